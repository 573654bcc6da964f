//! `checks.*`

use std::sync::Arc;

use serde::Serialize;
use ts_rs::TS;

use super::missing::MissingRequest;
use super::{Check, store};
use crate::commands::Nothing;
use crate::contribution::{Question, kept};
use crate::desk::Desk;
use crate::error::Result;

/// What the engine says of the file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Integrity {
    /// True when the file is whole.
    pub whole: bool,
    /// What is wrong, in the engine's words, for the IT officer.
    pub damage: Vec<String>,
}

/// Every check for the report of a year.
pub fn list(desk: &Desk, question: Question) -> Result<Arc<Vec<Check>>> {
    desk.checks(&question)
}

/// What is missing for the report of one year.
pub fn missing(desk: &Desk, request: MissingRequest) -> Result<Vec<Check>> {
    super::missing::missing(desk, &request, store::SHOWN)
}

/// Whether the file itself is whole.
pub fn integrity(desk: &Desk, _: Nothing) -> Result<Integrity> {
    // Anew: on a connection that searched before another one wrote, the engine checks the index of texts against
    // what it remembers of it, and calls a whole file damaged.
    let damage = desk.read_anew(|reader| {
        let mut damage = store::damage(reader)?;
        damage.extend(kept::differences(reader)?);
        Ok(damage)
    })?;
    Ok(Integrity {
        whole: damage.is_empty(),
        damage,
    })
}
