//! An edition of the survey: sections, questions and options with their printed words, as data.
//!
//! A new form needs a new file, not a new program. [`built_in`] is shipped; an officer can load others.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::source::{Rule, Source};
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::{code_enum, reference};

/// The id of the edition that is shipped.
pub const BUILT_IN: &str = "escap-2018";

/// No edition is longer than this many bytes; beyond it the file is something else.
pub const LONGEST: u64 = 2_000_000;

static ESCAP_2018: &str = include_str!("../../reference/survey/escap-2018.toml");

/// An edition of the survey.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// What the edition is.
    #[serde(rename = "edition")]
    pub facts: EditionFacts,
    /// Sections in order.
    #[serde(rename = "section")]
    pub sections: Vec<Section>,
    /// The printed tables and the questions that fill them.
    #[serde(rename = "table", default)]
    pub tables: Vec<PrintedTable>,
    /// Questions in order.
    #[serde(rename = "question")]
    pub questions: Vec<Question>,
}

/// What an edition is.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EditionFacts {
    /// Id, such as `escap-2018`.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who asks.
    #[serde(default)]
    pub issued_by: Vec<String>,
    /// Year of the edition.
    pub year: i64,
    /// How many years the contribution covers.
    pub reference_years: i64,
    /// Language of the labels.
    pub language: String,
    /// `published` or `reconstructed`.
    #[serde(default)]
    pub status: String,
    /// Where answers go.
    #[serde(default)]
    pub contact: String,
}

/// A section.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Where the words come from.
    pub origin: Origin,
}

code_enum! {
    /// Where printed words come from. Words of our own are never quoted as the survey's.
    pub enum Origin {
        /// Printed like this by those who ask.
        Verbatim = "verbatim", survey_origin_verbatim;
        /// Reported by them in running text; the short form is ours.
        Summary = "summary", survey_origin_summary;
        /// Ours.
        Reconstructed = "reconstructed", survey_origin_reconstructed;
    }
}

/// A table that is printed from answers.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedTable {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Columns in order.
    pub columns: Vec<PrintedColumn>,
}

/// A column of a printed table.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PrintedColumn {
    /// Heading.
    pub heading: String,
    /// The question whose answer stands in it.
    pub question: String,
}

code_enum! {
    /// What an answer consists of.
    pub enum QuestionKind {
        /// Words.
        Text = "text", survey_kind_text;
        /// A number.
        Number = "number", survey_kind_number;
        /// One option.
        Single = "single", survey_kind_single;
        /// Several options.
        Multi = "multi", survey_kind_multi;
        /// Countries.
        CountryList = "country_list", survey_kind_country_list;
        /// Rows with columns.
        Table = "table", survey_kind_table;
        /// A day.
        Date = "date", survey_kind_date;
    }
}

code_enum! {
    /// In which role a question is asked.
    pub enum Asked {
        /// Of the office itself.
        Respondent = "respondent", survey_asked_respondent;
        /// Of a provider.
        Provider = "provider", survey_asked_provider;
        /// Of a user.
        User = "user", survey_asked_user;
    }
}

/// A question.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Id.
    pub id: String,
    /// Section.
    pub section: String,
    /// The words.
    pub label: String,
    /// Where they come from.
    pub origin: Origin,
    /// What an answer consists of.
    pub kind: QuestionKind,
    /// In which roles it is asked.
    #[serde(default)]
    pub asked: Vec<Asked>,
    /// `countries.csv` where countries may be chosen.
    #[serde(default)]
    pub option_list: String,
    /// What in the register proposes the answer; see [`Source`].
    #[serde(default)]
    pub derived_from: String,
    /// Must be answered.
    #[serde(default)]
    pub required: bool,
    /// Choices are printed in the edition's order, however they were chosen; else in the order given.
    #[serde(default)]
    pub keep_order: bool,
    /// Options in order.
    #[serde(rename = "option", default)]
    pub options: Vec<QuestionOption>,
    /// Answers seen beside the options.
    #[serde(rename = "other_value", default)]
    pub other_values: Vec<QuestionOption>,
    /// Headings over options.
    #[serde(rename = "group", default)]
    pub groups: Vec<OptionGroup>,
    /// Columns of a table.
    #[serde(default)]
    pub columns: Vec<String>,
    /// What the rows of a table are.
    #[serde(default)]
    pub rows: String,
    /// Which figure of several years may be printed.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Printed where there is no figure.
    #[serde(default)]
    pub not_available: String,
    /// Spellings an import accepts.
    #[serde(default)]
    pub accept: Vec<Spelling>,
}

