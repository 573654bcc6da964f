//! The other reports' SQL: budgets by source, and what was committed and disbursed by payer and month.

use rusqlite::{Row, named_params};

use crate::agency::{Agency, Scope};
use crate::cost::{self, Flow, store as sums};
use crate::error::Result;
use crate::organisation::OrganisationKind;
use crate::store::Reader;
use crate::values::Currency;

/// Budgets of a source for an area.
pub(crate) struct SourceSum {
    pub source: String,
    pub area: Option<String>,
    pub currency: Currency,
    pub minor: i128,
}

/// The budgets of a fiscal year by source, area and currency; a project's budget has no area of its own.
pub(crate) fn budgets(reader: &Reader<'_>, fiscal_year: i32) -> Result<Vec<SourceSum>> {
    let mut found = Vec::new();
    reader.each(
        &format!(
            "SELECT source, area, currency, {} FROM budget WHERE fiscal_year = :year
              GROUP BY source, area, currency ORDER BY source, area, currency",
            sums::SUM
        ),
        named_params! { ":year": fiscal_year },
        |row| {
            found.push(SourceSum {
                source: row.get("source")?,
                area: row.get("area")?,
                currency: row.get("currency")?,
                minor: sums::sum(row)?,
            });
            Ok(())
        },
    )?;
    Ok(found)
}

/// What was committed or disbursed under a key: a payer's name, or a month.
pub(crate) struct SpentSum {
    pub key: String,
    pub flow: Flow,
    pub currency: Currency,
    pub minor: i128,
}

/// What a key of spending is.
#[derive(Clone, Copy)]
pub(crate) enum SpentBy {
    /// The payer's name.
    Payer,
    /// The month as `YYYY-MM`; empty where only the fiscal year is known.
    Month,
}

/// What payers inside the agency's scope committed and disbursed in a fiscal year.
pub(crate) fn spending(
    reader: &Reader<'_>,
    agency: &Agency,
    fiscal_year: i32,
    by: SpentBy,
) -> Result<Vec<SpentSum>> {
    let years = cost::fiscal_years(Some(agency), fiscal_year, fiscal_year);
    let government: Vec<String> = OrganisationKind::ALL
        .iter()
        .filter(|kind| kind.is_government())
        .map(|kind| format!("'{kind}'"))
        .collect();
    let key = match by {
        SpentBy::Payer => "o.name",
        SpentBy::Month => "coalesce(substr(c.date, 1, 7), '')",
    };
    let mut found = Vec::new();
    reader.each(
        &format!(
            "SELECT {key} AS spent_by, c.flow, c.currency, {}
               FROM cost_line c JOIN organisation o ON o.id = c.payer_id
              WHERE c.flow IN ('committed', 'disbursed')
                AND ((c.date >= :first AND c.date < :after) OR c.fiscal_year = :year)
                AND (o.id = :own OR (:government AND o.kind IN ({}) AND o.country = :country))
              GROUP BY {key}, c.flow, c.currency ORDER BY {key}, c.flow, c.currency",
            sums::SUM,
            government.join(", ")
        ),
        named_params! {
            ":first": years.first_day(years.first), ":after": years.day_after(years.last), ":year": fiscal_year,
            ":own": agency.organisation_id, ":government": agency.scope == Scope::Government,
            ":country": agency.country,
        },
        |row: &Row<'_>| {
            found.push(SpentSum {
                key: row.get("spent_by")?,
                flow: row.get("flow")?,
                currency: row.get("currency")?,
                minor: sums::sum(row)?,
            });
            Ok(())
        },
    )?;
    Ok(found)
}
