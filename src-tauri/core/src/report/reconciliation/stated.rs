//! The contribution as the survey's answer states it, where the officer gave amounts of their own.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::error::Result;
use crate::money::Money;
use crate::store::Reader;
use crate::survey::source::Source;
use crate::survey::{self, Answer};
use crate::values::Currency;

/// The contribution as the survey's answer states it.
pub(super) struct Stated {
    pub question: String,
    pub reason: String,
    rows: Vec<BTreeMap<String, String>>,
}

impl Stated {
    /// The officer's answer where it names amounts of its own; a mere choice of the printed figure is none.
    pub fn of(reader: &Reader<'_>, edition: &survey::Edition, year: i32) -> Result<Option<Stated>> {
        let question = edition
            .questions
            .iter()
            .find(|question| question.source() == Some(Source::Contribution));
        let Some(question) = question else {
            return Ok(None);
        };
        let found = survey::store::answer(reader, &edition.facts.id, year.into(), &question.id)?;
        let Some(record) = found else {
            return Ok(None);
        };
        Ok(match record.value()? {
            answer @ Answer::Table { .. } if answer.check(question).is_ok() => match answer {
                Answer::Table { rows, .. } if !rows.is_empty() => Some(Stated {
                    question: question.id.clone(),
                    reason: record.reason,
                    rows,
                }),
                _ => None,
            },
            _ => None,
        })
    }

    /// What is stated of a year, in minor units of the agency's currency and of US dollars.
    pub fn year(&self, year: i32, own: Currency) -> (Option<i64>, Option<i64>) {
        let name = year.to_string();
        let row = self
            .rows
            .iter()
            .find(|row| row.get("year").is_some_and(|cell| cell.trim() == name));
        let minor = |column: &str, currency: Currency| {
            let amount: Decimal = row?.get(column)?.trim().parse().ok()?;
            Money::rounded(amount, currency).map(|money| money.minor)
        };
        let currency = row.and_then(|row| row.get("currency"));
        let in_own = currency.is_some_and(|currency| currency.trim() == own.as_str());
        (
            in_own.then(|| minor("amount", own)).flatten(),
            minor("amount_usd", Currency::USD),
        )
    }
}
