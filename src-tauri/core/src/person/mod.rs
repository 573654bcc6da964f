//! Trainees, experts and volunteers, and what they took part in.
//!
//! Protected facts (passport, birth, health) stand in a table of their own and are off unless entered.

pub mod access;
pub mod commands;
pub mod duplicates;
mod forgetting;
pub mod merge;
pub mod names;
pub mod papers;
pub mod participants;
pub mod pasted;
pub mod roster;
pub(crate) mod store;
pub mod taking_part;
#[cfg(test)]
mod tests;

use crate::activity::ActivityId;
use crate::error::Result;
use crate::rules;
use crate::store::search_clause;
use crate::values::{CountryCode, Date};
use crate::{code_enum, id_type, record};

id_type! {
    /// Key of a person.
    PersonId,
    /// Key of a participation.
    ParticipationId,
    /// Key of an assignment.
    AssignmentId,
    /// Key of a note that protected facts were looked at.
    AccessId,
    /// Key of a note that two persons are not the same.
    DistinctId,
}

code_enum! {
    /// Sex as recorded.
    pub enum Sex {
        /// Female.
        Female = "female", sex_female;
        /// Male.
        Male = "male", sex_male;
        /// Another entry.
        Other = "other", sex_other;
        /// Not recorded.
        NotRecorded = "not_recorded", sex_not_recorded;
    }
}

code_enum! {
    /// What came of a trainee's participation.
    pub enum TrainingResult {
        /// Invited or enrolled.
        Enrolled = "enrolled", training_result_enrolled;
        /// Completed.
        Completed = "completed", training_result_completed;
        /// Attended without completing.
        Incomplete = "incomplete", training_result_incomplete;
        /// Withdrew before it began; not counted.
        Withdrawn = "withdrawn", training_result_withdrawn;
    }
}

code_enum! {
    /// What a person does on an assignment.
    pub enum AssignmentRole {
        /// Expert or adviser.
        Expert = "expert", assignment_role_expert;
        /// Volunteer.
        Volunteer = "volunteer", assignment_role_volunteer;
    }
}

record! {
    /// A person, with the fewest facts that the work needs.
    pub struct Person(PersonId) in "person" {
        /// Name as the person writes it.
        #[garde(custom(rules::name(300)))]
        pub name: String,
        /// Sex as recorded.
        pub sex: Sex,
        /// Nationality.
        #[serde(default)]
        pub nationality: Option<CountryCode>,
        /// Employer.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub employer: String,
        /// Position there.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub position: String,
        /// Field of work or expertise.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub field: String,
        /// E-mail address.
        #[serde(default)]
        #[garde(custom(rules::email))]
        pub email: String,
        /// Telephone.
        #[serde(default)]
        #[garde(custom(rules::line(100)))]
        pub phone: String,
        /// Why the agency keeps the person's data.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub purpose: String,
        /// Legal basis for it.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub legal_basis: String,
        /// Day after which the data is to be made anonymous.
        #[serde(default)]
        pub retention_date: Option<Date>,
        /// True once only country, sex, year and course are left.
        #[serde(default)]
        pub anonymised: bool,
        /// True when it is kept for its history only.
        #[serde(default)]
        pub archived: bool,
        /// Languages the person works in, separated by commas.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub languages: String,
        /// As what the agency keeps the person on its roster, also before the first mission.
        #[serde(default)]
        pub roster: Option<AssignmentRole>,
        /// First day on which the person can be sent; none: any day.
        #[serde(default)]
        pub available_from: Option<Date>,
        /// Last day on which the person can be sent; none: any day.
        #[serde(default)]
        pub available_to: Option<Date>,
        /// What the person is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
        /// The words of the name in order of the alphabet; made by the program, see [`names`].
        #[serde(default)]
        pub match_name: String,
        /// The name as it sounds, whatever the spelling; made by the program.
        #[serde(default)]
        pub match_sound: String,
        /// The longest word of the name and one letter more; made by the program.
        #[serde(default)]
        pub match_core: String,
    }
}

record! {
    /// A note that somebody looked at protected facts; when and who stands in the history entry.
    pub struct PersonAccess(AccessId) in "person_access" {
        /// The person.
        pub person_id: PersonId,
        /// The history entry.
        pub entry: i64,
        /// Why.
        #[garde(custom(rules::name(500)))]
        pub purpose: String,
    }
}

