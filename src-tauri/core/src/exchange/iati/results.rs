//! What is measured in a project, as `result` elements: baseline, target and what was reached, period by period.

use std::collections::BTreeMap;

use super::parts::Activity;
use super::write::Setting;
use super::xml::Xml;
use crate::error::Result;
use crate::exchange::export::{ExportFault, Notes};
use crate::indicator::{Indicator, IndicatorValue};
use crate::store::Reader;
use crate::values::{Date, Quantity};

/// An indicator with what was measured.
pub(super) struct Measured {
    indicator: Indicator,
    values: Vec<IndicatorValue>,
}

impl Measured {
    /// The indicators of a project, as they were entered.
    pub(super) fn load(reader: &Reader<'_>, project: &str) -> Result<Vec<Measured>> {
        let mut indicators: Vec<Indicator> = reader.children("project_id", project)?;
        indicators.sort_by(|a, b| a.id.cmp(&b.id));
        indicators
            .into_iter()
            .map(|indicator| {
                let values = reader.children("indicator_id", indicator.id.as_str())?;
                Ok(Measured { indicator, values })
            })
            .collect()
    }
}

/// What is said of a period.
#[derive(Default)]
struct Said<'m> {
    target: Option<Quantity>,
    /// What was reached, with who says so.
    reached: Vec<(Quantity, &'m str)>,
}

impl Activity {
    /// Writes the results of the project.
    pub(super) fn results(
        &self,
        setting: &Setting,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        for measured in &self.measured {
            self.result(setting, measured, notes, xml)?;
        }
        Ok(())
    }

    fn result(
        &self,
        setting: &Setting,
        measured: &Measured,
        notes: &mut Notes,
        xml: &mut Xml<'_>,
    ) -> Result<()> {
        let indicator = &measured.indicator;
        let mut said = |text: &str| match setting.guard.let_out(text) {
            Some(text) => text.trim().to_owned(),
            None => {
                self.note(notes, ExportFault::TextWithheld);
                String::new()
            }
        };
        let name = said(&indicator.name);
        // Without its name a measure says nothing.
        if name.is_empty() {
            return Ok(());
        }
        let unit = said(&indicator.unit);
        let is_percent = matches!(unit.as_str(), "%" | "percent" | "per cent");
        let title = match unit.is_empty() || is_percent {
            true => name,
            false => format!("{name} ({unit})"),
        };
        let note = said(&indicator.note);
        let rises = match (indicator.baseline, indicator.target) {
            (Some(from), Some(to)) => to >= from,
            _ => true,
        };
        let language = setting.language.as_str();
        xml.open("result", &[("type", "9"), ("aggregation-status", "0")])?;
        xml.told("title", &[], &[(language, &title)])?;
        xml.open(
            "indicator",
            &[
                ("measure", if is_percent { "2" } else { "1" }),
                ("ascending", if rises { "1" } else { "0" }),
                ("aggregation-status", "0"),
            ],
        )?;
        xml.told("title", &[], &[(language, &title)])?;
        if !note.is_empty() {
            xml.told("description", &[], &[(language, &note)])?;
        }
        // IATI has no baseline without its year.
        if let (Some(value), Some(year)) = (indicator.baseline, year_of(&indicator.baseline_period))
        {
            let value = value.to_string();
            let mut attributes = vec![("year", year), ("value", value.as_str())];
            if year != indicator.baseline_period {
                attributes.insert(1, ("iso-date", &indicator.baseline_period));
            }
            xml.leaf("baseline", &attributes)?;
        }
        for ((end, start), of) in self.periods(measured) {
            xml.open("period", &[])?;
            xml.leaf("period-start", &[("iso-date", &start)])?;
            xml.leaf("period-end", &[("iso-date", &end)])?;
            if let Some(target) = of.target {
                xml.leaf("target", &[("value", &target.to_string())])?;
            }
            for (value, source) in of.reached {
                let value = value.to_string();
                let source = said(source);
                if source.is_empty() {
                    xml.leaf("actual", &[("value", &value)])?;
                    continue;
                }
                xml.open("actual", &[("value", &value)])?;
                xml.told("comment", &[], &[(language, &source)])?;
                xml.close("actual")?;
            }
            xml.close("period")?;
        }
        xml.close("indicator")?;
        xml.close("result")
    }

    /// The periods by their last and first day.
    fn periods<'m>(&self, measured: &'m Measured) -> BTreeMap<(String, String), Said<'m>> {
        let mut periods: BTreeMap<(String, String), Said<'m>> = BTreeMap::new();
        let indicator = &measured.indicator;
        if let Some(target) = indicator.target {
            // A target without a day is one for the end of the project.
            let by = match indicator.target_period.as_str() {
                "" => self.project.facts.end_date.map(|day| day.to_string()),
                period => Some(period.to_owned()),
            };
            if let Some(days) = by.as_deref().and_then(days_of) {
                periods.entry(days).or_default().target = Some(target);
            }
        }
        for value in &measured.values {
            if let Some(days) = days_of(&value.period) {
                let of = periods.entry(days).or_default();
                of.reached.push((value.value, &value.source));
            }
        }
        periods
    }
}

/// The year of a period that is a year or a day.
fn year_of(period: &str) -> Option<&str> {
    period.get(..4)
}

/// The last and first day of a year; a day stands for the year up to it.
fn days_of(period: &str) -> Option<(String, String)> {
    let year = year_of(period)?;
    let end = match period.parse::<Date>() {
        Ok(day) => day.to_string(),
        Err(_) => format!("{year}-12-31"),
    };
    Some((end, format!("{year}-01-01")))
}

#[cfg(test)]
mod tests {
    use super::days_of;

    #[test]
    fn a_period_is_a_year_or_the_year_up_to_a_day() {
        let days = |period| days_of(period).map(|(end, start)| format!("{start} {end}"));
        assert_eq!(days("2025").as_deref(), Some("2025-01-01 2025-12-31"));
        assert_eq!(days("2025-03-31").as_deref(), Some("2025-01-01 2025-03-31"));
        assert_eq!(days("2025-01-01").as_deref(), Some("2025-01-01 2025-01-01"));
        assert_eq!(days(""), None);
    }
}
