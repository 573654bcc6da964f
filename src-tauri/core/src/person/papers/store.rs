//! The SQL of certificates and lists of participants.

use crate::activity::ActivityId;
use crate::error::Result;
use crate::person::{ParticipationId, Sex, TrainingResult};
use crate::store::Reader;
use crate::values::{CountryCode, Date};
use crate::view;

view! {
    /// A participant on paper.
    pub struct Participant {
        /// Key of the participation.
        pub id: ParticipationId,
        /// Name; empty once anonymous.
        pub name: String,
        /// Sex as recorded.
        pub sex: Sex,
        /// Nationality.
        pub nationality: Option<CountryCode>,
        /// Employer.
        pub employer: String,
        /// Position there.
        pub position: String,
        /// Own first day.
        pub start_date: Option<Date>,
        /// Own last day.
        pub end_date: Option<Date>,
        /// Training days.
        pub days: Option<i64>,
        /// What came of it.
        pub result: TrainingResult,
        /// Number of the certificate.
        pub certificate: String,
    }
}

/// The participants of an activity by name, or one of them.
pub(super) fn participants(
    reader: &Reader<'_>,
    activity: &ActivityId,
    only: Option<&ParticipationId>,
    most: usize,
) -> Result<Vec<Participant>> {
    reader.all(
        &format!(
            "SELECT t.id, n.name, n.sex, n.nationality, n.employer, n.position,
                    t.start_date, t.end_date, t.days, t.result, t.certificate
               FROM participation t JOIN person n ON n.id = t.person_id
              WHERE t.activity_id = ?1 AND (?2 IS NULL OR t.id = ?2)
              ORDER BY n.name, t.id LIMIT {}",
            most + 1
        ),
        rusqlite::params![activity, only],
    )
}
