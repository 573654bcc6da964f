//! `cost_line.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::converted::{self, CostLineConverted};
use super::{CostLine, CostLineId, Flow, Valuation, dollars, store};
use crate::activity::{Activity, ActivityId};
use crate::commands::Nothing;
use crate::contribution::RateUsed;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::kit::{self, model::Reported};
use crate::messages::msg;
use crate::money::Amount;
use crate::ops::{Done, Op};
use crate::organisation::{Organisation, OrganisationId};
use crate::project::{Direction, ProjectFacts, ProjectId};
use crate::store::{LongPage, PageRequest, Reader, Tx};
use crate::valuation::Inputs;
use crate::values::{CountryCode, Currency, Date};

/// A cost line as it is read and saved outside the core: the amount in major units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CostLineInput {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: CostLineId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// The project.
    pub project_id: ProjectId,
    /// The activity, when it belongs to one.
    #[serde(default)]
    pub activity_id: Option<ActivityId>,
    /// What it is.
    #[serde(default)]
    pub description: String,
    /// Who pays.
    #[serde(default)]
    pub payer_id: Option<OrganisationId>,
    /// Provided or received, in a project that goes both ways.
    #[serde(default)]
    pub direction: Option<Direction>,
    /// How far the money is.
    pub flow: Flow,
    /// The day, when it is known.
    #[serde(default)]
    pub date: Option<Date>,
    /// The agency's fiscal year, when the day is not known.
    #[serde(default)]
    pub fiscal_year: Option<i64>,
    /// The amount; negative for a refund.
    pub amount: Amount,
    /// What kind of figure it is, A1 to B11.
    pub measurement: String,
    /// How it was valued, for in-kind cooperation.
    #[serde(default)]
    pub valuation: Option<Valuation>,
    /// What the amount was worked out from, where the helper of its method was used.
    #[serde(default)]
    pub valuation_inputs: Option<Inputs>,
    /// The one country it went to; none: split by the project's shares.
    #[serde(default)]
    pub country: Option<CountryCode>,
    /// Who reported it.
    #[serde(default)]
    pub reported_by: String,
    /// The paper behind it.
    #[serde(default)]
    pub document: String,
}

impl CostLineInput {
    /// The record with its amount in minor units.
    ///
    /// # Errors
    /// At `amount`, when it cannot be read.
    pub fn line(self) -> Result<CostLine> {
        let money = self
            .amount
            .money()
            .map_err(|message| Error::field("amount", message))?;
        let mut line = CostLine {
            id: self.id,
            row_version: self.row_version,
            project_id: self.project_id,
            activity_id: self.activity_id,
            description: self.description,
            payer_id: self.payer_id,
            direction: self.direction,
            flow: self.flow,
            date: self.date,
            fiscal_year: self.fiscal_year,
            currency: money.currency,
            amount_minor: money.minor,
            measurement: self.measurement,
            valuation: self.valuation,
            valuation_inputs: self.valuation_inputs,
            country: self.country,
            reported_by: self.reported_by,
            document: self.document,
            search: String::new(),
        };
        line.index();
        Ok(line)
    }
}

impl From<CostLine> for CostLineInput {
    fn from(line: CostLine) -> Self {
        CostLineInput {
            amount: line.money().into(),
            id: line.id,
            row_version: line.row_version,
            project_id: line.project_id,
            activity_id: line.activity_id,
            description: line.description,
            payer_id: line.payer_id,
            direction: line.direction,
            flow: line.flow,
            date: line.date,
            fiscal_year: line.fiscal_year,
            measurement: line.measurement,
            valuation: line.valuation,
            valuation_inputs: line.valuation_inputs,
            country: line.country,
            reported_by: line.reported_by,
            document: line.document,
        }
    }
}

/// What cost lines are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CostLineSort {
    /// By day, or fiscal year where only that is known.
    #[default]
    Date,
    /// By amount, currency by currency.
    Amount,
    /// By description.
    Description,
}

