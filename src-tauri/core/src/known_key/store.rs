//! The known keys' SQL.

use super::KnownKey;
use crate::error::Result;
use crate::signing_key::public::PublicKey;
use crate::store::{Page, PageRequest, Reader};

/// The known keys in the order of their agencies.
pub(crate) fn list(reader: &Reader<'_>, page: PageRequest) -> Result<Page<KnownKey>> {
    let total: Option<i64> = reader.value("SELECT count(*) FROM known_key", [])?;
    Ok(Page {
        rows: reader.all(
            "SELECT * FROM known_key ORDER BY agency, id LIMIT ?1 OFFSET ?2",
            [page.rows(), page.offset],
        )?,
        total: total.unwrap_or(0),
    })
}

/// Every known key.
pub(crate) fn all(reader: &Reader<'_>) -> Result<Vec<KnownKey>> {
    reader.every::<KnownKey>()
}

/// The row of a key.
pub(crate) fn of_key(reader: &Reader<'_>, key: &PublicKey) -> Result<Option<KnownKey>> {
    reader.one("SELECT * FROM known_key WHERE public_key = ?1", [key])
}
