//! Rounding a table of two axes so that its rows and columns add up.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::money::split::rounded_to_total;

/// One year of a table before rounding, in units of the smallest coin; `None` where no line is.
pub struct Exact {
    /// `cells[row][column]`.
    pub cells: Vec<Vec<Option<Decimal>>>,
}

impl Exact {
    /// The sum of each row.
    pub fn row_sums(&self) -> Vec<Option<Decimal>> {
        self.cells.iter().map(|row| summed(row.iter())).collect()
    }

    /// The sum of each column.
    pub fn column_sums(&self, columns: usize) -> Vec<Option<Decimal>> {
        (0..columns)
            .map(|column| summed(self.cells.iter().map(|row| &row[column])))
            .collect()
    }

    /// The rounded sum of all.
    pub fn total(&self) -> i64 {
        let sum = summed(self.cells.iter().flatten()).unwrap_or_default();
        sum.round().to_i64().unwrap_or(i64::MAX)
    }

    /// Whole numbers near the exact amounts whose rows sum to their margin, and whose columns do as far as the lines
    /// allow it.
    pub fn rounded(&self, rows: &[i64], columns: &[i64]) -> Vec<Vec<i64>> {
        let floor =
            |cell: &Option<Decimal>| cell.map_or(0, |cell| cell.floor().to_i64().unwrap_or(0));
        let mut cells: Vec<Vec<i64>> = self
            .cells
            .iter()
            .map(|row| row.iter().map(floor).collect())
            .collect();
        let mut left: Vec<i64> = rows.to_vec();
        let mut open: Vec<i64> = columns.to_vec();
        let mut live = Vec::new();
        for (i, row) in self.cells.iter().enumerate() {
            for (j, cell) in row.iter().enumerate() {
                left[i] -= cells[i][j];
                open[j] -= cells[i][j];
                if let Some(exact) = cell {
                    live.push((std::cmp::Reverse(exact - exact.floor()), i, j));
                }
            }
        }
        live.sort_unstable();
        for once in [true, false] {
            for (_, i, j) in &live {
                while left[*i].signum() * open[*j].signum() > 0 {
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
        let rows = left.len();
        let mut missing: Vec<i64> = left.into_iter().chain(open).collect();
        while let Some(start) = missing.iter().position(|units| *units != 0) {
            let Some(way) = self.way(start, rows, &missing) else {
                // Rows and columns that share no lines with the others were rounded apart from each other: the
                // row holds, and the column's total is a unit off its own breakdown.
                let unit = missing[start].signum();
                // (Columns come after all rows, when nothing can be done for them any more.)
                let live = live.iter().find(|(_, row, _)| *row == start);
                if let Some((_, row, column)) = live {
                    cells[*row][*column] += unit;
                    missing[rows + column] -= unit;
                }
                missing[start] -= unit;
                continue;
            };
            // Along the way a unit is added and taken by turns, so that only its ends change.
            let mut unit = missing[start].signum();
            for step in way.windows(2) {
                let (row, column) = (step[0].min(step[1]), step[0].max(step[1]) - rows);
                cells[row][column] += unit;
                missing[row] -= unit;
                missing[rows + column] -= unit;
                unit = -unit;
            }
        }
        cells
    }

    /// The shortest way over cells with lines from a row or column that misses a unit to one that a unit can
    /// come from: across the table one that misses it too, on the same side one that has it too many. Rows come
    /// before columns in the numbering.
    fn way(&self, start: usize, rows: usize, missing: &[i64]) -> Option<Vec<usize>> {
        let sign = missing[start].signum();
        let ends = |node: usize| match (start < rows) == (node < rows) {
            true => missing[node].signum() == -sign,
            false => missing[node].signum() == sign,
        };
        let mut before: Vec<Option<usize>> = vec![None; missing.len()];
        before[start] = Some(start);
        let mut open = std::collections::VecDeque::from([start]);
        while let Some(node) = open.pop_front() {
            if node != start && ends(node) {
                let mut way = vec![node];
                while *way.last()? != start {
                    way.push(before[*way.last()?]?);
                }
                way.reverse();
                return Some(way);
            }
            let others = if node < rows {
                rows..missing.len()
            } else {
                0..rows
            };
            for next in others {
                let (row, column) = (node.min(next), node.max(next) - rows);
                if before[next].is_none() && self.cells[row][column].is_some() {
                    before[next] = Some(node);
                    open.push_back(next);
                }
            }
        }
        None
    }
}

fn summed<'d>(cells: impl Iterator<Item = &'d Option<Decimal>>) -> Option<Decimal> {
    cells
        .flatten()
        .fold(None, |sum, cell| Some(sum.unwrap_or_default() + cell))
}

/// Rounds margins so that they add up to the total; what has no line gets nothing.
pub fn spread(total: i64, exact: &[Option<Decimal>]) -> Vec<i64> {
    let live: Vec<usize> = (0..exact.len())
        .filter(|place| exact[*place].is_some())
        .collect();
    let values: Vec<Decimal> = live.iter().filter_map(|place| exact[*place]).collect();
    let mut parts = vec![0; exact.len()];
    for (place, part) in live.into_iter().zip(rounded_to_total(total, &values)) {
        parts[place] = part;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(cells: &[&[&str]]) -> Exact {
        let cell = |text: &&str| (!text.is_empty()).then(|| text.parse().expect("a decimal"));
        Exact {
            cells: cells
                .iter()
                .map(|row| row.iter().map(cell).collect())
                .collect(),
        }
    }

    #[test]
    fn cells_add_up_to_both_margins_and_empty_ones_stay_empty() {
        for (cells, rows, columns) in [
            (
                vec![vec!["0.5", "0.5"], vec!["0.5", "0.5"]],
                vec![1, 1],
                vec![1, 1],
            ),
            (
                vec![vec!["1.4", ""], vec!["0.4", "2.2"]],
                vec![1, 3],
                vec![2, 2],
            ),
            (
                vec![vec!["0.6", ""], vec!["0.6", "0.3"], vec!["", "0.5"]],
                vec![1, 1, 0],
                vec![1, 1],
            ),
            (vec![vec!["-0.5", "2.5"]], vec![2], vec![-1, 3]),
            // Margins of a rounding in steps: one row has a unit less than its cells, another one more.
            (
                vec![vec!["1.0", "2.0"], vec!["3.0", ""]],
                vec![2, 4],
                vec![4, 2],
            ),
        ] {
            let lines: Vec<&[&str]> = cells.iter().map(Vec::as_slice).collect();
            let exact = table(&lines);
            let made = exact.rounded(&rows, &columns);
            for (row, sum) in made.iter().zip(&rows) {
                assert_eq!(row.iter().sum::<i64>(), *sum, "{cells:?}: {made:?}");
            }
            for (place, sum) in columns.iter().enumerate() {
                assert_eq!(
                    made.iter().map(|row| row[place]).sum::<i64>(),
                    *sum,
                    "{made:?}"
                );
            }
            for (row, line) in exact.cells.iter().zip(&made) {
                for (cell, minor) in row.iter().zip(line) {
                    assert!(cell.is_some() || *minor == 0, "{made:?}");
                }
            }
        }
    }
}
