//! Cells read as days, years, amounts and shares, with what the whole column tells about how they are written.

use rust_decimal::Decimal;

use super::fields::AliasList;
use super::model::{ImportCalendar, ImportDayOrder, ImportDecimal, ImportOptions};
use super::nouns::Value;
use super::synonyms::SYNONYMS;
use super::titles::TITLES;
use crate::cost::cells::{
    AmountCell, DayCell, DayOrder, DecimalSign, amount as read_amount, day as read_day,
};
use crate::exchange::table::{Cell, Value as Of};
use crate::messages::{Message, msg};
use crate::values::{Currency, shown};

/// How a column is written.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Hints {
    pub decimal: Option<ImportDecimal>,
    pub order: Option<ImportDayOrder>,
    pub calendar: Option<ImportCalendar>,
    /// True when some days of the column have the day first and some the month.
    pub mixed: bool,
}

impl Hints {
    /// The same where the officer has said otherwise.
    pub(super) fn with(self, options: &ImportOptions) -> Hints {
        Hints {
            decimal: options.decimal.or(self.decimal),
            order: options.day_order.or(self.order),
            calendar: Some(options.calendar),
            mixed: self.mixed && options.day_order.is_none(),
        }
    }

    fn mark(self) -> DecimalSign {
        match self.decimal {
            Some(ImportDecimal::Comma) => DecimalSign::Comma,
            _ => DecimalSign::Point,
        }
    }

    fn days(self) -> DayOrder {
        match self.order {
            Some(ImportDayOrder::MonthFirst) => DayOrder::MonthFirst,
            _ => DayOrder::DayFirst,
        }
    }

    /// A year of the column's calendar as a Gregorian one.
    fn gregorian(self, year: i64) -> Option<i64> {
        let year = match self.calendar.unwrap_or(ImportCalendar::Auto) {
            ImportCalendar::Gregorian => year,
            ImportCalendar::Buddhist => year - 543,
            ImportCalendar::SolarHijri => year + 621,
            ImportCalendar::Auto => match year {
                2443..=2743 => year - 543,
                1279..=1499 => year + 621,
                year => year,
            },
        };
        (1900..=2200).contains(&year).then_some(year)
    }
}

/// What a column tells, cell after cell.
#[derive(Default)]
pub(super) struct Gathered {
    points: u32,
    commas: u32,
    day_first: u32,
    month_first: u32,
}

impl Gathered {
    /// Hears a cell.
    pub(super) fn hear(&mut self, cell: &Cell) {
        let Of::Text(text) = &cell.value else {
            return;
        };
        let digits = ascii_digits(text);
        if !digits.bytes().any(|byte| byte.is_ascii_digit()) {
            return;
        }
        let parts: Vec<&str> = digits
            .split(['/', '.', '-', ' '])
            .filter(|part| !part.is_empty())
            .collect();
        if let [first, second, _] = parts.as_slice() {
            match (first.parse::<u8>(), second.parse::<u8>()) {
                (Ok(13..=31), Ok(1..=12)) => self.day_first += 1,
                (Ok(1..=12), Ok(13..=31)) => self.month_first += 1,
                _ => {}
            }
        }
        let number: String = digits
            .chars()
            .filter(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
            .collect();
        let after = |sign: char| number.rfind(sign).map(|at| number.len() - at - 1);
        match (after('.'), after(',')) {
            (Some(point), Some(comma)) if point < comma => self.points += 10,
            (Some(_), Some(_)) => self.commas += 10,
            (Some(_), None) if number.matches('.').count() > 1 => self.commas += 5,
            (None, Some(_)) if number.matches(',').count() > 1 => self.points += 5,
            (Some(left), None) if left != 3 => self.points += 2,
            (None, Some(left)) if left != 3 => self.commas += 2,
            _ => {}
        }
    }

    /// What was heard.
    pub(super) fn hints(&self) -> Hints {
        Hints {
            decimal: match self.points.cmp(&self.commas) {
                std::cmp::Ordering::Greater => Some(ImportDecimal::Point),
                std::cmp::Ordering::Less => Some(ImportDecimal::Comma),
                std::cmp::Ordering::Equal => None,
            },
            order: match (self.day_first, self.month_first) {
                (0, 1..) => Some(ImportDayOrder::MonthFirst),
                (1.., 0) => Some(ImportDayOrder::DayFirst),
                _ => None,
            },
            calendar: None,
            mixed: self.day_first > 0 && self.month_first > 0,
        }
    }
}

/// Whether a cell says that there is nothing.
pub(super) fn is_missing(cell: &Cell) -> bool {
    match &cell.value {
        Of::Empty => true,
        Of::Text(text) => crate::exchange::table::value::is_missing(text),
        _ => false,
    }
}

/// A cell as words.
pub(super) fn text(cell: &Cell) -> String {
    let lines: Vec<String> = cell
        .shown
        .split('\n')
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .collect();
    lines.join("\n").trim().to_owned()
}

/// A cell as a day, or as a year where it says no more.
pub(super) fn day(cell: &Cell, hints: Hints) -> Result<Value, Message> {
    let unreadable = || msg::import_day_unreadable(shown(&cell.shown));
    if let Of::Date(day) = &cell.value {
        let moved = hints.gregorian(day.year().into()).ok_or_else(unreadable)?;
        return match moved == i64::from(day.year()) {
            true => Ok(Value::Day(*day)),
            false => i16::try_from(moved)
                .ok()
                .and_then(|year| crate::values::Date::new(year, day.0.month(), day.0.day()))
                .map(Value::Day)
                .ok_or_else(unreadable),
        };
    }
    let digits = ascii_digits(&cell.shown);
    if hints.mixed && is_open(&digits) {
        return Err(msg::import_day_ambiguous(shown(&cell.shown)));
    }
    if let Ok(year) = year(cell, hints) {
        return Ok(Value::Year(year));
    }
    match read_day(&digits, hints.days()) {
        DayCell::Day(day) => Ok(Value::Day(day)),
        DayCell::Year(year) => Ok(Value::Year(year)),
        DayCell::Missing | DayCell::Unreadable => Err(unreadable()),
    }
}

/// True for a day that can be read both ways.
fn is_open(digits: &str) -> bool {
    let parts: Vec<u8> = digits
        .split(['/', '.', '-', ' '])
        .filter_map(|part| part.parse().ok())
        .collect();
    matches!(parts.as_slice(), [first @ 1..=12, second @ 1..=12, ..] if first != second)
        && !digits
            .trim_start()
            .get(..4)
            .is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()))
}

