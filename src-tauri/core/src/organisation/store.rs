//! The organisations' SQL.

use rusqlite::named_params;

use super::commands::{ListRequest, OrganisationRow, OrganisationSort};
use crate::error::Result;
use crate::store::{Page, Reader, like};

/// A page of organisations with the number of projects in which each has a role.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<OrganisationRow>> {
    let order = match request.sort {
        OrganisationSort::Name => "name",
        OrganisationSort::Kind => "kind",
        OrganisationSort::Country => "coalesce(country, '')",
        OrganisationSort::Projects => "projects",
    };
    let way = if request.descending { "DESC" } else { "ASC" };
    let pattern = like(&request.search);
    let filter = "(:pattern = '%%' OR search LIKE :pattern ESCAPE '\\')
        AND (:kind IS NULL OR kind = :kind)
        AND (:country IS NULL OR country = :country)
        AND archived = :archived";
    let kind = request.kind.map(|kind| kind.code());
    let rows = reader.all(
        &format!(
            "SELECT id, row_version, name, name_en, short_name, kind, country, archived,
                    (SELECT count(DISTINCT project_id) FROM project_role r WHERE r.organisation_id = organisation.id) AS projects
               FROM organisation WHERE {filter} ORDER BY {order} {way}, id LIMIT :limit OFFSET :offset"
        ),
        named_params! {
            ":pattern": pattern, ":kind": kind, ":country": request.country, ":archived": request.archived,
            ":limit": request.page.rows(), ":offset": request.page.offset,
        },
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM organisation WHERE {filter}"),
        named_params! { ":pattern": pattern, ":kind": kind, ":country": request.country, ":archived": request.archived },
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}
