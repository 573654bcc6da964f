//! `project.*`

use serde::Deserialize;
use ts_rs::TS;

use super::{
    AreaWeight, CountryShare, Direction, Form, GoalWeight, Project, ProjectFacts, ProjectId,
    ProjectRole,
};
use super::{ProjectStatus, store};
use crate::commands::Nothing;
use crate::country;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::organisation::OrganisationId;
use crate::store::{Page, PageRequest};
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
}

/// Which projects are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "ProjectListRequest")]
pub struct ListRequest {
    /// Text to find in code, titles, summary, partners and countries.
    pub search: String,
    /// Only this status.
    pub status: Option<ProjectStatus>,
    /// Only this direction.
    pub direction: Option<Direction>,
    /// Only this form.
    pub form: Option<Form>,
    /// Only with this country.
    pub country: Option<CountryCode>,
    /// Only with this priority area.
    pub area: Option<String>,
    /// Only with this organisation.
    pub organisation: Option<OrganisationId>,
    /// Only those that run on or after this day.
    pub runs_from: Option<Date>,
    /// Only those that run on or before this day.
    pub runs_to: Option<Date>,
    /// The archived ones instead of the current ones.
    pub archived: bool,
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
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<ProjectRow>> {
    desk.read(|reader| {
        let found = country::codes_named_like(reader, &request.search)?;
        store::list(reader, &request, &found)
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
        if store::code_taken(&tx.reader(), &code, project.facts.id.as_str())? {
            return Err(Error::field("code", msg::project_code_taken(&code)));
        }
        project.put(tx)?;
        Ok(project)
    })
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

/// Deletes a project on which no activity, cost line or budget hangs.
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
            tx.remove::<ProjectFacts>(id)?;
            Ok(Nothing {})
        },
    )
}
