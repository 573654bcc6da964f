//! The SQL of imports.

use super::alias::ImportAlias;
use super::profile::ImportProfile;
use crate::activity::ActivityId;
use crate::cost::CostLine;
use crate::error::Result;
use crate::person::{Assignment, Participation, PersonId};
use crate::project::ProjectId;
use crate::store::{Reader, Record};
use crate::values::Date;
use crate::view;

/// The saved layouts, by name.
pub(super) fn profiles(reader: &Reader<'_>) -> Result<Vec<ImportProfile>> {
    reader.all(
        "SELECT id, row_version, name, kind, columns, options FROM import_profile ORDER BY name, id",
        [],
    )
}

/// The words that were taught.
pub(super) fn aliases(reader: &Reader<'_>) -> Result<Vec<ImportAlias>> {
    reader.every()
}

view! {
    /// A project by what rows know it by.
    pub struct KnownProject {
        /// Key.
        pub id: ProjectId,
        /// Code.
        pub code: String,
        /// Title.
        pub title: String,
        /// Title in English.
        pub title_en: String,
        /// Codes of its countries, separated by spaces.
        pub countries: String,
    }
}

/// Every project by what rows know it by.
pub(super) fn projects(reader: &Reader<'_>) -> Result<Vec<KnownProject>> {
    reader.all(
        "SELECT p.id, p.code, p.title, p.title_en,
                coalesce((SELECT string_agg(c.iso3, ' ') FROM project_country c WHERE c.project_id = p.id), '') AS countries
           FROM project p ORDER BY p.id",
        [],
    )
}

view! {
    /// An activity by what rows know it by.
    pub struct KnownActivity {
        /// Key.
        pub id: ActivityId,
        /// The project.
        pub project_id: ProjectId,
        /// Title.
        pub title: String,
        /// First day.
        pub start_date: Option<Date>,
    }
}

/// Every activity by what rows know it by.
pub(super) fn activities(reader: &Reader<'_>) -> Result<Vec<KnownActivity>> {
    reader.all(
        "SELECT id, project_id, title, start_date FROM activity ORDER BY id",
        [],
    )
}

/// The lines of a project that an entry and those after it have not written.
pub(super) fn lines_before(
    reader: &Reader<'_>,
    project: &ProjectId,
    entry: i64,
    mut each: impl FnMut(CostLine),
) -> Result<()> {
    reader.each(
        "SELECT * FROM cost_line WHERE project_id = ?1 AND row_version < ?2 ORDER BY id",
        rusqlite::params![project, entry],
        |row| {
            each(CostLine::from_row(row)?);
            Ok(())
        },
    )
}

/// What a person took part in as a trainee of an activity.
pub(super) fn participation_in(
    reader: &Reader<'_>,
    activity: &ActivityId,
    person: &PersonId,
) -> Result<Option<Participation>> {
    reader.one(
        "SELECT * FROM participation WHERE activity_id = ?1 AND person_id = ?2 ORDER BY id",
        [activity.as_str(), person.as_str()],
    )
}

/// The assignment of a person in an activity that begins on the same day in the same role.
pub(super) fn assignment_like(
    reader: &Reader<'_>,
    assignment: &Assignment,
) -> Result<Option<Assignment>> {
    reader.one(
        "SELECT * FROM assignment WHERE activity_id = ?1 AND person_id = ?2 AND role = ?3
            AND coalesce(start_date, '') = coalesce(?4, '') ORDER BY id",
        rusqlite::params![
            assignment.activity_id,
            assignment.person_id,
            assignment.role,
            assignment.start_date
        ],
    )
}
