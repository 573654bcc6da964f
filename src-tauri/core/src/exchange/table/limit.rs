//! How much of a file is read: limits on what one part holds in all, and on what it holds in one piece.

use std::fmt;
use std::io::{self, BufRead, BufReader, Read};

/// The bytes of one piece: a tag, or a text between tags. A cell of a spreadsheet holds 32,767 characters.
const LONGEST_PIECE: usize = 4 << 20;

/// A limit that a file breaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Limit {
    /// One piece of it is too long.
    Piece,
    /// It unpacks to more than it may.
    Whole,
}

impl fmt::Display for Limit {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Limit::Piece => "a piece is too long",
            Limit::Whole => "it unpacks to too much",
        })
    }
}

impl std::error::Error for Limit {}

/// Reads with both limits.
pub(super) struct Limited<R> {
    inner: BufReader<R>,
    piece: usize,
    done: u64,
    most: u64,
}

impl<R: Read> Limited<R> {
    /// At most `most` bytes.
    pub fn new(inner: R, most: u64) -> Self {
        Limited {
            inner: BufReader::with_capacity(1 << 16, inner),
            piece: 0,
            done: 0,
            most,
        }
    }

    /// The next piece begins.
    pub fn next_piece(&mut self) {
        self.piece = 0;
    }

    /// Bytes read so far.
    pub fn done(&self) -> u64 {
        self.done
    }
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let available = self.fill_buf()?;
        let length = available.len().min(into.len());
        into[..length].copy_from_slice(&available[..length]);
        self.consume(length);
        Ok(length)
    }
}

impl<R: Read> BufRead for Limited<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.piece > LONGEST_PIECE {
            return Err(io::Error::other(Limit::Piece));
        }
        if self.done > self.most {
            return Err(io::Error::other(Limit::Whole));
        }
        self.inner.fill_buf()
    }

    fn consume(&mut self, length: usize) {
        self.piece = self.piece.saturating_add(length);
        self.done = self.done.saturating_add(length as u64);
        self.inner.consume(length);
    }
}
