//! What can go wrong, and what went less than right.

use std::fmt;

/// Why there is no document.
#[derive(Debug)]
pub enum Error {
    /// The caller's progress function said stop.
    Cancelled,
    /// A font could not be read or cut.
    Font {
        /// Name of the font.
        name: String,
        /// What failed.
        reason: String,
    },
    /// The document could not be written.
    Write(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Cancelled => write!(f, "cancelled"),
            Error::Font { name, reason } => write!(f, "font {name}: {reason}"),
            Error::Write(reason) => write!(f, "write: {reason}"),
        }
    }
}

impl std::error::Error for Error {}

/// Something the reader will see that the author did not mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// No font has these characters; each is drawn as an empty box.
    NoFont {
        /// ISO 15924 code of the script, such as `Hani`; `Zyyy` for symbols and emoji.
        script: &'static str,
        /// The first such character.
        sample: char,
        /// How many different characters of the script are concerned.
        characters: usize,
    },
    /// An internal link leads nowhere and was left as text.
    NoTarget {
        /// The id that no heading, table, chart or map has.
        id: String,
    },
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub phase: Phase,
    /// Steps done in this phase.
    pub done: usize,
    /// Steps of this phase.
    pub total: usize,
}

/// The phases of setting a document, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Shaping, breaking and placing; a step is a block.
    Layout,
    /// Drawing; a step is a page.
    Paint,
    /// Writing the file; a step is a pass.
    Write,
}
