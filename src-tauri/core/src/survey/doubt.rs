//! Doubt about a typed contribution: is it in another currency, or off by a power of ten?
//!
//! The survey's own published column shows both slips: one country's amount is about what one agency gave in
//! one year in its own currency, another's is probably in thousands.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::Answer;
use crate::messages::{Message, msg};

type Rows = [BTreeMap<String, String>];

/// What is doubtful about the officer's contribution beside what the register proposes; `None` when nothing is.
pub fn doubt(own: Option<&Answer>, proposed: Option<&Answer>) -> Option<Message> {
    let rows = |answer: Option<&Answer>| match answer {
        Some(Answer::Table { rows, .. }) if !rows.is_empty() => Some(rows.clone()),
        _ => None,
    };
    let (own, proposed) = (rows(own), rows(proposed));
    let currency = cell(proposed.as_deref(), "currency").unwrap_or_default();
    let rate = cell(proposed.as_deref(), "rate").and_then(|rate| rate.parse().ok());
    if let (Some(own), Some(proposed)) = (&own, &proposed)
        && let (Some(typed), Some(derived)) = (mean(own), mean(proposed))
        && let Some(sentence) = compare(typed, derived, rate, &currency)
    {
        return Some(sentence);
    }
    // Year against year before, in what will be printed.
    let printed = own.or(proposed)?;
    let amounts: Vec<(String, Decimal)> = printed
        .iter()
        .filter_map(|row| Some((row.get("year")?.clone(), usd(row)?)))
        .collect();
    amounts.windows(2).find_map(|pair| {
        let factor = power_of_ten(ratio(pair[1].1, pair[0].1)?)?;
        Some(msg::survey_doubt_year(factor, &pair[0].0, &pair[1].0))
    })
}

fn compare(
    typed: Decimal,
    derived: Decimal,
    rate: Option<Decimal>,
    currency: &str,
) -> Option<Message> {
    let ratio = ratio(typed, derived)?;
    if let Some(rate) = rate.filter(|rate| *rate >= Decimal::TWO)
        && near(ratio, rate)
    {
        return Some(msg::survey_doubt_currency(currency));
    }
    power_of_ten(ratio).map(msg::survey_doubt_power)
}

/// The larger of two amounts in units of the smaller; `None` where one of them is nothing.
fn ratio(a: Decimal, b: Decimal) -> Option<Decimal> {
    if a <= Decimal::ZERO || b <= Decimal::ZERO {
        return None;
    }
    a.max(b).checked_div(a.min(b))
}

/// The power of ten that a ratio is about, from ten on.
fn power_of_ten(ratio: Decimal) -> Option<i64> {
    (1..=9)
        .map(|power| 10i64.pow(power))
        .find(|power| near(ratio, Decimal::from(*power)))
}

/// Within a tenth, as yearly amounts are alike but never the same.
fn near(ratio: Decimal, factor: Decimal) -> bool {
    (ratio - factor).abs() * Decimal::TEN <= factor
}

fn usd(row: &BTreeMap<String, String>) -> Option<Decimal> {
    row.get("amount_usd")?.trim().parse().ok()
}

fn mean(rows: &Rows) -> Option<Decimal> {
    let amounts: Vec<Decimal> = rows.iter().map(usd).collect::<Option<_>>()?;
    let sum: Decimal = amounts.iter().sum();
    sum.checked_div(Decimal::from(amounts.len()))
}

fn cell(rows: Option<&Rows>, column: &str) -> Option<String> {
    rows?.last()?.get(column).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::edition::Statement;

    fn table(rows: &[(&str, &str)], rate: &str) -> Answer {
        let rows = rows.iter().map(|(year, amount)| {
            let cells = [
                ("year", *year),
                ("amount_usd", *amount),
                ("rate", rate),
                ("currency", "THB"),
            ];
            cells
                .into_iter()
                .map(|(column, cell)| (column.to_owned(), cell.to_owned()))
                .collect()
        });
        Answer::Table {
            rows: rows.collect(),
            statement: Some(Statement::Sum),
            qualifier: String::new(),
        }
    }

    fn key(own: Option<&Answer>, proposed: Option<&Answer>) -> Option<String> {
        doubt(own, proposed).map(|message| message.key().to_owned())
    }

    #[test]
    fn baht_typed_as_dollars_and_thousands_are_doubted() {
        let derived = table(&[("2018", "15450338.20")], "32.3035");
        let baht = table(&[("2018", "500636838.00")], "");
        assert_eq!(
            key(Some(&baht), Some(&derived)).as_deref(),
            Some("survey-doubt-currency")
        );
        let thousands = table(&[("2018", "15450.34")], "");
        assert_eq!(
            key(Some(&thousands), Some(&derived)).as_deref(),
            Some("survey-doubt-power")
        );
        let close = table(&[("2018", "16000000.00")], "");
        assert_eq!(key(Some(&close), Some(&derived)), None);
    }

    #[test]
    fn a_year_that_is_ten_times_the_one_before_is_doubted() {
        let jump = table(&[("2017", "1500000.00"), ("2018", "15450338.20")], "32");
        assert_eq!(key(None, Some(&jump)).as_deref(), Some("survey-doubt-year"));
        let steady = table(&[("2017", "14000000.00"), ("2018", "15450338.20")], "32");
        assert_eq!(key(None, Some(&steady)), None);
        assert_eq!(key(None, None), None);
    }
}