/// A cell as a year.
pub(super) fn year(cell: &Cell, hints: Hints) -> Result<i64, Message> {
    let unreadable = || msg::import_year_unreadable(shown(&cell.shown));
    if let Of::Date(day) = &cell.value {
        return Ok(day.year().into());
    }
    let digits = ascii_digits(&cell.shown);
    let mut found = digits
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty());
    match (found.next(), found.next(), found.next()) {
        (Some(only), None, _) if only.len() == 4 => only
            .parse()
            .ok()
            .and_then(|year| hints.gregorian(year))
            .ok_or_else(unreadable),
        // 2024/25 and 2024-2025 are named by the year in which they end.
        (Some(first), Some(second), None)
            if first.len() == 4 && matches!(second.len(), 2 | 4) && digits.len() <= 12 =>
        {
            let first: i64 = first.parse().map_err(|_| unreadable())?;
            let end = match second.len() {
                2 => first / 100 * 100 + second.parse::<i64>().map_err(|_| unreadable())?,
                _ => second.parse().map_err(|_| unreadable())?,
            };
            match end == first + 1 {
                true => hints.gregorian(end).ok_or_else(unreadable),
                false => Err(unreadable()),
            }
        }
        _ => Err(unreadable()),
    }
}

/// A cell as an amount, with the currency that stands with it.
pub(super) fn amount(cell: &Cell, hints: Hints) -> Result<(Decimal, Option<Currency>), Message> {
    if let Of::Number(number) = &cell.value {
        let with = cell
            .shown
            .split(|c: char| !c.is_ascii_alphabetic())
            .find_map(|word| word.parse().ok().filter(|_| word.len() == 3));
        return Ok((*number, with));
    }
    let unreadable = || msg::import_amount_unreadable(shown(&cell.shown));
    let mut text = crate::values::fold(&ascii_digits(&cell.shown));
    let mut currency = None;
    for of in SYNONYMS.iter().filter(|of| of.list == AliasList::Currency) {
        if currency.is_some() {
            break;
        }
        for word in &of.words {
            let word = crate::values::fold(word);
            let stands = text
                .strip_suffix(&word)
                .or_else(|| text.strip_prefix(&word));
            if let Some(rest) = stands.filter(|rest| {
                let touching = |c: Option<char>| c.is_some_and(char::is_alphabetic);
                let letters = word.chars().all(|c| c.is_ascii_alphabetic());
                !letters || !(touching(rest.chars().next()) || touching(rest.chars().next_back()))
            }) {
                text = rest.trim().to_owned();
                currency = of.code.parse().ok();
                break;
            }
        }
    }
    let mut factor = 1i64;
    const SHORT: [(&str, i64); 4] = [
        ("bn", 1_000_000_000),
        ("mn", 1_000_000),
        ("m", 1_000_000),
        ("k", 1000),
    ];
    let long = TITLES
        .units
        .iter()
        .flat_map(|of| of.words.iter().map(|word| (word.clone(), of.unit.factor())))
        .filter(|(word, _)| word.chars().count() > 2);
    let short = SHORT
        .iter()
        .map(|(word, factor)| ((*word).to_owned(), *factor));
    for (word, of) in long.chain(short) {
        if let Some(rest) = text.strip_suffix(&word) {
            let rest = rest.trim_end();
            if rest.ends_with(|c: char| c.is_ascii_digit()) {
                text = rest.to_owned();
                factor = of;
                break;
            }
        }
    }
    match read_amount(&text, hints.mark()) {
        AmountCell::Amount(number, with) => number
            .checked_mul(factor.into())
            .map(|number| (number, with.or(currency)))
            .ok_or_else(unreadable),
        AmountCell::Missing | AmountCell::Unreadable => Err(unreadable()),
    }
}

