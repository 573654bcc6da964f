//! The questionnaire in words, as the window and the command line read it.

use std::collections::BTreeSet;

use serde::Serialize;
use ts_rs::TS;

use super::AnswerBasis;
use super::answer::{Answer, Chosen, column_label};
use super::edition::{Asked, EditionRow, Origin, QuestionKind, Statement};
use super::questionnaire::{Entry, Questionnaire};
use crate::messages::Catalogue;
use crate::reference::Choice;
use crate::report::Words;
use crate::values::Date;

/// The questionnaire in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "Questionnaire")]
pub struct QuestionnaireView {
    /// The edition.
    pub edition: EditionRow,
    /// The reporting year.
    pub year: i64,
    /// First day of the years that answers are derived from.
    pub first_day: String,
    /// Last day of them.
    pub last_day: String,
    /// Sections in order.
    pub sections: Vec<SectionView>,
    /// Questions that have an answer.
    pub answered: usize,
    /// Questions that are asked of this agency.
    pub asked: usize,
}

/// A section in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "SurveySection")]
pub struct SectionView {
    /// Id.
    pub id: String,
    /// Title.
    pub title: String,
    /// Where the words come from.
    pub origin: Origin,
    /// Questions in order.
    pub questions: Vec<QuestionView>,
    /// Questions that have an answer.
    pub answered: usize,
    /// Questions that are asked of this agency.
    pub asked: usize,
    /// Every question that is asked has an answer.
    pub complete: bool,
    /// Answers that replace a proposal.
    pub overridden: usize,
}

/// A question in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "SurveyQuestion")]
pub struct QuestionView {
    /// Id.
    pub id: String,
    /// The words.
    pub label: String,
    /// Where they come from.
    pub origin: Origin,
    /// What an answer consists of.
    pub kind: QuestionKind,
    /// In which roles it is asked.
    pub asked: Vec<Asked>,
    /// Must be answered.
    pub required: bool,
    /// Choices are printed in the edition's order; else in the order given.
    pub keep_order: bool,
    /// What may be chosen, in order.
    pub options: Vec<OptionView>,
    /// Headings over options.
    pub groups: Vec<Choice>,
    /// Countries may be chosen.
    pub countries: bool,
    /// Columns of a table.
    pub columns: Vec<Choice>,
    /// Which figure of the years may be printed.
    pub statements: Vec<Statement>,
    /// What the register proposes.
    pub derived: Option<DerivedView>,
    /// Why nothing can be proposed, where something is in the way; empty else.
    pub obstacle: String,
    /// What is doubtful about a contribution; empty else. It does not keep anybody from reporting it.
    pub doubt: String,
    /// What the officer answered.
    pub own: Option<OwnView>,
    /// The answer that counts.
    pub effective: Option<Answer>,
    /// That answer in words, one entry for each choice, country or row.
    pub words: Vec<String>,
    /// Asked of this agency in its role.
    pub applies: bool,
    /// It has an answer, or is not asked of this agency.
    pub complete: bool,
}

/// An option in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "SurveyOption")]
pub struct OptionView {
    /// Id.
    pub id: String,
    /// The words.
    pub label: String,
    /// Where they come from.
    pub origin: Origin,
    /// Words must be given with it.
    pub text: bool,
    /// It excludes all others.
    pub exclusive: bool,
    /// The heading it stands under; empty for none.
    pub group: String,
    /// An answer seen beside the printed options.
    pub other: bool,
}

/// What the register proposes, in words.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "SurveyProposal")]
pub struct DerivedView {
    /// The answer.
    pub answer: Answer,
    /// The answer in words.
    pub words: Vec<String>,
    /// Number of projects it was made from.
    pub records: usize,
    /// The same for each choice or country.
    pub choices: Vec<ChoiceCount>,
    /// From what it was made, a sentence.
    pub basis: String,
}

/// How many projects stand behind a choice.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "SurveyChoiceCount")]
pub struct ChoiceCount {
    /// The option's id or the country's code.
    pub id: String,
    /// The words.
    pub label: String,
    /// Number of projects.
    pub records: usize,
}

/// What the officer answered.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "SurveyOwnAnswer")]
pub struct OwnView {
    /// The answer.
    pub answer: Answer,
    /// The answer in words.
    pub words: Vec<String>,
    /// Typed, or in the place of a proposal.
    pub basis: AnswerBasis,
    /// Why the proposal was replaced.
    pub reason: String,
    /// Who replaced it; empty where nothing was replaced or nobody signed in by name.
    pub decided_by: String,
    /// The day on which it was replaced.
    pub decided_on: Option<Date>,
    /// The version to save over.
    pub row_version: i64,
}

