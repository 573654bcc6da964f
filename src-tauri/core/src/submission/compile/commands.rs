//! `submission.compile*`

use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::output::{Look, document, json, workbook};
use super::{Given, RegionalTable};
use crate::code_enum;
use crate::commands::Listener;
use crate::error::{Error, Result};
use crate::messages::{Catalogue, msg};
use crate::report::{Paper, Words, render, write_whole};
use crate::session::Session;
use crate::store::open_other;
use crate::submission::content;
use crate::submission::package;
use crate::values::shown;

/// More packages than there are countries nobody puts into one table.
const MOST: usize = 300;

code_enum! {
    /// What the region's table is written as.
    pub enum TableFormat {
        /// A document to print.
        Pdf = "pdf", format_pdf;
        /// A workbook.
        Xlsx = "xlsx", format_xlsx;
        /// Data for programs.
        Json = "json", format_json;
    }
}

/// Packages for one table.
#[derive(Debug, Deserialize, TS)]
pub struct CompileRequest {
    /// Paths of the packages.
    pub paths: Vec<String>,
}

/// A table to be written.
#[derive(Debug, Deserialize, TS)]
pub struct CompileToFile {
    /// Paths of the packages.
    pub paths: Vec<String>,
    /// What it is written as.
    pub format: TableFormat,
    /// Paper size; none: A4.
    #[serde(default)]
    #[ts(optional)]
    pub paper: Option<Paper>,
    /// Path of the file.
    pub path: String,
}

/// A table that was written.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompiledTable {
    /// Path of the file.
    pub path: String,
    /// How many countries are in it.
    pub countries: usize,
    /// What must be said of the table.
    pub notes: Vec<String>,
}

/// Puts packages into one table to be looked at.
pub fn preview(session: &Session, request: CompileRequest) -> Result<RegionalTable> {
    Ok(made(session, &request.paths)?.0)
}

/// Puts packages into one table and writes it to a file, whole or not at all.
pub fn make(
    session: &Session,
    request: CompileToFile,
    listener: Listener<'_>,
) -> Result<CompiledTable> {
    let (table, words) = made(session, &request.paths)?;
    let language = session.language();
    let look = Look {
        words: &words,
        language: &language,
        paper: request.paper.unwrap_or(Paper::A4),
        date: session.surroundings().today(),
    };
    let bytes = match request.format {
        TableFormat::Pdf => render(&document(&table, &look), listener)?.bytes,
        TableFormat::Xlsx => workbook(&table, &look)?,
        TableFormat::Json => json(&table)?,
    };
    write_whole(Path::new(&request.path), &bytes)?;
    Ok(CompiledTable {
        path: request.path,
        countries: table.rows.len(),
        notes: table.notes,
    })
}

fn made(session: &Session, paths: &[String]) -> Result<(RegionalTable, Words)> {
    if paths.len() > MOST {
        return Err(Error::field("paths", msg::compile_too_many(MOST)));
    }
    let words = Words::new(&session.language())?;
    let given: Vec<Given> = paths
        .iter()
        .enumerate()
        .map(|(index, path)| read(path, index, session.catalogue()))
        .collect::<Result<_>>()?;
    let table = RegionalTable::make(given, &words)
        .ok_or_else(|| Error::field("paths", msg::compile_nothing()))?;
    Ok((table, words))
}

/// Reads and verifies a package; one that is not whole and genuine is refused with what is wrong with it.
fn read(path: &str, index: usize, catalogue: &Catalogue) -> Result<Given> {
    let file = Path::new(path).file_name().map_or_else(
        || path.to_owned(),
        |name| name.to_string_lossy().into_owned(),
    );
    let refused = |reason: String| {
        Error::field(
            format!("paths[{index}]"),
            msg::compile_refused(shown(&file), reason),
        )
    };
    if Path::new(path).is_dir() {
        return Err(refused(
            catalogue.text(&msg::package_is_folder(shown(&file))),
        ));
    }
    let opened = open_other(Path::new(path)).map_err(|error| {
        let reason = error
            .fields
            .first()
            .map_or(&*error.message, |(_, reason)| reason);
        refused(catalogue.text(reason))
    })?;
    let package = package::read(opened, &content::form()?).map_err(|faults| {
        let sentences: Vec<String> = faults
            .iter()
            .map(|fault| catalogue.text(&fault.message()))
            .collect();
        refused(sentences.join(" "))
    })?;
    Ok(Given {
        content: serde_json::from_value(package.submission().clone())?,
        manifest_sha256: package.manifest_sha256(),
        made_at: package.facts().made_at,
        key_words: package.public_key().words(),
        file,
    })
}
