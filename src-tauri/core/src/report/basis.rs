//! The basis of the figures: definitions, rates, valuation, overrides, what is not allocated, what changed.

use std::collections::BTreeSet;

use typeset::{
    Block, Callout, CalloutKind, Cell, Column, Content, Definitions, Paragraph, Row, RowKind, Width,
};

use super::contribution::Numbers;
use super::material::Material;
use super::opening::{chapter, plain_table, section};
use super::published::published;
use super::{left, submitted, tables};
use crate::agency::YearBasis;
use crate::contribution::{Dimension, Side};
use crate::messages::msg;
use crate::rate::RateKind;
use crate::survey::questionnaire::override_sentence;
use crate::values::Currency;

/// The chapter.
pub fn basis(material: &Material, number: &str, blocks: &mut Vec<Block>) {
    let mut numbers = Numbers::of(number);
    blocks.push(chapter(
        material,
        number,
        "basis",
        msg::report_chapter_basis(),
    ));
    definitions(material, blocks);
    rates(material, &mut numbers, blocks);
    valuation(material, &mut numbers, blocks);
    overrides(material, blocks);
    not_allocated(material, &mut numbers, blocks);
    published(material, &mut numbers, blocks);
    left::findings(material, &mut numbers, blocks);
    submitted::waivers(material, &mut numbers, blocks);
    submitted::changes(material, &mut numbers, blocks);
    blocks.push(section(
        material,
        "scope-of-document",
        msg::report_section_words(),
    ));
    let edition = &material.questionnaire.edition.facts;
    blocks.push(
        Paragraph::new(material.say(msg::report_words(
            material.words.list(&edition.issued_by),
            &edition.title,
        )))
        .into(),
    );
}

fn definitions(material: &Material, blocks: &mut Vec<Block>) {
    blocks.push(section(
        material,
        "definitions",
        msg::report_section_definitions(),
    ));
    blocks.push(Definitions::new(terms(material)).into());
}

/// The terms of the report with what they mean in it.
pub fn terms(material: &Material) -> Vec<(String, String)> {
    let basis = &material.figures.basis;
    let year = match basis.year_basis {
        YearBasis::Fiscal => msg::report_define_fiscal(
            material.days(material.last()),
            material.words.year(material.year.into()),
        ),
        YearBasis::Calendar => msg::report_define_calendar(),
    };
    let entries = [
        (msg::report_term_a(), msg::report_define_a()),
        (msg::report_term_b(), msg::report_define_b()),
        (msg::report_term_c(), msg::report_define_c()),
        (
            msg::report_term_contribution(),
            msg::report_define_contribution(),
        ),
        (
            msg::report_term_flow(),
            msg::report_define_flow(material.say(basis.flow.label())),
        ),
        (
            msg::report_term_scope(),
            msg::report_define_scope(material.say(basis.scope.label())),
        ),
        (msg::report_term_year(), year),
        (msg::report_term_partners(), msg::report_define_partners()),
        (msg::report_term_shares(), msg::report_define_shares()),
        (
            msg::report_term_conversion(),
            msg::report_define_conversion(&basis.series),
        ),
        (msg::report_term_rounding(), msg::report_define_rounding()),
        (
            msg::report_term_not_allocated(),
            msg::report_define_not_allocated(),
        ),
        (msg::report_term_groups(), msg::report_define_groups()),
    ];
    entries
        .map(|(term, definition)| (material.say(term), material.say(definition)))
        .to_vec()
}

fn rates(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    blocks.push(section(material, "rates", msg::report_section_rates()));
    blocks.push(
        Paragraph::new(material.say(msg::report_rates_lead(&material.figures.basis.series))).into(),
    );
    let basis = &material.figures.basis;
    let currencies: BTreeSet<Currency> = basis.rates.iter().map(|rate| rate.currency).collect();
    let rows = currencies.iter().map(|currency| {
        let rates = || basis.rates.iter().filter(|rate| rate.currency == *currency);
        let mut cells = vec![Cell::new(currency.as_str())];
        cells.extend(basis.years.iter().map(|year| {
            let Some(rate) = rates().find(|rate| rate.year == year.year) else {
                return Cell::blank();
            };
            let written = Content::from(material.words.exact(rate.lcu_per_usd.0));
            Cell::new(match rate.made_of {
                RateKind::AnnualAverage => written,
                RateKind::Month => written.footnote(material.say(msg::report_rate_monthly())),
                RateKind::Day => written.footnote(material.say(msg::report_rate_daily())),
            })
        }));
        let sources: BTreeSet<&str> = rates().map(|rate| rate.source.as_str()).collect();
        cells.push(Cell::new(
            sources.into_iter().collect::<Vec<_>>().join("; "),
        ));
        Row::new(cells)
    });
    let mut columns =
        vec![Column::text(material.say(msg::report_column_currency())).width(Width::Auto)];
    columns.extend(
        basis
            .years
            .iter()
            .map(|year| Column::number(material.words.year(year.year.into()))),
    );
    columns.push(Column::text(material.say(msg::report_column_source())));
    let mut table = plain_table(
        material,
        &numbers.table(),
        material.say(msg::report_table_rates()),
        columns,
        rows.collect(),
    );
    table.empty_text = material.say(msg::report_rates_none());
    blocks.push(table.into());
}

