//! Published cases, entered as programmes: what agencies printed must come out of the register again.
//!
//! Facts stand in `tests/cases/*.toml`, each with its source. A builder enters them through the command table,
//! as an officer would; what the register cannot say is typed, or put in the place of a proposal with a reason.

pub mod table1;
pub mod tica_2018;

use serde_json::{Value as Json, json};

/// Runs a command that must succeed.
pub type Call<'c> = &'c dyn Fn(&str, Json) -> Json;

/// Enters an agency of a country whose fiscal years begin in a month.
pub fn agency(call: Call<'_>, name: &str, iso3: &str, currency: &str, fiscal_month: u8) -> Json {
    call(
        "agency.save",
        json!({
            "country": iso3, "name": name, "name_en": name, "currency": currency,
            "fiscal_month": fiscal_month, "year_basis": "fiscal", "scope": "agency", "language": "en",
            "rate_series": "FRED annual average",
        }),
    )
}

/// Weights in percent for so many parts that sum to exactly 100: equal ones, and the last takes what is left.
pub fn weights(count: usize) -> Vec<String> {
    let each = 100 / count.max(1);
    (0..count)
        .map(|index| match index + 1 == count {
            true => (100 - each * (count - 1)).to_string(),
            false => each.to_string(),
        })
        .collect()
}
