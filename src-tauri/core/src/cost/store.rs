//! The cost lines' SQL.

use std::collections::BTreeMap;

use rusqlite::Row;
use rust_decimal::Decimal;

use super::Flow;
use super::commands::{CostLineRow, CostLineSort, CostLineSum, ListRequest};
use crate::agency::{self, Agency, Scope, YearBasis};
use crate::contribution::Dimension;
use crate::contribution::kept::store::each_sum_of;
use crate::contribution::lines::Table;
use crate::error::{Error, Result};
use crate::money::{Amount, Money};
use crate::organisation::OrganisationKind;
use crate::project::{Direction, ProjectId};
use crate::store::{Filter, LongPage, Reader, Search, Searched, View, window};
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
            reported: None,
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

/// Which way a project goes, if there is one.
pub(crate) fn direction_of(reader: &Reader<'_>, project: &ProjectId) -> Result<Option<Direction>> {
    reader.value(
        "SELECT direction FROM project WHERE id = ?1",
        [project.as_str()],
    )
}

/// The day or year a line is sorted by; the indexes `cost_line_when` and `cost_line_flow` have the same expression.
const WHEN: &str = "coalesce(c.date, CAST(c.fiscal_year AS TEXT))";

/// Project and payer of a line.
const FROM: &str = "FROM cost_line c JOIN project p ON p.id = c.project_id
    LEFT JOIN organisation o ON o.id = c.payer_id";

/// A text that so many lines have is looked for line by line in the order of the list, which soon fills a page;
/// a rarer one is looked up in the index and sorted. Both take about as long at this number in a million lines.
const MANY: i64 = 8000;

/// A page of cost lines.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<LongPage<CostLineRow>> {
    let many = found_in_many(reader, &request.search)?;
    let mut filter = conditions(reader, request)?;
    match Search::of(&request.search).filter(|_| many) {
        Some(search) => filter.given(
            ":pattern",
            Some(search.pattern()),
            "c.search LIKE :pattern ESCAPE '\\' OR p.search LIKE :pattern ESCAPE '\\'
             OR o.search LIKE :pattern ESCAPE '\\'",
        )?,
        None => found(&mut filter, &request.search)?,
    }
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
    let total = match kept_sums(reader, request)? {
        Some(sums) => Some(sums.iter().map(|sum| sum.lines).sum()),
        None if many => None,
        None => reader.value(
            &format!("SELECT count(*) FROM cost_line c WHERE {clause}"),
            params.as_slice(),
        )?,
    };
    Ok(LongPage { rows, total })
}

/// Whether about more than [`MANY`] lines have a text, by themselves or through their project or payer.
fn found_in_many(reader: &Reader<'_>, text: &str) -> Result<bool> {
    let Some(search) = Search::of(text) else {
        return Ok(false);
    };
    if search.count(reader, Searched::CostLine, MANY)? >= MANY {
        return Ok(true);
    }
    let through = reader.value(
        &format!(
            "SELECT (SELECT count(*) FROM (SELECT 1 FROM cost_line c WHERE c.project_id IN ({}) LIMIT {MANY}) AS of_project)
                  + (SELECT count(*) FROM (SELECT 1 FROM cost_line c WHERE c.payer_id IN ({}) LIMIT {MANY}) AS of_payer)",
            search.ids(Searched::Project),
            search.ids(Searched::Organisation)
        ),
        &[(":found", search.param())],
    )?;
    Ok(through.unwrap_or(0) >= MANY)
}

/// What all lines of a filter add up to, by direction, flow and currency.
pub(crate) fn sums(reader: &Reader<'_>, request: &ListRequest) -> Result<Vec<CostLineSum>> {
    if let Some(sums) = kept_sums(reader, request)? {
        return Ok(sums);
    }
    let filter = filter(reader, request)?;
    let mut sums = Vec::new();
    // The lines are added up project by project before the projects are looked at, of which there are far fewer.
    reader.each(
        &format!(
            "SELECT coalesce(l.direction, p.direction) AS way, l.flow, l.currency, sum(l.lines) AS lines,
                    sum(l.high) AS high, sum(l.low) AS low
               FROM (SELECT c.project_id, c.direction, c.flow, c.currency, count(*) AS lines, {SUM}
                       FROM cost_line c WHERE {}
                      GROUP BY c.project_id, c.direction, c.flow, c.currency) AS l
               JOIN project p ON p.id = l.project_id
              GROUP BY way, l.flow, l.currency ORDER BY way, l.flow, l.currency",
            filter.clause()
        ),
        filter.params().as_slice(),
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
    Ok(sums)
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

/// All conditions of a request on a cost line `c`.
fn filter(reader: &Reader<'_>, request: &ListRequest) -> Result<Filter> {
    let mut filter = conditions(reader, request)?;
    found(&mut filter, &request.search)?;
    Ok(filter)
}

/// The condition that a line, its project or its payer has a text.
fn found(filter: &mut Filter, text: &str) -> Result<()> {
    filter.found(text, |search| {
        format!(
            "c.id IN ({}) OR c.project_id IN ({}) OR c.payer_id IN ({})",
            search.ids(Searched::CostLine),
            search.ids(Searched::Project),
            search.ids(Searched::Organisation)
        )
    })
}

/// The conditions of a request on a cost line `c`, but for the text that is looked for.
fn conditions(reader: &Reader<'_>, request: &ListRequest) -> Result<Filter> {
    let mut filter = Filter::default();
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
        "coalesce(c.direction, (SELECT q.direction FROM project q WHERE q.id = c.project_id)) = :direction",
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
        let inside = format!(
            "c.payer_id IN (SELECT o.id FROM organisation o WHERE {})",
            paid_inside(&agency)
        );
        filter.given(":own_country", Some(agency.country), &inside)?;
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
        // The window of the index by which the list is sorted; the conditions below say it exactly.
        let first = request.year_from.map(|_| {
            years
                .first_day(years.first)
                .to_string()
                .min(years.first.to_string())
        });
        filter.given(":when_first", first, &format!("{WHEN} >= :when_first"))?;
        let after = request.year_to.map(|_| {
            years
                .day_after(years.last)
                .to_string()
                .max((years.last + 1).to_string())
        });
        filter.given(":when_after", after, &format!("{WHEN} < :when_after"))?;
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
