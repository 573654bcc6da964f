//! What was done since a signing that moved the contribution of years that were reported then: operations of the
//! history, grouped, with what each did ([`replay`]).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::content::model::{RestatedChange, RestatedCountry, RestatedEffect};
use crate::contribution::Question;
use crate::contribution::replay::{self, CountryEffect, Effect, Figure, Moved, Operation};
use crate::error::Result;
use crate::messages::msg;
use crate::money::{Amount, Money};
use crate::report::Words;
use crate::store::Reader;
use crate::values::Currency;

/// So many groups of operations are told; the rest is told together.
const TOLD: usize = 20;

/// What was done since a signing.
#[derive(Default)]
pub(super) struct Done {
    /// In the order of time.
    pub changes: Vec<RestatedChange>,
    /// How many groups more there are.
    pub more: i64,
    /// What those did together.
    pub more_effects: Vec<RestatedEffect>,
    /// What all of it did to each year's figures.
    pub sums: BTreeMap<i32, Effect>,
}

/// Operations of one day and officer that say the same.
#[derive(Default)]
struct Group {
    by: String,
    what: String,
    first: String,
    last: String,
    records: BTreeSet<String>,
    untold: BTreeSet<i32>,
    did: BTreeMap<i32, Effect>,
}

/// Adds what something did to what others did.
fn take(sums: &mut BTreeMap<i32, Effect>, more: &BTreeMap<i32, Effect>) {
    for (year, effect) in more {
        let sum = sums.entry(*year).or_default();
        sum.figure = sum.figure.plus(effect.figure);
        for (country, effect) in &effect.countries {
            let sum = sum.countries.entry(country.clone()).or_default();
            sum.figure = sum.figure.plus(effect.figure);
            sum.real |= effect.real;
        }
    }
}

/// How much was moved, in US cents, for putting groups in order.
fn size(did: &BTreeMap<i32, Effect>) -> i128 {
    let of = |figure: Figure| i128::from(figure.usd).abs();
    did.values()
        .map(|effect| {
            let countries = effect.countries.values();
            let moved: i128 = countries.map(|country| of(country.figure)).sum();
            moved.max(of(effect.figure))
        })
        .sum()
}

/// Years that were moved, without those to which nothing was done in the end.
fn effects(did: &BTreeMap<i32, Effect>, own: Currency) -> Vec<RestatedEffect> {
    did.iter()
        .filter_map(|(year, effect)| effect_of(*year, effect, own))
        .collect()
}

/// What was done to a year; nothing where all of it is zero.
pub(super) fn effect_of(year: i32, effect: &Effect, own: Currency) -> Option<RestatedEffect> {
    let amount = |minor, currency| Amount::from(Money { minor, currency });
    let mut countries: Vec<(&String, &CountryEffect)> = effect
        .countries
        .iter()
        .filter(|(_, effect)| effect.figure != Figure::default())
        .collect();
    countries.sort_by_key(|(country, effect)| {
        (
            !effect.real,
            country.is_empty(),
            Reverse(effect.figure.usd.unsigned_abs()),
            *country,
        )
    });
    let nothing = effect.figure == Figure::default() && countries.is_empty();
    (!nothing).then(|| RestatedEffect {
        year,
        own: amount(effect.figure.own, own),
        usd: amount(effect.figure.usd, Currency::USD),
        countries: countries
            .into_iter()
            .map(|(country, effect)| RestatedCountry {
                country: country.clone(),
                own: amount(effect.figure.own, own),
                usd: amount(effect.figure.usd, Currency::USD),
                rounding: !effect.real,
            })
            .collect(),
    })
}

/// The operations after a history entry that moved the years' contribution, grouped. Where there are too many, those
/// that moved most are told one by one.
pub(super) fn done_since(
    reader: &Reader<'_>,
    question: &Question,
    after: i64,
    years: &[i32],
    own: Currency,
    words: &Words,
) -> Result<Done> {
    let operations = replay::operations(reader, after)?;
    if operations.is_empty() {
        return Ok(Done::default());
    }
    let moved = replay::effects(reader, question, &operations, years)?;
    let mut groups = grouped(operations, moved, words);
    let mut done = Done::default();
    for group in &groups {
        take(&mut done.sums, &group.did);
    }
    groups.retain(|group| !group.untold.is_empty() || !effects(&group.did, own).is_empty());
    groups.sort_by_cached_key(|group| (Reverse(size(&group.did)), group.first.clone()));
    let mut rest = BTreeMap::new();
    for group in groups.iter().skip(TOLD) {
        take(&mut rest, &group.did);
    }
    done.more = i64::try_from(groups.len().saturating_sub(TOLD)).unwrap_or(i64::MAX);
    done.more_effects = effects(&rest, own);
    groups.truncate(TOLD);
    groups.sort_by(|a, b| (&a.first, &a.last).cmp(&(&b.first, &b.last)));
    let changes = groups.into_iter().map(|group| {
        let effects = effects(&group.did, own);
        let mut years = group.untold;
        years.extend(effects.iter().map(|effect| effect.year));
        RestatedChange {
            from: group.first,
            until: group.last,
            by: match group.by.is_empty() {
                true => words.say(msg::history_actor_unknown()),
                false => group.by,
            },
            what: group.what,
            records: i64::try_from(group.records.len()).unwrap_or(i64::MAX),
            years: years.into_iter().collect(),
            effects,
        }
    });
    done.changes = changes.collect();
    Ok(done)
}

fn grouped(operations: Vec<Operation>, moved: Vec<Moved>, words: &Words) -> Vec<Group> {
    let mut groups: BTreeMap<(String, String, String), Group> = BTreeMap::new();
    for (operation, moved) in operations.into_iter().zip(moved) {
        let what = match operation.way.as_str() {
            "undo" => words.say(msg::history_undid(operation.message)),
            "redo" => words.say(msg::history_redid(operation.message)),
            _ => words.say(operation.message),
        };
        let day = operation.at.chars().take(10).collect::<String>();
        let group = groups
            .entry((day, operation.actor.clone(), what.clone()))
            .or_insert_with(|| Group {
                by: operation.actor,
                what,
                first: operation.at.clone(),
                ..Group::default()
            });
        group.last = operation.at;
        for change in operation.changes {
            // A share is a part of its project.
            let image = change.after.or(change.before).unwrap_or_default();
            let of = match change.table.as_str() {
                "project_country" => image.get("project_id").and_then(|id| id.as_str()),
                _ => None,
            };
            group.records.insert(of.map_or(change.key, str::to_owned));
        }
        group.untold.extend(moved.untold);
        take(&mut group.did, &moved.effects);
    }
    groups.into_values().collect()
}
