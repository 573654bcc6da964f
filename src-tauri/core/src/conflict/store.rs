//! The SQL of conflicts; what a conflict is says the view `assignment_conflict`.

use super::Conflict;
use super::commands::ListRequest;
use crate::activity::ActivityId;
use crate::error::Result;
use crate::person::AssignmentId;
use crate::store::{Filter, Page, Reader, window};

/// A page of conflicts, the earliest shared day first.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<Conflict>> {
    let mut filter = Filter::default();
    filter.given(
        ":assignment",
        request.assignment.as_ref(),
        "c.assignment_id = :assignment",
    )?;
    filter.given(
        ":activity",
        request.activity.as_ref(),
        "c.activity_id = :activity",
    )?;
    filter.given(":person", request.person.as_ref(), "c.person_id = :person")?;
    filter.given(
        ":from",
        request.from,
        "c.end_date >= :from AND c.other_end_date >= :from",
    )?;
    filter.given(
        ":to",
        request.to,
        "c.start_date <= :to AND c.other_start_date <= :to",
    )?;
    if request.assignment.is_none() && request.activity.is_none() {
        // Each pair once, when nobody asks from one of its sides.
        filter.always("c.assignment_id < c.other_assignment_id");
    }
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "SELECT c.person_id, (SELECT n.name FROM person n WHERE n.id = c.person_id) AS name,
                    c.assignment_id, c.activity_id,
                    (SELECT a.title FROM activity a WHERE a.id = c.activity_id) AS activity_title,
                    c.project_id, c.start_date, c.end_date, c.other_assignment_id, c.other_activity_id,
                    (SELECT b.title FROM activity b WHERE b.id = c.other_activity_id) AS other_activity_title,
                    (SELECT q.code FROM project q WHERE q.id = c.other_project_id) AS other_project_code,
                    c.other_start_date, c.other_end_date,
                    CASE WHEN c.start_date > c.other_start_date THEN c.start_date ELSE c.other_start_date END AS shared_from,
                    CASE WHEN c.end_date < c.other_end_date THEN c.end_date ELSE c.other_end_date END AS shared_to
               FROM assignment_conflict c WHERE {clause}
              ORDER BY shared_from, c.assignment_id, c.other_assignment_id {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM assignment_conflict c WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// How many assignments of an activity are in conflict with another activity.
pub(crate) fn in_activity(reader: &Reader<'_>, activity: &ActivityId) -> Result<i64> {
    let found = reader.value(
        "SELECT count(DISTINCT assignment_id) FROM assignment_conflict WHERE activity_id = ?1",
        [activity.as_str()],
    )?;
    Ok(found.unwrap_or(0))
}

/// The titles of the activities with which an assignment is in conflict.
pub(crate) fn titles_against(
    reader: &Reader<'_>,
    assignment: &AssignmentId,
) -> Result<Vec<String>> {
    reader.values(
        "SELECT DISTINCT b.title FROM assignment_conflict c JOIN activity b ON b.id = c.other_activity_id
          WHERE c.assignment_id = ?1 ORDER BY b.title",
        [assignment.as_str()],
    )
}
