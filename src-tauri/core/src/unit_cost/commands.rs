//! `unit_cost.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CostUnit, UnitCost, UnitCostId, store};
use crate::activity::ActivityKind;
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::ops::{Done, Op};
use crate::store::{Page, PageRequest};

/// A standard unit cost as it is read and saved outside the core: the amount in major units.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct UnitCostInput {
    /// Key; empty before the first save.
    #[serde(default)]
    pub id: UnitCostId,
    /// The version that was read; 0 before the first save.
    #[serde(default)]
    pub row_version: i64,
    /// What it is the cost of.
    pub name: String,
    /// Kind of activity that it is for; none: any.
    #[serde(default)]
    pub kind: Option<ActivityKind>,
    /// The unit.
    pub unit: CostUnit,
    /// The year it holds for.
    pub year: i64,
    /// Cost of one unit.
    pub amount: Amount,
    /// Where it stands.
    pub source: String,
}

impl From<UnitCost> for UnitCostInput {
    fn from(cost: UnitCost) -> Self {
        UnitCostInput {
            amount: cost.money().into(),
            id: cost.id,
            row_version: cost.row_version,
            name: cost.name,
            kind: cost.kind,
            unit: cost.unit,
            year: cost.year,
            source: cost.source,
        }
    }
}

/// Which standard unit costs are wanted.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "UnitCostListRequest")]
pub struct ListRequest {
    /// Text to find in name and source.
    pub search: String,
    /// Only of this year.
    pub year: Option<i64>,
    /// Only for this kind of activity, or for any kind.
    pub kind: Option<ActivityKind>,
    /// The window.
    pub page: PageRequest,
}

/// One standard unit cost.
#[derive(Debug, Deserialize, TS)]
pub struct UnitCostRequest {
    /// Key.
    pub id: UnitCostId,
}

/// Standard unit costs, the newest year first, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<UnitCostInput>> {
    desk.read(|reader| store::list(reader, &request))
}

/// Saves a standard unit cost. Lines that were valued by it keep the cost that they were valued with.
pub fn save(desk: &Desk, input: UnitCostInput) -> Result<Done<UnitCostInput>> {
    let money = input
        .amount
        .money()
        .map_err(|message| Error::field("amount", message))?;
    let mut cost = UnitCost {
        id: input.id,
        row_version: input.row_version,
        name: input.name.trim().to_owned(),
        kind: input.kind,
        unit: input.unit,
        year: input.year,
        currency: money.currency,
        amount_minor: money.minor,
        source: input.source.trim().to_owned(),
        search: String::new(),
    };
    cost.check()?;
    desk.transact(Op::new(msg::op_unit_cost_saved(&cost.name)), |tx| {
        tx.put(&mut cost)?;
        Ok(cost.into())
    })
    .map_err(|error| {
        error.with_versions(|version| {
            let cost: UnitCost = serde_json::from_value(version)?;
            Ok(serde_json::to_value(UnitCostInput::from(cost))?)
        })
    })
}

/// Deletes a standard unit cost. Lines that were valued by it keep what they were valued with.
pub fn delete(desk: &Desk, request: UnitCostRequest) -> Result<Done<Nothing>> {
    let cost: UnitCost = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_unit_cost_deleted(&cost.name)), |tx| {
        tx.remove::<UnitCost>(request.id.as_str())?;
        Ok(Nothing {})
    })
}
