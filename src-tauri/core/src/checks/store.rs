//! The checks' SQL: each query gives the records that a rule finds, in a fixed order.

use rusqlite::{ToSql, named_params};

use super::dismissed::{Dismissal, DismissalRow};
use crate::contribution::Asked;
use crate::contribution::kept::store::each_sum_of;
use crate::contribution::lines::Table;
use crate::cost::Flow;
use crate::error::Result;
use crate::money::Money;
use crate::store::Reader;
use crate::values::{Currency, Date};
use crate::view;

pub(super) const LINES_WITHOUT_PAYER: &str = "
    SELECT 'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
           coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail, l.id AS key
      FROM cost_line l JOIN project p ON p.id = l.project_id
     WHERE l.payer_id IS NULL ORDER BY p.code, l.id";

pub(super) const PROJECTS_WITHOUT_COUNTRY: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail, p.id AS key
      FROM project p
     WHERE p.form <> 'fund' AND p.archived = 0 AND p.status NOT IN ('proposed', 'cancelled')
       AND NOT EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id)
     ORDER BY p.code";

/// Shares and weights are exact decimals in text with at most six places, so their sum is compared in millionths.
pub(super) const SHARES_NOT_WHOLE: &str = "
    SELECT 'project' AS noun, p.id AS id, p.id AS project_id, p.code || ' ' || p.title AS label,
           x.detail AS detail, p.id AS key
      FROM (SELECT project_id, min(detail) AS detail FROM (
                SELECT project_id, sum(CAST(share AS NUMERIC)) || ' %' AS detail, sum(CAST(share AS NUMERIC)) AS sum
                  FROM project_country GROUP BY project_id
                UNION ALL
                SELECT project_id, sum(CAST(weight AS NUMERIC)) || ' %', sum(CAST(weight AS NUMERIC))
                  FROM project_area GROUP BY project_id
                UNION ALL
                SELECT project_id, sum(CAST(weight AS NUMERIC)) || ' %', sum(CAST(weight AS NUMERIC))
                  FROM project_goal GROUP BY project_id) AS part
             WHERE CAST(round(part.sum * 1000000) AS INTEGER) <> 100000000 GROUP BY project_id) AS x
      JOIN project p ON p.id = x.project_id
     ORDER BY p.code";

/// From the projects to their lines: few projects go both ways.
pub(super) const LINES_WITHOUT_DIRECTION: &str = "
    SELECT 'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
           coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail, l.id AS key
      FROM project p CROSS JOIN cost_line l
     WHERE l.project_id = p.id AND p.direction = 'both_ways' AND l.direction IS NULL ORDER BY p.code, l.id";

pub(super) const PROJECTS_WITHOUT_AREA: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail, p.id AS key
      FROM project p
     WHERE p.archived = 0 AND p.status NOT IN ('proposed', 'cancelled') AND p.purpose_code = ''
       AND NOT EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = p.id)
     ORDER BY p.code";

pub(super) const PROJECTS_WITHOUT_GOAL: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail, p.id AS key
      FROM project p
     WHERE p.archived = 0 AND p.status NOT IN ('proposed', 'cancelled')
       AND NOT EXISTS (SELECT 1 FROM project_goal g WHERE g.project_id = p.id)
     ORDER BY p.code";

/// Activities on days outside their project.
pub(super) const ACTIVITIES_OUTSIDE: &str = "
    SELECT 'activity' AS noun, a.id, a.project_id, p.code || ' ' || a.title AS label,
           a.start_date || coalesce(' – ' || a.end_date, '') AS detail, a.id AS key
      FROM activity a JOIN project p ON p.id = a.project_id
     WHERE a.start_date < p.start_date OR coalesce(a.end_date, a.start_date) > p.end_date
     ORDER BY p.code, a.start_date, a.id";

/// The projects, as the rules about lines read them.
pub(super) const PROJECTS: &str = "
    SELECT id, code, title, start_date, end_date, direction, archived FROM project ORDER BY code, id";

/// The scholarships.
pub(super) const SCHOLARSHIPS: &str = "SELECT id FROM activity WHERE kind = 'scholarship'";

/// Every line in the order of the index `cost_line_date`, which has all of these columns.
pub(super) const EVERY_LINE: &str = "
    SELECT flow, date, fiscal_year, project_id, payer_id, currency, amount_minor, measurement, activity_id, id
      FROM cost_line ORDER BY flow, date, fiscal_year";

/// The lines with the inputs of a valuation, by the index of them.
pub(super) const VALUED_LINES: &str = "
    SELECT l.id, l.valuation_inputs, l.currency, l.amount_minor
      FROM cost_line l JOIN project p ON p.id = l.project_id
     WHERE l.valuation_inputs IS NOT NULL ORDER BY p.code, l.id";

