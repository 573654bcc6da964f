//! The row of the survey's own table: one country, its modalities, areas, regions and contribution.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::answer::{Answer, column_label};
use super::edition::{Question, QuestionKind, Statement};
use super::questionnaire::Questionnaire;
use super::source::Source;
use crate::messages::msg;
use crate::report::Words;

/// The row of the survey's own table, with the printed headings.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SummaryRow {
    /// Title of the table; empty where the edition prints none.
    pub title: String,
    /// Heading and lines of each column, in order.
    pub cells: Vec<SummaryCell>,
    /// The country's UN name.
    pub country: String,
    /// Modalities as printed, in the edition's order.
    pub modalities: Vec<String>,
    /// Priority areas as printed, in the edition's order.
    pub areas: Vec<String>,
    /// Priority regions and groups as printed, in the order given.
    pub regions: Vec<String>,
    /// Countries named beside them, of which the answer does not say who supports whom.
    pub countries: Vec<String>,
    /// Countries supported, when any is named.
    pub support_to: Vec<String>,
    /// Countries from which support was received.
    pub support_from: Vec<String>,
    /// The contribution as printed, or the edition's word for "not available".
    pub contribution: String,
    /// Which figure that is and on what basis; empty where there is none.
    pub contribution_basis: String,
}

/// A cell of the row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SummaryCell {
    /// The printed heading.
    pub heading: String,
    /// The question that fills it.
    pub question: String,
    /// The lines in it.
    pub lines: Vec<String>,
}

impl Questionnaire {
    /// The row of the survey's own table.
    pub fn summary(&self, words: &Words) -> SummaryRow {
        let labels = |source: Source, kind: QuestionKind| -> Vec<String> {
            let entry = self.entries.iter().find(|entry| {
                entry.question.source() == Some(source) && entry.question.kind == kind
            });
            match entry.and_then(|entry| Some((entry, entry.effective()?))) {
                Some((entry, answer)) => answer.words(&entry.question, words.catalogue()),
                None => Vec::new(),
            }
        };
        let (regions, countries) = self.regions();
        let (contribution, contribution_basis) = self.contribution(words);
        let mut row = SummaryRow {
            title: String::new(),
            cells: Vec::new(),
            country: labels(Source::Country, QuestionKind::Single).concat(),
            modalities: labels(Source::Modalities, QuestionKind::Multi),
            areas: labels(Source::Areas, QuestionKind::Multi),
            regions,
            countries,
            support_to: labels(Source::CountriesSupported, QuestionKind::CountryList),
            support_from: labels(Source::CountriesSupporting, QuestionKind::CountryList),
            contribution,
            contribution_basis,
        };
        if let Some(table) = self.edition.tables.first() {
            row.title.clone_from(&table.title);
            row.cells = table
                .columns
                .iter()
                .map(|column| SummaryCell {
                    heading: column.heading.clone(),
                    question: column.question.clone(),
                    lines: self.lines(&column.question, &row, words),
                })
                .collect();
        }
        row
    }

    fn lines(&self, question: &str, row: &SummaryRow, words: &Words) -> Vec<String> {
        let joined = |labels: &[String]| match labels {
            [] => Vec::new(),
            labels => vec![labels.join(", ")],
        };
        let Some(entry) = self.entry(question) else {
            return Vec::new();
        };
        match entry.question.source() {
            Some(Source::Regions) => {
                let mut lines = joined(&row.regions);
                lines.extend(joined(&row.countries));
                for (source, labels) in [
                    (Source::CountriesSupported, &row.support_to),
                    (Source::CountriesSupporting, &row.support_from),
                ] {
                    let question = self
                        .entry_from(source)
                        .map(|entry| entry.question.label.clone());
                    if let (Some(label), false) = (question, labels.is_empty()) {
                        lines.push(
                            words.say(msg::survey_summary_countries(labels.join(", "), label)),
                        );
                    }
                }
                lines
            }
            Some(Source::Contribution) => vec![row.contribution.clone()],
            _ => match entry.effective() {
                Some(answer) => joined(&answer.words(&entry.question, words.catalogue())),
                None => Vec::new(),
            },
        }
    }

