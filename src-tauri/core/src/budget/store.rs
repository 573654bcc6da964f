//! The budgets' SQL.

use std::collections::HashMap;

use rusqlite::{Row, named_params};
use rust_decimal::Decimal;

use super::commands::{BudgetPage, BudgetRow, BudgetSort, ListRequest};
use super::execution::Part;
use crate::agency::Agency;
use crate::cost::{self, Flow, store as sums};
use crate::error::Result;
use crate::money::Money;
use crate::project::ProjectId;
use crate::store::{Filter, Reader, View, window};
use crate::values::{Currency, Percent};

impl View for BudgetRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let money = Money {
            minor: row.get("amount_minor")?,
            currency: row.get("currency")?,
        };
        Ok(BudgetRow {
            id: row.get("id")?,
            row_version: row.get("row_version")?,
            fiscal_year: row.get("fiscal_year")?,
            source: row.get("source")?,
            area: row.get("area")?,
            project_id: row.get("project_id")?,
            project_code: row.get("project_code")?,
            amount: money.into(),
            note: row.get("note")?,
        })
    }
}

/// A page of budgets with the sums of all that the filters leave.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<BudgetPage> {
    let mut filter = Filter::default();
    filter.given(":year", request.fiscal_year, "b.fiscal_year = :year")?;
    filter.given(":source", request.source.as_ref(), "b.source = :source")?;
    filter.given(":area", request.area.as_ref(), "b.area = :area")?;
    filter.given(
        ":project",
        request.project.as_ref(),
        "b.project_id = :project",
    )?;
    let way = if request.descending { "DESC" } else { "ASC" };
    let order = match request.sort {
        BudgetSort::Year => format!("b.fiscal_year {way}, b.source {way}"),
        BudgetSort::Source => format!("b.source {way}, b.fiscal_year {way}"),
        BudgetSort::Amount => format!("b.currency, b.amount_minor {way}"),
    };
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "SELECT b.id, b.row_version, b.fiscal_year, b.source, b.area, b.project_id, p.code AS project_code,
                    b.currency, b.amount_minor, b.note
               FROM budget b LEFT JOIN project p ON p.id = b.project_id
              WHERE {clause} ORDER BY {order}, b.id {way} {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let mut page = BudgetPage {
        rows,
        total: 0,
        sums: Vec::new(),
    };
    reader.each(
        &format!(
            "SELECT b.currency, count(*) AS budgets, {} FROM budget b
              WHERE {clause} GROUP BY b.currency ORDER BY b.currency",
            sums::SUM
        ),
        params.as_slice(),
        |row| {
            page.total += row.get::<_, i64>("budgets")?;
            page.sums
                .push(sums::amount(sums::sum(row)?, row.get("currency")?)?);
            Ok(())
        },
    )?;
    Ok(page)
}

/// What a source gives for an area or a project.
pub(crate) struct Given {
    /// Where the money comes from.
    pub source: String,
    /// For what.
    pub part: Part,
}

/// The budgets of a fiscal year, added up by source, area, project and currency.
pub(crate) fn budgets_of(reader: &Reader<'_>, fiscal_year: i32) -> Result<Vec<Given>> {
    let mut parts = Vec::new();
    reader.each(
        &format!(
            "SELECT source, area, project_id, currency, {} FROM budget
              WHERE fiscal_year = :year GROUP BY source, area, project_id, currency
              ORDER BY source, area, project_id, currency",
            sums::SUM
        ),
        named_params! { ":year": fiscal_year },
        |row| {
            parts.push(Given {
                source: row.get("source")?,
                part: Part {
                    flow: None,
                    area: row.get("area")?,
                    project: row.get("project_id")?,
                    currency: row.get("currency")?,
                    minor: sums::sum(row)?,
                },
            });
            Ok(())
        },
    )?;
    Ok(parts)
}

/// What payers inside the agency's scope planned, committed and disbursed in a fiscal year, by project and currency.
pub(crate) fn spending_of(
    reader: &Reader<'_>,
    agency: &Agency,
    fiscal_year: i32,
) -> Result<Vec<Part>> {
    let mut parts = Vec::new();
    spending(reader, agency, fiscal_year, ALL, "c.project_id", |row| {
        parts.push(Part {
            flow: Some(row.get("flow")?),
            area: None,
            project: Some(row.get("project_id")?),
            currency: row.get("currency")?,
            minor: sums::sum(row)?,
        });
        Ok(())
    })?;
    Ok(parts)
}

/// A sum of lines of one flow and currency in a month.
pub(crate) struct Spent {
    /// Committed or disbursed.
    pub flow: Flow,
    /// The currency.
    pub currency: Currency,
    /// The month as `2024-10`; none where only the fiscal year is known.
    pub month: Option<String>,
    /// Minor units.
    pub minor: i128,
}

/// What payers inside the agency's scope committed and disbursed in a fiscal year, by month and currency.
pub(crate) fn spending_by_month(
    reader: &Reader<'_>,
    agency: &Agency,
    fiscal_year: i32,
) -> Result<Vec<Spent>> {
    let mut spent = Vec::new();
    let month = "substr(c.date, 1, 7)";
    spending(reader, agency, fiscal_year, DONE, month, |row| {
        spent.push(Spent {
            flow: row.get("flow")?,
            currency: row.get("currency")?,
            month: row.get(1)?,
            minor: sums::sum(row)?,
        });
        Ok(())
    })?;
    Ok(spent)
}

/// Every flow.
const ALL: &str = "'planned', 'committed', 'disbursed'";
/// The flows of what was done.
const DONE: &str = "'committed', 'disbursed'";

/// Sums of the lines that count for a fiscal year's budget, by flow, currency and one more column, the second.
fn spending(
    reader: &Reader<'_>,
    agency: &Agency,
    fiscal_year: i32,
    flows: &str,
    by: &str,
    each: impl FnMut(&Row<'_>) -> Result<()>,
) -> Result<()> {
    let years = cost::fiscal_years(Some(agency), fiscal_year, fiscal_year);
    reader.each(
        &format!(
            "SELECT c.flow, {by}, c.currency, {} FROM cost_line c JOIN organisation o ON o.id = c.payer_id
              WHERE c.flow IN ({flows})
                AND ((c.date >= :first AND c.date < :after) OR c.date IS NULL AND c.fiscal_year = :year)
                AND ({})
              GROUP BY c.flow, {by}, c.currency ORDER BY c.flow, {by}, c.currency",
            sums::SUM,
            sums::paid_inside(agency)
        ),
        named_params! {
            ":first": years.first_day(years.first), ":after": years.day_after(years.last), ":year": fiscal_year,
            ":own_id": agency.organisation_id, ":own_country": agency.country,
        },
        each,
    )
}

/// The weights of every project's priority areas, in their order.
pub(crate) fn area_weights(
    reader: &Reader<'_>,
) -> Result<HashMap<ProjectId, Vec<(String, Decimal)>>> {
    let mut weights: HashMap<ProjectId, Vec<(String, Decimal)>> = HashMap::new();
    reader.each(
        "SELECT project_id, area, weight FROM project_area ORDER BY project_id, position",
        [],
        |row| {
            let weight: Percent = row.get("weight")?;
            weights
                .entry(row.get("project_id")?)
                .or_default()
                .push((row.get("area")?, weight.0));
            Ok(())
        },
    )?;
    Ok(weights)
}