pub(super) const PERSONS_WITHOUT_BASIS: &str = "
    SELECT 'person' AS noun, id, NULL AS project_id, name AS label, '' AS detail, id AS key
      FROM person WHERE anonymised = 0 AND (purpose = '' OR legal_basis = '') ORDER BY name, id";

pub(super) const SEX_NOT_RECORDED: &str = "
    SELECT 'person' AS noun, id, NULL AS project_id, name AS label, '' AS detail, id AS key
      FROM person WHERE sex = 'not_recorded' ORDER BY name, id";

/// The lines `l` of the report's flow in the year, with their projects `p`.
macro_rules! in_year {
    ($($columns:literal),+ ; $($rest:literal),+) => {
        concat!(
            "SELECT ", $($columns),+,
            " FROM cost_line l JOIN project p ON p.id = l.project_id
               WHERE l.flow = :flow AND ((l.date >= :from AND l.date < :until) OR l.date IS NULL AND l.fiscal_year IN (:year, :other)) ",
            $($rest),+
        )
    };
}

pub(super) const YEAR_WITHOUT_PAYER: &str = in_year!(
    "'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
     coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail, l.id AS key";
    "AND l.payer_id IS NULL ORDER BY p.code, l.id"
);

pub(super) const YEAR_WITHOUT_DIRECTION: &str = in_year!(
    "'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
     coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail, l.id AS key";
    "AND p.direction = 'both_ways' AND l.direction IS NULL ORDER BY p.code, l.id"
);

/// Kinds of figures that are money begin with A or B and a number.
pub(super) const YEAR_UNKNOWN_KIND: &str = in_year!(
    "'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label, l.measurement AS detail, l.id AS key";
    "AND (substr(l.measurement, 1, 1) NOT IN ('A', 'B') OR length(l.measurement) < 2) ORDER BY p.code, l.id"
);

pub(super) const YEAR_WITHOUT_COUNTRY: &str = in_year!(
    "DISTINCT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail, p.id AS key";
    "AND p.form <> 'fund' AND l.country IS NULL
     AND NOT EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id) ORDER BY label, p.id"
);

pub(super) const YEAR_SHARES_NOT_WHOLE: &str = in_year!(
    "DISTINCT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail, p.id AS key";
    "AND (SELECT CAST(round(sum(CAST(c.share AS NUMERIC)) * 1000000) AS INTEGER)
            FROM project_country c WHERE c.project_id = p.id) <> 100000000 ORDER BY label, p.id"
);

pub(super) const YEAR_WITHOUT_AREA: &str = in_year!(
    "DISTINCT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail, p.id AS key";
    "AND p.purpose_code = ''
     AND NOT EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = p.id) ORDER BY label, p.id"
);

/// The parameters of the rules about one year, which is the last of the years asked for.
pub(super) struct YearParams {
    year: i32,
    other: i32,
    from: String,
    until: String,
    flow: Flow,
}

impl YearParams {
    /// For a question.
    pub(super) fn of(asked: &Asked) -> YearParams {
        let year = asked.years.last;
        let other = asked
            .years
            .of_fiscal_year(year + 1, 12)
            .first()
            .map_or(year, |(first, _)| match first {
                first if *first == year => year + 1,
                _ => year,
            });
        YearParams {
            year,
            other,
            from: asked.years.first_day(year),
            until: asked.years.day_after(year),
            flow: asked.flow,
        }
    }

    /// As the queries name them.
    pub(super) fn named(&self) -> [(&str, &dyn ToSql); 5] {
        [
            (":flow", &self.flow),
            (":from", &self.from),
            (":until", &self.until),
            (":year", &self.year),
            (":other", &self.other),
        ]
    }
}

/// True when a fiscal year has a budget.
pub(super) fn has_budget(reader: &Reader<'_>, year: i32) -> Result<bool> {
    let one: Option<i64> = reader.value(
        "SELECT 1 FROM budget WHERE fiscal_year = ?1 LIMIT 1",
        [year],
    )?;
    Ok(one.is_some())
}

/// Each pair stands once, at the assignment that was entered later.
pub(super) const EXPERT_TWICE: &str = "
    SELECT 'activity' AS noun, a.id, a.project_id, n.name || ', ' || a.title AS label,
           c.start_date || ' / ' || c.end_date || ', ' || q.code || ' ' || b.title || ' '
           || c.other_start_date || ' / ' || c.other_end_date AS detail, c.assignment_id || ' ' || c.other_assignment_id AS key
      FROM assignment_conflict c
      JOIN person n ON n.id = c.person_id
      JOIN activity a ON a.id = c.activity_id
      JOIN activity b ON b.id = c.other_activity_id
      JOIN project q ON q.id = c.other_project_id
     WHERE c.other_assignment_id < c.assignment_id ORDER BY c.start_date DESC, c.assignment_id, c.other_assignment_id";

