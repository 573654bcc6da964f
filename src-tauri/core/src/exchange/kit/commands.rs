//! `kit.*`: see which ministries have answered, make their workbooks, take the answers in.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::gather::{self, Sheet};
use super::model::{
    KitAnswer, KitFile, KitMinistries, KitMinistriesRequest, KitPreview, KitRequest, KitResult,
    KitSummary, MakeKits, PreviewKit, Reported, ReportedRequest,
};
use super::stamp::Stamp;
use super::workbook::{self, Kit};
use super::{CollectionKit, KitId, KitReport, KitRow, KitRowId, KitState, merge, store};
use crate::agency;
use crate::commands::{Listener, Nothing, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::exchange::import::ImportKind;
use crate::exchange::import::spelling::Spellings;
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::organisation::Organisation;
use crate::report::write_whole;
use crate::store::Tx;
use crate::values::{Date, shown};

/// Workbooks that one request can ask for.
const MOST_KITS: usize = 500;

/// Who works on which day.
pub(super) struct Hand {
    /// The day.
    pub today: Date,
    /// The name; empty where it is not known.
    pub by: String,
}

impl Hand {
    fn of(desk: &Desk) -> Result<Hand> {
        Ok(Hand {
            today: desk.today()?,
            by: desk.actor()?,
        })
    }
}

/// The ministries of a year with their kits.
pub fn ministries(desk: &Desk, request: KitMinistriesRequest) -> Result<KitMinistries> {
    desk.read(|reader| {
        let agency = agency::store::get(reader)?;
        let span = gather::span(&agency, request.year)?;
        let (rows, total) = store::ministries(reader, &agency, &span, &request)?;
        let (made, answered) = store::counts(reader, request.year)?;
        Ok(KitMinistries {
            rows,
            total,
            made,
            answered,
        })
    })
}

/// Makes a workbook for each ministry, and notes what each was sent with. A file that is there is never replaced: it may
/// be an answer.
///
/// # Errors
/// At `organisations`, `year` or `folder`; `Cancelled`. Then no file stays.
pub fn make(desk: &Desk, request: MakeKits, listener: Listener<'_>) -> Result<Done<Vec<KitFile>>> {
    if request.organisations.is_empty() {
        return Err(Error::field("organisations", msg::kit_none_chosen()));
    }
    if request.organisations.len() > MOST_KITS {
        return Err(Error::field("organisations", msg::kit_too_many(MOST_KITS)));
    }
    let folder = PathBuf::from(&request.folder);
    if request.folder.trim().is_empty() || !folder.is_dir() {
        return Err(Error::field(
            "folder",
            msg::error_folder_missing(shown(&request.folder)),
        ));
    }
    let hand = Hand::of(desk)?;
    let mut files: Vec<KitFile> = Vec::new();
    let done = desk.transact_told(|tx| {
        let total = u32::try_from(request.organisations.len()).unwrap_or(u32::MAX);
        for (done, id) in (0u32..).zip(&request.organisations) {
            if listener(Progress { done, total }) == ControlFlow::Break(()) {
                return Err(Error::new(Code::Cancelled, msg::error_cancelled()));
            }
            if request.organisations[..done as usize].contains(id) {
                continue;
            }
            let place = format!("organisations[{done}]");
            let ministry: Organisation = tx
                .reader()
                .find(id.as_str())?
                .ok_or_else(|| Error::field(place, msg::kit_ministry_unknown()))?;
            files.push(one(desk, tx, &request, &folder, &ministry, &hand)?);
        }
        let op = match files.as_slice() {
            [only] => msg::op_kit_made(&only.name, request.year.to_string()),
            several => msg::op_kits_made(several.len(), request.year.to_string()),
        };
        Ok(((), Op::new(op)))
    });
    match done {
        Ok(done) => Ok(done.map(|()| files)),
        Err(error) => {
            for file in files {
                // What the register does not know must not be sent.
                let _gone_or_not_ours = std::fs::remove_file(file.path);
            }
            Err(error)
        }
    }
}

fn one(
    desk: &Desk,
    tx: &mut Tx<'_>,
    request: &MakeKits,
    folder: &Path,
    ministry: &Organisation,
    hand: &Hand,
) -> Result<KitFile> {
    let agency = agency::store::get(&tx.reader())?;
    let span = gather::span(&agency, request.year)?;
    let spellings = Spellings::load(desk, &tx.reader())?;
    let sheets = gather::sheets(desk, &tx.reader(), &spellings, &ministry.id, &span)?;
    let count = |of: ImportKind| -> i64 {
        let rows = sheets.iter().filter(|sheet| sheet.of == of);
        rows.map(|sheet| i64::try_from(sheet.rows.len()).unwrap_or(i64::MAX))
            .sum()
    };
    let (projects, activities, cost_lines) = (
        count(ImportKind::Projects),
        count(ImportKind::Activities),
        count(ImportKind::CostLines),
    );
    let mut kit = CollectionKit {
        id: KitId::default(),
        row_version: 0,
        organisation_id: ministry.id.clone(),
        year: request.year,
        due: request.due,
        made_on: hand.today,
        made_by: hand.by.clone(),
        state: KitState::Made,
        sent: projects + activities + cost_lines,
        answered_on: None,
        answered_by: String::new(),
        answer: String::new(),
        created: 0,
        updated: 0,
        confirmed: 0,
        refused: 0,
        missing: 0,
    };
    tx.put(&mut kit)?;
    note(tx, &kit, &sheets)?;
    let stamp = Stamp {
        programme: agency.id.clone(),
        kit: kit.id.clone(),
        year: kit.year,
    };
    let bytes = workbook::write(
        &Kit {
            desk,
            agency: &agency,
            ministry,
            stamp: &stamp,
            due: kit.due,
            today: kit.made_on,
            sheets: &sheets,
        },
        &spellings,
    )?;
    let path = free(folder, &format!("{} {}", kit.year, ministry.called()));
    write_whole(&path, &bytes).map_err(|error| error.renamed("path", "folder"))?;
    Ok(KitFile {
        kit_id: kit.id,
        organisation_id: ministry.id.clone(),
        name: ministry.name.clone(),
        path: path.display().to_string(),
        projects,
        activities,
        cost_lines,
    })
}

/// Keeps what every row was sent with.
fn note(tx: &mut Tx<'_>, kit: &CollectionKit, sheets: &[Sheet]) -> Result<()> {
    for sheet in sheets {
        for row in &sheet.rows {
            tx.put(&mut KitRow {
                id: KitRowId::default(),
                row_version: 0,
                kit_id: kit.id.clone(),
                noun: sheet.of,
                row_key: row.id.clone(),
                record_id: row.id.clone(),
                says: serde_json::to_string(&row.says)?,
                reported: KitReport::Sent,
                reported_on: None,
            })?;
        }
    }
    Ok(())
}

/// A file in a folder that is not there yet.
fn free(folder: &Path, wanted: &str) -> PathBuf {
    let plain: String = wanted
        .chars()
        .map(|c| match c {
            '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|' => ' ',
            c if c.is_control() => ' ',
            c => c,
        })
        .take(80)
        .collect();
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut path = folder.join(format!("{plain}.xlsx"));
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{plain} ({number}).xlsx"));
        number += 1;
    }
    path
}

