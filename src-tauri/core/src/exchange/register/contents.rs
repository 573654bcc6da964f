//! The bytes of documents and frozen parts on their way through an export: one at a time, so that memory stays bounded
//! however many there are.
//!
//! In the JSON file they stand after the tables, as Base64 under their SHA-256; in the zip of CSV files as files in
//! `documents/`.

use std::cell::Cell;
use std::collections::HashSet;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Write};
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use base64::write::EncoderWriter;
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value as Json};

use super::merge::{File as Taken, Row, text};
use crate::document::store::content;
use crate::error::{Error, Result};
use crate::exchange::store;
use crate::messages::{Message, msg};
use crate::store::{Reader, Tx, open_other};
use crate::submission::package::sha256;

/// Where the bytes stand in the JSON file.
const CONTENTS: &str = "contents";

/// The tables whose rows name bytes by their SHA-256.
const NAMING: [&str; 2] = ["document", "submission_part"];

/// The rest of a larger file is a mistake, or needs the programme file itself.
const MOST_BYTES: u64 = 512 << 20;

/// Nothing that the register keeps is longer as Base64: a package has 128 MB.
const LONGEST_CONTENT: u64 = 192 << 20;

/// Writes the bytes as a member of the JSON file, each as it comes.
pub(super) fn write_json(
    reader: &Reader<'_>,
    to: &mut dyn Write,
    heard: &mut dyn FnMut() -> Result<()>,
) -> Result<()> {
    write!(to, ",\n\"{CONTENTS}\": [")?;
    for (number, named) in all(reader)?.iter().enumerate() {
        heard()?;
        let comma = if number == 0 { "" } else { "," };
        write!(
            to,
            "{comma}\n{{\"sha256\":\"{}\",\"content\":\"",
            named.sha256
        )?;
        let mut text = EncoderWriter::new(&mut *to, &BASE64_STANDARD);
        text.write_all(&content(reader, &named.sha256)?)?;
        text.finish()?;
        drop(text);
        write!(to, "\"}}")?;
    }
    write!(to, "]")?;
    Ok(())
}

/// The bytes that the register names, by their SHA-256.
pub(super) fn all(reader: &Reader<'_>) -> Result<Vec<store::Named>> {
    store::contents(reader)
}

/// The name of the bytes in the zip: their SHA-256 with the ending of the first file that has them.
pub(super) fn file_name(named: &store::Named) -> String {
    let ending = Path::new(&named.name).extension();
    let ending = ending
        .and_then(|ending| ending.to_str())
        .unwrap_or_default();
    let plain = !ending.is_empty() && ending.chars().all(|c| c.is_ascii_alphanumeric());
    match plain {
        true => format!("documents/{}.{}", named.sha256, ending.to_ascii_lowercase()),
        false => format!("documents/{}", named.sha256),
    }
}

/// A register's JSON file.
pub(super) struct Source<'p> {
    path: &'p str,
}

