//! The first page of a country brief: the money, both ways.

use typeset::{
    Block, Caption, Cell, Chart, ChartKind, Column, Columns, Content, Density, Inline, KeyFigure,
    KeyFigures, Paragraph, Part as Slice, Row, RowKind, Series, StackedColumn, Swatch, Table,
    Width,
};

use super::super::super::charts::length;
use super::super::Frame;
use super::{Brief, Limits};
use crate::contribution::{Side, Value};
use crate::country::cooperation::CooperationSide;
use crate::messages::msg;
use crate::reference;
use crate::report::public_counts::PublicRow;
use crate::values::Currency;

pub(super) fn first_page(brief: &Brief, frame: &Frame, limits: Limits, body: &mut Vec<Block>) {
    let cooperation = &brief.cooperation;
    let facts = reference::country(cooperation.iso3.as_str());
    let mut line = vec![facts.map_or("", |facts| &facts.subregion).to_owned()];
    line.extend(brief.groups.iter().take(6).cloned());
    line.retain(|words| !words.is_empty());
    body.push(Paragraph::small(Content::from(Inline::muted(line.join(" · ")))).into());
    body.push(key_figures(brief, frame).into());
    if let Some(chart) = chart(brief, frame).filter(|_| limits.chart) {
        body.push(chart.into());
    }
    body.push(years(brief, frame).into());
    body.extend(partner_figures(brief, frame).map(Block::from));
    let basis = frame.basis(&cooperation.basis, Side::Contribution);
    let words: Vec<String> = basis
        .iter()
        .map(|(label, words)| format!("{label}: {}", words.trim_end_matches('.')))
        .collect();
    body.push(Paragraph::small(format!("{}.", words.join(". "))).into());
}

fn now(side: Option<&CooperationSide>) -> Option<&Value> {
    side.and_then(|side| side.years.last())
}

fn key_figures(brief: &Brief, frame: &Frame) -> KeyFigures {
    let own = brief.own();
    let cooperation = &brief.cooperation;
    let year = frame.words.year(brief.year.into());
    let amount = |label: String, value: Option<&Value>| {
        let (minor, usd) = value.map_or((0, 0), |value| (value.own_minor, value.usd_minor));
        KeyFigure {
            prefix: own.to_string(),
            unit: frame.say(msg::report_million()),
            detail: frame.money(usd, Currency::USD),
            ..KeyFigure::new(label, frame.millions(minor, &[], own).concat())
        }
    };
    let contribution = cooperation.side(Side::Contribution);
    let received = cooperation.side(Side::Received);
    let trainees = brief.counted.provided.iter().find(|row| row.key == "C4");
    let trainees = trainees.map_or(Some(0), PublicRow::sum);
    KeyFigures::Row(vec![
        amount(frame.say(msg::brief_provided_in(&year)), now(contribution)),
        amount(
            frame.say(msg::brief_provided_sum()),
            contribution.map(|side| &side.sum),
        ),
        amount(
            frame.say(msg::brief_received_sum()),
            received.map(|side| &side.sum),
        ),
        KeyFigure::new(
            frame.say(msg::brief_trainees_sum()),
            Brief::number(frame, trainees),
        ),
    ])
}

fn chart(brief: &Brief, frame: &Frame) -> Option<Chart> {
    let own = brief.own();
    let side = brief.cooperation.side(Side::Contribution)?;
    if side.years.iter().all(|value| value.lines == 0) {
        return None;
    }
    let mut spoken = Vec::new();
    let columns = side
        .years
        .iter()
        .enumerate()
        .map(|(place, total)| {
            let parts = [&side.financial[place], &side.in_kind[place]].map(|v| v.own_minor);
            let texts = frame.millions(total.own_minor, &parts, own);
            let label = frame
                .words
                .year(brief.cooperation.basis.years[place].year.into());
            spoken.push(frame.say(msg::report_alt_year(
                texts[1].as_str(),
                texts[2].as_str(),
                texts[0].as_str(),
                &label,
            )));
            StackedColumn {
                label,
                total: texts[0].clone(),
                parts: parts
                    .iter()
                    .zip(&texts[1..])
                    .map(|(minor, text)| Slice::new(length(*minor), text))
                    .collect(),
                strong: place + 1 == side.years.len(),
            }
        })
        .collect();
    let unit = frame.say(msg::report_unit_million(own.as_str()));
    let series = |name, mark: &str, swatch| Series {
        name,
        mark: mark.to_owned(),
        swatch,
    };
    Some(Chart {
        id: "figure-1".to_owned(),
        caption: Some(Caption::new("", frame.say(msg::brief_chart())).unit(&unit)),
        alt: frame.say(msg::report_alt_five_years(unit, spoken.join("; "))),
        kind: ChartKind::Columns(Columns {
            series: vec![
                series(frame.say(msg::report_group_a()), "A", Swatch::GroupA),
                series(frame.say(msg::report_group_b()), "B", Swatch::GroupB),
            ],
            columns,
        }),
        note: String::new(),
    })
}

