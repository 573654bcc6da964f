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
    #[serde(deserialize_with = "at_most_200")]
    pub limit: u32,
}

/// What comes from outside never asks for more than a page.
fn at_most_200<'de, D: serde::Deserializer<'de>>(from: D) -> Result<u32, D::Error> {
    u32::deserialize(from).map(|limit| limit.min(200))
}

impl PageRequest {
    /// A window for the core's own walk through a list, which no window sees: 5,000 rows.
    pub(crate) fn walk(offset: u32) -> Self {
        PageRequest {
            offset,
            limit: u32::MAX,
        }
    }

    /// The number of rows to fetch.
    pub fn rows(self) -> u32 {
        match self.limit {
            0 => 100,
            u32::MAX => 5_000,
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

/// A window of a list that can be so long that counting it would keep the officer waiting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LongPage<T> {
    /// The rows of the window.
    pub rows: Vec<T>,
    /// How many rows the filters leave in all; none where they are many: the list's sums say it.
    pub total: Option<i64>,
}

impl<T> LongPage<T> {
    /// How many rows there are, as far as the window tells: a full one says no more than that there may be another.
    pub(crate) fn at_least(&self, page: PageRequest) -> i64 {
        let got = i64::try_from(self.rows.len()).unwrap_or(i64::MAX);
        let more = match got < i64::from(page.rows()) {
            true => 0,
            false => got,
        };
        self.total
            .unwrap_or_else(|| i64::from(page.offset) + got + more)
    }
}

impl<T> Page<T> {
    /// The first window of rows that are all at hand.
    pub(crate) fn first(mut rows: Vec<T>) -> Page<T> {
        let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        rows.truncate(200);
        Page { rows, total }
    }
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

/// Reads a filter that is one value, several, or none (`null`).
pub(crate) fn one_or_many<'de, D, T>(from: D) -> Result<Vec<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: serde::de::DeserializeOwned,
{
    use serde::de::Error;
    let read = |json| serde_json::from_value(json).map_err(D::Error::custom);
    match serde_json::Value::deserialize(from)? {
        serde_json::Value::Null => Ok(Vec::new()),
        serde_json::Value::Array(all) => all.into_iter().map(read).collect(),
        one => Ok(vec![read(one)?]),
    }
}
