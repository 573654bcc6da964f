//! The SQL by which a figure is opened: which lines have a part in a cell, and what they are.

use rusqlite::named_params;

use super::LineFacts;
use crate::agency::Scope;
use crate::contribution::lines::modality;
use crate::contribution::store::purposes;
use crate::contribution::{Asked, Dimension, Side};
use crate::error::Result;
use crate::organisation::OrganisationKind;
use crate::reference::{
    AREAS, COUNTRIES, Country, MEASUREMENTS, Measurement, SDGS, area_of_purpose,
};
use crate::store::Reader;

/// What the register says of a line.
pub(crate) fn line_facts(reader: &Reader<'_>, id: &str) -> Result<Option<LineFacts>> {
    reader.one(
        "SELECT l.id, l.project_id, p.code, p.title, l.description, l.date, l.fiscal_year, o.name AS payer, l.measurement,
                l.valuation, l.valuation_inputs
           FROM cost_line l JOIN project p ON p.id = l.project_id LEFT JOIN organisation o ON o.id = l.payer_id
          WHERE l.id = ?1",
        [id],
    )
}

/// The keys of a year's lines that stand on a side and hold to a condition, the largest first.
pub(crate) fn traced(
    reader: &Reader<'_>,
    asked: &Asked,
    year: i32,
    side: Side,
    wanted: &Wanted,
    window: Option<(usize, usize)>,
) -> Result<Vec<String>> {
    let kinds: Vec<String> = OrganisationKind::ALL
        .iter()
        .filter(|kind| kind.is_government())
        .map(|kind| format!("'{kind}'"))
        .collect();
    let government = match asked.scope {
        Scope::Agency => String::new(),
        Scope::Government => format!(
            " OR kind IN ({}) AND country = '{}'",
            kinds.join(", "),
            asked.agency.country
        ),
    };
    let ours =
        format!("l.payer_id IN (SELECT id FROM organisation WHERE id = :agency{government})");
    let received = "coalesce(l.direction = 'received', l.project_id IN (SELECT id FROM project WHERE direction = 'received'))";
    let stands = match side {
        Side::Contribution => format!("{ours} AND NOT {received}"),
        Side::Counterpart => format!("{ours} AND {received}"),
        Side::Partners => format!("l.payer_id IS NOT NULL AND NOT {ours} AND NOT {received}"),
        Side::Received => format!("l.payer_id IS NOT NULL AND NOT {ours} AND {received}"),
        Side::WithoutPayer => "l.payer_id IS NULL".to_owned(),
    };
    // Each year by itself, so that an index gives the lines: those with a day, and those known by fiscal year.
    let dated = format!(
        "SELECT l.id AS id, abs(l.amount_minor) AS size FROM cost_line l
          WHERE l.flow = :flow AND l.date >= :from AND l.date < :until AND {stands} AND ({})",
        wanted.condition
    );
    let undated = format!(
        "SELECT l.id, abs(l.amount_minor) FROM cost_line l
          WHERE l.flow = :flow AND l.date IS NULL AND l.fiscal_year BETWEEN :first AND :last
            AND {stands} AND ({})",
        wanted.condition
    );
    let window = window.map_or_else(String::new, |(offset, limit)| {
        format!("LIMIT {limit} OFFSET {offset}")
    });
    let sql = format!(
        "SELECT id FROM ({dated} UNION ALL {undated}) AS line ORDER BY size DESC, id {window}"
    );
    // A calendar year has parts of the fiscal years that end in it and after it.
    let last = year + i32::from(asked.years.of_fiscal_year(year + 1, 2).len() > 1);
    let (from, until) = (asked.years.first_day(year), asked.years.day_after(year));
    let mut params = named_params! {
        ":flow": asked.flow, ":from": from, ":until": until, ":first": year, ":last": last,
        ":agency": asked.agency.organisation_id, ":key": wanted.key,
    }
    .to_vec();
    params.retain(|(name, _)| sql.contains(*name));
    reader.values(&sql, params.as_slice())
}

/// Which lines a cell wants, as a condition on `l`.
pub(crate) struct Wanted {
    condition: String,
    key: String,
    /// False where the condition holds for more lines than the cell has.
    pub exact: bool,
}

