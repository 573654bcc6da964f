//! The questionnaire of a year: what the register proposes, what the officer typed, and what counts.

use std::collections::BTreeMap;

use super::answer::Answer;
use super::derive::{Proposal, propose};
use super::doubt::doubt;
use super::edition::{Asked, Edition, Question};
use super::material::Material;
use super::source::Source;
use super::{AnswerBasis, SurveyAnswer, store};
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::report::Words;
use crate::store::Reader;
use crate::values::Date;

/// The questionnaire of a year, before it is put into words.
pub struct Questionnaire {
    /// The edition.
    pub edition: Edition,
    /// The reporting year.
    pub year: i64,
    /// Every question with its proposal and answer, in order.
    pub entries: Vec<Entry>,
    pub(crate) material: Material,
}

/// A question with its proposal and answer.
pub struct Entry {
    /// The question.
    pub question: Question,
    /// What the register proposes.
    pub proposal: Option<Proposal>,
    /// What the officer answered.
    pub own: Option<(SurveyAnswer, Answer)>,
    /// Why nothing can be proposed, where something is in the way.
    pub obstacle: Option<Message>,
}

impl Entry {
    /// The answer that counts: the officer's, else the proposed one.
    pub fn effective(&self) -> Option<Answer> {
        let proposed = self.proposal.as_ref().map(|proposal| &proposal.answer);
        match (self.own.as_ref().map(|(_, answer)| answer), proposed) {
            // The officer chose which of the derived figures is printed, and nothing else.
            (
                Some(Answer::Table {
                    rows,
                    statement: Some(statement),
                    qualifier,
                }),
                Some(Answer::Table { rows: derived, .. }),
            ) if rows.is_empty() => Some(Answer::Table {
                rows: derived.clone(),
                statement: Some(*statement),
                qualifier: qualifier.clone(),
            }),
            (Some(own), _) => Some(own.clone()),
            (None, proposed) => proposed.cloned(),
        }
    }

    /// What is doubtful about the contribution, for its question alone.
    pub fn doubt(&self) -> Option<Message> {
        if self.question.source() != Some(Source::Contribution) {
            return None;
        }
        doubt(
            self.own.as_ref().map(|(_, answer)| answer),
            self.proposal.as_ref().map(|proposal| &proposal.answer),
        )
    }

    /// The reason, where the proposal was replaced.
    pub fn reason(&self) -> Option<&str> {
        let (record, _) = self.own.as_ref()?;
        (record.basis == AnswerBasis::Overridden).then_some(record.reason.as_str())
    }

    /// True where the question is asked of the agency's role.
    pub fn applies(&self, role: Option<&str>) -> bool {
        let asked = &self.question.asked;
        asked.is_empty()
            || asked.contains(&Asked::Respondent)
            || match role {
                Some("provider") => asked.contains(&Asked::Provider),
                Some("user") => asked.contains(&Asked::User),
                _ => true,
            }
    }
}

impl Questionnaire {
    /// Lays out the questionnaire of a year. `contribution` is the table of the years as the figures have it,
    /// or the sentence that says why there is none.
    pub fn load(
        reader: &Reader<'_>,
        edition: Edition,
        year: i64,
        contribution: &Result<Option<Answer>, Message>,
    ) -> Result<Questionnaire> {
        let material = Material::load(reader, &edition, year)?;
        let mut own: BTreeMap<String, SurveyAnswer> =
            store::answers(reader, &edition.facts.id, year)?
                .into_iter()
                .map(|answer| (answer.question.clone(), answer))
                .collect();
        let mut entries = Vec::new();
        for question in &edition.questions {
            let own = match own.remove(&question.id) {
                Some(record) => {
                    let answer = record.value()?;
                    // A loaded edition may have changed what it asks for: such an answer waits, unprinted.
                    answer.check(question).is_ok().then_some((record, answer))
                }
                None => None,
            };
            let obstacle = match (question.source(), contribution) {
                (Some(Source::Contribution), Err(sentence)) => Some(sentence.clone()),
                _ => None,
            };
            let table = contribution.as_ref().ok().and_then(Option::as_ref);
            entries.push(Entry {
                proposal: propose(question, &edition, &material, table),
                question: question.clone(),
                own,
                obstacle,
            });
        }
        Ok(Questionnaire {
            edition,
            year,
            entries,
            material,
        })
    }

    /// The entry of a question.
    pub fn entry(&self, question: &str) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.question.id == question)
    }

    /// The entry whose answer a source proposes.
    pub fn entry_from(&self, source: Source) -> Option<&Entry> {
        self.entries
            .iter()
            .find(|entry| entry.question.source() == Some(source))
    }

    /// First and last day of the years that answers are derived from.
    pub fn days(&self) -> (Date, Date) {
        self.material.days
    }

    /// The agency's role: `provider`, `user` or `both`, once it is known.
    pub fn role(&self) -> Option<String> {
        match self.entry_from(Source::Role)?.effective()? {
            Answer::Single { choice } => Some(choice.id),
            _ => None,
        }
    }
}

/// The sentence that an answer takes the place of a proposal, why, and who decided it when, for the report.
pub(crate) fn override_sentence(entry: &Entry, words: &Words) -> Option<String> {
    let reason = entry.reason()?;
    let proposed = entry
        .proposal
        .as_ref()
        .map(|proposal| {
            proposal
                .answer
                .words(&entry.question, words.catalogue())
                .join(", ")
        })
        .filter(|words| !words.is_empty());
    let message = match proposed {
        Some(proposed) => msg::survey_override_printed(proposed, &entry.question.label, reason),
        None => msg::survey_override_printed_alone(&entry.question.label, reason),
    };
    let mut sentence = words.say(message);
    if let Some(decided) = decided(entry, words) {
        sentence.push(' ');
        sentence.push_str(&decided);
    }
    Some(sentence)
}

/// Who put an answer in the place of a proposal, and when; none where that is not known.
pub(crate) fn decided(entry: &Entry, words: &Words) -> Option<String> {
    let (record, _) = entry.own.as_ref()?;
    let day = words.day(record.decided_on?);
    Some(words.say(match record.decided_by.is_empty() {
        true => msg::survey_decided_on(day),
        false => msg::survey_decided_by(day, &record.decided_by),
    }))
}
