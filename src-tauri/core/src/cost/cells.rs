//! What stands in the cells of a block of cost lines: amounts and days, with a guess for what they leave open.

use rust_decimal::Decimal;

pub(super) use crate::exchange::table::value::is_missing;
use crate::exchange::table::value::{
    AmountRead, AmountText, Given, Reading, When, amount_text, day_order_evidence,
    decimal_evidence, read_when, spreadsheet_day,
};
pub use crate::exchange::table::value::{DayOrder, DecimalSign};
use crate::values::{Currency, Date};

/// What a cell for an amount holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmountCell {
    /// Nothing, or a sign for nothing: `-`, `N/A`.
    Missing,
    /// A number in major units, with the currency when it stands there.
    Amount(Decimal, Option<Currency>),
    /// Something else.
    Unreadable,
}

/// Which sign the amounts of a column have before decimals, as far as they tell; a point when none of them does.
pub fn decimal_mark<'a>(cells: impl Iterator<Item = &'a str>) -> DecimalSign {
    let (mut points, mut commas) = (0u32, 0u32);
    for cell in cells {
        match decimal_evidence(cell) {
            Some(DecimalSign::Point) => points += 1,
            Some(DecimalSign::Comma) => commas += 1,
            None => {}
        }
    }
    if commas > points {
        DecimalSign::Comma
    } else {
        DecimalSign::Point
    }
}

/// Reads an amount: `1,250.50`, `1 250,50`, `(500)`, `THB 500`, `2.5 million`, `N/A`.
pub fn amount(cell: &str, mark: DecimalSign) -> AmountCell {
    match amount_text(cell, Some(mark)) {
        AmountText::Missing => AmountCell::Missing,
        AmountText::Amount(AmountRead {
            number, currency, ..
        }) => AmountCell::Amount(number, currency),
        AmountText::Refused(_) => AmountCell::Unreadable,
    }
}

/// What a cell for a day holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayCell {
    /// Nothing.
    Missing,
    /// A day.
    Day(Date),
    /// A year only.
    Year(i64),
    /// Something else.
    Unreadable,
}

/// Which order the days of a column use, as far as they tell; the day first when none of them does.
pub fn day_order<'a>(cells: impl Iterator<Item = &'a str>) -> DayOrder {
    let mut month_first = 0i32;
    for cell in cells {
        match day_order_evidence(cell) {
            Some(DayOrder::DayFirst) => month_first -= 1,
            Some(DayOrder::MonthFirst) => month_first += 1,
            None => {}
        }
    }
    if month_first > 0 {
        DayOrder::MonthFirst
    } else {
        DayOrder::DayFirst
    }
}

/// Reads a day: `2025-03-31`, `31/03/2025`, `31.3.25`, `31 March 2025`, `2025`, `FY2025`, `2568` (Buddhist), a
/// spreadsheet's own number of days.
pub fn day(cell: &str, order: DayOrder) -> DayCell {
    if is_missing(cell) {
        return DayCell::Missing;
    }
    let given = Given {
        order: Some(order),
        buddhist: false,
    };
    let sane = |day: Date| (1900..=2200).contains(&day.year());
    match read_when(cell, given) {
        Reading::Known(When::Day(day)) if sane(day) => DayCell::Day(day),
        Reading::Known(When::Year(year)) => DayCell::Year(year.into()),
        _ => spreadsheet_day(cell).map_or(DayCell::Unreadable, DayCell::Day),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, mark: DecimalSign) -> String {
        match amount(cell, mark) {
            AmountCell::Missing => "missing".to_owned(),
            AmountCell::Unreadable => "unreadable".to_owned(),
            AmountCell::Amount(value, currency) => currency.map_or_else(
                || value.to_string(),
                |currency| format!("{currency} {value}"),
            ),
        }
    }

    #[test]
    fn amounts_are_read_as_they_are_written() {
        use DecimalSign::{Comma, Point};
        for (cell, mark, wanted) in [
            ("1,250.50", Point, "1250.5"),
            ("1.250,50", Comma, "1250.5"),
            ("1 250,50", Comma, "1250.5"),
            ("1\u{a0}250\u{202f}000", Point, "1250000"),
            ("1'250.05", Point, "1250.05"),
            ("12,34,567.00", Point, "1234567"),
            ("(500)", Point, "-500"),
            ("-500", Point, "-500"),
            ("−500", Point, "-500"),
            ("500-", Point, "-500"),
            ("(1.250,50)", Comma, "-1250.5"),
            ("THB 1,000", Point, "THB 1000"),
            ("1000 thb", Point, "THB 1000"),
            ("US$ 75.25", Point, "USD 75.25"),
            ("฿4,000", Point, "THB 4000"),
            ("๑,๒๕๐.๕๐", Point, "1250.5"),
            ("۱۲۳۴٫۵", Point, "1234.5"),
            (".5", Point, "0.5"),
            ("N/A", Point, "missing"),
            (" - ", Point, "missing"),
            ("", Point, "missing"),
            ("1,25", Point, "unreadable"),
            ("1.2.3", Point, "unreadable"),
            ("12 persons", Point, "unreadable"),
            ("=SUM(A1:A9)", Point, "unreadable"),
            ("(500", Point, "unreadable"),
        ] {
            assert_eq!(read(cell, mark), wanted, "{cell}");
        }
    }

    #[test]
    fn the_column_tells_its_decimal_mark() {
        let of = |cells: &[&str]| decimal_mark(cells.iter().copied());
        assert_eq!(of(&["1.250", "12,50"]), DecimalSign::Comma);
        assert_eq!(of(&["1.250.000", "7"]), DecimalSign::Comma);
        assert_eq!(of(&["1,250", "3,000"]), DecimalSign::Point);
        assert_eq!(of(&["1,250", "12.5"]), DecimalSign::Point);
        assert_eq!(of(&[]), DecimalSign::Point);
    }

    #[test]
    fn days_are_read_as_they_are_written() {
        let of = |cell, order| match day(cell, order) {
            DayCell::Missing => "missing".to_owned(),
            DayCell::Unreadable => "unreadable".to_owned(),
            DayCell::Year(year) => format!("FY {year}"),
            DayCell::Day(day) => day.to_string(),
        };
        for (cell, wanted) in [
            ("2025-03-31", "2025-03-31"),
            ("2025-03-31 00:00:00", "2025-03-31"),
            ("31/03/2025", "2025-03-31"),
            ("31.3.25", "2025-03-31"),
            ("3/31/2025", "2025-03-31"),
            ("31 March 2025", "2025-03-31"),
            ("Mar 31, 2025", "2025-03-31"),
            ("31-Mar-25", "2025-03-31"),
            ("45747", "2025-03-31"),
            ("31/03/2568", "2025-03-31"),
            ("2025", "FY 2025"),
            ("FY2025", "FY 2025"),
            ("2568", "FY 2025"),
            ("", "missing"),
            ("31/02/2025", "unreadable"),
            ("soon", "unreadable"),
        ] {
            assert_eq!(of(cell, DayOrder::DayFirst), wanted, "{cell}");
        }
        assert_eq!(of("04/05/2025", DayOrder::MonthFirst), "2025-04-05");
        assert_eq!(of("04/05/2025", DayOrder::DayFirst), "2025-05-04");
        assert_eq!(
            day_order(["04/05/2025", "04/25/2025"].into_iter()),
            DayOrder::MonthFirst
        );
    }
}
