//! The submissions' SQL.

use rusqlite::named_params;

use super::{Part, Step, Submission, SubmissionId, SubmissionState, Waiver};
use crate::activity::{ActivityKind, ActivityStatus};
use crate::error::{Error, Result};
use crate::project::{Direction, Form};
use crate::store::{Page, PageRequest, Reader, window};
use crate::values::{CountryCode, Date};
use crate::view;

view! {
    /// A submission in a list.
    pub struct SubmissionRow {
        /// Key.
        pub id: SubmissionId,
        /// Version of the row.
        pub row_version: i64,
        /// The reporting year.
        pub year: i64,
        /// Version of the year's submission.
        pub version: i64,
        /// How far it is.
        pub state: SubmissionState,
        /// Who did the last step.
        pub name: String,
        /// When.
        pub date: Date,
        /// True where a later version of the year is signed.
        pub replaced: bool,
    }
}

/// A page of submissions, the newest year and version first.
pub(crate) fn list(
    reader: &Reader<'_>,
    year: Option<i64>,
    page: PageRequest,
) -> Result<Page<SubmissionRow>> {
    let rows = reader.all(
        &format!(
            "SELECT s.id, s.row_version, s.year, s.version, s.state,
                    coalesce((SELECT t.name FROM submission_step t WHERE t.submission_id = s.id
                               ORDER BY CASE t.step WHEN 'sent' THEN 4 WHEN 'signed' THEN 3
                                                    WHEN 'checked' THEN 2 ELSE 1 END DESC LIMIT 1), '') AS name,
                    coalesce((SELECT t.date FROM submission_step t WHERE t.submission_id = s.id
                               ORDER BY CASE t.step WHEN 'sent' THEN 4 WHEN 'signed' THEN 3
                                                    WHEN 'checked' THEN 2 ELSE 1 END DESC LIMIT 1), '') AS date,
                    EXISTS (SELECT 1 FROM submission n WHERE n.year = s.year AND n.version > s.version
                               AND n.state IN ('signed', 'sent')) AS replaced
               FROM submission s WHERE :year IS NULL OR s.year = :year
              ORDER BY s.year DESC, s.version DESC {}",
            window(page)
        ),
        named_params! { ":year": year },
    )?;
    let total = reader.value(
        "SELECT count(*) FROM submission s WHERE :year IS NULL OR s.year = :year",
        named_params! { ":year": year },
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// The last version of a year.
pub(crate) fn last(reader: &Reader<'_>, year: i64) -> Result<Option<Submission>> {
    reader.one(
        "SELECT * FROM submission WHERE year = ?1 ORDER BY version DESC LIMIT 1",
        [year],
    )
}

/// The signed version that a report of a year and version is compared with: the last one of the year, else of the
/// year before it that has one.
pub(crate) fn before(reader: &Reader<'_>, year: i64, version: i64) -> Result<Option<Submission>> {
    reader.one(
        "SELECT * FROM submission
          WHERE state IN ('signed', 'sent') AND (year < :year OR (year = :year AND version < :version))
          ORDER BY year DESC, version DESC LIMIT 1",
        named_params! { ":year": year, ":version": version },
    )
}

/// The steps of a submission, in the order in which they are done.
pub(crate) fn steps(reader: &Reader<'_>, id: &str) -> Result<Vec<Step>> {
    let mut steps: Vec<Step> = reader.children("submission_id", id)?;
    steps.sort_by_key(|step| step.step);
    Ok(steps)
}

/// The waivers of a submission, by check.
pub(crate) fn waivers(reader: &Reader<'_>, id: &str) -> Result<Vec<Waiver>> {
    let mut waivers: Vec<Waiver> = reader.children("submission_id", id)?;
    waivers.sort_by(|a, b| a.rule.cmp(&b.rule));
    Ok(waivers)
}

/// The frozen parts of a submission.
pub(crate) fn parts(reader: &Reader<'_>, id: &str) -> Result<Vec<Part>> {
    reader.children("submission_id", id)
}

/// The bytes of a frozen part.
///
/// # Errors
/// `NotFound` where there is none of that name, `NotAProgramme` when the bytes are not those that were frozen.
pub(crate) fn part(reader: &Reader<'_>, id: &str, name: &str) -> Result<Vec<u8>> {
    let parts = parts(reader, id)?;
    let part = parts
        .iter()
        .find(|part| part.name == name)
        .ok_or_else(Error::not_found)?;
    let content = crate::document::store::content(reader, &part.sha256)?;
    match crate::report::commands::fingerprint(&content) == part.sha256 {
        true => Ok(content),
        false => Err(Error::new(
            crate::error::Code::NotAProgramme,
            crate::messages::msg::error_damaged(),
        )),
    }
}

view! {
    /// An activity of the year, without persons.
    pub struct ActivityLine {
        /// Code of the project.
        pub project_code: String,
        /// Title of the project.
        pub project_title: String,
        /// The same in English; may be empty.
        pub project_title_en: String,
        /// Direction of the project.
        pub direction: Direction,
        /// Form of the project.
        pub form: Form,
        /// Codes of its countries, separated by spaces.
        pub countries: String,
        /// Kind.
        pub kind: ActivityKind,
        /// Title.
        pub title: String,
        /// Field.
        pub field: String,
        /// How far it is.
        pub status: ActivityStatus,
        /// First day.
        pub start_date: Option<Date>,
        /// Last day.
        pub end_date: Option<Date>,
        /// Place.
        pub place: String,
        /// Country where it is held.
        pub host_country: Option<CountryCode>,
        /// Persons planned.
        pub planned_participants: Option<i64>,
        /// Persons who took part, as a number.
        pub actual_participants: Option<i64>,
        /// Participations that are recorded one by one.
        pub participants: i64,
        /// Of women.
        pub female: i64,
        /// Of men.
        pub male: i64,
        /// Experts and volunteers assigned.
        pub experts: i64,
        /// Their days.
        pub expert_days: i64,
        /// Key of the project.
        pub project_id: String,
        /// Key of the activity.
        pub activity_id: String,
    }
}

/// The activities that fall between two days, by project and first day; not those that were cancelled.
pub(crate) fn activities(
    reader: &Reader<'_>,
    first: &str,
    last: &str,
) -> Result<Vec<ActivityLine>> {
    reader.all(
        "SELECT p.code AS project_code, p.title AS project_title, p.title_en AS project_title_en,
                p.direction, p.form,
                coalesce((SELECT string_agg(iso3, ' ') FROM
                    (SELECT c.iso3 FROM project_country c WHERE c.project_id = p.id ORDER BY c.position)), '') AS countries,
                a.kind, a.title, a.field, a.status, a.start_date, a.end_date, a.place, a.host_country,
                a.planned_participants, a.actual_participants,
                (SELECT count(*) FROM participation x WHERE x.activity_id = a.id) AS participants,
                (SELECT count(*) FROM participation x JOIN person y ON y.id = x.person_id
                  WHERE x.activity_id = a.id AND y.sex = 'female') AS female,
                (SELECT count(*) FROM participation x JOIN person y ON y.id = x.person_id
                  WHERE x.activity_id = a.id AND y.sex = 'male') AS male,
                (SELECT count(*) FROM assignment x WHERE x.activity_id = a.id) AS experts,
                coalesce((SELECT sum(x.days) FROM assignment x WHERE x.activity_id = a.id), 0) AS expert_days,
                p.id AS project_id, a.id AS activity_id
           FROM activity a JOIN project p ON p.id = a.project_id
          WHERE a.status <> 'cancelled' AND p.status <> 'cancelled' AND a.start_date IS NOT NULL
            AND a.start_date <= :last AND coalesce(a.end_date, a.start_date) >= :first
          ORDER BY p.code, a.start_date, a.id",
        named_params! { ":first": first, ":last": last },
    )
}
