//! Days, months and years as the world writes them: in numbers of either order, with names of months, in the Buddhist
//! and the Solar Hijri calendar.

use super::words::{DateWord, Month, WORDS, plain};
use crate::code_enum;
use crate::values::Date;

code_enum! {
    /// What comes first in a day written with numbers.
    pub enum DayOrder {
        /// 31/12/2025
        DayFirst = "day_first", table_day_first;
        /// 12/31/2025
        MonthFirst = "month_first", table_month_first;
    }
}

/// What a text says as a point in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// A day.
    Day(Date),
    /// A month of a year of the Gregorian calendar, 1 to 12.
    Month(i32, i8),
    /// A year, or a fiscal year that is named after the calendar year in which it ends: `2024/25` is 2025. A Solar
    /// Hijri year is the Gregorian one in which it begins.
    Year(i32),
}

/// What was understood of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reading {
    /// It says this.
    Known(When),
    /// It says this with the day first, or that with the month first.
    Either(Date, Date),
    /// It is a year of the lunar Islamic calendar, or one that may be.
    Lunar,
    /// It is no point in time.
    Unknown,
}

/// What is known beforehand about a text.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Given {
    /// What comes first where the numbers leave it open.
    pub order: Option<DayOrder>,
    /// Years of two digits are of the Buddhist era.
    pub buddhist: bool,
}

/// Longer texts are no point in time.
const LONGEST: usize = 80;

/// Reads a point in time.
pub(crate) fn read(text: &str, given: Given) -> Reading {
    let Some(parts) = Parts::of(text) else {
        return Reading::Unknown;
    };
    let buddhist = given.buddhist || parts.buddhist;
    let year = |number: i32, digits: usize, month: Option<Month>| {
        let solar = parts.solar || month.is_some_and(|month| month.solar);
        let buddhist = buddhist || month.is_some_and(|month| month.buddhist);
        Year::of(number, digits, buddhist, solar)
    };
    let day = |y: Option<Year>, month: i32, day: i32| match y {
        Some(Year::Lunar) => Reading::Lunar,
        Some(y) => y
            .day(month, day)
            .map_or(Reading::Unknown, |day| Reading::Known(When::Day(day))),
        None => Reading::Unknown,
    };
    let month_of = |y: Option<Year>, month: i32| match y {
        Some(Year::Lunar) => Reading::Lunar,
        Some(Year::Gregorian(year)) if (1..=12).contains(&month) => {
            Reading::Known(When::Month(year, i8::try_from(month).unwrap_or(1)))
        }
        _ => Reading::Unknown,
    };
    use Part::{Name, Number};
    match parts.all.as_slice() {
        [Number(y, 4)] => year_only(year(*y, 4, None)),
        [Number(y, 2)] if parts.fiscal || parts.buddhist => year_only(year(*y, 2, None)),
        [Number(whole, 8)] => {
            let (y, m, d) = (whole / 10_000, whole / 100 % 100, whole % 100);
            day(year(y, 4, None), m, d)
        }
        // 2024/25, 2024-2025: a year that ends in the next one.
        [Number(first, 4), Number(second, digits @ (2 | 4))]
            if follows(*first, *second, *digits) && !parts.is_month(*second) =>
        {
            let ends = match digits {
                4 => *second,
                _ => first + 1,
            };
            year_only(year(ends, 4, None))
        }
        [Number(y, 4), Number(m, 1 | 2)] | [Number(m, 1 | 2), Number(y, 4)] => {
            month_of(year(*y, 4, None), *m)
        }
        [Name(m), Number(y, digits @ (2 | 4))] | [Number(y, digits @ 4), Name(m)] => {
            month_of(year(*y, *digits, Some(*m)), m.number.into())
        }
        [Number(d, 1 | 2), Name(m), Number(y, digits @ (2 | 4))]
        | [Name(m), Number(d, 1 | 2), Number(y, digits @ (2 | 4))]
        | [Number(y, digits @ 4), Name(m), Number(d, 1 | 2)] => {
            day(year(*y, *digits, Some(*m)), m.number.into(), *d)
        }
        [Number(y, 4), Number(m, 1 | 2), Number(d, 1 | 2)] => day(year(*y, 4, None), *m, *d),
        [
            Number(a, 1 | 2),
            Number(b, 1 | 2),
            Number(y, digits @ (2 | 4)),
        ] => {
            let y = year(*y, *digits, None);
            let (day_first, month_first) = (day(y, *b, *a), day(y, *a, *b));
            let order = parts.order(y).or(given.order);
            match (day_first, month_first, order) {
                (Reading::Unknown, other, _) | (other, Reading::Unknown, _) => other,
                (first, second, _) if first == second => first,
                (first, _, Some(DayOrder::DayFirst)) => first,
                (_, second, Some(DayOrder::MonthFirst)) => second,
                (Reading::Known(When::Day(first)), Reading::Known(When::Day(second)), None) => {
                    Reading::Either(first, second)
                }
                (other, ..) => other,
            }
        }
        _ => Reading::Unknown,
    }
}

