//! What the register holds of an organisation in a year: the rows that a kit goes out with.

use super::record::Record;
use super::store::{self, Span};
use super::{SHEETS, Says};
use crate::agency::Agency;
use crate::contribution::period::Years;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::import::ImportKind;
use crate::exchange::import::spelling::Spellings;
use crate::messages::msg;
use crate::organisation::OrganisationId;
use crate::store::Reader;

/// A record with what its row says.
pub(super) struct Row {
    /// Its key.
    pub id: String,
    /// What the row says.
    pub says: Says,
}

/// The rows of a sheet.
pub(super) struct Sheet {
    /// What they are.
    pub of: ImportKind,
    /// The records, by project.
    pub rows: Vec<Row>,
}

/// The days of a reporting year, as the agency means a year.
///
/// # Errors
/// At `year`, when it is none of a calendar.
pub(super) fn span(agency: &Agency, year: i64) -> Result<Span> {
    let named = i32::try_from(year)
        .ok()
        .filter(|year| (1900..=2200).contains(year))
        .ok_or_else(|| Error::field("year", msg::kit_year_unlikely(year.to_string())))?;
    let years = Years {
        first: named,
        last: named,
        basis: agency.year_basis,
        fiscal_month: i8::try_from(agency.fiscal_month).unwrap_or(1),
    };
    Ok(Span {
        year,
        first: years.first_day(named),
        last: years.last_day(named),
        after: years.day_after(named),
    })
}

/// The sheets of an organisation's kit.
pub(super) fn sheets(
    desk: &Desk,
    reader: &Reader<'_>,
    spellings: &Spellings<'_>,
    organisation: &OrganisationId,
    span: &Span,
) -> Result<Vec<Sheet>> {
    let mut sheets = Vec::new();
    for of in SHEETS {
        let ids = match of {
            ImportKind::Projects => store::projects(reader, organisation, span)?,
            ImportKind::Activities => store::activities(reader, organisation, span)?,
            _ => store::lines(reader, organisation, span)?,
        };
        let mut rows = Vec::with_capacity(ids.len());
        for id in ids {
            if let Some(record) = Record::load(reader, of, &id)? {
                rows.push(Row {
                    says: record.says(desk, reader, spellings, of)?,
                    id,
                });
            }
        }
        sheets.push(Sheet { of, rows });
    }
    Ok(sheets)
}
