//! Cells read as days, years, amounts and shares by the one way of the program, with what the officer has said about the
//! sheet.

use rust_decimal::Decimal;

use super::model::{ImportCalendar, ImportDayOrder, ImportDecimal, ImportOptions, ImportTarget};
use super::nouns::Value;
use crate::exchange::table::value::{
    self, AmountRead, DayOrder, DecimalSign, When, is_missing as says_nothing,
};
use crate::exchange::table::{Cell, Value as Of};
use crate::messages::{Message, msg};
use crate::values::shown;

/// How a column is written.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::exchange) struct Hints {
    /// What the column, or else the sheet, tells.
    pub told: value::Hints,
    calendar: Option<ImportCalendar>,
}

impl Hints {
    /// A column whose decimals stand behind a sign.
    pub(in crate::exchange) fn decimals(sign: DecimalSign) -> Hints {
        Hints {
            told: value::Hints {
                decimal: Some(sign),
                ..value::Hints::default()
            },
            calendar: None,
        }
    }

    /// What a column tells, with what its sheet tells where it says nothing.
    pub(in crate::exchange) fn of(column: &value::Hints, sheet: &value::Hints) -> Hints {
        Hints {
            told: value::Hints {
                decimal: column.decimal.or(sheet.decimal),
                order: column.order.or(sheet.order),
                ..*column
            },
            calendar: None,
        }
    }

    /// The same where the officer has said otherwise, of the column or of the whole sheet.
    pub(in crate::exchange) fn with(self, options: &ImportOptions, target: &ImportTarget) -> Hints {
        let decimal = options.decimal.map(|sign| match sign {
            ImportDecimal::Point => DecimalSign::Point,
            ImportDecimal::Comma => DecimalSign::Comma,
        });
        let order = target
            .day_order
            .or(options.day_order)
            .map(|order| match order {
                ImportDayOrder::DayFirst => DayOrder::DayFirst,
                ImportDayOrder::MonthFirst => DayOrder::MonthFirst,
            });
        Hints {
            told: value::Hints {
                decimal: decimal.or(self.told.decimal),
                order: order.or(self.told.order),
                buddhist: self.told.buddhist || options.calendar == ImportCalendar::Buddhist,
                ..self.told
            },
            calendar: Some(options.calendar),
        }
    }

    /// A bare year in the calendar that the officer has named; none where the year tells it by itself.
    fn named(self, year: i64) -> Option<i64> {
        let year = match self.calendar? {
            ImportCalendar::Auto => return None,
            ImportCalendar::Gregorian => year,
            ImportCalendar::Buddhist => year - 543,
            ImportCalendar::SolarHijri => year + 621,
        };
        (1900..=2200).contains(&year).then_some(year)
    }
}

/// Whether a cell says that there is nothing.
pub(in crate::exchange) fn is_missing(cell: &Cell) -> bool {
    match &cell.value {
        Of::Empty => true,
        Of::Text(text) => says_nothing(text),
        _ => false,
    }
}

/// A cell as words.
pub(in crate::exchange) fn text(cell: &Cell) -> String {
    let lines: Vec<String> = cell
        .shown
        .split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    lines.join("\n").trim().to_owned()
}

/// A cell as a day, or as a year where it says no more.
pub(in crate::exchange) fn day(cell: &Cell, hints: Hints) -> Result<Value, Message> {
    if let Some(year) = bare(cell).and_then(|year| hints.named(year)) {
        return Ok(Value::Year(year));
    }
    Ok(match value::when(cell, &hints.told)? {
        None => Value::Nothing,
        Some(When::Day(day)) => Value::Day(day),
        Some(When::Year(year)) => Value::Year(year.into()),
        Some(When::Month(..)) => value::date(cell, &hints.told)?.map_or(Value::Nothing, Value::Day),
    })
}

/// A cell as a year.
pub(in crate::exchange) fn year(cell: &Cell, hints: Hints) -> Result<i64, Message> {
    if let Some(year) = bare(cell).and_then(|year| hints.named(year)) {
        return Ok(year);
    }
    let unreadable = || msg::import_year_unreadable(shown(&cell.shown));
    let year = value::year(cell, &hints.told)?.ok_or_else(unreadable)?;
    Ok(year.into())
}

