//! Planned rows as the screen sees them.

use super::kept::Left;
use super::model::{ImportProblem, ImportRequest, ImportResult, PreviewCell, PreviewRow};
use super::plan::said;
use super::sheet;
use super::spelling::Spellings;
use super::understand::RowRead;
use crate::desk::Desk;
use crate::exchange::table::Row;
use crate::messages::msg;

/// A planned row for the screen.
pub(super) fn view(
    desk: &Desk,
    request: &ImportRequest,
    spellings: &Spellings<'_>,
    row: &RowRead,
) -> PreviewRow {
    let cells = row
        .cells
        .iter()
        .map(|cell| {
            let target = &request.targets[cell.target];
            PreviewCell {
                column: target.column,
                shown: cell.shown.clone(),
                value: said(spellings, target.field, request.kind, &cell.value),
                old: cell.old.clone(),
                refused: cell.refused,
                corrected: cell.corrected,
            }
        })
        .collect();
    let problems = row
        .problems
        .iter()
        .map(|problem| ImportProblem {
            column: problem.column,
            cell: problem
                .column
                .map_or_else(String::new, |column| sheet::cell_name(column, row.number)),
            sentence: desk.say(&problem.sentence),
            fixes: problem.fixes.clone(),
            list: problem.word.as_ref().map(|(list, _)| *list),
            suggestions: problem.suggestions.clone(),
        })
        .collect();
    PreviewRow {
        row: row.number,
        result: row.result,
        notes: row.notes.iter().map(|note| desk.say(note)).collect(),
        problems,
        cells,
    }
}

/// A row that is left out, for the screen.
pub(super) fn view_of_left(
    desk: &Desk,
    request: &ImportRequest,
    number: u32,
    why: Left,
    row: &Row,
) -> PreviewRow {
    let note = match why {
        Left::Hidden => msg::import_note_hidden(),
        Left::Sum => msg::import_note_sum(),
        Left::Header => msg::import_note_header(),
        Left::Section => msg::import_note_section(),
        Left::NoCountry => msg::import_note_no_country(),
        Left::Note => msg::import_note_remark(),
    };
    PreviewRow {
        row: number,
        result: ImportResult::LeftOut,
        notes: vec![desk.say(&note)],
        problems: Vec::new(),
        cells: request
            .targets
            .iter()
            .map(|target| PreviewCell {
                column: target.column,
                shown: row.cell(target.column as usize).shown.clone(),
                value: String::new(),
                old: None,
                refused: false,
                corrected: false,
            })
            .collect(),
    }
}
