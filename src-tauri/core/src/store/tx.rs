//! The writing side: each row that changes is noted with its image before and after.

use std::collections::{BTreeSet, HashMap};

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Params, ToSql, Transaction, params_from_iter};
use serde_json::{Map, Value as Json};

use super::found::Found;
use super::{Reader, Record};
use crate::error::{Code, Error, Result};
use crate::history::store as history;
use crate::messages::msg;
use crate::ops::Noun;

/// A transaction on the register. Everything written through it is noted for the history.
pub struct Tx<'t> {
    transaction: &'t Transaction<'t>,
    sequence: i64,
    next_id: &'t mut dyn FnMut() -> String,
    /// What changed and is not in the history yet.
    changes: Vec<RowChange>,
    /// Changes that the history has.
    noted: i64,
    nouns: BTreeSet<Noun>,
    forgot: bool,
    derived: Vec<Box<dyn Derived>>,
    found: Found<'t>,
    writing: Writing,
}

/// Changes are handed to the history so many at a time: an operation of any size holds no more of them.
const AT_ONCE: usize = 2000;

/// Something that is made from the rows and kept right in the transaction that changes them.
pub trait Derived {
    /// Hears of a row's change before it is written.
    fn before(&mut self, reader: &Reader<'_>, change: &RowChange) -> Result<()>;
    /// Brings itself up to date, after all rows were written.
    fn settle(&mut self, beside: &Beside<'_>) -> Result<()>;
}

/// Writes what is derived from the register: without history, for it follows from what has one.
pub struct Beside<'t> {
    transaction: &'t Transaction<'t>,
}

impl<'t> Beside<'t> {
    pub(crate) fn new(transaction: &'t Transaction<'t>) -> Self {
        Beside { transaction }
    }

    /// Asks the register as the transaction sees it.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self.transaction)
    }

    /// Runs a statement.
    pub fn execute(&self, sql: &str, params: impl Params) -> Result<()> {
        self.transaction.prepare_cached(sql)?.execute(params)?;
        Ok(())
    }
}

/// One row's change: the row's image before (`None`: it was made) and after (`None`: it was removed).
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// The table.
    pub table: String,
    /// The row's key.
    pub key: String,
    /// The row before.
    pub before: Option<Map<String, Json>>,
    /// The row after.
    pub after: Option<Map<String, Json>>,
}

/// What a transaction changed.
pub struct Applied {
    /// How many rows changed; the history has them under the transaction's number.
    pub rows: i64,
    /// The nouns whose records changed.
    pub nouns: BTreeSet<Noun>,
    /// True when the history let go of something: no trace of it may stay.
    pub forgot: bool,
}

impl<'t> Tx<'t> {
    pub(crate) fn new(
        transaction: &'t Transaction<'t>,
        sequence: i64,
        next_id: &'t mut dyn FnMut() -> String,
        derived: Vec<Box<dyn Derived>>,
    ) -> Self {
        Tx {
            transaction,
            sequence,
            next_id,
            changes: Vec::new(),
            noted: 0,
            nouns: BTreeSet::new(),
            forgot: false,
            derived,
            found: Found::new(transaction),
            writing: Writing::default(),
        }
    }

