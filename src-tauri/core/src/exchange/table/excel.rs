//! What the numbers, days, errors and formulas of a workbook mean, whichever format it is in.

use std::str::FromStr;

use jiff::civil::date;
use rust_decimal::Decimal;

use super::number_format::NumberFormat;
use super::{Cell, Value};
use crate::messages::msg;
use crate::values::{Date, shown};

/// The digits of a number that spreadsheets keep; what follows is noise of binary fractions.
const DIGITS: u32 = 15;
/// The last column that a sheet can have, from 0.
pub(super) const LAST_COLUMN: usize = 16_383;
/// The last row that a sheet can have, from 1.
pub(super) const LAST_ROW: u32 = 1_048_576;

/// A number as it stands in the file, with what its format makes of it.
pub(super) fn number(text: &str, format: &NumberFormat, from_1904: bool) -> Cell {
    let text = text.trim();
    if let Some(whole) = whole(text) {
        match format {
            NumberFormat::Plain => {
                return Cell {
                    value: Value::Number(whole.into()),
                    shown: whole.to_string(),
                    ..Cell::default()
                };
            }
            NumberFormat::Day => {
                return day_of(whole, from_1904)
                    .map_or_else(|| Cell::number(whole.into()), Cell::date);
            }
            NumberFormat::Percent | NumberFormat::Money(_) => {}
        }
    }
    let read = Decimal::from_str(text).or_else(|_| Decimal::from_scientific(text));
    let Ok(number) = read else {
        let looks = text.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c));
        return match looks {
            true => Cell::fault(text, msg::table_number_too_large(shown(text))),
            false => Cell::text(text),
        };
    };
    let number = match text.len() <= DIGITS as usize {
        true => number.normalize(),
        false => number.round_sf(DIGITS).unwrap_or(number).normalize(),
    };
    match format {
        NumberFormat::Plain => Cell::number(number),
        NumberFormat::Day => {
            day(number, from_1904).map_or_else(|| Cell::number(number), Cell::date)
        }
        NumberFormat::Percent => Cell {
            shown: match number.checked_mul(Decimal::ONE_HUNDRED) {
                Some(hundredfold) => format!("{}%", hundredfold.normalize()),
                None => number.to_string(),
            },
            ..Cell::number(number)
        },
        NumberFormat::Money(sign) => Cell {
            shown: format!("{sign} {number}"),
            ..Cell::number(number)
        },
    }
}

/// The day that a number of days stands for: from the last day of 1899, or from the first of 1904.
pub(super) fn day(number: Decimal, from_1904: bool) -> Option<Date> {
    day_of(i64::try_from(number.floor()).ok()?, from_1904)
}

