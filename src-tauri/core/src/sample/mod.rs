//! The sample programme.

use std::path::Path;

use crate::desk::{Desk, Surroundings};
use crate::error::Result;

/// Makes the sample programme.
pub fn create(path: &Path, language: &str) -> Result<Desk> {
    crate::programme::create(
        path,
        language,
        Surroundings::fixed(jiff::Timestamp::UNIX_EPOCH, "sample"),
    )
}
