//! A row of the sheet as the spool keeps it.

use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};
use crate::exchange::table::{self, Cell, Row};
use crate::messages::Message;
use crate::values::Date;

/// A row as the spool keeps it.
#[derive(Serialize, Deserialize)]
pub(super) struct Kept {
    /// The country of its section.
    pub s: Option<String>,
    /// Why it is left out.
    pub l: Option<Left>,
    /// Its cells.
    c: Vec<Option<KeptCell>>,
}

#[derive(Serialize, Deserialize)]
struct KeptCell(String, KeptValue);

#[derive(Serialize, Deserialize)]
enum KeptValue {
    /// Words, as they are shown.
    T,
    /// A number.
    N(String),
    /// A day.
    D(Date),
    /// Yes or no.
    B(bool),
    /// A fault.
    F(Message),
}

/// Why a row says nothing to be taken.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Left {
    Hidden,
    Sum,
    Header,
    Section,
    NoCountry,
    Note,
}

/// Packs a row.
pub(super) fn packed(row: Row, section: Option<String>, left: Option<Left>) -> Result<String> {
    let cells = row
        .cells
        .into_iter()
        .map(|cell| {
            let value = match cell.value {
                table::Value::Empty => return None,
                table::Value::Text(_) => KeptValue::T,
                table::Value::Number(number) => KeptValue::N(number.to_string()),
                table::Value::Date(day) => KeptValue::D(day),
                table::Value::Flag(flag) => KeptValue::B(flag),
                table::Value::Fault(sentence) => KeptValue::F(sentence),
            };
            Some(KeptCell(cell.shown, value))
        })
        .collect();
    Ok(serde_json::to_string(&Kept {
        s: section,
        l: left,
        c: cells,
    })?)
}

/// A row as it was packed.
pub(super) fn unpacked(number: u32, text: &str) -> Result<(Kept, Row)> {
    let mut kept: Kept = serde_json::from_str(text)?;
    let cells = std::mem::take(&mut kept.c)
        .into_iter()
        .map(|cell| {
            let Some(KeptCell(shown, value)) = cell else {
                return Ok(Cell::default());
            };
            let value = match value {
                KeptValue::T => table::Value::Text(shown.clone()),
                KeptValue::N(number) => {
                    table::Value::Number(number.parse().map_err(Error::internal)?)
                }
                KeptValue::D(day) => table::Value::Date(day),
                KeptValue::B(flag) => table::Value::Flag(flag),
                KeptValue::F(sentence) => table::Value::Fault(sentence),
            };
            Ok(Cell {
                value,
                shown,
                ..Cell::default()
            })
        })
        .collect::<Result<_>>()?;
    let row = Row {
        number,
        cells,
        hidden: false,
    };
    Ok((kept, row))
}
