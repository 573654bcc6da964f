//! The register's side of the reconciliation, straight from the cost lines: the kept sums are not asked.

use rusqlite::named_params;

use super::ReconciliationStep;
use crate::agency::Scope;
use crate::contribution::Asked;
use crate::contribution::lines::Payer;
use crate::cost::store::{SUM, sum};
use crate::error::Result;
use crate::organisation::OrganisationKind;
use crate::project::Direction;
use crate::store::Reader;
use crate::values::{Currency, Date};

/// What decides on which row lines stand.
pub(crate) struct Class {
    pub direction: Direction,
    pub payer: Payer,
    pub currency: Currency,
}

const DIRECTION: &str = "coalesce(l.direction, p.direction)";

const FROM: &str = "FROM cost_line l JOIN project p ON p.id = l.project_id LEFT JOIN organisation o ON o.id = l.payer_id";

/// Who pays, seen from the agency, as in [`crate::contribution::lines::payer`].
fn payer() -> String {
    let kinds: Vec<String> = OrganisationKind::ALL
        .iter()
        .filter(|kind| kind.is_government())
        .map(|kind| format!("'{kind}'"))
        .collect();
    format!(
        "CASE WHEN l.payer_id IS NULL THEN 'unknown' WHEN l.payer_id = :agency THEN 'agency'
              WHEN o.kind IN ({}) AND o.country = :country THEN 'government' ELSE 'other' END",
        kinds.join(", ")
    )
}

/// Hands the lines of the flow and years to `each` as sums: class, reporting year, minor units, number of lines.
pub(crate) fn each_class(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(&Class, i32, i128, i64),
) -> Result<()> {
    let payer = payer();
    // Every reporting year begins with a month.
    let sql = format!(
        "SELECT {DIRECTION} AS direction, {payer} AS payer, l.currency AS currency, substr(l.date, 1, 7) AS month,
                count(*) AS lines, {SUM}
           {FROM}
          WHERE l.flow = :flow AND l.date >= :from AND l.date < :until
          GROUP BY 1, 2, 3, 4"
    );
    let class = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Class> {
        Ok(Class {
            direction: row.get("direction")?,
            payer: row.get("payer")?,
            currency: row.get("currency")?,
        })
    };
    reader.each(
        &sql,
        named_params! {
            ":flow": asked.flow, ":agency": asked.agency.organisation_id, ":country": asked.agency.country,
            ":from": asked.years.first_day(asked.years.first), ":until": asked.years.day_after(asked.years.last),
        },
        |row| {
            let month: String = row.get("month")?;
            if let Ok(day) = format!("{month}-01").parse::<Date>() {
                each(&class(row)?, asked.years.of_day(day), sum(row)?, row.get("lines")?);
            }
            Ok(())
        },
    )?;
    // Each line by itself: the months of a fiscal year split it to the smallest coin.
    let sql = format!(
        "SELECT {DIRECTION} AS direction, {payer} AS payer, l.currency AS currency, l.fiscal_year, l.amount_minor
           {FROM}
          WHERE l.flow = :flow AND l.date IS NULL AND l.fiscal_year BETWEEN :first AND :last"
    );
    reader.each(
        &sql,
        named_params! {
            ":flow": asked.flow, ":agency": asked.agency.organisation_id, ":country": asked.agency.country,
            // Calendar years touch the fiscal year that ends after them, too.
            ":first": asked.years.first, ":last": asked.years.last + 1,
        },
        |row| {
            let class = class(row)?;
            let portions = asked
                .years
                .of_fiscal_year(row.get("fiscal_year")?, row.get("amount_minor")?);
            for (year, minor) in portions {
                each(&class, year, minor.into(), 1);
            }
            Ok(())
        },
    )
}

/// A line behind a cell: its key, whole amount, and fiscal year where the day is not known.
pub(crate) struct Found {
    pub id: String,
    pub currency: Currency,
    pub minor: i64,
    pub fiscal_year: Option<i32>,
}

/// The lines of a year on a row of the sheet, the largest first; of these currencies, or of all but these.
pub(crate) fn lines(
    reader: &Reader<'_>,
    asked: &Asked,
    year: i32,
    step: ReconciliationStep,
    unconverted: &[Currency],
    (offset, limit): (usize, usize),
) -> Result<Vec<Found>> {
    let payer = payer();
    let scope = match asked.scope {
        Scope::Agency => "'agency'",
        Scope::Government => "'agency', 'government'",
    };
    let ours = format!("{payer} IN ({scope})");
    let received = format!("{DIRECTION} = 'received'");
    let theirs = format!("l.payer_id IS NOT NULL AND NOT {ours}");
    let stands = match step {
        ReconciliationStep::Contribution => format!("{ours} AND NOT {received}"),
        ReconciliationStep::Counterpart => format!("{ours} AND {received}"),
        ReconciliationStep::Received => format!("{theirs} AND {received}"),
        ReconciliationStep::OutOfScope => {
            format!("{theirs} AND NOT {received} AND {payer} = 'government'")
        }
        ReconciliationStep::Partners => {
            format!("{theirs} AND NOT {received} AND {payer} <> 'government'")
        }
        ReconciliationStep::WithoutPayer => "l.payer_id IS NULL".to_owned(),
        _ => "1 = 1".to_owned(),
    };
    let codes: Vec<String> = unconverted.iter().map(|code| format!("'{code}'")).collect();
    let currencies = match step {
        ReconciliationStep::Register => "1 = 1".to_owned(),
        ReconciliationStep::NotConvertible => format!("l.currency IN ({})", codes.join(", ")),
        _ if codes.is_empty() => "1 = 1".to_owned(),
        _ => format!("l.currency NOT IN ({})", codes.join(", ")),
    };
    // A calendar year has parts of the fiscal years that end in it and after it.
    let last = year + i32::from(asked.years.of_fiscal_year(year + 1, 2).len() > 1);
    let sql = format!(
        "SELECT l.id, l.currency, l.amount_minor, CASE WHEN l.date IS NULL THEN l.fiscal_year END AS fiscal_year
           {FROM}
          WHERE l.flow = :flow AND ({stands}) AND ({currencies})
            AND ((l.date >= :from AND l.date < :until)
                 OR (l.date IS NULL AND l.fiscal_year BETWEEN :first AND :last))
          ORDER BY abs(l.amount_minor) DESC, l.id LIMIT {limit} OFFSET {offset}"
    );
    let (from, until) = (asked.years.first_day(year), asked.years.day_after(year));
    let mut params = named_params! {
        ":flow": asked.flow, ":from": from, ":until": until, ":first": year, ":last": last,
        ":agency": asked.agency.organisation_id, ":country": asked.agency.country,
    }
    .to_vec();
    params.retain(|(name, _)| sql.contains(*name));
    let mut found = Vec::new();
    reader.each(&sql, params.as_slice(), |row| {
        found.push(Found {
            id: row.get(0)?,
            currency: row.get(1)?,
            minor: row.get(2)?,
            fiscal_year: row.get(3)?,
        });
        Ok(())
    })?;
    Ok(found)
}
