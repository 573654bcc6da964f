//! OpenDocument spreadsheets, read as they are unpacked.

use std::collections::HashSet;
use std::io::Read;
use std::path::Path;

use quick_xml::events::{BytesStart, Event};

use super::container::Container;
use super::excel::{self, LAST_COLUMN, LAST_ROW, adds_rows};
use super::merged::{Block, Merged};
use super::number_format::NumberFormat;
use super::xml::{Xml, attribute, push_reference};
use super::{Cell, Growing, Row, SheetFacts, Sink, refused};
use crate::error::Result;
use crate::messages::msg;

/// The part that holds every sheet.
const CONTENT: &str = "content.xml";
/// The bytes of a cell's text.
const LONGEST: usize = 1 << 20;
/// A spreadsheet has no more sheets than this.
const MOST_SHEETS: usize = 10_000;

/// An open spreadsheet.
pub(super) struct Ods {
    container: Container,
}

impl Ods {
    /// Opens a spreadsheet and lists its sheets.
    ///
    /// # Errors
    /// At `path`, when it is damaged, locked, or beyond a limit.
    pub fn open(path: &Path) -> Result<(Self, Vec<SheetFacts>)> {
        let mut container = Container::open(path)?;
        if let Some((mut manifest, _)) = container.xml("META-INF/manifest.xml")? {
            loop {
                match manifest.next()? {
                    Event::Start(tag) if tag.local_name().as_ref() == "encryption-data" => {
                        return Err(refused(msg::table_password()));
                    }
                    Event::Eof => break,
                    _ => {}
                }
            }
        }
        let mut sheets = Vec::new();
        let mut unseen = HashSet::new();
        let mut style = String::new();
        let Some((mut xml, _)) = container.xml(CONTENT)? else {
            return Err(refused(msg::table_broken()));
        };
        let mut inside = 0;
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.name().as_ref() {
                    "style:style" => style = attribute(&tag, "name")?.unwrap_or_default(),
                    "style:table-properties"
                        if attribute(&tag, "display")?.as_deref() == Some("false") =>
                    {
                        unseen.insert(style.clone());
                    }
                    "table:table" => {
                        inside += 1;
                        if inside == 1 && sheets.len() < MOST_SHEETS {
                            sheets.push(SheetFacts {
                                name: attribute(&tag, "name")?.unwrap_or_default(),
                                hidden: attribute(&tag, "style-name")?
                                    .is_some_and(|style| unseen.contains(&style)),
                            });
                        }
                    }
                    _ => {}
                },
                Event::End(tag) if tag.name().as_ref() == "table:table" => inside -= 1,
                Event::Eof => break,
                _ => {}
            }
        }
        drop(xml);
        if sheets.is_empty() {
            return Err(refused(msg::table_no_sheets()));
        }
        Ok((Ods { container }, sheets))
    }

    /// Hands out the rows of a sheet.
    pub fn each(&mut self, sheet: usize, sink: &mut Sink<'_>) -> Result<()> {
        let Some((mut xml, size)) = self.container.xml(CONTENT)? else {
            return Err(refused(msg::table_broken()));
        };
        let mut tables = 0;
        let mut inside = 0;
        loop {
            match xml.next()? {
                Event::Start(tag) if tag.name().as_ref() == "table:table" => {
                    inside += 1;
                    if inside == 1 {
                        tables += 1;
                    }
                }
                Event::End(tag) if tag.name().as_ref() == "table:table" => inside -= 1,
                Event::Eof => return Err(refused(msg::table_truncated())),
                _ => {}
            }
            if tables == sheet + 1 {
                return rows(xml, size, sink);
            }
        }
    }
}

/// A cell while it is read.
#[derive(Default)]
struct Open {
    repeated: usize,
    span: (usize, u32),
    kind: String,
    value: String,
    currency: String,
    formula: String,
    is_error: bool,
    text: String,
}

