//! `import.*`: look into a file, see what it would do, do it, and hand out what was refused.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::PoisonError;

use super::fields::{ImportField, holds, several};
use super::guess::{self, Column};
use super::model::{
    ImportColumn, ImportDone, ImportFieldFacts, ImportHeadRow, ImportInspection, ImportKind,
    ImportKindFacts, ImportOptions, ImportPreview, ImportProfileMatch, ImportRequest, ImportResult,
    ImportSheet, ImportTarget, InspectImport, PreviewColumn, PreviewImport, RefusedImport,
    RefusedWritten,
};
use super::sheet::Sheet;
use super::spelling::Spellings;
use super::stage::{Staged, settled};
use super::{apply, nouns, profile, refused};
use crate::commands::{Listener, Nothing};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::table::shape::{Kind, Shape};
use crate::exchange::table::{Row, letters};
use crate::messages::msg;
use crate::ops::Done;

/// Rows from which columns are guessed.
const GUESSED_FROM: usize = 200;
/// Rows shown to choose the header by.
const SHOWN: usize = 20;
/// Samples of a column.
const SAMPLES: usize = 3;
/// Corrections that one request can have.
const MOST_CORRECTIONS: usize = 100_000;

/// The fields of every kind of rows.
pub fn fields(desk: &Desk, _: Nothing) -> Result<Vec<ImportKindFacts>> {
    Ok(ImportKind::ALL
        .iter()
        .map(|kind| ImportKindFacts {
            kind: *kind,
            label: desk.say(&kind.label()),
            fields: nouns::fields(*kind)
                .into_iter()
                .map(|(field, required)| {
                    let (holds, list) = holds(field, *kind);
                    ImportFieldFacts {
                        field,
                        label: desk.say(&field.label()),
                        holds,
                        list,
                        required,
                        several: several(field),
                        money: field == ImportField::Amount,
                    }
                })
                .collect(),
        })
        .collect())
}

/// Looks into a file: its sheets, the header, what the columns are taken for.
///
/// # Errors
/// At `path` or `sheet`, when there is no table to be read.
pub fn inspect(desk: &Desk, request: InspectImport) -> Result<ImportInspection> {
    let mut opened = Sheet::open(
        &request.path,
        &request.sheet,
        request.header_first,
        request.header_last,
    )?;
    let header = opened.header.clone();
    let mut below: Vec<Row> = Vec::new();
    let mut shape = Shape::new(&header.named);
    let hidden = opened.head.iter().all(|row| row.hidden);
    opened.book.each(
        opened.index,
        &mut |_| ControlFlow::Continue(()),
        &mut |row| {
            let record = row.number > header.named.last
                && (!row.hidden || hidden)
                && shape.kind(&row) == Kind::Record;
            if record {
                below.push(row);
            }
            Ok(match below.len() < GUESSED_FROM {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            })
        },
    )?;
    let columns: Vec<Column<'_>> = header
        .titles
        .iter()
        .enumerate()
        .map(|(place, title)| Column {
            title,
            cells: below.iter().map(|row| row.cell(place)).collect(),
        })
        .collect();
    desk.read(|reader| {
        let mut spellings = Spellings::load(desk, reader)?;
        let found = profile::fitting(reader, &header.titles, request.kind)?;
        let kind = match (&found, request.kind) {
            (_, Some(kind)) => kind,
            (Some(found), None) => found.kind,
            (None, None) => guess::kind(reader, &mut spellings, &columns)?,
        };
        let guessed = match &found {
            Some(found) => found
                .targets(&header.titles)
                .into_iter()
                .map(|target| target.map(|target| (target, 100)))
                .collect(),
            None => guess::targets(reader, &mut spellings, kind, &columns)?,
        };
        let options = match &found {
            Some(found) => found.options.clone(),
            None => ImportOptions {
                // What a title above the table says about the year holds for what has none of its own.
                year: opened
                    .head
                    .iter()
                    .filter(|row| row.number < header.named.first)
                    .flat_map(|row| &row.cells)
                    .find_map(|cell| guess::year_in(&cell.shown)),
                ..ImportOptions::default()
            },
        };
        let columns = columns
            .iter()
            .zip(guessed)
            .zip(0..)
            .map(
                |((column, guessed), place): ((_, Option<(ImportTarget, u32)>), u32)| {
                    let samples = column
                        .cells
                        .iter()
                        .filter(|cell| !cell.is_empty())
                        .take(SAMPLES)
                        .map(|cell| crate::values::shown(&cell.shown))
                        .collect();
                    let (target, confidence) = match guessed {
                        Some((target, confidence)) => (Some(target), confidence),
                        None => (None, 0),
                    };
                    ImportColumn {
                        column: place,
                        letter: letters(place as usize),
                        title: column.title.to_owned(),
                        samples,
                        target,
                        confidence,
                    }
                },
            )
            .filter(|column: &ImportColumn| !column.title.is_empty() || !column.samples.is_empty())
            .collect();
        Ok(ImportInspection {
            name: file_name(&request.path),
            sheets: opened
                .book
                .sheets()
                .iter()
                .map(|sheet| ImportSheet {
                    name: sheet.name.clone(),
                    hidden: sheet.hidden,
                })
                .collect(),
            sheet: opened.name.clone(),
            header_first: header.named.first,
            header_last: header.named.last,
            head: opened
                .head
                .iter()
                .take(SHOWN)
                .map(|row| ImportHeadRow {
                    row: row.number,
                    cells: row
                        .cells
                        .iter()
                        .take(header.titles.len())
                        .map(|cell| crate::values::shown(&cell.shown))
                        .collect(),
                })
                .collect(),
            kind,
            columns,
            profile: found.map(|found| ImportProfileMatch {
                id: found.id,
                name: found.name,
            }),
            options,
        })
    })
}