/// The four digits of a cell that holds nothing else.
fn bare(cell: &Cell) -> Option<i64> {
    let digits = ascii_digits(cell.shown.trim());
    digits.parse().ok().filter(|_| digits.len() == 4)
}

/// A cell as an amount, with the currency or sign that stands with it.
pub(in crate::exchange) fn amount(cell: &Cell, hints: Hints) -> Result<AmountRead, Message> {
    let unreadable = || msg::value_amount_unreadable(shown(&cell.shown));
    value::amount(cell, &hints.told)?.ok_or_else(unreadable)
}

/// A cell as a number.
pub(in crate::exchange) fn number(cell: &Cell, hints: Hints) -> Result<Decimal, Message> {
    let unreadable = || msg::import_number_unreadable(shown(&cell.shown));
    value::number(cell, &hints.told)?.ok_or_else(unreadable)
}

/// A cell as a share in percent.
pub(in crate::exchange) fn percent(cell: &Cell, hints: Hints) -> Result<Decimal, Message> {
    let unreadable = || msg::import_number_unreadable(shown(&cell.shown));
    value::share(cell, &hints.told)?.ok_or_else(unreadable)
}

/// A word with the share beside it: `Lao PDR 60%`, `Cambodia (40 %)`.
pub(in crate::exchange) fn with_share(piece: &str) -> (&str, Option<Decimal>) {
    let bare = piece.trim().trim_end_matches([')', ' ']);
    let Some(bare) = bare.strip_suffix(['%', '٪']) else {
        return (piece.trim(), None);
    };
    let bare = bare.trim_end();
    let start = bare
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_numeric() || matches!(c, '.' | ','))
        .last()
        .map(|(at, _)| at);
    let Some(start) = start else {
        return (piece.trim(), None);
    };
    let share = ascii_digits(&bare[start..]).replace(',', ".").parse().ok();
    let word = bare[..start]
        .trim_end_matches([' ', '(', ':', '-', '='])
        .trim();
    match share {
        Some(share) => (word, Some(share)),
        None => (piece.trim(), None),
    }
}

/// A text with the digits of other scripts as ASCII ones.
pub(in crate::exchange) fn ascii_digits(text: &str) -> String {
    const ZEROS: [char; 8] = ['٠', '۰', '०', '০', '๐', '໐', '၀', '០'];
    text.chars()
        .map(|c| {
            let place = ZEROS.iter().find_map(|zero| {
                (c as u32)
                    .checked_sub(*zero as u32)
                    .filter(|place| *place < 10)
            });
            place
                .and_then(|place| char::from_digit(place, 10))
                .unwrap_or(c)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::fields::ImportField;

    #[test]
    fn a_bare_year_is_of_the_calendar_that_the_officer_names() {
        let column = ImportTarget::plain(0, ImportField::Date);
        let of = |text: &str, calendar| {
            let options = ImportOptions {
                calendar,
                ..ImportOptions::default()
            };
            year(&Cell::text(text), Hints::default().with(&options, &column)).ok()
        };
        assert_eq!(of("2568", ImportCalendar::Auto), Some(2025));
        assert_eq!(of("๒๕๖๘", ImportCalendar::Auto), Some(2025));
        assert_eq!(of("2025", ImportCalendar::Gregorian), Some(2025));
        assert_eq!(of("2568", ImportCalendar::Buddhist), Some(2025));
        assert_eq!(of("1404", ImportCalendar::SolarHijri), Some(2025));
        assert_eq!(of("soon", ImportCalendar::Auto), None);
    }

    #[test]
    fn a_share_stands_beside_its_word() {
        assert_eq!(
            with_share("Lao PDR (60 %)"),
            ("Lao PDR", Some(Decimal::from(60)))
        );
        assert_eq!(
            with_share("Iran (Islamic Republic of)"),
            ("Iran (Islamic Republic of)", None)
        );
    }
}
