//! Amounts that are off by a power of ten or by about an exchange rate, and more disbursed than committed.

use std::collections::{BTreeMap, HashSet};

use rust_decimal::Decimal;

use super::ledger::{COMMITTED, DISBURSED, money};
use super::{Finding, Found, Ground, line_record, store};
use crate::contribution::rates;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::values::Currency;

/// What an amount is off by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Factor {
    /// A power of ten, at least ten.
    Power(i64),
    /// About the rate of the currency.
    Rate,
}

/// So many lines of a kind in a currency say what is usual.
const TYPICAL: usize = 20;

/// Years of a project, and lines of a kind, whose amounts are off.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let mut rates = Rates::default();
    let mut findings = Vec::new();
    let mut seen = HashSet::new();
    against_other_years(ground, &mut rates, &mut findings, &mut seen)?;
    against_the_usual(ground, &mut rates, &mut findings, &mut seen)?;
    findings.sort_by(|a, b| (&a.record.label, &a.key).cmp(&(&b.record.label, &b.key)));
    Ok(findings.into())
}

/// A year's disbursements against the project's other years, which must agree among themselves.
fn against_other_years(
    ground: &Ground<'_, '_>,
    rates: &mut Rates,
    findings: &mut Vec<Finding>,
    seen: &mut HashSet<String>,
) -> Result<()> {
    for (place, sums) in ground.ledger.sums.iter().enumerate() {
        let mut years: BTreeMap<(Currency, i32), i128> = BTreeMap::new();
        for sum in sums.iter().filter(|sum| sum.flow == DISBURSED) {
            *years.entry((sum.currency, sum.year)).or_default() += sum.minor;
        }
        for ((currency, year), minor) in &years {
            let mut others: Vec<i128> = years
                .iter()
                .filter(|((c, y), _)| c == currency && y != year)
                .map(|(_, minor)| *minor)
                .collect();
            others.sort_unstable();
            let (Some(least), Some(most)) = (others.first(), others.last()) else {
                continue;
            };
            if others.len() < 2 || *least <= 0 || *most > least * 4 {
                continue;
            }
            let usual = others[others.len() / 2];
            let rate = rates.of(ground, *currency, *year)?;
            let Some(factor) = factor(*minor, usual, rate, (3, 10)) else {
                continue;
            };
            let (from, until) = (
                ground.asked.years.first_day(*year),
                ground.asked.years.day_after(*year),
            );
            let project = &ground.ledger.projects[place];
            let line = store::largest_line(
                ground.reader,
                &project.id,
                *currency,
                (&from, &until),
                *year,
            )?;
            let Some(line) = line.filter(|line| seen.insert(line.clone())) else {
                continue;
            };
            let Some(mut record) = line_record(ground, &line)? else {
                continue;
            };
            let facts = format!("{currency} {year} {minor} {usual}");
            record.detail = ground.say(msg::check_amount_off_year(
                ground.money(money(*minor, *currency)),
                words(factor),
                ground.money(money(usual, *currency)),
                year.to_string(),
            ));
            findings.push(Finding {
                facts,
                ..Finding::of(record)
            });
        }
    }
    Ok(())
}

/// A line against the programme's lines of its kind and currency.
fn against_the_usual(
    ground: &Ground<'_, '_>,
    rates: &mut Rates,
    findings: &mut Vec<Finding>,
    seen: &mut HashSet<String>,
) -> Result<()> {
    let mut cells: Vec<_> = ground.ledger.sizes.iter().collect();
    cells.sort_by_key(|(cell, _)| **cell);
    for ((kind, currency), sizes) in cells {
        if sizes.len() < TYPICAL {
            continue;
        }
        let at = |part: usize| i128::from(sizes[sizes.len() * part / 4]);
        let (quarter, usual, three) = (at(1), at(2), at(3));
        // Where everything occurs nothing is unusual.
        if quarter <= 0 || three > quarter * 20 {
            continue;
        }
        let (low, high) = (usual / 30, usual * 30);
        let odd = sizes
            .iter()
            .filter(|size| i128::from(**size) <= low || i128::from(**size) >= high);
        if odd.count() == 0 {
            continue;
        }
        let rate = rates.of(ground, *currency, ground.asked.years.last)?;
        let measurement = &ground.ledger.kinds[usize::from(*kind)];
        for (id, minor) in store::lines_beyond(ground.reader, measurement, *currency, low, high)? {
            let size = i128::from(minor).abs();
            // Ten times the usual is nothing strange among lines.
            let found = factor(size, usual, rate, (2, 10)).filter(|f| *f != Factor::Power(10));
            let Some(factor) = found else { continue };
            if !seen.insert(id.clone()) {
                continue;
            }
            let Some(mut record) = line_record(ground, &id)? else {
                continue;
            };
            let facts = format!("{currency} {measurement} {minor} {}", words(factor).key());
            record.detail = ground.say(msg::check_amount_off_usual(
                ground.money(money(i128::from(minor), *currency)),
                words(factor),
                measurement,
                ground.money(money(usual, *currency)),
            ));
            findings.push(Finding {
                facts,
                ..Finding::of(record)
            });
        }
    }
    Ok(())
}

