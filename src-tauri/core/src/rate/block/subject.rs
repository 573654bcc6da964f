//! Which currency a row is of: by its code, its name, or the country.

use std::collections::BTreeSet;

use crate::error::Result;
use crate::messages::{Message, msg};
use crate::reference::{self, CURRENCIES};
use crate::store::Reader;
use crate::values::{Currency, fold, shown};

/// What a row says about its currency; empty where it says nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub(super) struct Subject {
    /// A currency code.
    pub code: String,
    /// A currency's name or code.
    pub currency: String,
    /// A country's alpha-3 code.
    pub country_code: String,
    /// A country's name.
    pub country: String,
    /// The currency of the column, or the one the officer chose for a table that names none.
    pub given: Option<Currency>,
}

/// What a row turned out to be of.
pub(super) enum Of {
    /// A currency; with the country when it was found by the country.
    Currency(Currency, Option<String>),
    /// No country: a total of the World Bank, such as "Arab World".
    Aggregate,
    /// Nobody knows; why, in words.
    Refused(Message),
}

/// The World Bank's code of the euro area, whose rates are the euro's.
const EURO_AREA: &str = "EMU";

impl Subject {
    /// True when the row names nothing.
    pub fn is_empty(&self) -> bool {
        *self == Subject::default()
    }

    /// The words that name the row.
    pub fn words(&self) -> String {
        let all = [
            &self.country,
            &self.code,
            &self.currency,
            &self.country_code,
        ];
        all.into_iter()
            .find(|text| !text.is_empty())
            .cloned()
            .unwrap_or_default()
    }

    /// The currency, or why it is not known.
    pub fn resolve(&self, reader: &Reader<'_>) -> Result<Of> {
        for text in [&self.code, &self.currency] {
            let code = text.trim().to_uppercase();
            if let Ok(currency) = code.parse::<Currency>() {
                return Ok(Of::Currency(currency, None));
            }
        }
        if !self.code.is_empty() && self.country.is_empty() && self.country_code.is_empty() {
            return self.by_country(reader, &self.code, false);
        }
        if !self.country_code.is_empty() {
            return self.by_country(reader, &self.country_code, true);
        }
        if let Some(currency) = by_name(&self.currency) {
            return Ok(Of::Currency(currency, None));
        }
        match (self.country.as_str(), self.given) {
            ("", Some(currency)) => Ok(Of::Currency(currency, None)),
            ("", None) => Ok(Of::Refused(msg::rate_block_currency_unknown(shown(
                &self.currency,
            )))),
            (country, _) => self.by_country(reader, country, false),
        }
    }

    fn by_country(&self, reader: &Reader<'_>, text: &str, listed: bool) -> Result<Of> {
        if text == EURO_AREA || fold(&self.country) == "euro area" {
            return Ok("EUR".parse().map_or(Of::Aggregate, |euro| {
                Of::Currency(euro, Some(EURO_AREA.into()))
            }));
        }
        let found = match crate::country::named(reader, text) {
            Ok(_) if reference::is_ambiguous(text) => None,
            Ok(country) => reference::country(country.as_str()),
            Err(error) if error.fields.is_empty() => return Err(error),
            Err(_) => None,
        };
        let Some(country) = found else {
            if listed {
                return Ok(Of::Aggregate);
            }
            if let Some(currency) = by_name(text) {
                return Ok(Of::Currency(currency, None));
            }
            let several = countries_like(text);
            return Ok(Of::Refused(match several.is_empty() {
                false => msg::rate_block_country_either(several.join("; "), shown(text)),
                true => msg::rate_block_currency_unknown(shown(text)),
            }));
        };
        Ok(match country.currency.parse() {
            Ok(currency) => Of::Currency(currency, Some(country.name_en.clone())),
            Err(_) => Of::Refused(msg::rate_block_no_currency(&country.name_en)),
        })
    }
}

/// A currency by its English name, or by a part of it that no other currency has.
fn by_name(text: &str) -> Option<Currency> {
    let text = fold(text);
    if text.len() < 3 {
        return None;
    }
    let exact = CURRENCIES
        .iter()
        .find(|currency| fold(&currency.name_en) == text);
    let found = exact.or_else(|| {
        let mut named = CURRENCIES
            .iter()
            .filter(|currency| fold(&currency.name_en).split(' ').any(|word| word == text));
        named.next().filter(|_| named.next().is_none())
    });
    found.and_then(|currency| currency.code.parse().ok())
}

/// The countries whose names begin with a text that is no country's name by itself.
fn countries_like(text: &str) -> Vec<String> {
    let start = fold(text);
    let names: BTreeSet<&str> = reference::spellings()
        .filter(|(name, _)| {
            name.strip_prefix(&start)
                .is_some_and(|rest| rest.starts_with([' ', ',', '(', '-']))
                || name.ends_with(&format!(" of {start}"))
        })
        .map(|(_, country)| country.name_en.as_str())
        .collect();
    if start.chars().count() < 3 || names.len() < 2 {
        return Vec::new();
    }
    names.into_iter().take(4).map(str::to_owned).collect()
}
