//! Reading single cells: numbers and periods as tables of rates write them.

use std::str::FromStr;

use rust_decimal::Decimal;

use crate::code_enum;
use crate::rate::RateKind;
use crate::values::{Date, fold};

code_enum! {
    /// Which sign stands before the decimals.
    pub enum DecimalSign {
        /// `1,234.5`
        Point = "point", decimal_point;
        /// `1.234,5`
        Comma = "comma", decimal_comma;
    }
}

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

/// Which comes first in `01/11/2018`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// What a cell says as a period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum When {
    Known(Period),
    /// `01/11/2018` in a table where nothing tells which part is the month.
    Either,
    Unknown,
}

/// The first digits of scripts whose digits officers type.
const ZEROS: [char; 9] = ['٠', '۰', '०', '০', '๐', '໐', '០', '၀', '０'];

/// The text with ASCII digits and without spaces inside numbers, invisible marks and thousands apostrophes.
fn plain(text: &str) -> String {
    text.chars()
        .filter_map(|c| match c {
            '٫' => Some('.'),
            '٬' | '\'' | '’' | '\u{200e}' | '\u{200f}' | '\u{feff}' => None,
            c if c.is_whitespace() => None,
            c => Some(ascii(c)),
        })
        .collect()
}

fn ascii(c: char) -> char {
    let digit = ZEROS.iter().find_map(|zero| {
        let place = u32::from(c).checked_sub(u32::from(*zero))?;
        char::from_digit(place, 10)
    });
    digit.unwrap_or(c)
}

fn is_missing(text: &str) -> bool {
    let none = [
        "", ".", "..", "...", "…", "-", "--", ":", "n/a", "na", "n.a.", "#n/a", "null", "nan",
        "none",
    ];
    none.contains(&fold(text).as_str())
}

/// The sign before the decimals, when this number alone shows it.
pub(super) fn evidence(text: &str) -> Option<DecimalSign> {
    let text = plain(text);
    let (commas, points) = (text.matches(',').count(), text.matches('.').count());
    match (commas, points) {
        (0, 0) => None,
        (0, 1) => decisive(&text, '.').then_some(DecimalSign::Point),
        (1, 0) => decisive(&text, ',').then_some(DecimalSign::Comma),
        (0, _) => Some(DecimalSign::Comma),
        (_, 0) => Some(DecimalSign::Point),
        _ if text.rfind(',') > text.rfind('.') => Some(DecimalSign::Comma),
        _ => Some(DecimalSign::Point),
    }
}

/// True when the one sign cannot stand between thousands.
fn decisive(text: &str, sign: char) -> bool {
    text.split_once(sign).is_some_and(|(whole, rest)| {
        rest.len() != 3 || whole.len() > 3 || whole.is_empty() || whole.starts_with('0')
    })
}

/// Reads a number; `sign` is what stands before decimals in this table, once that is known.
pub(super) fn number(text: &str, sign: Option<DecimalSign>) -> Reading {
    if is_missing(text) {
        return Reading::Missing;
    }
    let text = plain(text);
    let Some(sign) = sign.or_else(|| evidence(&text)) else {
        return match text.contains(['.', ',']) {
            true => Reading::Either,
            false => decimal(&text),
        };
    };
    let (point, group) = match sign {
        DecimalSign::Point => ('.', ','),
        DecimalSign::Comma => (',', '.'),
    };
    let (whole, decimals) = text.split_once(point).unwrap_or((&text, ""));
    let groups: Vec<&str> = whole.split(group).collect();
    // Groups of two are how the Indian subcontinent writes lakhs: 12,34,567.
    let grouped = groups.len() == 1
        || (1..=3).contains(&groups[0].len())
            && groups[1..]
                .iter()
                .all(|part| part.len() == 2 || part.len() == 3)
            && groups[groups.len() - 1].len() == 3;
    if !grouped || decimals.contains([point, group]) {
        return Reading::Unreadable;
    }
    let joined = groups.concat();
    match decimals {
        "" => decimal(&joined),
        decimals => decimal(&format!("{joined}.{decimals}")),
    }
}

fn decimal(text: &str) -> Reading {
    let found = Decimal::from_str(text).or_else(|_| Decimal::from_scientific(text));
    found.map_or(Reading::Unreadable, Reading::Number)
}

/// The part of a date.
enum Part {
    Number(i16, usize),
    Month(i8),
    Word,
}

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];

/// The number of a month's English name or its first letters.
pub(super) fn month(text: &str) -> Option<i8> {
    let text = fold(text);
    let text = text.trim_end_matches('.');
    let names = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let place = MONTHS
        .iter()
        .position(|short| *short == text)
        .or_else(|| names.iter().position(|name| *name == text))
        .or_else(|| (text == "sept").then_some(8))?;
    i8::try_from(place + 1).ok()
}

