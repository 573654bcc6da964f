//! A sheet on its way into the register: read once into a spool, planned from there as often as the officer changes what
//! is assumed, and handed out a page at a time. The answer of a preview never holds the sheet.

mod reading;

use std::collections::HashMap;
use std::ops::ControlFlow;

use sha2::{Digest, Sha256};

use super::cells::Hints;
use super::kept::{Left, unpacked};
use super::model::{
    ImportFix, ImportOptions, ImportRequest, ImportResult, ImportSum, PreviewRow, UnknownWord,
};
use super::plan::{Planner, SheetRow};
use super::sheet::Header;
use super::tally::Tally;
use super::view::{view, view_of_left};
use crate::agency;
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::exchange::table::Row;
use crate::history::store as history;
use crate::messages::msg;
use crate::store::{Reader, Spool};

/// Reading is the first half of a preview.
pub(super) const HALF: u32 = 500;
/// The whole.
pub(super) const WHOLE: u32 = 1000;

/// A sheet that was read and planned.
pub(crate) struct Staged {
    source: String,
    plan: String,
    spool: Spool,
    pub(super) header: Header,
    pub(super) hints: HashMap<u32, Hints>,
    pub(super) summary: Summary,
}

/// What a plan adds up to.
#[derive(Default)]
pub(super) struct Summary {
    pub repeated: i64,
    pub unknown: Vec<UnknownWord>,
    pub sums: Vec<ImportSum>,
}

/// The options with what the programme knows: the agency's currency.
pub(super) fn settled(reader: &Reader<'_>, options: &ImportOptions) -> Result<ImportOptions> {
    let mut options = options.clone();
    if options.currency.is_none() {
        options.currency = agency::store::find(reader)?.map(|agency| agency.currency);
    }
    Ok(options)
}

impl Staged {
    /// The sheet of a request, read and planned; what was read before is not read again.
    pub(super) fn prepare(
        desk: &Desk,
        before: Option<Staged>,
        request: &ImportRequest,
        listener: Listener<'_>,
    ) -> Result<Staged> {
        let entry = desk.read(history::newest)?;
        let source = source(request, entry)?;
        let mut staged = match before {
            Some(staged) if staged.source == source => staged,
            _ => reading::read(desk, request, source, listener)?,
        };
        let plan = plan_digest(request, entry)?;
        if staged.plan != plan {
            staged.plan.clear();
            staged.make_plan(desk, request, listener)?;
            staged.plan = plan;
        }
        Ok(staged)
    }

    fn make_plan(
        &mut self,
        desk: &Desk,
        request: &ImportRequest,
        listener: Listener<'_>,
    ) -> Result<()> {
        let today = desk.today()?;
        let all = self.spool.len()?;
        self.spool.begin_plan()?;
        let spool = &self.spool;
        let hints = &self.hints;
        self.summary = desk.read(|reader| {
            let options = settled(reader, &request.options)?;
            let mut planner = Planner::new(desk, reader, request, &options, hints, today)?;
            let mut tally = Tally::default();
            groups(spool, |planner_rows, left, done| {
                step(listener, HALF, HALF, done, all)?;
                for (number, why, row) in left {
                    let row = view_of_left(desk, request, number, why, &row);
                    spool.plan(number, row.result.code(), &serde_json::to_string(&row)?)?;
                }
                if planner_rows.is_empty() {
                    return Ok(());
                }
                for planned in planner.group(reader, planner_rows)? {
                    tally.hear(&planned);
                    let row = view(desk, request, &planner.spellings, &planned.row);
                    spool.plan(
                        planned.row.number,
                        row.result.code(),
                        &serde_json::to_string(&row)?,
                    )?;
                }
                Ok(())
            })?;
            Ok(Summary {
                repeated: planner.repeated,
                unknown: tally.unknown(),
                sums: tally.sums()?,
            })
        })?;
        self.spool.planned()
    }

