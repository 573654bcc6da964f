//! What changed against the last signed submission: the years that both report, with the figure then and now, and
//! what was done since that moved it.

use super::content::Content;
use super::content::model::{RestatedYear, Restatement};
use super::package::SUBMISSION;
use super::{StepKind, Submission, restated_by, store};
use crate::contribution::{Asked, Figures, Question, Side};
use crate::error::Result;
use crate::report::Words;
use crate::store::Reader;

/// Compares the contribution of each year with what the last signed submission said of it.
///
/// `None` where nothing was signed before. A year whose figure is in another currency than now is left out: what
/// changed then is the currency, and both stand in their own reports.
pub fn against_last(
    reader: &Reader<'_>,
    submission: &Submission,
    figures: &Figures,
    words: &Words,
) -> Result<Option<Restatement>> {
    let Some(last) = store::before(reader, submission.year, submission.version)? else {
        return Ok(None);
    };
    let then: Content =
        serde_json::from_slice(&store::part(reader, last.id.as_str(), SUBMISSION)?)?;
    let total = &figures.side(Side::Contribution).total;
    let now = figures.basis.years.iter().zip(&total.years);
    let mut both = Vec::new();
    let years: Vec<RestatedYear> = now
        .filter_map(|(year, value)| {
            let place = then
                .year
                .years
                .iter()
                .position(|old| old.year == year.year)?;
            both.push(year.year);
            let before = then.side(Side::Contribution)?.total.years.get(place)?;
            let changed = before.own != value.own || before.usd != value.usd;
            (changed && before.own.currency == value.own.currency).then(|| RestatedYear {
                year: year.year,
                before: before.own.clone(),
                now: value.own.clone(),
                before_usd: Some(before.usd.clone()),
                now_usd: Some(value.usd.clone()),
            })
        })
        .collect();
    let signed = store::steps(reader, last.id.as_str())?
        .into_iter()
        .find(|step| step.step == StepKind::Signed)
        .map(|step| step.row_version);
    let (changes, more) = match signed {
        Some(signed) => {
            let question = Question {
                years: u8::try_from(figures.basis.years.len()).ok(),
                ..Question::of(i32::try_from(submission.year).unwrap_or(0))
            };
            let asked = Asked::resolve(reader, &question)?;
            restated_by::operations(reader, &asked, signed, &both, words)?
        }
        None => (Vec::new(), 0),
    };
    Ok(Some(Restatement {
        year: i32::try_from(last.year).unwrap_or(0),
        version: last.version,
        manifest_sha256: last.manifest_sha256.clone(),
        reason: submission.reason.clone(),
        years,
        changes,
        more,
    }))
}
