//! Every record that the checks found, one after the other: for files and paper, where a page's first findings are
//! not enough.

use serde::Deserialize;

use super::missing::{MissingRequest, missing};
use super::{Finding, Severity, run_for};
use crate::code_enum;
use crate::contribution::Question;
use crate::desk::Desk;
use crate::error::Result;
use crate::store::{Page, PageRequest};

code_enum! {
    /// Which checks are looked at.
    #[derive(Default)]
    pub enum Looked {
        /// What is missing for the year's report.
        Missing = "missing", checks_looked_missing;
        /// Every rule over the whole register.
        #[default]
        All = "all", checks_all;
    }
}

/// Which findings are wanted.
#[derive(Debug, Deserialize)]
pub struct FindingsRequest {
    /// The reporting year.
    pub year: i32,
    /// Which checks.
    pub view: Looked,
    /// Only of checks that matter so much.
    #[serde(default)]
    pub severity: Option<Severity>,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// A finding with the check that found it.
pub struct FoundBy {
    /// How much it matters.
    pub severity: Severity,
    /// What the check wants.
    pub title: String,
    /// What to do.
    pub advice: String,
    /// The record.
    pub finding: Finding,
}

/// So many findings of one check go into a file; a file holds no more rows in all.
const MOST: usize = 100_000;

/// Every finding behind the page's offset, what blocks first.
pub(crate) fn findings(desk: &Desk, request: &FindingsRequest) -> Result<Page<FoundBy>> {
    let mut checks = match request.view {
        Looked::All => {
            desk.read(|reader| run_for(desk, reader, &Question::of(request.year), MOST))?
        }
        Looked::Missing => missing(desk, &MissingRequest { year: request.year }, MOST)?,
    };
    checks.retain(|check| request.severity.is_none_or(|only| only == check.severity));
    checks.sort_by_key(|check| check.severity != Severity::Blocks);
    let total = checks.iter().map(|check| check.count).sum();
    let rows = checks.into_iter().flat_map(|check| {
        let (severity, title, advice) = (check.severity, check.title, check.advice);
        check.findings.into_iter().map(move |finding| FoundBy {
            severity,
            title: title.clone(),
            advice: advice.clone(),
            finding,
        })
    });
    Ok(Page {
        rows: rows.skip(request.page.offset as usize).collect(),
        total,
    })
}
