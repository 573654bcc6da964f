//! The money of an activity: budgets, planned disbursements, transactions.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::codes;
use super::parts::{Activity, NOWHERE, body, iso2, named, reference_of};
use super::write::Setting;
use super::xml::Xml;
use crate::budget::Budget;
use crate::contribution::Side;
use crate::contribution::lines::{Payer, payer, side};
use crate::cost::CostLine;
use crate::error::Result;
use crate::exchange::export::{ExportFault, Notes};
use crate::money::split::largest_remainder;
use crate::project::Direction;
use crate::values::{CountryCode, Date};

/// Where a transaction's money goes: a country, or nobody knows where.
type Place = Option<CountryCode>;

impl Activity {
    /// The codes of the kind of figure that most lines have; none without lines.
    pub(super) fn default_codes(&self) -> Option<Codes> {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for line in &self.lines {
            *counts.entry(&line.measurement).or_default() += 1;
        }
        let most = counts
            .iter()
            .max_by_key(|(id, count)| (**count, std::cmp::Reverse(**id)))?;
        let mut codes = Codes::of(most.0);
        // A default would speak for lines that have no aid type.
        if counts.keys().any(|id| codes::aid_type(id).is_none()) {
            codes.aid = None;
        }
        Some(codes)
    }

    pub(super) fn budget(
        &self,
        setting: &Setting,
        budget: &Budget,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let year = i32::try_from(budget.fiscal_year).unwrap_or_default();
        let years = setting.fiscal_years(year);
        let (from, to) = (years.first_day(year), years.last_day(year));
        xml.open(
            "budget",
            &[
                ("type", "1"),
                ("status", "2"),
                ("ssc:source", &budget.source),
            ],
        )?;
        xml.leaf("period-start", &[("iso-date", &from)])?;
        xml.leaf("period-end", &[("iso-date", &to)])?;
        value(xml, budget.money().major(), budget.currency.as_str(), &from)?;
        xml.close("budget")
    }

    pub(super) fn planned(
        &self,
        setting: &Setting,
        line: &CostLine,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let (from, to) = match (line.date, line.fiscal_year) {
            (Some(day), _) => (day.to_string(), day.to_string()),
            (None, year) => {
                let year = i32::try_from(year.unwrap_or_default()).unwrap_or_default();
                let years = setting.fiscal_years(year);
                (years.first_day(year), years.last_day(year))
            }
        };
        let known = own_codes(line, self.direction(line));
        let known: Vec<(&str, &str)> = pairs(&known);
        let mut attributes = vec![("type", "1")];
        attributes.extend(known);
        xml.open("planned-disbursement", &attributes)?;
        xml.leaf("period-start", &[("iso-date", &from)])?;
        xml.leaf("period-end", &[("iso-date", &to)])?;
        value(xml, line.money().major(), line.currency.as_str(), &from)?;
        self.provider(setting, line, notes, xml)?;
        xml.close("planned-disbursement")
    }

    pub(super) fn spent(
        &self,
        setting: &Setting,
        (number, line): (usize, &CostLine),
        default: Option<&Codes>,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let Some(day) = day(setting, line).filter(|day| *day <= setting.today) else {
            self.note_line(notes, ExportFault::LineToCome, line);
            return Ok(());
        };
        let direction = self.direction(line);
        let Some(kind) = codes::transaction(
            self.side(setting, line),
            direction,
            line.flow,
            line.measurement.starts_with('B'),
        ) else {
            return Ok(());
        };
        let description = match setting.guard.let_out(&line.description) {
            Some(text) => text.trim(),
            None => {
                self.note_line(notes, ExportFault::TextWithheld, line);
                ""
            }
        };
        let codes = Codes::of(&line.measurement);
        if codes.aid.is_none() {
            self.note_line(notes, ExportFault::LineWithoutCode, line);
        }
        let mut known = own_codes(line, direction);
        let parts = self.portions(line);
        if parts.len() > 1 {
            known.push(("ssc:line", number.to_string()));
        }
        let day = day.to_string();
        for (place, minor) in parts {
            let part = crate::money::Money {
                minor,
                currency: line.currency,
            };
            xml.open("transaction", &pairs(&known))?;
            xml.leaf("transaction-type", &[("code", kind)])?;
            xml.leaf("transaction-date", &[("iso-date", &day)])?;
            value(xml, part.major(), line.currency.as_str(), &day)?;
            if !description.is_empty() {
                xml.told("description", &[], &[(&setting.language, description)])?;
            }
            self.provider(setting, line, notes, xml)?;
            if direction == Direction::Received {
                let agency = &setting.agency;
                xml.told(
                    "receiver-org",
                    &[("ref", &agency.organisation_identifier), ("type", "10")],
                    &named(setting, &agency.name, &agency.name_en),
                )?;
            }
            match (self.by_transaction, place) {
                (true, Some(country)) => {
                    xml.leaf("recipient-country", &[("code", iso2(country))])?;
                }
                (true, None) => {
                    xml.leaf(
                        "recipient-region",
                        &[("code", NOWHERE), ("vocabulary", "1")],
                    )?;
                }
                (false, _) => {}
            }
            if default.is_none_or(|default| default.flow != codes.flow) {
                xml.leaf("flow-type", &[("code", codes.flow)])?;
            }
            if default.is_none_or(|default| default.finance != codes.finance) {
                xml.leaf("finance-type", &[("code", codes.finance)])?;
            }
            match codes.aid {
                Some(aid) if default.is_none_or(|default| default.aid != codes.aid) => {
                    xml.leaf("aid-type", &[("code", aid)])?;
                }
                _ => {}
            }
            xml.close("transaction")?;
        }
        Ok(())
    }