/// Five years both ways, exact, in both currencies.
fn years(brief: &Brief, frame: &Frame) -> Table {
    let own = brief.own();
    let mut columns = vec![
        Column::text(frame.say(msg::brief_side())).width(Width::Flex(1.0)),
        Column::text(frame.say(msg::report_column_currency())).width(Width::Auto),
    ];
    let years = &brief.cooperation.basis.years;
    columns.extend(
        years
            .iter()
            .map(|year| Column::number(frame.words.year(year.year.into()))),
    );
    columns.push(Column::number(frame.say(msg::report_column_sum())));
    let mut rows = Vec::new();
    for side in &brief.cooperation.sides {
        for (dollars, currency) in [(false, own), (true, Currency::USD)] {
            let label = match dollars {
                false => Cell::new(frame.say(side.side.label())),
                true => Cell::blank(),
            };
            let mut cells = vec![label, Cell::new(Inline::muted(frame.currency(currency)))];
            cells.extend(side.years.iter().chain([&side.sum]).map(|value| {
                let minor = if dollars {
                    value.usd_minor
                } else {
                    value.own_minor
                };
                match value.lines {
                    0 => Cell::new(frame.words.count(0)),
                    _ => Cell::new(frame.words.amount(crate::money::Money { minor, currency })),
                }
            }));
            rows.push(Row::new(cells));
        }
    }
    Table {
        id: "table-1".to_owned(),
        caption: Some(
            Caption::new("", frame.say(msg::brief_both_ways()))
                .unit(frame.say(msg::report_unit_full())),
        ),
        summary: frame.say(msg::brief_both_ways()),
        columns,
        rows,
        density: Density::Compact,
        ..Table::new(Vec::new())
    }
}

/// What the country itself publishes, in one paragraph; the newest years first, two at most.
fn partner_figures(brief: &Brief, frame: &Frame) -> Option<Paragraph> {
    let written = |amount: &Option<crate::money::Amount>| {
        let money = amount.as_ref().and_then(|amount| amount.money().ok());
        money.map_or_else(
            || frame.say(msg::brief_not_known()),
            |money| format!("{} {}", money.currency, frame.words.amount(money)),
        )
    };
    let told: Vec<String> = brief
        .partner_figures
        .iter()
        .take(2)
        .map(|row| {
            frame.say(msg::brief_partner_figure(
                written(&row.compared.difference.partner),
                frame.say(row.figure.direction.label()).to_lowercase(),
                written(&row.compared.ours.partner),
                written(&row.compared.theirs.partner),
                &row.figure.title,
                frame.words.year(row.figure.year),
            ))
        })
        .collect();
    let label = frame.say(msg::brief_partner_figures());
    (!told.is_empty()).then(|| Paragraph::small(format!("{label}. {}", told.join(" "))))
}

pub(super) fn modalities(brief: &Brief, frame: &Frame) -> Option<Table> {
    let own = brief.own();
    let side = brief.cooperation.side(Side::Contribution)?;
    if side.modalities.is_empty() {
        return None;
    }
    let unit = frame.say(msg::report_unit_million(own.as_str()));
    let years = &brief.cooperation.basis.years;
    let mut columns = vec![Column::text(frame.say(msg::dimension_modality()))];
    columns.extend(
        years
            .iter()
            .map(|year| Column::number(frame.words.year(year.year.into()))),
    );
    columns.push(Column::number(frame.say(msg::report_column_sum())));
    let texts: Vec<Vec<String>> = (0..=years.len())
        .map(|place| {
            let pick = |years: &[Value], sum: &Value| years.get(place).unwrap_or(sum).own_minor;
            let parts: Vec<i64> = side
                .modalities
                .iter()
                .map(|row| pick(&row.years, &row.sum))
                .collect();
            frame.millions(pick(&side.years, &side.sum), &parts, own)
        })
        .collect();
    let mut rows: Vec<Row> = side
        .modalities
        .iter()
        .enumerate()
        .map(|(line, row)| {
            let mut cells = vec![Cell::new(row.label.as_str())];
            cells.extend(texts.iter().enumerate().map(|(place, column)| {
                match row.years.get(place).unwrap_or(&row.sum).lines {
                    0 => Cell::blank(),
                    _ => Cell::new(column[line + 1].as_str()),
                }
            }));
            Row::new(cells)
        })
        .collect();
    let mut total = vec![Cell::new(frame.say(msg::report_total_contribution()))];
    total.extend(texts.iter().map(|column| Cell::new(column[0].as_str())));
    rows.push(Row::of(RowKind::Total, total));
    Some(Table {
        id: "table-2".to_owned(),
        caption: Some(Caption::new("", frame.say(msg::brief_modalities())).unit(unit)),
        summary: frame.say(msg::brief_modalities()),
        columns,
        rows,
        density: Density::Compact,
        ..Table::new(Vec::new())
    })
}
