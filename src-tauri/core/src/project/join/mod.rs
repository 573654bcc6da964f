//! `project.join_preview` and `project.join`: projects that are one become one, with shares of their countries.
//!
//! A multi-country project that was entered once for each country, with its whole budget each time, counts its money
//! several times. Joined, what stands in several of the projects alike stands once and is split by the shares; what
//! only one of them has moves to the project that stays, and stays with that project's country. Undo brings every
//! project back as it was.

mod plan;
mod records;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CountryShare, Form, Project, ProjectFacts, ProjectId, ProjectPartId};
use crate::checks::dismissed::Targets;
use crate::checks::store::SHOWN;
use crate::cost::Flow;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::money::split::largest_remainder;
use crate::ops::{Done, Op};
use crate::store::{Reader, Tx};
use crate::values::{CountryCode, Percent};
use crate::{id_type, record, reference};
use plan::Plan;

id_type! {
    /// Key that a joined project had.
    FormerId
}

record! {
    /// A project that was joined into another; its history is read with that one's.
    pub struct FormerProject(FormerId) in "project_former" {
        /// The project that it is part of now.
        pub project_id: ProjectId,
        /// The code it had.
        pub code: String,
        /// The title it had.
        pub title: String,
    }
}

/// A country's share as the officer sets it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct JoinShare {
    /// The country.
    pub iso3: CountryCode,
    /// Its share in percent.
    pub share: Percent,
}

/// Projects that are one.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct JoinProjects {
    /// The projects; the first one stays.
    pub projects: Vec<ProjectId>,
    /// Shares of the countries; equal ones when absent.
    #[serde(default)]
    pub shares: Option<Vec<JoinShare>>,
    /// The code of the project that stays; its own when absent.
    #[serde(default)]
    pub code: Option<String>,
    /// Its title; its own when absent.
    #[serde(default)]
    pub title: Option<String>,
}

/// Several joins in one operation.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct JoinRequest {
    /// The joins.
    #[serde(default)]
    pub joins: Vec<JoinProjects>,
    /// Besides, all that these findings of the checks name, with equal shares.
    #[serde(default)]
    #[ts(optional)]
    pub all_of: Option<Targets>,
}

impl JoinRequest {
    /// The joins, with those of the findings.
    fn all(self, desk: &Desk) -> Result<Vec<JoinProjects>> {
        let mut joins = self.joins;
        let findings = match &self.all_of {
            Some(targets) => targets
                .findings(desk)
                .map_err(|error| error.in_field("all_of"))?,
            None => Vec::new(),
        };
        joins.extend(findings.into_iter().map(|finding| {
            let others = finding.others.into_iter().map(|other| ProjectId(other.id));
            JoinProjects {
                projects: std::iter::once(ProjectId(finding.record.id))
                    .chain(others)
                    .collect(),
                shares: None,
                code: None,
                title: None,
            }
        }));
        Ok(joins)
    }
}

/// What several joins would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JoinPreviews {
    /// How many projects are joined.
    pub projects: usize,
    /// How many stay.
    pub kept: usize,
    /// The first 200 joins.
    pub joins: Vec<JoinPreview>,
}

/// What projects add up to in a flow and currency, apart and joined.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JoinedSum {
    /// How far the money is.
    pub flow: Flow,
    /// What the register holds now, all projects together.
    pub before: Amount,
    /// What it would hold, counted once.
    pub after: Amount,
}

/// What becomes of one kind of record.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct JoinedRecords {
    /// How many stand in the projects that go.
    pub found: usize,
    /// How many of them move to the project that stays.
    pub moved: usize,
    /// How many stand there already and are counted once.
    pub once: usize,
}

/// A line that is counted once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OnceLine {
    /// Code of the project in which it stands a second time.
    pub code: String,
    /// What it is.
    pub description: String,
    /// Its day or fiscal year.
    pub when: String,
    /// Its amount.
    pub amount: Amount,
}

