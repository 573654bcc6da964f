//! What was done since a signing that moved the contribution of years that were reported then: operations of the
//! history, grouped, with what each did ([`replay`]).

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::content::model::{RestatedChange, RestatedEffect};
use crate::contribution::Question;
use crate::contribution::exchange::rounded;
use crate::contribution::replay::{self, Figure, Moved, Operation};
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
    /// What all of it did to each year's figure.
    pub sums: BTreeMap<i32, Figure>,
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
    did: Did,
}

/// What operations did together.
#[derive(Default)]
struct Did {
    figures: BTreeMap<i32, Figure>,
    /// US dollars, exact, by year and country.
    countries: BTreeMap<(i32, String), Decimal>,
}

impl Did {
    fn add(&mut self, year: i32, figure: Figure) {
        let sum = self.figures.entry(year).or_default();
        sum.own = sum.own.saturating_add(figure.own);
        sum.usd = sum.usd.saturating_add(figure.usd);
    }

    fn take(&mut self, other: &Did) {
        for (year, figure) in &other.figures {
            self.add(*year, *figure);
        }
        for (place, usd) in &other.countries {
            *self.countries.entry(place.clone()).or_default() += usd;
        }
    }

    /// US dollars that went from one country to another in a year.
    fn between(&self, year: i32) -> Decimal {
        let of_year = || {
            let all = self.countries.iter();
            all.filter(|((of, _), _)| *of == year).map(|(_, usd)| *usd)
        };
        let gained: Decimal = of_year().filter(Decimal::is_sign_positive).sum();
        let lost: Decimal = of_year().filter(Decimal::is_sign_negative).sum();
        gained.min(-lost)
    }

    fn effects(&self, own: Currency) -> Vec<RestatedEffect> {
        let years: BTreeSet<i32> = self
            .figures
            .keys()
            .chain(self.countries.keys().map(|(year, _)| year))
            .copied()
            .collect();
        let effect = |year| {
            let figure = self.figures.get(&year).copied().unwrap_or_default();
            let between = rounded(self.between(year), Currency::USD);
            let moved = between.money().is_ok_and(|money| money.minor != 0);
            (moved || figure != Figure::default()).then(|| RestatedEffect {
                between_countries: moved.then_some(between),
                ..effect_of(year, figure, own)
            })
        };
        years.into_iter().filter_map(effect).collect()
    }

    /// How much it moved, for putting groups in order.
    fn size(&self) -> Decimal {
        let years: BTreeSet<i32> = self.countries.keys().map(|(year, _)| *year).collect();
        let between: Decimal = years.into_iter().map(|year| self.between(year)).sum();
        let figures = self.figures.values();
        figures
            .map(|figure| Decimal::new(figure.usd.saturating_abs(), 2))
            .sum::<Decimal>()
            + between
    }
}

/// What something did to the figure of a year.
pub(super) fn effect_of(year: i32, figure: Figure, own: Currency) -> RestatedEffect {
    let amount = |minor, currency| Amount::from(Money { minor, currency });
    RestatedEffect {
        year,
        own: amount(figure.own, own),
        usd: amount(figure.usd, Currency::USD),
        between_countries: None,
    }
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
        for (year, figure) in &group.did.figures {
            let sum = done.sums.entry(*year).or_default();
            sum.own = sum.own.saturating_add(figure.own);
            sum.usd = sum.usd.saturating_add(figure.usd);
        }
    }
    groups.retain(|group| !group.untold.is_empty() || !group.did.effects(own).is_empty());
    groups.sort_by_cached_key(|group| (Reverse(group.did.size()), group.first.clone()));
    let mut rest = Did::default();
    for group in groups.iter().skip(TOLD) {
        rest.take(&group.did);
    }
    done.more = i64::try_from(groups.len().saturating_sub(TOLD)).unwrap_or(i64::MAX);
    done.more_effects = rest.effects(own);
    groups.truncate(TOLD);
    groups.sort_by(|a, b| (&a.first, &a.last).cmp(&(&b.first, &b.last)));
    let changes = groups.into_iter().map(|group| {
        let effects = group.did.effects(own);
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
        for (year, effect) in moved.effects {
            group.did.add(year, effect.figure);
            for (country, usd) in effect.countries {
                *group.did.countries.entry((year, country)).or_default() += usd;
            }
        }
    }
    groups.into_values().collect()
}
