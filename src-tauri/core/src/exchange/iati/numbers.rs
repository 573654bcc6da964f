//! The numbers of an activity file: amounts with their currency, and percentages.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::tree::Element;
use crate::messages::{Message, msg};
use crate::money::split::largest_remainder;
use crate::money::{LARGEST_MINOR, Money};
use crate::values::{Currency, Percent, shown};

/// Codes that are known with percentages that sum to exactly 100; equal ones where any is missing.
pub(super) fn weights<'e, T: PartialEq>(
    elements: impl Iterator<Item = &'e Element>,
    known: impl Fn(&str) -> Option<T>,
) -> Vec<(T, Percent)> {
    let mut codes: Vec<(T, Option<Decimal>)> = Vec::new();
    for element in elements {
        let share = Decimal::from_str(element.attribute("percentage")).ok();
        let share = share.filter(|share| *share > Decimal::ZERO && *share <= Decimal::ONE_THOUSAND);
        let Some(code) = known(element.attribute("code")) else {
            continue;
        };
        match codes.iter_mut().find(|(twin, _)| *twin == code) {
            Some((_, sum)) => *sum = sum.zip(share).map(|(sum, share)| sum + share),
            None => codes.push((code, share)),
        }
    }
    let given: Option<Vec<Decimal>> = codes.iter().map(|(_, share)| *share).collect();
    let shares = given.unwrap_or_else(|| vec![Decimal::ONE; codes.len()]);
    let whole = shares.iter().sum::<Decimal>() == Decimal::ONE_HUNDRED
        && shares.iter().all(|share| share.normalize().scale() <= 6);
    let shares: Vec<Decimal> = if whole {
        shares
    } else {
        let parts = largest_remainder(100_000_000, &shares).into_iter();
        parts.map(|part| Decimal::new(part, 6)).collect()
    };
    let shares = shares.into_iter().map(Percent);
    let pairs = codes.into_iter().map(|(code, _)| code).zip(shares);
    pairs.filter(|(_, share)| !share.0.is_zero()).collect()
}

/// The amount of an element; none for nothing at all.
pub(super) fn value(activity: &Element, element: &Element) -> Result<Option<Money>, Message> {
    let Some(value) = element.child("value") else {
        return Err(msg::iati_fault_value_missing());
    };
    let currency = match value.attribute("currency") {
        "" => activity.attribute("default-currency"),
        own => own,
    };
    if currency.is_empty() {
        return Err(msg::iati_fault_currency_missing());
    }
    let currency: Currency = currency.parse()?;
    let text = value.text.trim();
    let unreadable = || msg::value_amount_unreadable(shown(text));
    let amount = Decimal::from_str(text)
        .or_else(|_| Decimal::from_scientific(text))
        .map_err(|_| unreadable())?;
    let money = Money::rounded(amount, currency).ok_or_else(unreadable)?;
    if money.minor.abs() > LARGEST_MINOR {
        return Err(msg::value_amount_absurd(shown(text)));
    }
    Ok((money.minor != 0).then_some(money))
}
