//! From a count (C) back to the records that make it.

mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Asked, Question};
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::project::ProjectId;
use crate::reference;
use crate::store::{PageRequest, Reader};
use crate::values::{CountryCode, Date, shown};
use crate::{code_enum, view};

code_enum! {
    /// What kind of record stands behind a count.
    pub enum CountedKind {
        /// Somebody who took part in an activity.
        Participation = "participation", noun_participation;
        /// An expert or volunteer on an assignment.
        Assignment = "assignment", noun_assignment;
        /// An activity: an event, or one of which only the number of participants is known.
        Activity = "activity", noun_activity;
        /// An institution that was involved.
        Organisation = "organisation", noun_organisation;
    }
}

/// Which count is to be opened.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct CountRequest {
    /// The same question that made the figures.
    pub question: Question,
    /// True for what was received, false for what was provided.
    #[serde(default)]
    pub received: bool,
    /// The measurement id, C1 to C11 or C5h.
    pub measurement: String,
    /// The reporting year of the count.
    pub year: i32,
    /// The window.
    #[serde(default)]
    pub page: PageRequest,
}

view! {
    /// A record behind a count.
    pub struct CountedRecord {
        /// What kind of record it is.
        pub kind: CountedKind,
        /// Its key.
        pub id: String,
        /// The person's or organisation's name; empty for an activity.
        pub name: String,
        /// The activity's title; empty for an organisation.
        pub activity: String,
        /// The project; null for an organisation.
        pub project_id: Option<ProjectId>,
        /// The project's code.
        pub code: String,
        /// Nationality, country of assignment, host country or seat.
        pub country: Option<CountryCode>,
        /// Its first day.
        pub date: Option<Date>,
        /// How much it adds to the count.
        pub number: i64,
    }
}

/// The records behind a count.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CountRecords {
    /// The measurement's unit: `persons`, `days`, …
    pub unit: String,
    /// What the records add up to: the count itself.
    pub sum: i64,
    /// The window, latest first.
    pub rows: Vec<CountedRecord>,
    /// How many records there are in all.
    pub total: i64,
}

impl CountRecords {
    /// Opens a count: the very records that [`super::counts::Counts`] counts.
    ///
    /// # Errors
    /// At `measurement` when it is not a count.
    pub fn make(reader: &Reader<'_>, request: &CountRequest) -> Result<CountRecords> {
        let refused = || {
            Error::field(
                "measurement",
                msg::figures_not_a_count(shown(&request.measurement)),
            )
        };
        let measurement = reference::measurement(&request.measurement).ok_or_else(refused)?;
        let asked = Asked::resolve(reader, &request.question)?;
        let year = request.year.clamp(1900, 2200);
        let count = store::Count {
            measurement: &measurement.id,
            received: request.received,
            from: asked.years.first_day(year),
            until: asked.years.day_after(year),
        };
        let found = store::records(reader, &count, request.page)?.ok_or_else(refused)?;
        Ok(CountRecords {
            unit: measurement.unit.clone(),
            sum: found.sum,
            total: found.total,
            rows: found.rows,
        })
    }
}
