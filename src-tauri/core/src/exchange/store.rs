//! The SQL of the exports and of reading IATI files.

use crate::activity::ActivityKind;
use crate::contribution::Asked;
use crate::cost::{CostLine, Flow};
use crate::error::Result;
use crate::project::ProjectId;
use crate::store::{Reader, Record};
use crate::values::Date;

/// The project that has a code.
pub(crate) fn project_of_code(reader: &Reader<'_>, code: &str) -> Result<Option<ProjectId>> {
    let id: Option<String> = reader.value("SELECT id FROM project WHERE code = ?1", [code])?;
    Ok(id.map(ProjectId))
}

/// The code of a project.
pub(crate) fn code_of(reader: &Reader<'_>, id: &ProjectId) -> Result<String> {
    let code: Option<String> = reader.value("SELECT code FROM project WHERE id = ?1", [id])?;
    Ok(code.unwrap_or_default())
}

/// The first day of a project's activities.
pub(crate) fn first_activity(reader: &Reader<'_>, project: &str) -> Result<Option<Date>> {
    let first: Option<Option<Date>> = reader.value(
        "SELECT min(start_date) FROM activity WHERE project_id = ?1",
        [project],
    )?;
    Ok(first.flatten())
}

/// The places where a project's activities are held, but for those that were cancelled.
pub(crate) fn places(reader: &Reader<'_>, project: &str) -> Result<Vec<String>> {
    reader.values(
        "SELECT DISTINCT place FROM activity
          WHERE project_id = ?1 AND status <> 'cancelled' AND trim(place) <> '' ORDER BY place",
        [project],
    )
}

/// True when documents hang on cost lines of a project.
pub(crate) fn has_lines_with_documents(reader: &Reader<'_>, project: &str) -> Result<bool> {
    let held: Option<i64> = reader.value(
        "SELECT count(*) FROM document WHERE project_id = ?1 AND cost_line_id IS NOT NULL",
        [project],
    )?;
    Ok(held.unwrap_or(0) > 0)
}

/// The projects that run in a year or have money in it, or all, by code.
pub(crate) fn projects(reader: &Reader<'_>, asked: Option<&Asked>) -> Result<Vec<ProjectId>> {
    let Some(asked) = asked else {
        return reader.values("SELECT id FROM project ORDER BY code, id", []);
    };
    let (years, year) = (asked.years, asked.years.last);
    reader.values(
        "SELECT id FROM project p
          WHERE (p.start_date < ?2 AND coalesce(p.end_date, '9999') >= ?1)
             OR EXISTS (SELECT 1 FROM cost_line l WHERE l.project_id = p.id
                         AND (l.date >= ?1 AND l.date < ?2 OR l.fiscal_year = ?3))
          ORDER BY code, id",
        rusqlite::params![years.first_day(year), years.day_after(year), year],
    )
}

