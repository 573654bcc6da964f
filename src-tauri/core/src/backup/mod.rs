//! Backups: copies of a programme in a folder of the officer's choice, of which the newest are kept.
//!
//! A copy's name says whose it is: `Programme 2026-11-22 14-08-55 (3f2a1c-123).ssc` was made at that time of the
//! file whose path has the mark `3f2a1c`, after the history's entry 123. The mark keeps two programmes of one
//! name apart, so that neither's copies are removed for the other; the entry says whether anything was done since.

pub mod commands;

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use jiff::civil::DateTime;
use serde::Serialize;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::commands::Listener;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::history::store::newest;
use crate::messages::msg;
use crate::preferences::{BackupTime, Preferences};
use crate::programme::EXTENSION;
use crate::session::Session;

/// How a copy's name says its time.
const TIME: &str = "%Y-%m-%d %H-%M-%S";

/// A copy of the open programme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BackupCopy {
    /// Path of the copy.
    pub path: String,
    /// Name without folder.
    pub name: String,
    /// When it was made, in this computer's time without offset: `2026-11-22T14:08:55`.
    pub at: String,
    /// Size in bytes.
    pub bytes: u64,
    /// The newest entry of the history in it.
    pub entry: i64,
}

/// The copies of a programme in a folder, newest first. A folder that cannot be read has none.
pub(crate) fn copies(folder: &Path, programme: &Path) -> Vec<BackupCopy> {
    let mark = mark(programme);
    let mut found: Vec<BackupCopy> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|file| {
            let file = file.ok()?;
            let name = file.file_name().into_string().ok()?;
            let (at, entry) = read_name(&name, &mark)?;
            Some(BackupCopy {
                path: file.path().display().to_string(),
                bytes: file.metadata().ok()?.len(),
                at: at.to_string(),
                entry,
                name,
            })
        })
        .collect();
    found.sort_by(|one, other| (&other.at, other.entry).cmp(&(&one.at, one.entry)));
    found
}

/// Makes a copy of the open programme in the folder of the preferences, and removes those beyond the number kept.
///
/// # Errors
/// At `backup_folder` when none was chosen or it is not there; else as for [`Desk::save_copy`].
pub(crate) fn make(
    desk: &Desk,
    preferences: &Preferences,
    listener: Listener<'_>,
) -> Result<BackupCopy> {
    let folder = folder(preferences)?;
    let mark = mark(desk.path());
    let entry = desk.read(newest)?;
    let stem = desk
        .path()
        .file_stem()
        .map_or_else(String::new, |stem| stem.to_string_lossy().into_owned());
    let mut at = desk.now()?.datetime();
    let path = loop {
        let name = format!("{stem} {} ({mark}-{entry}).{EXTENSION}", at.strftime(TIME));
        let path = folder.join(name);
        if path.symlink_metadata().is_err() {
            break path;
        }
        // Twice in one second: the second copy is of the next one.
        at = at
            .checked_add(jiff::SignedDuration::from_secs(1))
            .map_err(Error::internal)?;
    };
    desk.save_copy(&path, listener)?;
    let copies = copies(&folder, desk.path());
    let made = copies
        .iter()
        .find(|copy| Path::new(&copy.path) == path)
        .cloned()
        .ok_or_else(|| Error::new(Code::Storage, msg::error_input_output()))?;
    let kept = usize::try_from(preferences.backup_kept).unwrap_or(1).max(1);
    for old in copies.iter().skip(kept) {
        if let Err(error) = fs::remove_file(&old.path) {
            // One copy too many does no harm, and the next backup tries again.
            tracing::warn!(%error, "an old backup was not removed");
        }
    }
    Ok(made)
}

/// Whether a copy is due by itself: once a day when asked for, if anything was done since the last one.
pub(crate) fn due(desk: &Desk, preferences: &Preferences, time: BackupTime) -> Result<bool> {
    if preferences.backup_folder.is_empty() || preferences.backup_time != time {
        return Ok(false);
    }
    let copies = copies(Path::new(&preferences.backup_folder), desk.path());
    let Some(last) = copies.first() else {
        return Ok(true);
    };
    let today = desk.today()?.to_string();
    let already = time == BackupTime::Daily && last.at.starts_with(&today);
    Ok(!already && desk.read(newest)? > last.entry)
}

/// Makes a copy of the programme that is about to be closed, when the officer wants one then.
/// Closing goes on whatever happens: what is wrong with the folder stands in the log and in the settings.
pub fn at_closing(session: &Session) {
    let made = session.preferences().and_then(|preferences| {
        let Ok(desk) = session.desk() else {
            return Ok(());
        };
        if due(&desk, &preferences, BackupTime::Closing)? {
            make(&desk, &preferences, &mut |_| ControlFlow::Continue(()))?;
        }
        Ok(())
    });
    if let Err(error) = made {
        tracing::warn!(code = ?error.code, cause = error.cause.as_deref(), "no backup at closing");
    }
}

fn folder(preferences: &Preferences) -> Result<PathBuf> {
    let folder = PathBuf::from(&preferences.backup_folder);
    if preferences.backup_folder.is_empty() {
        return Err(Error::field("backup_folder", msg::backup_no_folder()));
    }
    if !folder.is_dir() {
        return Err(Error::field(
            "backup_folder",
            msg::backup_folder_missing(crate::values::shown(&preferences.backup_folder)),
        ));
    }
    Ok(folder)
}

/// The mark of a file: the beginning of a digest of its path.
fn mark(programme: &Path) -> String {
    let digest = Sha256::digest(programme.as_os_str().as_encoded_bytes());
    digest[..3]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// The time and the entry that a copy's name says; `None` for a name that is not a copy's with this mark.
fn read_name(name: &str, mark: &str) -> Option<(DateTime, i64)> {
    let (head, tail) = name
        .strip_suffix(&format!(".{EXTENSION}"))?
        .rsplit_once(" (")?;
    let entry = tail.strip_suffix(')')?.strip_prefix(mark)?;
    let at = head.get(head.len().checked_sub(TIME_LENGTH)?..)?;
    let entry = entry.strip_prefix('-')?.parse().ok()?;
    Some((DateTime::strptime(TIME, at).ok()?, entry))
}

/// The length of `2026-11-22 14-08-55`.
const TIME_LENGTH: usize = 19;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_time_and_entry_and_strangers_are_left_alone() {
        let name = "สำนักงาน (2) 2026-11-22 14-08-55 (3f2a1c-123).ssc";
        let (at, entry) = read_name(name, "3f2a1c").unwrap();
        assert_eq!(
            (at.to_string().as_str(), entry),
            ("2026-11-22T14:08:55", 123)
        );
        for other in [
            "programme.ssc",
            "programme 2026-11-22 14-08-55 (000000-123).ssc",
            "programme 2026-13-22 14-08-55 (3f2a1c-123).ssc",
            "programme 2026-11-22 14-08-55 (3f2a1c-123).ssc.making",
            "(3f2a1c-1).ssc",
        ] {
            assert_eq!(read_name(other, "3f2a1c"), None, "{other}");
        }
    }
}
