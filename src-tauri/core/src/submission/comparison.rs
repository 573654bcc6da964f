//! Two submissions line by line: what each figure and each answer was, and what it is.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::content::figures::{Row, Side};
use super::content::{self, Content};
use super::package::SUBMISSION;
use super::{SubmissionId, package, store};
use crate::contribution::Dimension;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::money::{Amount, Money};
use crate::session::Session;
use crate::store::open_other;
use crate::values::shown;

/// At most this many lines are told; the number of all is said.
const TOLD: usize = 200;

/// One of two submissions.
#[derive(Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum ComparedSubmission {
    /// A signed submission of the open programme.
    Submission {
        /// Key.
        id: SubmissionId,
    },
    /// A package.
    Package {
        /// Path of the file.
        path: String,
    },
}

/// Two submissions.
#[derive(Debug, Deserialize, TS)]
pub struct CompareRequest {
    /// The earlier one.
    pub first: ComparedSubmission,
    /// The later one.
    pub second: ComparedSubmission,
}

/// What a compared submission is.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedHead {
    /// The UN's name of the country.
    pub country: String,
    /// The reporting year.
    pub year: i32,
    /// Version of the submission.
    pub version: i64,
}

/// A figure that differs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedFigure {
    /// Whose money it is, in words.
    pub side: String,
    /// What the row goes by, in words; empty for the total.
    pub breakdown: String,
    /// What the row is for, in words.
    pub label: String,
    /// The year.
    pub year: i32,
    /// In the first submission; null where it has no such row.
    pub first: Option<Amount>,
    /// In the second submission.
    pub second: Option<Amount>,
    /// Second less first, where both are in one currency; a row that is missing counts as nothing.
    pub difference: Option<Amount>,
}

/// An answer that differs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparedAnswer {
    /// The question as printed.
    pub question: String,
    /// The answer in the first submission, a line for each choice.
    pub first: Vec<String>,
    /// The answer in the second submission.
    pub second: Vec<String>,
}

/// Two submissions beside each other.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SubmissionComparison {
    /// The first.
    pub first: ComparedHead,
    /// The second.
    pub second: ComparedHead,
    /// Figures in the agency's currency of years that both report, where they differ: the first 200.
    pub figures: Vec<ComparedFigure>,
    /// How many figures differ in all.
    pub differing: usize,
    /// How many are the same.
    pub same: usize,
    /// Answers that differ.
    pub answers: Vec<ComparedAnswer>,
}

/// Compares two submissions line by line.
pub fn compare(session: &Session, request: CompareRequest) -> Result<SubmissionComparison> {
    let first = content_of(session, &request.first, "first")?;
    let second = content_of(session, &request.second, "second")?;
    Ok(compared(&first, &second))
}

fn content_of(session: &Session, compared: &ComparedSubmission, field: &str) -> Result<Content> {
    match compared {
        ComparedSubmission::Submission { id } => {
            let desk = session.desk()?;
            let bytes = desk.read(|reader| store::part(reader, id.as_str(), SUBMISSION))?;
            Ok(serde_json::from_slice(&bytes)?)
        }
        ComparedSubmission::Package { path } => {
            let file = open_other(Path::new(path)).map_err(|error| error.renamed("path", field))?;
            let package = package::read(file, &content::form()?).map_err(|faults| {
                let catalogue = session.catalogue();
                let name = Path::new(path).file_name().unwrap_or_default();
                let sentences: Vec<String> = faults
                    .iter()
                    .map(|fault| catalogue.text(&fault.message()))
                    .collect();
                Error {
                    code: Code::Invalid,
                    ..Error::field(
                        field,
                        msg::compare_refused(shown(&name.to_string_lossy()), sentences.join(" ")),
                    )
                }
            })?;
            Ok(serde_json::from_value(package.submission().clone())?)
        }
    }
}

fn compared(first: &Content, second: &Content) -> SubmissionComparison {
    let head = |content: &Content| ComparedHead {
        country: content.agency.country_name.clone(),
        year: content.year.year,
        version: content.version.number,
    };
    let mut figures = Vec::new();
    let mut same = 0;
    // The places of each year in both.
    let years: Vec<(i32, usize, usize)> = first
        .year
        .years
        .iter()
        .enumerate()
        .filter_map(|(at, year)| {
            let known = |other: &content::model::YearDays| other.year == year.year;
            Some((year.year, at, second.year.years.iter().position(known)?))
        })
        .collect();
    for side in &second.sides {
        let before = first.side(side.side);
        let (old, new) = (before.map(rows).unwrap_or_default(), rows(side));
        let keys = old
            .keys()
            .chain(new.keys().filter(|key| !old.contains_key(*key)));
        for key in keys {
            let (was, is) = (old.get(key), new.get(key));
            for (year, then, now) in &years {
                let cell = |row: Option<&(&str, &Row)>, place: usize| {
                    let figure = row?.1.years.get(place)?;
                    (figure.lines > 0).then(|| figure.own.clone())
                };
                let (a, b) = (cell(was, *then), cell(is, *now));
                if a == b {
                    same += usize::from(a.is_some());
                    continue;
                }
                let (breakdown, row) = match is.or(was) {
                    Some((breakdown, row)) => (*breakdown, *row),
                    None => continue,
                };
                figures.push(ComparedFigure {
                    side: side.label.clone(),
                    breakdown: breakdown.to_owned(),
                    label: row.label.clone(),
                    year: *year,
                    difference: difference(a.as_ref(), b.as_ref()),
                    first: a,
                    second: b,
                });
            }
        }
    }
    let differing = figures.len();
    figures.truncate(TOLD);
    SubmissionComparison {
        first: head(first),
        second: head(second),
        figures,
        differing,
        same,
        answers: answers(first, second),
    }
}

/// The rows of a side by dimension and key, with what they go by; the total has no dimension.
fn rows(side: &Side) -> BTreeMap<(Option<Dimension>, String), (&str, &Row)> {
    let mut rows = BTreeMap::from([((None, String::new()), ("", &side.total))]);
    for breakdown in &side.breakdowns {
        for row in &breakdown.rows {
            let key = (Some(breakdown.dimension), row.key.clone());
            rows.insert(key, (breakdown.label.as_str(), row));
        }
    }
    rows
}

/// The second less the first; nothing recorded is nothing.
fn difference(first: Option<&Amount>, second: Option<&Amount>) -> Option<Amount> {
    let currency = second.or(first)?.currency;
    let minor = |amount: Option<&Amount>| match amount {
        None => Some(0),
        Some(amount) if amount.currency == currency => Some(amount.money().ok()?.minor),
        Some(_) => None,
    };
    let minor = minor(second)?.checked_sub(minor(first)?)?;
    Some(Amount::from(Money { minor, currency }))
}

fn answers(first: &Content, second: &Content) -> Vec<ComparedAnswer> {
    let of = |content: &Content, question: &str| {
        let mut answers = content.answers.iter();
        answers
            .find(|answered| answered.question == question)
            .map(|answered| answered.words.clone())
            .unwrap_or_default()
    };
    let asked = second
        .answers
        .iter()
        .chain(first.answers.iter().filter(|old| {
            second
                .answers
                .iter()
                .all(|new| new.question != old.question)
        }));
    asked
        .filter_map(|answered| {
            let (was, is) = (
                of(first, &answered.question),
                of(second, &answered.question),
            );
            (was != is).then(|| ComparedAnswer {
                question: answered.label.clone(),
                first: was,
                second: is,
            })
        })
        .collect()
}
