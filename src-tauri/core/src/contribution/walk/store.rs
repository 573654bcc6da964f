//! The lines of a question.

use rusqlite::named_params;

use super::super::Asked;
use super::super::store::{LINE, LineRow};
use crate::error::Result;
use crate::store::{Reader, View};

/// Every line of a question's flow that touches its years, with its key, in the order of keys.
pub(crate) fn each_line_of(
    reader: &Reader<'_>,
    asked: &Asked,
    each: &mut dyn FnMut(String, LineRow) -> Result<()>,
) -> Result<()> {
    // Calendar years touch the fiscal year that ends after them, too.
    reader.each(
        &format!(
            "{LINE} WHERE l.flow = :flow
                AND ((l.date >= :from AND l.date < :until) OR l.fiscal_year BETWEEN :first AND :last)
              ORDER BY l.id"
        ),
        named_params! {
            ":flow": asked.flow,
            ":from": asked.years.first_day(asked.years.first),
            ":until": asked.years.day_after(asked.years.last),
            ":first": asked.years.first,
            ":last": asked.years.last + 1,
        },
        |row| each(row.get("id")?, LineRow::from_row(row)?),
    )
}
