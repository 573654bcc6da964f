//! What the core is told about this computer: where it may keep things, who is working, the clock.

use std::path::PathBuf;

use ssc_core::desk::Surroundings;
use ssc_core::messages::FALLBACK;
use ssc_core::session::Setting;

/// A session's setting on this computer; `folder` keeps the list of recent files.
pub fn setting(folder: Option<PathBuf>) -> Setting {
    Setting {
        folder,
        language: FALLBACK.to_owned(),
        surroundings: || Surroundings::real(account()),
    }
}

/// The name under which the person is signed in to this computer, as the history keeps it.
fn account() -> String {
    ["USER", "USERNAME", "LOGNAME"]
        .into_iter()
        .find_map(|variable| std::env::var(variable).ok().filter(|name| !name.is_empty()))
        .unwrap_or_default()
}
