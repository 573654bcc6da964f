//! Where a sheet names its columns. Above the names stand titles and dates, the names fill one to four rows, and
//! under them stand units, or the numbers of the columns. What is found is a guess: the officer may say otherwise.

use std::collections::HashSet;

use super::value::{AmountText, Given, Reading, amount_text, is_missing, read_when};
use super::{Cell, Row, Value, letters};
use crate::values::{fold, shown};

/// Rows in which names are looked for.
const LOOKED_AT: usize = 60;
/// Rows under a candidate that tell what its columns hold.
const BELOW: usize = 12;
/// Rows that names fill at most.
const TALLEST: u32 = 4;
/// Letters of a name; what is longer is a text.
const LONGEST_NAME: usize = 90;
/// Cells that are shown of a column.
const SAMPLES: usize = 3;

/// The names of the columns of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    /// Its first row as the spreadsheet counts, from 1; 0 when the sheet names no columns.
    pub first: u32,
    /// Its last row; 0 when the sheet names no columns. Records begin under it.
    pub last: u32,
    /// The columns with a name or anything under it.
    pub columns: Vec<Column>,
}

/// A column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// Its place from 0.
    pub index: usize,
    /// Its letters as the spreadsheet shows them.
    pub letter: String,
    /// Its name; names of several rows are joined with ` / `. Empty when it has none.
    pub title: String,
    /// The first different cells under it, at most three.
    pub samples: Vec<String>,
}

/// Guesses where the columns are named, from the first rows of a sheet.
pub fn find(rows: &[Row]) -> Header {
    let looked = &rows[..rows.len().min(LOOKED_AT)];
    let lines: Vec<Line> = looked.iter().map(Line::of).collect();
    let best = (0..lines.len())
        .filter_map(|place| score(&lines, place).map(|score| (score, place)))
        // The first of equals.
        .max_by_key(|(score, place)| (*score, std::cmp::Reverse(*place)));
    let Some((_, place)) = best else {
        return at(rows, 0, 0);
    };
    let (mut first, mut last) = (place, place);
    while last + 1 < lines.len()
        && looked[last + 1].number < looked[first].number + TALLEST
        && belongs_below(looked, &lines, last + 1)
    {
        last += 1;
    }
    while first > 0
        && looked[last].number < looked[first - 1].number + TALLEST
        && belongs_above(looked, &lines, first - 1, last)
    {
        first -= 1;
    }
    at(rows, looked[first].number, looked[last].number)
}

/// The header that the officer says: from one row to another, both 0 for a sheet that names no columns.
pub fn at(rows: &[Row], first: u32, last: u32) -> Header {
    let names: Vec<&Row> = rows
        .iter()
        .filter(|row| first > 0 && (first..=last).contains(&row.number))
        .collect();
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let levels = levels(&names, width);
    let mut columns = Vec::new();
    for index in 0..width {
        let mut parts: Vec<&str> = Vec::new();
        for level in &levels {
            let part = level[index].as_str();
            if !part.is_empty() && !parts.contains(&part) {
                parts.push(part);
            }
        }
        let mut samples: Vec<String> = Vec::new();
        for row in rows.iter().filter(|row| row.number > last) {
            let cell = shown(&row.cell(index).shown);
            if samples.len() < SAMPLES && !cell.is_empty() && !samples.contains(&cell) {
                samples.push(cell);
            }
        }
        if !parts.is_empty() || !samples.is_empty() {
            columns.push(Column {
                index,
                letter: letters(index),
                title: parts.join(" / "),
                samples,
            });
        }
    }
    Header {
        first,
        last: last.max(first),
        columns,
    }
}

/// The texts of each row of the header, by column. A name over several columns that are named alike under it, which
/// somebody wrote without merging cells, stands over all of them.
fn levels(names: &[&Row], width: usize) -> Vec<Vec<String>> {
    let mut levels: Vec<Vec<String>> = names
        .iter()
        .map(|row| {
            (0..width)
                .map(|index| {
                    row.cell(index)
                        .shown
                        .split_whitespace()
                        .collect::<Vec<_>>()
                        .join(" ")
                })
                .collect()
        })
        .collect();
    let Some((lowest, above)) = levels.split_last_mut() else {
        return levels;
    };
    let mut seen = HashSet::new();
    let twice: HashSet<String> = lowest
        .iter()
        .filter(|name| !name.is_empty() && !seen.insert((*name).clone()))
        .cloned()
        .collect();
    for level in above {
        let mut over = String::new();
        for index in 0..width {
            if !level[index].is_empty() {
                level[index].clone_into(&mut over);
            } else if twice.contains(&lowest[index]) {
                level[index].clone_from(&over);
            }
        }
    }
    levels
}

