//! What changed against the last signed submission: the years that both report, with the figure then and now.

use super::content::Content;
use super::content::model::{RestatedYear, Restatement};
use super::package::SUBMISSION;
use super::{Submission, store};
use crate::contribution::{Figures, Side};
use crate::error::Result;
use crate::store::Reader;

/// Compares the contribution of each year with what the last signed submission said of it.
///
/// `None` where nothing was signed before. A year whose figure is in another currency than now is left out: what
/// changed then is the currency, and both stand in their own reports.
pub fn against_last(
    reader: &Reader<'_>,
    submission: &Submission,
    figures: &Figures,
) -> Result<Option<Restatement>> {
    let Some(last) = store::before(reader, submission.year, submission.version)? else {
        return Ok(None);
    };
    let then: Content =
        serde_json::from_slice(&store::part(reader, last.id.as_str(), SUBMISSION)?)?;
    let total = &figures.side(Side::Contribution).total;
    let now = figures.basis.years.iter().zip(&total.years);
    let years = now.filter_map(|(year, value)| {
        let place = then
            .year
            .years
            .iter()
            .position(|old| old.year == year.year)?;
        let before = &then.side(Side::Contribution)?.total.years.get(place)?.own;
        let changed = before.currency == value.own.currency && *before != value.own;
        changed.then(|| RestatedYear {
            year: year.year,
            before: before.clone(),
            now: value.own.clone(),
        })
    });
    Ok(Some(Restatement {
        year: i32::try_from(last.year).unwrap_or(0),
        version: last.version,
        manifest_sha256: last.manifest_sha256.clone(),
        reason: submission.reason.clone(),
        years: years.collect(),
    }))
}
