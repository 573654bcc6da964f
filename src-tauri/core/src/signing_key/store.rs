//! The signing keys' SQL.

use super::SigningKey;
use crate::error::Result;
use crate::store::Reader;

/// The key that signs; `None` before one was made.
pub(crate) fn current(reader: &Reader<'_>) -> Result<Option<SigningKey>> {
    reader.one("SELECT * FROM signing_key WHERE retired_at = ''", [])
}

/// Every key, in the order of their making.
pub(crate) fn all(reader: &Reader<'_>) -> Result<Vec<SigningKey>> {
    reader.all("SELECT * FROM signing_key ORDER BY made_at, id", [])
}