/// What a cell is, as far as names and records differ in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Is {
    Nothing,
    /// A short text that may be a name.
    Name,
    /// A text that is none.
    Long,
    /// A number that may be a year, which names columns, too.
    Year,
    /// A number, a day, yes or no.
    Figure,
}

struct Line {
    cells: Vec<Is>,
    /// Whether each cell is part of a merged block that begins elsewhere.
    spread: Vec<bool>,
}

impl Line {
    fn of(row: &Row) -> Line {
        Line {
            cells: row.cells.iter().map(is).collect(),
            spread: row.cells.iter().map(|cell| cell.spread).collect(),
        }
    }

    fn at(&self, column: usize) -> Is {
        self.cells.get(column).copied().unwrap_or(Is::Nothing)
    }

    fn count(&self, fits: impl Fn(Is) -> bool) -> usize {
        self.cells.iter().filter(|cell| fits(**cell)).count()
    }

    /// Cells that hold something of their own.
    fn own(&self) -> usize {
        let own = |(cell, spread): (&Is, &bool)| *cell != Is::Nothing && !spread;
        self.cells
            .iter()
            .zip(&self.spread)
            .filter(|cell| own(*cell))
            .count()
    }
}

fn is(cell: &Cell) -> Is {
    match &cell.value {
        Value::Empty => Is::Nothing,
        Value::Date(_) | Value::Flag(_) | Value::Fault(_) => Is::Figure,
        Value::Number(_) | Value::Text(_) => {
            if let Reading::Known(when) = read_when(&cell.shown, Given::default()) {
                return match when {
                    super::value::When::Day(_) => Is::Figure,
                    _ => Is::Year,
                };
            }
            match amount_text(&cell.shown, None) {
                AmountText::Missing => Is::Nothing,
                AmountText::Amount(_) => Is::Figure,
                AmountText::Refused(_) if matches!(cell.value, Value::Number(_)) => Is::Figure,
                AmountText::Refused(_) if cell.shown.chars().count() > LONGEST_NAME => Is::Long,
                AmountText::Refused(_) => Is::Name,
            }
        }
    }
}

/// How likely a row names the columns; `None` when it cannot.
fn score(lines: &[Line], place: usize) -> Option<i64> {
    let line = &lines[place];
    let names = line.count(|is| is == Is::Name);
    let years = line.count(|is| is == Is::Year);
    let others = line.count(|is| matches!(is, Is::Figure | Is::Long));
    let below = &lines[place + 1..(place + 1 + BELOW).min(lines.len())];
    let width = below.iter().map(Line::own).max().unwrap_or(0);
    if names == 0 || (line.own() < 2 && width > 1) || names + years < 3 * others {
        return None;
    }
    // Names stand over most of what is under them.
    let covered = 2 * (names + years) >= width;
    let contrast = (0..line.cells.len())
        .filter(|column| {
            matches!(line.at(*column), Is::Name | Is::Year) && is_figures(below, *column)
        })
        .count();
    let own = i64::try_from(line.own()).unwrap_or(0);
    let contrast = i64::try_from(contrast).unwrap_or(0);
    let late = i64::try_from(place).unwrap_or(0);
    let score = 4 * own.min(12) + 8 * contrast.min(12) - late - if covered { 0 } else { 20 };
    Some(score)
}

/// Whether a column holds figures more often than texts.
fn is_figures(lines: &[Line], column: usize) -> bool {
    let count = |fits: fn(Is) -> bool| lines.iter().filter(|line| fits(line.at(column))).count();
    let figures = count(|is| matches!(is, Is::Figure | Is::Year));
    figures > 0 && figures > count(|is| matches!(is, Is::Name | Is::Long))
}

/// Whether a row under names is part of them: the rest of merged names, names in two rows, units, or numbers of
/// columns.
fn belongs_below(rows: &[Row], lines: &[Line], place: usize) -> bool {
    let (line, row, above) = (&lines[place], &rows[place], &rows[place - 1]);
    if row.number != above.number + 1 {
        return false;
    }
    let numbers: Vec<&Cell> = row.cells.iter().filter(|cell| !cell.is_empty()).collect();
    let is_count = numbers.len() >= 3
        && numbers.iter().zip(1..).all(|(cell, number)| {
            let text = cell.shown.trim_matches(['(', ')', '[', ']']);
            text == number.to_string()
        });
    if is_count {
        return true;
    }
    if line.count(|is| matches!(is, Is::Figure | Is::Long)) > 0 {
        return false;
    }
    let merged = row.cells.iter().enumerate().any(|(index, cell)| {
        cell.spread && !cell.is_empty() && cell.shown == above.cell(index).shown
    });
    let below = &lines[place + 1..(place + 1 + BELOW).min(lines.len())];
    let over_figures = (0..line.cells.len()).any(|column| {
        line.at(column) == Is::Name
            && !is_missing(&row.cell(column).shown)
            && is_figures(below, column)
    });
    // A section such as the name of a country stands alone.
    let alone = line.own() <= 1 && !over_figures;
    merged && line.own() > 0 || over_figures && !alone
}

