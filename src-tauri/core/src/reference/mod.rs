//! Code lists that are shipped with the program: countries, currencies, measurement groups, areas, goals,
//! purpose codes. They are facts with source and date (`reference/SOURCES.md`); the officer's own additions
//! live in the register.

pub mod commands;
pub mod lists;

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::values::fold;

/// A country or territory of ISO 3166.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Country {
    /// ISO alpha-3 code.
    pub iso3: String,
    /// ISO alpha-2 code.
    pub iso2: String,
    /// UN M49 code.
    pub m49: String,
    /// The UN's short name in English.
    pub name_en: String,
    /// UN region.
    pub region: String,
    /// UN subregion.
    pub subregion: String,
    /// `member`, `associate` or `none`.
    pub escap_status: String,
    /// Currency code.
    pub currency: String,
    /// Latitude of the point that stands for the country on a map.
    pub lat: Option<f64>,
    /// Longitude of that point.
    pub lon: Option<f64>,
}

/// A currency of ISO 4217.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct CurrencyFacts {
    /// The code.
    pub code: String,
    /// Decimals of an amount.
    #[serde(rename = "minor_digits")]
    pub digits: u32,
    /// The name in English.
    pub name_en: String,
}

/// A kind of figure: A (money), B (in kind, valued) or C (counted).
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Measurement {
    /// The id, such as `A1`.
    pub id: String,
    /// `A`, `B` or `C`.
    pub group: String,
    /// The name in English.
    pub name: String,
    /// `currency`, `persons`, `days`, …
    pub unit: String,
    /// The survey's modalities, separated by `|`.
    pub escap_modality: String,
    /// The DAC aid type that IATI takes; empty where the officer must know.
    pub iati_aid_type: String,
    /// The TOSSD modality of a South-South provider; empty where the officer must know.
    pub tossd_modality: String,
}

/// A priority area of the survey, in the survey's order.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct PriorityArea {
    /// The id.
    pub id: String,
    /// The survey's label, verbatim.
    pub label: String,
    /// `yes` when the survey lists it, else it is an answer under "other".
    pub listed: String,
}

/// A goal or target of the 2030 Agenda.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Sdg {
    /// `goal` or `target`.
    pub level: String,
    /// The goal's number.
    pub goal: String,
    /// The code, such as `2` or `2.5`.
    pub code: String,
    /// The goal's title in English; empty for targets.
    pub title_en: String,
    /// The goal's colour; empty for targets.
    pub colour: String,
}

/// A coded entry of another list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Coded {
    /// The code.
    pub code: String,
    /// The name in English.
    pub name_en: String,
    /// The code above it, if any.
    #[serde(default)]
    pub category: String,
    /// `active` or `withdrawn`.
    pub status: String,
}

/// A way in which a country's membership is known, as it stands in the list.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Membership {
    /// The group's code.
    pub group: String,
    /// The country.
    pub iso3: String,
    /// First day (a year or month means its first day); empty: not known.
    pub valid_from: String,
    /// First day after; empty: still a member.
    pub valid_to: String,
    /// `current`, `former`, `scheduled` or `scheduled_open`.
    pub status: String,
    /// Where the fact comes from.
    pub source: String,
}

/// A country group.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Group {
    /// The code.
    #[serde(rename = "group")]
    pub code: String,
    /// The kind of group.
    pub kind: String,
    /// The name in English.
    pub name_en: String,
}

/// An annual average rate of the sample series.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SampleRate {
    /// Currency code.
    pub currency: String,
    /// The year.
    pub year: String,
    /// Units of the currency for one US dollar.
    pub lcu_per_usd: String,
    /// The series.
    pub series: String,
    /// Who publishes it.
    pub source: String,
}

#[derive(Deserialize)]
struct Alias {
    alias: String,
    iso3: String,
    caution: String,
}

#[derive(Deserialize)]
struct AreaRule {
    priority_area: String,
    map_type: String,
    code: String,
    #[serde(rename = "use")]
    usage: String,
}

