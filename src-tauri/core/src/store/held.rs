//! Programme files that this process holds open, and the door to all other files.
//!
//! On Unix the database's locks belong to the process: whoever opens and closes a held file by any other way lets go of
//! them, and another program could then take the log away from under an open programme. So a file that an officer
//! chose is opened through [`open_other`], which refuses what is held without opening it.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::connection::{Identity, identity};
use crate::error::{Error, Result};
use crate::messages::msg;

static HELD: Mutex<Vec<Identity>> = Mutex::new(Vec::new());

/// A file that stays noted as held for as long as this lives.
#[derive(Debug)]
pub struct Held(Identity);

impl Held {
    /// Notes a file as held. One that cannot be looked at is not noted, and `None`.
    pub fn new(path: &Path) -> Option<Held> {
        let identity = identity(path).ok()?;
        held().push(identity);
        Some(Held(identity))
    }

    /// What tells the file from another one of its name.
    pub fn identity(&self) -> Identity {
        self.0
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        let mut held = held();
        if let Some(place) = held.iter().position(|one| *one == self.0) {
            held.swap_remove(place);
        }
    }
}

/// Whether a path leads to a file that this process holds. Elsewhere than on Unix it does not matter.
pub fn is_held(path: &Path) -> bool {
    cfg!(unix) && identity(path).is_ok_and(|identity| held().contains(&identity))
}

/// Opens a file that an officer chose, to read it.
///
/// # Errors
/// As [`refuse_held`], or as [`File::open`].
pub fn open_other(path: &Path) -> Result<File> {
    refuse_held(path)?;
    Ok(File::open(path)?)
}

/// Refuses an open programme, before anything reads it as another file.
///
/// # Errors
/// At `path` when it is an open programme or lies beside one as its log.
pub fn refuse_held(path: &Path) -> Result<()> {
    if is_held(path) || programme_of_log(path).is_some_and(|programme| is_held(&programme)) {
        return Err(Error::field("path", msg::error_is_open_programme()));
    }
    Ok(())
}

/// The programme whose log, or index of the log, this would be.
fn programme_of_log(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_str()?;
    let programme = ["-wal", "-shm"]
        .iter()
        .find_map(|suffix| name.strip_suffix(suffix))?;
    Some(path.with_file_name(programme))
}

fn held() -> std::sync::MutexGuard<'static, Vec<Identity>> {
    // The list is whole at every moment, whoever panicked beside it.
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}
