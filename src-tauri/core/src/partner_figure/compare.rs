//! Our figure beside the partner's, in both currencies and in US dollars, with the difference.
//!
//! Ours is that of [`crate::contribution`]: for a country and year the very figure of the breakdown by country; for
//! projects, lines or an organisation the parts of their lines that go to the country, or the whole lines where the
//! project has no share of it. The rates are those of the report's series.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde::Serialize;
use ts_rs::TS;

use super::{PartnerFigure, PartnerMatch, store};
use crate::checks::amounts::{factor, words as factor_words};
use crate::contribution::exchange::{Exchange, rounded};
use crate::contribution::kept::store::each_sum_of;
use crate::contribution::lines::{Key, Programme, Table, side};
use crate::contribution::store::{line, lines_of};
use crate::contribution::{Asked, Dimension, Question, Side};
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::money::Amount;
use crate::project::Direction;
use crate::report::Words;
use crate::store::Reader;
use crate::values::Currency;

/// A difference above this many percent of the partner's figure is told.
const MUCH: i64 = 25;

/// The same money in three currencies; none where a rate is missing.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PartnerMoney")]
pub struct InThree {
    /// In the agency's currency.
    pub own: Option<Amount>,
    /// In the partner's.
    pub partner: Option<Amount>,
    /// In US dollars.
    pub usd: Option<Amount>,
}

/// How a partner's figure stands to ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[ts(rename = "PartnerCompared")]
pub struct Compared {
    /// Ours.
    pub ours: InThree,
    /// Theirs.
    pub theirs: InThree,
    /// Ours less theirs.
    pub difference: InThree,
    /// The difference in percent of theirs, one decimal; none where a rate is missing.
    pub percent: Option<String>,
    /// Lines of ours that are in it.
    pub lines: i64,
    /// Which rate is missing, as a sentence.
    pub missing: Option<String>,
    /// What is striking about the difference, as a sentence; none where the two are close.
    pub doubt: Option<String>,
    /// The same sentence before it is put into words.
    #[serde(skip)]
    #[ts(skip)]
    pub striking: Option<Message>,
}

/// Exact amounts in major units.
#[derive(Clone, Copy)]
struct Exact {
    own: Decimal,
    partner: Decimal,
    usd: Decimal,
}

/// Compares one figure after the other; rates and the programme's shares are read once.
pub struct Comparer<'r, 'c> {
    reader: &'r Reader<'c>,
    asked: Asked,
    programme: Programme,
    exchange: Exchange<'r, 'c>,
}

impl<'r, 'c> Comparer<'r, 'c> {
    /// Gets ready, on the agency's basis and at its series of rates.
    ///
    /// # Errors
    /// `NotFound` before the agency was entered.
    pub fn new(reader: &'r Reader<'c>) -> Result<Self> {
        let asked = Asked::resolve(reader, &Question::of(2000))?;
        let again = Asked::resolve(reader, &Question::of(2000))?;
        Ok(Comparer {
            reader,
            programme: Programme::load(reader, &asked.agency)?,
            exchange: Exchange::new(reader, again),
            asked,
        })
    }

    /// The series of rates.
    pub fn series(&self) -> &str {
        &self.asked.series
    }

    /// Compares a figure with what it is matched with.
    ///
    /// # Errors
    /// Only when the register cannot be read: a missing rate is a sentence of the answer.
    pub fn compare(
        &mut self,
        figure: &PartnerFigure,
        matches: &[PartnerMatch],
        words: &Words,
    ) -> Result<Compared> {
        let year = i32::try_from(figure.year).unwrap_or(0);
        let (sums, lines) = self.ours(figure, matches, year)?;
        let mut missing: BTreeSet<Currency> = BTreeSet::new();
        let mut ours = Some(Exact {
            own: Decimal::ZERO,
            partner: Decimal::ZERO,
            usd: Decimal::ZERO,
        });
        for (currency, minor) in sums {
            let part = self.exact(currency, minor, figure.currency, year, &mut missing)?;
            ours = match (ours, part) {
                (Some(sum), Some(part)) => Some(Exact {
                    own: sum.own + part.own,
                    partner: sum.partner + part.partner,
                    usd: sum.usd + part.usd,
                }),
                _ => None,
            };
        }
        let minor = i128::from(figure.amount_minor);
        let theirs = self.exact(figure.currency, minor, figure.currency, year, &mut missing)?;
        let own = self.asked.agency.currency;
        let shown = |exact: Option<Exact>| match exact {
            Some(exact) => InThree {
                own: Some(rounded(exact.own, own)),
                partner: Some(rounded(exact.partner, figure.currency)),
                usd: Some(rounded(exact.usd, Currency::USD)),
            },
            None => InThree::default(),
        };
        let mut published = shown(theirs);
        // As it was published, whatever the rates.
        published.partner = Some(figure.money().into());
        let ours_shown = shown(ours);
        let percent = match (ours, theirs) {
            (Some(ours), Some(theirs)) if !theirs.usd.is_zero() => {
                Some((ours.usd - theirs.usd) / theirs.usd * Decimal::ONE_HUNDRED)
            }
            _ => None,
        };
        let striking = match (ours, theirs) {
            (Some(ours), Some(theirs)) => {
                self.striking(ours.usd, theirs.usd, percent, figure.currency, year)?
            }
            _ => None,
        };
        let names: Vec<String> = missing.iter().map(Currency::to_string).collect();
        Ok(Compared {
            difference: InThree {
                own: less(&ours_shown.own, &published.own),
                partner: less(&ours_shown.partner, &published.partner),
                usd: less(&ours_shown.usd, &published.usd),
            },
            ours: ours_shown,
            theirs: published,
            percent: percent.map(|percent| percent.round_dp(1).to_string()),
            lines,
            missing: (!names.is_empty()).then(|| {
                words.say(msg::partner_figure_rate_missing(
                    names.join(", "),
                    &self.asked.series,
                    year.to_string(),
                ))
            }),
            doubt: striking.clone().map(|message| words.say(message)),
            striking,
        })
    }

