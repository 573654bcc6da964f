//! `checks.period_preview` and `checks.mend_period`: a project's days widened so that they hold what is in it.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::store;
use crate::checks::Finding;
use crate::checks::dismissed::{Mended, Targets};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::{Project, ProjectFacts, ProjectId};
use crate::store::{Page, Reader};
use crate::values::Date;

/// A project whose days would be widened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WidenedProject {
    /// Key.
    pub id: ProjectId,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// First day as it is.
    pub start_before: Option<Date>,
    /// First day as it would be.
    pub start_after: Option<Date>,
    /// Last day as it is.
    pub end_before: Option<Date>,
    /// Last day as it would be.
    pub end_after: Option<Date>,
}

/// What widening would make of the projects that were found.
pub fn preview(desk: &Desk, targets: Targets) -> Result<Page<WidenedProject>> {
    let findings = targets.findings(desk)?;
    desk.read(|reader| Ok(Page::first(widened(reader, &findings)?)))
}

/// Widens the days of the projects that were found, in one operation.
pub fn mend(desk: &Desk, targets: Targets) -> Result<Done<Mended>> {
    let findings = targets.findings(desk)?;
    let count = desk.read(|reader| widened(reader, &findings))?.len();
    desk.transact(Op::new(msg::op_period_mended(count)), |tx| {
        let projects = widened(&tx.reader(), &findings)?;
        for wider in &projects {
            let mut project = Project::load(&tx.reader(), &wider.id)?;
            project.facts.start_date = wider.start_after;
            project.facts.end_date = wider.end_after;
            project.put(tx)?;
        }
        Ok(Mended {
            count: projects.len(),
        })
    })
}

fn widened(reader: &Reader<'_>, findings: &[Finding]) -> Result<Vec<WidenedProject>> {
    let projects: BTreeSet<&str> = findings
        .iter()
        .filter_map(|finding| finding.record.project_id.as_deref())
        .collect();
    let mut found = Vec::new();
    for id in projects {
        let facts: ProjectFacts = reader.get(id)?;
        let (first, last) = store::days_inside(reader, id)?;
        let wider = WidenedProject {
            start_before: facts.start_date,
            start_after: facts
                .start_date
                .map(|day| first.map_or(day, |first| day.min(first))),
            end_before: facts.end_date,
            end_after: facts
                .end_date
                .map(|day| last.map_or(day, |last| day.max(last))),
            id: facts.id,
            code: facts.code,
            title: facts.title,
        };
        if (wider.start_before, wider.end_before) != (wider.start_after, wider.end_after) {
            found.push(wider);
        }
    }
    found.sort_by(|a, b| a.code.cmp(&b.code));
    Ok(found)
}
