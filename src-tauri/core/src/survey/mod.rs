//! The survey: its editions, what the register proposes as answers, what the officer typed, and the row of the
//! regional table that comes out.
//!
//! An edition is data ([`edition`]). [`material`] gathers what the register has to say about five years,
//! [`derive`] proposes answers from it, [`answer`] checks and words them, [`questionnaire`] lays proposals and
//! the officer's own answers side by side, [`doubt`] looks for a slip of currency or zeros, [`summary`] makes the
//! printed row.
//!
//! A proposed answer is replaced only with a reason, and the report prints that reason.

pub mod answer;
pub mod commands;
pub mod derive;
pub mod doubt;
pub mod edition;
pub(crate) mod material;
pub mod questionnaire;
pub mod source;
pub(crate) mod store;
pub mod summary;
pub mod view;

pub use answer::{Answer, Chosen};
pub use edition::{BUILT_IN, Edition, EditionRow, Question, built_in};

use crate::error::{Error, Result};
use crate::messages::msg;
use crate::store::Reader;
use crate::values::{Date, shown};
use crate::{code_enum, id_type, record};

id_type! {
    /// Key of a survey answer.
    SurveyAnswerId,
    /// Key of a loaded edition.
    StoredEditionId,
    /// Key of a year's choice of edition.
    SurveyYearId,
}

code_enum! {
    /// Where the officer's answer comes from.
    pub enum AnswerBasis {
        /// Typed: the register proposes nothing.
        Typed = "typed", survey_basis_typed;
        /// Put in the place of what the register proposes, with a reason.
        Overridden = "overridden", survey_basis_overridden;
    }
}

record! {
    /// An answer of the officer.
    pub struct SurveyAnswer(SurveyAnswerId) in "survey_answer" {
        /// The edition's id.
        pub edition: String,
        /// The reporting year.
        pub year: i64,
        /// The question's id.
        pub question: String,
        /// The [`Answer`] as JSON text.
        pub answer: String,
        /// Typed, or in the place of a proposal.
        pub basis: AnswerBasis,
        /// Why the proposal was replaced; printed in the report.
        #[serde(default)]
        pub reason: String,
        /// Who replaced the proposal; printed in the report. Empty where nothing was replaced.
        #[serde(default)]
        pub decided_by: String,
        /// The day on which it was replaced.
        #[serde(default)]
        pub decided_on: Option<Date>,
    }
}

impl SurveyAnswer {
    /// The answer itself.
    pub fn value(&self) -> Result<Answer> {
        Ok(serde_json::from_str(&self.answer)?)
    }
}

record! {
    /// An edition that the officer loaded.
    pub struct StoredEdition(StoredEditionId) in "survey_edition" {
        /// The edition's id.
        pub code: String,
        /// Its title.
        pub title: String,
        /// The file as it was loaded.
        pub content: String,
    }
}

record! {
    /// Which edition a year is answered in. A year without one is answered in the built-in edition.
    pub struct SurveyYear(SurveyYearId) in "survey_year" {
        /// The reporting year.
        pub year: i64,
        /// The edition's id.
        pub edition: String,
    }
}

/// An edition by id: the built-in one, or one that the officer loaded; without an id the one that was chosen for
/// the year.
///
/// # Errors
/// At `edition` when there is none.
pub fn edition(reader: &Reader<'_>, id: Option<&str>, year: i64) -> Result<Edition> {
    let chosen = match id.filter(|id| !id.is_empty()) {
        Some(id) => id.to_owned(),
        None => store::year(reader, year)?.map_or_else(|| BUILT_IN.to_owned(), |year| year.edition),
    };
    if chosen == BUILT_IN {
        return built_in().cloned();
    }
    match store::edition(reader, &chosen)? {
        Some(stored) => Edition::parse(&stored.content),
        None => Err(Error::field(
            "edition",
            msg::survey_edition_missing(shown(&chosen)),
        )),
    }
}