fn valuation(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    blocks.push(section(
        material,
        "valuation",
        msg::report_section_valuation(),
    ));
    blocks.push(Paragraph::new(material.say(msg::report_valuation_lead())).into());
    let own = material.currency();
    let in_currency = |currency: &str| {
        let sum = material.say(msg::report_column_sum());
        material.say(msg::report_column_in(sum, currency))
    };
    let rows = material.valuations.iter().map(|count| {
        Row::new(vec![
            Cell::new(material.say(count.valuation.label())),
            Cell::new(material.words.count(count.lines)),
            Cell::new(material.words.count(count.worked_out)),
            Cell::new(material.exact(count.own_minor, own)),
            Cell::new(material.exact(count.usd_minor, Currency::USD)),
        ])
    });
    let columns = vec![
        Column::text(material.say(msg::report_column_valuation())),
        Column::number(material.say(msg::report_column_lines())),
        Column::number(material.say(msg::report_column_worked_out())),
        Column::number(in_currency(own.as_str())),
        Column::number(in_currency(&material.say(msg::report_usd()))),
    ];
    let mut table = plain_table(
        material,
        &numbers.table(),
        material.say(msg::report_table_valuation()),
        columns,
        rows.collect(),
    );
    table.empty_text = material.say(msg::report_valuation_none());
    blocks.push(table.into());
}

fn overrides(material: &Material, blocks: &mut Vec<Block>) {
    blocks.push(section(
        material,
        "overrides",
        msg::report_section_overrides(),
    ));
    let sentences: Vec<Content> = material
        .questionnaire
        .entries
        .iter()
        .filter_map(|entry| override_sentence(entry, &material.words))
        .map(Content::from)
        .collect();
    if sentences.is_empty() {
        blocks.push(Paragraph::new(material.say(msg::report_overrides_none())).into());
        return;
    }
    let callout = Callout {
        kind: CalloutKind::Warning,
        title: Content::from(material.say(msg::report_overrides_title())),
        paragraphs: sentences,
    };
    blocks.push(callout.into());
}

/// For every breakdown what stands in its row "not allocated".
fn not_allocated(material: &Material, numbers: &mut Numbers, blocks: &mut Vec<Block>) {
    blocks.push(section(
        material,
        "not-allocated",
        msg::report_section_not_allocated(),
    ));
    let own = material.currency();
    let side = material.figures.side(Side::Contribution);
    let year = material.words.year(material.year.into());
    let rows: Vec<Row> = Dimension::ALL
        .iter()
        .filter_map(|dimension| {
            let row = side.by(*dimension).iter().find(|row| row.key.is_empty())?;
            let now = material.now(&row.years)?;
            Some(Row::new(vec![
                Cell::new(material.say(dimension.label())),
                Cell::new(material.words.count(row.sum.lines)),
                Cell::new(material.exact(now.own_minor, own)),
                Cell::new(material.exact(row.sum.own_minor, own)),
                Cell::new(material.exact(row.sum.usd_minor, Currency::USD)),
            ]))
        })
        .collect();
    if rows.is_empty() {
        blocks.push(Paragraph::new(material.say(msg::report_not_allocated_none())).into());
        return;
    }
    let total = material
        .now(&side.total.years)
        .map_or(0, |value| value.own_minor);
    let mut rows = rows;
    rows.push(Row::of(
        RowKind::Subtotal,
        vec![
            Cell::new(material.say(msg::report_for_comparison(
                material.say(tables::total_label(side)),
            ))),
            Cell::new(material.words.count(side.total.sum.lines)),
            Cell::new(material.exact(total, own)),
            Cell::new(material.exact(side.total.sum.own_minor, own)),
            Cell::new(material.exact(side.total.sum.usd_minor, Currency::USD)),
        ],
    ));
    let in_currency =
        |currency: &str, column: String| material.say(msg::report_column_in(column, currency));
    let columns = vec![
        Column::text(material.say(msg::report_column_breakdown())),
        Column::number(material.say(msg::report_column_lines())),
        Column::number(in_currency(own.as_str(), year)),
        Column::number(in_currency(
            own.as_str(),
            material.say(msg::report_column_sum()),
        )),
        Column::number(in_currency(
            &material.say(msg::report_usd()),
            material.say(msg::report_column_sum()),
        )),
    ];
    let mut table = plain_table(
        material,
        &numbers.table(),
        material.say(msg::report_table_not_allocated()),
        columns,
        rows,
    );
    let note = tables::side_basis(material, Side::Contribution);
    table.caption = table.caption.map(|caption| {
        let mut caption = caption.unit(material.say(msg::report_unit_full()));
        caption.title = caption.title.footnote(note);
        caption
    });
    table.notes = vec![Content::from(
        material.say(msg::report_not_allocated_note()),
    )];
    blocks.push(table.into());
}
