//! How a record that came stands to the register, whose version stands afterwards, and what is told of it.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::code_enum;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::Message;
use crate::ops::Noun;
use crate::store::Tx;

/// So many records are told one by one.
const TOLD: usize = 200;

code_enum! {
    /// How a record of the file stands to the register.
    pub enum RegisterState {
        /// It is not here.
        Created = "created", register_state_created;
        /// It is here and the same.
        Same = "same", register_state_same;
        /// It was changed here since; what is here stays.
        NewerHere = "newer_here", register_state_newer_here;
        /// It was changed there since; what is there is taken.
        NewerThere = "newer_there", register_state_newer_there;
        /// Both differ, or it was removed here: the officer chooses. Without a choice what is here stays.
        Conflicting = "conflicting", register_state_conflicting;
        /// It cannot be taken.
        Refused = "refused", register_state_refused;
    }
}

/// A field that differs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RegisterField {
    /// The column, or the table of the parts.
    pub field: String,
    /// What it is called.
    pub label: String,
    /// What is here, in words.
    pub mine: String,
    /// What is in the file, in words.
    pub theirs: String,
}

/// A record that is not simply the same.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RegisterDifference {
    /// The table.
    pub table: String,
    /// What kind of record it is.
    pub noun: Option<Noun>,
    /// The key.
    pub id: String,
    /// What it is called.
    pub label: String,
    /// How it stands.
    pub state: RegisterState,
    /// The fields that differ, for one that is here.
    pub fields: Vec<RegisterField>,
    /// Why it cannot be taken.
    pub reason: Option<String>,
}

/// What became, or would become, of the records.
#[derive(Debug, Clone, Default, PartialEq, Serialize, TS)]
pub struct RegisterOutcome {
    /// True when the programme was new and becomes the register of the file.
    pub is_new: bool,
    /// Records that were made.
    pub created: usize,
    /// Records that are the same.
    pub same: usize,
    /// Records that were changed here since.
    pub newer_here: usize,
    /// Records that were changed there since.
    pub newer_there: usize,
    /// Records that both changed.
    pub conflicting: usize,
    /// Of these, those for which the file's side was chosen.
    pub chosen: usize,
    /// Records that cannot be taken.
    pub refused: usize,
    /// The first 200 of those that are neither new nor the same, conflicts before others.
    pub differences: Vec<RegisterDifference>,
}

/// Whose version of a record stands afterwards.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RegisterChoice {
    /// The key.
    pub id: String,
    /// True: the file's.
    pub theirs: bool,
}

/// Whose versions stand where both differ.
pub(super) struct Wishes<'r> {
    chosen: HashMap<&'r str, bool>,
    /// For what both changed and has no choice of its own.
    theirs: bool,
}

impl<'r> Wishes<'r> {
    /// The choices by key.
    pub(super) fn new(choices: &'r [RegisterChoice], theirs: bool) -> Wishes<'r> {
        let chosen = choices
            .iter()
            .map(|choice| (choice.id.as_str(), choice.theirs))
            .collect();
        Wishes { chosen, theirs }
    }
}

impl RegisterOutcome {
    /// Puts what an officer must decide first, and cuts the rest.
    pub(super) fn close(&mut self) {
        self.differences
            .sort_by_key(|difference| difference.state != RegisterState::Conflicting);
        self.differences.truncate(TOLD);
    }
}

/// A record that came, beside what is here.
pub(super) struct Standing {
    pub(super) table: &'static str,
    pub(super) id: String,
    pub(super) label: String,
    pub(super) state: RegisterState,
    pub(super) fields: Vec<RegisterField>,
    /// Why it cannot be taken.
    pub(super) reason: Option<Message>,
}

impl Standing {
    /// Takes the record where that is wished, and counts what became of it. `put` writes it, or says why it cannot stand.
    pub(super) fn settle(
        mut self,
        tx: &mut Tx<'_>,
        desk: &Desk,
        wishes: &Wishes<'_>,
        outcome: &mut RegisterOutcome,
        put: impl FnOnce(&mut Tx<'_>) -> Result<Option<Message>>,
    ) -> Result<()> {
        let wanted = wishes.chosen.get(self.id.as_str()).copied();
        let takes = match self.state {
            RegisterState::Created | RegisterState::NewerThere => wanted != Some(false),
            RegisterState::NewerHere => wanted == Some(true),
            RegisterState::Conflicting => wanted.unwrap_or(wishes.theirs),
            RegisterState::Same | RegisterState::Refused => false,
        };
        if takes && self.reason.is_none() {
            self.reason = match put(tx) {
                Ok(reason) => reason,
                // Only what the rules of the record refuse is told; anything else stops the whole.
                Err(error) => match error.fields.first() {
                    Some((_, message)) => Some(message.clone()),
                    None => return Err(error),
                },
            };
            if self.reason.is_some() {
                self.state = RegisterState::Refused;
            }
        }
        match self.state {
            RegisterState::Created => outcome.created += 1,
            RegisterState::Same => outcome.same += 1,
            RegisterState::NewerHere => outcome.newer_here += 1,
            RegisterState::NewerThere => outcome.newer_there += 1,
            RegisterState::Conflicting => {
                outcome.conflicting += 1;
                outcome.chosen += usize::from(takes);
            }
            RegisterState::Refused => outcome.refused += 1,
        }
        if self.state != RegisterState::Created {
            outcome.differences.push(RegisterDifference {
                table: self.table.to_owned(),
                noun: Noun::of_table(self.table),
                id: self.id,
                label: self.label,
                state: self.state,
                fields: self.fields,
                reason: self.reason.map(|reason| desk.say(&reason)),
            });
        }
        Ok(())
    }
}
