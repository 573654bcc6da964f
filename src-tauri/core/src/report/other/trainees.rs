//! Trainee statistics: by country, sex, field and course of a year, and over five years.
//!
//! Persons are counted as in the annual report: once a year, by their first course of the year. In the version
//! for the public small numbers are hidden ([`super::suppress`]); the totals of the sexes and of the year stay
//! visible, so that what is hidden in one table cannot be computed from another. Where such a total is small
//! itself, the tables are not divided by sex at all.

use std::collections::{BTreeMap, HashMap};

use super::brief::check_year;
use super::suppress::{LEAST, suppress};
use super::{Composed, Frame, Part};
use crate::activity::Activity;
use crate::contribution::counts::{CountRow, Counts};
use crate::contribution::trainees::each_trainee;
use crate::contribution::{Asked, Question};
use crate::error::Result;
use crate::messages::msg;
use crate::person::Sex;
use crate::reference;
use crate::sheet::{Cell, Column, Kind, Row, Sheet};
use crate::store::Reader;

/// Persons or places by key and sex.
type BySex = BTreeMap<String, BTreeMap<Sex, i64>>;

/// Everything the statistics are made of.
struct Statistics {
    years: Vec<i32>,
    counts: Counts,
    countries: BySex,
    areas: BySex,
    courses: BySex,
    /// Days and hours of each course.
    course_time: HashMap<String, [i64; 2]>,
    sexes: Vec<Sex>,
}

impl Statistics {
    fn load(reader: &Reader<'_>, year: i32) -> Result<Statistics> {
        let asked = Asked::resolve(reader, &Question::of(year))?;
        let last = asked.years.len() - 1;
        let (mut countries, mut areas, mut courses) = (BySex::new(), BySex::new(), BySex::new());
        let mut course_time: HashMap<String, [i64; 2]> = HashMap::new();
        let mut seen: BTreeMap<Sex, i64> = BTreeMap::new();
        each_trainee(reader, &asked, &mut |trainee| {
            if trainee.received || trainee.year != last {
                return Ok(());
            }
            let add = |table: &mut BySex, key: String| {
                let row = table.entry(key).or_default();
                *row.entry(trainee.sex).or_default() += trainee.heads;
            };
            add(&mut courses, trainee.activity.clone());
            let time = course_time.entry(trainee.activity.clone()).or_default();
            time[0] += trainee.days;
            time[1] += trainee.hours;
            *seen.entry(trainee.sex).or_default() += trainee.heads;
            if trainee.first {
                let country = trainee
                    .country
                    .map_or_else(String::new, |code| code.to_string());
                add(&mut countries, country);
                add(&mut areas, trainee.area.clone());
            }
            Ok(())
        })?;
        let sexes = Sex::ALL
            .iter()
            .copied()
            .filter(|sex| seen.contains_key(sex));
        Ok(Statistics {
            years: (asked.years.first..=asked.years.last).collect(),
            counts: Counts::make(reader, &asked)?,
            countries,
            areas,
            courses,
            course_time,
            sexes: sexes.collect(),
        })
    }

    /// True when a total by sex is so small that no table may be divided by it.
    fn sexes_are_small(&self) -> bool {
        let tables = [&self.countries, &self.areas, &self.courses];
        tables.into_iter().any(|table| {
            self.sexes.iter().any(|sex| {
                let total: i64 = table.values().filter_map(|row| row.get(sex)).sum();
                (1..LEAST).contains(&total)
            })
        })
    }
}

/// How a number is written.
struct Marks {
    public: bool,
    mark: String,
}

impl Marks {
    fn cell(&self, value: i64, hidden: bool) -> Cell {
        match hidden && self.public {
            true => Cell::Hidden(self.mark.clone()),
            false => Cell::Count(value),
        }
    }
}