/// What an amount is off by, within some parts of a whole; `None` where it is not off.
pub(crate) fn factor(
    minor: i128,
    usual: i128,
    rate: Option<Decimal>,
    (part, of): (i128, i128),
) -> Option<Factor> {
    let (large, small) = (minor.max(usual), minor.min(usual));
    if small <= 0 {
        return None;
    }
    let near = |whole: i128| (large - whole).abs() * of <= whole * part;
    let by_power = (1..=9)
        .map(|power| 10i64.pow(power))
        .find(|power| near(small * i128::from(*power)));
    let by_rate = rate
        .filter(|rate| *rate >= Decimal::from(6))
        .is_some_and(|rate| {
            let small = Decimal::try_from_i128_with_scale(small, 0).ok();
            let whole = small.and_then(|small| small.checked_mul(rate));
            whole.is_some_and(|whole| i128::try_from(whole.trunc()).is_ok_and(near))
        });
    // The rate says more, where both would do.
    match (by_rate, by_power) {
        (true, _) => Some(Factor::Rate),
        (false, power) => power.map(Factor::Power),
    }
}

/// The factor in words.
pub(crate) fn words(factor: Factor) -> Message {
    match factor {
        Factor::Power(power) => msg::check_factor_power(power),
        Factor::Rate => msg::check_factor_rate(),
    }
}

/// Rates of the report's series, read once.
#[derive(Default)]
struct Rates(BTreeMap<(Currency, i32), Option<Decimal>>);

impl Rates {
    fn of(
        &mut self,
        ground: &Ground<'_, '_>,
        currency: Currency,
        year: i32,
    ) -> Result<Option<Decimal>> {
        if currency == Currency::USD {
            // A dollar amount may have been typed in the agency's own currency.
            let own = ground.asked.agency.currency;
            return match own == Currency::USD {
                true => Ok(None),
                false => self.of(ground, own, year),
            };
        }
        if let Some(known) = self.0.get(&(currency, year)) {
            return Ok(*known);
        }
        let found = rates::rate(ground.reader, &ground.asked, currency, year)?;
        let found = found.map(|used| used.lcu_per_usd.0);
        self.0.insert((currency, year), found);
        Ok(found)
    }
}

/// Projects with more disbursed than committed in a currency.
pub(super) fn above_committed(ground: &Ground<'_, '_>) -> Result<Found> {
    let mut findings = Vec::new();
    for (place, project) in ground.ledger.projects.iter().enumerate() {
        let committed = ground.ledger.totals(place, COMMITTED);
        for (currency, disbursed) in ground.ledger.totals(place, DISBURSED) {
            let of = committed.iter().find(|(known, _)| *known == currency);
            let Some((_, committed)) = of.filter(|(_, committed)| *committed > 0) else {
                continue;
            };
            if disbursed <= *committed {
                continue;
            }
            let amount = |minor| ground.money(money(minor, currency));
            let detail = ground.say(msg::check_above_committed(
                amount(*committed),
                amount(disbursed - committed),
                amount(disbursed),
            ));
            findings.push(Finding {
                key: format!("{} {currency}", project.id),
                facts: format!("{currency} {committed} {disbursed}"),
                others: Vec::new(),
                record: ground.ledger.record(place, detail),
            });
        }
    }
    Ok(findings.into())
}
