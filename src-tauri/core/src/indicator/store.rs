//! The indicators' SQL.

use rusqlite::named_params;

use super::{Indicator, IndicatorValue};
use crate::error::Result;
use crate::project::PartsRequest;
use crate::store::{Page, Reader};

/// Values of one indicator that a list hands out, the newest ones.
const VALUES: u32 = 60;

/// A page of a project's indicators with their newest values, in the order in which they were entered.
pub(crate) fn list(
    reader: &Reader<'_>,
    request: &PartsRequest,
) -> Result<Page<(Indicator, Vec<IndicatorValue>)>> {
    let indicators: Vec<Indicator> = reader.all(
        "SELECT * FROM indicator WHERE project_id = :project ORDER BY id LIMIT :limit OFFSET :offset",
        named_params! {
            ":project": request.project, ":limit": request.page.rows(), ":offset": request.page.offset,
        },
    )?;
    let mut rows = Vec::with_capacity(indicators.len());
    for indicator in indicators {
        let mut values: Vec<IndicatorValue> = reader.all(
            "SELECT * FROM indicator_value WHERE indicator_id = :indicator ORDER BY period DESC, id LIMIT :limit",
            named_params! { ":indicator": indicator.id, ":limit": VALUES },
        )?;
        values.reverse();
        rows.push((indicator, values));
    }
    let total = reader.value(
        "SELECT count(*) FROM indicator WHERE project_id = :project",
        named_params! { ":project": request.project },
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// True when another value of the indicator has the period.
pub(crate) fn period_taken(reader: &Reader<'_>, value: &IndicatorValue) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM indicator_value WHERE indicator_id = :indicator AND period = :period AND id <> :own",
        named_params! { ":indicator": value.indicator_id, ":period": value.period, ":own": value.id },
    )?;
    Ok(others.unwrap_or(0) > 0)
}
