//! Reading a table of rates: what it holds, what of it is new, and why the rest is refused.
//!
//! Three sources are known by their layouts: the operational rates of exchange of the United Nations (one row
//! a country, with the day from which the rate holds), the World Bank's official exchange rate (one row a
//! country, one column a year), and plain tables in many shapes. What a source says is kept as it says it:
//! a rate that holds from a day is a rate of that day, and the mean of a year is made of such days where a
//! figure needs it (`contribution::rates`). A country stands for its currency of today; where the countries
//! of one currency disagree on a year, most of them had it and the others did not yet.

mod cells;
mod layout;
mod sheet;
mod subject;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::path::Path;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

pub use cells::DecimalSign;
pub(crate) use cells::Period;
use cells::{DayOrder, Reading, When};
use layout::{Found, Raw};
use subject::{Of, Subject};

use super::{ExchangeRate, RateId, RateKind, store};
use crate::code_enum;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Catalogue, Message, msg};
use crate::store::{PageRequest, Reader};
use crate::values::{Currency, Date, Rate, shown};

code_enum! {
    /// How a table of rates is laid out.
    pub enum BlockLayout {
        /// Operational rates of exchange of the United Nations.
        UnitedNations = "united_nations", block_layout_united_nations;
        /// Official exchange rate of the World Bank, mean of the year.
        WorldBank = "world_bank", block_layout_world_bank;
        /// Any other table.
        Table = "table", block_layout_table;
    }
}

code_enum! {
    /// What becomes of a rate that was read.
    pub enum BlockState {
        /// The register does not have it yet.
        New = "new", block_state_new;
        /// The register has another rate for it.
        Changed = "changed", block_state_changed;
        /// The register has the same.
        Same = "same", block_state_same;
        /// It cannot be taken; the note says why.
        Refused = "refused", block_state_refused;
    }
}

/// A table of rates to be read.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "RateBlockListRequest")]
pub struct ReadBlock {
    /// The pasted table, when it was pasted.
    pub text: String,
    /// The file, when it is one.
    pub path: Option<String>,
    /// The series the rates belong to; empty: as the table or its layout says.
    pub series: String,
    /// Who publishes them; empty: as the table or its layout says.
    pub source: String,
    /// The currency, for a table that names none.
    pub currency: Option<Currency>,
    /// The year, month or day, for a table that names none.
    pub period: String,
    /// True when the table gives US dollars for one unit of the currency.
    pub upside_down: bool,
    /// The sign before the decimals, where the table leaves it open.
    pub decimal: Option<DecimalSign>,
    /// Only rates of this calendar year and later.
    pub first_year: Option<i32>,
    /// Only rates that the register's money needs.
    pub needed_only: bool,
    /// Show only these.
    pub only: Option<BlockState>,
    /// The window.
    pub page: PageRequest,
}

/// A rate that was read.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BlockRow {
    /// Row of the table as people count.
    pub row: i64,
    /// What the row is called there.
    pub name: String,
    /// The currency, when it is known.
    pub currency: Option<Currency>,
    /// Year, month or day; as it stands in the table when it cannot be read.
    pub period: String,
    /// Units of the currency for one US dollar; none when refused.
    pub lcu_per_usd: Option<Rate>,
    /// The rate as it stands in the table.
    pub text: String,
    /// The rate that the register has for it.
    pub known: Option<Rate>,
    /// What becomes of it.
    pub state: BlockState,
    /// Why it is refused, or what is doubtful about it.
    pub note: Option<String>,
    /// True when the officer should look at it before taking it.
    pub doubtful: bool,
}

/// What a table of rates holds.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RateBlock {
    /// How it is laid out.
    pub layout: BlockLayout,
    /// The sheet that was read; empty for a text.
    pub sheet: String,
    /// The series the rates belong to; empty when the officer has to name it.
    pub series: String,
    /// Who publishes them.
    pub source: String,
    /// What tells this reading from another: sent back when the rates are taken.
    pub digest: String,
    /// Rates that are new.
    pub new: i64,
    /// Rates that differ from the register's.
    pub changed: i64,
    /// Rates that the register has.
    pub same: i64,
    /// Rates that cannot be taken.
    pub refused: i64,
    /// Of the new and changed ones, those to look at.
    pub doubtful: i64,
    /// True when the table does not tell what stands before decimals, so that the officer has to.
    pub decimal_open: bool,
    /// True when the table names no period, or no currency, so that the officer has to.
    pub period_open: bool,
    /// True when a rate has no currency and the table has no column for one.
    pub currency_open: bool,
    /// A window of them, in the order of the table.
    pub rows: Vec<BlockRow>,
    /// How many the filter leaves.
    pub total: i64,
}

/// A table of rates to be taken into the register.
#[derive(Debug, Deserialize, TS)]
pub struct SaveBlock {
    /// The table.
    pub block: ReadBlock,
    /// The digest of the reading that the officer saw.
    pub digest: String,
}

/// A table that was read to its end.
pub(super) struct Block {
    pub layout: BlockLayout,
    pub sheet: String,
    pub series: String,
    pub source: String,
    pub digest: String,
    pub decimal_open: bool,
    pub items: Vec<Item>,
}