/// The currencies in which the flow has lines, with the years, as they are kept for the figures.
pub(crate) fn currencies(reader: &Reader<'_>, asked: &Asked) -> Result<Vec<(Currency, i32)>> {
    let mut found = Vec::new();
    let (basis, flow) = (asked.years.basis, asked.flow);
    let years = (asked.years.first, asked.years.last);
    each_sum_of(reader, basis, flow, (Table::Total, ""), years, |cell, _| {
        found.push((cell.currency, cell.year));
    })?;
    Ok(found)
}

/// What the engine finds wrong with the file itself; empty when it is whole.
pub(crate) fn damage(reader: &Reader<'_>) -> Result<Vec<String>> {
    let mut found: Vec<String> = reader.values("PRAGMA integrity_check", [])?;
    found.retain(|line| line != "ok");
    let orphans: Vec<String> = reader.values("PRAGMA foreign_key_check", [])?;
    found.extend(orphans);
    Ok(found)
}

/// So many findings of a rule are shown.
pub(crate) const SHOWN: usize = 200;

/// The first findings of a rule.
pub(super) fn first(rule: &str, most: usize) -> String {
    format!("{rule} LIMIT {most}")
}

/// How many findings a rule has.
pub(super) fn count(rule: &str) -> String {
    format!("SELECT count(*) FROM ({rule}) AS finding")
}

/// The findings of a rule with some keys.
pub(super) fn among<'k>(rule: &str, keys: impl Iterator<Item = &'k String>) -> String {
    let keys: Vec<String> = keys
        .map(|key| format!("'{}'", key.replace('\'', "''")))
        .collect();
    format!(
        "SELECT * FROM ({rule}) AS finding WHERE finding.key IN ({})",
        keys.join(", ")
    )
}

/// Every dismissal with when and by whom.
pub(crate) fn dismissals(reader: &Reader<'_>) -> Result<Vec<DismissalRow>> {
    reader.all(
        "SELECT d.id, d.rule, d.finding, d.stamp, d.reason, h.actor, h.at
           FROM check_dismissal d JOIN history h ON h.seq = d.entry ORDER BY h.seq, d.id",
        [],
    )
}

/// The dismissal of a finding.
pub(super) fn dismissal(
    reader: &Reader<'_>,
    rule: &str,
    finding: &str,
) -> Result<Option<Dismissal>> {
    reader.one(
        "SELECT * FROM check_dismissal WHERE rule = ?1 AND finding = ?2",
        [rule, finding],
    )
}

/// A row as text, without its version; empty when there is no such row.
pub(super) fn image(reader: &Reader<'_>, table: &str, key: &str) -> Result<String> {
    let rows = reader.image(&format!("SELECT * FROM {table} WHERE id = ?1"), key)?;
    let Some(mut row) = rows.into_iter().next() else {
        return Ok(String::new());
    };
    row.remove("row_version");
    Ok(serde_json::to_string(&row)?)
}

