//! The command line: the same commands as the window's, for scripts, servers and machines without a display.
//!
//! Exit status 0 means done, 1 refused with a sentence on stderr, 2 a mistake in the arguments.

mod export;
mod import;
mod key;
mod kit;
mod merge;
mod package;
mod passphrase;
mod submission;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Subcommand, ValueEnum};
use serde_json::{Value as Json, json};
use ssc_core::commands::{self, COMMANDS};
use ssc_core::error::{Code, Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

use crate::surroundings;

/// What can be done without the window.
#[derive(Subcommand)]
pub enum Task {
    /// Make a programme file.
    New {
        /// The file to make; it must not exist.
        file: PathBuf,
        /// Fill it with the sample programme.
        #[arg(long)]
        sample: bool,
    },
    /// Make the annual report as PDF.
    Report {
        /// The programme file.
        file: PathBuf,
        /// The reporting year.
        #[arg(long)]
        year: i32,
        /// The survey's edition; the built-in one when left out.
        #[arg(long)]
        edition: Option<String>,
        /// Language tag; the agency's when left out.
        #[arg(long)]
        lang: Option<String>,
        /// Paper size.
        #[arg(long, value_enum, default_value_t = Paper::A4)]
        paper: Paper,
        /// The PDF to write; an existing one is replaced.
        #[arg(long)]
        out: PathBuf,
    },
    /// Show the annual contribution of the five years up to one.
    Figures {
        /// The programme file.
        file: PathBuf,
        /// The last of the five years.
        #[arg(long)]
        year: i32,
        /// The whole answer as JSON instead of a table.
        #[arg(long)]
        json: bool,
    },
    /// Check that the file is whole, and name what would make a report wrong.
    Check {
        /// The programme file.
        file: PathBuf,
        /// The report's year; this year when left out.
        #[arg(long)]
        year: Option<i32>,
    },
    /// Write the programme as a file for others: IATI, TOSSD, SDG 17.3.1, or the whole register.
    Export(export::Export),
    /// Take a sheet into a programme.
    Import(import::ImportTask),
    /// Collect a year from ministries: make their workbooks, take the answers in, see who has answered.
    Kit {
        #[command(subcommand)]
        task: kit::KitTask,
    },
    /// Seal a year's submission into a package, verify and show packages, put them into the region's table.
    Submission {
        #[command(subcommand)]
        task: submission::SubmissionTask,
    },
    /// Show the agency's signing key, back it up, bring it back.
    Key {
        #[command(subcommand)]
        task: key::KeyTask,
    },
    /// Run any command of the command table on a programme file, JSON in and out.
    Call {
        /// List the commands with their requests and responses.
        #[arg(long, exclusive = true)]
        list: bool,
        /// The programme file.
        #[arg(required_unless_present = "list")]
        file: Option<PathBuf>,
        /// The command, such as `project.list`.
        #[arg(required_unless_present = "list")]
        command: Option<String>,
        /// The request; an empty object when left out.
        #[arg(value_parser = json_argument)]
        request: Option<Json>,
    },
}

/// Paper sizes.
#[derive(Clone, Copy, ValueEnum)]
pub enum Paper {
    /// ISO A4.
    A4,
    /// US Letter.
    Letter,
}

impl Paper {
    /// The code that the report command takes.
    fn code(self) -> &'static str {
        match self {
            Paper::A4 => "a4",
            Paper::Letter => "letter",
        }
    }
}

/// Does a task, and says on stderr why when it is refused.
pub fn run(task: Task) -> ExitCode {
    let session = Session::new(surroundings::setting(None));
    match perform(&session, task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            let reply = error.reply(session.catalogue());
            eprintln!("{}", reply.message);
            for field in reply.fields {
                eprintln!("  {}: {}", field.path, field.message);
            }
            ExitCode::FAILURE
        }
    }
}