/// A rate on its way into the register.
pub(super) struct Item {
    row: usize,
    name: String,
    text: String,
    currency: Option<Currency>,
    country: Option<String>,
    period: Result<Period, String>,
    rate: Option<Rate>,
    series: String,
    source: String,
    known: Option<Rate>,
    pub state: BlockState,
    note: Option<Message>,
    doubtful: bool,
}

/// No table holds more rates than this.
const MOST: usize = 200_000;

/// The factor from which on a rate is looked at twice: wrong way round, a redenomination, a slip of the comma.
const DOUBT: Decimal = Decimal::from_parts(15, 0, 0, false, 1);

/// Reads a table and shows a window of it.
pub fn read(desk: &Desk, request: ReadBlock) -> Result<RateBlock> {
    let block = desk.read(|reader| Block::read(reader, &request))?;
    let count = |state: BlockState| {
        as_count(
            block
                .items
                .iter()
                .filter(|item| item.state == state)
                .count(),
        )
    };
    let takes = |item: &&Item| matches!(item.state, BlockState::New | BlockState::Changed);
    let shown_: Vec<&Item> = block
        .items
        .iter()
        .filter(|item| request.only.is_none_or(|only| item.state == only))
        .collect();
    let open = |needed: fn(&Item) -> bool| block.items.iter().any(needed);
    Ok(RateBlock {
        layout: block.layout,
        sheet: block.sheet.clone(),
        series: block.series.clone(),
        source: block.source.clone(),
        digest: block.digest.clone(),
        new: count(BlockState::New),
        changed: count(BlockState::Changed),
        same: count(BlockState::Same),
        refused: count(BlockState::Refused),
        doubtful: as_count(
            block
                .items
                .iter()
                .filter(takes)
                .filter(|item| item.doubtful)
                .count(),
        ),
        decimal_open: block.decimal_open,
        period_open: open(|item| item.period.as_ref().is_err_and(String::is_empty)),
        currency_open: open(|item| item.currency.is_none() && item.name.is_empty()),
        total: as_count(shown_.len()),
        rows: shown_
            .into_iter()
            .skip(request.page.offset as usize)
            .take(request.page.rows() as usize)
            .map(|item| item.view(desk))
            .collect(),
    })
}

