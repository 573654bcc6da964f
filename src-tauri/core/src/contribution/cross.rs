//! Money in a table of two axes, with totals from the same rule as the plain breakdowns.
//!
//! Every year is summed in its own currencies, converted once and rounded once. Where the question has no
//! filter, or filters one breakdown only, the margins are the very figures of [`Figures`]; the cells are
//! rounded so that rows and columns add up to them; only where parts of a table share no line with the rest can the
//! total of a column be one unit of the smallest coin off its own breakdown.

use std::collections::{BTreeSet, HashMap};

use rust_decimal::Decimal;

use super::atoms::{Atoms, Spot};
use super::axis::{Axis, Condition};
use super::lines::Key;
use super::rates::Converter;
use super::rounding::{Exact, spread};
use super::tables::{self, Labels};
use super::walk::each_portion;
use super::{Asked, Figures, Side};
use crate::error::Result;
use crate::messages::Catalogue;
use crate::project::{Direction, ProjectStatus};
use crate::store::Reader;
use crate::values::Currency;

/// A table that is asked for.
#[derive(Debug, Clone)]
pub struct CrossQuestion<'q> {
    /// Whose money.
    pub side: Side,
    /// What the rows go by.
    pub rows: Axis,
    /// What the columns go by; none: one column.
    pub columns: Option<Axis>,
    /// Only what all of these let through.
    pub conditions: &'q [Condition],
}

/// An amount in both currencies, in minor units.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Both {
    /// In the agency's currency.
    pub own: i64,
    /// In US dollars.
    pub usd: i64,
    /// True where some line has a part in it.
    pub any: bool,
}

impl std::ops::AddAssign for Both {
    fn add_assign(&mut self, other: Both) {
        self.own += other.own;
        self.usd += other.usd;
        self.any |= other.any;
    }
}

/// A row or column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Its key; empty: not allocated.
    pub key: String,
    /// What people read.
    pub label: String,
}

/// A table of money; rows and columns add up to their totals and to the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cross {
    /// The rows.
    pub rows: Vec<Head>,
    /// The columns; one without a name where none were asked for.
    pub columns: Vec<Head>,
    /// `cells[row][column]`.
    pub cells: Vec<Vec<Both>>,
    /// The total of each row.
    pub row_totals: Vec<Both>,
    /// The total of each column.
    pub column_totals: Vec<Both>,
    /// The whole.
    pub total: Both,
}

/// One cell of one year before rounding.
type Amounts = Vec<(Currency, i128)>;

/// The spot of a table without columns.
const WHOLE: Spot = Spot::Of(Key::None);

