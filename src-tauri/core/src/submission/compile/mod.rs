//! The region's table: the packages of many countries as the rows of the survey's own table.
//!
//! Rows stand in the order of the countries' English names as the United Nations use them. A figure stands as it was
//! printed. Figures are added up only where all of them say the same of what they are; else the table says what
//! differs. A figure of which nobody says how it was made stands in the table, marked, and is never added.

pub mod commands;
pub mod output;
mod total;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::Serialize;
use ts_rs::TS;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::content::Content;
use crate::messages::msg;
use crate::reference;
use crate::report::Words;
use crate::values::fold;

pub use total::Total;

/// A verified package on its way into the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Given {
    /// Name of the file.
    pub file: String,
    /// What it says.
    pub content: Content,
    /// SHA-256 of its manifest.
    pub manifest_sha256: String,
    /// When it was made.
    pub made_at: Timestamp,
    /// Its key in words.
    pub key_words: String,
}

/// The region's table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RegionalTable {
    /// Title as printed in the survey.
    pub title: String,
    /// The survey's edition.
    pub edition: String,
    /// Headings as printed, in order; the last one is that of the contribution.
    pub headings: Vec<String>,
    /// The rows.
    pub rows: Vec<RegionalRow>,
    /// What the contributions add up to, or why they do not.
    pub total: Total,
    /// What must be said of the table, a sentence each: packages that do not count, and why.
    pub notes: Vec<String>,
}

/// A row: one country's submission.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RegionalRow {
    /// ISO 3166 code.
    pub country: String,
    /// The UN's name.
    pub name: String,
    /// The reporting year.
    pub year: i32,
    /// Version of the submission.
    pub version: i64,
    /// The cells as printed, in the order of the headings, a line each.
    pub cells: Vec<Vec<String>>,
    /// The place of the contribution among the cells; none where the edition has no such column.
    pub contribution_cell: Option<usize>,
    /// What is said of the contribution's basis; empty where there is no figure.
    pub basis: String,
    /// The remark beside the contribution: basis not known, or sample data. Empty for a figure that may be compared.
    pub mark: String,
    /// True where the contribution has a part in the total, or would have if the others were like it.
    pub comparable: bool,
    /// Name of the package's file.
    pub file: String,
    /// SHA-256 of the package's manifest, hexadecimal.
    pub manifest_sha256: String,
    /// The key of the package in words.
    pub key_words: String,
}

impl RegionalTable {
    /// Puts packages into one table. `None` without any package.
    pub fn make(given: Vec<Given>, words: &Words) -> Option<RegionalTable> {
        let mut notes = Vec::new();
        let newest = newest(given, words, &mut notes);
        let first = newest.first()?;
        let headings: Vec<String> = headings(&first.content);
        let edition = first.content.edition.clone();
        let title = first.content.summary.title.clone();
        let (fit, other): (Vec<Given>, Vec<Given>) = newest
            .into_iter()
            .partition(|given| headings == self::headings(&given.content));
        for given in other {
            notes.push(words.say(msg::compile_other_edition(
                name(&given.content),
                given.content.edition.title.as_str(),
                given.file.as_str(),
            )));
        }
        let total = total::of(&fit, words);
        let rows = fit.iter().map(|given| row(given, words)).collect();
        Some(RegionalTable {
            title,
            edition: edition.title,
            headings,
            rows,
            total,
            notes,
        })
    }
}

fn headings(content: &Content) -> Vec<String> {
    let cells = content.summary.cells.iter();
    cells.map(|cell| cell.heading.clone()).collect()
}

/// The UN's name of the country that submits.
fn name(content: &Content) -> String {
    let known = reference::country(&content.agency.country);
    known.map_or_else(
        || content.agency.country_name.clone(),
        |country| country.name_en.clone(),
    )
}

/// One package for each country and year, in the table's order: the newest version, and of one version the package
/// that was made last. What does not count is said.
fn newest(given: Vec<Given>, words: &Words, notes: &mut Vec<String>) -> Vec<Given> {
    let mut kept: BTreeMap<(String, i32, String), Given> = BTreeMap::new();
    for given in given {
        let key = (
            sorted_by(&name(&given.content)),
            given.content.year.year,
            given.content.agency.country.clone(),
        );
        let rank = |given: &Given| (given.content.version.number, given.made_at);
        let Some(other) = kept.get(&key) else {
            kept.insert(key, given);
            continue;
        };
        if other.manifest_sha256 == given.manifest_sha256 {
            notes.push(words.say(msg::compile_twice(
                name(&given.content),
                given.file.as_str(),
                words.year(given.content.year.year.into()),
            )));
            continue;
        }
        let (counts, left) = match rank(&given) > rank(other) {
            true => (given.clone(), other.clone()),
            false => (other.clone(), given),
        };
        notes.push(words.say(msg::compile_older(
            name(&counts.content),
            words.count(counts.content.version.number),
            left.file.as_str(),
            words.count(left.content.version.number),
            words.year(counts.content.year.year.into()),
        )));
        kept.insert(key, counts);
    }
    kept.into_values().collect()
}

/// What names are sorted by: without accents and capitals, so that Türkiye stands between Timor-Leste and Tuvalu.
fn sorted_by(name: &str) -> String {
    fold(
        &name
            .nfd()
            .filter(|c| !is_combining_mark(*c))
            .collect::<String>(),
    )
}

fn row(given: &Given, words: &Words) -> RegionalRow {
    let content = &given.content;
    let contribution = content.summary.contribution.as_ref();
    let contribution_cell = content
        .summary
        .cells
        .iter()
        .position(|cell| total::is_contribution(content, &cell.question));
    let mark = match contribution {
        _ if content.sample => words.say(msg::compile_sample()),
        Some(figure) if !figure.basis_known => words.say(msg::compile_basis_unknown()),
        _ => String::new(),
    };
    RegionalRow {
        country: content.agency.country.clone(),
        name: name(content),
        year: content.year.year,
        version: content.version.number,
        cells: content
            .summary
            .cells
            .iter()
            .map(|cell| cell.lines.clone())
            .collect(),
        contribution_cell,
        basis: contribution.map_or_else(String::new, |figure| figure.basis.clone()),
        comparable: mark.is_empty() && contribution.is_some_and(|figure| figure.amount.is_some()),
        mark,
        file: given.file.clone(),
        manifest_sha256: given.manifest_sha256.clone(),
        key_words: given.key_words.clone(),
    }
}
