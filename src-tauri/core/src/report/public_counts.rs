//! Counts of persons as they leave the agency: in the report, the package and exports for others.
//!
//! A number of one to four persons of a country, sex or area is hidden, and with it others of its year from which it
//! could be worked out ([`super::other::suppress`]); days and hours are hidden with the persons whose they are. The total of the year stays, unless it is so small itself or
//! would give a hidden number away. What the agency looks at itself is never hidden.

use std::collections::BTreeMap;

use super::other::suppress::{LEAST, suppress};
use crate::contribution::counts::{CountRow, CountSide, CountryCounts, Counts};
use crate::reference;

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
    /// C1 to C11 and C5h.
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
        hide_small(&mut totals);
        let mut table = |id: &str, rows: &[CountRow]| {
            let total = totals.iter_mut().find(|total| total.key == id);
            hide(rows, total)
        };
        let (trainees_by_country, trainees_by_sex, trainees_by_area) = (
            table("C4", &side.trainees_by_country),
            table("C4", &side.trainees_by_sex),
            table("C4", &side.trainees_by_area),
        );
        let (experts_by_country, experts_by_sex) = (
            table("C1", &side.experts_by_country),
            table("C1", &side.experts_by_sex),
        );
        hide_time(&mut totals);
        PublicSide {
            totals,
            trainees_by_country,
            trainees_by_sex,
            trainees_by_area,
            experts_by_country,
            experts_by_sex,
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

/// What was counted with one country, for others: the rows are those of [`CountryCounts`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicCountry {
    /// What the country was given.
    pub provided: Vec<PublicRow>,
    /// What it gave.
    pub received: Vec<PublicRow>,
}

impl PublicCountry {
    /// Hides what is to be hidden beside what is told of every other country, here and in the report: a number could
    /// be worked out from those of all others.
    pub fn of(
        every: &BTreeMap<String, CountryCounts>,
        report: &PublicCounts,
        country: &str,
    ) -> PublicCountry {
        let side = |of: fn(&CountryCounts) -> &[CountRow], report: Option<&PublicSide>| {
            let mut rows: Vec<PublicRow> = every
                .get(country)
                .map(of)
                .unwrap_or_default()
                .iter()
                .map(|row| {
                    let column: Vec<CountRow> = every
                        .iter()
                        .filter_map(|(key, counts)| {
                            let mine = of(counts).iter().find(|other| other.key == row.key)?;
                            Some(CountRow {
                                key: key.clone(),
                                years: mine.years.clone(),
                            })
                        })
                        .collect();
                    let persons = reference::measurement(&row.key)
                        .is_some_and(|known| known.unit == "persons");
                    let years = match persons {
                        true => hide(&column, None)
                            .into_iter()
                            .find(|shown| shown.key == country)
                            .map(|shown| shown.years),
                        false => None,
                    };
                    let mut years =
                        years.unwrap_or_else(|| row.years.iter().copied().map(Some).collect());
                    let told = report.and_then(|side| match row.key.as_str() {
                        "C4" => Some(&side.trainees_by_country),
                        "C1" => Some(&side.experts_by_country),
                        _ => None,
                    });
                    let told = told.and_then(|rows| rows.iter().find(|row| row.key == country));
                    for (year, told) in years.iter_mut().zip(told.iter().flat_map(|row| &row.years))
                    {
                        if told.is_none() {
                            *year = None;
                        }
                    }
                    PublicRow {
                        key: row.key.clone(),
                        years,
                    }
                })
                .collect();
            hide_time(&mut rows);
            rows
        };
        PublicCountry {
            provided: side(|counts| &counts.provided, Some(&report.provided)),
            // The report's tables of what is received go by nationality, not by the countries of a project.
            received: side(|counts| &counts.received, None),
        }
    }

    /// Whether anything in it is hidden.
    pub fn hides(&self) -> bool {
        let rows = self.provided.iter().chain(&self.received);
        rows.into_iter().any(|row| row.years.contains(&None))
    }
}

impl PublicRow {
    /// The sum of the years; none where one is hidden, which could be worked out from it.
    pub fn sum(&self) -> Option<i64> {
        self.years.iter().copied().sum()
    }
}

