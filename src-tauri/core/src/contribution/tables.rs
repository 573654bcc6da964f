//! Summing parts in their own currency, converting once, rounding once, so that every table adds up.

use std::collections::{BTreeSet, HashMap};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::lines::{Key, Part, Programme};
use super::rates::Converter;
use super::{Breakdown, Dimension, Row, Side, SideFigures, Value};
use crate::messages::{Catalogue, msg};
use crate::money::split::rounded_to_total;
use crate::money::{Amount, Money};
use crate::project::Form;
use crate::reference;
use crate::values::Currency;

/// One year's money of a cell, by currency, and the number of lines in it.
#[derive(Clone, Default)]
struct Cell {
    amounts: Vec<(Currency, i128)>,
    lines: i64,
}

impl Cell {
    fn add(&mut self, currency: Currency, minor: i64) {
        self.lines += 1;
        match self
            .amounts
            .iter_mut()
            .find(|(known, _)| *known == currency)
        {
            Some((_, sum)) => *sum += i128::from(minor),
            None => self.amounts.push((currency, minor.into())),
        }
    }

    /// Exact amounts in the agency's currency and in US dollars.
    fn exact(&self, converter: &Converter, year: usize) -> (Decimal, Decimal) {
        self.amounts.iter().fold(
            (Decimal::ZERO, Decimal::ZERO),
            |(own, usd), (currency, minor)| {
                let (more_own, more_usd) = converter.convert(*currency, *minor, year);
                (own + more_own, usd + more_usd)
            },
        )
    }
}

/// A row before rounding: its key with one cell a year.
type Keyed = (Key, Vec<Cell>);

/// Sums of parts, still in their own currencies.
pub struct Sums {
    years: usize,
    totals: HashMap<Side, Vec<Cell>>,
    cells: HashMap<(Side, Dimension, Key), Vec<Cell>>,
    groups: HashMap<usize, Vec<Cell>>,
}

/// Where labels come from.
pub struct Labels<'l> {
    /// Words.
    pub catalogue: &'l Catalogue,
    /// Names of projects, organisations and groups.
    pub programme: &'l Programme,
}

impl Sums {
    /// Nothing yet, for a number of years.
    pub fn new(years: usize) -> Self {
        Sums {
            years,
            totals: HashMap::new(),
            cells: HashMap::new(),
            groups: HashMap::new(),
        }
    }

    /// Adds a part.
    pub fn add(&mut self, part: &Part<'_>) {
        let empty = || vec![Cell::default(); self.years];
        self.totals.entry(part.side).or_insert_with(empty)[part.year]
            .add(part.currency, part.minor);
        for (dimension, key, minor) in part.cells {
            let cell = self
                .cells
                .entry((part.side, *dimension, *key))
                .or_insert_with(empty);
            cell[part.year].add(part.currency, *minor);
        }
        if part.side == Side::Contribution {
            for (group, minor) in part.groups {
                self.groups.entry(*group).or_insert_with(empty)[part.year]
                    .add(part.currency, *minor);
            }
        }
    }

    /// The currencies with the places of the years in which there is money.
    pub fn currencies(&self) -> BTreeSet<(Currency, usize)> {
        let mut found = BTreeSet::new();
        for cells in self.totals.values() {
            for (year, cell) in cells.iter().enumerate() {
                found.extend(cell.amounts.iter().map(|(currency, _)| (*currency, year)));
            }
        }
        found
    }

    /// The tables, and the overlapping rows of country groups.
    pub fn into_tables(
        mut self,
        converter: &Converter,
        labels: &Labels<'_>,
    ) -> (Vec<SideFigures>, Vec<Row>) {
        let years = self.years;
        let mut by_table: HashMap<(Side, Dimension), Vec<Keyed>> = HashMap::new();
        for ((side, dimension, key), cells) in self.cells.drain() {
            by_table
                .entry((side, dimension))
                .or_default()
                .push((key, cells));
        }
        let sides = Side::ALL.iter().map(|side| {
            let total = self.totals.remove(side).unwrap_or_else(|| vec![Cell::default(); years]);
            let total = rounded(String::new(), labels.catalogue.text(&side.label()), &total, converter);
            let mut groups = Vec::new();
            let breakdowns = Dimension::ALL.iter().map(|dimension| {
                let rows = by_table.remove(&(*side, *dimension)).unwrap_or_default();
                let rows = match dimension {
                    // Measurements add up to their group first, so that A1 + A2 + … = A to the last cent.
                    Dimension::Measurement => {
                        groups.iter().flat_map(|group: &Row| {
                            let inside = |key: &Key| matches!(key, Key::Code(id) if id.starts_with(&group.key));
                            let own = rows.iter().filter(|(key, _)| match group.key.as_str() {
                                "" => *key == Key::None,
                                _ => inside(key),
                            });
                            table(*dimension, own.cloned().collect(), group, converter, labels)
                        }).collect()
                    }
                    _ => table(*dimension, rows, &total, converter, labels),
                };
                if *dimension == Dimension::Group {
                    groups.clone_from(&rows);
                }
                Breakdown { dimension: *dimension, rows }
            });
            let breakdowns = breakdowns.collect();
            SideFigures { side: *side, total, breakdowns }
        });
        let sides = sides.collect();
        let mut overlapping: Vec<Row> = self
            .groups
            .drain()
            .map(|(place, cells)| {
                let group = &labels.programme.groups[place];
                rounded(group.code.clone(), group.name.clone(), &cells, converter)
            })
            .collect();
        overlapping.sort_by(|a, b| a.key.cmp(&b.key));
        (sides, overlapping)
    }
}