/// Which cost lines are wanted.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "CostLineListRequest")]
pub struct ListRequest {
    /// Text to find in description, document, reporter, payer, and the project's code and titles.
    pub search: String,
    /// Only of this project.
    pub project: Option<ProjectId>,
    /// Only of this activity.
    pub activity: Option<ActivityId>,
    /// Only paid by this organisation.
    pub payer: Option<OrganisationId>,
    /// Only those without a payer.
    pub without_payer: bool,
    /// Only this flow.
    pub flow: Option<Flow>,
    /// Only provided, or only received.
    pub direction: Option<Direction>,
    /// From this fiscal year of the agency on.
    pub year_from: Option<i32>,
    /// Up to this fiscal year of the agency.
    pub year_to: Option<i32>,
    /// Only on this day and later.
    pub from: Option<Date>,
    /// Only up to this day.
    pub until: Option<Date>,
    /// Only those of which no day is known, but a fiscal year.
    pub undated: bool,
    /// Only what payers inside the agency's scope pay.
    pub in_scope: bool,
    /// Only of projects for this priority area.
    pub area: Option<String>,
    /// Only of projects without a priority area.
    pub without_area: bool,
    /// Only this kind of figure.
    pub measurement: Option<String>,
    /// Only in this currency.
    pub currency: Option<Currency>,
    /// Only for this country, alone or by the project's shares.
    pub country: Option<CountryCode>,
    /// What to sort by.
    pub sort: CostLineSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

/// A cost line in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CostLineRow {
    /// Key.
    pub id: CostLineId,
    /// Version.
    pub row_version: i64,
    /// Key of the project.
    pub project_id: ProjectId,
    /// Code of the project.
    pub project_code: String,
    /// Title of the project.
    pub project_title: String,
    /// Key of the activity.
    pub activity_id: Option<ActivityId>,
    /// Title of the activity.
    pub activity_title: Option<String>,
    /// What it is.
    pub description: String,
    /// Key of the payer.
    pub payer_id: Option<OrganisationId>,
    /// The payer as people call it.
    pub payer: Option<String>,
    /// Provided or received, from the line or its project.
    pub direction: Direction,
    /// How far the money is.
    pub flow: Flow,
    /// The day.
    pub date: Option<Date>,
    /// The agency's fiscal year, when the day is not known.
    pub fiscal_year: Option<i64>,
    /// The amount.
    pub amount: Amount,
    /// What kind of figure it is.
    pub measurement: String,
    /// How it was valued.
    pub valuation: Option<Valuation>,
    /// The one country it went to.
    pub country: Option<CountryCode>,
    /// Who reported it.
    pub reported_by: String,
    /// The paper behind it.
    pub document: String,
    /// The line by itself in US dollars; none where its year has no rate.
    pub usd: Option<Amount>,
    /// The rate that was used; none for dollars.
    pub rate: Option<RateUsed>,
    /// The ministry that reported it by a collection kit; of several, the newest report.
    pub reported: Option<Reported>,
}

/// What the lines of a project are in US dollars, the sum of single lines; never mixed with a report's figures.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DollarSum {
    /// Provided or received.
    pub direction: Direction,
    /// How far the money is.
    pub flow: Flow,
    /// The sum of the lines that have a rate.
    pub amount: Amount,
    /// Lines that have none.
    pub without_rate: i64,
}

/// What the lines of a list add up to. Provided and received, planned and disbursed are never added.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CostLineSum {
    /// Provided or received.
    pub direction: Direction,
    /// How far the money is.
    pub flow: Flow,
    /// The sum in one currency.
    pub amount: Amount,
    /// Lines in it.
    pub lines: i64,
}

/// What all lines of a filter add up to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CostLineSums {
    /// Lines in all.
    pub lines: i64,
    /// Sums of all of them, by direction, flow and currency.
    pub sums: Vec<CostLineSum>,
    /// The same in US dollars, by direction and flow; only for the lines of one project.
    pub dollars: Vec<DollarSum>,
}

/// One cost line.
#[derive(Debug, Deserialize, TS)]
pub struct CostLineRequest {
    /// Key.
    pub id: CostLineId,
}

/// Several cost lines at once, as pasted from a spreadsheet.
#[derive(Debug, Deserialize, TS)]
pub struct SaveCostLines {
    /// The lines.
    pub rows: Vec<CostLineInput>,
}

/// Cost lines, a page at a time, each also in US dollars.
pub fn list(desk: &Desk, request: ListRequest) -> Result<LongPage<CostLineRow>> {
    desk.read(|reader| {
        let mut page = store::list(reader, &request)?;
        dollars::fill(reader, &mut page)?;
        kit::fill(reader, &mut page.rows)?;
        Ok(page)
    })
}

/// What all lines of a filter add up to.
pub fn sums(desk: &Desk, request: ListRequest) -> Result<CostLineSums> {
    desk.read(|reader| {
        let sums = store::sums(reader, &request)?;
        Ok(CostLineSums {
            lines: sums.iter().map(|sum| sum.lines).sum(),
            sums,
            dollars: dollars::sums(reader, &request)?,
        })
    })
}

/// What the lines of a filter add up to in the agency's currency and in US dollars.
pub fn converted(desk: &Desk, request: ListRequest) -> Result<CostLineConverted> {
    desk.read(|reader| converted::of(reader, &request))
}

