//! Small numbers of persons, hidden so that they cannot be computed from what stays visible.
//!
//! A number of one to four is hidden. From the totals of its row and column it could still be worked out, so
//! more numbers are hidden with it, the smallest first, until every hidden number could be another one as
//! well: there is a ring of hidden numbers, each adding what its neighbour loses, through it. A reader knows
//! that a hidden number is at least one, because noughts are shown; a number of one therefore gives nothing
//! away to its ring.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// A number below this is hidden.
pub const LEAST: i64 = 5;

/// Which numbers of a table are hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// `cells[row][column]`.
    pub cells: Vec<Vec<bool>>,
    /// Totals of rows.
    pub rows: Vec<bool>,
    /// Totals of columns.
    pub columns: Vec<bool>,
    /// The whole.
    pub total: bool,
}

/// Decides what is hidden in a table of counts, none negative, with totals of rows and columns.
pub fn suppress(cells: &[Vec<i64>]) -> Hidden {
    let mut table = Table::new(cells);
    let small: Vec<(usize, usize)> = table
        .places()
        .filter(|place| (1..LEAST).contains(&table.values[place.0][place.1]))
        .collect();
    for (row, column) in &small {
        table.hidden[*row][*column] = true;
    }
    for place in small {
        if table.ring(place, true).is_some() {
            continue;
        }
        match table.ring(place, false) {
            Some(ring) => ring
                .into_iter()
                .for_each(|(row, column)| table.hidden[row][column] = true),
            // Nothing but all of it protects: a single small row, or a whole below five.
            None => table.hide_all(),
        }
    }
    let (rows, columns) = (table.values.len() - 1, table.values[0].len() - 1);
    Hidden {
        cells: (0..rows)
            .map(|row| table.hidden[row][..columns].to_vec())
            .collect(),
        rows: (0..rows).map(|row| table.hidden[row][columns]).collect(),
        columns: table.hidden[rows][..columns].to_vec(),
        total: table.hidden[rows][columns],
    }
}

/// The table with its totals as a last row and column.
struct Table {
    values: Vec<Vec<i64>>,
    hidden: Vec<Vec<bool>>,
}

impl Table {
    fn new(cells: &[Vec<i64>]) -> Table {
        let columns = cells.first().map_or(0, Vec::len);
        let mut values: Vec<Vec<i64>> = cells
            .iter()
            .map(|row| row.iter().copied().chain([row.iter().sum()]).collect())
            .collect();
        let total = |column: usize| values.iter().map(|row| row[column]).sum();
        let totals = (0..=columns).map(total).collect();
        values.push(totals);
        let hidden = vec![vec![false; columns + 1]; values.len()];
        Table { values, hidden }
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let (rows, columns) = (self.values.len(), self.values[0].len());
        (0..rows).flat_map(move |row| (0..columns).map(move |column| (row, column)))
    }

    fn hide_all(&mut self) {
        for (row, column) in self.places() {
            self.hidden[row][column] = self.values[row][column] != 0;
        }
    }

    /// Whether a number may move so that its row gains (`true`) or loses one. Totals count against their row
    /// and column, so they move the other way.
    fn may_move(&self, (row, column): (usize, usize), gains: bool) -> bool {
        let (last_row, last_column) = (self.values.len() - 1, self.values[0].len() - 1);
        let is_margin = (row == last_row) != (column == last_column);
        match self.values[row][column] {
            0 => false,
            // One cannot become nought: noughts are shown.
            1 => gains != is_margin,
            _ => true,
        }
    }

    /// What it costs to hide a number: nothing when it is hidden, the persons that vanish else; totals of
    /// columns and the whole stay visible as long as they are not small themselves.
    fn cost(&self, (row, column): (usize, usize), hidden_only: bool) -> Option<i64> {
        if self.hidden[row][column] {
            return Some(0);
        }
        let kept = row == self.values.len() - 1;
        (!hidden_only && !kept).then_some(self.values[row][column])
    }

    /// The cheapest ring through a number; none when there is none.
    fn ring(&self, place: (usize, usize), hidden_only: bool) -> Option<Vec<(usize, usize)>> {
        let found = [true, false].into_iter().filter_map(|gains| {
            if !self.may_move(place, gains) {
                return None;
            }
            self.way_back(place, gains, hidden_only)
        });
        let (_, mut ring) = found.min()?;
        ring.push(place);
        Some(ring)
    }

