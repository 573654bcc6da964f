//! The figures' SQL.

use std::collections::HashMap;

use rusqlite::{Row, named_params, params_from_iter};

use super::Asked;
use super::lines::Payer;
use crate::cost::Flow;
use crate::error::Result;
use crate::organisation::OrganisationKind;
use crate::project::{AreaWeight, Direction};
use crate::store::{Reader, View};
use crate::values::{Currency, Date};

/// A cost line as the figures read it.
pub(crate) struct LineRow {
    pub project_id: String,
    pub payer_id: Option<String>,
    pub direction: Option<String>,
    pub flow: Flow,
    pub date: Option<String>,
    pub fiscal_year: Option<i32>,
    pub currency: Currency,
    pub minor: i64,
    pub measurement: String,
    pub country: Option<String>,
    pub activity_kind: Option<String>,
    pub activity_start: Option<String>,
}

impl View for LineRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(LineRow {
            project_id: row.get(0)?,
            payer_id: row.get(1)?,
            direction: row.get(2)?,
            flow: row.get(3)?,
            date: row.get(4)?,
            fiscal_year: row.get(5)?,
            currency: row.get(6)?,
            minor: row.get(7)?,
            measurement: row.get(8)?,
            country: row.get(9)?,
            activity_kind: row.get(10)?,
            activity_start: row.get(11)?,
        })
    }
}

/// Selects [`LineRow`], with the line's key.
pub(super) const LINE: &str =
    "SELECT l.project_id, l.payer_id, l.direction, l.flow, l.date, l.fiscal_year, l.currency,
        l.amount_minor, l.measurement, l.country, a.kind, a.start_date, l.id
   FROM cost_line l LEFT JOIN activity a ON a.id = l.activity_id";

/// Every line.
pub(crate) fn each_line(
    reader: &Reader<'_>,
    each: &mut dyn FnMut(LineRow) -> Result<()>,
) -> Result<()> {
    reader.each(LINE, [], |row| each(LineRow::from_row(row)?))
}

/// A line by key.
pub(crate) fn line(reader: &Reader<'_>, id: &str) -> Result<Option<LineRow>> {
    reader.one(&format!("{LINE} WHERE l.id = ?1"), [id])
}

/// The keys of the lines of a project, an activity or a payer.
pub(crate) fn lines_of(
    reader: &Reader<'_>,
    column: &str,
    id: &str,
    found: &mut Vec<String>,
) -> Result<()> {
    let sql = format!("SELECT id FROM cost_line WHERE {column} = ?1");
    found.extend(reader.values::<String>(&sql, [id])?);
    Ok(())
}

/// The keys of the lines that go to a country, alone or by the project's shares.
pub(crate) fn lines_for_country(
    reader: &Reader<'_>,
    iso3: &str,
    found: &mut Vec<String>,
) -> Result<()> {
    found.extend(reader.values::<String>(
        "SELECT id FROM cost_line WHERE country = ?1
         UNION ALL
         SELECT l.id FROM project_country c JOIN cost_line l ON l.project_id = c.project_id
          WHERE c.iso3 = ?1 AND l.country IS NULL",
        [iso3],
    )?);
    Ok(())
}

/// The countries that a group has or had as members.
pub(crate) fn members(reader: &Reader<'_>, group: &str) -> Result<Vec<String>> {
    reader.values(
        "SELECT DISTINCT iso3 FROM country_membership WHERE group_id = ?1",
        [group],
    )
}

/// A participation that was not withdrawn.
pub(crate) struct ParticipationRow {
    pub person_id: String,
    pub country: Option<String>,
    pub sex: String,
    pub field: String,
    pub kind: String,
    pub received: bool,
    pub project_id: String,
    pub activity_id: String,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub days: Option<i64>,
    /// Its own hours, else those that the activity taught.
    pub hours: Option<i64>,
}

/// Every participation that was not withdrawn, or those of one person; by person and first day. What was
/// cancelled counts nowhere, here and below.
pub(crate) fn each_participation(
    reader: &Reader<'_>,
    person: Option<&str>,
    each: &mut dyn FnMut(ParticipationRow) -> Result<()>,
) -> Result<()> {
    let (condition, person) = only("pa.person_id", person);
    reader.each(
        &format!(
            "SELECT pa.person_id, pe.nationality, pe.sex, a.kind, p.direction = 'received', a.project_id,
                    coalesce(pa.start_date, a.start_date) AS starts, coalesce(pa.end_date, a.end_date), pa.days,
                    pe.field, a.id, coalesce(pa.hours, a.taught_hours)
               FROM participation pa
               JOIN activity a ON a.id = pa.activity_id
               JOIN project p ON p.id = a.project_id
               JOIN person pe ON pe.id = pa.person_id
              WHERE pa.result <> 'withdrawn' AND a.status <> 'cancelled' AND {condition}
              ORDER BY pa.person_id, starts, pa.id"
        ),
        params_from_iter(person),
        |row| {
            each(ParticipationRow {
                person_id: row.get(0)?,
                country: row.get(1)?,
                sex: row.get(2)?,
                kind: row.get(3)?,
                received: row.get(4)?,
                project_id: row.get(5)?,
                start: row.get(6)?,
                end: row.get(7)?,
                days: row.get(8)?,
                field: row.get(9)?,
                activity_id: row.get(10)?,
                hours: row.get(11)?,
            })
        },
    )
}

