//! The engine seam: everything that knows which database holds the programme.
//!
//! Above this module SQL is plain enough for SQLite and PostgreSQL alike; what must differ (connection,
//! migrations, strict tables, error codes) stands here. Reading and changing have different types:
//! [`Reader`] can only ask, [`Tx`] can also write, and writes nothing without a history entry.

mod connection;
mod copy;
mod filter;
mod found;
mod held;
mod migrations;
mod page;
mod record;
mod scratch;
mod search;
mod spool;
mod tx;

pub(crate) use connection::inspect;
pub use connection::{
    Identity, Opened, claimable, create, empty_log, identity, open, reader, remove, settle,
};
pub use copy::{copy, duplicate};
pub use filter::{Filter, window};
pub(crate) use held::Held;
pub use held::{open_other, refuse_held};
pub use migrations::newest;
pub(crate) use page::one_or_many;
pub use page::{LongPage, Page, PageRequest, like, search_clause};
pub use record::{Columns, Record, View, value};
pub(crate) use scratch::Scratch;
pub use search::{Nearness, Search, Searched};
pub(crate) use spool::Spool;
pub use tx::{Applied, Beside, Derived, RowChange, Tx};

use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Params};
use serde_json::{Map, Value as Json};

use crate::error::{Error, Result};

/// Asks the register, from one consistent moment.
pub struct Reader<'c> {
    connection: &'c Connection,
}

impl<'c> Reader<'c> {
    pub(crate) fn new(connection: &'c Connection) -> Self {
        Reader { connection }
    }

    /// A record by key.
    pub fn find<R: Record>(&self, key: &str) -> Result<Option<R>> {
        self.one(&select::<R>("id = ?1"), [key])
    }

    /// A record by key, or the sentence that it is not there.
    pub fn get<R: Record>(&self, key: &str) -> Result<R> {
        self.find(key)?.ok_or_else(Error::not_found)
    }

    /// The records whose column has a value, in the order of their keys.
    pub fn children<R: Record>(&self, column: &str, parent: &str) -> Result<Vec<R>> {
        self.all(
            &format!("{} ORDER BY id", select::<R>(&format!("{column} = ?1"))),
            [parent],
        )
    }

    /// Every record of a table, in the order of their keys.
    pub fn every<R: Record>(&self) -> Result<Vec<R>> {
        self.all(&format!("{} ORDER BY id", select::<R>("1 = 1")), [])
    }

    /// The first row of a query.
    pub fn one<V: View>(&self, sql: &str, params: impl Params) -> Result<Option<V>> {
        Ok(self
            .connection
            .prepare_cached(sql)?
            .query_row(params, |row| V::from_row(row))
            .optional()?)
    }

    /// All rows of a query.
    pub fn all<V: View>(&self, sql: &str, params: impl Params) -> Result<Vec<V>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| V::from_row(row))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Hands every row of a query to `each`, without holding them all.
    pub fn each(
        &self,
        sql: &str,
        params: impl Params,
        mut each: impl FnMut(&rusqlite::Row<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(params)?;
        while let Some(row) = rows.next()? {
            each(row)?;
        }
        Ok(())
    }

    /// The single value of the first row of a query.
    pub fn value<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Option<T>> {
        Ok(self
            .connection
            .prepare_cached(sql)?
            .query_row(params, |row| row.get(0))
            .optional()?)
    }

    /// All rows of a query on one text as column names and values.
    pub(crate) fn image(&self, sql: &str, param: &str) -> Result<Vec<Map<String, Json>>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let names: Vec<String> = statement
            .column_names()
            .into_iter()
            .map(str::to_owned)
            .collect();
        let mut rows = statement.query([param])?;
        let mut images = Vec::new();
        while let Some(row) = rows.next()? {
            let mut image = Map::new();
            for (index, name) in names.iter().enumerate() {
                let value = match row.get_ref(index)? {
                    ValueRef::Null => Json::Null,
                    ValueRef::Integer(number) => number.into(),
                    ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
                    other => return Err(Error::internal(format!("a column holds {other:?}"))),
                };
                image.insert(name.clone(), value);
            }
            images.push(image);
        }
        Ok(images)
    }

    /// The first column of all rows of a query.
    pub fn values<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<Vec<T>> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// `SELECT` of a record's columns with a condition.
fn select<R: Record>(condition: &str) -> String {
    format!(
        "SELECT {} FROM {} WHERE {condition}",
        R::COLUMNS.join(", "),
        R::TABLE
    )
}
