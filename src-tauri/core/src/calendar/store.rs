//! The calendar's SQL.

use super::CalendarEntry;
use super::month::Span;
use crate::activity;
use crate::activity::commands::ListRequest;
use crate::activity::store::{FIRST_DAY, FROM, HOST, LAST_DAY};
use crate::error::Result;
use crate::store::{Filter, Page, PageRequest, Reader, View, window};
use crate::values::{Date, fold};

/// The days before and after all others, for a calendar without an end.
const EARLIEST: &str = "0000-01-01";
const LATEST: &str = "9999-12-31";

/// Which entries are wanted.
pub(crate) struct Wanted<'r> {
    /// First day, or all.
    pub from: Option<Date>,
    /// Last day, or all.
    pub to: Option<Date>,
    /// What the activities must be.
    pub filter: &'r ListRequest,
    /// Only what begins between the days, not what is running on the first.
    pub begins: bool,
    /// Today.
    pub today: Date,
}

/// All entries as one table, with the parameters of its filter.
struct Entries {
    sql: String,
    filter: Filter,
}

fn entries(reader: &Reader<'_>, wanted: &Wanted<'_>) -> Result<Entries> {
    let mut filter = activity::store::filter(reader, wanted.filter, wanted.today)?;
    let clause = filter.clause();
    let day = |day: Option<Date>, otherwise: &str| {
        day.map_or_else(|| otherwise.to_owned(), |day| day.to_string())
    };
    filter.given(":from", Some(day(wanted.from, EARLIEST)), "1 = 1")?;
    filter.given(":to", Some(day(wanted.to, LATEST)), "1 = 1")?;
    let reaches = if wanted.begins { FIRST_DAY } else { LAST_DAY };
    let mut parts = vec![
        format!(
            "SELECT 'activity' AS kind, a.id, a.row_version AS version, a.project_id, p.code AS project_code, a.title,
                    a.kind AS activity_kind, a.status, {FIRST_DAY} AS start_date, {LAST_DAY} AS end_date,
                    a.place, a.host_country, {HOST} AS host,
                    coalesce(a.actual_participants, a.planned_participants) AS persons, NULL AS person_id
               {FROM} WHERE {clause} AND {reaches} >= :from AND {FIRST_DAY} <= :to"
        ),
        format!(
            "SELECT 'application', a.id, a.row_version, a.project_id, p.code, a.title, a.kind, a.status,
                    a.application_deadline, a.application_deadline, a.place, a.host_country, {HOST}, NULL, NULL
               {FROM} WHERE {clause} AND a.application_deadline >= :from AND a.application_deadline <= :to
                AND a.status <> 'cancelled'"
        ),
    ];
    if let Some(clause) = of_projects(wanted.filter) {
        parts.push(format!(
            "SELECT 'project_end', p.id, p.row_version, p.id, p.code, p.title, NULL, NULL,
                    p.end_date, p.end_date, '', NULL, NULL, NULL, NULL
               FROM project p WHERE {clause} AND p.archived = 0 AND p.status <> 'cancelled'
                AND p.end_date >= :from AND p.end_date <= :to"
        ));
    }
    if unfiltered(wanted.filter) && !wanted.begins {
        parts.push(
            "SELECT 'retention', n.retention_date, 0, NULL, '', '', NULL, NULL,
                    n.retention_date, n.retention_date, '', NULL, NULL, count(*),
                    CASE WHEN count(*) = 1 THEN min(n.id) END
               FROM person n WHERE n.anonymised = 0 AND n.retention_date >= :from AND n.retention_date <= :to
              GROUP BY n.retention_date"
                .to_owned(),
        );
    }
    Ok(Entries {
        sql: parts.join(" UNION ALL "),
        filter,
    })
}

/// The same filter on a project `p`; none when the filter speaks of activities alone.
fn of_projects(filter: &ListRequest) -> Option<String> {
    let ListRequest {
        kind: None,
        status: None,
        when: None,
        host_country: None,
        host: None,
        place: None,
        year: None,
        runs_from: None,
        runs_to: None,
        ..
    } = filter
    else {
        return None;
    };
    let mut conditions = vec!["1 = 1"];
    if !fold(&filter.search).is_empty() {
        conditions.push("p.search LIKE :pattern ESCAPE '\\'");
    }
    if filter.project.is_some() {
        conditions.push("p.id = :project");
    }
    if filter.country.is_some() {
        conditions.push(
            "EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id AND c.iso3 = :country)",
        );
    }
    Some(conditions.join(" AND "))
}