    /// From the column of a number back to its row, along numbers that lose and gain by turns (Dijkstra).
    fn way_back(
        &self,
        start: (usize, usize),
        gains: bool,
        hidden_only: bool,
    ) -> Option<(i64, Vec<(usize, usize)>)> {
        let (rows, columns) = (self.values.len(), self.values[0].len());
        // Nodes: rows first, then columns.
        let (from, to) = (rows + start.1, start.0);
        let mut best: Vec<Option<(i64, usize)>> = vec![None; rows + columns];
        let mut open = BinaryHeap::from([Reverse((0i64, from))]);
        best[from] = Some((0, from));
        while let Some(Reverse((cost, node))) = open.pop() {
            if best[node].is_some_and(|(known, _)| known < cost) {
                continue;
            }
            if node == to {
                break;
            }
            let neighbours = if node < rows {
                rows..rows + columns
            } else {
                0..rows
            };
            for next in neighbours {
                let place = match node < rows {
                    true => (node, next - rows),
                    false => (next, node - rows),
                };
                // From a column to a row what was gained is lost; from a row to a column it is gained again.
                let moves = if node < rows { gains } else { !gains };
                if place == start || !self.may_move(place, moves) {
                    continue;
                }
                let Some(more) = self.cost(place, hidden_only) else {
                    continue;
                };
                if best[next].is_none_or(|(known, _)| cost + more < known) {
                    best[next] = Some((cost + more, node));
                    open.push(Reverse((cost + more, next)));
                }
            }
        }
        let (cost, _) = best[to]?;
        let mut ring = Vec::new();
        let mut node = to;
        while node != from {
            let before = best[node]?.1;
            ring.push(match node < rows {
                true => (node, before - rows),
                false => (before, node - rows),
            });
            node = before;
        }
        Some((cost, ring))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every table that a reader of the published one must hold possible.
    fn possible(cells: &[Vec<i64>], hidden: &Hidden) -> Vec<Vec<i64>> {
        let columns = cells[0].len();
        let flat: Vec<(usize, usize)> = (0..cells.len())
            .flat_map(|row| (0..columns).map(move |column| (row, column)))
            .collect();
        let mut found = Vec::new();
        let mut trial = vec![0i64; flat.len()];
        fill(cells, hidden, &flat, 0, &mut trial, &mut found);
        found
    }

    fn fill(
        cells: &[Vec<i64>],
        hidden: &Hidden,
        flat: &[(usize, usize)],
        at: usize,
        trial: &mut Vec<i64>,
        found: &mut Vec<Vec<i64>>,
    ) {
        let columns = cells[0].len();
        if at == flat.len() {
            let row_fits = |row: usize| {
                let sum: i64 = trial[row * columns..(row + 1) * columns].iter().sum();
                let real: i64 = cells[row].iter().sum();
                if hidden.rows[row] {
                    sum >= 1
                } else {
                    sum == real
                }
            };
            let column_fits = |column: usize| {
                let sum: i64 = trial.iter().skip(column).step_by(columns).sum();
                let real: i64 = cells.iter().map(|row| row[column]).sum();
                if hidden.columns[column] {
                    sum >= 1
                } else {
                    sum == real
                }
            };
            let real: i64 = cells.iter().flatten().sum();
            let whole = hidden.total || trial.iter().sum::<i64>() == real;
            if whole && (0..cells.len()).all(row_fits) && (0..columns).all(column_fits) {
                found.push(trial.clone());
            }
            return;
        }
        let (row, column) = flat[at];
        let choices = match hidden.cells[row][column] {
            true => 1..=9,
            false => cells[row][column]..=cells[row][column],
        };
        for choice in choices {
            trial[at] = choice;
            fill(cells, hidden, flat, at + 1, trial, found);
        }
    }

    #[test]
    fn no_hidden_number_can_be_computed() {
        let tables = [
            vec![vec![3, 8], vec![7, 6]],
            vec![vec![1, 0], vec![6, 8], vec![5, 7]],
            vec![vec![1, 1], vec![1, 7], vec![6, 6]],
            vec![vec![2, 0], vec![0, 9]],
            vec![vec![1, 1, 1], vec![8, 8, 8]],
            vec![vec![1], vec![1], vec![8]],
            vec![vec![4], vec![0], vec![9]],
            vec![vec![3]],
            vec![vec![1, 2]],
            vec![vec![0, 0], vec![0, 0]],
            vec![vec![2, 7], vec![7, 2], vec![6, 8]],
        ];
        for cells in tables {
            let hidden = suppress(&cells);
            let all = possible(&cells, &hidden);
            assert!(!all.is_empty());
            for (row, line) in cells.iter().enumerate() {
                for (column, value) in line.iter().enumerate() {
                    let place = row * line.len() + column;
                    if (1..LEAST).contains(value) {
                        assert!(hidden.cells[row][column], "{cells:?}");
                    }
                    assert!(*value != 0 || !hidden.cells[row][column], "{cells:?}");
                    if hidden.cells[row][column] {
                        let first = all[0][place];
                        assert!(
                            all.iter().any(|table| table[place] != first),
                            "{value} in {cells:?} can be computed from {hidden:?}"
                        );
                    }
                }
                let sum: i64 = line.iter().sum();
                if (1..LEAST).contains(&sum) {
                    assert!(hidden.rows[row], "{cells:?}");
                }
            }
        }
    }

    #[test]
    fn large_numbers_stay_visible() {
        let hidden = suppress(&[vec![50, 60], vec![70, 80]]);
        assert!(!hidden.total && hidden.cells.iter().flatten().all(|cell| !cell));
        let hidden = suppress(&[vec![3, 60], vec![70, 80], vec![900, 800]]);
        assert!(!hidden.total && !hidden.columns[0] && !hidden.cells[2][0]);
    }
}
