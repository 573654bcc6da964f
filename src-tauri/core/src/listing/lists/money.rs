//! The lists of cost lines, budgets and exchange rates.

use std::borrow::Cow;

use crate::activity::ActivityKind;
use crate::budget::commands::{BudgetRow, ListRequest as Budgets};
use crate::cost::Flow;
use crate::cost::commands::{CostLineRow, ListRequest as CostLines};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::project::Direction;
use crate::rate::commands::ListRequest as Rates;
use crate::rate::{ExchangeRate, RateKind};
use crate::sheet::{Cell, Kind};
use crate::store::PageRequest;
use crate::unit_cost::commands::{ListRequest as UnitCosts, UnitCostInput};

use super::super::filters::{Filter, Meaning, filter};
use super::super::{Column, List};
use super::{amount, area, coded, country, day, text};

impl List for CostLines {
    type Row = CostLineRow;

    fn title() -> Message {
        msg::money_lines()
    }

    fn columns() -> Vec<Column<CostLineRow>> {
        vec![
            Column::day("date", msg::money_day, |row, _| day(row.date)),
            Column::text("fiscal_year", msg::money_year, 6, |row, _| {
                text(
                    row.fiscal_year
                        .map_or_else(String::new, |year| year.to_string()),
                )
            }),
            Column::text("project", msg::projects_project, 10, |row, _| {
                text(&row.project_code)
            }),
            Column::text("activity", msg::money_activity, 14, |row, _| {
                text(row.activity_title.clone().unwrap_or_default())
            }),
            Column::text("description", msg::money_description, 20, |row, _| {
                text(&row.description)
            }),
            Column::text("payer", msg::money_payer, 12, |row, _| {
                text(row.payer.clone().unwrap_or_default())
            }),
            Column::text("direction", msg::money_direction, 8, |row, words| {
                text(words.say(row.direction.label()))
            }),
            Column::text("flow", msg::money_flow, 8, |row, words| {
                text(words.say(row.flow.label()))
            }),
            Column::text("measurement", msg::money_measurement, 5, |row, _| {
                text(&row.measurement)
            }),
            Column::text("valuation", msg::money_valuation, 10, |row, words| {
                row.valuation
                    .map_or(Cell::Blank, |method| text(words.say(method.label())))
            }),
            Column::text("country", msg::money_country, 10, |row, _| {
                country(row.country)
            }),
            Column::amount("amount", msg::money_amount, |row, _| amount(&row.amount)),
            Column::text("currency", msg::money_currency, 5, |row, _| {
                text(row.amount.currency.as_str())
            }),
            Column::text("reported_by", msg::money_reported_by, 10, |row, _| {
                text(&row.reported_by)
            }),
            Column::text("document", msg::money_document, 10, |row, _| {
                text(&row.document)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("project", msg::projects_project, Meaning::Project),
            filter("activity", msg::money_activity, Meaning::Activity),
            filter("payer", msg::money_payer, Meaning::Organisation),
            filter("without_payer", msg::money_no_payer, Meaning::Flag),
            filter("flow", msg::money_flow, coded!(Flow)),
            filter("direction", msg::money_direction, coded!(Direction)),
            filter("year_from", msg::listing_filter_from, Meaning::Plain),
            filter("year_to", msg::listing_filter_to, Meaning::Plain),
            filter("from", msg::listing_day_from, Meaning::Day),
            filter("until", msg::listing_day_until, Meaning::Day),
            filter("undated", msg::budgets_undated, Meaning::Flag),
            filter("in_scope", msg::lines_ours, Meaning::Flag),
            filter("measurement", msg::money_measurement, Meaning::Plain),
            filter("currency", msg::money_currency, Meaning::Plain),
            filter("country", msg::projects_country, Meaning::Country),
            filter("area", msg::projects_areas, Meaning::Area),
            filter("without_area", msg::budgets_no_area, Meaning::Flag),
        ]
    }

    fn key(row: &CostLineRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<CostLineRow>, i64)> {
        let window = request.page;
        let page = crate::cost::commands::list(desk, request)?;
        let total = page.at_least(window);
        Ok((page.rows, total))
    }

    fn group(row: &CostLineRow) -> Option<Message> {
        Some(msg::listing_group_of_lines(
            row.direction.label(),
            row.flow.label(),
        ))
    }
}

impl List for Budgets {
    type Row = BudgetRow;

    fn title() -> Message {
        msg::budgets_title()
    }

    fn columns() -> Vec<Column<BudgetRow>> {
        vec![
            Column::text("year", msg::budgets_fiscal_year, 6, |row, _| {
                text(row.fiscal_year.to_string())
            }),
            Column::text("source", msg::budgets_source, 18, |row, _| {
                text(&row.source)
            }),
            Column::text("area", msg::budgets_area, 14, |row, _| {
                area(row.area.as_deref())
            }),
            Column::text("project", msg::projects_project, 10, |row, _| {
                text(row.project_code.clone().unwrap_or_default())
            }),
            Column::amount("amount", msg::budgets_amount, |row, _| amount(&row.amount)),
            Column::text("currency", msg::money_currency, 5, |row, _| {
                text(row.amount.currency.as_str())
            }),
            Column::text("note", msg::organisations_note, 16, |row, _| {
                text(&row.note)
            }),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("fiscal_year", msg::budgets_fiscal_year, Meaning::Plain),
            filter("source", msg::budgets_source, Meaning::Plain),
            filter("area", msg::budgets_area, Meaning::Area),
            filter("project", msg::projects_project, Meaning::Project),
        ]
    }

    fn key(row: &BudgetRow) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<BudgetRow>, i64)> {
        let page = crate::budget::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for Rates {
    type Row = ExchangeRate;

    fn title() -> Message {
        msg::rates_title()
    }

    fn columns() -> Vec<Column<ExchangeRate>> {
        vec![
            Column::text("currency", msg::money_currency, 6, |row, _| {
                text(row.currency.as_str())
            }),
            Column::text("period", msg::rates_period, 8, |row, _| text(&row.period)),
            Column::text("kind", msg::rates_kind, 9, |row, words| {
                text(words.say(row.kind.label()))
            }),
            Column {
                kind: Kind::Number,
                ..Column::text("rate", msg::rates_rate, 9, |row, _| {
                    Cell::Number(row.lcu_per_usd.0)
                })
            },
            Column::text("series", msg::rates_series, 16, |row, _| text(&row.series)),
            Column::text("source", msg::rates_source, 16, |row, _| text(&row.source)),
            Column::day("entered", msg::listing_entered, |row, _| day(row.entered)),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("currency", msg::money_currency, Meaning::Plain),
            filter("series", msg::rates_series, Meaning::Plain),
            filter("year", msg::chart_year, Meaning::Plain),
            filter("kind", msg::rates_kind, coded!(RateKind)),
        ]
    }

    fn key(row: &ExchangeRate) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<ExchangeRate>, i64)> {
        let page = crate::rate::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}

impl List for UnitCosts {
    type Row = UnitCostInput;

    fn title() -> Message {
        msg::settings_unit_costs()
    }

    fn columns() -> Vec<Column<UnitCostInput>> {
        vec![
            Column::text("name", msg::unit_name, 20, |row, _| text(&row.name)),
            Column::text("unit", msg::unit_unit, 9, |row, words| {
                text(words.say(row.unit.label()))
            }),
            Column::text("year", msg::unit_year, 5, |row, _| {
                text(row.year.to_string())
            }),
            Column::amount("amount", msg::unit_price, |row, _| amount(&row.amount)),
            Column::text("currency", msg::money_currency, 5, |row, _| {
                text(row.amount.currency.as_str())
            }),
            Column::text("kind", msg::unit_costs_kind, 12, |row, words| {
                row.kind
                    .map_or(Cell::Blank, |kind| text(words.say(kind.label())))
            }),
            Column::text("source", msg::unit_source, 24, |row, _| text(&row.source)),
        ]
    }

    fn filters() -> Vec<Filter> {
        vec![
            filter("year", msg::unit_year, Meaning::Plain),
            filter("kind", msg::unit_costs_kind, coded!(ActivityKind)),
        ]
    }

    fn key(row: &UnitCostInput) -> Cow<'_, str> {
        row.id.as_str().into()
    }

    fn page(&mut self) -> &mut PageRequest {
        &mut self.page
    }

    fn rows(desk: &Desk, request: Self) -> Result<(Vec<UnitCostInput>, i64)> {
        let page = crate::unit_cost::commands::list(desk, request)?;
        Ok((page.rows, page.total))
    }
}
