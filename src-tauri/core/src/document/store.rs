//! The documents' SQL. Lists never read the bytes.

use rusqlite::named_params;

use super::commands::{DocumentRow, DocumentSort, ListRequest};
use crate::error::{Error, Result};
use crate::store::{Filter, Page, Reader, window};

/// A page of documents.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<DocumentRow>> {
    let mut filter = Filter::default();
    filter.search(&request.search, "d.search LIKE :pattern ESCAPE '\\'")?;
    filter.given(
        ":project",
        request.project.as_ref(),
        "d.project_id = :project",
    )?;
    filter.given(
        ":activity",
        request.activity.as_ref(),
        "d.activity_id = :activity",
    )?;
    filter.given(
        ":cost_line",
        request.cost_line.as_ref(),
        "d.cost_line_id = :cost_line",
    )?;
    filter.given(":kind", request.kind, "d.kind = :kind")?;
    let order = match request.sort {
        DocumentSort::Name => "d.name",
        DocumentSort::Date => "coalesce(d.date, '')",
        DocumentSort::Kind => "d.kind",
        DocumentSort::Size => "d.size",
        DocumentSort::Added => "d.id",
    };
    let way = if request.descending { "DESC" } else { "ASC" };
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "SELECT d.id, d.row_version, d.project_id, d.activity_id, d.cost_line_id, d.name, d.media_type, d.size,
                    d.date, d.kind, d.note,
                    (SELECT a.title FROM activity a WHERE a.id = d.activity_id) AS activity,
                    (SELECT c.description FROM cost_line c WHERE c.id = d.cost_line_id) AS cost_line
               FROM document d WHERE {clause} ORDER BY {order} {way}, d.id {way} {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM document d WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// The bytes under a hash.
pub(crate) fn content(reader: &Reader<'_>, sha256: &str) -> Result<Vec<u8>> {
    reader
        .value(
            "SELECT content FROM document_content WHERE sha256 = :sha256",
            named_params! { ":sha256": sha256 },
        )?
        .ok_or_else(Error::not_found)
}

/// The name of the project's document that holds the same bytes already.
pub(crate) fn same_content(
    reader: &Reader<'_>,
    project: &str,
    sha256: &str,
) -> Result<Option<String>> {
    reader.value(
        "SELECT name FROM document WHERE sha256 = :sha256 AND project_id = :project ORDER BY id LIMIT 1",
        named_params! { ":sha256": sha256, ":project": project },
    )
}