/// Days and months in their order, when this text alone shows it.
pub(crate) fn order(text: &str) -> Option<DayOrder> {
    let parts = Parts::of(text)?;
    match parts.all.as_slice() {
        [
            Part::Number(a, 1 | 2),
            Part::Number(b, 1 | 2),
            Part::Number(y, digits @ (2 | 4)),
        ] => match (*a > 12, *b > 12) {
            (true, false) => Some(DayOrder::DayFirst),
            (false, true) => Some(DayOrder::MonthFirst),
            _ => parts.order(Year::of(*y, *digits, parts.buddhist, parts.solar)),
        },
        _ => None,
    }
}

/// True when a text has a year of four digits in the Buddhist era.
pub(crate) fn is_buddhist(text: &str) -> bool {
    Parts::of(text).is_some_and(|parts| {
        parts.buddhist
            || parts.all.iter().any(|part| match part {
                Part::Number(year, 4) => (2443..=2743).contains(year),
                Part::Name(month) => month.buddhist,
                Part::Number(..) => false,
            })
    })
}

fn year_only(year: Option<Year>) -> Reading {
    match year {
        Some(Year::Gregorian(year)) => Reading::Known(When::Year(year)),
        Some(Year::Solar(year)) => Reading::Known(When::Year(year + 621)),
        Some(Year::Lunar) => Reading::Lunar,
        None => Reading::Unknown,
    }
}

/// Whether the second of two years is the next one.
fn follows(first: i32, second: i32, digits: usize) -> bool {
    match digits {
        4 => second == first + 1,
        _ => second == (first + 1) % 100,
    }
}

/// A year of one of the calendars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Year {
    Gregorian(i32),
    Solar(i32),
    Lunar,
}

impl Year {
    fn of(number: i32, digits: usize, buddhist: bool, solar: bool) -> Option<Year> {
        let year = match (digits, number) {
            (4, 2443..=2743) => Year::Gregorian(number - 543),
            (4, 1900..=2200) if !buddhist && !solar => Year::Gregorian(number),
            (4, 1279..=1425) => Year::Solar(number),
            (4, 1279..=1500) if solar => Year::Solar(number),
            (4, 1426..=1470) => Year::Lunar,
            (4, 1900..=2200) => Year::Gregorian(number),
            (2, _) if solar => Year::Solar(if number >= 50 { 1300 } else { 1400 } + number),
            (2, _) if buddhist => Year::Gregorian(2500 + number - 543),
            (2, 0..70) => Year::Gregorian(2000 + number),
            (2, _) => Year::Gregorian(1900 + number),
            _ => return None,
        };
        Some(year)
    }

    fn day(self, month: i32, day: i32) -> Option<Date> {
        match self {
            Year::Gregorian(year) => Date::new(
                i16::try_from(year).ok()?,
                i8::try_from(month).ok()?,
                i8::try_from(day).ok()?,
            ),
            Year::Solar(year) => {
                let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
                let day = icu::calendar::Date::try_new_persian(year, month, day).ok()?;
                let iso = day.to_calendar(icu::calendar::Iso);
                Date::new(
                    i16::try_from(iso.era_year().year).ok()?,
                    i8::try_from(iso.month().ordinal).ok()?,
                    i8::try_from(iso.day_of_month().0).ok()?,
                )
            }
            Year::Lunar => None,
        }
    }
}

/// A part of a text that says something.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    /// A number with its digits.
    Number(i32, usize),
    /// The name of a month.
    Name(Month),
}

/// A text in its parts.
#[derive(Default)]
struct Parts {
    all: Vec<Part>,
    buddhist: bool,
    solar: bool,
    fiscal: bool,
    slashes: bool,
    points: bool,
}

