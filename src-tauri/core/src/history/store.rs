//! The history's SQL.

use std::collections::BTreeMap;

use rusqlite::{Row, Transaction, params};
use serde_json::{Map, Value as Json};

use crate::error::Result;
use crate::messages::Message;
use crate::ops::Op;
use crate::store::{Reader, RowChange, View};

/// Which way an entry went.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Do,
    Undo,
    Redo,
    /// A note of what was looked at; neither undone nor redone.
    Note,
}

impl Way {
    fn code(self) -> &'static str {
        match self {
            Way::Do => "do",
            Way::Undo => "undo",
            Way::Redo => "redo",
            Way::Note => "note",
        }
    }
}

/// An operation as the history holds it.
pub(crate) struct Stored {
    pub sequence: i64,
    pub at: String,
    pub actor: String,
    pub way: String,
    pub op: Op,
    pub undone: bool,
}

impl View for Stored {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let op: String = row.get("op")?;
        let message: Message = serde_json::from_str(&op).map_err(|error| {
            rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, error.into())
        })?;
        Ok(Stored {
            sequence: row.get("seq")?,
            at: row.get("at")?,
            actor: row.get("actor")?,
            way: row.get("way")?,
            op: Op {
                message,
                lasting: row.get("lasting")?,
                note: row.get::<_, String>("way")? == Way::Note.code(),
            },
            undone: row.get("undone")?,
        })
    }
}

impl View for RowChange {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let image = |column: &str| -> rusqlite::Result<Option<Map<String, Json>>> {
            let text: Option<String> = row.get(column)?;
            text.map(|text| serde_json::from_str(&text))
                .transpose()
                .map_err(|error| {
                    rusqlite::Error::FromSqlConversionFailure(
                        0,
                        rusqlite::types::Type::Text,
                        error.into(),
                    )
                })
        };
        Ok(RowChange {
            table: row.get("table_name")?,
            key: row.get("row_key")?,
            before: image("before")?,
            after: image("after")?,
        })
    }
}

/// The number that the next entry gets.
pub(crate) fn next(transaction: &Transaction<'_>) -> Result<i64> {
    Ok(
        transaction.query_row("SELECT coalesce(max(seq), 0) + 1 FROM history", [], |row| {
            row.get(0)
        })?,
    )
}

/// The number of the newest entry; 0 in an empty history.
pub(crate) fn newest(reader: &Reader<'_>) -> Result<i64> {
    Ok(reader
        .value("SELECT max(seq) FROM history", [])?
        .flatten()
        .unwrap_or(0))
}

/// When an entry was written, and who did it.
pub(crate) fn noted(reader: &Reader<'_>, sequence: i64) -> Result<Option<(String, String)>> {
    let mut found = None;
    reader.each(
        "SELECT at, actor FROM history WHERE seq = ?1",
        [sequence],
        |row| {
            found = Some((row.get(0)?, row.get(1)?));
            Ok(())
        },
    )?;
    Ok(found)
}

/// Writes an entry with its rows.
pub(crate) fn write(
    transaction: &Transaction<'_>,
    sequence: i64,
    at: &str,
    actor: &str,
    way: Way,
    op: &Op,
) -> Result<()> {
    transaction
        .prepare_cached("INSERT INTO history (seq, at, actor, way, op, lasting, undone) VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)")?
        .execute(params![sequence, at, actor, way.code(), serde_json::to_string(&op.message)?, op.lasting])?;
    if way == Way::Do {
        transaction
            .prepare_cached("UPDATE history SET undone = 2 WHERE way = 'do' AND undone = 1")?
            .execute([])?;
    }
    Ok(())
}

/// Notes changed rows under an entry that is written at the end of its transaction; `first` have been noted before.
pub(crate) fn note(
    transaction: &Transaction<'_>,
    sequence: i64,
    first: i64,
    rows: &[RowChange],
) -> Result<()> {
    let mut statement = transaction.prepare_cached(
        "INSERT INTO history_change (seq, position, table_name, row_key, parent, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    for (position, row) in (first..).zip(rows) {
        let image = |image: &Option<Map<String, Json>>| {
            image.as_ref().map(serde_json::to_string).transpose()
        };
        statement.execute(params![
            sequence,
            position,
            row.table,
            row.key,
            parent(row),
            image(&row.before)?,
            image(&row.after)?
        ])?;
    }
    Ok(())
}

