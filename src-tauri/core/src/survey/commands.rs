//! `survey.*`

use std::io::Read;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::answer::Answer;
use super::derive::contribution_table;
use super::edition::{self, Edition, EditionRow};
use super::questionnaire::Questionnaire;
use super::summary::SummaryRow;
use super::view::QuestionnaireView;
use super::{
    AnswerBasis, StoredEdition, StoredEditionId, SurveyAnswer, SurveyAnswerId, SurveyYear,
    SurveyYearId, store,
};
use crate::commands::Nothing;
use crate::contribution::Question;
use crate::desk::Desk;
use crate::error::{Code, Error, Result};
use crate::messages::{Message, msg};
use crate::ops::{Done, Op};
use crate::report::Words;
use crate::store::{Page, PageRequest};

/// Which questionnaire is wanted.
#[derive(Debug, Deserialize, TS)]
pub struct QuestionnaireRequest {
    /// The edition's id; none: the built-in one.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<String>,
    /// The reporting year.
    pub year: i64,
}

/// An answer to a question that the register proposes nothing for.
#[derive(Debug, Deserialize, TS)]
pub struct AnswerRequest {
    /// The edition's id; none: the built-in one.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<String>,
    /// The reporting year.
    pub year: i64,
    /// The question's id.
    pub question: String,
    /// The answer.
    pub answer: Answer,
    /// The version that was read; 0 where there was no answer.
    #[serde(default)]
    pub row_version: i64,
}

/// An answer in the place of a proposed one.
#[derive(Debug, Deserialize, TS)]
pub struct OverrideRequest {
    /// The edition's id; none: the built-in one.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<String>,
    /// The reporting year.
    pub year: i64,
    /// The question's id.
    pub question: String,
    /// The answer.
    pub answer: Answer,
    /// Why; printed in the report.
    #[serde(default)]
    pub reason: String,
    /// The version that was read; 0 where there was no answer.
    #[serde(default)]
    pub row_version: i64,
}

/// A question of a questionnaire.
#[derive(Debug, Deserialize, TS)]
pub struct QuestionRequest {
    /// The edition's id; none: the built-in one.
    #[serde(default)]
    #[ts(optional)]
    pub edition: Option<String>,
    /// The reporting year.
    pub year: i64,
    /// The question's id.
    pub question: String,
}

/// The records behind a proposed answer.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "SurveyRecordListRequest")]
pub struct RecordListRequest {
    /// The edition's id; none: the built-in one.
    pub edition: Option<String>,
    /// The reporting year.
    pub year: i64,
    /// The question's id.
    pub question: String,
    /// Only those behind this option or country.
    pub choice: Option<String>,
    /// The window.
    pub page: PageRequest,
}

