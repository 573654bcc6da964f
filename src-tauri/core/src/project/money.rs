//! A year's money project by project, for the list of projects: the very figures of the report, so that the
//! list, the home screen and the report agree to the cent.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use rust_decimal::prelude::ToPrimitive;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use ts_rs::TS;

use super::commands::{ListRequest, ProjectLine, ProjectPage, ProjectSort};
use super::store;
use crate::contribution::rates::Converter;
use crate::contribution::{Asked, Dimension, Figures, Question, Side};
use crate::desk::Desk;
use crate::error::{Code, Result};
use crate::money::{Amount, Money};
use crate::store::Reader;
use crate::values::Currency;

/// The money of a project in a year, in the agency's currency unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectMoney {
    /// What was budgeted for the fiscal year; none where nothing was, or its rate is missing.
    pub budget: Option<Amount>,
    /// What payers in the agency's scope disbursed.
    pub contribution: Amount,
    /// The same in US dollars.
    pub contribution_usd: Amount,
    /// What partners disbursed; never counted as ours.
    pub partners: Amount,
    /// What was received.
    pub received: Amount,
    /// The contribution in percent of the budget, a whole number; none without a budget.
    pub spent: Option<String>,
}

/// Minor units of the agency's currency, and of the dollar.
#[derive(Debug, Clone, Copy, Default)]
struct Minor {
    budget: Option<i64>,
    contribution: i64,
    contribution_usd: i64,
    partners: i64,
    received: i64,
}

/// The money of all projects in a year.
pub(crate) struct YearMoney {
    own: Currency,
    projects: HashMap<String, Minor>,
}

impl YearMoney {
    /// Works it out from the figures of the year, which the desk remembers.
    ///
    /// # Errors
    /// `MissingRate` when the figures cannot be made.
    pub(crate) fn of(desk: &Desk, year: i32) -> Result<YearMoney> {
        // One year, so that the rate of another year is not missed here.
        let question = Question {
            years: Some(1),
            projects: Some(true),
            ..Question::of(year)
        };
        let figures = desk.figures(&question)?;
        let mut money = YearMoney {
            own: figures.basis.currency,
            projects: HashMap::new(),
        };
        money.take(&figures, Side::Contribution, |minor, own, usd| {
            minor.contribution = own;
            minor.contribution_usd = usd;
        });
        money.take(&figures, Side::Partners, |minor, own, _| {
            minor.partners = own
        });
        money.take(&figures, Side::Received, |minor, own, _| {
            minor.received = own
        });
        desk.read(|reader| money.add_budgets(reader, &question))?;
        Ok(money)
    }

    fn take(&mut self, figures: &Arc<Figures>, side: Side, put: impl Fn(&mut Minor, i64, i64)) {
        for row in figures.side(side).by(Dimension::Project) {
            // The years stand oldest first; the one asked for is the last.
            if let Some(value) = row.years.last() {
                let minor = self.projects.entry(row.key.clone()).or_default();
                put(minor, value.own_minor, value.usd_minor);
            }
        }
    }

    fn add_budgets(&mut self, reader: &Reader<'_>, question: &Question) -> Result<()> {
        let asked = Asked::resolve(reader, question)?;
        let last = asked.years.len() - 1;
        let mut sums: HashMap<String, Option<Decimal>> = HashMap::new();
        let mut converters: HashMap<Currency, Option<Converter>> = HashMap::new();
        for (project, currency, minor) in store::budgets(reader, question.year)? {
            let own = if currency == self.own {
                Some(Decimal::from_i128_with_scale(
                    minor.into(),
                    currency.digits(),
                ))
            } else {
                if let std::collections::hash_map::Entry::Vacant(e) = converters.entry(currency) {
                    let needed = BTreeSet::from([(currency, last)]);
                    let converter = match Converter::load(reader, &asked, &needed) {
                        Ok(converter) => Some(converter),
                        Err(error) if error.code == Code::MissingRate => None,
                        Err(error) => return Err(error),
                    };
                    e.insert(converter);
                }
                converters[&currency]
                    .as_ref()
                    .map(|converter| converter.convert(currency, minor.into(), last).0)
            };
            let sum = sums.entry(project).or_insert(Some(Decimal::ZERO));
            *sum = sum.zip(own).map(|(sum, own)| sum + own);
        }
        for (project, sum) in sums {
            self.projects.entry(project).or_default().budget = sum
                .and_then(|major| Money::rounded(major, self.own))
                .map(|money| money.minor);
        }
        Ok(())
    }

