//! What a report is made of: figures, answers and projects of one year, read at one moment.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use typeset::{Content, Inline};

use super::left::LeftFindings;
use super::reconciliation::Reconciled;
use super::store::{self, AnnexProject};
use super::valued::{self, ValuedMethod};
use super::words::Words;
use crate::agency::{self, Agency};
use crate::contribution::{Figures, Question, Value};
use crate::error::{Error, Result};
use crate::messages::{Catalogue, Message, msg};
use crate::money::split::rounded_to_total;
use crate::partner_figure::commands::{PartnerFigureRow, compared};
use crate::partner_figure::store::of_years;
use crate::published::commands::{PublishedComparison, comparisons};
use crate::store::Reader;
use crate::submission::StepKind;
use crate::submission::content::Said;
use crate::submission::content::model::Step;
use crate::survey::derive::contribution_table;
use crate::survey::questionnaire::Questionnaire;
use crate::survey::summary::SummaryRow;
use crate::values::{Currency, Date, shown};

/// The parts of the report hold this and nothing else.
pub struct Material {
    /// Words and numbers of the report's language.
    pub words: Words,
    /// The report's language.
    pub language: String,
    /// The day that the report bears.
    pub date: Date,
    /// The agency.
    pub agency: Agency,
    /// The reporting year.
    pub year: i32,
    /// The figures.
    pub figures: Figures,
    /// Questions with the answers that count.
    pub questionnaire: Questionnaire,
    /// The row of the survey's own table.
    pub summary: SummaryRow,
    /// The projects of the annex.
    pub projects: Vec<AnnexProject>,
    /// How in-kind cooperation was valued.
    pub valuations: Vec<ValuedMethod>,
    /// What partners publish for the years of the report, beside its figures.
    pub partner_figures: Vec<PartnerFigureRow>,
    /// What was published elsewhere for the year.
    pub published: Vec<PublishedComparison>,
    /// From the register to the reported total.
    pub reconciliation: Reconciled,
    /// The unit of overview tables.
    pub unit: Unit,
    /// Findings of the checks that somebody left as they are; [`Material::load`] leaves them to its caller.
    pub left: Vec<LeftFindings>,
    /// The submission that the report is part of; none: a report made in between, a draft.
    pub standing: Option<Standing>,
}

/// The submission that a report is part of.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Its version, steps, checks and restatement.
    pub said: Said,
    /// The fingerprint of the key that signs it, in words; empty before it is signed.
    pub key_words: String,
}

impl Standing {
    /// The step that somebody did.
    pub fn step(&self, kind: StepKind) -> Option<&Step> {
        self.said.steps.iter().find(|step| step.step == kind)
    }
}

/// The unit of overview tables: millions once a year reaches ten million, else full units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Full units, all decimals.
    One,
    /// Millions, two decimals.
    Million,
}

/// An overview is in millions from this many units of the agency's currency in a year.
const TEN_MILLION: i64 = 10_000_000;

/// One hundredth of a million, in full units.
const STEP: i64 = 10_000;

impl Material {
    /// Reads what the report needs.
    ///
    /// # Errors
    /// `NotFound` before the agency was entered, `MissingRate` naming currency and year, `Invalid` for an
    /// unknown edition, language or year.
    pub fn load(
        reader: &Reader<'_>,
        year: i64,
        edition: Option<&str>,
        language: &str,
        date: Date,
    ) -> Result<Material> {
        if !(1920..=2190).contains(&year) {
            return Err(Error::field("year", msg::rule_between(1920, 2190)));
        }
        let words = Words::new(language)?;
        let spoken = Catalogue::languages();
        if !spoken.iter().any(|known| short(known) == short(language)) {
            // English words under another language's name would be read aloud wrongly.
            let sentence = msg::report_language_missing(shown(language), spoken.join(", "));
            return Err(Error::field("language", sentence));
        }
        let agency = agency::store::get(reader)?;
        let edition = crate::survey::edition(reader, edition, year)?;
        let number = i32::try_from(year).unwrap_or(0);
        let question = Question {
            years: u8::try_from(edition.facts.reference_years).ok(),
            projects: Some(true),
            ..Question::of(number)
        };
        let figures = Figures::make(reader, words.catalogue(), &question)?;
        let contribution = Ok(contribution_table(&figures, words.catalogue()));
        let questionnaire = Questionnaire::load(reader, edition, year, &contribution)?;
        let summary = questionnaire.summary(&words);
        let ends = (figures.basis.years.first(), figures.basis.years.last());
        let (first, last) = match ends {
            (Some(first), Some(last)) => (first.clone(), last.clone()),
            _ => return Err(Error::field("year", msg::rule_between(1920, 2190))),
        };
        let years = (first.year, last.year);
        let largest = figures.sides.iter().flat_map(|side| &side.total.years);
        let largest = largest
            .map(|value| value.own_minor.abs())
            .max()
            .unwrap_or(0);
        let scale = 10i64.pow(figures.basis.currency.digits());
        Ok(Material {
            projects: store::projects(reader, &first.from, &last.to, years)?,
            valuations: valued::methods(reader, &question, &figures)?,
            partner_figures: compared(reader, &words, of_years(reader, years, None)?)?,
            published: comparisons(reader, &words, year)?,
            reconciliation: Reconciled::make(reader, words.catalogue(), &question)?,
            unit: if largest / scale >= TEN_MILLION {
                Unit::Million
            } else {
                Unit::One
            },
            words,
            language: language.to_owned(),
            date,
            agency,
            year: number,
            figures,
            questionnaire,
            summary,
            left: Vec::new(),
            standing: None,
        })
    }

