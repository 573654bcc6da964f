//! Checks: what in the register would make a report wrong or incomplete, with the records that are meant.
//!
//! A check never changes anything and never guesses. `Blocks` means that a figure would be wrong or missing: such
//! a finding is mended, or said to be right with a reason, before a submission is checked. `Advises` means that the
//! report would be poorer.
//!
//! A rule is a row of the table in [`rules`]: an id, how much it matters, two sentences, how its findings are
//! mended, and how they are looked for. Rules about single records are queries ([`store`]). Rules about cost lines
//! as a whole share one walk over them ([`ledger`]), whatever their number. Each mend ([`mends`]) is one operation.
//!
//! What somebody found right as it is ([`dismissed`]) is told apart, and counts again when its records change.

mod alike;
pub(crate) mod amounts;
pub mod carried;
pub mod commands;
pub mod dismissed;
pub mod findings;
mod groups;
mod ledger;
pub mod mends;
pub mod missing;
mod moved;
mod partners;
mod percountry;
mod rules;
mod scholarships;
mod small;
pub(crate) mod store;
mod valued;

use rusqlite::Row;
use serde::Serialize;
use ts_rs::TS;

use crate::code_enum;
use crate::contribution::{Asked, Question};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::Message;
use crate::money::Money;
use crate::ops::Noun;
use crate::report::words::Words;
use crate::store::{Reader, View};
use dismissed::{Dismissed, DismissedFinding};
use ledger::Ledger;

code_enum! {
    /// How much a finding matters.
    pub enum Severity {
        /// A figure would be wrong or missing: mended, or said to be right with a reason, before a submission.
        Blocks = "blocks", severity_blocks;
        /// The report would be poorer.
        Advises = "advises", severity_advises;
    }
}

/// How a rule's findings are mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Mend {
    /// The finding opens at the very field.
    Open,
    /// Says who paid for several lines.
    Payer,
    /// Scales shares so that they make 100 %.
    Shares,
    /// Keeps one of several lines and deletes the others.
    Twins,
    /// Joins projects into one with shares.
    Join,
    /// Widens a project's days so that they hold what is in it.
    Period,
    /// Sets purpose and legal basis of persons.
    Basis,
    /// Takes an earlier year's rate, where the officer wants that.
    Rate,
    /// Takes the amounts that valuations give, or drops the valuations.
    Valuation,
}

/// A record that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundRecord {
    /// What kind of record it is.
    pub noun: Noun,
    /// Key of the record; empty where there is none yet.
    pub id: String,
    /// Key of the project it belongs to, if any.
    pub project_id: Option<String>,
    /// What people call it.
    pub label: String,
    /// What is at odds, as facts (a day, an amount), or empty.
    pub detail: String,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Finding {
    /// The record.
    #[serde(flatten)]
    pub record: FoundRecord,
    /// What tells the finding from others of its rule, the same as long as it is the same finding.
    pub key: String,
    /// Further records that it is about: the other lines, projects, countries.
    pub others: Vec<FoundRecord>,
    /// What was found, in no language: when it changes, the finding is another one.
    #[serde(skip)]
    #[ts(skip)]
    pub facts: String,
}

impl Finding {
    /// A finding about one record, whose key is its own.
    fn of(record: FoundRecord) -> Finding {
        Finding {
            key: record.id.clone(),
            facts: String::new(),
            others: Vec::new(),
            record,
        }
    }
}

/// The queries give the columns `noun, id, project_id, label, detail, key`.
impl View for Finding {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let record = FoundRecord {
            noun: row.get("noun")?,
            id: row.get("id")?,
            project_id: row.get("project_id")?,
            label: row.get("label")?,
            detail: row.get("detail")?,
        };
        Ok(Finding {
            key: row.get("key")?,
            facts: record.detail.clone(),
            others: Vec::new(),
            record,
        })
    }
}

/// A rule with what it found.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Check {
    /// The rule's id.
    pub id: &'static str,
    /// How much it matters.
    pub severity: Severity,
    /// What the rule wants, in words.
    pub title: String,
    /// What to do, in words.
    pub advice: String,
    /// How its findings are mended.
    pub mend: Mend,
    /// How many findings stand: neither mended nor said to be right.
    pub count: i64,
    /// The first 200 of them.
    pub findings: Vec<Finding>,
    /// Findings that somebody said to be right as they are, at most 200.
    pub dismissed: Vec<DismissedFinding>,
}

/// What must hold, how it is looked for, and how it is mended.
pub(crate) struct Rule {
    /// The id, which dismissals and addresses name.
    pub id: &'static str,
    /// How much a finding matters.
    pub severity: Severity,
    /// What the rule wants.
    pub title: fn() -> Message,
    /// What to do.
    pub advice: fn() -> Message,
    /// How its findings are mended.
    pub mend: Mend,
    /// How they are looked for.
    pub look: Look,
}

