//! The charts of the contribution: five years stacked, and bars of the reporting year.

use typeset::{
    Bar, Block, Caption, Chart, ChartKind, Columns, Part, Series, StackedColumn, Swatch,
};

use super::contribution::Numbers;
use super::material::Material;
use super::tables;
use crate::contribution::{Dimension, Row, Side, Value};
use crate::messages::{Message, msg};

/// Five stacked columns, A under B.
pub fn five_years(material: &Material, number: &str) -> Chart {
    let own = material.currency();
    let side = material.figures.side(Side::Contribution);
    let groups = side.by(Dimension::Group);
    let part = |key: &str, place: usize| {
        groups
            .iter()
            .find(|row| row.key == key)
            .map_or(0, |row| row.years[place].own_minor)
    };
    let years = &material.figures.basis.years;
    let columns: Vec<StackedColumn> = (0..years.len())
        .map(|place| {
            let total = side.total.years[place].own_minor;
            let minors = ["A", "B"].map(|key| part(key, place));
            let words = material.short_column(total, &minors, own);
            StackedColumn {
                label: material.words.year(years[place].year.into()),
                total: material.short(total, own),
                parts: minors
                    .iter()
                    .zip(words)
                    .map(|(minor, text)| Part::new(length(*minor), text))
                    .collect(),
                strong: place == material.last(),
            }
        })
        .collect();
    let spoken: Vec<String> = columns
        .iter()
        .map(|column| {
            material.say(msg::report_alt_year(
                column.parts[0].text.as_str(),
                column.parts[1].text.as_str(),
                &column.total,
                &column.label,
            ))
        })
        .collect();
    let unit = material.unit_name(own.as_str());
    Chart {
        id: format!("figure-{number}"),
        caption: Some(
            Caption::new(
                material.say(msg::report_figure_number(number)),
                material.say(msg::report_figure_five_years()),
            )
            .unit(&unit),
        ),
        alt: material.say(msg::report_alt_five_years(unit, spoken.join("; "))),
        kind: ChartKind::Columns(Columns {
            series: vec![
                Series {
                    name: material.say(msg::report_group_a()),
                    mark: "A".into(),
                    swatch: Swatch::GroupA,
                },
                Series {
                    name: material.say(msg::report_group_b()),
                    mark: "B".into(),
                    swatch: Swatch::GroupB,
                },
            ],
            columns,
        }),
        note: tables::basis_line(material),
    }
}

/// Bars of the reporting year; nothing where the year has no lines.
pub fn bars(
    material: &Material,
    dimension: Dimension,
    numbers: &mut Numbers,
    title: Message,
) -> Option<Block> {
    let own = material.currency();
    let side = material.figures.side(Side::Contribution);
    let total = material.now(&side.total.years)?;
    let rows: Vec<(&Row, &Value)> = side
        .by(dimension)
        .iter()
        .filter_map(|row| Some((row, material.now(&row.years)?)))
        .filter(|(_, value)| value.lines > 0)
        .collect();
    if rows.is_empty() {
        return None;
    }
    let minors: Vec<i64> = rows.iter().map(|(_, value)| value.own_minor).collect();
    let printed = material.short_column(total.own_minor, &minors, own);
    let shares = shares(total.own_minor, &minors);
    let bars: Vec<Bar> = rows
        .iter()
        .zip(&printed)
        .zip(&shares)
        .map(|(((row, value), text), share)| {
            // What is not allocated is no priority of anybody.
            let swatch = if row.key.is_empty() {
                Swatch::Category(8)
            } else {
                Swatch::Category(1)
            };
            Bar {
                share: share.map_or_else(String::new, |tenths| {
                    let percent = rust_decimal::Decimal::new(tenths, 1);
                    material.say(msg::report_percent(material.words.number(percent, 1)))
                }),
                ..Bar::new(&row.label, length(value.own_minor), text, swatch)
            }
        })
        .collect();
    let number = numbers.figure();
    let unit = material.unit_name(own.as_str());
    let spoken: Vec<String> = bars
        .iter()
        .map(|bar| material.say(msg::report_alt_bar(&bar.label, &bar.text)))
        .collect();
    Some(
        Chart {
            id: format!("figure-{number}"),
            caption: Some(
                Caption::new(
                    material.say(msg::report_figure_number(&number)),
                    material.say(title.clone()),
                )
                .unit(material.say(msg::report_unit_of_year(
                    &unit,
                    material.words.year(material.year.into()),
                ))),
            ),
            alt: material.say(msg::report_alt_bars(
                material.say(title),
                unit,
                spoken.join("; "),
            )),
            kind: ChartKind::Bars(bars),
            note: String::new(),
        }
        .into(),
    )
}

/// Shares in tenths of a percent that add up to exactly 100.0; none where refunds make a share meaningless.
fn shares(total: i64, parts: &[i64]) -> Vec<Option<i64>> {
    if total <= 0 || parts.iter().any(|part| *part < 0) {
        return vec![None; parts.len()];
    }
    let weights: Vec<rust_decimal::Decimal> = parts.iter().map(|part| (*part).into()).collect();
    crate::money::split::largest_remainder(1000, &weights)
        .into_iter()
        .map(Some)
        .collect()
}

/// The length of a mark: nothing is read off it but a size, the figure beside it is exact.
pub fn length(minor: i64) -> f64 {
    minor as f64
}
