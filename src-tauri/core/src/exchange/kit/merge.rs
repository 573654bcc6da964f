//! Taking an answer in: every row compared, planned and written by the rules of its record, in one transaction. A preview
//! is the same work, taken back.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::answer::{self, Filled};
use super::commands::Hand;
use super::identity::Identities;
use super::model::{KitAnswer, KitLine, KitResult, KitSummary};
use super::record::Record;
use super::rows::OfSheet;
use super::{CollectionKit, KitReport, KitRow, KitState, SHEETS, store};
use crate::agency::{self, Agency};
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::exchange::import::ImportKind;
use crate::exchange::import::model::{
    ImportCorrection, ImportExisting, ImportOptions, ImportRequest,
};
use crate::exchange::import::plan::Planner;
use crate::exchange::import::understand::Understanding;
use crate::messages::msg;
use crate::organisation::Organisation;
use crate::store::Tx;

/// What taking an answer in comes to.
pub(super) struct Taken {
    /// In all.
    pub summary: KitSummary,
    /// Row by row, as the sheets have them.
    pub lines: Vec<KitLine>,
}

/// Takes an answer in.
pub(super) fn take(
    desk: &Desk,
    tx: &mut Tx<'_>,
    hand: &Hand,
    request: &KitAnswer,
    listener: Listener<'_>,
) -> Result<Taken> {
    let mut half = |progress: Progress| {
        listener(Progress {
            done: progress.done / 2,
            total: progress.total,
        })
    };
    let answer = answer::read(&request.path, &mut half)?;
    let agency = agency::store::get(&tx.reader())?;
    let refused = |sentence| Err(Error::field("path", sentence));
    if answer.stamp.programme != agency.id {
        return refused(msg::kit_of_other_programme());
    }
    let Some(kit) = tx
        .reader()
        .find::<CollectionKit>(answer.stamp.kit.as_str())?
    else {
        return refused(msg::kit_unknown());
    };
    let ministry: Organisation = tx.reader().get(kit.organisation_id.as_str())?;
    let digest = digest(&request.path)?;
    let newer_kit = store::has_newer(&tx.reader(), &kit)?;
    let mut notes = Vec::new();
    if newer_kit {
        let year = kit.year.to_string();
        notes.push(desk.say(&msg::kit_is_older(ministry.name.clone(), year)));
    }
    if let Some(day) = kit.answered_on {
        notes.push(desk.say(&msg::kit_taken_before(day.to_string())));
    }
    let mut taking = Taking {
        desk,
        hand,
        request,
        kit: &kit,
        ministry: &ministry,
        agency: &agency,
        lines: Vec::new(),
        conflicts: 0,
    };
    for (done, of) in (0u32..).zip(SHEETS) {
        let progress = Progress {
            done: 500 + done * 160,
            total: 1000,
        };
        if listener(progress) == ControlFlow::Break(()) {
            return Err(Error::new(Code::Cancelled, msg::error_cancelled()));
        }
        let filled = answer.sheets.iter().find(|sheet| sheet.of == of);
        taking.sheet(tx, of, filled)?;
    }
    let lines = taking.lines;
    let conflicts = taking.conflicts;
    let count = |result: KitResult| -> i64 {
        let lines = lines.iter().filter(|line| line.result == result);
        i64::try_from(lines.count()).unwrap_or(i64::MAX)
    };
    let changed = lines
        .iter()
        .filter(|line| line.result == KitResult::Conflict)
        .filter(|line| line.cells.iter().any(|cell| cell.taken));
    let changed = i64::try_from(changed.count()).unwrap_or(i64::MAX);
    let summary = KitSummary {
        kit_id: kit.id.clone(),
        organisation_id: ministry.id.clone(),
        name: ministry.name.clone(),
        year: kit.year,
        made_on: kit.made_on,
        answered_on: kit.answered_on,
        same_file: kit.answer == digest,
        newer_kit,
        created: count(KitResult::Create),
        updated: count(KitResult::Update) + changed,
        unchanged: count(KitResult::Unchanged) + count(KitResult::Conflict) - changed,
        conflicts,
        refused: count(KitResult::Refused),
        missing: count(KitResult::Missing),
        left_out: count(KitResult::LeftOut),
        notes,
    };
    close(tx, hand, kit, digest, &summary)?;
    Ok(Taken { summary, lines })
}