/// How a rule looks for what it finds.
pub(crate) enum Look {
    /// By a query whose columns [`Finding`] names, in a fixed order.
    Records(&'static str),
    /// By a function over the register and the walk over its lines.
    Register(fn(&Ground<'_, '_>) -> Result<Found>),
}

/// What a function found.
#[derive(Default)]
pub(crate) struct Found {
    /// The findings, in a fixed order.
    findings: Vec<Finding>,
    /// How many more there are, where reading them all would take too long.
    more: i64,
}

impl From<Vec<Finding>> for Found {
    fn from(findings: Vec<Finding>) -> Self {
        Found { findings, more: 0 }
    }
}

/// What rules look at.
pub(crate) struct Ground<'r, 'c> {
    desk: &'r Desk,
    reader: &'r Reader<'c>,
    question: &'r Question,
    /// So many findings of a rule are told: reading more records of them is wasted work.
    most: usize,
    asked: Asked,
    words: Words,
    ledger: Ledger,
    /// Groups of projects that stand once for each country; places in the ledger.
    per_country: Vec<Vec<usize>>,
}

impl<'r, 'c> Ground<'r, 'c> {
    /// Reads what rules look at; nothing walks the lines a second time.
    fn survey(
        desk: &'r Desk,
        reader: &'r Reader<'c>,
        question: &'r Question,
        most: usize,
    ) -> Result<Ground<'r, 'c>> {
        let asked = Asked::resolve(reader, question)?;
        let ledger = Ledger::read(reader, &asked)?;
        let mut ground = Ground {
            words: Words::new(desk.catalogue().language())?,
            per_country: percountry::groups(reader, &ledger)?,
            desk,
            reader,
            question,
            most,
            asked,
            ledger,
        };
        ground.ledger.sort();
        Ok(ground)
    }

    fn say(&self, message: Message) -> String {
        self.desk.say(&message)
    }

    fn money(&self, money: Money) -> String {
        format!("{} {}", money.currency, self.words.amount(money))
    }
}

/// Runs every rule for the report of a year; the first findings of each are told.
pub fn run(desk: &Desk, reader: &Reader<'_>, question: &Question) -> Result<Vec<Check>> {
    run_for(desk, reader, question, store::SHOWN)
}

/// Runs every rule for the report of a year; at most so many findings of each are told.
fn run_for(
    desk: &Desk,
    reader: &Reader<'_>,
    question: &Question,
    most: usize,
) -> Result<Vec<Check>> {
    let ground = Ground::survey(desk, reader, question, most)?;
    let dismissed = Dismissed::load(reader, most)?;
    let mut checks = vec![missing_rates(desk, reader, question)?];
    for rule in rules::RULES {
        let seen = match rule.look {
            Look::Records(sql) => dismissed.of_query(reader, rule.id, sql, &[])?,
            Look::Register(look) => dismissed.of_found(reader, rule.id, look(&ground)?)?,
        };
        checks.push(rule.check(desk, seen));
    }
    Ok(checks)
}

impl Rule {
    fn check(&self, desk: &Desk, seen: dismissed::Seen) -> Check {
        Check {
            id: self.id,
            severity: self.severity,
            title: desk.say(&(self.title)()),
            advice: desk.say(&(self.advice)()),
            mend: self.mend,
            count: seen.count,
            findings: seen.findings,
            dismissed: seen.dismissed,
        }
    }
}

/// Currencies and years of the report for which the chosen series has no rate.
fn missing_rates(desk: &Desk, reader: &Reader<'_>, question: &Question) -> Result<Check> {
    use crate::messages::msg;
    let asked = Asked::resolve(reader, question)?;
    let findings: Vec<Finding> = carried::missing(reader, &asked)?
        .into_iter()
        .map(|(currency, year)| Finding {
            key: format!("{currency} {year}"),
            ..Finding::of(FoundRecord {
                noun: Noun::Rate,
                id: String::new(),
                project_id: None,
                label: currency.to_string(),
                detail: year.to_string(),
            })
        })
        .collect();
    Ok(Check {
        id: "rate-missing",
        severity: Severity::Blocks,
        title: desk.say(&msg::check_rate_missing()),
        advice: desk.say(&msg::check_rate_missing_advice(&asked.series)),
        mend: Mend::Rate,
        count: i64::try_from(findings.len()).unwrap_or(i64::MAX),
        findings,
        dismissed: Vec::new(),
    })
}

/// A number that is the same for the same texts, short enough for a key.
fn digest<'t>(parts: impl IntoIterator<Item = &'t str>) -> String {
    use sha2::{Digest, Sha256};
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
        hash.update([0]);
    }
    let bytes = hash.finalize();
    bytes
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A cost line as findings name it.
fn line_record(ground: &Ground<'_, '_>, id: &str) -> Result<Option<FoundRecord>> {
    let Some(line) = ground.reader.find::<crate::cost::CostLine>(id)? else {
        return Ok(None);
    };
    let code = ground
        .ledger
        .project(line.project_id.as_str())
        .map_or("", |project| project.code.as_str());
    let when = match (line.date, line.fiscal_year) {
        (Some(day), _) => ground.words.day(day),
        (None, year) => year.map_or_else(String::new, |year| ground.words.year(year)),
    };
    Ok(Some(FoundRecord {
        noun: Noun::CostLine,
        id: id.to_owned(),
        label: format!("{code} {}", line.description).trim().to_owned(),
        detail: format!("{when} · {}", ground.money(line.money())),
        project_id: Some(line.project_id.0),
    }))
}