record! {
    /// A note that two persons look alike and are not the same.
    pub struct DistinctPair(DistinctId) in "person_distinct" {
        /// The one with the smaller key.
        pub first_id: PersonId,
        /// The other.
        pub second_id: PersonId,
    }
}

record! {
    /// A record that was merged into another one, keyed by the record that went.
    pub struct MergedRecord(PersonId) in "person_merged" {
        /// The person who stayed; the last one when there were several merges.
        pub kept_id: PersonId,
    }
}

record! {
    /// Protected facts of a person, keyed by the person.
    pub struct ProtectedFacts(PersonId) in "person_protected" {
        /// Passport number.
        #[serde(default)]
        #[garde(custom(rules::line(100)))]
        pub passport: String,
        /// Day of birth.
        #[serde(default)]
        pub birth_date: Option<Date>,
        /// Health facts needed for a stay.
        #[serde(default)]
        #[garde(custom(rules::prose(2000)))]
        pub health: String,
    }
}

record! {
    /// A trainee in an activity.
    pub struct Participation(ParticipationId) in "participation" {
        /// The activity.
        pub activity_id: ActivityId,
        /// The trainee.
        pub person_id: PersonId,
        /// First day, when it differs from the activity's.
        #[serde(default)]
        pub start_date: Option<Date>,
        /// Last day, when it differs from the activity's.
        #[serde(default)]
        pub end_date: Option<Date>,
        /// Training days.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 10_000)))]
        pub days: Option<i64>,
        /// Training hours, when they differ from those that the activity taught.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 100_000)))]
        pub hours: Option<i64>,
        /// What came of it.
        pub result: TrainingResult,
        /// Number of the certificate, or empty.
        #[serde(default)]
        #[garde(custom(rules::line(100)))]
        pub certificate: String,
    }
}

record! {
    /// An expert or volunteer in an activity.
    pub struct Assignment(AssignmentId) in "assignment" {
        /// The activity.
        pub activity_id: ActivityId,
        /// The expert or volunteer.
        pub person_id: PersonId,
        /// What the person does.
        pub role: AssignmentRole,
        /// Country of the assignment.
        #[serde(default)]
        pub country: Option<CountryCode>,
        /// First day.
        #[serde(default)]
        pub start_date: Option<Date>,
        /// Last day.
        #[serde(default)]
        pub end_date: Option<Date>,
        /// Days worked.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 10_000)))]
        pub days: Option<i64>,
        /// Hours worked, where hours are counted.
        #[serde(default)]
        #[garde(custom(rules::maybe_between(0, 100_000)))]
        pub hours: Option<i64>,
        /// Field.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub field: String,
    }
}

impl Person {
    /// A new person with a name and nothing else.
    pub fn named(name: &str) -> Person {
        Person {
            id: PersonId::default(),
            row_version: 0,
            name: name.trim().to_owned(),
            sex: Sex::NotRecorded,
            nationality: None,
            employer: String::new(),
            position: String::new(),
            field: String::new(),
            email: String::new(),
            phone: String::new(),
            purpose: String::new(),
            legal_basis: String::new(),
            retention_date: None,
            anonymised: false,
            archived: false,
            languages: String::new(),
            roster: None,
            available_from: None,
            available_to: None,
            search: String::new(),
            match_name: String::new(),
            match_sound: String::new(),
            match_core: String::new(),
        }
    }

    /// Checks the person by itself: fields, order of days.
    ///
    /// # Errors
    /// `Invalid` with the fields.
    pub fn check(&self) -> Result<()> {
        rules::check(self)?;
        rules::days_in_order(self.available_from, self.available_to)
            .map_err(|error| error.renamed("end_date", "available_to"))
    }

    /// Fills what the person is looked for and recognised by, and writes the languages in one way.
    pub fn index(&mut self) {
        self.languages = names::listed(&self.languages).join(", ");
        self.search = search_clause([self.name.as_str(), &self.employer, &self.field, &self.email]);
        let keys = names::keys(&self.name);
        self.match_name = keys.name;
        self.match_sound = keys.sound;
        self.match_core = keys.core;
    }
}