/// The report of a year.
pub fn compose(reader: &Reader<'_>, frame: &Frame, year: i32, public: bool) -> Result<Composed> {
    check_year(year)?;
    let statistics = Statistics::load(reader, year)?;
    let activities: Vec<Activity> = reader.every()?;
    let titles: HashMap<&str, &str> = activities
        .iter()
        .map(|activity| (activity.id.as_str(), activity.title.as_str()))
        .collect();
    let marks = Marks {
        public,
        mark: frame.say(msg::trainees_hidden_mark()),
    };
    let divided = !(public && statistics.sexes_are_small());
    let sexes: &[Sex] = if divided { &statistics.sexes } else { &[] };
    let written = frame.words.year(year.into());
    let country = |key: &str| {
        reference::country(key).map_or_else(
            || frame.say(msg::built_not_recorded()),
            |c| c.name_en.clone(),
        )
    };
    let area = |key: &str| {
        reference::area(key).map_or_else(
            || frame.say(msg::figures_not_allocated()),
            |area| area.label.clone(),
        )
    };
    let course = |key: &str| titles.get(key).map_or(key, |title| title).to_owned();

    let (by_country, country_rows) = by_sex(frame, &marks, &statistics.countries, sexes, &country);
    let (by_area, area_rows) = by_sex(frame, &marks, &statistics.areas, sexes, &area);
    let (mut by_course, _) = by_sex(frame, &marks, &statistics.courses, sexes, &course);
    for (head, about) in [
        (msg::trainees_days(), msg::trainees_days_about()),
        (msg::trainees_hours(), msg::trainees_hours_about()),
    ] {
        let column = Column::new(frame.say(head), Kind::Count, frame.say(about));
        by_course.columns.push(column);
    }
    let keys = order(&statistics.courses, &course);
    let mut all = [0; 2];
    for (row, key) in by_course.rows.iter_mut().zip(&keys) {
        let time = statistics.course_time.get(key).copied().unwrap_or_default();
        // The time of a course whose participants are hidden would tell how many there were.
        let hidden = matches!(row.cells.last(), Some(Cell::Hidden(_)));
        for (sum, time) in all.iter_mut().zip(time) {
            *sum += time;
            row.cells.push(marks.cell(time, hidden));
        }
    }
    if let Some(total) = by_course.rows.get_mut(keys.len()) {
        let hidden = public && by_course_hides(&keys, &statistics, sexes);
        let all = all.map(|sum| marks.cell(sum, hidden));
        total.cells.extend(all);
    }

    let counted = &statistics.counts.provided;
    let total = counted.totals.iter().find(|row| row.key == "C4");
    let sheet = |name: String, title: String, first: String, mut made: Sheet| {
        made.name = name;
        made.title = title;
        made.columns
            .insert(0, Column::new(&first, Kind::Text, &first));
        Part::Sheet(made)
    };
    let years =
        |rows: &[CountRow], label: &dyn Fn(&str) -> String, last: &BTreeMap<String, bool>| {
            over_years(frame, &marks, &statistics.years, rows, total, label, last)
        };
    let sex = |key: &str| {
        Sex::from_code(key).map_or_else(|| key.to_owned(), |sex| frame.say(sex.label()))
    };
    let first_country = frame.say(msg::report_column_country());
    let first_area = frame.say(msg::report_column_area());
    let parts = vec![
        sheet(
            frame.say(msg::trainees_sex_years_short()),
            frame.say(msg::trainees_sex_years()),
            frame.say(msg::report_column_sex()),
            years(&counted.trainees_by_sex, &sex, &BTreeMap::new()),
        ),
        sheet(
            frame.say(msg::trainees_country_short()),
            frame.say(msg::trainees_country(&written)),
            first_country.clone(),
            by_country,
        ),
        sheet(
            frame.say(msg::trainees_area_short()),
            frame.say(msg::trainees_area(&written)),
            first_area.clone(),
            by_area,
        ),
        sheet(
            frame.say(msg::trainees_course_short()),
            frame.say(msg::trainees_course(&written)),
            frame.say(msg::trainees_course_head()),
            by_course,
        ),
        sheet(
            frame.say(msg::trainees_country_years_short()),
            frame.say(msg::trainees_country_years()),
            first_country,
            years(&counted.trainees_by_country, &country, &country_rows),
        ),
        sheet(
            frame.say(msg::trainees_area_years_short()),
            frame.say(msg::trainees_area_years()),
            first_area,
            years(&counted.trainees_by_area, &area, &area_rows),
        ),
    ];
    let mut lead = vec![frame.say(msg::trainees_lead())];
    if public {
        lead.push(frame.say(msg::trainees_public(&marks.mark)));
        if !divided {
            lead.push(frame.say(msg::trainees_no_sexes()));
        }
    }
    Ok(Composed {
        title: frame.say(msg::trainees_title(&written)),
        running: written,
        subject: frame.say(msg::trainees_subject()),
        lead,
        parts,
        basis: vec![
            (
                frame.say(msg::trainees_rule_label()),
                frame.say(msg::trainees_rule()),
            ),
            (
                frame.say(msg::trainees_course_head()),
                frame.say(msg::trainees_course_rule()),
            ),
        ],
    })
}

fn by_course_hides(keys: &[String], statistics: &Statistics, sexes: &[Sex]) -> bool {
    let hidden = suppress(&numbers(keys, &statistics.courses, sexes));
    hidden.total || hidden.rows.iter().filter(|row| **row).count() == 1
}

