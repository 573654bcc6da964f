//! `project.*`

use serde::Deserialize;
use ts_rs::TS;

use super::money::{ProjectMoney, YearMoney};
use super::{
    AreaWeight, CountryShare, Direction, Form, GoalWeight, Project, ProjectFacts, ProjectId,
    ProjectRole,
};
use super::{ProjectStatus, store};
use crate::commands::Nothing;
use crate::contact::Contact;
use crate::country;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::organisation::OrganisationId;
use crate::store::{Page, PageRequest, Tx, one_or_many};
use crate::values::{CountryCode, Date};
use crate::view;

/// What projects are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProjectSort {
    /// By code.
    #[default]
    Code,
    /// By title.
    Title,
    /// By form.
    Form,
    /// By status.
    Status,
    /// By first day.
    Start,
    /// By last day.
    End,
    /// By direction.
    Direction,
    /// By the first country.
    Countries,
    /// By the last change.
    Changed,
    /// By the year's budget; the money columns need a `money_year`.
    Budget,
    /// By what was contributed, in the agency's currency.
    Contribution,
    /// By what was contributed, in US dollars.
    ContributionUsd,
    /// By what partners paid.
    PartnersPaid,
    /// By what was received.
    Received,
    /// By the part of the budget that was contributed.
    Spent,
}

impl ProjectSort {
    /// True for the columns that come from the figures of a year.
    pub(crate) fn is_money(self) -> bool {
        matches!(
            self,
            ProjectSort::Budget
                | ProjectSort::Contribution
                | ProjectSort::ContributionUsd
                | ProjectSort::PartnersPaid
                | ProjectSort::Received
                | ProjectSort::Spent
        )
    }
}

/// Which projects are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "ProjectListRequest")]
pub struct ListRequest {
    /// Text to find in code, titles, summary, partner organisations and countries, and the names of the people
    /// who took part (unless 2,000 people or more have it).
    pub search: String,
    /// Only these statuses.
    #[serde(deserialize_with = "one_or_many")]
    #[ts(type = "ProjectStatus | ProjectStatus[] | null")]
    pub status: Vec<ProjectStatus>,
    /// Only these directions.
    #[serde(deserialize_with = "one_or_many")]
    #[ts(type = "Direction | Direction[] | null")]
    pub direction: Vec<Direction>,
    /// Only these forms.
    #[serde(deserialize_with = "one_or_many")]
    #[ts(type = "Form | Form[] | null")]
    pub form: Vec<Form>,
    /// Only with one of these countries.
    #[serde(deserialize_with = "one_or_many")]
    #[ts(type = "string | string[] | null")]
    pub country: Vec<CountryCode>,
    /// Only with one of these priority areas.
    #[serde(deserialize_with = "one_or_many")]
    #[ts(type = "string | string[] | null")]
    pub area: Vec<String>,
    /// Only with one of these organisations, in any role.
    #[serde(deserialize_with = "one_or_many")]
    #[ts(type = "string | string[] | null")]
    pub organisation: Vec<OrganisationId>,
    /// Only those that run in this year of the agency.
    pub year: Option<i32>,
    /// Only those that run on or after this day.
    pub runs_from: Option<Date>,
    /// Only those that run on or before this day.
    pub runs_to: Option<Date>,
    /// The archived ones instead of the current ones.
    pub archived: bool,
    /// Gives the money of this year with each row; none: rows without money.
    pub money_year: Option<i32>,
    /// What to sort by.
    pub sort: ProjectSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

view! {
    /// A project in a list.
    pub struct ProjectRow {
        /// Key.
        pub id: ProjectId,
        /// Version.
        pub row_version: i64,
        /// Code.
        pub code: String,
        /// Title.
        pub title: String,
        /// Title in English.
        pub title_en: String,
        /// Status.
        pub status: ProjectStatus,
        /// Direction.
        pub direction: Direction,
        /// Form.
        pub form: Form,
        /// First day.
        pub start_date: Option<Date>,
        /// Last day.
        pub end_date: Option<Date>,
        /// Archived.
        pub archived: bool,
        /// Codes of its countries, separated by spaces.
        pub countries: String,
        /// Up to three partner organisations.
        pub partners: String,
        /// Ids of its priority areas, separated by spaces.
        pub areas: String,
        /// When it was changed last, as the history wrote it.
        pub changed: Option<String>,
    }
}

/// A project in a list, with its money where a year was asked for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, TS)]
pub struct ProjectLine {
    /// The project.
    #[serde(flatten)]
    pub row: ProjectRow,
    /// Its money in the year.
    pub money: Option<ProjectMoney>,
}

/// A window of projects, with money where a year was asked for.
#[derive(Debug, Clone, PartialEq, serde::Serialize, TS)]
pub struct ProjectPage {
    /// The rows of the window.
    pub rows: Vec<ProjectLine>,
    /// How many rows the filters leave in all.
    pub total: i64,
    /// What all rows that the filters leave add up to.
    pub totals: Option<ProjectMoney>,
    /// Why there is no money, in words: a rate is missing.
    pub money_missing: Option<String>,
}

impl From<Page<ProjectRow>> for ProjectPage {
    fn from(page: Page<ProjectRow>) -> Self {
        ProjectPage {
            rows: page
                .rows
                .into_iter()
                .map(|row| ProjectLine { row, money: None })
                .collect(),
            total: page.total,
            totals: None,
            money_missing: None,
        }
    }
}

/// One project.
#[derive(Debug, Deserialize, TS)]
pub struct ProjectRequest {
    /// Key.
    pub id: ProjectId,
}

/// Puts a project away or brings it back.
#[derive(Debug, Deserialize, TS)]
pub struct ArchiveProject {
    /// Key.
    pub id: ProjectId,
    /// The version that was read.
    pub row_version: i64,
    /// True puts it away.
    pub archived: bool,
}

/// Projects, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<ProjectPage> {
    let mut missing = None;
    let money = match request.money_year {
        None => None,
        Some(year) => match YearMoney::of(desk, year) {
            Ok(money) => Some(money),
            // Without a rate there is no figure, but the list of projects is there.
            Err(error) if error.code == Code::MissingRate => {
                missing = Some(desk.say(&error.message));
                None
            }
            Err(error) => return Err(error),
        },
    };
    desk.read(|reader| {
        let found = country::codes_named_like(reader, &request.search)?;
        let mut page = match &money {
            Some(money) => money.page(reader, &request, &found)?,
            None => store::list(reader, &request, &found)?.into(),
        };
        page.money_missing = missing;
        Ok(page)
    })
}

