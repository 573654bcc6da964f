//! From what stands in a table to rates: which currency, which period, which number.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::cells::{self, DayOrder, DecimalSign, Reading, When};
use super::item::{Block, Item};
use super::layout::{Found, Raw, Says};
use super::subject::{Of, Subject};
use super::{BlockLayout, BlockState, ReadBlock};
use crate::error::Result;
use crate::messages::{Catalogue, Message, msg};
use crate::rate::{RateKind, need};
use crate::store::Reader;
use crate::values::{Currency, Rate, shown};

/// Understands what was found, rate by rate.
pub(super) fn understand(reader: &Reader<'_>, request: &ReadBlock, found: Found) -> Result<Block> {
    let Found { layout, rates } = found;
    // The known sources write a point before decimals.
    let usual = (layout != BlockLayout::Table).then_some(DecimalSign::Point);
    let sign = request
        .decimal
        .or_else(|| agreed(rates.iter().map(|raw| cells::evidence(&raw.rate))))
        .or(usual);
    let order = agreed(rates.iter().map(|raw| cells::order(&raw.period)));
    // A series keeps its name whatever the language of the window, so that it is found again.
    let english = Catalogue::new("en");
    let (series, source) = match layout {
        BlockLayout::UnitedNations => (
            english.text(&msg::rate_series_united_nations()),
            english.text(&msg::rate_source_united_nations()),
        ),
        BlockLayout::WorldBank => (
            english.text(&msg::rate_series_world_bank()),
            english.text(&msg::rate_source_world_bank()),
        ),
        BlockLayout::EuropeanCentralBank => (
            english.text(&msg::rate_series_european_central_bank()),
            english.text(&msg::rate_source_european_central_bank()),
        ),
        BlockLayout::Fred => (
            english.text(&msg::rate_series_fred()),
            english.text(&msg::rate_source_fred()),
        ),
        BlockLayout::Table => Default::default(),
    };
    let named = |given: &str, usual: String| match given.trim() {
        "" => usual,
        given => given.to_owned(),
    };
    let mut block = Block {
        layout,
        sheet: String::new(),
        series: named(&request.series, series),
        source: named(&request.source, source),
        digest: String::new(),
        decimal_open: false,
        items: Vec::new(),
    };
    let needed = request
        .needed_only
        .then(|| need::needed(reader))
        .transpose()?;
    /// A currency, for a country where one was named; or why it is none.
    type Known = std::result::Result<(Currency, Option<String>), Message>;
    let mut subjects: HashMap<Subject, Option<Known>> = HashMap::new();
    for raw in rates {
        let of = match subjects.get(&raw.subject) {
            Some(known) => known.clone(),
            None => {
                let of = match raw.subject.resolve(reader)? {
                    Of::Currency(currency, country) => Some(Ok((currency, country))),
                    Of::Refused(why) => Some(Err(why)),
                    Of::Aggregate => None,
                };
                subjects.insert(raw.subject.clone(), of.clone());
                of
            }
        };
        let reading = cells::number(&raw.rate, sign);
        // A total, the dollar itself, and what the source does not have are left out without a word.
        let Some(of) = of else { continue };
        if reading == Reading::Missing
            || matches!(&of, Ok((currency, _)) if *currency == Currency::USD)
        {
            continue;
        }
        block.decimal_open |= reading == Reading::Either;
        let item = item(request, &block, raw, of, reading, order, sign);
        let year = item
            .period
            .as_ref()
            .ok()
            .and_then(|period| period.text[..4].parse::<i32>().ok());
        if year
            .zip(request.first_year)
            .is_some_and(|(year, first)| year < first)
        {
            continue;
        }
        // A month or day may belong to the fiscal year that ends in the next calendar year.
        let annual = item
            .period
            .as_ref()
            .is_ok_and(|period| period.kind == RateKind::AnnualAverage);
        if let (Some(needed), Some(currency), Some(year)) = (&needed, item.currency, year)
            && !needed.contains(&(currency, year))
            && (annual || !needed.contains(&(currency, year + 1)))
        {
            continue;
        }
        block.items.push(item);
    }
    Ok(block)
}

fn item(
    request: &ReadBlock,
    block: &Block,
    raw: Raw,
    of: std::result::Result<(Currency, Option<String>), Message>,
    reading: Reading,
    order: Option<DayOrder>,
    sign: Option<DecimalSign>,
) -> Item {
    let period_text = if raw.period.is_empty() {
        request.period.trim()
    } else {
        raw.period.as_str()
    };
    let period = cells::when(period_text, order);
    let mut why = None;
    let rate = match reading {
        Reading::Number(number) => match units(number, &raw.says, request.upside_down, sign) {
            Ok(rate) => Some(rate),
            Err(message) => {
                why = Some(message);
                None
            }
        },
        Reading::Either => {
            why = Some(msg::rate_block_number_either(shown(&raw.rate)));
            None
        }
        Reading::Missing | Reading::Unreadable => {
            why = Some(msg::value_rate_unreadable(shown(&raw.rate)));
            None
        }
    };
    let why = match (&period, &of) {
        _ if !raw.indicator.is_empty() => Some(msg::rate_block_indicator(shown(&raw.indicator))),
        (_, Err(message)) => Some(message.clone()),
        (When::Unknown, _) if period_text.is_empty() => Some(msg::rate_block_period_missing()),
        (When::Unknown, _) => Some(msg::rate_block_period_unknown(shown(period_text))),
        (When::Either, _) => Some(msg::rate_block_period_either(shown(period_text))),
        (When::Known(_), Ok(_)) => why,
    };
    let (currency, country) = of.ok().unzip();
    let given = |text: String, usual: &str| {
        if usual.is_empty() {
            text
        } else {
            usual.to_owned()
        }
    };
    Item {
        row: raw.row,
        name: raw.subject.words(),
        text: raw.rate,
        currency,
        country: country.flatten(),
        period: match period {
            When::Known(period) => Ok(period),
            _ => Err(period_text.to_owned()),
        },
        rate,
        series: given(raw.series, &block.series),
        source: given(raw.source, &block.source),
        known: None,
        state: if why.is_some() {
            BlockState::Refused
        } else {
            BlockState::New
        },
        note: why,
        doubtful: false,
    }
}

/// The rate as units for one US dollar, with at most ten decimals.
fn units(
    number: Decimal,
    says: &Says,
    upside_down: bool,
    sign: Option<DecimalSign>,
) -> std::result::Result<Rate, Message> {
    let divided = |number: Decimal, by: Decimal| {
        let rate = (by > Decimal::ZERO)
            .then(|| number.checked_div(by))
            .flatten();
        rate.ok_or_else(|| msg::value_rate_unreadable(shown(&by.to_string())))
    };
    let number = match (says, upside_down) {
        (Says::Dollars, _) | (Says::Asked, true) if number > Decimal::ZERO => {
            divided(Decimal::ONE, number)?
        }
        (Says::PerEuro(dollars), _) => match cells::number(dollars, sign) {
            Reading::Number(dollars) => divided(number, dollars)?,
            _ => return Err(msg::rate_block_no_dollar()),
        },
        _ => number,
    };
    number.round_dp(10).to_string().parse()
}

/// What all that say anything say.
fn agreed<T: PartialEq + Copy>(all: impl Iterator<Item = Option<T>>) -> Option<T> {
    let mut said = None;
    for one in all.flatten() {
        match said {
            None => said = Some(one),
            Some(known) if known != one => return None,
            Some(_) => {}
        }
    }
    said
}