/// A number of digits alone, few enough to be exact.
fn whole(text: &str) -> Option<i64> {
    let plain = text.len() <= DIGITS as usize && text.bytes().all(|digit| digit.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn day_of(days: i64, from_1904: bool) -> Option<Date> {
    // Before March 1900 the count is one ahead: Excel holds 1900 for a leap year.
    let start = match (from_1904, days) {
        (true, _) => date(1904, 1, 1),
        (false, 1..60) => date(1899, 12, 31),
        (false, _) => date(1899, 12, 30),
    };
    if days < 1 && !from_1904 || days < 0 {
        return None;
    }
    let span = jiff::Span::new().try_days(days).ok()?;
    start.checked_add(span).ok().map(Date)
}

/// A day or moment as ISO 8601 writes it.
pub(super) fn iso_day(text: &str) -> Cell {
    let day = text
        .get(..10)
        .and_then(|day| day.parse::<jiff::civil::Date>().ok());
    day.map_or_else(|| Cell::text(text), |day| Cell::date(Date(day)))
}

/// An error such as `#REF!`.
pub(super) fn error(code: &str) -> Cell {
    Cell::fault(code, msg::table_cell_error(shown(code)))
}

/// A formula whose result is not in the file.
pub(super) fn not_calculated() -> Cell {
    Cell::fault("", msg::table_formula_without_value())
}

/// True when a formula in a cell (column from 0, row from 1) adds up cells of its column in other rows.
pub(super) fn adds_rows(formula: &str, column: usize, row: u32) -> bool {
    let formula: String = formula
        .chars()
        .take(2000)
        .filter(|c| !c.is_whitespace() && *c != '$')
        .collect::<String>()
        .to_ascii_uppercase();
    let adds = ["SUM(", "SUBTOTAL(", "AGGREGATE("].iter().any(|name| {
        formula.match_indices(name).any(|(at, _)| {
            !formula[..at].ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.')
        })
    });
    let only_plus = formula.contains('+')
        && formula
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || "+=[].:".contains(c));
    (adds || only_plus)
        && references(&formula).any(|(of_column, of_row)| of_column == column && of_row != row)
}

/// The cells that a formula names: column from 0, row from 1.
fn references(formula: &str) -> impl Iterator<Item = (usize, u32)> {
    formula
        .split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
        .filter_map(position)
}

/// The place that a name such as `BC12` stands for: column from 0, row from 1.
pub(super) fn position(name: &str) -> Option<(usize, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    if !(1..=3).contains(&letters) {
        return None;
    }
    let column = name.bytes().take(letters).fold(0usize, |column, letter| {
        column * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    }) - 1;
    let digits = &name[letters..];
    let row: u32 = digits.parse().ok().filter(|_| !digits.starts_with('+'))?;
    (column <= LAST_COLUMN && (1..=LAST_ROW).contains(&row)).then_some((column, row))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_are_days_of_both_calendars() {
        let of = |serial: i64, from_1904| day(serial.into(), from_1904).map(|day| day.to_string());
        assert_eq!(of(45_671, false).as_deref(), Some("2025-01-14"));
        assert_eq!(of(44_209, true).as_deref(), Some("2025-01-14"));
        assert_eq!(of(1, false).as_deref(), Some("1900-01-01"));
        assert_eq!(of(61, false).as_deref(), Some("1900-03-01"));
        assert_eq!(of(0, true).as_deref(), Some("1904-01-01"));
        assert_eq!(of(0, false), None);
        assert_eq!(of(-5, true), None);
        assert_eq!(of(9_999_999_999, false), None);
    }

    #[test]
    fn numbers_are_what_the_spreadsheet_shows() {
        let of = |text, format: &NumberFormat| number(text, format, false).shown;
        assert_eq!(of("0.30000000000000004", &NumberFormat::Plain), "0.3");
        assert_eq!(of("1.25E+6", &NumberFormat::Plain), "1250000");
        assert_eq!(of("0.333", &NumberFormat::Percent), "33.3%");
        assert_eq!(of("1500.50", &NumberFormat::Money("฿".into())), "฿ 1500.5");
        assert_eq!(of("45671.75", &NumberFormat::Day), "2025-01-14");
        let huge = number("1E+300", &NumberFormat::Plain, false);
        assert!(matches!(huge.value, Value::Fault(_)), "{huge:?}");
    }

    #[test]
    fn a_sum_over_rows_is_told_from_one_across() {
        for (formula, expected) in [
            ("SUM(C4:C9)", true),
            ("=SUM($C$4:$C$9)", true),
            ("of:=SUM([.C4:.C9])", true),
            ("SUBTOTAL(9,C4:C9)", true),
            ("C4+C9", true),
            ("SUM(A10:B10)", false),
            ("SUMIF(C4:C9,\">0\")", false),
            ("C9*2", false),
            ("A4+A9", false),
            ("", false),
        ] {
            assert_eq!(adds_rows(formula, 2, 10), expected, "{formula}");
        }
        assert_eq!(position("BC12"), Some((54, 12)));
        assert_eq!(position("XFD1048576"), Some((LAST_COLUMN, LAST_ROW)));
        for none in ["XFE1", "A0", "A1048577", "ABCD1", "12", "A", "A+1", ""] {
            assert_eq!(position(none), None, "{none}");
        }
    }
}
