//! The report's own SQL: the annex of projects, and how in-kind cooperation was valued.

use rusqlite::named_params;

use crate::contribution::Asked;
use crate::cost::Valuation;
use crate::cost::store::{SUM, paid_inside, sum};
use crate::error::Result;
use crate::project::{Direction, Form, ProjectStatus};
use crate::store::Reader;
use crate::values::{Currency, Date};
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
        /// Their shares in percent, in the same order, separated by spaces.
        pub shares: String,
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
                    (SELECT c.iso3 FROM project_country c WHERE c.project_id = p.id ORDER BY c.position)), '') AS countries,
                coalesce((SELECT string_agg(share, ' ') FROM
                    (SELECT c.share FROM project_country c WHERE c.project_id = p.id ORDER BY c.position)), '') AS shares
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

/// In-kind lines of one method, currency and month, or fiscal year where only that is known.
pub(crate) struct ValuedSum {
    pub valuation: Valuation,
    pub currency: Currency,
    /// The first day of the month.
    pub month: Option<Date>,
    pub fiscal_year: Option<i32>,
    pub lines: i64,
    pub worked_out: i64,
    pub minor: i128,
}

/// The in-kind lines of the contribution that touch the years of a question, by method.
pub(crate) fn valuations(reader: &Reader<'_>, asked: &Asked) -> Result<Vec<ValuedSum>> {
    let mut sums = Vec::new();
    reader.each(
        &format!(
            "SELECT c.valuation, c.currency, substr(c.date, 1, 8) || '01' AS month, c.fiscal_year, count(*) AS lines,
                    count(c.valuation_inputs) AS worked_out, {SUM}
               FROM cost_line c JOIN project p ON p.id = c.project_id JOIN organisation o ON o.id = c.payer_id
              WHERE c.flow = :flow AND c.valuation IS NOT NULL
                AND coalesce(c.direction, p.direction) = 'provided'
                AND ((c.date >= :from AND c.date < :until) OR c.fiscal_year BETWEEN :first AND :last)
                AND ({})
              GROUP BY c.valuation, c.currency, month, c.fiscal_year
              ORDER BY c.valuation, c.currency, month, c.fiscal_year",
            paid_inside(&asked.agency)
        ),
        named_params! {
            ":flow": asked.flow,
            ":from": asked.years.first_day(asked.years.first),
            ":until": asked.years.day_after(asked.years.last),
            ":first": asked.years.first,
            ":last": asked.years.last + 1,
            ":own_id": asked.agency.organisation_id,
            ":own_country": asked.agency.country,
        },
        |row| {
            sums.push(ValuedSum {
                valuation: row.get("valuation")?,
                currency: row.get("currency")?,
                month: row.get("month")?,
                fiscal_year: row.get("fiscal_year")?,
                lines: row.get("lines")?,
                worked_out: row.get("worked_out")?,
                minor: sum(row)?,
            });
            Ok(())
        },
    )?;
    Ok(sums)
}
