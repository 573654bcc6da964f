//! Taking an answer in: every row compared, planned and written by the rules of its record, in one transaction. A preview
//! is the same work, taken back.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::path::Path;

use sha2::{Digest, Sha256};

use super::answer::{self, Filled};
use super::commands::Hand;
use super::compare::Comparing;
use super::model::{KitAnswer, KitCell, KitLine, KitResult, KitSummary};
use super::record::{self, Record, normal, words};
use super::{CollectionKit, KitReport, KitRow, KitRowId, KitState, NEW, SHEETS, Said, Says, store};
use crate::agency::{self, Agency};
use crate::commands::{Listener, Progress};
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::exchange::import::ImportKind;
use crate::exchange::import::apply::Writing;
use crate::exchange::import::fields::ImportField;
use crate::exchange::import::model::{
    ImportCorrection, ImportExisting, ImportFix, ImportOptions, ImportProblem, ImportRequest,
    ImportResult,
};
use crate::exchange::import::nouns::Value;
use crate::exchange::import::plan::{Planner, SheetRow, Write};
use crate::exchange::import::understand::{Problem, RowRead, Understanding};
use crate::exchange::table::{Row, letters};
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
struct Taking<'t> {
    desk: &'t Desk,
    hand: &'t Hand,
    request: &'t KitAnswer,
    kit: &'t CollectionKit,
    ministry: &'t Organisation,
    agency: &'t Agency,
    lines: Vec<KitLine>,
    conflicts: i64,
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
                filled,
                import: &import,
                understanding: &understanding,
                planner: &mut planner,
            };
            for row in &filled.rows {
                self.row(tx, &mut of_sheet, &sent, &mut met, row)?;
            }
        }
        let gone: HashSet<&String> = sent.keys().filter(|key| !met.contains_key(*key)).collect();
        let mut missing: Vec<&KitRow> = sent
            .values()
            .filter(|row| gone.contains(&row.row_key))
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

    fn row(
        &mut self,
        tx: &mut Tx<'_>,
        of: &mut OfSheet<'_, '_>,
        sent: &HashMap<String, KitRow>,
        met: &mut HashMap<String, u32>,
        row: &Row,
    ) -> Result<()> {
        let key = row.cell(of.filled.keys as usize).shown.trim().to_owned();
        let mut filled = of.filled.targets.iter();
        if filled.all(|target| row.cell(target.column as usize).is_empty()) {
            return Ok(());
        }
        let as_new = of.import.corrections.iter().any(|correction| {
            correction.row == row.number && correction.fix == ImportFix::NewRecord
        });
        if !as_new && !key.is_empty() {
            if let Some(before) = met.get(&key) {
                let mut read = of.read(tx, row)?;
                if read.result != ImportResult::LeftOut {
                    let problem = Problem::row(msg::kit_row_copied(*before));
                    read.refuse(&of.filled.targets, problem.or(ImportFix::NewRecord));
                }
                self.tell(of, &key, None, read, Vec::new());
                return Ok(());
            }
            met.insert(key.clone(), row.number);
        }
        match sent.get(&key).filter(|_| !as_new) {
            Some(sent) => self.known(tx, of, sent, row),
            None => {
                let keep = key.starts_with(NEW) && !as_new;
                self.added(tx, of, keep.then_some(key), row)
            }
        }
    }

    /// A row whose record is known: compared three ways.
    fn known(
        &mut self,
        tx: &mut Tx<'_>,
        of: &mut OfSheet<'_, '_>,
        sent: &KitRow,
        row: &Row,
    ) -> Result<()> {
        let mut read = of.read(tx, row)?;
        if read.result == ImportResult::LeftOut {
            self.tell(of, &sent.row_key, None, read, Vec::new());
            return Ok(());
        }
        let sheet = of.filled.of;
        let Some(before) = Record::load(&tx.reader(), sheet, &sent.record_id)? else {
            read.refuse(&of.filled.targets, Problem::row(msg::kit_record_gone()));
            self.tell(of, &sent.row_key, None, read, Vec::new());
            return Ok(());
        };
        let says: Says = serde_json::from_str(&sent.says)?;
        let mut record = before.clone();
        let theirs = |field: ImportField| {
            let chosen = self.request.choices.iter().rev().find(|choice| {
                choice.sheet == sheet && choice.key == sent.row_key && choice.field == field
            });
            chosen.map_or(self.request.theirs, |choice| choice.theirs)
        };
        let compared = Comparing {
            desk: self.desk,
            spellings: &of.planner.spellings,
            sheet,
            targets: &of.filled.targets,
            says: &says,
            theirs: &theirs,
        }
        .row(&tx.reader(), &mut read, &mut record)?;
        let changed = record != before;
        if changed && !read.is_refused() {
            record.reported_by(self.ministry);
            let checked = record.check(&tx.reader());
            if let Err(error) = checked.and_then(|()| record.clone().put(tx)) {
                of.planner.refuse(&mut read, error)?;
            }
        }
        let mut cells = compared.cells;
        if read.is_refused() {
            read.result = ImportResult::Refused;
            for cell in &mut cells {
                cell.taken = false;
                cell.refused |= read
                    .problems
                    .iter()
                    .any(|problem| problem.column == Some(cell.column));
            }
        } else {
            read.result = match changed {
                true => ImportResult::Update,
                false => ImportResult::Unchanged,
            };
            let conflicts = cells.iter().filter(|cell| cell.conflict).count();
            self.conflicts += i64::try_from(conflicts).unwrap_or(0);
            let said = match cells.is_empty() {
                false => KitReport::Changed,
                // What an earlier answer brought or changed, it has brought or changed.
                true if sent.reported == KitReport::Sent => KitReport::Confirmed,
                true => sent.reported,
            };
            let mut now = sent.clone();
            now.says = serde_json::to_string(&compared.says)?;
            now.record_id = record.id().to_owned();
            if now.reported != KitReport::Added {
                now.reported = said;
            }
            if now != *sent {
                now.reported_on = Some(self.hand.today);
                tx.put(&mut now)?;
            }
        }
        self.tell(of, &sent.row_key, Some(&before), read, cells);
        Ok(())
    }

    /// A row that the ministry has added: planned as an import plans it.
    fn added(
        &mut self,
        tx: &mut Tx<'_>,
        of: &mut OfSheet<'_, '_>,
        key: Option<String>,
        row: &Row,
    ) -> Result<()> {
        let rows = vec![SheetRow {
            row: row.clone(),
            section: None,
        }];
        let shown = key.clone().unwrap_or_default();
        for mut planned in of.planner.group(&tx.reader(), rows)? {
            let mut made = None;
            for mut write in planned.writes {
                if let Write::Line(line) = &mut write {
                    record::reported_by(line, self.ministry);
                }
                let mut writing = Writing::default();
                match writing.write(tx, of.planner, write) {
                    Ok(()) => made = writing.first().map(str::to_owned),
                    Err(error) => of.planner.refuse(&mut planned.row, error)?,
                }
            }
            let mut record = None;
            if let Some(id) = made.filter(|_| !planned.row.is_refused()) {
                let says = self.says(of, &planned.row);
                tx.put(&mut KitRow {
                    id: KitRowId::default(),
                    row_version: 0,
                    kit_id: self.kit.id.clone(),
                    noun: of.filled.of,
                    row_key: key.clone().unwrap_or_else(|| id.clone()),
                    record_id: id.clone(),
                    says: serde_json::to_string(&says)?,
                    reported: KitReport::Added,
                    reported_on: Some(self.hand.today),
                })?;
                record = Record::load(&tx.reader(), of.filled.of, &id)?;
            }
            let cells = match planned.row.result {
                ImportResult::Create | ImportResult::Refused => self.all_cells(of, &planned.row),
                _ => Vec::new(),
            };
            self.tell(of, &shown, record.as_ref(), planned.row, cells);
        }
        Ok(())
    }

    /// What a new row says, as it is known from then on.
    fn says(&self, of: &OfSheet<'_, '_>, row: &RowRead) -> Says {
        let mut says = Says::new();
        for cell in &row.cells {
            let field = of.filled.targets[cell.target].field;
            let value = normal(cell.value.clone());
            if value != Value::Nothing {
                let t = words(
                    self.desk,
                    &of.planner.spellings,
                    of.filled.of,
                    field,
                    &value,
                );
                says.insert(field, Said { v: value, t });
            }
        }
        says
    }

    fn all_cells(&self, of: &OfSheet<'_, '_>, row: &RowRead) -> Vec<KitCell> {
        let taken = !row.is_refused();
        row.cells
            .iter()
            .filter(|cell| !cell.shown.is_empty() || cell.refused || cell.corrected)
            .map(|cell| {
                let target = &of.filled.targets[cell.target];
                let value = normal(cell.value.clone());
                KitCell {
                    field: target.field,
                    label: self.desk.say(&target.field.label()),
                    column: target.column,
                    base: String::new(),
                    ours: String::new(),
                    theirs: match value {
                        Value::Nothing => cell.shown.clone(),
                        ref value => {
                            let spellings = &of.planner.spellings;
                            words(self.desk, spellings, of.filled.of, target.field, value)
                        }
                    },
                    conflict: false,
                    taken,
                    refused: cell.refused,
                }
            })
            .collect()
    }

    /// Notes what became of a row.
    fn tell(
        &mut self,
        of: &OfSheet<'_, '_>,
        key: &str,
        record: Option<&Record>,
        row: RowRead,
        cells: Vec<KitCell>,
    ) {
        let result = match row.result {
            ImportResult::Create => KitResult::Create,
            ImportResult::Refused => KitResult::Refused,
            ImportResult::LeftOut => KitResult::LeftOut,
            _ if cells.iter().any(|cell| cell.conflict) => KitResult::Conflict,
            ImportResult::Update => KitResult::Update,
            ImportResult::Unchanged => KitResult::Unchanged,
        };
        let shown = |field: ImportField| {
            let targets = &of.filled.targets;
            let mut cells = row.cells.iter();
            let cell = cells.find(|cell| targets[cell.target].field == field);
            cell.map_or_else(String::new, |cell| cell.shown.clone())
        };
        let label = match record {
            Some(record) => record.label(),
            None => {
                use ImportField as F;
                let fields = [F::Code, F::Title, F::Description, F::Amount];
                let said = fields.map(shown);
                let said = said
                    .iter()
                    .map(String::as_str)
                    .filter(|text| !text.is_empty());
                crate::values::shown(&said.collect::<Vec<_>>().join(" ")).to_string()
            }
        };
        let problems = row
            .problems
            .iter()
            .map(|problem| ImportProblem {
                column: problem.column,
                cell: problem.column.map_or_else(String::new, |column| {
                    format!("{}{}", letters(column as usize), row.number)
                }),
                sentence: self.desk.say(&problem.sentence),
                fixes: problem.fixes.clone(),
                list: problem.word.as_ref().map(|(list, _)| *list),
                suggestions: problem.suggestions.clone(),
            })
            .collect();
        self.lines.push(KitLine {
            sheet: of.filled.of,
            row: row.number,
            key: key.to_owned(),
            record: record.map(|record| record.id().to_owned()),
            label,
            result,
            cells,
            problems,
            notes: row.notes.iter().map(|note| self.desk.say(note)).collect(),
        });
    }
}

/// A sheet with how its rows are understood and planned.
struct OfSheet<'s, 'p> {
    filled: &'s Filled,
    import: &'s ImportRequest,
    understanding: &'s Understanding<'s>,
    planner: &'s mut Planner<'p>,
}

impl OfSheet<'_, '_> {
    fn read(&mut self, tx: &Tx<'_>, row: &Row) -> Result<RowRead> {
        self.understanding
            .row(&tx.reader(), &mut self.planner.spellings, row, None)
    }
}