fn rows<R: Read>(mut xml: Xml<R>, size: u64, sink: &mut Sink<'_>) -> Result<()> {
    let none = Merged::default();
    let mut spread = none.spread();
    let mut growing = Growing::default();
    let (mut number, mut repeated) = (0u32, 1u32);
    let mut column = 0;
    let mut open: Option<Open> = None;
    // A note, a picture or a table inside a cell holds text of its own.
    let mut aside = 0u32;
    let mut paragraphs = 0;
    loop {
        match xml.next()? {
            Event::Start(tag) => match tag.name().as_ref() {
                _ if aside > 0 => aside += 1,
                "table:table-row" => {
                    number = number.saturating_add(1);
                    repeated = count(&tag, "number-rows-repeated")?;
                    column = 0;
                    growing = Growing::new(Row {
                        number,
                        cells: Vec::new(),
                        hidden: attribute(&tag, "visibility")?.is_some_and(|v| v != "visible"),
                    });
                }
                "table:table-cell" | "table:covered-table-cell" => {
                    open = Some(begin(&tag)?);
                    paragraphs = 0;
                }
                "text:p" => {
                    if let Some(cell) = &mut open {
                        if paragraphs > 0 {
                            cell.text.push('\n');
                        }
                        paragraphs += 1;
                    }
                }
                "text:s" | "text:tab" | "text:line-break" => {
                    if let Some(cell) = &mut open {
                        cell.text.push(' ');
                    }
                }
                "text:span" | "text:a" => {}
                _ if open.is_some() => aside = 1,
                _ => {}
            },
            Event::Text(text) if aside == 0 && paragraphs > 0 => {
                if let Some(cell) = &mut open {
                    cell.text.push_str(&text.xml10_content());
                }
            }
            Event::GeneralRef(reference) if aside == 0 && paragraphs > 0 => {
                if let Some(cell) = &mut open {
                    push_reference(&reference, &mut cell.text)?;
                }
            }
            Event::End(tag) => match tag.name().as_ref() {
                _ if aside > 0 => aside -= 1,
                "table:table-cell" | "table:covered-table-cell" => {
                    if let Some(cell) = open.take() {
                        let (columns, lines) = cell.span;
                        if columns > 1 || lines > 1 {
                            spread.begin(Block {
                                columns: (column, (column + columns - 1).min(LAST_COLUMN)),
                                rows: (number, number.saturating_add(lines - 1)),
                            });
                        }
                        let found = finished(&cell, column, number);
                        if !found.is_empty() {
                            let last = column.saturating_add(cell.repeated).min(LAST_COLUMN + 1);
                            for place in column..last {
                                growing.put(place, found.clone())?;
                            }
                        }
                        column = column.saturating_add(cell.repeated);
                    }
                }
                "table:table-row" => {
                    let mut row = std::mem::take(&mut growing).done();
                    spread.fill(&mut row);
                    let last = number.saturating_add(repeated - 1);
                    if !row.cells.is_empty() {
                        for number in number..=last {
                            if number > LAST_ROW {
                                return Err(refused(msg::table_too_many_cells()));
                            }
                            let row = Row {
                                number,
                                ..row.clone()
                            };
                            if sink.put(row, xml.done(), size)?.is_break() {
                                return Ok(());
                            }
                        }
                    }
                    number = last;
                }
                "table:table" => return Ok(()),
                _ => {}
            },
            Event::Eof => return Err(refused(msg::table_truncated())),
            _ => {}
        }
        if open.as_ref().is_some_and(|cell| cell.text.len() > LONGEST) {
            return Err(refused(msg::table_cell_too_long()));
        }
    }
}

fn count(tag: &BytesStart<'_>, name: &str) -> Result<u32> {
    let count = attribute(tag, name)?.and_then(|count| count.parse().ok());
    Ok(count.unwrap_or(1).max(1))
}

fn begin(tag: &BytesStart<'_>) -> Result<Open> {
    let mut cell = Open {
        repeated: 1,
        span: (1, 1),
        ..Open::default()
    };
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|e| super::broken(msg::table_broken(), e))?;
        let value = attribute
            .normalized_value(quick_xml::XmlVersion::Explicit1_0)
            .map_err(|e| super::broken(msg::table_broken(), e))?;
        match attribute.key.as_ref() {
            "office:value-type" => cell.kind = value.into_owned(),
            "office:value"
            | "office:date-value"
            | "office:boolean-value"
            | "office:string-value" => {
                cell.value = value.into_owned();
            }
            "office:currency" => cell.currency = value.into_owned(),
            "calcext:value-type" => cell.is_error = value == "error",
            "table:formula" => cell.formula = value.into_owned(),
            "table:number-columns-repeated" => cell.repeated = value.parse().unwrap_or(1).max(1),
            "table:number-columns-spanned" => cell.span.0 = value.parse().unwrap_or(1).max(1),
            "table:number-rows-spanned" => cell.span.1 = value.parse().unwrap_or(1).max(1),
            _ => {}
        }
    }
    Ok(cell)
}

fn finished(open: &Open, column: usize, row: u32) -> Cell {
    let text = open.text.trim();
    let number = |format: NumberFormat| excel::number(&open.value, &format, false);
    let mut cell = match open.kind.as_str() {
        _ if open.is_error => excel::error(text),
        "float" => number(NumberFormat::Plain),
        "percentage" => number(NumberFormat::Percent),
        "currency" if open.currency.is_empty() => number(NumberFormat::Plain),
        "currency" => number(NumberFormat::Money(open.currency.clone())),
        "date" => excel::iso_day(&open.value),
        "boolean" => Cell::flag(open.value == "true"),
        "string" if text.is_empty() => Cell::text(&open.value),
        "" if text.is_empty() && !open.formula.is_empty() => excel::not_calculated(),
        _ => Cell::text(text),
    };
    cell.adds_rows = adds_rows(&open.formula, column, row);
    cell
}