/// Keys by size, then by name; what is not recorded last.
fn order(table: &BySex, label: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut keys: Vec<String> = table.keys().cloned().collect();
    keys.sort_by_cached_key(|key| {
        let size: i64 = table[key].values().sum();
        (key.is_empty(), std::cmp::Reverse(size), label(key))
    });
    keys
}

fn numbers(keys: &[String], table: &BySex, sexes: &[Sex]) -> Vec<Vec<i64>> {
    keys.iter()
        .map(|key| match sexes {
            [] => vec![table[key].values().sum()],
            sexes => sexes
                .iter()
                .map(|sex| table[key].get(sex).copied().unwrap_or(0))
                .collect(),
        })
        .collect()
}

/// A table by key and sex without its first column's head, and which keys have a hidden total.
fn by_sex(
    frame: &Frame,
    marks: &Marks,
    table: &BySex,
    sexes: &[Sex],
    label: &dyn Fn(&str) -> String,
) -> (Sheet, BTreeMap<String, bool>) {
    let keys = order(table, label);
    let cells = numbers(&keys, table, sexes);
    let hidden = suppress(&cells);
    let mut columns: Vec<Column> = sexes
        .iter()
        .map(|sex| {
            let words = frame.say(sex.label());
            Column::new(
                &words,
                Kind::Count,
                frame.say(msg::trainees_sex_about(&words)),
            )
        })
        .collect();
    columns.push(Column::new(
        frame.say(msg::report_total()),
        Kind::Count,
        frame.say(msg::trainees_total_about()),
    ));
    let mut rows: Vec<Row> = keys
        .iter()
        .enumerate()
        .map(|(row, key)| {
            let mut line = vec![Cell::text(label(key))];
            if !sexes.is_empty() {
                let each = cells[row].iter().zip(&hidden.cells[row]);
                line.extend(each.map(|(value, hidden)| marks.cell(*value, *hidden)));
            }
            line.push(marks.cell(cells[row].iter().sum(), hidden.rows[row]));
            Row::new(line)
        })
        .collect();
    if !rows.is_empty() {
        let mut line = vec![Cell::text(frame.say(msg::report_total()))];
        if !sexes.is_empty() {
            line.extend((0..sexes.len()).map(|column| {
                let total = cells.iter().map(|row| row[column]).sum();
                marks.cell(total, hidden.columns[column])
            }));
        }
        line.push(marks.cell(cells.iter().flatten().sum(), hidden.total));
        rows.push(Row::total(line));
    }
    let hidden_rows = keys.into_iter().zip(hidden.rows).collect();
    let sheet = Sheet {
        name: String::new(),
        title: String::new(),
        columns,
        rows,
        notes: Vec::new(),
    };
    (sheet, hidden_rows)
}

/// Five years of a breakdown. The last year hides what its own table hides; the others each hide by themselves.
fn over_years(
    frame: &Frame,
    marks: &Marks,
    years: &[i32],
    rows: &[CountRow],
    total: Option<&CountRow>,
    label: &dyn Fn(&str) -> String,
    last: &BTreeMap<String, bool>,
) -> Sheet {
    let hidden: Vec<(Vec<bool>, bool)> = (0..years.len())
        .map(|year| {
            let column: Vec<Vec<i64>> = rows.iter().map(|row| vec![row.years[year]]).collect();
            if column.is_empty() {
                return (Vec::new(), false);
            }
            let hidden = suppress(&column);
            match year + 1 == years.len() && !last.is_empty() {
                true => {
                    let known = |row: &CountRow| last.get(&row.key).copied().unwrap_or(false);
                    (rows.iter().map(known).collect(), hidden.total)
                }
                false => (hidden.rows, hidden.total),
            }
        })
        .collect();
    let columns = years.iter().map(|year| {
        let words = frame.words.year((*year).into());
        let about = frame.say(msg::sheet_count_about(&words));
        Column::new(words, Kind::Count, about)
    });
    let mut lines: Vec<Row> = rows
        .iter()
        .enumerate()
        .map(|(place, row)| {
            let mut line = vec![Cell::text(label(&row.key))];
            line.extend(
                (0..years.len()).map(|year| marks.cell(row.years[year], hidden[year].0[place])),
            );
            Row::new(line)
        })
        .collect();
    if let (Some(total), false) = (total, rows.is_empty()) {
        let mut line = vec![Cell::text(frame.say(msg::report_total()))];
        line.extend((0..years.len()).map(|year| marks.cell(total.years[year], hidden[year].1)));
        lines.push(Row::total(line));
    }
    Sheet {
        name: String::new(),
        title: String::new(),
        columns: columns.collect(),
        rows: lines,
        notes: vec![frame.say(msg::trainees_years_note())],
    }
}