fn perform(session: &Session, task: Task) -> Result<()> {
    match task {
        Task::New { file, sample } => {
            let command = if sample {
                "programme.sample"
            } else {
                "programme.create"
            };
            let made = ask(session, command, json!({ "path": absolute(&file)? }))?;
            print_line(made["path"].as_str().unwrap_or_default());
        }
        Task::Report {
            file,
            year,
            edition,
            lang,
            paper,
            out,
        } => {
            open(session, &file)?;
            let request = json!({
                "year": year, "edition": edition, "language": lang, "paper": paper.code(), "path": absolute(&out)?,
            });
            let made = ask(session, "report.make", request)?;
            for warning in made["warnings"].as_array().into_iter().flatten() {
                eprintln!("{}", warning.as_str().unwrap_or_default());
            }
            print_line(made["path"].as_str().unwrap_or_default());
        }
        Task::Figures { file, year, json } => {
            open(session, &file)?;
            let answer = ask(session, "figures.year", json!({ "year": year }))?;
            if json {
                print_json(&answer)?
            } else {
                figures(&answer)
            }
        }
        Task::Check { file, year } => {
            open(session, &file)?;
            return check(session, year);
        }
        Task::Export(wanted) => export::perform(session, &wanted)?,
        Task::Import(task) => return import::perform(session, task),
        Task::Kit { task } => return kit::perform(session, task),
        Task::Submission { task } => submission::perform(session, task)?,
        Task::Key { task } => key::perform(session, task)?,
        Task::Call { list: true, .. } => list(),
        Task::Call {
            file,
            command,
            request,
            ..
        } => {
            // clap has asked for both.
            let (file, command) = (file.unwrap_or_default(), command.unwrap_or_default());
            open(session, &file)?;
            print_json(&ask(
                session,
                &command,
                request.unwrap_or_else(|| json!({})),
            )?)?;
        }
    }
    Ok(())
}

/// The sides' totals of each year, as a table that a terminal can show.
fn figures(answer: &Json) {
    let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
    let years = answer["basis"]["years"]
        .as_array()
        .cloned()
        .unwrap_or_default();
    let own = text(&answer["basis"]["currency"]);
    let mut head = format!("{:<48}", "");
    for year in &years {
        head.push_str(&format!("{:>20}", year["year"].to_string()));
    }
    print_line(&head);
    for side in answer["sides"].as_array().into_iter().flatten() {
        for (currency, code) in [("own", own.as_str()), ("usd", "USD")] {
            let label = format!("{}, {code}", text(&side["total"]["label"]));
            let mut line = format!("{label:<48}");
            for cell in side["total"]["years"].as_array().into_iter().flatten() {
                line.push_str(&format!("{:>20}", text(&cell[currency]["amount"])));
            }
            print_line(&line);
        }
    }
}

/// Says what is wrong; a damaged file or a finding that blocks the report is a refusal.
fn check(session: &Session, year: Option<i32>) -> Result<()> {
    let integrity = ask(session, "checks.integrity", json!({}))?;
    for line in integrity["damage"].as_array().into_iter().flatten() {
        print_line(line.as_str().unwrap_or_default());
    }
    if integrity["whole"] != true {
        return Err(Error::new(Code::NotAProgramme, msg::error_damaged()));
    }
    let year = match year {
        Some(year) => year,
        None => session.desk()?.today()?.year(),
    };
    let mut blocking = 0;
    for check in ask(session, "checks.list", json!({ "year": year }))?
        .as_array()
        .into_iter()
        .flatten()
    {
        let count = check["count"].as_i64().unwrap_or(0);
        if count == 0 {
            continue;
        }
        if check["severity"] == "blocks" {
            blocking += count;
        }
        let text = |field: &str| check[field].as_str().unwrap_or_default();
        print_line(&format!(
            "{} [{}] {}: {count}",
            text("id"),
            text("severity"),
            text("title")
        ));
        for finding in check["findings"].as_array().into_iter().flatten() {
            let text = |field: &str| finding[field].as_str().unwrap_or_default();
            print_line(format!("   {} {}", text("label"), text("detail")).trim_end());
        }
    }
    match blocking {
        0 => Ok(()),
        _ => Err(Error::new(Code::Invalid, msg::check_blocked(blocking))),
    }
}

/// Every command with its types and what it does.
fn list() {
    for command in COMMANDS {
        let (request, response) = command.types();
        print_line(&format!(
            "{}({request}) -> {response}\n   {}",
            command.name, command.about
        ));
    }
}

fn open(session: &Session, file: &Path) -> Result<()> {
    ask(
        session,
        "programme.open",
        json!({ "path": absolute(file)? }),
    )
    .map(|_| ())
}

fn ask(session: &Session, command: &str, request: Json) -> Result<Json> {
    commands::dispatch(
        session,
        command,
        request,
        &mut |_| ControlFlow::Continue(()),
    )
    .map(|answer| answer.value)
}

fn absolute(file: &Path) -> Result<PathBuf> {
    std::path::absolute(file).map_err(Error::from)
}

fn json_argument(text: &str) -> std::result::Result<Json, serde_json::Error> {
    serde_json::from_str(text)
}

fn print_json(value: &Json) -> Result<()> {
    print_line(&serde_json::to_string_pretty(value)?);
    Ok(())
}

/// Prints a line; a reader that went away (`| head`) is no mistake of ours.
fn print_line(line: &str) {
    use std::io::Write;
    let _reader_went_away = writeln!(std::io::stdout().lock(), "{line}");
}