/// Which lines have a part in a cell.
pub(crate) fn wanted(
    reader: &Reader<'_>,
    dimension: Option<Dimension>,
    key: &str,
) -> Result<Wanted> {
    let quoted = |texts: &mut dyn Iterator<Item = &str>| {
        let texts: Vec<String> = texts
            .map(|text| format!("'{}'", text.replace('\'', "''")))
            .collect();
        texts.join(", ")
    };
    let measurements = |holds: &dyn Fn(&Measurement) -> bool| {
        let ids = MEASUREMENTS
            .iter()
            .filter(|m| holds(m))
            .map(|m| m.id.as_str());
        format!("l.measurement IN ({})", quoted(&mut ids.into_iter()))
    };
    let to_countries = |codes: &str| {
        format!(
            "l.country IN ({codes}) OR l.country IS NULL AND l.project_id IN
                (SELECT project_id FROM project_country WHERE iso3 IN ({codes}) AND CAST(share AS NUMERIC) > 0)"
        )
    };
    let projects =
        |condition: &str| format!("l.project_id IN (SELECT p.id FROM project p WHERE {condition})");
    let nowhere =
        "l.country IS NULL AND l.project_id NOT IN (SELECT project_id FROM project_country)";
    let unknown_measurement = format!("NOT {}", measurements(&|_| true));
    let condition = match (dimension, key) {
        (None, _) => "1 = 1".to_owned(),
        (Some(Dimension::Group | Dimension::Measurement | Dimension::Modality), "") => {
            unknown_measurement
        }
        (Some(Dimension::Group), key) => measurements(&|m| m.group == key),
        (Some(Dimension::Measurement), _) => "l.measurement = :key".to_owned(),
        (Some(Dimension::Modality), key) => {
            let advisory =
                "coalesce(l.activity_id IN (SELECT id FROM activity WHERE kind = 'advisory'), 0)";
            let either = |m: &Measurement, kind| modality(m, Some(kind)) == key;
            format!(
                "CASE {advisory} WHEN 0 THEN {} ELSE {} END",
                measurements(&|m| either(m, "")),
                measurements(&|m| either(m, "advisory"))
            )
        }
        (Some(Dimension::Form), _) => projects("p.form = :key"),
        (Some(Dimension::Payer), "") => "l.payer_id IS NULL".to_owned(),
        (Some(Dimension::Payer), _) => "l.payer_id = :key".to_owned(),
        (Some(Dimension::Project), _) => "l.project_id = :key".to_owned(),
        (Some(Dimension::Area), key) => {
            let purposes = purposes(reader)?;
            let stands_for = |wanted: &dyn Fn(Option<&str>) -> bool| {
                let mut found = purposes.iter().map(String::as_str).filter(|purpose| {
                    wanted(area_of_purpose(purpose).map(|area| area.id.as_str()))
                });
                quoted(&mut found)
            };
            let derived = stands_for(&|area| area.unwrap_or_default() == key);
            let known = quoted(&mut AREAS.iter().map(|area| area.id.as_str()));
            let without = projects(&format!(
                "p.purpose_code IN ({derived}) AND NOT EXISTS
                    (SELECT 1 FROM project_area a WHERE a.project_id = p.id AND a.area IN ({known}))"
            ));
            match key {
                "" => without,
                _ => format!(
                    "{without} OR l.project_id IN
                        (SELECT project_id FROM project_area WHERE area = :key AND CAST(weight AS NUMERIC) > 0)"
                ),
            }
        }
        (Some(Dimension::Goal), key) => {
            let of_goal = |key: &str| {
                quoted(
                    &mut SDGS
                        .iter()
                        .filter(|sdg| key.is_empty() || sdg.goal == key)
                        .map(|sdg| sdg.code.as_str()),
                )
            };
            let codes = of_goal(key);
            match key {
                "" => projects(&format!(
                    "NOT EXISTS (SELECT 1 FROM project_goal g WHERE g.project_id = p.id AND g.code IN ({codes}))"
                )),
                _ => format!(
                    "l.project_id IN (SELECT project_id FROM project_goal
                       WHERE code IN ({codes}) AND CAST(weight AS NUMERIC) > 0)"
                ),
            }
        }
        (
            Some(
                Dimension::Country
                | Dimension::Region
                | Dimension::Subregion
                | Dimension::CountryGroup,
            ),
            "",
        ) => nowhere.to_owned(),
        (Some(Dimension::Country), key) => to_countries(&quoted(&mut [key].into_iter())),
        (Some(by @ (Dimension::Region | Dimension::Subregion)), key) => {
            let inside = |country: &&Country| match by {
                Dimension::Region => country.region == key,
                _ => country.subregion == key,
            };
            to_countries(&quoted(
                &mut COUNTRIES
                    .iter()
                    .filter(inside)
                    .map(|country| country.iso3.as_str()),
            ))
        }
        // The day decides on the membership, line by line.
        (Some(Dimension::CountryGroup), _) => format!("NOT ({nowhere})"),
    };
    Ok(Wanted {
        condition,
        key: key.to_owned(),
        exact: dimension != Some(Dimension::CountryGroup) || key.is_empty(),
    })
}
