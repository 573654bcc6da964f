//! The agency whose programme it is.

pub mod commands;
pub(crate) mod store;

use crate::messages::msg;
use crate::organisation::OrganisationId;
use crate::rules;
use crate::values::{CountryCode, Currency, shown};
use crate::{code_enum, id_type, record};

id_type! {
    /// Key of the agency; a programme has one.
    AgencyId
}

code_enum! {
    /// Whose money counts as the country's contribution.
    pub enum Scope {
        /// What this agency pays.
        Agency = "agency", scope_agency;
        /// What any body of the country's government pays.
        Government = "government", scope_government;
    }
}

code_enum! {
    /// Which twelve months a year means.
    pub enum YearBasis {
        /// The agency's fiscal year, named after the calendar year in which it ends.
        Fiscal = "fiscal", year_basis_fiscal;
        /// January to December.
        Calendar = "calendar", year_basis_calendar;
    }
}

record! {
    /// The agency: who reports, in which currency, for which year.
    pub struct Agency(AgencyId) in "agency" {
        /// The country that reports.
        pub country: CountryCode,
        /// The organisation that stands for the agency as payer; made with the agency.
        #[serde(default)]
        pub organisation_id: OrganisationId,
        /// Name in the country's own language.
        #[garde(custom(rules::name(300)))]
        pub name: String,
        /// Name in English.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub name_en: String,
        /// Parent ministry.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub ministry: String,
        /// National currency, in which the programme is kept.
        pub currency: Currency,
        /// First month of the fiscal year, 1 to 12.
        #[garde(custom(rules::between(1, 12)))]
        pub fiscal_month: i64,
        /// Which twelve months the report means by a year.
        pub year_basis: YearBasis,
        /// Whose money counts.
        pub scope: Scope,
        /// Language tag of the programme.
        #[garde(custom(rules::language))]
        pub language: String,
        /// The series of exchange rates that reports use.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub rate_series: String,
        /// Focal point: name.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub focal_point_name: String,
        /// Focal point: title.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub focal_point_title: String,
        /// Focal point: e-mail address.
        #[serde(default)]
        #[garde(custom(rules::email))]
        pub focal_point_email: String,
        /// Focal point: telephone.
        #[serde(default)]
        #[garde(custom(rules::line(100)))]
        pub focal_point_phone: String,
        /// Postal address.
        #[serde(default)]
        #[garde(custom(rules::prose(1000)))]
        pub address: String,
        /// Website.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub website: String,
        /// Year in which the agency was established.
        #[serde(default)]
        #[garde(custom(rules::line(20)))]
        pub established: String,
        /// Legal basis of the agency.
        #[serde(default)]
        #[garde(custom(rules::prose(2000)))]
        pub legal_basis: String,
        /// Policy facts for the survey.
        #[serde(default)]
        #[garde(custom(rules::prose(10_000)))]
        pub policy: String,
        /// The agency's organisation identifier, such as `XM-DAC-41114`: what IATI and others know it by; or empty.
        #[serde(default)]
        #[garde(custom(identifier))]
        pub organisation_identifier: String,
        /// True where who signs a submission must be somebody else than who prepared it.
        #[serde(default)]
        pub two_persons: bool,
        /// True for the sample programme, which says so everywhere.
        #[serde(default)]
        pub sample: bool,
    }
}

impl Agency {
    /// The name for readers of English, else the own one.
    pub fn english(&self) -> &str {
        if self.name_en.is_empty() {
            &self.name
        } else {
            &self.name_en
        }
    }
}

/// An organisation identifier as org-id.guide makes them: the list's code, a hyphen, the number in that list.
fn identifier(text: &str, context: &()) -> garde::Result {
    rules::line(100)(text, context)?;
    let parts: Vec<&str> = text.splitn(3, '-').collect();
    let plain = |part: &&str| {
        !part.is_empty()
            && part
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c))
    };
    let fits = match parts.as_slice() {
        [""] => true,
        [country, list, number] => {
            country.len() == 2
                && country.chars().all(|c| c.is_ascii_uppercase())
                && list
                    .chars()
                    .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
                && [list, number].into_iter().all(plain)
        }
        _ => false,
    };
    match fits {
        true => Ok(()),
        false => Err(rules::refuse(&msg::agency_identifier_unlikely(shown(text)))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_identifier_names_a_list_and_a_number_in_it() {
        for known in [
            "",
            "XM-DAC-41114",
            "TH-GOV-01.2",
            "GB-COH-04105827",
            "US-USAGOV-1",
        ] {
            assert!(identifier(known, &()).is_ok(), "{known}");
        }
        for unlikely in [
            "TICA",
            "th-gov-1",
            "TH-GOV-",
            "TH--1",
            "TH-GOV-1/2",
            "TH-GOV-1 2",
            "TH-GOV-สพร",
        ] {
            assert!(identifier(unlikely, &()).is_err(), "{unlikely}");
        }
    }
}
