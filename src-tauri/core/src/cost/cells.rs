//! What stands in the cells of a spreadsheet: amounts and days as people of many countries write them.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::{Currency, Date, fold};

/// The sign before the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecimalMark {
    /// 1,250.50
    Point,
    /// 1.250,50
    Comma,
}

/// What comes first in a day written with numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOrder {
    /// 31/12/2025
    DayFirst,
    /// 12/31/2025
    MonthFirst,
}

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

/// Which mark the amounts of a column use, as far as they tell; a point when none of them does.
pub fn decimal_mark<'a>(cells: impl Iterator<Item = &'a str>) -> DecimalMark {
    let (mut points, mut commas) = (0u32, 0u32);
    for cell in cells {
        let (number, _, _) = strip(cell);
        let point = number.rfind('.');
        let comma = number.rfind(',');
        match (point, comma) {
            (Some(point), Some(comma)) if point > comma => points += 10,
            (Some(_), Some(_)) => commas += 10,
            // What stands twice separates thousands; what has other than three digits after it, decimals.
            (Some(at), None) if number.matches('.').count() > 1 || number.len() - at == 4 => {
                commas += u32::from(number.matches('.').count() > 1);
            }
            (Some(_), None) => points += 1,
            (None, Some(at)) if number.matches(',').count() > 1 || number.len() - at == 4 => {
                points += u32::from(number.matches(',').count() > 1);
            }
            (None, Some(_)) => commas += 1,
            (None, None) => {}
        }
    }
    if commas > points {
        DecimalMark::Comma
    } else {
        DecimalMark::Point
    }
}

/// Reads an amount: `1,250.50`, `1 250,50`, `1'250`, `(500)`, `500-`, `−500`, `THB 500`, `N/A`.
pub fn amount(cell: &str, mark: DecimalMark) -> AmountCell {
    if is_missing(cell) {
        return AmountCell::Missing;
    }
    let (number, negative, currency) = strip(cell);
    let (decimal, thousands) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let (whole, fraction) = match number.rsplit_once(decimal) {
        Some((whole, fraction)) => (whole, fraction),
        None => (number.as_str(), ""),
    };
    let groups: Vec<&str> = whole.split(thousands).collect();
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    // Groups of three from the second on; South Asia writes lakh and crore in twos before the last three.
    let grouped = groups.len() == 1
        || (groups[0].len() <= 3
            && !groups[0].is_empty()
            && groups.last().is_some_and(|last| last.len() == 3)
            && groups[1..].iter().all(|group| matches!(group.len(), 2 | 3)));
    let joined = groups.concat();
    if !grouped
        || !digits(&joined)
        || !digits(fraction)
        || (joined.is_empty() && fraction.is_empty())
    {
        return AmountCell::Unreadable;
    }
    let text = format!(
        "{}.{fraction}0",
        if joined.is_empty() { "0" } else { &joined }
    );
    match text.parse::<Decimal>() {
        Ok(value) => {
            let value = value.normalize();
            AmountCell::Amount(if negative { -value } else { value }, currency)
        }
        Err(_) => AmountCell::Unreadable,
    }
}

/// Whether a cell says that there is nothing.
pub fn is_missing(cell: &str) -> bool {
    matches!(
        fold(cell).trim_matches('.'),
        "" | "-"
            | "--"
            | "n/a"
            | "na"
            | "n.a"
            | "nil"
            | "none"
            | "null"
            | "unknown"
            | "tbd"
            | "#n/a"
            | "?"
            | "x"
    )
}

/// The number without sign, spaces and currency; whether it is below zero; the currency.
fn strip(cell: &str) -> (String, bool, Option<Currency>) {
    let mut text: String = fold(cell);
    let mut currency = None;
    let words: String = text.chars().filter(|c| c.is_ascii_alphabetic()).collect();
    if words.len() == 3
        && let Ok(known) = words.to_uppercase().parse::<Currency>()
    {
        text = text.replace(&words, "");
        currency = Some(known);
    } else if words == "us" && text.contains("us$") {
        text = text.replace("us$", "");
        currency = Some(Currency::USD);
    } else if words.is_empty()
        && let Some(sign) = text.chars().find(|c| SIGNS.contains(c))
    {
        text = text.replace(sign, "");
    }
    let mut number: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '\'')
        .map(ascii_digit)
        .collect();
    let mut negative = false;
    if let Some(inner) = number
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'))
    {
        number = inner.to_owned();
        negative = true;
    }
    for sign in ['-', '+'] {
        let inner = number
            .strip_prefix(sign)
            .or_else(|| number.strip_suffix(sign));
        if let Some(inner) = inner {
            negative |= sign == '-';
            number = inner.to_owned();
            break;
        }
    }
    (number, negative, currency)
}

/// Signs of currencies that do not say which currency it is, or need not.
const SIGNS: [char; 8] = ['$', '€', '£', '¥', '฿', '₹', '₫', '₭'];

