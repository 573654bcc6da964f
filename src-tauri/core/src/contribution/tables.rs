//! Summing parts in their own currency, converting once, rounding once, so that every table adds up.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::lines::{GROUPS, Table};
use super::period::Years;
use super::rates::Converter;
use super::{Breakdown, Dimension, Row, Side, SideFigures, Value};
use crate::country::CountryGroup;
use crate::error::Result;
use crate::messages::{Catalogue, msg};
use crate::money::split::rounded_to_total;
use crate::money::{Amount, Money};
use crate::project::Form;
use crate::reference;
use crate::store::Reader;
use crate::values::Currency;

/// One year's money of a cell, by currency, and the number of lines in it.
#[derive(Clone, Default)]
struct Cell {
    amounts: BTreeMap<Currency, i128>,
    lines: i64,
}

impl Cell {
    fn add(&mut self, currency: Currency, (minor, lines): (i128, i64)) {
        self.lines += lines;
        *self.amounts.entry(currency).or_default() += minor;
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
type Keyed = (String, Vec<Cell>);

/// Sums of parts, still in their own currencies.
pub struct Sums {
    years: Years,
    cells: HashMap<(Side, Table, String), Vec<Cell>>,
}

/// Where labels come from.
pub struct Labels<'l> {
    /// Words.
    pub catalogue: &'l Catalogue,
    /// Names of payers, by key.
    pub payers: HashMap<String, String>,
    /// Code and title of projects, by key.
    pub projects: HashMap<String, (String, String)>,
    /// Country groups.
    pub groups: Vec<CountryGroup>,
}

impl Sums {
    /// Nothing yet, for some years.
    pub fn new(years: Years) -> Self {
        Sums {
            years,
            cells: HashMap::new(),
        }
    }

    /// Adds to a cell: minor units, and the number of lines.
    pub fn add(
        &mut self,
        place: (Side, Table, String),
        year: i32,
        currency: Currency,
        amount: (i128, i64),
    ) {
        let Some(index) = self.years.index(year) else {
            return;
        };
        let count = self.years.len();
        let cells = self
            .cells
            .entry(place)
            .or_insert_with(|| vec![Cell::default(); count]);
        cells[index].add(currency, amount);
    }

    /// The currencies with the places of the years in which there is money.
    pub fn currencies(&self) -> BTreeSet<(Currency, usize)> {
        let mut found = BTreeSet::new();
        let totals = self
            .cells
            .iter()
            .filter(|((_, table, _), _)| *table == Table::Total);
        for (_, cells) in totals {
            for (year, cell) in cells.iter().enumerate() {
                found.extend(cell.amounts.keys().map(|currency| (*currency, year)));
            }
        }
        found
    }

