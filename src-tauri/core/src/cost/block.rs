//! A block of cells copied from a spreadsheet, read as cost lines: which column is what, which row says what, and
//! a sentence for every row that cannot be a line. Nothing is entered before every row can.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::cells::{self, AmountCell, DayCell, DayOrder, DecimalMark};
use super::commands::{CostLineInput, SaveCostLines, place, save_many};
use super::{CostLine, CostLineId, Flow, Valuation, store};
use crate::agency;
use crate::code_enum;
use crate::country;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::money::Amount;
use crate::ops::Done;
use crate::organisation::{Organisation, OrganisationId};
use crate::project::{Direction, ProjectId, must_exist};
use crate::reference::{self, MEASUREMENTS};
use crate::store::{PageRequest, Reader};
use crate::values::{Currency, fold, shown};

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
    pub decimal_mark: Option<DecimalMark>,
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
    pub decimal_mark: DecimalMark,
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
    decimal_mark: DecimalMark,
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
                        cells::amount(cell, DecimalMark::Point),
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

/// Cells of rows; rows without any are kept, so that numbers are those of the sheet.
fn split(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_end_matches(['\n', '\r', '\t', ' ']);
    if text.is_empty() {
        return Vec::new();
    }
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if text.contains('\t') {
        b'\t'
    } else if first.contains(';') {
        b';'
    } else {
        b','
    };
    // A quote that stands alone is an inch, not the beginning of a quotation.
    let quoting = text.matches('"').count().is_multiple_of(2);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map_while(|record| record.ok())
        .map(|record| {
            record
                .iter()
                .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect()
        })
        .collect()
}

/// What a head names.
fn named_column(head: &str) -> CostBlockColumn {
    use CostBlockColumn::*;
    const NAMES: [(CostBlockColumn, &[&str]); 12] = [
        (Currency, &["currency", "cur", "ccy", "curr"]),
        (
            Amount,
            &[
                "amount",
                "sum",
                "value",
                "cost",
                "total",
                "expenditure",
                "disbursement",
                "price",
            ],
        ),
        (
            When,
            &[
                "date",
                "day",
                "when",
                "year",
                "fiscal year",
                "fy",
                "paid on",
                "payment date",
            ],
        ),
        (
            Measurement,
            &[
                "measurement",
                "kind of figure",
                "kind",
                "type",
                "category",
                "id",
            ],
        ),
        (
            Payer,
            &[
                "payer",
                "paid by",
                "funder",
                "funding",
                "donor",
                "organisation",
                "organization",
                "source",
            ],
        ),
        (Valuation, &["valuation", "how it was valued", "method"]),
        (Flow, &["flow", "status", "stage"]),
        (
            Country,
            &[
                "country",
                "recipient",
                "recipient country",
                "partner country",
            ],
        ),
        (Direction, &["direction", "way"]),
        (
            Document,
            &[
                "document",
                "reference",
                "ref",
                "voucher",
                "invoice",
                "receipt",
            ],
        ),
        (ReportedBy, &["reported by", "reporter", "ministry"]),
        (
            Description,
            &[
                "description",
                "what",
                "item",
                "title",
                "details",
                "particulars",
                "purpose",
                "activity",
                "note",
            ],
        ),
    ];
    let head = fold(head);
    let head = head.trim_matches([' ', ':', '.', '*']);
    let words: Vec<&str> = head
        .split([' ', '(', ')', '/', ','])
        .filter(|word| !word.is_empty())
        .collect();
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&head))
        .or_else(|| {
            NAMES.iter().find(|(_, names)| {
                words.len() <= 5 && names.iter().any(|name| words.contains(name))
            })
        })
        .map_or(Nothing, |(column, _)| *column)
}