/// A condition on a column, when there is a value, with its parameter.
fn only<'v>(column: &str, value: Option<&'v str>) -> (String, Vec<&'v str>) {
    match value {
        Some(value) => (format!("{column} = ?1"), vec![value]),
        None => ("1 = 1".to_owned(), Vec::new()),
    }
}

/// An assignment of an expert or volunteer.
pub(crate) struct AssignmentRow {
    pub person_id: String,
    pub role: String,
    pub country: Option<String>,
    pub project_id: String,
    pub kind: String,
    pub sex: String,
    pub field: String,
    pub received: bool,
    pub start: Option<Date>,
    pub days: Option<i64>,
    pub hours: Option<i64>,
}

/// Every assignment, or those of one person; by person and first day.
pub(crate) fn each_assignment(
    reader: &Reader<'_>,
    person: Option<&str>,
    each: &mut dyn FnMut(AssignmentRow) -> Result<()>,
) -> Result<()> {
    let (condition, person) = only("s.person_id", person);
    reader.each(
        &format!(
            "SELECT s.person_id, s.role, s.country, p.direction = 'received',
                    coalesce(s.start_date, a.start_date) AS starts, s.days, s.hours, a.project_id, a.kind, pe.sex, s.field
               FROM assignment s
               JOIN person pe ON pe.id = s.person_id
               JOIN activity a ON a.id = s.activity_id
               JOIN project p ON p.id = a.project_id
              WHERE a.status <> 'cancelled' AND {condition} ORDER BY s.person_id, starts, s.id"
        ),
        params_from_iter(person),
        |row| {
            each(AssignmentRow {
                person_id: row.get(0)?,
                role: row.get(1)?,
                country: row.get(2)?,
                received: row.get(3)?,
                start: row.get(4)?,
                days: row.get(5)?,
                hours: row.get(6)?,
                project_id: row.get(7)?,
                kind: row.get(8)?,
                sex: row.get(9)?,
                field: row.get(10)?,
            })
        },
    )
}

/// An activity as it counts by itself.
pub(crate) struct ActivityRow {
    pub id: String,
    pub project_id: String,
    pub kind: String,
    pub received: bool,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub host: Option<String>,
    pub heads: Option<i64>,
    pub days: Option<i64>,
    pub hours: Option<i64>,
    pub has_persons: bool,
}

/// Every activity, or those with a value in one column.
pub(crate) fn each_activity(
    reader: &Reader<'_>,
    which: Option<(&str, &str)>,
    each: &mut dyn FnMut(ActivityRow) -> Result<()>,
) -> Result<()> {
    let column = which.map_or_else(String::new, |(column, _)| format!("a.{column}"));
    let (condition, value) = only(&column, which.map(|(_, value)| value));
    reader.each(
        &format!(
            "SELECT a.project_id, a.kind, p.direction = 'received', a.start_date, a.end_date, a.host_organisation_id,
                    a.actual_participants, a.planned_days,
                    EXISTS (SELECT 1 FROM participation pa WHERE pa.activity_id = a.id)
                    OR EXISTS (SELECT 1 FROM assignment s WHERE s.activity_id = a.id), a.id, a.taught_hours
               FROM activity a JOIN project p ON p.id = a.project_id
              WHERE a.status <> 'cancelled' AND {condition}"
        ),
        params_from_iter(value),
        |row| {
            each(ActivityRow {
                project_id: row.get(0)?,
                kind: row.get(1)?,
                received: row.get(2)?,
                start: row.get(3)?,
                end: row.get(4)?,
                host: row.get(5)?,
                heads: row.get(6)?,
                days: row.get(7)?,
                has_persons: row.get(8)?,
                id: row.get(9)?,
                hours: row.get(10)?,
            })
        },
    )
}

/// The keys of a project's activities.
pub(crate) fn activities_of(reader: &Reader<'_>, project: &str) -> Result<Vec<String>> {
    reader.values("SELECT id FROM activity WHERE project_id = ?1", [project])
}

