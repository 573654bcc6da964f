//! A thin writer of XML: elements, attributes, narratives. What XML has no place for is left out of texts.

use std::io::Write;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use crate::error::Result;

/// Attributes of an element.
pub(super) type Attributes<'a> = &'a [(&'a str, &'a str)];

/// Writes elements one after another, indented.
pub(super) struct Xml<'w> {
    writer: Writer<&'w mut dyn Write>,
}

impl<'w> Xml<'w> {
    /// Begins a document.
    pub(super) fn begin(to: &'w mut dyn Write) -> Result<Self> {
        let mut writer = Writer::new_with_indent(to, b' ', 1);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        Ok(Xml { writer })
    }

    /// An element that holds others.
    pub(super) fn open(&mut self, name: &str, attributes: Attributes<'_>) -> Result<()> {
        Ok(self
            .writer
            .write_event(Event::Start(start(name, attributes)))?)
    }

    /// Its end.
    pub(super) fn close(&mut self, name: &str) -> Result<()> {
        Ok(self.writer.write_event(Event::End(BytesEnd::new(name)))?)
    }

    /// An element that holds nothing.
    pub(super) fn leaf(&mut self, name: &str, attributes: Attributes<'_>) -> Result<()> {
        Ok(self
            .writer
            .write_event(Event::Empty(start(name, attributes)))?)
    }

    /// An element that holds words.
    pub(super) fn words(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        words: &str,
    ) -> Result<()> {
        self.open(name, attributes)?;
        let words = allowed(words);
        self.writer
            .write_event(Event::Text(BytesText::new(&words)))?;
        self.close(name)
    }

    /// An element with a narrative for each language; an empty one is left out.
    pub(super) fn told(
        &mut self,
        name: &str,
        attributes: Attributes<'_>,
        narratives: &[(&str, &str)],
    ) -> Result<()> {
        self.open(name, attributes)?;
        for (language, words) in narratives {
            if !words.trim().is_empty() {
                self.words("narrative", &[("xml:lang", language)], words)?;
            }
        }
        self.close(name)
    }
}

fn start<'a>(name: &'a str, attributes: Attributes<'_>) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for (name, value) in attributes {
        start.push_attribute((*name, allowed(value).as_str()));
    }
    start
}

/// The characters that XML 1.0 has a place for.
fn allowed(text: &str) -> String {
    let fits = |c: &char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(fits).collect()
}
