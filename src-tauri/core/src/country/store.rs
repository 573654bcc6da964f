//! The countries' SQL.

use super::{CountryAlias, CountryGroup, Membership};
use crate::error::Result;
use crate::store::{Reader, like};
use crate::values::CountryCode;

/// The country with one of the officer's own spellings.
pub(crate) fn alias(reader: &Reader<'_>, folded: &str) -> Result<Option<CountryCode>> {
    reader.value("SELECT iso3 FROM country_alias WHERE folded = ?1", [folded])
}

/// Codes of countries of which one of the officer's own spellings holds a text.
pub(crate) fn aliases_like(reader: &Reader<'_>, folded: &str) -> Result<Vec<String>> {
    reader.values(
        "SELECT iso3 FROM country_alias WHERE folded LIKE ?1 ESCAPE '\\'",
        [like(folded)],
    )
}

/// All groups, by code.
pub(crate) fn groups(reader: &Reader<'_>) -> Result<Vec<CountryGroup>> {
    reader.all("SELECT * FROM country_group ORDER BY code", [])
}

/// All memberships, by group and country.
pub(crate) fn memberships(reader: &Reader<'_>) -> Result<Vec<Membership>> {
    reader.all(
        "SELECT * FROM country_membership ORDER BY group_id, iso3, coalesce(valid_from, '')",
        [],
    )
}

/// The memberships of a country.
pub(crate) fn memberships_of(reader: &Reader<'_>, iso3: CountryCode) -> Result<Vec<Membership>> {
    reader.all("SELECT * FROM country_membership WHERE iso3 = ?1 ORDER BY group_id, coalesce(valid_from, '')", [iso3])
}

/// The officer's own spellings of a country.
pub(crate) fn aliases_of(reader: &Reader<'_>, iso3: CountryCode) -> Result<Vec<CountryAlias>> {
    reader.all(
        "SELECT * FROM country_alias WHERE iso3 = ?1 ORDER BY folded",
        [iso3],
    )
}

/// How many projects have a share of each country.
pub(crate) fn project_counts(reader: &Reader<'_>) -> Result<Vec<(String, i64)>> {
    let mut counts = Vec::new();
    reader.each(
        "SELECT iso3, count(DISTINCT project_id) AS projects FROM project_country GROUP BY iso3",
        [],
        |row| {
            counts.push((row.get("iso3")?, row.get("projects")?));
            Ok(())
        },
    )?;
    Ok(counts)
}
