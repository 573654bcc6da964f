//! The annual report: the register and the survey's answers as a `typeset::Document`, and as a PDF.
//!
//! [`material`] reads figures, answers and projects at one moment; each chapter has a module that turns them
//! into blocks. No figure is made here: every number comes from [`crate::contribution`], so that the report,
//! the screen and the command line agree. What is done here to a number is to write it in the report's
//! language, and to write a column in millions so that it still adds up.
//!
//! The same register, edition, language, paper and date give the same bytes.

pub mod annex;
pub mod basis;
pub mod charts;
pub mod commands;
pub mod comparison;
pub mod contribution;
pub mod counted;
pub mod left;
pub mod map;
pub mod material;
pub mod narrative;
pub mod opening;
pub mod other;
pub mod partner_figures;
pub mod public_counts;
pub mod published;
pub mod reconciliation;
pub mod store;
pub mod submitted;
pub mod tables;
pub mod valued;
pub mod words;

use std::fs;
use std::io::BufWriter;
use std::ops::ControlFlow;
use std::path::Path;

use typeset::{
    Block, Digits, Direction, Document, Fonts, Level, Meta, Pdf, Running, Strings, Timestamp,
};

use crate::code_enum;
use crate::commands::{Listener, Progress};
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::store::Reader;
use crate::values::Date;

pub use material::Material;
pub use words::Words;

code_enum! {
    /// Paper sizes.
    pub enum Paper {
        /// 210 × 297 mm.
        A4 = "a4", report_paper_a4;
        /// 8.5 × 11 inches.
        Letter = "letter", report_paper_letter;
    }
}

/// What a report is to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// The reporting year.
    pub year: i64,
    /// The survey's edition; none: the built-in one.
    pub edition: Option<String>,
    /// Language tag.
    pub language: String,
    /// Paper size.
    pub paper: Paper,
    /// The day that the report bears.
    pub date: Date,
    /// Whether the annex with every exact figure is printed.
    pub every_figure: bool,
}

/// Builds the report of a year, with what the checks found and somebody left as it is.
///
/// # Errors
/// `NotFound` before the agency was entered, `MissingRate` naming currency and year, `Invalid` for an unknown
/// edition, language or year.
pub fn build(
    reader: &Reader<'_>,
    wanted: &Wanted,
    left: Vec<left::LeftFindings>,
) -> Result<Document> {
    let mut material = Material::load(
        reader,
        wanted.year,
        wanted.edition.as_deref(),
        &wanted.language,
        wanted.date,
    )?;
    material.left = left;
    Ok(document(&material, wanted.paper, wanted.every_figure))
}

/// The document of what was read.
pub fn document(material: &Material, paper: Paper, every_figure: bool) -> Document {
    let year = material.words.year(material.year.into());
    let title = material.say(msg::report_document_title(material.agency_name(), &year));
    let mut body: Vec<Block> = Vec::new();
    opening::summary(material, "1", &mut body);
    opening::respondent(material, "2", &mut body);
    contribution::contribution(material, "3", &mut body);
    counted::counted(material, "4", &mut body);
    narrative::narrative(material, "5", &mut body);
    basis::basis(material, "6", &mut body);
    annex::projects(material, "A", &mut body);
    reconciliation::print::annex(material, "B", &mut body);
    if every_figure {
        annex::figures(material, "C", &mut body);
    }
    Document {
        paper: match paper {
            Paper::A4 => typeset::Paper::A4,
            Paper::Letter => typeset::Paper::Letter,
        },
        direction: direction(&material.language),
        strings: Strings {
            contents_title: material.say(msg::report_contents()),
            // The layout fills these places itself.
            page_of: material.say(msg::report_page_of("{page}", "{pages}")),
            continued: material.say(msg::report_continued()),
            note: material.say(msg::report_note()),
            footnote: material.say(msg::report_footnote("{number}")),
            digits: digits(&material.words),
        },
        running: Running {
            header_start: material.say(msg::report_header(material.agency_name())),
            header_end: year,
            footer_start: opening::status(material).title,
            mark: material
                .agency
                .sample
                .then(|| material.say(msg::report_sample_mark())),
        },
        cover: Some(opening::cover(material)),
        contents: Some(Level::Two),
        body,
        ..Document::new(Meta {
            author: material.agency_name().to_owned(),
            subject: material.say(msg::report_title()),
            created: midnight(material.date),
            producer: format!("SSC Desk {}", env!("CARGO_PKG_VERSION")),
            ..Meta::new(title, &material.language)
        })
    }
}

