//! What was counted (C): persons, days, events. Never valued, never added to money.
//!
//! A person counts once a year in each kind of count, whatever the number of courses; the first participation
//! of the year says country, sex and field, so that each breakdown sums to the count. Where an activity has no
//! persons recorded one by one, its number of participants is taken, with country and sex not recorded. A
//! participation counts in the year in which it begins; scholarships count in every year in which they run.

use std::collections::{BTreeMap, HashMap, HashSet};

use serde::Serialize;
use ts_rs::TS;

use super::kept::{CountTable as Table, store::each_count, years_of};
use super::{Asked, store};
use crate::error::Result;
use crate::person::Sex;
use crate::project::CountryShare;
use crate::reference;
use crate::store::Reader;
use crate::values::CountryCode;

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
    /// C1 to C11 and C5h, in the order of the reference list; every id is there.
    pub totals: Vec<CountRow>,
    /// Trainees (C4) by nationality.
    pub trainees_by_country: Vec<CountRow>,
    /// Trainees (C4) by sex.
    pub trainees_by_sex: Vec<CountRow>,
    /// Trainees (C4) by the main priority area of their project.
    pub trainees_by_area: Vec<CountRow>,
    /// Experts (C1) by country of assignment.
    pub experts_by_country: Vec<CountRow>,
    /// Experts (C1) by sex.
    pub experts_by_sex: Vec<CountRow>,
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

impl Counts {
    /// Reads the counts of the years.
    pub fn make(reader: &Reader<'_>, asked: &Asked) -> Result<Counts> {
        let years = asked.years.len();
        let mut numbers: HashMap<(bool, Table, String), Vec<i64>> = HashMap::new();
        let span = (asked.years.first, asked.years.last);
        each_count(reader, asked.years.basis, span, |count, number| {
            let Some(year) = asked.years.index(count.year) else {
                return;
            };
            let (table, key, by) = match count.table {
                // Every organisation that is in use counts once.
                Table::Institution => (Table::Total, "C11".to_owned(), 1),
                table => (table, count.key, number),
            };
            numbers
                .entry((count.received, table, key))
                .or_insert_with(|| vec![0; years])[year] += by;
        })?;
        let mut side = |received| {
            let counted = reference::MEASUREMENTS.iter().filter(|m| m.group == "C");
            let totals = counted.map(|m| CountRow {
                key: m.id.clone(),
                years: numbers
                    .remove(&(received, Table::Total, m.id.clone()))
                    .unwrap_or_else(|| vec![0; years]),
            });
            CountSide {
                totals: totals.collect(),
                trainees_by_country: rows(&numbers, received, Table::TraineeCountry),
                trainees_by_sex: by_sex(&numbers, received, Table::TraineeSex),
                trainees_by_area: rows(&numbers, received, Table::TraineeArea),
                experts_by_country: rows(&numbers, received, Table::ExpertCountry),
                experts_by_sex: by_sex(&numbers, received, Table::ExpertSex),
            }
        };
        Ok(Counts {
            provided: side(false),
            received: side(true),
        })
    }
}

/// What was counted with one country: provided to its nationals or assigned to it, and received in projects
/// with it. The rows are those of [`CountSide::totals`] that persons make: C1 to C8.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CountryCounts {
    /// What the country was given.
    pub provided: Vec<CountRow>,
    /// What it gave.
    pub received: Vec<CountRow>,
}

/// The ids of counts that a country's persons make.
const OF_PERSONS: [&str; 9] = ["C4", "C5", "C5h", "C6", "C8", "C1", "C2", "C3", "C7"];

/// Which countries somebody counts for: whether it is received, the person's country, the key of the project.
type Countries<'c> = dyn for<'n> Fn(bool, Option<&'n str>, &'n str) -> Vec<String> + 'c;