/// The keys of the persons who took part in an activity in any way.
pub(crate) fn persons_of(reader: &Reader<'_>, activity: &str) -> Result<Vec<String>> {
    reader.values(
        "SELECT person_id FROM participation WHERE activity_id = ?1
         UNION SELECT person_id FROM assignment WHERE activity_id = ?1",
        [activity],
    )
}

/// The area with the largest weight of a project; empty without areas.
pub(crate) fn main_area(reader: &Reader<'_>, project: &str) -> Result<String> {
    Ok(largest(reader.children("project_id", project)?)
        .remove(project)
        .unwrap_or_default())
}

/// The area with the largest weight of each project.
pub(crate) fn main_areas(reader: &Reader<'_>) -> Result<HashMap<String, String>> {
    Ok(largest(reader.every()?))
}

fn largest(mut weights: Vec<AreaWeight>) -> HashMap<String, String> {
    weights.sort_by(|a, b| b.weight.cmp(&a.weight).then(a.position.cmp(&b.position)));
    let mut areas = HashMap::new();
    for weight in weights {
        areas.entry(weight.project_id.0).or_insert(weight.area);
    }
    areas
}

/// The organisations with a role in a project.
pub(crate) fn institutions(reader: &Reader<'_>, project: &str) -> Result<Vec<String>> {
    reader.values(
        "SELECT DISTINCT organisation_id FROM project_role WHERE project_id = ?1",
        [project],
    )
}

/// Where the money of a project's line stands.
pub(crate) struct OfProject {
    pub project: String,
    pub direction: Direction,
    pub payer: Payer,
    pub currency: Currency,
}

/// Hands the lines of the flow and years, of one project or of all, to `each` with the portion of each year.
pub(crate) fn each_of_project(
    reader: &Reader<'_>,
    asked: &Asked,
    project: Option<&str>,
    each: &mut dyn FnMut(&OfProject, (i32, i64)),
) -> Result<()> {
    let government: Vec<String> = OrganisationKind::ALL
        .iter()
        .filter(|kind| kind.is_government())
        .map(|kind| format!("'{kind}'"))
        .collect();
    let only = project.map_or("1 = 1", |_| "l.project_id = :project");
    let sql = format!(
        "SELECT l.project_id, coalesce(l.direction, p.direction), l.currency, l.amount_minor, l.date, l.fiscal_year,
                CASE WHEN l.payer_id IS NULL THEN 'unknown' WHEN l.payer_id = :agency THEN 'agency'
                     WHEN o.kind IN ({}) AND o.country = :country THEN 'government' ELSE 'other' END
           FROM cost_line l JOIN project p ON p.id = l.project_id LEFT JOIN organisation o ON o.id = l.payer_id
          WHERE l.flow = :flow AND {only}
            AND ((l.date >= :from AND l.date < :until) OR l.date IS NULL AND l.fiscal_year BETWEEN :first AND :last)",
        government.join(", "),
    );
    let (from, until) = (
        asked.years.first_day(asked.years.first),
        asked.years.day_after(asked.years.last),
    );
    // Calendar years touch the fiscal year that ends after them, too.
    let last = asked.years.last + 1;
    let project = project.unwrap_or_default();
    let mut params = named_params! {
        ":flow": asked.flow, ":from": from, ":until": until, ":first": asked.years.first, ":last": last,
        ":agency": asked.agency.organisation_id, ":country": asked.agency.country, ":project": project,
    }
    .to_vec();
    if project.is_empty() {
        params.pop();
    }
    reader.each(&sql, params.as_slice(), |row| {
        let of = OfProject {
            project: row.get(0)?,
            direction: row.get(1)?,
            currency: row.get(2)?,
            payer: row.get(6)?,
        };
        let minor: i64 = row.get(3)?;
        let day: Option<Date> = row.get(4)?;
        let year: Option<i32> = row.get(5)?;
        match (day, year) {
            (Some(day), _) => each(&of, (asked.years.of_day(day), minor)),
            (None, Some(year)) => {
                for portion in asked.years.of_fiscal_year(year, minor) {
                    each(&of, portion);
                }
            }
            (None, None) => {}
        }
        Ok(())
    })
}

/// The purpose codes that projects have.
pub(crate) fn purposes(reader: &Reader<'_>) -> Result<Vec<String>> {
    reader.values("SELECT DISTINCT purpose_code FROM project", [])
}

/// How many projects of the register go both ways.
pub(crate) fn both_ways(reader: &Reader<'_>) -> Result<i64> {
    let number = reader.value(
        "SELECT count(*) FROM project WHERE direction = 'both_ways'",
        [],
    )?;
    Ok(number.unwrap_or(0))
}
