//! The sample's budgets: by fiscal year and priority area, of which about 90 % were disbursed.

use std::collections::BTreeMap;

use super::facts::{pairs, value};
use super::projects::Made;
use super::years::YEARS;
use crate::budget::{Budget, BudgetId};
use crate::error::{Error, Result};
use crate::project::ProjectId;
use crate::store::Tx;

/// Where most of the money comes from.
const ANNUAL: &str = "Annual budget (sample)";
/// Where the money for one project and for what has no area comes from.
const SPECIAL: &str = "Special fund for neighbours (sample)";
/// The project that has a budget of its own.
const OWN_BUDGET: &str = "LAO-2022-003";

/// Writes the budgets from what was spent: baht by fiscal year and place of the project.
pub(super) fn fill(
    tx: &mut Tx<'_>,
    programme: &[Made],
    spent: &BTreeMap<(i64, usize), i64>,
) -> Result<()> {
    let mut by_year: BTreeMap<(i64, String), i64> = BTreeMap::new();
    for ((year, place), baht) in spent {
        let project = &programme[*place];
        if project.row.code == OWN_BUDGET {
            write(
                tx,
                (*year, SPECIAL),
                "",
                Some(&project.id),
                above(*baht, 96),
            )?;
            continue;
        }
        let areas = pairs(&project.row.areas)?;
        if areas.is_empty() {
            *by_year.entry((*year, String::new())).or_default() += baht;
        }
        for (area, weight) in areas {
            let weight: i64 = weight.parse().map_err(Error::internal)?;
            *by_year.entry((*year, area.to_owned())).or_default() += baht * weight / 100;
        }
    }
    let mut turn = 0;
    for ((year, area), baht) in &by_year {
        let source = if area.is_empty() { SPECIAL } else { ANNUAL };
        // Execution differs from area to area, from 83 to 96 %.
        turn = (turn + 5) % 14;
        write(tx, (*year, source), area, None, above(*baht, 83 + turn))?;
        if YEARS.last() == Some(year) {
            // The year under way has its budget already.
            write(tx, (year + 1, source), area, None, above(*baht, 84))?;
        }
    }
    Ok(())
}

/// The round budget of which so many percent are an amount.
fn above(baht: i64, percent: i64) -> i64 {
    (baht * 100 / percent + 99_999) / 100_000 * 100_000
}

fn write(
    tx: &mut Tx<'_>,
    (fiscal_year, source): (i64, &str),
    area: &str,
    project: Option<&ProjectId>,
    baht: i64,
) -> Result<()> {
    let mut budget = Budget {
        id: BudgetId::default(),
        row_version: 0,
        fiscal_year,
        source: source.to_owned(),
        area: (!area.is_empty()).then(|| area.to_owned()),
        project_id: project.cloned(),
        currency: value("THB")?,
        amount_minor: baht * 100,
        note: String::new(),
    };
    crate::rules::check(&budget)?;
    tx.put(&mut budget)
}
