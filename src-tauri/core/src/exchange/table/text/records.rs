//! From a text to rows. Quotes are taken as spreadsheets write them; one that is opened and never closed is refused,
//! because it would swallow the rows after it without a word.

use crate::error::Result;
use crate::exchange::table::{Cell, Flow, Growing, Row, refused};
use crate::messages::msg;

/// The bytes of a cell.
const LONGEST: usize = 1 << 20;
/// The rows that tell which sign stands between the cells.
const PROBED: usize = 60;

/// Where in a cell the reader is.
#[derive(Clone, Copy, PartialEq)]
enum In {
    /// Before anything but spaces.
    Start,
    Plain,
    Quoted,
    /// After a quote inside quotes: the end, or a quote that is doubled.
    Quote,
    /// After a `\r` that ended a row.
    Return,
}

/// Rows while a text comes in.
pub(super) struct Records {
    delimiter: u8,
    inside: In,
    cell: String,
    column: usize,
    row: Growing,
    number: u32,
    /// True when the cell that is read was quoted and holds a line break.
    broken: bool,
    was_quoted: bool,
}

impl Records {
    /// Rows whose cells are parted by a sign.
    pub fn new(delimiter: u8) -> Self {
        let mut records = Records {
            delimiter,
            inside: In::Start,
            cell: String::new(),
            column: 0,
            row: Growing::default(),
            number: 0,
            broken: false,
            was_quoted: false,
        };
        records.next_row();
        records
    }

    fn next_row(&mut self) -> Row {
        self.number = self.number.saturating_add(1);
        self.column = 0;
        let next = Growing::new(Row {
            number: self.number,
            ..Row::default()
        });
        std::mem::replace(&mut self.row, next).done()
    }

    fn end_cell(&mut self) -> Result<()> {
        self.row.put(self.column, Cell::text(&self.cell))?;
        self.cell.clear();
        self.column += 1;
        (self.broken, self.was_quoted) = (false, false);
        self.inside = In::Start;
        Ok(())
    }

    /// Takes the next piece of the text and hands out the rows that end in it.
    pub fn feed(&mut self, text: &str, take: &mut dyn FnMut(Row) -> Result<Flow>) -> Result<Flow> {
        let bytes = text.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            let byte = bytes[at];
            match self.inside {
                In::Return => {
                    self.inside = In::Start;
                    at += usize::from(byte == b'\n');
                    continue;
                }
                In::Quoted => {
                    let end = bytes[at..].iter().position(|byte| *byte == b'"');
                    let end = end.map_or(bytes.len(), |end| at + end);
                    let part = &text[at..end];
                    self.broken |= part.contains('\n');
                    self.cell.push_str(part);
                    at = end;
                    if at < bytes.len() {
                        self.inside = In::Quote;
                        at += 1;
                    }
                }
                In::Quote if byte == b'"' => {
                    self.cell.push('"');
                    self.inside = In::Quoted;
                    at += 1;
                }
                In::Start if byte == b'"' => {
                    self.cell.clear();
                    self.inside = In::Quoted;
                    self.was_quoted = true;
                    at += 1;
                }
                _ if byte == self.delimiter => {
                    self.end_cell()?;
                    at += 1;
                }
                _ if byte == b'\n' || byte == b'\r' => {
                    self.end_cell()?;
                    let row = self.next_row();
                    if byte == b'\r' {
                        self.inside = In::Return;
                    }
                    at += 1;
                    if take(row)?.is_break() {
                        return Ok(Flow::Break(()));
                    }
                }
                _ => {
                    let end = bytes[at..].iter().position(|byte| {
                        *byte == self.delimiter || matches!(byte, b'\n' | b'\r' | b'"')
                    });
                    // A quote inside a cell is a sign like any other.
                    let end = end.map_or(bytes.len(), |end| at + end.max(1));
                    let part = &text[at..end];
                    if self.inside == In::Quote && !part.trim().is_empty() && self.broken {
                        // What was taken for one cell is several rows: an earlier quote is not closed.
                        return Err(refused(msg::table_quote_open(self.number)));
                    }
                    if !part.trim().is_empty() {
                        self.inside = In::Plain;
                    }
                    self.cell.push_str(part);
                    at = end;
                }
            }
            if self.cell.len() > LONGEST {
                return Err(refused(match self.was_quoted {
                    true => msg::table_quote_open(self.number),
                    false => msg::table_cell_too_long(),
                }));
            }
        }
        Ok(Flow::Continue(()))
    }

    /// The text has ended.
    pub fn end(&mut self, take: &mut dyn FnMut(Row) -> Result<Flow>) -> Result<()> {
        if self.inside == In::Quoted {
            return Err(refused(msg::table_quote_open(self.number)));
        }
        if self.inside == In::Return {
            return Ok(());
        }
        self.end_cell()?;
        let row = self.next_row();
        take(row).map(|_| ())
    }
}

