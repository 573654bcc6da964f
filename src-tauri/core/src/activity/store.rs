//! The activities' SQL.

use rusqlite::named_params;

use super::Activity;
use super::commands::{ActivityRow, ActivitySort, ListRequest};
use crate::error::Result;
use crate::store::{Filter, Page, Reader, Searched, window};

/// A page of activities with their projects and the number of persons and cost lines.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<ActivityRow>> {
    let mut filter = Filter::default();
    filter.found(&request.search, |search| {
        format!(
            "a.id IN ({}) OR a.project_id IN ({})",
            search.ids(Searched::Activity),
            search.ids(Searched::Project)
        )
    })?;
    filter.given(
        ":project",
        request.project.as_ref(),
        "a.project_id = :project",
    )?;
    filter.given(":kind", request.kind, "a.kind = :kind")?;
    filter.given(
        ":host_country",
        request.host_country,
        "a.host_country = :host_country",
    )?;
    filter.given(
        ":runs_from",
        request.runs_from,
        "coalesce(a.end_date, '9999') >= :runs_from",
    )?;
    filter.given(
        ":runs_to",
        request.runs_to,
        "coalesce(a.start_date, '0000') <= :runs_to",
    )?;
    let order = match request.sort {
        ActivitySort::Start => "coalesce(a.start_date, '')",
        ActivitySort::End => "coalesce(a.end_date, '')",
        ActivitySort::Title => "a.title",
        ActivitySort::Kind => "a.kind",
        ActivitySort::Project => "p.code",
        ActivitySort::Participations => "participations",
    };
    let way = if request.descending { "DESC" } else { "ASC" };
    let from = "FROM activity a JOIN project p ON p.id = a.project_id";
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "SELECT a.id, a.row_version, a.project_id, p.code AS project_code, p.title AS project_title,
                    a.kind, a.title, a.start_date, a.end_date, a.place, a.host_country,
                    (SELECT CASE o.short_name WHEN '' THEN o.name ELSE o.short_name END
                       FROM organisation o WHERE o.id = a.host_organisation_id) AS host,
                    a.planned_participants, a.actual_participants,
                    (SELECT count(*) FROM participation t WHERE t.activity_id = a.id) AS participations,
                    (SELECT count(*) FROM assignment s WHERE s.activity_id = a.id) AS assignments,
                    (SELECT count(*) FROM cost_line c WHERE c.activity_id = a.id) AS cost_lines
               {from} WHERE {clause} ORDER BY {order} {way}, a.id {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) {from} WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// True when the activity would leave its cost lines behind in another project.
pub(crate) fn moved_with_cost_lines(reader: &Reader<'_>, activity: &Activity) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM cost_line WHERE activity_id = :activity AND project_id <> :project",
        named_params! { ":activity": activity.id, ":project": activity.project_id },
    )?;
    Ok(others.unwrap_or(0) > 0)
}