/// Arabic, Persian, Devanagari, Bengali, Thai, Lao, Myanmar and Khmer digits are digits.
fn ascii_digit(c: char) -> char {
    const ZEROS: [char; 8] = ['٠', '۰', '०', '০', '๐', '໐', '၀', '០'];
    let place = ZEROS.iter().find_map(|zero| {
        (c as u32)
            .checked_sub(*zero as u32)
            .filter(|place| *place < 10)
    });
    match (place.and_then(|place| char::from_digit(place, 10)), c) {
        (Some(digit), _) => digit,
        (None, '٫') => '.',
        (None, '٬') => ',',
        (None, c) => c,
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
        if let Some([first, second, _]) = numbers(cell) {
            match (first.parse::<i16>(), second.parse::<i16>()) {
                (Ok(13..=31), Ok(1..=12)) => month_first -= 1,
                (Ok(1..=12), Ok(13..=31)) => month_first += 1,
                _ => {}
            }
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
    let text: String = fold(cell).chars().map(ascii_digit).collect();
    // A time of day after the day says nothing here.
    let text = text
        .split_once('t')
        .filter(|(day, _)| day.len() == 10)
        .map_or(text.as_str(), |(day, _)| day);
    let text = text
        .split_once(" 0")
        .filter(|(_, rest)| rest.contains(':'))
        .map_or(text, |(day, _)| day);
    let found = year_only(text)
        .or_else(|| serial(text))
        .or_else(|| numbered(text, order))
        .or_else(|| named_month(text));
    found.unwrap_or(DayCell::Unreadable)
}

fn year_only(text: &str) -> Option<DayCell> {
    let bare = text.strip_prefix("fy").unwrap_or(text).trim();
    let year: i64 = bare.parse().ok().filter(|_| bare.len() == 4)?;
    (1900..=2743)
        .contains(&year)
        .then(|| DayCell::Year(gregorian(year)))
}

/// Spreadsheets count days from the last day of 1899.
fn serial(text: &str) -> Option<DayCell> {
    let whole = text.split_once(['.', ',']).map_or(text, |(whole, _)| whole);
    let days: i64 = whole.parse().ok().filter(|_| whole.len() == 5)?;
    let start = jiff::civil::date(1899, 12, 30);
    let day = start
        .checked_add(jiff::Span::new().try_days(days).ok()?)
        .ok()?;
    Some(DayCell::Day(Date(day)))
}

fn numbers(text: &str) -> Option<[&str; 3]> {
    let parts: Vec<&str> = text
        .trim()
        .split(['/', '.', '-', ' '])
        .filter(|part| !part.is_empty())
        .collect();
    let numbers: [&str; 3] = parts.try_into().ok()?;
    numbers
        .iter()
        .all(|part| part.chars().all(|c| c.is_ascii_digit()))
        .then_some(numbers)
}

fn numbered(text: &str, order: DayOrder) -> Option<DayCell> {
    let [first, second, third] = numbers(text)?;
    let (year, month, day) = match (first.len(), order) {
        (4, _) => (first, second, third),
        (_, DayOrder::DayFirst) => (third, second, first),
        (_, DayOrder::MonthFirst) => (third, first, second),
    };
    // A day that only fits the other way round is that day.
    let (month, day) = match (month.parse::<i8>(), day.parse::<i8>()) {
        (Ok(month @ 13..=31), Ok(day @ 1..=12)) if first.len() != 4 => (day, month),
        (Ok(month), Ok(day)) => (month, day),
        _ => return Some(DayCell::Unreadable),
    };
    date(year, month, day)
}

fn named_month(text: &str) -> Option<DayCell> {
    const MONTHS: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let text = text.replace([',', '.', '-', '/'], " ");
    let parts: Vec<&str> = text.split_whitespace().collect();
    let month = |word: &str| {
        let place = MONTHS.iter().position(|name| word.starts_with(name))?;
        i8::try_from(place + 1).ok()
    };
    let (day, name, year) = match parts.as_slice() {
        [day, name, year] if month(name).is_some() => (*day, *name, *year),
        [name, day, year] if month(name).is_some() => (*day, *name, *year),
        _ => return None,
    };
    let day = day
        .trim_end_matches(|c: char| c.is_alphabetic())
        .parse()
        .ok()?;
    date(year, month(name)?, day)
}

fn date(year: &str, month: i8, day: i8) -> Option<DayCell> {
    let number: i64 = year.parse().ok()?;
    let year = match year.len() {
        2 => 2000 + number,
        4 => gregorian(number),
        _ => return Some(DayCell::Unreadable),
    };
    let found = Date::new(i16::try_from(year).ok()?, month, day);
    let sane = found.filter(|day| (1900..=2200).contains(&day.year()));
    Some(sane.map_or(DayCell::Unreadable, DayCell::Day))
}

/// A Buddhist year is 543 ahead.
fn gregorian(year: i64) -> i64 {
    if year >= 2443 { year - 543 } else { year }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(cell: &str, mark: DecimalMark) -> String {
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
        use DecimalMark::{Comma, Point};
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
            ("฿4,000", Point, "4000"),
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
        assert_eq!(of(&["1.250", "12,50"]), DecimalMark::Comma);
        assert_eq!(of(&["1.250.000", "7"]), DecimalMark::Comma);
        assert_eq!(of(&["1,250", "3,000"]), DecimalMark::Point);
        assert_eq!(of(&["1,250", "12.5"]), DecimalMark::Point);
        assert_eq!(of(&[]), DecimalMark::Point);
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