/// The record that a row belongs to.
fn parent(row: &RowChange) -> Option<&str> {
    let image = row.after.as_ref().or(row.before.as_ref())?;
    let columns: &[&str] = match row.table.as_str() {
        "participation" | "assignment" => &["activity_id"],
        _ => &["project_id", "indicator_id", "breakdown_id", "group_id"],
    };
    columns
        .iter()
        .find_map(|column| image.get(*column).and_then(Json::as_str))
}

/// A row that an entry changed, with the entry.
pub(crate) struct Since {
    pub sequence: i64,
    pub at: String,
    pub actor: String,
    pub way: String,
    pub message: Message,
    pub change: RowChange,
}

/// Hands the rows of some tables that entries after a number changed to `each`, in the order of writing. The tables
/// are the program's own names.
pub(crate) fn since(
    reader: &Reader<'_>,
    after: i64,
    tables: &[&str],
    mut each: impl FnMut(Since),
) -> Result<()> {
    let names: Vec<String> = tables.iter().map(|table| format!("'{table}'")).collect();
    reader.each(
        &format!(
            "SELECT h.seq, h.at, h.actor, h.way, h.op, h.lasting, h.undone, c.table_name, c.row_key, c.before, c.after
               FROM history_change c JOIN history h ON h.seq = c.seq
              WHERE c.seq > ?1 AND c.table_name IN ({})
              ORDER BY c.seq, c.position",
            names.join(", ")
        ),
        [after],
        |row| {
            let entry = Stored::from_row(row)?;
            each(Since {
                sequence: entry.sequence,
                at: entry.at,
                actor: entry.actor,
                way: entry.way,
                message: entry.op.message,
                change: RowChange::from_row(row)?,
            });
            Ok(())
        },
    )
}

/// Marks an operation as taken back, or as done again.
pub(crate) fn mark(transaction: &Transaction<'_>, sequence: i64, undone: bool) -> Result<()> {
    transaction
        .prepare_cached("UPDATE history SET undone = ?2 WHERE seq = ?1")?
        .execute(params![sequence, undone])?;
    Ok(())
}

/// The last operation that stands.
pub(crate) fn standing(reader: &Reader<'_>) -> Result<Option<Stored>> {
    reader.one(
        "SELECT * FROM history WHERE way = 'do' AND undone = 0 ORDER BY seq DESC LIMIT 1",
        [],
    )
}

/// The operation that undo takes back: the last one that stands, unless it is lasting.
pub(crate) fn undoable(reader: &Reader<'_>) -> Result<Option<Stored>> {
    Ok(standing(reader)?.filter(|entry| !entry.op.lasting))
}

/// The operation that redo does again: the first undone one that was not dropped.
pub(crate) fn redoable(reader: &Reader<'_>) -> Result<Option<Stored>> {
    reader.one(
        "SELECT * FROM history WHERE way = 'do' AND undone = 1 ORDER BY seq LIMIT 1",
        [],
    )
}

/// Rows of an entry that are handed out at once: an entry of any size is never held as a whole.
const AT_ONCE: u32 = if cfg!(test) { 3 } else { 500 };

/// Hands the rows of an entry to `each`, in the order of writing or `backwards`, while `each` may write.
pub(crate) fn each_row(
    transaction: &Transaction<'_>,
    sequence: i64,
    backwards: bool,
    mut each: impl FnMut(&RowChange) -> Result<()>,
) -> Result<()> {
    let (beyond, order) = match backwards {
        true => ("<", "DESC"),
        false => (">", "ASC"),
    };
    let sql = format!(
        "SELECT position, table_name, row_key, before, after FROM history_change
          WHERE seq = ?1 AND position {beyond} ?2 ORDER BY position {order} LIMIT {AT_ONCE}"
    );
    let mut last = match backwards {
        true => i64::MAX,
        false => i64::MIN,
    };
    loop {
        let mut rows = Vec::new();
        Reader::new(transaction).each(&sql, [sequence, last], |row| {
            last = row.get(0)?;
            rows.push(RowChange::from_row(row)?);
            Ok(())
        })?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in &rows {
            each(row)?;
        }
    }
}

