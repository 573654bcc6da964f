//! Built reports of money.

use super::table::Counted;
use super::{Definition, Measure};
use crate::contribution::cross::{Both, CrossQuestion, cross};
use crate::contribution::{Asked, Figures};
use crate::error::Result;
use crate::messages::Catalogue;
use crate::store::Reader;

/// Sums what a definition asks for, in minor units of the measure's currency.
pub(super) fn sum(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    asked: &Asked,
    figures: &Figures,
    definition: &Definition,
) -> Result<Counted> {
    let made = cross(
        reader,
        catalogue,
        asked,
        figures,
        &CrossQuestion {
            side: definition.side(),
            rows: definition.rows,
            columns: definition.columns,
            conditions: &definition.filters,
        },
    )?;
    let pick = |both: &Both| match definition.measure {
        Measure::Usd => both.usd,
        _ => both.own,
    };
    let cell = |both: &Both| both.any.then(|| pick(both));
    Ok(Counted {
        cells: made
            .cells
            .iter()
            .map(|row| row.iter().map(cell).collect())
            .collect(),
        row_totals: made.row_totals.iter().map(pick).collect(),
        column_totals: made.column_totals.iter().map(pick).collect(),
        total: pick(&made.total),
        rows: made
            .rows
            .into_iter()
            .map(|head| (head.key, head.label))
            .collect(),
        columns: made
            .columns
            .into_iter()
            .map(|head| (head.key, head.label))
            .collect(),
    })
}