/// The days as a reader of a language writes them.
fn written(days: (Date, Date), language: &str) -> (String, String) {
    match Words::new(language) {
        Ok(words) => (words.day(days.0), words.day(days.1)),
        Err(_) => (days.0.to_string(), days.1.to_string()),
    }
}

impl Questionnaire {
    /// Puts the questionnaire into words.
    pub fn view(&self, catalogue: &Catalogue) -> QuestionnaireView {
        let role = self.role();
        let days = written(self.material.days, catalogue.language());
        let sections: Vec<SectionView> = self
            .edition
            .sections
            .iter()
            .map(|section| {
                let questions: Vec<QuestionView> = self
                    .entries
                    .iter()
                    .filter(|entry| entry.question.section == section.id)
                    .map(|entry| entry.view(role.as_deref(), &days, catalogue))
                    .collect();
                let answered = questions
                    .iter()
                    .filter(|question| question.applies && question.effective.is_some())
                    .count();
                let asked = questions.iter().filter(|question| question.applies).count();
                let overridden = questions.iter().filter(|question| {
                    question
                        .own
                        .as_ref()
                        .is_some_and(|own| own.basis == AnswerBasis::Overridden)
                });
                SectionView {
                    id: section.id.clone(),
                    title: section.title.clone(),
                    origin: section.origin,
                    answered,
                    asked,
                    complete: answered == asked,
                    overridden: overridden.count(),
                    questions,
                }
            })
            .collect();
        QuestionnaireView {
            edition: EditionRow::from(&self.edition),
            year: self.year,
            first_day: self.material.days.0.to_string(),
            last_day: self.material.days.1.to_string(),
            answered: sections.iter().map(|section| section.answered).sum(),
            asked: sections.iter().map(|section| section.asked).sum(),
            sections,
        }
    }
}

impl Entry {
    fn view(
        &self,
        role: Option<&str>,
        days: &(String, String),
        catalogue: &Catalogue,
    ) -> QuestionView {
        let question = &self.question;
        let effective = self.effective();
        let applies = self.applies(role);
        let labelled = |(choice, projects): &(Chosen, _)| {
            let projects: &BTreeSet<usize> = projects;
            ChoiceCount {
                id: choice.id.clone(),
                label: choice.label(question),
                records: projects.len(),
            }
        };
        QuestionView {
            id: question.id.clone(),
            label: question.label.clone(),
            origin: question.origin,
            kind: question.kind,
            asked: question.asked.clone(),
            required: question.required,
            keep_order: question.keep_order,
            options: question
                .in_order()
                .into_iter()
                .map(|option| OptionView {
                    id: option.id.clone(),
                    label: option.label.clone(),
                    origin: option.origin,
                    text: option.text,
                    exclusive: option.exclusive,
                    group: option.group.clone(),
                    other: question
                        .other_values
                        .iter()
                        .any(|seen| seen.id == option.id),
                })
                .collect(),
            groups: question
                .groups
                .iter()
                .map(|group| Choice {
                    code: group.id.clone(),
                    label: group.label.clone(),
                })
                .collect(),
            countries: question.takes_countries(),
            columns: question
                .columns
                .iter()
                .map(|column| Choice {
                    code: column.clone(),
                    label: catalogue.text(&column_label(column)),
                })
                .collect(),
            statements: question.statements.clone(),
            derived: self.proposal.as_ref().map(|proposal| DerivedView {
                answer: proposal.answer.clone(),
                words: proposal.answer.words(question, catalogue),
                records: proposal.projects.len(),
                choices: proposal.choices.iter().map(labelled).collect(),
                basis: catalogue.text(&proposal.basis(days.0.clone(), days.1.clone())),
            }),
            obstacle: self
                .obstacle
                .as_ref()
                .map(|message| catalogue.text(message))
                .unwrap_or_default(),
            doubt: self
                .doubt()
                .map(|message| catalogue.text(&message))
                .unwrap_or_default(),
            own: self.own.as_ref().map(|(record, answer)| OwnView {
                words: answer.words(question, catalogue),
                answer: answer.clone(),
                basis: record.basis,
                reason: record.reason.clone(),
                decided_by: record.decided_by.clone(),
                decided_on: record.decided_on,
                row_version: record.row_version,
            }),
            words: effective
                .as_ref()
                .map(|answer| answer.words(question, catalogue))
                .unwrap_or_default(),
            complete: effective.is_some() || !applies,
            effective,
            applies,
        }
    }
}
