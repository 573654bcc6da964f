//! What changed against the last signed submission: the years that both report, with the figure then and now, and
//! what was done since that moved it.

use super::content::Content;
use super::content::model::{RestatedEffect, RestatedYear, Restatement};
use super::package::SUBMISSION;
use super::restated_by::{self, Done, effect_of};
use super::{StepKind, Submission, store};
use crate::contribution::replay::Figure;
use crate::contribution::{Figures, Question, Side};
use crate::error::Result;
use crate::money::Amount;
use crate::report::Words;
use crate::store::Reader;
use crate::values::Currency;

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
            let before = then.side(Side::Contribution)?.total.years.get(place)?;
            if before.own.currency != value.own.currency {
                return None;
            }
            both.push(year.year);
            let changed = before.own != value.own || before.usd != value.usd;
            changed.then(|| RestatedYear {
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
    let own = figures.basis.currency;
    let done = match signed {
        Some(signed) => {
            let question = Question {
                years: u8::try_from(figures.basis.years.len()).ok(),
                ..Question::of(i32::try_from(submission.year).unwrap_or(0))
            };
            restated_by::done_since(reader, &question, signed, &both, own, words)?
        }
        None => Done::default(),
    };
    Ok(Some(Restatement {
        year: i32::try_from(last.year).unwrap_or(0),
        version: last.version,
        manifest_sha256: last.manifest_sha256.clone(),
        reason: submission.reason.clone(),
        unexplained: both
            .iter()
            .filter_map(|year| unexplained(*year, &years, &done, own))
            .collect(),
        years,
        changes: done.changes,
        more: done.more,
        more_effects: done.more_effects,
    }))
}

/// What is left of a year's difference when all that operations did is taken away: the rules or lists of the program
/// are others than then. A year whose figure is the same now and then can have some, too.
fn unexplained(
    year: i32,
    restated: &[RestatedYear],
    done: &Done,
    own: Currency,
) -> Option<RestatedEffect> {
    let sum = done.sums.get(&year).copied().unwrap_or_default();
    let difference = match restated.iter().find(|restated| restated.year == year) {
        Some(restated) => Figure {
            own: minor(&restated.now)? - minor(&restated.before)?,
            usd: minor(restated.now_usd.as_ref()?)? - minor(restated.before_usd.as_ref()?)?,
        },
        None => Figure::default(),
    };
    let left = Figure {
        own: difference.own.saturating_sub(sum.own),
        usd: difference.usd.saturating_sub(sum.usd),
    };
    (left != Figure::default()).then(|| effect_of(year, left, own))
}

fn minor(amount: &Amount) -> Option<i64> {
    amount.money().ok().map(|money| money.minor)
}
