//! Tells a Linux desktop what the program's files are, where its package did not.
//!
//! A file dialog opens what it cannot tell by the name, to look inside. It does so in this process, and whoever opens and
//! closes the programme file there lets go of the database's locks on it (POSIX locks belong to the process): another
//! SSC Desk on the same file would then believe itself alone and tidy the log away under the open window.
//! A program that is unpacked or built by hand has no package that told the desktop, so it tells it by itself, once.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use tauri::{App, Manager};

const KINDS: &str = include_str!("../linux/ssc-desk.xml");
/// Where the descriptions of kinds of files lie, inside a folder of shared data.
const PLACE: &str = "mime/packages/ssc-desk.xml";

/// Makes the kinds known to this officer's desktop unless they are. A desktop that will not know is noted in the log.
pub fn make_known(app: &App) {
    let Ok(own) = app.path().data_dir() else {
        return;
    };
    let shared = std::env::var_os("XDG_DATA_DIRS");
    if known(&own, shared.as_deref()) {
        return;
    }
    if let Err(error) = tell(&own) {
        tracing::warn!(%error, "the desktop could not be told what a programme file is");
    }
}

/// Whether the officer's own folder of data, or one that all share, has this description.
fn known(own: &Path, shared: Option<&OsStr>) -> bool {
    let usual = OsStr::new("/usr/local/share:/usr/share");
    let shared = shared
        .filter(|folders| !folders.is_empty())
        .unwrap_or(usual);
    std::env::split_paths(shared)
        .chain([own.to_owned()])
        .any(|folder| std::fs::read_to_string(folder.join(PLACE)).is_ok_and(|told| told == KINDS))
}

fn tell(own: &Path) -> std::io::Result<()> {
    let description: PathBuf = own.join(PLACE);
    if let Some(folder) = description.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&description, KINDS)?;
    let told = Command::new("update-mime-database")
        .arg(own.join("mime"))
        .output()?;
    if told.status.success() {
        return Ok(());
    }
    // Told half, it would count as told at the next start.
    std::fs::remove_file(&description)?;
    Err(std::io::Error::other(
        String::from_utf8_lossy(&told.stderr).into_owned(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_package_told_is_not_told_again() {
        let [own, shared] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        let folders = Some(shared.path().as_os_str());
        assert!(!known(own.path(), folders));
        for folder in [&own, &shared] {
            let description = folder.path().join(PLACE);
            std::fs::create_dir_all(description.parent().expect("a folder")).expect("made");
            std::fs::write(&description, KINDS).expect("written");
            assert!(known(own.path(), folders));
            std::fs::write(&description, "of an older program").expect("written");
            assert!(!known(own.path(), folders));
        }
    }
}