/// One project with its parts.
pub fn get(desk: &Desk, request: ProjectRequest) -> Result<Project> {
    desk.read(|reader| Project::load(reader, &request.id))
}

/// Saves a project with its parts.
pub fn save(desk: &Desk, mut project: Project) -> Result<Done<Project>> {
    project.facts.code = project.facts.code.trim().to_owned();
    project.check()?;
    let code = project.facts.code.clone();
    let op = if project.facts.id.is_new() {
        msg::op_project_added(&code)
    } else {
        msg::op_project_saved(&code)
    };
    desk.transact(Op::new(op), |tx| {
        put(tx, &mut project)?;
        Ok(project)
    })
}

/// Saves a checked project whose code no other project has.
pub(crate) fn put(tx: &mut Tx<'_>, project: &mut Project) -> Result<()> {
    let code = &project.facts.code;
    if store::code_taken(&tx.reader(), code, project.facts.id.as_str())? {
        return Err(Error::field("code", msg::project_code_taken(code)));
    }
    project.put(tx)
}

/// Puts a project away or brings it back.
pub fn archive(desk: &Desk, request: ArchiveProject) -> Result<Done<Project>> {
    let mut project = desk.read(|reader| Project::load(reader, &request.id))?;
    project.facts.row_version = request.row_version;
    project.facts.archived = request.archived;
    let op = match request.archived {
        true => msg::op_project_archived(&project.facts.code),
        false => msg::op_project_restored(&project.facts.code),
    };
    desk.transact(Op::new(op), |tx| {
        project.put(tx)?;
        Ok(project)
    })
}

/// Deletes a project with its contacts, on which no activity, cost line, budget, indicator, evaluation or
/// document hangs.
pub fn delete(desk: &Desk, request: ProjectRequest) -> Result<Done<Nothing>> {
    let project = desk.read(|reader| Project::load(reader, &request.id))?;
    desk.transact(
        Op::new(msg::op_project_deleted(&project.facts.code)),
        |tx| {
            let id = request.id.as_str();
            tx.put_children::<CountryShare>("project_id", id, &mut [])?;
            tx.put_children::<ProjectRole>("project_id", id, &mut [])?;
            tx.put_children::<AreaWeight>("project_id", id, &mut [])?;
            tx.put_children::<GoalWeight>("project_id", id, &mut [])?;
            tx.put_children::<Contact>("project_id", id, &mut [])?;
            tx.remove::<ProjectFacts>(id)?;
            Ok(Nothing {})
        },
    )
}