    /// The tables, that by project only when it is wanted, and the overlapping rows of country groups.
    pub fn into_tables(
        mut self,
        converter: &Converter,
        labels: &Labels<'_>,
        projects: bool,
    ) -> (Vec<SideFigures>, Vec<Row>) {
        let years = self.years.len();
        let mut by_table: HashMap<(Side, Table), Vec<Keyed>> = HashMap::new();
        for ((side, table, key), cells) in self.cells.drain() {
            by_table
                .entry((side, table))
                .or_default()
                .push((key, cells));
        }
        let sides = Side::ALL.iter().map(|side| {
            let total = by_table
                .remove(&(*side, Table::Total))
                .and_then(|mut rows| rows.pop());
            let total = total.map_or_else(|| vec![Cell::default(); years], |(_, cells)| cells);
            let total = rounded(
                String::new(),
                labels.catalogue.text(&side.label()),
                &total,
                converter,
            );
            let mut groups = Vec::new();
            let shown = Dimension::ALL
                .iter()
                .filter(|dimension| projects || **dimension != Dimension::Project);
            let breakdowns = shown.map(|dimension| {
                let rows = by_table
                    .remove(&(*side, Table::By(*dimension)))
                    .unwrap_or_default();
                let rows = match dimension {
                    // Measurements add up to their group first, so that A1 + A2 + … = A to the last cent.
                    Dimension::Measurement => groups
                        .iter()
                        .flat_map(|group: &Row| {
                            let own = rows.iter().filter(|(key, _)| match group.key.as_str() {
                                "" => key.is_empty(),
                                group => key.starts_with(group),
                            });
                            table(*dimension, own.cloned().collect(), group, converter, labels)
                        })
                        .collect(),
                    _ => table(*dimension, rows, &total, converter, labels),
                };
                if *dimension == Dimension::Group {
                    groups.clone_from(&rows);
                }
                Breakdown {
                    dimension: *dimension,
                    rows,
                }
            });
            let breakdowns = breakdowns.collect();
            SideFigures {
                side: *side,
                total,
                breakdowns,
            }
        });
        let sides = sides.collect();
        let mut overlapping: Vec<Row> = by_table
            .remove(&(Side::Contribution, Table::Members))
            .unwrap_or_default()
            .into_iter()
            .filter_map(|(id, cells)| {
                let group = labels.groups.iter().find(|group| group.id.as_str() == id)?;
                Some(rounded(
                    group.code.clone(),
                    group.name.clone(),
                    &cells,
                    converter,
                ))
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
    rows.sort_by(|(a, _), (b, _)| a.cmp(b));
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
            let row = row(key.clone(), labels.of(dimension, key), values, own);
            (
                order(dimension, &row.key, row.sum.own_minor, &row.label),
                row,
            )
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
pub(super) type Order = (bool, usize, std::cmp::Reverse<i64>, String);

pub(super) fn order(dimension: Dimension, key: &str, size: i64, label: &str) -> Order {
    let place = match dimension {
        Dimension::Measurement => reference::MEASUREMENTS.iter().position(|m| m.id == key),
        Dimension::Modality => MODALITIES.iter().position(|(known, _)| *known == key),
        Dimension::Area => reference::AREAS.iter().position(|area| area.id == key),
        Dimension::Goal => key.parse().ok(),
        Dimension::Form => Form::ALL.iter().position(|form| form.code() == key),
        Dimension::CountryGroup => match group_bits(key) {
            0 => Some(8),
            bits => Some(bits.into()),
        },
        _ => None,
    };
    let size = match dimension {
        Dimension::Country | Dimension::Region | Dimension::Subregion | Dimension::Payer => size,
        _ => 0,
    };
    (
        key.is_empty(),
        place.unwrap_or(0),
        std::cmp::Reverse(size),
        label.to_owned(),
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

impl<'l> Labels<'l> {
    /// Reads the names; those of projects only when they are wanted.
    pub fn load(
        reader: &Reader<'_>,
        catalogue: &'l Catalogue,
        projects: bool,
    ) -> Result<Labels<'l>> {
        Ok(Labels {
            catalogue,
            payers: crate::organisation::store::names(reader)?,
            projects: match projects {
                true => crate::project::store::names(reader)?,
                false => HashMap::new(),
            },
            groups: crate::country::store::groups(reader)?,
        })
    }

    /// What people read for a key of a breakdown.
    pub fn of(&self, dimension: Dimension, key: &str) -> String {
        let words = |message| self.catalogue.text(&message);
        let found = match (dimension, key) {
            (_, "") => Some(words(msg::figures_not_allocated())),
            (Dimension::Group, "A") => Some(words(msg::figures_group_a())),
            (Dimension::Group, "B") => Some(words(msg::figures_group_b())),
            (Dimension::Measurement, id) => reference::measurement(id).map(|m| m.name.clone()),
            (Dimension::Modality, id) => MODALITIES
                .iter()
                .find(|(known, _)| *known == id)
                .map(|(_, label)| words(label())),
            (Dimension::Area, id) => reference::area(id).map(|area| area.label.clone()),
            (Dimension::Goal, code) => {
                let title = reference::sdg(code).map_or("", |sdg| sdg.title_en.as_str());
                Some(words(msg::figures_goal(code, title)))
            }
            (Dimension::Form, code) => Form::from_code(code).map(|form| words(form.label())),
            (Dimension::Country, code) => {
                reference::country(code).map(|country| country.name_en.clone())
            }
            (Dimension::CountryGroup, code) => Some(words(match group_bits(code) {
                1 => msg::figures_groups_ldc(),
                2 => msg::figures_groups_lldc(),
                3 => msg::figures_groups_ldc_lldc(),
                4 => msg::figures_groups_sids(),
                5 => msg::figures_groups_ldc_sids(),
                6 => msg::figures_groups_lldc_sids(),
                7 => msg::figures_groups_all(),
                _ => msg::figures_groups_other(),
            })),
            (Dimension::Payer, id) => self.payers.get(id).cloned(),
            (Dimension::Project, id) => self
                .projects
                .get(id)
                .map(|(code, title)| words(msg::figures_project(code, title))),
            (Dimension::Group | Dimension::Region | Dimension::Subregion, _) => None,
        };
        found.unwrap_or_else(|| key.to_owned())
    }
}

/// The bits of the groups that the key of a row by country group names.
fn group_bits(key: &str) -> u8 {
    GROUPS
        .iter()
        .filter(|(code, _)| key.split('+').any(|part| part == *code))
        .map(|(_, bit)| bit)
        .sum()
}

/// An exact amount in units of the smallest coin.
pub(super) fn scaled(major: Decimal, currency: Currency) -> Decimal {
    major * Decimal::from(10i64.pow(currency.digits()))
}

/// An amount rounded to the smallest coin; halves go to the even neighbour.
fn minor(major: Decimal, currency: Currency) -> i64 {
    // 10,000 lines of the largest amount still fit; a sum beyond that shows as the largest number there is.
    scaled(major, currency).round().to_i64().unwrap_or(i64::MAX)
}

pub(crate) fn value(own_minor: i64, usd_minor: i64, lines: i64, own: Currency) -> Value {
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