/// What joining would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct JoinPreview {
    /// The project that stays.
    pub keep: ProjectId,
    /// Its code afterwards.
    pub code: String,
    /// Its title afterwards.
    pub title: String,
    /// The code without the country at its end, where all codes have the same: another name for the whole.
    pub stem: Option<String>,
    /// The projects with their codes and titles, the one that stays first.
    pub projects: Vec<JoinedProject>,
    /// The shares afterwards.
    pub shares: Vec<JoinShare>,
    /// Sums apart and joined.
    pub sums: Vec<JoinedSum>,
    /// Cost lines.
    pub lines: JoinedRecords,
    /// The first 40 of the lines that are counted once.
    pub once: Vec<OnceLine>,
    /// Activities.
    pub activities: JoinedRecords,
    /// Participations and assignments.
    pub taking_part: JoinedRecords,
    /// Documents.
    pub documents: JoinedRecords,
    /// Contacts.
    pub contacts: JoinedRecords,
    /// Indicators.
    pub indicators: JoinedRecords,
    /// Evaluations.
    pub evaluations: JoinedRecords,
    /// Budgets.
    pub budgets: JoinedRecords,
    /// Entries of the history that are read with the project that stays.
    pub history: i64,
}

/// A project of a join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct JoinedProject {
    /// Key.
    pub id: ProjectId,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
}

/// What joining did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Joined {
    /// The projects that stay.
    pub kept: Vec<ProjectId>,
    /// How many projects went.
    pub gone: usize,
    /// How many lines are counted once that counted several times.
    pub once: usize,
}

/// What joining would do, join by join.
///
/// # Errors
/// Under `joins[n]`: fewer than two projects, a project twice, projects that go different ways, shares that do not
/// make 100 %.
pub fn preview(desk: &Desk, request: JoinRequest) -> Result<JoinPreviews> {
    let joins = request.all(desk)?;
    desk.read(|reader| {
        let shown = joins.iter().take(SHOWN).enumerate();
        let previews = shown.map(|(index, join)| {
            let plan = Plan::make(reader, join);
            let plan = plan.map_err(|error| error.below("joins", index))?;
            plan.preview(reader)
        });
        Ok(JoinPreviews {
            projects: joins.iter().map(|join| join.projects.len()).sum(),
            kept: joins.len(),
            joins: previews.collect::<Result<_>>()?,
        })
    })
}

/// Joins projects, in one operation.
///
/// # Errors
/// As for the preview; at `joins[n].code` when another project has the code.
pub fn join(desk: &Desk, request: JoinRequest) -> Result<Done<Joined>> {
    let joins = request.all(desk)?;
    if joins.is_empty() {
        return Err(Error::field("joins", msg::join_too_few()));
    }
    desk.transact_told(|tx| {
        let mut joined = Joined {
            kept: Vec::new(),
            gone: 0,
            once: 0,
        };
        let mut code = String::new();
        for (index, join) in joins.iter().enumerate() {
            let below = |error: Error| error.below("joins", index);
            let plan = Plan::make(&tx.reader(), join).map_err(below)?;
            joined.gone += plan.gone();
            joined.once += plan.once();
            let project = plan.apply(tx).map_err(below)?;
            code = project.facts.code;
            joined.kept.push(project.facts.id);
        }
        let op = match joined.kept.len() {
            1 => msg::op_projects_joined(code, joined.gone + 1),
            kept => msg::op_projects_joined_many(kept, joined.gone + kept),
        };
        Ok((joined, Op::new(op)))
    })
}

/// Equal shares that make exactly 100 %.
fn equal(countries: &[CountryCode]) -> Vec<JoinShare> {
    let parts = largest_remainder(10_000, &vec![Decimal::ONE; countries.len()]);
    let shares = countries.iter().zip(parts).map(|(iso3, part)| JoinShare {
        iso3: *iso3,
        share: Percent(Decimal::new(part, 2)),
    });
    shares.collect()
}

