//! Comparing two years, or the plan with the result, row by row, and in each row project by project.
//!
//! The difference of two years is told apart: the amount effect is this year's money at the rates of the year
//! before, less the figure of that year; the rate effect is the rest. Both add up to the difference in every row
//! and in the total.

mod make;
pub mod print;
mod records;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::code_enum;
use crate::contribution::{Basis, Dimension, Question, Value};
use crate::cost::Flow;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::store::{Page, PageRequest};

code_enum! {
    /// What is compared.
    pub enum Compared {
        /// Two years.
        Years = "years", compared_years;
        /// What was planned and committed with what was disbursed, in one year.
        Plan = "plan", compared_plan;
    }
}

code_enum! {
    /// What became of a row.
    pub enum Change {
        /// Nothing before.
        New = "new", change_new;
        /// Nothing any more.
        Ended = "ended", change_ended;
        /// Another amount.
        Changed = "changed", change_changed;
        /// The same amount.
        Same = "same", change_same;
    }
}

/// What is to be compared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ComparisonRequest {
    /// Two years, or plan and result.
    pub compared: Compared,
    /// The year, or the later of two.
    pub year: i32,
    /// The earlier of two years; the one before when absent.
    #[serde(default)]
    #[ts(optional)]
    pub before: Option<i32>,
    /// What the rows go by.
    pub by: Dimension,
}

/// A row of a comparison that is to be opened.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ComparisonRecordsRequest {
    /// The comparison.
    pub comparison: ComparisonRequest,
    /// The row's key; empty: not allocated.
    #[serde(default)]
    pub key: String,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// One row: what stands beside each other, and the difference of the last and the first.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparisonRow {
    /// What the row is for; empty: not allocated.
    pub key: String,
    /// What people read.
    pub label: String,
    /// What became of it.
    pub change: Change,
    /// The same in words.
    pub said: String,
    /// One for each column.
    pub values: Vec<Value>,
    /// The last less the first.
    pub difference: Value,
    /// Of two years: the difference at the rates of the earlier one.
    pub amount_effect: Option<Value>,
    /// Of two years: what the rates did.
    pub rate_effect: Option<Value>,
}

/// A column of a comparison.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ComparisonColumn {
    /// What people read.
    pub label: String,
    /// The year.
    pub year: i32,
    /// How far the money is.
    pub flow: Flow,
}

/// A comparison.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "FigureComparison")]
pub struct Comparison {
    /// What must be printed beside the figures.
    pub basis: Basis,
    /// What stands beside each other.
    pub columns: Vec<ComparisonColumn>,
    /// The rows, the largest difference first.
    pub rows: Vec<ComparisonRow>,
    /// The total.
    pub total: ComparisonRow,
}

/// Compares.
pub fn compare(desk: &Desk, request: ComparisonRequest) -> Result<Comparison> {
    desk.read(|reader| Comparison::make(reader, desk.catalogue(), &request))
}

/// The projects that make the difference of a row.
pub fn compared_records(
    desk: &Desk,
    request: ComparisonRecordsRequest,
) -> Result<Page<ComparisonRow>> {
    desk.read(|reader| records::open(reader, desk.catalogue(), &request))
}

impl ComparisonRequest {
    /// The earlier of two years.
    pub fn earlier(&self) -> i32 {
        self.before.unwrap_or(self.year - 1)
    }

    /// The questions whose figures stand beside each other, each with the place of its year.
    ///
    /// # Errors
    /// At the year that is none, or is not before the other.
    fn questions(&self) -> Result<Vec<(Question, usize)>> {
        if !(1921..=2190).contains(&self.year) {
            return Err(Error::field("year", msg::rule_between(1921, 2190)));
        }
        let projects = Some(self.by == Dimension::Project);
        Ok(match self.compared {
            Compared::Years => {
                let apart = self.year - self.earlier();
                if !(1..=19).contains(&apart) {
                    let (first, last) = (self.year - 19, self.year - 1);
                    return Err(Error::field(
                        "before",
                        msg::rule_between(i64::from(first), i64::from(last)),
                    ));
                }
                let question = Question {
                    years: u8::try_from(apart + 1).ok(),
                    projects,
                    ..Question::of(self.year)
                };
                let last = usize::try_from(apart).unwrap_or(1);
                vec![(question.clone(), 0), (question, last)]
            }
            Compared::Plan => [Flow::Planned, Flow::Committed, Flow::Disbursed]
                .into_iter()
                .map(|flow| {
                    let question = Question {
                        years: Some(1),
                        flow: Some(flow),
                        projects,
                        ..Question::of(self.year)
                    };
                    (question, 0)
                })
                .collect(),
        })
    }

    /// What became of a row, in words.
    fn said(&self, change: Change) -> Message {
        match (self.compared, change) {
            (Compared::Plan, Change::New) => msg::change_unplanned(),
            (Compared::Plan, Change::Ended) => msg::change_nothing_disbursed(),
            (Compared::Plan, Change::Same) => msg::change_as_planned(),
            (_, change) => change.label(),
        }
    }
}
