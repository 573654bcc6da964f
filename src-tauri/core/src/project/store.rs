//! The projects' SQL.

use rusqlite::{ToSql, named_params};

use super::commands::{ListRequest, ProjectRow, ProjectSort};
use crate::error::Result;
use crate::store::{Page, Reader, like};

/// Conditions of a list, with every filter as a parameter.
const FILTER: &str = "
    p.archived = :archived
    AND (:pattern = '%%' OR p.search LIKE :pattern ESCAPE '\\'
         OR EXISTS (SELECT 1 FROM project_role r JOIN organisation o ON o.id = r.organisation_id
                     WHERE r.project_id = p.id AND o.search LIKE :pattern ESCAPE '\\')
         OR EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id
                     AND instr(:found_countries, c.iso3) > 0))
    AND (:status IS NULL OR p.status = :status)
    AND (:direction IS NULL OR p.direction = :direction)
    AND (:form IS NULL OR p.form = :form)
    AND (:country IS NULL OR EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id AND c.iso3 = :country))
    AND (:area IS NULL OR EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = p.id AND a.area = :area))
    AND (:organisation IS NULL OR EXISTS (SELECT 1 FROM project_role r WHERE r.project_id = p.id AND r.organisation_id = :organisation))
    AND (:runs_from IS NULL OR coalesce(p.end_date, '9999') >= :runs_from)
    AND (:runs_to IS NULL OR coalesce(p.start_date, '0000') <= :runs_to)";

/// A page of projects; `found_countries` are the codes of countries whose names hold the search text.
pub(crate) fn list(
    reader: &Reader<'_>,
    request: &ListRequest,
    found_countries: &str,
) -> Result<Page<ProjectRow>> {
    let order = match request.sort {
        ProjectSort::Code => "p.code",
        ProjectSort::Title => "p.title",
        ProjectSort::Form => "p.form",
        ProjectSort::Status => "p.status",
        ProjectSort::Start => "coalesce(p.start_date, '')",
        ProjectSort::End => "coalesce(p.end_date, '')",
    };
    let way = if request.descending { "DESC" } else { "ASC" };
    let pattern = like(&request.search);
    let codes = (
        request.status.map(|v| v.code()),
        request.direction.map(|v| v.code()),
        request.form.map(|v| v.code()),
    );
    let runs = (
        request.runs_from.map(|d| d.to_string()),
        request.runs_to.map(|d| d.to_string()),
    );
    let filters: [(&str, &dyn ToSql); 11] = [
        (":archived", &request.archived),
        (":pattern", &pattern),
        (":found_countries", &found_countries),
        (":status", &codes.0),
        (":direction", &codes.1),
        (":form", &codes.2),
        (":country", &request.country),
        (":area", &request.area),
        (":organisation", &request.organisation),
        (":runs_from", &runs.0),
        (":runs_to", &runs.1),
    ];
    let (limit, offset) = (request.page.rows(), request.page.offset);
    let mut all = filters.to_vec();
    all.push((":limit", &limit));
    all.push((":offset", &offset));
    let rows = reader.all(
        &format!(
            "SELECT p.id, p.row_version, p.code, p.title, p.title_en, p.status, p.direction, p.form,
                    p.start_date, p.end_date, p.archived,
                    coalesce((SELECT string_agg(iso3, ' ') FROM
                        (SELECT c.iso3 FROM project_country c WHERE c.project_id = p.id ORDER BY c.position)), '') AS countries,
                    coalesce((SELECT string_agg(called, ', ') FROM
                        (SELECT DISTINCT CASE o.short_name WHEN '' THEN o.name ELSE o.short_name END AS called
                           FROM project_role r JOIN organisation o ON o.id = r.organisation_id
                          WHERE r.project_id = p.id AND r.role NOT IN ('first_provider')
                          ORDER BY called LIMIT 3)), '') AS partners
               FROM project p WHERE {FILTER} ORDER BY {order} {way}, p.id LIMIT :limit OFFSET :offset"
        ),
        all.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM project p WHERE {FILTER}"),
        &filters,
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// True when another project has the code.
pub(crate) fn code_taken(reader: &Reader<'_>, code: &str, own: &str) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM project WHERE code = :code AND id <> :own",
        named_params! { ":code": code, ":own": own },
    )?;
    Ok(others.unwrap_or(0) > 0)
}
