//! `participation.save_many`: a list of participants, as pasted from a spreadsheet.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Participation, ParticipationId, Person, PersonId, Sex, TrainingResult, store};
use crate::activity::{Activity, ActivityId};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::rules;
use crate::store::{Reader, Tx};
use crate::values::{CountryCode, Date};

/// One row of a list of participants: somebody known by key, or described.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ParticipantRow {
    /// The person, when the officer chose one.
    #[serde(default)]
    pub person_id: Option<PersonId>,
    /// Name; a person with the same name and nationality is the same person.
    #[serde(default)]
    pub name: String,
    /// Sex as recorded.
    #[serde(default = "not_recorded")]
    pub sex: Sex,
    /// Nationality.
    #[serde(default)]
    pub nationality: Option<CountryCode>,
    /// Employer.
    #[serde(default)]
    pub employer: String,
    /// Position there.
    #[serde(default)]
    pub position: String,
    /// Field.
    #[serde(default)]
    pub field: String,
    /// E-mail address.
    #[serde(default)]
    pub email: String,
    /// First day, when it differs from the activity's.
    #[serde(default)]
    pub start_date: Option<Date>,
    /// Last day, when it differs from the activity's.
    #[serde(default)]
    pub end_date: Option<Date>,
    /// Training days.
    #[serde(default)]
    pub days: Option<i64>,
    /// Training hours, when they differ from the activity's.
    #[serde(default)]
    pub hours: Option<i64>,
    /// What came of it.
    #[serde(default = "enrolled")]
    pub result: TrainingResult,
    /// Number of the certificate.
    #[serde(default)]
    pub certificate: String,
}

/// Several participants of an activity at once.
#[derive(Debug, Deserialize, TS)]
pub struct SaveParticipants {
    /// The activity.
    pub activity_id: ActivityId,
    /// The participants.
    pub rows: Vec<ParticipantRow>,
}

/// What became of a list of participants.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ParticipantsSaved {
    /// Participations made.
    pub participations: usize,
    /// Persons who were new.
    pub persons_added: usize,
    /// Persons who were known by name and nationality.
    pub persons_matched: usize,
}

/// Saves several participants in one operation; a refused field names its row, `rows[3].name`.
pub fn save_many(desk: &Desk, request: SaveParticipants) -> Result<Done<ParticipantsSaved>> {
    let mut refused = Vec::new();
    for (index, row) in request.rows.iter().enumerate() {
        if let Err(error) = row.check() {
            refused.extend(error.below("rows", index).fields);
        }
    }
    if !refused.is_empty() {
        return Err(Error::fields(refused));
    }
    let op = Op::new(msg::op_participants_saved(request.rows.len()));
    desk.transact(op, |tx| {
        let activity = &request.activity_id;
        if tx.reader().find::<Activity>(activity.as_str())?.is_none() {
            return Err(Error::field("activity_id", msg::person_activity_unknown()));
        }
        let mut saved = ParticipantsSaved {
            participations: 0,
            persons_added: 0,
            persons_matched: 0,
        };
        for (index, row) in request.rows.iter().enumerate() {
            match add(tx, activity, row, &mut saved) {
                Err(error) if !error.fields.is_empty() => {
                    refused.extend(error.below("rows", index).fields);
                }
                other => other?,
            }
        }
        if refused.is_empty() {
            Ok(saved)
        } else {
            Err(Error::fields(refused))
        }
    })
}

/// Adds one participant, known or new.
fn add(
    tx: &mut Tx<'_>,
    activity: &ActivityId,
    row: &ParticipantRow,
    saved: &mut ParticipantsSaved,
) -> Result<()> {
    let person = match row.known(&tx.reader())? {
        Some(known) => {
            saved.persons_matched += usize::from(row.person_id.is_none());
            known
        }
        None => {
            let mut person = row.person();
            person.index();
            tx.put(&mut person)?;
            saved.persons_added += 1;
            person.id
        }
    };
    let mut participation = row.participation(activity, person);
    if store::takes_part_already(&tx.reader(), &participation)? {
        return Err(Error::field("name", msg::participation_twice()));
    }
    tx.put(&mut participation)?;
    saved.participations += 1;
    Ok(())
}

impl ParticipantRow {
    /// A row without anybody.
    pub(super) fn nobody() -> Self {
        ParticipantRow {
            person_id: None,
            name: String::new(),
            sex: Sex::NotRecorded,
            nationality: None,
            employer: String::new(),
            position: String::new(),
            field: String::new(),
            email: String::new(),
            start_date: None,
            end_date: None,
            days: None,
            hours: None,
            result: TrainingResult::Enrolled,
            certificate: String::new(),
        }
    }

    /// Checks the row by itself.
    ///
    /// # Errors
    /// `Invalid` with every field that cannot be saved.
    pub(super) fn check(&self) -> Result<()> {
        let person = match self.person_id {
            Some(_) => Ok(()),
            None => self.person().check(),
        };
        let participation = self.participation(&ActivityId::default(), PersonId::default());
        let mut refused = Vec::new();
        for checked in [
            person,
            rules::check(&participation),
            rules::days_in_order(self.start_date, self.end_date),
        ] {
            if let Err(error) = checked {
                refused.extend(error.fields);
            }
        }
        if refused.is_empty() {
            Ok(())
        } else {
            Err(Error::fields(refused))
        }
    }

    /// The person of the register whom the row describes: by name and nationality, else by e-mail address and
    /// a similar name.
    pub(super) fn recognised(&self, reader: &Reader<'_>) -> Result<Option<PersonId>> {
        if let Some(person) = store::named(reader, &self.name, self.nationality)? {
            return Ok(Some(person));
        }
        store::addressed(reader, &self.email, &self.name)
    }

    /// The key of the person when the programme has the person already.
    fn known(&self, reader: &Reader<'_>) -> Result<Option<PersonId>> {
        match &self.person_id {
            Some(id) if reader.find::<Person>(id.as_str())?.is_none() => {
                Err(Error::field("person_id", msg::person_unknown()))
            }
            Some(id) => Ok(Some(id.clone())),
            None => self.recognised(reader),
        }
    }

    fn person(&self) -> Person {
        Person {
            sex: self.sex,
            nationality: self.nationality,
            employer: self.employer.trim().to_owned(),
            position: self.position.trim().to_owned(),
            field: self.field.trim().to_owned(),
            email: self.email.trim().to_owned(),
            ..Person::named(&self.name)
        }
    }

    pub(super) fn participation(&self, activity: &ActivityId, person: PersonId) -> Participation {
        Participation {
            id: ParticipationId::default(),
            row_version: 0,
            activity_id: activity.clone(),
            person_id: person,
            start_date: self.start_date,
            end_date: self.end_date,
            days: self.days,
            hours: self.hours,
            result: self.result,
            certificate: self.certificate.trim().to_owned(),
        }
    }
}

fn not_recorded() -> Sex {
    Sex::NotRecorded
}

fn enrolled() -> TrainingResult {
    TrainingResult::Enrolled
}
