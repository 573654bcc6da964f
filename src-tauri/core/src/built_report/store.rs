//! The built reports' SQL, and the records that are counted.

use std::collections::HashMap;

use rusqlite::named_params;

use super::commands::{BuiltReportRow, ListRequest};
use super::records::RecordKind;
use crate::contribution::Asked;
use crate::error::Result;
use crate::project::ProjectId;
use crate::store::{Filter, Page, Reader, window};
use crate::values::Date;

/// A page of built reports by name.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<BuiltReportRow>> {
    let mut rows = Vec::new();
    let sql = format!(
        "SELECT id, row_version, name FROM built_report ORDER BY lower(name), id {}",
        window(request.page)
    );
    reader.each(&sql, [], |row| {
        rows.push(BuiltReportRow {
            id: row.get("id")?,
            row_version: row.get("row_version")?,
            name: row.get("name")?,
        });
        Ok(())
    })?;
    let total = reader.value("SELECT count(*) FROM built_report", [])?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// True when another built report has the name.
pub(crate) fn name_taken(reader: &Reader<'_>, name: &str, own: &str) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM built_report WHERE name = :name AND id <> :own",
        named_params! { ":name": name, ":own": own },
    )?;
    Ok(others.unwrap_or(0) > 0)
}

/// A project with its first and last day.
type ProjectDays = (ProjectId, Option<Date>, Option<Date>);

/// First and last day of every project.
pub(crate) fn project_days(reader: &Reader<'_>) -> Result<Vec<ProjectDays>> {
    let mut found = Vec::new();
    reader.each(
        "SELECT id, start_date, end_date FROM project ORDER BY id",
        [],
        |row| {
            found.push((row.get(0)?, row.get(1)?, row.get(2)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// An activity that is counted.
pub(crate) struct CountedActivity {
    pub id: String,
    pub project: String,
    pub kind: String,
    pub start: Date,
}

/// Every activity that begins in the years.
pub(crate) fn activities(reader: &Reader<'_>, asked: &Asked) -> Result<Vec<CountedActivity>> {
    let mut filter = Filter::default();
    filter.given(
        ":from",
        Some(asked.years.first_day(asked.years.first)),
        "start_date >= :from",
    )?;
    filter.given(
        ":until",
        Some(asked.years.day_after(asked.years.last)),
        "start_date < :until",
    )?;
    let mut found = Vec::new();
    let sql = format!(
        "SELECT project_id, kind, start_date, id FROM activity WHERE {} ORDER BY start_date, id",
        filter.clause()
    );
    reader.each(&sql, filter.params().as_slice(), |row| {
        found.push(CountedActivity {
            project: row.get(0)?,
            kind: row.get(1)?,
            start: row.get(2)?,
            id: row.get(3)?,
        });
        Ok(())
    })?;
    Ok(found)
}

/// What people call the records of a kind, by key.
pub(crate) fn names(
    reader: &Reader<'_>,
    kind: RecordKind,
) -> Result<HashMap<String, (String, String)>> {
    let sql = match kind {
        RecordKind::Project => "SELECT id, title, code FROM project",
        RecordKind::Activity => {
            "SELECT a.id, a.title, p.code FROM activity a JOIN project p ON p.id = a.project_id"
        }
        RecordKind::Person => "SELECT id, name, employer FROM person",
    };
    let mut names = HashMap::new();
    reader.each(sql, [], |row| {
        names.insert(row.get(0)?, (row.get(1)?, row.get(2)?));
        Ok(())
    })?;
    Ok(names)
}
