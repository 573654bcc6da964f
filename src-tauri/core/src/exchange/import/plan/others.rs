//! Organisations and exchange rates.

use super::{ImportField as F, Planned, Planner, Write};
use crate::error::Result;
use crate::exchange::import::fields::AliasList;
use crate::exchange::import::nouns::{ORGANISATION, RATE};
use crate::exchange::import::understand::RowRead;
use crate::messages::msg;
use crate::organisation::{Organisation, OrganisationKind};
use crate::rate::{ExchangeRate, RateId, RateKind, store as rates};
use crate::rules;
use crate::store::Reader;
use crate::values::{Currency, Rate};

impl Planner<'_> {
    /// A row that is an organisation: known by key, else by any of its names or a taught word.
    pub(super) fn organisation(
        &mut self,
        reader: &Reader<'_>,
        mut row: RowRead,
    ) -> Result<Planned> {
        let targets = self.targets();
        let by_key = row.words(targets, F::Id).map(str::to_owned);
        let mut organisation = Organisation::named("", OrganisationKind::Other);
        organisation.country = row.section.as_deref().and_then(|code| code.parse().ok());
        self.fill(&mut row, ORGANISATION, &mut organisation, false);
        if organisation.name.is_empty() && by_key.is_none() {
            self.missing(&mut row, F::Name);
            return Ok(Planned::nothing(row));
        }
        let list = AliasList::Organisation;
        if by_key.is_none() && self.spellings.ambiguous(list, &organisation.name) {
            let sentence =
                msg::import_organisation_several(crate::values::shown(&organisation.name));
            let problem = self.at(&row, F::Name, sentence);
            row.refuse(targets, problem);
            return Ok(Planned::nothing(row));
        }
        let what = format!(
            "organisation {}",
            crate::exchange::import::spelling::key(&organisation.name)
        );
        if !self.only_once(&mut row, what, F::Name) {
            return Ok(Planned::nothing(row));
        }
        let id = match by_key {
            Some(id) => Some(id),
            None => self.spellings.find(reader, list, &organisation.name)?,
        };
        let known: Option<Organisation> = match &id {
            Some(id) => match reader.find(id)? {
                Some(known) => Some(known),
                None => {
                    let problem = self.at(&row, F::Id, msg::import_key_unknown());
                    row.refuse(targets, problem);
                    return Ok(Planned::nothing(row));
                }
            },
            None => None,
        };
        let mut changed = true;
        if let Some(known) = known {
            organisation = known.clone();
            self.fill(&mut row, ORGANISATION, &mut organisation, true);
            changed = organisation != known;
            if !self.settled(&mut row, changed) {
                return Ok(Planned::nothing(row));
            }
        }
        if let Err(error) = rules::check(&organisation) {
            self.refuse(&mut row, error)?;
            return Ok(Planned::nothing(row));
        }
        organisation.index();
        let writes = match changed {
            true => vec![Write::Organisation(Box::new(organisation))],
            false => Vec::new(),
        };
        Ok(Planned { row, writes })
    }

    /// A row that is an exchange rate.
    pub(super) fn rate(&mut self, reader: &Reader<'_>, mut row: RowRead) -> Result<Planned> {
        let targets = self.targets();
        for field in [F::Currency, F::Period, F::Rate] {
            if row.value(targets, field).is_none() {
                self.missing(&mut row, field);
            }
        }
        if row.is_refused() {
            return Ok(Planned::nothing(row));
        }
        let mut rate = ExchangeRate {
            id: RateId::default(),
            row_version: 0,
            currency: Currency::USD,
            period: String::new(),
            kind: RateKind::AnnualAverage,
            lcu_per_usd: Rate(rust_decimal::Decimal::ONE),
            series: self.options.series.clone(),
            source: String::new(),
            entered: Some(self.today),
        };
        self.fill(&mut row, RATE, &mut rate, false);
        rate.tidy();
        rate.kind = match rate.period.len() {
            10 => RateKind::Day,
            7 => RateKind::Month,
            _ => RateKind::AnnualAverage,
        };
        if rate.series.is_empty() {
            self.missing(&mut row, F::Series);
            return Ok(Planned::nothing(row));
        }
        if let Err(sentence) = rate.lcu_per_usd.to_string().parse::<Rate>() {
            let problem = self.at(&row, F::Rate, sentence);
            row.refuse(targets, problem);
            return Ok(Planned::nothing(row));
        }
        if let Err(error) = rate.check() {
            self.refuse(&mut row, error)?;
            return Ok(Planned::nothing(row));
        }
        let what = format!("rate {} {} {}", rate.currency, rate.period, rate.series);
        if !self.only_once(&mut row, what, F::Period) {
            return Ok(Planned::nothing(row));
        }
        if let Some(known) = rates::twin(reader, &rate)? {
            let mut after = known.clone();
            self.fill(&mut row, RATE, &mut after, true);
            (after.kind, after.period) = (known.kind, known.period.clone());
            let changed =
                after.lcu_per_usd.0 != known.lcu_per_usd.0 || after.source != known.source;
            if !self.settled(&mut row, changed) {
                return Ok(Planned::nothing(row));
            }
            rate = after;
        }
        Ok(Planned {
            row,
            writes: vec![Write::Rate(Box::new(rate))],
        })
    }
}
