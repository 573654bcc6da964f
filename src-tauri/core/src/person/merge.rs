//! `person.compare` and `person.merge`: two records of one person become one, in one operation.
//!
//! What both took part in moves to the record that stays. Where both stand in one activity as trainee, the
//! two entries are joined, so that nobody is counted twice.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::commands::{PersonPage, anonymous, page};
use super::duplicates::PairRequest;
use super::taking_part::ParticipationRow;
use super::{
    Assignment, Participation, Person, PersonAccess, PersonId, ProtectedFacts, TrainingResult,
    store,
};
use crate::activity::ActivityId;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::store::Tx;
use crate::values::Date;

/// The longest text of a certificate's number.
const CERTIFICATE: usize = 100;

/// Two persons side by side.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Comparison {
    /// The one entered first.
    pub first: PersonPage,
    /// The other.
    pub second: PersonPage,
    /// The activities in which both stand as trainee, with what their entries are joined to.
    pub shared: Vec<SharedActivity>,
}

/// An activity in which both persons stand as trainee.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SharedActivity {
    /// Key.
    pub activity_id: ActivityId,
    /// Title.
    pub title: String,
    /// The entry of the first person.
    pub first: ParticipationRow,
    /// The entry of the second.
    pub second: ParticipationRow,
    /// Training days of the one entry that stays.
    pub days: Option<i64>,
    /// Its training hours, when they differ from the activity's.
    pub hours: Option<i64>,
    /// Its result.
    pub result: TrainingResult,
    /// Its certificate.
    pub certificate: String,
}

/// Two records of one person.
#[derive(Debug, Deserialize, TS)]
pub struct MergePersons {
    /// The person as it is to stand, at the version that was read; its key is one of the two.
    pub keep: Person,
    /// The other, who goes.
    pub gone: PersonId,
    /// The version of the other that was read.
    pub gone_version: i64,
}

/// What became of two records of one person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Merged {
    /// The person who stays.
    pub person: Person,
    /// Participations and assignments that moved.
    pub moved: usize,
    /// Entries in the same activity that became one.
    pub joined: usize,
}

/// Two persons side by side, before they are merged.
pub fn compare(desk: &Desk, request: PairRequest) -> Result<Comparison> {
    desk.read(|reader| {
        let first = page(reader, &request.first)?;
        let second = page(reader, &request.second)?;
        let mut shared = Vec::new();
        for mine in &first.participations {
            let theirs = second
                .participations
                .iter()
                .find(|row| row.activity_id == mine.activity_id);
            if let Some(theirs) = theirs {
                let whole = joined(&record(mine), &record(theirs));
                shared.push(SharedActivity {
                    activity_id: mine.activity_id.clone(),
                    title: mine.activity_title.clone(),
                    first: mine.clone(),
                    second: theirs.clone(),
                    days: whole.days,
                    hours: whole.hours,
                    result: whole.result,
                    certificate: whole.certificate,
                });
            }
        }
        Ok(Comparison {
            first,
            second,
            shared,
        })
    })
}

/// Merges two records of one person; undo brings both back.
///
/// # Errors
/// `Conflict` when either was changed since it was read, `Invalid` with the fields that cannot be saved.
pub fn merge(desk: &Desk, request: MergePersons) -> Result<Done<Merged>> {
    let MergePersons {
        mut keep,
        gone,
        gone_version,
    } = request;
    if keep.id == gone {
        return Err(Error::field("gone", msg::person_same_twice()));
    }
    keep.index();
    keep.check()?;
    desk.transact(Op::new(msg::op_persons_merged()), |tx| {
        let old: Person = tx.reader().get(gone.as_str())?;
        let current: Person = tx.reader().get(keep.id.as_str())?;
        if old.anonymised || current.anonymised || keep.anonymised {
            return Err(anonymous());
        }
        if old.row_version != gone_version {
            return Err(Error::new(Code::Conflict, msg::person_changed_meanwhile()));
        }
        tx.put(&mut keep)?;
        let (mut moved, joined) = move_participations(tx, &keep.id, &gone)?;
        for mut assignment in tx
            .reader()
            .children::<Assignment>("person_id", gone.as_str())?
        {
            assignment.person_id = keep.id.clone();
            if repeated(tx, &assignment)? {
                tx.remove::<Assignment>(assignment.id.as_str())?;
            } else {
                tx.put(&mut assignment)?;
                moved += 1;
            }
        }
        for mut access in tx
            .reader()
            .children::<PersonAccess>("person_id", gone.as_str())?
        {
            access.person_id = keep.id.clone();
            tx.put(&mut access)?;
        }
        move_protected(tx, &keep.id, &gone)?;
        store::forget_distinct(tx, &gone)?;
        tx.remove::<Person>(gone.as_str())?;
        store::note_merged(tx, &keep.id, gone)?;
        Ok(Merged {
            person: keep,
            moved,
            joined,
        })
    })
}

