//! `backup.*`

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BackupCopy, copies, due, make};
use crate::commands::{Listener, Nothing};
use crate::error::{Error, Result};
use crate::history::store::newest;
use crate::messages::msg;
use crate::preferences::BackupTime;
use crate::programme::commands::{ProgrammeState, opened, with_extension};
use crate::session::Session;
use crate::store;

/// The backups of the open programme.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BackupState {
    /// The copies in the folder, newest first.
    pub copies: Vec<BackupCopy>,
    /// True when nothing was done since the newest copy.
    pub current: bool,
    /// False when the chosen folder is not there now.
    pub reachable: bool,
}

/// A copy, and where a programme is to be made of it.
#[derive(Debug, Deserialize, TS)]
pub struct RestoreRequest {
    /// Path of the copy.
    pub copy: String,
    /// Path of the programme that is made of it.
    pub path: String,
}

/// The backups of the open programme.
pub fn state(session: &Session, _: Nothing) -> Result<BackupState> {
    let desk = session.desk()?;
    let preferences = session.preferences()?;
    let folder = Path::new(&preferences.backup_folder);
    let copies = match preferences.backup_folder.is_empty() {
        true => Vec::new(),
        false => copies(folder, desk.path()),
    };
    let entry = desk.read(newest)?;
    Ok(BackupState {
        current: copies.first().is_some_and(|copy| copy.entry >= entry),
        reachable: preferences.backup_folder.is_empty() || folder.is_dir(),
        copies,
    })
}

/// Makes a copy of the open programme now.
pub fn make_now(session: &Session, _: Nothing, listener: Listener<'_>) -> Result<BackupCopy> {
    make(&*session.desk()?, &session.preferences()?, listener)
}

/// Makes the day's copy of the open programme when one is due; null when none is.
pub fn daily(session: &Session, _: Nothing, listener: Listener<'_>) -> Result<Option<BackupCopy>> {
    let desk = session.desk()?;
    let preferences = session.preferences()?;
    match due(&desk, &preferences, BackupTime::Daily)? {
        true => make(&desk, &preferences, listener).map(Some),
        false => Ok(None),
    }
}

/// Makes a programme of a copy and opens it; the copy stays as it is.
pub fn restore(session: &Session, request: RestoreRequest) -> Result<ProgrammeState> {
    if request.copy.trim().is_empty() {
        return Err(Error::field("copy", msg::rule_empty()));
    }
    let path = with_extension(&request.path)?;
    store::duplicate(Path::new(&request.copy), &path)?;
    let desk = session.open(&path).inspect_err(|_| store::remove(&path))?;
    crate::backup::at_closing(session);
    opened(session, desk)
}
