//! What partners publish about what they gave us or got from us, beside our own figure.
//!
//! A partner's figure is kept as it was published, with where it stands. It is matched with projects or single
//! lines, or else with all that the register has of the country (or the organisation) in the year. [`compare`] says
//! how the two stand to each other in both currencies and in US dollars; nothing is corrected.

pub mod commands;
pub mod compare;
pub(crate) mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cost::CostLineId;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Money;
use crate::organisation::OrganisationId;
use crate::project::{Direction, ProjectId};
use crate::rules;
use crate::store::search_clause;
use crate::values::{CountryCode, Currency, Date};
use crate::{id_type, record};

/// So many projects and lines one figure may be matched with.
const MOST_MATCHES: usize = 100;

id_type! {
    /// Key of a partner's figure.
    PartnerFigureId,
    /// Key of what a partner's figure is matched with.
    PartnerMatchId,
}

record! {
    /// A figure that a partner publishes.
    pub struct PartnerFigure(PartnerFigureId) in "partner_figure" {
        /// The partner's country.
        pub country: CountryCode,
        /// The partner's organisation, when it is only about that one.
        #[serde(default)]
        pub organisation_id: Option<OrganisationId>,
        /// The year of the figure, compared with our year of that name.
        #[garde(custom(rules::between(1920, 2190)))]
        pub year: i64,
        /// Received from the partner, or provided to it; seen from us.
        pub direction: Direction,
        /// The currency in which the partner publishes.
        pub currency: Currency,
        /// The amount in minor units.
        pub amount_minor: i64,
        /// Title of the publication.
        #[garde(custom(rules::name(300)))]
        pub title: String,
        /// When it was published.
        #[serde(default)]
        pub source_date: Option<Date>,
        /// Page, table or address.
        #[serde(default)]
        #[garde(custom(rules::line(500)))]
        pub place: String,
        /// Remarks: another fiscal year, what is left out.
        #[serde(default)]
        #[garde(custom(rules::prose(5000)))]
        pub note: String,
        /// What it is looked for by; made by the program.
        #[serde(default)]
        pub search: String,
    }
}

record! {
    /// A project or a cost line that a partner's figure is about. It outlives what it names.
    pub struct PartnerMatch(PartnerMatchId) in "partner_figure_match" {
        /// The figure.
        #[serde(default)]
        pub figure_id: PartnerFigureId,
        /// Place in the list.
        #[serde(default)]
        pub position: i64,
        /// The project, when it is about a whole one.
        #[serde(default)]
        pub project_id: Option<ProjectId>,
        /// The cost line, when it is about a single one.
        #[serde(default)]
        pub cost_line_id: Option<CostLineId>,
    }
}

/// What a partner's figure is matched with, as it is read and saved: one of the two keys.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PartnerMatched {
    /// The project.
    #[serde(default)]
    pub project_id: Option<ProjectId>,
    /// The cost line.
    #[serde(default)]
    pub cost_line_id: Option<CostLineId>,
    /// What people call it; made by the program, empty when it is not in the register any more.
    #[serde(default)]
    pub label: String,
}

impl PartnerFigure {
    /// Checks the figure by itself and fills the text it is looked for by.
    ///
    /// # Errors
    /// `Invalid` at the fields.
    pub fn check(&mut self) -> Result<()> {
        rules::check(self)?;
        if self.amount_minor <= 0 {
            return Err(Error::field("amount", msg::valuation_not_positive()));
        }
        if self.direction == Direction::BothWays {
            return Err(Error::field("direction", msg::partner_figure_one_way()));
        }
        self.search = search_clause([self.title.as_str(), &self.place, &self.note]);
        Ok(())
    }

    /// The amount with its currency.
    pub fn money(&self) -> Money {
        Money {
            minor: self.amount_minor,
            currency: self.currency,
        }
    }
}
