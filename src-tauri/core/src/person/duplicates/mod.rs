//! `person.duplicates`: persons who may be the same.
//!
//! Whoever shares a key of the name or the e-mail address is compared; what they have in common and what tells
//! them apart adds up to a score, the same every time. Nothing is ever merged by itself.

mod store;

use std::cmp::Reverse;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{DistinctId, DistinctPair, Person, PersonId, Sex, names};
use crate::code_enum;
use crate::commands::{Listener, Nothing, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::store::Reader;
use crate::values::{CountryCode, fold};

/// Pairs of fewer points are not shown.
const LEAST: i64 = 55;

/// Pairs that are handed out at once.
const MOST: usize = 200;

code_enum! {
    /// What speaks for or against two persons being the same.
    pub enum Likeness {
        /// The same name, whatever the case, the marks and the order of words.
        SameName = "same_name", likeness_same_name;
        /// Names that are spelled alike or sound alike.
        LikeName = "like_name", likeness_like_name;
        /// The same e-mail address.
        SameEmail = "same_email", likeness_same_email;
        /// The same nationality.
        SameNationality = "same_nationality", likeness_same_nationality;
        /// The same year of birth, where both are kept.
        SameBirthYear = "same_birth_year", likeness_same_birth_year;
        /// The same employer, or nearly.
        SameEmployer = "same_employer", likeness_same_employer;
        /// Different nationalities.
        OtherNationality = "other_nationality", likeness_other_nationality;
        /// Different years of birth.
        OtherBirthYear = "other_birth_year", likeness_other_birth_year;
        /// Different sex as recorded.
        OtherSex = "other_sex", likeness_other_sex;
    }
}

impl Likeness {
    /// True when it speaks against.
    pub fn against(self) -> bool {
        matches!(
            self,
            Likeness::OtherNationality | Likeness::OtherBirthYear | Likeness::OtherSex
        )
    }
}

/// What is compared of a person.
#[derive(Debug, Clone, PartialEq)]
struct Side {
    id: PersonId,
    name: String,
    sex: Sex,
    nationality: Option<CountryCode>,
    employer: String,
    email: String,
    match_name: String,
    match_sound: String,
    birth_year: Option<String>,
}

/// A person of a pair.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Alike {
    /// Key.
    pub id: PersonId,
    /// Name.
    pub name: String,
    /// Nationality.
    pub nationality: Option<CountryCode>,
    /// Employer.
    pub employer: String,
}

/// Two persons who may be the same.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct DuplicatePair {
    /// The one entered first.
    pub first: Alike,
    /// The other.
    pub second: Alike,
    /// How likely it is that they are the same, 0 to 100; no probability, only an order.
    pub score: i64,
    /// What speaks for it and against it.
    pub likenesses: Vec<Likeness>,
}

/// Persons who may be the same.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Duplicates {
    /// The likeliest pairs, at most 200.
    pub pairs: Vec<DuplicatePair>,
    /// How many pairs there are in all.
    pub total: usize,
}

/// Which pairs are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
pub struct DuplicatesRequest {
    /// Only with this person.
    pub person: Option<PersonId>,
}

/// Two persons.
#[derive(Debug, Deserialize, TS)]
pub struct PairRequest {
    /// One.
    pub first: PersonId,
    /// The other.
    pub second: PersonId,
}

/// Persons who may be the same, the likeliest first.
///
/// # Errors
/// `Cancelled` when the listener says so.
pub fn list(desk: &Desk, request: DuplicatesRequest, listener: Listener<'_>) -> Result<Duplicates> {
    let mut pairs = desk.read(|reader| match &request.person {
        Some(person) => of_person(reader, person),
        None => everywhere(reader, listener),
    })?;
    pairs.sort_by(|a, b| {
        (Reverse(a.score), &a.first.id, &a.second.id).cmp(&(
            Reverse(b.score),
            &b.first.id,
            &b.second.id,
        ))
    });
    let total = pairs.len();
    pairs.truncate(MOST);
    Ok(Duplicates { pairs, total })
}

