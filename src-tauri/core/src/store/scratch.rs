//! A register in memory, beside the file: rows are copied into it and taken back there, and nobody sees it.

use rusqlite::Connection;
use serde_json::{Map, Value as Json};

use super::{Derived, Reader, RowChange, Tx, migrations, tx};
use crate::error::Result;

/// A register in memory, in which references need not lead anywhere: it holds what it was given.
pub(crate) struct Scratch {
    connection: Connection,
}

impl Scratch {
    /// An empty one.
    pub fn new() -> Result<Scratch> {
        let connection = Connection::open_in_memory()?;
        connection.pragma_update(None, "foreign_keys", false)?;
        connection.set_prepared_statement_cache_capacity(256);
        connection.execute_batch(&migrations::tables())?;
        Ok(Scratch { connection })
    }

    /// Asks what it holds.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(&self.connection)
    }

    /// The connection, for what is made from the rows.
    pub fn connection(&mut self) -> &mut Connection {
        &mut self.connection
    }

    /// Puts rows of a table in.
    pub fn fill(&mut self, table: &str, images: &[Map<String, Json>]) -> Result<()> {
        let transaction = self.connection.transaction()?;
        let mut writing = tx::Writing::default();
        for image in images {
            tx::write(&transaction, &mut writing, table, image)?;
        }
        transaction.commit()?;
        Ok(())
    }

    /// Takes an operation back: the rows as they were before it, with what is derived from them.
    pub fn take_back(
        &mut self,
        changes: &[RowChange],
        derived: Vec<Box<dyn Derived>>,
    ) -> Result<()> {
        let transaction = self.connection.transaction()?;
        let mut no_ids = String::new;
        let mut tx = Tx::new(&transaction, 0, &mut no_ids, derived);
        for change in changes.iter().rev() {
            tx.restore(&change.table, &change.key, change.before.as_ref())?;
        }
        tx.finish()?;
        // Nobody asks for the history of a scratch.
        transaction.execute("DELETE FROM history_change", [])?;
        transaction.commit()?;
        Ok(())
    }
}