impl<'p> Source<'p> {
    /// The file at a path; it is read anew each time, so that its documents never stand in memory together.
    pub(super) fn new(path: &'p str) -> Source<'p> {
        Source { path }
    }

    /// All but the bytes.
    pub(super) fn all_but(&self) -> Result<Map<String, Json>> {
        let mut members = Map::new();
        self.read(
            &mut |name, value| {
                members.insert(name, value);
                Ok(())
            },
            None,
        )?;
        Ok(members)
    }

    /// Keeps the bytes that the rows of the file name.
    ///
    /// # Errors
    /// At `path`, when bytes are not those that their SHA-256 names.
    pub(super) fn keep(&self, tx: &mut Tx<'_>, taken: &Taken) -> Result<()> {
        let wanted = taken.named_contents();
        if wanted.is_empty() {
            return Ok(());
        }
        let mut keep = |came: Came| {
            if !wanted.contains(&came.sha256) {
                return Ok(());
            }
            let bytes = BASE64_STANDARD
                .decode(&came.content)
                .ok()
                .filter(|bytes| sha256(bytes) == came.sha256);
            match bytes {
                Some(bytes) => tx.keep_content(&came.sha256, &bytes),
                None => Err(Error::field("path", msg::register_content_damaged())),
            }
        };
        self.read(&mut |_, _| Ok(()), Some(&mut keep))
    }

    /// Reads the file; members that nobody wants take no memory.
    fn read(
        &self,
        member: &mut dyn FnMut(String, Json) -> Result<()>,
        keep: Option<&mut dyn FnMut(Came) -> Result<()>>,
    ) -> Result<()> {
        let refused = |message: Message| Error::field("path", message);
        let file = open_other(Path::new(self.path))?;
        if file.metadata()?.is_dir() {
            return Err(refused(msg::register_not_json()));
        }
        let allowed = Cell::new(MOST_BYTES);
        let source = counted(file, &allowed)?;
        let mut failed = None;
        let mut reader =
            serde_json::Deserializer::from_reader(BufReader::with_capacity(1 << 16, source));
        let whole = Whole {
            allowed: &allowed,
            failed: &mut failed,
            member,
            keep,
        };
        let read = reader.deserialize_map(whole).and_then(|()| reader.end());
        if let Some(error) = failed {
            return Err(error);
        }
        read.map_err(|error| match error.io_error_kind() {
            Some(io::ErrorKind::FileTooLarge) => refused(msg::register_file_too_large()),
            Some(kind) => Error::from(io::Error::from(kind)),
            None => Error {
                cause: Some(format!("line {}", error.line())),
                ..refused(msg::register_not_json())
            },
        })
    }
}

/// The text of a file, without the mark that some programs put before it, no longer than is allowed.
fn counted(mut file: File, allowed: &Cell<u64>) -> Result<Counted<'_, impl Read>> {
    let mut first = Vec::new();
    (&mut file).take(3).read_to_end(&mut first)?;
    if first == b"\xef\xbb\xbf" {
        first.clear();
    }
    Ok(Counted {
        source: Cursor::new(first).chain(file),
        allowed,
    })
}

/// Counts what is read.
struct Counted<'c, R> {
    source: R,
    /// Bytes that may still be read; whoever reads the members says so.
    allowed: &'c Cell<u64>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(to)?;
        match self.allowed.get().checked_sub(read as u64) {
            Some(left) => self.allowed.set(left),
            None => return Err(io::ErrorKind::FileTooLarge.into()),
        }
        Ok(read)
    }
}

/// Bytes as the file has them.
#[derive(Deserialize)]
struct Came {
    sha256: String,
    content: String,
}

/// The members of the file.
struct Whole<'w, 'k> {
    allowed: &'w Cell<u64>,
    failed: &'w mut Option<Error>,
    member: &'w mut dyn FnMut(String, Json) -> Result<()>,
    keep: Option<&'k mut dyn FnMut(Came) -> Result<()>>,
}

impl<'de> Visitor<'de> for Whole<'_, '_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a register")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> std::result::Result<(), A::Error> {
        while let Some(name) = map.next_key::<String>()? {
            if name == CONTENTS {
                let rest = self.allowed.get();
                match self.keep.take() {
                    Some(keep) => map.next_value_seed(Each {
                        keep,
                        allowed: self.allowed,
                        failed: self.failed,
                    })?,
                    None => {
                        // What is passed over takes no memory.
                        self.allowed.set(u64::MAX);
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                self.allowed.set(rest);
                continue;
            }
            let value = map.next_value::<Json>()?;
            if let Err(error) = (self.member)(name, value) {
                *self.failed = Some(error);
                return Err(serde::de::Error::custom("refused"));
            }
        }
        Ok(())
    }
}

/// The bytes one by one.
struct Each<'e, 'k> {
    keep: &'k mut dyn FnMut(Came) -> Result<()>,
    allowed: &'e Cell<u64>,
    failed: &'e mut Option<Error>,
}

impl<'de> DeserializeSeed<'de> for Each<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> std::result::Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Each<'_, '_> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("contents")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<(), A::Error> {
        self.allowed.set(LONGEST_CONTENT);
        while let Some(came) = seq.next_element::<Came>()? {
            self.allowed.set(LONGEST_CONTENT);
            if let Err(error) = (self.keep)(came) {
                *self.failed = Some(error);
                return Err(serde::de::Error::custom("refused"));
            }
        }
        Ok(())
    }
}

/// The bytes that a row names; none where it names none.
pub(super) fn named_by(table: &str, row: &Row) -> Option<String> {
    NAMING
        .contains(&table)
        .then(|| text(row.get("sha256")).to_owned())
}

/// The bytes that rows name.
pub(super) fn named_by_all<'r>(
    tables: impl Iterator<Item = (&'r str, &'r [Row])>,
) -> HashSet<String> {
    tables
        .flat_map(|(table, rows)| rows.iter().filter_map(move |row| named_by(table, row)))
        .collect()
}
