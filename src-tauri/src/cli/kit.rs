//! `ssc-desk kit`: collecting a year from ministries.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use serde_json::{Value as Json, json};
use ssc_core::error::{Code, Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

use super::{absolute, ask, open, print_line};

/// Rows that are fetched at a time.
const AT_ONCE: usize = 200;

/// What can be done with the workbooks for ministries.
#[derive(Subcommand)]
pub enum KitTask {
    /// Make a workbook for each ministry; prints the files.
    Make(Make),
    /// Take a filled workbook in: one operation, which one undo takes back.
    ///
    /// Exit status 0 means that every row was taken, or could be with --dry-run; 1 that rows were refused, which are
    /// printed with row, column and reason, or that the workbook cannot be taken.
    Merge(Merge),
    /// Show which ministries have answered: name, state, made, answered, records named of those sent, rows refused.
    Status {
        /// The programme file.
        file: PathBuf,
        /// The reporting year.
        #[arg(long)]
        year: i64,
    },
}

/// Which workbooks are made.
#[derive(Args)]
pub struct Make {
    /// The programme file.
    file: PathBuf,
    /// The reporting year.
    #[arg(long)]
    year: i64,
    /// A ministry by name or key; can be given several times.
    #[arg(long, required_unless_present = "all", conflicts_with = "all")]
    ministry: Vec<String>,
    /// Every ministry of the register.
    #[arg(long)]
    all: bool,
    /// The day until which they are asked back, such as 2026-02-28.
    #[arg(long)]
    due: Option<String>,
    /// The folder for the workbooks; a file that is there stays.
    #[arg(long)]
    out: PathBuf,
}

/// Which workbook is taken in.
#[derive(Args)]
pub struct Merge {
    /// The programme file.
    file: PathBuf,
    /// The workbook that came back.
    answer: PathBuf,
    /// Say what would be done and do nothing.
    #[arg(long)]
    dry_run: bool,
    /// Where both sides changed a cell, take the ministry's value.
    #[arg(long, conflicts_with = "ours")]
    theirs: bool,
    /// Where both sides changed a cell, keep the register's value; so it is when neither is given.
    #[arg(long)]
    ours: bool,
}

/// Does the task.
pub fn perform(session: &Session, task: KitTask) -> Result<()> {
    match task {
        KitTask::Make(task) => make(session, &task),
        KitTask::Merge(task) => merge(session, &task),
        KitTask::Status { file, year } => status(session, &file, year),
    }
}

fn make(session: &Session, task: &Make) -> Result<()> {
    open(session, &task.file)?;
    let known = ministries(session, task.year)?;
    let named = |wanted: &String| {
        known
            .iter()
            .find(|row| row["name"] == **wanted || row["organisation_id"] == **wanted)
            .map(|row| row["organisation_id"].clone())
            .ok_or_else(|| Error::field("ministry", msg::kit_not_a_ministry(wanted.as_str())))
    };
    let organisations: Vec<Json> = match task.all {
        true => known
            .iter()
            .map(|row| row["organisation_id"].clone())
            .collect(),
        false => task.ministry.iter().map(named).collect::<Result<_>>()?,
    };
    let request = json!({
        "year": task.year, "organisations": organisations, "folder": absolute(&task.out)?, "due": task.due,
    });
    for file in rows(&ask(session, "kit.make", request)?) {
        print_line(file["path"].as_str().unwrap_or_default());
    }
    Ok(())
}

fn merge(session: &Session, task: &Merge) -> Result<()> {
    open(session, &task.file)?;
    let answer = json!({ "path": absolute(&task.answer)?, "theirs": task.theirs });
    let mut offset = 0;
    let mut refused = 0;
    loop {
        let preview = ask(
            session,
            "kit.preview",
            json!({ "answer": answer, "page": { "offset": offset, "limit": AT_ONCE } }),
        )?;
        if offset == 0 {
            head(&preview["summary"]);
            refused = preview["summary"]["refused"].as_i64().unwrap_or(0);
        }
        let shown = rows(&preview["rows"]);
        shown.iter().for_each(line);
        offset += shown.len();
        if shown.is_empty()
            || offset >= usize::try_from(preview["total"].as_i64().unwrap_or(0)).unwrap_or(0)
        {
            break;
        }
    }
    match task.dry_run {
        true => print_line(&session.catalogue().text(&msg::import_dry_run())),
        false => {
            ask(session, "kit.merge", answer)?;
        }
    }
    match refused {
        0 => Ok(()),
        rows => Err(Error::new(Code::Invalid, msg::import_rows_refused(rows))),
    }
}

/// Whose answer it is, and what it comes to.
fn head(summary: &Json) {
    let text = |field: &str| summary[field].as_str().unwrap_or_default();
    print_line(&format!("{} {}", text("name"), summary["year"]));
    for note in rows(&summary["notes"]) {
        print_line(note.as_str().unwrap_or_default());
    }
    let counts = [
        "created",
        "updated",
        "unchanged",
        "conflicts",
        "refused",
        "missing",
        "left_out",
    ];
    let counts: Vec<String> = counts
        .iter()
        .map(|name| format!("{name} {}", summary[*name]))
        .collect();
    print_line(&counts.join(", "));
}

/// A row with its cells: what was sent, what the register has, what the ministry says.
fn line(line: &Json) {
    let text = |of: &Json, field: &str| of[field].as_str().unwrap_or_default().to_owned();
    print_line(&format!(
        "{} {} {}: {}",
        text(line, "sheet"),
        line["row"],
        text(line, "result"),
        text(line, "label")
    ));
    for problem in rows(&line["problems"]) {
        print_line(
            format!(
                "   {} {}",
                text(&problem, "cell"),
                text(&problem, "sentence")
            )
            .trim_end(),
        );
    }
    if text(line, "result") == "create" {
        return;
    }
    for cell in rows(&line["cells"]) {
        let mark = match (&cell["conflict"], &cell["taken"]) {
            (Json::Bool(true), Json::Bool(true)) => "! theirs",
            (Json::Bool(true), _) => "! ours",
            _ => "",
        };
        print_line(
            format!(
                "   {}: {:?}, {:?} -> {:?} {mark}",
                text(&cell, "label"),
                text(&cell, "base"),
                text(&cell, "ours"),
                text(&cell, "theirs")
            )
            .trim_end(),
        );
    }
}

fn status(session: &Session, file: &Path, year: i64) -> Result<()> {
    open(session, file)?;
    for row in ministries(session, year)? {
        let text = |field: &str| row[field].as_str().unwrap_or("-").to_owned();
        let count = |field: &str| row[field].as_i64().unwrap_or(0);
        print_line(&format!(
            "{}\t{}\t{}\t{}\t{}/{}\t{}",
            text("name"),
            text("state"),
            text("made_on"),
            text("answered_on"),
            count("sent") - count("missing"),
            count("sent"),
            count("refused")
        ));
    }
    Ok(())
}

/// All ministries of a year.
fn ministries(session: &Session, year: i64) -> Result<Vec<Json>> {
    let mut all: Vec<Json> = Vec::new();
    loop {
        let page = json!({ "offset": all.len(), "limit": AT_ONCE });
        let answer = ask(
            session,
            "kit.ministries",
            json!({ "year": year, "page": page }),
        )?;
        let found = rows(&answer["rows"]);
        if found.is_empty() {
            return Ok(all);
        }
        all.extend(found);
    }
}

fn rows(value: &Json) -> Vec<Json> {
    value.as_array().cloned().unwrap_or_default()
}
