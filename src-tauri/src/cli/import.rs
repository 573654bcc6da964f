//! `ssc-desk import`: a sheet, another register or a sealed submission into a programme, as the window takes it.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::{Value as Json, json};
use ssc_core::error::{Code, Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

use super::{absolute, ask, merge, open, print_line};

/// Rows that are fetched at a time.
const AT_ONCE: usize = 200;

/// Takes a sheet, another register or a sealed submission into a programme: one operation, which one undo takes back.
///
/// Exit status 0 means that every row was taken, or could be with --dry-run; 1 that rows were refused, which are printed
/// with row, column, value and reason, or that nothing could be taken; 2 a mistake in the arguments.
#[derive(Args)]
pub struct ImportTask {
    /// The programme file.
    file: PathBuf,
    /// The sheet: xlsx, xls, ods, csv or tsv; the JSON file of a register; the package of a submission.
    source: PathBuf,
    /// What its rows are.
    #[arg(long, value_enum)]
    kind: KindOfRows,
    /// The saved layout to read it by; when left out, the one that fits, else as the titles say.
    #[arg(long)]
    profile: Option<String>,
    /// The sheet of the workbook; the first with a table when left out.
    #[arg(long)]
    sheet: Option<String>,
    /// The fiscal year of money, where the sheet says none.
    #[arg(long)]
    year: Option<i64>,
    /// The currency, where the sheet says none; the agency's when left out.
    #[arg(long)]
    currency: Option<String>,
    /// The kind of figure, A1 to B11, where the sheet says none.
    #[arg(long)]
    measurement: Option<String>,
    /// How in-kind cooperation was valued, such as actual_expenditure, where the sheet says none.
    #[arg(long)]
    valuation: Option<String>,
    /// Join the rows of one project that name several countries.
    #[arg(long)]
    join: bool,
    /// For records of a register or a submission that were changed on both sides: take the file's version.
    #[arg(long)]
    theirs: bool,
    /// Say what would be done and do nothing.
    #[arg(long)]
    dry_run: bool,
}

/// Kinds of rows.
#[derive(Clone, Copy, ValueEnum)]
enum KindOfRows {
    /// A project in each row.
    Projects,
    /// A project with its money in each row.
    ProjectsMoney,
    /// A cost line in each row.
    CostLines,
    /// An activity in each row.
    Activities,
    /// A trainee of an activity in each row.
    Participants,
    /// An expert or volunteer of an activity in each row.
    Experts,
    /// An organisation in each row.
    Organisations,
    /// An exchange rate in each row.
    Rates,
    /// No sheet: another register, exported as JSON.
    Register,
    /// No sheet: the sealed package of a submission.
    Submission,
}

impl KindOfRows {
    /// The code that the commands take.
    fn code(self) -> &'static str {
        match self {
            KindOfRows::Projects => "projects",
            KindOfRows::ProjectsMoney => "projects_money",
            KindOfRows::CostLines => "cost_lines",
            KindOfRows::Activities => "activities",
            KindOfRows::Participants => "participants",
            KindOfRows::Experts => "experts",
            KindOfRows::Organisations => "organisations",
            KindOfRows::Rates => "rates",
            KindOfRows::Register => "register",
            KindOfRows::Submission => "submission",
        }
    }
}

/// Does the task.
pub fn perform(session: &Session, task: ImportTask) -> Result<()> {
    open(session, &task.file)?;
    if matches!(task.kind, KindOfRows::Register | KindOfRows::Submission) {
        let path = absolute(&task.source)?;
        let request = json!({ "path": path, "theirs": task.theirs });
        return merge::perform(session, task.kind.code(), request, task.dry_run);
    }
    let import = request(session, &task)?;
    let words = session.catalogue();
    let refused = said(session, &import)?;
    if task.dry_run {
        print_line(&words.text(&msg::import_dry_run()));
    } else {
        ask(session, "import.apply", import)?;
    }
    match refused {
        0 => Ok(()),
        rows => Err(Error::new(Code::Invalid, msg::import_rows_refused(rows))),
    }
}

/// The sheet as it is proposed, with what the arguments say.
fn request(session: &Session, task: &ImportTask) -> Result<Json> {
    let kind = task.kind.code();
    let path = absolute(&task.source)?;
    let look =
        json!({ "path": path, "sheet": task.sheet.clone().unwrap_or_default(), "kind": kind });
    let found = ask(session, "import.inspect", look)?;
    let columns = found["columns"].as_array().cloned().unwrap_or_default();
    let (targets, mut options) = match &task.profile {
        None => {
            let targets: Vec<Json> = columns
                .iter()
                .map(|column| column["target"].clone())
                .filter(|target| !target.is_null())
                .collect();
            (targets, found["options"].clone())
        }
        Some(name) => by_profile(session, name, kind, &columns)?,
    };
    for (field, value) in [
        ("year", json!(task.year)),
        ("currency", json!(task.currency)),
        ("measurement", json!(task.measurement)),
        ("valuation", json!(task.valuation)),
        ("join", json!(task.join.then_some(true))),
    ] {
        if !value.is_null() {
            options[field] = value;
        }
    }
    Ok(json!({
        "path": path, "sheet": found["sheet"], "header_first": found["header_first"],
        "header_last": found["header_last"], "kind": kind, "targets": targets, "options": options,
    }))
}

/// The columns of a sheet by a saved layout, and its options.
fn by_profile(
    session: &Session,
    name: &str,
    kind: &str,
    columns: &[Json],
) -> Result<(Vec<Json>, Json)> {
    let profiles = ask(session, "import.profiles", json!({}))?;
    let profile = profiles
        .as_array()
        .into_iter()
        .flatten()
        .find(|profile| profile["name"] == name && profile["kind"] == kind)
        .ok_or_else(|| Error::new(Code::NotFound, msg::import_no_such_profile(name)))?;
    let mut targets = Vec::new();
    for known in profile["columns"].as_array().into_iter().flatten() {
        let there = columns
            .iter()
            .find(|column| column["title"] == known["title"]);
        if let Some(column) = there {
            let mut target = known["target"].clone();
            target["column"] = column["column"].clone();
            targets.push(target);
        }
    }
    Ok((targets, profile["options"].clone()))
}

/// Prints what an import would do, with every refused row, and says how many those are.
fn said(session: &Session, import: &Json) -> Result<usize> {
    let words = session.catalogue();
    let mut offset = 0;
    loop {
        let request = json!({
            "import": import, "only": "refused", "page": { "offset": offset, "limit": AT_ONCE },
        });
        let preview = ask(session, "import.preview", request)?;
        let count =
            |field: &str| usize::try_from(preview[field].as_i64().unwrap_or(0)).unwrap_or(0);
        if offset == 0 {
            print_line(&words.text(&msg::import_counts(
                count("create"),
                count("left_out"),
                count("refused"),
                count("unchanged"),
                count("update"),
            )));
        }
        for row in preview["rows"].as_array().into_iter().flatten() {
            for problem in row["problems"].as_array().into_iter().flatten() {
                let text = |value: &Json| value.as_str().unwrap_or_default().to_owned();
                let place = match text(&problem["cell"]) {
                    cell if cell.is_empty() => row["row"].to_string(),
                    cell => cell,
                };
                print_line(&format!("   {place} {}", text(&problem["sentence"])));
            }
        }
        offset += AT_ONCE;
        if offset >= count("refused") {
            return Ok(count("refused"));
        }
    }
}
