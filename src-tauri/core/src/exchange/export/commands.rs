//! `export.*`

use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ExportFormat, ExportOptions, ExportWarning, Notes, Run, refusal, write};
use crate::commands::Listener;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::report::write_streamed;

/// What an export would hold.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportPreviewRequest {
    /// The format.
    pub format: ExportFormat,
    /// The reporting year; none: every year, where the format can hold them.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// What else is asked for.
    #[serde(default)]
    #[ts(as = "Option<ExportOptions>", optional)]
    pub options: ExportOptions,
}

/// An export to be written to a file.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ExportRequest {
    /// The format.
    pub format: ExportFormat,
    /// The reporting year; none: every year, where the format can hold them.
    #[serde(default)]
    #[ts(optional)]
    pub year: Option<i32>,
    /// What else is asked for.
    #[serde(default)]
    #[ts(as = "Option<ExportOptions>", optional)]
    pub options: ExportOptions,
    /// Path of the file.
    pub path: String,
}

/// What an export would hold.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ExportPreview {
    /// Records in the file: activities, rows, …
    pub records: usize,
    /// Why it cannot be written yet, and what to do.
    pub blocked: Option<String>,
    /// What somebody should look at first.
    pub warnings: Vec<ExportWarning>,
}

/// An export that was written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MadeExport {
    /// Path of the file.
    pub path: String,
    /// Records in it: activities, rows, …
    pub records: usize,
    /// What somebody should look at.
    pub warnings: Vec<ExportWarning>,
}

/// Says what an export would hold, and what somebody should look at first.
pub fn preview(
    desk: &Desk,
    request: ExportPreviewRequest,
    listener: Listener<'_>,
) -> Result<ExportPreview> {
    let mut notes = Notes::default();
    let (records, blocked) = desk.read(|reader| {
        if let Some(reason) = refusal(reader, request.format)? {
            return Ok((0, Some(desk.say(&reason))));
        }
        let run = Run {
            desk,
            reader,
            year: request.year,
            options: request.options,
            // As CSV a table costs nothing to try.
            as_csv: true,
            notes: &mut notes,
            listener,
        };
        Ok((write(request.format, run, &mut io::sink())?, None))
    })?;
    Ok(ExportPreview {
        records,
        blocked,
        warnings: notes.warnings(desk.catalogue()),
    })
}

/// Writes an export to a file, whole or not at all.
pub fn make(desk: &Desk, request: ExportRequest, listener: Listener<'_>) -> Result<MadeExport> {
    if request.path.trim().is_empty() {
        return Err(Error::field("path", msg::report_path_missing()));
    }
    let as_csv = as_csv(&request)?;
    let mut notes = Notes::default();
    let records = desk.read(|reader| {
        if let Some(reason) = refusal(reader, request.format)? {
            return Err(Error::new(Code::Invalid, reason));
        }
        write_streamed(Path::new(&request.path), |file| {
            let run = Run {
                desk,
                reader,
                year: request.year,
                options: request.options,
                as_csv,
                notes: &mut notes,
                listener,
            };
            write(request.format, run, file)
        })
    })?;
    Ok(MadeExport {
        path: request.path,
        records,
        warnings: notes.warnings(desk.catalogue()),
    })
}

/// True where a table is wanted as comma-separated values: the file's ending says so.
fn as_csv(request: &ExportRequest) -> Result<bool> {
    let ending = Path::new(&request.path)
        .extension()
        .map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    match (request.format, ending.as_deref()) {
        (ExportFormat::Tossd | ExportFormat::Sdg1731, Some("csv")) => Ok(true),
        (ExportFormat::Tossd | ExportFormat::Sdg1731, Some("xlsx")) => Ok(false),
        (ExportFormat::Tossd | ExportFormat::Sdg1731, _) => {
            Err(Error::field("path", msg::export_ending()))
        }
        _ => Ok(false),
    }
}
