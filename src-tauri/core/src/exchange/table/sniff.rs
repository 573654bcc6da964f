//! What a file is, by its first bytes.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use super::{Format, container, refused, xls};
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::store::refuse_held;

/// What a file is.
///
/// # Errors
/// At `path`, when it cannot be read, is empty, or is no table.
pub(super) fn format(path: &Path) -> Result<Format> {
    let unreadable = |error: std::io::Error| super::broken(msg::table_unreadable(), error.kind());
    refuse_held(path)?;
    let facts = std::fs::metadata(path).map_err(unreadable)?;
    if facts.is_dir() {
        return Err(refused(msg::table_folder()));
    }
    if !facts.is_file() {
        return Err(refused(msg::table_unreadable()));
    }
    let mut start = Vec::with_capacity(4096);
    File::open(path)
        .and_then(|file| file.take(4096).read_to_end(&mut start))
        .map_err(unreadable)?;
    if start.iter().all(u8::is_ascii_whitespace) && facts.len() <= start.len() as u64 {
        return Err(refused(msg::table_empty()));
    }
    by_start(path, &start)
}

fn by_start(path: &Path, start: &[u8]) -> Result<Format> {
    let starts = |magic: &[u8]| start.starts_with(magic);
    let no = |sentence| -> Result<Format> { Err(refused(sentence)) };
    let pictures: [&[u8]; 7] = [
        b"\x89PNG",
        b"\xff\xd8\xff",
        b"GIF8",
        b"BM",
        b"II*\0",
        b"MM\0*",
        b"8BPS",
    ];
    let is_web_picture = starts(b"RIFF") && start.get(8..12) == Some(b"WEBP");
    let is_phone_picture = start.get(4..8) == Some(b"ftyp");
    // A text may begin with BM, too, but has no such byte.
    let binary = start.contains(&0) || !start.is_ascii();
    if (binary && pictures.iter().any(|magic| starts(magic))) || is_web_picture || is_phone_picture
    {
        return no(msg::table_picture());
    }
    if starts(b"%PDF") {
        return no(msg::table_pdf());
    }
    if starts(b"PK\x03\x04") || starts(b"PK\x05\x06") {
        return container::format(path);
    }
    if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return xls::format(path);
    }
    // Excel's formats before 1993, and other archives.
    let archives: [&[u8]; 4] = [b"7z\xbc\xaf\x27\x1c", b"Rar!", b"\x1f\x8b", b"BZh"];
    if archives.iter().any(|magic| starts(magic)) {
        return no(msg::table_archive());
    }
    let marked = starts(b"\xff\xfe") || starts(b"\xfe\xff");
    if start.contains(&0) && !marked && !super::text::encoding::looks_wide(start) {
        return no(msg::table_binary());
    }
    let visible: String = start
        .iter()
        .filter(|byte| (b' '..0x7f).contains(*byte))
        .take(400)
        .map(|byte| char::from(byte.to_ascii_lowercase()))
        .collect();
    let visible = visible.trim_start();
    if visible.starts_with("<?xml") && visible.contains("urn:schemas-microsoft-com:office") {
        return no(msg::table_xml_2003());
    }
    if visible.starts_with("<!doctype")
        || visible.starts_with("<html")
        || visible.starts_with("<table")
    {
        return no(msg::table_page());
    }
    if visible.starts_with("<?xml") {
        return no(msg::table_xml());
    }
    Ok(Format::Text)
}

/// Opens a file for reading.
///
/// # Errors
/// At `path`, when it is an open programme, or cannot be opened.
pub(super) fn file(path: &Path) -> Result<File> {
    refuse_held(path)?;
    File::open(path)
        .map_err(|error| -> Error { super::broken(msg::table_unreadable(), error.kind()) })
}
