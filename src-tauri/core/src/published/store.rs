//! SQL of published breakdowns.

use super::{PublishedFacts, PublishedId, PublishedRow};
use crate::error::Result;
use crate::store::Reader;

/// The breakdowns of a year, in the order in which they were entered, with their rows.
pub(crate) fn of_year(
    reader: &Reader<'_>,
    year: i64,
) -> Result<Vec<(PublishedFacts, Vec<PublishedRow>)>> {
    let found: Vec<PublishedFacts> = reader.all(
        "SELECT * FROM published_breakdown WHERE year = ?1 ORDER BY id",
        [year],
    )?;
    found
        .into_iter()
        .map(|facts| {
            let rows = rows(reader, &facts.id)?;
            Ok((facts, rows))
        })
        .collect()
}

/// The rows of a breakdown as they were printed.
pub(crate) fn rows(reader: &Reader<'_>, id: &PublishedId) -> Result<Vec<PublishedRow>> {
    let mut rows: Vec<PublishedRow> = reader.children("breakdown_id", id.as_str())?;
    rows.sort_by_key(|row| row.position);
    Ok(rows)
}
