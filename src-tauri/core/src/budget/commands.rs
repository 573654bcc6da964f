//! `budget.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::burn_down::{self, BurnDown};
use super::{Budget, BudgetId, execution, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::ops::{Done, Op};
use crate::project::{ProjectFacts, ProjectId};
use crate::store::PageRequest;
use crate::values::Currency;

/// A budget as it is read and saved outside the core: the amount in major units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct BudgetInput {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: BudgetId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// Fiscal year, named after the calendar year in which it ends.
    pub fiscal_year: i64,
    /// Where the money comes from.
    pub source: String,
    /// Priority area it is for, when it is for one.
    #[serde(default)]
    pub area: Option<String>,
    /// Project it is for, when it is for one.
    #[serde(default)]
    pub project_id: Option<ProjectId>,
    /// The amount.
    pub amount: Amount,
    /// Remarks.
    #[serde(default)]
    pub note: String,
}

impl BudgetInput {
    /// The record with its amount in minor units.
    ///
    /// # Errors
    /// At `amount`, when it cannot be read.
    pub fn budget(self) -> Result<Budget> {
        let money = self
            .amount
            .money()
            .map_err(|message| Error::field("amount", message))?;
        Ok(Budget {
            id: self.id,
            row_version: self.row_version,
            fiscal_year: self.fiscal_year,
            source: self.source.trim().to_owned(),
            area: self.area,
            project_id: self.project_id,
            currency: money.currency,
            amount_minor: money.minor,
            note: self.note,
        })
    }
}

impl From<Budget> for BudgetInput {
    fn from(budget: Budget) -> Self {
        BudgetInput {
            amount: budget.money().into(),
            id: budget.id,
            row_version: budget.row_version,
            fiscal_year: budget.fiscal_year,
            source: budget.source,
            area: budget.area,
            project_id: budget.project_id,
            note: budget.note,
        }
    }
}

/// What budgets are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BudgetSort {
    /// By fiscal year, then source.
    #[default]
    Year,
    /// By source, then fiscal year.
    Source,
    /// By amount, currency by currency.
    Amount,
}

/// Which budgets are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "BudgetListRequest")]
pub struct ListRequest {
    /// Only of this fiscal year.
    pub fiscal_year: Option<i32>,
    /// Only from this source.
    pub source: Option<String>,
    /// Only for this priority area.
    pub area: Option<String>,
    /// Only for this project.
    pub project: Option<ProjectId>,
    /// What to sort by.
    pub sort: BudgetSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

/// A budget in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BudgetRow {
    /// Key.
    pub id: BudgetId,
    /// Version.
    pub row_version: i64,
    /// Fiscal year.
    pub fiscal_year: i64,
    /// Where the money comes from.
    pub source: String,
    /// Priority area.
    pub area: Option<String>,
    /// Key of the project.
    pub project_id: Option<ProjectId>,
    /// Code of the project.
    pub project_code: Option<String>,
    /// The amount.
    pub amount: Amount,
    /// Remarks.
    pub note: String,
}

/// A window of budgets with what all budgets of the filter add up to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BudgetPage {
    /// The rows of the window.
    pub rows: Vec<BudgetRow>,
    /// How many rows the filters leave in all.
    pub total: i64,
    /// Sums of all of them, one for each currency.
    pub sums: Vec<Amount>,
}

/// One budget.
#[derive(Debug, Deserialize, TS)]
pub struct BudgetRequest {
    /// Key.
    pub id: BudgetId,
}

/// A fiscal year's budget against what was done with it.
#[derive(Debug, Deserialize, TS)]
pub struct ExecutionRequest {
    /// Fiscal year, named after the calendar year in which it ends.
    pub fiscal_year: i32,
}

/// A fiscal year's budget month by month.
#[derive(Debug, Deserialize, TS)]
pub struct BurnDownRequest {
    /// Fiscal year, named after the calendar year in which it ends.
    pub fiscal_year: i32,
    /// Only what is in this currency; none: everything, converted into the agency's.
    #[serde(default)]
    #[ts(optional)]
    pub currency: Option<Currency>,
}

/// Budgets, a page at a time, with sums of the whole filter.
pub fn list(desk: &Desk, request: ListRequest) -> Result<BudgetPage> {
    desk.read(|reader| store::list(reader, &request))
}

/// One budget.
pub fn get(desk: &Desk, request: BudgetRequest) -> Result<BudgetInput> {
    let budget: Budget = desk.read(|reader| reader.get(request.id.as_str()))?;
    Ok(budget.into())
}

/// What a fiscal year was to spend, has committed and has disbursed, by priority area.
pub fn execution(desk: &Desk, request: ExecutionRequest) -> Result<execution::Execution> {
    desk.read(|reader| execution::of(reader, request.fiscal_year))
}

/// What is left of a fiscal year's budget at the end of each month.
pub fn burn_down(desk: &Desk, request: BurnDownRequest) -> Result<BurnDown> {
    let today = desk.today()?;
    desk.read(|reader| burn_down::of(reader, &request, today))
}

/// Saves a budget.
pub fn save(desk: &Desk, input: BudgetInput) -> Result<Done<BudgetInput>> {
    let mut budget = input.budget()?;
    budget.check()?;
    desk.transact(
        Op::new(msg::op_budget_saved(&budget.source, year(&budget))),
        |tx| {
            if let Some(id) = &budget.project_id
                && tx.reader().find::<ProjectFacts>(id.as_str())?.is_none()
            {
                return Err(Error::field("project_id", msg::budget_project_unknown()));
            }
            tx.put(&mut budget)?;
            Ok(budget.into())
        },
    )
    .map_err(|error| {
        error.with_versions(|version| {
            let budget: Budget = serde_json::from_value(version)?;
            Ok(serde_json::to_value(BudgetInput::from(budget))?)
        })
    })
}

/// Deletes a budget.
pub fn delete(desk: &Desk, request: BudgetRequest) -> Result<Done<Nothing>> {
    let budget: Budget = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(
        Op::new(msg::op_budget_deleted(&budget.source, year(&budget))),
        |tx| {
            tx.remove::<Budget>(request.id.as_str())?;
            Ok(Nothing {})
        },
    )
}

/// The year as words: a count would be written with a thousands separator.
fn year(budget: &Budget) -> String {
    budget.fiscal_year.to_string()
}
