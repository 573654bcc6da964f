//! Opening a programme file: is it ours, is it whole, is it too new, can it be written?

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::held::is_held;
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

/// Files up to this many bytes are read through on opening, so that damage is met before work is lost in it.
const READ_THROUGH: u64 = 32 << 20;

/// Makes a new, empty programme file. An existing file is left alone and refused.
pub fn create(path: &Path) -> Result<Opened> {
    // Claims the name first, so that two programs cannot make the same file.
    File::create_new(path).map_err(|error| refused_place(path, error))?;
    let made = connect(path).and_then(|mut connection| {
        // Before the log is switched on, so that the file itself says whose it is whatever happens next.
        connection.pragma_update(None, "application_id", APPLICATION_ID)?;
        prepare(&connection)?;
        migrations::run(&mut connection)?;
        Ok(Opened { connection })
    });
    if made.is_err() {
        // Nothing half made stays behind; the refusal matters more than a failing clean-up.
        remove(path);
    }
    made
}

/// Opens a programme file, bringing an older one up to date; one that is refused is not touched.
pub fn open(path: &Path) -> Result<Opened> {
    inspect(path)?;
    let mut connection = connect(path)?;
    // Until the file is accepted, work that stands in its log stays there when this connection closes.
    let keep_log = DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE;
    let logged = has_log(path);
    connection.set_db_config(keep_log, logged)?;
    let has = migrations::applied(&connection)?;
    if has > migrations::newest() {
        return Err(Error::new(
            Code::TooNew,
            msg::error_too_new(file_name(path)),
        ));
    }
    if std::fs::metadata(path)?.len() <= READ_THROUGH {
        let found: String = connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
        if found != "ok" {
            return Err(Error {
                cause: Some(found),
                ..Error::new(Code::NotAProgramme, msg::error_damaged())
            });
        }
    }
    connection.set_db_config(keep_log, false)?;
    prepare(&connection)?;
    if has < migrations::newest() {
        migrations::run(&mut connection)?;
    }
    Ok(Opened { connection })
}

/// Refuses a place where no new file can be made: the name is taken, or the folder is not there.
pub fn claimable(path: &Path) -> Result<()> {
    use std::io::ErrorKind::{AlreadyExists, NotFound};
    if path.symlink_metadata().is_ok() {
        return Err(refused_place(path, AlreadyExists.into()));
    }
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() && !folder.is_dir() => {
            Err(refused_place(path, NotFound.into()))
        }
        _ => Ok(()),
    }
}

/// Gives a closed, finished file its name at last; an existing file of that name is left alone and refused.
pub fn settle(made: &Path, path: &Path) -> Result<()> {
    use std::io::ErrorKind::AlreadyExists;
    // A second name for the file, which cannot replace another; where a disk has no second names, claim and move.
    match std::fs::hard_link(made, path) {
        Ok(()) => std::fs::remove_file(made)?,
        Err(error) if error.kind() == AlreadyExists => return Err(refused_place(path, error)),
        Err(_) => {
            File::create_new(path).map_err(|error| refused_place(path, error))?;
            std::fs::rename(made, path)?;
        }
    }
    // The name, too, must outlive a power cut; where a folder cannot be synced, the system does so by itself.
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// What tells a file from another one that has its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Identity(Option<(u64, u64)>);

/// The file that a name means now; an error where there is none.
pub fn identity(path: &Path) -> std::io::Result<Identity> {
    let metadata = std::fs::metadata(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt;
        Ok(Identity(Some((metadata.dev(), metadata.ino()))))
    }
    // Elsewhere a file that is open cannot be moved away.
    #[cfg(not(unix))]
    {
        let _ = metadata;
        Ok(Identity(None))
    }
}

/// Removes a file with its log.
pub fn remove(path: &Path) {
    for suffix in ["", "-wal", "-shm", "-journal"] {
        // What is not there need not go, and what cannot go is reported by what is tried next.
        let _ = std::fs::remove_file(beside(path, suffix));
    }
}

fn refused_place(path: &Path, error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::AlreadyExists => {
            Error::new(Code::Storage, msg::error_file_exists(file_name(path)))
        }
        std::io::ErrorKind::NotFound => Error::new(
            Code::Storage,
            msg::error_folder_missing(path.display().to_string()),
        ),
        _ => error.into(),
    }
}

/// A further connection that can only read.
pub fn reader(path: &Path) -> Result<Connection> {
    let connection = connect(path)?;
    prepare(&connection)?;
    connection.pragma_update(None, "query_only", true)?;
    Ok(connection)
}

/// Brings the log into the file and empties it, so that what was overwritten is not in it either. While another
/// window reads from the log it stays as it is; it goes at the latest when the file is closed.
pub fn empty_log(connection: &Connection) -> Result<()> {
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    Ok(())
}

fn connect(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    Ok(connection)
}

/// Sets what every connection works with: the log, safety before speed, checked references.
fn prepare(connection: &Connection) -> Result<()> {
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if !mode.eq_ignore_ascii_case("wal") {
        return Err(Error::new(Code::Storage, msg::error_read_only()));
    }
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    // What was deleted or made anonymous does not stay readable in freed pages.
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "cache_size", -64_000)?;
    // What is sorted, and what a statement with triggers might take back, needs no file of its own.
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    connection.set_prepared_statement_cache_capacity(256);
    Ok(())
}

/// Looks at the file before the database engine does, for what it would say badly or would change.
pub fn inspect(path: &Path) -> Result<()> {
    if is_held(path) {
        // It was looked at when it was opened.
        return Ok(());
    }
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
    if counted && !has_log(path) && metadata.len() < page_size * u64::from(field(28)) {
        return Err(Error::new(
            Code::NotAProgramme,
            msg::error_incomplete(file_name(path)),
        ));
    }
    Ok(())
}

/// Whether work stands in the log beside the file, as while it is open or after a power cut.
fn has_log(path: &Path) -> bool {
    std::fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0)
}

fn beside(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(suffix);
    PathBuf::from(name)
}

fn file_name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
