//! Answers: what was said to a question, whether it fits, and how it is printed.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edition::{Question, QuestionKind, Statement};
use crate::error::{Error, Result};
use crate::messages::{Catalogue, Message, msg};
use crate::reference;
use crate::values::{CountryCode, Date, shown};

/// An answer to a question.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "SurveyValue")]
pub enum Answer {
    /// Words.
    Text {
        /// The words.
        text: String,
    },
    /// A number.
    Number {
        /// A plain decimal.
        number: String,
    },
    /// A day.
    Date {
        /// The day.
        #[schemars(with = "String", regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
        date: Date,
    },
    /// One option.
    Single {
        /// The option.
        choice: Chosen,
    },
    /// Several options.
    Multi {
        /// The options.
        choices: Vec<Chosen>,
    },
    /// Countries.
    CountryList {
        /// The countries: ISO 3166 codes of three letters.
        #[schemars(with = "Vec<String>")]
        countries: Vec<CountryCode>,
    },
    /// Rows with columns.
    Table {
        /// Column ids with their cells, row by row.
        rows: Vec<BTreeMap<String, String>>,
        /// For the contribution: which figure of the years is printed.
        #[serde(default)]
        statement: Option<Statement>,
        /// For the contribution: what limits the printed figure, such as `LDCs`.
        #[serde(default)]
        qualifier: String,
    },
}

/// A chosen option: its id, or a country's code where countries may be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Chosen {
    /// The option's id or the country's code.
    pub id: String,
    /// The words that belong to "other".
    #[serde(default)]
    pub text: String,
}

impl Chosen {
    /// An option without words.
    pub fn option(id: impl Into<String>) -> Chosen {
        Chosen {
            id: id.into(),
            text: String::new(),
        }
    }

    /// The option's words in print.
    pub fn label(&self, question: &Question) -> String {
        match question.option(&self.id) {
            Some(option) if option.text => self.text.clone(),
            Some(option) => option.label.clone(),
            None => country_name(&self.id),
        }
    }
}

/// The UN's name of a country.
pub fn country_name(iso3: &str) -> String {
    reference::country(iso3).map_or_else(|| iso3.to_owned(), |country| country.name_en.clone())
}

/// A cell is at most this long.
const LONGEST_CELL: usize = 5000;
/// A table has at most this many rows.
const MOST_ROWS: usize = 500;

impl Answer {
    /// True when nothing is said.
    pub fn is_empty(&self) -> bool {
        match self {
            Answer::Text { text } => text.trim().is_empty(),
            Answer::Number { .. } | Answer::Date { .. } | Answer::Single { .. } => false,
            Answer::Multi { choices } => choices.is_empty(),
            Answer::CountryList { countries } => countries.is_empty(),
            Answer::Table {
                rows, statement, ..
            } => {
                statement.is_none()
                    && rows
                        .iter()
                        .all(|row| row.values().all(|cell| cell.trim().is_empty()))
            }
        }
    }

    /// Checks that the answer fits the question.
    ///
    /// # Errors
    /// `Invalid` at the part that does not fit.
    pub fn check(&self, question: &Question) -> Result<()> {
        if self.is_empty() {
            return Err(Error::field("answer", msg::survey_answer_empty()));
        }
        match (question.kind, self) {
            (QuestionKind::Text, Answer::Text { text }) => prose("answer.text", text, 20_000),
            (QuestionKind::Number, Answer::Number { number }) => decimal("answer.number", number),
            (QuestionKind::Date, Answer::Date { .. }) => Ok(()),
            (QuestionKind::Single, Answer::Single { choice }) => {
                check_choice("answer.choice", choice, question)
            }
            (QuestionKind::Multi, Answer::Multi { choices }) => check_choices(choices, question),
            (QuestionKind::CountryList, Answer::CountryList { countries }) => {
                for (index, country) in countries.iter().enumerate() {
                    if countries[..index].contains(country) {
                        return Err(Error::field(
                            format!("answer.countries[{index}]"),
                            msg::survey_choice_twice(country_name(country.as_str())),
                        ));
                    }
                }
                Ok(())
            }
            (
                QuestionKind::Table,
                Answer::Table {
                    rows,
                    statement,
                    qualifier,
                },
            ) => check_table(rows, *statement, qualifier, question),
            _ => Err(Error::field(
                "answer.kind",
                msg::survey_answer_of_other_kind(question.kind.label()),
            )),
        }
    }

