//! Budget execution: planned against committed against disbursed, by priority area and currency.
//!
//! Counted is what the agency pays (or any body of the government, when that is the scope), whichever way
//! the cooperation goes. A project's money is split over its priority areas by their weights, by largest
//! remainder, so that the areas of a currency add up to its total. Nothing is converted here.

use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::store;
use crate::agency;
use crate::cost::Flow;
use crate::cost::store::amount;
use crate::error::{Error, Result};
use crate::money::Amount;
use crate::money::split::largest_remainder;
use crate::project::ProjectId;
use crate::reference;
use crate::store::Reader;
use crate::values::Currency;

/// A fiscal year's budget and what was done with it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Execution {
    /// The fiscal year.
    pub fiscal_year: i32,
    /// By priority area in the survey's order; what has no area stands last.
    pub rows: Vec<ExecutionRow>,
    /// The whole year, one for each currency.
    pub totals: Vec<ExecutionFigures>,
}

/// A priority area's part in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExecutionRow {
    /// The area's id; none: not allocated to an area.
    pub area: Option<String>,
    /// Its figures.
    pub figures: ExecutionFigures,
}

/// Planned, committed and disbursed in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExecutionFigures {
    /// What the budgets give.
    pub budget: Amount,
    /// What was committed.
    pub committed: Amount,
    /// What was disbursed.
    pub disbursed: Amount,
}

/// A sum of budgets (`flow` is none) or of cost lines with one flow.
pub(crate) struct Part {
    /// Committed or disbursed; none for a budget.
    pub flow: Option<Flow>,
    /// Priority area, when a budget names one.
    pub area: Option<String>,
    /// The project, when there is one.
    pub project: Option<ProjectId>,
    /// The currency.
    pub currency: Currency,
    /// Minor units.
    pub minor: i128,
}

/// Minor units of budget, committed and disbursed.
type Cells = [i128; 3];

/// The execution of a fiscal year.
pub(crate) fn of(reader: &Reader<'_>, fiscal_year: i32) -> Result<Execution> {
    let agency = agency::store::get(reader)?;
    let mut parts = store::budgets_of(reader, fiscal_year)?;
    parts.extend(store::spending_of(reader, &agency, fiscal_year)?);
    let weights = store::area_weights(reader)?;

    let mut rows: BTreeMap<(usize, Option<String>, Currency), Cells> = BTreeMap::new();
    let mut totals: BTreeMap<Currency, Cells> = BTreeMap::new();
    for part in parts {
        let cell = match part.flow {
            None => 0,
            Some(Flow::Committed) => 1,
            Some(Flow::Disbursed) => 2,
            Some(Flow::Planned) => continue,
        };
        totals.entry(part.currency).or_default()[cell] += part.minor;
        for (area, minor) in by_area(&part, &weights)? {
            let place = (order(area.as_deref()), area, part.currency);
            rows.entry(place).or_default()[cell] += minor;
        }
    }
    Ok(Execution {
        fiscal_year,
        rows: rows
            .into_iter()
            .map(|((_, area, currency), cells)| {
                let figures = figures(cells, currency)?;
                Ok(ExecutionRow { area, figures })
            })
            .collect::<Result<_>>()?,
        totals: totals
            .into_iter()
            .map(|(currency, cells)| figures(cells, currency))
            .collect::<Result<_>>()?,
    })
}

/// A part over its own area, else over its project's areas, else not allocated.
fn by_area(
    part: &Part,
    weights: &HashMap<ProjectId, Vec<(String, Decimal)>>,
) -> Result<Vec<(Option<String>, i128)>> {
    let areas = part
        .project
        .as_ref()
        .and_then(|project| weights.get(project));
    match (&part.area, areas) {
        (Some(area), _) => Ok(vec![(Some(area.clone()), part.minor)]),
        (None, None) => Ok(vec![(None, part.minor)]),
        (None, Some(areas)) => {
            let whole = i64::try_from(part.minor).map_err(Error::internal)?;
            let shares: Vec<Decimal> = areas.iter().map(|(_, weight)| *weight).collect();
            let split = largest_remainder(whole, &shares);
            Ok(areas
                .iter()
                .zip(split)
                .map(|((area, _), minor)| (Some(area.clone()), i128::from(minor)))
                .collect())
        }
    }
}

/// The place of an area in the survey's order.
fn order(area: Option<&str>) -> usize {
    area.and_then(|id| reference::AREAS.iter().position(|known| known.id == id))
        .unwrap_or(usize::MAX)
}

fn figures([budget, committed, disbursed]: Cells, currency: Currency) -> Result<ExecutionFigures> {
    Ok(ExecutionFigures {
        budget: amount(budget, currency)?,
        committed: amount(committed, currency)?,
        disbursed: amount(disbursed, currency)?,
    })
}
