//! The cost lines' SQL.

use std::collections::BTreeMap;

use rusqlite::Row;
use rust_decimal::Decimal;

use super::Flow;
use super::commands::{CostLinePage, CostLineRow, CostLineSort, CostLineSum, ListRequest};
use crate::agency::{self, Agency, Scope, YearBasis};
use crate::contribution::Dimension;
use crate::contribution::kept::store::each_sum_of;
use crate::contribution::lines::Table;
use crate::error::{Error, Result};
use crate::money::{Amount, Money};
use crate::organisation::OrganisationKind;
use crate::project::Direction;
use crate::store::{Filter, Reader, Searched, View, window};
use crate::values::{Currency, Date};

impl View for CostLineRow {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let money = Money {
            minor: row.get("amount_minor")?,
            currency: row.get("currency")?,
        };
        Ok(CostLineRow {
            id: row.get("id")?,
            row_version: row.get("row_version")?,
            project_id: row.get("project_id")?,
            project_code: row.get("project_code")?,
            project_title: row.get("project_title")?,
            activity_id: row.get("activity_id")?,
            activity_title: row.get("activity_title")?,
            description: row.get("description")?,
            payer_id: row.get("payer_id")?,
            payer: row.get("payer")?,
            direction: row.get("direction")?,
            flow: row.get("flow")?,
            date: row.get("date")?,
            fiscal_year: row.get("fiscal_year")?,
            amount: money.into(),
            measurement: row.get("measurement")?,
            valuation: row.get("valuation")?,
            country: row.get("country")?,
            reported_by: row.get("reported_by")?,
            document: row.get("document")?,
            usd: None,
            rate: None,
        })
    }
}

/// A sum of minor units as two columns, `high` × 10⁹ + `low`: a million large lines exceed 64 bits.
pub(crate) const SUM: &str = "coalesce(sum(amount_minor / 1000000000), 0) AS high, coalesce(sum(amount_minor % 1000000000), 0) AS low";

/// Reads a [`SUM`].
pub(crate) fn sum(row: &Row<'_>) -> rusqlite::Result<i128> {
    let (high, low): (i64, i64) = (row.get("high")?, row.get("low")?);
    Ok(i128::from(high) * 1_000_000_000 + i128::from(low))
}

/// A sum as an amount.
pub(crate) fn amount(minor: i128, currency: Currency) -> Result<Amount> {
    let major =
        Decimal::try_from_i128_with_scale(minor, currency.digits()).map_err(Error::internal)?;
    Ok(Amount {
        amount: major.to_string(),
        currency,
    })
}

/// The day or year a line is sorted by; the index `cost_line_when` has the same expression.
const WHEN: &str = "coalesce(c.date, CAST(c.fiscal_year AS TEXT))";

/// Project and payer of a line.
const FROM: &str = "FROM cost_line c JOIN project p ON p.id = c.project_id
    LEFT JOIN organisation o ON o.id = c.payer_id";

