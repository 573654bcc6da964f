//! The contacts' SQL.

use rusqlite::named_params;

use super::Contact;
use crate::error::Result;
use crate::project::PartsRequest;
use crate::store::{Page, Reader};

/// A page of a project's contacts, by name.
pub(crate) fn list(reader: &Reader<'_>, request: &PartsRequest) -> Result<Page<Contact>> {
    let rows = reader.all(
        "SELECT * FROM project_contact WHERE project_id = :project
          ORDER BY name, id LIMIT :limit OFFSET :offset",
        named_params! {
            ":project": request.project, ":limit": request.page.rows(), ":offset": request.page.offset,
        },
    )?;
    let total = reader.value(
        "SELECT count(*) FROM project_contact WHERE project_id = :project",
        named_params! { ":project": request.project },
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}
