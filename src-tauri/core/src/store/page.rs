//! Pages of lists: the database sorts, filters, counts and cuts; no list hands out more than 200 rows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::fold;

/// Which window of a list is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct PageRequest {
    /// Rows to pass over.
    pub offset: u32,
    /// Rows wanted; 0 means 100, more than 200 means 200.
    pub limit: u32,
}

impl PageRequest {
    /// The number of rows to fetch.
    pub fn rows(self) -> u32 {
        match self.limit {
            0 => 100,
            limit => limit.min(200),
        }
    }
}

/// A window of a list with the size of the whole.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Page<T> {
    /// The rows of the window.
    pub rows: Vec<T>,
    /// How many rows the filters leave in all.
    pub total: i64,
}

/// A pattern for `LIKE … ESCAPE '\'` that finds a text anywhere; the text is folded like the `search` columns.
pub fn like(text: &str) -> String {
    let mut pattern = String::from("%");
    for c in fold(text).chars().take(200) {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

/// The text of a `search` column: everything by which a record is looked for, folded.
pub fn search_clause<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    let joined: Vec<String> = parts
        .into_iter()
        .map(fold)
        .filter(|part| !part.is_empty())
        .collect();
    joined.join(" | ")
}
