//! The report's own SQL: the annex of projects, and how in-kind cooperation was valued.

use rusqlite::named_params;

use crate::cost::Valuation;
use crate::error::Result;
use crate::project::{Direction, Form, ProjectStatus};
use crate::store::Reader;
use crate::values::Date;
use crate::view;

view! {
    /// A project of the annex.
    pub struct AnnexProject {
        /// Key.
        pub id: String,
        /// Code.
        pub code: String,
        /// Title in the agency's language.
        pub title: String,
        /// Title in English.
        pub title_en: String,
        /// Status.
        pub status: ProjectStatus,
        /// Direction.
        pub direction: Direction,
        /// Form.
        pub form: Form,
        /// First day.
        pub start_date: Option<Date>,
        /// Last day.
        pub end_date: Option<Date>,
        /// Codes of its countries, separated by spaces.
        pub countries: String,
    }
}

/// Projects that ran between two days, or have disbursed lines in these fiscal years, by code.
pub(crate) fn projects(
    reader: &Reader<'_>,
    first: &str,
    last: &str,
    years: (i32, i32),
) -> Result<Vec<AnnexProject>> {
    reader.all(
        "SELECT p.id, p.code, p.title, p.title_en, p.status, p.direction, p.form, p.start_date, p.end_date,
                coalesce((SELECT string_agg(iso3, ' ') FROM
                    (SELECT c.iso3 FROM project_country c WHERE c.project_id = p.id ORDER BY c.position)), '') AS countries
           FROM project p
          WHERE (p.status <> 'cancelled' AND p.start_date IS NOT NULL
                 AND p.start_date <= :last AND coalesce(p.end_date, '9999-12-31') >= :first)
             OR p.id IN (SELECT l.project_id FROM cost_line l
                          WHERE l.flow = 'disbursed' AND l.date BETWEEN :first AND :last)
             OR p.id IN (SELECT l.project_id FROM cost_line l
                          WHERE l.flow = 'disbursed' AND l.fiscal_year BETWEEN :first_year AND :last_year)
          ORDER BY p.code",
        named_params! { ":first": first, ":last": last, ":first_year": years.0, ":last_year": years.1 },
    )
}

view! {
    /// How many lines were valued by a method.
    pub struct ValuationCount {
        /// The method.
        pub valuation: Valuation,
        /// Disbursed in-kind lines valued by it.
        pub lines: i64,
    }
}

/// The methods by which disbursed in-kind lines of these years were valued.
pub(crate) fn valuations(
    reader: &Reader<'_>,
    first: &str,
    last: &str,
    years: (i32, i32),
) -> Result<Vec<ValuationCount>> {
    reader.all(
        "SELECT valuation, count(*) AS lines FROM cost_line
          WHERE flow = 'disbursed' AND valuation IS NOT NULL
            AND (date BETWEEN :first AND :last OR fiscal_year BETWEEN :first_year AND :last_year)
          GROUP BY valuation ORDER BY count(*) DESC, valuation",
        named_params! { ":first": first, ":last": last, ":first_year": years.0, ":last_year": years.1 },
    )
}
