//! Every line of a question, taken apart: for tables that the kept sums do not hold.

mod store;

use super::lines::{self, Key, Programme, Table};
use super::{Asked, Dimension, Side};
use crate::error::Result;
use crate::store::Reader;
use crate::values::{Currency, Date};

/// One year's portion of a line with all its splits.
pub struct Portion {
    /// Key of the line.
    pub line: String,
    /// The whole line in minor units.
    pub whole: i64,
    /// Place of the year.
    pub year: usize,
    /// Whose money it is.
    pub side: Side,
    /// Currency.
    pub currency: Currency,
    /// The portion, in minor units.
    pub minor: i64,
    /// Place of the project.
    pub project: usize,
    /// The day on which memberships of country groups are looked at.
    pub on: Option<Date>,
    /// Every cell it goes into with the amount that goes there.
    pub cells: Vec<(Table, Key, i64)>,
}

impl Portion {
    /// The parts of one split; they sum to the portion.
    pub fn split(&self, dimension: Dimension) -> impl Iterator<Item = (Key, i64)> + '_ {
        self.cells
            .iter()
            .filter(move |(table, _, _)| *table == Table::By(dimension))
            .map(|(_, key, minor)| (*key, *minor))
    }
}

/// Hands every portion of every line of the question's flow and years to `each`, in the order of the lines' keys.
pub fn each_portion(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(&Programme, &Portion) -> Result<()>,
) -> Result<Programme> {
    let mut programme = Programme::load(reader, &asked.agency)?;
    let mut found: Vec<Portion> = Vec::new();
    store::each_line_of(reader, asked, &mut |id, line| {
        programme.each_part(reader, &asked.years, &line, &mut |part| {
            if let Some(year) = asked.years.index(part.year)
                && part.minor != 0
            {
                found.push(Portion {
                    line: id.clone(),
                    whole: line.minor,
                    year,
                    side: lines::side(part.direction, part.payer, asked.scope),
                    currency: line.currency,
                    minor: part.minor,
                    project: part.project,
                    on: part.on,
                    cells: part.cells.to_vec(),
                });
            }
        })?;
        for portion in found.drain(..) {
            each(&programme, &portion)?;
        }
        Ok(())
    })?;
    Ok(programme)
}
