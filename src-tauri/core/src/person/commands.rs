//! `person.*`: one person. Lists are in [`super::roster`], what persons took part in in [`super::taking_part`].
//!
//! No name and no other personal fact stands in what the history says was done: a person who was made
//! anonymous must not live on in its sentences.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::taking_part::{AssignmentRow, ParticipationRow};
use super::{Person, PersonId, ProtectedFacts, forgetting, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::rules;
use crate::store::Reader;

/// A person with everything the person took part in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonPage {
    /// The person.
    pub person: Person,
    /// Activities as trainee, the latest first.
    pub participations: Vec<ParticipationRow>,
    /// Activities as expert or volunteer, the latest first.
    pub assignments: Vec<AssignmentRow>,
    /// True when protected facts are kept; `person.reveal` shows them.
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

/// One person with everything the person took part in.
pub fn get(desk: &Desk, request: PersonRequest) -> Result<PersonPage> {
    desk.read(|reader| page(reader, &request.id))
}

pub(super) fn page(reader: &Reader<'_>, id: &PersonId) -> Result<PersonPage> {
    Ok(PersonPage {
        person: reader.get(id.as_str())?,
        participations: store::participations_of(reader, id)?,
        assignments: store::assignments_of(reader, id)?,
        has_protected: reader.find::<ProtectedFacts>(id.as_str())?.is_some(),
    })
}

/// Saves a person.
pub fn save(desk: &Desk, mut person: Person) -> Result<Done<Person>> {
    person.index();
    person.check()?;
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

/// Deletes a person who took part in nothing, with the protected facts. The history keeps them for undo, until
/// somebody is made anonymous: undo ends there.
pub fn delete(desk: &Desk, request: PersonRequest) -> Result<Done<Nothing>> {
    desk.transact(Op::new(msg::op_person_deleted()), |tx| {
        let id = request.id.as_str();
        tx.reader().get::<Person>(id)?;
        store::forget_distinct(tx, &request.id)?;
        tx.remove::<ProtectedFacts>(id)?;
        tx.remove::<Person>(id)?;
        Ok(Nothing {})
    })
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
/// moves. Everything else is blanked, in the history, too, so nothing of it can be brought back. With it go the persons
/// who were deleted before: undo cannot reach them any more.
pub fn anonymise(desk: &Desk, request: AnonymisePerson) -> Result<Done<Person>> {
    desk.transact(Op::lasting(msg::op_person_anonymised()), |tx| {
        let mut person: Person = tx.reader().get(request.id.as_str())?;
        if person.anonymised {
            return Err(anonymous());
        }
        person.row_version = request.row_version;
        forgetting::anonymise(tx, &mut person)?;
        Ok(person)
    })
}

pub(super) fn anonymous() -> Error {
    Error::new(Code::Invalid, msg::person_is_anonymous())
}
