//! A row of an answer against what was sent and what the register has now.

use super::model::KitCell;
use super::record::{Record, like, said, words};
use super::{Said, Says};
use crate::desk::Desk;
use crate::error::Result;
use crate::exchange::import::ImportKind;
use crate::exchange::import::cells;
use crate::exchange::import::fields::ImportField as F;
use crate::exchange::import::model::{ImportFix, ImportTarget};
use crate::exchange::import::nouns::Value;
use crate::exchange::import::spelling::Spellings;
use crate::exchange::import::understand::{Problem, RowRead};
use crate::exchange::table::Cell;
use crate::messages::msg;
use crate::store::Reader;

/// How a row is compared.
pub(super) struct Comparing<'c> {
    pub desk: &'c Desk,
    pub spellings: &'c Spellings<'c>,
    pub sheet: ImportKind,
    pub targets: &'c [ImportTarget],
    /// What the row is known to say.
    pub says: &'c Says,
    /// Whether the answer's value of a cell that both changed is taken.
    pub theirs: &'c dyn Fn(F) -> bool,
}

/// What a row of an answer comes to.
pub(super) struct Compared {
    /// The cells that say something else than was sent.
    pub cells: Vec<KitCell>,
    /// What the row is known to say from now on.
    pub says: Says,
}

impl Comparing<'_> {
    /// Puts into the record what only the answer changed, and of what both changed what was chosen. What a cell cannot
    /// say refuses the row.
    pub(super) fn row(
        &self,
        reader: &Reader<'_>,
        row: &mut RowRead,
        record: &mut Record,
    ) -> Result<Compared> {
        // A cell that stands as it was sent says what it said then, even where its words mean something else by now.
        let as_sent: Vec<bool> = row
            .cells
            .iter()
            .map(|cell| {
                !cell.corrected && self.stands(self.targets[cell.target].field, &cell.shown)
            })
            .collect();
        let targets = self.targets;
        row.problems.retain(|problem| {
            let of = row
                .cells
                .iter()
                .position(|cell| problem.column == Some(targets[cell.target].column));
            of.is_none_or(|place| !as_sent[place])
        });
        let mut says = self.says.clone();
        let mut cells = Vec::new();
        let mut wrong: Vec<Problem> = Vec::new();
        for (place, cell) in row.cells.iter().enumerate() {
            let target = &self.targets[cell.target];
            let field = target.field;
            // Left empty here means: as the register has it.
            if as_sent[place] || (cell.corrected && cell.value == Value::Nothing) {
                continue;
            }
            let base = self
                .says
                .get(&field)
                .map_or(Value::Nothing, |said| said.v.clone());
            let theirs = said(cell);
            let refused = row
                .problems
                .iter()
                .any(|problem| problem.column == Some(target.column));
            if !refused && like(field, &theirs, &base) {
                continue;
            }
            let ours = record.show(reader, field)?;
            let mut of = KitCell {
                field,
                label: self.desk.say(&field.label()),
                column: target.column,
                base: self.words(field, &base),
                ours: self.words(field, &ours),
                theirs: match theirs {
                    Value::Nothing => cell.shown.clone(),
                    ref theirs => self.words(field, theirs),
                },
                conflict: false,
                taken: false,
                refused,
            };
            if refused {
                cells.push(of);
                continue;
            }
            if field == F::Amount
                && let Some(with) = cell.currency
                && !self.currency_is(row, with.as_str())
            {
                let sentence = msg::import_currency_two(with.as_str(), self.currency(row));
                wrong.push(Problem::cell(target.column, sentence));
                of.refused = true;
                cells.push(of);
                continue;
            }
            if field == F::Project {
                wrong.push(Problem {
                    fixes: vec![ImportFix::LeaveEmpty, ImportFix::SkipRow],
                    ..Problem::cell(target.column, msg::kit_project_fixed())
                });
                of.refused = true;
                cells.push(of);
                continue;
            }
            let same = like(field, &ours, &theirs);
            of.conflict = !same && !like(field, &ours, &base);
            if same || !of.conflict || (self.theirs)(field) {
                of.taken = !same;
                if !same && !record.set(field, &theirs) {
                    let sentence = match theirs {
                        Value::Nothing => msg::kit_cannot_be_empty(field.label()),
                        _ => {
                            msg::kit_cannot_be_so(field.label(), crate::values::shown(&cell.shown))
                        }
                    };
                    wrong.push(Problem::cell(target.column, sentence));
                    (of.refused, of.taken) = (true, false);
                    cells.push(of);
                    continue;
                }
                let t = cell.shown.clone();
                says.insert(field, Said { v: theirs, t });
            }
            if !same {
                cells.push(of);
            }
        }
        for problem in wrong {
            row.refuse(self.targets, problem);
        }
        Ok(Compared { cells, says })
    }

    fn words(&self, field: F, value: &Value) -> String {
        words(self.desk, self.spellings, self.sheet, field, value)
    }

    fn stands(&self, field: F, shown: &str) -> bool {
        let sent = self.says.get(&field).map_or("", |said| said.t.as_str());
        let plain = |text: &str| cells::text(&Cell::text(text));
        plain(sent) == plain(shown)
    }

    fn currency(&self, row: &RowRead) -> String {
        let said = row.words(self.targets, F::Currency).map(str::to_owned);
        said.unwrap_or_default()
    }

    fn currency_is(&self, row: &RowRead, with: &str) -> bool {
        self.currency(row) == with
    }
}
