//! The lists that are shipped with the program, to be looked at: where each comes from, and what stands in it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::commands::Nothing;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::session::Session;
use crate::store::{Page, PageRequest};
use crate::values::{fold, shown};

/// A list with where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReferenceList {
    /// Its id.
    pub id: String,
    /// Who publishes the facts.
    pub source: String,
    /// Licence or terms.
    pub licence: String,
    /// The day, month or year of the facts.
    pub as_of: String,
    /// How many entries it has.
    pub count: usize,
}

/// An entry of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ReferenceEntry {
    /// Its code.
    pub code: String,
    /// Its name, as it stands in the list.
    pub name: String,
    /// What else there is to say: region, unit, state, …
    pub detail: String,
}

/// Which entries are wanted.
#[derive(Debug, Deserialize, TS)]
pub struct EntriesRequest {
    /// The list's id.
    pub list: String,
    /// Text to find in code, name or detail, in any script.
    #[serde(default)]
    pub search: String,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

/// A list: id, file, and the columns for code, name and detail.
struct Shipped {
    id: &'static str,
    file: &'static str,
    text: &'static str,
    columns: [&'static str; 3],
}

macro_rules! shipped {
    ($($id:literal = $file:literal [$code:literal, $name:literal, $detail:literal];)*) => {
        &[$(Shipped {
            id: $id,
            file: $file,
            text: include_str!(concat!("../../reference/", $file)),
            columns: [$code, $name, $detail],
        }),*]
    };
}

static SHIPPED: &[Shipped] = shipped! {
    "countries" = "countries.csv" ["iso3", "name_en", "subregion"];
    "aliases" = "country_aliases.csv" ["iso3", "alias", "lang"];
    "groups" = "groups.csv" ["group", "name_en", "kind"];
    "memberships" = "country_groups.csv" ["group", "iso3", "source"];
    "currencies" = "currencies.csv" ["code", "name_en", "minor_digits"];
    "measurements" = "measurement_groups.csv" ["id", "name", "unit"];
    "areas" = "priority_areas.csv" ["id", "label", "listed"];
    "area_rules" = "priority_area_to_dac.csv" ["code", "priority_area", "use"];
    "goals" = "sdg.csv" ["code", "title_en", "level"];
    "purposes" = "dac_purpose_codes.csv" ["code", "name_en", "status"];
    "sectors" = "dac_sector_categories.csv" ["code", "name_en", "status"];
    "channels" = "channel_codes.csv" ["code", "name_en", "status"];
    "rates" = "exchange_rates.csv" ["currency", "lcu_per_usd", "year"];
    "terms" = "glossary.csv" ["term", "en", "fr"];
};

static SOURCES: &str = include_str!("../../reference/sources.csv");

/// Every list with its source, date and size.
pub fn lists(_: &Session, _: Nothing) -> Result<Vec<ReferenceList>> {
    let sources = rows(SOURCES, ["file", "source", "licence"]);
    let dates = rows(SOURCES, ["file", "as_of", "as_of"]);
    Ok(SHIPPED
        .iter()
        .map(|list| {
            let of = |rows: &[ReferenceEntry]| {
                rows.iter()
                    .find(|row| row.code == list.file)
                    .cloned()
                    .unwrap_or_else(|| ReferenceEntry {
                        code: String::new(),
                        name: String::new(),
                        detail: String::new(),
                    })
            };
            let source = of(&sources);
            ReferenceList {
                id: list.id.to_owned(),
                source: source.name,
                licence: source.detail,
                as_of: of(&dates).name,
                count: rows(list.text, list.columns).len(),
            }
        })
        .collect())
}

/// The entries of a list that fit a text, in the list's own order.
pub fn entries(_: &Session, request: EntriesRequest) -> Result<Page<ReferenceEntry>> {
    let list = SHIPPED
        .iter()
        .find(|list| list.id == request.list)
        .ok_or_else(|| Error::field("list", msg::reference_list_unknown(shown(&request.list))))?;
    let wanted = fold(&request.search);
    let mut found = rows(list.text, list.columns);
    found.retain(|entry| {
        [&entry.code, &entry.name, &entry.detail]
            .into_iter()
            .any(|text| fold(text).contains(&wanted))
    });
    Ok(Page {
        total: i64::try_from(found.len()).unwrap_or(i64::MAX),
        rows: found
            .into_iter()
            .skip(request.page.offset as usize)
            .take(request.page.rows() as usize)
            .collect(),
    })
}

/// Three columns of a list.
fn rows(text: &str, columns: [&str; 3]) -> Vec<ReferenceEntry> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let places = reader.headers().map_or([None; 3], |head| {
        columns.map(|column| head.iter().position(|name| name == column))
    });
    let [code, name, detail] = places;
    reader
        .records()
        .filter_map(|row| {
            let row = row.ok()?;
            let at = |place: Option<usize>| Some(row.get(place?)?.to_owned());
            Some(ReferenceEntry {
                code: at(code)?,
                name: at(name)?,
                detail: at(detail)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_shows_all_its_rows_and_says_where_they_come_from() {
        for list in SHIPPED {
            let lines = csv::Reader::from_reader(list.text.as_bytes())
                .records()
                .count();
            assert_eq!(rows(list.text, list.columns).len(), lines, "{}", list.id);
            let source = rows(SOURCES, ["file", "source", "as_of"])
                .into_iter()
                .find(|row| row.code == list.file)
                .unwrap_or_else(|| panic!("{} has no source", list.file));
            assert!(
                !source.name.is_empty() && !source.detail.is_empty(),
                "{}",
                list.id
            );
        }
    }
}
