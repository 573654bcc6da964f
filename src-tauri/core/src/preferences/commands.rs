//! `preferences.*`: what the officer prefers, and what the program is.

use std::path::Path;

use serde::Serialize;
use ts_rs::TS;

use super::Preferences;
use crate::commands::Nothing;
use crate::error::{Error, Result};
use crate::messages::{Catalogue, msg};
use crate::rules;
use crate::session::{Notice, Session};
use crate::values::shown;

/// The officer's preferences with what there is to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreferencesState {
    /// The preferences.
    pub preferences: Preferences,
    /// The name under which the officer is signed in to this computer; empty where it is not known.
    pub account: String,
    /// Tags of the languages that have messages.
    pub languages: Vec<String>,
}

/// What the program is and where it keeps things.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct About {
    /// Version of the program.
    pub version: String,
    /// SPDX expression of its licence.
    pub licence: String,
    /// The newest step of the file's structure that this program knows.
    pub schema: u32,
    /// The folder of the officer's preferences; null where nothing is kept.
    pub folder: Option<String>,
    /// The folder of the log; null where none is written.
    pub logs: Option<String>,
    /// The open source software in the program.
    pub notices: Vec<Notice>,
}

/// The officer's preferences.
pub fn get(session: &Session, _: Nothing) -> Result<PreferencesState> {
    Ok(PreferencesState {
        preferences: session.preferences()?,
        account: session.account(),
        languages: Catalogue::languages()
            .into_iter()
            .map(str::to_owned)
            .collect(),
    })
}

/// Saves the officer's preferences; they hold at once.
pub fn save(session: &Session, mut preferences: Preferences) -> Result<Preferences> {
    preferences.officer = preferences.officer.trim().to_owned();
    rules::check(&preferences)?;
    let before = session.preferences()?;
    if preferences.backup_folder != before.backup_folder
        && !preferences.backup_folder.is_empty()
        && !Path::new(&preferences.backup_folder).is_dir()
    {
        return Err(Error::field(
            "backup_folder",
            msg::backup_folder_missing(shown(&preferences.backup_folder)),
        ));
    }
    session.prefer(preferences.clone())?;
    Ok(preferences)
}

/// What the program is and where it keeps things.
pub fn about(session: &Session, _: Nothing) -> Result<About> {
    let shown = |path: &Path| path.display().to_string();
    let installed = session.installation();
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        licence: env!("CARGO_PKG_LICENSE").to_owned(),
        schema: crate::store::newest(),
        folder: session.setting().folder.as_deref().map(shown),
        logs: installed.logs.as_deref().map(shown),
        notices: installed.notices.clone(),
    })
}
