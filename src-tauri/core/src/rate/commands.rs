//! `rate.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::block::{self, Block, RateBlock, ReadBlock, SaveBlock};
use super::{ExchangeRate, RateId, RateKind, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::store::{Page, PageRequest, Tx};
use crate::values::Currency;
use crate::view;

/// What exchange rates are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RateSort {
    /// By currency, then period.
    #[default]
    Currency,
    /// By period, then currency.
    Period,
    /// By series, then currency and period.
    Series,
}

/// Which exchange rates are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "RateListRequest")]
pub struct ListRequest {
    /// Only of this currency.
    pub currency: Option<Currency>,
    /// Only of this series.
    pub series: Option<String>,
    /// Only for periods in this calendar year.
    pub year: Option<i32>,
    /// Only this kind of period.
    pub kind: Option<RateKind>,
    /// What to sort by.
    pub sort: RateSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

view! {
    /// A series of exchange rates with what it covers.
    pub struct RateSeries {
        /// The name.
        pub series: String,
        /// Rates in it.
        pub rates: i64,
        /// Currencies in it.
        pub currencies: i64,
        /// First calendar year with a rate.
        pub first_year: i64,
        /// Last calendar year with a rate.
        pub last_year: i64,
    }
}

/// One exchange rate.
#[derive(Debug, Deserialize, TS)]
pub struct RateRequest {
    /// Key.
    pub id: RateId,
}

/// Several exchange rates at once, as pasted from a spreadsheet.
#[derive(Debug, Deserialize, TS)]
pub struct SaveRates {
    /// The rates; one that is known by series, currency and period is brought up to date.
    pub rows: Vec<ExchangeRate>,
}

/// How many rates a table brought.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SavedBlock {
    /// Rates that were new or changed.
    pub saved: i64,
}

/// Exchange rates, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<ExchangeRate>> {
    desk.read(|reader| store::list(reader, &request))
}

/// One exchange rate.
pub fn get(desk: &Desk, request: RateRequest) -> Result<ExchangeRate> {
    desk.read(|reader| reader.get(request.id.as_str()))
}

/// Every series with what it covers.
pub fn series(desk: &Desk, _: Nothing) -> Result<Vec<RateSeries>> {
    desk.read(store::series)
}

/// Saves an exchange rate.
pub fn save(desk: &Desk, mut rate: ExchangeRate) -> Result<Done<ExchangeRate>> {
    rate.tidy();
    rate.check()?;
    desk.transact(
        Op::new(msg::op_rate_saved(rate.currency.as_str(), &rate.period)),
        |tx| {
            if let Some(other) = store::twin(&tx.reader(), &rate)?
                && other.id != rate.id
            {
                let sentence = msg::rate_taken(
                    rate.currency.as_str(),
                    &rate.period,
                    other.lcu_per_usd.to_string(),
                    &rate.series,
                );
                return Err(Error::field("period", sentence));
            }
            tx.put(&mut rate)?;
            Ok(rate)
        },
    )
}

/// Saves several exchange rates in one operation; a refused field names its row, `rows[3].period`.
pub fn save_many(desk: &Desk, request: SaveRates) -> Result<Done<Vec<ExchangeRate>>> {
    let mut rates = request.rows;
    let mut refused = Vec::new();
    for (index, rate) in rates.iter_mut().enumerate() {
        rate.tidy();
        if let Err(error) = rate.check() {
            refused.extend(error.below("rows", index).fields);
        }
    }
    for (index, rate) in rates.iter().enumerate() {
        if rates[..index].iter().any(|other| other.stands_for(rate)) {
            let sentence = msg::rate_twice(rate.currency.as_str(), &rate.period);
            refused.push((format!("rows[{index}].period"), sentence));
        }
    }
    if !refused.is_empty() {
        return Err(Error::fields(refused));
    }
    desk.transact(Op::new(msg::op_rates_saved(rates.len())), |tx| {
        put_all(tx, &mut rates)?;
        Ok(rates)
    })
}

/// Reads a table of rates and shows what would become of each: new, changed, the same or refused.
pub fn read_block(desk: &Desk, request: ReadBlock) -> Result<RateBlock> {
    block::read(desk, request)
}

/// Takes the new and changed rates of a table in one operation.
///
/// # Errors
/// `Invalid` when the table is not the one that was shown, names no series, or holds nothing new.
pub fn save_block(desk: &Desk, request: SaveBlock) -> Result<Done<SavedBlock>> {
    let entered = desk.today()?;
    let table = desk.read(|reader| Block::read(reader, &request.block))?;
    let field = if request.block.path.is_some() {
        "block.path"
    } else {
        "block.text"
    };
    if table.digest != request.digest {
        return Err(Error::field(field, msg::rate_block_other()));
    }
    let mut rates: Vec<ExchangeRate> = table
        .items
        .iter()
        .filter_map(|item| item.record(entered))
        .collect();
    if rates.is_empty() {
        return Err(Error::field(field, msg::rate_block_nothing_new()));
    }
    for rate in &mut rates {
        rate.tidy();
        if rate.series.is_empty() {
            return Err(Error::field(
                "block.series",
                msg::rate_block_series_missing(),
            ));
        }
        rate.check().map_err(|error| error.below("rows", 0))?;
    }
    desk.transact(Op::new(msg::op_rates_saved(rates.len())), |tx| {
        put_all(tx, &mut rates)?;
        let saved = i64::try_from(rates.len()).unwrap_or(i64::MAX);
        Ok(SavedBlock { saved })
    })
}

/// Puts rates into the register; one that is known by series, currency and period is brought up to date.
fn put_all(tx: &mut Tx<'_>, rates: &mut [ExchangeRate]) -> Result<()> {
    rates.iter_mut().try_for_each(|rate| put_one(tx, rate))
}

/// Puts a checked rate into the register; one that is known by series, currency and period is brought up to date.
pub(crate) fn put_one(tx: &mut Tx<'_>, rate: &mut ExchangeRate) -> Result<()> {
    match store::twin(&tx.reader(), rate)? {
        Some(known) => (rate.id, rate.row_version) = (known.id, known.row_version),
        None => (rate.id, rate.row_version) = (RateId::default(), 0),
    }
    tx.put(rate)
}

/// Deletes an exchange rate.
pub fn delete(desk: &Desk, request: RateRequest) -> Result<Done<Nothing>> {
    let rate: ExchangeRate = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(
        Op::new(msg::op_rate_deleted(rate.currency.as_str(), &rate.period)),
        |tx| {
            tx.remove::<ExchangeRate>(request.id.as_str())?;
            Ok(Nothing {})
        },
    )
}
