//! The SQL of partners' figures.

use rusqlite::named_params;

use super::commands::ListRequest;
use super::{PartnerFigure, PartnerFigureId, PartnerMatch};
use crate::error::Result;
use crate::project::ProjectId;
use crate::store::{Filter, Page, Reader, window};
use crate::values::CountryCode;

/// A page of figures, the newest year first, then by country.
pub(crate) fn list(reader: &Reader<'_>, request: &ListRequest) -> Result<Page<PartnerFigure>> {
    let mut filter = Filter::default();
    filter.search(&request.search, "search LIKE :pattern ESCAPE '\\'")?;
    filter.given(":country", request.country, "country = :country")?;
    filter.given(":year", request.year, "year = :year")?;
    filter.given(":direction", request.direction, "direction = :direction")?;
    let (clause, params) = (filter.clause(), filter.params());
    let rows = reader.all(
        &format!(
            "SELECT * FROM partner_figure WHERE {clause} ORDER BY year DESC, country, id {}",
            window(request.page)
        ),
        params.as_slice(),
    )?;
    let total = reader.value(
        &format!("SELECT count(*) FROM partner_figure WHERE {clause}"),
        params.as_slice(),
    )?;
    Ok(Page {
        rows,
        total: total.unwrap_or(0),
    })
}

/// The figures of some years, of one country or of all, the newest year first.
pub(crate) fn of_years(
    reader: &Reader<'_>,
    (first, last): (i32, i32),
    country: Option<CountryCode>,
) -> Result<Vec<PartnerFigure>> {
    let only = country.map_or_else(String::new, |country| country.to_string());
    reader.all(
        "SELECT * FROM partner_figure
          WHERE year BETWEEN :first AND :last AND (:country = '' OR country = :country)
          ORDER BY year DESC, country, id",
        named_params! { ":first": first, ":last": last, ":country": only },
    )
}

/// What a figure is matched with, in its order.
pub(crate) fn matches(reader: &Reader<'_>, id: &PartnerFigureId) -> Result<Vec<PartnerMatch>> {
    let mut matches: Vec<PartnerMatch> = reader.children("figure_id", id.as_str())?;
    matches.sort_by_key(|matched| matched.position);
    Ok(matches)
}

/// The project under a key of today or of before it was joined into another.
pub(crate) fn project_now(reader: &Reader<'_>, id: &ProjectId) -> Result<ProjectId> {
    let joined: Option<ProjectId> = reader.value(
        "SELECT project_id FROM project_former WHERE id = ?1",
        [id.as_str()],
    )?;
    Ok(joined.unwrap_or_else(|| id.clone()))
}