/// A page of cost lines with the sums of all lines that the filters leave.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<CostLinePage> {
    let filter = filter(reader, request)?;
    let (clause, params) = (filter.clause(), filter.params());
    let way = if request.descending { "DESC" } else { "ASC" };
    let order = match request.sort {
        CostLineSort::Date => format!("{WHEN} {way}"),
        CostLineSort::Amount => format!("c.currency {way}, c.amount_minor {way}"),
        CostLineSort::Description => format!("c.description {way}"),
    };
    let rows = reader.all(
        &format!(
            "SELECT c.id, c.row_version, c.project_id, p.code AS project_code, p.title AS project_title,
                    c.activity_id, (SELECT a.title FROM activity a WHERE a.id = c.activity_id) AS activity_title,
                    c.description, c.payer_id,
                    CASE o.short_name WHEN '' THEN o.name ELSE o.short_name END AS payer,
                    coalesce(c.direction, p.direction) AS direction, c.flow, c.date, c.fiscal_year,
                    c.currency, c.amount_minor, c.measurement, c.valuation, c.country, c.reported_by, c.document
               {FROM} WHERE {clause} ORDER BY {order}, c.id {way} {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    if let Some(sums) = kept_sums(reader, request)? {
        return Ok(CostLinePage {
            rows,
            total: sums.iter().map(|sum| sum.lines).sum(),
            sums,
            dollars: Vec::new(),
        });
    }
    let mut sums = Vec::new();
    reader.each(
        &format!(
            "SELECT coalesce(c.direction, p.direction) AS way, c.flow, c.currency, count(*) AS lines, {SUM}
               {FROM} WHERE {clause} GROUP BY way, c.flow, c.currency ORDER BY way, c.flow, c.currency"
        ),
        params.as_slice(),
        |row| {
            let currency: Currency = row.get("currency")?;
            let (direction, flow): (Direction, Flow) = (row.get("way")?, row.get("flow")?);
            sums.push(CostLineSum {
                direction,
                flow,
                amount: amount(sum(row)?, currency)?,
                lines: row.get("lines")?,
            });
            Ok(())
        },
    )?;
    Ok(CostLinePage {
        rows,
        total: sums.iter().map(|sum| sum.lines).sum(),
        sums,
        dollars: Vec::new(),
    })
}

/// Whether the payer `o` of a line is inside the agency's scope, with the parameters `:own_id`, the agency's
/// organisation, and `:own_country`.
pub(crate) fn paid_inside(agency: &Agency) -> String {
    let kinds: Vec<String> = OrganisationKind::ALL
        .iter()
        .filter(|kind| kind.is_government() && agency.scope == Scope::Government)
        .map(|kind| format!("'{kind}'"))
        .collect();
    // Without any kind nothing but the agency is left.
    let kinds = if kinds.is_empty() {
        "''".to_owned()
    } else {
        kinds.join(", ")
    };
    format!("o.id = :own_id OR (o.kind IN ({kinds}) AND o.country = :own_country)")
}

/// A sum of lines of one direction, flow, currency and month, or fiscal year where only that is known.
pub(crate) struct MonthSum {
    pub direction: Direction,
    pub flow: Flow,
    pub currency: Currency,
    /// The first day of the month.
    pub month: Option<Date>,
    pub fiscal_year: Option<i32>,
    pub lines: i64,
    pub minor: i128,
}

/// What the lines of a filter add up to by direction, flow, currency and month.
pub(crate) fn by_month(reader: &Reader<'_>, request: &ListRequest) -> Result<Vec<MonthSum>> {
    let filter = filter(reader, request)?;
    let (clause, params) = (filter.clause(), filter.params());
    let mut sums = Vec::new();
    reader.each(
        &format!(
            "SELECT coalesce(c.direction, p.direction) AS way, c.flow, c.currency,
                    substr(c.date, 1, 8) || '01' AS month, c.fiscal_year, count(*) AS lines, {SUM}
               {FROM} WHERE {clause} GROUP BY way, c.flow, c.currency, month, c.fiscal_year
              ORDER BY way, c.flow, c.currency, month, c.fiscal_year"
        ),
        params.as_slice(),
        |row| {
            sums.push(MonthSum {
                direction: row.get("way")?,
                flow: row.get("flow")?,
                currency: row.get("currency")?,
                month: row.get("month")?,
                fiscal_year: row.get("fiscal_year")?,
                lines: row.get("lines")?,
                minor: sum(row)?,
            });
            Ok(())
        },
    )?;
    Ok(sums)
}

/// The sums of a list that asks for nothing but years, flow, direction, currency, and a payer or a kind of
/// figure: they are kept with the register, and need not be added up from a million lines.
fn kept_sums(reader: &Reader<'_>, request: &ListRequest) -> Result<Option<Vec<CostLineSum>>> {
    let known = ListRequest {
        page: request.page,
        sort: request.sort,
        descending: request.descending,
        payer: request.payer.clone(),
        without_payer: request.without_payer,
        flow: request.flow,
        direction: request.direction,
        year_from: request.year_from,
        year_to: request.year_to,
        measurement: request.measurement.clone(),
        currency: request.currency,
        ..ListRequest::default()
    };
    // Before there is an agency nothing is kept.
    if known != *request || agency::store::find(reader)?.is_none() {
        return Ok(None);
    }
    let payer = match (&request.payer, request.without_payer) {
        (Some(_), true) => return Ok(None),
        (Some(payer), false) => Some(payer.as_str()),
        (None, true) => Some(""),
        (None, false) => None,
    };
    let (table, key) = match (payer, &request.measurement) {
        (Some(_), Some(_)) => return Ok(None),
        (Some(payer), None) => (Table::By(Dimension::Payer), payer),
        (None, Some(id)) => (Table::By(Dimension::Measurement), id.as_str()),
        (None, None) => (Table::Total, ""),
    };
    let years = (
        request.year_from.unwrap_or(i32::MIN),
        request.year_to.unwrap_or(i32::MAX),
    );
    let flows = Flow::ALL
        .iter()
        .filter(|flow| request.flow.is_none_or(|wanted| wanted == **flow));
    let mut sums: BTreeMap<(&str, &str, String), (i128, i64)> = BTreeMap::new();
    for flow in flows {
        let mut add = |direction: Direction, currency: Currency, (minor, lines): (i128, i64)| {
            if request.direction.is_none_or(|wanted| wanted == direction)
                && request.currency.is_none_or(|wanted| wanted == currency)
            {
                let sum = sums
                    .entry((direction.code(), flow.code(), currency.to_string()))
                    .or_default();
                sum.0 += minor;
                sum.1 += lines;
            }
        };
        each_sum_of(
            reader,
            YearBasis::Fiscal,
            *flow,
            (table, key),
            years,
            |cell, sum| add(cell.direction, cell.currency, sum),
        )?;
    }
    let sums = sums
        .into_iter()
        .map(|((direction, flow, currency), (minor, lines))| {
            let unreadable = || Error::internal("a sum without direction or flow");
            let currency = currency.parse().map_err(|_| unreadable())?;
            Ok(CostLineSum {
                direction: Direction::from_code(direction).ok_or_else(unreadable)?,
                flow: Flow::from_code(flow).ok_or_else(unreadable)?,
                amount: amount(minor, currency)?,
                lines,
            })
        });
    sums.collect::<Result<_>>().map(Some)
}

/// What of a line is needed to convert it.
pub(crate) struct LineAmount {
    pub direction: Direction,
    pub flow: Flow,
    pub date: Option<Date>,
    pub fiscal_year: Option<i64>,
    pub money: Money,
}

impl View for LineAmount {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(LineAmount {
            direction: row.get("way")?,
            flow: row.get("flow")?,
            date: row.get("date")?,
            fiscal_year: row.get("fiscal_year")?,
            money: Money {
                minor: row.get("amount_minor")?,
                currency: row.get("currency")?,
            },
        })
    }
}

/// The amounts of all lines that the filters leave.
pub(crate) fn amounts(reader: &Reader<'_>, request: &ListRequest) -> Result<Vec<LineAmount>> {
    let filter = filter(reader, request)?;
    reader.all(
        &format!(
            "SELECT coalesce(c.direction, p.direction) AS way, c.flow, c.date, c.fiscal_year, c.amount_minor, c.currency
               {FROM} WHERE {}",
            filter.clause()
        ),
        filter.params().as_slice(),
    )
}

fn filter(reader: &Reader<'_>, request: &ListRequest) -> Result<Filter> {
    let mut filter = Filter::default();
    filter.found(&request.search, |search| {
        format!(
            "c.id IN ({}) OR c.project_id IN ({}) OR c.payer_id IN ({})",
            search.ids(Searched::CostLine),
            search.ids(Searched::Project),
            search.ids(Searched::Organisation)
        )
    })?;
    filter.given(
        ":project",
        request.project.as_ref(),
        "c.project_id = :project",
    )?;
    filter.given(
        ":activity",
        request.activity.as_ref(),
        "c.activity_id = :activity",
    )?;
    filter.given(":payer", request.payer.as_ref(), "c.payer_id = :payer")?;
    if request.without_payer {
        filter.always("c.payer_id IS NULL");
    }
    filter.given(":flow", request.flow, "c.flow = :flow")?;
    filter.given(
        ":direction",
        request.direction,
        "coalesce(c.direction, p.direction) = :direction",
    )?;
    filter.given(
        ":measurement",
        request.measurement.as_ref(),
        "c.measurement = :measurement",
    )?;
    filter.given(":from", request.from, "c.date >= :from")?;
    filter.given(":until", request.until, "c.date <= :until")?;
    if request.undated {
        filter.always("c.date IS NULL");
    }
    if request.in_scope {
        let agency = agency::store::get(reader)?;
        // One condition with two parameters: the first brings only its value.
        filter.given(":own_id", Some(&agency.organisation_id), "1 = 1")?;
        filter.given(":own_country", Some(agency.country), &paid_inside(&agency))?;
    }
    filter.given(
        ":area",
        request.area.as_ref(),
        "EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = c.project_id AND a.area = :area)",
    )?;
    if request.without_area {
        filter
            .always("NOT EXISTS (SELECT 1 FROM project_area a WHERE a.project_id = c.project_id)");
    }
    filter.given(":currency", request.currency, "c.currency = :currency")?;
    filter.given(
        ":country",
        request.country,
        "c.country = :country OR (c.country IS NULL AND EXISTS
            (SELECT 1 FROM project_country s WHERE s.project_id = c.project_id AND s.iso3 = :country))",
    )?;
    if request.year_from.is_some() || request.year_to.is_some() {
        let agency = agency::store::find(reader)?;
        let years = super::fiscal_years(
            agency.as_ref(),
            request.year_from.unwrap_or(i32::MIN),
            request.year_to.unwrap_or(i32::MAX),
        );
        filter.given(
            ":first",
            request.year_from.map(|_| years.first_day(years.first)),
            "c.date IS NULL OR c.date >= :first",
        )?;
        filter.given(
            ":after",
            request.year_to.map(|_| years.day_after(years.last)),
            "c.date IS NULL OR c.date < :after",
        )?;
        filter.given(
            ":year_from",
            request.year_from,
            "c.fiscal_year IS NULL OR c.fiscal_year >= :year_from",
        )?;
        filter.given(
            ":year_to",
            request.year_to,
            "c.fiscal_year IS NULL OR c.fiscal_year <= :year_to",
        )?;
    }
    Ok(filter)
}