/// A cell as a number.
pub(super) fn number(cell: &Cell, hints: Hints) -> Result<Decimal, Message> {
    match amount(cell, hints) {
        Ok((number, None)) => Ok(number),
        _ => Err(msg::import_number_unreadable(shown(&cell.shown))),
    }
}

/// A cell as a share in percent: `25 %`, `25`, or 0.25 shown as a percentage.
pub(super) fn percent(cell: &Cell, hints: Hints) -> Result<Decimal, Message> {
    let unreadable = || msg::import_number_unreadable(shown(&cell.shown));
    let has_sign = cell.shown.contains('%');
    let number = match &cell.value {
        Of::Number(number) if has_sign => *number * Decimal::ONE_HUNDRED,
        Of::Number(number) => *number,
        _ => number(&Cell::text(&cell.shown.replace(['%', '٪'], "")), hints)?,
    };
    match number >= Decimal::ZERO && number <= Decimal::ONE_HUNDRED {
        true => Ok(number.normalize()),
        false => Err(unreadable()),
    }
}

/// A cell as yes or no.
pub(super) fn truth(cell: &Cell) -> Option<bool> {
    match &cell.value {
        Of::Flag(flag) => Some(*flag),
        _ => match super::spelling::key(&cell.shown).as_str() {
            "yes" | "y" | "true" | "1" | "x" | "✓" | "oui" | "sim" | "si" | "ใช่" | "ya" | "co"
            | "نعم" | "بله" | "да" | "evet" | "是" | "refund" | "r" => Some(true),
            "no" | "n" | "false" | "0" | "non" | "nao" | "ไม่" | "ไม่ใช่" | "tidak" | "khong"
            | "لا" | "خیر" | "нет" | "hayir" | "否" => Some(false),
            _ => None,
        },
    }
}

/// A word with the share beside it: `Lao PDR 60%`, `Cambodia (40 %)`.
pub(super) fn with_share(piece: &str) -> (&str, Option<Decimal>) {
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
pub(super) fn ascii_digits(text: &str) -> String {
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

    #[test]
    fn amounts_are_read_with_their_units_and_currencies() {
        let comma = Hints {
            decimal: Some(ImportDecimal::Comma),
            ..Hints::default()
        };
        for (text, hints, wanted) in [
            ("1.234,56", comma, "1234.56"),
            ("(500)", Hints::default(), "-500"),
            ("5m", Hints::default(), "5000000"),
            ("฿ 2 ล้าน", Hints::default(), "THB 2000000"),
            ("๒,๕๐๐ บาท", Hints::default(), "THB 2500"),
            ("R$ 1.500,00", comma, "BRL 1500"),
            ("USD 1,200", Hints::default(), "USD 1200"),
            ("12 persons", Hints::default(), "refused"),
        ] {
            let read = match amount(&Cell::text(text), hints) {
                Ok((number, Some(currency))) => format!("{currency} {}", number.normalize()),
                Ok((number, None)) => number.normalize().to_string(),
                Err(_) => "refused".to_owned(),
            };
            assert_eq!(read, wanted, "{text}");
        }
    }

    #[test]
    fn a_column_with_both_orders_leaves_no_day_to_chance() {
        let mut gathered = Gathered::default();
        for text in ["25/12/2024", "12/25/2024", "03/04/2025"] {
            gathered.hear(&Cell::text(text));
        }
        let hints = gathered.hints();
        assert!(hints.mixed);
        assert!(day(&Cell::text("03/04/2025"), hints).is_err());
        let twelfth = "2024-12-25".parse().unwrap();
        for text in ["25/12/2024", "12/25/2024", "2024-12-25"] {
            assert_eq!(
                day(&Cell::text(text), hints).ok(),
                Some(Value::Day(twelfth)),
                "{text}"
            );
        }
    }

    #[test]
    fn years_of_other_calendars_are_years() {
        for (text, wanted) in [
            ("2567", Some(2024)),
            ("๒๕๖๗", Some(2024)),
            ("1403", Some(2024)),
            ("2024/25", Some(2025)),
            ("20255", None),
            ("1024", None),
        ] {
            assert_eq!(
                year(&Cell::text(text), Hints::default()).ok(),
                wanted,
                "{text}"
            );
        }
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
