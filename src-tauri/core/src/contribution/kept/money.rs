//! The money: what each cost line adds to the cells of every table, in its own currency.

use std::collections::HashMap;

use super::super::lines::{Key, Payer, Programme, Table};
use super::super::store as lines;
use super::super::store::LineRow;
use super::{Sum, differs, either, store};
use crate::agency::{Agency, YearBasis};
use crate::contribution::Dimension;
use crate::error::Result;
use crate::project::Direction;
use crate::store::{Beside, Reader, RowChange};
use crate::values::Currency;

/// A cell of a table, before it is known whose money counts and at what rate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Cell<K> {
    /// Which twelve months a year means.
    pub basis: YearBasis,
    /// How far the money is.
    pub flow: crate::cost::Flow,
    /// The table.
    pub table: Table,
    /// The row of the table.
    pub key: K,
    /// The year.
    pub year: i32,
    /// Which way the money goes.
    pub direction: Direction,
    /// Whose money it is.
    pub payer: Payer,
    /// The currency.
    pub currency: Currency,
}

/// Minor units, and the number of lines.
pub(crate) type Amount = (i128, i64);

/// What a transaction changes in the sums of money.
#[derive(Default)]
pub(super) struct Money {
    changed: HashMap<Cell<String>, Amount>,
    programme: Option<Programme>,
}

impl Sum for Money {
    type Unit = String;

    fn touched(&mut self, reader: &Reader<'_>, change: &RowChange) -> Result<Option<Vec<String>>> {
        let mut found = Vec::new();
        match change.table.as_str() {
            "cost_line" if differs(change, LINE) => found.push(change.key.clone()),
            "project" if differs(change, &["direction", "form", "purpose_code"]) => {
                lines::lines_of(reader, "project_id", &change.key, &mut found)?;
                self.forget(|programme| programme.forget_project(&change.key));
            }
            "project_country" | "project_area" | "project_goal" => {
                for id in either(change, "project_id") {
                    lines::lines_of(reader, "project_id", &id, &mut found)?;
                    self.forget(|programme| programme.forget_project(&id));
                }
            }
            "activity" if differs(change, &["kind", "start_date"]) => {
                lines::lines_of(reader, "activity_id", &change.key, &mut found)?;
            }
            "organisation" if differs(change, &["kind", "country"]) => {
                lines::lines_of(reader, "payer_id", &change.key, &mut found)?;
                self.forget(|programme| programme.forget_organisation(&change.key));
            }
            "country_membership" => {
                for iso3 in either(change, "iso3") {
                    lines::lines_for_country(reader, &iso3, &mut found)?;
                }
                self.programme = None;
            }
            "country_group" if differs(change, &["code"]) => {
                for iso3 in lines::members(reader, &change.key)? {
                    lines::lines_for_country(reader, &iso3, &mut found)?;
                }
                self.programme = None;
            }
            "agency" if differs(change, &["fiscal_month", "country", "organisation_id"]) => {
                return Ok(None);
            }
            _ => {}
        }
        Ok(Some(found))
    }

    fn is_made(change: &RowChange) -> bool {
        change.table == "cost_line" && change.before.is_none()
    }

    fn count(
        &mut self,
        reader: &Reader<'_>,
        agency: &Agency,
        units: &[String],
        sign: i64,
    ) -> Result<()> {
        let mut programme = match self.programme.take() {
            Some(programme) if sign < 0 => programme,
            _ => Programme::load(reader, agency)?,
        };
        let mut cells: HashMap<Cell<Key>, Amount> = HashMap::new();
        for id in units {
            let Some(line) = lines::line(reader, id)? else {
                continue;
            };
            each_cell(reader, agency, &mut programme, &line, &mut |cell, minor| {
                let amount = cells.entry(cell).or_default();
                amount.0 += i128::from(sign * minor);
                amount.1 += sign;
            })?;
            if programme.held() > MOST_HELD {
                self.gather(&programme, &mut cells);
                programme.forget();
            }
        }
        self.gather(&programme, &mut cells);
        self.programme = Some(programme);
        Ok(())
    }

