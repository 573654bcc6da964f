//! Reading a table of rates: what it holds, what of it is new, and why the rest is refused.
//!
//! Four sources are known by their layouts: the operational rates of exchange of the United Nations (one row
//! a country, with the day from which the rate holds), the World Bank's official exchange rate (one row a
//! country, one column a year), the reference rates of the European Central Bank (one row a day, one column a
//! currency, for one euro: each is divided by the dollars that a euro was worth on that day), and the series of
//! FRED (one row a period, one column a series, some of them upside down). Beside them stand plain tables in many
//! shapes. What a source says is kept as it says it:
//! a rate that holds from a day is a rate of that day, and the mean of a year is made of such days where a
//! figure needs it (`contribution::rates`). A country stands for its currency of today; where the countries
//! of one currency disagree on a year, most of them had it and the others did not yet.

mod cells;
mod fred;
mod item;
mod layout;
mod sheet;
mod subject;
#[cfg(test)]
mod tests;
mod understand;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use cells::DecimalSign;
pub(crate) use cells::Period;
use item::Item;
pub(crate) use item::{Block, Key};

use crate::code_enum;
use crate::desk::Desk;
use crate::error::Result;
use crate::store::PageRequest;
use crate::values::{Currency, Rate};

code_enum! {
    /// How a table of rates is laid out.
    pub enum BlockLayout {
        /// Operational rates of exchange of the United Nations.
        UnitedNations = "united_nations", block_layout_united_nations;
        /// Official exchange rate of the World Bank, mean of the year.
        WorldBank = "world_bank", block_layout_world_bank;
        /// Reference rates of the European Central Bank, for one euro.
        EuropeanCentralBank = "european_central_bank", block_layout_european_central_bank;
        /// Series of the Federal Reserve Bank of St. Louis, known by their codes.
        Fred = "fred", block_layout_fred;
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
