//! The agency's SQL.

use super::Agency;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::store::Reader;

/// The agency, or `None` before the first-run assistant has made it.
pub(crate) fn find(reader: &Reader<'_>) -> Result<Option<Agency>> {
    Ok(reader.every::<Agency>()?.into_iter().next())
}

/// The agency.
pub(crate) fn get(reader: &Reader<'_>) -> Result<Agency> {
    find(reader)?.ok_or_else(|| Error::new(Code::NotFound, msg::agency_missing()))
}
