//! `history.*`: what was done, undo and redo.

use serde::Deserialize;
use ts_rs::TS;

use super::{Entry, EntryChange, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::ops::Done;
use crate::store::{Page, PageRequest};

/// Which entries are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "HistoryListRequest")]
pub struct ListRequest {
    /// Only entries that touched this record.
    pub record: Option<String>,
    /// The window.
    pub page: PageRequest,
}

/// One entry.
#[derive(Debug, Deserialize, TS)]
pub struct EntryRequest {
    /// The number of the entry.
    pub sequence: i64,
}

/// What undo and redo would do now, in words.
#[derive(Debug, Clone, PartialEq, serde::Serialize, TS)]
pub struct Steps {
    /// What undo would take back.
    pub undo: Option<String>,
    /// What redo would do again.
    pub redo: Option<String>,
}

/// The history from the newest entry on.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<Entry>> {
    desk.read(|reader| {
        let record = request.record.as_deref();
        let rows = store::list(reader, record, request.page.offset, request.page.rows())?;
        let rows = rows.into_iter().map(|stored| Entry {
            sequence: stored.sequence,
            at: stored.at,
            actor: match stored.actor.is_empty() {
                true => desk.say(&msg::history_actor_unknown()),
                false => stored.actor,
            },
            description: match stored.way.as_str() {
                "undo" => desk.say(&msg::history_undid(stored.op.message)),
                "redo" => desk.say(&msg::history_redid(stored.op.message)),
                _ => desk.say(&stored.op.message),
            },
            undone: stored.undone,
        });
        Ok(Page {
            rows: rows.collect(),
            total: store::count(reader, record)?,
        })
    })
}

/// The rows of an entry before and after.
pub fn changes(desk: &Desk, request: EntryRequest) -> Result<Vec<EntryChange>> {
    desk.read(|reader| {
        let rows = store::rows(reader, request.sequence)?;
        Ok(rows
            .into_iter()
            .map(|row| EntryChange {
                table: row.table,
                key: row.key,
                before: row.before,
                after: row.after,
            })
            .collect())
    })
}

/// What undo and redo would do now.
pub fn steps(desk: &Desk, _: Nothing) -> Result<Steps> {
    desk.read(|reader| {
        let words =
            |stored: Option<store::Stored>| stored.map(|stored| desk.say(&stored.op.message));
        Ok(Steps {
            undo: words(store::undoable(reader)?),
            redo: words(store::redoable(reader)?),
        })
    })
}

/// Takes back the last operation.
pub fn undo(desk: &Desk, _: Nothing) -> Result<Done<Nothing>> {
    desk.undo()
}

/// Does the last undone operation again.
pub fn redo(desk: &Desk, _: Nothing) -> Result<Done<Nothing>> {
    desk.redo()
}
