//! Budget execution: the budget, and what is planned, committed and disbursed of it, by priority area, by source,
//! and as a whole.
//!
//! Counted is what the agency pays (or any body of the government, when that is the scope), whichever way
//! the cooperation goes. A project's money is split over its priority areas by their weights, by largest
//! remainder, so that the areas of a currency add up to its total.
//!
//! A cost line names no source. What was spent counts against the budgets of its own project, else of its
//! areas, else those for nothing in particular; where several sources give for the same, in proportion to
//! what they give; what no budget of its currency is for stands in a row without a source.
//!
//! Tables stay in their currencies. Only the whole is converted, at the rates of the agency's series; where
//! a rate is missing, that currency is left out of it and named.

use std::collections::{BTreeMap, HashMap};

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::store::{self, Given};
use crate::agency::{self, YearBasis};
use crate::contribution::exchange::{Exchange, RateMissing, rounded};
use crate::contribution::{Asked, Question, RateUsed};
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
    /// By source and currency; what no budget is for stands last.
    pub sources: Vec<ExecutionSource>,
    /// The whole year, one for each currency.
    pub totals: Vec<ExecutionFigures>,
    /// The whole year in the agency's currency.
    pub own: ExecutionFigures,
    /// The whole year in US dollars.
    pub usd: ExecutionFigures,
    /// The series of rates.
    pub series: String,
    /// The rates that were used.
    pub rates: Vec<RateUsed>,
    /// The rates that are missing: what is in these currencies is not in `own` and `usd`.
    pub missing: Vec<RateMissing>,
}

/// A source's part in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExecutionSource {
    /// Where the money comes from; none: no budget is for it.
    pub source: Option<String>,
    /// Its figures.
    pub figures: ExecutionFigures,
}

/// A priority area's part in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExecutionRow {
    /// The area's id; none: not allocated to an area.
    pub area: Option<String>,
    /// Its figures.
    pub figures: ExecutionFigures,
}

/// Budget, planned, committed and disbursed in one currency.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExecutionFigures {
    /// What the budgets give.
    pub budget: Amount,
    /// What cost lines plan.
    pub planned: Amount,
    /// What was committed.
    pub committed: Amount,
    /// What was disbursed.
    pub disbursed: Amount,
}

