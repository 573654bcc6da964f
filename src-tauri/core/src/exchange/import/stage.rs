//! A sheet on its way into the register: read once into a spool, planned from there as often as the officer changes what
//! is assumed, and handed out a page at a time. The answer of a preview never holds the sheet.

use std::collections::HashMap;
use std::ops::ControlFlow;

use sha2::{Digest, Sha256};

use super::cells::Hints;
use super::fields::{AliasList, ImportField as F, ImportHolds, holds};
use super::kept::{Left, packed, unpacked};
use super::model::{
    ImportKind, ImportOptions, ImportRequest, ImportResult, ImportSum, PreviewRow, UnknownWord,
};
use super::plan::{Planner, SheetRow};
use super::sheet::{Header, Sheet};
use super::spelling::{Spellings, key};
use super::tally::Tally;
use super::view::{view, view_of_left};
use crate::agency;
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::exchange::table::Row;
use crate::exchange::table::shape::{Kind, Shape};
use crate::exchange::table::value::Survey;
use crate::history::store as history;
use crate::likeness;
use crate::messages::msg;
use crate::store::{Reader, Spool};

/// Rows of a sheet that are taken at once.
const MOST_ROWS: u32 = 1_000_000;
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
            _ => read(desk, request, source, listener)?,
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

/// Reads a sheet into a spool.
fn read(
    desk: &Desk,
    request: &ImportRequest,
    source: String,
    listener: Listener<'_>,
) -> Result<Staged> {
    let mut sheet = Sheet::open(
        &request.path,
        &request.sheet,
        request.header_first,
        request.header_last,
    )?;
    let width = sheet.header.titles.len();
    if let Some(beyond) = request
        .targets
        .iter()
        .position(|target| target.column as usize >= width)
    {
        return Err(Error::field(
            format!("targets[{beyond}].column"),
            msg::import_no_such_column(),
        ));
    }
    let spool = Spool::new()?;
    let header = sheet.header.clone();
    let mut surveys: HashMap<u32, (ImportHolds, Survey)> = request
        .targets
        .iter()
        .map(|target| {
            (
                target.column,
                (holds(target.field, request.kind).0, Survey::default()),
            )
        })
        .filter(|(_, (holds, _))| {
            matches!(
                holds,
                ImportHolds::Amount
                    | ImportHolds::Number
                    | ImportHolds::Percent
                    | ImportHolds::Date
            )
        })
        .collect();
    // What a column leaves open, the others of its sort may tell.
    let (mut numbers, mut days) = (Survey::default(), Survey::default());
    let mut shape = Shape::new(&header.named);
    let mut section: Option<String> = None;
    let mut places: HashMap<String, u32> = HashMap::new();
    let mut rows = 0u32;
    desk.read(|reader| {
        let mut spellings = Spellings::load(desk, reader)?;
        let mut halved = |progress: Progress| {
            listener(Progress {
                done: progress.done * HALF / progress.total.max(1),
                total: WHOLE,
            })
        };
        sheet.book.each(sheet.index, &mut halved, &mut |row| {
            if row.number <= header.named.last {
                return Ok(ControlFlow::Continue(()));
            }
            rows += 1;
            if rows > MOST_ROWS {
                return Err(Error::field("path", msg::import_too_many_rows(MOST_ROWS)));
            }
            let mut left = None;
            match shape.kind(&row) {
                Kind::Subtotal | Kind::Total => left = Some(Left::Sum),
                Kind::RepeatedHeader => left = Some(Left::Header),
                Kind::Note => left = Some(Left::Note),
                Kind::Empty => return Ok(ControlFlow::Continue(())),
                Kind::Section(name) if request.options.sections => {
                    let found = spellings.find(reader, AliasList::Country, &name)?;
                    // An organisation of which only the name is known is one all the same.
                    if found.is_some() || request.kind != ImportKind::Organisations {
                        section = found;
                        left = Some(match section {
                            Some(_) => Left::Section,
                            None => Left::NoCountry,
                        });
                    }
                }
                Kind::Section(_) | Kind::Record => {}
            }
            if row.hidden && !request.options.hidden {
                left = Some(Left::Hidden);
            }
            let place = match left {
                Some(_) => row.number,
                None => match group_key(reader, &mut spellings, request, &row, section.as_deref())?
                {
                    Some(key) => *places.entry(key).or_insert(row.number),
                    None => row.number,
                },
            };
            if left.is_none() {
                for (column, (holds, survey)) in &mut surveys {
                    let cell = row.cell(*column as usize);
                    survey.see(cell);
                    match holds {
                        ImportHolds::Date => days.see(cell),
                        _ => numbers.see(cell),
                    }
                }
            }
            let number = row.number;
            let text = packed(row, section.clone(), left)?;
            spool.keep(number, place, &text)?;
            Ok(ControlFlow::Continue(()))
        })
    })?;
    spool.kept()?;
    Ok(Staged {
        source,
        plan: String::new(),
        spool,
        header,
        hints: surveys
            .into_iter()
            .map(|(column, (holds, survey))| {
                let of_sheet = match holds {
                    ImportHolds::Date => days.hints(),
                    _ => numbers.hints(),
                };
                (column, Hints::of(&survey.hints(), &of_sheet))
            })
            .collect(),
        summary: Summary::default(),
    })
}

/// What the rows of one project have in common: its code, else its title without the countries.
fn group_key(
    reader: &Reader<'_>,
    spellings: &mut Spellings<'_>,
    request: &ImportRequest,
    row: &Row,
    section: Option<&str>,
) -> Result<Option<String>> {
    if !matches!(
        request.kind,
        ImportKind::Projects | ImportKind::ProjectsMoney
    ) {
        return Ok(None);
    }
    let words = |field: F| {
        request
            .targets
            .iter()
            .find(|target| target.field == field)
            .map(|target| super::cells::text(row.cell(target.column as usize)))
            .filter(|text| !text.is_empty())
    };
    if let Some(code) = words(F::Code) {
        return Ok(Some(format!("code {}", key(&code))));
    }
    let Some(title) = words(F::Title) else {
        return Ok(None);
    };
    let mut countries: Vec<String> = section.map(str::to_owned).into_iter().collect();
    if let Some(country) = words(F::Country) {
        countries.extend(spellings.find(reader, AliasList::Country, &country)?);
    }
    let plain = likeness::without_names(&title, countries.iter().map(String::as_str));
    // Without joining, the same title in two countries is two projects.
    Ok(Some(match request.options.join {
        true => format!("title {plain}"),
        false => format!("title {} {plain}", countries.join(" ")),
    }))
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
