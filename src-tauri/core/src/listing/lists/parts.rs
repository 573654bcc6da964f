//! The lists of what belongs to a project: documents, indicators, evaluations, contacts.

use std::borrow::Cow;

use serde::Deserialize;

use crate::contact::Contact;
use crate::desk::Desk;
use crate::document::DocumentKind;
use crate::document::commands::{DocumentRow, ListRequest as Documents};
use crate::error::Result;
use crate::evaluation::Evaluation;
use crate::indicator::commands::IndicatorRow;
use crate::messages::{Message, msg};
use crate::project::PartsRequest;
use crate::sheet::{Cell, Kind};
use crate::store::PageRequest;

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{coded, day, text};

impl List for Documents {
    type Row = DocumentRow;

    fn title() -> Message {
        msg::documents_tab()
    }

    fn columns() -> Vec<Column<DocumentRow>> {
        vec![
            Column::text("name", msg::documents_name, 18, |row, _| text(&row.name)),
            Column::text("kind", msg::documents_kind, 9, |row, words| {
                text(words.say(row.kind.label()))
            }),
            Column::text("activity", msg::documents_activity, 16, |row, _| {
                text(row.activity.clone().unwrap_or_default())
            }),
            Column::text("cost_line", msg::documents_line, 14, |row, _| {
                text(row.cost_line.clone().unwrap_or_default())
            }),
            Column::day("date", msg::documents_day, |row, _| day(row.date)),
            Column::count("size", msg::listing_bytes, |row, _| Cell::Count(row.size)),
            Column::text("note", msg::documents_note, 16, |row, _| text(&row.note)),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("project", msg::projects_project, Meaning::Project),
            filter("activity", msg::documents_activity, Meaning::Activity),
            filter("kind", msg::documents_kind, coded!(DocumentKind)),
        ]
    }

    fn key(row: &DocumentRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<DocumentRow>, i64)> {
        let page = crate::document::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

/// Declares a list of parts of a project: the request, the row, what it is called, its key and how it is read.
macro_rules! parts {
    ($(#[$doc:meta])* $name:ident of $row:ty, $title:path, $key:expr, $list:path, [$($column:expr),* $(,)?]) => {
        $(#[$doc])*
        #[derive(Deserialize)]
        #[serde(transparent)]
        pub struct $name(PartsRequest);

        impl List for $name {
            type Row = $row;

            fn title() -> Message {
                $title()
            }

            fn columns() -> Vec<Column<$row>> {
                vec![$($column),*]
            }

            fn filters() -> Vec<Filter> {
                vec![filter("project", msg::projects_project, Meaning::Project)]
            }

            fn key(row: &$row) -> Cow<'_, str> {
                let key: fn(&$row) -> &str = $key;
                key(row).into()
            }

            fn page(&mut self) -> &mut PageRequest {
                &mut self.0.page
            }

            fn rows(desk: &Desk, request: Self) -> Result<(Vec<$row>, i64)> {
                let page = $list(desk, request.0)?;
                Ok((page.rows, page.total))
            }
        }
    };
}

parts! {
    /// The indicators of a project with what was measured last.
    Indicators of IndicatorRow, msg::results_indicators, |row| row.indicator.id.as_str(),
    crate::indicator::commands::list, [
        Column::text("name", msg::results_indicator, 20, |row, _| text(&row.indicator.name)),
        Column::text("unit", msg::results_unit, 8, |row, _| text(&row.indicator.unit)),
        number("baseline", msg::results_baseline, |row, _| {
            row.indicator.baseline.map_or(Cell::Blank, |value| Cell::Number(value.0))
        }),
        Column::text("baseline_period", msg::results_baseline_when, 8, |row, _| {
            text(&row.indicator.baseline_period)
        }),
        number("target", msg::results_target, |row, _| {
            row.indicator.target.map_or(Cell::Blank, |value| Cell::Number(value.0))
        }),
        Column::text("target_period", msg::results_target_when, 8, |row, _| {
            text(&row.indicator.target_period)
        }),
        number("now", msg::results_now, |row, _| {
            row.values.last().map_or(Cell::Blank, |latest| Cell::Number(latest.value.0))
        }),
        Column::text("measured", msg::results_measured, 8, |row, _| {
            text(row.values.last().map_or("", |latest| latest.period.as_str()))
        }),
        Column::text("note", msg::results_note, 18, |row, _| text(&row.indicator.note)),
    ]
}

parts! {
    /// The evaluations of a project.
    Evaluations of Evaluation, msg::results_evaluations, |row| row.id.as_str(),
    crate::evaluation::commands::list, [
        Column::text("kind", msg::results_kind, 10, |row, words| text(words.say(row.kind.label()))),
        Column::text("by", msg::results_evaluator, 12, |row, _| text(&row.evaluator)),
        Column::day("day", msg::results_day, |row, _| day(row.date)),
        Column::text("rating", msg::results_rating, 9, |row, words| {
            row.rating.map_or(Cell::Blank, |rating| text(words.say(rating.label())))
        }),
        Column::text("findings", msg::results_findings, 24, |row, _| text(&row.findings)),
        Column::text("lessons", msg::results_lessons, 20, |row, _| text(&row.lessons)),
    ]
}

parts! {
    /// Whom to ask about a project.
    Contacts of Contact, msg::contacts_tab, |row| row.id.as_str(),
    crate::contact::commands::list, [
        Column::text("name", msg::contacts_name, 16, |row, _| text(&row.name)),
        Column::text("role", msg::contacts_role, 12, |row, _| text(&row.role)),
        Column::text("organisation", msg::contacts_organisation, 16, |row, _| {
            text(&row.organisation)
        }),
        Column::text("email", msg::contacts_email, 16, |row, _| text(&row.email)),
        Column::text("phone", msg::contacts_phone, 10, |row, _| text(&row.phone)),
    ]
}

/// Numbers that are never added up.
fn number<R>(
    id: &'static str,
    title: fn() -> Message,
    cell: fn(&R, &crate::report::Words) -> Cell,
) -> Column<R> {
    Column {
        kind: Kind::Number,
        ..Column::text(id, title, 8, cell)
    }
}