/// True when nothing is filtered, so that what belongs to no project is shown, too.
fn unfiltered(filter: &ListRequest) -> bool {
    of_projects(filter).is_some_and(|clause| clause == "1 = 1")
}

/// A page of entries in the order of their days.
pub(crate) fn list(
    reader: &Reader<'_>,
    wanted: &Wanted<'_>,
    page: PageRequest,
) -> Result<Page<CalendarEntry>> {
    let Entries { sql, filter } = entries(reader, wanted)?;
    let rows = reader.all(
        &format!(
            "{} ORDER BY e.start_date, e.kind, e.title, e.id {}",
            select(&sql),
            window(page)
        ),
        filter.params().as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM ({sql}) AS e"),
        filter.params().as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// Hands every entry to `each` in the order of their days.
pub(crate) fn each(
    reader: &Reader<'_>,
    wanted: &Wanted<'_>,
    each: &mut dyn FnMut(CalendarEntry) -> Result<()>,
) -> Result<()> {
    let Entries { sql, filter } = entries(reader, wanted)?;
    reader.each(
        &format!(
            "{} ORDER BY e.start_date, e.kind, e.title, e.id",
            select(&sql)
        ),
        filter.params().as_slice(),
        |row| each(CalendarEntry::from_row(row)?),
    )
}

/// The next entries that are neither cancelled nor done.
pub(crate) fn upcoming(
    reader: &Reader<'_>,
    wanted: &Wanted<'_>,
    limit: u32,
) -> Result<Vec<CalendarEntry>> {
    let Entries { sql, filter } = entries(reader, wanted)?;
    reader.all(
        &format!(
            "{} WHERE coalesce(e.status, 'planned') = 'planned'
              ORDER BY e.start_date, e.kind, e.title, e.id LIMIT {limit}",
            select(&sql)
        ),
        filter.params().as_slice(),
    )
}

/// At most six entries that begin on each day, the longest first, and on the first day of the page also what
/// began before, the latest first: more do not fit on a page of days.
pub(crate) fn bars(reader: &Reader<'_>, wanted: &Wanted<'_>) -> Result<Vec<CalendarEntry>> {
    let Entries { sql, filter } = entries(reader, wanted)?;
    reader.all(
        &format!(
            "{} WHERE e.place_in_day <= 6 ORDER BY e.place_in_day, e.start_date, e.end_date DESC, e.title, e.id LIMIT 200",
            select(&format!(
                "SELECT f.*, row_number() OVER (
                            PARTITION BY CASE WHEN f.start_date < :from THEN :from ELSE f.start_date END
                            ORDER BY f.start_date DESC, f.end_date DESC, f.title, f.id) AS place_in_day
                   FROM ({sql}) AS f"
            ))
        ),
        filter.params().as_slice(),
    )
}

/// How many entries of each kind go from which day to which, cut to the page.
pub(crate) fn spans(reader: &Reader<'_>, wanted: &Wanted<'_>) -> Result<Vec<Span>> {
    let Entries { sql, filter } = entries(reader, wanted)?;
    let mut spans = Vec::new();
    reader.each(
        &format!(
            "SELECT kind, first, last, count(*) FROM (
                SELECT e.kind, CASE WHEN e.start_date < :from THEN :from ELSE e.start_date END AS first,
                       CASE WHEN e.end_date > :to THEN :to ELSE e.end_date END AS last
                  FROM ({sql}) AS e) AS cut
              GROUP BY kind, first, last"
        ),
        filter.params().as_slice(),
        |row| {
            spans.push(Span {
                kind: row.get(0)?,
                first: row.get(1)?,
                last: row.get(2)?,
                count: row.get(3)?,
            });
            Ok(())
        },
    )?;
    Ok(spans)
}

/// Entries with the conflicts of their experts.
fn select(entries: &str) -> String {
    format!(
        "SELECT e.*, CASE e.kind WHEN 'activity' THEN
                    (SELECT count(DISTINCT c.assignment_id) FROM assignment_conflict c WHERE c.activity_id = e.id)
                    ELSE 0 END AS conflicts
           FROM ({entries}) AS e"
    )
}
