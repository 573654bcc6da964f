//! `ssc-desk submission verify` and `show`: what is in a package, and whether it is to be trusted.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value as Json, json};
use ssc_core::error::{Code, Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

use super::{absolute, ask, open, print_json, print_line};

/// What can be done with a package.
#[derive(Subcommand)]
pub enum PackageTask {
    /// Verify a package: every byte, the signature, the schema, and whether the key is known.
    ///
    /// Exit status 0 means that the package is whole and its key is known: named by --key, confirmed in --programme, or
    /// following from such a key. An unknown key is exit status 1, and the words to compare are shown; with --any-key a
    /// package that is whole is enough. Everything that is wrong is printed.
    Verify {
        /// The package.
        package: PathBuf,
        #[command(flatten)]
        keys: Keys,
        /// Be content with any key: the package is whole, whoever signed it.
        #[arg(long)]
        any_key: bool,
        /// What was found as JSON.
        #[arg(long)]
        json: bool,
    },
    /// Show what is in a package that is whole.
    Show {
        /// The package.
        package: PathBuf,
        #[command(flatten)]
        keys: Keys,
        /// All of it as JSON, with submission.json.
        #[arg(long)]
        json: bool,
    },
}

/// The keys that are known.
#[derive(clap::Args)]
pub struct Keys {
    /// A key that is known: its PEM file, its 64 hexadecimal digits, or its twelve words in quotation marks.
    #[arg(long)]
    key: Vec<String>,
    /// A programme file whose own and confirmed keys are known.
    #[arg(long)]
    programme: Option<PathBuf>,
}

/// Does a task.
pub fn perform(session: &Session, task: PackageTask) -> Result<()> {
    match task {
        PackageTask::Verify {
            package,
            keys,
            any_key,
            json,
        } => {
            let found = ask(session, "package.verify", request(session, &package, keys)?)?;
            if json {
                print_json(&found)?;
            } else {
                say(session, &found);
            }
            let trusted = found["trusted"] == true || (any_key && found["whole"] == true);
            match trusted {
                true => Ok(()),
                false => Err(Error::new(
                    Code::Invalid,
                    msg::package_not_whole(
                        found["faults"].as_array().map_or(0, Vec::len),
                        text(&found["name"]),
                    ),
                )),
            }
        }
        PackageTask::Show {
            package,
            keys,
            json,
        } => {
            let shown = ask(session, "package.show", request(session, &package, keys)?)?;
            match json {
                true => print_json(&shown)?,
                false => say(session, &shown["verification"]),
            }
            Ok(())
        }
    }
}

/// The request for a package, with the programme open whose keys are known.
fn request(session: &Session, package: &Path, keys: Keys) -> Result<Json> {
    if let Some(programme) = &keys.programme {
        open(session, programme)?;
    }
    let named: Vec<String> = keys.key.into_iter().map(from_file).collect::<Result<_>>()?;
    Ok(json!({ "path": absolute(package)?, "keys": named }))
}

/// A key out of a file, when the text names one.
fn from_file(text: String) -> Result<String> {
    match Path::new(&text).is_file() {
        true => Ok(std::fs::read_to_string(&text)?),
        false => Ok(text),
    }
}

/// What a verification found, in words.
pub(super) fn say(session: &Session, found: &Json) {
    let words = session.catalogue();
    let name = text(&found["name"]);
    if let Some(package) = found.get("package").filter(|package| !package.is_null()) {
        print_line(&words.text(&msg::package_whole(&name)));
        let facts = &package["facts"];
        print_line(&words.text(&msg::package_what(
            text(&facts["agency"]),
            text(&facts["country"]),
            text(&facts["signed_by"]),
            facts["version"].as_i64().unwrap_or_default(),
            text(&package["words"]),
            facts["year"].to_string(),
        )));
        if let Some(known) = package["known"].as_str() {
            print_line(known);
        }
    }
    for fault in found["faults"].as_array().into_iter().flatten() {
        print_line(&text(&fault["message"]));
    }
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_default().to_owned()
}
