//! The lists of what the checks found and of what was done.

use std::borrow::Cow;

use crate::activity::Activity;
use crate::checks::Severity;
use crate::checks::findings::{FindingsRequest, FoundBy, Looked, findings};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::history::Entry;
use crate::history::commands::ListRequest as History;
use crate::messages::{Message, msg};
use crate::project::ProjectFacts;
use crate::sheet::Cell;
use crate::store::PageRequest;
use crate::values::Date;

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{coded, text};

impl List for FindingsRequest {
    type Row = FoundBy;

    fn title() -> Message {
        msg::listing_findings()
    }

    fn columns() -> Vec<Column<FoundBy>> {
        vec![
            Column::text("severity", msg::checks_severity, 7, |row, words| {
                text(words.say(row.severity.label()))
            }),
            Column::text("check", msg::listing_check, 18, |row, _| text(&row.title)),
            Column::text("record", msg::listing_record, 22, |row, _| {
                text(&row.finding.record.label)
            }),
            Column::text("detail", msg::listing_detail, 12, |row, _| {
                text(&row.finding.record.detail)
            }),
            Column::text("advice", msg::listing_advice, 24, |row, _| {
                text(&row.advice)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("view", msg::listing_check, coded!(Looked)),
            filter("year", msg::chart_year, Meaning::Plain),
            filter("severity", msg::checks_severity, coded!(Severity)),
        ]
    }

    fn key(row: &FoundBy) -> Cow<'_, str> {
        row.finding.key.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<FoundBy>, i64)> {
        let page = findings(desk, &request)?;
        Ok((page.rows, page.total))
    }
}

/// An entry of the history with its moment on this computer's clock.
pub struct Noted {
    entry: Entry,
    day: Option<Date>,
    time: String,
}

impl List for History {
    type Row = Noted;

    fn title() -> Message {
        msg::project_history()
    }

    fn columns() -> Vec<Column<Noted>> {
        vec![
            Column::day("when", msg::history_when, |row, _| {
                row.day.map_or(Cell::Blank, Cell::Day)
            }),
            Column::text("time", msg::listing_clock, 6, |row, _| text(&row.time)),
            Column::text("what", msg::history_what, 34, |row, _| {
                text(&row.entry.description)
            }),
            Column::text("who", msg::history_who, 14, |row, _| text(&row.entry.actor)),
            Column::text("undone", msg::history_undone, 8, |row, words| {
                match row.entry.undone {
                    true => text(words.say(msg::listing_yes())),
                    false => Cell::Blank,
                }
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        Vec::new()
    }

    fn key(row: &Noted) -> Cow<'_, str> {
        row.entry.sequence.to_string().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<Noted>, i64)> {
        let zone = desk.now()?.time_zone().clone();
        let page = crate::history::commands::list(desk, request)?;
        let noted = |entry: Entry| -> Result<Noted> {
            let at: jiff::Timestamp = entry.at.parse().map_err(Error::internal)?;
            let at = at.to_zoned(zone.clone());
            Ok(Noted {
                day: Some(Date(at.date())),
                time: format!("{:02}:{:02}", at.hour(), at.minute()),
                entry,
            })
        };
        let rows = page.rows.into_iter().map(noted).collect::<Result<_>>()?;
        Ok((rows, page.total))
    }

    fn basis(desk: &Desk, request: &Self) -> Result<Vec<Message>> {
        let Some(record) = &request.record else {
            return Ok(Vec::new());
        };
        desk.read(|reader| {
            if let Some(project) = reader.find::<ProjectFacts>(record)? {
                let name = format!("{} {}", project.code, project.title);
                return Ok(vec![msg::listing_history_of(name)]);
            }
            let activity = reader.find::<Activity>(record)?;
            Ok(activity
                .map(|activity| msg::listing_history_of(activity.title))
                .into_iter()
                .collect())
        })
    }
}
