//! The partner map: land as a grid of dots, amounts as circles, no boundaries.

use typeset::{Block, Caption, DegreeWords, Extent, LandMask, Map, OwnPlace, Place, SizeMark};

use super::charts::length;
use super::contribution::Numbers;
use super::material::Material;
use crate::contribution::{Dimension, Side};
use crate::messages::msg;
use crate::reference;

/// The map of partners in the reporting year; nothing where no country has an amount.
pub fn partners(material: &Material, numbers: &mut Numbers) -> Option<Block> {
    let own = material.currency();
    let side = material.figures.side(Side::Contribution);
    let mut found: Vec<(&str, i64, &'static reference::Country)> = side
        .by(Dimension::Country)
        .iter()
        .filter_map(|row| {
            let value = material.now(&row.years)?;
            let country = reference::country(&row.key)?;
            (value.own_minor > 0).then_some((row.label.as_str(), value.own_minor, country))
        })
        .collect();
    found.sort_by_key(|(_, minor, _)| std::cmp::Reverse(*minor));
    let largest = found.first()?.1;
    let places: Vec<Place> = found
        .iter()
        .filter_map(|(label, minor, country)| {
            let (latitude, longitude) = point(country)?;
            Some(Place {
                latitude,
                longitude,
                value: length(*minor),
                label: (*label).to_owned(),
            })
        })
        .collect();
    if places.is_empty() {
        return None;
    }
    let home = reference::country(material.agency.country.as_str());
    let number = numbers.figure();
    let year = material.words.year(material.year.into());
    let unit = material.unit_name(own.as_str());
    let spoken: Vec<String> = found
        .iter()
        .map(|(label, minor, _)| {
            material.say(msg::report_alt_bar(*label, material.short(*minor, own)))
        })
        .collect();
    Some(
        Map {
            id: format!("figure-{number}"),
            caption: Some(
                Caption::new(
                    material.say(msg::report_figure_number(&number)),
                    material.say(msg::report_figure_map()),
                )
                .unit(material.say(msg::report_unit_of_year(&unit, &year))),
            ),
            alt: material.say(msg::report_alt_map(&unit, year, spoken.join("; "))),
            land: land(),
            places,
            own: home.and_then(|country| {
                let (latitude, longitude) = point(country)?;
                Some(OwnPlace {
                    latitude,
                    longitude,
                    label: country.name_en.clone(),
                })
            }),
            sizes: sizes(largest, own.digits())
                .into_iter()
                .map(|minor| SizeMark {
                    value: length(minor),
                    text: material.short(minor, own),
                })
                .collect(),
            unit,
            extent: None,
            degrees: Some(DegreeWords {
                north: material.say(msg::report_degrees_north()),
                south: material.say(msg::report_degrees_south()),
                east: material.say(msg::report_degrees_east()),
                west: material.say(msg::report_degrees_west()),
                zero: material.say(msg::report_degrees_zero()),
            }),
            notice: material.say(msg::report_map_notice()),
        }
        .into(),
    )
}

fn point(country: &reference::Country) -> Option<(f32, f32)> {
    Some((country.lat? as f32, country.lon? as f32))
}

/// Three round amounts for the legend, the largest no larger than the largest circle.
fn sizes(largest: i64, digits: u32) -> Vec<i64> {
    let one = 10i64.pow(digits);
    let mut marks: Vec<i64> = Vec::new();
    let mut decade = one;
    while decade <= largest {
        marks.extend(
            [1, 2, 5]
                .map(|step| decade.saturating_mul(step))
                .into_iter()
                .filter(|mark| *mark <= largest),
        );
        let Some(next) = decade.checked_mul(10) else {
            break;
        };
        decade = next;
    }
    // Every second or third round number: neighbours would hardly differ as circles.
    let chosen: Vec<i64> = marks.iter().rev().step_by(2).take(3).copied().collect();
    chosen.into_iter().rev().collect()
}

/// The land mask of the reference data: its first line says what the grid covers.
fn land() -> LandMask {
    let mut lines = reference::LAND.lines();
    let head = lines.next().unwrap_or_default();
    let number = |name: &str| -> f32 {
        let found = head
            .split_whitespace()
            .find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
        found.and_then(|text| text.parse().ok()).unwrap_or(0.0)
    };
    let (step, north, west) = (number("step"), number("north"), number("west"));
    LandMask {
        extent: Some(Extent {
            south: north - step * number("rows"),
            west,
            north,
            east: west + step * number("columns"),
        }),
        rows: lines
            .map(|line| line.chars().map(|cell| cell == '#').collect())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_land_mask_covers_what_its_head_says() {
        let land = land();
        let extent = land.extent.expect("an extent");
        assert_eq!(
            (extent.north, extent.west, extent.east),
            (84.0, -180.0, 180.0)
        );
        assert_eq!(land.rows.len(), 72);
        assert!(land.rows.iter().all(|row| row.len() == 180));
    }

    #[test]
    fn legend_sizes_are_round_and_no_larger_than_the_largest() {
        assert_eq!(
            sizes(6_200_000_000, 2),
            [200_000_000, 1_000_000_000, 5_000_000_000]
        );
        assert_eq!(sizes(300, 2), [200]);
        assert!(sizes(50, 2).is_empty());
    }
}
