//! Challenges, suggested improvements, needs and offers, good practices: what the office says in its own words.

use std::collections::BTreeMap;

use typeset::{Block, Callout, CalloutKind, Content, Heading, Inline, Level, List, Paragraph};

use super::material::Material;
use super::opening::{around, chapter_below, edition_text};
use crate::messages::msg;
use crate::survey::Answer;
use crate::survey::answer::{Chosen, column_label};
use crate::survey::edition::Question;
use crate::survey::questionnaire::Entry;

/// A column that names a person is asked for by the survey and never printed.
pub(crate) const PERSONAL: [&str; 1] = ["contact"];

/// The chapter.
pub fn narrative(material: &Material, number: &str, blocks: &mut Vec<Block>) {
    blocks.push(chapter_below(
        material,
        number,
        "narrative",
        msg::report_chapter_narrative(),
    ));
    let role = material.questionnaire.role();
    let (_, after) = around(material);
    for (place, section) in after.into_iter().enumerate() {
        let entries: Vec<&Entry> = material
            .questionnaire
            .entries
            .iter()
            .filter(|entry| entry.question.section == section.id && entry.applies(role.as_deref()))
            .collect();
        let heading = Heading::new(
            Level::Two,
            format!("section-{}", section.id),
            edition_text(material, &section.title),
        );
        blocks.push(heading.numbered(format!("{number}.{}", place + 1)).into());
        if entries.is_empty() {
            let sentence = material.say(msg::report_not_asked());
            blocks.push(Paragraph::new(Content::from(Inline::muted(sentence))).into());
        }
        let mut open: Vec<String> = Vec::new();
        for entry in entries {
            let Some(answer) = entry.effective() else {
                open.push(entry.question.label.clone());
                continue;
            };
            let mut question = Paragraph::new(Content::bold(&entry.question.label));
            question.keep_with_next = true;
            blocks.push(question.into());
            blocks.extend(told(material, &entry.question, &answer));
        }
        if !open.is_empty() {
            let sentence = material.say(msg::report_open_questions(open.join("; ")));
            blocks.push(Paragraph::new(Content::from(Inline::muted(sentence))).into());
        }
    }
}

fn told(material: &Material, question: &Question, answer: &Answer) -> Vec<Block> {
    match answer {
        Answer::Text { text } => paragraphs(material, text).map(Block::from).collect(),
        Answer::Multi { choices } => grouped(material, question, choices),
        Answer::Table { rows, .. } => rows
            .iter()
            .map(|row| practice(material, question, row))
            .collect(),
        _ => {
            let words = answer.words(question, material.words.catalogue());
            words
                .into_iter()
                .map(|words| Paragraph::new(words).into())
                .collect()
        }
    }
}

fn paragraphs(material: &Material, text: &str) -> impl Iterator<Item = Paragraph> {
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| Paragraph::new(Content::from(material.own(line))))
}

/// Choices under the edition's headings.
fn grouped(material: &Material, question: &Question, choices: &[Chosen]) -> Vec<Block> {
    let of = |group: &str| -> Vec<Content> {
        choices
            .iter()
            .filter(|choice| {
                question
                    .option(&choice.id)
                    .map_or("", |option| option.group.as_str())
                    == group
            })
            .map(|choice| edition_text(material, &choice.label(question)))
            .collect()
    };
    let mut blocks: Vec<Block> = Vec::new();
    for group in &question.groups {
        let points = of(&group.id);
        if points.is_empty() {
            continue;
        }
        let mut heading = Paragraph::new(edition_text(material, &group.label));
        heading.keep_with_next = true;
        blocks.push(heading.into());
        blocks.push(List::bullets(points).into());
    }
    let alone = of("");
    if !alone.is_empty() {
        blocks.push(List::bullets(alone).into());
    }
    blocks
}

/// A row of a table as an example worth telling: its title, then its columns.
fn practice(material: &Material, question: &Question, row: &BTreeMap<String, String>) -> Block {
    let title = question
        .columns
        .first()
        .and_then(|column| row.get(column))
        .cloned()
        .unwrap_or_default();
    let told = question
        .columns
        .iter()
        .skip(1)
        .filter(|column| !PERSONAL.contains(&column.as_str()));
    let paragraphs = told.filter_map(|column| {
        let cell = row.get(column).filter(|cell| !cell.trim().is_empty())?;
        let label = material.say(msg::report_label(material.say(column_label(column))));
        Some(Content::bold(label).then(" ").then(material.own(cell)))
    });
    Callout {
        kind: CalloutKind::Example,
        title: Content::from(material.own(&title)),
        paragraphs: paragraphs.collect(),
    }
    .into()
}
