//! The SQL of the kept sums.

use std::collections::HashMap;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, named_params, params};

use super::super::lines::Table;
use super::money::{Amount, Cell};
use super::people::{self, Count};
use crate::agency::YearBasis;
use crate::contribution::Dimension;
use crate::cost::Flow;
use crate::error::{Error, Result};
use crate::store::{Beside, Reader};

impl ToSql for Table {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Table::Total => "total",
            Table::Members => "members",
            Table::By(dimension) => dimension.code(),
        }
        .into())
    }
}

impl FromSql for Table {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "total" => Ok(Table::Total),
            "members" => Ok(Table::Members),
            code => Dimension::from_code(code)
                .map(Table::By)
                .ok_or(FromSqlError::InvalidType),
        }
    }
}

impl ToSql for people::Table {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let known = Self::ALL.iter().find(|(table, _)| table == self);
        Ok(known.map_or("", |(_, code)| *code).into())
    }
}

impl FromSql for people::Table {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let code = value.as_str()?;
        let known = Self::ALL.iter().find(|(_, known)| *known == code);
        known
            .map(|(table, _)| *table)
            .ok_or(FromSqlError::InvalidType)
    }
}

/// By which rules the file's sums were made.
pub(super) fn made(reader: &Reader<'_>) -> Result<Option<String>> {
    reader.value("SELECT made FROM kept WHERE id = 'figures'", [])
}

/// Notes by which rules the sums were made.
pub(super) fn mark(beside: &Beside<'_>, made: &str) -> Result<()> {
    beside.execute(
        "INSERT INTO kept (id, made) VALUES ('figures', ?1) ON CONFLICT (id) DO UPDATE SET made = excluded.made",
        [made],
    )
}

const CELL: &str = "basis = ?1 AND flow = ?2 AND cells = ?3 AND cell = ?4 AND year = ?5
    AND direction = ?6 AND payer = ?7 AND currency = ?8";

/// Adds to a sum of money; a cell without lines is not kept.
pub(super) fn add_money(beside: &Beside<'_>, cell: &Cell<String>, change: Amount) -> Result<()> {
    let place = params![
        cell.basis,
        cell.flow,
        cell.table,
        cell.key,
        cell.year,
        cell.direction,
        cell.payer,
        cell.currency
    ];
    let mut now: Amount = (0, 0);
    beside.reader().each(
        &format!("SELECT minor, lines FROM kept_money WHERE {CELL}"),
        place,
        |row| {
            now = amount(row)?;
            Ok(())
        },
    )?;
    let (minor, lines) = (now.0 + change.0, now.1 + change.1);
    if lines == 0 {
        return beside.execute(&format!("DELETE FROM kept_money WHERE {CELL}"), place);
    }
    beside.execute(
        "INSERT INTO kept_money (basis, flow, cells, cell, year, direction, payer, currency, minor, lines)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
         ON CONFLICT (basis, flow, cells, cell, year, direction, payer, currency)
         DO UPDATE SET minor = excluded.minor, lines = excluded.lines",
        params![
            cell.basis,
            cell.flow,
            cell.table,
            cell.key,
            cell.year,
            cell.direction,
            cell.payer,
            cell.currency,
            minor.to_string(),
            lines
        ],
    )
}

/// Forgets all sums of money.
pub(super) fn clear_money(beside: &Beside<'_>) -> Result<()> {
    beside.execute("DELETE FROM kept_money", [])
}

const MONEY: &str = "SELECT basis, flow, cells, cell, year, direction, payer, currency, minor, lines FROM kept_money";

/// Every sum of money.
pub(super) fn all_money(reader: &Reader<'_>) -> Result<HashMap<Cell<String>, Amount>> {
    let mut found = HashMap::new();
    reader.each(MONEY, [], |row| {
        found.insert(cell(row)?, amount(row)?);
        Ok(())
    })?;
    Ok(found)
}

/// Hands the sums of a flow in some years to `each`.
pub(crate) fn each_sum(
    reader: &Reader<'_>,
    basis: YearBasis,
    flow: Flow,
    (first, last): (i32, i32),
    mut each: impl FnMut(Cell<String>, Amount),
) -> Result<()> {
    reader.each(
        &format!("{MONEY} WHERE basis = :basis AND flow = :flow AND year BETWEEN :first AND :last"),
        named_params! { ":basis": basis, ":flow": flow, ":first": first, ":last": last },
        |row| {
            each(cell(row)?, amount(row)?);
            Ok(())
        },
    )
}