/// Takes a kit back that nobody has answered; a workbook that went out is not recognised any more.
///
/// # Errors
/// `InUse` when an answer was taken in.
pub fn withdraw(desk: &Desk, request: KitRequest) -> Result<Done<Nothing>> {
    desk.transact_told(|tx| {
        let kit: CollectionKit = tx.reader().get(request.id.as_str())?;
        if kit.answered_on.is_some() {
            return Err(Error::new(Code::InUse, msg::kit_answered_stays()));
        }
        for row in store::all_rows(&tx.reader(), &kit.id)? {
            tx.remove::<KitRow>(row.id.as_str())?;
        }
        tx.remove::<CollectionKit>(kit.id.as_str())?;
        let ministry: Organisation = tx.reader().get(kit.organisation_id.as_str())?;
        let op = msg::op_kit_withdrawn(&ministry.name, kit.year.to_string());
        Ok((Nothing {}, Op::new(op)))
    })
}

/// Who reported a record, by which kit; the newest first.
pub fn reported(desk: &Desk, request: ReportedRequest) -> Result<Vec<Reported>> {
    desk.read(|reader| store::reported(reader, &request.record))
}

/// Says what taking an answer in would do, a window of rows at a time. Nothing is written.
///
/// # Errors
/// At `answer.path`, when the file is no kit of this programme; `Cancelled`.
pub fn preview(desk: &Desk, request: PreviewKit, listener: Listener<'_>) -> Result<KitPreview> {
    let hand = Hand::of(desk)?;
    let mut outcome = desk.rehearse(|tx| {
        let taken = merge::take(desk, tx, &hand, &request.answer, listener);
        taken.map_err(|error| error.in_field("answer"))
    })?;
    let rank = |result: KitResult| KitResult::ALL.iter().position(|known| *known == result);
    outcome.lines.retain(|line| match request.only {
        Some(only) => line.result == only,
        None => !matches!(line.result, KitResult::Unchanged | KitResult::LeftOut),
    });
    outcome.lines.sort_by_key(|line| match line.result {
        KitResult::Refused => None,
        KitResult::Conflict => Some(None),
        other => Some(rank(other)),
    });
    let total = i64::try_from(outcome.lines.len()).unwrap_or(i64::MAX);
    let rows = outcome
        .lines
        .into_iter()
        .skip(request.page.offset as usize)
        .take(request.page.rows() as usize)
        .map(|mut line| {
            // What was made in the preview is not there.
            line.record = line.record.filter(|_| line.result != KitResult::Create);
            line
        })
        .collect();
    Ok(KitPreview {
        summary: outcome.summary,
        rows,
        total,
    })
}

/// Takes an answer in: one transaction, one history entry, one undo. Refused rows stay outside; the mended workbook can
/// be taken in again, and what it has said already changes nothing.
///
/// # Errors
/// As the preview; then nothing is written.
pub fn merge(desk: &Desk, answer: KitAnswer, listener: Listener<'_>) -> Result<Done<KitSummary>> {
    let hand = Hand::of(desk)?;
    desk.transact_told(|tx| {
        let taken = merge::take(desk, tx, &hand, &answer, listener)?;
        let op = msg::op_kit_merged(&taken.summary.name, taken.summary.year.to_string());
        Ok((taken.summary, Op::new(op)))
    })
}
