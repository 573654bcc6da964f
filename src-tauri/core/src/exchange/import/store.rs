//! The SQL of imports.

use super::alias::ImportAlias;
use super::profile::ImportProfile;
use crate::activity::ActivityId;
use crate::cost::CostLine;
use crate::error::Result;
use crate::project::ProjectId;
use crate::store::Reader;
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

/// The lines of a project in one flow that stand in one year or on one day.
pub(super) fn lines_like(reader: &Reader<'_>, line: &CostLine) -> Result<Vec<CostLine>> {
    reader.all(
        "SELECT * FROM cost_line
          WHERE project_id = ?1 AND flow = ?2 AND coalesce(date, '') = coalesce(?3, '')
            AND coalesce(fiscal_year, 0) = coalesce(?4, 0) AND currency = ?5 ORDER BY id",
        rusqlite::params![
            line.project_id,
            line.flow,
            line.date,
            line.fiscal_year,
            line.currency
        ],
    )
}
