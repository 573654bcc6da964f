//! Reading a sheet into the spool: which rows are records, and which of them stand together.

use std::collections::HashMap;
use std::ops::ControlFlow;

use super::{HALF, Staged, Summary, WHOLE};
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::import::cells::{self, Hints};
use crate::exchange::import::fields::{AliasList, ImportField as F, ImportHolds, holds};
use crate::exchange::import::kept::{Left, packed};
use crate::exchange::import::model::{ImportFix, ImportKind, ImportRequest};
use crate::exchange::import::sheet::Sheet;
use crate::exchange::import::spelling::{Brief, Spellings, brief, key};
use crate::exchange::table::Row;
use crate::exchange::table::shape::{Kind, Shape};
use crate::exchange::table::value::Survey;
use crate::likeness;
use crate::messages::msg;
use crate::store::{Reader, Spool};
use crate::values::shown;

/// Rows of a sheet that are taken at once.
const MOST_ROWS: u32 = 1_000_000;

/// Reads a sheet into a spool.
pub(super) fn read(
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
    let mut places: HashMap<Brief, u32> = HashMap::new();
    let mut rows = 0u32;
    desk.read(|reader| {
        let mut spellings = Spellings::load(desk, reader)?;
        let said = said_of_rows(reader, &mut spellings, request)?;
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
            let looks = shape.kind(&row);
            match said.get(&row.number) {
                Some(Said::Record) => {}
                Some(Said::Section(country)) => {
                    section.clone_from(country);
                    left = Some(match section {
                        Some(_) => Left::Section,
                        None => Left::NoCountry,
                    });
                }
                None => match looks {
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
                },
            }
            if row.hidden && !request.options.hidden && !said.contains_key(&row.number) {
                left = Some(Left::Hidden);
            }
            let place = match left {
                Some(_) => row.number,
                None => match group_key(reader, &mut spellings, request, &row, section.as_deref())?
                {
                    Some(key) => *places.entry(brief(&key)).or_insert(row.number),
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

/// What the officer says that a row is.
enum Said {
    /// A record.
    Record,
    /// The beginning of a section of a country, or of none.
    Section(Option<String>),
}

/// What the officer says about the rows that look like something else.
fn said_of_rows(
    reader: &Reader<'_>,
    spellings: &mut Spellings<'_>,
    request: &ImportRequest,
) -> Result<HashMap<u32, Said>> {
    let mut said = HashMap::new();
    for (index, correction) in request.corrections.iter().enumerate() {
        match correction.fix {
            ImportFix::TakeRow => said.insert(correction.row, Said::Record),
            ImportFix::SectionRow => {
                let word = correction.text.trim();
                let country = match word.is_empty() {
                    true => None,
                    false => {
                        let found = spellings.find(reader, AliasList::Country, word)?;
                        Some(found.ok_or_else(|| {
                            Error::field(
                                format!("corrections[{index}].text"),
                                msg::value_country_unknown(shown(word)),
                            )
                        })?)
                    }
                };
                said.insert(correction.row, Said::Section(country))
            }
            _ => continue,
        };
    }
    Ok(said)
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
            .map(|target| cells::text(row.cell(target.column as usize)))
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