/// Notes at the kit that it was answered. The same file once more says nothing new.
fn close(
    tx: &mut Tx<'_>,
    hand: &Hand,
    mut kit: CollectionKit,
    digest: String,
    summary: &KitSummary,
) -> Result<()> {
    let reader = tx.reader();
    kit.created = store::reported_as(&reader, &kit.id, KitReport::Added)?;
    kit.updated = store::reported_as(&reader, &kit.id, KitReport::Changed)?;
    kit.confirmed = store::reported_as(&reader, &kit.id, KitReport::Confirmed)?;
    kit.refused = summary.refused;
    kit.missing = summary.missing;
    kit.state = match summary.refused {
        0 => KitState::Merged,
        _ => KitState::Answered,
    };
    if kit.answer != digest {
        kit.answered_on = Some(hand.today);
        kit.answered_by = hand.by.clone();
        kit.answer = digest;
    }
    tx.put(&mut kit)
}

fn digest(path: &str) -> Result<String> {
    let mut file = crate::store::open_other(Path::new(path))?;
    let mut hash = Sha256::new();
    let mut part = vec![0; 1 << 16];
    loop {
        let read = std::io::Read::read(&mut file, &mut part)?;
        if read == 0 {
            break;
        }
        hash.update(&part[..read]);
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

/// An answer on its way in.
pub(super) struct Taking<'t> {
    pub desk: &'t Desk,
    pub hand: &'t Hand,
    pub request: &'t KitAnswer,
    pub kit: &'t CollectionKit,
    pub ministry: &'t Organisation,
    pub agency: &'t Agency,
    pub lines: Vec<KitLine>,
    pub conflicts: i64,
}

impl Taking<'_> {
    /// The rows of a sheet; a sheet that is not there says nothing of any record.
    fn sheet(&mut self, tx: &mut Tx<'_>, of: ImportKind, filled: Option<&Filled>) -> Result<()> {
        let sent: HashMap<String, KitRow> = store::rows(&tx.reader(), &self.kit.id, of)?
            .into_iter()
            .map(|row| (row.row_key.clone(), row))
            .collect();
        let mut met: HashMap<String, u32> = HashMap::new();
        if let Some(filled) = filled {
            let import = self.as_import(filled);
            let hints = HashMap::new();
            let understanding = Understanding::new(&import, &import.options, &hints);
            let mut planner = Planner::new(
                self.desk,
                &tx.reader(),
                &import,
                &import.options,
                &hints,
                self.hand.today,
            )?;
            planner.entry = tx.entry();
            let mut of_sheet = OfSheet {
                identities: Identities::of(of, sent.values())?,
                filled,
                import: &import,
                understanding: &understanding,
                planner: &mut planner,
            };
            for row in &filled.rows {
                self.row(tx, &mut of_sheet, &sent, &mut met, row)?;
            }
        }
        let mut missing: Vec<&KitRow> = sent
            .values()
            .filter(|row| !met.contains_key(&row.row_key))
            .collect();
        missing.sort_by(|a, b| a.id.cmp(&b.id));
        for row in missing {
            // What the register let go of itself is nothing that the ministry left out.
            let Some(record) = Record::load(&tx.reader(), of, &row.record_id)? else {
                continue;
            };
            self.lines.push(KitLine {
                sheet: of,
                row: 0,
                key: row.row_key.clone(),
                record: Some(record.id().to_owned()),
                label: record.label(),
                result: KitResult::Missing,
                cells: Vec::new(),
                problems: Vec::new(),
                notes: vec![self.desk.say(&msg::kit_note_missing())],
            });
        }
        Ok(())
    }

    /// The sheet as an import of known columns.
    fn as_import(&self, filled: &Filled) -> ImportRequest {
        let corrections: Vec<ImportCorrection> = self
            .request
            .corrections
            .iter()
            .filter(|correction| correction.sheet == filled.of)
            .map(|correction| correction.correction.clone())
            .collect();
        ImportRequest {
            path: self.request.path.clone(),
            sheet: String::new(),
            header_first: None,
            header_last: None,
            kind: filled.of,
            targets: filled.targets.clone(),
            options: ImportOptions {
                currency: Some(self.agency.currency),
                // The year of a kit may be a calendar year; a line without any day is of the agency's year of that name.
                year: Some(self.kit.year),
                payer: Some(self.kit.organisation_id.clone()),
                sections: false,
                hidden: true,
                add_organisations: false,
                existing: ImportExisting::Leave,
                ..ImportOptions::default()
            },
            corrections,
        }
    }
}
