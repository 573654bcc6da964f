//! `programme.*`: what works without an open programme, and what opens one.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::EXTENSION;
use crate::agency;
use crate::commands::Nothing;
use crate::desk::Desk;
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
    let setting = session.setting();
    let path = with_extension(&request.path)?;
    let desk = super::create(&path, &setting.language, (setting.surroundings)())?;
    opened(session, desk)
}

/// Makes the sample programme and opens it.
pub fn sample(session: &Session, request: FileRequest) -> Result<ProgrammeState> {
    let setting = session.setting();
    let path = with_extension(&request.path)?;
    let desk = crate::sample::create(&path, &setting.language)?;
    drop(desk);
    opened(
        session,
        Desk::open(&path, &setting.language, (setting.surroundings)())?,
    )
}

/// Opens a programme.
pub fn open(session: &Session, request: FileRequest) -> Result<ProgrammeState> {
    let setting = session.setting();
    let desk = Desk::open(
        Path::new(&request.path),
        &setting.language,
        (setting.surroundings)(),
    )?;
    opened(session, desk)
}

/// Closes the open programme.
pub fn close(session: &Session, _: Nothing) -> Result<Nothing> {
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

fn opened(session: &Session, desk: Desk) -> Result<ProgrammeState> {
    let state = describe(&desk)?;
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

fn with_extension(path: &str) -> Result<PathBuf> {
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