/// What the columns are: by their heads, else by what most of their cells can be.
fn guess<'a, I: Iterator<Item = &'a str>>(
    width: usize,
    named: &[CostBlockColumn],
    head: bool,
    column: &impl Fn(usize) -> I,
    payers: &Payers,
) -> Vec<CostBlockColumn> {
    use CostBlockColumn::*;
    let mut is = vec![Nothing; width];
    let mut free: Vec<usize> = (0..width).collect();
    if head {
        for (place, column) in named.iter().enumerate() {
            if *column != Nothing && !is.contains(column) {
                is[place] = *column;
                free.retain(|other| *other != place);
            }
        }
    }
    let order = DayOrder::DayFirst;
    type Fits<'a> = (CostBlockColumn, &'a dyn Fn(&str) -> bool);
    let fits: [Fits<'_>; 6] = [
        (Measurement, &|cell| measurement(cell).is_some()),
        (Currency, &|cell| {
            cell.len() == 3
                && cell
                    .to_uppercase()
                    .parse::<crate::values::Currency>()
                    .is_ok()
        }),
        (Flow, &|cell| flow(cell).is_some()),
        (Payer, &|cell| payers.find(cell).is_some()),
        (When, &|cell| {
            matches!(cells::day(cell, order), DayCell::Day(_) | DayCell::Year(_))
        }),
        (Amount, &|cell| {
            [DecimalMark::Point, DecimalMark::Comma]
                .iter()
                .any(|mark| !matches!(cells::amount(cell, *mark), AmountCell::Unreadable))
        }),
    ];
    for (wanted, fit) in fits {
        if is.contains(&wanted) {
            continue;
        }
        let best = free
            .iter()
            .copied()
            .map(|place| {
                let (mut fitting, mut all) = (0usize, 0usize);
                for cell in column(place).take(200) {
                    all += 1;
                    fitting += usize::from(fit(cell));
                }
                (place, fitting, all)
            })
            .filter(|(_, fitting, all)| *all > 0 && fitting * 10 >= all * 7)
            .max_by_key(|(place, fitting, all)| (fitting * 1000 / all, usize::MAX - place));
        if let Some((place, ..)) = best {
            is[place] = wanted;
            free.retain(|other| *other != place);
        }
    }
    if !is.contains(&Description) {
        let length = |place: usize| {
            column(place)
                .take(200)
                .map(|cell| cell.chars().count())
                .sum::<usize>()
        };
        let longest = free
            .iter()
            .copied()
            .filter(|place| length(*place) > 0)
            .max_by_key(|place| length(*place));
        if let Some(place) = longest {
            is[place] = Description;
        }
    }
    is
}

fn measurement(cell: &str) -> Option<&'static str> {
    let text = fold(cell);
    let id = text
        .split([' ', '.', ':'])
        .next()
        .unwrap_or_default()
        .to_uppercase();
    MEASUREMENTS
        .iter()
        .filter(|known| known.group != "C")
        .find(|known| known.id == id || fold(&known.name) == text)
        .map(|known| known.id.as_str())
}

fn flow(cell: &str) -> Option<Flow> {
    match fold(cell).as_str() {
        "planned" | "plan" | "budget" | "budgeted" => Some(Flow::Planned),
        "committed" | "commitment" | "contracted" | "obligated" => Some(Flow::Committed),
        "disbursed" | "disbursement" | "paid" | "spent" | "actual" | "delivered" => {
            Some(Flow::Disbursed)
        }
        _ => None,
    }
}

fn valuation(desk: &Desk, cell: &str) -> Option<Valuation> {
    let text = fold(cell);
    Valuation::ALL
        .iter()
        .copied()
        .find(|known| known.code() == text || fold(&desk.say(&known.label())) == text)
}

fn direction(cell: &str) -> Option<Direction> {
    match fold(cell).as_str() {
        "provided" | "given" | "out" | "to" => Some(Direction::Provided),
        "received" | "in" | "from" => Some(Direction::Received),
        _ => None,
    }
}

/// Organisations by every name they have.
struct Payers {
    by_name: HashMap<String, Vec<OrganisationId>>,
    called: HashMap<OrganisationId, String>,
}

