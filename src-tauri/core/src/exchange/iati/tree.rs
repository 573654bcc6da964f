//! Reads activity files bit by bit: one activity is in memory at a time, and nothing in it may be without bounds.
//!
//! A document type is refused before anything in it is read: no entity is ever expanded but the five of XML itself.

use std::io::{self, BufRead, Read};
use std::ops::ControlFlow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::NAMESPACE;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::values::shown;

/// A tag or a text may have this many bytes.
const MOST_OF_ONE: usize = 4 << 20;

/// An activity may have this many bytes of names, attributes and texts.
const MOST_OF_ACTIVITY: usize = 32 << 20;

/// Elements stand in one another at most this deep.
const DEEPEST: usize = 64;

/// The versions that are read.
const VERSIONS: [&str; 3] = ["2.01", "2.02", "2.03"];

/// An element with what is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Element {
    /// Its name; ours begin with `ssc:` under whatever prefix they came.
    pub name: String,
    /// Its attributes, unescaped.
    pub attributes: Vec<(String, String)>,
    /// The elements in it.
    pub children: Vec<Element>,
    /// The words in it.
    pub text: String,
}

impl Element {
    /// An attribute; empty when it is not there.
    pub fn attribute(&self, name: &str) -> &str {
        let mut all = self.attributes.iter();
        all.find(|(known, _)| known == name)
            .map_or("", |(_, value)| value.trim())
    }

    /// The first element of a name.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.all(name).next()
    }

    /// The elements of a name.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    /// An attribute of the first element of a name; empty when it is not there.
    pub fn of_child(&self, name: &str, attribute: &str) -> &str {
        self.child(name)
            .map_or("", |child| child.attribute(attribute))
    }

    /// The narrative in a language, else none. An empty language means the first that says none or anything.
    pub fn told(&self, language: &str) -> &str {
        let mut narratives = self.all("narrative");
        let found = narratives.find(|told| {
            language.is_empty() || told.attribute("xml:lang").eq_ignore_ascii_case(language)
        });
        found.map_or("", |told| told.text.trim())
    }
}

/// Counts what was read since the last event, so that nobody's single element fills the memory.
struct Bounded<R> {
    inner: R,
    since: usize,
}

impl<R: BufRead> Read for Bounded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let got = self.fill_buf()?.read(into)?;
        self.consume(got);
        Ok(got)
    }
}

impl<R: BufRead> BufRead for Bounded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.since > MOST_OF_ONE {
            return Err(io::Error::from(io::ErrorKind::FileTooLarge));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.since += amount;
        self.inner.consume(amount);
    }
}

