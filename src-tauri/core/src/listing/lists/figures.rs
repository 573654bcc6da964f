//! The list of partners' own figures, each with ours beside it.

use std::borrow::Cow;

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{amount, coded, day, text};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::money::Amount;
use crate::partner_figure::commands::{ListRequest, PartnerFigureRow};
use crate::project::Direction;
use crate::sheet::Cell;
use crate::store::PageRequest;

fn maybe(value: Option<&Amount>) -> Cell {
    value.map_or(Cell::Blank, amount)
}

impl List for ListRequest {
    type Row = PartnerFigureRow;

    fn title() -> Message {
        msg::partner_figures_title()
    }

    fn columns() -> Vec<Column<PartnerFigureRow>> {
        vec![
            Column::text("year", msg::chart_year, 5, |row, _| {
                text(row.figure.year.to_string())
            }),
            Column::text("partner", msg::partner_figures_partner, 14, |row, _| {
                text(&row.country_name)
            }),
            Column::text("organisation", msg::field_organisation, 12, |row, _| {
                text(row.organisation.clone().unwrap_or_default())
            }),
            Column::text("direction", msg::money_direction, 8, |row, words| {
                text(words.say(row.figure.direction.label()))
            }),
            Column::amount("theirs", msg::partner_figures_theirs, |row, _| {
                amount(&row.figure.amount)
            }),
            Column::amount("ours", msg::partner_figures_ours, |row, _| {
                maybe(row.compared.ours.partner.as_ref())
            }),
            Column::amount("difference", msg::partner_figures_difference, |row, _| {
                maybe(row.compared.difference.partner.as_ref())
            }),
            Column::text("currency", msg::money_currency, 5, |row, _| {
                text(row.figure.amount.currency.as_str())
            }),
            Column::text("percent", msg::partner_figures_percent, 6, |row, _| {
                text(row.compared.percent.clone().unwrap_or_default())
            }),
            Column::amount("ours_own", msg::partner_figures_ours_own, |row, _| {
                maybe(row.compared.ours.own.as_ref())
            }),
            Column::amount("theirs_own", msg::partner_figures_theirs_own, |row, _| {
                maybe(row.compared.theirs.own.as_ref())
            }),
            Column::amount("ours_usd", msg::partner_figures_ours_usd, |row, _| {
                maybe(row.compared.ours.usd.as_ref())
            }),
            Column::amount("theirs_usd", msg::partner_figures_theirs_usd, |row, _| {
                maybe(row.compared.theirs.usd.as_ref())
            }),
            Column::text("title", msg::partner_figures_source, 18, |row, _| {
                text(&row.figure.title)
            }),
            Column::day("source_date", msg::partner_figures_date, |row, _| {
                day(row.figure.source_date)
            }),
            Column::text("place", msg::partner_figures_place, 14, |row, _| {
                text(&row.figure.place)
            }),
            Column::text("remark", msg::partner_figures_remark, 20, |row, _| {
                let said = [&row.compared.doubt, &row.compared.missing];
                let said: Vec<&str> = said.into_iter().flatten().map(String::as_str).collect();
                text(said.join(" "))
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("country", msg::partner_figures_partner, Meaning::Country),
            filter("year", msg::chart_year, Meaning::Plain),
            filter("direction", msg::money_direction, coded!(Direction)),
        ]
    }

    fn key(row: &PartnerFigureRow) -> Cow<'_, str> {
        row.figure.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<PartnerFigureRow>, i64)> {
        let page = crate::partner_figure::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}