    /// Ours by currency in minor units, and the number of lines.
    fn ours(
        &mut self,
        figure: &PartnerFigure,
        matches: &[PartnerMatch],
        year: i32,
    ) -> Result<(BTreeMap<Currency, i128>, i64)> {
        let wanted = match figure.direction {
            Direction::Received => Side::Received,
            _ => Side::Contribution,
        };
        let mut sums: BTreeMap<Currency, i128> = BTreeMap::new();
        let mut count = 0;
        let scope = self.asked.scope;
        if matches.is_empty() && figure.organisation_id.is_none() {
            let table = Table::By(Dimension::Country);
            each_sum_of(
                self.reader,
                self.asked.years.basis,
                self.asked.flow,
                (table, figure.country.as_str()),
                (year, year),
                |cell, (minor, lines)| {
                    if side(cell.direction, cell.payer, scope) == wanted {
                        *sums.entry(cell.currency).or_default() += minor;
                        count += lines;
                    }
                },
            )?;
            return Ok((sums, count));
        }
        let mut years = self.asked.years;
        (years.first, years.last) = (year, year);
        let place = Table::By(Dimension::Country);
        for id in self.lines(figure, matches)? {
            let Some(row) = line(self.reader, &id)? else {
                continue;
            };
            if row.flow != self.asked.flow {
                continue;
            }
            let mut part_of = None;
            let country = figure.country;
            self.programme
                .each_part(self.reader, &years, &row, &mut |part| {
                    if part.year != year || side(part.direction, part.payer, scope) != wanted {
                        return;
                    }
                    let its = part
                        .cells
                        .iter()
                        .find(|(table, key, _)| *table == place && *key == Key::Country(country));
                    part_of = match its {
                        Some((_, _, minor)) => Some(*minor),
                        // A project that has no share of the country was matched on purpose.
                        None if !matches.is_empty() => Some(part.minor),
                        None => None,
                    };
                })?;
            if let Some(minor) = part_of {
                *sums.entry(row.currency).or_default() += i128::from(minor);
                count += 1;
            }
        }
        Ok((sums, count))
    }

    /// The keys of the lines that a figure is about, each once.
    fn lines(&self, figure: &PartnerFigure, matches: &[PartnerMatch]) -> Result<BTreeSet<String>> {
        let mut found = Vec::new();
        for matched in matches {
            if let Some(project) = &matched.project_id {
                let project = store::project_now(self.reader, project)?;
                lines_of(self.reader, "project_id", project.as_str(), &mut found)?;
            }
            found.extend(matched.cost_line_id.iter().map(|id| id.0.clone()));
        }
        if matches.is_empty()
            && let Some(payer) = &figure.organisation_id
        {
            lines_of(self.reader, "payer_id", payer.as_str(), &mut found)?;
        }
        Ok(found.into_iter().collect())
    }

    /// An amount in the three currencies; none where a rate is missing, which is noted.
    fn exact(
        &mut self,
        currency: Currency,
        minor: i128,
        partner: Currency,
        year: i32,
        missing: &mut BTreeSet<Currency>,
    ) -> Result<Option<Exact>> {
        for needed in [currency, partner, self.asked.agency.currency] {
            if self.exchange.rate(needed, year)?.is_none() {
                missing.insert(needed);
            }
        }
        let rate = self.exchange.rate(partner, year)?;
        let converted = self.exchange.convert(currency, minor, year)?;
        Ok(match (converted, rate) {
            (Some((own, usd)), Some(rate)) => Some(Exact {
                own,
                usd,
                partner: match currency == partner {
                    true => Decimal::from_i128_with_scale(minor, currency.digits()),
                    false => usd * rate,
                },
            }),
            _ => None,
        })
    }

    /// What is striking about two amounts of US dollars.
    fn striking(
        &mut self,
        ours: Decimal,
        theirs: Decimal,
        percent: Option<Decimal>,
        currency: Currency,
        year: i32,
    ) -> Result<Option<Message>> {
        let cents = |usd: Decimal| i128::try_from((usd * Decimal::ONE_HUNDRED).round()).ok();
        let (Some(ours), Some(theirs)) = (cents(ours), cents(theirs)) else {
            return Ok(None);
        };
        if ours == 0 {
            return Ok(Some(msg::partner_figure_nothing()));
        }
        // A partner's dollars may have been our own currency.
        let foreign = match currency == Currency::USD {
            true => self.asked.agency.currency,
            false => currency,
        };
        let rate = self.exchange.rate(foreign, year)?;
        if let Some(factor) = factor(ours, theirs, rate, (1, 10)) {
            return Ok(Some(msg::partner_figure_off(factor_words(factor))));
        }
        Ok(percent
            .filter(|percent| percent.abs() > Decimal::from(MUCH))
            .map(|percent| msg::partner_figure_far(percent.abs().round_dp(1).to_string())))
    }
}

fn less(ours: &Option<Amount>, theirs: &Option<Amount>) -> Option<Amount> {
    let (ours, theirs) = (ours.as_ref()?.money().ok()?, theirs.as_ref()?.money().ok()?);
    let minor = ours.minor.checked_sub(theirs.minor)?;
    Some(
        crate::money::Money {
            minor,
            currency: ours.currency,
        }
        .into(),
    )
}
