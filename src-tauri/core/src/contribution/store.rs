//! The figures' SQL.

use rusqlite::{Row, named_params, params};

use std::collections::HashMap;

use super::Asked;
use super::trace::LineFacts;
use crate::error::Result;
use crate::project::{AreaWeight, Direction};
use crate::store::{Reader, View};
use crate::values::{Currency, Date, Rate};

/// A cost line as the figures read it.
pub(crate) struct LineRow {
    pub id: String,
    pub project_id: String,
    pub payer_id: Option<String>,
    pub direction: Option<String>,
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
            id: row.get(0)?,
            project_id: row.get(1)?,
            payer_id: row.get(2)?,
            direction: row.get(3)?,
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

/// Every line of the flow whose day or fiscal year touches the years, in the order of keys.
pub(crate) fn each_line(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(LineRow) -> Result<()>,
) -> Result<()> {
    // Calendar years touch the fiscal year that ends after them, too.
    reader.each(
        "SELECT l.id, l.project_id, l.payer_id, l.direction, l.date, l.fiscal_year, l.currency, l.amount_minor,
                l.measurement, l.country, a.kind, a.start_date
           FROM cost_line l LEFT JOIN activity a ON a.id = l.activity_id
          WHERE l.flow = :flow
            AND ((l.date >= :from AND l.date < :until) OR l.fiscal_year BETWEEN :first AND :last)
          ORDER BY l.id",
        named_params! {
            ":flow": asked.flow,
            ":from": asked.years.first_day(asked.years.first),
            ":until": asked.years.day_after(asked.years.last),
            ":first": asked.years.first,
            ":last": asked.years.last + 1,
        },
        |row| each(LineRow::from_row(row)?),
    )
}

/// The annual average of a series.
pub(crate) fn annual_rate(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    year: i32,
) -> Result<Option<(Rate, String)>> {
    let mut found = None;
    reader.each(
        "SELECT lcu_per_usd, source FROM exchange_rate
          WHERE series = ?1 AND currency = ?2 AND kind = 'annual_average' AND period = ?3",
        params![series, currency, year.to_string()],
        |row| {
            found = Some((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The monthly rates of a series for some months.
pub(crate) fn monthly_rates(
    reader: &Reader<'_>,
    series: &str,
    currency: Currency,
    months: &[String],
) -> Result<Vec<(Rate, String)>> {
    let mut found = Vec::new();
    let (Some(first), Some(last)) = (months.first(), months.last()) else {
        return Ok(found);
    };
    reader.each(
        "SELECT lcu_per_usd, source FROM exchange_rate
          WHERE series = ?1 AND currency = ?2 AND kind = 'month' AND period BETWEEN ?3 AND ?4 ORDER BY period",
        params![series, currency, first, last],
        |row| {
            found.push((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// A participation, or the bare number of participants of an activity.
pub(crate) struct ParticipationRow {
    pub person_id: Option<String>,
    pub country: Option<String>,
    pub sex: Option<String>,
    pub kind: String,
    pub direction: Direction,
    pub project_id: String,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub days: Option<i64>,
    pub heads: i64,
}

/// Every participation that was not withdrawn and touches the years; after them the activities that have
/// only a number of participants.
pub(crate) fn each_participation(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(ParticipationRow) -> Result<()>,
) -> Result<()> {
    reader.each(
        "SELECT * FROM (
            SELECT pa.id AS id, pa.person_id AS person_id, pe.nationality AS country, pe.sex AS sex, a.kind AS kind,
                   p.direction AS direction, a.project_id AS project_id,
                   coalesce(pa.start_date, a.start_date) AS starts,
                   coalesce(pa.end_date, a.end_date) AS ends, pa.days AS days, 1 AS heads
              FROM participation pa
              JOIN activity a ON a.id = pa.activity_id
              JOIN project p ON p.id = a.project_id
              JOIN person pe ON pe.id = pa.person_id
             WHERE pa.result <> 'withdrawn'
            UNION ALL
            SELECT a.id, NULL, NULL, NULL, a.kind, p.direction, a.project_id, a.start_date, a.end_date,
                   a.actual_participants * a.planned_days, a.actual_participants
              FROM activity a JOIN project p ON p.id = a.project_id
             WHERE a.actual_participants > 0
               AND NOT EXISTS (SELECT 1 FROM participation pa WHERE pa.activity_id = a.id)
               AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.activity_id = a.id))
          WHERE starts < :until AND coalesce(ends, starts) >= :from
          ORDER BY starts, id",
        named_params! {
            ":from": asked.years.first_day(asked.years.first),
            ":until": asked.years.day_after(asked.years.last),
        },
        |row| {
            each(ParticipationRow {
                person_id: row.get("person_id")?,
                country: row.get("country")?,
                sex: row.get("sex")?,
                kind: row.get("kind")?,
                direction: row.get("direction")?,
                project_id: row.get("project_id")?,
                start: row.get("starts")?,
                end: row.get("ends")?,
                days: row.get("days")?,
                heads: row.get("heads")?,
            })
        },
    )
}

/// An assignment of an expert or volunteer.
pub(crate) struct AssignmentRow {
    pub person_id: String,
    pub role: String,
    pub country: Option<String>,
    pub direction: Direction,
    pub start: Option<Date>,
    pub days: Option<i64>,
    pub hours: Option<i64>,
}

/// Every assignment that begins in the years.
pub(crate) fn each_assignment(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(AssignmentRow) -> Result<()>,
) -> Result<()> {
    reader.each(
        "SELECT s.person_id, s.role, s.country, p.direction, coalesce(s.start_date, a.start_date) AS starts, s.days, s.hours
           FROM assignment s
           JOIN activity a ON a.id = s.activity_id
           JOIN project p ON p.id = a.project_id
          WHERE coalesce(s.start_date, a.start_date) >= :from AND coalesce(s.start_date, a.start_date) < :until
          ORDER BY starts, s.id",
        named_params! {
            ":from": asked.years.first_day(asked.years.first),
            ":until": asked.years.day_after(asked.years.last),
        },
        |row| {
            each(AssignmentRow {
                person_id: row.get(0)?,
                role: row.get(1)?,
                country: row.get(2)?,
                direction: row.get(3)?,
                start: row.get(4)?,
                days: row.get(5)?,
                hours: row.get(6)?,
            })
        },
    )
}

/// Every activity that begins in the years: kind, direction, first day.
pub(crate) fn each_activity(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(&str, Direction, Date) -> Result<()>,
) -> Result<()> {
    reader.each(
        "SELECT a.kind, p.direction, a.start_date FROM activity a JOIN project p ON p.id = a.project_id
          WHERE a.start_date >= :from AND a.start_date < :until",
        named_params! {
            ":from": asked.years.first_day(asked.years.first),
            ":until": asked.years.day_after(asked.years.last),
        },
        |row| {
            let kind: String = row.get(0)?;
            each(&kind, row.get(1)?, row.get(2)?)
        },
    )
}

/// The area with the largest weight of each project.
pub(crate) fn main_areas(reader: &Reader<'_>) -> Result<HashMap<String, String>> {
    let mut weights: Vec<AreaWeight> = reader.every()?;
    weights.sort_by(|a, b| b.weight.cmp(&a.weight).then(a.position.cmp(&b.position)));
    let mut areas = HashMap::new();
    for weight in weights {
        areas.entry(weight.project_id.0).or_insert(weight.area);
    }
    Ok(areas)
}

/// How many organisations had a role in a project with an activity, or hosted one, in a year.
pub(crate) fn institutions(
    reader: &Reader<'_>,
    asked: &Asked,
    year: i32,
    direction: Direction,
) -> Result<i64> {
    let received = direction == Direction::Received;
    let count = reader.value(
        "SELECT count(*) FROM (
            SELECT r.organisation_id AS id FROM project_role r
             WHERE r.project_id IN (SELECT a.project_id FROM activity a JOIN project p ON p.id = a.project_id
                                     WHERE a.start_date >= :from AND a.start_date < :until
                                       AND (p.direction = 'received') = :received)
            UNION
            SELECT a.host_organisation_id FROM activity a JOIN project p ON p.id = a.project_id
             WHERE a.start_date >= :from AND a.start_date < :until AND a.host_organisation_id IS NOT NULL
               AND (p.direction = 'received') = :received)",
        named_params! {
            ":from": asked.years.first_day(year), ":until": asked.years.day_after(year), ":received": received,
        },
    )?;
    Ok(count.unwrap_or(0))
}

/// What the register says of a line.
pub(crate) fn line_facts(reader: &Reader<'_>, id: &str) -> Result<Option<LineFacts>> {
    reader.one(
        "SELECT l.id, l.project_id, p.code, p.title, l.description, l.date, l.fiscal_year, o.name AS payer, l.measurement
           FROM cost_line l JOIN project p ON p.id = l.project_id LEFT JOIN organisation o ON o.id = l.payer_id
          WHERE l.id = ?1",
        [id],
    )
}
