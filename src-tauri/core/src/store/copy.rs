//! Copies of a programme file, made by the engine while it is open.

use std::ffi::OsString;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::{claimable, remove, settle};
use crate::commands::{Listener, Progress};
use crate::error::{Code, Error, Result};
use crate::messages::msg;

/// Pages that are copied between two reports: at 4 KiB a page some ten milliseconds.
const STRIDE: i32 = 2_000;

/// Saves what `source` sees under a new name. The copy gets its name when it is whole and was read through.
pub fn copy(source: &Connection, path: &Path, listener: Listener<'_>) -> Result<()> {
    claimable(path)?;
    let making = making(path);
    remove(&making);
    let made = write(source, &making, listener).and_then(|()| settle(&making, path));
    if made.is_err() {
        remove(&making);
    }
    made
}

fn write(source: &Connection, making: &Path, listener: Listener<'_>) -> Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut target = Connection::open_with_flags(making, flags)?;
    {
        let backup = Backup::new(source, &mut target)?;
        loop {
            let step = backup.step(STRIDE)?;
            let pages = backup.progress();
            let total = u32::try_from(pages.pagecount).unwrap_or(0);
            let left = u32::try_from(pages.remaining).unwrap_or(0);
            let progress = Progress {
                done: total.saturating_sub(left),
                total,
            };
            if listener(progress) == ControlFlow::Break(()) {
                return Err(Error::new(Code::Cancelled, msg::error_cancelled()));
            }
            match step {
                StepResult::Done => break,
                StepResult::More => {}
                // Another window is writing; it will be done in a moment.
                _ => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }
    // A copy that cannot be read is none.
    let found: String = target.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    target.close().map_err(|(_, error)| error)?;
    match found.as_str() {
        "ok" => Ok(()),
        _ => Err(Error {
            cause: Some(found),
            ..Error::new(Code::NotAProgramme, msg::error_damaged())
        }),
    }
}

/// Makes a second file of a closed one. The second gets its name when it is whole.
pub fn duplicate(from: &Path, path: &Path) -> Result<()> {
    claimable(path)?;
    super::inspect(from)?;
    let making = making(path);
    remove(&making);
    let made = std::fs::copy(from, &making)
        .and_then(|_| std::fs::File::open(&making)?.sync_all())
        .map_err(Error::from)
        .and_then(|()| settle(&making, path));
    if made.is_err() {
        remove(&making);
    }
    made
}

/// The name of a copy until it is whole.
fn making(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.making", std::process::id()));
    path.with_file_name(name)
}
