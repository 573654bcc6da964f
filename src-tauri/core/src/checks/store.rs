//! The checks' SQL: each query gives the records that a rule finds, in a fixed order.

use rusqlite::named_params;

use super::Finding;
use crate::contribution::Asked;
use crate::contribution::kept::store::each_sum_of;
use crate::contribution::lines::Table;
use crate::error::Result;
use crate::store::Reader;
use crate::values::Currency;

pub(super) const LINES_WITHOUT_PAYER: &str = "
    SELECT 'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
           coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail
      FROM cost_line l JOIN project p ON p.id = l.project_id
     WHERE l.payer_id IS NULL ORDER BY p.code, l.id";

pub(super) const PROJECTS_WITHOUT_COUNTRY: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail
      FROM project p
     WHERE p.form <> 'fund' AND p.archived = 0 AND p.status NOT IN ('proposed', 'cancelled')
       AND NOT EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id)
     ORDER BY p.code";

/// Shares are exact decimals in text with at most six places, so their sum is compared in millionths.
pub(super) const SHARES_NOT_WHOLE: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail
      FROM project p JOIN project_country c ON c.project_id = p.id
     GROUP BY p.id, p.code, p.title
    HAVING CAST(round(sum(CAST(c.share AS NUMERIC)) * 1000000) AS INTEGER) <> 100000000
     ORDER BY p.code";

/// From the projects to their lines: few projects go both ways.
pub(super) const LINES_WITHOUT_DIRECTION: &str = "
    SELECT 'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
           coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail
      FROM project p CROSS JOIN cost_line l
     WHERE l.project_id = p.id AND p.direction = 'both_ways' AND l.direction IS NULL ORDER BY p.code, l.id";

pub(super) const PROJECTS_WITHOUT_AREA: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail
      FROM project p
     WHERE p.archived = 0 AND p.status NOT IN ('proposed', 'cancelled') AND p.purpose_code = ''
       AND NOT EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = p.id)
     ORDER BY p.code";

pub(super) const PROJECTS_WITHOUT_GOAL: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail
      FROM project p
     WHERE p.archived = 0 AND p.status NOT IN ('proposed', 'cancelled')
       AND NOT EXISTS (SELECT 1 FROM project_goal g WHERE g.project_id = p.id)
     ORDER BY p.code";

/// One multi-country project that stands once for each country with its whole budget has the same title.
pub(super) const SAME_PROJECT_TWICE: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail
      FROM project p
     WHERE p.archived = 0 AND EXISTS (SELECT 1 FROM project q WHERE q.title = p.title AND q.id <> p.id AND q.archived = 0)
     ORDER BY p.title, p.code";

/// What is alike but for the description is found in the order of the index `cost_line_alike`, then compared.
pub(super) const SAME_LINE_TWICE: &str = "
    SELECT 'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
           coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail
      FROM (SELECT project_id, flow, amount_minor, currency, date, fiscal_year, payer_id FROM cost_line
             GROUP BY project_id, flow, currency, amount_minor, date, fiscal_year, payer_id
            HAVING count(*) > 1) AS alike
     CROSS JOIN cost_line l
      JOIN project p ON p.id = l.project_id
     WHERE l.project_id = alike.project_id AND l.flow = alike.flow AND l.amount_minor = alike.amount_minor
       AND l.currency = alike.currency AND coalesce(l.date, '') = coalesce(alike.date, '')
       AND coalesce(l.fiscal_year, 0) = coalesce(alike.fiscal_year, 0)
       AND coalesce(l.payer_id, '') = coalesce(alike.payer_id, '')
       AND EXISTS (SELECT 1 FROM cost_line m
                    WHERE m.project_id = l.project_id AND m.flow = l.flow AND m.amount_minor = l.amount_minor
                      AND m.currency = l.currency AND m.id <> l.id AND coalesce(m.date, '') = coalesce(l.date, '')
                      AND coalesce(m.fiscal_year, 0) = coalesce(l.fiscal_year, 0)
                      AND coalesce(m.payer_id, '') = coalesce(l.payer_id, '') AND m.description = l.description)
     ORDER BY p.code, l.description, l.id";

pub(super) const DISBURSED_ABOVE_COMMITTED: &str = "
    SELECT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, l.currency AS detail
      FROM (SELECT project_id, currency,
                   sum(CASE flow WHEN 'committed' THEN minor ELSE 0 END) AS committed,
                   sum(CASE flow WHEN 'disbursed' THEN minor ELSE 0 END) AS disbursed
              FROM (SELECT project_id, flow, currency, sum(amount_minor) AS minor
                      FROM cost_line GROUP BY project_id, flow, currency) AS by_flow
             GROUP BY project_id, currency) AS l
      JOIN project p ON p.id = l.project_id
     WHERE l.committed > 0 AND l.disbursed > l.committed
     ORDER BY p.code, l.currency";

