//! The lists of organisations and countries.

use crate::country::commands::{CountryRow, ListRequest as Countries};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::organisation::OrganisationKind;
use crate::organisation::commands::{ListRequest as Organisations, OrganisationRow};
use crate::sheet::Cell;
use crate::store::PageRequest;

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{coded, country, text};

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

    fn key(row: &OrganisationRow) -> &str {
        row.id.as_str()
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

    fn key(row: &CountryRow) -> &str {
        row.iso3.as_str()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<CountryRow>, i64)> {
        let page = crate::country::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}
