//! Opening a programme file: is it ours, is it whole, is it too new, can it be written?

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::migrations;
use crate::error::{Code, Error, Result};
use crate::messages::msg;

/// Stands in the file's header: "SSCD".
const APPLICATION_ID: i32 = 0x5353_4344;
/// How long to wait for another program that is writing.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open file.
pub struct Opened {
    /// The connection that writes.
    pub connection: Connection,
}

/// Makes a new, empty programme file. An existing file is left alone and refused.
pub fn create(path: &Path) -> Result<Opened> {
    // Claims the name first, so that two programs cannot make the same file.
    File::create_new(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Error::new(Code::Storage, msg::error_file_exists(file_name(path)))
        }
        std::io::ErrorKind::NotFound => Error::new(
            Code::Storage,
            msg::error_folder_missing(path.display().to_string()),
        ),
        _ => error.into(),
    })?;
    let made = connect(path).and_then(|mut connection| {
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        migrations::run(&mut connection)?;
        Ok(Opened { connection })
    });
    if made.is_err() {
        // Nothing half made stays behind; the refusal matters more than a failing clean-up.
        let _ = std::fs::remove_file(path);
    }
    made
}

/// Opens a programme file, bringing an older one up to date; one that is not ours is not touched.
pub fn open(path: &Path) -> Result<Opened> {
    inspect(path)?;
    let mut connection = connect(path)?;
    let application: i32 =
        connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Error::new(
            Code::NotAProgramme,
            msg::error_not_a_programme(),
        ));
    }
    let has = migrations::applied(&connection)?;
    if has > migrations::newest() {
        return Err(Error::new(
            Code::TooNew,
            msg::error_too_new(file_name(path)),
        ));
    }
    if has < migrations::newest() {
        migrations::run(&mut connection)?;
    }
    Ok(Opened { connection })
}

/// A further connection that can only read.
pub fn reader(path: &Path) -> Result<Connection> {
    let connection = connect(path)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        return Err(Error::new(Code::Storage, msg::error_read_only()));
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What was deleted or made anonymous does not stay readable in freed pages.
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "cache_size", -64_000)?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(connection)
}

/// Looks at the file before the database engine does, for what it would say badly or would change.
fn inspect(path: &Path) -> Result<()> {
    let mut file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Error::new(Code::Storage, msg::error_file_missing()),
        _ => error.into(),
    })?;
    let metadata = file.metadata()?;
    if metadata.is_dir() {
        return Err(Error::new(
            Code::NotAProgramme,
            msg::error_is_folder(file_name(path)),
        ));
    }
    let mut header = [0u8; 100];
    if file.read_exact(&mut header).is_err() || &header[..16] != b"SQLite format 3\0" {
        return Err(Error::new(
            Code::NotAProgramme,
            msg::error_not_a_programme(),
        ));
    }
    let field = |at: usize| {
        u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
    };
    if field(68) != APPLICATION_ID.cast_unsigned() {
        return Err(Error::new(
            Code::NotAProgramme,
            msg::error_not_a_programme(),
        ));
    }
    let page_size = match u16::from_be_bytes([header[16], header[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    // The page count in the header is valid when both change counters agree; the rest may lie in the
    // write-ahead log next to the file, which then is longer, never shorter.
    let counted = field(24) == field(92);
    let wal = path.with_file_name(format!("{}-wal", file_name(path)));
    let logged = std::fs::metadata(wal).is_ok_and(|log| log.len() > 0);
    if counted && !logged && metadata.len() < page_size * u64::from(field(28)) {
        return Err(Error::new(
            Code::NotAProgramme,
            msg::error_incomplete(file_name(path)),
        ));
    }
    Ok(())
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
