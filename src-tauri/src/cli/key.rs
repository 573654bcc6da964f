//! `ssc-desk key`: the agency's signing key, its backup, and bringing it back.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;
use ssc_core::error::{Code, Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

use super::passphrase::passphrase;
use super::{absolute, ask, open, print_json, print_line};

/// What can be done with the agency's signing key.
///
/// The passphrase is asked for, or read from SSC_DESK_PASSPHRASE.
#[derive(Subcommand)]
pub enum KeyTask {
    /// Show the public key, its twelve words and when it was backed up last.
    Show {
        /// The programme file.
        file: PathBuf,
        /// All of it as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Write a backup of the key, sealed by its passphrase.
    Backup {
        /// The programme file.
        file: PathBuf,
        /// The file to write; `.age` is added where it is missing. An existing one is replaced.
        #[arg(long)]
        out: PathBuf,
    },
    /// Bring the key back from a backup, into a programme that has none or the same.
    Restore {
        /// The programme file.
        file: PathBuf,
        /// The backup.
        #[arg(long)]
        from: PathBuf,
    },
}

/// Does a task.
pub fn perform(session: &Session, task: KeyTask) -> Result<()> {
    match task {
        KeyTask::Show { file, json } => {
            open(session, &file)?;
            let key = ask(session, "signing_key.get", json!({}))?;
            if key.is_null() {
                return Err(Error::new(Code::NotFound, msg::signing_key_missing()));
            }
            if json {
                return print_json(&key);
            }
            for field in ["holder", "words", "fingerprint", "made_at", "backed_up_at"] {
                let value = key[field].as_str().unwrap_or_default();
                print_line(format!("{field:<13} {value}").trim_end());
            }
            print_line(key["pem"].as_str().unwrap_or_default().trim_end());
        }
        KeyTask::Backup { file, out } => {
            open(session, &file)?;
            let request =
                json!({ "path": absolute(&out)?, "passphrase": passphrase(session, false)? });
            let made = ask(session, "signing_key.backup", request)?;
            print_line(made["path"].as_str().unwrap_or_default());
        }
        KeyTask::Restore { file, from } => {
            open(session, &file)?;
            let request =
                json!({ "path": absolute(&from)?, "passphrase": passphrase(session, false)? });
            let key = ask(session, "signing_key.restore", request)?;
            print_line(key["words"].as_str().unwrap_or_default());
        }
    }
    Ok(())
}
