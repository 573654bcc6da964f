//! The annual contribution: five years, by modality, by place, by purpose, by form, and what was received.

use typeset::{
    Apart, Badge, Block, Callout, CalloutKind, Content, KeyFigure, KeyFigures, Paragraph, Swatch,
};

use super::material::{Material, Unit};
use super::opening::{chapter, section};
use super::partner_figures::partner_figures;
use super::public_counts::PublicSide;
use super::{charts, map, tables};
use crate::contribution::{Dimension, Side, Value};
use crate::messages::{Message, msg};
use crate::reference;
use crate::values::Currency;

/// Numbers the tables and figures of a chapter.
pub struct Numbers {
    chapter: String,
    tables: usize,
    figures: usize,
}

impl Numbers {
    /// The numbers of a chapter.
    pub fn of(chapter: &str) -> Numbers {
        Numbers {
            chapter: chapter.to_owned(),
            tables: 0,
            figures: 0,
        }
    }

    /// The next table's number.
    pub fn table(&mut self) -> String {
        self.tables += 1;
        format!("{}.{}", self.chapter, self.tables)
    }

    /// The next figure's number.
    pub fn figure(&mut self) -> String {
        self.figures += 1;
        format!("{}.{}", self.chapter, self.figures)
    }
}

/// The chapter.
pub fn contribution(material: &Material, number: &str, blocks: &mut Vec<Block>) {
    let mut numbers = Numbers::of(number);
    let side = material.figures.side(Side::Contribution);
    blocks.push(chapter(
        material,
        number,
        "contribution",
        msg::report_chapter_contribution(),
    ));
    let Some(now) = material.now(&side.total.years) else {
        return;
    };
    blocks.push(Paragraph::lead(lead(material, now)).into());
    gaps(material, now, blocks);
    blocks.push(equation(material, now).into());
    let figure = numbers.figure();
    blocks.push(charts::five_years(material, &figure).into());
    blocks.push(
        tables::exact(
            material,
            side,
            (side.by(Dimension::Group), true),
            Dimension::Group,
            &numbers.table(),
            &material.say(msg::report_table_five_years()),
        )
        .into(),
    );

    blocks.push(section(
        material,
        "by-modality",
        msg::report_section_modality(),
    ));
    blocks.extend(charts::bars(
        material,
        Dimension::Modality,
        &mut numbers,
        msg::report_figure_modalities(),
    ));
    for (dimension, title) in [
        (Dimension::Modality, msg::report_table_modality()),
        (Dimension::Measurement, msg::report_table_measurement()),
    ] {
        blocks.push(tables::overview(material, side, dimension, &numbers.table(), title).into());
    }

    blocks.push(section(material, "by-place", msg::report_section_place()));
    blocks.extend(map::partners(material, &mut numbers));
    for (dimension, title) in [
        (Dimension::Region, msg::report_table_region()),
        (Dimension::CountryGroup, msg::report_table_country_group()),
        (Dimension::Country, msg::report_table_country()),
    ] {
        blocks.push(tables::overview(material, side, dimension, &numbers.table(), title).into());
    }

    blocks.push(section(
        material,
        "by-purpose",
        msg::report_section_purpose(),
    ));
    blocks.extend(charts::bars(
        material,
        Dimension::Area,
        &mut numbers,
        msg::report_figure_areas(),
    ));
    for (dimension, title) in [
        (Dimension::Area, msg::report_table_area()),
        (Dimension::Goal, msg::report_table_goal()),
    ] {
        blocks.push(tables::overview(material, side, dimension, &numbers.table(), title).into());
    }

    blocks.push(section(material, "by-form", msg::report_section_form()));
    blocks.push(
        tables::overview(
            material,
            side,
            Dimension::Form,
            &numbers.table(),
            msg::report_table_form(),
        )
        .into(),
    );
    blocks.push(
        tables::overview(
            material,
            side,
            Dimension::Payer,
            &numbers.table(),
            msg::report_table_payer(),
        )
        .into(),
    );
    apart(material, Side::Partners, &mut numbers, blocks);

    blocks.push(section(
        material,
        "received",
        msg::report_section_received(),
    ));
    blocks.push(Paragraph::new(material.say(msg::report_received_lead())).into());
    blocks.push(tables::directions(material, &numbers.table()).into());
    apart(material, Side::Received, &mut numbers, blocks);
    partner_figures(material, &mut numbers, blocks);
    apart(material, Side::Counterpart, &mut numbers, blocks);
}

