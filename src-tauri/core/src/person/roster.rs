//! `person.list` and what goes with it: the lists of trainees, experts and volunteers, their sums and filters.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AssignmentRole, PersonId, Sex, TrainingResult, names, store};
use crate::activity::ActivityId;
use crate::desk::Desk;
use crate::error::Result;
use crate::project::ProjectId;
use crate::store::{LongPage, PageRequest};
use crate::values::{CountryCode, Date, fold};
use crate::{code_enum, view};

code_enum! {
    /// As what a person is known, by what the person took part in.
    pub enum PersonRole {
        /// Trainee in an activity.
        Trainee = "trainee", person_role_trainee;
        /// Expert in an activity.
        Expert = "expert", person_role_expert;
        /// Volunteer in an activity.
        Volunteer = "volunteer", person_role_volunteer;
    }
}

/// What persons are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PersonSort {
    /// By name.
    #[default]
    Name,
    /// By nationality.
    Nationality,
    /// By employer.
    Employer,
    /// By field.
    Field,
    /// By sex as recorded.
    Sex,
    /// By number of participations.
    Participations,
    /// By number of assignments.
    Assignments,
    /// By training days, or days on assignments where experts or volunteers are listed.
    Days,
    /// By the last day of what the person took part in last.
    Last,
    /// By the day after which the data is to be made anonymous.
    Retention,
    /// By the first day on which the person can be sent.
    Available,
}

/// Which persons are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "PersonListRequest")]
pub struct ListRequest {
    /// Text to find in name, employer, field and e-mail address.
    pub search: String,
    /// Only trainees, experts or volunteers.
    pub role: Option<PersonRole>,
    /// Only of this nationality.
    pub nationality: Option<CountryCode>,
    /// Only of this sex as recorded.
    pub sex: Option<Sex>,
    /// Only in this field.
    pub field: Option<String>,
    /// Only those whose employer's name holds this text.
    pub employer: Option<String>,
    /// Only those who work in this language.
    pub language: Option<String>,
    /// Only those who took part in something that began in this year.
    pub year: Option<i32>,
    /// Only those who were sent to this country.
    pub sent_to: Option<CountryCode>,
    /// Only those who can be sent from this day on: the period that is kept with the person holds it, and no
    /// assignment falls into it.
    pub available_from: Option<Date>,
    /// Last day of that period; none: the first day alone.
    pub available_to: Option<Date>,
    /// Only those whose data is to be made anonymous by this day.
    pub retention_by: Option<Date>,
    /// Only those who took part in an activity of this project.
    pub project: Option<ProjectId>,
    /// Only those who took part in this activity.
    pub activity: Option<ActivityId>,
    /// The archived ones instead of the current ones.
    pub archived: bool,
    /// What to sort by.
    pub sort: PersonSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

view! {
    /// A person in a list.
    pub struct PersonRow {
        /// Key.
        pub id: PersonId,
        /// Version.
        pub row_version: i64,
        /// Name; empty once anonymous.
        pub name: String,
        /// Sex as recorded.
        pub sex: Sex,
        /// Nationality.
        pub nationality: Option<CountryCode>,
        /// Employer.
        pub employer: String,
        /// Position there.
        pub position: String,
        /// Field.
        pub field: String,
        /// Languages.
        pub languages: String,
        /// As what the person is kept on the roster.
        pub roster: Option<AssignmentRole>,
        /// First day on which the person can be sent.
        pub available_from: Option<Date>,
        /// Last day on which the person can be sent.
        pub available_to: Option<Date>,
        /// Day after which the data is to be made anonymous.
        pub retention_date: Option<Date>,
        /// True once anonymous.
        pub anonymised: bool,
        /// Archived.
        pub archived: bool,
        /// Activities as trainee.
        pub participations: i64,
        /// Activities as expert or volunteer.
        pub assignments: i64,
        /// Training days, or days on assignments where experts or volunteers are listed; only in the activity,
        /// where one is chosen.
        pub days: i64,
        /// Last day of what the person took part in last.
        pub last_date: Option<Date>,
        /// Its title.
        pub last_title: Option<String>,
        /// What came of the training in the chosen activity.
        pub result: Option<TrainingResult>,
    }
}

view! {
    /// Sums over everybody whom a list leaves, not only over its page.
    pub struct PersonSums {
        /// Persons.
        pub persons: i64,
        /// Women.
        pub female: i64,
        /// Men.
        pub male: i64,
        /// Another entry.
        pub other: i64,
        /// Sex not recorded.
        pub not_recorded: i64,
        /// Nationalities.
        pub countries: i64,
        /// Participations as trainee; only in the activity, where one is chosen.
        pub participations: i64,
        /// Of these, completed.
        pub completed: i64,
        /// Of these, attended without completing.
        pub incomplete: i64,
        /// Of these, withdrawn.
        pub withdrawn: i64,
        /// Training days of them.
        pub training_days: i64,
        /// Assignments; only in the activity, where one is chosen.
        pub assignments: i64,
        /// Days on them.
        pub assignment_days: i64,
    }
}

/// What the filters of a list can be set to.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonFacets {
    /// Fields, the commonest first, at most 100.
    pub fields: Vec<String>,
    /// Languages in order of the alphabet.
    pub languages: Vec<String>,
    /// Years in which something began that they took part in, the latest first.
    pub years: Vec<i64>,
}

/// Whose filters are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct FacetsRequest {
    /// Trainees, experts or volunteers; none: everybody.
    pub role: Option<PersonRole>,
}

/// Persons, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<LongPage<PersonRow>> {
    desk.read(|reader| store::list(reader, &request))
}

/// The sums of everybody whom a list leaves.
pub fn sums(desk: &Desk, request: ListRequest) -> Result<PersonSums> {
    desk.read(|reader| store::sums(reader, &request))
}

/// What a list can be filtered by.
pub fn facets(desk: &Desk, request: FacetsRequest) -> Result<PersonFacets> {
    let (fields, languages, years) = desk.read(|reader| store::facets(reader, request.role))?;
    let mut spoken = names::listed(&languages.join(","));
    spoken.sort_by_key(|language| fold(language));
    Ok(PersonFacets {
        fields,
        languages: spoken,
        years,
    })
}
