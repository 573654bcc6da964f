//! Tables with the rules of a ledger.

use std::ops::ControlFlow;
use std::rc::Rc;

mod cells;
mod rows;
mod widths;

use super::slab::{Slab, keep_all, space_before};
use super::{Layout, step};
use crate::document::*;
use crate::error::{Error, Phase, Progress};
use crate::pdf::tags::{Attribute, ElementId};
use crate::text::flat::{Flat, TextStyle};
use crate::text::lines::Line;

/// Rows between two questions to the caller whether to go on.
const ROWS_PER_STEP: usize = 200;
/// Width of a step of indentation.
const INDENT: f32 = 10.0;
/// A table up to this part of a page is not divided.
const WHOLE: f32 = 0.3;
/// A head takes no more than this part of a page; words beyond it are cut with an ellipsis.
const HEAD: f32 = 0.3;
/// A header does not make its column wider than this; it breaks between words.
const HEADER_NATURAL: f32 = 66.0;

/// Measures of a density.
#[derive(Clone, Copy)]
struct Measures {
    cell: TextStyle,
    header: TextStyle,
    /// Air at each side of a cell.
    side: f32,
    /// A column of figures is not narrower when there is room.
    figures: f32,
    /// Air above and below the text of a row.
    above: f32,
    below: f32,
}

/// A cell with its text made flat.
struct Prepared {
    flat: Flat,
    element: ElementId,
    column: usize,
    span: usize,
    indent: f32,
    align: Align,
    style: TextStyle,
}

/// A cell with its start, its width and its lines.
type Broken = (Prepared, f32, f32, Vec<Line>);

/// A table with everything measured.
struct Grid {
    measures: Measures,
    starts: Vec<f32>,
    widths: Vec<f32>,
}

impl Layout<'_> {
    pub(super) fn table(
        &mut self,
        table: &Table,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Vec<Slab>, Error> {
        if table.columns.is_empty() {
            return Ok(Vec::new());
        }
        let element = self.tree.child(self.section, "Table");
        if !table.summary.is_empty() {
            self.tree
                .get_mut(element)
                .attributes
                .push(Attribute::Summary(table.summary.clone()));
        }
        let mut slabs = Vec::new();
        if let Some(caption) = &table.caption {
            let caption_element = self.tree.child(element, "Caption");
            slabs = self.caption(caption, caption_element);
        }
        let measures = self.measures(table.density);
        let head_element = self.tree.child(element, "THead");
        let body_element = self.tree.child(element, "TBody");

        let groups = self.prepare_groups(table, head_element, measures);
        let head = self.prepare_head(table, head_element, measures);
        let mut rows = Vec::with_capacity(table.rows.len());
        for (at, row) in table.rows.iter().enumerate() {
            if at % ROWS_PER_STEP == 0 {
                step(progress, Phase::Layout, at, table.rows.len())?;
            }
            rows.push(self.prepare_row(table, row, body_element, measures));
        }
        let grid = self.grid(table, &head, &rows, measures);

        let mut head_slab = self.head_slab(&grid, groups, head);
        head_slab.keep = true;
        let repeat = Rc::new(self.repeated(table, &head_slab));
        let repeat_height: f32 = repeat.iter().map(|slab| slab.height).sum();
        let limit = self.frame.height - repeat_height - 40.0;
        slabs.push(head_slab);

        if rows.is_empty() {
            slabs.push(self.empty_row(table, &grid, body_element));
        }
        let count = rows.len();
        for (at, cells) in rows.into_iter().enumerate() {
            if at % ROWS_PER_STEP == 0 {
                step(progress, Phase::Layout, at, count)?;
            }
            let kind = table.rows[at].kind;
            let next = table.rows.get(at + 1).map(|row| row.kind);
            let mut row = self.row_slabs(&grid, cells, kind, next, limit);
            // The first rows stay with the head, a group's name with its first row, a total with a row above it.
            let keep = kind == RowKind::Group
                || matches!(next, Some(RowKind::Subtotal | RowKind::Total))
                || (at == 0 && count > 1);
            if let Some(last) = row.last_mut() {
                last.keep = keep && kind != RowKind::Total;
            }
            for slab in &mut row {
                slab.repeat = Some(repeat.clone());
            }
            slabs.extend(row);
        }
        if slabs.iter().map(|slab| slab.height).sum::<f32>() <= self.frame.height * WHOLE {
            let last = slabs.len() - 1;
            keep_all(&mut slabs[..last]);
        }
        let notes = self.table_notes(table);
        if let (false, Some(last)) = (notes.is_empty(), slabs.last_mut()) {
            last.keep = true;
        }
        slabs.extend(notes);
        space_before(&mut slabs, 16.0);
        if let Some(last) = slabs.last_mut() {
            last.height += 6.0;
        }
        Ok(slabs)
    }

    fn measures(&self, density: Density) -> Measures {
        let sizes = &self.theme.sizes;
        let muted = self.theme.colours.text_muted;
        match density {
            Density::Regular => Measures {
                cell: self.style(sizes.small, 1.35),
                header: self.style(sizes.small - 0.5, 1.25).colour(muted),
                side: 5.0,
                figures: 58.0,
                above: 3.4,
                below: 3.4,
            },
            Density::Compact => Measures {
                cell: self.style(sizes.micro, 1.3),
                header: self.style(sizes.micro, 1.2).colour(muted),
                side: 4.0,
                figures: 44.0,
                above: 2.4,
                below: 2.4,
            },
        }
    }

    fn table_notes(&mut self, table: &Table) -> Vec<Slab> {
        let style = self
            .style(self.theme.sizes.micro, 1.4)
            .colour(self.theme.colours.text_muted);
        let mut slabs = Vec::new();
        for (at, note) in table
            .notes
            .iter()
            .filter(|note| !note.is_empty())
            .enumerate()
        {
            let element = self.tree.child(self.section, "P");
            let label = if at == 0 {
                self.document.strings.note.clone()
            } else {
                String::new()
            };
            let flat = self.flatten_after(&label, note, style, element);
            let mut lines = self.set_lines(&flat, style, element, 0.0, self.frame.width);
            space_before(&mut lines, if at == 0 { 5.0 } else { 1.5 });
            slabs.extend(lines);
        }
        slabs
    }
}
