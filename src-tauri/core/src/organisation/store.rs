//! The organisations' SQL.

use super::commands::{ListRequest, OrganisationRow, OrganisationSort};
use crate::error::Result;
use crate::store::{Filter, Page, Reader, Searched, window};

/// A page of organisations with the number of projects in which each has a role.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<OrganisationRow>> {
    let order = match request.sort {
        OrganisationSort::Name => "name",
        OrganisationSort::Kind => "kind",
        OrganisationSort::Country => "coalesce(country, '')",
        OrganisationSort::Projects => "projects",
    };
    let way = if request.descending { "DESC" } else { "ASC" };
    let mut filter = Filter::default();
    filter.given(":archived", Some(request.archived), "archived = :archived")?;
    filter.found(&request.search, |search| {
        format!("id IN ({})", search.ids(Searched::Organisation))
    })?;
    filter.given(":kind", request.kind, "kind = :kind")?;
    filter.given(":country", request.country, "country = :country")?;
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "SELECT id, row_version, name, name_en, short_name, kind, country, archived,
                    (SELECT count(DISTINCT project_id) FROM project_role r WHERE r.organisation_id = organisation.id) AS projects
               FROM organisation WHERE {clause} ORDER BY {order} {way}, id {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM organisation WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// Names of the organisations, by key.
pub(crate) fn names(reader: &Reader<'_>) -> Result<std::collections::HashMap<String, String>> {
    let mut names = std::collections::HashMap::new();
    reader.each("SELECT id, name FROM organisation", [], |row| {
        names.insert(row.get(0)?, row.get(1)?);
        Ok(())
    })?;
    Ok(names)
}
