//! `ssc-desk export`: the programme as a file for others.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde_json::json;
use ssc_core::error::Result;
use ssc_core::session::Session;

use super::{absolute, ask, open, print_line};

/// An export to be made.
#[derive(Args)]
pub struct Export {
    /// The programme file.
    file: PathBuf,
    /// What the programme is written as.
    #[arg(long, value_enum)]
    format: Format,
    /// The reporting year; every year when left out, where the format can hold them.
    #[arg(long)]
    year: Option<i32>,
    /// IATI: say that the agency republishes what others report first.
    #[arg(long)]
    secondary: bool,
    /// Whole register: with persons and all that is known of them, for the agency's own use.
    #[arg(long)]
    with_persons: bool,
    /// Whole register: with persons who cannot be told, for research.
    #[arg(long, conflicts_with = "with_persons")]
    anonymised: bool,
    /// The file to write; an existing one is replaced.
    #[arg(long)]
    out: PathBuf,
}

/// What a programme is written as.
#[derive(Clone, Copy, ValueEnum)]
pub enum Format {
    /// IATI 2.03 activity file.
    Iati,
    /// TOSSD activity-level form; the ending of the file, .xlsx or .csv, decides.
    Tossd,
    /// Table for SDG 17.3.1; the ending of the file, .xlsx or .csv, decides.
    Sdg1731,
    /// The whole register as a workbook.
    Xlsx,
    /// The whole register as CSV files in a zip.
    Csv,
    /// The whole register as one JSON file.
    Json,
}

impl Format {
    /// The code that the export command takes.
    fn code(self) -> &'static str {
        match self {
            Format::Iati => "iati",
            Format::Tossd => "tossd",
            Format::Sdg1731 => "sdg1731",
            Format::Xlsx => "xlsx",
            Format::Csv => "csv",
            Format::Json => "json",
        }
    }
}

/// Makes the export; what somebody should look at goes to stderr.
pub fn perform(session: &Session, wanted: &Export) -> Result<()> {
    open(session, &wanted.file)?;
    let made = ask(
        session,
        "export.make",
        json!({
            "format": wanted.format.code(), "year": wanted.year,
            "options": {
                "secondary": wanted.secondary, "persons": wanted.with_persons,
                "anonymised": wanted.anonymised,
            },
            "path": absolute(&wanted.out)?,
        }),
    )?;
    for warning in made["warnings"].as_array().into_iter().flatten() {
        eprintln!(
            "{} ({})",
            warning["text"].as_str().unwrap_or_default(),
            warning["count"]
        );
    }
    print_line(made["path"].as_str().unwrap_or_default());
    Ok(())
}
