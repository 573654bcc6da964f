//! Reading single cells: numbers and periods as tables of rates write them.

use rust_decimal::Decimal;

use crate::exchange::table::value::{self, Given, Numeral, numeral, read_when};
pub use crate::exchange::table::value::{DayOrder, DecimalSign};
pub(super) use crate::exchange::table::value::{day_order_evidence as order, evidence, month};
use crate::rate::RateKind;

/// What a cell says as a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// A number.
    Number(Decimal),
    /// The source has none: an empty cell, two points, a dash.
    Missing,
    /// `1.234` without any other number that tells what the point means.
    Either,
    /// No number.
    Unreadable,
}

/// A year, a month or a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Period {
    /// What it is.
    pub kind: RateKind,
    /// `2018`, `2018-11` or `2018-11-01`.
    pub text: String,
}

/// What a cell says as a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    Known(Period),
    /// `01/11/2018` in a table where nothing tells which part is the month.
    Either,
    Unknown,
}

/// Reads a number; `sign` is what stands before decimals in this table, once that is known.
pub(super) fn number(text: &str, sign: Option<DecimalSign>) -> Reading {
    if value::is_missing(text) {
        return Reading::Missing;
    }
    let text = text.trim();
    let (bare, negative) = match text.strip_prefix(['-', '−']) {
        Some(bare) => (bare, true),
        None => (text, false),
    };
    match numeral(bare, sign) {
        Numeral::Number(number) => Reading::Number(if negative { -number } else { number }),
        Numeral::Either(..) => Reading::Either,
        Numeral::Unreadable => Reading::Unreadable,
    }
}

/// Reads a period: `2018`, `2018 [YR2018]`, `2018-11`, `Nov 2018`, `2018M11`, `2018-11-01`, `01 Nov 2018`,
/// `1/11/2018`; years may be of the Buddhist calendar.
pub(super) fn when(text: &str, order: Option<DayOrder>) -> When {
    let text = without_labels(text);
    let given = Given {
        order,
        buddhist: false,
    };
    let known = |kind, text: String| When::Known(Period { kind, text });
    match read_when(&text, given) {
        // The mean of a fiscal year is not that of a calendar year.
        value::Reading::Known(value::When::Year(_)) if text.contains(['/', '-']) => When::Unknown,
        value::Reading::Known(value::When::Year(year)) => {
            known(RateKind::AnnualAverage, format!("{year:04}"))
        }
        value::Reading::Known(value::When::Month(year, month)) => {
            known(RateKind::Month, format!("{year:04}-{month:02}"))
        }
        value::Reading::Known(value::When::Day(day)) => known(RateKind::Day, day.to_string()),
        value::Reading::Either(..) => When::Either,
        value::Reading::Lunar | value::Reading::Unknown => When::Unknown,
    }
}

/// A period as others write it: `2018 [YR2018]` and `YR2018` are years, `2018M11` is a month, and `2018.0` is how some
/// programs write a year.
fn without_labels(text: &str) -> String {
    let text = text.trim();
    let text = text.split_once(" [").map_or(text, |(year, _)| year);
    let text = text.strip_prefix("YR").unwrap_or(text);
    let text = text
        .strip_suffix(".0")
        .filter(|year| year.len() == 4)
        .unwrap_or(text);
    match text.split_once(['M', 'm']) {
        Some((year, month))
            if is_number(year, 4) && (is_number(month, 1) || is_number(month, 2)) =>
        {
            format!("{year}-{month}")
        }
        _ => text.to_owned(),
    }
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_the_world_writes_them() {
        let read = |text: &str, sign| match number(text, sign) {
            Reading::Number(number) => number.to_string(),
            other => format!("{other:?}"),
        };
        use DecimalSign::{Comma, Point};
        for (text, sign, expected) in [
            ("32.3103", None, "32.3103"),
            ("32,3103", None, "32.3103"),
            ("1,234,567.5", None, "1234567.5"),
            ("1.234.567,5", None, "1234567.5"),
            ("21 600,25", None, "21600.25"),
            ("12'650.50", None, "12650.50"),
            ("12,34,567.1", None, "1234567.1"),
            ("๓๒.๓๑", None, "32.31"),
            ("0,123", None, "0.123"),
            ("1,234", Some(Point), "1234"),
            ("1,234", Some(Comma), "1.234"),
            ("1,234", None, "Either"),
            ("23325", None, "23325"),
            ("..", None, "Missing"),
            (" n/a ", None, "Missing"),
            ("abc", None, "Unreadable"),
            ("1,2,3", Some(Point), "Unreadable"),
            ("1.2.3", Some(Point), "Unreadable"),
            ("-5", None, "-5"),
            ("2.5E+3", None, "2500"),
        ] {
            assert_eq!(read(text, sign), expected, "{text} {sign:?}");
        }
    }

    #[test]
    fn periods_are_read_as_sources_write_them() {
        let read = |text: &str, order| match when(text, order) {
            When::Known(period) => period.text,
            other => format!("{other:?}"),
        };
        for (text, expected) in [
            ("2018", "2018"),
            ("2010 [YR2010]", "2010"),
            ("YR2010", "2010"),
            ("2018.0", "2018"),
            ("2561", "2018"),
            ("2018-11", "2018-11"),
            ("11/2018", "2018-11"),
            ("2018M11", "2018-11"),
            ("Nov-18", "2018-11"),
            ("November 2018", "2018-11"),
            ("01 Nov 2018", "2018-11-01"),
            ("1-Sept-2018", "2018-09-01"),
            ("Nov 1, 2018", "2018-11-01"),
            ("2018-11-01T00:00:00", "2018-11-01"),
            ("31/12/2015", "2015-12-31"),
            ("12/31/2015", "2015-12-31"),
            ("01/11/2018", "Either"),
            ("31 Feb 2018", "Unknown"),
            ("32.31", "Unknown"),
            ("Thailand", "Unknown"),
        ] {
            assert_eq!(read(text, None), expected, "{text}");
        }
        assert_eq!(read("01/11/2018", Some(DayOrder::DayFirst)), "2018-11-01");
        assert_eq!(read("01/11/2018", Some(DayOrder::MonthFirst)), "2018-01-11");
    }
}
