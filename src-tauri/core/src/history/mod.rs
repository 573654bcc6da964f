//! The history: every operation with who, when, what, before and after. Undo, redo and audit read it.
//!
//! An operation is never taken out of the history. Undo writes the images before as an entry of its own and
//! marks the operation undone; redo writes the images after and marks it done. What was undone before a new
//! operation came is marked dropped: it stays in the history but cannot be redone, not even when the new
//! operation is undone, because the rows it would meet are no longer those it knew.

pub mod commands;
pub mod fields;
pub(crate) mod labels;
pub mod restore;
pub(crate) mod store;

use serde::Serialize;
use serde_json::{Map, Value as Json};
use ts_rs::TS;

/// An entry of the history, in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Entry {
    /// The number of the entry.
    pub sequence: i64,
    /// When, as an RFC 3339 timestamp.
    pub at: String,
    /// Who.
    pub actor: String,
    /// What was done.
    pub description: String,
    /// True while the operation is taken back.
    pub undone: bool,
}

/// One row's change in an entry.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EntryChange {
    /// The table.
    pub table: String,
    /// The row's key.
    pub key: String,
    /// The row before: columns and values.
    #[ts(type = "Record<string, string | number | null> | null")]
    pub before: Option<Map<String, Json>>,
    /// The row after.
    #[ts(type = "Record<string, string | number | null> | null")]
    pub after: Option<Map<String, Json>>,
}
