//! The zip around a package: one form and no other.
//!
//! Files stand one after the other as they are, without compression, in a fixed order, with fixed times and
//! attributes, without comments, extra fields or gaps. From the names and contents every byte of the zip follows, so
//! reading compares every byte with what [`write`] would have written: there is no place in the file where something
//! could be changed or hidden. It also means that nothing is ever unpacked that is larger than the file itself.
//!
//! The zip is written and read here and not by a library, because the form must stay the same, byte for byte, for as
//! long as packages are verified. Any zip program reads it.

use super::fault::Fault;

/// The most files that a package has.
const MOST_FILES: usize = 32;
/// The longest name of a file.
const LONGEST_NAME: usize = 64;

const LOCAL: [u8; 4] = *b"PK\x03\x04";
const CENTRAL: [u8; 4] = *b"PK\x01\x02";
const END: [u8; 4] = *b"PK\x05\x06";
const LOCAL_LENGTH: usize = 30;
const CENTRAL_LENGTH: usize = 46;
const END_LENGTH: usize = 22;
/// 1 January 1980, the beginning of a zip's time.
const DAY: u16 = 0x0021;
/// Made on Unix, by version 3.0 of the format.
const MADE_BY: u16 = 0x031e;
/// What reading needs: version 1.0, no compression.
const NEEDED: u16 = 10;
/// A plain file that everybody may read.
const ATTRIBUTES: u32 = 0o100_644 << 16;

/// Where a file stands in a zip.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub name: String,
    pub start: usize,
    pub length: usize,
}

impl Entry {
    /// The file's content.
    pub fn of<'z>(&self, zip: &'z [u8]) -> &'z [u8] {
        zip.get(self.start..self.start.saturating_add(self.length))
            .unwrap_or_default()
    }
}

/// Whether a file of a package may be called so: plain letters, digits, points and hyphens, no folder.
pub(super) fn is_plain(name: &str) -> bool {
    (1..=LONGEST_NAME).contains(&name.len())
        && !name.starts_with('.')
        && name
            .bytes()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, b'.' | b'-' | b'_'))
}

/// Writes files into a zip. The contents together stay below 4 GB: a package's limit is far below.
pub(super) fn write(files: &[(&str, &[u8])]) -> Vec<u8> {
    let contents: usize = files.iter().map(|(_, content)| content.len()).sum();
    let mut zip = Vec::with_capacity(contents + files.len() * 256 + END_LENGTH);
    let mut starts = Vec::with_capacity(files.len());
    for (name, content) in files {
        starts.push(zip.len());
        zip.extend(local(name, content));
        zip.extend_from_slice(content);
    }
    let tail = tail(files, &starts, zip.len());
    zip.extend(tail);
    zip
}

/// The header that stands before a file.
fn local(name: &str, content: &[u8]) -> Vec<u8> {
    let mut header = LOCAL.to_vec();
    header.extend(common(name, content));
    header.extend(name.as_bytes());
    header
}

/// What both of a file's headers say.
fn common(name: &str, content: &[u8]) -> Vec<u8> {
    let mut fields = Vec::with_capacity(LOCAL_LENGTH);
    for word in [NEEDED, 0, 0, 0, DAY] {
        fields.extend(word.to_le_bytes());
    }
    for number in [
        crc32fast::hash(content),
        short(content.len()),
        short(content.len()),
    ] {
        fields.extend(number.to_le_bytes());
    }
    fields.extend((name.len() as u16).to_le_bytes());
    fields.extend(0u16.to_le_bytes());
    fields
}

/// What stands after the files: the directory and its end.
fn tail(files: &[(&str, &[u8])], starts: &[usize], directory: usize) -> Vec<u8> {
    let mut tail = Vec::new();
    for ((name, content), start) in files.iter().zip(starts) {
        tail.extend(CENTRAL);
        tail.extend(MADE_BY.to_le_bytes());
        tail.extend(common(name, content));
        for word in [0u16, 0, 0] {
            tail.extend(word.to_le_bytes());
        }
        tail.extend(ATTRIBUTES.to_le_bytes());
        tail.extend(short(*start).to_le_bytes());
        tail.extend(name.as_bytes());
    }
    let length = tail.len();
    tail.extend(END);
    let count = files.len() as u16;
    for word in [0, 0, count, count] {
        tail.extend(word.to_le_bytes());
    }
    for number in [short(length), short(directory)] {
        tail.extend(number.to_le_bytes());
    }
    tail.extend(0u16.to_le_bytes());
    tail
}

