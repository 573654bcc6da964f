//! A block of cells copied from a spreadsheet, read as cost lines: which column is what, which row says what, and
//! a sentence for every row that cannot be a line. Nothing is entered before every row can.

mod columns;
mod lines;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::columns::{guess, named_column, split};
use self::lines::{Maker, Payers};
use crate::cost::cells::{AmountCell, DayOrder, DecimalSign};
use crate::cost::commands::{CostLineInput, SaveCostLines, save_many};
use crate::cost::{CostLine, Flow, Valuation, cells, store};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::ops::Done;
use crate::organisation::OrganisationId;
use crate::project::{Direction, ProjectId, must_exist};
use crate::store::{PageRequest, Reader};
use crate::values::{Currency, shown};
use crate::{agency, code_enum};

/// Rows that can be entered at once.
pub const MOST_ROWS: usize = 5000;
/// Characters of text that are looked at.
const MOST_TEXT: usize = 8 << 20;

code_enum! {
    /// What a column of the block is.
    pub enum CostBlockColumn {
        /// What it pays for.
        Description = "description", block_description;
        /// Day or fiscal year.
        When = "when", block_when;
        /// Amount.
        Amount = "amount", block_amount;
        /// Currency.
        Currency = "currency", block_currency;
        /// Kind of figure.
        Measurement = "measurement", block_measurement;
        /// Payer.
        Payer = "payer", block_payer;
        /// Planned, committed, disbursed.
        Flow = "flow", block_flow;
        /// How in-kind cooperation was valued.
        Valuation = "valuation", block_valuation;
        /// The one country it went to.
        Country = "country", block_country;
        /// Provided or received.
        Direction = "direction", block_direction;
        /// The paper behind it.
        Document = "document", block_document;
        /// Who reported it.
        ReportedBy = "reported_by", block_reported_by;
        /// Nothing of a cost line.
        Nothing = "nothing", block_nothing;
    }
}

/// A block with what is to be assumed where it says nothing.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CostBlockRequest {
    /// The project.
    pub project_id: ProjectId,
    /// The cells as the spreadsheet puts them on the clipboard: tabs and line ends.
    pub text: String,
    /// What each column is; guessed when absent.
    #[serde(default)]
    #[ts(optional)]
    pub columns: Option<Vec<CostBlockColumn>>,
    /// Whether the first row names the columns; guessed when absent.
    #[serde(default)]
    #[ts(optional)]
    pub head: Option<bool>,
    /// The sign before the decimals; guessed when absent.
    #[serde(default)]
    #[ts(optional)]
    pub decimal_mark: Option<DecimalSign>,
    /// What comes first in days; guessed when absent.
    #[serde(default)]
    #[ts(optional)]
    pub day_order: Option<DayOrder>,
    /// How far the money is, where no column says it; disbursed when absent.
    #[serde(default)]
    #[ts(optional)]
    pub flow: Option<Flow>,
    /// Who pays, where no column says it.
    #[serde(default)]
    #[ts(optional)]
    pub payer_id: Option<OrganisationId>,
    /// The currency, where no column says it; the agency's when absent.
    #[serde(default)]
    #[ts(optional)]
    pub currency: Option<Currency>,
    /// The kind of figure, where no column says it.
    #[serde(default)]
    #[ts(optional)]
    pub measurement: Option<String>,
    /// How in-kind lines were valued, where no column says it.
    #[serde(default)]
    #[ts(optional)]
    pub valuation: Option<Valuation>,
    /// The fiscal year, where no column says when.
    #[serde(default)]
    #[ts(optional)]
    pub fiscal_year: Option<i64>,
    /// Provided or received, in a project that goes both ways.
    #[serde(default)]
    #[ts(optional)]
    pub direction: Option<Direction>,
    /// Only rows that are refused or left out.
    #[serde(default)]
    pub only_problems: bool,
    /// The window of rows.
    #[serde(default)]
    pub page: PageRequest,
}

