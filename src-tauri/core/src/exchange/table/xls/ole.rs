//! The container of old Office files, as far as it takes to find a stream in it.

use std::collections::HashSet;

/// A file of streams.
pub(super) struct Ole<'b> {
    bytes: &'b [u8],
    sector: usize,
    next: Vec<u32>,
    entries: Vec<Entry>,
    cutoff: usize,
}

struct Entry {
    name: String,
    start: u32,
    size: usize,
}

/// The end of a chain, and whatever is no sector.
const END: u32 = 0xffff_fffa;

impl<'b> Ole<'b> {
    /// Reads the directory; `None` when the container is damaged.
    pub fn read(bytes: &'b [u8]) -> Option<Ole<'b>> {
        let sector = match half(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut ole = Ole {
            bytes,
            sector,
            next: Vec::new(),
            entries: Vec::new(),
            cutoff: word(bytes, 56)? as usize,
        };
        // The sectors that hold the table of sectors: 109 are named in the header, the others in a chain.
        let mut tables: Vec<u32> = (0..109).filter_map(|at| word(bytes, 76 + 4 * at)).collect();
        let (mut more, mut seen) = (word(bytes, 68)?, HashSet::new());
        while more < END && seen.insert(more) {
            let table = ole.sector(more)?;
            let names = sector / 4 - 1;
            tables.extend((0..names).filter_map(|at| word(table, 4 * at)));
            more = word(table, 4 * names)?;
        }
        let mut known = HashSet::new();
        for table in tables.into_iter().filter(|table| *table < END) {
            if !known.insert(table) {
                return None;
            }
            let part = ole.sector(table)?;
            let places = (0..part.len() / 4).filter_map(|at| word(part, 4 * at));
            ole.next.extend(places);
        }
        let directory = ole.chain(word(bytes, 48)?, usize::MAX)?;
        for entry in directory.chunks_exact(128) {
            let length = usize::from(half(entry, 64)?).saturating_sub(2).min(62);
            let name: Vec<u16> = entry[..length]
                .chunks_exact(2)
                .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
                .collect();
            ole.entries.push(Entry {
                name: String::from_utf16_lossy(&name),
                start: word(entry, 116)?,
                size: word(entry, 120)? as usize,
            });
        }
        Some(ole)
    }

    /// Whether there is a stream or folder of this name.
    pub fn has(&self, name: &str) -> bool {
        self.entries
            .iter()
            .any(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A stream by its name.
    pub fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self
            .entries
            .iter()
            .find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if entry.size >= self.cutoff {
            return self.chain(entry.start, entry.size);
        }
        // Small streams lie together in the stream of the first entry, in pieces of 64 bytes.
        let small = self.chain(self.entries.first()?.start, usize::MAX)?;
        let next = self.chain(word(self.bytes, 60)?, usize::MAX)?;
        let (mut at, mut seen, mut stream) = (entry.start, HashSet::new(), Vec::new());
        while at < END && stream.len() < entry.size && seen.insert(at) {
            let start = at as usize * 64;
            stream.extend_from_slice(small.get(start..start + 64)?);
            at = word(&next, 4 * at as usize)?;
        }
        stream.truncate(entry.size);
        Some(stream)
    }

    fn chain(&self, start: u32, size: usize) -> Option<Vec<u8>> {
        let (mut at, mut seen, mut chain) = (start, HashSet::new(), Vec::new());
        while at < END && chain.len() < size {
            if !seen.insert(at) {
                return None;
            }
            chain.extend_from_slice(self.sector(at)?);
            at = *self.next.get(at as usize)?;
        }
        chain.truncate(size);
        Some(chain)
    }

    fn sector(&self, number: u32) -> Option<&'b [u8]> {
        let start = (number as usize + 1).checked_mul(self.sector)?;
        let end = (start + self.sector).min(self.bytes.len());
        self.bytes.get(start..end).filter(|part| !part.is_empty())
    }
}

pub(super) fn half(bytes: &[u8], at: usize) -> Option<u16> {
    let two = bytes.get(at..at.checked_add(2)?)?;
    two.try_into().ok().map(u16::from_le_bytes)
}

pub(super) fn word(bytes: &[u8], at: usize) -> Option<u32> {
    let four = bytes.get(at..at.checked_add(4)?)?;
    four.try_into().ok().map(u32::from_le_bytes)
}