/// An option, or an answer seen beside the options.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct QuestionOption {
    /// Id.
    pub id: String,
    /// The words.
    pub label: String,
    /// Where they come from; an answer seen beside the options is verbatim.
    #[serde(default = "verbatim")]
    pub origin: Origin,
    /// Words must be given with it.
    #[serde(default)]
    pub text: bool,
    /// It excludes all others.
    #[serde(default)]
    pub exclusive: bool,
    /// The heading it stands under.
    #[serde(default)]
    pub group: String,
    /// Kinds of figures that propose it.
    #[serde(default)]
    pub measurement: Vec<String>,
    /// Which countries propose it; see [`Rule`].
    #[serde(default)]
    pub rule: String,
    /// The option it follows in print.
    #[serde(default)]
    pub after: String,
    /// Countries whose printed answer has it.
    #[serde(default)]
    pub seen_in: Vec<String>,
}

/// A heading over options.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OptionGroup {
    /// Id.
    pub id: String,
    /// The words.
    pub label: String,
    /// Where they come from.
    pub origin: Origin,
}

/// A spelling that means an option.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spelling {
    /// The spelling.
    pub text: String,
    /// The option.
    pub option: String,
}

code_enum! {
    /// Which figure of several years stands for the contribution.
    pub enum Statement {
        /// The sum of the years.
        Sum = "sum", survey_statement_sum;
        /// The mean of the years.
        Mean = "mean", survey_statement_mean;
        /// The last year alone.
        LastYear = "last_year", survey_statement_last_year;
        /// Every year by itself.
        EachYear = "each_year", survey_statement_each_year;
    }
}

fn verbatim() -> Origin {
    Origin::Verbatim
}

impl Question {
    /// True where any country may be chosen.
    pub fn takes_countries(&self) -> bool {
        self.kind == QuestionKind::CountryList || self.option_list == "countries.csv"
    }

    /// The source that proposes its answer.
    pub fn source(&self) -> Option<Source> {
        Source::named(&self.derived_from)
    }

    /// Options and answers seen beside them, in the order in which they are printed.
    pub fn in_order(&self) -> Vec<&QuestionOption> {
        let (last, first): (Vec<_>, Vec<_>) = self.options.iter().partition(|option| option.text);
        let mut order: Vec<&QuestionOption> = first;
        for seen in &self.other_values {
            match order.iter().position(|option| option.id == seen.after) {
                Some(place) => order.insert(place + 1, seen),
                None => order.push(seen),
            }
        }
        order.extend(last);
        order
    }

    /// An option, or an answer seen beside the options, by id.
    pub fn option(&self, id: &str) -> Option<&QuestionOption> {
        self.options
            .iter()
            .chain(&self.other_values)
            .find(|option| option.id == id)
    }
}

impl Edition {
    /// Reads and checks an edition.
    ///
    /// # Errors
    /// At `path`: what cannot be read, with line and reason, or what does not fit together.
    pub fn parse(text: &str) -> Result<Edition> {
        let edition: Edition = toml::from_str(text).map_err(|error| {
            let line = error.span().map_or(1, |span| {
                text[..span.start.min(text.len())].matches('\n').count() + 1
            });
            Error {
                cause: Some(error.to_string()),
                ..Error::field(
                    "path",
                    msg::survey_edition_unreadable(line, crate::values::shown(error.message())),
                )
            }
        })?;
        edition.check()?;
        Ok(edition)
    }

