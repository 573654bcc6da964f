//! A spool: rows of a sheet that wait beside the register, in a file without a name that goes away with the program. A
//! sheet of any length is held there and not in memory.

use rusqlite::{Connection, ErrorCode, OptionalExtension, params};

use crate::error::{Code, Error, Result};
use crate::messages::msg;

/// Rows of a sheet, and what is planned for them.
pub(crate) struct Spool {
    connection: Connection,
}

impl Spool {
    /// An empty spool.
    ///
    /// # Errors
    /// `Storage` when there is no room for temporary files.
    pub(crate) fn new() -> Result<Spool> {
        // An empty name is a temporary database of its own, in memory as long as it is small.
        let connection = Connection::open("")?;
        connection.execute_batch(
            "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE;
             PRAGMA cache_size = -16000; PRAGMA cell_size_check = OFF;
             CREATE TABLE source (number INTEGER PRIMARY KEY, place INTEGER NOT NULL, content TEXT NOT NULL);
             CREATE TABLE planned (number INTEGER PRIMARY KEY, result TEXT NOT NULL, content TEXT NOT NULL);
             BEGIN",
        )?;
        Ok(Spool { connection })
    }

    /// Keeps a row of the sheet; rows of one place are handed out together.
    pub(crate) fn keep(&self, number: u32, place: u32, content: &str) -> Result<()> {
        self.connection
            .prepare_cached("INSERT INTO source (number, place, content) VALUES (?1, ?2, ?3)")?
            .execute(params![number, place, content])
            .map_err(no_room)?;
        Ok(())
    }

    /// Ends the keeping.
    pub(crate) fn kept(&self) -> Result<()> {
        self.connection
            .execute_batch("CREATE INDEX source_place ON source (place, number); COMMIT")
            .map_err(no_room)?;
        Ok(())
    }

    /// Rows of the sheet that are kept.
    pub(crate) fn len(&self) -> Result<u32> {
        Ok(self
            .connection
            .query_row("SELECT count(*) FROM source", [], |row| row.get(0))?)
    }

    /// Hands out the rows, place by place.
    pub(crate) fn each(&self, mut take: impl FnMut(u32, u32, &str) -> Result<()>) -> Result<()> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT place, number, content FROM source ORDER BY place, number")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let content = row
                .get_ref(2)?
                .as_str()
                .map_err(crate::error::Error::internal)?;
            take(row.get(0)?, row.get(1)?, content)?;
        }
        Ok(())
    }

    /// Begins a new plan.
    pub(crate) fn begin_plan(&self) -> Result<()> {
        if !self.connection.is_autocommit() {
            self.connection.execute_batch("COMMIT").map_err(no_room)?;
        }
        self.connection
            .execute_batch("DROP INDEX IF EXISTS planned_result; DELETE FROM planned; BEGIN")
            .map_err(no_room)?;
        Ok(())
    }

    /// Keeps what is planned for a row.
    pub(crate) fn plan(&self, number: u32, result: &str, content: &str) -> Result<()> {
        self.connection
            .prepare_cached("INSERT INTO planned (number, result, content) VALUES (?1, ?2, ?3)")?
            .execute(params![number, result, content])
            .map_err(no_room)?;
        Ok(())
    }

    /// Ends the plan.
    pub(crate) fn planned(&self) -> Result<()> {
        self.connection
            .execute_batch("CREATE INDEX planned_result ON planned (result, number); COMMIT")
            .map_err(no_room)?;
        Ok(())
    }

    /// How many rows are planned to have a result.
    pub(crate) fn count(&self, result: &str) -> Result<i64> {
        Ok(self
            .connection
            .prepare_cached("SELECT count(*) FROM planned WHERE result = ?1")?
            .query_row([result], |row| row.get(0))
            .optional()?
            .unwrap_or(0))
    }

    /// A window of the plan in the order of the sheet: rows of a result, or all but those of another.
    pub(crate) fn page(
        &self,
        only: Option<&str>,
        without: &str,
        offset: u32,
        rows: u32,
    ) -> Result<Vec<String>> {
        let mut statement = self.connection.prepare_cached(
            "SELECT content FROM planned WHERE coalesce(?1, result) = result AND (?1 IS NOT NULL OR result <> ?2)
              ORDER BY number LIMIT ?4 OFFSET ?3",
        )?;
        let rows = statement.query_map(params![only, without, offset, rows], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The row of the sheet with a number.
    pub(crate) fn row(&self, number: u32) -> Result<Option<String>> {
        Ok(self
            .connection
            .prepare_cached("SELECT content FROM source WHERE number = ?1")?
            .query_row([number], |row| row.get(0))
            .optional()?)
    }
}

/// What a full disk means here: the register has nothing to do with it.
fn no_room(error: rusqlite::Error) -> Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Error::new(Code::Storage, msg::error_temporary_full()),
        _ => error.into(),
    }
}
