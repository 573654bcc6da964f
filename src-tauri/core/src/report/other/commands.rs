//! `report.other_*`

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::super::commands::{MadeReport, ReportPreview, fingerprint, previewed, spoken, warnings};
use super::super::{Paper, render, write_whole};
use super::{Format, Frame, OtherReport, brief, compose, paper};
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::sheet::xlsx;
use crate::values::Date;

/// A report to be looked at.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OtherPreviewRequest {
    /// Which report.
    pub report: OtherReport,
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
}

/// A report to be written to a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct OtherReportRequest {
    /// Which report.
    pub report: OtherReport,
    /// What it is written as.
    pub format: Format,
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
    /// Path of the file.
    pub path: String,
}

/// Makes a report to be looked at: the very bytes that would be printed.
pub fn preview(
    desk: &Desk,
    request: OtherPreviewRequest,
    listener: Listener<'_>,
) -> Result<ReportPreview> {
    let pdf = pdf(desk, &request, listener)?;
    Ok(previewed(desk, pdf))
}

/// Makes a report and writes it to a file, whole or not at all.
pub fn make(
    desk: &Desk,
    request: OtherReportRequest,
    listener: Listener<'_>,
) -> Result<MadeReport> {
    let preview = OtherPreviewRequest {
        report: request.report,
        language: request.language,
        paper: request.paper,
        date: request.date,
    };
    let (bytes, pages, warnings) = match request.format {
        Format::Pdf => {
            let pdf = pdf(desk, &preview, listener)?;
            let warnings = warnings(desk, &pdf);
            (pdf.bytes, pdf.pages, warnings)
        }
        Format::Xlsx => {
            heard(listener, 0)?;
            let (frame, composed) = composed(desk, &preview)?;
            heard(listener, 50)?;
            let bytes = xlsx::write(&composed.book(&frame))?;
            heard(listener, 90)?;
            (bytes, 0, Vec::new())
        }
    };
    write_whole(Path::new(&request.path), &bytes)?;
    Ok(MadeReport {
        path: request.path,
        pages,
        sha256: fingerprint(&bytes),
        warnings,
    })
}

fn heard(listener: Listener<'_>, done: u32) -> Result<()> {
    match listener(Progress { done, total: 100 }) {
        std::ops::ControlFlow::Continue(()) => Ok(()),
        std::ops::ControlFlow::Break(()) => {
            Err(Error::new(Code::Cancelled, msg::report_cancelled()))
        }
    }
}

fn pdf(desk: &Desk, request: &OtherPreviewRequest, listener: Listener<'_>) -> Result<typeset::Pdf> {
    if let OtherReport::CountryBrief { iso3, year } = &request.report {
        let today = desk.today()?;
        let (frame, brief) = desk.read(|reader| {
            let frame = frame(desk, reader, request)?;
            let brief = brief::Brief::load(reader, &frame, *iso3, *year, today)?;
            Ok((frame, brief))
        })?;
        return brief::set(&brief, &frame, listener);
    }
    let (frame, composed) = composed(desk, request)?;
    render(&paper::document(&composed, &frame), listener)
}

fn composed(desk: &Desk, request: &OtherPreviewRequest) -> Result<(Frame, super::Composed)> {
    let today = desk.today()?;
    desk.read(|reader| {
        let frame = frame(desk, reader, request)?;
        let composed = compose(reader, &frame, &request.report, today)?;
        Ok((frame, composed))
    })
}

fn frame(
    desk: &Desk,
    reader: &crate::store::Reader<'_>,
    request: &OtherPreviewRequest,
) -> Result<Frame> {
    let language = match &request.language {
        Some(language) => language.clone(),
        None => spoken(reader, desk)?,
    };
    let date = match request.date {
        Some(date) => date,
        None => desk.today()?,
    };
    Frame::load(reader, &language, request.paper.unwrap_or(Paper::A4), date)
}