fn everywhere(reader: &Reader<'_>, listener: Listener<'_>) -> Result<Vec<DuplicatePair>> {
    let mut pairs = Vec::new();
    let mut seen = 0u32;
    store::candidates(reader, |candidates| {
        seen = seen.saturating_add(1);
        if seen.is_multiple_of(2000)
            && let ControlFlow::Break(()) = listener(Progress {
                done: seen,
                total: 0,
            })
        {
            return Err(Error::new(Code::Cancelled, msg::person_search_cancelled()));
        }
        pairs.extend(compared(&candidates.first, &candidates.second));
        Ok(())
    })?;
    Ok(pairs)
}

fn of_person(reader: &Reader<'_>, person: &PersonId) -> Result<Vec<DuplicatePair>> {
    let Some(own) = store::one(reader, person)? else {
        return Err(Error::not_found());
    };
    let mut pairs = Vec::new();
    for other in store::candidates_of(reader, person)? {
        let Some(other) = store::one(reader, &other)? else {
            continue;
        };
        let (first, second) = if own.id < other.id {
            (&own, &other)
        } else {
            (&other, &own)
        };
        pairs.extend(compared(first, second));
    }
    Ok(pairs)
}

/// Remembers that two persons are not the same; they are not shown as a pair again.
pub fn tell_apart(desk: &Desk, request: PairRequest) -> Result<Done<Nothing>> {
    let (first_id, second_id) = in_order(request)?;
    desk.transact(Op::new(msg::op_persons_told_apart()), |tx| {
        for id in [&first_id, &second_id] {
            tx.reader().get::<Person>(id.as_str())?;
        }
        let known = super::store::distinct_of(&tx.reader(), &first_id)?;
        if !known.iter().any(|pair| pair.second_id == second_id) {
            tx.put(&mut DistinctPair {
                id: DistinctId::default(),
                row_version: 0,
                first_id,
                second_id,
            })?;
        }
        Ok(Nothing {})
    })
}

fn in_order(request: PairRequest) -> Result<(PersonId, PersonId)> {
    match request.first.cmp(&request.second) {
        std::cmp::Ordering::Less => Ok((request.first, request.second)),
        std::cmp::Ordering::Greater => Ok((request.second, request.first)),
        std::cmp::Ordering::Equal => Err(Error::field("second", msg::person_same_twice())),
    }
}

/// What two persons have in common, when it is enough to show them.
fn compared(first: &Side, second: &Side) -> Option<DuplicatePair> {
    use Likeness::*;
    let mut likenesses = Vec::new();
    let mut add = |likeness: Likeness, points: i64| {
        likenesses.push(likeness);
        points
    };
    let name = names::likeness(
        (&first.match_name, &first.match_sound),
        (&second.match_name, &second.match_sound),
    );
    // A name counts for 60 at most, and for nothing below 70 of 100.
    let mut score = match name {
        100 => add(SameName, 60),
        70..100 => add(LikeName, 60 - (100 - name) * 3 / 2),
        _ => 0,
    };
    let email = |side: &Side| fold(&side.email);
    if !first.email.is_empty() && email(first) == email(second) {
        score += add(SameEmail, 40);
    }
    score += match (first.nationality, second.nationality) {
        (Some(one), Some(other)) if one == other => add(SameNationality, 12),
        (Some(_), Some(_)) => add(OtherNationality, -30),
        _ => 0,
    };
    score += match (&first.birth_year, &second.birth_year) {
        (Some(one), Some(other)) if one == other => add(SameBirthYear, 15),
        (Some(_), Some(_)) => add(OtherBirthYear, -30),
        _ => 0,
    };
    if names::alike(&first.employer, &second.employer) >= 85 {
        score += add(SameEmployer, 13);
    }
    let recorded = |sex: Sex| matches!(sex, Sex::Female | Sex::Male);
    if first.sex != second.sex && recorded(first.sex) && recorded(second.sex) {
        score += add(OtherSex, -20);
    }
    let alike = |side: &Side| Alike {
        id: side.id.clone(),
        name: side.name.clone(),
        nationality: side.nationality,
        employer: side.employer.clone(),
    };
    (score >= LEAST).then(|| DuplicatePair {
        first: alike(first),
        second: alike(second),
        score: score.min(100),
        likenesses,
    })
}

#[cfg(test)]
mod tests;