fn lead(material: &Material, now: &Value) -> Content {
    let own = material.currency();
    let basis = &material.figures.basis;
    let agency = material.agency_name();
    let days = material.days(material.last());
    Content::from(match now.lines {
        0 => material.say(msg::report_lead_nothing(agency, days)),
        lines => material.say(msg::report_lead(
            agency,
            money(material, own.as_str(), material.exact(now.own_minor, own)),
            days,
            material.say(basis.flow.label()).to_lowercase(),
            lines,
            money(
                material,
                &material.say(msg::report_usd()),
                material.exact(now.usd_minor, Currency::USD),
            ),
        )),
    })
    .footnote(tables::side_basis(material, Side::Contribution))
}

/// An amount with its currency in running text.
pub fn money(material: &Material, currency: &str, amount: String) -> String {
    material.say(msg::report_money(amount, currency))
}

/// What stands in the way of the figures.
fn gaps(material: &Material, now: &Value, blocks: &mut Vec<Block>) {
    if now.lines == 0 {
        let callout = Callout::new(
            CalloutKind::Warning,
            material.say(msg::report_no_lines_title()),
            material.say(msg::report_no_lines()),
        );
        blocks.push(callout.into());
    }
    let lost = material.figures.side(Side::WithoutPayer);
    if let Some(value) = material
        .now(&lost.total.years)
        .filter(|value| value.lines > 0)
    {
        let own = material.currency();
        let callout = Callout::new(
            CalloutKind::Warning,
            material.say(Side::WithoutPayer.label()),
            material.say(msg::report_without_payer(
                money(material, own.as_str(), material.exact(value.own_minor, own)),
                value.lines,
                money(
                    material,
                    &material.say(msg::report_usd()),
                    material.exact(value.usd_minor, Currency::USD),
                ),
            )),
        );
        blocks.push(callout.into());
    }
}

fn equation(material: &Material, now: &Value) -> KeyFigures {
    let own = material.currency();
    let side = material.figures.side(Side::Contribution);
    let groups = side.by(Dimension::Group);
    let group = |key: &str| {
        groups
            .iter()
            .find(|row| row.key == key)
            .and_then(|row| material.now(&row.years))
    };
    let minors = [group("A"), group("B")].map(|value| value.map_or(0, |value| value.own_minor));
    let printed = material.short_column(now.own_minor, &minors, own);
    let unit = match material.unit {
        Unit::One => String::new(),
        Unit::Million => material.say(msg::report_million()),
    };
    let figure = |badge: Option<Badge>, label: Message, value: String, usd: i64| KeyFigure {
        badge,
        label: material.say(label),
        prefix: own.to_string(),
        value,
        unit: unit.clone(),
        detail: money(
            material,
            &material.say(msg::report_usd()),
            material.exact(usd, Currency::USD),
        ),
    };
    let terms = [
        ("A", Swatch::GroupA, msg::report_group_a()),
        ("B", Swatch::GroupB, msg::report_group_b()),
    ];
    let counts = PublicSide::of(&material.figures.counts.provided).totals;
    let counted = ["C4", "C1", "C7", "C8"].into_iter().filter_map(|id| {
        let row = counts.iter().find(|row| row.key == id)?;
        let known = reference::measurement(id)?;
        Some(KeyFigure {
            unit: super::counted::unit(material, &known.unit),
            ..KeyFigure::new(
                &known.name,
                super::counted::number(material, *row.years.get(material.last())?),
            )
        })
    });
    KeyFigures::Equation {
        total: figure(
            None,
            msg::report_contribution_of(material.words.year(material.year.into())),
            material.short(now.own_minor, own),
            now.usd_minor,
        ),
        terms: terms
            .into_iter()
            .zip(printed)
            .map(|((key, swatch, label), value)| {
                let usd = group(key).map_or(0, |value| value.usd_minor);
                figure(Some(Badge::new(key, swatch)), label, value, usd)
            })
            .collect(),
        apart: Some(Apart {
            badge: Some(Badge::new("C", Swatch::GroupC)),
            title: material.say(msg::report_counted_apart()),
            figures: counted.collect(),
        }),
    }
}

/// A side that stands apart: exact totals, then by payer and by country; a sentence where it has no lines.
fn apart(material: &Material, side: Side, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    let figures = material.figures.side(side);
    let label = material.say(side.label());
    if figures.total.sum.lines == 0 {
        blocks.push(Paragraph::new(material.say(msg::report_side_empty(label))).into());
        return;
    }
    let title = match side {
        Side::Partners => msg::report_table_partners(),
        Side::Received => msg::report_table_received(),
        _ => msg::report_table_counterpart(),
    };
    let dimensions: &[Dimension] = match side {
        Side::Partners | Side::Received => &[Dimension::Payer, Dimension::Modality],
        _ => &[Dimension::Measurement],
    };
    for dimension in dimensions {
        let words = msg::report_table_side_by(
            material.say(dimension.label()).to_lowercase(),
            material.say(title.clone()),
        );
        blocks
            .push(tables::overview(material, figures, *dimension, &numbers.table(), words).into());
    }
}
