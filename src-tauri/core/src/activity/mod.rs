//! Activities inside a project: courses, missions, visits, grants, deliveries.

pub mod commands;
pub mod many;
pub(crate) mod store;
#[cfg(test)]
mod tests;

use crate::error::{Error, Result};
use crate::messages::msg;
use crate::organisation::OrganisationId;
use crate::project::ProjectId;
use crate::rules;
use crate::store::search_clause;
use crate::values::{CountryCode, Date};
use crate::{code_enum, id_type, record};

id_type! {
    /// Key of an activity.
    ActivityId
}

code_enum! {
    /// What kind of activity it is.
    pub enum ActivityKind {
        /// Training course.
        Training = "training", activity_kind_training;
        /// Scholarship or fellowship.
        Scholarship = "scholarship", activity_kind_scholarship;
        /// Study visit.
        StudyVisit = "study_visit", activity_kind_study_visit;
        /// Expert mission.
        ExpertMission = "expert_mission", activity_kind_expert_mission;
        /// Volunteer posting.
        Volunteer = "volunteer", activity_kind_volunteer;
        /// Advisory service.
        Advisory = "advisory", activity_kind_advisory;
        /// Technology transfer.
        Technology = "technology", activity_kind_technology;
        /// Equipment or goods.
        Goods = "goods", activity_kind_goods;
        /// Grant.
        Grant = "grant", activity_kind_grant;
        /// Loan.
        Loan = "loan", activity_kind_loan;
        /// Contribution to a fund.
        Fund = "fund", activity_kind_fund;
        /// Humanitarian assistance.
        Humanitarian = "humanitarian", activity_kind_humanitarian;
        /// Seminar.
        Seminar = "seminar", activity_kind_seminar;
        /// Research.
        Research = "research", activity_kind_research;
    }
}

code_enum! {
    /// How far an activity is. Whether a planned one is running follows from its days.
    pub enum ActivityStatus {
        /// It is to take place.
        Planned = "planned", activity_status_planned;
        /// It took place.
        Completed = "completed", activity_status_completed;
        /// It does not take place; it counts nowhere.
        Cancelled = "cancelled", activity_status_cancelled;
    }
}

code_enum! {
    /// Where the days of an activity lie, seen from a day.
    pub enum ActivityWhen {
        /// It begins later.
        Upcoming = "upcoming", activity_when_upcoming;
        /// The day is one of its days.
        Running = "running", activity_when_running;
        /// It is over.
        Past = "past", activity_when_past;
        /// It has no days yet.
        Undated = "undated", activity_when_undated;
    }
}

record! {
    /// An activity.
    pub struct Activity(ActivityId) in "activity" {
        /// The project.
        pub project_id: ProjectId,
        /// What kind it is.
        pub kind: ActivityKind,
        /// Title.
        #[garde(custom(rules::name(500)))]
        pub title: String,
        /// First day.
        #[serde(default)]
        pub start_date: Option<Date>,
        /// Last day.
        #[serde(default)]
        pub end_date: Option<Date>,
        /// Where.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub place: String,
        /// Country where it is held.
        #[serde(default)]
        pub host_country: Option<CountryCode>,
        /// Organisation that hosts it.
        #[serde(default)]
        pub host_organisation_id: Option<OrganisationId>,
        /// Persons planned.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 1_000_000)))]
        pub planned_participants: Option<i64>,
        /// Persons who took part, where they are not recorded one by one.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 1_000_000)))]
        pub actual_participants: Option<i64>,
        /// Days planned.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 10_000)))]
        pub planned_days: Option<i64>,
        /// Hours taught to each participant.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 100_000)))]
        pub taught_hours: Option<i64>,
        /// How far it is.
        #[serde(default = "planned")]
        pub status: ActivityStatus,
        /// Field that it is about.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub field: String,
        /// Language or languages in which it is held.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub language: String,
        /// Last day on which candidates can be put forward.
        #[serde(default)]
        pub application_deadline: Option<Date>,
        /// Remarks.
        #[serde(default)]
        #[garde(custom(rules::prose(10_000)))]
        pub note: String,
        /// What it is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
    }
}

impl Activity {
    /// Checks the activity by itself: fields, order of days, deadline before it begins.
    ///
    /// # Errors
    /// `Invalid` with the fields.
    pub fn check(&self) -> Result<()> {
        self.checks().into_iter().collect()
    }

    /// What each of its rules says, one after the other.
    pub(crate) fn checks(&self) -> [Result<()>; 3] {
        let deadline = match (self.application_deadline, self.start_date) {
            (Some(deadline), Some(start)) if deadline > start => Err(Error::field(
                "application_deadline",
                msg::activity_deadline_late(deadline.to_string(), start.to_string()),
            )),
            _ => Ok(()),
        };
        [
            rules::check(self),
            rules::days_in_order(self.start_date, self.end_date),
            deadline,
        ]
    }

    /// Fills the text it is looked for by.
    pub fn index(&mut self) {
        self.search = search_clause([self.title.as_str(), &self.place, &self.field]);
    }
}

fn planned() -> ActivityStatus {
    ActivityStatus::Planned
}
