//! The XML of a part of a workbook, as far as tables need it: no entities of its own, no depth without end.

use std::io::Read;

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::limit::{Limit, Limited};
use super::{broken, refused};
use crate::error::{Error, Result};
use crate::messages::msg;

/// Elements inside elements. Spreadsheets use about ten.
const DEEPEST: u32 = 100;

/// A reader of XML from a source that may be hostile.
pub(super) struct Xml<R: Read> {
    reader: Reader<Limited<R>>,
    buffer: Vec<u8>,
    depth: u32,
}

impl<R: Read> Xml<R> {
    /// Reads at most `most` bytes.
    pub fn new(source: R, most: u64) -> Self {
        let mut reader = Reader::from_reader(Limited::new(source, most));
        reader.config_mut().expand_empty_elements = true;
        Xml {
            reader,
            buffer: Vec::with_capacity(1 << 10),
            depth: 0,
        }
    }

    /// Bytes read so far.
    pub fn done(&self) -> u64 {
        self.reader.get_ref().done()
    }

    /// The next event; an empty element is a start and an end.
    ///
    /// # Errors
    /// When the XML is damaged, or breaks a limit.
    pub fn next(&mut self) -> Result<Event<'_>> {
        self.reader.get_mut().next_piece();
        self.buffer.clear();
        let event = self
            .reader
            .read_event_into(&mut self.buffer)
            .map_err(|error| failed(&error))?;
        match event {
            Event::Start(_) if self.depth >= DEEPEST => return Err(refused(msg::table_broken())),
            Event::Start(_) => self.depth += 1,
            Event::End(_) => self.depth = self.depth.saturating_sub(1),
            // Only what defines its own entities has a document type, and no spreadsheet does.
            Event::DocType(_) => return Err(refused(msg::table_entities())),
            _ => {}
        }
        Ok(event)
    }
}

/// The value of an attribute by its name without prefix.
///
/// # Errors
/// When the tag is damaged.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Result<Option<String>> {
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| broken(msg::table_broken(), error))?;
        if attribute.key.local_name().as_ref() == name {
            let value = attribute
                .normalized_value(quick_xml::XmlVersion::Explicit1_0)
                .map_err(|error| broken(msg::table_broken(), error))?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

/// Adds the character that `&amp;` or `&#38;` stands for.
///
/// # Errors
/// When it stands for anything else.
pub(super) fn push_reference(reference: &BytesRef<'_>, into: &mut String) -> Result<()> {
    if let Some(found) = reference.resolve_char_ref().map_err(|e| failed(&e))? {
        into.push(found);
        return Ok(());
    }
    match resolve_xml_entity(reference) {
        Some(text) => {
            into.push_str(text);
            Ok(())
        }
        None => Err(refused(msg::table_entities())),
    }
}

fn failed(error: &quick_xml::Error) -> Error {
    let limit = match error {
        quick_xml::Error::Io(io) => io.get_ref().and_then(|inner| inner.downcast_ref()).copied(),
        _ => None,
    };
    match limit {
        Some(Limit::Piece) => refused(msg::table_cell_too_long()),
        Some(Limit::Whole) => refused(msg::table_bomb()),
        None => broken(msg::table_broken(), error),
    }
}
