//! The survey's SQL.

use rusqlite::named_params;

use super::{StoredEdition, SurveyAnswer, SurveyYear};
use crate::activity::ActivityKind;
use crate::error::Result;
use crate::project::Direction;
use crate::store::Reader;
use crate::values::{CountryCode, Date};
use crate::view;

/// A loaded edition by id.
pub(crate) fn edition(reader: &Reader<'_>, code: &str) -> Result<Option<StoredEdition>> {
    reader.one("SELECT * FROM survey_edition WHERE code = ?1", [code])
}

/// The loaded editions, by id.
pub(crate) fn editions(reader: &Reader<'_>) -> Result<Vec<StoredEdition>> {
    reader.all("SELECT * FROM survey_edition ORDER BY code", [])
}

/// The edition that was chosen for a year.
pub(crate) fn year(reader: &Reader<'_>, year: i64) -> Result<Option<SurveyYear>> {
    reader.one("SELECT * FROM survey_year WHERE year = ?1", [year])
}

/// How many answers were given in an edition, in all years.
pub(crate) fn answered(reader: &Reader<'_>, edition: &str) -> Result<i64> {
    let count = reader.value(
        "SELECT count(*) FROM survey_answer WHERE edition = ?1",
        [edition],
    )?;
    Ok(count.unwrap_or(0))
}

/// The officer's answers of an edition and year.
pub(crate) fn answers(reader: &Reader<'_>, edition: &str, year: i64) -> Result<Vec<SurveyAnswer>> {
    reader.all(
        "SELECT * FROM survey_answer WHERE edition = :edition AND year = :year ORDER BY question",
        named_params! { ":edition": edition, ":year": year },
    )
}

/// The officer's answer to a question.
pub(crate) fn answer(
    reader: &Reader<'_>,
    edition: &str,
    year: i64,
    question: &str,
) -> Result<Option<SurveyAnswer>> {
    reader.one(
        "SELECT * FROM survey_answer WHERE edition = :edition AND year = :year AND question = :question",
        named_params! { ":edition": edition, ":year": year, ":question": question },
    )
}

/// Days and fiscal years between which the register is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// First fiscal year, for lines without a day.
    pub first_year: i64,
    /// Last fiscal year.
    pub last_year: i64,
}

view! {
    /// Disbursed lines of a project of one kind.
    pub struct LineGroup {
        /// The project.
        pub project_id: String,
        /// Kind of figure.
        pub measurement: String,
        /// The line's direction, else the project's.
        pub direction: Direction,
        /// The one country the lines went to.
        pub country: Option<CountryCode>,
        /// First day.
        pub first_day: Option<Date>,
        /// Last day.
        pub last_day: Option<Date>,
        /// First fiscal year of lines without a day.
        pub first_year: Option<i64>,
        /// Last fiscal year of lines without a day.
        pub last_year: Option<i64>,
    }
}

/// Disbursed lines between two days or fiscal years, by project, kind, direction and country.
pub(crate) fn lines(reader: &Reader<'_>, span: Span) -> Result<Vec<LineGroup>> {
    reader.all(
        "SELECT l.project_id, l.measurement, coalesce(l.direction, p.direction) AS direction, l.country,
                min(l.date) AS first_day, max(l.date) AS last_day,
                min(l.fiscal_year) AS first_year, max(l.fiscal_year) AS last_year
           FROM (SELECT project_id, measurement, direction, country, date, NULL AS fiscal_year FROM cost_line
                  WHERE flow = 'disbursed' AND date BETWEEN :first AND :last
                 UNION ALL
                 SELECT project_id, measurement, direction, country, NULL AS date, fiscal_year FROM cost_line
                  WHERE flow = 'disbursed' AND fiscal_year BETWEEN :first_year AND :last_year) l
           JOIN project p ON p.id = l.project_id
          GROUP BY l.project_id, l.measurement, coalesce(l.direction, p.direction), l.country
          ORDER BY l.project_id, l.measurement",
        named_params! {
            ":first": span.first, ":last": span.last,
            ":first_year": span.first_year, ":last_year": span.last_year,
        },
    )
}

view! {
    /// Activities of a project of one kind.
    pub struct ActivityGroup {
        /// The project.
        pub project_id: String,
        /// Kind of activity.
        pub kind: ActivityKind,
        /// First day on which one begins.
        pub first_day: Date,
        /// Last day on which one begins.
        pub last_day: Date,
    }
}

/// Activities that run between two days, by project and kind; not those of projects that were only proposed
/// or given up.
pub(crate) fn activities(reader: &Reader<'_>, span: Span) -> Result<Vec<ActivityGroup>> {
    reader.all(
        "SELECT a.project_id, a.kind, min(a.start_date) AS first_day, max(a.start_date) AS last_day
           FROM activity a JOIN project p ON p.id = a.project_id
          WHERE p.status NOT IN ('proposed', 'cancelled') AND a.status <> 'cancelled'
            AND a.start_date <= :last AND coalesce(a.end_date, a.start_date) >= :first
          GROUP BY a.project_id, a.kind ORDER BY a.project_id, a.kind",
        named_params! { ":first": span.first, ":last": span.last },
    )
}

view! {
    /// What the survey asks of a project.
    pub struct ProjectTraits {
        /// Key.
        pub id: String,
        /// Code.
        pub code: String,
        /// Title.
        pub title: String,
        /// Direction.
        pub direction: Direction,
        /// Purpose code.
        pub purpose_code: String,
        /// Ids of its areas, separated by spaces.
        pub areas: String,
        /// Number of goals and targets.
        pub goals: i64,
        /// Codes of its countries, separated by spaces.
        pub countries: String,
    }
}

/// What the survey asks of every project, by code.
pub(crate) fn projects(reader: &Reader<'_>) -> Result<Vec<ProjectTraits>> {
    reader.all(
        "SELECT p.id, p.code, p.title, p.direction, p.purpose_code,
                coalesce((SELECT string_agg(area, ' ') FROM
                    (SELECT a.area FROM project_area a WHERE a.project_id = p.id ORDER BY a.position)), '') AS areas,
                (SELECT count(*) FROM project_goal g WHERE g.project_id = p.id) AS goals,
                coalesce((SELECT string_agg(iso3, ' ') FROM
                    (SELECT c.iso3 FROM project_country c WHERE c.project_id = p.id ORDER BY c.position)), '') AS countries
           FROM project p ORDER BY p.code",
        [],
    )
}