macro_rules! list {
    ($(#[$doc:meta])* $seen:vis $name:ident: $type:ty = $file:literal) => {
        $(#[$doc])*
        $seen static $name: LazyLock<Vec<$type>> =
            LazyLock::new(|| read(include_str!(concat!("../../reference/", $file))));
    };
}

list!(/// Countries, by alpha-3 code.
    pub COUNTRIES: Country = "countries.csv");
list!(/// Currencies, by code.
    pub CURRENCIES: CurrencyFacts = "currencies.csv");
list!(/// Measurement ids A1 to C11 with C5h, in the order of the report.
    pub MEASUREMENTS: Measurement = "measurement_groups.csv");
list!(/// Priority areas, in the survey's order.
    pub AREAS: PriorityArea = "priority_areas.csv");
list!(/// Goals and targets.
    pub SDGS: Sdg = "sdg.csv");
list!(/// DAC purpose codes of five digits.
    pub PURPOSES: Coded = "dac_purpose_codes.csv");
list!(/// Channels of delivery.
    pub CHANNELS: Coded = "channel_codes.csv");
list!(/// Country groups.
    pub GROUPS: Group = "groups.csv");
list!(/// Memberships of countries in groups.
    pub MEMBERSHIPS: Membership = "country_groups.csv");
list!(/// Annual average exchange rates that a new programme starts with.
    pub RATES: SampleRate = "exchange_rates.csv");
list!(ALIASES: Alias = "country_aliases.csv");
list!(AREA_RULES: AreaRule = "priority_area_to_dac.csv");

/// The land mask of maps: its first line says how to read the rows of `#` and `.`.
pub static LAND: &str = include_str!("../../reference/land-mask.txt");

static BY_ISO3: LazyLock<HashMap<&'static str, &'static Country>> = LazyLock::new(|| {
    COUNTRIES
        .iter()
        .map(|country| (country.iso3.as_str(), country))
        .collect()
});
static BY_CURRENCY: LazyLock<HashMap<&'static str, &'static CurrencyFacts>> = LazyLock::new(|| {
    CURRENCIES
        .iter()
        .map(|currency| (currency.code.as_str(), currency))
        .collect()
});
static BY_NAME: LazyLock<HashMap<String, &'static Country>> = LazyLock::new(|| {
    let mut names = HashMap::new();
    for country in COUNTRIES.iter() {
        for name in [&country.iso3, &country.iso2, &country.name_en] {
            names.insert(fold(name), country);
        }
    }
    for alias in ALIASES.iter() {
        if let Some(country) = BY_ISO3.get(alias.iso3.as_str()) {
            names.entry(fold(&alias.alias)).or_insert(*country);
        }
    }
    names
});

/// A number that changes with the lists from which figures follow.
pub fn stamp() -> u64 {
    let lists = [
        include_str!("../../reference/countries.csv"),
        include_str!("../../reference/measurement_groups.csv"),
        include_str!("../../reference/priority_areas.csv"),
        include_str!("../../reference/sdg.csv"),
        include_str!("../../reference/priority_area_to_dac.csv"),
    ];
    let bytes = lists.iter().flat_map(|list| list.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// A country by its alpha-3 code.
pub fn country(iso3: &str) -> Option<&'static Country> {
    BY_ISO3.get(iso3).copied()
}

/// A country by code, UN name or alias in any of the known languages.
pub fn country_named(name: &str) -> Option<&'static Country> {
    BY_NAME.get(&fold(name)).copied()
}

/// True for a spelling that people use for more than one country, such as "Korea".
pub fn is_ambiguous(name: &str) -> bool {
    let folded = fold(name);
    ALIASES
        .iter()
        .any(|alias| alias.caution == "ambiguous" && fold(&alias.alias) == folded)
}

/// Spellings under which a country is known, folded.
pub fn spellings() -> impl Iterator<Item = (&'static str, &'static Country)> {
    BY_NAME
        .iter()
        .map(|(name, country)| (name.as_str(), *country))
}

