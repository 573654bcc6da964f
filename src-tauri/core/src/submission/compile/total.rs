//! What the contributions of a table add up to: only where all of them say the same of what they are.

use std::collections::BTreeMap;

use serde::Serialize;
use ts_rs::TS;

use super::{Given, name};
use crate::agency::Scope;
use crate::cost::Flow;
use crate::messages::{Message, msg};
use crate::money::{Amount, Money};
use crate::report::Words;
use crate::submission::content::Content;
use crate::submission::content::model::Contribution;
use crate::values::Currency;

/// What the contributions add up to, or why they do not.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "RegionalTotal")]
pub enum Total {
    /// All figures with a known basis say the same of what they are.
    Sum {
        /// Their sum.
        amount: Amount,
        /// How many countries have a part in it.
        countries: usize,
        /// Countries that give a figure which is not in it, because its basis is not known.
        without: Vec<String>,
        /// On which basis all of them stand, in words.
        basis: String,
    },
    /// The figures cannot be added up.
    NotComparable {
        /// What differs, a sentence each.
        reasons: Vec<String>,
    },
}

/// True for the question whose answer is the annual contribution.
pub fn is_contribution(content: &Content, question: &str) -> bool {
    use crate::survey::Answer;
    content.answers.iter().any(|answered| {
        answered.question == question
            && match &answered.answer {
                Some(Answer::Table { statement, .. }) => statement.is_some(),
                // "n/a": the last column of the table is the contribution's.
                None => content
                    .summary
                    .cells
                    .last()
                    .is_some_and(|cell| cell.question == question),
                Some(_) => false,
            }
    })
}

/// Adds up what can be added up.
pub fn of(given: &[Given], words: &Words) -> Total {
    let figure = |given: &Given| given.content.summary.contribution.clone();
    let counts = |given: &&Given| {
        let figure = figure(given);
        !given.content.sample
            && figure.is_some_and(|figure| figure.basis_known && figure.amount.is_some())
    };
    let (known, unknown): (Vec<&Given>, Vec<&Given>) = given
        .iter()
        .filter(|given| figure(given).is_some())
        .partition(counts);
    let without: Vec<String> = unknown.iter().map(|given| name(&given.content)).collect();
    if known.len() < 2 {
        return Total::NotComparable {
            reasons: vec![words.say(msg::compile_too_few(known.len()))],
        };
    }
    let figures: Vec<(String, Contribution)> = known
        .iter()
        .filter_map(|given| Some((name(&given.content), figure(given)?)))
        .collect();
    let mut reasons = Vec::new();
    let mut basis = Vec::new();
    for part in parts(words) {
        let mut values: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (country, figure) in &figures {
            let value = (part.value)(figure, words);
            values.entry(value).or_default().push(country.clone());
        }
        if values.len() > 1 {
            let sides: Vec<String> = values
                .iter()
                .map(|(value, countries)| {
                    let countries = words.list(countries);
                    match value.is_empty() {
                        true => words.say(msg::compile_part_none(countries)),
                        false => words.say(msg::compile_part_of(countries, value)),
                    }
                })
                .collect();
            reasons.push(words.say(msg::compile_differs(part.label, sides.join("; "))));
        } else if let Some(value) = values.into_keys().find(|value| !value.is_empty()) {
            basis.push(words.say(msg::survey_cell(part.label, value)));
        }
    }
    if !reasons.is_empty() {
        return Total::NotComparable { reasons };
    }
    let minor = figures.iter().try_fold(0i64, |sum, (_, figure)| {
        let money = figure.amount.as_ref()?.money().ok()?;
        (money.currency == Currency::USD).then(|| sum.checked_add(money.minor))?
    });
    match minor {
        Some(minor) => Total::Sum {
            amount: Amount::from(Money {
                minor,
                currency: Currency::USD,
            }),
            countries: figures.len(),
            without,
            basis: basis.join("; "),
        },
        None => Total::NotComparable {
            reasons: vec![words.say(msg::compile_unreadable())],
        },
    }
}

/// One thing that figures must agree in.
struct Part {
    label: String,
    value: fn(&Contribution, &Words) -> String,
}

fn parts(words: &Words) -> [Part; 7] {
    let part = |label: Message, value| Part {
        label: words.say(label),
        value,
    };
    [
        part(msg::compile_part_figure(), |figure, words| {
            words.say(figure.statement.label())
        }),
        part(msg::compile_part_years(), |figure, _| {
            let years: Vec<&str> = figure.years.iter().map(|year| year.year.as_str()).collect();
            years.join(", ")
        }),
        part(msg::compile_part_year_kind(), |figure, _| {
            figure.year_kind.clone()
        }),
        part(msg::survey_column_flow(), |figure, words| {
            Flow::from_code(&figure.flow)
                .map_or_else(|| figure.flow.clone(), |flow| words.say(flow.label()))
        }),
        part(msg::survey_column_scope(), |figure, words| {
            Scope::from_code(&figure.scope)
                .map_or_else(|| figure.scope.clone(), |scope| words.say(scope.label()))
        }),
        part(msg::survey_column_rate_source(), |figure, _| {
            figure.rates.clone()
        }),
        part(msg::compile_part_qualifier(), |figure, _| {
            figure.qualifier.clone()
        }),
    ]
}