    /// Asks the register as this transaction sees it.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self.transaction)
    }

    /// The number of the history entry that this transaction becomes.
    pub fn entry(&self) -> i64 {
        self.sequence
    }

    /// Saves a record: a new one when its key is empty or unknown, else over the version it was read at.
    ///
    /// # Errors
    /// `Conflict` with both versions when the record was changed since; nothing is overwritten in silence.
    pub fn put<R: Record + serde::Serialize>(&mut self, record: &mut R) -> Result<()> {
        self.save(record, false)
    }

    /// Like [`Tx::put`], and gives the record a new version even when only its parts changed.
    pub fn put_anew<R: Record + serde::Serialize>(&mut self, record: &mut R) -> Result<()> {
        self.save(record, true)
    }

    fn save<R: Record + serde::Serialize>(&mut self, record: &mut R, anew: bool) -> Result<()> {
        let current: Option<R> = match record.key().is_empty() {
            true => {
                record.set_key((self.next_id)());
                // Nothing has a key that was made just now.
                None
            }
            false => self.reader().find(record.key())?,
        };
        match &current {
            Some(current) if current.version() != record.version() => {
                // Same content apart from the version: a double click, not a conflict.
                let mut twin = record.clone();
                twin.set_version(current.version());
                if twin == *current && !anew {
                    record.set_version(current.version());
                    return Ok(());
                }
                return Err(Error {
                    detail: Some(Box::new(
                        serde_json::json!({ "mine": record, "theirs": current }),
                    )),
                    ..Error::new(Code::Conflict, msg::error_conflict())
                });
            }
            Some(current) if current == record && !anew => return Ok(()),
            None if record.version() != 0 => {
                return Err(Error::new(Code::NotFound, msg::error_gone_meanwhile()));
            }
            _ => {}
        }
        record.set_version(self.sequence);
        let before = current.map(|current| image(&current)).transpose()?;
        self.change(RowChange {
            table: R::TABLE.to_owned(),
            key: record.key().to_owned(),
            before,
            after: Some(image(record)?),
        })
    }

    /// Saves a record over whatever version is there.
    pub fn put_over<R: Record + serde::Serialize>(&mut self, record: &mut R) -> Result<()> {
        let current: Option<R> = self.reader().find(record.key())?;
        record.set_version(current.map_or(0, |current| current.version()));
        self.put(record)
    }

    /// Removes a record; one that is not there is removed already.
    pub fn remove<R: Record>(&mut self, key: &str) -> Result<()> {
        let Some(current) = self.reader().find::<R>(key)? else {
            return Ok(());
        };
        let before = image(&current)?;
        self.change(RowChange {
            table: R::TABLE.to_owned(),
            key: key.to_owned(),
            before: Some(before),
            after: None,
        })
    }

    /// Makes the child rows of a parent equal to `rows`: changed ones are saved, missing ones removed.
    /// Their versions do not matter: the parent's version guards them.
    pub fn put_children<R: Record + serde::Serialize>(
        &mut self,
        column: &str,
        parent: &str,
        rows: &mut [R],
    ) -> Result<()> {
        let mut present: Vec<R> = self.reader().children(column, parent)?;
        let mut claim = |row: &mut R, is_it: &dyn Fn(&R, &R) -> bool| {
            let found = present.iter().position(|old| is_it(old, row));
            if let Some(old) = found.map(|index| present.swap_remove(index)) {
                row.set_key(old.key().to_owned());
                row.set_version(old.version());
            }
            found.is_some()
        };
        let mut keyless = Vec::new();
        for (index, row) in rows.iter_mut().enumerate() {
            if !claim(row, &|old, row| old.key() == row.key()) {
                // A key from elsewhere must not reach into another parent's rows.
                row.set_key(String::new());
                row.set_version(0);
                keyless.push(index);
            }
        }
        // A row without key that says what a stored one says is that one: a second click makes no second row.
        for index in keyless {
            claim(&mut rows[index], &|old, row| {
                let mut twin = old.clone();
                twin.set_key(String::new());
                twin.set_version(0);
                twin == *row
            });
        }
        for gone in &present {
            self.remove::<R>(gone.key())?;
        }
        for row in rows {
            self.put(row)?;
        }
        Ok(())
    }

    /// Saves the child rows of a parent that was made in this transaction, and has none yet.
    pub fn put_first_children<R: Record + serde::Serialize>(
        &mut self,
        rows: &mut [R],
    ) -> Result<()> {
        for row in rows {
            // A key from elsewhere must not reach into another parent's rows.
            row.set_key(String::new());
            row.set_version(0);
            self.put(row)?;
        }
        Ok(())
    }

    /// Keeps the bytes of a document under their hash, once. They are no record: the history names them by the
    /// hash and never repeats them.
    pub(crate) fn keep_content(&mut self, sha256: &str, content: &[u8]) -> Result<()> {
        self.transaction
            .prepare_cached(
                "INSERT INTO document_content (sha256, content) VALUES (?1, ?2) ON CONFLICT (sha256) DO NOTHING",
            )?
            .execute(rusqlite::params![sha256, content])?;
        Ok(())
    }

    /// Sets one column of a stored row. The caller then checks the record as if it had been saved.
    ///
    /// # Errors
    /// `NotFound` when the row is not there any more.
    pub(crate) fn set_column(
        &mut self,
        table: &str,
        key: &str,
        column: &str,
        value: Json,
    ) -> Result<()> {
        let mut image = self.stored(table, key)?.ok_or_else(Error::not_found)?;
        if !image.contains_key(column) {
            return Err(Error::not_found());
        }
        image.insert(column.to_owned(), value);
        self.restore(table, key, Some(&image))
    }

    /// Writes rows back as images say: the heart of undo and redo.
    pub(crate) fn restore(
        &mut self,
        table: &str,
        key: &str,
        image: Option<&Map<String, Json>>,
    ) -> Result<()> {
        let before = self.stored(table, key)?;
        let after = image.map(|image| {
            let mut image = image.clone();
            image.insert("row_version".to_owned(), self.sequence.into());
            image
        });
        self.change(RowChange {
            table: table.to_owned(),
            key: key.to_owned(),
            before,
            after,
        })
    }

    /// The one place where rows are written: what is derived from them hears of it first.
    fn change(&mut self, change: RowChange) -> Result<()> {
        let reader = Reader::new(self.transaction);
        for derived in &mut self.derived {
            derived.before(&reader, &change)?;
        }
        self.found.before(&change)?;
        match &change.after {
            Some(after) => write(self.transaction, &mut self.writing, &change.table, after)?,
            None => self.erase(&change.table, &change.key)?,
        }
        self.changes.push(change);
        match self.changes.len() < AT_ONCE {
            true => Ok(()),
            false => self.note(),
        }
    }

    /// Hands what changed to the history.
    fn note(&mut self) -> Result<()> {
        let changed = self.changes.iter();
        self.nouns
            .extend(changed.filter_map(|row| Noun::of_table(&row.table)));
        history::note(self.transaction, self.sequence, self.noted, &self.changes)?;
        self.noted += i64::try_from(self.changes.len()).unwrap_or(i64::MAX);
        self.changes.clear();
        Ok(())
    }

    /// Blanks columns in every image that the history keeps of a row of a table, and of rows of that table
    /// that refer to `key`. This is the one thing that the history lets go of: a person's data, when the
    /// agency has promised to forget it. Only a lasting operation may use it.
    pub(crate) fn forget(&mut self, table: &str, key: &str, blank: &[(&str, Json)]) -> Result<()> {
        let scrub = |image: &mut Option<Map<String, Json>>| {
            let Some(image) = image else { return };
            if image.values().any(|value| value.as_str() == Some(key)) {
                for (column, value) in blank {
                    image.insert((*column).to_owned(), value.clone());
                }
            }
        };
        for change in self
            .changes
            .iter_mut()
            .filter(|change| change.table == table)
        {
            scrub(&mut change.before);
            scrub(&mut change.after);
        }
        self.forgot = true;
        let mut kept: Vec<(i64, i64, [Option<String>; 2])> = Vec::new();
        self.reader().each(
            "SELECT seq, position, before, after FROM history_change
              WHERE table_name = ?1 AND (before LIKE ?2 OR after LIKE ?2)",
            [table, &format!("%\"{key}\"%")],
            |row| {
                kept.push((row.get(0)?, row.get(1)?, [row.get(2)?, row.get(3)?]));
                Ok(())
            },
        )?;
        for (sequence, position, images) in kept {
            let again = |text: &Option<String>| -> Result<Option<String>> {
                let mut image = text.as_deref().map(serde_json::from_str).transpose()?;
                scrub(&mut image);
                Ok(image.as_ref().map(serde_json::to_string).transpose()?)
            };
            let [before, after] = [again(&images[0])?, again(&images[1])?];
            self.transaction
                .prepare_cached(
                    "UPDATE history_change SET before = ?3, after = ?4 WHERE seq = ?1 AND position = ?2",
                )?
                .execute(rusqlite::params![sequence, position, before, after])?;
        }
        Ok(())
    }

    /// Ends the writing and tells what changed.
    pub(crate) fn finish(mut self) -> Result<Applied> {
        let beside = Beside::new(self.transaction);
        for derived in &mut self.derived {
            derived.settle(&beside)?;
        }
        self.found.settle()?;
        self.note()?;
        Ok(Applied {
            rows: self.noted,
            nouns: self.nouns,
            forgot: self.forgot,
        })
    }

    fn erase(&self, table: &str, key: &str) -> Result<()> {
        let sql = format!("DELETE FROM {table} WHERE id = ?1");
        self.transaction
            .prepare_cached(&sql)?
            .execute([key])
            .map_err(|error| {
                if error.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) {
                    Error::new(Code::InUse, msg::error_in_use())
                } else {
                    error.into()
                }
            })?;
        Ok(())
    }

    fn stored(&self, table: &str, key: &str) -> Result<Option<Map<String, Json>>> {
        let rows = self
            .reader()
            .image(&format!("SELECT * FROM {table} WHERE id = ?1"), key)?;
        Ok(rows.into_iter().next())
    }
}