/// Sets a document; a listener may cancel.
///
/// # Errors
/// `Cancelled` when the listener says so.
pub fn render(document: &Document, listener: Listener<'_>) -> Result<Pdf> {
    let fonts = Fonts::embedded().map_err(Error::internal)?;
    let mut heard = |progress: typeset::Progress| -> ControlFlow<()> {
        let part = u32::try_from(progress.done * 100 / progress.total.max(1)).unwrap_or(100);
        // Three phases, of which laying out takes longest.
        let done = match progress.phase {
            typeset::Phase::Layout => part * 60 / 100,
            typeset::Phase::Paint => 60 + part * 30 / 100,
            typeset::Phase::Write => 90 + part * 10 / 100,
        };
        listener(Progress { done, total: 100 })
    };
    typeset::render(document, &fonts, &mut heard).map_err(|error| match error {
        typeset::Error::Cancelled => Error::new(Code::Cancelled, msg::report_cancelled()),
        other => Error::internal(other),
    })
}

/// Writes a file whole or not at all: beside its place first, then into it.
///
/// # Errors
/// `Storage` when the folder is missing, read-only or full; what stood there before stays as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> Result<()> {
    write_streamed(path, |file| Ok(file.write_all(bytes)?))
}

/// Writes a file whole or not at all, bit by bit: what `fill` writes takes the place of what stood there when it is done.
///
/// # Errors
/// As [`write_whole`], and what `fill` refuses.
pub fn write_streamed<T>(
    path: &Path,
    fill: impl FnOnce(&mut dyn std::io::Write) -> Result<T>,
) -> Result<T> {
    let (Some(name), Some(folder)) = (path.file_name(), path.parent()) else {
        return Err(Error::field("path", msg::report_path_missing()));
    };
    if !folder.as_os_str().is_empty() && !folder.is_dir() {
        return Err(Error::field(
            "path",
            msg::error_folder_missing(path.display().to_string()),
        ));
    }
    if path.is_dir() {
        return Err(Error::field(
            "path",
            msg::report_path_is_folder(path.display().to_string()),
        ));
    }
    crate::store::refuse_held(path)?;
    let mut beside = name.to_owned();
    beside.push(".part");
    let beside = folder.join(beside);
    let written = fs::File::create(&beside)
        .map_err(Error::from)
        .and_then(|file| {
            let mut buffered = BufWriter::new(file);
            let made = fill(&mut buffered)?;
            let file = buffered.into_inner().map_err(|error| error.into_error())?;
            file.sync_all()?;
            Ok(made)
        });
    let placed = written.and_then(|made| {
        fs::rename(&beside, path)
            .map(|()| made)
            .map_err(|error| match error.kind() {
                // The folder took the new file, so it is the old one that another program holds.
                std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ResourceBusy => Error {
                    cause: Some(error.to_string()),
                    ..Error::new(
                        Code::Storage,
                        msg::error_file_in_use(path.display().to_string()),
                    )
                },
                _ => Error::from(error),
            })
    });
    placed.inspect_err(|_| {
        let _ = fs::remove_file(&beside);
    })
}

pub(crate) fn direction(language: &str) -> Direction {
    match language.split('-').next() {
        Some("ar" | "fa" | "ur" | "ps" | "dv" | "he") => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

pub(crate) fn digits(words: &Words) -> Digits {
    let mut digits = Digits::default();
    for (place, digit) in (0..).zip(&mut digits.0) {
        if let Some(written) = words.count(place).chars().next() {
            *digit = written;
        }
    }
    digits
}

pub(crate) fn midnight(date: Date) -> Timestamp {
    Timestamp::date(
        date.0.year().unsigned_abs(),
        date.0.month().unsigned_abs(),
        date.0.day().unsigned_abs(),
    )
}
