//! The lists of organisations and countries.

use std::borrow::Cow;

use serde::Deserialize;

use crate::country::commands::{
    CountryPerson, CountryRow, ListRequest as Countries, RecordsRequest,
};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::organisation::OrganisationKind;
use crate::organisation::commands::{ListRequest as Organisations, OrganisationRow};
use crate::sheet::Cell;
use crate::store::PageRequest;

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{coded, country, day, text};

impl List for Organisations {
    type Row = OrganisationRow;

    fn title() -> Message {
        msg::organisations_title()
    }

    fn columns() -> Vec<Column<OrganisationRow>> {
        vec![
            Column::text("name", msg::organisations_name, 24, |row, _| {
                text(&row.name)
            }),
            Column::text("name_en", msg::listing_name_en, 20, |row, _| {
                text(&row.name_en)
            }),
            Column::text("short_name", msg::organisations_short, 9, |row, _| {
                text(&row.short_name)
            }),
            Column::text("kind", msg::organisations_kind, 14, |row, words| {
                text(words.say(row.kind.label()))
            }),
            Column::text("country", msg::projects_country, 12, |row, _| {
                country(row.country)
            }),
            Column {
                // A project with two of them would be counted twice.
                summed: false,
                ..Column::count("projects", msg::projects_title, |row, _| {
                    Cell::Count(row.projects)
                })
            },
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("kind", msg::organisations_kind, coded!(OrganisationKind)),
            filter("country", msg::projects_country, Meaning::Country),
            filter("archived", msg::listing_filter_archived, Meaning::Flag),
        ]
    }

    fn key(row: &OrganisationRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<OrganisationRow>, i64)> {
        let page = crate::organisation::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Countries {
    type Row = CountryRow;

    fn title() -> Message {
        msg::countries_title()
    }

    fn columns() -> Vec<Column<CountryRow>> {
        vec![
            Column::text("name", msg::projects_country, 20, |row, _| text(&row.name)),
            Column::text("iso3", msg::countries_code, 6, |row, _| {
                text(row.iso3.as_str())
            }),
            Column::text("region", msg::listing_region, 10, |row, _| {
                text(&row.region)
            }),
            Column::text("subregion", msg::countries_region, 13, |row, _| {
                text(&row.subregion)
            }),
            Column::text("groups", msg::countries_groups, 16, |row, _| {
                text(row.groups.join(", "))
            }),
            Column {
                // A project with two of them would be counted twice.
                summed: false,
                ..Column::count("projects", msg::projects_title, |row, _| {
                    Cell::Count(row.projects)
                })
            },
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("group", msg::countries_group, Meaning::Plain),
            filter("on", msg::listing_filter_on, Meaning::Day),
            filter("with_projects", msg::countries_partners, Meaning::Flag),
        ]
    }

    fn key(row: &CountryRow) -> Cow<'_, str> {
        row.iso3.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<CountryRow>, i64)> {
        let page = crate::country::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

/// The trainees from a country.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct CountryTrainees(RecordsRequest);

/// The experts and volunteers who were sent to a country.
#[derive(Deserialize)]
#[serde(transparent)]
pub struct CountryExperts(RecordsRequest);

impl List for CountryTrainees {
    type Row = CountryPerson;

    fn title() -> Message {
        msg::country_trainees()
    }

    fn columns() -> Vec<Column<CountryPerson>> {
        of_persons(msg::country_courses)
    }

    fn filters() -> Vec<Filter> {
        vec![filter("iso3", msg::people_country, Meaning::Country)]
    }

    fn key(row: &CountryPerson) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.0.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<CountryPerson>, i64)> {
        let page = crate::country::commands::trainees(desk, request.0)?;
        Ok((page.rows, page.total))
    }
}

impl List for CountryExperts {
    type Row = CountryPerson;

    fn title() -> Message {
        msg::country_experts()
    }

    fn columns() -> Vec<Column<CountryPerson>> {
        of_persons(msg::country_assignments)
    }

    fn filters() -> Vec<Filter> {
        vec![filter("iso3", msg::people_assigned_to, Meaning::Country)]
    }

    fn key(row: &CountryPerson) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.0.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<CountryPerson>, i64)> {
        let page = crate::country::commands::experts(desk, request.0)?;
        Ok((page.rows, page.total))
    }
}

/// The columns of a country's persons; `times` says what is counted.
fn of_persons(times: fn() -> Message) -> Vec<Column<CountryPerson>> {
    vec![
        Column::text("name", msg::people_name, 18, |row, words| {
            text(match row.name.is_empty() {
                true => words.say(msg::listing_anonymous()),
                false => row.name.clone(),
            })
        }),
        Column::text("sex", msg::people_sex, 7, |row, words| {
            text(words.say(row.sex.label()))
        }),
        Column::text("field", msg::people_field, 12, |row, _| text(&row.field)),
        Column::text("employer", msg::people_employer, 16, |row, _| {
            text(&row.employer)
        }),
        Column::count("times", times, |row, _| Cell::Count(row.times)),
        Column::count("days", msg::people_days, |row, _| Cell::Count(row.days)),
        Column::day("latest", msg::country_latest, |row, _| day(row.latest)),
    ]
}