/// One cost line.
pub fn get(desk: &Desk, request: CostLineRequest) -> Result<CostLineInput> {
    let line: CostLine = desk.read(|reader| reader.get(request.id.as_str()))?;
    Ok(line.into())
}

/// Saves a cost line.
pub fn save(desk: &Desk, input: CostLineInput) -> Result<Done<CostLineInput>> {
    let mut line = input.line()?;
    line.check()?;
    let project = project_of(desk, &line)?;
    let op = if line.row_version == 0 {
        msg::op_cost_line_added(&project.code)
    } else {
        msg::op_cost_line_saved(&project.code)
    };
    desk.transact(Op::new(op), |tx| {
        put(tx, &mut line)?;
        Ok(line.into())
    })
    .map_err(in_major_units)
}

/// Saves several cost lines in one operation; a refused field names its row, `rows[3].amount`.
pub fn save_many(desk: &Desk, request: SaveCostLines) -> Result<Done<Vec<CostLineInput>>> {
    let mut refused = Vec::new();
    let mut lines = Vec::new();
    for (index, input) in request.rows.into_iter().enumerate() {
        match input.line().and_then(|line| line.check().map(|()| line)) {
            Ok(line) => lines.push(line),
            Err(error) => refused.extend(error.below("rows", index).fields),
        }
    }
    if !refused.is_empty() {
        return Err(Error::fields(refused));
    }
    let op = Op::new(msg::op_cost_lines_saved(lines.len()));
    desk.transact(op, |tx| {
        for (index, line) in lines.iter_mut().enumerate() {
            match put(tx, line) {
                Err(error) if !error.fields.is_empty() => {
                    refused.extend(error.below("rows", index).fields);
                }
                other => other?,
            }
        }
        if refused.is_empty() {
            Ok(lines.into_iter().map(CostLineInput::from).collect())
        } else {
            Err(Error::fields(refused))
        }
    })
    .map_err(in_major_units)
}

/// Deletes a cost line.
pub fn delete(desk: &Desk, request: CostLineRequest) -> Result<Done<Nothing>> {
    let line: CostLine = desk.read(|reader| reader.get(request.id.as_str()))?;
    let project = project_of(desk, &line)?;
    desk.transact(Op::new(msg::op_cost_line_deleted(&project.code)), |tx| {
        tx.remove::<CostLine>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// Saves a checked line where it fits its project, activity and payer.
pub(crate) fn put(tx: &mut Tx<'_>, line: &mut CostLine) -> Result<()> {
    place(&tx.reader(), line)?;
    tx.put(line)
}

/// Checks a line against what it refers to.
pub(crate) fn place(reader: &Reader<'_>, line: &mut CostLine) -> Result<()> {
    let direction = store::direction_of(reader, &line.project_id)?
        .ok_or_else(|| Error::field("project_id", msg::cost_line_project_unknown()))?;
    line.direction = direction_in(direction, line.direction)?;
    if let Some(id) = &line.activity_id {
        let activity: Option<Activity> = reader.find(id.as_str())?;
        if activity.is_none_or(|activity| activity.project_id != line.project_id) {
            return Err(Error::field("activity_id", msg::cost_line_activity_other()));
        }
    }
    if let Some(id) = &line.payer_id
        && reader.find::<Organisation>(id.as_str())?.is_none()
    {
        return Err(Error::field("payer_id", msg::cost_line_payer_unknown()));
    }
    Ok(())
}

/// A line has a direction of its own only where its project goes both ways; else it goes as the project.
fn direction_in(project: Direction, line: Option<Direction>) -> Result<Option<Direction>> {
    match (project, line) {
        (Direction::BothWays, None) => Err(Error::field(
            "direction",
            msg::cost_line_direction_missing(),
        )),
        (Direction::BothWays, own) => Ok(own),
        (_, None) => Ok(None),
        (project, Some(own)) if own == project => Ok(None),
        (project, Some(_)) => Err(Error::field(
            "direction",
            msg::cost_line_direction_other(project.label()),
        )),
    }
}

fn project_of(desk: &Desk, line: &CostLine) -> Result<ProjectFacts> {
    desk.read(|reader| reader.find(line.project_id.as_str()))?
        .ok_or_else(|| Error::field("project_id", msg::cost_line_project_unknown()))
}

/// A conflict shows both versions as they are read outside: with amounts in major units.
fn in_major_units(error: Error) -> Error {
    error.with_versions(|version| {
        let line: CostLine = serde_json::from_value(version)?;
        Ok(serde_json::to_value(CostLineInput::from(line))?)
    })
}