/// Says what an import would do, a window of rows at a time. Nothing is written.
///
/// # Errors
/// At `import.path`, `import.sheet` or `import.targets`, when the sheet cannot be read that way; `Cancelled`.
pub fn preview(
    desk: &Desk,
    request: PreviewImport,
    listener: Listener<'_>,
) -> Result<ImportPreview> {
    check(&request.import).map_err(|error| error.in_field("import"))?;
    let mut place = desk.staged().lock().unwrap_or_else(PoisonError::into_inner);
    let before = place.take();
    let staged = Staged::prepare(desk, before, &request.import, listener)
        .map_err(|error| error.in_field("import"))?;
    let staged = place.insert(staged);
    let count = |result| staged.count(result);
    let (create, update, unchanged, refused, left_out) = (
        count(ImportResult::Create)?,
        count(ImportResult::Update)?,
        count(ImportResult::Unchanged)?,
        count(ImportResult::Refused)?,
        count(ImportResult::LeftOut)?,
    );
    let total = match request.only {
        None => create + update + unchanged + refused,
        Some(result) => count(result)?,
    };
    let import = &request.import;
    let columns = import
        .targets
        .iter()
        .map(|target| PreviewColumn {
            column: target.column,
            letter: letters(target.column as usize),
            title: staged
                .header
                .titles
                .get(target.column as usize)
                .cloned()
                .unwrap_or_default(),
            target: target.clone(),
            label: desk.say(&target.field.label()),
            holds: holds(target.field, import.kind).0,
        })
        .collect();
    let options = desk.read(|reader| settled(reader, &import.options))?;
    Ok(ImportPreview {
        create,
        update,
        unchanged,
        refused,
        left_out,
        rows_in_sheet: create + update + unchanged + refused + left_out,
        repeated_projects: staged.summary.repeated,
        columns,
        missing: missing(desk, import),
        rows: staged.page(request.only, request.page.offset, request.page.rows())?,
        total,
        unknown: staged.summary.unknown.clone(),
        sums: staged.summary.sums.clone(),
        options,
    })
}