/// Hands every activity of a file to `each`, with how many bytes were read, and gives the file's version.
///
/// # Errors
/// At `path`: no XML, no activity file, a version before 2.01, a document type, too large a part, damage.
pub fn each_activity(
    from: impl BufRead,
    each: &mut dyn FnMut(i64, Element) -> Result<ControlFlow<()>>,
) -> Result<String> {
    let mut reader = Reader::from_reader(Bounded {
        inner: from,
        since: 0,
    });
    reader.config_mut().check_end_names = true;
    let mut buffer = Vec::new();
    let mut version: Option<String> = None;
    let mut prefix = String::from("ssc:");
    // What is open below the root, outermost first.
    let mut open: Vec<Element> = Vec::new();
    let mut size = 0;
    let mut is_over = false;
    loop {
        buffer.clear();
        let event = reader.read_event_into(&mut buffer);
        let at = i64::try_from(reader.buffer_position()).unwrap_or(i64::MAX);
        let event = event.map_err(|error| damaged(&error, at))?;
        reader.get_mut().since = 0;
        let mut ended = None;
        match event {
            Event::Decl(declaration) => match declaration.encoding() {
                Some(Ok(name)) if !name.eq_ignore_ascii_case("utf-8") => {
                    return Err(refused(msg::iati_encoding(shown(&name))));
                }
                _ => {}
            },
            Event::DocType(_) => return Err(refused(msg::iati_document_type())),
            Event::Start(start) if version.is_none() => {
                let root = element(&start, &prefix, &mut size)?;
                version = Some(version_of(&root)?);
                let ours = root.attributes.iter().find(|(_, value)| value == NAMESPACE);
                if let Some(name) = ours.and_then(|(name, _)| name.strip_prefix("xmlns:")) {
                    prefix = format!("{name}:");
                }
            }
            Event::Start(start) => {
                if is_over || open.len() >= DEEPEST {
                    return Err(refused(msg::iati_damaged(at)));
                }
                if open.is_empty() {
                    size = 0;
                }
                open.push(element(&start, &prefix, &mut size)?);
            }
            Event::Empty(start) if version.is_none() => {
                version = Some(version_of(&element(&start, &prefix, &mut size)?)?);
                is_over = true;
            }
            Event::Empty(start) => {
                if open.is_empty() {
                    size = 0;
                }
                let element = element(&start, &prefix, &mut size)?;
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => ended = Some(element),
                }
            }
            Event::End(_) => match open.pop() {
                Some(element) => match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => ended = Some(element),
                },
                None => is_over = true,
            },
            Event::Text(text) => say(&mut open, &text.xml10_content(), &mut size),
            Event::CData(text) => say(&mut open, &text.xml10_content(), &mut size),
            Event::GeneralRef(reference) => {
                let found = match reference.resolve_char_ref() {
                    Ok(Some(c)) => Some(c.to_string()),
                    _ => resolve_predefined_entity(&reference).map(str::to_owned),
                };
                match found {
                    Some(words) => say(&mut open, &words, &mut size),
                    None => return Err(refused(msg::iati_entity(shown(&reference)))),
                }
            }
            Event::Comment(_) | Event::PI(_) => {}
            Event::Eof => {
                return match version {
                    Some(version) if is_over => Ok(version),
                    Some(_) => Err(refused(msg::iati_cut_off())),
                    None => Err(refused(msg::iati_not_xml())),
                };
            }
        }
        if size > MOST_OF_ACTIVITY {
            return Err(refused(msg::iati_too_large(at)));
        }
        if let Some(element) = ended
            && element.name == "iati-activity"
            && each(at, element)? == ControlFlow::Break(())
        {
            return Ok(version.unwrap_or_default());
        }
    }
}

/// Adds words to the innermost open element.
fn say(open: &mut [Element], words: &str, size: &mut usize) {
    if let Some(element) = open.last_mut() {
        *size += words.len();
        element.text.push_str(words);
    }
}

fn element(start: &BytesStart<'_>, prefix: &str, size: &mut usize) -> Result<Element> {
    let ours = |name: &str| match name.strip_prefix(prefix) {
        Some(rest) => format!("ssc:{rest}"),
        None => name.to_owned(),
    };
    let mut attributes = Vec::new();
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| Error {
            cause: Some(error.to_string()),
            ..refused(msg::iati_not_xml())
        })?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| match error {
                quick_xml::Error::Escape(_) => refused(msg::iati_entity(shown(&attribute.value))),
                other => damaged(&other, 0),
            })?;
        *size += attribute.key.as_ref().len() + value.len() + 64;
        attributes.push((ours(attribute.key.as_ref()), value.into_owned()));
    }
    *size += start.name().as_ref().len() + 96;
    Ok(Element {
        name: ours(start.name().as_ref()),
        attributes,
        ..Element::default()
    })
}

fn version_of(root: &Element) -> Result<String> {
    if root.name != "iati-activities" {
        return Err(refused(msg::iati_other_root(shown(&root.name))));
    }
    let version = root.attribute("version");
    if !VERSIONS.contains(&version) {
        return Err(refused(match version {
            "" => msg::iati_version_missing(),
            version => msg::iati_version_other(shown(version)),
        }));
    }
    Ok(version.to_owned())
}

fn damaged(error: &quick_xml::Error, at: i64) -> Error {
    let message = match error {
        quick_xml::Error::Io(io) if io.kind() == io::ErrorKind::FileTooLarge => {
            msg::iati_too_large(at)
        }
        quick_xml::Error::Io(io) => return Error::from(io::Error::from(io.kind())),
        quick_xml::Error::Encoding(_) => msg::iati_not_utf8(at),
        _ if at < 16 => msg::iati_not_xml(),
        _ => msg::iati_damaged(at),
    };
    Error {
        cause: Some(error.to_string()),
        ..refused(message)
    }
}

