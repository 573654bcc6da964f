//! The document model: what a caller says, before anything is measured.
//!
//! A [`Document`] holds words, figures and their order. It holds no positions, no fonts and no page numbers; those are
//! the layout's. It also holds every word that appears on paper: the crate itself has no language, so the heading of the
//! table of contents, "Page 3 of 12" and "continued" come in as [`Strings`].
//!
//! ```
//! use typeset::*;
//! let mut document = Document::new(Meta::new("Annual report 2025", "en"));
//! document.body.push(Heading::new(Level::One, "summary", "Summary").into());
//! document.body.push(Paragraph::new("Contributions grew for the fifth year.").into());
//! ```

mod block;
mod certificate;
mod cover;
mod figure;
mod map;
mod table;
mod text;
mod theme;

pub use block::*;
pub use certificate::*;
pub use cover::*;
pub use figure::*;
pub use map::*;
pub use table::*;
pub use text::*;
pub use theme::*;

/// A whole document.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// Title, author, language and dates, for the file's metadata.
    pub meta: Meta,
    /// Paper size.
    pub paper: Paper,
    /// Whether the paper stands upright.
    pub orientation: Orientation,
    /// The direction of the page: columns, charts, header and footer mirror with it.
    pub direction: Direction,
    /// Colours and type scale.
    pub theme: Theme,
    /// The words the layout itself needs.
    pub strings: Strings,
    /// What stands on every page except the cover.
    pub running: Running,
    /// True leaves header, footer and page numbers out: for certificates. The permanent mark stays.
    pub bare: bool,
    /// The cover page.
    pub cover: Option<Cover>,
    /// Whether a table of contents follows the cover, and how deep it goes.
    pub contents: Option<Level>,
    /// The body, in reading order.
    pub body: Vec<Block>,
}

impl Document {
    /// An empty A4 document, left to right, with the default theme, no cover and no contents.
    pub fn new(meta: Meta) -> Document {
        Document {
            meta,
            paper: Paper::A4,
            orientation: Orientation::Upright,
            direction: Direction::LeftToRight,
            theme: Theme::default(),
            strings: Strings::default(),
            running: Running::default(),
            bare: false,
            cover: None,
            contents: None,
            body: Vec::new(),
        }
    }
}

/// What the file says about itself.
#[derive(Clone, Debug, PartialEq)]
pub struct Meta {
    /// Title, shown by readers in the window's title bar.
    pub title: String,
    /// Author: the agency, never a person unless the caller says so.
    pub author: String,
    /// One line on what the document is.
    pub subject: String,
    /// BCP 47 tag of the main language, such as `en` or `fa-IR`.
    pub language: String,
    /// When the document was made. Passed in: the same moment gives the same bytes.
    pub created: Timestamp,
    /// The program that made it, such as `SSC Desk 0.1.0`.
    pub producer: String,
}

impl Meta {
    /// Metadata with a title and a language; the rest is empty and the date is 1 January 2000.
    pub fn new(title: impl Into<String>, language: impl Into<String>) -> Meta {
        Meta {
            title: title.into(),
            author: String::new(),
            subject: String::new(),
            language: language.into(),
            created: Timestamp::date(2000, 1, 1),
            producer: String::new(),
        }
    }
}

/// A moment with its offset from UTC, as the metadata needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timestamp {
    /// Year of the Gregorian calendar, 0 to 9999.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
    /// 0 to 23.
    pub hour: u8,
    /// 0 to 59.
    pub minute: u8,
    /// 0 to 59.
    pub second: u8,
    /// Minutes east of UTC.
    pub offset_minutes: i16,
}

impl Timestamp {
    /// Midnight UTC of a date.
    pub fn date(year: u16, month: u8, day: u8) -> Timestamp {
        Timestamp {
            year,
            month,
            day,
            hour: 0,
            minute: 0,
            second: 0,
            offset_minutes: 0,
        }
    }
}

/// Paper size.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paper {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 8.5 × 11 inches.
    Letter,
}

/// How the paper lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Orientation {
    /// Higher than wide.
    #[default]
    Upright,
    /// Wider than high.
    Landscape,
}

/// Writing direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// Latin, Thai, Khmer and most others.
    #[default]
    LeftToRight,
    /// Arabic and Persian.
    RightToLeft,
}

/// The words the layout needs, in the document's language. `{page}` and `{pages}` stand for numbers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strings {
    /// Heading of the table of contents.
    pub contents_title: String,
    /// Template of the page number, such as `Page {page} of {pages}`.
    pub page_of: String,
    /// Added to the caption of a table on its later pages, such as `continued`.
    pub continued: String,
    /// Label before the notes under a table, such as `Note`.
    pub note: String,
    /// Text read aloud for the mark of a footnote, such as `Footnote {number}`.
    pub footnote: String,
    /// Digits zero to nine for page, list and footnote numbers.
    pub digits: Digits,
}

/// Ten digits, zero first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits(pub [char; 10]);

impl Default for Digits {
    fn default() -> Digits {
        Digits(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
    }
}

impl Digits {
    /// `number` written with these digits.
    pub fn write(&self, number: usize) -> String {
        number
            .to_string()
            .bytes()
            .map(|b| self.0[usize::from(b - b'0')])
            .collect()
    }
}

/// Header and footer of every page but the cover. Page number and rule are the layout's own.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Running {
    /// Start of the header: the document's name.
    pub header_start: String,
    /// End of the header: edition or year.
    pub header_end: String,
    /// Start of the footer: the status, such as `Draft, not signed`. The page number stands at the other end.
    pub footer_start: String,
    /// A permanent mark on every page, the cover included, such as `Sample programme`.
    pub mark: Option<String>,
}
