//! What the sample's partners are said to publish: one figure that is close to ours, one that is not.

use super::facts::value;
use crate::error::Result;
use crate::partner_figure::{PartnerFigure, PartnerFigureId};
use crate::project::Direction;
use crate::store::Tx;

/// Country, year, currency, amount in full units, title, where it stands.
const FIGURES: &[(&str, i64, &str, i64, &str, &str)] = &[
    (
        "SGP",
        2025,
        "SGD",
        160_000,
        "Annual report of the cooperation programme (sample)",
        "page 41",
    ),
    (
        "IND",
        2025,
        "INR",
        7_800_000,
        "Fellowships by country (sample)",
        "table 3",
    ),
];

/// Writes them.
pub(super) fn fill(tx: &mut Tx<'_>) -> Result<()> {
    for (country, year, currency, amount, title, place) in FIGURES {
        let mut figure = PartnerFigure {
            id: PartnerFigureId::default(),
            row_version: 0,
            country: value(country)?,
            organisation_id: None,
            year: *year,
            direction: Direction::Received,
            currency: value(currency)?,
            amount_minor: amount * 100,
            title: (*title).to_owned(),
            source_date: None,
            place: (*place).to_owned(),
            note: String::new(),
            search: String::new(),
        };
        figure.check()?;
        tx.put(&mut figure)?;
    }
    Ok(())
}
