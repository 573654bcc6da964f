//! The calendar: activities across their days, and the days by which something is due.
//!
//! It keeps nothing of its own. Its entries come from activities (their days and their deadline for
//! applications), from projects (their last day) and from persons (how many are to be made anonymous on a
//! day; who it is, only by key and only where it is one).

pub mod commands;
mod ical;
mod month;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use serde::Serialize;
use ts_rs::TS;

use crate::activity::{ActivityKind, ActivityStatus};
use crate::person::PersonId;
use crate::project::ProjectId;
use crate::values::{CountryCode, Date};
use crate::{code_enum, view};

code_enum! {
    /// What stands in the calendar.
    pub enum EntryKind {
        /// An activity across its days.
        Activity = "activity", calendar_kind_activity;
        /// The last day for applications to an activity.
        Application = "application", calendar_kind_application;
        /// The last day of a project.
        ProjectEnd = "project_end", calendar_kind_project_end;
        /// A day on which persons are to be made anonymous.
        Retention = "retention", calendar_kind_retention;
    }
}

view! {
    /// What stands in the calendar on one day or several.
    pub struct CalendarEntry {
        /// What it is.
        pub kind: EntryKind,
        /// Key of the activity or project; the day, for persons to be made anonymous.
        pub id: String,
        /// The history entry that wrote the activity or project last.
        pub version: i64,
        /// Key of the project, if any.
        pub project_id: Option<ProjectId>,
        /// Code of the project, or empty.
        pub project_code: String,
        /// Title of the activity or project, or empty.
        pub title: String,
        /// What kind of activity it is, or is applied for.
        pub activity_kind: Option<ActivityKind>,
        /// How far the activity is.
        pub status: Option<ActivityStatus>,
        /// First day.
        pub start_date: Date,
        /// Last day.
        pub end_date: Date,
        /// Where.
        pub place: String,
        /// Country where it is held.
        pub host_country: Option<CountryCode>,
        /// Organisation that hosts it, as people call it.
        pub host: Option<String>,
        /// Persons planned, or to be made anonymous.
        pub persons: Option<i64>,
        /// The person to be made anonymous, where there is only one on the day.
        pub person_id: Option<PersonId>,
        /// Experts and volunteers of the activity who are assigned elsewhere on the same days.
        pub conflicts: i64,
    }
}

/// How much stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct CalendarDay {
    /// The day.
    pub date: Date,
    /// Activities that run on it.
    pub activities: i64,
    /// What is due on it: applications, ends of projects, persons' data.
    pub due: i64,
}

/// The days of a page of the calendar with what stands on them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CalendarMonth {
    /// Every day, in order.
    pub days: Vec<CalendarDay>,
    /// What stands on them: at most six that begin on the same day and 200 in all, each day's first ones first.
    pub entries: Vec<CalendarEntry>,
}
