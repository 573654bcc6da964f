//! The lists of persons and of what they took part in.

use std::borrow::Cow;

use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::person::roster::{ListRequest as Persons, PersonRole, PersonRow};
use crate::person::taking_part::{
    AssignmentListRequest as Assignments, AssignmentRow,
    ParticipationListRequest as Participations, ParticipationRow,
};
use crate::person::{AssignmentRole, Sex, TrainingResult};
use crate::sheet::Cell;
use crate::store::PageRequest;

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{coded, count, country, day, text};

impl List for Persons {
    type Row = PersonRow;

    fn title() -> Message {
        msg::noun_person()
    }

    fn columns() -> Vec<Column<PersonRow>> {
        vec![
            Column::text("name", msg::people_name, 18, |row, words| {
                text(match row.anonymised {
                    true => words.say(msg::listing_anonymous()),
                    false => row.name.clone(),
                })
            }),
            Column::text("sex", msg::people_sex, 7, |row, words| {
                text(words.say(row.sex.label()))
            }),
            Column::text("nationality", msg::people_country, 10, |row, _| {
                country(row.nationality)
            }),
            Column::text("employer", msg::people_employer, 15, |row, _| {
                text(&row.employer)
            }),
            Column::text("position", msg::people_position, 12, |row, _| {
                text(&row.position)
            }),
            Column::text("field", msg::people_field, 10, |row, _| text(&row.field)),
            Column::text("languages", msg::listing_languages, 10, |row, _| {
                text(&row.languages)
            }),
            Column::count("participations", msg::noun_participation, |row, _| {
                Cell::Count(row.participations)
            }),
            Column::count("assignments", msg::noun_assignment, |row, _| {
                Cell::Count(row.assignments)
            }),
            Column::count("days", msg::people_days, |row, _| Cell::Count(row.days)),
            Column::text("last_title", msg::listing_last_title, 16, |row, _| {
                text(row.last_title.clone().unwrap_or_default())
            }),
            Column::day("last", msg::listing_last_day, |row, _| day(row.last_date)),
            Column::text("result", msg::people_result, 9, |row, words| {
                row.result
                    .map_or(Cell::Blank, |result| text(words.say(result.label())))
            }),
            Column::day("available", msg::listing_available_from, |row, _| {
                day(row.available_from)
            }),
            Column::day("available_to", msg::listing_available_to, |row, _| {
                day(row.available_to)
            }),
            Column::day("retention", msg::listing_retention, |row, _| {
                day(row.retention_date)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("role", msg::people_role, coded!(PersonRole)),
            filter("nationality", msg::people_country, Meaning::Country),
            filter("sex", msg::people_sex, coded!(Sex)),
            filter("field", msg::people_field, Meaning::Plain),
            filter("employer", msg::people_employer, Meaning::Plain),
            filter("language", msg::listing_languages, Meaning::Plain),
            filter("year", msg::chart_year, Meaning::Plain),
            filter("sent_to", msg::people_assigned_to, Meaning::Country),
            filter("available_from", msg::listing_available_from, Meaning::Day),
            filter("available_to", msg::listing_available_to, Meaning::Day),
            filter("retention_by", msg::listing_retention_by, Meaning::Day),
            filter("project", msg::projects_project, Meaning::Project),
            filter("activity", msg::people_activity, Meaning::Activity),
            filter("archived", msg::listing_filter_archived, Meaning::Flag),
        ]
    }

    fn key(row: &PersonRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<PersonRow>, i64)> {
        let window = request.page;
        let page = crate::person::roster::list(desk, request)?;
        let total = page.at_least(window);
        Ok((page.rows, total))
    }
}

impl List for Participations {
    type Row = ParticipationRow;

    fn title() -> Message {
        msg::noun_participation()
    }

    fn columns() -> Vec<Column<ParticipationRow>> {
        vec![
            Column::text("name", msg::people_name, 18, |row, _| text(&row.name)),
            Column::text("sex", msg::people_sex, 7, |row, words| {
                text(words.say(row.sex.label()))
            }),
            Column::text("nationality", msg::people_country, 10, |row, _| {
                country(row.nationality)
            }),
            Column::text("employer", msg::people_employer, 15, |row, _| {
                text(&row.employer)
            }),
            Column::text("position", msg::people_position, 12, |row, _| {
                text(&row.position)
            }),
            Column::text("activity", msg::people_activity, 18, |row, _| {
                text(&row.activity_title)
            }),
            Column::text("project", msg::projects_project, 10, |row, _| {
                text(&row.project_code)
            }),
            Column::day("start", msg::people_start, |row, _| {
                day(row.start_date.or(row.activity_start))
            }),
            Column::day("end", msg::people_end, |row, _| {
                day(row.end_date.or(row.activity_end))
            }),
            Column::count("days", msg::people_days, |row, _| count(row.days)),
            Column::count("hours", msg::people_hours, |row, _| {
                count(row.hours.or(row.taught_hours))
            }),
            Column::text("result", msg::people_result, 9, |row, words| {
                text(words.say(row.result.label()))
            }),
            Column::text("certificate", msg::people_certificate, 9, |row, _| {
                text(&row.certificate)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("activity", msg::people_activity, Meaning::Activity),
            filter("project", msg::projects_project, Meaning::Project),
            filter("result", msg::people_result, coded!(TrainingResult)),
            filter("nationality", msg::people_country, Meaning::Country),
            filter("sex", msg::people_sex, coded!(Sex)),
        ]
    }

    fn key(row: &ParticipationRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ParticipationRow>, i64)> {
        let page = crate::person::taking_part::participations(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Assignments {
    type Row = AssignmentRow;

    fn title() -> Message {
        msg::noun_assignment()
    }

    fn columns() -> Vec<Column<AssignmentRow>> {
        vec![
            Column::text("name", msg::people_name, 18, |row, _| text(&row.name)),
            Column::text("role", msg::people_role, 8, |row, words| {
                text(words.say(row.role.label()))
            }),
            Column::text("sex", msg::people_sex, 7, |row, words| {
                text(words.say(row.sex.label()))
            }),
            Column::text("nationality", msg::people_country, 10, |row, _| {
                country(row.nationality)
            }),
            Column::text("country", msg::people_assigned_to, 10, |row, _| {
                country(row.country)
            }),
            Column::text("field", msg::people_field, 10, |row, _| text(&row.field)),
            Column::text("activity", msg::people_activity, 18, |row, _| {
                text(&row.activity_title)
            }),
            Column::text("project", msg::projects_project, 10, |row, _| {
                text(&row.project_code)
            }),
            Column::day("start", msg::people_start, |row, _| {
                day(row.start_date.or(row.activity_start))
            }),
            Column::day("end", msg::people_end, |row, _| {
                day(row.end_date.or(row.activity_end))
            }),
            Column::count("days", msg::people_days, |row, _| count(row.days)),
            Column::count("hours", msg::people_hours, |row, _| count(row.hours)),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("activity", msg::people_activity, Meaning::Activity),
            filter("project", msg::projects_project, Meaning::Project),
            filter("role", msg::people_role, coded!(AssignmentRole)),
            filter("country", msg::people_assigned_to, Meaning::Country),
        ]
    }

    fn key(row: &AssignmentRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<AssignmentRow>, i64)> {
        let page = crate::person::taking_part::assignments(desk, request)?;
        Ok((page.rows, page.total))
    }
}
