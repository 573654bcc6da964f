//! The rows of a sheet, one after the other.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Read;

use quick_xml::events::{BytesStart, Event};

use super::is_true;
use super::strings::Strings;
use super::styles::Styles;
use crate::error::Result;
use crate::exchange::table::excel::{self, LAST_COLUMN, LAST_ROW, adds_rows, position};
use crate::exchange::table::merged::Merged;
use crate::exchange::table::xml::{Xml, attribute, push_reference};
use crate::exchange::table::{Cell, Growing, Row, Sink, refused};
use crate::messages::msg;

/// The bytes of a cell's text; Excel keeps 32,767 characters.
const LONGEST: usize = 1 << 20;
/// Formulas for many cells at once that are remembered.
const MOST_SHARED: usize = 100_000;

/// What the cells of a sheet refer to.
pub(super) struct Facts<'f> {
    pub strings: &'f Strings,
    pub styles: &'f Styles,
    pub from_1904: bool,
    pub merged: &'f Merged,
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    column: usize,
    style: usize,
    kind: String,
    /// What stands in `v` or `is`.
    text: String,
    formula: String,
    has_formula: bool,
    adds_rows: bool,
    shared: Option<u32>,
}

/// Where in a cell the reader is.
#[derive(Clone, Copy, PartialEq)]
enum In {
    Between,
    Value,
    Formula,
}

/// Hands out the rows of a sheet whose XML has `size` bytes.
pub(super) fn each<R: Read>(
    mut xml: Xml<R>,
    size: u64,
    facts: &Facts<'_>,
    sink: &mut Sink<'_>,
) -> Result<()> {
    let mut spread = facts.merged.spread();
    let mut row = Growing::default();
    let mut last_row = 0;
    let mut width = 0;
    let mut open = Open::default();
    let mut inside = In::Between;
    let mut in_cell = false;
    let mut in_reading_aid = false;
    let mut shared: HashMap<u32, bool> = HashMap::new();
    let mut began = false;
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "sheetData" => began = true,
                "row" => {
                    row = Growing::new(begin_row(&tag, last_row, width)?);
                    last_row = row.number();
                    open.column = usize::MAX;
                }
                "c" => {
                    begin_cell(&tag, &mut open)?;
                    in_cell = true;
                }
                "v" if in_cell && open.kind != "inlineStr" => inside = In::Value,
                "t" if in_cell && !in_reading_aid => inside = In::Value,
                "rPh" => in_reading_aid = true,
                "f" if in_cell => {
                    open.has_formula = true;
                    if attribute(&tag, "t")?.as_deref() == Some("shared") {
                        open.shared = attribute(&tag, "si")?.and_then(|number| number.parse().ok());
                    }
                    inside = In::Formula;
                }
                _ => {}
            },
            Event::Text(text) => match inside {
                In::Value => open.text.push_str(&text.xml10_content()),
                In::Formula if open.formula.len() < LONGEST => {
                    open.formula.push_str(&text.xml10_content())
                }
                _ => {}
            },
            Event::CData(text) if inside == In::Value => open.text.push_str(&text),
            Event::GeneralRef(reference) => match inside {
                In::Value => push_reference(&reference, &mut open.text)?,
                In::Formula if open.formula.len() < LONGEST => {
                    push_reference(&reference, &mut open.formula)?
                }
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "v" | "t" => inside = In::Between,
                "rPh" => in_reading_aid = false,
                "f" => {
                    inside = In::Between;
                    open.adds_rows = adds_rows(&open.formula, open.column, row.number());
                    if let Some(number) = open.shared {
                        if open.formula.is_empty() {
                            open.adds_rows = shared.get(&number).copied().unwrap_or(false);
                        } else if shared.len() < MOST_SHARED {
                            shared.insert(number, open.adds_rows);
                        }
                    }
                }
                "c" if in_cell => {
                    in_cell = false;
                    row.put(open.column, finished(&open, facts))?;
                }
                "row" => {
                    let mut whole = std::mem::take(&mut row).done();
                    width = whole.cells.len();
                    spread.fill(&mut whole);
                    if sink.put(whole, xml.done(), size)?.is_break() {
                        return Ok(());
                    }
                }
                "sheetData" => return Ok(()),
                _ => {}
            },
            Event::Eof if began => return Err(refused(msg::table_truncated())),
            Event::Eof => return Err(refused(msg::table_broken())),
            _ => {}
        }
        if open.text.len() > LONGEST {
            return Err(refused(msg::table_cell_too_long()));
        }
    }
}

/// A row with room for as many cells as the one before it has.
fn begin_row(tag: &BytesStart<'_>, last: u32, width: usize) -> Result<Row> {
    let number = match attribute(tag, "r")? {
        Some(number) => number.parse().ok(),
        None => Some(last + 1),
    };
    let number = number
        .filter(|number| (1..=LAST_ROW).contains(number))
        .ok_or_else(|| refused(msg::table_broken()))?;
    Ok(Row {
        number,
        cells: Vec::with_capacity(width),
        hidden: is_true(attribute(tag, "hidden")?),
    })
}

fn begin_cell(tag: &BytesStart<'_>, open: &mut Open) -> Result<()> {
    let next = open.column.wrapping_add(1);
    open.text.clear();
    open.formula.clear();
    open.kind.clear();
    (open.style, open.has_formula, open.adds_rows, open.shared) = (0, false, false, None);
    open.column = next;
    for attribute in tag.attributes().with_checks(false) {
        let attribute =
            attribute.map_err(|e| crate::exchange::table::broken(msg::table_broken(), e))?;
        let value: &str = &attribute.value;
        match attribute.key.local_name().as_ref() {
            "r" => {
                let (column, _) = position(value).ok_or_else(|| refused(msg::table_broken()))?;
                open.column = column;
            }
            "s" => open.style = value.parse().unwrap_or(0),
            "t" => open.kind.push_str(value),
            _ => {}
        }
    }
    if open.column > LAST_COLUMN {
        return Err(refused(msg::table_broken()));
    }
    Ok(())
}

fn finished(open: &Open, facts: &Facts<'_>) -> Cell {
    let text = open.text.as_str();
    let mut cell = match open.kind.as_str() {
        "s" => match text
            .trim()
            .parse()
            .ok()
            .and_then(|number| facts.strings.get(number))
        {
            Some(text) => Cell::text(text),
            None if text.trim().is_empty() => Cell::default(),
            None => excel::error(text),
        },
        "str" | "inlineStr" => Cell::text(&unescaped(text)),
        "b" => match text.trim() {
            "" => Cell::default(),
            text => Cell::flag(text == "1" || text.eq_ignore_ascii_case("true")),
        },
        "e" => excel::error(text),
        "d" => excel::iso_day(text),
        _ if text.trim().is_empty() && open.has_formula => excel::not_calculated(),
        _ if text.trim().is_empty() => Cell::default(),
        _ => excel::number(text, facts.styles.get(open.style), facts.from_1904),
    };
    cell.adds_rows = open.adds_rows;
    cell
}

/// Takes the marks out that stand for signs which XML cannot hold: `_x000D_`.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        plain.push_str(before);
        let code = from
            .get(2..6)
            .filter(|_| from.get(6..7) == Some("_"))
            .and_then(|digits| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32);
        match code {
            Some(sign) => {
                if !sign.is_control() || sign == '\n' {
                    plain.push(sign);
                }
                rest = &from[7..];
            }
            None => {
                plain.push_str("_x");
                rest = &from[2..];
            }
        }
    }
    plain.push_str(rest);
    Cow::Owned(plain)
}
