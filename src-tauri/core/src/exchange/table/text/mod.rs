//! Texts with a sign between the cells: `.csv`, `.tsv`, and what is pasted.

pub(super) mod encoding;
mod records;

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use self::encoding::{Decoded, Encoding};
use self::records::Records;
use super::{Sink, broken, refused, sniff};
use crate::error::Result;
use crate::messages::msg;

/// The bytes at the start that tell which sign stands between the cells.
const PROBE: usize = 64 << 10;

/// A text that was looked at.
pub(super) struct TextFile {
    path: PathBuf,
    encoding: Encoding,
    delimiter: u8,
    /// Bytes of a first line that only names the delimiter.
    skipped: usize,
    size: u64,
}

impl TextFile {
    /// Finds out how a text is encoded and what stands between its cells.
    ///
    /// # Errors
    /// At `path`, when it is no text, or a damaged one.
    pub fn open(path: &Path) -> Result<TextFile> {
        let encoding = encoding::detect(&mut BufReader::new(sniff::file(path)?))?;
        let size = sniff::file(path)?.metadata().map_or(0, |facts| facts.len());
        let mut probe = String::new();
        let mut decoded = Decoded::new(sniff::file(path)?, encoding);
        while probe.len() < PROBE {
            match decoded.next().map_err(unreadable)? {
                Some(text) => probe.push_str(text),
                None => break,
            }
        }
        let (delimiter, skipped) = delimiter(&probe);
        Ok(TextFile {
            path: path.to_owned(),
            encoding,
            delimiter,
            skipped,
            size,
        })
    }

    /// All of it, decoded.
    pub fn whole(&self, most: u64) -> Result<String> {
        if self.size > most {
            return Err(refused(msg::table_file_too_large(
                i64::try_from(most >> 20).unwrap_or(0),
            )));
        }
        let mut whole = String::new();
        let mut decoded = Decoded::new(sniff::file(&self.path)?, self.encoding);
        while let Some(text) = decoded.next().map_err(unreadable)? {
            whole.push_str(text);
        }
        Ok(whole)
    }

    /// Hands out the rows.
    pub fn each(&mut self, sink: &mut Sink<'_>) -> Result<()> {
        let decoded = Decoded::new(sniff::file(&self.path)?, self.encoding);
        each(decoded, self.delimiter, self.skipped, self.size, sink)
    }
}

fn each(
    mut decoded: Decoded<File>,
    delimiter: u8,
    skipped: usize,
    size: u64,
    sink: &mut Sink<'_>,
) -> Result<()> {
    let mut records = Records::new(delimiter);
    let mut skipped = skipped;
    loop {
        let done = decoded.done();
        let Some(text) = decoded.next().map_err(unreadable)? else {
            break;
        };
        let skip = skipped.min(text.len());
        skipped -= skip;
        let flow = records.feed(&text[skip..], &mut |row| sink.put(row, done, size))?;
        if flow.is_break() {
            return Ok(());
        }
    }
    records.end(&mut |row| sink.put(row, size, size))
}

fn unreadable(error: std::io::Error) -> crate::error::Error {
    broken(msg::table_unreadable(), error)
}

/// The sign between the cells by the first lines, and the bytes of a first line `sep=;` as Excel takes it.
fn delimiter(probe: &str) -> (u8, usize) {
    let first = probe.lines().next().unwrap_or_default();
    if let Some(sign) = first.strip_prefix("sep=")
        && let [sign] = sign.trim_end_matches('\r').as_bytes()
    {
        let end = probe.find('\n').map_or(probe.len(), |at| at + 1);
        return (*sign, end);
    }
    let mut best = (b',', (0, 0));
    // A tab is never part of a cell, a comma often is: of two that part the lines alike, the first is taken.
    for sign in [b'\t', b';', b'|', b','] {
        let counts = records::widths(probe, sign);
        let agreement = counts
            .iter()
            .filter(|width| **width > 1)
            .map(|width| {
                (
                    counts.iter().filter(|other| *other == width).count(),
                    *width,
                )
            })
            .max()
            .unwrap_or((0, 0));
        if agreement > best.1 {
            best = (sign, agreement);
        }
    }
    (best.0, 0)
}

/// The first rows of a text that hold anything.
pub(super) fn pasted(text: &str, most: usize) -> Result<Vec<super::Row>> {
    let (delimiter, skipped) = delimiter(text.get(..PROBE).unwrap_or(text));
    let mut rows = Vec::new();
    let mut records = Records::new(delimiter);
    let mut take = |row: super::Row| {
        if row.cells.iter().any(|cell| !cell.is_empty()) {
            rows.push(row);
        }
        Ok(match rows.len() < most {
            true => super::Flow::Continue(()),
            false => super::Flow::Break(()),
        })
    };
    if records
        .feed(text.get(skipped..).unwrap_or_default(), &mut take)?
        .is_continue()
    {
        records.end(&mut take)?;
    }
    Ok(rows)
}

/// Reads everything of a source; for tests of what decodes.
#[cfg(test)]
fn whole<R: std::io::Read>(mut decoded: Decoded<R>) -> String {
    let mut text = String::new();
    while let Some(part) = decoded.next().unwrap() {
        text.push_str(part);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(text: &str) -> Vec<Vec<String>> {
        let rows = pasted(text, 100).unwrap();
        rows.into_iter()
            .map(|row| row.cells.into_iter().map(|cell| cell.shown).collect())
            .collect()
    }

    #[test]
    fn the_sign_between_cells_is_found() {
        assert_eq!(rows("a,b,c\n1,2,3")[1], ["1", "2", "3"]);
        assert_eq!(
            rows("Country;Amount\nLao PDR;1,5\nNepal;2,5")[1],
            ["Lao PDR", "1,5"]
        );
        assert_eq!(rows("A;1,5;2,5\nB;3,5;4,5")[0], ["A", "1,5", "2,5"]);
        assert_eq!(rows("A,\"x; y\",2\nB,z,3")[0], ["A", "x; y", "2"]);
        assert_eq!(rows("A\t1,5\nB\t2;5")[0], ["A", "1,5"]);
        assert_eq!(rows("a|b\nc|d")[1], ["c", "d"]);
        assert_eq!(rows("sep=;\r\na;b,c\r\nd;e")[0], ["a", "b,c"]);
        assert_eq!(rows("only\none\ncolumn")[2], ["column"]);
        assert_eq!(
            rows("Report of the agency\n\nCountry,Amount\nLao PDR,5\nNepal,7")[2],
            ["Lao PDR", "5"]
        );
    }

    #[test]
    fn rows_keep_the_numbers_that_a_spreadsheet_shows() {
        let rows = pasted("a,b\n\n\"two\nlines\",c\nd,e", 9).unwrap();
        let numbers: Vec<u32> = rows.iter().map(|row| row.number).collect();
        assert_eq!(numbers, [1, 3, 4]);
        assert_eq!(rows[1].cells[0].shown, "two\nlines");
    }
}
