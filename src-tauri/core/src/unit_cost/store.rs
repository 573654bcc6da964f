//! The SQL of standard unit costs.

use super::UnitCost;
use super::commands::{ListRequest, UnitCostInput};
use crate::error::Result;
use crate::store::{Filter, Page, Reader, window};

/// A page of standard unit costs, the newest year first, then by name.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<UnitCostInput>> {
    let mut filter = Filter::default();
    filter.search(&request.search, "search LIKE :pattern ESCAPE '\\'")?;
    filter.given(":year", request.year, "year = :year")?;
    filter.given(":kind", request.kind, "kind IS NULL OR kind = :kind")?;
    let (clause, params) = (filter.clause(), filter.params());
    let rows: Vec<UnitCost> = reader.all(
        &format!(
            "SELECT * FROM unit_cost WHERE {clause} ORDER BY year DESC, name, id {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM unit_cost WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows: rows.into_iter().map(UnitCostInput::from).collect(),
        total: total.unwrap_or(0),
    })
}