/// A row that is rounded by itself: a total.
fn rounded(key: String, label: String, cells: &[Cell], converter: &Converter) -> Row {
    let years = cells.iter().enumerate().map(|(year, cell)| {
        let (own, usd) = cell.exact(converter, year);
        value(
            minor(own, converter.own()),
            minor(usd, Currency::USD),
            cell.lines,
            converter.own(),
        )
    });
    row(key, label, years.collect(), converter.own())
}

/// The rows of a table, rounded so that they add up to a total row in every year.
fn table(
    dimension: Dimension,
    mut rows: Vec<Keyed>,
    total: &Row,
    converter: &Converter,
    labels: &Labels<'_>,
) -> Vec<Row> {
    // A fixed order before rounding, so that ties fall the same way every time.
    rows.sort_by_key(|(key, _)| labels.programme.code_of(*key));
    let own = converter.own();
    let mut values: Vec<Vec<Value>> = vec![Vec::with_capacity(total.years.len()); rows.len()];
    for (year, sum) in total.years.iter().enumerate() {
        let exact: Vec<(Decimal, Decimal)> = rows
            .iter()
            .map(|(_, cells)| cells[year].exact(converter, year))
            .collect();
        let in_own: Vec<Decimal> = exact.iter().map(|(value, _)| scaled(*value, own)).collect();
        let in_usd: Vec<Decimal> = exact
            .iter()
            .map(|(_, value)| scaled(*value, Currency::USD))
            .collect();
        // A cell without lines must not be handed a cent: only those with lines share the total.
        let parts = spread(sum.own_minor, &in_own, &rows, year)
            .into_iter()
            .zip(spread(sum.usd_minor, &in_usd, &rows, year));
        for (place, (own_minor, usd_minor)) in parts.enumerate() {
            values[place].push(value(own_minor, usd_minor, rows[place].1[year].lines, own));
        }
    }
    let mut finished: Vec<(Order, Row)> = rows
        .iter()
        .zip(values)
        .map(|((key, _), values)| {
            let row = row(
                labels.programme.code_of(*key),
                labels.of(dimension, *key),
                values,
                own,
            );
            (order(dimension, *key, &row), row)
        })
        .collect();
    // Means, too, add up to the mean of the total.
    let count = Decimal::from(total.years.len().max(1));
    let means = |of: fn(&Value) -> i64| -> Vec<i64> {
        let exact: Vec<Decimal> = finished
            .iter()
            .map(|(_, row)| Decimal::from(of(&row.sum)) / count)
            .collect();
        rounded_to_total(of(&total.mean), &exact)
    };
    let (own_means, usd_means) = (
        means(|value| value.own_minor),
        means(|value| value.usd_minor),
    );
    for (((_, row), own_minor), usd_minor) in finished.iter_mut().zip(own_means).zip(usd_means) {
        row.mean = value(own_minor, usd_minor, row.sum.lines, own);
    }
    finished.sort_by(|(a, _), (b, _)| a.cmp(b));
    finished.into_iter().map(|(_, row)| row).collect()
}

fn spread(total: i64, exact: &[Decimal], rows: &[Keyed], year: usize) -> Vec<i64> {
    let live: Vec<usize> = (0..rows.len())
        .filter(|place| rows[*place].1[year].lines > 0)
        .collect();
    let values: Vec<Decimal> = live.iter().map(|place| exact[*place]).collect();
    let mut parts = vec![0; rows.len()];
    for (place, part) in live.into_iter().zip(rounded_to_total(total, &values)) {
        parts[place] = part;
    }
    parts
}

/// Where a row stands: not allocated last, reference lists in their order, the rest by size.
type Order = (bool, usize, std::cmp::Reverse<i64>, String);

