//! The lists of projects and activities.

use std::borrow::Cow;

use crate::activity::commands::{ActivityRow, ListRequest as Activities};
use crate::activity::{ActivityKind, ActivityStatus, ActivityWhen};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::money::Amount;
use crate::project::commands::{ListRequest as Projects, ProjectLine};
use crate::project::money::ProjectMoney;
use crate::project::{Direction, Form, ProjectStatus};
use crate::reference;
use crate::sheet::{Cell, Kind};
use crate::store::PageRequest;
use crate::survey::answer::country_name;
use crate::values::Date;

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{amount, coded, count, country, day, text};

/// An amount of a project's money, blank where no year was asked for.
fn money(line: &ProjectLine, of: fn(&ProjectMoney) -> Option<&Amount>) -> Cell {
    line.money.as_ref().and_then(of).map_or(Cell::Blank, amount)
}

impl List for Projects {
    type Row = ProjectLine;

    fn title() -> Message {
        msg::projects_title()
    }

    fn columns() -> Vec<Column<ProjectLine>> {
        vec![
            Column::text("code", msg::projects_code, 10, |line, _| {
                text(&line.row.code)
            }),
            Column::text("title", msg::projects_project, 24, |line, _| {
                text(&line.row.title)
            }),
            Column::text("title_en", msg::projects_title_en, 20, |line, _| {
                text(&line.row.title_en)
            }),
            Column::text("countries", msg::projects_country, 14, |line, words| {
                let names: Vec<String> = line
                    .row
                    .countries
                    .split_whitespace()
                    .map(country_name)
                    .collect();
                text(words.list(&names))
            }),
            Column::text("partners", msg::projects_partners, 18, |line, _| {
                let countries = line.row.countries.split_whitespace().map(country_name);
                let organisations = Some(line.row.partners.clone()).filter(|all| !all.is_empty());
                text(
                    countries
                        .chain(organisations)
                        .collect::<Vec<_>>()
                        .join(", "),
                )
            }),
            Column::text("form", msg::projects_form, 11, |line, words| {
                text(words.say(line.row.form.label()))
            }),
            Column::text("direction", msg::projects_direction, 9, |line, words| {
                text(words.say(line.row.direction.label()))
            }),
            Column::text("status", msg::projects_status, 9, |line, words| {
                text(words.say(line.row.status.label()))
            }),
            Column::text("areas", msg::projects_areas, 14, |line, words| {
                let names: Vec<String> = line
                    .row
                    .areas
                    .split_whitespace()
                    .map(|id| reference::area(id).map_or(id.to_owned(), |area| area.label.clone()))
                    .collect();
                text(words.list(&names))
            }),
            Column::day("start", msg::projects_start, |line, _| {
                day(line.row.start_date)
            }),
            Column::day("end", msg::projects_end, |line, _| day(line.row.end_date)),
            Column::amount("budget", msg::projects_budget, |line, _| {
                money(line, |money| money.budget.as_ref())
            }),
            Column::amount("contribution", msg::projects_contribution, |line, _| {
                money(line, |money| Some(&money.contribution))
            }),
            Column::amount(
                "contribution_usd",
                msg::projects_contribution_usd,
                |line, _| money(line, |money| Some(&money.contribution_usd)),
            ),
            Column::amount("partners_paid", msg::projects_partners_paid, |line, _| {
                money(line, |money| Some(&money.partners))
            }),
            Column::amount("received", msg::projects_received, |line, _| {
                money(line, |money| Some(&money.received))
            }),
            Column {
                kind: Kind::Count,
                ..Column::text("spent", msg::projects_spent, 6, |line, _| {
                    let spent = line.money.as_ref().and_then(|money| money.spent.as_ref());
                    count(spent.and_then(|percent| percent.parse().ok()))
                })
            },
            Column::text("changed", msg::projects_changed, 9, |line, _| {
                // The day of the moment is enough on a list.
                let at = line.row.changed.as_deref().unwrap_or_default();
                at.get(..10)
                    .and_then(|day| day.parse::<Date>().ok())
                    .map_or(Cell::Blank, Cell::Day)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("status", msg::projects_status, coded!(ProjectStatus)),
            filter("direction", msg::projects_direction, coded!(Direction)),
            filter("form", msg::projects_form, coded!(Form)),
            filter("country", msg::projects_country, Meaning::Country),
            filter("area", msg::projects_areas, Meaning::Area),
            filter(
                "organisation",
                msg::organisations_one,
                Meaning::Organisation,
            ),
            filter("year", msg::projects_year, Meaning::Plain),
            filter("runs_from", msg::listing_filter_from, Meaning::Day),
            filter("runs_to", msg::listing_filter_to, Meaning::Day),
            filter("archived", msg::listing_filter_archived, Meaning::Flag),
        ]
    }

    fn key(line: &ProjectLine) -> Cow<'_, str> {
        line.row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ProjectLine>, i64)> {
        let page = crate::project::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }

    fn basis(desk: &Desk, request: &Self) -> Result<Vec<Message>> {
        let Some(year) = request.money_year else {
            return Ok(Vec::new());
        };
        let figures = desk.figures(&crate::contribution::Question::of(year))?;
        let basis = &figures.basis;
        let mut sentences = vec![msg::listing_basis_money(
            basis.flow.label(),
            basis.year_basis.label(),
            basis.scope.label(),
            year.to_string(),
        )];
        let rates: Vec<String> = basis
            .rates
            .iter()
            .filter(|rate| rate.year == year)
            .map(|rate| format!("{} {}", rate.currency, rate.lcu_per_usd))
            .collect();
        if !rates.is_empty() {
            sentences.push(msg::listing_basis_rates(rates.join(", "), &basis.series));
        }
        Ok(sentences)
    }
}

impl List for Activities {
    type Row = ActivityRow;

