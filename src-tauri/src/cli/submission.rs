//! `ssc-desk submission`: from a programme to a sealed package, and from many packages to the region's table.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value as Json, json};
use ssc_core::error::{Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

use super::package::{self, PackageTask};
use super::passphrase::passphrase;
use super::{Paper, absolute, ask, open, print_line};

/// What can be done with submissions.
#[derive(Subcommand)]
pub enum SubmissionTask {
    /// Prepare, check, sign and seal a year's submission, and save the package.
    ///
    /// The passphrase of the agency's key is asked for, or read from SSC_DESK_PASSPHRASE; at the first signing the key
    /// is made with it. Nobody can find a lost passphrase again.
    Make(Make),
    /// Put the packages of several countries into the survey's own table.
    Compile {
        /// The packages.
        #[arg(required = true)]
        packages: Vec<PathBuf>,
        /// The file to write; its ending decides: .pdf, .xlsx or .json. An existing one is replaced.
        #[arg(long)]
        out: PathBuf,
    },
    /// What can be done with one package.
    #[command(flatten)]
    Package(PackageTask),
}

/// A submission to be made.
#[derive(Args)]
pub struct Make {
    /// The programme file.
    file: PathBuf,
    /// The reporting year.
    #[arg(long)]
    year: i32,
    /// The package to write; an existing one is replaced.
    #[arg(long)]
    out: PathBuf,
    /// Who prepared it; the name of the account when left out.
    #[arg(long)]
    prepared_by: Option<String>,
    /// Who checked it; who signs when left out.
    #[arg(long)]
    checked_by: Option<String>,
    /// Who signs it; the agency's focal point when left out.
    #[arg(long)]
    signed_by: Option<String>,
    /// Position of who signs.
    #[arg(long, default_value = "")]
    position: String,
    /// Let a check that blocks pass, with the reason that the report prints: CHECK=REASON.
    #[arg(long, value_name = "CHECK=REASON", value_parser = waiver)]
    waive: Vec<(String, String)>,
    /// Let every check that blocks pass with this reason; a missing rate is never let pass.
    #[arg(long, value_name = "REASON")]
    waive_all: Option<String>,
    /// Why there is a new version of a year that was signed before.
    #[arg(long, default_value = "")]
    reason: String,
    /// Language tag of the report; the agency's when left out.
    #[arg(long)]
    lang: Option<String>,
    /// Paper size of the report.
    #[arg(long, value_enum, default_value_t = Paper::A4)]
    paper: Paper,
}

/// Does a task.
pub fn perform(session: &Session, task: SubmissionTask) -> Result<()> {
    match task {
        SubmissionTask::Make(wanted) => make(session, &wanted),
        SubmissionTask::Compile { packages, out } => compile(session, &packages, &out),
        SubmissionTask::Package(task) => package::perform(session, task),
    }
}

fn make(session: &Session, wanted: &Make) -> Result<()> {
    open(session, &wanted.file)?;
    let agency = ask(session, "agency.get", json!({}))?;
    let focal_point = agency["focal_point_name"].as_str().unwrap_or_default();
    let given = |name: &Option<String>, otherwise: &str| match name {
        Some(name) => name.clone(),
        None => otherwise.to_owned(),
    };
    let account = session.account();
    let prepared_by = given(
        &wanted.prepared_by,
        if account.is_empty() {
            focal_point
        } else {
            &account
        },
    );
    let signed_by = given(
        &wanted.signed_by,
        if focal_point.is_empty() {
            &account
        } else {
            focal_point
        },
    );
    let checked_by = given(&wanted.checked_by, &signed_by);
    let draft = begun(session, wanted, &prepared_by)?;
    for (check, reason) in waivers(session, wanted, &draft)? {
        let request = json!({
            "id": draft["id"], "check": check, "reason": reason, "name": prepared_by,
        });
        ask(session, "submission.waive", request)?;
    }
    let step = |submission: &Json, name: &str, position: &str| {
        json!({
            "id": submission["id"], "row_version": submission["row_version"], "name": name,
            "position": position,
        })
    };
    let checked = match draft["state"].as_str() {
        Some("checked") => draft,
        _ => ask(session, "submission.check", step(&draft, &checked_by, ""))?,
    };
    let is_first = ask(session, "signing_key.get", json!({}))?.is_null();
    let passphrase = passphrase(session, is_first)?;
    if is_first {
        ask(
            session,
            "signing_key.make",
            json!({ "passphrase": passphrase }),
        )?;
    }
    let mut signature = step(&checked, &signed_by, &wanted.position);
    signature["passphrase"] = passphrase.into();
    let signed = ask(session, "submission.sign", signature)?;
    let saved = ask(
        session,
        "submission.save_package",
        json!({ "id": signed["id"], "path": absolute(&wanted.out)?, "replace": true }),
    )?;
    print_line(saved["path"].as_str().unwrap_or_default());
    Ok(())
}

/// The checks that are let pass, with their reasons.
fn waivers(session: &Session, wanted: &Make, draft: &Json) -> Result<Vec<(String, String)>> {
    let Some(reason) = &wanted.waive_all else {
        return Ok(wanted.waive.clone());
    };
    let page = ask(session, "submission.get", json!({ "id": draft["id"] }))?;
    let named = |check: &str| wanted.waive.iter().any(|(named, _)| named == check);
    let open = page["checks"]
        .as_array()
        .into_iter()
        .flatten()
        .filter(|check| check["open"] == true)
        .filter_map(|check| check["id"].as_str())
        .filter(|check| !named(check))
        .map(|check| (check.to_owned(), reason.clone()));
    Ok(wanted.waive.iter().cloned().chain(open).collect())
}

/// The year's unsigned submission: the one that is begun, else a new one.
fn begun(session: &Session, wanted: &Make, prepared_by: &str) -> Result<Json> {
    let listed = ask(
        session,
        "submission.list",
        json!({ "year": wanted.year, "page": { "limit": 1 } }),
    )?;
    let last = &listed["rows"][0];
    if let Some("draft" | "checked") = last["state"].as_str() {
        let page = ask(session, "submission.get", json!({ "id": last["id"] }))?;
        return Ok(page["submission"].clone());
    }
    ask(
        session,
        "submission.prepare",
        json!({
            "year": wanted.year, "language": wanted.lang, "paper": wanted.paper.code(),
            "name": prepared_by, "reason": wanted.reason,
        }),
    )
}

fn compile(session: &Session, packages: &[PathBuf], out: &Path) -> Result<()> {
    let ending = out.extension().map(|ending| ending.to_ascii_lowercase());
    let format = ending
        .as_deref()
        .and_then(|ending| ending.to_str())
        .filter(|ending| ["pdf", "xlsx", "json"].contains(ending))
        .ok_or_else(|| Error::field("out", msg::compile_ending()))?;
    let paths: Vec<PathBuf> = packages
        .iter()
        .map(|package| absolute(package))
        .collect::<Result<_>>()?;
    let made = ask(
        session,
        "submission.compile",
        json!({ "paths": paths, "format": format, "path": absolute(out)? }),
    )?;
    for note in made["notes"].as_array().into_iter().flatten() {
        eprintln!("{}", note.as_str().unwrap_or_default());
    }
    print_line(made["path"].as_str().unwrap_or_default());
    Ok(())
}

fn waiver(text: &str) -> std::result::Result<(String, String), &'static str> {
    match text.split_once('=') {
        Some((check, reason)) if !check.is_empty() && !reason.trim().is_empty() => {
            Ok((check.to_owned(), reason.to_owned()))
        }
        _ => Err("CHECK=REASON"),
    }
}
