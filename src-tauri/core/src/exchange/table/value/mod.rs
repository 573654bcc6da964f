//! What the cells of a column mean: days, amounts, years, shares, yes and no, as officers of many countries write
//! them. There is one way to read each in the whole program; the words stand in `words.toml`.
//!
//! Some cells are open by themselves: `03/04/2025`, `1.234`, `0.5` as a share. A [`Survey`] of the whole column settles
//! them ([`Hints`]); what it cannot settle is refused with a sentence that names both readings.

mod amount;
mod date;
mod numeral;
mod words;

use rust_decimal::Decimal;

pub use amount::AmountRead;
pub(crate) use amount::{AmountText, amount as amount_text, is_missing};
pub use date::{DayOrder, When};
pub(crate) use date::{Given, Reading, order as day_order_evidence, read as read_when};
pub use numeral::DecimalSign;
pub(crate) use numeral::{Numeral, evidence, numeral};

use self::words::{WORDS, plain};
use super::{Cell, Value, excel};
use crate::messages::{Message, msg};
use crate::values::{Date, shown};

/// What a column tells about its cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hints {
    /// The sign before decimals; `None` where no cell tells, or cells disagree.
    pub decimal: Option<DecimalSign>,
    /// What comes first in days; `None` where no cell tells, or cells disagree.
    pub order: Option<DayOrder>,
    /// Years of two digits are of the Buddhist era.
    pub buddhist: bool,
    /// Shares are written as parts of one: `0.333`.
    pub fractions: bool,
}

/// Goes through a column and finds out what its cells leave open.
#[derive(Debug, Clone, Default)]
pub struct Survey {
    points: u32,
    commas: u32,
    day_first: u32,
    month_first: u32,
    buddhist: u32,
    numbers: u32,
    above_one: u32,
}

impl Survey {
    /// Looks at a cell.
    pub fn see(&mut self, cell: &Cell) {
        match &cell.value {
            Value::Text(text) => self.see_text(text),
            Value::Number(number) if !cell.shown.ends_with('%') => self.see_share(*number),
            _ => {}
        }
    }

    fn see_text(&mut self, text: &str) {
        match decimal_evidence(text) {
            Some(DecimalSign::Point) => self.points += 1,
            Some(DecimalSign::Comma) => self.commas += 1,
            None => {}
        }
        match date::order(text) {
            Some(DayOrder::DayFirst) => self.day_first += 1,
            Some(DayOrder::MonthFirst) => self.month_first += 1,
            None => {}
        }
        self.buddhist += u32::from(date::is_buddhist(text));
        let fraction = text.contains(['/', '%', '٪']);
        if let (false, Numeral::Number(number)) = (fraction, numeral(text, None)) {
            self.see_share(number);
        }
    }

    fn see_share(&mut self, number: Decimal) {
        self.numbers += 1;
        self.above_one += u32::from(number > Decimal::ONE);
    }

    /// What the column tells.
    pub fn hints(&self) -> Hints {
        let told = |first: u32, second: u32| first > 0 && second == 0;
        Hints {
            decimal: match (
                told(self.points, self.commas),
                told(self.commas, self.points),
            ) {
                (true, _) => Some(DecimalSign::Point),
                (_, true) => Some(DecimalSign::Comma),
                _ => None,
            },
            order: match (
                told(self.day_first, self.month_first),
                told(self.month_first, self.day_first),
            ) {
                (true, _) => Some(DayOrder::DayFirst),
                (_, true) => Some(DayOrder::MonthFirst),
                _ => None,
            },
            buddhist: self.buddhist > 0,
            fractions: told(self.numbers, self.above_one),
        }
    }
}

/// The day in a cell; `None` when it says that there is none.
///
/// # Errors
/// A sentence when it holds no day, only a month or year, or may be two days.
pub fn date(cell: &Cell, hints: &Hints) -> Result<Option<Date>, Message> {
    match when(cell, hints)? {
        None => Ok(None),
        Some(When::Day(day)) => Ok(Some(day)),
        Some(When::Month(..) | When::Year(_)) => Err(msg::table_date_no_day(shown(&cell.shown))),
    }
}

