//! The evaluations' SQL.

use rusqlite::named_params;

use super::Evaluation;
use crate::error::Result;
use crate::project::PartsRequest;
use crate::store::{Page, Reader};

/// A page of a project's evaluations, the newest first; those without a day come last.
pub(crate) fn list(reader: &Reader<'_>, request: &PartsRequest) -> Result<Page<Evaluation>> {
    let rows = reader.all(
        "SELECT * FROM evaluation WHERE project_id = :project
          ORDER BY coalesce(date, '') DESC, id LIMIT :limit OFFSET :offset",
        named_params! {
            ":project": request.project, ":limit": request.page.rows(), ":offset": request.page.offset,
        },
    )?;
    let total = reader.value(
        "SELECT count(*) FROM evaluation WHERE project_id = :project",
        named_params! { ":project": request.project },
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}