/// Numbers by country, direction and measurement, one a year.
type ByCountry = BTreeMap<String, BTreeMap<(bool, &'static str), Vec<i64>>>;

impl CountryCounts {
    /// Counts the years for one country; `projects` are the keys of the projects with a share of it.
    pub fn make(
        reader: &Reader<'_>,
        asked: &Asked,
        country: CountryCode,
        projects: &HashSet<String>,
    ) -> Result<CountryCounts> {
        let counts = by_country(reader, asked, &|received, named, project| {
            let mine = match received {
                true => projects.contains(project),
                false => named == Some(country.as_str()),
            };
            match mine {
                true => vec![country.to_string()],
                false => Vec::new(),
            }
        })?;
        let mine = counts.get(country.as_str()).cloned().unwrap_or_default();
        Ok(CountryCounts::of(mine, asked))
    }

    /// Counts the years for every country that anybody was counted for; empty key: not recorded.
    pub fn every(reader: &Reader<'_>, asked: &Asked) -> Result<BTreeMap<String, CountryCounts>> {
        let mut countries: HashMap<String, Vec<String>> = HashMap::new();
        for share in reader.every::<CountryShare>()? {
            countries
                .entry(share.project_id.0)
                .or_default()
                .push(share.iso3.to_string());
        }
        let counts = by_country(reader, asked, &|received, named, project| match received {
            true => {
                let of = countries.get(project).into_iter().flatten();
                of.cloned().collect()
            }
            false => vec![named.unwrap_or_default().to_owned()],
        })?;
        let counts = counts.into_iter();
        Ok(counts
            .map(|(country, counts)| (country, CountryCounts::of(counts, asked)))
            .collect())
    }

    fn of(mut counts: BTreeMap<(bool, &'static str), Vec<i64>>, asked: &Asked) -> CountryCounts {
        let mut side = |way: bool| -> Vec<CountRow> {
            let row = |id: &&'static str| CountRow {
                key: (*id).to_owned(),
                years: counts
                    .remove(&(way, *id))
                    .unwrap_or_else(|| vec![0; asked.years.len()]),
            };
            OF_PERSONS.iter().map(row).collect()
        };
        CountryCounts {
            provided: side(false),
            received: side(true),
        }
    }
}

/// Counts persons for the countries that `countries` names: told whether it is received, the person's country and the
/// key of the project.
fn by_country(reader: &Reader<'_>, asked: &Asked, countries: &Countries<'_>) -> Result<ByCountry> {
    let years = asked.years.len();
    let mut counts = ByCountry::new();
    let mut seen: HashSet<(String, bool, &str, usize, String)> = HashSet::new();
    let mut add = |country: &str, way: bool, id: &'static str, year: usize, by: i64| {
        let of = counts.entry(country.to_owned()).or_default();
        of.entry((way, id)).or_insert_with(|| vec![0; years])[year] += by;
    };
    store::each_participation(reader, None, &mut |row| {
        let class = class_of(&row.kind);
        for country in countries(row.received, row.country.as_deref(), &row.project_id) {
            for year in years_of(asked.years, class, row.start, row.end) {
                let Some(year) = asked.years.index(year) else {
                    continue;
                };
                if class == "C4" {
                    add(&country, row.received, "C5", year, row.days.unwrap_or(0));
                    add(&country, row.received, "C5h", year, row.hours.unwrap_or(0));
                }
                let person = row.person_id.clone();
                if seen.insert((country.clone(), row.received, class, year, person)) {
                    add(&country, row.received, class, year, 1);
                }
            }
        }
        Ok(())
    })?;
    store::each_assignment(reader, None, &mut |row| {
        let year = row
            .start
            .and_then(|day| asked.years.index(asked.years.of_day(day)));
        let Some(year) = year else { return Ok(()) };
        let class = if row.role == "expert" { "C1" } else { "C7" };
        for country in countries(row.received, row.country.as_deref(), &row.project_id) {
            if class == "C1" {
                add(&country, row.received, "C2", year, row.days.unwrap_or(0));
                add(&country, row.received, "C3", year, row.hours.unwrap_or(0));
            }
            let person = row.person_id.clone();
            if seen.insert((country.clone(), row.received, class, year, person)) {
                add(&country, row.received, class, year, 1);
            }
        }
        Ok(())
    })?;
    Ok(counts)
}

/// The rows of a table by sex, in the order of the sexes.
fn by_sex(
    numbers: &HashMap<(bool, Table, String), Vec<i64>>,
    received: bool,
    table: Table,
) -> Vec<CountRow> {
    let mut rows = rows(numbers, received, table);
    rows.sort_by_key(|row| Sex::from_code(&row.key));
    rows
}

/// The rows of a table: not recorded last, the others by size.
fn rows(
    numbers: &HashMap<(bool, Table, String), Vec<i64>>,
    received: bool,
    table: Table,
) -> Vec<CountRow> {
    let mine = numbers
        .iter()
        .filter(|((way, of, _), _)| *way == received && *of == table);
    let mut rows: Vec<CountRow> = mine
        .map(|((_, _, key), years)| CountRow {
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
