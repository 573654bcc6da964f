//! Rows as slabs: common baselines, and the rules of a ledger.

use super::{Broken, Grid, Prepared};
use crate::document::*;
use crate::draw::{Canvas, Side, Stroke};
use crate::layout::Layout;
use crate::layout::slab::Slab;
use crate::pdf::tags::{Attribute, ElementId};
use crate::text::flat::Flat;
use crate::text::lines::Line;

impl Layout<'_> {
    pub(super) fn head_slab(
        &mut self,
        grid: &Grid,
        groups: Vec<Prepared>,
        head: Vec<Prepared>,
    ) -> Slab {
        let colours = &self.theme.colours;
        let thin = Stroke::solid(0.5, colours.line_strong);
        let strong = Stroke::solid(0.8, colours.line_total);
        let mut canvas = Canvas::new(self.frame.width, self.direction());
        let mut y = 0.0;
        if !groups.is_empty() {
            let cells = self.break_head(grid, groups);
            let rules: Vec<(f32, f32)> = cells
                .iter()
                .filter(|(_, _, _, lines)| !lines.is_empty())
                .map(|(_, start, width, _)| (*start, *width))
                .collect();
            y += set_row(&mut canvas, cells, y + 2.0, Bottom(true)) + 5.0;
            for (start, width) in rules {
                canvas.rule(start, width, y - 1.0, thin);
            }
        }
        let cells = self.break_head(grid, head);
        y += set_row(&mut canvas, cells, y + 2.0, Bottom(true)) + 5.0;
        canvas.rule(0.0, self.frame.width, y, strong);
        Slab::new(y, canvas.marks)
    }

    /// What stands again at the top of later pages: caption in one line, and the head.
    pub(super) fn repeated(&mut self, table: &Table, head: &Slab) -> Vec<Slab> {
        let mut slabs = Vec::new();
        if let Some(caption) = &table.caption {
            let style = self
                .style(self.theme.sizes.small, 1.35)
                .colour(self.theme.colours.text_muted);
            let continued = &self.document.strings.continued;
            let mut text = format!("{} {}", caption.number, caption.title.plain())
                .trim()
                .to_owned();
            let unit = self.label(&caption.unit, style, 140.0);
            if !continued.is_empty() {
                text = format!("{text} ({continued})");
            }
            let line = self.label(&text, style, self.frame.width - unit.width - 20.0);
            let (height, baseline) = crate::layout::line_metrics(style, line.leading);
            let mut canvas = Canvas::new(self.frame.width, self.direction());
            canvas.text(line, 0.0, self.frame.width, Side::Start, baseline);
            canvas.text(unit, 0.0, self.frame.width, Side::End, baseline);
            slabs.push(Slab::new(height + 3.0, canvas.marks));
        }
        slabs.push(head.as_decoration());
        slabs
    }

    pub(super) fn row_slabs(
        &mut self,
        grid: &Grid,
        cells: Vec<Prepared>,
        kind: RowKind,
        next: Option<RowKind>,
        limit: f32,
    ) -> Vec<Slab> {
        let broken = self.break_cells(grid, cells);
        let width = self.frame.width;
        let mut above = grid.measures.above;
        if kind == RowKind::Group {
            above += 2.0;
        }
        let (line_height, _, row_lines) = row_measures(&broken);
        let full = above + line_height * row_lines as f32 + grid.measures.below;
        if full <= limit || row_lines < 2 {
            let mut canvas = Canvas::new(width, self.direction());
            set_row(&mut canvas, broken, above, Bottom(false));
            let full = self.row_rules(&mut canvas, kind, next, full);
            return vec![Slab::new(full, canvas.marks)];
        }
        // Higher than a page: one slab for each line, so that it goes on overleaf.
        let mut slabs = Vec::new();
        let mut remaining: Vec<(Prepared, f32, f32, std::vec::IntoIter<Line>)> = broken
            .into_iter()
            .map(|(cell, start, width, lines)| (cell, start, width, lines.into_iter()))
            .collect();
        for at in 0..row_lines {
            let mut canvas = Canvas::new(width, self.direction());
            let mut cells = Vec::new();
            for (cell, start, width, lines) in &mut remaining {
                let copy = Prepared {
                    flat: Flat::new(),
                    ..*cell
                };
                cells.push((copy, *start, *width, lines.next().into_iter().collect()));
            }
            let above = if at == 0 { above } else { 0.0 };
            let mut full = above + set_row(&mut canvas, cells, above, Bottom(false));
            if at + 1 == row_lines {
                full = self.row_rules(&mut canvas, kind, next, full + grid.measures.below);
            }
            slabs.push(Slab::new(full, canvas.marks));
        }
        slabs
    }

    /// Draws the rules of a row and gives its height with them.
    pub(super) fn row_rules(
        &self,
        canvas: &mut Canvas,
        kind: RowKind,
        next: Option<RowKind>,
        height: f32,
    ) -> f32 {
        let colours = &self.theme.colours;
        let width = self.frame.width;
        let hairline = Stroke::solid(0.5, colours.line);
        let strong = Stroke::solid(0.5, colours.line_strong);
        let total = Stroke::solid(0.8, colours.line_total);
        canvas.element = None;
        match kind {
            RowKind::Total => {
                canvas.rule(0.0, width, 0.0, total);
                canvas.rule(0.0, width, height, Stroke::solid(0.6, colours.line_total));
                canvas.rule(
                    0.0,
                    width,
                    height + 1.8,
                    Stroke::solid(0.6, colours.line_total),
                );
                return height + 4.0;
            }
            RowKind::Subtotal => {
                canvas.rule(0.0, width, 0.0, Stroke::solid(0.5, colours.line_total));
                canvas.rule(0.0, width, height, strong);
            }
            RowKind::Group => canvas.rule(0.0, width, height, strong),
            RowKind::Body if matches!(next, Some(RowKind::Subtotal | RowKind::Total)) => {}
            RowKind::Body if next.is_none() => canvas.rule(0.0, width, height, strong),
            RowKind::Body => canvas.rule(0.0, width, height, hairline),
        }
        height
    }

    pub(super) fn empty_row(&mut self, table: &Table, grid: &Grid, body: ElementId) -> Slab {
        let row = self.tree.child(body, "TR");
        let element = self.tree.child(row, "TD");
        if table.columns.len() > 1 {
            self.tree
                .get_mut(element)
                .attributes
                .push(Attribute::ColumnSpan(table.columns.len()));
        }
        let style = grid.measures.cell.colour(self.theme.colours.text_faint);
        let flat = Flat::plain(&table.empty_text, style, self.direction());
        let lines = self.typesetter.lines(&flat, style, self.frame.width);
        let cell = Prepared {
            flat,
            element,
            column: 0,
            span: table.columns.len(),
            indent: 0.0,
            align: Align::Start,
            style,
        };
        let mut canvas = Canvas::new(self.frame.width, self.direction());
        let cells = vec![(cell, 0.0, self.frame.width, lines)];
        let height = set_row(&mut canvas, cells, 6.0, Bottom(false));
        canvas.rule(
            0.0,
            self.frame.width,
            height + 12.0,
            Stroke::solid(0.5, self.theme.colours.line_strong),
        );
        Slab::new(height + 12.0, canvas.marks)
    }
}

