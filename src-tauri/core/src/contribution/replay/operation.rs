//! The operations of the history as far as they decide where a line counts.

use serde_json::{Map, Value as Json};

use crate::contribution::kept::differs;
use crate::error::Result;
use crate::history::store::since;
use crate::messages::Message;
use crate::store::{Reader, RowChange};

/// An operation with the rows by which it may have moved figures.
pub(crate) struct Operation {
    /// The number of its history entry.
    pub sequence: i64,
    /// When it was done, RFC 3339.
    pub at: String,
    /// Who did it; may be empty.
    pub actor: String,
    /// Which way it went, as the history says: `do`, `undo`, `redo`.
    pub way: String,
    /// What was done.
    pub message: Message,
    /// The rows, in the order of writing.
    pub changes: Vec<RowChange>,
}

/// The tables whose rows make the contribution, with the columns that decide where a row counts.
const TABLES: [(&str, &[&str]); 6] = [
    (
        "cost_line",
        &[
            "project_id",
            "payer_id",
            "direction",
            "flow",
            "date",
            "fiscal_year",
            "currency",
            "amount_minor",
            "measurement",
            "country",
        ],
    ),
    ("project", &["direction"]),
    ("project_country", &["project_id", "iso3", "share"]),
    (
        "exchange_rate",
        &["currency", "period", "kind", "lcu_per_usd", "series"],
    ),
    ("organisation", &["kind", "country"]),
    (
        "agency",
        &[
            "organisation_id",
            "country",
            "currency",
            "fiscal_month",
            "year_basis",
            "scope",
            "rate_series",
        ],
    ),
];

/// The operations after a history entry that may have moved figures, in the order in which they were done.
pub(crate) fn operations(reader: &Reader<'_>, after: i64) -> Result<Vec<Operation>> {
    let mut found: Vec<Operation> = Vec::new();
    let tables = TABLES.map(|(table, _)| table);
    since(reader, after, &tables, |entry| {
        let columns = TABLES
            .iter()
            .find(|(table, _)| *table == entry.change.table);
        if !columns.is_some_and(|(_, columns)| differs(&entry.change, columns)) {
            return;
        }
        match found.last_mut() {
            Some(last) if last.sequence == entry.sequence => last.changes.push(entry.change),
            _ => found.push(Operation {
                sequence: entry.sequence,
                at: entry.at,
                actor: entry.actor,
                way: entry.way,
                message: entry.message,
                changes: vec![entry.change],
            }),
        }
    })?;
    Ok(found)
}

/// The values of a column before and after.
pub(super) fn either<'c>(
    change: &'c RowChange,
    column: &'c str,
) -> impl Iterator<Item = &'c str> + 'c {
    [&change.before, &change.after]
        .into_iter()
        .flatten()
        .filter_map(move |image: &Map<String, Json>| image.get(column).and_then(Json::as_str))
}