code_enum! {
    /// What becomes of a row.
    pub enum CostBlockState {
        /// It becomes a cost line.
        Ready = "ready", block_ready;
        /// It is none: empty, without amount, or a total of others.
        LeftOut = "left_out", block_left_out;
        /// It cannot be one as it stands.
        Refused = "refused", block_refused;
    }
}

/// A column of the block as it was understood.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CostBlockColumnRead {
    /// Its head, or empty.
    pub head: String,
    /// What it is taken for.
    pub is: CostBlockColumn,
    /// Its first filled cells.
    pub cells: Vec<String>,
}

/// A row of the block as it was understood.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CostBlockRow {
    /// Its place in the block, from 1.
    pub number: i64,
    /// What becomes of it.
    pub state: CostBlockState,
    /// Why it is refused or left out, one sentence for each reason.
    pub sentences: Vec<String>,
    /// The line, as far as it could be read.
    pub description: String,
    /// Day or fiscal year.
    pub when: String,
    /// The amount.
    pub amount: Option<Amount>,
    /// Kind of figure.
    pub measurement: String,
    /// The payer as people call it.
    pub payer: String,
}

/// A block as it was understood.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CostBlock {
    /// The columns.
    pub columns: Vec<CostBlockColumnRead>,
    /// True when the first row names the columns.
    pub head: bool,
    /// The sign before the decimals.
    pub decimal_mark: DecimalSign,
    /// What comes first in days.
    pub day_order: DayOrder,
    /// The window of rows.
    pub rows: Vec<CostBlockRow>,
    /// Rows in all, or those with problems when only they are wanted.
    pub total: i64,
    /// Rows that become cost lines.
    pub ready: i64,
    /// Rows that are left out.
    pub left_out: i64,
    /// Rows that are refused.
    pub refused: i64,
    /// What the ready rows add up to, a sum for each currency.
    pub sums: Vec<Amount>,
}

/// Reads a block and says row by row what would become of it. Nothing is entered.
///
/// # Errors
/// At `text`, when it holds more than [`MOST_ROWS`] rows.
pub fn read_block(desk: &Desk, request: CostBlockRequest) -> Result<CostBlock> {
    let read = desk.read(|reader| Read::make(desk, reader, &request))?;
    let count = |state| {
        read.rows
            .iter()
            .filter(|(row, _)| row.state == state)
            .count()
    };
    let counted = |state| i64::try_from(count(state)).unwrap_or(i64::MAX);
    let (ready, left_out, refused) = (
        counted(CostBlockState::Ready),
        counted(CostBlockState::LeftOut),
        counted(CostBlockState::Refused),
    );
    let mut sums: Vec<(Currency, i128)> = Vec::new();
    for (_, line) in &read.rows {
        if let Some(line) = line {
            match sums
                .iter_mut()
                .find(|(currency, _)| *currency == line.currency)
            {
                Some((_, sum)) => *sum += i128::from(line.amount_minor),
                None => sums.push((line.currency, line.amount_minor.into())),
            }
        }
    }
    let sums = sums
        .into_iter()
        .map(|(currency, minor)| store::amount(minor, currency))
        .collect::<Result<_>>()?;
    let wanted: Vec<CostBlockRow> = read
        .rows
        .into_iter()
        .map(|(row, _)| row)
        .filter(|row| !request.only_problems || row.state != CostBlockState::Ready)
        .collect();
    let total = i64::try_from(wanted.len()).unwrap_or(i64::MAX);
    let (offset, limit) = (request.page.offset as usize, request.page.rows() as usize);
    Ok(CostBlock {
        columns: read.columns,
        head: read.head,
        decimal_mark: read.decimal_mark,
        day_order: read.day_order,
        rows: wanted.into_iter().skip(offset).take(limit).collect(),
        total,
        ready,
        left_out,
        refused,
        sums,
    })
}