    /// Regions and groups, and the countries named among them.
    fn regions(&self) -> (Vec<String>, Vec<String>) {
        let Some(entry) = self.entry_from(Source::Regions) else {
            return Default::default();
        };
        let Some(Answer::Multi { choices }) = entry.effective() else {
            return Default::default();
        };
        let (groups, countries): (Vec<_>, Vec<_>) = choices
            .iter()
            .partition(|choice| entry.question.option(&choice.id).is_some());
        let labels = |chosen: Vec<&super::Chosen>| {
            chosen
                .iter()
                .map(|choice| choice.label(&entry.question))
                .collect()
        };
        (labels(groups), labels(countries))
    }

    fn contribution(&self, words: &Words) -> (String, String) {
        let Some(entry) = self.entry_from(Source::Contribution) else {
            return Default::default();
        };
        let question = &entry.question;
        let none = match question.not_available.as_str() {
            "" => words.say(msg::survey_not_available()),
            given => given.to_owned(),
        };
        let Some(Answer::Table {
            rows,
            statement,
            qualifier,
        }) = entry.effective()
        else {
            return (none, String::new());
        };
        let statement = statement
            .or(question.statements.first().copied())
            .unwrap_or(Statement::EachYear);
        let Some(figure) = stated(&rows, statement, words) else {
            return (none, String::new());
        };
        let figure = match qualifier.trim() {
            "" => figure,
            qualifier => words.say(msg::survey_contribution_qualified(figure, qualifier)),
        };
        (figure, basis(&rows, statement, question, words))
    }
}

/// The figure that a statement makes of the rows of the contribution.
fn stated(
    rows: &[BTreeMap<String, String>],
    statement: Statement,
    words: &Words,
) -> Option<String> {
    let amount =
        |row: &BTreeMap<String, String>| row.get("amount_usd")?.trim().parse::<Decimal>().ok();
    let amounts: Vec<Decimal> = rows.iter().map(amount).collect::<Option<_>>()?;
    if amounts.is_empty() {
        return None;
    }
    let sum: Decimal = amounts.iter().sum();
    match statement {
        Statement::Sum => Some(words.number(sum, 2)),
        Statement::Mean => Some(words.number(sum / Decimal::from(amounts.len()), 2)),
        Statement::LastYear => amounts.last().map(|last| words.number(*last, 2)),
        Statement::EachYear => {
            let years = rows.iter().zip(&amounts).map(|(row, amount)| {
                let year = row.get("year").cloned().unwrap_or_default();
                words.say(msg::survey_cell(year, words.number(*amount, 2)))
            });
            Some(years.collect::<Vec<_>>().join("; "))
        }
    }
}

/// Which figure it is, of which years, and what the last row says of its basis.
fn basis(
    rows: &[BTreeMap<String, String>],
    statement: Statement,
    question: &Question,
    words: &Words,
) -> String {
    let cell = |row: Option<&BTreeMap<String, String>>, column: &str| {
        row.and_then(|row| row.get(column))
            .map(|cell| cell.trim().to_owned())
            .unwrap_or_default()
    };
    let (first, last) = (cell(rows.first(), "year"), cell(rows.last(), "year"));
    let label = words.say(statement.label());
    let mut parts = vec![match statement {
        Statement::LastYear => words.say(msg::survey_statement_of_year(label, last)),
        _ => words.say(msg::survey_statement_of_years(first, last, label)),
    }];
    for column in &question.columns {
        if ["year", "amount", "currency", "amount_usd"].contains(&column.as_str()) {
            continue;
        }
        let words_of =
            |value: String| words.say(msg::survey_cell(words.say(column_label(column)), value));
        let value = cell(rows.last(), column);
        if value.is_empty() {
            continue;
        }
        if rows.iter().all(|row| cell(Some(row), column) == value) {
            parts.push(words_of(value));
        } else if column == "rate" {
            // A rate of each year; the period of a rate is its year.
            let years = rows.iter().filter_map(|row| {
                let (year, rate) = (cell(Some(row), "year"), cell(Some(row), "rate"));
                (!rate.is_empty()).then(|| words.say(msg::survey_cell(year, rate)))
            });
            parts.push(words_of(words.list(&years.collect::<Vec<_>>())));
        } else if column == "fiscal_year" {
            parts.push(words_of(value));
        }
    }
    parts.join("; ")
}
