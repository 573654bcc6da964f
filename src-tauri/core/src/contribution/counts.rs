//! What was counted (C): persons, days, events. Never valued, never added to money.
//!
//! A person counts once a year in each kind of count, whatever the number of courses; the first participation
//! of the year says country, sex and field, so that each breakdown sums to the count. Where an activity has no
//! persons recorded one by one, its number of participants is taken, with country and sex not recorded. A
//! participation counts in the year in which it begins; scholarships count in every year in which they run.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use super::{Asked, store};
use crate::error::Result;
use crate::person::Sex;
use crate::project::Direction;
use crate::reference;
use crate::store::Reader;
use crate::values::Date;

/// A count, one number a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CountRow {
    /// Measurement id (`C4`), or the key of a breakdown's row; empty: not recorded.
    pub key: String,
    /// One number a year.
    pub years: Vec<i64>,
}

/// The counts of one direction.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct CountSide {
    /// C1 to C11, in the order of the reference list; every id is there.
    pub totals: Vec<CountRow>,
    /// Trainees (C4) by nationality.
    pub trainees_by_country: Vec<CountRow>,
    /// Trainees (C4) by sex.
    pub trainees_by_sex: Vec<CountRow>,
    /// Trainees (C4) by the main priority area of their project.
    pub trainees_by_area: Vec<CountRow>,
    /// Experts (C1) by country of assignment.
    pub experts_by_country: Vec<CountRow>,
}

/// All counts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// What the country provided.
    pub provided: CountSide,
    /// What it received.
    pub received: CountSide,
}

/// Which count a participation belongs to.
pub(super) fn class_of(kind: &str) -> &'static str {
    match kind {
        "scholarship" => "C6",
        "study_visit" => "C8",
        _ => "C4",
    }
}

#[derive(Default)]
struct Tally {
    numbers: BTreeMap<(&'static str, String), Vec<i64>>,
    seen: HashSet<(&'static str, usize, u32)>,
}

impl Tally {
    fn add(&mut self, table: &'static str, key: &str, year: usize, years: usize, by: i64) {
        self.numbers
            .entry((table, key.to_owned()))
            .or_insert_with(|| vec![0; years])[year] += by;
    }

    fn rows(&self, table: &'static str) -> Vec<CountRow> {
        let mine = self.numbers.iter().filter(|((of, _), _)| *of == table);
        let mut rows: Vec<CountRow> = mine
            .map(|((_, key), years)| CountRow {
                key: key.clone(),
                years: years.clone(),
            })
            .collect();
        rows.sort_by(|a, b| {
            let size = |row: &CountRow| std::cmp::Reverse(row.years.iter().sum::<i64>());
            (a.key.is_empty(), size(a), &a.key).cmp(&(b.key.is_empty(), size(b), &b.key))
        });
        rows
    }

    fn finish(&self, years: usize) -> CountSide {
        let counted = reference::MEASUREMENTS.iter().filter(|m| m.group == "C");
        let totals = counted.map(|m| CountRow {
            key: m.id.clone(),
            years: self
                .numbers
                .get(&("total", m.id.clone()))
                .cloned()
                .unwrap_or_else(|| vec![0; years]),
        });
        CountSide {
            totals: totals.collect(),
            trainees_by_country: self.rows("trainee_country"),
            trainees_by_sex: {
                let mut rows = self.rows("trainee_sex");
                rows.sort_by_key(|row| Sex::from_code(&row.key));
                rows
            },
            trainees_by_area: self.rows("trainee_area"),
            experts_by_country: self.rows("expert_country"),
        }
    }
}

impl Counts {
    /// Counts the years.
    pub fn make(reader: &Reader<'_>, asked: &Asked) -> Result<Counts> {
        let years = asked.years.len();
        let mut provided = Tally::default();
        let mut received = Tally::default();
        let mut persons: HashMap<String, u32> = HashMap::new();
        let areas = store::main_areas(reader)?;
        let mut number = |id: String| {
            let next = u32::try_from(persons.len()).unwrap_or(u32::MAX);
            *persons.entry(id).or_insert(next)
        };
        store::each_participation(reader, asked, &mut |row| {
            let class = class_of(&row.kind);
            let tally = if row.direction == Direction::Received {
                &mut received
            } else {
                &mut provided
            };
            let area = areas.get(&row.project_id).map_or("", String::as_str);
            let person = row.person_id.map(&mut number);
            for year in years_of(asked, class, row.start, row.end) {
                if class == "C4"
                    && let Some(days) = row.days
                {
                    tally.add("total", "C5", year, years, days);
                }
                let heads = match person {
                    Some(person) if !tally.seen.insert((class, year, person)) => continue,
                    Some(_) => 1,
                    None => row.heads,
                };
                tally.add("total", class, year, years, heads);
                if class == "C4" {
                    tally.add(
                        "trainee_country",
                        row.country.as_deref().unwrap_or(""),
                        year,
                        years,
                        heads,
                    );
                    tally.add(
                        "trainee_sex",
                        row.sex.as_deref().unwrap_or("not_recorded"),
                        year,
                        years,
                        heads,
                    );
                    tally.add("trainee_area", area, year, years, heads);
                }
            }
            Ok(())
        })?;
        store::each_assignment(reader, asked, &mut |row| {
            let tally = if row.direction == Direction::Received {
                &mut received
            } else {
                &mut provided
            };
            let Some(year) = row
                .start
                .and_then(|day| asked.years.index(asked.years.of_day(day)))
            else {
                return Ok(());
            };
            let expert = row.role == "expert";
            if expert {
                tally.add("total", "C2", year, years, row.days.unwrap_or(0));
                tally.add("total", "C3", year, years, row.hours.unwrap_or(0));
            }
            let class = if expert { "C1" } else { "C7" };
            if tally.seen.insert((class, year, number(row.person_id))) {
                tally.add("total", class, year, years, 1);
                if expert {
                    tally.add(
                        "expert_country",
                        row.country.as_deref().unwrap_or(""),
                        year,
                        years,
                        1,
                    );
                }
            }
            Ok(())
        })?;
        store::each_activity(reader, asked, &mut |kind, direction, day| {
            let tally = if direction == Direction::Received {
                &mut received
            } else {
                &mut provided
            };
            let Some(year) = asked.years.index(asked.years.of_day(day)) else {
                return Ok(());
            };
            match kind {
                "training" | "seminar" | "study_visit" => tally.add("total", "C9", year, years, 1),
                "technology" => tally.add("total", "C10", year, years, 1),
                _ => {}
            }
            Ok(())
        })?;
        for (direction, tally) in [
            (Direction::Provided, &mut provided),
            (Direction::Received, &mut received),
        ] {
            for (index, year) in (asked.years.first..=asked.years.last).enumerate() {
                let involved = store::institutions(reader, asked, year, direction)?;
                tally.add("total", "C11", index, years, involved);
            }
        }
        Ok(Counts {
            provided: provided.finish(years),
            received: received.finish(years),
        })
    }
}

/// The places of the years in which a participation counts.
fn years_of(asked: &Asked, class: &str, start: Option<Date>, end: Option<Date>) -> Vec<usize> {
    let Some(start) = start else {
        return Vec::new();
    };
    let first = asked.years.of_day(start);
    let last = match (class, end) {
        ("C6", Some(end)) => asked.years.of_day(end),
        _ => first,
    };
    (first..=last.max(first))
        .filter_map(|year| asked.years.index(year))
        .collect()
}