fn as_count(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Item {
    fn view(&self, desk: &Desk) -> BlockRow {
        BlockRow {
            row: as_count(self.row),
            name: self.name.clone(),
            currency: self.currency,
            period: match &self.period {
                Ok(period) => period.text.clone(),
                Err(text) => text.clone(),
            },
            lcu_per_usd: self.rate,
            text: self.text.clone(),
            known: self.known,
            state: self.state,
            note: self.note.as_ref().map(|note| desk.say(note)),
            doubtful: self.doubtful,
        }
    }

    fn refuse(&mut self, why: Message) {
        self.state = BlockState::Refused;
        self.note = Some(why);
    }

    /// What the rate stands for, when all of it is known.
    fn key(&self) -> Option<Key> {
        match (&self.period, self.currency, self.rate, self.state) {
            (_, _, _, BlockState::Refused) => None,
            (Ok(period), Some(currency), Some(_), _) => {
                Some((self.series.clone(), currency, period.clone()))
            }
            _ => None,
        }
    }

    /// The record, when it is to be taken.
    pub fn record(&self, entered: Date) -> Option<ExchangeRate> {
        if !matches!(self.state, BlockState::New | BlockState::Changed) {
            return None;
        }
        let (series, currency, period) = self.key()?;
        Some(ExchangeRate {
            id: RateId::default(),
            row_version: 0,
            currency,
            period: period.text,
            kind: period.kind,
            lcu_per_usd: self.rate?,
            series,
            source: self.source.clone(),
            entered: Some(entered),
        })
    }
}

/// Series, currency and period of a rate.
pub(crate) type Key = (String, Currency, Period);

impl Block {
    /// Reads the table that a request names.
    ///
    /// # Errors
    /// `Invalid` at `text` or `path`: empty, no table, or no rates in it.
    pub fn read(reader: &Reader<'_>, request: &ReadBlock) -> Result<Block> {
        let (tables, digest, field) = match &request.path {
            Some(path) => {
                let bytes = sheet::bytes(Path::new(path))?;
                (sheet::of_file(&bytes)?, digest(&bytes), "path")
            }
            None => (
                sheet::of_text(&request.text, "text")?,
                digest(request.text.as_bytes()),
                "text",
            ),
        };
        let mut best: Option<(String, Found)> = None;
        for table in tables {
            let found = layout::find(&table.rows, request.currency);
            if best
                .as_ref()
                .is_none_or(|(_, known)| known.rates.len() < found.rates.len())
            {
                best = Some((table.sheet, found));
            }
        }
        let Some((sheet, found)) = best.filter(|(_, found)| !found.rates.is_empty()) else {
            return Err(Error::field(field, msg::rate_block_no_rates()));
        };
        if found.rates.len() > MOST {
            return Err(Error::field(field, msg::rate_block_large()));
        }
        let mut block = understand(reader, request, found)?;
        (block.sheet, block.digest) = (sheet, digest);
        block.settle_shared();
        block.compare(reader)?;
        Ok(block)
    }

    /// Countries that share a currency must agree; where they do not, most of them had it and the others not yet.
    fn settle_shared(&mut self) {
        let mut groups: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
        for (place, item) in self.items.iter().enumerate() {
            if let Some(key) = item.key() {
                groups.entry(key).or_default().push(place);
            }
        }
        let mut drop = BTreeSet::new();
        for ((_, currency, period), places) in groups {
            let rates: Vec<(usize, Decimal)> = places
                .iter()
                .filter_map(|place| Some((*place, self.items[*place].rate?.0)))
                .collect();
            let area = places
                .iter()
                .find(|p| self.items[**p].country.as_deref() == Some("EMU"));
            let agree = |a: Decimal| rates.iter().filter(|(_, b)| near(a, *b)).count();
            let kept = match area {
                Some(place) => rates.iter().find(|(p, _)| p == place),
                None => rates
                    .iter()
                    .find(|(_, rate)| 2 * agree(*rate) > rates.len()),
            };
            let Some((kept, rate)) = kept.copied() else {
                for place in places {
                    self.items[place]
                        .refuse(msg::rate_block_twice(currency.as_str(), &period.text));
                }
                continue;
            };
            for (place, other) in rates {
                if place == kept {
                    continue;
                }
                if near(rate, other) {
                    // The same rate once more, for another country of the currency.
                    drop.insert(place);
                } else {
                    let item = &mut self.items[place];
                    let why = match &item.country {
                        Some(country) => msg::rate_block_other_currency(
                            country,
                            currency.as_str(),
                            &period.text,
                            rate.normalize().to_string(),
                        ),
                        None => msg::rate_block_twice(currency.as_str(), &period.text),
                    };
                    item.refuse(why);
                }
            }
        }
        let mut place = 0;
        self.items.retain(|_| {
            place += 1;
            !drop.contains(&(place - 1))
        });
    }

    /// Compares with the register: new, changed or the same, and what is doubtful.
    fn compare(&mut self, reader: &Reader<'_>) -> Result<()> {
        let known = store::known(reader)?;
        let mut by_currency: BTreeMap<(Currency, RateKind), BTreeMap<String, Rate>> =
            BTreeMap::new();
        for ((_, currency, period), rate) in &known {
            by_currency
                .entry((*currency, period.kind))
                .or_default()
                .insert(period.text.clone(), *rate);
        }
        for item in &mut self.items {
            let Some(key) = item.key() else { continue };
            let (_, currency, period) = &key;
            let Some(rate) = item.rate else { continue };
            item.known = known.get(&key).copied();
            item.state = match item.known {
                None => BlockState::New,
                Some(known) if known.0 == rate.0 => BlockState::Same,
                Some(_) => BlockState::Changed,
            };
            let others = by_currency.get(&(*currency, period.kind));
            let nearest = others.and_then(|others| {
                others
                    .get_key_value(&period.text)
                    .or_else(|| others.range(..period.text.clone()).next_back())
            });
            if let Some((when, other)) = nearest
                && item.state != BlockState::Same
                && let Some(factor) = apart(rate.0, other.0)
            {
                item.doubtful = true;
                item.note = Some(msg::rate_block_doubt(
                    factor.to_string(),
                    when,
                    other.to_string(),
                ));
            }
        }
        Ok(())
    }
}

/// Understands what was found, rate by rate.
fn understand(reader: &Reader<'_>, request: &ReadBlock, found: Found) -> Result<Block> {
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
        .then(|| super::need::needed(reader))
        .transpose()?;
    let mut subjects: HashMap<
        Subject,
        Option<std::result::Result<(Currency, Option<String>), Message>>,
    > = HashMap::new();
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
        let item = item(request, &block, raw, of, reading, order);
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
) -> Item {
    let period_text = if raw.period.is_empty() {
        request.period.trim()
    } else {
        raw.period.as_str()
    };
    let period = cells::when(period_text, order);
    let mut why = None;
    let rate = match reading {
        Reading::Number(number) => match units(number, request.upside_down) {
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
fn units(number: Decimal, upside_down: bool) -> std::result::Result<Rate, Message> {
    let number = match (upside_down, number > Decimal::ZERO) {
        (true, true) => Decimal::ONE / number,
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

/// True when two rates are the same but for rounding in print.
fn near(a: Decimal, b: Decimal) -> bool {
    let gap = (a - b).abs();
    gap * Decimal::ONE_THOUSAND <= a.max(b)
}

/// By which factor two rates differ, when that is worth a look.
fn apart(a: Decimal, b: Decimal) -> Option<Decimal> {
    let (large, small) = (a.max(b), a.min(b));
    let factor = large.checked_div(small)?;
    (factor > DOUBT).then(|| factor.round_sf(2).unwrap_or(factor).normalize())
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