impl Parts {
    fn of(text: &str) -> Option<Parts> {
        if text.len() > LONGEST {
            return None;
        }
        let text = plain(text);
        let text = without_time(&text);
        let mut parts = Parts {
            slashes: text.contains('/'),
            ..Parts::default()
        };
        let runs = runs(text, &mut parts.points);
        let mut at = 0;
        let mut month_follows = false;
        while at < runs.len() {
            if let Run::Number(number, digits) = runs[at] {
                parts.all.push(match (month_follows, i8::try_from(number)) {
                    (true, Ok(number @ 1..=12)) => Part::Name(Month {
                        number,
                        solar: false,
                        buddhist: false,
                    }),
                    _ => Part::Number(number, digits),
                });
                month_follows = false;
                at += 1;
                continue;
            }
            // Names of three words at most: `tháng mười một`.
            let words: Vec<&str> = runs[at..]
                .iter()
                .take(3)
                .map_while(|run| match run {
                    Run::Word(word) => Some(word.as_str()),
                    Run::Number(..) => None,
                })
                .collect();
            let taken = (1..=words.len()).rev().find_map(|count| {
                let word = words[..count].join(" ");
                let month = WORDS.month(&word).map(Found::Month);
                month
                    .or_else(|| WORDS.dates.get(&word).map(|word| Found::Word(*word)))
                    .map(|found| (count, found))
            });
            let (count, found) = taken?;
            at += count;
            match found {
                Found::Month(month) => parts.all.push(Part::Name(month)),
                Found::Word(DateWord::Ignored) => {}
                Found::Word(DateWord::MonthFollows) => month_follows = true,
                Found::Word(DateWord::Buddhist) => parts.buddhist = true,
                Found::Word(DateWord::Solar) => parts.solar = true,
                Found::Word(DateWord::Fiscal) => parts.fiscal = true,
            }
        }
        Some(parts)
    }

    /// The order that the writing shows: with points, and with years of the East, the day always comes first.
    fn order(&self, year: Option<Year>) -> Option<DayOrder> {
        let eastern = self.buddhist || matches!(year, Some(Year::Solar(_)));
        let buddhist = self
            .all
            .iter()
            .any(|part| matches!(part, Part::Number(year, 4) if (2443..=2743).contains(year)));
        (self.points || eastern || buddhist).then_some(DayOrder::DayFirst)
    }

    /// `2010-11` is a month, `2010/11` and `FY 2010-11` a year.
    fn is_month(&self, number: i32) -> bool {
        !self.slashes && !self.fiscal && (1..=12).contains(&number)
    }
}

enum Found {
    Month(Month),
    Word(DateWord),
}

enum Run {
    Number(i32, usize),
    Word(String),
}

/// The runs of digits and of letters. A point between letters belongs to them: `ม.ค.`, `B.E.`
fn runs(text: &str, points: &mut bool) -> Vec<Run> {
    let mut runs = Vec::new();
    let mut run = String::new();
    let flush = |run: &mut String, runs: &mut Vec<Run>| {
        if run.is_empty() {
            return;
        }
        runs.push(match run.parse::<i32>() {
            Ok(number) => Run::Number(number, run.len()),
            Err(_) => Run::Word(run.clone()),
        });
        run.clear();
    };
    let signs: Vec<char> = text.chars().collect();
    for (at, c) in signs.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| signs[at]);
        let after = signs.get(at + 1).copied();
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        match c {
            '.' if is_digit(before) && is_digit(after) => {
                *points = true;
                flush(&mut run, &mut runs);
            }
            '.' if is_digit(before) || after.is_none_or(|c| !c.is_alphabetic()) => {
                flush(&mut run, &mut runs);
            }
            '.' => {}
            c if c.is_whitespace() || "/-,،;()[]\\'".contains(*c) => flush(&mut run, &mut runs),
            c => {
                let last_is_digit = run.chars().next_back().map(|last| last.is_ascii_digit());
                let east = "年月日년월일".contains(*c);
                if east || last_is_digit.is_some_and(|digit| digit != c.is_ascii_digit()) {
                    flush(&mut run, &mut runs);
                }
                run.push(*c);
                if east {
                    flush(&mut run, &mut runs);
                }
            }
        }
    }
    flush(&mut run, &mut runs);
    runs
}