    /// The same answer with its choices in the edition's order, where the question keeps it.
    pub fn ordered(self, question: &Question) -> Answer {
        match self {
            Answer::Multi { mut choices } if question.keep_order => {
                let order = question.in_order();
                // Stable: several "other" answers stay as given, countries follow the options.
                choices.sort_by_key(|choice| {
                    order
                        .iter()
                        .position(|option| option.id == choice.id)
                        .unwrap_or(order.len())
                });
                Answer::Multi { choices }
            }
            other => other,
        }
    }

    /// The answer in words: one entry for each choice, country or row.
    pub fn words(&self, question: &Question, catalogue: &Catalogue) -> Vec<String> {
        match self {
            Answer::Text { text } => vec![text.clone()],
            Answer::Number { number } => vec![number.clone()],
            Answer::Date { date } => vec![date.to_string()],
            Answer::Single { choice } => vec![choice.label(question)],
            Answer::Multi { choices } => choices
                .iter()
                .map(|choice| choice.label(question))
                .collect(),
            Answer::CountryList { countries } => countries
                .iter()
                .map(|country| country_name(country.as_str()))
                .collect(),
            Answer::Table { rows, .. } => rows
                .iter()
                .map(|row| {
                    let cells = question.columns.iter().filter_map(|column| {
                        let cell = row.get(column).filter(|cell| !cell.trim().is_empty())?;
                        Some(catalogue.text(&msg::survey_cell(column_label(column), cell)))
                    });
                    cells.collect::<Vec<_>>().join("; ")
                })
                .collect(),
        }
    }
}

fn check_choices(choices: &[Chosen], question: &Question) -> Result<()> {
    for (index, choice) in choices.iter().enumerate() {
        let path = format!("answer.choices[{index}]");
        check_choice(&path, choice, question)?;
        if choices[..index].contains(choice) {
            return Err(Error::field(
                path,
                msg::survey_choice_twice(choice.label(question)),
            ));
        }
        let exclusive = question
            .option(&choice.id)
            .is_some_and(|option| option.exclusive);
        if exclusive && choices.len() > 1 {
            return Err(Error::field(
                path,
                msg::survey_choice_exclusive(choice.label(question)),
            ));
        }
    }
    Ok(())
}

fn check_choice(path: &str, choice: &Chosen, question: &Question) -> Result<()> {
    match question.option(&choice.id) {
        Some(option) if option.text && choice.text.trim().is_empty() => Err(Error::field(
            format!("{path}.text"),
            msg::survey_other_without_words(&option.label),
        )),
        Some(option) if option.text => prose(&format!("{path}.text"), &choice.text, 500),
        Some(_) if choice.text.is_empty() => Ok(()),
        Some(option) => Err(Error::field(
            format!("{path}.text"),
            msg::survey_option_takes_no_words(&option.label),
        )),
        None if question.takes_countries() && reference::country(&choice.id).is_some() => Ok(()),
        None => Err(Error::field(
            format!("{path}.id"),
            msg::survey_option_unknown(shown(&choice.id)),
        )),
    }
}