/// The day, month or year in a cell; `None` when it says that there is none.
///
/// # Errors
/// A sentence when it holds none, or may be two days.
pub fn when(cell: &Cell, hints: &Hints) -> Result<Option<When>, Message> {
    let unknown = || msg::value_date_unknown(shown(&cell.shown));
    let found = match &cell.value {
        Value::Empty => return Ok(None),
        Value::Fault(sentence) => return Err(sentence.clone()),
        // Typed as 14/1/2568 into a spreadsheet that knows nothing of the Buddhist era.
        Value::Date(day) => When::Day(match day.year() {
            2443..=2743 => Date::new((day.year() - 543) as i16, day.month(), day.0.day())
                .ok_or_else(unknown)?,
            _ => *day,
        }),
        Value::Flag(_) => return Err(unknown()),
        Value::Number(number) => of_number(*number, hints).ok_or_else(unknown)?,
        Value::Text(text) if is_missing(text) => return Ok(None),
        Value::Text(text) => {
            let given = Given {
                order: hints.order,
                buddhist: hints.buddhist,
            };
            match date::read(text, given) {
                Reading::Known(when) => when,
                Reading::Either(first, second) => {
                    return Err(msg::table_date_either(
                        first.to_string(),
                        second.to_string(),
                        shown(text),
                    ));
                }
                Reading::Lunar => return Err(msg::table_date_lunar(shown(text))),
                Reading::Unknown => When::Day(spreadsheet_day(text).ok_or_else(unknown)?),
            }
        }
    };
    if let When::Day(day) = found
        && !(1900..=2200).contains(&day.year())
    {
        return Err(msg::value_date_absurd(day.to_string()));
    }
    Ok(Some(found))
}

fn of_number(number: Decimal, hints: &Hints) -> Option<When> {
    if let Some(day) = serial(number) {
        return Some(When::Day(day));
    }
    let given = Given {
        order: hints.order,
        buddhist: hints.buddhist,
    };
    match date::read(&number.normalize().to_string(), given) {
        Reading::Known(when) => Some(when),
        _ => None,
    }
}

/// The day of a text that is a spreadsheet's number of days.
pub(crate) fn spreadsheet_day(text: &str) -> Option<Date> {
    match numeral(text, None) {
        Numeral::Number(number) | Numeral::Either(number, _) => serial(number),
        Numeral::Unreadable => None,
    }
}

/// A spreadsheet's number of days, where it is one of this time: 1927 to 2173.
fn serial(number: Decimal) -> Option<Date> {
    let days = (Decimal::from(10_000)..Decimal::from(100_000)).contains(&number);
    days.then(|| excel::day(number, false)).flatten()
}

/// The amount in a cell, in major units, with the currency that stands beside it; `None` when it says that there is
/// none.
///
/// # Errors
/// A sentence when it holds no amount.
pub fn amount(cell: &Cell, hints: &Hints) -> Result<Option<AmountRead>, Message> {
    match &cell.value {
        Value::Empty => Ok(None),
        Value::Fault(sentence) => Err(sentence.clone()),
        Value::Number(number) => {
            let written = number.to_string();
            let (currency, sign) = match cell.shown.strip_suffix(&written) {
                Some(beside) => amount::currency_beside(beside),
                None => Default::default(),
            };
            Ok(Some(AmountRead {
                number: *number,
                currency,
                sign,
            }))
        }
        Value::Text(text) => match amount_text(text, hints.decimal) {
            AmountText::Missing => Ok(None),
            AmountText::Amount(amount) => Ok(Some(amount)),
            AmountText::Refused(sentence) => Err(sentence),
        },
        Value::Date(_) => Err(msg::table_amount_is_date(shown(&cell.shown))),
        Value::Flag(_) => Err(msg::value_amount_unreadable(shown(&cell.shown))),
    }
}