/// A sum of budgets (`flow` is none) or of cost lines with one flow.
pub(crate) struct Part {
    /// Planned, committed or disbursed; none for a budget.
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

/// Minor units of budget, planned, committed and disbursed.
type Cells = [i128; 4];

/// The execution of a fiscal year.
pub(crate) fn of(reader: &Reader<'_>, fiscal_year: i32) -> Result<Execution> {
    let agency = agency::store::get(reader)?;
    let given = store::budgets_of(reader, fiscal_year)?;
    let spent = store::spending_of(reader, &agency, fiscal_year)?;
    let weights = store::area_weights(reader)?;

    let mut rows: BTreeMap<(usize, Option<String>, Currency), Cells> = BTreeMap::new();
    let mut totals: BTreeMap<Currency, Cells> = BTreeMap::new();
    let mut sources: BTreeMap<(bool, Option<String>, Currency), Cells> = BTreeMap::new();
    for part in given.iter().map(|given| &given.part).chain(&spent) {
        let cell = part.cell();
        totals.entry(part.currency).or_default()[cell] += part.minor;
        for (area, minor) in by_area(part, &weights)? {
            let place = (order(area.as_deref()), area, part.currency);
            rows.entry(place).or_default()[cell] += minor;
        }
    }
    for Given { source, part } in &given {
        let place = (false, Some(source.clone()), part.currency);
        sources.entry(place).or_default()[0] += part.minor;
    }
    for part in &spent {
        let cell = part.cell();
        for (source, minor) in by_source(part, &given, &weights)? {
            sources
                .entry((source.is_none(), source, part.currency))
                .or_default()[cell] += minor;
        }
    }
    let question = Question {
        year_basis: Some(YearBasis::Fiscal),
        ..Question::of(fiscal_year)
    };
    let asked = Asked::resolve(reader, &question)?;
    let (currency, series) = (agency.currency, asked.series.clone());
    let mut exchange = Exchange::new(reader, asked);
    let mut whole = [(Decimal::ZERO, Decimal::ZERO); 4];
    for (currency, cells) in &totals {
        for (cell, minor) in cells.iter().enumerate() {
            if let Some((own, usd)) = exchange.convert(*currency, *minor, fiscal_year)? {
                whole[cell].0 += own;
                whole[cell].1 += usd;
            }
        }
    }
    let [budget, planned, committed, disbursed] = whole;
    Ok(Execution {
        fiscal_year,
        rows: rows
            .into_iter()
            .map(|((_, area, currency), cells)| {
                let figures = figures(cells, currency)?;
                Ok(ExecutionRow { area, figures })
            })
            .collect::<Result<_>>()?,
        sources: sources
            .into_iter()
            .map(|((_, source, currency), cells)| {
                let figures = figures(cells, currency)?;
                Ok(ExecutionSource { source, figures })
            })
            .collect::<Result<_>>()?,
        totals: totals
            .into_iter()
            .map(|(currency, cells)| figures(cells, currency))
            .collect::<Result<_>>()?,
        own: ExecutionFigures {
            budget: rounded(budget.0, currency),
            planned: rounded(planned.0, currency),
            committed: rounded(committed.0, currency),
            disbursed: rounded(disbursed.0, currency),
        },
        usd: ExecutionFigures {
            budget: rounded(budget.1, Currency::USD),
            planned: rounded(planned.1, Currency::USD),
            committed: rounded(committed.1, Currency::USD),
            disbursed: rounded(disbursed.1, Currency::USD),
        },
        series,
        rates: exchange.used(),
        missing: exchange.missing(),
    })
}

impl Part {
    /// The place of a flow among budget, planned, committed and disbursed.
    fn cell(&self) -> usize {
        match self.flow {
            None => 0,
            Some(Flow::Planned) => 1,
            Some(Flow::Committed) => 2,
            Some(Flow::Disbursed) => 3,
        }
    }
}

/// What was spent over the sources whose budgets it counts against.
fn by_source(
    part: &Part,
    given: &[Given],
    weights: &HashMap<ProjectId, Vec<(String, Decimal)>>,
) -> Result<Vec<(Option<String>, i128)>> {
    let of = |fits: &dyn Fn(&Part) -> bool| -> Vec<&Given> {
        given
            .iter()
            .filter(|each| each.part.currency == part.currency && fits(&each.part))
            .collect()
    };
    let own = of(&|budget| budget.project.is_some() && budget.project == part.project);
    if !own.is_empty() {
        return share(part.minor, &own);
    }
    let general = of(&|budget| budget.project.is_none() && budget.area.is_none());
    let mut found = Vec::new();
    for (area, minor) in by_area(part, weights)? {
        let for_area = match &area {
            Some(_) => of(&|budget| budget.project.is_none() && budget.area == area),
            None => Vec::new(),
        };
        let budgets = if for_area.is_empty() {
            &general
        } else {
            &for_area
        };
        found.extend(share(minor, budgets)?);
    }
    Ok(found)
}

/// A sum over budgets in proportion to what they give.
fn share(minor: i128, budgets: &[&Given]) -> Result<Vec<(Option<String>, i128)>> {
    if budgets.is_empty() {
        return Ok(vec![(None, minor)]);
    }
    let weights: Vec<Decimal> = budgets
        .iter()
        .map(|budget| Decimal::from_i128_with_scale(budget.part.minor, 0))
        .collect();
    let whole = i64::try_from(minor).map_err(Error::internal)?;
    let parts = largest_remainder(whole, &weights);
    Ok(budgets
        .iter()
        .zip(parts)
        .map(|(budget, minor)| (Some(budget.source.clone()), i128::from(minor)))
        .collect())
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

fn figures(
    [budget, planned, committed, disbursed]: Cells,
    currency: Currency,
) -> Result<ExecutionFigures> {
    Ok(ExecutionFigures {
        budget: amount(budget, currency)?,
        planned: amount(planned, currency)?,
        committed: amount(committed, currency)?,
        disbursed: amount(disbursed, currency)?,
    })
}