/// A currency by its code.
pub fn currency(code: &str) -> Option<&'static CurrencyFacts> {
    BY_CURRENCY.get(code).copied()
}

/// A measurement by its id.
pub fn measurement(id: &str) -> Option<&'static Measurement> {
    MEASUREMENTS.iter().find(|measurement| measurement.id == id)
}

/// A priority area by its id.
pub fn area(id: &str) -> Option<&'static PriorityArea> {
    AREAS.iter().find(|area| area.id == id)
}

/// A goal or target by its code.
pub fn sdg(code: &str) -> Option<&'static Sdg> {
    SDGS.iter().find(|sdg| sdg.code == code)
}

/// The priority area that a purpose code stands for by itself: the code's own rule before its category's.
pub fn area_of_purpose(purpose: &str) -> Option<&'static PriorityArea> {
    static RULES: LazyLock<BTreeMap<(&str, &str), &str>> = LazyLock::new(|| {
        let rules = AREA_RULES.iter().filter(|rule| rule.usage == "derive");
        rules
            .map(|rule| {
                (
                    (rule.map_type.as_str(), rule.code.as_str()),
                    rule.priority_area.as_str(),
                )
            })
            .collect()
    });
    let category = purpose.get(..3).unwrap_or_default();
    let found = RULES
        .get(&("dac_purpose", purpose))
        .or_else(|| RULES.get(&("dac_category", category)));
    found.and_then(|id| area(id))
}

/// A coded name for lists of choices.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Choice {
    /// The code.
    pub code: String,
    /// What people read.
    pub label: String,
}

/// The rows of a list that is part of the program.
pub(crate) fn read<T: serde::de::DeserializeOwned>(text: &'static str) -> Vec<T> {
    // Each list has a test that fails before a broken one is shipped.
    csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .filter_map(Result::ok)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_can_be_read_to_its_last_line() {
        let lines = |text: &str| text.lines().count() - 1;
        assert_eq!(
            COUNTRIES.len(),
            lines(include_str!("../../reference/countries.csv"))
        );
        assert_eq!(
            CURRENCIES.len(),
            lines(include_str!("../../reference/currencies.csv"))
        );
        assert_eq!(
            MEASUREMENTS.len(),
            lines(include_str!("../../reference/measurement_groups.csv"))
        );
        assert_eq!(
            AREAS.len(),
            lines(include_str!("../../reference/priority_areas.csv"))
        );
        assert_eq!(SDGS.len(), lines(include_str!("../../reference/sdg.csv")));
        assert_eq!(
            PURPOSES.len(),
            lines(include_str!("../../reference/dac_purpose_codes.csv"))
        );
        assert_eq!(
            CHANNELS.len(),
            lines(include_str!("../../reference/channel_codes.csv"))
        );
        assert_eq!(
            GROUPS.len(),
            lines(include_str!("../../reference/groups.csv"))
        );
        assert_eq!(
            MEMBERSHIPS.len(),
            lines(include_str!("../../reference/country_groups.csv"))
        );
        assert_eq!(
            RATES.len(),
            lines(include_str!("../../reference/exchange_rates.csv"))
        );
        assert_eq!(
            ALIASES.len(),
            lines(include_str!("../../reference/country_aliases.csv"))
        );
        assert_eq!(
            AREA_RULES.len(),
            lines(include_str!("../../reference/priority_area_to_dac.csv"))
        );
    }

    #[test]
    fn other_spellings_find_the_country_under_its_un_name() {
        for (spelling, name) in [
            ("Turkey", "Türkiye"),
            ("vietnam", "Viet Nam"),
            ("Laos PDR", "Lao People's Democratic Republic"),
            ("IRAN", "Iran (Islamic Republic of)"),
            ("ประเทศไทย", "Thailand"),
        ] {
            assert_eq!(
                country_named(spelling).map(|c| c.name_en.as_str()),
                Some(name),
                "{spelling}"
            );
        }
    }
}
