//! The parts of a cost line under several splits at once.
//!
//! A line is split over countries, over areas and over goals, each by itself. A table of country against
//! area needs both at once: the cells are the products of the shares, rounded so that the cells of every
//! country sum to the country's part and the cells of every area to the area's part, to the last minor unit.
//! So the totals of any such table are those of the plain breakdowns.

use std::collections::HashMap;

use super::axis::{Axis, Condition};
use super::lines::{Key, Programme};
use super::walk::Portion;
use super::{Asked, Dimension};
use crate::reference;

/// A part of a line that lies in one country, one area and one goal at once, as far as these are asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Atom {
    /// Minor units.
    pub minor: i64,
    /// Country, country group, region, subregion.
    place: [Key; 4],
    area: Key,
    goal: Key,
}

/// What a row, a column or a condition is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Spot {
    /// A reporting year, by its place.
    Year(usize),
    /// A key of a breakdown.
    Of(Key),
}

/// Takes lines apart along the axes that a question names, and lets through what its conditions say.
pub struct Atoms<'p> {
    first_year: i32,
    places: bool,
    areas: bool,
    goals: bool,
    conditions: &'p [Condition],
    remembered: HashMap<(usize, Spot), bool>,
}

const PLACES: [Dimension; 4] = [
    Dimension::Country,
    Dimension::CountryGroup,
    Dimension::Region,
    Dimension::Subregion,
];

impl<'p> Atoms<'p> {
    /// For rows and columns along `axes`, under conditions.
    pub fn new(asked: &Asked, axes: &[Axis], conditions: &'p [Condition]) -> Self {
        let named = |found: &dyn Fn(Dimension) -> bool| {
            axes.iter()
                .copied()
                .chain(conditions.iter().map(|condition| condition.axis))
                .filter_map(Axis::dimension)
                .any(found)
        };
        Atoms {
            first_year: asked.years.first,
            places: named(&|dimension| PLACES.contains(&dimension)),
            areas: named(&|dimension| dimension == Dimension::Area),
            goals: named(&|dimension| dimension == Dimension::Goal),
            conditions,
            remembered: HashMap::new(),
        }
    }

    /// The atoms of a portion that every condition lets through.
    pub fn of(&mut self, programme: &Programme, portion: &Portion) -> Vec<Atom> {
        let mut atoms = vec![Atom {
            minor: portion.minor,
            place: [Key::None; 4],
            area: Key::None,
            goal: Key::None,
        }];
        if self.places {
            let countries = portion.split(Dimension::Country);
            atoms = countries
                .map(|(country, minor)| Atom {
                    minor,
                    place: places(programme, country, portion),
                    area: Key::None,
                    goal: Key::None,
                })
                .collect();
        }
        if self.areas {
            atoms = crossed(&atoms, portion, Dimension::Area, |atom, key| {
                atom.area = key
            });
        }
        if self.goals {
            atoms = crossed(&atoms, portion, Dimension::Goal, |atom, key| {
                atom.goal = key
            });
        }
        atoms.retain(|atom| self.passes(programme, portion, atom));
        atoms
    }

    /// Where an atom stands on an axis; none where money is not divided by it.
    pub fn spot(programme: &Programme, portion: &Portion, atom: &Atom, axis: Axis) -> Option<Spot> {
        let project = programme.info(portion.project);
        Some(Spot::Of(match axis {
            Axis::Year => return Some(Spot::Year(portion.year)),
            Axis::Direction => Key::Code(project.direction.code()),
            Axis::Status => Key::Code(project.status.code()),
            Axis::Country => atom.place[0],
            Axis::CountryGroup => atom.place[1],
            Axis::Region => atom.place[2],
            Axis::Subregion => atom.place[3],
            Axis::Area => atom.area,
            Axis::Goal => atom.goal,
            other => {
                let mut parts = portion.split(other.dimension()?);
                parts.next().map_or(Key::None, |(key, _)| key)
            }
        }))
    }

    /// The text under which a spot is known outside.
    pub fn code(&self, programme: &Programme, spot: Spot) -> String {
        match spot {
            Spot::Year(place) => (self.first_year + i32::try_from(place).unwrap_or(0)).to_string(),
            Spot::Of(key) => programme.code_of(key),
        }
    }