impl Payers {
    fn load(reader: &Reader<'_>) -> Result<Payers> {
        let mut payers = Payers {
            by_name: HashMap::new(),
            called: HashMap::new(),
        };
        for organisation in reader.every::<Organisation>()? {
            for name in [
                &organisation.name,
                &organisation.name_en,
                &organisation.short_name,
            ] {
                let known = payers.by_name.entry(fold(name)).or_default();
                if !name.is_empty() && !known.contains(&organisation.id) {
                    known.push(organisation.id.clone());
                }
            }
            payers
                .called
                .insert(organisation.id.clone(), organisation.called().to_owned());
        }
        if let Some(agency) = agency::store::find(reader)? {
            for name in ["this agency", "agency", "own", "ourselves"] {
                payers
                    .by_name
                    .entry(name.to_owned())
                    .or_insert_with(|| vec![agency.organisation_id.clone()]);
            }
        }
        Ok(payers)
    }

    /// The one organisation of that name.
    fn find(&self, name: &str) -> Option<&OrganisationId> {
        match self.by_name.get(&fold(name)).map(Vec::as_slice) {
            Some([only]) => Some(only),
            _ => None,
        }
    }
}

/// Makes lines of rows.
struct Maker<'r> {
    desk: &'r Desk,
    reader: &'r Reader<'r>,
    request: &'r CostBlockRequest,
    is: &'r [CostBlockColumn],
    decimal_mark: DecimalMark,
    day_order: DayOrder,
    payers: &'r Payers,
    own: Option<Currency>,
}