fn check_table(
    rows: &[BTreeMap<String, String>],
    statement: Option<Statement>,
    qualifier: &str,
    question: &Question,
) -> Result<()> {
    if rows.len() > MOST_ROWS {
        return Err(Error::field(
            "answer.rows",
            msg::survey_rows_too_many(MOST_ROWS),
        ));
    }
    for (index, row) in rows.iter().enumerate() {
        for (column, cell) in row {
            let path = format!("answer.rows[{index}].{column}");
            if !question.columns.contains(column) {
                return Err(Error::field(
                    path,
                    msg::survey_column_unknown(shown(column)),
                ));
            }
            if column == "amount" || column == "amount_usd" {
                decimal(&path, cell)?;
            }
            prose(&path, cell, LONGEST_CELL)?;
        }
    }
    if question.statements.is_empty() {
        return match (statement, qualifier) {
            (None, "") => Ok(()),
            _ => Err(Error::field(
                "answer.statement",
                msg::survey_no_statement_asked(),
            )),
        };
    }
    prose("answer.qualifier", qualifier, 200)?;
    // A bare number is never kept: which figure it is, and on what basis, stand with it.
    match statement {
        None => {
            return Err(Error::field(
                "answer.statement",
                msg::survey_statement_missing(),
            ));
        }
        Some(statement) if !question.statements.contains(&statement) => {
            return Err(Error::field(
                "answer.statement",
                msg::survey_statement_not_offered(),
            ));
        }
        Some(_) => {}
    }
    for (index, row) in rows.iter().enumerate() {
        let given = |column: &str| row.get(column).is_some_and(|cell| !cell.trim().is_empty());
        for column in ["year", "amount_usd", "basis"] {
            if question.columns.iter().any(|known| known == column) && !given(column) {
                return Err(Error::field(
                    format!("answer.rows[{index}].{column}"),
                    msg::survey_contribution_bare(column_label(column)),
                ));
            }
        }
    }
    Ok(())
}

fn decimal(path: &str, text: &str) -> Result<()> {
    let readable = text.trim().is_empty() || text.trim().parse::<Decimal>().is_ok();
    match readable {
        true => Ok(()),
        false => Err(Error::field(
            path,
            msg::value_amount_unreadable(shown(text)),
        )),
    }
}

fn prose(path: &str, text: &str, longest: usize) -> Result<()> {
    if text
        .chars()
        .any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
    {
        return Err(Error::field(path, msg::rule_control_characters()));
    }
    let has = text.chars().count();
    if has > longest {
        return Err(Error::field(path, msg::rule_too_long(has, longest)));
    }
    Ok(())
}

/// What people read over a column of a table; an edition's own column is named by its id.
pub fn column_label(column: &str) -> Message {
    match column {
        "name" => msg::survey_column_name(),
        "title" => msg::survey_column_title(),
        "email" => msg::survey_column_email(),
        "phone" => msg::survey_column_phone(),
        "year" => msg::survey_column_year(),
        "link" => msg::survey_column_link(),
        "parent" => msg::survey_column_parent(),
        "legal_basis" => msg::survey_column_legal_basis(),
        "amount" => msg::survey_column_amount(),
        "currency" => msg::survey_column_currency(),
        "unit" => msg::survey_column_unit(),
        "basis" => msg::survey_column_basis(),
        "flow" => msg::survey_column_flow(),
        "scope" => msg::survey_column_scope(),
        "fiscal_year" => msg::survey_column_fiscal_year(),
        "rate" => msg::survey_column_rate(),
        "rate_source" => msg::survey_column_rate_source(),
        "rate_date" => msg::survey_column_rate_date(),
        "amount_usd" => msg::survey_column_amount_usd(),
        "challenge" => msg::survey_column_challenge(),
        "solution" => msg::survey_column_solution(),
        "sustainability" => msg::survey_column_sustainability(),
        "replicability" => msg::survey_column_replicability(),
        "sdg_targets" => msg::survey_column_sdg_targets(),
        "countries" => msg::survey_column_countries(),
        "supported_by" => msg::survey_column_supported_by(),
        "implementing_entity" => msg::survey_column_implementing_entity(),
        "period" => msg::survey_column_period(),
        "contact" => msg::survey_column_contact(),
        other => msg::survey_column_own(other.replace('_', " ")),
    }
}
