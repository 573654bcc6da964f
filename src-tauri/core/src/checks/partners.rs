//! Partners' own figures that are far from ours, or off by a power of ten or about an exchange rate.

use super::{Finding, Found, FoundRecord, Ground};
use crate::error::Result;
use crate::messages::msg;
use crate::ops::Noun;
use crate::partner_figure::commands::compared;
use crate::partner_figure::store::of_years;

/// Finds them, in the years of the report.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let years = (ground.asked.years.first, ground.asked.years.last);
    let figures = of_years(ground.reader, years, None)?;
    let mut findings = Vec::new();
    for row in compared(ground.reader, &ground.words, figures)? {
        let Some(striking) = row.compared.striking else {
            continue;
        };
        let (figure, theirs) = (&row.figure, &row.figure.amount);
        let written = theirs.money().map(|money| ground.money(money));
        let theirs = written.unwrap_or_else(|_| theirs.amount.clone());
        let ours = row.compared.ours.partner.and_then(|ours| ours.money().ok());
        findings.push(Finding {
            key: figure.id.0.clone(),
            facts: format!("{} {theirs} {ours:?}", figure.year),
            others: Vec::new(),
            record: FoundRecord {
                noun: Noun::PartnerFigure,
                id: figure.id.0.clone(),
                project_id: None,
                label: row.country_name,
                detail: ground.say(msg::check_partner_figure_detail(
                    ours.map_or_else(String::new, |ours| ground.money(ours)),
                    ground.say(striking),
                    theirs,
                    figure.year.to_string(),
                )),
            },
        });
    }
    Ok(findings.into())
}
