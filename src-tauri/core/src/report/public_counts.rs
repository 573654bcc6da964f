//! Counts of persons as they leave the agency: in the report, the package and exports for others.
//!
//! A number of one to four persons of a country, sex or area is hidden, and with it others of its year from which it
//! could be worked out ([`super::other::suppress`]). The total of the year stays, unless it is so small itself or
//! would give a hidden number away. What the agency looks at itself is never hidden.

use super::other::suppress::suppress;
use crate::contribution::counts::{CountRow, CountSide, Counts};

/// A count for others, one number a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicRow {
    /// Measurement id, or the key of a breakdown's row; empty: not recorded.
    pub key: String,
    /// One number a year; `None`: hidden.
    pub years: Vec<Option<i64>>,
}

/// The counts of one direction for others; the tables are those of [`CountSide`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicSide {
    /// C1 to C11.
    pub totals: Vec<PublicRow>,
    /// Trainees (C4) by nationality.
    pub trainees_by_country: Vec<PublicRow>,
    /// Trainees (C4) by sex.
    pub trainees_by_sex: Vec<PublicRow>,
    /// Trainees (C4) by priority area.
    pub trainees_by_area: Vec<PublicRow>,
    /// Experts (C1) by country of assignment.
    pub experts_by_country: Vec<PublicRow>,
    /// Experts (C1) by sex.
    pub experts_by_sex: Vec<PublicRow>,
}

/// All counts for others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCounts {
    /// What the country provided.
    pub provided: PublicSide,
    /// What it received.
    pub received: PublicSide,
}

impl PublicCounts {
    /// Hides what is to be hidden.
    pub fn of(counts: &Counts) -> PublicCounts {
        PublicCounts {
            provided: PublicSide::of(&counts.provided),
            received: PublicSide::of(&counts.received),
        }
    }
}

impl PublicSide {
    /// Hides what is to be hidden.
    pub fn of(side: &CountSide) -> PublicSide {
        let mut totals: Vec<PublicRow> = side
            .totals
            .iter()
            .map(|row| PublicRow {
                key: row.key.clone(),
                years: row.years.iter().copied().map(Some).collect(),
            })
            .collect();
        let mut table = |id: &str, rows: &[CountRow]| {
            let total = totals.iter_mut().find(|total| total.key == id);
            hide(rows, total)
        };
        PublicSide {
            trainees_by_country: table("C4", &side.trainees_by_country),
            trainees_by_sex: table("C4", &side.trainees_by_sex),
            trainees_by_area: table("C4", &side.trainees_by_area),
            experts_by_country: table("C1", &side.experts_by_country),
            experts_by_sex: table("C1", &side.experts_by_sex),
            totals,
        }
    }

    /// Whether anything in it is hidden.
    pub fn hides(&self) -> bool {
        [
            &self.totals,
            &self.trainees_by_country,
            &self.trainees_by_sex,
            &self.trainees_by_area,
            &self.experts_by_country,
            &self.experts_by_sex,
        ]
        .into_iter()
        .flatten()
        .any(|row| row.years.contains(&None))
    }
}

/// Each year by itself: no sum over years is printed.
fn hide(rows: &[CountRow], mut total: Option<&mut PublicRow>) -> Vec<PublicRow> {
    let mut shown: Vec<PublicRow> = rows
        .iter()
        .map(|row| PublicRow {
            key: row.key.clone(),
            years: row.years.iter().copied().map(Some).collect(),
        })
        .collect();
    let years = rows.first().map_or(0, |row| row.years.len());
    for year in 0..years {
        let cells: Vec<Vec<i64>> = rows.iter().map(|row| vec![row.years[year]]).collect();
        let hidden = suppress(&cells);
        for (row, hidden) in shown.iter_mut().zip(&hidden.rows) {
            if *hidden {
                row.years[year] = None;
            }
        }
        if let (Some(total), true) = (&mut total, hidden.total) {
            total.years[year] = None;
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(key: &str, years: &[i64]) -> CountRow {
        CountRow {
            key: key.to_owned(),
            years: years.to_vec(),
        }
    }

    #[test]
    fn small_numbers_are_hidden_with_one_more_of_their_year_and_small_wholes_with_their_total() {
        let side = CountSide {
            totals: vec![row("C4", &[25, 3]), row("C1", &[9, 9])],
            trainees_by_country: vec![row("LAO", &[15, 3]), row("KHM", &[8, 0]), row("", &[2, 0])],
            trainees_by_sex: vec![row("female", &[12, 0]), row("male", &[13, 3])],
            experts_by_sex: vec![row("female", &[9, 9])],
            ..CountSide::default()
        };
        let public = PublicSide::of(&side);
        let years =
            |rows: &[PublicRow]| rows.iter().map(|row| row.years.clone()).collect::<Vec<_>>();
        assert_eq!(
            years(&public.trainees_by_country),
            [[Some(15), None], [None, Some(0)], [None, Some(0)]]
        );
        assert_eq!(
            years(&public.trainees_by_sex),
            [[Some(12), Some(0)], [Some(13), None]]
        );
        assert_eq!(
            years(&public.totals),
            [[Some(25), None], [Some(9), Some(9)]]
        );
        assert_eq!(years(&public.experts_by_sex), [[Some(9), Some(9)]]);
        assert!(public.hides());
    }
}