/// Enters a block as cost lines, in one operation.
///
/// # Errors
/// At `text`, when a row is refused or none is left; then nothing is entered.
pub fn save_block(desk: &Desk, request: CostBlockRequest) -> Result<Done<SavedCostBlock>> {
    let read = desk.read(|reader| Read::make(desk, reader, &request))?;
    let refused = read
        .rows
        .iter()
        .filter(|(row, _)| row.state == CostBlockState::Refused)
        .count();
    if refused > 0 {
        return Err(Error::field("text", msg::block_rows_refused(refused)));
    }
    let rows: Vec<CostLineInput> = read
        .rows
        .into_iter()
        .filter_map(|(_, line)| line.map(CostLineInput::from))
        .collect();
    if rows.is_empty() {
        return Err(Error::field("text", msg::block_nothing_read()));
    }
    let lines = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Ok(save_many(desk, SaveCostLines { rows })?.map(|_| SavedCostBlock { lines }))
}

/// A block that was entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedCostBlock {
    /// Cost lines that were made.
    pub lines: i64,
}

struct Read {
    columns: Vec<CostBlockColumnRead>,
    head: bool,
    decimal_mark: DecimalSign,
    day_order: DayOrder,
    rows: Vec<(CostBlockRow, Option<CostLine>)>,
}

impl Read {
    fn make(desk: &Desk, reader: &Reader<'_>, request: &CostBlockRequest) -> Result<Read> {
        must_exist(reader, &request.project_id)?;
        if request.text.len() > MOST_TEXT {
            return Err(Error::field("text", msg::block_too_long(MOST_ROWS)));
        }
        let mut rows = split(&request.text);
        if rows.len() > MOST_ROWS + 1 {
            return Err(Error::field(
                "text",
                msg::block_too_many(MOST_ROWS, rows.len()),
            ));
        }
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let payers = Payers::load(reader)?;
        let named: Vec<CostBlockColumn> = rows
            .first()
            .map(|row| row.iter().map(|cell| named_column(cell)).collect())
            .unwrap_or_default();
        let heads = named
            .iter()
            .filter(|column| **column != CostBlockColumn::Nothing)
            .count();
        let first_has_amount = rows.first().is_some_and(|row| {
            row.iter().any(|cell| {
                cell.chars().any(|c| c.is_numeric())
                    && matches!(
                        cells::amount(cell, DecimalSign::Point),
                        AmountCell::Amount(..)
                    )
            })
        });
        let head = request
            .head
            .unwrap_or(heads >= 2 || (heads == 1 && !first_has_amount));
        let names = match head && !rows.is_empty() {
            true => rows.remove(0),
            false => Vec::new(),
        };
        if rows.len() > MOST_ROWS {
            return Err(Error::field(
                "text",
                msg::block_too_many(MOST_ROWS, rows.len()),
            ));
        }
        let column = |place: usize| {
            rows.iter()
                .filter_map(move |row| row.get(place))
                .map(String::as_str)
                .filter(|cell| !cell.is_empty())
        };
        let mut is = match &request.columns {
            Some(given) => given.clone(),
            None => guess(width, &named, head, &column, &payers),
        };
        is.resize(width, CostBlockColumn::Nothing);
        let all_of = |wanted: CostBlockColumn| {
            let places: Vec<usize> = (0..width).filter(|place| is[*place] == wanted).collect();
            places.into_iter().flat_map(&column)
        };
        let decimal_mark = request
            .decimal_mark
            .unwrap_or_else(|| cells::decimal_mark(all_of(CostBlockColumn::Amount)));
        let day_order = request
            .day_order
            .unwrap_or_else(|| cells::day_order(all_of(CostBlockColumn::When)));
        let columns = (0..width)
            .map(|place| CostBlockColumnRead {
                head: names.get(place).cloned().unwrap_or_default(),
                is: is[place],
                cells: column(place).take(3).map(shown).collect(),
            })
            .collect();
        let first = if head { 2 } else { 1 };
        let own = agency::store::find(reader)?.map(|agency| agency.currency);
        let maker = Maker {
            desk,
            reader,
            request,
            is: &is,
            decimal_mark,
            day_order,
            payers: &payers,
            own,
        };
        let rows = rows
            .iter()
            .enumerate()
            .map(|(index, row)| maker.row(i64::try_from(index + first).unwrap_or(i64::MAX), row))
            .collect::<Result<_>>()?;
        Ok(Read {
            columns,
            head,
            decimal_mark,
            day_order,
            rows,
        })
    }
}
