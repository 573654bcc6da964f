//! The SQL of the records behind a count. What was cancelled counts nowhere. Each query gives the same columns: kind, id, name, activity,
//! project_id, code, country, date, number.

use rusqlite::named_params;

use super::CountedRecord;
use crate::error::Result;
use crate::store::{PageRequest, Reader};
use crate::view;

/// A count of one year.
pub(super) struct Count<'m> {
    pub measurement: &'m str,
    pub received: bool,
    /// First day of the year.
    pub from: String,
    /// First day after the year.
    pub until: String,
}

/// A window of records with what all of them add up to.
pub(super) struct Found {
    pub rows: Vec<CountedRecord>,
    pub sum: i64,
    pub total: i64,
}

view! {
    /// How many records there are, and what they add up to.
    pub struct Whole {
        /// Records.
        pub total: i64,
        /// Their sum.
        pub sum: i64,
    }
}

/// A window of the records behind a count, latest first; `None` for a measurement that is no count.
pub(super) fn records(
    reader: &Reader<'_>,
    count: &Count<'_>,
    page: PageRequest,
) -> Result<Option<Found>> {
    let Some(sql) = query(count.measurement) else {
        return Ok(None);
    };
    let whole: Option<Whole> = reader.one(
        &format!("SELECT count(*) AS total, coalesce(sum(number), 0) AS sum FROM ({sql}) counted"),
        named_params! { ":received": count.received, ":from": &count.from, ":until": &count.until },
    )?;
    let rows = reader.all(
        &format!(
            "SELECT * FROM ({sql}) counted ORDER BY date DESC, name, id LIMIT :limit OFFSET :offset"
        ),
        named_params! {
            ":received": count.received, ":from": &count.from, ":until": &count.until,
            ":limit": page.rows(), ":offset": page.offset,
        },
    )?;
    let (total, sum) = whole.map_or((0, 0), |whole| (whole.total, whole.sum));
    Ok(Some(Found { rows, sum, total }))
}

/// The records of a count by its id.
fn query(measurement: &str) -> Option<String> {
    let trained = "kind NOT IN ('scholarship', 'study_visit')";
    Some(match measurement {
        "C1" => once(ASSIGNED, "role = 'expert'", BEGINS, "1"),
        "C2" => each(ASSIGNED, "role = 'expert'", BEGINS, "days"),
        "C3" => each(ASSIGNED, "role = 'expert'", BEGINS, "hours"),
        "C4" => once(TAKING_PART, trained, BEGINS, "heads"),
        "C5" => each(TAKING_PART, trained, BEGINS, "days"),
        "C5h" => each(TAKING_PART, trained, BEGINS, "hours"),
        // A scholarship counts in every year in which it runs.
        "C6" => once(TAKING_PART, "kind = 'scholarship'", RUNS, "heads"),
        "C7" => once(ASSIGNED, "role <> 'expert'", BEGINS, "1"),
        "C8" => once(TAKING_PART, "kind = 'study_visit'", BEGINS, "heads"),
        "C9" => each(
            EVENTS,
            "kind IN ('training', 'seminar', 'study_visit')",
            BEGINS,
            "1",
        ),
        "C10" => each(EVENTS, "kind = 'technology'", BEGINS, "1"),
        "C11" => INVOLVED.to_owned(),
        _ => return None,
    })
}

/// The year in which the record begins.
const BEGINS: &str = "date >= :from AND date < :until";
/// Every year in which it runs.
const RUNS: &str = "date < :until AND (CASE WHEN ends > date THEN ends ELSE date END) >= :from";

/// Every record that fits, with what it adds.
fn each(records: &str, which: &str, year: &str, number: &str) -> String {
    format!(
        "SELECT record AS kind, id, name, activity, project_id, code, country, date, {number} AS number
           FROM ({records}) records
          WHERE (direction = 'received') = :received AND {number} <> 0 AND {which} AND {year}"
    )
}