    fn passes(&mut self, programme: &Programme, portion: &Portion, atom: &Atom) -> bool {
        let conditions = self.conditions;
        conditions.iter().enumerate().all(|(place, condition)| {
            let Some(spot) = Atoms::spot(programme, portion, atom, condition.axis) else {
                return false;
            };
            if let Some(known) = self.remembered.get(&(place, spot)) {
                return *known;
            }
            let passes = condition.keys.contains(&self.code(programme, spot));
            self.remembered.insert((place, spot), passes);
            passes
        })
    }
}

/// Country, country group, region and subregion.
fn places(programme: &Programme, country: Key, portion: &Portion) -> [Key; 4] {
    let Key::Country(code) = country else {
        return [Key::None; 4];
    };
    let facts = reference::country(code.as_str());
    let name = |of: fn(&'static reference::Country) -> &'static str| {
        facts.map_or(Key::None, |facts| Key::Code(of(facts)))
    };
    [
        country,
        programme.groups_of(code, portion.on),
        name(|facts| &facts.region),
        name(|facts| &facts.subregion),
    ]
}

/// Atoms against the parts of another split: every atom's cells sum to the atom, every part's to the part.
fn crossed(
    atoms: &[Atom],
    portion: &Portion,
    dimension: Dimension,
    set: impl Fn(&mut Atom, Key),
) -> Vec<Atom> {
    let parts: Vec<(Key, i64)> = portion.split(dimension).collect();
    let rows: Vec<i64> = atoms.iter().map(|atom| atom.minor).collect();
    let columns: Vec<i64> = parts.iter().map(|(_, minor)| *minor).collect();
    let cells = product(&rows, &columns);
    let mut made = Vec::with_capacity(rows.len() * columns.len());
    for (atom, row) in atoms.iter().zip(cells) {
        for ((key, _), minor) in parts.iter().zip(row) {
            let mut atom = atom.clone();
            atom.minor = minor;
            set(&mut atom, *key);
            made.push(atom);
        }
    }
    made
}

/// Whole numbers near `row × column / total` whose rows and columns sum to the margins, which have one sum
/// and one sign.
pub fn product(rows: &[i64], columns: &[i64]) -> Vec<Vec<i64>> {
    let total: i128 = rows.iter().map(|row| i128::from(*row)).sum();
    if total == 0 {
        return vec![vec![0; columns.len()]; rows.len()];
    }
    let (mut left, mut open): (Vec<i64>, Vec<i64>) = (rows.to_vec(), columns.to_vec());
    let mut cells = vec![vec![0i64; columns.len()]; rows.len()];
    let mut remainders = Vec::with_capacity(rows.len() * columns.len());
    for (i, row) in rows.iter().enumerate() {
        for (j, column) in columns.iter().enumerate() {
            let whole = i128::from(*row) * i128::from(*column);
            let cell = i64::try_from(whole / total).unwrap_or(0);
            cells[i][j] = cell;
            left[i] -= cell;
            open[j] -= cell;
            remainders.push((std::cmp::Reverse((whole % total).abs()), i, j));
        }
    }
    remainders.sort_unstable();
    // Largest remainders first, one unit each; what the margins still miss then goes wherever both miss it.
    for once in [true, false] {
        for (_, i, j) in &remainders {
            while left[*i] != 0 && open[*j] != 0 {
                let unit = left[*i].signum();
                cells[*i][*j] += unit;
                left[*i] -= unit;
                open[*j] -= unit;
                if once {
                    break;
                }
            }
        }
    }
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_keeps_both_margins_to_the_last_unit() {
        for (rows, columns) in [
            (vec![33, 33, 34], vec![50, 50]),
            (vec![1, 1, 1], vec![2, 1]),
            (vec![10], vec![3, 3, 4]),
            (vec![-7, -3], vec![-5, -5]),
            (vec![999_999_999_999, 1], vec![1, 999_999_999_999]),
        ] {
            let cells = product(&rows, &columns);
            for (row, sum) in cells.iter().zip(&rows) {
                assert_eq!(row.iter().sum::<i64>(), *sum, "{rows:?} {columns:?}");
            }
            for (place, sum) in columns.iter().enumerate() {
                let column: i64 = cells.iter().map(|row| row[place]).sum();
                assert_eq!(column, *sum, "{rows:?} {columns:?}");
            }
            let sign = rows[0].signum();
            assert!(cells.iter().flatten().all(|cell| cell * sign >= 0));
        }
    }
}
