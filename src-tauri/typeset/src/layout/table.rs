//! Tables with the rules of a ledger.

use std::ops::ControlFlow;
use std::rc::Rc;

use super::slab::{Slab, keep_all, space_before};
use super::widths::{Wish, distribute};
use super::{Layout, step};
use crate::document::*;
use crate::draw::{Canvas, Side, Stroke};
use crate::error::{Error, Phase, Progress};
use crate::pdf::tags::{Attribute, ElementId};
use crate::text::flat::{Flat, TextStyle};
use crate::text::lines::Line;

/// Rows between two questions to the caller whether to go on.
const ROWS_PER_STEP: usize = 200;
/// Width of a step of indentation.
const INDENT: f32 = 10.0;
/// A table up to this part of a page is not divided.
const WHOLE: f32 = 0.42;
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
        if !notes.is_empty() {
            if let Some(last) = slabs.last_mut() {
                last.keep = true;
            }
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

    fn prepare_groups(
        &mut self,
        table: &Table,
        head: ElementId,
        measures: Measures,
    ) -> Vec<Prepared> {
        if table.groups.is_empty() {
            return Vec::new();
        }
        let columns = table.columns.len();
        let row = self.tree.child(head, "TR");
        let mut cells = Vec::new();
        let mut column = 0;
        let blank = HeaderGroup::new(Content::empty(), columns);
        for group in table.groups.iter().chain(std::iter::once(&blank)) {
            let span = group.span.clamp(1, columns.saturating_sub(column).max(1));
            if column >= columns {
                break;
            }
            let element = self.header_cell(row, &group.content, span);
            let style = measures.header.bold();
            let flat = self.flatten(&group.content, style, element);
            cells.push(Prepared {
                flat,
                element,
                column,
                span,
                indent: 0.0,
                align: Align::Start,
                style,
            });
            column += span;
        }
        cells
    }

    fn prepare_head(
        &mut self,
        table: &Table,
        head: ElementId,
        measures: Measures,
    ) -> Vec<Prepared> {
        let row = self.tree.child(head, "TR");
        let mut cells = Vec::new();
        for (column, definition) in table.columns.iter().enumerate() {
            let element = self.header_cell(row, &definition.header, 1);
            let style = measures.header;
            let flat = self.flatten(&definition.header, style, element);
            cells.push(Prepared {
                flat,
                element,
                column,
                span: 1,
                indent: 0.0,
                align: definition.align,
                style,
            });
        }
        cells
    }

    /// A header cell; one without words is a plain cell, for a header must head something.
    fn header_cell(&mut self, row: ElementId, content: &Content, span: usize) -> ElementId {
        let element = self
            .tree
            .child(row, if content.is_empty() { "TD" } else { "TH" });
        let attributes = &mut self.tree.get_mut(element).attributes;
        if !content.is_empty() {
            attributes.push(Attribute::Scope("Column"));
        }
        if span > 1 {
            attributes.push(Attribute::ColumnSpan(span));
        }
        element
    }

    fn prepare_row(
        &mut self,
        table: &Table,
        row: &Row,
        body: ElementId,
        measures: Measures,
    ) -> Vec<Prepared> {
        let columns = table.columns.len();
        let row_element = self.tree.child(body, "TR");
        let style = if row.kind == RowKind::Body {
            measures.cell
        } else {
            measures.cell.bold()
        };
        let blank = Cell::blank();
        let mut cells = Vec::with_capacity(columns);
        let mut column = 0;
        let mut given = row.cells.iter();
        while column < columns {
            let cell = given.next().unwrap_or(&blank);
            let span = cell.span.clamp(1, columns - column);
            let heads = table
                .row_header
                .is_some_and(|head| (column..column + span).contains(&head))
                && !cell.content.is_empty();
            let element = self
                .tree
                .child(row_element, if heads { "TH" } else { "TD" });
            let attributes = &mut self.tree.get_mut(element).attributes;
            if heads {
                attributes.push(Attribute::Scope("Row"));
            }
            if span > 1 {
                attributes.push(Attribute::ColumnSpan(span));
            }
            let flat = self.flatten(&cell.content, style, element);
            let indent = f32::from(cell.indent.min(12)) * INDENT;
            cells.push(Prepared {
                flat,
                element,
                column,
                span,
                indent,
                align: table.columns[column].align,
                style,
            });
            column += span;
        }
        cells
    }

    fn grid(
        &mut self,
        table: &Table,
        head: &[Prepared],
        rows: &[Vec<Prepared>],
        measures: Measures,
    ) -> Grid {
        let count = table.columns.len();
        let mut wishes: Vec<Wish> = Vec::with_capacity(count);
        for (column, definition) in table.columns.iter().enumerate() {
            let pad = self.padding(column, count, measures);
            let header = &head[column];
            let header_word = self.typesetter.narrowest_width(&header.flat, header.style);
            let header_natural = self
                .typesetter
                .natural_width(&header.flat, header.style)
                .min(header_word.max(HEADER_NATURAL));
            let mut wish = Wish {
                width: definition.width,
                natural: header_natural,
                narrowest: header_word,
                figures: definition.align == Align::End,
            };
            if !matches!(definition.width, Width::Fixed(_)) {
                for cell in rows
                    .iter()
                    .flatten()
                    .filter(|cell| cell.column == column && cell.span == 1)
                {
                    let natural =
                        self.typesetter.natural_width(&cell.flat, cell.style) + cell.indent;
                    if natural > wish.narrowest {
                        // Figures never break; of text, only words that could matter are measured.
                        let word = match definition.align {
                            Align::End => natural,
                            Align::Start => {
                                self.typesetter.narrowest_width(&cell.flat, cell.style)
                                    + cell.indent
                            }
                        };
                        wish.narrowest = wish.narrowest.max(word.min(self.frame.width * 0.5));
                    }
                    wish.natural = wish.natural.max(natural);
                }
            }
            if wish.figures {
                wish.natural = wish.natural.max(measures.figures - pad);
            }
            wish.natural += pad;
            wish.narrowest += pad;
            wishes.push(wish);
        }
        let widths = distribute(&wishes, self.frame.width);
        let mut starts = Vec::with_capacity(count);
        let mut start = 0.0;
        for width in &widths {
            starts.push(start);
            start += width;
        }
        Grid {
            measures,
            starts,
            widths,
        }
    }

    /// Air of a column: none at the outer edges, so that the table stands on the text's edges.
    fn padding(&self, column: usize, count: usize, measures: Measures) -> f32 {
        let outer = usize::from(column == 0) + usize::from(column + 1 == count);
        measures.side * (2 - outer) as f32
    }

    /// Breaks the cells of a row at the widths of their columns.
    fn break_cells(
        &mut self,
        grid: &Grid,
        cells: Vec<Prepared>,
    ) -> Vec<(Prepared, f32, f32, Vec<Line>)> {
        let count = grid.widths.len();
        let mut broken = Vec::with_capacity(cells.len());
        for cell in cells {
            let last = cell.column + cell.span - 1;
            let before = if cell.column == 0 {
                0.0
            } else {
                grid.measures.side
            };
            let after = if last + 1 == count {
                0.0
            } else {
                grid.measures.side
            };
            let full: f32 = grid.widths[cell.column..=last].iter().sum();
            let start = grid.starts[cell.column] + before + cell.indent;
            let width = (full - before - after - cell.indent).max(4.0);
            let lines = if cell.flat.text.is_empty() {
                Vec::new()
            } else {
                self.typesetter.lines(&cell.flat, cell.style, width)
            };
            broken.push((cell, start, width, lines));
        }
        broken
    }

    /// The same for a head, which stands on every page and must leave room for rows.
    fn break_head(
        &mut self,
        grid: &Grid,
        cells: Vec<Prepared>,
    ) -> Vec<(Prepared, f32, f32, Vec<Line>)> {
        let style = grid.measures.header;
        let most = (self.frame.height * HEAD / 2.0 / super::line_metrics(style, 1.2).0) as usize;
        let mut broken = self.break_cells(grid, cells);
        for (cell, _, width, lines) in &mut broken {
            if lines.len() > most {
                lines.truncate(most.saturating_sub(1));
                lines.push(self.label("…", cell.style, *width));
            }
        }
        broken
    }

    fn head_slab(&mut self, grid: &Grid, groups: Vec<Prepared>, head: Vec<Prepared>) -> Slab {
        let colours = &self.theme.colours;
        let thin = Stroke::solid(0.5, colours.line_strong);
        let strong = Stroke::solid(0.8, colours.line_total);
        let mut canvas = Canvas::new(self.frame.width, self.direction());
        let mut y = 0.0;
        if !groups.is_empty() {
            let cells = self.break_head(grid, groups);
            let (height, _) = set_row(&mut canvas, &cells, y + 2.0, Bottom(true));
            y += height + 5.0;
            for (cell, start, width, lines) in &cells {
                if !lines.is_empty() {
                    canvas.rule(*start - cell.indent, *width, y - 1.0, thin);
                }
            }
        }
        let cells = self.break_head(grid, head);
        let (height, _) = set_row(&mut canvas, &cells, y + 2.0, Bottom(true));
        y += height + 5.0;
        canvas.rule(0.0, self.frame.width, y, strong);
        Slab::new(y, canvas.marks)
    }

    /// What stands again at the top of later pages: caption in one line, and the head.
    fn repeated(&mut self, table: &Table, head: &Slab) -> Vec<Slab> {
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
            let (height, baseline) = super::line_metrics(style, line.leading);
            let mut canvas = Canvas::new(self.frame.width, self.direction());
            canvas.text(line, 0.0, self.frame.width, Side::Start, baseline);
            canvas.text(unit, 0.0, self.frame.width, Side::End, baseline);
            slabs.push(Slab::new(height + 3.0, canvas.marks));
        }
        slabs.push(head.as_decoration());
        slabs
    }

    fn row_slabs(
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
        let mut canvas = Canvas::new(width, self.direction());
        let (height, row_lines) = set_row(&mut canvas, &broken, above, Bottom(false));
        let full = above + height + grid.measures.below;
        if full <= limit || row_lines < 2 {
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
            let (height, _) = set_row(&mut canvas, &cells, above, Bottom(false));
            let mut full = above + height;
            if at + 1 == row_lines {
                full = self.row_rules(&mut canvas, kind, next, full + grid.measures.below);
            }
            slabs.push(Slab::new(full, canvas.marks));
        }
        slabs
    }

    /// Draws the rules of a row and gives its height with them.
    fn row_rules(
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

    fn empty_row(&mut self, table: &Table, grid: &Grid, body: ElementId) -> Slab {
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
        let (height, _) = set_row(
            &mut canvas,
            &[(cell, 0.0, self.frame.width, lines)],
            6.0,
            Bottom(false),
        );
        canvas.rule(
            0.0,
            self.frame.width,
            height + 12.0,
            Stroke::solid(0.5, self.theme.colours.line_strong),
        );
        Slab::new(height + 12.0, canvas.marks)
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

    /// Number and title in bold, the unit at the end of the line. Stays with what follows.
    pub(super) fn caption(&mut self, caption: &Caption, element: ElementId) -> Vec<Slab> {
        let style = self.style(self.theme.sizes.body, 1.35).bold();
        let unit_style = self
            .style(self.theme.sizes.small - 0.5, 1.35)
            .colour(self.theme.colours.text_faint);
        let direction = self.direction();
        let width = self.frame.width;
        let unit = self.label(&caption.unit, unit_style, width * 0.4);
        let room = if caption.unit.is_empty() {
            width
        } else {
            width - unit.width - 16.0
        };
        let flat = self.flatten_after(&caption.number, &caption.title, style, element);
        let lines = self.typesetter.lines(&flat, style, room);
        let mut slabs = Vec::new();
        for (at, line) in lines.into_iter().enumerate() {
            let (height, baseline) = super::line_metrics(style, line.leading);
            let mut canvas = Canvas::new(width, direction);
            canvas.text_of(Some(element), line, 0.0, room, Side::Start, baseline);
            if at == 0 && !caption.unit.is_empty() {
                canvas.text_of(Some(element), unit.clone(), 0.0, width, Side::End, baseline);
            }
            slabs.push(Slab::new(height, canvas.marks));
        }
        keep_all(&mut slabs);
        if let Some(last) = slabs.last_mut() {
            last.height += 3.0;
        }
        slabs
    }
}

/// Whether cells stand on the bottom of their row (heads) or hang from its top.
#[derive(Clone, Copy)]
struct Bottom(bool);

/// Sets the cells of a row on common baselines; gives the height of the text and its number of lines.
fn set_row(
    canvas: &mut Canvas,
    cells: &[(Prepared, f32, f32, Vec<Line>)],
    top: f32,
    bottom: Bottom,
) -> (f32, usize) {
    let row_lines = cells
        .iter()
        .map(|(_, _, _, lines)| lines.len())
        .max()
        .unwrap_or(0)
        .max(1);
    let leading = cells
        .iter()
        .flat_map(|(_, _, _, lines)| lines)
        .map(|line| line.leading)
        .fold(1.0, f32::max);
    let Some((first, ..)) = cells.first() else {
        return (0.0, 0);
    };
    let (height, baseline) = super::line_metrics(first.style, leading);
    for (cell, start, width, lines) in cells {
        let skip = if bottom.0 { row_lines - lines.len() } else { 0 };
        let side = match cell.align {
            Align::Start => Side::Start,
            Align::End => Side::End,
        };
        for (at, line) in lines.iter().enumerate() {
            let y = top + (at + skip) as f32 * height + baseline;
            canvas.text_of(Some(cell.element), line.clone(), *start, *width, side, y);
        }
    }
    (height * row_lines as f32, row_lines)
}
