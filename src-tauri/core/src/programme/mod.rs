//! Programme files: making, opening, closing them, and remembering the recent ones.

pub mod commands;

use std::fs;
use std::path::{Path, PathBuf};

use crate::desk::{Desk, Surroundings};
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::Op;
use crate::{country, rate, store};

/// How programme files end.
pub const EXTENSION: &str = "ssc";

/// Makes a new programme with the reference lists that an officer may edit (groups, rates).
pub fn create(path: &Path, language: &str, surroundings: Surroundings) -> Result<Desk> {
    make(path, language, surroundings, |_| Ok(()))
}

/// Makes a new programme and lets `fill` enter something into it. The file gets its name when it is whole, so
/// that neither an error nor a power cut leaves half a programme under it.
pub fn make(
    path: &Path,
    language: &str,
    surroundings: Surroundings,
    fill: impl FnOnce(&Desk) -> Result<()>,
) -> Result<Desk> {
    store::claimable(path)?;
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.making", std::process::id()));
    let making = path.with_file_name(name);
    store::remove(&making);
    let made = Desk::create(&making, language, surroundings)
        .and_then(|desk| {
            desk.transact(Op::lasting(msg::op_programme_made()), |tx| {
                country::seed(tx)?;
                rate::seed(tx)
            })?;
            fill(&desk)?;
            desk.close()
        })
        .and_then(|surroundings| {
            store::settle(&making, path)?;
            Ok(surroundings)
        });
    match made {
        Ok(surroundings) => Desk::open(path, language, surroundings),
        Err(error) => {
            store::remove(&making);
            Err(error)
        }
    }
}

/// The recent files of an officer, newest first.
pub(crate) fn recent(folder: Option<&Path>) -> Vec<PathBuf> {
    let Some(file) = folder.map(|folder| folder.join("recent.json")) else {
        return Vec::new();
    };
    // A list that cannot be read is an empty list: it holds nothing but convenience.
    fs::read(file)
        .ok()
        .and_then(|text| serde_json::from_slice(&text).ok())
        .unwrap_or_default()
}

/// Puts a file at the head of the recent ones.
pub(crate) fn remember(folder: Option<&Path>, path: &Path) -> Result<()> {
    let Some(folder) = folder else { return Ok(()) };
    let mut files = recent(Some(folder));
    files.retain(|file| file != path);
    files.insert(0, path.to_owned());
    files.truncate(10);
    fs::create_dir_all(folder)?;
    fs::write(folder.join("recent.json"), serde_json::to_vec(&files)?).map_err(Error::from)
}