/// A single number of persons for others: none where it is small itself.
pub fn alone(persons: i64) -> Option<i64> {
    (!(1..LEAST).contains(&persons)).then_some(persons)
}

/// The counts of time, each with the count of the persons whose time it is.
const TIME_OF: [(&str, &str); 4] = [("C2", "C1"), ("C3", "C1"), ("C5", "C4"), ("C5h", "C4")];

/// Totals of persons that are small themselves. They stand beside each other and add up to nothing, so that none can
/// be worked out from another.
fn hide_small(totals: &mut [PublicRow]) {
    for row in totals {
        let known = reference::measurement(&row.key);
        if known.is_none_or(|known| known.unit != "persons") {
            continue;
        }
        for year in &mut row.years {
            *year = year.and_then(alone);
        }
    }
}

/// The days and hours of persons whose number is hidden would tell how many they were.
fn hide_time(totals: &mut [PublicRow]) {
    for (time, persons) in TIME_OF {
        let hidden: Vec<bool> = totals
            .iter()
            .find(|row| row.key == persons)
            .map(|row| row.years.iter().map(Option::is_none).collect())
            .unwrap_or_default();
        let Some(row) = totals.iter_mut().find(|row| row.key == time) else {
            continue;
        };
        for (year, hidden) in row.years.iter_mut().zip(hidden) {
            if hidden {
                *year = None;
            }
        }
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
    fn what_is_told_of_a_country_gives_no_other_country_away() {
        let counted = |persons: &[i64]| CountryCounts {
            provided: vec![
                row("C4", persons),
                row("C5", &[50, 50]),
                row("C6", &[persons[0], 0]),
            ],
            received: vec![row("C1", &[1, 9]), row("C2", &[20, 20])],
        };
        let every = BTreeMap::from([
            ("BTN".to_owned(), counted(&[8, 9])),
            ("KHM".to_owned(), counted(&[90, 9])),
            ("LAO".to_owned(), counted(&[3, 9])),
        ]);
        let side = CountSide {
            totals: vec![row("C4", &[101, 27])],
            trainees_by_country: vec![
                row("BTN", &[8, 9]),
                row("KHM", &[90, 9]),
                row("LAO", &[3, 9]),
            ],
            ..CountSide::default()
        };
        let report = PublicCounts::of(&Counts {
            provided: side,
            received: CountSide::default(),
        });
        let years =
            |rows: &[PublicRow]| rows.iter().map(|row| row.years.clone()).collect::<Vec<_>>();
        let lao = PublicCountry::of(&every, &report, "LAO");
        assert_eq!(
            years(&lao.provided),
            [[None, Some(9)], [None, Some(50)], [None, Some(0)]]
        );
        // Without it, the three of Laos would follow from the total.
        let bhutan = PublicCountry::of(&every, &report, "BTN");
        assert_eq!(
            years(&bhutan.provided),
            [[None, Some(9)], [None, Some(50)], [None, Some(0)]]
        );
        assert_eq!(bhutan.provided[0].sum(), None);
        let cambodia = PublicCountry::of(&every, &report, "KHM");
        assert_eq!(cambodia.provided[0].sum(), Some(99));
        // Days go with the experts whose they are.
        assert_eq!(
            years(&cambodia.received),
            [[None, Some(9)], [None, Some(20)]]
        );
        assert!(
            PublicCountry::of(&every, &report, "VNM")
                .provided
                .is_empty()
        );
    }

    #[test]
    fn small_numbers_are_hidden_with_one_more_of_their_year_and_small_wholes_with_their_total() {
        let side = CountSide {
            totals: vec![
                row("C4", &[25, 3]),
                row("C5", &[250, 30]),
                row("C5h", &[1500, 180]),
                row("C7", &[4, 0]),
                row("C9", &[2, 1]),
                row("C1", &[9, 9]),
            ],
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
            [
                [Some(25), None],
                [Some(250), None],
                [Some(1500), None],
                [None, Some(0)],
                [Some(2), Some(1)],
                [Some(9), Some(9)]
            ]
        );
        assert_eq!(years(&public.experts_by_sex), [[Some(9), Some(9)]]);
        assert!(public.hides());
    }
}