    /// A question by id.
    pub fn question(&self, id: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The question that a source proposes the answer of, of a kind.
    pub fn question_from(&self, source: Source, kind: QuestionKind) -> Option<&Question> {
        self.questions
            .iter()
            .find(|question| question.source() == Some(source) && question.kind == kind)
    }

    fn check(&self) -> Result<()> {
        let wrong = |what: &str| Err(Error::field("path", msg::survey_edition_unfit(what)));
        let facts = &self.facts;
        let plain = |id: &str| {
            !id.is_empty()
                && id.len() <= 60
                && id
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
        };
        if !plain(&facts.id) {
            return wrong("edition.id");
        }
        if facts.title.trim().is_empty() || facts.title.chars().any(char::is_control) {
            return wrong("edition.title");
        }
        if !(1..=20).contains(&facts.reference_years) || !(1900..=2200).contains(&facts.year) {
            return wrong("edition.reference_years, edition.year");
        }
        let mut seen = HashSet::new();
        for section in &self.sections {
            if !plain(&section.id) || !seen.insert(&section.id) {
                return wrong(&format!("section {}", section.id));
            }
        }
        let mut seen = HashSet::new();
        for question in &self.questions {
            let fits = plain(&question.id)
                && seen.insert(&question.id)
                && self
                    .sections
                    .iter()
                    .any(|section| section.id == question.section)
                && !question.label.trim().is_empty()
                && question_fits(question);
            if !fits {
                return wrong(&format!("question {}", question.id));
            }
        }
        for table in &self.tables {
            for column in &table.columns {
                if self.question(&column.question).is_none() {
                    return wrong(&format!("table {}: {}", table.id, column.question));
                }
            }
        }
        Ok(())
    }
}

fn question_fits(question: &Question) -> bool {
    let chooses = matches!(question.kind, QuestionKind::Single | QuestionKind::Multi);
    if chooses && question.options.is_empty() && !question.takes_countries() {
        return false;
    }
    if question.kind == QuestionKind::Table && question.columns.is_empty() {
        return false;
    }
    let mut seen = HashSet::new();
    let options_fit = question
        .options
        .iter()
        .chain(&question.other_values)
        .all(|option| {
            !option.id.is_empty()
                && seen.insert(&option.id)
                && (option.group.is_empty()
                    || question.groups.iter().any(|group| group.id == option.group))
                && (option.rule.is_empty() || Rule::parse(&option.rule).is_some())
                && option
                    .measurement
                    .iter()
                    .all(|id| reference::measurement(id).is_some())
        });
    options_fit
        && question
            .accept
            .iter()
            .all(|spelling| question.option(&spelling.option).is_some())
}

/// The edition that is shipped.
pub fn built_in() -> Result<&'static Edition> {
    static EDITION: LazyLock<Result<Edition>> = LazyLock::new(|| Edition::parse(ESCAP_2018));
    EDITION.as_ref().map_err(Clone::clone)
}

/// An edition in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct EditionRow {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Who asks.
    pub issued_by: Vec<String>,
    /// Year of the edition.
    pub year: i64,
    /// How many years the contribution covers.
    pub reference_years: i64,
    /// `published` or `reconstructed`.
    pub status: String,
    /// True for the one that is shipped.
    pub built_in: bool,
    /// Number of questions.
    pub questions: usize,
    /// Number of answers that were given in it, in all years.
    pub answers: i64,
}

impl From<&Edition> for EditionRow {
    fn from(edition: &Edition) -> Self {
        let facts = &edition.facts;
        EditionRow {
            id: facts.id.clone(),
            title: facts.title.clone(),
            issued_by: facts.issued_by.clone(),
            year: facts.year,
            reference_years: facts.reference_years,
            status: facts.status.clone(),
            built_in: facts.id == BUILT_IN,
            questions: edition.questions.len(),
            answers: 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_edition_is_whole_and_asks_what_the_paper_asks() {
        let edition = built_in().expect("the shipped edition can be read");
        assert_eq!(edition.questions.len(), 29);
        let areas = edition.question("E1").expect("E1");
        let order: Vec<&str> = areas
            .in_order()
            .iter()
            .map(|option| option.id.as_str())
            .collect();
        assert_eq!(&order[..3], ["sdgs", "connectivity", "belt_and_road"]);
        assert_eq!(order.last(), Some(&"other"));
    }

    #[test]
    fn an_edition_with_a_slip_is_refused_with_its_place() {
        let text = ESCAP_2018.replace("kind = \"multi\"", "kind = \"many\"");
        let error = Edition::parse(&text).expect_err("an unknown kind");
        assert_eq!(error.fields[0].1.key(), "survey-edition-unreadable");
        let text = ESCAP_2018.replacen("section = \"B\"", "section = \"Z\"", 1);
        let error = Edition::parse(&text).expect_err("an unknown section");
        assert_eq!(error.fields[0].1.key(), "survey-edition-unfit");
        let text = ESCAP_2018.replacen("rule = \"group LDC\"", "rule = \"poor\"", 1);
        assert!(Edition::parse(&text).is_err());
    }
}