    /// A page of projects with their money, sorted by it where that is asked for, and the sums of all.
    pub(crate) fn page(
        &self,
        reader: &Reader<'_>,
        request: &ListRequest,
        found_countries: &str,
    ) -> Result<ProjectPage> {
        let mut keys = store::keys(reader, request, found_countries)?;
        if request.sort.is_money() {
            let value = |key: &String| self.sorted_by(key, request.sort);
            // What has no value stands last either way.
            keys.sort_by(|a, b| match (value(a), value(b)) {
                (Some(a), Some(b)) if request.descending => b.cmp(&a),
                (Some(a), Some(b)) => a.cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            });
        }
        let offset = request.page.offset as usize;
        let window: Vec<String> = keys
            .iter()
            .skip(offset)
            .take(request.page.rows() as usize)
            .cloned()
            .collect();
        let rows = store::rows(reader, &window)?.into_iter().map(|row| {
            let money = self.shown(self.minor(row.id.as_str()));
            ProjectLine {
                row,
                money: Some(money),
            }
        });
        Ok(ProjectPage {
            rows: rows.collect(),
            total: i64::try_from(keys.len()).unwrap_or(i64::MAX),
            totals: Some(self.shown(self.sum(&keys))),
            money_missing: None,
        })
    }

    fn minor(&self, key: &str) -> Minor {
        self.projects.get(key).copied().unwrap_or_default()
    }

    fn sum(&self, keys: &[String]) -> Minor {
        keys.iter().fold(Minor::default(), |sum, key| {
            let one = self.minor(key);
            Minor {
                budget: match (sum.budget, one.budget) {
                    (None, one) => one,
                    (sum, None) => sum,
                    (Some(sum), Some(one)) => Some(sum + one),
                },
                contribution: sum.contribution + one.contribution,
                contribution_usd: sum.contribution_usd + one.contribution_usd,
                partners: sum.partners + one.partners,
                received: sum.received + one.received,
            }
        })
    }

    fn sorted_by(&self, key: &str, sort: ProjectSort) -> Option<Decimal> {
        let minor = self.minor(key);
        let number = match sort {
            ProjectSort::Budget => minor.budget?,
            ProjectSort::ContributionUsd => minor.contribution_usd,
            ProjectSort::PartnersPaid => minor.partners,
            ProjectSort::Received => minor.received,
            ProjectSort::Spent => return spent(minor),
            _ => minor.contribution,
        };
        Some(Decimal::from(number))
    }

    fn shown(&self, minor: Minor) -> ProjectMoney {
        let own = |minor: i64| -> Amount {
            let currency = self.own;
            Money { minor, currency }.into()
        };
        let usd = Money {
            minor: minor.contribution_usd,
            currency: Currency::USD,
        };
        ProjectMoney {
            budget: minor.budget.map(own),
            contribution: own(minor.contribution),
            contribution_usd: usd.into(),
            partners: own(minor.partners),
            received: own(minor.received),
            spent: spent(minor).map(|percent| {
                percent
                    .round_dp_with_strategy(0, RoundingStrategy::MidpointNearestEven)
                    .to_i64()
                    .unwrap_or(i64::MAX)
                    .to_string()
            }),
        }
    }
}

/// The contribution in percent of the budget.
fn spent(minor: Minor) -> Option<Decimal> {
    let budget = minor.budget.filter(|budget| *budget > 0)?;
    Some(Decimal::from(minor.contribution) * Decimal::ONE_HUNDRED / Decimal::from(budget))
}