fn short(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Whether the zip is, byte for byte, what [`write`] makes of its files.
pub(super) fn is_as_written(zip: &[u8], entries: &[Entry]) -> bool {
    let files: Vec<(&str, &[u8])> = entries
        .iter()
        .map(|entry| (entry.name.as_str(), entry.of(zip)))
        .collect();
    let mut at = 0;
    let mut starts = Vec::with_capacity(files.len());
    for ((name, content), entry) in files.iter().zip(entries) {
        let header = local(name, content);
        if entry.start != at + header.len() || zip.get(at..entry.start) != Some(&header[..]) {
            return false;
        }
        starts.push(at);
        at = entry.start + entry.length;
    }
    zip.get(at..) == Some(&tail(&files, &starts, at)[..])
}

/// Finds the files of a zip, and refuses one that could do harm.
///
/// # Errors
/// Each reason that there is to refuse it.
pub(super) fn read(zip: &[u8]) -> Result<Vec<Entry>, Vec<Fault>> {
    if zip.is_empty() {
        return Err(vec![Fault::Empty]);
    }
    if !zip.starts_with(&LOCAL) && !zip.starts_with(&END) {
        return Err(vec![Fault::NotAZip]);
    }
    let Some(end) = zip
        .len()
        .checked_sub(END_LENGTH)
        .filter(|end| zip[*end..].starts_with(&END))
    else {
        // A comment or anything else after the end is no part of a package.
        let ends = zip.windows(END.len()).any(|bytes| bytes == END);
        return Err(vec![if ends {
            Fault::Appended
        } else {
            Fault::Truncated
        }]);
    };
    let count = word(zip, end + 10);
    let directory = number(zip, end + 16);
    if count > MOST_FILES {
        return Err(vec![Fault::TooManyFiles(count, MOST_FILES)]);
    }
    let mut entries = Vec::with_capacity(count);
    let mut faults = Vec::new();
    let mut at = directory;
    for _ in 0..count {
        match central(zip, at, end, &entries) {
            Some((next, Ok(entry))) => {
                at = next;
                entries.push(entry);
            }
            Some((next, Err(fault))) => {
                at = next;
                faults.push(fault);
            }
            None => {
                faults.push(Fault::Container);
                break;
            }
        }
    }
    match faults.is_empty() {
        true => Ok(entries),
        false => Err(faults),
    }
}

/// Reads a file's entry in the directory; `None` where there is none.
fn central(
    zip: &[u8],
    at: usize,
    end: usize,
    before: &[Entry],
) -> Option<(usize, Result<Entry, Fault>)> {
    let header = zip.get(at..at.checked_add(CENTRAL_LENGTH)?)?;
    if !header.starts_with(&CENTRAL) || at + CENTRAL_LENGTH > end {
        return None;
    }
    let (name, extra, comment) = (word(header, 28), word(header, 30), word(header, 32));
    let next = at + CENTRAL_LENGTH + name + extra + comment;
    let name = zip.get(at + CENTRAL_LENGTH..at + CENTRAL_LENGTH + name)?;
    let name = String::from_utf8_lossy(name).into_owned();
    let (packed, length, start) = (number(header, 20), number(header, 24), number(header, 42));
    let mode = number(header, 38) >> 16;
    let told = shown(&name);
    let fault = if !is_plain(&name) {
        Fault::UnsafeName(told)
    } else if before
        .iter()
        .any(|entry| entry.name.eq_ignore_ascii_case(&name))
    {
        Fault::Duplicate(told)
    } else if mode & 0o170_000 == 0o120_000 {
        Fault::Link(told)
    } else if word(header, 8) & 0x41 != 0 {
        Fault::Encrypted(told)
    } else if length > zip.len() || packed > zip.len() {
        Fault::ClaimedSize(told, length.max(packed) as u64)
    } else if word(header, 10) != 0 {
        Fault::Compressed(told)
    } else {
        let start = start.checked_add(LOCAL_LENGTH + name.len())?;
        // Content beyond the end of the file shows itself as a form that is not ours.
        return Some((
            next,
            Ok(Entry {
                name,
                start,
                length,
            }),
        ));
    };
    Some((next, Err(fault)))
}

/// A name as it can be shown to anybody: short, and without what cannot be seen.
fn shown(name: &str) -> String {
    name.chars()
        .map(|c| if c.is_control() { '\u{fffd}' } else { c })
        .take(LONGEST_NAME)
        .collect()
}

fn word(bytes: &[u8], at: usize) -> usize {
    let word = bytes.get(at..at + 2).and_then(|two| two.try_into().ok());
    u16::from_le_bytes(word.unwrap_or_default()).into()
}

fn number(bytes: &[u8], at: usize) -> usize {
    let number = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    u32::from_le_bytes(number.unwrap_or_default()) as usize
}
