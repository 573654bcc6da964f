//! The list of who takes part in an activity.

use typeset::{
    Cell, Column, Content, Definitions, Density, Document, Heading, Inline, Level, Paragraph, Row,
    Table, Width,
};

use super::{Material, PaperOrientation, Participant, ParticipantPaper, blank};
use crate::messages::msg;
use crate::person::{Sex, TrainingResult};

/// Room to sign, in points.
const TO_SIGN: Width = Width::Fixed(120.0);

/// One table of everybody, with what the activity is above it.
pub(super) fn document(material: &Material, request: &ParticipantPaper) -> Document {
    let activity = &material.activity;
    let title = material.say(msg::paper_list_title(&activity.title));
    let mut facts = vec![(
        material.say(msg::paper_project()),
        format!("{} {}", material.project.code, material.project.title),
    )];
    let time = material.time(activity.start_date, activity.end_date);
    let host = material
        .host
        .as_ref()
        .map(|host| host.name.clone())
        .unwrap_or_default();
    for (label, value) in [
        (msg::paper_time(), time),
        (msg::paper_place(), material.place()),
        (msg::paper_host(), host),
        (msg::paper_participants(), sums(material)),
    ] {
        if !value.is_empty() {
            facts.push((material.say(label), value));
        }
    }
    let wide = request.orientation != Some(PaperOrientation::Upright);
    let mut body = vec![
        Heading::new(Level::One, "list", activity.title.as_str()).into(),
        Paragraph::lead(material.say(msg::paper_list_lead())).into(),
        Definitions::new(facts).into(),
    ];
    body.push(table(material, request.to_sign, wide).into());
    Document {
        body,
        ..blank(material, request, title)
    }
}

fn table(material: &Material, to_sign: bool, wide: bool) -> Table {
    let mut columns = vec![
        Column::number(material.say(msg::paper_row())),
        Column::text(material.say(msg::paper_name())).width(Width::Flex(1.5)),
        Column::text(material.say(msg::paper_sex())).width(Width::Auto),
        Column::text(material.say(msg::paper_country())).width(Width::Flex(1.0)),
        Column::text(material.say(msg::paper_employer())).width(Width::Flex(1.7)),
    ];
    // A narrow page has room for the signature or for what came of it.
    let outcome = wide || !to_sign;
    if outcome {
        columns.push(Column::number(material.say(msg::paper_days())));
        columns.push(Column::text(material.say(msg::paper_result())).width(Width::Auto));
    }
    if to_sign {
        columns.push(Column::text(material.say(msg::paper_signature())).width(TO_SIGN));
    } else {
        columns.push(Column::text(material.say(msg::paper_certificate())).width(Width::Auto));
    }
    let rows = material
        .participants
        .iter()
        .zip(1..)
        .map(|(participant, number)| row(material, participant, number, outcome, to_sign))
        .collect();
    Table {
        id: "participants".to_owned(),
        summary: material.say(msg::paper_list_lead()),
        rows,
        row_header: Some(1),
        density: if to_sign {
            Density::Regular
        } else {
            Density::Compact
        },
        empty_text: material.say(msg::paper_list_empty()),
        ..Table::new(columns)
    }
}

fn row(
    material: &Material,
    participant: &Participant,
    number: i64,
    outcome: bool,
    to_sign: bool,
) -> Row {
    let name = match participant.name.is_empty() {
        true => material.say(msg::paper_anonymous()),
        false => participant.name.clone(),
    };
    let mut employer = Content::from(participant.employer.as_str());
    if !participant.position.is_empty() {
        if !participant.employer.is_empty() {
            employer = employer.then(Inline::Break);
        }
        employer = employer.then(Inline::muted(participant.position.as_str()));
    }
    let mut cells = vec![
        Cell::new(material.words.count(number)),
        Cell::new(name),
        Cell::new(match participant.sex {
            Sex::NotRecorded => String::new(),
            sex => material.say(sex.label()),
        }),
        Cell::new(material.country(participant)),
        Cell::new(employer),
    ];
    if outcome {
        cells.push(Cell::new(
            participant
                .days
                .map_or_else(String::new, |days| material.words.count(days)),
        ));
        cells.push(Cell::new(material.say(participant.result.label())));
    }
    cells.push(match to_sign {
        true => Cell::blank(),
        false => Cell::new(participant.certificate.as_str()),
    });
    Row::new(cells)
}

/// How many there are, and how many of them are women.
fn sums(material: &Material) -> String {
    let here = || {
        material
            .participants
            .iter()
            .filter(|participant| participant.result != TrainingResult::Withdrawn)
    };
    let women = here()
        .filter(|participant| participant.sex == Sex::Female)
        .count();
    let countries: std::collections::BTreeSet<_> = here()
        .filter_map(|participant| participant.nationality)
        .collect();
    material.say(msg::paper_sums(countries.len(), here().count(), women))
}
