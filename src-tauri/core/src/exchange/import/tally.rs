//! What the rows of a plan add up to.

use std::collections::HashMap;

use super::fields::AliasList;
use super::model::{ImportSum, UnknownWord};
use super::plan::{Planned, Write};
use super::spelling::key;
use crate::cost::Flow;
use crate::error::{Code, Error, Result};
use crate::messages::msg;
use crate::money::{Amount, LARGEST_MINOR, Money};
use crate::values::Currency;

/// Different unknown words that are counted.
const MOST_WORDS: usize = 2000;
/// Unknown words that are handed out.
const WORDS: usize = 50;

/// What the rows of a plan add up to.
#[derive(Default)]
pub(super) struct Tally {
    words: HashMap<(AliasList, String), UnknownWord>,
    sums: HashMap<(Flow, Currency), (i128, i64)>,
}

impl Tally {
    /// Hears of a planned row.
    pub(super) fn hear(&mut self, planned: &Planned) {
        for problem in &planned.row.problems {
            let Some((list, word)) = &problem.word else {
                continue;
            };
            let known = (*list, key(word));
            if self.words.len() >= MOST_WORDS && !self.words.contains_key(&known) {
                continue;
            }
            self.words
                .entry(known)
                .or_insert_with(|| UnknownWord {
                    list: *list,
                    text: word.clone(),
                    rows: 0,
                    suggestions: problem.suggestions.clone(),
                })
                .rows += 1;
        }
        for write in &planned.writes {
            let lines = match write {
                Write::Project { lines, .. } => lines.as_slice(),
                Write::Line(line) => std::slice::from_ref(line.as_ref()),
                _ => &[],
            };
            for line in lines {
                if let Ok(money) = line.amount.money() {
                    let sum = self.sums.entry((line.flow, money.currency)).or_default();
                    sum.0 += i128::from(money.minor);
                    sum.1 += 1;
                }
            }
        }
    }

    /// The words that no list knows, the most frequent first.
    pub(super) fn unknown(&mut self) -> Vec<UnknownWord> {
        let mut words: Vec<UnknownWord> = self.words.drain().map(|(_, word)| word).collect();
        words.sort_by(|a, b| {
            b.rows
                .cmp(&a.rows)
                .then(a.list.cmp(&b.list))
                .then(a.text.cmp(&b.text))
        });
        words.truncate(WORDS);
        words
    }

    /// The money, by flow and currency.
    pub(super) fn sums(&self) -> Result<Vec<ImportSum>> {
        let mut sums: Vec<_> = self.sums.iter().collect();
        sums.sort_by_key(|((flow, currency), _)| (*flow, *currency));
        sums.into_iter()
            .map(|((flow, currency), (minor, lines))| {
                let minor = i64::try_from(*minor)
                    .ok()
                    .filter(|minor| minor.unsigned_abs() < LARGEST_MINOR.unsigned_abs() * 1000)
                    .ok_or_else(|| Error::new(Code::Invalid, msg::import_sum_absurd()))?;
                Ok(ImportSum {
                    flow: *flow,
                    amount: Amount::from(Money {
                        minor,
                        currency: *currency,
                    }),
                    lines: *lines,
                })
            })
            .collect()
    }
}