/// The project that stays, as it is saved: with the parts of all.
fn merged(projects: &[Project], shares: &[JoinShare], join: &JoinProjects) -> Project {
    let mut kept = projects[0].clone();
    if let Some(code) = join
        .code
        .as_deref()
        .map(str::trim)
        .filter(|code| !code.is_empty())
    {
        kept.facts.code = code.to_owned();
    }
    if let Some(title) = join
        .title
        .as_deref()
        .map(str::trim)
        .filter(|title| !title.is_empty())
    {
        kept.facts.title = title.to_owned();
    }
    for other in &projects[1..] {
        let code = &other.facts.code;
        let facts = &mut kept.facts;
        facts.start_date = match (facts.start_date, other.facts.start_date) {
            (Some(one), Some(two)) => Some(one.min(two)),
            (one, two) => one.or(two),
        };
        facts.end_date = facts.end_date.max(other.facts.end_date);
        for (mine, theirs) in [
            (&mut facts.title_en, &other.facts.title_en),
            (&mut facts.purpose_code, &other.facts.purpose_code),
        ] {
            if mine.is_empty() {
                mine.clone_from(theirs);
            }
        }
        for (mine, theirs) in [
            (&mut facts.summary, &other.facts.summary),
            (&mut facts.results, &other.facts.results),
            (&mut facts.evaluation, &other.facts.evaluation),
            (&mut facts.contacts, &other.facts.contacts),
        ] {
            append(mine, theirs, code);
        }
        for role in &other.roles {
            let same = |known: &super::ProjectRole| {
                (&known.organisation_id, known.role) == (&role.organisation_id, role.role)
            };
            if !kept.roles.iter().any(same) {
                kept.roles.push(super::ProjectRole {
                    id: ProjectPartId::default(),
                    row_version: 0,
                    project_id: kept.facts.id.clone(),
                    ..role.clone()
                });
            }
        }
        if kept.areas.is_empty() {
            kept.areas.clone_from(&other.areas);
        }
        if kept.goals.is_empty() {
            kept.goals.clone_from(&other.goals);
        }
    }
    let shares = shares.iter().map(|share| {
        let known = kept.countries.iter().find(|known| known.iso3 == share.iso3);
        CountryShare {
            id: known.map(|known| known.id.clone()).unwrap_or_default(),
            row_version: known.map_or(0, |known| known.row_version),
            project_id: kept.facts.id.clone(),
            position: 0,
            iso3: share.iso3,
            share: share.share,
        }
    });
    kept.countries = shares.collect();
    if kept.countries.len() > 1 && kept.facts.form == Form::Bilateral {
        kept.facts.form = Form::Regional;
    }
    kept
}

/// Adds another project's text, under its code, unless it says the same.
fn append(mine: &mut String, theirs: &str, code: &str) {
    if theirs.trim().is_empty() || mine.contains(theirs.trim()) {
        return;
    }
    if mine.is_empty() {
        theirs.clone_into(mine);
    } else {
        mine.push_str(&format!("\n\n{code}: {theirs}"));
    }
}

/// The codes without the country at their end, where all have the same.
fn stem(projects: &[Project]) -> Option<String> {
    let of = |project: &Project| {
        let code = &project.facts.code;
        let cut = code.rfind(['-', '_', '/', '.', ' ', '('])?;
        let end = code[cut + 1..].trim_end_matches(')').trim();
        let named = reference::country_named(end)?;
        let mine = project
            .countries
            .iter()
            .any(|share| share.iso3.as_str() == named.iso3);
        mine.then(|| code[..cut].trim().to_owned())
    };
    let first = of(projects.first()?)?;
    let same = projects
        .iter()
        .all(|project| of(project).as_ref() == Some(&first));
    (same && !first.is_empty()).then_some(first)
}

/// Notes where the history of a joined project is read from now on.
fn remember(tx: &mut Tx<'_>, facts: &ProjectFacts, keep: &ProjectId) -> Result<()> {
    for mut earlier in tx
        .reader()
        .children::<FormerProject>("project_id", facts.id.as_str())?
    {
        earlier.project_id = keep.clone();
        tx.put(&mut earlier)?;
    }
    tx.put(&mut FormerProject {
        id: FormerId(facts.id.0.clone()),
        row_version: 0,
        project_id: keep.clone(),
        code: facts.code.clone(),
        title: facts.title.clone(),
    })
}

/// The projects of a join, in the order of the request.
fn load(reader: &Reader<'_>, ids: &[ProjectId]) -> Result<Vec<Project>> {
    ids.iter().map(|id| Project::load(reader, id)).collect()
}
