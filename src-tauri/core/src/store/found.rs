//! The index of texts while much of it changes.
//!
//! What is deleted leaves the index at once and without a trace, which is a search through it for every three characters
//! of the text: right for a row, and endless for a hundred thousand. An operation that changes many rows lets the engine
//! mark what is gone instead, and has the index written anew at its end, in the same transaction.

use std::collections::BTreeSet;

use rusqlite::Transaction;

use super::search::Searched;
use super::tx::RowChange;
use crate::error::Result;

/// Rows whose texts go one by one.
const FEW: u32 = if cfg!(test) { 4 } else { 1000 };

/// The index of texts in a transaction.
pub(super) struct Found<'t> {
    transaction: &'t Transaction<'t>,
    gone: u32,
    /// The tables whose index has marks in place of what is gone.
    marked: BTreeSet<&'static str>,
}

impl<'t> Found<'t> {
    pub(super) fn new(transaction: &'t Transaction<'t>) -> Self {
        Found {
            transaction,
            gone: 0,
            marked: BTreeSet::new(),
        }
    }

    /// Hears of a row's change before it is written.
    pub(super) fn before(&mut self, change: &RowChange) -> Result<()> {
        let Some(before) = &change.before else {
            return Ok(());
        };
        let searched = Searched::ALL.iter().map(|searched| searched.table());
        let Some(table) = searched.into_iter().find(|table| *table == change.table) else {
            return Ok(());
        };
        let after = change.after.as_ref();
        if after.is_some_and(|after| after.get("search") == before.get("search")) {
            return Ok(());
        }
        self.gone += 1;
        if self.gone > FEW && self.marked.insert(table) {
            self.set(table, "'secure-delete', 0")?;
        }
        Ok(())
    }

    /// Writes every index anew that has marks.
    pub(super) fn settle(&mut self) -> Result<()> {
        for table in std::mem::take(&mut self.marked) {
            let empty: bool = self.transaction.query_row(
                &format!("SELECT NOT EXISTS (SELECT 1 FROM search_{table})"),
                [],
                |row| row.get(0),
            )?;
            // All pieces become one, in which nothing is left of what had a mark.
            let anew = match empty {
                true => "'delete-all'",
                false => "'optimize'",
            };
            self.transaction.execute_batch(&format!(
                "INSERT INTO search_{table}_index (search_{table}_index) VALUES ({anew})"
            ))?;
            self.set(table, "'secure-delete', 1")?;
        }
        Ok(())
    }

    fn set(&self, table: &str, setting: &str) -> Result<()> {
        self.transaction.execute_batch(&format!(
            "INSERT INTO search_{table}_index (search_{table}_index, rank) VALUES ({setting})"
        ))?;
        Ok(())
    }
}
