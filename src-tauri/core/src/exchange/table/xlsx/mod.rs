//! Workbooks in Office Open XML, read as they are unpacked.

mod cells;
mod strings;
mod styles;

use std::collections::HashMap;
use std::path::Path;

use quick_xml::events::Event;

use self::strings::Strings;
use self::styles::Styles;
use super::container::Container;
use super::merged::{self, Merged};
use super::xml::attribute;
use super::{SheetFacts, Sink, refused};
use crate::error::Result;
use crate::messages::{Message, msg};

/// A workbook has no more sheets than this.
const MOST_SHEETS: usize = 10_000;

/// An open workbook.
pub(super) struct Xlsx {
    container: Container,
    /// The part of each sheet.
    parts: Vec<String>,
    from_1904: bool,
    styles: Styles,
    /// Read when the first sheet is.
    strings: Option<Strings>,
    merged: HashMap<usize, Merged>,
}

impl Xlsx {
    /// Opens a workbook: its sheets and formats, and what in it is left aside.
    ///
    /// # Errors
    /// At `path`, when it is damaged or beyond a limit.
    pub fn open(path: &Path) -> Result<(Self, Vec<SheetFacts>, Vec<Message>)> {
        let mut container = Container::open(path)?;
        let targets = relations(&mut container, "_rels/.rels", "")?;
        let workbook = targets
            .values()
            .find(|target| target.kind.ends_with("/officeDocument"))
            .map_or_else(
                || "xl/workbook.xml".to_owned(),
                |target| target.part.clone(),
            );
        let (folder, name) = workbook.rsplit_once('/').unwrap_or(("", &workbook));
        let targets = relations(
            &mut container,
            &format!("{folder}/_rels/{name}.rels"),
            folder,
        )?;
        let part_of = |kind: &str| {
            targets
                .values()
                .find(|target| target.kind.ends_with(kind))
                .map(|target| target.part.clone())
        };
        let mut sheets = Vec::new();
        let mut parts = Vec::new();
        let mut from_1904 = false;
        let Some((mut xml, _)) = container.xml(&workbook)? else {
            return Err(refused(msg::table_broken()));
        };
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "workbookPr" => from_1904 = is_true(attribute(&tag, "date1904")?),
                    "sheet" if sheets.len() < MOST_SHEETS => {
                        let target = attribute(&tag, "id")?.and_then(|id| targets.get(&id));
                        // Charts and macro sheets have no cells.
                        if let Some(target) = target
                            && target.kind.ends_with("/worksheet")
                        {
                            parts.push(target.part.clone());
                            sheets.push(SheetFacts {
                                name: attribute(&tag, "name")?.unwrap_or_default(),
                                hidden: attribute(&tag, "state")?
                                    .is_some_and(|state| state != "visible"),
                            });
                        }
                    }
                    _ => {}
                },
                Event::Eof => break,
                _ => {}
            }
        }
        drop(xml);
        if sheets.is_empty() {
            return Err(refused(msg::table_no_sheets()));
        }
        let styles = match part_of("/styles") {
            Some(part) => Styles::read(&mut container, &part)?,
            None => Styles::default(),
        };
        let strings = match part_of("/sharedStrings") {
            Some(_) => None,
            None => Some(Strings::default()),
        };
        let mut notes = Vec::new();
        if container.has_below("xl/vbaproject") || container.has_below("xl/macrosheets/") {
            notes.push(msg::table_macros());
        }
        if container.has_below("xl/externallinks/") {
            notes.push(msg::table_links());
        }
        let strings_part = part_of("/sharedStrings").unwrap_or_default();
        let mut book = Xlsx {
            container,
            parts,
            from_1904,
            styles,
            strings,
            merged: HashMap::new(),
        };
        if book.strings.is_none() {
            book.strings = Some(Strings::read(&mut book.container, &strings_part)?);
        }
        Ok((book, sheets, notes))
    }

    /// Hands out the rows of a sheet.
    pub fn each(&mut self, sheet: usize, sink: &mut Sink<'_>) -> Result<()> {
        let part = self.parts[sheet].clone();
        if !self.merged.contains_key(&sheet) {
            let merged = merged::of_part(&mut self.container, &part)?;
            self.merged.insert(sheet, merged);
        }
        let none = Strings::default();
        let facts = cells::Facts {
            strings: self.strings.as_ref().unwrap_or(&none),
            styles: &self.styles,
            from_1904: self.from_1904,
            merged: &self.merged[&sheet],
        };
        let Some((xml, size)) = self.container.xml(&part)? else {
            return Err(refused(msg::table_broken()));
        };
        cells::each(xml, size, &facts, sink)
    }
}

/// What a relation of a part leads to.
struct Target {
    part: String,
    kind: String,
}

/// The relations of a part by their ids; paths are from the root of the zip.
fn relations(
    container: &mut Container,
    part: &str,
    folder: &str,
) -> Result<HashMap<String, Target>> {
    let mut targets = HashMap::new();
    let Some((mut xml, _)) = container.xml(part)? else {
        return Ok(targets);
    };
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => {
                let external =
                    attribute(&tag, "TargetMode")?.is_some_and(|mode| mode == "External");
                if let (Some(id), Some(target), Some(kind), false) = (
                    attribute(&tag, "Id")?,
                    attribute(&tag, "Target")?,
                    attribute(&tag, "Type")?,
                    external,
                ) && targets.len() < 2 * MOST_SHEETS
                {
                    let part = resolved(folder, &target);
                    targets.insert(id, Target { part, kind });
                }
            }
            Event::Eof => return Ok(targets),
            _ => {}
        }
    }
}

/// A target as a path from the root.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            "." | "" => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// Whether an attribute says yes.
fn is_true(value: Option<String>) -> bool {
    value.is_some_and(|value| value == "1" || value == "true")
}