/// Hands what tells who somebody is to `each`: names, addresses, numbers of persons, contacts and the focal point.
pub(crate) fn each_known(reader: &Reader<'_>, each: &mut dyn FnMut(String)) -> Result<()> {
    for sql in [
        "SELECT name, email, phone FROM person WHERE anonymised = 0",
        "SELECT passport, '', '' FROM person_protected",
        "SELECT name, email, phone FROM project_contact",
        "SELECT focal_point_name, focal_point_email, focal_point_phone FROM agency",
    ] {
        reader.each(sql, [], |row| {
            for column in 0..3 {
                each(row.get(column)?);
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// A person as the copy for research sees one.
pub(crate) struct Somebody {
    pub id: String,
    pub sex: String,
    pub nationality: Option<String>,
    pub born: Option<String>,
}

/// Hands every person to `each`.
pub(crate) fn each_person(reader: &Reader<'_>, each: &mut dyn FnMut(Somebody)) -> Result<()> {
    let sql = "SELECT p.id, p.sex, p.nationality, s.birth_date
                 FROM person p LEFT JOIN person_protected s ON s.id = p.id";
    reader.each(sql, [], |row| {
        each(Somebody {
            id: row.get(0)?,
            sex: row.get(1)?,
            nationality: row.get(2)?,
            born: row.get(3)?,
        });
        Ok(())
    })
}

/// Hands every record of a table to `each`, by key.
pub(crate) fn each_record<R: Record>(
    reader: &Reader<'_>,
    each: &mut dyn FnMut(R) -> Result<()>,
) -> Result<()> {
    let (columns, table) = (R::COLUMNS.join(", "), R::TABLE);
    let sql = format!("SELECT {columns} FROM {table} ORDER BY id");
    reader.each(&sql, [], |row| each(R::from_row(row)?))
}

/// How many rows a table has.
pub(crate) fn count(reader: &Reader<'_>, table: &str) -> Result<i64> {
    let rows: Option<i64> = reader.value(&format!("SELECT count(*) FROM {table}"), [])?;
    Ok(rows.unwrap_or(0))
}

/// A cost line with what the figures read of its activity.
pub(crate) struct LineWithActivity {
    pub line: CostLine,
    pub kind: Option<ActivityKind>,
    pub start: Option<Date>,
}

/// Hands every line of a flow that may have a part in the last of the years to `each`.
pub(crate) fn each_line(
    reader: &Reader<'_>,
    asked: &Asked,
    flow: Flow,
    each: &mut dyn FnMut(LineWithActivity) -> Result<()>,
) -> Result<()> {
    let year = asked.years.last;
    // A calendar year has parts of two fiscal years.
    let sql = "SELECT l.*, a.kind AS activity_kind, a.start_date AS activity_start
                 FROM cost_line l LEFT JOIN activity a ON a.id = l.activity_id
                WHERE l.flow = ?1 AND (l.date >= ?2 AND l.date < ?3 OR l.fiscal_year BETWEEN ?4 AND ?5)
                ORDER BY l.id";
    let params = rusqlite::params![
        flow,
        asked.years.first_day(asked.years.first),
        asked.years.day_after(year),
        asked.years.first,
        year + 1
    ];
    reader.each(sql, params, |row| {
        each(LineWithActivity {
            line: CostLine::from_row(row)?,
            kind: row.get("activity_kind")?,
            start: row.get("activity_start")?,
        })
    })
}

/// The keys of a table's rows.
pub(crate) fn ids(reader: &Reader<'_>, table: &str) -> Result<Vec<String>> {
    reader.values(&format!("SELECT id FROM {table} ORDER BY id"), [])
}

/// True when a table has a row of a key.
pub(crate) fn has(reader: &Reader<'_>, table: &str, id: &str) -> Result<bool> {
    let sql = format!("SELECT 1 FROM {table} WHERE id = ?1");
    let found: Option<i64> = reader.value(&sql, [id])?;
    Ok(found.is_some())
}

/// The key of the row whose columns have these values.
pub(crate) fn named(
    reader: &Reader<'_>,
    table: &str,
    columns: &[&str],
    values: Vec<String>,
) -> Result<Option<String>> {
    let conditions: Vec<String> = (1..)
        .zip(columns)
        .map(|(place, column)| format!("CAST({column} AS TEXT) = ?{place}"))
        .collect();
    reader.value(
        &format!("SELECT id FROM {table} WHERE {}", conditions.join(" AND ")),
        rusqlite::params_from_iter(values),
    )
}

/// True when the history knows a row.
pub(crate) fn was_here(reader: &Reader<'_>, id: &str) -> Result<bool> {
    let found: Option<i64> = reader.value(
        "SELECT 1 FROM history_change WHERE row_key = ?1 LIMIT 1",
        [id],
    )?;
    Ok(found.is_some())
}

/// Every state of a row that the history knows, as JSON.
pub(crate) fn states(reader: &Reader<'_>, table: &str, id: &str) -> Result<Vec<String>> {
    reader.values(
        "SELECT after FROM history_change
          WHERE row_key = ?1 AND table_name = ?2 AND after IS NOT NULL",
        [id, table],
    )
}

/// What was done last with a row, as the history keeps it.
pub(crate) fn last_done(reader: &Reader<'_>, id: &str) -> Result<Option<String>> {
    reader.value(
        "SELECT h.op FROM history_change c JOIN history h ON h.seq = c.seq
          WHERE c.row_key = ?1 ORDER BY c.seq DESC LIMIT 1",
        [id],
    )
}

/// Bytes that the register keeps, with the name of a file that has them.
pub(crate) struct Named {
    pub sha256: String,
    pub name: String,
}

/// The bytes that documents and frozen parts name, by their SHA-256.
pub(crate) fn contents(reader: &Reader<'_>) -> Result<Vec<Named>> {
    let mut contents = Vec::new();
    let sql = "SELECT n.sha256, min(n.name) AS name
                 FROM (SELECT sha256, name FROM document UNION ALL SELECT sha256, name FROM submission_part) n
                GROUP BY n.sha256 ORDER BY n.sha256";
    reader.each(sql, [], |row| {
        contents.push(Named {
            sha256: row.get(0)?,
            name: row.get(1)?,
        });
        Ok(())
    })?;
    Ok(contents)
}

/// True when bytes are kept under a SHA-256.
pub(crate) fn has_content(reader: &Reader<'_>, sha256: &str) -> Result<bool> {
    let sql = "SELECT 1 FROM document_content WHERE sha256 = ?1";
    let found: Option<i64> = reader.value(sql, [sha256])?;
    Ok(found.is_some())
}