/// Takes the sheet into the register: one transaction, one history entry, one undo. Refused rows stay outside.
///
/// # Errors
/// Like the preview; `Invalid` when there is nothing to take, or a row meets a rule that the preview could not know of.
/// Then, and when it is cancelled, nothing is written.
pub fn apply(
    desk: &Desk,
    request: ImportRequest,
    listener: Listener<'_>,
) -> Result<Done<ImportDone>> {
    check(&request)?;
    let mut place = desk.staged().lock().unwrap_or_else(PoisonError::into_inner);
    let before = place.take();
    let staged = Staged::prepare(desk, before, &request, listener)?;
    let staged = place.insert(staged);
    let done = apply::run(desk, staged, &request, listener)?;
    // What was planned is done; the next preview plans anew.
    *place = None;
    Ok(done)
}

/// Writes the refused rows as a workbook: their columns as they stand, then row, column, value and reason. Mended there
/// it can be imported like the sheet it came from.
///
/// # Errors
/// `Storage` at `out`, when it cannot be written; `Invalid` when no row is refused.
pub fn write_refused(
    desk: &Desk,
    request: RefusedImport,
    listener: Listener<'_>,
) -> Result<RefusedWritten> {
    check(&request.import).map_err(|error| error.in_field("import"))?;
    let mut place = desk.staged().lock().unwrap_or_else(PoisonError::into_inner);
    let before = place.take();
    let staged = Staged::prepare(desk, before, &request.import, listener)
        .map_err(|error| error.in_field("import"))?;
    let staged = place.insert(staged);
    let rows = refused::write(desk, staged, &request)?;
    Ok(RefusedWritten {
        path: request.out,
        rows,
    })
}

fn check(request: &ImportRequest) -> Result<()> {
    if request.targets.is_empty() {
        return Err(Error::field("targets", msg::import_no_columns()));
    }
    let allowed = nouns::fields(request.kind);
    for (index, target) in request.targets.iter().enumerate() {
        let path = format!("targets[{index}].field");
        if !allowed.iter().any(|(field, _)| *field == target.field) {
            return Err(Error::field(
                path,
                msg::import_field_unfit(target.field.label()),
            ));
        }
        let twice = request.targets[..index].iter().any(|other| {
            other.column == target.column || (other.field == target.field && !several(target.field))
        });
        if twice {
            return Err(Error::field(
                path,
                msg::import_field_twice(target.field.label()),
            ));
        }
    }
    if request.corrections.len() > MOST_CORRECTIONS {
        return Err(Error::field(
            "corrections",
            msg::import_corrections_many(MOST_CORRECTIONS),
        ));
    }
    Ok(())
}

/// Required fields that neither a column nor an option gives.
fn missing(desk: &Desk, request: &ImportRequest) -> Vec<String> {
    let has = |field: ImportField| request.targets.iter().any(|target| target.field == field);
    let options = &request.options;
    let mut missing: Vec<ImportField> = nouns::fields(request.kind)
        .into_iter()
        .filter(|(field, required)| *required && !has(*field))
        .map(|(field, _)| field)
        .collect();
    if matches!(
        request.kind,
        ImportKind::Projects | ImportKind::ProjectsMoney
    ) && (has(ImportField::Code) || has(ImportField::Id))
        && options.existing == super::model::ImportExisting::Update
    {
        // Known projects are changed by their codes; new ones say themselves that they lack a title.
        missing.retain(|field| *field != ImportField::Title);
    }
    if has(ImportField::Amount) {
        if !has(ImportField::Measurement) && options.measurement.is_none() {
            missing.push(ImportField::Measurement);
        }
        let dated = has(ImportField::Date)
            || has(ImportField::FiscalYear)
            || options.year.is_some()
            || request
                .targets
                .iter()
                .filter(|target| target.field == ImportField::Amount)
                .all(|target| target.year.is_some());
        if !dated {
            missing.push(ImportField::FiscalYear);
        }
    }
    missing
        .into_iter()
        .map(|field| desk.say(&field.label()))
        .collect()
}

fn file_name(path: &str) -> String {
    Path::new(path)
        .file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