/// Statements that write rows, by table: made once for the columns that its rows have.
#[derive(Default)]
pub(super) struct Writing {
    statements: HashMap<String, (Vec<String>, String)>,
}

impl Writing {
    fn statement(&mut self, table: &str, image: &Map<String, Json>) -> &str {
        let known = self
            .statements
            .get(table)
            .is_some_and(|(columns, _)| columns.iter().eq(image.keys()));
        if !known {
            let columns: Vec<String> = image.keys().cloned().collect();
            let places: Vec<String> = (1..=columns.len()).map(|n| format!("?{n}")).collect();
            let updates: Vec<String> = columns
                .iter()
                .filter(|c| **c != "id")
                .map(|c| format!("{c} = excluded.{c}"))
                .collect();
            let sql = format!(
                "INSERT INTO {table} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
                columns.join(", "),
                places.join(", "),
                updates.join(", ")
            );
            self.statements.insert(table.to_owned(), (columns, sql));
        }
        &self.statements[table].1
    }
}

/// A value of an image on its way into a column.
struct Column<'j>(&'j Json);

impl ToSql for Column<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let refused =
            |why: String| rusqlite::Error::ToSqlConversionFailure(Error::internal(why).into());
        Ok(ToSqlOutput::Borrowed(match self.0 {
            Json::Null => ValueRef::Null,
            Json::Number(number) => ValueRef::Integer(
                number
                    .as_i64()
                    .ok_or_else(|| refused("not an integer".to_owned()))?,
            ),
            Json::String(text) => ValueRef::Text(text.as_bytes()),
            other => return Err(refused(format!("a column cannot hold {other}"))),
        }))
    }
}

/// Writes a row over the one with its key.
pub(super) fn write(
    connection: &Connection,
    writing: &mut Writing,
    table: &str,
    image: &Map<String, Json>,
) -> Result<()> {
    connection
        .prepare_cached(writing.statement(table, image))?
        .execute(params_from_iter(image.values().map(Column)))
        .map_err(|error| match error.sqlite_error() {
            Some(failure)
                if failure.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY =>
            {
                Error {
                    cause: Some(error.to_string()),
                    ..Error::new(Code::NotFound, msg::error_reference_gone())
                }
            }
            _ => error.into(),
        })?;
    Ok(())
}

/// The row of a record as column names and values.
fn image<R: Record>(record: &R) -> Result<Map<String, Json>> {
    let values = record.values()?.into_iter().map(|value| match value {
        Value::Null => Ok(Json::Null),
        Value::Integer(number) => Ok(number.into()),
        Value::Text(text) => Ok(text.into()),
        other => Err(Error::internal(format!("a column cannot hold {other:?}"))),
    });
    R::COLUMNS
        .iter()
        .map(|column| (*column).to_owned())
        .zip(values)
        .map(|(k, v)| v.map(|v| (k, v)))
        .collect()
}
