//! `person.*`; what persons took part in has commands of its own, [`super::taking_part`].
//!
//! No name and no other personal fact stands in what the history says was done: a person who was made
//! anonymous must not live on in its sentences.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::taking_part::{AssignmentRow, ParticipationRow};
use super::{Person, PersonId, ProtectedFacts, Sex, store};
use crate::activity::ActivityId;
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::ProjectId;
use crate::rules;
use crate::store::{Page, PageRequest};
use crate::values::CountryCode;
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
    /// By number of participations.
    Participations,
    /// By number of assignments.
    Assignments,
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
        /// True once anonymous.
        pub anonymised: bool,
        /// Archived.
        pub archived: bool,
        /// Activities as trainee.
        pub participations: i64,
        /// Activities as expert or volunteer.
        pub assignments: i64,
    }
}

/// A person with everything the person took part in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonPage {
    /// The person.
    pub person: Person,
    /// Activities as trainee, the latest first.
    pub participations: Vec<ParticipationRow>,
    /// Activities as expert or volunteer, the latest first.
    pub assignments: Vec<AssignmentRow>,
    /// True when protected facts are kept; `person.protected_get` reads them.
    pub has_protected: bool,
}

/// One person.
#[derive(Debug, Deserialize, TS)]
pub struct PersonRequest {
    /// Key.
    pub id: PersonId,
}

/// A person at the version that was read.
#[derive(Debug, Deserialize, TS)]
pub struct AnonymisePerson {
    /// Key.
    pub id: PersonId,
    /// The version that was read.
    pub row_version: i64,
}

/// Puts a person away or brings the person back.
#[derive(Debug, Deserialize, TS)]
pub struct ArchivePerson {
    /// Key.
    pub id: PersonId,
    /// The version that was read.
    pub row_version: i64,
    /// True puts the person away.
    pub archived: bool,
}

/// Persons, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<PersonRow>> {
    desk.read(|reader| store::list(reader, &request))
}

/// One person with everything the person took part in.
pub fn get(desk: &Desk, request: PersonRequest) -> Result<PersonPage> {
    desk.read(|reader| {
        let id = request.id.as_str();
        Ok(PersonPage {
            person: reader.get(id)?,
            participations: store::participations_of(reader, &request.id)?,
            assignments: store::assignments_of(reader, &request.id)?,
            has_protected: reader.find::<ProtectedFacts>(id)?.is_some(),
        })
    })
}

/// Saves a person.
pub fn save(desk: &Desk, mut person: Person) -> Result<Done<Person>> {
    rules::check(&person)?;
    person.index();
    let op = if person.row_version == 0 {
        msg::op_person_added()
    } else {
        msg::op_person_saved()
    };
    desk.transact(Op::new(op), |tx| {
        let current: Option<Person> = tx.reader().find(person.id.as_str())?;
        if person.anonymised || current.is_some_and(|current| current.anonymised) {
            return Err(anonymous());
        }
        tx.put(&mut person)?;
        Ok(person)
    })
}

/// Puts a person away or brings the person back.
pub fn archive(desk: &Desk, request: ArchivePerson) -> Result<Done<Person>> {
    let op = match request.archived {
        true => msg::op_person_archived(),
        false => msg::op_person_restored(),
    };
    desk.transact(Op::new(op), |tx| {
        let mut person: Person = tx.reader().get(request.id.as_str())?;
        person.row_version = request.row_version;
        person.archived = request.archived;
        tx.put(&mut person)?;
        Ok(person)
    })
}

/// Deletes a person who took part in nothing, with the protected facts.
pub fn delete(desk: &Desk, request: PersonRequest) -> Result<Done<Nothing>> {
    desk.transact(Op::new(msg::op_person_deleted()), |tx| {
        let id = request.id.as_str();
        tx.reader().get::<Person>(id)?;
        tx.remove::<ProtectedFacts>(id)?;
        tx.remove::<Person>(id)?;
        Ok(Nothing {})
    })
}

/// The protected facts of a person; `null` while none are kept. That they were read is noted in the log.
pub fn protected_get(desk: &Desk, request: PersonRequest) -> Result<Option<ProtectedFacts>> {
    let found = desk.read(|reader| reader.find(request.id.as_str()))?;
    tracing::info!(person = %request.id, "protected facts read");
    Ok(found)
}

/// Saves the protected facts of a person, or removes them when all are empty.
pub fn protected_save(desk: &Desk, mut facts: ProtectedFacts) -> Result<Done<ProtectedFacts>> {
    rules::check(&facts)?;
    desk.transact(Op::new(msg::op_person_protected_saved()), |tx| {
        let person: Person = tx.reader().get(facts.id.as_str())?;
        if person.anonymised {
            return Err(anonymous());
        }
        tx.put(&mut facts)?;
        if facts.passport.is_empty() && facts.birth_date.is_none() && facts.health.is_empty() {
            let id = facts.id.clone();
            tx.remove::<ProtectedFacts>(id.as_str())?;
            facts.row_version = 0;
        }
        Ok(facts)
    })
}

/// Makes a person anonymous: nationality, sex and what the person took part in stay, so that no count
/// moves. Everything else is blanked, in the history, too, so nothing of it can be brought back.
pub fn anonymise(desk: &Desk, request: AnonymisePerson) -> Result<Done<Person>> {
    desk.transact(Op::lasting(msg::op_person_anonymised()), |tx| {
        let mut person: Person = tx.reader().get(request.id.as_str())?;
        if person.anonymised {
            return Err(anonymous());
        }
        person.row_version = request.row_version;
        store::anonymise(tx, &mut person)?;
        Ok(person)
    })
}

fn anonymous() -> Error {
    Error::new(Code::Invalid, msg::person_is_anonymous())
}