pub(super) fn refused(message: Message) -> Error {
    Error::field("path", message)
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    fn read(bytes: &[u8]) -> Result<Vec<Element>> {
        let mut found = Vec::new();
        each_activity(bytes, &mut |_, element| {
            found.push(element);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(found)
    }

    fn reason(bytes: &[u8]) -> String {
        read(bytes).expect_err("refused").fields[0]
            .1
            .key()
            .to_owned()
    }

    #[test]
    fn elements_are_read_with_attributes_words_and_our_own_names() {
        let found = read(
            br#"<?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.02" xmlns:x="urn:ssc-desk:iati:1">
              <iati-activity x:a="1 &amp; 2"><title><narrative xml:lang="en">A &lt;b&gt; &#233; <![CDATA[<c>]]></narrative></title>
              <x:own/></iati-activity><other/><iati-activity/>
            </iati-activities>"#,
        )
        .expect("it is read");
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].attribute("ssc:a"), "1 & 2");
        assert_eq!(
            found[0].child("title").map(|title| title.told("en")),
            Some("A <b> é <c>")
        );
        assert!(found[0].child("ssc:own").is_some());
    }

    #[test]
    fn what_is_no_activity_file_of_these_versions_is_refused_with_the_reason() {
        for (bytes, key) in [
            (&b""[..], "iati-not-xml"),
            (b"PK\x03\x04 zipped", "iati-not-xml"),
            (b"<a><b></a>", "iati-other-root"),
            (b"<iati-organisations version='2.03'/>", "iati-other-root"),
            (b"<iati-activities version='1.05'></iati-activities>", "iati-version-other"),
            (b"<iati-activities/>", "iati-version-missing"),
            (b"<?xml version='1.0' encoding='latin1'?><iati-activities version='2.03'/>", "iati-encoding"),
            (b"<!DOCTYPE a [<!ENTITY b 'c'>]><iati-activities version='2.03'/>", "iati-document-type"),
            (b"<iati-activities version='2.03'><iati-activity>&b;</iati-activity></iati-activities>", "iati-entity"),
            (b"<iati-activities version='2.03'><iati-activity a='&b;'/></iati-activities>", "iati-entity"),
            (b"<iati-activities version='2.03'><iati-activity>", "iati-cut-off"),
            (b"<iati-activities version='2.03'><iati-activity></b></iati-activities>", "iati-damaged"),
            (b"<iati-activities version='2.03'><iati-activity>\xff\xfe</iati-activity></iati-activities>", "iati-not-utf8"),
        ] {
            assert_eq!(reason(bytes), key, "{}", String::from_utf8_lossy(bytes));
        }
    }

    /// Text that goes on for as long as anybody reads.
    struct Endless(&'static [u8], usize);

    impl Read for Endless {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let start = &self.0[self.1.min(self.0.len())..];
            let got = start.len().min(into.len());
            into[..got].copy_from_slice(&start[..got]);
            into[got..].fill(b'a');
            self.1 += into.len();
            Ok(into.len())
        }
    }

    #[test]
    fn one_endless_element_is_refused_after_a_few_megabytes() {
        for start in [
            "<iati-activities version='2.03'><iati-activity>",
            "<iati-activities version='2.03'><iati-activity ",
            "<iati-activities version='2.03'><iati-activity a='",
            "<iati-activities version='2.03'><!-- ",
            "<iati-activities version='2.03'><iati-activity><![CDATA[",
        ] {
            let mut endless = BufReader::new(Endless(start.as_bytes(), 0));
            let error = each_activity(&mut endless, &mut |_, _| Ok(ControlFlow::Continue(())))
                .expect_err("it has no end");
            assert_eq!(error.fields[0].1.key(), "iati-too-large", "{start}");
            assert!(endless.get_ref().1 < 2 * MOST_OF_ONE, "{start}");
        }
    }

    #[test]
    fn elements_without_end_in_one_another_are_refused() {
        let deep = format!("<iati-activities version='2.03'>{}", "<a>".repeat(1000));
        assert_eq!(reason(deep.as_bytes()), "iati-damaged");
    }
}