    fn write(&mut self, beside: &Beside<'_>) -> Result<()> {
        for (cell, change) in self.changed.drain() {
            if change != (0, 0) {
                store::add_money(beside, &cell, change)?;
            }
        }
        Ok(())
    }

    fn anew(beside: &Beside<'_>, agency: &Agency) -> Result<()> {
        let sums = sums(&beside.reader(), agency)?;
        store::clear_money(beside)?;
        for (cell, amount) in &sums {
            store::add_money(beside, cell, *amount)?;
        }
        Ok(())
    }
}

impl Money {
    /// Adds cells to what has gathered, by the names that last.
    fn gather(&mut self, programme: &Programme, cells: &mut HashMap<Cell<Key>, Amount>) {
        for (cell, (minor, lines)) in cells.drain() {
            let cell = named(cell, programme.code_of(cell.key));
            let amount = self.changed.entry(cell).or_default();
            amount.0 += minor;
            amount.1 += lines;
        }
    }

    /// Lets go of what was read of a record that changes.
    fn forget(&mut self, of: impl FnOnce(&mut Programme)) {
        if let Some(programme) = &mut self.programme {
            of(programme);
        }
    }
}

/// Projects and payers that are held at once.
const MOST_HELD: usize = if cfg!(test) { 3 } else { 4000 };

/// The columns of a line that its figures depend on.
const LINE: &[&str] = &[
    "project_id",
    "activity_id",
    "payer_id",
    "direction",
    "flow",
    "date",
    "fiscal_year",
    "currency",
    "amount_minor",
    "measurement",
    "country",
];

/// How the kept sums differ from those of the register.
pub(super) fn differences(reader: &Reader<'_>, agency: &Agency) -> Result<Vec<String>> {
    Ok(super::compare(
        &store::all_money(reader)?,
        &sums(reader, agency)?,
    ))
}

/// The sums of the whole register.
fn sums(reader: &Reader<'_>, agency: &Agency) -> Result<HashMap<Cell<String>, Amount>> {
    let mut programme = Programme::load(reader, agency)?;
    let mut sums: HashMap<Cell<Key>, Amount> = HashMap::new();
    lines::each_line(reader, &mut |line| {
        each_cell(reader, agency, &mut programme, &line, &mut |cell, minor| {
            let amount = sums.entry(cell).or_default();
            amount.0 += i128::from(minor);
            amount.1 += 1;
        })
    })?;
    let named = sums
        .into_iter()
        .map(|(cell, amount)| (named(cell, programme.code_of(cell.key)), amount));
    Ok(named.collect())
}

/// Hands every cell that a line goes into to `each`, by both meanings of a year. The rows of projects are not
/// kept: there are as many of them as of lines in a large programme, and few questions need them.
fn each_cell(
    reader: &Reader<'_>,
    agency: &Agency,
    programme: &mut Programme,
    line: &LineRow,
    each: &mut dyn FnMut(Cell<Key>, i64),
) -> Result<()> {
    for years in super::years(agency) {
        programme.each_part(reader, &years, line, &mut |part| {
            for (table, key, minor) in part.cells {
                if *table == Table::By(Dimension::Project) {
                    continue;
                }
                let cell = Cell {
                    basis: years.basis,
                    flow: line.flow,
                    table: *table,
                    key: *key,
                    year: part.year,
                    direction: part.direction,
                    payer: part.payer,
                    currency: line.currency,
                };
                each(cell, *minor);
            }
        })?;
    }
    Ok(())
}

fn named(cell: Cell<Key>, key: String) -> Cell<String> {
    Cell {
        key,
        basis: cell.basis,
        flow: cell.flow,
        table: cell.table,
        year: cell.year,
        direction: cell.direction,
        payer: cell.payer,
        currency: cell.currency,
    }
}
