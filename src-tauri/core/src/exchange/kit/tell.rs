//! What became of a row, for the screen and for the next answer.

use super::merge::Taking;
use super::model::{KitCell, KitLine, KitResult};
use super::record::{Record, normal, words};
use super::rows::OfSheet;
use super::{Said, Says};
use crate::error::Result;
use crate::exchange::import::fields::ImportField;
use crate::exchange::import::model::{ImportProblem, ImportResult};
use crate::exchange::import::nouns::Value;
use crate::exchange::import::understand::RowRead;
use crate::exchange::table::letters;
use crate::store::Reader;

impl Taking<'_> {
    /// What a new row says, as it is known from then on: what was made of it, and how it reads. What the ministry left
    /// open reads as nothing and says what the register assumes.
    pub(super) fn says(
        &self,
        reader: &Reader<'_>,
        of: &OfSheet<'_, '_>,
        row: &RowRead,
        record: &Record,
    ) -> Result<Says> {
        let mut says = Says::new();
        for cell in &row.cells {
            let field = of.filled.targets[cell.target].field;
            let v = record.show(reader, field)?;
            if v != Value::Nothing || !cell.shown.is_empty() {
                let t = cell.shown.clone();
                says.insert(field, Said { v, t });
            }
        }
        Ok(says)
    }

    pub(super) fn all_cells(&self, of: &OfSheet<'_, '_>, row: &RowRead) -> Vec<KitCell> {
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
    pub(super) fn tell(
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