/// Makes a table. `figures` are those of the same question.
///
/// # Errors
/// As for the figures themselves.
pub fn cross(
    reader: &Reader<'_>,
    catalogue: &Catalogue,
    asked: &Asked,
    figures: &Figures,
    question: &CrossQuestion<'_>,
) -> Result<Cross> {
    let axes: Vec<Axis> = std::iter::once(question.rows)
        .chain(question.columns)
        .collect();
    let mut atoms = Atoms::new(asked, &axes, question.conditions);
    let mut sums: HashMap<(Spot, Spot, usize), Amounts> = HashMap::new();
    let mut needed = BTreeSet::new();
    let programme = each_portion(reader, asked, &mut |programme, part| {
        if part.side != question.side {
            return Ok(());
        }
        for atom in atoms.of(programme, part) {
            let spot = |axis| Atoms::spot(programme, part, &atom, axis);
            let row = spot(question.rows).unwrap_or(WHOLE);
            let column = question.columns.and_then(spot).unwrap_or(WHOLE);
            let amounts = sums.entry((row, column, part.year)).or_default();
            match amounts
                .iter_mut()
                .find(|(known, _)| *known == part.currency)
            {
                Some((_, sum)) => *sum += i128::from(atom.minor),
                None => amounts.push((part.currency, atom.minor.into())),
            }
            needed.insert((part.currency, part.year));
        }
        Ok(())
    })?;
    let converter = Converter::load(reader, asked, &needed)?;
    let projects = axes.contains(&Axis::Project);
    let labels = Labels::load(reader, catalogue, projects)?;
    let code = |spot: Spot| atoms.code(&programme, spot);
    let mut rows = spots(sums.keys().map(|(row, _, _)| *row));
    let mut columns = spots(sums.keys().map(|(_, column, _)| *column));
    for (axis, list) in [
        (Some(question.rows), &mut rows),
        (question.columns, &mut columns),
    ] {
        // Years stand side by side without gaps.
        if axis == Some(Axis::Year) {
            *list = (0..asked.years.len()).map(Spot::Year).collect();
        }
        list.sort_by_key(|spot| code(*spot));
    }
    if columns.is_empty() {
        columns.push(WHOLE);
    }
    let mut made = Cross {
        rows: Vec::new(),
        columns: Vec::new(),
        cells: vec![vec![Both::default(); columns.len()]; rows.len()],
        row_totals: vec![Both::default(); rows.len()],
        column_totals: vec![Both::default(); columns.len()],
        total: Both::default(),
    };
    let known = Known {
        figures,
        side: question.side,
        conditions: question.conditions,
    };
    for year in 0..asked.years.len() {
        let amounts = |row: usize, column: usize| sums.get(&(rows[row], columns[column], year));
        for currency in [converter.own(), Currency::USD] {
            let own = currency == converter.own();
            // An agency whose own currency is the dollar fills both with the same work.
            let table = Exact {
                cells: (0..rows.len())
                    .map(|row| {
                        (0..columns.len())
                            .map(|column| {
                                amounts(row, column)
                                    .map(|amounts| exact(amounts, &converter, year, own, currency))
                            })
                            .collect()
                    })
                    .collect(),
            };
            let pick = |value: &super::Value| {
                if own {
                    value.own_minor
                } else {
                    value.usd_minor
                }
            };
            let total = known.total(year).map(|value| pick(&value));
            let total = total.unwrap_or_else(|| table.total());
            let margin = |axis: Option<Axis>, list: &[Spot], exact: Vec<Option<Decimal>>| {
                known
                    .margin(axis, list.iter().map(|spot| code(*spot)), year)
                    .map(|values| {
                        values
                            .iter()
                            .map(|value| value.as_ref().map_or(0, pick))
                            .collect()
                    })
                    .unwrap_or_else(|| spread(total, &exact))
            };
            let row_margin = margin(Some(question.rows), &rows, table.row_sums());
            let column_margin =
                margin(question.columns, &columns, table.column_sums(columns.len()));
            let cells = table.rounded(&row_margin, &column_margin);
            let note = |both: &mut Both, minor: i64, any: bool| match own {
                true => {
                    both.own += minor;
                    both.any |= any;
                }
                false => both.usd += minor,
            };
            for (row, line) in cells.iter().enumerate() {
                for (column, minor) in line.iter().enumerate() {
                    note(
                        &mut made.cells[row][column],
                        *minor,
                        table.cells[row][column].is_some(),
                    );
                }
                let any = table.cells[row].iter().any(Option::is_some);
                note(&mut made.row_totals[row], row_margin[row], any);
            }
            for (column, total) in made.column_totals.iter_mut().enumerate() {
                let any = table.cells.iter().any(|line| line[column].is_some());
                note(total, cells.iter().map(|line| line[column]).sum(), any);
            }
            note(
                &mut made.total,
                total,
                table.cells.iter().flatten().any(Option::is_some),
            );
            if converter.own() == Currency::USD {
                break;
            }
        }
    }
    if converter.own() == Currency::USD {
        made.dollars_are_own();
    }
    made.arrange(question, &rows, &columns, &code, &labels);
    Ok(made)
}

impl Cross {
    fn dollars_are_own(&mut self) {
        let all = self.cells.iter_mut().flatten();
        let all = all
            .chain(&mut self.row_totals)
            .chain(&mut self.column_totals);
        for both in all.chain(std::iter::once(&mut self.total)) {
            both.usd = both.own;
        }
    }

    /// Names rows and columns and puts them into the order in which they are printed.
    fn arrange(
        &mut self,
        question: &CrossQuestion<'_>,
        rows: &[Spot],
        columns: &[Spot],
        code: &dyn Fn(Spot) -> String,
        labels: &Labels<'_>,
    ) {
        let (row_order, row_heads) = heads(question.rows, rows, &self.row_totals, code, labels);
        let (column_order, column_heads) = match question.columns {
            Some(axis) => heads(axis, columns, &self.column_totals, code, labels),
            None => {
                let nameless = Head {
                    key: String::new(),
                    label: String::new(),
                };
                (vec![0], vec![nameless])
            }
        };
        let cells = row_order.iter().map(|row| {
            let cell = |column: &usize| self.cells[*row][*column];
            column_order.iter().map(cell).collect()
        });
        self.cells = cells.collect();
        self.row_totals = row_order.iter().map(|row| self.row_totals[*row]).collect();
        let totals = column_order
            .iter()
            .map(|column| self.column_totals[*column]);
        self.column_totals = totals.collect();
        self.rows = row_heads;
        self.columns = column_heads;
    }
}