/// The sign before the decimals, when an amount alone shows it.
pub(crate) fn decimal_evidence(text: &str) -> Option<DecimalSign> {
    evidence(&amount::number_in(text)?)
}

/// The number of a month by its name in any of the languages; none for a month of another calendar.
pub(crate) fn month(name: &str) -> Option<i8> {
    let name = plain(name);
    let month = WORDS.month(name.trim_end_matches('.'))?;
    (!month.solar).then_some(month.number)
}

/// The number in a cell, with nothing beside it but a scale; `None` when it says that there is none.
///
/// # Errors
/// A sentence when it holds no number, or may be two.
pub fn number(cell: &Cell, hints: &Hints) -> Result<Option<Decimal>, Message> {
    if let Value::Text(text) = &cell.value
        && let Numeral::Either(first, second) = numeral(text, hints.decimal)
    {
        return Err(msg::table_number_either(
            first.to_string(),
            second.to_string(),
            shown(text),
        ));
    }
    let unreadable = || msg::table_number_unreadable(shown(&cell.shown));
    match amount(cell, hints) {
        Ok(Some(found)) if found.currency.is_none() && found.sign.is_empty() => {
            Ok(Some(found.number))
        }
        Ok(None) => Ok(None),
        Err(sentence) if matches!(cell.value, Value::Fault(_)) => Err(sentence),
        Ok(Some(_)) | Err(_) => Err(unreadable()),
    }
}

/// The year in a cell: a fiscal year by the calendar year in which it ends; `None` when it says that there is none.
///
/// # Errors
/// A sentence when it holds no year.
pub fn year(cell: &Cell, hints: &Hints) -> Result<Option<i32>, Message> {
    let refused = || msg::table_year_unknown(shown(&cell.shown));
    // A bare number of five digits is a slip of the hand here, not a spreadsheet's number of days.
    let number = match &cell.value {
        Value::Number(number) => Some(*number),
        Value::Text(text) => text.parse().ok(),
        _ => None,
    };
    if number.and_then(serial).is_some() {
        return Err(refused());
    }
    match when(cell, hints) {
        Ok(None) => Ok(None),
        Ok(Some(When::Year(year) | When::Month(year, _))) => Ok(Some(year)),
        Ok(Some(When::Day(day))) => Ok(Some(day.year())),
        Err(sentence) if matches!(cell.value, Value::Fault(_)) => Err(sentence),
        Err(_) => match &cell.value {
            // Day and month may be either way round: the year is the same.
            Value::Text(text) => match date::read(text, Given::default()) {
                Reading::Either(first, _) => Ok(Some(first.year())),
                Reading::Lunar => Err(msg::table_date_lunar(shown(text))),
                _ => Err(refused()),
            },
            _ => Err(refused()),
        },
    }
}

/// The share in a cell in percent, with at most six decimals: `33.3 %`, `1/3`, `0.333` in a column of parts of one;
/// `None` when it says that there is none.
///
/// # Errors
/// A sentence when it holds no share between 0 and 100.
pub fn share(cell: &Cell, hints: &Hints) -> Result<Option<Decimal>, Message> {
    let refused = || msg::table_share_unreadable(shown(&cell.shown));
    let of_column = |number: Decimal| match hints.fractions {
        true => number * Decimal::ONE_HUNDRED,
        false => number,
    };
    let percent = match &cell.value {
        Value::Empty => return Ok(None),
        Value::Fault(sentence) => return Err(sentence.clone()),
        Value::Number(number) if cell.shown.ends_with('%') => number
            .checked_mul(Decimal::ONE_HUNDRED)
            .ok_or_else(refused)?,
        Value::Number(number) if number.abs() <= Decimal::ONE_HUNDRED => of_column(*number),
        Value::Text(text) if is_missing(text) => return Ok(None),
        Value::Text(text) => share_in(text, hints, of_column).ok_or_else(refused)?,
        Value::Number(_) | Value::Flag(_) => return Err(refused()),
        Value::Date(_) => return Err(msg::table_share_is_date(shown(&cell.shown))),
    };
    let percent = percent.round_dp(6).normalize();
    match (Decimal::ZERO..=Decimal::ONE_HUNDRED).contains(&percent) {
        true => Ok(Some(percent)),
        false => Err(refused()),
    }
}