/// Days and months in their order, when this date alone shows it.
pub(super) fn order(text: &str) -> Option<DayOrder> {
    match parts(text).as_slice() {
        [Part::Number(a, _), Part::Number(b, _), Part::Number(_, 4)] => match (*a > 12, *b > 12) {
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            _ => None,
        },
        _ => None,
    }
}

/// Reads a period: `2018`, `2018 [YR2018]`, `2018-11`, `Nov 2018`, `2018M11`, `2018-11-01`, `01 Nov 2018`,
/// `1/11/2018`; years may be of the Buddhist calendar.
pub(super) fn when(text: &str, order: Option<DayOrder>) -> When {
    let known = |year: i16, month: Option<i8>, day: Option<i16>| {
        let year = match year {
            // The Buddhist era as Thailand and Lao PDR count it.
            2443..=2743 => year - 543,
            1900..=2200 => year,
            _ => return When::Unknown,
        };
        let date = Date::new(
            year,
            month.unwrap_or(1),
            i8::try_from(day.unwrap_or(1)).unwrap_or(0),
        );
        let (kind, text) = match (month, day, date) {
            (_, _, None) => return When::Unknown,
            (None, ..) => (RateKind::AnnualAverage, format!("{year:04}")),
            (Some(month), None, _) => (RateKind::Month, format!("{year:04}-{month:02}")),
            (Some(_), Some(_), Some(date)) => (RateKind::Day, date.to_string()),
        };
        When::Known(Period { kind, text })
    };
    let month_of = |number: i16| {
        i8::try_from(number)
            .ok()
            .filter(|month| (1..=12).contains(month))
    };
    use Part::{Month, Number};
    match parts(text).as_slice() {
        [Number(year, 4)] => known(*year, None, None),
        [Number(year, 4), Part::Word, Number(again, 4)] if year == again => {
            known(*year, None, None)
        }
        [Part::Word, Number(year, 4)] => known(*year, None, None),
        // `2018.0` is how some programs write a year.
        [Number(year, 4), Number(0, 1)] if text.contains('.') => known(*year, None, None),
        [Number(year, 4), Number(month, _)]
        | [Number(month, _), Number(year, 4)]
        | [Number(year, 4), Part::Word, Number(month, 1 | 2)] => match month_of(*month) {
            Some(month) => known(*year, Some(month), None),
            None => When::Unknown,
        },
        [Month(month), Number(year, 4)] | [Number(year, 4), Month(month)] => {
            known(*year, Some(*month), None)
        }
        [Month(month), Number(year, 2)] => known(century(*year), Some(*month), None),
        [Number(year, 4), Number(month, _), Number(day, _), ..] => match month_of(*month) {
            Some(month) => known(*year, Some(month), Some(*day)),
            None => When::Unknown,
        },
        [Number(day, 1 | 2), Month(month), Number(year, digits)]
        | [Month(month), Number(day, 1 | 2), Number(year, digits)] => match digits {
            2 => known(century(*year), Some(*month), Some(*day)),
            _ => known(*year, Some(*month), Some(*day)),
        },
        [Number(a, 1 | 2), Number(b, 1 | 2), Number(year, 4)] => {
            let order = self::order(text)
                .or(order)
                .or((a == b).then_some(DayOrder::DayFirst));
            let (day, month) = match order {
                Some(DayOrder::DayFirst) => (*a, *b),
                Some(DayOrder::MonthFirst) => (*b, *a),
                None => return When::Either,
            };
            match month_of(month) {
                Some(month) => known(*year, Some(month), Some(day)),
                None => When::Unknown,
            }
        }
        _ => When::Unknown,
    }
}

fn century(year: i16) -> i16 {
    if year < 70 { 2000 + year } else { 1900 + year }
}

fn parts(text: &str) -> Vec<Part> {
    let text: String = fold(text).chars().map(ascii).collect();
    let mut parts = Vec::new();
    let mut run = String::new();
    let flush = |run: &mut String, parts: &mut Vec<Part>| {
        if run.is_empty() {
            return;
        }
        parts.push(match (run.parse::<i16>(), month(run)) {
            (Ok(number), _) => Part::Number(number, run.len()),
            (_, Some(month)) => Part::Month(month),
            _ => Part::Word,
        });
        run.clear();
    };
    for c in text.chars() {
        let same = run
            .chars()
            .next_back()
            .is_none_or(|last| last.is_ascii_digit() == c.is_ascii_digit());
        if !c.is_alphanumeric() || !same {
            flush(&mut run, &mut parts);
        }
        if c.is_alphanumeric() {
            run.push(c);
        }
    }
    flush(&mut run, &mut parts);
    parts
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