/// A person counts once a year: with the first record that fits. What has no person counts by itself.
fn once(records: &str, which: &str, year: &str, number: &str) -> String {
    format!(
        "SELECT kind, id, name, activity, project_id, code, country, date, number
           FROM (SELECT record AS kind, id, name, activity, project_id, code, country, date, {number} AS number,
                        row_number() OVER (PARTITION BY coalesce(person, id) ORDER BY date, id) AS place
                   FROM ({records}) records
                  WHERE (direction = 'received') = :received AND {which} AND {year}) numbered
          WHERE place = 1"
    )
}

/// Persons in activities that were not withdrawn; activities of which only the number of participants is known.
const TAKING_PART: &str = "
    SELECT 'participation' AS record, pa.id AS id, pe.name AS name, a.title AS activity, a.project_id AS project_id,
           p.code AS code, pe.nationality AS country, coalesce(pa.start_date, a.start_date) AS date,
           coalesce(pa.end_date, a.end_date) AS ends, a.kind AS kind, p.direction AS direction,
           pa.days AS days, coalesce(pa.hours, a.taught_hours) AS hours, 1 AS heads, pa.person_id AS person
      FROM participation pa
      JOIN activity a ON a.id = pa.activity_id
      JOIN project p ON p.id = a.project_id
      JOIN person pe ON pe.id = pa.person_id
     WHERE pa.result <> 'withdrawn' AND a.status <> 'cancelled'
    UNION ALL
    SELECT 'activity', a.id, '', a.title, a.project_id, p.code, a.host_country, a.start_date, a.end_date, a.kind,
           p.direction, a.actual_participants * a.planned_days, a.actual_participants * a.taught_hours,
           a.actual_participants, NULL
      FROM activity a JOIN project p ON p.id = a.project_id
     WHERE a.actual_participants > 0 AND a.status <> 'cancelled'
       AND NOT EXISTS (SELECT 1 FROM participation pa WHERE pa.activity_id = a.id)
       AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.activity_id = a.id)";

/// Experts and volunteers on assignments.
const ASSIGNED: &str = "
    SELECT 'assignment' AS record, s.id AS id, pe.name AS name, a.title AS activity, a.project_id AS project_id,
           p.code AS code, s.country AS country, coalesce(s.start_date, a.start_date) AS date,
           s.role AS role, p.direction AS direction, s.days AS days, s.hours AS hours, s.person_id AS person
      FROM assignment s
      JOIN activity a ON a.id = s.activity_id
      JOIN project p ON p.id = a.project_id
      JOIN person pe ON pe.id = s.person_id
     WHERE a.status <> 'cancelled'";

/// Activities as events.
const EVENTS: &str = "
    SELECT 'activity' AS record, a.id AS id, '' AS name, a.title AS activity, a.project_id AS project_id,
           p.code AS code, a.host_country AS country, a.start_date AS date, a.kind AS kind, p.direction AS direction
      FROM activity a JOIN project p ON p.id = a.project_id
     WHERE a.status <> 'cancelled'";

/// Organisations with a role in a project that had an activity in the year, and hosts.
const INVOLVED: &str = "
    SELECT 'organisation' AS kind, o.id AS id, o.name AS name, '' AS activity, NULL AS project_id, '' AS code,
           o.country AS country, NULL AS date, 1 AS number
      FROM organisation o
     WHERE o.id IN (
           SELECT r.organisation_id FROM project_role r
            WHERE r.project_id IN (SELECT a.project_id FROM activity a JOIN project p ON p.id = a.project_id
                                    WHERE a.start_date >= :from AND a.start_date < :until
                                      AND a.status <> 'cancelled' AND (p.direction = 'received') = :received)
           UNION
           SELECT a.host_organisation_id FROM activity a JOIN project p ON p.id = a.project_id
            WHERE a.start_date >= :from AND a.start_date < :until AND a.host_organisation_id IS NOT NULL
              AND a.status <> 'cancelled' AND (p.direction = 'received') = :received)";