fn share_in(text: &str, hints: &Hints, of_column: impl Fn(Decimal) -> Decimal) -> Option<Decimal> {
    let text = plain(text);
    let bare = WORDS.percent.iter().find_map(|word| {
        let bare = text
            .strip_suffix(word.as_str())
            .or_else(|| text.strip_prefix(word.as_str()))?;
        (!bare.is_empty()).then(|| bare.trim().to_owned())
    });
    let number = |text: &str| match numeral(text, hints.decimal) {
        Numeral::Number(number) => Some(number),
        // No share has thousands.
        Numeral::Either(decimals, _) => Some(decimals),
        Numeral::Unreadable => None,
    };
    if let Some(bare) = bare {
        return number(&bare);
    }
    match text.split_once(['/', '⁄']) {
        Some((part, whole)) => {
            let (part, whole) = (number(part.trim())?, number(whole.trim())?);
            part.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(whole)
        }
        None => number(&text)
            .filter(|number| *number <= Decimal::ONE_HUNDRED)
            .map(of_column),
    }
}

/// Yes or no in a cell; `None` when it is empty.
///
/// # Errors
/// A sentence when it says neither.
pub fn truth(cell: &Cell) -> Result<Option<bool>, Message> {
    let refused = || msg::table_truth_unknown(shown(&cell.shown));
    match &cell.value {
        Value::Empty => Ok(None),
        Value::Fault(sentence) => Err(sentence.clone()),
        Value::Flag(flag) => Ok(Some(*flag)),
        Value::Number(number) if number.is_zero() => Ok(Some(false)),
        Value::Number(number) if *number == Decimal::ONE => Ok(Some(true)),
        Value::Text(text) => {
            let word = plain(text);
            let word = word.trim_end_matches('.');
            let is = |list: &[String]| list.iter().any(|known| known == word);
            match (is(&WORDS.yes), is(&WORDS.no), is_missing(text)) {
                (true, ..) => Ok(Some(true)),
                (_, true, _) => Ok(Some(false)),
                (.., true) => Ok(None),
                _ => Err(refused()),
            }
        }
        Value::Number(_) | Value::Date(_) => Err(refused()),
    }
}

/// How a text says that its row adds up others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Adds {
    /// Everything.
    Total,
    /// A part.
    Subtotal,
}

/// Whether a text is a word for a sum and nothing else.
pub(super) fn adds_exactly(text: &str) -> bool {
    let text = plain(text);
    let text = bare_sum(&text);
    WORDS
        .total
        .iter()
        .chain(&WORDS.subtotal)
        .any(|word| word == text)
}

fn bare_sum(text: &str) -> &str {
    text.trim_matches([':', '.', '-', '=', ' ', '*'])
}

/// Whether a text begins or ends as the rows do that add up others: `Total`, `รวมทั้งสิ้น`, `Sub-total Lao PDR`.
pub(super) fn adds(text: &str) -> Option<Adds> {
    let text = plain(text);
    let text = bare_sum(&text);
    let has = |list: &[String]| {
        list.iter().any(|word| {
            let rest = text
                .strip_prefix(word.as_str())
                .or_else(|| text.strip_suffix(word.as_str()));
            rest.is_some_and(|rest| {
                // A word of its own: "Totality" is none, `รวม` is one with anything after it.
                let spaced = word.chars().all(|c| u32::from(c) < 0x0590);
                rest.is_empty()
                    || !spaced
                    || rest.starts_with([' ', ':', '-', '(', '.', ',', '/'])
                    || rest.ends_with([' ', ':', '-', ')', '.', ',', '/'])
            })
        })
    };
    if has(&WORDS.subtotal) {
        return Some(Adds::Subtotal);
    }
    has(&WORDS.total).then_some(Adds::Total)
}

#[cfg(test)]
mod tests;
