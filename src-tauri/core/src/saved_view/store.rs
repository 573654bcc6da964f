//! The saved views' SQL.

use rusqlite::named_params;

use super::SavedView;
use crate::error::Result;
use crate::store::Reader;

/// The views of a list in the order of their making.
pub(crate) fn of_list(reader: &Reader<'_>, list: &str) -> Result<Vec<SavedView>> {
    reader.all(
        "SELECT * FROM saved_view WHERE list = ?1 ORDER BY id",
        [list],
    )
}

/// True when another view of the list has the name.
pub(crate) fn name_taken(reader: &Reader<'_>, view: &SavedView) -> Result<bool> {
    let others: Option<i64> = reader.value(
        "SELECT count(*) FROM saved_view WHERE list = :list AND name = :name AND id <> :own",
        named_params! { ":list": view.list, ":name": view.name, ":own": view.id },
    )?;
    Ok(others.unwrap_or(0) > 0)
}
