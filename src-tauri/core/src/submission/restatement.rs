//! What changed against the last signed submission: the years that both report, with the figure then and now in
//! total and by country, and what was done since that moved them.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::content::Content;
use super::content::model::{RestatedPartner, RestatedYear, Restatement};
use super::package::SUBMISSION;
use super::restated_by::{self, Done, effect_of};
use super::{StepKind, Submission, store};
use crate::contribution::replay::{CountryEffect, Effect, Figure};
use crate::contribution::{Dimension, Figures, Question, Side};
use crate::error::Result;
use crate::money::{Amount, Money};
use crate::report::Words;
use crate::store::Reader;
use crate::values::Currency;

/// Compares the contribution of each year, in total and by country, with what the last signed submission said of it.
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
    let mut both = Vec::new();
    for (place, year) in figures.basis.years.iter().enumerate() {
        both.extend(compared(&then, figures, place, year.year));
    }
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
            let years: Vec<i32> = both.iter().map(|(year, _)| year.year).collect();
            restated_by::done_since(reader, &question, signed, &years, own, words)?
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
            .filter_map(|(year, difference)| {
                let done = done.sums.get(&year.year).cloned().unwrap_or_default();
                effect_of(year.year, &left(difference, &done), own)
            })
            .collect(),
        years: both
            .into_iter()
            .filter(|(_, difference)| *difference != Effect::default())
            .map(|(mut year, _)| {
                let done = done.sums.get(&year.year);
                for partner in &mut year.countries {
                    let country = done.and_then(|done| done.countries.get(&partner.country));
                    partner.rounding = country.is_some_and(|country| !country.real);
                }
                year
            })
            .collect(),
        changes: done.changes,
        more: done.more,
        more_effects: done.more_effects,
    }))
}

/// A year as it was signed and as it is now, with the difference; `None` where it was not reported then, or in another
/// currency.
fn compared(
    then: &Content,
    figures: &Figures,
    place: usize,
    year: i32,
) -> Option<(RestatedYear, Effect)> {
    let side = figures.side(Side::Contribution);
    let value = side.total.years.get(place)?;
    let old_place = then.year.years.iter().position(|old| old.year == year)?;
    let old_side = then.side(Side::Contribution)?;
    let before = old_side.total.years.get(old_place)?;
    if before.own.currency != value.own.currency {
        return None;
    }
    let mut countries: BTreeMap<&str, [Figure; 2]> = BTreeMap::new();
    for row in old_side.by(Dimension::Country) {
        let old = row.years.get(old_place)?;
        let [old_figure, _] = countries.entry(&row.key).or_default();
        *old_figure = figure(&old.own, &old.usd)?;
    }
    for row in side.by(Dimension::Country) {
        let new = row.years.get(place)?;
        let [_, new_figure] = countries.entry(&row.key).or_default();
        *new_figure = figure(&new.own, &new.usd)?;
    }
    countries.retain(|_, [old, new]| old != new);
    let difference = Effect {
        figure: figure(&value.own, &value.usd)?.less(figure(&before.own, &before.usd)?),
        countries: countries
            .iter()
            .map(|(country, [old, new])| {
                let effect = CountryEffect {
                    figure: new.less(*old),
                    real: true,
                };
                ((*country).to_owned(), effect)
            })
            .collect(),
    };
    let amount = |minor, currency| Amount::from(Money { minor, currency });
    let own = value.own.currency;
    let mut partners: Vec<(&str, [Figure; 2])> = countries.into_iter().collect();
    partners.sort_by_key(|(country, [old, new])| {
        (
            country.is_empty(),
            Reverse(new.less(*old).usd.unsigned_abs()),
            *country,
        )
    });
    let partners = partners
        .into_iter()
        .map(|(country, [old, new])| RestatedPartner {
            country: country.to_owned(),
            before: amount(old.own, own),
            now: amount(new.own, own),
            before_usd: amount(old.usd, Currency::USD),
            now_usd: amount(new.usd, Currency::USD),
            rounding: false,
        });
    let restated = RestatedYear {
        year,
        before: before.own.clone(),
        now: value.own.clone(),
        before_usd: Some(before.usd.clone()),
        now_usd: Some(value.usd.clone()),
        countries: partners.collect(),
    };
    Some((restated, difference))
}

/// What is left of a year's difference when all that operations did is taken away: the rules or lists of the program
/// are others than then. A year whose figure is the same now and then can have some, too.
fn left(difference: &Effect, done: &Effect) -> Effect {
    let mut left = Effect {
        figure: difference.figure.less(done.figure),
        countries: difference.countries.clone(),
    };
    for (country, effect) in &done.countries {
        let of = left.countries.entry(country.clone()).or_default();
        of.figure = of.figure.less(effect.figure);
        of.real = true;
    }
    left
}

fn figure(own: &Amount, usd: &Amount) -> Option<Figure> {
    Some(Figure {
        own: own.money().ok()?.minor,
        usd: usd.money().ok()?.minor,
    })
}
