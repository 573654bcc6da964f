//! Merged cells. A sheet names them after its rows, so they are looked up before the rows are read.

use quick_xml::events::Event;

use super::container::Container;
use super::excel::position;
use super::xml::attribute;
use super::{Cell, Row, Value};
use crate::error::Result;

/// Merged blocks that are looked at; a sheet of records with more is no table.
const MOST: usize = 100_000;
/// Columns over which a value is handed out.
const WIDEST: usize = 500;
/// Blocks that one row can be part of.
const MOST_IN_ROW: usize = 200;
/// Cells of a row that are filled in this way.
const MOST_FILLED: usize = 5_000;
/// Bytes of a text that is handed out in more cells than its own.
const LONGEST: usize = 2_000;

/// A merged block: columns from 0, rows from 1, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Block {
    pub columns: (usize, usize),
    pub rows: (u32, u32),
}

/// The merged blocks of a sheet by their first row.
#[derive(Debug, Default)]
pub(super) struct Merged {
    blocks: Vec<Block>,
}

/// Reads which cells of a sheet are merged.
pub(super) fn of_part(container: &mut Container, part: &str) -> Result<Merged> {
    let mut blocks = Vec::new();
    // Most sheets of records merge nothing: they are not parsed for that.
    if !container.may_have(part, "mergeCell") {
        return Ok(Merged::default());
    }
    let Some((mut xml, _)) = container.xml(part)? else {
        return Ok(Merged::default());
    };
    loop {
        match xml.next()? {
            Event::Start(tag) if tag.local_name().as_ref() == "mergeCell" => {
                let name = attribute(&tag, "ref")?.unwrap_or_default();
                let Some((first, last)) = name.split_once(':') else {
                    continue;
                };
                if let (Some(first), Some(last)) = (position(first), position(last))
                    && blocks.len() < MOST
                {
                    blocks.push(Block {
                        columns: (first.0, last.0),
                        rows: (first.1, last.1),
                    });
                }
            }
            Event::Eof => return Ok(Merged::of(blocks)),
            _ => {}
        }
    }
}

impl Merged {
    /// The blocks of a sheet.
    pub fn of(mut blocks: Vec<Block>) -> Merged {
        blocks.retain(|block| block.columns.0 <= block.columns.1 && block.rows.0 <= block.rows.1);
        blocks.sort_by_key(|block| block.rows.0);
        Merged { blocks }
    }

    /// Hands out values row by row, from the first row on.
    pub fn spread(&self) -> Spread<'_> {
        Spread {
            waiting: &self.blocks,
            open: Vec::new(),
        }
    }
}

/// Where the handing out is.
pub(super) struct Spread<'m> {
    waiting: &'m [Block],
    open: Vec<(Block, Option<Cell>)>,
}

impl Spread<'_> {
    /// A block begins in the row that comes next.
    pub fn begin(&mut self, block: Block) {
        if self.open.len() < MOST_IN_ROW {
            self.open.push((block, None));
        }
    }

    /// Gives the cells of a row what stands in the first cell of their block.
    pub fn fill(&mut self, row: &mut Row) {
        self.open.retain(|(block, _)| block.rows.1 >= row.number);
        while let Some((block, rest)) = self.waiting.split_first() {
            if block.rows.0 > row.number {
                break;
            }
            self.waiting = rest;
            if block.rows.1 >= row.number && self.open.len() < MOST_IN_ROW {
                self.open.push((*block, None));
            }
        }
        let mut filled = 0;
        for (block, value) in &mut self.open {
            let (first, last) = block.columns;
            if row.number == block.rows.0 {
                *value = row
                    .cells
                    .get(first)
                    .filter(|cell| can_spread(cell))
                    .cloned();
            }
            let Some(value) = value else { continue };
            let last = last.min(first + WIDEST);
            filled += last - first + 1;
            if filled > MOST_FILLED {
                return;
            }
            if row.cells.len() <= last {
                row.cells.resize_with(last + 1, Cell::default);
            }
            for column in first..=last {
                let cell = &mut row.cells[column];
                if cell.is_empty() && (row.number, column) != (block.rows.0, first) {
                    *cell = Cell {
                        spread: true,
                        ..value.clone()
                    };
                }
            }
        }
    }
}

fn can_spread(cell: &Cell) -> bool {
    match &cell.value {
        Value::Text(text) => text.len() <= LONGEST,
        Value::Date(_) => true,
        _ => false,
    }
}
