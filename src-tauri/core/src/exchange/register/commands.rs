//! `import.register_*`

use serde::Deserialize;
use ts_rs::TS;

use super::contents::Source;
use super::merge::{File, take};
use super::outcome::{RegisterChoice, RegisterOutcome, Wishes};
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};

/// Another register to be taken over.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct RegisterImport {
    /// Path of its JSON file.
    pub path: String,
    /// For records that both changed: whose version stands.
    #[serde(default)]
    pub choices: Vec<RegisterChoice>,
    /// Whose version of such a record stands without a choice of its own: the file's, or the one here.
    #[serde(default)]
    pub theirs: bool,
}

/// Says what would become of the records, and changes nothing.
pub fn preview(
    desk: &Desk,
    request: RegisterImport,
    listener: Listener<'_>,
) -> Result<RegisterOutcome> {
    let source = Source::new(&request.path);
    let file = read(&source, listener)?;
    desk.rehearse(|tx| {
        source.keep(tx, &file)?;
        let wishes = Wishes::new(&request.choices, request.theirs);
        take(tx, desk, file, &wishes)
    })
}

/// Takes the records over in one operation.
pub fn apply(
    desk: &Desk,
    request: RegisterImport,
    listener: Listener<'_>,
) -> Result<Done<RegisterOutcome>> {
    let source = Source::new(&request.path);
    let file = read(&source, listener)?;
    desk.transact_told(|tx| {
        source.keep(tx, &file)?;
        let outcome = take(
            tx,
            desk,
            file,
            &Wishes::new(&request.choices, request.theirs),
        )?;
        let count = outcome.created + outcome.newer_there + outcome.chosen;
        let message = msg::op_register_taken(count);
        Ok((outcome, Op::new(message)))
    })
}

fn read(source: &Source<'_>, listener: Listener<'_>) -> Result<File> {
    heard(listener, 0)?;
    let file = File::read(source.all_but()?)?;
    heard(listener, 1)?;
    Ok(file)
}

/// Says how far reading is: 0, 1 or 2 of two steps.
pub(super) fn heard(listener: Listener<'_>, done: u32) -> Result<()> {
    match listener(Progress { done, total: 2 }) {
        std::ops::ControlFlow::Continue(()) => Ok(()),
        std::ops::ControlFlow::Break(()) => {
            Err(Error::new(Code::Cancelled, msg::register_cancelled()))
        }
    }
}
