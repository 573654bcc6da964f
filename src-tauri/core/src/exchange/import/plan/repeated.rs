//! The same project under several countries: found, and joined into one with shares where the officer says so.
//!
//! Where every country's rows hold the same money, it is the whole budget each time: it is taken once and split equally.
//! Where the amounts differ they are each country's own: all are taken, each for its country, and make the shares.

use rust_decimal::Decimal;

use super::lines::OfRow;
use crate::exchange::import::nouns::split;
use crate::values::Percent;

/// The rows of one country.
pub(super) struct OfCountry {
    pub country: String,
    /// Places in the group.
    pub rows: Vec<usize>,
}

/// What the money of the countries says.
#[derive(Debug, PartialEq)]
pub(super) enum Money {
    /// The whole budget stands under each country.
    Whole,
    /// Each country has its own.
    Own,
}

/// Rows of one project by country, in the order of the sheet. A row with several countries, or none, stands apart.
pub(super) fn by_country(countries: &[Vec<String>]) -> Option<Vec<OfCountry>> {
    let mut found: Vec<OfCountry> = Vec::new();
    for (place, of_row) in countries.iter().enumerate() {
        let [country] = of_row.as_slice() else {
            return None;
        };
        match found.iter_mut().find(|known| known.country == *country) {
            Some(known) => known.rows.push(place),
            None => found.push(OfCountry {
                country: country.clone(),
                rows: vec![place],
            }),
        }
    }
    (found.len() > 1).then_some(found)
}

/// Whether the countries repeat the same money.
pub(super) fn money(countries: &[OfCountry], lines: &[Vec<OfRow>]) -> Money {
    let mut facts: Vec<Vec<String>> = countries
        .iter()
        .map(|country| {
            let mut facts: Vec<String> = country
                .rows
                .iter()
                .flat_map(|place| lines[*place].iter().map(OfRow::facts))
                .collect();
            facts.sort();
            facts
        })
        .filter(|facts| !facts.is_empty())
        .collect();
    facts.dedup();
    match facts.len() {
        0 | 1 => Money::Whole,
        _ => Money::Own,
    }
}

/// Shares by what each country has, where that can be said in one currency; else equal ones.
pub(super) fn shares(countries: &[OfCountry], lines: &[Vec<OfRow>], money: &Money) -> Vec<Percent> {
    let equal = split(&vec![Decimal::ONE; countries.len()]);
    if *money == Money::Whole {
        return equal;
    }
    let all = || lines.iter().flatten();
    // Planned and disbursed are never added: the flow that has gone furthest says it.
    let Some(flow) = all().map(|line| line.input.flow).max() else {
        return equal;
    };
    let mut currencies: Vec<_> = all().map(|line| line.input.amount.currency).collect();
    currencies.sort();
    currencies.dedup();
    if currencies.len() != 1 {
        return equal;
    }
    let sums: Vec<Decimal> = countries
        .iter()
        .map(|country| {
            let of_country = country.rows.iter().flat_map(|place| &lines[*place]);
            of_country
                .filter(|line| line.input.flow == flow)
                .map(|line| line.amount)
                .sum()
        })
        .collect();
    let shares = split(
        &sums
            .iter()
            .map(|sum| (*sum).max(Decimal::ZERO))
            .collect::<Vec<_>>(),
    );
    match sums.iter().all(|sum| *sum > Decimal::ZERO)
        && shares.iter().all(|share| share.0 > Decimal::ZERO)
    {
        true => shares,
        false => equal,
    }
}
