//! Conflicts of experts: one person assigned to two activities on the same days.
//!
//! An assignment's days are its own, else its activity's. What was cancelled, the activity or its project,
//! takes nobody's time. A conflict is said, never refused: two half days, or work from afar, may be meant.

pub mod commands;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::activity::ActivityId;
use crate::person::{AssignmentId, PersonId};
use crate::project::ProjectId;
use crate::values::Date;
use crate::view;

view! {
    /// Two assignments of one person that share days.
    pub struct Conflict {
        /// The person.
        pub person_id: PersonId,
        /// The person's name.
        pub name: String,
        /// The assignment that was asked about, else the one that was entered first.
        pub assignment_id: AssignmentId,
        /// Its activity.
        pub activity_id: ActivityId,
        /// Title of its activity.
        pub activity_title: String,
        /// Key of its project.
        pub project_id: ProjectId,
        /// Its first day.
        pub start_date: Date,
        /// Its last day.
        pub end_date: Date,
        /// The other assignment.
        pub other_assignment_id: AssignmentId,
        /// The other activity.
        pub other_activity_id: ActivityId,
        /// Title of the other activity.
        pub other_activity_title: String,
        /// Code of the other activity's project.
        pub other_project_code: String,
        /// First day there.
        pub other_start_date: Date,
        /// Last day there.
        pub other_end_date: Date,
        /// First day that both claim.
        pub shared_from: Date,
        /// Last day that both claim.
        pub shared_to: Date,
    }
}