/// Budgets of projects: project, currency, minor units.
pub(super) fn project_budgets(reader: &Reader<'_>) -> Result<Vec<(String, Currency, i64)>> {
    let mut found = Vec::new();
    reader.each(
        "SELECT project_id, currency, amount_minor FROM budget WHERE project_id IS NOT NULL ORDER BY project_id, id",
        [],
        |row| {
            found.push((row.get(0)?, row.get(1)?, row.get(2)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The countries of every project.
pub(super) fn countries_of_projects(reader: &Reader<'_>) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    reader.each(
        "SELECT project_id, iso3 FROM project_country ORDER BY project_id, position, id",
        [],
        |row| {
            found.push((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// The largest disbursed line of a project's year in a currency.
pub(super) fn largest_line(
    reader: &Reader<'_>,
    project: &str,
    currency: Currency,
    (from, until): (&str, &str),
    year: i32,
) -> Result<Option<String>> {
    reader.value(
        // A project has few lines, a flow or a currency has half of all: no index may be chosen by those.
        "WITH own AS MATERIALIZED (
             SELECT id, flow, currency, date, fiscal_year, amount_minor FROM cost_line WHERE project_id = :project)
         SELECT id FROM own
          WHERE flow = 'disbursed' AND currency = :currency
            AND (date >= :from AND date < :until OR date IS NULL AND fiscal_year = :year)
          ORDER BY abs(amount_minor) DESC, id LIMIT 1",
        named_params! {
            ":project": project, ":currency": currency, ":from": from, ":until": until, ":year": year,
        },
    )
}

/// Disbursed lines of a kind and currency that are as small or as large as two bounds, or more so.
pub(super) fn lines_beyond(
    reader: &Reader<'_>,
    measurement: &str,
    currency: Currency,
    low: i128,
    high: i128,
) -> Result<Vec<(String, i64)>> {
    let bound = |minor: i128| i64::try_from(minor).unwrap_or(i64::MAX);
    let mut found = Vec::new();
    reader.each(
        "SELECT id, amount_minor FROM cost_line
          WHERE currency = :currency AND measurement = :measurement AND flow = 'disbursed'
            AND (amount_minor >= :high OR amount_minor BETWEEN 1 AND :low) ORDER BY id",
        named_params! {
            ":currency": currency, ":measurement": measurement, ":low": bound(low), ":high": bound(high),
        },
        |row| {
            found.push((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

view! {
    /// A line that goes to a country, alone or by its project's shares.
    pub struct LineToCountry {
        /// Key of the line.
        pub id: String,
        /// Key of its project.
        pub project_id: String,
        /// What people call it.
        pub label: String,
        /// The day on which memberships are looked at.
        pub on: String,
        /// Currency.
        pub currency: Currency,
        /// Minor units.
        pub amount_minor: i64,
    }
}

impl LineToCountry {
    /// The whole line.
    pub(super) fn money(&self) -> Money {
        Money {
            minor: self.amount_minor,
            currency: self.currency,
        }
    }
}

/// The lines of the report's flow that go to a country between two days, in the order of the days on which its
/// membership of groups is looked at.
pub(super) fn lines_to_country(
    reader: &Reader<'_>,
    asked: &Asked,
    iso3: &str,
    (from, until): (&str, &str),
) -> Result<Vec<LineToCountry>> {
    reader.all(
        "SELECT l.id, l.project_id, p.code || ' ' || l.description AS label,
                coalesce(a.start_date, l.date) AS \"on\", l.currency, l.amount_minor
           FROM cost_line l JOIN project p ON p.id = l.project_id LEFT JOIN activity a ON a.id = l.activity_id
          WHERE l.flow = :flow AND l.date >= :from AND l.date < :until
            AND (l.country = :iso3 OR l.country IS NULL AND l.project_id IN
                    (SELECT c.project_id FROM project_country c
                      WHERE c.iso3 = :iso3 AND CAST(c.share AS NUMERIC) > 0))
          ORDER BY coalesce(a.start_date, l.date), l.id",
        named_params! { ":flow": asked.flow, ":iso3": iso3, ":from": from, ":until": until },
    )
}

view! {
    /// A scholarship with its person-days.
    pub struct Scholarship {
        /// Key of the activity.
        pub id: String,
        /// Key of its project.
        pub project_id: String,
        /// What people call it.
        pub label: String,
        /// Days of all scholars together; 0 where they are not known.
        pub days: i64,
    }
}

/// The scholarships with their person-days: those of the scholars where they are recorded, else the length of the
/// scholarship for as many as took part.
pub(super) fn scholarships(reader: &Reader<'_>) -> Result<Vec<Scholarship>> {
    let mut found: Vec<(Scholarship, i64, i64)> = Vec::new();
    reader.each(
        "SELECT a.id, a.project_id, p.code || ' ' || a.title AS label, a.start_date, a.end_date,
                coalesce(a.actual_participants, a.planned_participants, 0) AS persons,
                t.start_date AS own_start, t.end_date AS own_end, t.days AS own_days, t.id AS taking_part
           FROM activity a JOIN project p ON p.id = a.project_id
           LEFT JOIN participation t ON t.activity_id = a.id AND t.result <> 'withdrawn'
          WHERE a.kind = 'scholarship' ORDER BY a.id",
        [],
        |row| {
            let day = |column: &str| -> Result<Option<Date>> { Ok(row.get(column)?) };
            let (start, end) = (day("start_date")?, day("end_date")?);
            let length = |from: Option<Date>, to: Option<Date>| match (from, to) {
                (Some(from), Some(to)) => (from.days_until(to) + 1).max(0),
                _ => 0,
            };
            let id: String = row.get("id")?;
            if found.last().is_none_or(|(last, ..)| last.id != id) {
                let scholarship = Scholarship {
                    id,
                    project_id: row.get("project_id")?,
                    label: row.get("label")?,
                    days: 0,
                };
                found.push((scholarship, length(start, end), row.get("persons")?));
            }
            let part: Option<String> = row.get("taking_part")?;
            if let (Some(_), Some((scholarship, ..))) = (part, found.last_mut()) {
                let own: Option<i64> = row.get("own_days")?;
                let dated = length(day("own_start")?.or(start), day("own_end")?.or(end));
                scholarship.days += own.filter(|days| *days > 0).unwrap_or(dated);
            }
            Ok(())
        },
    )?;
    Ok(found
        .into_iter()
        .map(|(mut scholarship, length, persons)| {
            if scholarship.days == 0 {
                scholarship.days = length * persons;
            }
            scholarship
        })
        .collect())
}