/// The text before a time of day.
fn without_time(text: &str) -> &str {
    let Some(colon) = text.find(':') else {
        return text;
    };
    let hours = text[..colon]
        .rfind(|c: char| !c.is_ascii_digit())
        .unwrap_or(0);
    let rest = &text[hours..];
    match rest.starts_with('t') || rest.starts_with(char::is_whitespace) {
        true => text[..hours].trim_end(),
        false => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        with(text, Given::default())
    }

    fn with(text: &str, given: Given) -> String {
        match read(text, given) {
            Reading::Known(When::Day(day)) => day.to_string(),
            Reading::Known(When::Month(year, month)) => format!("{year}-{month:02}"),
            Reading::Known(When::Year(year)) => year.to_string(),
            Reading::Either(first, second) => format!("{first} or {second}"),
            Reading::Lunar => "lunar".to_owned(),
            Reading::Unknown => "unknown".to_owned(),
        }
    }

    #[test]
    fn days_are_read_as_they_are_written() {
        for (text, expected) in [
            ("2025-01-14", "2025-01-14"),
            ("2025-01-14T09:30:00Z", "2025-01-14"),
            ("2025-01-14 00:00:00", "2025-01-14"),
            ("2025/1/14", "2025-01-14"),
            ("20250114", "2025-01-14"),
            ("14/01/2025", "2025-01-14"),
            ("1/14/2025", "2025-01-14"),
            ("14/01/2025 14:05", "2025-01-14"),
            ("14.01.2025", "2025-01-14"),
            ("03.04.2025", "2025-04-03"),
            ("14-1-25", "2025-01-14"),
            ("3/4/2025", "2025-04-03 or 2025-03-04"),
            ("4/4/2025", "2025-04-04"),
            ("3/4/2568", "2025-04-03"),
            ("14 Jan 2025", "2025-01-14"),
            ("14-Jan-25", "2025-01-14"),
            ("January 14, 2025", "2025-01-14"),
            ("Tuesday, 14th of January 2025", "2025-01-14"),
            ("1er février 2025", "2025-02-01"),
            ("14 de março de 2025", "2025-03-14"),
            ("14 de agosto de 2025", "2025-08-14"),
            ("14 Agustus 2025", "2025-08-14"),
            ("14 tháng 3 2025", "2025-03-14"),
            ("ngày 14 tháng mười một năm 2025", "2025-11-14"),
            ("14 Ağustos 2025", "2025-08-14"),
            ("14 августа 2025 г.", "2025-08-14"),
            ("14 ม.ค. 2568", "2025-01-14"),
            ("๑๔ มกราคม พ.ศ. ๒๕๖๘", "2025-01-14"),
            ("14 ม.ค. 68", "2025-01-14"),
            ("14 يناير 2025", "2025-01-14"),
            ("١٤ كانون الثاني ٢٠٢٥", "2025-01-14"),
            ("۱۴۰۳/۱۰/۲۵", "2025-01-14"),
            ("25/10/1403", "2025-01-14"),
            ("۲۵ دی ۱۴۰۳", "2025-01-14"),
            ("1 حمل 1404", "2025-03-21"),
            ("2025年1月14日", "2025-01-14"),
            ("14/07/1446", "lunar"),
            ("31/02/2025", "unknown"),
            ("13/13/2025", "unknown"),
            ("soon", "unknown"),
            ("14", "unknown"),
            ("1 2 3 4", "unknown"),
            ("", "unknown"),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
        let month_first = Given {
            order: Some(DayOrder::MonthFirst),
            buddhist: false,
        };
        assert_eq!(with("3/4/2025", month_first), "2025-03-04");
        assert_eq!(with("14/4/2025", month_first), "2025-04-14");
        let buddhist = Given {
            order: None,
            buddhist: true,
        };
        assert_eq!(with("14/1/68", buddhist), "2025-01-14");
    }

    #[test]
    fn months_and_years_are_read_as_they_are_written() {
        for (text, expected) in [
            ("2025", "2025"),
            ("FY2025", "2025"),
            ("FY 2024/25", "2025"),
            ("2024/25", "2025"),
            ("2024-2025", "2025"),
            ("2567/68", "2025"),
            ("2568", "2025"),
            ("พ.ศ. 2568", "2025"),
            ("ปีงบประมาณ 2568", "2025"),
            ("พ.ศ. ๖๘", "2025"),
            ("1404", "2025"),
            ("سال ۱۴۰۴", "2025"),
            ("2010/11", "2011"),
            ("2010-11", "2010-11"),
            ("FY 2010-11", "2011"),
            ("2025-03", "2025-03"),
            ("03/2025", "2025-03"),
            ("Mar 2025", "2025-03"),
            ("Mar-25", "2025-03"),
            ("มี.ค. 2568", "2025-03"),
            ("tháng 3 2025", "2025-03"),
            ("2025年3月", "2025-03"),
            ("1446", "lunar"),
            ("3025", "unknown"),
            ("0000", "unknown"),
        ] {
            assert_eq!(of(text), expected, "{text}");
        }
    }

    #[test]
    fn the_order_of_days_shows_where_it_can() {
        assert_eq!(order("14/01/2025"), Some(DayOrder::DayFirst));
        assert_eq!(order("01/14/2025"), Some(DayOrder::MonthFirst));
        assert_eq!(order("03/04/2025"), None);
        assert_eq!(order("03/04/2568"), Some(DayOrder::DayFirst));
        assert_eq!(order("2025-01-14"), None);
    }
}
