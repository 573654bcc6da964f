//! The second page of a country brief: persons, projects, what comes, organisations.

use typeset::{
    Block, Caption, Cell, Column, Content, Density, Heading, Level, List, Paragraph, Row, RowKind,
    Table,
};

use super::super::Frame;
use super::{Brief, Limits, money};
use crate::messages::msg;
use crate::reference;
use crate::report::public_counts::{PublicRow, alone};

pub(super) fn second_page(brief: &Brief, frame: &Frame, limits: Limits, body: &mut Vec<Block>) {
    if let Some(table) = money::modalities(brief, frame) {
        body.push(table.into());
    }
    body.push(people(brief, frame).into());
    let section = |id: &str, title: String| -> Block { Heading::new(Level::Two, id, title).into() };
    let more =
        |shown: usize, all: usize| (all > shown).then(|| frame.say(msg::brief_more(all - shown)));

    body.push(section(
        "running",
        frame.say(msg::brief_running(brief.running.len())),
    ));
    let shown = brief.running.iter().take(limits.projects);
    let mut points: Vec<String> = shown
        .map(|project| {
            let title = frame.title(&project.title, &project.title_en);
            let until = project.end_date.map(|day| frame.words.day(day));
            let title = shortened(title, limits.characters);
            let direction = frame.say(project.direction.label()).to_lowercase();
            match until {
                Some(day) => frame.say(msg::brief_project_until(
                    &project.code,
                    day,
                    direction,
                    title,
                )),
                None => frame.say(msg::brief_project(&project.code, direction, title)),
            }
        })
        .collect();
    points.extend(more(points.len(), brief.running.len()));
    listed(points, frame.say(msg::brief_running_none()), body);

    body.push(section("upcoming", frame.say(msg::brief_upcoming())));
    let all = usize::try_from(brief.upcoming_total).unwrap_or(0);
    let shown = brief.upcoming.iter().take(limits.upcoming);
    let mut points: Vec<String> = shown
        .map(|activity| {
            let day = activity
                .start_date
                .map_or_else(String::new, |day| frame.words.day(day));
            frame.say(msg::brief_activity(
                day,
                frame.say(activity.kind.label()).to_lowercase(),
                shortened(&activity.title, limits.characters),
            ))
        })
        .collect();
    points.extend(more(points.len(), all));
    listed(points, frame.say(msg::brief_upcoming_none()), body);

    body.push(section(
        "organisations",
        frame.say(msg::brief_organisations()),
    ));
    let shown = brief.organisations.iter().take(limits.organisations);
    let mut names: Vec<String> = shown
        .map(|name| shortened(name, limits.characters.min(70)))
        .collect();
    names.extend(more(names.len(), brief.organisations.len()));
    match names.is_empty() {
        true => body.push(Paragraph::new(frame.say(msg::brief_organisations_none())).into()),
        false => body.push(Paragraph::new(names.join("; ")).into()),
    }
    let holdings = &brief.cooperation.holdings;
    let count = |number: i64| frame.words.count(number);
    let register = frame.say(msg::brief_register(
        count(holdings.activities),
        Brief::number(frame, alone(holdings.experts)),
        count(holdings.projects),
        Brief::number(frame, alone(holdings.trainees)),
    ));
    body.push(Paragraph::small(register).into());
}

fn listed(points: Vec<String>, none: String, body: &mut Vec<Block>) {
    match points.is_empty() {
        true => body.push(Paragraph::new(none).into()),
        false => body.push(List::bullets(points).into()),
    }
}

/// What was counted, both ways, five years.
fn people(brief: &Brief, frame: &Frame) -> Table {
    let mut columns = vec![Column::text(frame.say(msg::brief_counted()))];
    let years = &brief.cooperation.basis.years;
    columns.extend(
        years
            .iter()
            .map(|year| Column::number(frame.words.year(year.year.into()))),
    );
    columns.push(Column::number(frame.say(msg::report_column_sum())));
    let span = columns.len();
    let mut rows = Vec::new();
    for (title, counts) in [
        (msg::brief_given(), &brief.counted.provided),
        (msg::brief_taken(), &brief.counted.received),
    ] {
        let counted: Vec<&PublicRow> = counts
            .iter()
            .filter(|row| row.years.iter().any(|number| *number != Some(0)))
            .collect();
        if counted.is_empty() {
            continue;
        }
        rows.push(Row::of(
            RowKind::Group,
            vec![Cell::new(frame.say(title)).span(span)],
        ));
        for row in counted {
            let name = reference::measurement(&row.key).map_or(row.key.as_str(), |m| &m.name);
            let mut cells = vec![Cell::new(name)];
            cells.extend(
                row.years
                    .iter()
                    .map(|number| Cell::new(Brief::number(frame, *number))),
            );
            cells.push(Cell::new(Brief::number(frame, row.sum())));
            rows.push(Row::new(cells));
        }
    }
    Table {
        id: "table-3".to_owned(),
        caption: Some(Caption::new("", frame.say(msg::report_counted_apart()))),
        summary: frame.say(msg::report_counted_apart()),
        columns,
        rows,
        density: Density::Compact,
        notes: brief
            .counted_notes(
                frame,
                &[
                    alone(brief.cooperation.holdings.experts),
                    alone(brief.cooperation.holdings.trainees),
                ],
            )
            .into_iter()
            .map(Content::from)
            .collect(),
        empty_text: frame.say(msg::brief_counted_none()),
        ..Table::new(Vec::new())
    }
}

/// A text of at most so many characters, cut at a space where there is one near.
fn shortened(text: &str, most: usize) -> String {
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if flat.chars().count() <= most {
        return flat;
    }
    let cut: String = flat.chars().take(most.saturating_sub(1)).collect();
    let kept = match cut.rfind(' ') {
        Some(space) if space > cut.len() / 2 => &cut[..space],
        _ => cut.as_str(),
    };
    format!("{}…", kept.trim_end())
}