/// Moves what somebody took part in as trainee; how many moved, and how many were joined.
fn move_participations(
    tx: &mut Tx<'_>,
    keep: &PersonId,
    gone: &PersonId,
) -> Result<(usize, usize)> {
    let (mut moved, mut together) = (0, 0);
    let own: Vec<Participation> = tx.reader().children("person_id", keep.as_str())?;
    for mut theirs in tx
        .reader()
        .children::<Participation>("person_id", gone.as_str())?
    {
        match own
            .iter()
            .find(|mine| mine.activity_id == theirs.activity_id)
        {
            Some(mine) => {
                let mut whole = joined(mine, &theirs);
                tx.remove::<Participation>(theirs.id.as_str())?;
                tx.put(&mut whole)?;
                together += 1;
            }
            None => {
                theirs.person_id = keep.clone();
                tx.put(&mut theirs)?;
                moved += 1;
            }
        }
    }
    Ok((moved, together))
}

/// Fills the protected facts of the one who stays with those of the one who goes, where none are kept.
fn move_protected(tx: &mut Tx<'_>, keep: &PersonId, gone: &PersonId) -> Result<()> {
    let Some(theirs) = tx.reader().find::<ProtectedFacts>(gone.as_str())? else {
        return Ok(());
    };
    let mut facts = match tx.reader().find::<ProtectedFacts>(keep.as_str())? {
        Some(mine) => ProtectedFacts {
            passport: first_of(&mine.passport, &theirs.passport),
            birth_date: mine.birth_date.or(theirs.birth_date),
            health: first_of(&mine.health, &theirs.health),
            ..mine
        },
        None => ProtectedFacts {
            id: keep.clone(),
            row_version: 0,
            ..theirs
        },
    };
    tx.put(&mut facts)?;
    tx.remove::<ProtectedFacts>(gone.as_str())
}

/// True when the person has this very assignment already.
fn repeated(tx: &Tx<'_>, assignment: &Assignment) -> Result<bool> {
    let own: Vec<Assignment> = tx
        .reader()
        .children("person_id", assignment.person_id.as_str())?;
    Ok(own.into_iter().any(|mut mine| {
        mine.id = assignment.id.clone();
        mine.row_version = assignment.row_version;
        mine == *assignment
    }))
}

/// One entry out of two of the same activity: the whole time, the longer days, the better result, every
/// certificate.
fn joined(mine: &Participation, theirs: &Participation) -> Participation {
    let earliest = |a: Option<Date>, b: Option<Date>| match (a, b) {
        (Some(a), Some(b)) => Some(a.min(b)),
        (a, b) => a.or(b),
    };
    let certificate = match (mine.certificate.as_str(), theirs.certificate.as_str()) {
        (one, other) if one == other || other.is_empty() => one.to_owned(),
        ("", other) => other.to_owned(),
        (one, other) => {
            let both = format!("{one}, {other}");
            if both.chars().count() <= CERTIFICATE {
                both
            } else {
                one.to_owned()
            }
        }
    };
    let rank = |result: TrainingResult| match result {
        TrainingResult::Completed => 3,
        TrainingResult::Incomplete => 2,
        TrainingResult::Enrolled => 1,
        TrainingResult::Withdrawn => 0,
    };
    Participation {
        start_date: earliest(mine.start_date, theirs.start_date),
        end_date: mine.end_date.max(theirs.end_date),
        days: mine.days.max(theirs.days),
        hours: mine.hours.max(theirs.hours),
        result: if rank(theirs.result) > rank(mine.result) {
            theirs.result
        } else {
            mine.result
        },
        certificate,
        ..mine.clone()
    }
}

fn first_of(one: &str, other: &str) -> String {
    if one.is_empty() { other } else { one }.to_owned()
}

fn record(row: &ParticipationRow) -> Participation {
    Participation {
        id: row.id.clone(),
        row_version: row.row_version,
        activity_id: row.activity_id.clone(),
        person_id: row.person_id.clone(),
        start_date: row.start_date,
        end_date: row.end_date,
        days: row.days,
        hours: row.hours,
        result: row.result,
        certificate: row.certificate.clone(),
    }
}