impl Maker<'_> {
    fn row(&self, number: i64, cells_: &[String]) -> Result<(CostBlockRow, Option<CostLine>)> {
        let cell = |wanted: CostBlockColumn| {
            let filled = self
                .is
                .iter()
                .zip(cells_)
                .filter(|(is, cell)| **is == wanted && !cell.is_empty());
            let texts: Vec<&str> = filled.map(|(_, cell)| cell.as_str()).collect();
            texts.join(" ")
        };
        let mut row = CostBlockRow {
            number,
            state: CostBlockState::Ready,
            sentences: Vec::new(),
            description: cell(CostBlockColumn::Description),
            when: String::new(),
            amount: None,
            measurement: String::new(),
            payer: String::new(),
        };
        let mut problems: Vec<Message> = Vec::new();
        if cells_.iter().all(String::is_empty) {
            return Ok((left_out(row, self.desk, &msg::block_row_empty()), None));
        }
        let first = cells_
            .iter()
            .find(|cell| !cell.is_empty())
            .map(|cell| fold(cell))
            .unwrap_or_default();
        let total = [
            "total",
            "grand total",
            "sum",
            "subtotal",
            "sub-total",
            "totals",
        ];
        if total.contains(&first.trim_matches([':', ' '])) {
            return Ok((left_out(row, self.desk, &msg::block_row_total()), None));
        }
        let text = cell(CostBlockColumn::Amount);
        let (value, with) = match cells::amount(&text, self.decimal_mark) {
            AmountCell::Amount(value, currency) => (Some(value), currency),
            AmountCell::Missing => {
                let sentence = msg::block_row_no_amount(shown(&text));
                return Ok((left_out(row, self.desk, &sentence), None));
            }
            AmountCell::Unreadable => {
                problems.push(msg::block_amount_unreadable(shown(&text)));
                (None, None)
            }
        };
        let text = cell(CostBlockColumn::Currency);
        let currency = match text.to_uppercase().parse::<Currency>() {
            _ if text.is_empty() => with.or(self.request.currency).or(self.own),
            Ok(known) => Some(known),
            Err(message) => {
                problems.push(message);
                None
            }
        };
        let text = cell(CostBlockColumn::When);
        let (mut date, mut fiscal_year) = (None, None);
        match cells::day(&text, self.day_order) {
            DayCell::Day(day) => date = Some(day),
            DayCell::Year(year) => fiscal_year = Some(year),
            DayCell::Missing => fiscal_year = self.request.fiscal_year,
            DayCell::Unreadable => problems.push(msg::block_day_unreadable(shown(&text))),
        }
        let unreadable_day = date.is_none() && fiscal_year.is_none() && !cells::is_missing(&text);
        row.when = date.map_or_else(
            || fiscal_year.map_or_else(String::new, |year| year.to_string()),
            |day| day.to_string(),
        );
        let text = cell(CostBlockColumn::Measurement);
        let kind = match measurement(&text) {
            _ if text.is_empty() => self.request.measurement.clone().unwrap_or_default(),
            Some(id) => id.to_owned(),
            None => {
                problems.push(msg::cost_line_measurement_unknown(shown(&text)));
                String::new()
            }
        };
        if kind.is_empty() && text.is_empty() {
            problems.push(msg::block_measurement_missing());
        }
        let text = cell(CostBlockColumn::Payer);
        let payer_id = match self.payers.find(&text) {
            _ if cells::is_missing(&text) => self.request.payer_id.clone(),
            Some(id) => Some(id.clone()),
            None => {
                problems.push(msg::block_payer_unknown(shown(&text)));
                None
            }
        };
        row.payer = payer_id
            .as_ref()
            .and_then(|id| self.payers.called.get(id).cloned())
            .unwrap_or_else(|| shown(&text));
        let coded = |column: CostBlockColumn, problems: &mut Vec<Message>, found: bool| {
            let text = cell(column);
            if !text.is_empty() && !found {
                problems.push(msg::block_word_unknown(column.label(), shown(&text)));
            }
        };
        let found_flow = flow(&cell(CostBlockColumn::Flow));
        coded(CostBlockColumn::Flow, &mut problems, found_flow.is_some());
        let found_way = direction(&cell(CostBlockColumn::Direction));
        coded(
            CostBlockColumn::Direction,
            &mut problems,
            found_way.is_some(),
        );
        let found_method = valuation(self.desk, &cell(CostBlockColumn::Valuation));
        coded(
            CostBlockColumn::Valuation,
            &mut problems,
            found_method.is_some(),
        );
        let text = cell(CostBlockColumn::Country);
        let country = match text.is_empty() {
            true => None,
            false => match country::named(self.reader, &text) {
                Ok(code) => Some(code),
                Err(error) => {
                    problems.extend(error.fields.into_iter().map(|(_, message)| message));
                    None
                }
            },
        };
        row.measurement.clone_from(&kind);
        if let (Some(value), Some(currency)) = (value, currency) {
            row.amount = Some(Amount {
                amount: value.to_string(),
                currency,
            });
        }
        let known = reference::measurement(&kind).is_some();
        let line = match (&row.amount, known, unreadable_day) {
            (Some(amount), true, false) => {
                let in_kind = kind.starts_with('B');
                let input = CostLineInput {
                    id: CostLineId::default(),
                    row_version: 0,
                    project_id: self.request.project_id.clone(),
                    activity_id: None,
                    description: row.description.clone(),
                    payer_id,
                    direction: found_way.or(self.request.direction),
                    flow: found_flow.or(self.request.flow).unwrap_or(Flow::Disbursed),
                    date,
                    fiscal_year,
                    amount: amount.clone(),
                    measurement: kind,
                    valuation: found_method.or(self.request.valuation).filter(|_| in_kind),
                    country,
                    reported_by: cell(CostBlockColumn::ReportedBy),
                    document: cell(CostBlockColumn::Document),
                };
                let made = input.line().and_then(|mut line| {
                    line.check()?;
                    place(self.reader, &mut line)?;
                    Ok(line)
                });
                match made {
                    Ok(line) => Some(line),
                    Err(error) if !error.fields.is_empty() => {
                        problems.extend(error.fields.into_iter().map(|(_, message)| message));
                        None
                    }
                    Err(error) => return Err(error),
                }
            }
            _ => None,
        };
        if let Some(line) = &line {
            row.amount = Some(line.money().into());
        }
        let line = line.filter(|_| problems.is_empty());
        if line.is_none() {
            row.state = CostBlockState::Refused;
            row.sentences = problems
                .iter()
                .map(|message| self.desk.say(message))
                .collect();
        }
        Ok((row, line))
    }
}

fn left_out(mut row: CostBlockRow, desk: &Desk, sentence: &Message) -> CostBlockRow {
    row.state = CostBlockState::LeftOut;
    row.sentences.push(desk.say(sentence));
    row
}