    /// Plans the rows once more inside the transaction that writes them, and hands each plan on.
    pub(super) fn replay(
        &self,
        planner: &mut Planner<'_>,
        listener: Listener<'_>,
        mut take: impl FnMut(&mut Planner<'_>, Vec<SheetRow>) -> Result<()>,
    ) -> Result<()> {
        let all = self.spool.len()?;
        groups(&self.spool, |rows, _, done| {
            step(listener, 0, WHOLE, done, all)?;
            if rows.is_empty() {
                return Ok(());
            }
            take(planner, rows)
        })
    }

    /// How many rows have a result.
    pub(super) fn count(&self, result: ImportResult) -> Result<i64> {
        self.spool.count(result.code())
    }

    /// A window of the rows.
    pub(super) fn page(
        &self,
        only: Option<ImportResult>,
        offset: u32,
        rows: u32,
    ) -> Result<Vec<PreviewRow>> {
        let left_out = ImportResult::LeftOut.code();
        self.spool
            .page(only.map(ImportResult::code), left_out, offset, rows)?
            .iter()
            .map(|row| Ok(serde_json::from_str(row)?))
            .collect()
    }

    /// A row of the sheet as it was read.
    pub(super) fn row(&self, number: u32) -> Result<Row> {
        let text = self.spool.row(number)?.ok_or_else(Error::not_found)?;
        Ok(unpacked(number, &text)?.1)
    }

    /// The country of the section that a row stands in.
    pub(super) fn section(&self, number: u32) -> Result<Option<String>> {
        let text = self.spool.row(number)?.ok_or_else(Error::not_found)?;
        Ok(unpacked(number, &text)?.0.s)
    }
}

/// Says how far the work is.
fn step(listener: Listener<'_>, from: u32, span: u32, done: u32, all: u32) -> Result<()> {
    if !done.is_multiple_of(200) {
        return Ok(());
    }
    let part = u64::from(span) * u64::from(done) / u64::from(all.max(1));
    let progress = Progress {
        done: from + u32::try_from(part).unwrap_or(span).min(span),
        total: WHOLE,
    };
    match listener(progress) {
        ControlFlow::Continue(()) => Ok(()),
        ControlFlow::Break(()) => Err(Error::new(Code::Cancelled, msg::error_cancelled())),
    }
}

type LeftRow = (u32, Left, Row);

/// Hands out the rows of the spool, those of one place together.
fn groups(
    spool: &Spool,
    mut take: impl FnMut(Vec<SheetRow>, Vec<LeftRow>, u32) -> Result<()>,
) -> Result<()> {
    let mut place = None;
    let mut rows: Vec<SheetRow> = Vec::new();
    let mut left: Vec<LeftRow> = Vec::new();
    let mut done = 0u32;
    spool.each(|at, number, text| {
        if place.is_some_and(|place| place != at) {
            take(std::mem::take(&mut rows), std::mem::take(&mut left), done)?;
        }
        place = Some(at);
        done += 1;
        let (kept, row) = unpacked(number, text)?;
        match kept.l {
            Some(why) => left.push((number, why, row)),
            None => rows.push(SheetRow {
                row,
                section: kept.s,
            }),
        }
        Ok(())
    })?;
    take(rows, left, done)
}

/// What tells one reading of a sheet from another.
fn source(request: &ImportRequest, entry: i64) -> Result<String> {
    let facts = std::fs::metadata(&request.path)
        .map_err(|error| Error::field("path", *Error::from(error).message))?;
    let modified = facts
        .modified()
        .ok()
        .and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok());
    let says = serde_json::json!([
        request.path,
        facts.len(),
        modified.map(|time| time.as_nanos().to_string()),
        request.sheet,
        request.header_first,
        request.header_last,
        request.kind,
        request.targets,
        request.options.sections,
        request.options.hidden,
        request.options.join,
        request
            .corrections
            .iter()
            .filter(|said| matches!(said.fix, ImportFix::TakeRow | ImportFix::SectionRow))
            .collect::<Vec<_>>(),
        entry,
    ]);
    Ok(digest(&says.to_string()))
}

fn plan_digest(request: &ImportRequest, entry: i64) -> Result<String> {
    let says = serde_json::json!([request.options, request.corrections, entry]);
    Ok(digest(&says.to_string()))
}

fn digest(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}