pub(super) const OUTSIDE_PROJECT: &str = "
    SELECT * FROM (
        SELECT 'cost_line' AS noun, l.id AS id, l.project_id AS project_id, p.code || ' ' || l.description AS label,
               l.date AS detail
          FROM cost_line l JOIN project p ON p.id = l.project_id
         WHERE l.flow = 'disbursed' AND (l.date < p.start_date OR l.date > p.end_date)
        UNION ALL
        SELECT 'activity', a.id, a.project_id, p.code || ' ' || a.title, coalesce(a.end_date, a.start_date)
          FROM activity a JOIN project p ON p.id = a.project_id
         WHERE a.start_date < p.start_date OR coalesce(a.end_date, a.start_date) > p.end_date)
     ORDER BY label, id";

pub(super) const PERSONS_WITHOUT_BASIS: &str = "
    SELECT 'person' AS noun, id, NULL AS project_id, name AS label, '' AS detail
      FROM person WHERE anonymised = 0 AND (purpose = '' OR legal_basis = '') ORDER BY name, id";

pub(super) const SEX_NOT_RECORDED: &str = "
    SELECT 'person' AS noun, id, NULL AS project_id, name AS label, '' AS detail
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
     coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail";
    "AND l.payer_id IS NULL ORDER BY p.code, l.id"
);

pub(super) const YEAR_WITHOUT_DIRECTION: &str = in_year!(
    "'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label,
     coalesce(l.date, CAST(l.fiscal_year AS TEXT)) AS detail";
    "AND p.direction = 'both_ways' AND l.direction IS NULL ORDER BY p.code, l.id"
);

/// Kinds of figures that are money begin with A or B and a number.
pub(super) const YEAR_UNKNOWN_KIND: &str = in_year!(
    "'cost_line' AS noun, l.id, l.project_id, p.code || ' ' || l.description AS label, l.measurement AS detail";
    "AND (substr(l.measurement, 1, 1) NOT IN ('A', 'B') OR length(l.measurement) < 2) ORDER BY p.code, l.id"
);

pub(super) const YEAR_WITHOUT_COUNTRY: &str = in_year!(
    "DISTINCT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail";
    "AND p.form <> 'fund' AND l.country IS NULL
     AND NOT EXISTS (SELECT 1 FROM project_country c WHERE c.project_id = p.id) ORDER BY label, p.id"
);

pub(super) const YEAR_SHARES_NOT_WHOLE: &str = in_year!(
    "DISTINCT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail";
    "AND (SELECT CAST(round(sum(CAST(c.share AS NUMERIC)) * 1000000) AS INTEGER)
            FROM project_country c WHERE c.project_id = p.id) <> 100000000 ORDER BY label, p.id"
);

pub(super) const YEAR_WITHOUT_AREA: &str = in_year!(
    "DISTINCT 'project' AS noun, p.id, p.id AS project_id, p.code || ' ' || p.title AS label, '' AS detail";
    "AND p.purpose_code = ''
     AND NOT EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = p.id) ORDER BY label, p.id"
);

/// What a rule finds in the last of the years asked for: the findings that a page shows, and how many there are.
pub(super) fn of_year(
    reader: &Reader<'_>,
    rule: &str,
    asked: &Asked,
) -> Result<(Vec<Finding>, i64)> {
    let year = asked.years.last;
    let other = asked
        .years
        .of_fiscal_year(year + 1, 12)
        .first()
        .map_or(year, |(first, _)| match first {
            first if *first == year => year + 1,
            _ => year,
        });
    let (from, until) = (asked.years.first_day(year), asked.years.day_after(year));
    let params = named_params! {
        ":flow": asked.flow, ":from": from, ":until": until, ":year": year, ":other": other,
    };
    let findings = reader.all(&first(rule), params)?;
    let count = reader.value(&count(rule), params)?;
    Ok((findings, count.unwrap_or(0)))
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
           || c.other_start_date || ' / ' || c.other_end_date AS detail
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
pub(super) const SHOWN: usize = 200;

/// The findings of a rule that a page shows.
pub(super) fn first(rule: &str) -> String {
    format!("{rule} LIMIT {SHOWN}")
}

/// How many findings a rule has.
pub(super) fn count(rule: &str) -> String {
    format!("SELECT count(*) FROM ({rule}) AS finding")
}
