//! The mends' SQL.

use crate::error::Result;
use crate::store::Reader;
use crate::values::Date;

/// The first and the last day of what a project has: disbursed lines and activities.
pub(super) fn days_inside(
    reader: &Reader<'_>,
    project: &str,
) -> Result<(Option<Date>, Option<Date>)> {
    let mut days = (None, None);
    reader.each(
        "SELECT min(first) AS first, max(last) AS last FROM (
            SELECT min(date) AS first, max(date) AS last FROM cost_line
             WHERE project_id = ?1 AND flow = 'disbursed'
            UNION ALL
            SELECT min(start_date), max(coalesce(end_date, start_date)) FROM activity WHERE project_id = ?1) AS inside",
        [project],
        |row| {
            days = (row.get("first")?, row.get("last")?);
            Ok(())
        },
    )?;
    Ok(days)
}
