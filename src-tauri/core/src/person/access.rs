//! Protected facts are shown only to who says why, and that is written down.
//!
//! The note stands in a table of its own and as an entry of the history, which undo passes by: what was seen
//! cannot be unseen.

use serde::Deserialize;
use ts_rs::TS;

use super::{AccessId, Person, PersonAccess, PersonId, ProtectedFacts, store};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::store::{Page, PageRequest};
use crate::values::fold;
use crate::{rules, view};

/// A purpose of fewer letters explains nothing.
const SHORTEST: usize = 4;

/// Protected facts that somebody wants to see.
#[derive(Debug, Deserialize, TS)]
pub struct RevealPerson {
    /// The person.
    pub id: PersonId,
    /// Why they are looked at.
    pub purpose: String,
}

/// Whose access log is wanted.
#[derive(Debug, Deserialize, TS)]
pub struct AccessListRequest {
    /// The person.
    pub person: PersonId,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

view! {
    /// That somebody looked at protected facts.
    pub struct AccessRow {
        /// Key.
        pub id: AccessId,
        /// When, UTC.
        pub at: String,
        /// Who.
        pub actor: String,
        /// Why.
        pub purpose: String,
    }
}

/// Shows the protected facts of a person and writes down who wanted to see them and why; `null` while none are
/// kept, and then nothing is written down.
pub fn reveal(desk: &Desk, request: RevealPerson) -> Result<Done<Option<ProtectedFacts>>> {
    let mut access = PersonAccess {
        id: AccessId::default(),
        row_version: 0,
        person_id: request.id.clone(),
        entry: 0,
        purpose: request
            .purpose
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" "),
    };
    rules::check(&access)?;
    if fold(&access.purpose).chars().count() < SHORTEST {
        return Err(Error::field("purpose", msg::person_purpose_short()));
    }
    desk.transact(Op::note(msg::op_person_revealed()), |tx| {
        tx.reader().get::<Person>(request.id.as_str())?;
        let found: Option<ProtectedFacts> = tx.reader().find(request.id.as_str())?;
        if found.is_some() {
            access.entry = tx.entry();
            tx.put(&mut access)?;
        }
        Ok(found)
    })
}

/// Who looked at the protected facts of a person, the latest first.
pub fn list(desk: &Desk, request: AccessListRequest) -> Result<Page<AccessRow>> {
    desk.read(|reader| store::accesses(reader, &request.person, request.page))
}