/// Hands the sums of one row of a table in some years to `each`.
pub(crate) fn each_sum_of(
    reader: &Reader<'_>,
    basis: YearBasis,
    flow: Flow,
    (table, key): (Table, &str),
    (first, last): (i32, i32),
    mut each: impl FnMut(Cell<String>, Amount),
) -> Result<()> {
    reader.each(
        &format!(
            "{MONEY} WHERE basis = :basis AND flow = :flow AND cells = :table AND cell = :key
                AND year BETWEEN :first AND :last"
        ),
        named_params! {
            ":basis": basis, ":flow": flow, ":table": table, ":key": key, ":first": first, ":last": last,
        },
        |row| {
            each(cell(row)?, amount(row)?);
            Ok(())
        },
    )
}

/// Hands the sums of all rows of a table in some years to `each`.
pub(crate) fn each_sum_by(
    reader: &Reader<'_>,
    basis: YearBasis,
    flow: Flow,
    table: Table,
    (first, last): (i32, i32),
    mut each: impl FnMut(Cell<String>, Amount),
) -> Result<()> {
    reader.each(
        &format!(
            "{MONEY} WHERE basis = :basis AND flow = :flow AND cells = :table AND year BETWEEN :first AND :last"
        ),
        named_params! { ":basis": basis, ":flow": flow, ":table": table, ":first": first, ":last": last },
        |row| {
            each(cell(row)?, amount(row)?);
            Ok(())
        },
    )
}

fn cell(row: &Row<'_>) -> Result<Cell<String>> {
    Ok(Cell {
        basis: row.get(0)?,
        flow: row.get(1)?,
        table: row.get(2)?,
        key: row.get(3)?,
        year: row.get(4)?,
        direction: row.get(5)?,
        payer: row.get(6)?,
        currency: row.get(7)?,
    })
}

fn amount(row: &Row<'_>) -> Result<Amount> {
    let minor: String = row.get("minor")?;
    Ok((minor.parse().map_err(Error::internal)?, row.get("lines")?))
}

/// Adds to a count; what nobody counts for is not kept.
pub(super) fn add_count(beside: &Beside<'_>, count: &Count, change: i64) -> Result<()> {
    let place = params![
        count.basis,
        count.year,
        count.received,
        count.table,
        count.key
    ];
    let held = "basis = ?1 AND year = ?2 AND received = ?3 AND cells = ?4 AND cell = ?5";
    let now: Option<i64> = beside.reader().value(
        &format!("SELECT number FROM kept_count WHERE {held}"),
        place,
    )?;
    let number = now.unwrap_or(0) + change;
    if number == 0 {
        return beside.execute(&format!("DELETE FROM kept_count WHERE {held}"), place);
    }
    beside.execute(
        "INSERT INTO kept_count (basis, year, received, cells, cell, number) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (basis, year, received, cells, cell) DO UPDATE SET number = excluded.number",
        params![count.basis, count.year, count.received, count.table, count.key, number],
    )
}

/// Forgets all counts.
pub(super) fn clear_counts(beside: &Beside<'_>) -> Result<()> {
    beside.execute("DELETE FROM kept_count", [])
}

/// Every count.
pub(super) fn all_counts(reader: &Reader<'_>) -> Result<HashMap<Count, i64>> {
    let mut found = HashMap::new();
    each_count_where(reader, "1 = 1", &[], |count, number| {
        found.insert(count, number);
    })?;
    Ok(found)
}

/// Hands the counts of some years to `each`.
pub(crate) fn each_count(
    reader: &Reader<'_>,
    basis: YearBasis,
    (first, last): (i32, i32),
    each: impl FnMut(Count, i64),
) -> Result<()> {
    each_count_where(
        reader,
        "basis = :basis AND year BETWEEN :first AND :last",
        named_params! { ":basis": basis, ":first": first, ":last": last },
        each,
    )
}

fn each_count_where(
    reader: &Reader<'_>,
    condition: &str,
    params: &[(&str, &dyn ToSql)],
    mut each: impl FnMut(Count, i64),
) -> Result<()> {
    reader.each(
        &format!(
            "SELECT basis, year, received, cells, cell, number FROM kept_count WHERE {condition}"
        ),
        params,
        |row| {
            let count = Count {
                basis: row.get(0)?,
                year: row.get(1)?,
                received: row.get(2)?,
                table: row.get(3)?,
                key: row.get(4)?,
            };
            each(count, row.get(5)?);
            Ok(())
        },
    )
}