/// The rows of an entry, in the order of writing.
pub(crate) fn rows(reader: &Reader<'_>, sequence: i64) -> Result<Vec<RowChange>> {
    reader.all(
        "SELECT table_name, row_key, before, after FROM history_change WHERE seq = ?1 ORDER BY position",
        [sequence],
    )
}

/// The rows of an entry, in the order of writing, optionally only those of a record and of what belongs to it.
pub(crate) fn rows_of(
    reader: &Reader<'_>,
    sequence: i64,
    record: Option<&str>,
) -> Result<Vec<RowChange>> {
    let Some(record) = record else {
        return rows(reader, sequence);
    };
    reader.all(
        "SELECT table_name, row_key, before, after FROM history_change
          WHERE seq = ?2 AND (row_key = ?1 OR parent = ?1
                OR parent IN (SELECT id FROM activity WHERE project_id = ?1)
                OR parent IN (SELECT id FROM indicator WHERE project_id = ?1))
          ORDER BY position",
        params![record, sequence],
    )
}

/// A row of today as column names and values; the table is one of the program's own names.
pub(crate) fn row_now(
    reader: &Reader<'_>,
    table: &str,
    key: &str,
) -> Result<Option<Map<String, Json>>> {
    reader
        .image(&format!("SELECT * FROM {table} WHERE id = ?1"), key)
        .map(|rows| rows.into_iter().next())
}

/// The rows of today that belong to a project, as column names and values.
pub(crate) fn children_now(
    reader: &Reader<'_>,
    table: &str,
    project: &str,
) -> Result<Vec<Map<String, Json>>> {
    reader.image(
        &format!("SELECT * FROM {table} WHERE project_id = ?1"),
        project,
    )
}

/// The rows of a table that belonged to a parent right before an entry, by going back from those of today.
pub(crate) fn children_before(
    reader: &Reader<'_>,
    table: &str,
    parent: &str,
    now: Vec<Map<String, Json>>,
    sequence: i64,
) -> Result<Vec<Map<String, Json>>> {
    let key = |image: &Map<String, Json>| image["id"].as_str().unwrap_or_default().to_owned();
    let mut rows: BTreeMap<String, Map<String, Json>> =
        now.into_iter().map(|image| (key(&image), image)).collect();
    let since: Vec<RowChange> = reader.all(
        "SELECT table_name, row_key, before, after FROM history_change
          WHERE parent = ?1 AND table_name = ?2 AND seq >= ?3 ORDER BY seq DESC, position DESC",
        params![parent, table, sequence],
    )?;
    for change in since {
        match change.before {
            Some(image) => rows.insert(change.key, image),
            None => rows.remove(&change.key),
        };
    }
    Ok(rows.into_values().collect())
}

/// Entries that touched a record, what belongs to it, or what belongs to an activity or indicator of it; of a
/// project also those of projects that were joined into it.
const TOUCHED: &str = "SELECT seq FROM history_change WHERE row_key = ?1 OR parent = ?1
      OR row_key IN (SELECT id FROM project_former WHERE project_id = ?1)
      OR parent IN (SELECT id FROM project_former WHERE project_id = ?1)
      OR parent IN (SELECT id FROM activity WHERE project_id = ?1)
      OR parent IN (SELECT id FROM indicator WHERE project_id = ?1)";

/// Entries from the newest on, optionally only those that touched a record.
pub(crate) fn list(
    reader: &Reader<'_>,
    key: Option<&str>,
    offset: u32,
    limit: u32,
) -> Result<Vec<Stored>> {
    match key {
        None => reader.all(
            "SELECT * FROM history ORDER BY seq DESC LIMIT ?1 OFFSET ?2",
            [limit, offset],
        ),
        Some(key) => reader.all(
            &format!(
                "SELECT h.* FROM history h WHERE h.seq IN ({TOUCHED})
                  ORDER BY h.seq DESC LIMIT ?2 OFFSET ?3"
            ),
            params![key, limit, offset],
        ),
    }
}

/// How many entries there are, optionally only those that touched a record.
pub(crate) fn count(reader: &Reader<'_>, key: Option<&str>) -> Result<i64> {
    let total = match key {
        None => reader.value("SELECT count(*) FROM history", []),
        Some(key) => reader.value(
            &format!("SELECT count(*) FROM history WHERE seq IN ({TOUCHED})"),
            [key],
        ),
    };
    Ok(total?.unwrap_or(0))
}
