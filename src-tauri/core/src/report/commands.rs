//! `report.*`

use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use super::left::left;
use super::{Paper, Wanted, build, render, write_whole};
use crate::agency;
use crate::commands::Listener;
use crate::contribution::Question;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Catalogue, msg};
use crate::store::Reader;
use crate::values::Date;

/// A report to be written to a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ReportRequest {
    /// The reporting year.
    pub year: i64,
    /// The survey's edition; none: the built-in one.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<String>,
    /// Language tag; none: the agency's where the program speaks it, else the program's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// Paper size; none: A4.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// The day that the report bears; none: today.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<Date>,
    /// Whether the annex with every exact figure is printed; none: it is left out.
    #[serde(default)]
    #[ts(optional)]
    pub every_figure: Option<bool>,
    /// Path of the file.
    pub path: String,
}

/// A report to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PreviewRequest {
    /// The reporting year.
    pub year: i64,
    /// The survey's edition; none: the built-in one.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<String>,
    /// Language tag; none: the agency's where the program speaks it, else the program's.
    #[serde(default)]
    #[ts(optional)]
    pub language: Option<String>,
    /// Paper size; none: A4.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// The day that the report bears; none: today.
    #[serde(default)]
    #[ts(optional)]
    pub date: Option<Date>,
    /// Whether the annex with every exact figure is printed; none: it is left out.
    #[serde(default)]
    #[ts(optional)]
    pub every_figure: Option<bool>,
}

/// A report that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MadeReport {
    /// Path of the file.
    pub path: String,
    /// Number of pages.
    pub pages: usize,
    /// SHA-256 of the file, hexadecimal.
    pub sha256: String,
    /// What a reader will see that the register did not mean.
    pub warnings: Vec<String>,
}

/// A report to be looked at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReportPreview {
    /// The bytes that would be printed, Base64.
    pub bytes: String,
    /// Number of pages.
    pub pages: usize,
    /// The page of each chapter, section and table by its id.
    pub places: std::collections::BTreeMap<String, usize>,
    /// SHA-256 of the bytes, hexadecimal.
    pub sha256: String,
    /// What a reader will see that the register did not mean.
    pub warnings: Vec<String>,
}

/// Makes the report of a year and writes it to a file, whole or not at all.
pub fn make(desk: &Desk, request: ReportRequest, listener: Listener<'_>) -> Result<MadeReport> {
    let path = request.path.clone();
    let preview = PreviewRequest {
        year: request.year,
        edition: request.edition,
        language: request.language,
        paper: request.paper,
        date: request.date,
        every_figure: request.every_figure,
    };
    let pdf = set(desk, preview, listener)?;
    write_whole(Path::new(&path), &pdf.bytes)?;
    Ok(made(desk, path, &pdf))
}

/// What is told of a file that was written.
pub(crate) fn made(desk: &Desk, path: String, pdf: &typeset::Pdf) -> MadeReport {
    MadeReport {
        path,
        pages: pdf.pages,
        sha256: fingerprint(&pdf.bytes),
        warnings: warnings(desk, pdf),
    }
}

/// Makes the report of a year to be looked at: the very bytes that would be written.
pub fn preview(
    desk: &Desk,
    request: PreviewRequest,
    listener: Listener<'_>,
) -> Result<ReportPreview> {
    let pdf = set(desk, request, listener)?;
    Ok(previewed(desk, pdf))
}

/// What is shown of a document that was set.
pub(crate) fn previewed(desk: &Desk, pdf: typeset::Pdf) -> ReportPreview {
    ReportPreview {
        pages: pdf.pages,
        sha256: fingerprint(&pdf.bytes),
        warnings: warnings(desk, &pdf),
        bytes: BASE64_STANDARD.encode(&pdf.bytes),
        places: pdf.places,
    }
}

fn set(desk: &Desk, request: PreviewRequest, listener: Listener<'_>) -> Result<typeset::Pdf> {
    let wanted = Wanted {
        year: request.year,
        edition: request.edition,
        language: match request.language {
            Some(language) => language,
            None => desk.read(|reader| spoken(reader, desk))?,
        },
        paper: request.paper.unwrap_or(Paper::A4),
        date: match request.date {
            Some(date) => date,
            None => desk.today()?,
        },
        every_figure: request.every_figure.unwrap_or(false),
    };
    let year = i32::try_from(wanted.year).unwrap_or(0);
    let left = left(&desk.checks(&Question::of(year))?);
    let document = desk.read(|reader| build(reader, &wanted, left))?;
    render(&document, listener)
}

/// The agency's language where there are messages in it, else the desk's.
pub(crate) fn spoken(reader: &Reader<'_>, desk: &Desk) -> Result<String> {
    let agency = agency::store::get(reader)?;
    Ok(
        match Catalogue::languages().contains(&agency.language.as_str()) {
            true => agency.language,
            false => desk.catalogue().language().to_owned(),
        },
    )
}

pub(super) fn warnings(desk: &Desk, pdf: &typeset::Pdf) -> Vec<String> {
    let sentences = pdf.warnings.iter().filter_map(|warning| match warning {
        typeset::Warning::NoFont {
            script,
            sample,
            characters,
        } => Some(desk.say(&msg::report_warning_no_font(
            *characters,
            sample.to_string(),
            *script,
        ))),
        // A link without a target is a slip of ours and leaves plain text; no officer can do anything about it.
        typeset::Warning::NoTarget { .. } => None,
    });
    sentences.collect()
}

pub(crate) fn fingerprint(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