/// Whether a row over names is part of them: names over several columns, or names in two rows. A title stands alone.
fn belongs_above(rows: &[Row], lines: &[Line], place: usize, last: usize) -> bool {
    let (line, row, below) = (&lines[place], &rows[place], &rows[place + 1]);
    if row.number + 1 != below.number || line.count(|is| matches!(is, Is::Figure | Is::Long)) > 0 {
        return false;
    }
    let width = lines[last]
        .cells
        .iter()
        .filter(|is| **is != Is::Nothing)
        .count();
    let different: HashSet<String> = row
        .cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| fold(&cell.shown))
        .collect();
    let filled = row.cells.iter().filter(|cell| !cell.is_empty()).count();
    let goes_on = row.cells.iter().enumerate().any(|(index, cell)| {
        !cell.is_empty() && below.cell(index).spread && below.cell(index).shown == cell.shown
    });
    // One name over some of the columns, but not over all: that is a title.
    let over_some = different.len() == 1 && filled > 1 && filled * 5 < width * 4;
    different.len() > 1 && (filled * 3 >= width || goes_on)
        || over_some
        || goes_on && different.len() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::pasted;

    fn found(text: &str) -> (u32, u32, Vec<String>) {
        let header = find(&pasted(text, 100).unwrap());
        let titles = header
            .columns
            .into_iter()
            .map(|column| column.title)
            .collect();
        (header.first, header.last, titles)
    }

    #[test]
    fn names_are_found_under_titles() {
        let (first, last, titles) = found(
            "Technical cooperation of the agency\t\t\t\nFiscal year 2025\t\t\t\n\t\t\t\n\
             No.\tProject title\tCountry\tBudget (THB)\n1\tRice research\tLao PDR\t1,250,000\n2\tMidwives\tNepal\t500,000",
        );
        assert_eq!((first, last), (4, 4));
        assert_eq!(titles, ["No.", "Project title", "Country", "Budget (THB)"]);
    }

    #[test]
    fn names_in_two_rows_units_and_numbers_are_joined() {
        let (first, last, titles) = found(
            "Project\tCountry\tBudget\tSpent\n\t\tTHB\tTHB\n(1)\t(2)\t(3)\t(4)\nRice\tLao PDR\t1,000\t500\nTea\tNepal\t2,000\t700",
        );
        assert_eq!((first, last), (1, 3));
        assert_eq!(
            titles,
            [
                "Project / (1)",
                "Country / (2)",
                "Budget / THB / (3)",
                "Spent / THB / (4)"
            ]
        );
    }

    #[test]
    fn a_name_over_several_columns_stands_over_each() {
        let (first, last, titles) = found(
            "Project\t2024\t\t2025\t\nTitle\tBudget\tSpent\tBudget\tSpent\nRice\t1\t2\t3\t4\nTea\t5\t6\t7\t8",
        );
        assert_eq!((first, last), (1, 2));
        assert_eq!(
            titles,
            [
                "Project / Title",
                "2024 / Budget",
                "2024 / Spent",
                "2025 / Budget",
                "2025 / Spent"
            ]
        );
    }

    #[test]
    fn sections_and_text_only_tables_are_no_names() {
        let (first, last, _) =
            found("Title\tCountry\tAmount\nLAO PDR\t\t\nRice\tLao PDR\t5\nTea\tLao PDR\t7");
        assert_eq!((first, last), (1, 1));
        let (first, last, _) =
            found("Name\tCountry\tPosition\nNoy\tLao PDR\tTeacher\nSita\tNepal\tNurse");
        assert_eq!((first, last), (1, 1));
        let (first, last, titles) = found("1\t2\n3\t4");
        assert_eq!((first, last), (0, 0));
        assert_eq!(titles, ["", ""]);
        assert_eq!(find(&[]), Header::default());
    }

    #[test]
    fn an_officer_may_say_otherwise() {
        let rows = pasted("a\tb\nc\td\ne\tf", 10).unwrap();
        let header = at(&rows, 2, 2);
        assert_eq!(header.columns[0].title, "c");
        assert_eq!(header.columns[0].samples, ["e"]);
        assert_eq!(header.columns[1].letter, "B");
        let none = at(&rows, 0, 0);
        assert_eq!(none.columns[0].samples, ["a", "c", "e"]);
    }
}