/// How many cells the first rows have that hold anything, if a sign parts them.
pub(super) fn widths(probe: &str, delimiter: u8) -> Vec<usize> {
    let mut widths = Vec::new();
    let mut records = Records::new(delimiter);
    let mut from = 0;
    // The last line may be cut off.
    let whole = probe.rfind('\n').map_or(probe.len(), |end| end + 1);
    while from < whole && widths.len() < PROBED {
        let end = probe[from..whole]
            .find('\n')
            .map_or(whole, |end| from + end + 1);
        let mut take = |row: Row| {
            if !row.cells.is_empty() {
                widths.push(row.cells.len());
            }
            Ok(Flow::Continue(()))
        };
        if records.feed(&probe[from..end], &mut take).is_err() {
            break;
        }
        from = end;
    }
    if widths.len() < PROBED {
        // Without a line end the last row is not handed out yet.
        let _ends_in_a_quote = records.end(&mut |row| {
            if !row.cells.is_empty() {
                widths.push(row.cells.len());
            }
            Ok(Flow::Continue(()))
        });
    }
    widths
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Vec<String>>> {
        let mut rows = Vec::new();
        let mut records = Records::new(b',');
        let mut take = |row: Row| {
            rows.push(row.cells.into_iter().map(|cell| cell.shown).collect());
            Ok(Flow::Continue(()))
        };
        // One character at a time, as pieces of a file may be cut anywhere.
        let mut signs = [0; 4];
        for sign in text.chars() {
            let _more = records.feed(sign.encode_utf8(&mut signs), &mut take)?;
        }
        records.end(&mut take)?;
        Ok(rows)
    }

    #[test]
    fn quotes_are_read_as_spreadsheets_write_them() {
        for (text, expected) in [
            ("a,b\r\nc,d\r\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("\"a,b\",c", vec![vec!["a,b", "c"]]),
            ("\"say \"\"yes\"\"\",c", vec![vec!["say \"yes\"", "c"]]),
            (
                "pipe of 5\" and 6\",c",
                vec![vec!["pipe of 5\" and 6\"", "c"]],
            ),
            ("a, \"b, c\" ,d", vec![vec!["a", "b, c", "d"]]),
            ("\"a\nb\",c", vec![vec!["a\nb", "c"]]),
            ("a\rb\r", vec![vec!["a"], vec!["b"]]),
            ("\"\",x", vec![vec!["", "x"]]),
        ] {
            let read = read(text).unwrap();
            let read: Vec<_> = read.into_iter().filter(|row| !row.is_empty()).collect();
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn a_quote_that_is_never_closed_is_refused_with_its_row() {
        for (text, row) in [
            ("a,b\nc,\"d\ne,f\n", 2),
            ("a,b\nc,d\n\"e,f\ng,h", 3),
            ("a,\"b\nc,\"d\",e\n", 1),
        ] {
            let error = read(text).unwrap_err();
            assert_eq!(
                error.fields[0].1,
                msg::table_quote_open(row as u32),
                "{text}"
            );
        }
    }
}
