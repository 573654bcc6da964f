//! Budget execution of a fiscal year: by priority area, by source, by payer and by month, currency by currency.
//!
//! Nothing is converted. A cost line does not name the budget it is paid from, so what was committed and
//! disbursed stands by area, by payer and by month, and beside the sources only what they gave.

use std::collections::{BTreeMap, BTreeSet};

use super::store::{self, SpentBy, SpentSum};
use super::{Composed, Frame, Part};
use crate::agency;
use crate::budget::execution;
use crate::contribution::period::Years;
use crate::cost::{self, Flow};
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::money::Amount;
use crate::reference;
use crate::sheet::{Cell, Column, Kind, Row, Sheet};
use crate::store::Reader;
use crate::values::Currency;

/// The report of a fiscal year.
pub fn compose(reader: &Reader<'_>, frame: &Frame, fiscal_year: i32) -> Result<Composed> {
    if !(1920..=2190).contains(&fiscal_year) {
        return Err(Error::field(
            "report.fiscal_year",
            msg::rule_between(1920, 2190),
        ));
    }
    let agency = agency::store::get(reader)?;
    let years = cost::fiscal_years(Some(&agency), fiscal_year, fiscal_year);
    let written = frame.words.year(fiscal_year.into());
    let payers = store::spending(reader, &agency, fiscal_year, SpentBy::Payer)?;
    let months = store::spending(reader, &agency, fiscal_year, SpentBy::Month)?;
    let parts = vec![
        Part::Sheet(by_area(reader, frame, fiscal_year)?),
        Part::Sheet(by_source(reader, frame, fiscal_year)?),
        Part::Sheet(by_payer(frame, &payers)?),
        Part::Sheet(by_month(frame, &months, &years, fiscal_year)?),
    ];
    let days = years.describe();
    let day = |text: Option<&String>| {
        text.and_then(|text| text.parse().ok())
            .map_or_else(String::new, |day| frame.words.day(day))
    };
    let first = days.first().map(|year| &year.from);
    let last = days.last().map(|year| &year.to);
    Ok(Composed {
        title: frame.say(msg::execution_title(&written)),
        running: written,
        subject: frame.say(msg::execution_subject()),
        lead: vec![frame.say(msg::execution_lead(
            frame.say(msg::report_days(day(first), day(last))),
            frame.say(agency.scope.label()),
        ))],
        parts,
        basis: vec![(
            frame.say(msg::execution_rule_label()),
            frame.say(msg::execution_rule()),
        )],
    })
}

fn text(frame: &Frame, title: crate::messages::Message) -> Column {
    let words = frame.say(title);
    Column::new(&words, Kind::Text, &words)
}

fn amount(
    frame: &Frame,
    title: crate::messages::Message,
    about: crate::messages::Message,
) -> Column {
    Column::new(frame.say(title), Kind::Amount, frame.say(about))
}

fn money(minor: i128, currency: Currency) -> Result<Cell> {
    Ok(Cell::money(
        i64::try_from(minor).map_err(Error::internal)?,
        currency,
    ))
}

fn minor(amount: &Amount) -> Result<i128> {
    // An amount that the core itself wrote can be read again.
    let money = amount
        .money()
        .map_err(|message| Error::field("amount", message))?;
    Ok(money.minor.into())
}

fn area_label(frame: &Frame, area: Option<&str>) -> String {
    let none = || frame.say(msg::figures_not_allocated());
    area.map_or_else(none, |id| {
        reference::area(id).map_or_else(|| id.to_owned(), |area| area.label.clone())
    })
}

fn by_area(reader: &Reader<'_>, frame: &Frame, fiscal_year: i32) -> Result<Sheet> {
    let execution = execution::of(reader, fiscal_year)?;
    let line = |label: String, figures: &execution::ExecutionFigures| -> Result<Vec<Cell>> {
        let currency = figures.budget.currency;
        let (budget, planned, committed, disbursed) = (
            minor(&figures.budget)?,
            minor(&figures.planned)?,
            minor(&figures.committed)?,
            minor(&figures.disbursed)?,
        );
        Ok(vec![
            Cell::text(label),
            Cell::text(currency.as_str()),
            money(budget, currency)?,
            money(planned, currency)?,
            money(committed, currency)?,
            money(disbursed, currency)?,
            money(budget - disbursed, currency)?,
        ])
    };
    let mut rows = Vec::new();
    for row in &execution.rows {
        rows.push(Row::new(line(
            area_label(frame, row.area.as_deref()),
            &row.figures,
        )?));
    }
    for total in &execution.totals {
        rows.push(Row::total(line(frame.say(msg::report_total()), total)?));
    }
    Ok(Sheet {
        name: frame.say(msg::execution_area_short()),
        title: frame.say(msg::execution_area()),
        columns: vec![
            text(frame, msg::dimension_area()),
            text(frame, msg::report_column_currency()),
            amount(
                frame,
                msg::execution_budget(),
                msg::execution_budget_about(),
            ),
            amount(frame, msg::flow_planned(), msg::execution_planned_about()),
            amount(
                frame,
                msg::flow_committed(),
                msg::execution_committed_about(),
            ),
            amount(
                frame,
                msg::flow_disbursed(),
                msg::execution_disbursed_about(),
            ),
            amount(frame, msg::execution_left(), msg::execution_left_about()),
        ],
        rows,
        notes: vec![frame.say(msg::execution_area_note())],
    })
}