    fn title() -> Message {
        msg::noun_activity()
    }

    fn columns() -> Vec<Column<ActivityRow>> {
        vec![
            Column::text("title", msg::activities_title, 24, |row, _| {
                text(&row.title)
            }),
            Column::text("kind", msg::activities_kind, 12, |row, words| {
                text(words.say(row.kind.label()))
            }),
            Column::text("project", msg::projects_project, 10, |row, _| {
                text(&row.project_code)
            }),
            Column::text("project_title", msg::listing_project_title, 20, |row, _| {
                text(&row.project_title)
            }),
            Column::day("start", msg::activities_start, |row, _| day(row.start_date)),
            Column::day("end", msg::activities_end, |row, _| day(row.end_date)),
            Column::text("place", msg::activities_place, 10, |row, _| {
                // As on the screen: the place, else its country.
                match row.place.is_empty() {
                    true => country(row.host_country),
                    false => text(&row.place),
                }
            }),
            Column::text("host_country", msg::activities_country, 10, |row, _| {
                country(row.host_country)
            }),
            Column::text("host", msg::activities_organisation, 10, |row, _| {
                text(row.host.clone().unwrap_or_default())
            }),
            Column::count("planned", msg::activities_planned, |row, _| {
                count(row.planned_participants)
            }),
            Column::count("came", msg::activities_actual, |row, _| count(row.came)),
            Column::text("status", msg::projects_status, 8, |row, words| {
                text(words.say(row.status.label()))
            }),
            Column::day("deadline", msg::activities_deadline, |row, _| {
                day(row.application_deadline)
            }),
            Column::count("participations", msg::people_trainees, |row, _| {
                Cell::Count(row.participations)
            }),
            Column::count("assignments", msg::people_experts, |row, _| {
                Cell::Count(row.assignments)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("project", msg::projects_project, Meaning::Project),
            filter("kind", msg::activities_kind, coded!(ActivityKind)),
            filter("status", msg::projects_status, coded!(ActivityStatus)),
            filter("when", msg::listing_when, coded!(ActivityWhen)),
            filter("country", msg::projects_country, Meaning::Country),
            filter("host_country", msg::activities_country, Meaning::Country),
            filter("host", msg::activities_organisation, Meaning::Organisation),
            filter("place", msg::activities_place, Meaning::Plain),
            filter("year", msg::money_year, Meaning::Plain),
            filter("runs_from", msg::listing_filter_from, Meaning::Day),
            filter("runs_to", msg::listing_filter_to, Meaning::Day),
        ]
    }

    fn key(row: &ActivityRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ActivityRow>, i64)> {
        let page = crate::activity::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}
