//! What the officer chooses from: kinds of rows, readings of cells, what becomes of rows and what mends them.

use crate::code_enum;

code_enum! {
    /// What the rows of a sheet are.
    pub enum ImportKind {
        /// A project in each row.
        Projects = "projects", import_kind_projects;
        /// A project with its money in each row.
        ProjectsMoney = "projects_money", import_kind_projects_money;
        /// A cost line of a known project in each row.
        CostLines = "cost_lines", import_kind_cost_lines;
        /// An activity of a known project in each row.
        Activities = "activities", import_kind_activities;
        /// A trainee of a known activity in each row.
        Participants = "participants", import_kind_participants;
        /// An expert or volunteer with a known activity in each row.
        Experts = "experts", import_kind_experts;
        /// An organisation in each row.
        Organisations = "organisations", import_kind_organisations;
        /// An exchange rate in each row.
        Rates = "rates", import_kind_rates;
    }
}

code_enum! {
    /// What becomes of a row.
    pub enum ImportResult {
        /// It makes something new.
        Create = "create", import_result_create;
        /// It changes something that is there.
        Update = "update", import_result_update;
        /// What it says is in the register.
        Unchanged = "unchanged", import_result_unchanged;
        /// It cannot be taken as it stands.
        Refused = "refused", import_result_refused;
        /// It says nothing to be taken: a total, a repeated header, a hidden row, or one that the officer skips.
        LeftOut = "left_out", import_result_left_out;
    }
}

code_enum! {
    /// What an officer can do about a refused row at one press.
    pub enum ImportFix {
        /// Type what the cell should say.
        TypeValue = "type_value", import_fix_type_value;
        /// Take the row without this cell.
        LeaveEmpty = "leave_empty", import_fix_leave_empty;
        /// Leave the row out.
        SkipRow = "skip_row", import_fix_skip_row;
        /// The negative amount is a refund.
        MarkRefund = "mark_refund", import_fix_mark_refund;
        /// The row is the record that it looks like.
        SameRecord = "same_record", import_fix_same_record;
        /// The row is another record.
        NewRecord = "new_record", import_fix_new_record;
        /// Join the rows of one project into one with shares.
        JoinCountries = "join_countries", import_fix_join_countries;
        /// The row is a record, whatever it looks like: a total, a title, the name of a country.
        TakeRow = "take_row", import_fix_take_row;
        /// The row names the country of the rows below it; with no country, it ends the section above.
        SectionRow = "section_row", import_fix_section_row;
    }
}

code_enum! {
    /// What an amount counts.
    pub enum ImportUnit {
        /// Units of the currency.
        One = "one", import_unit_one;
        /// Thousands.
        Thousand = "thousand", import_unit_thousand;
        /// Millions.
        Million = "million", import_unit_million;
        /// Thousands of millions.
        Billion = "billion", import_unit_billion;
    }
}

impl ImportUnit {
    /// Units of the currency in it.
    pub(super) fn factor(self) -> i64 {
        match self {
            ImportUnit::One => 1,
            ImportUnit::Thousand => 1000,
            ImportUnit::Million => 1_000_000,
            ImportUnit::Billion => 1_000_000_000,
        }
    }
}

code_enum! {
    /// The sign before the decimals.
    pub enum ImportDecimal {
        /// 1,250.50
        Point = "point", import_decimal_point;
        /// 1.250,50
        Comma = "comma", import_decimal_comma;
    }
}

code_enum! {
    /// What comes first in a day written with numbers.
    pub enum ImportDayOrder {
        /// 31/12/2025
        DayFirst = "day_first", import_day_first;
        /// 12/31/2025
        MonthFirst = "month_first", import_month_first;
    }
}

code_enum! {
    /// The calendar of years and days.
    pub enum ImportCalendar {
        /// Told by the years themselves: 2568 is Buddhist, 1404 is Solar Hijri.
        Auto = "auto", import_calendar_auto;
        /// Gregorian.
        Gregorian = "gregorian", import_calendar_gregorian;
        /// Buddhist era, 543 years ahead.
        Buddhist = "buddhist", import_calendar_buddhist;
        /// Solar Hijri.
        SolarHijri = "solar_hijri", import_calendar_solar_hijri;
    }
}

code_enum! {
    /// What the money means that stands under each country of one project.
    pub enum ImportJoinedMoney {
        /// Each country repeats the whole budget: it is taken once and split.
        Whole = "whole", import_joined_money_whole;
        /// Each country has its own: all is taken, and makes the shares.
        Own = "own", import_joined_money_own;
    }
}

code_enum! {
    /// What to do with a record that is in the register.
    pub enum ImportExisting {
        /// Change it where the row says something else; an empty cell changes nothing.
        Update = "update", import_existing_update;
        /// Leave it as it is.
        Leave = "leave", import_existing_leave;
    }
}
