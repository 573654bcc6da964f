//! `participation.*` and `assignment.*`: who took part in what.

use serde::Deserialize;
use ts_rs::TS;

use super::{
    Assignment, AssignmentId, AssignmentRole, Participation, ParticipationId, Person, PersonId,
    Sex, TrainingResult, store,
};
use crate::activity::{Activity, ActivityId};
use crate::commands::Nothing;
use crate::conflict;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::ProjectId;
use crate::store::{Page, PageRequest, Reader};
use crate::values::{CountryCode, Date};
use crate::{rules, view};

/// What participations and assignments are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TakingPartSort {
    /// By the person's name.
    #[default]
    Name,
    /// By the person's nationality.
    Nationality,
    /// By first day: the own one, else the activity's.
    Start,
    /// By days.
    Days,
}

/// Which participations are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "ParticipationListRequest")]
pub struct ParticipationListRequest {
    /// Text to find in the person's name, employer, field and e-mail address.
    pub search: String,
    /// Only in this activity.
    pub activity: Option<ActivityId>,
    /// Only in activities of this project.
    pub project: Option<ProjectId>,
    /// Only of this person.
    pub person: Option<PersonId>,
    /// Only with this result.
    pub result: Option<TrainingResult>,
    /// Only of this nationality.
    pub nationality: Option<CountryCode>,
    /// Only of this sex as recorded.
    pub sex: Option<Sex>,
    /// What to sort by.
    pub sort: TakingPartSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

/// Which assignments are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "AssignmentListRequest")]
pub struct AssignmentListRequest {
    /// Text to find in the person's name, employer, field and e-mail address.
    pub search: String,
    /// Only in this activity.
    pub activity: Option<ActivityId>,
    /// Only in activities of this project.
    pub project: Option<ProjectId>,
    /// Only of this person.
    pub person: Option<PersonId>,
    /// Only experts, or only volunteers.
    pub role: Option<AssignmentRole>,
    /// Only to this country.
    pub country: Option<CountryCode>,
    /// What to sort by.
    pub sort: TakingPartSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

view! {
    /// A participation in a list, with its person and activity.
    pub struct ParticipationRow {
        /// Key.
        pub id: ParticipationId,
        /// Version.
        pub row_version: i64,
        /// Key of the project.
        pub project_id: ProjectId,
        /// Code of the project.
        pub project_code: String,
        /// Title of the project.
        pub project_title: String,
        /// Key of the activity.
        pub activity_id: ActivityId,
        /// Title of the activity.
        pub activity_title: String,
        /// First day of the activity.
        pub activity_start: Option<Date>,
        /// Last day of the activity.
        pub activity_end: Option<Date>,
        /// Key of the person.
        pub person_id: PersonId,
        /// The person's name.
        pub name: String,
        /// The person's sex as recorded.
        pub sex: Sex,
        /// The person's nationality.
        pub nationality: Option<CountryCode>,
        /// The person's employer.
        pub employer: String,
        /// The person's position there.
        pub position: String,
        /// First day, when it differs from the activity's.
        pub start_date: Option<Date>,
        /// Last day, when it differs from the activity's.
        pub end_date: Option<Date>,
        /// Training days.
        pub days: Option<i64>,
        /// Training hours, when they differ from the activity's.
        pub hours: Option<i64>,
        /// Hours that the activity taught to each participant.
        pub taught_hours: Option<i64>,
        /// What came of it.
        pub result: TrainingResult,
        /// Number of the certificate.
        pub certificate: String,
    }
}

view! {
    /// An assignment in a list, with its person and activity.
    pub struct AssignmentRow {
        /// Key.
        pub id: AssignmentId,
        /// Version.
        pub row_version: i64,
        /// Key of the project.
        pub project_id: ProjectId,
        /// Code of the project.
        pub project_code: String,
        /// Title of the project.
        pub project_title: String,
        /// Key of the activity.
        pub activity_id: ActivityId,
        /// Title of the activity.
        pub activity_title: String,
        /// First day of the activity.
        pub activity_start: Option<Date>,
        /// Last day of the activity.
        pub activity_end: Option<Date>,
        /// Key of the person.
        pub person_id: PersonId,
        /// The person's name.
        pub name: String,
        /// The person's sex as recorded.
        pub sex: Sex,
        /// The person's nationality.
        pub nationality: Option<CountryCode>,
        /// What the person does.
        pub role: AssignmentRole,
        /// Country of the assignment.
        pub country: Option<CountryCode>,
        /// First day.
        pub start_date: Option<Date>,
        /// Last day.
        pub end_date: Option<Date>,
        /// Days worked.
        pub days: Option<i64>,
        /// Hours worked.
        pub hours: Option<i64>,
        /// Field.
        pub field: String,
    }
}

/// One participation.
#[derive(Debug, Deserialize, TS)]
pub struct ParticipationRequest {
    /// Key.
    pub id: ParticipationId,
}

/// What came of several participations.
#[derive(Debug, Deserialize, TS)]
pub struct SetResults {
    /// The participations.
    pub ids: Vec<ParticipationId>,
    /// What came of them.
    pub result: TrainingResult,
}

/// One assignment.
#[derive(Debug, Deserialize, TS)]
pub struct AssignmentRequest {
    /// Key.
    pub id: AssignmentId,
}

/// Participations, a page at a time.
pub fn participations(
    desk: &Desk,
    request: ParticipationListRequest,
) -> Result<Page<ParticipationRow>> {
    desk.read(|reader| store::participations(reader, &request))
}

/// Saves a participation.
pub fn save_participation(
    desk: &Desk,
    mut participation: Participation,
) -> Result<Done<Participation>> {
    rules::check(&participation)?;
    rules::days_in_order(participation.start_date, participation.end_date)?;
    desk.transact(Op::new(msg::op_participation_saved()), |tx| {
        let reader = tx.reader();
        known(
            &reader,
            &participation.activity_id,
            &participation.person_id,
        )?;
        if store::takes_part_already(&reader, &participation)? {
            return Err(Error::field("person_id", msg::participation_twice()));
        }
        tx.put(&mut participation)?;
        Ok(participation)
    })
}

/// Deletes a participation; the person stays.
pub fn delete_participation(desk: &Desk, request: ParticipationRequest) -> Result<Done<Nothing>> {
    desk.transact(Op::new(msg::op_participation_deleted()), |tx| {
        tx.reader().get::<Participation>(request.id.as_str())?;
        tx.remove::<Participation>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// Assignments, a page at a time.
pub fn assignments(desk: &Desk, request: AssignmentListRequest) -> Result<Page<AssignmentRow>> {
    desk.read(|reader| store::assignments(reader, &request))
}

/// Saves an assignment.
pub fn save_assignment(desk: &Desk, mut assignment: Assignment) -> Result<Done<Assignment>> {
    rules::check(&assignment)?;
    rules::days_in_order(assignment.start_date, assignment.end_date)?;
    desk.transact_told(|tx| {
        known(&tx.reader(), &assignment.activity_id, &assignment.person_id)?;
        tx.put(&mut assignment)?;
        // Said, not refused: two half days may be meant.
        let against = conflict::store::titles_against(&tx.reader(), &assignment.id)?;
        let op = match against.first() {
            None => msg::op_assignment_saved(),
            Some(first) => msg::op_assignment_saved_clashing(first, against.len()),
        };
        Ok((assignment, Op::new(op)))
    })
}

/// Says what came of several participations, in one operation.
pub fn set_results(desk: &Desk, request: SetResults) -> Result<Done<Vec<Participation>>> {
    if request.ids.is_empty() {
        return Err(Error::field("ids", msg::participation_none_chosen()));
    }
    let op = msg::op_results_saved(request.ids.len(), request.result.label());
    desk.transact(Op::new(op), |tx| {
        let mut changed = Vec::with_capacity(request.ids.len());
        for id in &request.ids {
            let mut participation: Participation = tx.reader().get(id.as_str())?;
            participation.result = request.result;
            tx.put(&mut participation)?;
            changed.push(participation);
        }
        Ok(changed)
    })
}

/// Deletes an assignment; the person stays.
pub fn delete_assignment(desk: &Desk, request: AssignmentRequest) -> Result<Done<Nothing>> {
    desk.transact(Op::new(msg::op_assignment_deleted()), |tx| {
        tx.reader().get::<Assignment>(request.id.as_str())?;
        tx.remove::<Assignment>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// Both sides must be in the programme.
fn known(reader: &Reader<'_>, activity: &ActivityId, person: &PersonId) -> Result<()> {
    if reader.find::<Activity>(activity.as_str())?.is_none() {
        return Err(Error::field("activity_id", msg::person_activity_unknown()));
    }
    if reader.find::<Person>(person.as_str())?.is_none() {
        return Err(Error::field("person_id", msg::person_unknown()));
    }
    Ok(())
}