    /// A message in the report's language.
    pub fn say(&self, message: Message) -> String {
        self.words.say(message)
    }

    /// The agency's currency.
    pub fn currency(&self) -> Currency {
        self.figures.basis.currency
    }

    /// True where the report speaks the agency's language.
    pub fn own_language(&self) -> bool {
        short(&self.language) == short(&self.agency.language)
    }

    /// A text of the register, which is in the agency's language.
    pub fn own(&self, text: &str) -> Inline {
        match self.own_language() {
            true => Inline::from(text),
            false => Inline::foreign(text, &self.agency.language),
        }
    }

    /// The agency's name for the report's readers.
    pub fn agency_name(&self) -> &str {
        if self.own_language() {
            &self.agency.name
        } else {
            self.agency.english()
        }
    }

    /// A project's title for the report's readers.
    pub fn title(&self, project: &AnnexProject) -> Content {
        if self.own_language() || project.title_en.is_empty() {
            Content::from(self.own(&project.title))
        } else {
            Content::from(project.title_en.as_str())
        }
    }

    /// The name of the unit of overview tables in a currency, such as "THB million".
    pub fn unit_name(&self, currency: &str) -> String {
        match self.unit {
            Unit::One => currency.to_owned(),
            Unit::Million => self.say(msg::report_unit_million(currency)),
        }
    }

    /// An amount in the unit of overview tables.
    pub fn short(&self, minor: i64, currency: Currency) -> String {
        match self.unit {
            Unit::One => self.exact(minor, currency),
            Unit::Million => self.words.number(
                hundredths(minor, currency).round() / Decimal::ONE_HUNDRED,
                2,
            ),
        }
    }

    /// Amounts of a column in the unit of overview tables, rounded so that they add up to the column's total.
    pub fn short_column(&self, total: i64, parts: &[i64], currency: Currency) -> Vec<String> {
        if self.unit == Unit::One {
            return parts
                .iter()
                .map(|minor| self.exact(*minor, currency))
                .collect();
        }
        let whole = hundredths(total, currency).round().to_i64().unwrap_or(0);
        let exact: Vec<Decimal> = parts
            .iter()
            .map(|minor| hundredths(*minor, currency))
            .collect();
        let rounded = rounded_to_total(whole, &exact);
        rounded
            .iter()
            .map(|part| {
                self.words
                    .number(Decimal::from(*part) / Decimal::ONE_HUNDRED, 2)
            })
            .collect()
    }

    /// An amount in full units with all decimals.
    pub fn exact(&self, minor: i64, currency: Currency) -> String {
        self.words.amount(crate::money::Money { minor, currency })
    }

    /// The days of a reporting year: "1 October 2024 to 30 September 2025".
    pub fn days(&self, place: usize) -> String {
        match self.figures.basis.years.get(place) {
            Some(year) => {
                let day = |text: &str| {
                    text.parse()
                        .map_or_else(|_| text.to_owned(), |day| self.words.day(day))
                };
                self.say(msg::report_days(day(&year.from), day(&year.to)))
            }
            None => String::new(),
        }
    }

    /// The place of the reporting year among the years.
    pub fn last(&self) -> usize {
        self.figures.basis.years.len().saturating_sub(1)
    }

    /// The cell of the reporting year.
    pub fn now<'v>(&self, values: &'v [Value]) -> Option<&'v Value> {
        values.get(self.last())
    }
}

/// The language of a tag without script and country.
fn short(tag: &str) -> &str {
    tag.split('-').next().unwrap_or_default()
}

fn hundredths(minor: i64, currency: Currency) -> Decimal {
    Decimal::from(minor) / Decimal::from(STEP * 10i64.pow(currency.digits()))
}