    /// Who pays, or that nobody knows it: without that element the reporting organisation would be meant.
    fn provider(
        &self,
        setting: &Setting,
        line: &CostLine,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let known = line
            .payer_id
            .as_ref()
            .and_then(|id| setting.organisations.get(id));
        let Some(payer) = known else {
            self.note_line(notes, ExportFault::LineWithoutPayer, line);
            return xml.told(
                "provider-org",
                &[("ssc:payer", "unknown")],
                &[("en", &setting.not_known)],
            );
        };
        let reference = reference_of(setting, payer);
        let mut attributes = body(payer);
        if !reference.is_empty() {
            attributes.insert(0, ("ref", &reference));
        }
        xml.told(
            "provider-org",
            &attributes,
            &named(setting, &payer.name, &payer.name_en),
        )
    }

    /// A line by country, where transactions name them: split as the figures split it.
    fn portions(&self, line: &CostLine) -> Vec<(Place, i64)> {
        let shares = &self.project.countries;
        if !self.by_transaction || line.country.is_some() || shares.is_empty() {
            return vec![(line.country, line.amount_minor)];
        }
        let weights: Vec<_> = shares.iter().map(|share| share.share.0).collect();
        let parts = largest_remainder(line.amount_minor, &weights);
        let parts = shares.iter().map(|share| Some(share.iso3)).zip(parts);
        // IATI knows no transaction of nothing.
        parts.filter(|(_, minor)| *minor != 0).collect()
    }

    fn direction(&self, line: &CostLine) -> Direction {
        line.direction.unwrap_or(self.project.facts.direction)
    }

    fn side(&self, setting: &Setting, line: &CostLine) -> Side {
        let known = line
            .payer_id
            .as_ref()
            .and_then(|id| setting.organisations.get(id));
        let payer = known.map_or(Payer::Unknown, |known| payer(&setting.agency, known));
        side(self.direction(line), payer, setting.agency.scope)
    }
}

/// The codes of a transaction.
pub(super) struct Codes {
    pub(super) flow: &'static str,
    pub(super) finance: &'static str,
    pub(super) aid: Option<&'static str>,
}

impl Codes {
    fn of(measurement: &str) -> Codes {
        Codes {
            flow: codes::flow_type(measurement),
            finance: codes::finance_type(measurement),
            aid: codes::aid_type(measurement),
        }
    }
}

/// The day of a line; of one that is known by fiscal year, the year's last day.
pub(super) fn day(setting: &Setting, line: &CostLine) -> Option<Date> {
    line.date.or_else(|| {
        let year = i32::try_from(line.fiscal_year?).ok()?;
        let years = setting.fiscal_years(year);
        let last = years.last_day(year).parse().ok()?;
        let first: Date = years.first_day(year).parse().ok()?;
        // A year that is under way has no last day yet.
        Some(if first <= setting.today && last > setting.today {
            setting.today
        } else {
            last
        })
    })
}

/// Our own attributes of a line.
fn own_codes(line: &CostLine, direction: Direction) -> Vec<(&'static str, String)> {
    let mut known = vec![
        ("ssc:measurement", line.measurement.clone()),
        ("ssc:direction", direction.code().to_owned()),
    ];
    if let Some(valuation) = line.valuation {
        known.push(("ssc:valuation", valuation.code().to_owned()));
    }
    if let Some(country) = line.country {
        known.push(("ssc:country", country.to_string()));
    }
    if let (None, Some(year)) = (line.date, line.fiscal_year) {
        known.push(("ssc:fiscal-year", year.to_string()));
    }
    known
}

fn pairs<'a>(known: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    known
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect()
}

fn value(xml: &mut Xml<'_>, amount: Decimal, currency: &str, day: &str) -> Result<()> {
    let amount = amount.to_string();
    xml.words(
        "value",
        &[("currency", currency), ("value-date", day)],
        &amount,
    )
}
