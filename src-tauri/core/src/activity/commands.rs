//! `activity.*`

use serde::Deserialize;
use ts_rs::TS;

use super::{Activity, ActivityId, ActivityKind, ActivityStatus, ActivityWhen, store};
use crate::commands::Nothing;
use crate::conflict;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::organisation::{Organisation, OrganisationId};
use crate::project::{ProjectFacts, ProjectId};
use crate::store::{Page, PageRequest, Tx};
use crate::values::{CountryCode, Date};
use crate::view;

/// What activities are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActivitySort {
    /// By first day.
    #[default]
    Start,
    /// By last day.
    End,
    /// By title.
    Title,
    /// By kind.
    Kind,
    /// By how far it is.
    Status,
    /// By place.
    Place,
    /// By the project's code.
    Project,
    /// By persons planned.
    Planned,
    /// By number of trainees.
    Participations,
}

/// Which activities are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "ActivityListRequest")]
pub struct ListRequest {
    /// Text to find in title, place, and the project's code and titles.
    pub search: String,
    /// Only of this project.
    pub project: Option<ProjectId>,
    /// Only this kind.
    pub kind: Option<ActivityKind>,
    /// Only that far.
    pub status: Option<ActivityStatus>,
    /// Only those that lie so, seen from today.
    pub when: Option<ActivityWhen>,
    /// Only held in this country.
    pub host_country: Option<CountryCode>,
    /// Only held in this country, or of a project with it.
    pub country: Option<CountryCode>,
    /// Only hosted by this organisation.
    pub host: Option<OrganisationId>,
    /// Only at this place.
    pub place: Option<String>,
    /// Only those that run in this fiscal year of the agency.
    pub year: Option<i32>,
    /// Only those that run on or after this day.
    pub runs_from: Option<Date>,
    /// Only those that run on or before this day.
    pub runs_to: Option<Date>,
    /// What to sort by.
    pub sort: ActivitySort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

view! {
    /// An activity in a list.
    pub struct ActivityRow {
        /// Key.
        pub id: ActivityId,
        /// Version.
        pub row_version: i64,
        /// Key of the project.
        pub project_id: ProjectId,
        /// Code of the project.
        pub project_code: String,
        /// Title of the project.
        pub project_title: String,
        /// What kind it is.
        pub kind: ActivityKind,
        /// Title.
        pub title: String,
        /// First day.
        pub start_date: Option<Date>,
        /// Last day.
        pub end_date: Option<Date>,
        /// How far it is.
        pub status: ActivityStatus,
        /// Last day on which candidates can be put forward.
        pub application_deadline: Option<Date>,
        /// Where.
        pub place: String,
        /// Country where it is held.
        pub host_country: Option<CountryCode>,
        /// Organisation that hosts it, as people call it.
        pub host: Option<String>,
        /// Persons planned.
        pub planned_participants: Option<i64>,
        /// Persons who took part, where they are not recorded one by one.
        pub actual_participants: Option<i64>,
        /// Trainees recorded.
        pub participations: i64,
        /// Experts and volunteers recorded.
        pub assignments: i64,
        /// Persons who took part: those recorded without the withdrawn, else the number entered.
        pub came: Option<i64>,
        /// Cost lines that belong to it.
        pub cost_lines: i64,
    }
}

view! {
    /// What the activities of a list add up to.
    pub struct ActivitySums {
        /// Activities.
        pub activities: i64,
        /// Persons planned, where that is known.
        pub planned: i64,
        /// Persons who took part.
        pub came: i64,
    }
}

/// A part of a place's name.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct PlaceRequest {
    /// Text to find in it; empty gives the first ones.
    pub text: String,
}

/// One activity.
#[derive(Debug, Deserialize, TS)]
pub struct ActivityRequest {
    /// Key.
    pub id: ActivityId,
}

/// Activities, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<ActivityRow>> {
    let today = desk.today()?;
    desk.read(|reader| store::list(reader, &request, today))
}

/// What all activities of a list add up to.
pub fn sums(desk: &Desk, request: ListRequest) -> Result<ActivitySums> {
    let today = desk.today()?;
    desk.read(|reader| store::sums(reader, &request, today))
}

/// Places where activities are held, at most 50.
pub fn places(desk: &Desk, request: PlaceRequest) -> Result<Vec<String>> {
    desk.read(|reader| store::places(reader, &request.text))
}

/// One activity.
pub fn get(desk: &Desk, request: ActivityRequest) -> Result<Activity> {
    desk.read(|reader| reader.get(request.id.as_str()))
}

/// Saves an activity.
pub fn save(desk: &Desk, mut activity: Activity) -> Result<Done<Activity>> {
    activity.check()?;
    activity.index();
    desk.transact_told(|tx| {
        let before: Option<Activity> = tx.reader().find(activity.id.as_str())?;
        let moved = before.as_ref().is_some_and(|before| {
            let days = |of: &Activity| (of.start_date, of.end_date, of.status);
            days(before) != days(&activity)
        });
        put(tx, &mut activity)?;
        let clashes = match moved {
            true => conflict::store::in_activity(&tx.reader(), &activity.id)?,
            false => 0,
        };
        let op = match (before, clashes) {
            (None, _) => msg::op_activity_added(&activity.title),
            (Some(_), 0) => msg::op_activity_saved(&activity.title),
            (Some(_), clashes) => msg::op_activity_saved_clashing(clashes, &activity.title),
        };
        Ok((activity, Op::new(op)))
    })
}

/// Saves a checked activity where it fits its project and host.
pub(crate) fn put(tx: &mut Tx<'_>, activity: &mut Activity) -> Result<()> {
    let reader = tx.reader();
    if reader
        .find::<ProjectFacts>(activity.project_id.as_str())?
        .is_none()
    {
        return Err(Error::field("project_id", msg::activity_project_unknown()));
    }
    if let Some(host) = &activity.host_organisation_id
        && reader.find::<Organisation>(host.as_str())?.is_none()
    {
        return Err(Error::field(
            "host_organisation_id",
            msg::activity_host_unknown(),
        ));
    }
    if store::moved_with_cost_lines(&reader, activity)? {
        return Err(Error::field("project_id", msg::activity_has_cost_lines()));
    }
    tx.put(activity)
}

/// Deletes an activity on which no participation, assignment or cost line hangs.
pub fn delete(desk: &Desk, request: ActivityRequest) -> Result<Done<Nothing>> {
    let activity: Activity = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_activity_deleted(&activity.title)), |tx| {
        tx.remove::<Activity>(request.id.as_str())?;
        Ok(Nothing {})
    })
}
