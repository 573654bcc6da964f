//! `programme.*`: what works without an open programme, and what opens one.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EXTENSION;
use crate::agency;
use crate::commands::{Listener, Nothing};
use crate::desk::Desk;
use crate::document;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::session::Session;

/// A file of the officer's choice.
#[derive(Debug, Deserialize, TS)]
pub struct FileRequest {
    /// Path of the file.
    pub path: String,
}

/// A recent file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RecentFile {
    /// Path of the file.
    pub path: String,
    /// Name without folder.
    pub name: String,
    /// Folder.
    pub folder: String,
    /// False when it is no longer there.
    pub present: bool,
}

/// A copy of a programme.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SavedCopy {
    /// Path of the copy.
    pub path: String,
}

/// The open programme.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ProgrammeState {
    /// Path of the file.
    pub path: String,
    /// Name without folder.
    pub name: String,
    /// True for the sample programme.
    pub sample: bool,
    /// The agency's name; empty before it was entered.
    pub agency: String,
    /// True once the agency was entered.
    pub ready: bool,
    /// Today by the computer's clock.
    pub today: String,
}

/// The open programme; `null` while none is open.
pub fn state(session: &Session, _: Nothing) -> Result<Option<ProgrammeState>> {
    match session.desk() {
        Ok(desk) => describe(&desk).map(Some),
        Err(_) => Ok(None),
    }
}

/// Makes a new programme and opens it.
pub fn create(session: &Session, request: FileRequest) -> Result<ProgrammeState> {
    let path = with_extension(&request.path)?;
    let desk = super::create(&path, &session.language(), session.surroundings())?;
    opened(session, desk)
}

/// Makes the sample programme and opens it.
pub fn sample(session: &Session, request: FileRequest) -> Result<ProgrammeState> {
    let path = with_extension(&request.path)?;
    drop(crate::sample::create(&path, &session.language())?);
    opened(session, session.open(&path)?)
}

/// Opens a programme.
pub fn open(session: &Session, request: FileRequest) -> Result<ProgrammeState> {
    opened(session, session.open(Path::new(&request.path))?)
}

/// Saves a copy of the open programme under another name; the programme stays open.
pub fn save_copy(desk: &Desk, request: FileRequest, listener: Listener<'_>) -> Result<SavedCopy> {
    let path = with_extension(&request.path)?;
    desk.save_copy(&path, listener)?;
    Ok(SavedCopy {
        path: path.display().to_string(),
    })
}

/// Closes the open programme, with a backup where the officer wants one at closing.
pub fn close(session: &Session, _: Nothing) -> Result<Nothing> {
    crate::backup::at_closing(session);
    document::commands::forget_opened(session);
    session.put(None)?;
    Ok(Nothing {})
}

/// The recent files.
pub fn recent(session: &Session, _: Nothing) -> Result<Vec<RecentFile>> {
    let files = super::recent(session.setting().folder.as_deref());
    Ok(files
        .into_iter()
        .map(|path| RecentFile {
            name: name(&path),
            folder: path
                .parent()
                .map_or_else(String::new, |folder| folder.display().to_string()),
            present: path.is_file(),
            path: path.display().to_string(),
        })
        .collect())
}

pub(crate) fn opened(session: &Session, desk: Desk) -> Result<ProgrammeState> {
    let state = describe(&desk)?;
    document::commands::forget_opened(session);
    if let Err(error) = super::remember(session.setting().folder.as_deref(), desk.path()) {
        // A recent list that cannot be written is no reason to keep the officer from the programme.
        tracing::warn!(
            cause = error.cause.as_deref(),
            "the list of recent files was not written"
        );
    }
    session.put(Some(desk))?;
    Ok(state)
}

fn describe(desk: &Desk) -> Result<ProgrammeState> {
    let agency = desk.read(agency::store::find)?;
    Ok(ProgrammeState {
        path: desk.path().display().to_string(),
        name: name(desk.path()),
        sample: agency.as_ref().is_some_and(|agency| agency.sample),
        ready: agency.is_some(),
        agency: agency.map_or_else(String::new, |agency| agency.name),
        today: desk.today()?.to_string(),
    })
}

fn name(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}

pub(crate) fn with_extension(path: &str) -> Result<PathBuf> {
    if path.trim().is_empty() {
        return Err(Error::field("path", msg::rule_empty()));
    }
    let path = PathBuf::from(path);
    Ok(match path.extension() {
        Some(extension) if extension.eq_ignore_ascii_case(EXTENSION) => path,
        _ => {
            let mut name = path.into_os_string();
            name.push(".");
            name.push(EXTENSION);
            PathBuf::from(name)
        }
    })
}
