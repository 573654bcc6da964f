//! The code lists of TOSSD (`reference/tossd_*.csv`).

use std::sync::LazyLock;

use serde::Deserialize;

use crate::reference::{CHANNELS, Coded, read};

/// An entry of one of the lists.
#[derive(Deserialize)]
pub(super) struct Code {
    list: String,
    pub(super) code: String,
    pub(super) name: String,
    selectable: bool,
    iso3: String,
}

/// A provider.
#[derive(Deserialize)]
pub(super) struct Provider {
    pub(super) code: String,
    pub(super) name: String,
    pub(super) iso3: String,
}

/// A column of the published file.
#[derive(Deserialize)]
pub(super) struct Published {
    pub(super) published_name: String,
    #[serde(rename = "type")]
    pub(super) kind: String,
    pub(super) unit: String,
    pub(super) meaning: String,
}

static CODES: LazyLock<Vec<Code>> =
    LazyLock::new(|| read(include_str!("../../../reference/tossd_codes.csv")));
static SECTORS: LazyLock<Vec<Sector>> =
    LazyLock::new(|| read(include_str!("../../../reference/dac_sector_categories.csv")));
pub(super) static PROVIDERS: LazyLock<Vec<Provider>> =
    LazyLock::new(|| read(include_str!("../../../reference/tossd_providers.csv")));
pub(super) static COLUMNS: LazyLock<Vec<Published>> =
    LazyLock::new(|| read(include_str!("../../../reference/tossd_columns.csv")));

/// A three-digit sector.
#[derive(Deserialize)]
pub(super) struct Sector {
    pub(super) code: String,
    pub(super) name_en: String,
}

/// A code that may be chosen.
pub(super) fn code(list: &str, code: &str) -> Option<&'static Code> {
    CODES
        .iter()
        .find(|known| known.list == list && known.code == code && known.selectable)
}

/// A recipient country.
pub(super) fn recipient(iso3: &str) -> Option<&'static Code> {
    CODES
        .iter()
        .find(|known| known.list == "recipient" && known.iso3 == iso3)
}

pub(super) fn sector(code: &str) -> Option<&'static Sector> {
    SECTORS.iter().find(|known| known.code == code)
}

pub(super) fn channel(code: &str) -> Option<&'static Coded> {
    CHANNELS.iter().find(|known| known.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference::MEASUREMENTS;

    #[test]
    fn the_lists_are_whole_and_every_kind_of_figure_has_a_modality_that_may_be_chosen() {
        let lines = |text: &str| text.lines().count() - 1;
        assert_eq!(
            CODES.len(),
            lines(include_str!("../../../reference/tossd_codes.csv"))
        );
        assert_eq!(
            PROVIDERS.len(),
            lines(include_str!("../../../reference/tossd_providers.csv"))
        );
        assert_eq!(
            COLUMNS.len(),
            lines(include_str!("../../../reference/tossd_columns.csv"))
        );
        for known in MEASUREMENTS
            .iter()
            .filter(|known| known.group != "C" && known.id != "A9")
        {
            assert!(
                code("modality", &known.tossd_modality).is_some(),
                "{}",
                known.id
            );
        }
        assert!(code("modality", "D01").is_some());
        assert!(code("modality", "D").is_none());
        assert_eq!(
            recipient("KHM").map(|known| known.code.as_str()),
            Some("728")
        );
    }
}
