//! Ministries, institutes, UN bodies, banks, NGOs and firms: who provides, pays, implements, receives.

pub mod commands;
pub(crate) mod store;

use crate::rules;
use crate::store::search_clause;
use crate::values::CountryCode;
use crate::{code_enum, id_type, record, reference};

id_type! {
    /// Key of an organisation.
    OrganisationId
}

code_enum! {
    /// What kind of body an organisation is.
    pub enum OrganisationKind {
        /// A cooperation agency.
        Agency = "agency", organisation_kind_agency;
        /// A ministry or department.
        Ministry = "ministry", organisation_kind_ministry;
        /// A public institute, university or hospital.
        Institute = "institute", organisation_kind_institute;
        /// A provincial or municipal government.
        Local = "local", organisation_kind_local;
        /// A body of the United Nations.
        UnitedNations = "united_nations", organisation_kind_united_nations;
        /// Another intergovernmental or regional organisation.
        Regional = "regional", organisation_kind_regional;
        /// A development bank or fund.
        Bank = "bank", organisation_kind_bank;
        /// A non-governmental organisation.
        Ngo = "ngo", organisation_kind_ngo;
        /// A firm.
        Firm = "firm", organisation_kind_firm;
        /// Something else.
        Other = "other", organisation_kind_other;
    }
}

impl OrganisationKind {
    /// True for bodies of a government: what they pay is public money of their country.
    pub fn is_government(self) -> bool {
        matches!(
            self,
            Self::Agency | Self::Ministry | Self::Institute | Self::Local
        )
    }
}

record! {
    /// An organisation.
    pub struct Organisation(OrganisationId) in "organisation" {
        /// Name in its own language.
        #[garde(custom(rules::name(300)))]
        pub name: String,
        /// Name in English.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub name_en: String,
        /// Short name, such as FAO.
        #[serde(default)]
        #[garde(custom(rules::line(60)))]
        pub short_name: String,
        /// What kind of body it is.
        pub kind: OrganisationKind,
        /// Its country; none for an international one.
        #[serde(default)]
        pub country: Option<CountryCode>,
        /// DAC channel code, or empty.
        #[serde(default)]
        #[garde(custom(channel))]
        pub channel_code: String,
        /// Website.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub website: String,
        /// Remarks.
        #[serde(default)]
        #[garde(custom(rules::prose(5000)))]
        pub note: String,
        /// True when it is kept for its history only.
        #[serde(default)]
        pub archived: bool,
        /// What it is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
    }
}

impl Organisation {
    /// A new organisation with a name.
    pub fn named(name: &str, kind: OrganisationKind) -> Self {
        let mut organisation = Organisation {
            id: OrganisationId::default(),
            row_version: 0,
            name: name.to_owned(),
            name_en: String::new(),
            short_name: String::new(),
            kind,
            country: None,
            channel_code: String::new(),
            website: String::new(),
            note: String::new(),
            archived: false,
            search: String::new(),
        };
        organisation.index();
        organisation
    }

    /// What people call it: the short name, else the name.
    pub fn called(&self) -> &str {
        if self.short_name.is_empty() {
            &self.name
        } else {
            &self.short_name
        }
    }

    /// Fills the text it is looked for by.
    pub fn index(&mut self) {
        self.search = search_clause([self.name.as_str(), &self.name_en, &self.short_name]);
    }
}

fn channel(code: &str, _: &()) -> garde::Result {
    if code.is_empty()
        || reference::CHANNELS
            .iter()
            .any(|channel| channel.code == code)
    {
        return Ok(());
    }
    Err(crate::rules::refuse(
        &crate::messages::msg::organisation_channel_unknown(crate::values::shown(code)),
    ))
}