/// Whether cells stand on the bottom of their row (heads) or hang from its top.
#[derive(Clone, Copy)]
struct Bottom(bool);

/// Sets the cells of a row on common baselines; gives the height of the text and its number of lines.
fn set_row(canvas: &mut Canvas, cells: Vec<Broken>, top: f32, bottom: Bottom) -> f32 {
    let (height, baseline, row_lines) = row_measures(&cells);
    for (cell, start, width, lines) in cells {
        let skip = if bottom.0 { row_lines - lines.len() } else { 0 };
        let side = match cell.align {
            Align::Start => Side::Start,
            Align::End => Side::End,
        };
        for (at, line) in lines.into_iter().enumerate() {
            let y = top + (at + skip) as f32 * height + baseline;
            canvas.text_of(Some(cell.element), line, start, width, side, y);
        }
    }
    height * row_lines as f32
}

/// Height and baseline of a line of the row, and the number of lines.
fn row_measures(cells: &[Broken]) -> (f32, f32, usize) {
    let lines = || cells.iter().flat_map(|(_, _, _, lines)| lines);
    let count = cells
        .iter()
        .map(|(_, _, _, lines)| lines.len())
        .max()
        .unwrap_or(0)
        .max(1);
    let leading = lines().map(|line| line.leading).fold(1.0, f32::max);
    let Some((first, ..)) = cells.first() else {
        return (0.0, 0.0, 0);
    };
    let (height, baseline) = crate::layout::line_metrics(first.style, leading);
    (height, baseline, count)
}
