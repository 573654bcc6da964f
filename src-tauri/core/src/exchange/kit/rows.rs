//! The rows of an answer: those whose record is known, and those that the ministry has added.

use std::collections::HashMap;

use super::answer::Filled;
use super::compare::Comparing;
use super::identity::Identities;
use super::merge::Taking;
use super::record::{self, Record};
use super::{KitReport, KitRow, KitRowId, NEW, Says};
use crate::error::{Error, Result};
use crate::exchange::import::apply::Writing;
use crate::exchange::import::fields::ImportField;
use crate::exchange::import::model::{ImportFix, ImportRequest, ImportResult};
use crate::exchange::import::plan::{Planner, SheetRow, Write};
use crate::exchange::import::understand::{Problem, RowRead, Understanding};
use crate::exchange::table::Row;
use crate::messages::{Message, msg};
use crate::store::Tx;

/// A sheet with how its rows are understood and planned.
pub(super) struct OfSheet<'s, 'p> {
    pub identities: Identities,
    pub filled: &'s Filled,
    pub import: &'s ImportRequest,
    pub understanding: &'s Understanding<'s>,
    pub planner: &'s mut Planner<'p>,
}

impl OfSheet<'_, '_> {
    fn read(&mut self, tx: &Tx<'_>, row: &Row) -> Result<RowRead> {
        self.understanding
            .row(&tx.reader(), &mut self.planner.spellings, row, None)
    }
}

impl Taking<'_> {
    /// A row of an answer, by its key.
    pub(super) fn row(
        &mut self,
        tx: &mut Tx<'_>,
        of: &mut OfSheet<'_, '_>,
        sent: &HashMap<String, KitRow>,
        met: &mut HashMap<String, u32>,
        row: &Row,
    ) -> Result<()> {
        let mut key = row.cell(of.filled.keys as usize).shown.trim().to_owned();
        let mut filled = of.filled.targets.iter();
        if filled.all(|target| row.cell(target.column as usize).is_empty()) {
            return Ok(());
        }
        let mut moved = None;
        if key.is_empty() || sent.contains_key(&key) {
            // Rows that were sorted without their keys are known by what they say.
            if let Some(other) = of.identities.other(&key, of.filled, row) {
                moved = Some(msg::kit_note_moved());
                key = other;
            }
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
            Some(sent) => self.known(tx, of, sent, row, moved),
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
        moved: Option<Message>,
    ) -> Result<()> {
        let mut read = of.read(tx, row)?;
        read.notes.extend(moved);
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
            let checked = record.check(&before, &tx.reader());
            match checked.and_then(|old| record.clone().put(tx).map(|()| old)) {
                Ok(old) => read
                    .notes
                    .extend(old.into_iter().map(msg::kit_note_old_fault)),
                Err(error) => of.planner.refuse(&mut read, error)?,
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
                let made = Record::load(&tx.reader(), of.filled.of, &id)?
                    .ok_or_else(|| Error::internal("a record that was written is gone"))?;
                let says = self.says(&tx.reader(), of, &planned.row, &made)?;
                record = Some(made);
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
            }
            let cells = match planned.row.result {
                ImportResult::Create | ImportResult::Refused => self.all_cells(of, &planned.row),
                _ => Vec::new(),
            };
            self.tell(of, &shown, record.as_ref(), planned.row, cells);
        }
        Ok(())
    }
}
