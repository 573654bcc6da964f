//! The steps from an empty file to today's tables. A released step is never edited.
//!
//! The files are written for both engines; `{strict}` is what an engine needs to hold a table to its types,
//! `{keyed}` what it needs besides to keep a table in the order of its key, `{bytes}` its type for bytes.

use refinery::{Migration, Runner};
use rusqlite::Connection;

use super::Searched;
use crate::error::{Error, Result};

const FILES: &[(&str, &str)] = &[
    (
        "V1__register",
        include_str!("../../migrations/0001_register.sql"),
    ),
    (
        "V2__reporting",
        include_str!("../../migrations/0002_reporting.sql"),
    ),
    ("V3__search", include_str!("search.sql")),
    (
        "V4__collection",
        include_str!("../../migrations/0003_collection.sql"),
    ),
];

/// The number of the newest step this program knows.
pub fn newest() -> u32 {
    u32::try_from(FILES.len()).unwrap_or(u32::MAX)
}

/// The number of the newest step a file has, 0 for an empty one.
pub(super) fn applied(connection: &Connection) -> Result<u32> {
    let known: i64 = connection.query_row(
        "SELECT count(*) FROM sqlite_schema WHERE name = 'refinery_schema_history'",
        [],
        |row| row.get(0),
    )?;
    if known == 0 {
        return Ok(0);
    }
    Ok(connection.query_row(
        "SELECT coalesce(max(version), 0) FROM refinery_schema_history",
        [],
        |row| row.get(0),
    )?)
}

/// Brings a file up to date.
pub(super) fn run(connection: &mut Connection) -> Result<()> {
    let steps: Vec<Migration> = FILES
        .iter()
        .map(|(name, sql)| {
            let sql = for_engine(sql);
            Migration::unapplied(name, &for_each_searched(sql))
        })
        .collect::<Result<_, _>>()?;
    Runner::new(&steps)
        .set_grouped(true)
        .run(connection)
        .map_err(Error::from)?;
    Ok(())
}

/// The tables of a file as statements, without what makes them searchable.
pub(super) fn tables() -> String {
    FILES
        .iter()
        .filter(|(_, sql)| !of_each_searched(sql))
        .map(|(_, sql)| for_engine(sql))
        .collect()
}

fn of_each_searched(sql: &str) -> bool {
    sql.contains("{noun}")
}

fn for_engine(sql: &str) -> String {
    sql.replace("{strict}", "STRICT")
        .replace("{keyed}", "STRICT, WITHOUT ROWID")
        .replace("{bytes}", "BLOB")
}

/// A step that is written for one searched table, for each of them.
fn for_each_searched(sql: String) -> String {
    if !of_each_searched(&sql) {
        return sql;
    }
    let tables = Searched::ALL.iter().map(|searched| searched.table());
    tables.map(|table| sql.replace("{noun}", table)).collect()
}
