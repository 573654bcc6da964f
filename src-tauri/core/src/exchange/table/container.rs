//! The zip that a workbook in an open format is.

use std::collections::HashMap;
use std::fs::File;
use std::io::Read;
use std::path::Path;

use memchr::memmem;
use zip::ZipArchive;
use zip::read::ZipFile;

use super::xml::Xml;
use super::{Format, broken, refused, sniff};
use crate::error::Result;
use crate::messages::msg;

/// A workbook is no larger than this many bytes.
const LARGEST_FILE: u64 = 500 << 20;
/// A workbook has no more parts than this: 300 sheets with pictures and notes are far below.
const MOST_PARTS: usize = 20_000;
/// What a part may unpack to. A million rows of thirty columns are about 1.5 GB.
const LARGEST_PART: u64 = 4 << 30;
/// Below this a part may be packed as tightly as it likes.
const HARMLESS: u64 = 64 << 20;
/// The bytes of a part that are looked through at once.
const PIECE: usize = if cfg!(test) { 16 } else { 64 << 10 };
/// How tightly the rows of a large sheet are ever packed: a million equal rows are below 150.
const TIGHTEST: u64 = 250;

/// A zip with its parts by name.
pub(super) struct Container {
    zip: ZipArchive<File>,
    /// Names in small letters with forward slashes, as some programs write them otherwise.
    names: HashMap<String, usize>,
}

/// What a zip is.
///
/// # Errors
/// At `path`, when it is no workbook.
pub(super) fn format(path: &Path) -> Result<Format> {
    let container = Container::open(path)?;
    let has = |start: &str| container.names.keys().any(|name| name.starts_with(start));
    if has("xl/workbook.bin") {
        return Err(refused(msg::table_xlsb()));
    }
    if has("xl/") {
        return Ok(Format::Xlsx);
    }
    if container.has("content.xml") && container.has("mimetype") {
        return Ok(Format::Ods);
    }
    if has("word/") || has("ppt/") {
        return Err(refused(msg::table_document()));
    }
    Err(refused(msg::table_archive()))
}

impl Container {
    /// Opens the zip and reads its directory.
    ///
    /// # Errors
    /// At `path`, when it is cut off, damaged, too large, or locked.
    pub fn open(path: &Path) -> Result<Container> {
        let file = sniff::file(path)?;
        let size = file.metadata().map_or(0, |facts| facts.len());
        if size > LARGEST_FILE {
            return Err(refused(msg::table_file_too_large(
                i64::try_from(LARGEST_FILE >> 20).unwrap_or(0),
            )));
        }
        let mut zip =
            ZipArchive::new(file).map_err(|error| broken(msg::table_truncated(), error))?;
        if zip.len() > MOST_PARTS {
            return Err(refused(msg::table_bomb()));
        }
        let mut names = HashMap::new();
        for index in 0..zip.len() {
            let part = zip
                .by_index_raw(index)
                .map_err(|error| broken(msg::table_broken(), error))?;
            if part.encrypted() {
                return Err(refused(msg::table_password()));
            }
            if let Ok(name) = part.name() {
                names.entry(plain(&name)).or_insert(index);
            }
        }
        Ok(Container { zip, names })
    }

    /// Whether the zip has a part.
    pub fn has(&self, name: &str) -> bool {
        self.names.contains_key(&plain(name))
    }

    /// Whether a part's name begins so.
    pub fn has_below(&self, folder: &str) -> bool {
        self.names.keys().any(|name| name.starts_with(folder))
    }

    /// Whether some bytes stand in a part: found without reading what they mean. A part that cannot be read may have
    /// them, and whoever then reads it says what is wrong.
    pub fn may_have(&mut self, name: &str, wanted: &str) -> bool {
        let Some(index) = self.names.get(&plain(name)) else {
            return false;
        };
        let Ok(mut part) = self.zip.by_index(*index) else {
            return true;
        };
        let most = most(part.compressed_size());
        let finder = memmem::Finder::new(wanted);
        let mut buffer = [0; PIECE];
        // What a piece ends with may be the beginning of what the next one goes on with.
        let (mut kept, mut done) = (0, 0u64);
        loop {
            match part.read(&mut buffer[kept..]) {
                Ok(0) => return false,
                Ok(read) => {
                    done += read as u64;
                    let filled = kept + read;
                    if done > most || finder.find(&buffer[..filled]).is_some() {
                        return true;
                    }
                    kept = filled.min(wanted.len() - 1);
                    buffer.copy_within(filled - kept..filled, 0);
                }
                Err(_) => return true,
            }
        }
    }

    /// A part as XML with the bytes it unpacks to, as the zip declares them; `None` when there is none of this name.
    ///
    /// # Errors
    /// At `path`, when the part is packed like a bomb, or damaged. What the zip does not declare truly is found out
    /// while it is read.
    pub fn xml(&mut self, name: &str) -> Result<Option<(Xml<ZipFile<'_, File>>, u64)>> {
        let Some(index) = self.names.get(&plain(name)) else {
            return Ok(None);
        };
        let part = self
            .zip
            .by_index(*index)
            .map_err(|error| broken(msg::table_broken(), error))?;
        let (packed, size) = (part.compressed_size(), part.size());
        let most = most(packed);
        if size > most {
            return Err(refused(msg::table_bomb()));
        }
        Ok(Some((Xml::new(part, most), size)))
    }
}

/// The bytes that a part may unpack to.
fn most(packed: u64) -> u64 {
    packed
        .saturating_mul(TIGHTEST)
        .clamp(HARMLESS, LARGEST_PART)
}

fn plain(name: &str) -> String {
    name.trim_start_matches('/')
        .replace('\\', "/")
        .to_lowercase()
}
