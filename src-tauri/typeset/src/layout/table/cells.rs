//! Cells: their elements, their text, the widths of their columns, their lines.

use super::widths::{Wish, distribute};
use super::{Broken, Grid, HEAD, HEADER_NATURAL, INDENT, Measures, Prepared};
use crate::document::*;
use crate::layout::Layout;
use crate::pdf::tags::{Attribute, ElementId};

impl Layout<'_> {
    pub(super) fn prepare_groups(
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

    pub(super) fn prepare_head(
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
    pub(super) fn header_cell(
        &mut self,
        row: ElementId,
        content: &Content,
        span: usize,
    ) -> ElementId {
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

    pub(super) fn prepare_row(
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

    pub(super) fn grid(
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
    pub(super) fn padding(&self, column: usize, count: usize, measures: Measures) -> f32 {
        let outer = usize::from(column == 0) + usize::from(column + 1 == count);
        measures.side * (2 - outer) as f32
    }

    /// Breaks the cells of a row at the widths of their columns.
    pub(super) fn break_cells(&mut self, grid: &Grid, cells: Vec<Prepared>) -> Vec<Broken> {
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
    pub(super) fn break_head(&mut self, grid: &Grid, cells: Vec<Prepared>) -> Vec<Broken> {
        let style = grid.measures.header;
        let most =
            (self.frame.height * HEAD / 2.0 / crate::layout::line_metrics(style, 1.2).0) as usize;
        let mut broken = self.break_cells(grid, cells);
        for (cell, _, width, lines) in &mut broken {
            if lines.len() > most {
                lines.truncate(most.saturating_sub(1));
                lines.push(self.label("…", cell.style, *width));
            }
        }
        broken
    }
}