fn order(dimension: Dimension, key: Key, row: &Row) -> Order {
    let place = match (dimension, key) {
        (Dimension::Measurement, Key::Code(id)) => {
            reference::MEASUREMENTS.iter().position(|m| m.id == id)
        }
        (Dimension::Modality, Key::Code(id)) => {
            MODALITIES.iter().position(|(known, _)| *known == id)
        }
        (Dimension::Area, Key::Code(id)) => reference::AREAS.iter().position(|area| area.id == id),
        (Dimension::Goal, Key::Code(code)) => code.parse().ok(),
        (Dimension::Form, Key::Code(code)) => Form::ALL.iter().position(|form| form.code() == code),
        (Dimension::CountryGroup, Key::Groups(0)) => Some(8),
        (Dimension::CountryGroup, Key::Groups(bits)) => Some(bits.into()),
        _ => None,
    };
    let size = match dimension {
        Dimension::Country | Dimension::Region | Dimension::Subregion | Dimension::Payer => {
            row.sum.own_minor
        }
        _ => 0,
    };
    (
        key == Key::None,
        place.unwrap_or(0),
        std::cmp::Reverse(size),
        row.label.clone(),
    )
}

/// A modality of the survey with its label.
type Modality = (&'static str, fn() -> crate::messages::Message);

/// The modalities in the survey's order.
const MODALITIES: [Modality; 7] = [
    ("financial", msg::modality_financial),
    ("experts_knowledge", msg::modality_experts_knowledge),
    ("training", msg::modality_training),
    ("advisory_services", msg::modality_advisory_services),
    ("study_visits", msg::modality_study_visits),
    ("technology_transfer", msg::modality_technology_transfer),
    ("other", msg::modality_other),
];

impl Labels<'_> {
    fn of(&self, dimension: Dimension, key: Key) -> String {
        let words = |message| self.catalogue.text(&message);
        match (dimension, key) {
            (_, Key::None) => words(msg::figures_not_allocated()),
            (Dimension::Group, Key::Code("A")) => words(msg::figures_group_a()),
            (Dimension::Group, Key::Code("B")) => words(msg::figures_group_b()),
            (Dimension::Measurement, Key::Code(id)) => {
                reference::measurement(id).map_or_else(|| id.to_owned(), |m| m.name.clone())
            }
            (Dimension::Modality, Key::Code(id)) => MODALITIES
                .iter()
                .find(|(known, _)| *known == id)
                .map_or_else(|| id.to_owned(), |(_, label)| words(label())),
            (Dimension::Area, Key::Code(id)) => {
                reference::area(id).map_or_else(|| id.to_owned(), |area| area.label.clone())
            }
            (Dimension::Goal, Key::Code(code)) => {
                let title = reference::sdg(code).map_or("", |sdg| sdg.title_en.as_str());
                words(msg::figures_goal(code, title))
            }
            (Dimension::Form, Key::Code(code)) => {
                Form::from_code(code).map_or_else(|| code.to_owned(), |form| words(form.label()))
            }
            (_, Key::Country(code)) => reference::country(code.as_str())
                .map_or_else(|| code.to_string(), |country| country.name_en.clone()),
            (_, Key::Groups(bits)) => words(match bits {
                1 => msg::figures_groups_ldc(),
                2 => msg::figures_groups_lldc(),
                3 => msg::figures_groups_ldc_lldc(),
                4 => msg::figures_groups_sids(),
                5 => msg::figures_groups_ldc_sids(),
                6 => msg::figures_groups_lldc_sids(),
                7 => msg::figures_groups_all(),
                _ => msg::figures_groups_other(),
            }),
            (_, Key::Organisation(place)) => self.programme.organisations[place].name.clone(),
            (_, Key::Project(place)) => {
                let project = &self.programme.projects[place];
                words(msg::figures_project(&project.code, &project.title))
            }
            (_, Key::Code(code)) => code.to_owned(),
        }
    }
}

/// An exact amount in units of the smallest coin.
fn scaled(major: Decimal, currency: Currency) -> Decimal {
    major * Decimal::from(10i64.pow(currency.digits()))
}

/// An amount rounded to the smallest coin; halves go to the even neighbour.
fn minor(major: Decimal, currency: Currency) -> i64 {
    // 10,000 lines of the largest amount still fit; a sum beyond that shows as the largest number there is.
    scaled(major, currency).round().to_i64().unwrap_or(i64::MAX)
}

fn value(own_minor: i64, usd_minor: i64, lines: i64, own: Currency) -> Value {
    let amount = |minor, currency| Amount::from(Money { minor, currency });
    Value {
        own: amount(own_minor, own),
        usd: amount(usd_minor, Currency::USD),
        lines,
        own_minor,
        usd_minor,
    }
}

/// A row with sum and mean of its years.
pub(super) fn row(key: String, label: String, years: Vec<Value>, own: Currency) -> Row {
    let own_sum = years.iter().map(|value| value.own_minor).sum();
    let usd_sum = years.iter().map(|value| value.usd_minor).sum();
    let lines = years.iter().map(|value| value.lines).sum();
    let mean = |sum: i64| {
        let exact = Decimal::from(sum) / Decimal::from(years.len().max(1));
        exact.round().to_i64().unwrap_or(i64::MAX)
    };
    let (sum, mean) = (
        value(own_sum, usd_sum, lines, own),
        value(mean(own_sum), mean(usd_sum), lines, own),
    );
    Row {
        key,
        label,
        years,
        sum,
        mean,
    }
}
