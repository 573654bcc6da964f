//! A table that was read to its end: its rates settled among themselves and compared with the register.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use super::cells::Period;
use super::layout::{self, Found};
use super::understand::understand;
use super::{BlockLayout, BlockRow, BlockState, ReadBlock, as_count, sheet};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::rate::{ExchangeRate, RateId, RateKind, store};
use crate::store::Reader;
use crate::values::{Currency, Date, Rate};

/// A table that was read to its end.
pub(crate) struct Block {
    pub layout: BlockLayout,
    pub sheet: String,
    pub series: String,
    pub source: String,
    pub digest: String,
    pub decimal_open: bool,
    pub items: Vec<Item>,
}

/// A rate on its way into the register.
pub(crate) struct Item {
    pub(super) row: usize,
    pub(super) name: String,
    pub(super) text: String,
    pub(super) currency: Option<Currency>,
    pub(super) country: Option<String>,
    pub(super) period: Result<Period, String>,
    pub(super) rate: Option<Rate>,
    pub(super) series: String,
    pub(super) source: String,
    pub(super) known: Option<Rate>,
    pub state: BlockState,
    pub(super) note: Option<Message>,
    pub(super) doubtful: bool,
}

/// No table holds more rates than this.
const MOST: usize = 200_000;

/// The factor from which on a rate is looked at twice: wrong way round, a redenomination, a slip of the comma.
const DOUBT: Decimal = Decimal::from_parts(15, 0, 0, false, 1);

impl Item {
    pub(super) fn view(&self, desk: &Desk) -> BlockRow {
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
                let (tables, bytes) = sheet::of_file(Path::new(path))?;
                (tables, digest(&bytes), "path")
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