fn spots(all: impl Iterator<Item = Spot>) -> Vec<Spot> {
    all.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The order of an axis, and its heads in that order.
fn heads(
    axis: Axis,
    spots: &[Spot],
    totals: &[Both],
    code: &dyn Fn(Spot) -> String,
    labels: &Labels<'_>,
) -> (Vec<usize>, Vec<Head>) {
    let label = |key: &str| match axis.dimension() {
        Some(dimension) => labels.of(dimension, key),
        None => {
            let known = Direction::from_code(key)
                .map(Direction::label)
                .or_else(|| ProjectStatus::from_code(key).map(ProjectStatus::label));
            known.map_or_else(|| key.to_owned(), |label| labels.catalogue.text(&label))
        }
    };
    let rank = |key: &str| {
        Direction::ALL
            .iter()
            .position(|known| known.code() == key)
            .or_else(|| {
                ProjectStatus::ALL
                    .iter()
                    .position(|known| known.code() == key)
            })
            .unwrap_or(0)
    };
    let mut order: Vec<usize> = (0..spots.len()).collect();
    order.sort_by_cached_key(|place| {
        let key = code(spots[*place]);
        match axis.dimension() {
            Some(dimension) => tables::order(dimension, &key, totals[*place].own, &label(&key)),
            None => (false, rank(&key), std::cmp::Reverse(0), key),
        }
    });
    let heads = order.iter().map(|place| {
        let key = code(spots[*place]);
        Head {
            label: label(&key),
            key,
        }
    });
    let heads = heads.collect();
    (order, heads)
}

/// Figures that are known already: what the plain breakdowns say.
struct Known<'f> {
    figures: &'f Figures,
    side: Side,
    conditions: &'f [Condition],
}

impl Known<'_> {
    /// The whole of a year, where the conditions name one breakdown at most.
    fn total(&self, year: usize) -> Option<super::Value> {
        let side = self.figures.side(self.side);
        match self.conditions {
            [] => side.total.years.get(year).cloned(),
            [condition] if condition.axis == Axis::Year => {
                let name = self.figures.basis.years.get(year)?.year.to_string();
                let value = side.total.years.get(year)?;
                condition.keys.contains(&name).then(|| value.clone())
            }
            [condition] => {
                let rows = breakdown(side, condition.axis)?;
                let mut values = rows
                    .iter()
                    .filter(|row| condition.keys.contains(&row.key))
                    .filter_map(|row| row.years.get(year));
                let mut sum = values.next()?.clone();
                for value in values {
                    sum.own_minor += value.own_minor;
                    sum.usd_minor += value.usd_minor;
                    sum.lines += value.lines;
                }
                Some(sum)
            }
            _ => None,
        }
    }

    /// The figures of a plain breakdown under these keys; none under conditions.
    fn margin(
        &self,
        axis: Option<Axis>,
        keys: impl Iterator<Item = String>,
        year: usize,
    ) -> Option<Vec<Option<super::Value>>> {
        let axis = axis.filter(|_| self.conditions.is_empty())?;
        let rows = breakdown(self.figures.side(self.side), axis)?;
        let values = keys.map(|key| {
            let row = rows.iter().find(|row| row.key == key)?;
            row.years.get(year).cloned()
        });
        Some(values.collect())
    }
}

/// The rows of a plain breakdown, when the figures have it: that by project is made only when it is wanted.
fn breakdown(side: &super::SideFigures, axis: Axis) -> Option<&[super::Row]> {
    let dimension = axis.dimension()?;
    let found = side
        .breakdowns
        .iter()
        .find(|each| each.dimension == dimension);
    found.map(|breakdown| breakdown.rows.as_slice())
}

fn exact(
    amounts: &Amounts,
    converter: &Converter,
    year: usize,
    own: bool,
    currency: Currency,
) -> Decimal {
    let sum = amounts.iter().fold(Decimal::ZERO, |sum, (of, minor)| {
        let (in_own, in_usd) = converter.convert(*of, *minor, year);
        sum + if own { in_own } else { in_usd }
    });
    // Quotients have endless digits; beyond the twelfth they are noise that must not decide a rounding.
    (sum * Decimal::from(10i64.pow(currency.digits()))).round_dp(12)
}