/// A project behind a proposed answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[ts(rename = "SurveyRecord")]
pub struct RecordRow {
    /// The project's key.
    pub id: String,
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// A file with an edition.
#[derive(Debug, Deserialize, TS)]
pub struct EditionFile {
    /// Path of the file.
    pub path: String,
}

/// A reporting year.
#[derive(Debug, Deserialize, TS)]
pub struct EditionYear {
    /// The year.
    pub year: i64,
}

/// An edition for a year.
#[derive(Debug, Deserialize, TS)]
pub struct EditionChoice {
    /// The reporting year.
    pub year: i64,
    /// The edition's id.
    pub edition: String,
}

/// The built-in edition and those that were loaded.
pub fn editions(desk: &Desk, _: Nothing) -> Result<Vec<EditionRow>> {
    desk.read(|reader| {
        let mut rows = vec![EditionRow::from(edition::built_in()?)];
        for stored in store::editions(reader)? {
            rows.push(EditionRow::from(&Edition::parse(&stored.content)?));
        }
        for row in &mut rows {
            row.answers = store::answered(reader, &row.id)?;
        }
        Ok(rows)
    })
}

/// The edition in which a year is answered.
pub fn edition_of(desk: &Desk, request: EditionYear) -> Result<EditionRow> {
    desk.read(|reader| {
        let edition = super::edition(reader, None, request.year)?;
        let mut row = EditionRow::from(&edition);
        row.answers = store::answered(reader, &row.id)?;
        Ok(row)
    })
}

/// Chooses the edition in which a year is answered. Answers that were given in another edition stay with it.
pub fn choose_edition(desk: &Desk, request: EditionChoice) -> Result<Done<EditionRow>> {
    if !(1920..=2190).contains(&request.year) {
        return Err(Error::field("year", msg::rule_between(1920, 2190)));
    }
    let year = request.year;
    desk.transact(
        Op::new(msg::op_survey_edition_chosen(
            crate::values::shown(&request.edition),
            year.to_string(),
        )),
        |tx| {
            let edition = match request.edition.trim() {
                "" => return Err(Error::field("edition", msg::rule_empty())),
                id => super::edition(&tx.reader(), Some(id), year)?,
            };
            let found = store::year(&tx.reader(), year)?;
            let mut chosen = SurveyYear {
                id: found
                    .as_ref()
                    .map_or_else(SurveyYearId::default, |found| found.id.clone()),
                row_version: found.map_or(0, |found| found.row_version),
                year,
                edition: edition.facts.id.clone(),
            };
            tx.put(&mut chosen)?;
            Ok(EditionRow::from(&edition))
        },
    )
}

/// The questionnaire of a year with proposals and answers.
pub fn questionnaire(desk: &Desk, request: QuestionnaireRequest) -> Result<QuestionnaireView> {
    Ok(load(desk, request.edition.as_deref(), request.year)?.view(desk.catalogue()))
}

/// The row of the survey's own table.
pub fn summary(desk: &Desk, request: QuestionnaireRequest) -> Result<SummaryRow> {
    let words = Words::new(desk.catalogue().language())?;
    Ok(load(desk, request.edition.as_deref(), request.year)?.summary(&words))
}

/// The projects behind a proposed answer, by code.
pub fn records(desk: &Desk, request: RecordListRequest) -> Result<Page<RecordRow>> {
    let questionnaire = load(desk, request.edition.as_deref(), request.year)?;
    let entry = questionnaire
        .entry(&request.question)
        .ok_or_else(|| unknown(&request.question))?;
    let places = match (&entry.proposal, &request.choice) {
        (None, _) => Default::default(),
        (Some(proposal), None) => proposal.projects.clone(),
        (Some(proposal), Some(choice)) => proposal
            .choices
            .iter()
            .find(|(chosen, _)| chosen.id == *choice)
            .map(|(_, projects)| projects.clone())
            .unwrap_or_default(),
    };
    let rows = places
        .iter()
        .filter_map(|place| questionnaire.material.projects.get(*place))
        .skip(request.page.offset as usize)
        .take(request.page.rows() as usize)
        .map(|project| RecordRow {
            id: project.traits.id.clone(),
            code: project.traits.code.clone(),
            title: project.traits.title.clone(),
        });
    Ok(Page {
        rows: rows.collect(),
        total: i64::try_from(places.len()).unwrap_or(i64::MAX),
    })
}

/// Answers a question that the register proposes nothing for.
pub fn answer(desk: &Desk, request: AnswerRequest) -> Result<Done<SurveyAnswer>> {
    let (edition, contribution) = contribution(desk, request.edition.as_deref(), request.year)?;
    desk.transact(
        Op::new(msg::op_survey_answered(&request.question, request.year)),
        |tx| {
            let questionnaire =
                Questionnaire::load(&tx.reader(), edition, request.year, &contribution)?;
            let entry = questionnaire
                .entry(&request.question)
                .ok_or_else(|| unknown(&request.question))?;
            let picks_a_figure = matches!(
                &request.answer,
                Answer::Table { rows, statement: Some(_), .. } if rows.is_empty()
            );
            if entry.proposal.is_some() && !picks_a_figure {
                return Err(Error::field("answer", msg::survey_answer_is_derived()));
            }
            request.answer.check(&entry.question)?;
            let mut record = SurveyAnswer {
                id: entry
                    .own
                    .as_ref()
                    .map(|(own, _)| own.id.clone())
                    .unwrap_or_default(),
                row_version: request.row_version,
                edition: questionnaire.edition.facts.id.clone(),
                year: request.year,
                question: request.question.clone(),
                answer: serde_json::to_string(&request.answer.ordered(&entry.question))?,
                basis: AnswerBasis::Typed,
                reason: String::new(),
                decided_by: String::new(),
                decided_on: None,
            };
            put(tx, &mut record)?;
            Ok(record)
        },
    )
}

/// Puts an answer in the place of a proposed one, with the reason that the report prints.
pub fn override_answer(desk: &Desk, request: OverrideRequest) -> Result<Done<SurveyAnswer>> {
    let (edition, contribution) = contribution(desk, request.edition.as_deref(), request.year)?;
    let (actor, today) = (desk.actor()?, desk.today()?);
    desk.transact(
        Op::new(msg::op_survey_overridden(&request.question, request.year)),
        |tx| {
            let questionnaire =
                Questionnaire::load(&tx.reader(), edition, request.year, &contribution)?;
            let entry = questionnaire
                .entry(&request.question)
                .ok_or_else(|| unknown(&request.question))?;
            let Some(proposal) = &entry.proposal else {
                return Err(Error::field("answer", msg::survey_nothing_to_override()));
            };
            request.answer.check(&entry.question)?;
            let reason = request.reason.trim();
            if reason.is_empty() {
                return Err(Error::field("reason", msg::survey_reason_missing()));
            }
            if reason.chars().any(|c| c.is_control() && c != '\n') {
                return Err(Error::field("reason", msg::rule_control_characters()));
            }
            let has = reason.chars().count();
            if has > 2000 {
                return Err(Error::field("reason", msg::rule_too_long(has, 2000)));
            }
            let answer = request.answer.ordered(&entry.question);
            if answer == proposal.answer {
                return Err(Error::field(
                    "answer",
                    msg::survey_override_changes_nothing(),
                ));
            }
            let mut record = SurveyAnswer {
                id: entry
                    .own
                    .as_ref()
                    .map(|(own, _)| own.id.clone())
                    .unwrap_or_default(),
                row_version: request.row_version,
                edition: questionnaire.edition.facts.id.clone(),
                year: request.year,
                question: request.question.clone(),
                answer: serde_json::to_string(&answer)?,
                basis: AnswerBasis::Overridden,
                reason: reason.to_owned(),
                decided_by: actor,
                decided_on: Some(today),
            };
            put(tx, &mut record)?;
            Ok(record)
        },
    )
}

/// Takes the officer's answer back; the proposed one counts again.
pub fn clear(desk: &Desk, request: QuestionRequest) -> Result<Done<Nothing>> {
    desk.transact(
        Op::new(msg::op_survey_cleared(&request.question, request.year)),
        |tx| {
            let edition = super::edition(&tx.reader(), request.edition.as_deref(), request.year)?;
            edition
                .question(&request.question)
                .ok_or_else(|| unknown(&request.question))?;
            let found = store::answer(
                &tx.reader(),
                &edition.facts.id,
                request.year,
                &request.question,
            )?;
            if let Some(own) = found {
                tx.remove::<SurveyAnswer>(own.id.as_str())?;
            }
            Ok(Nothing {})
        },
    )
}

/// Loads an edition from a file, in the place of an earlier one with the same id.
pub fn load_edition(desk: &Desk, request: EditionFile) -> Result<Done<EditionRow>> {
    let path = Path::new(&request.path);
    let mut content = Vec::new();
    crate::store::open_other(path)?
        .take(edition::LONGEST + 1)
        .read_to_end(&mut content)?;
    if content.len() as u64 > edition::LONGEST {
        return Err(Error::field("path", msg::survey_edition_not_text()));
    }
    let content = String::from_utf8(content)
        .map_err(|_| Error::field("path", msg::survey_edition_not_text()))?;
    let edition = Edition::parse(&content)?;
    if edition.facts.id == edition::BUILT_IN {
        return Err(Error::field(
            "path",
            msg::survey_edition_built_in(edition::BUILT_IN),
        ));
    }
    desk.transact(
        Op::new(msg::op_survey_edition_loaded(&edition.facts.title)),
        |tx| {
            let mut stored = StoredEdition {
                id: store::edition(&tx.reader(), &edition.facts.id)?
                    .map_or_else(StoredEditionId::default, |old| old.id),
                row_version: 0,
                code: edition.facts.id.clone(),
                title: edition.facts.title.clone(),
                content,
            };
            tx.put_over(&mut stored)?;
            Ok(EditionRow::from(&edition))
        },
    )
}

/// A question that nobody has answered.
pub(crate) struct Unanswered {
    /// The question's printed words.
    pub label: String,
    /// The id of its section.
    pub section: String,
    /// The section's title.
    pub section_title: String,
}

/// The questions of the built-in edition that are asked of the agency and have neither an answer nor a proposal.
pub(crate) fn unanswered(desk: &Desk, year: i64) -> Result<Vec<Unanswered>> {
    let questionnaire = load(desk, None, year)?;
    let role = questionnaire.role();
    let open = questionnaire.entries.iter().filter(|entry| {
        entry.applies(role.as_deref()) && entry.effective().is_none_or(|answer| answer.is_empty())
    });
    let title = |section: &str| {
        let known = questionnaire
            .edition
            .sections
            .iter()
            .find(|known| known.id == section);
        known.map_or_else(String::new, |known| known.title.clone())
    };
    Ok(open
        .map(|entry| Unanswered {
            label: entry.question.label.clone(),
            section: entry.question.section.clone(),
            section_title: title(&entry.question.section),
        })
        .collect())
}

/// The questionnaire of a year, with the contribution as the figures have it.
fn load(desk: &Desk, edition: Option<&str>, year: i64) -> Result<Questionnaire> {
    let (edition, contribution) = contribution(desk, edition, year)?;
    desk.read(|reader| Questionnaire::load(reader, edition, year, &contribution))
}

/// The edition, and the contribution of its years: the table, or the sentence that says what is in the way.
fn contribution(
    desk: &Desk,
    edition: Option<&str>,
    year: i64,
) -> Result<(Edition, Result<Option<Answer>, Message>)> {
    if !(1920..=2190).contains(&year) {
        return Err(Error::field("year", msg::rule_between(1920, 2190)));
    }
    let edition = desk.read(|reader| super::edition(reader, edition, year))?;
    let years = edition.facts.reference_years;
    let question = Question {
        // Five is what is meant when nothing is said: the same question as the home screen's.
        years: u8::try_from(years).ok().filter(|years| *years != 5),
        ..Question::of(i32::try_from(year).unwrap_or(0))
    };
    let contribution = match desk.figures(&question) {
        Ok(figures) => Ok(contribution_table(&figures, desk.catalogue())),
        Err(error) if error.code == Code::MissingRate => Err(*error.message),
        // Before the agency was entered there is nothing to propose, and nothing in the way either.
        Err(error) if error.code == Code::NotFound => Ok(None),
        Err(error) => return Err(error),
    };
    Ok((edition, contribution))
}

/// An answer that was hidden because it no longer fits stands in the table still: its place is used again.
fn put(tx: &mut crate::store::Tx<'_>, record: &mut SurveyAnswer) -> Result<()> {
    if record.id.is_new() {
        let hidden = store::answer(&tx.reader(), &record.edition, record.year, &record.question)?;
        if let Some(hidden) = hidden {
            record.id = SurveyAnswerId(hidden.id.0);
            return tx.put_over(record);
        }
    }
    tx.put(record)
}

fn unknown(question: &str) -> Error {
    Error::field(
        "question",
        msg::survey_question_unknown(crate::values::shown(question)),
    )
}