fn by_source(reader: &Reader<'_>, frame: &Frame, fiscal_year: i32) -> Result<Sheet> {
    let budgets = store::budgets(reader, fiscal_year)?;
    let mut totals: BTreeMap<Currency, i128> = BTreeMap::new();
    let mut rows = Vec::new();
    for budget in &budgets {
        *totals.entry(budget.currency).or_default() += budget.minor;
        rows.push(Row::new(vec![
            Cell::text(&budget.source),
            Cell::text(area_label(frame, budget.area.as_deref())),
            Cell::text(budget.currency.as_str()),
            money(budget.minor, budget.currency)?,
        ]));
    }
    for (currency, total) in totals {
        rows.push(Row::total(vec![
            Cell::text(frame.say(msg::report_total())),
            Cell::Blank,
            Cell::text(currency.as_str()),
            money(total, currency)?,
        ]));
    }
    Ok(Sheet {
        name: frame.say(msg::execution_source_short()),
        title: frame.say(msg::execution_source()),
        columns: vec![
            text(frame, msg::execution_source_head()),
            text(frame, msg::dimension_area()),
            text(frame, msg::report_column_currency()),
            amount(
                frame,
                msg::execution_budget(),
                msg::execution_budget_about(),
            ),
        ],
        rows,
        notes: vec![frame.say(msg::execution_source_note())],
    })
}

/// Committed and disbursed under a key and currency.
type Spent = BTreeMap<(String, Currency), [i128; 2]>;

fn spent(sums: &[SpentSum]) -> Spent {
    let mut spent = Spent::new();
    for sum in sums {
        let place = usize::from(sum.flow == Flow::Disbursed);
        spent.entry((sum.key.clone(), sum.currency)).or_default()[place] += sum.minor;
    }
    spent
}

fn by_payer(frame: &Frame, sums: &[SpentSum]) -> Result<Sheet> {
    let spent = spent(sums);
    let mut totals: BTreeMap<Currency, [i128; 2]> = BTreeMap::new();
    let mut rows = Vec::new();
    for ((payer, currency), both) in &spent {
        let total = totals.entry(*currency).or_default();
        total[0] += both[0];
        total[1] += both[1];
        rows.push(Row::new(vec![
            Cell::text(payer),
            Cell::text(currency.as_str()),
            money(both[0], *currency)?,
            money(both[1], *currency)?,
        ]));
    }
    for (currency, both) in totals {
        rows.push(Row::total(vec![
            Cell::text(frame.say(msg::report_total())),
            Cell::text(currency.as_str()),
            money(both[0], currency)?,
            money(both[1], currency)?,
        ]));
    }
    Ok(Sheet {
        name: frame.say(msg::execution_payer_short()),
        title: frame.say(msg::execution_payer()),
        columns: vec![
            text(frame, msg::dimension_payer()),
            text(frame, msg::report_column_currency()),
            amount(
                frame,
                msg::flow_committed(),
                msg::execution_committed_about(),
            ),
            amount(
                frame,
                msg::flow_disbursed(),
                msg::execution_disbursed_about(),
            ),
        ],
        rows,
        notes: Vec::new(),
    })
}

fn by_month(frame: &Frame, sums: &[SpentSum], years: &Years, fiscal_year: i32) -> Result<Sheet> {
    let spent = spent(sums);
    let currencies: BTreeSet<Currency> = spent.keys().map(|(_, currency)| *currency).collect();
    let mut months = years.months(fiscal_year);
    if spent.keys().any(|(month, _)| month.is_empty()) {
        months.push(String::new());
    }
    let mut rows = Vec::new();
    for currency in currencies {
        let mut sum = [0i128; 2];
        for month in &months {
            let both = spent
                .get(&(month.clone(), currency))
                .copied()
                .unwrap_or_default();
            sum[0] += both[0];
            sum[1] += both[1];
            let label = match month.as_str() {
                "" => frame.say(msg::execution_no_month()),
                month => month.to_owned(),
            };
            rows.push(Row::new(vec![
                Cell::text(label),
                Cell::text(currency.as_str()),
                money(both[0], currency)?,
                money(both[1], currency)?,
                money(sum[0], currency)?,
                money(sum[1], currency)?,
            ]));
        }
        rows.push(Row::total(vec![
            Cell::text(frame.say(msg::report_total())),
            Cell::text(currency.as_str()),
            money(sum[0], currency)?,
            money(sum[1], currency)?,
            Cell::Blank,
            Cell::Blank,
        ]));
    }
    Ok(Sheet {
        name: frame.say(msg::execution_month_short()),
        title: frame.say(msg::execution_month()),
        columns: vec![
            text(frame, msg::execution_month_head()),
            text(frame, msg::report_column_currency()),
            amount(
                frame,
                msg::flow_committed(),
                msg::execution_committed_about(),
            ),
            amount(
                frame,
                msg::flow_disbursed(),
                msg::execution_disbursed_about(),
            ),
            amount(
                frame,
                msg::execution_committed_sum(),
                msg::execution_sum_about(),
            ),
            amount(
                frame,
                msg::execution_disbursed_sum(),
                msg::execution_sum_about(),
            ),
        ],
        rows,
        notes: vec![frame.say(msg::execution_month_note())],
    })
}
