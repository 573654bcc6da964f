//! What a block is cut into, and what its columns and words are.

use super::CostBlockColumn;
use super::lines::Payers;
use crate::cost::cells::{AmountCell, DayCell, DayOrder, DecimalSign};
use crate::cost::{Flow, Valuation, cells};
use crate::desk::Desk;
use crate::project::Direction;
use crate::reference::MEASUREMENTS;
use crate::values::fold;

/// Cells of rows; rows without any are kept, so that numbers are those of the sheet.
pub(super) fn split(text: &str) -> Vec<Vec<String>> {
    let text = text.trim_end_matches(['\n', '\r', '\t', ' ']);
    if text.is_empty() {
        return Vec::new();
    }
    let first = text.lines().next().unwrap_or_default();
    let delimiter = if text.contains('\t') {
        b'\t'
    } else if first.contains(';') {
        b';'
    } else {
        b','
    };
    // A quote that stands alone is an inch, not the beginning of a quotation.
    let quoting = text.matches('"').count().is_multiple_of(2);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .from_reader(text.as_bytes());
    reader
        .records()
        .map_while(|record| record.ok())
        .map(|record| {
            record
                .iter()
                .map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" "))
                .collect()
        })
        .collect()
}

/// What a head names.
pub(super) fn named_column(head: &str) -> CostBlockColumn {
    use CostBlockColumn::*;
    const NAMES: [(CostBlockColumn, &[&str]); 12] = [
        (Currency, &["currency", "cur", "ccy", "curr"]),
        (
            Amount,
            &[
                "amount",
                "sum",
                "value",
                "cost",
                "total",
                "expenditure",
                "disbursement",
                "price",
            ],
        ),
        (
            When,
            &[
                "date",
                "day",
                "when",
                "year",
                "fiscal year",
                "fy",
                "paid on",
                "payment date",
            ],
        ),
        (
            Measurement,
            &[
                "measurement",
                "kind of figure",
                "kind",
                "type",
                "category",
                "id",
            ],
        ),
        (
            Payer,
            &[
                "payer",
                "paid by",
                "funder",
                "funding",
                "donor",
                "organisation",
                "organization",
                "source",
            ],
        ),
        (Valuation, &["valuation", "how it was valued", "method"]),
        (Flow, &["flow", "status", "stage"]),
        (
            Country,
            &[
                "country",
                "recipient",
                "recipient country",
                "partner country",
            ],
        ),
        (Direction, &["direction", "way"]),
        (
            Document,
            &[
                "document",
                "reference",
                "ref",
                "voucher",
                "invoice",
                "receipt",
            ],
        ),
        (ReportedBy, &["reported by", "reporter", "ministry"]),
        (
            Description,
            &[
                "description",
                "what",
                "item",
                "title",
                "details",
                "particulars",
                "purpose",
                "activity",
                "note",
            ],
        ),
    ];
    let head = fold(head);
    let head = head.trim_matches([' ', ':', '.', '*']);
    let words: Vec<&str> = head
        .split([' ', '(', ')', '/', ','])
        .filter(|word| !word.is_empty())
        .collect();
    NAMES
        .iter()
        .find(|(_, names)| names.contains(&head))
        .or_else(|| {
            NAMES.iter().find(|(_, names)| {
                words.len() <= 5 && names.iter().any(|name| words.contains(name))
            })
        })
        .map_or(Nothing, |(column, _)| *column)
}

/// What the columns are: by their heads, else by what most of their cells can be.
pub(super) fn guess<'a, I: Iterator<Item = &'a str>>(
    width: usize,
    named: &[CostBlockColumn],
    head: bool,
    column: &impl Fn(usize) -> I,
    payers: &Payers,
) -> Vec<CostBlockColumn> {
    use CostBlockColumn::*;
    let mut is = vec![Nothing; width];
    let mut free: Vec<usize> = (0..width).collect();
    if head {
        for (place, column) in named.iter().enumerate() {
            if *column != Nothing && !is.contains(column) {
                is[place] = *column;
                free.retain(|other| *other != place);
            }
        }
    }
    let order = DayOrder::DayFirst;
    type Fits<'a> = (CostBlockColumn, &'a dyn Fn(&str) -> bool);
    let fits: [Fits<'_>; 6] = [
        (Measurement, &|cell| measurement(cell).is_some()),
        (Currency, &|cell| {
            cell.len() == 3
                && cell
                    .to_uppercase()
                    .parse::<crate::values::Currency>()
                    .is_ok()
        }),
        (Flow, &|cell| flow(cell).is_some()),
        (Payer, &|cell| payers.find(cell).is_some()),
        (When, &|cell| {
            matches!(cells::day(cell, order), DayCell::Day(_) | DayCell::Year(_))
        }),
        (Amount, &|cell| {
            [DecimalSign::Point, DecimalSign::Comma]
                .iter()
                .any(|mark| !matches!(cells::amount(cell, *mark), AmountCell::Unreadable))
        }),
    ];
    for (wanted, fit) in fits {
        if is.contains(&wanted) {
            continue;
        }
        let best = free
            .iter()
            .copied()
            .map(|place| {
                let (mut fitting, mut all) = (0usize, 0usize);
                for cell in column(place).take(200) {
                    all += 1;
                    fitting += usize::from(fit(cell));
                }
                (place, fitting, all)
            })
            .filter(|(_, fitting, all)| *all > 0 && fitting * 10 >= all * 7)
            .max_by_key(|(place, fitting, all)| (fitting * 1000 / all, usize::MAX - place));
        if let Some((place, ..)) = best {
            is[place] = wanted;
            free.retain(|other| *other != place);
        }
    }
    if !is.contains(&Description) {
        let length = |place: usize| {
            column(place)
                .take(200)
                .map(|cell| cell.chars().count())
                .sum::<usize>()
        };
        let longest = free
            .iter()
            .copied()
            .filter(|place| length(*place) > 0)
            .max_by_key(|place| length(*place));
        if let Some(place) = longest {
            is[place] = Description;
        }
    }
    is
}

pub(super) fn measurement(cell: &str) -> Option<&'static str> {
    let text = fold(cell);
    let id = text
        .split([' ', '.', ':'])
        .next()
        .unwrap_or_default()
        .to_uppercase();
    MEASUREMENTS
        .iter()
        .filter(|known| known.group != "C")
        .find(|known| known.id == id || fold(&known.name) == text)
        .map(|known| known.id.as_str())
}

pub(super) fn flow(cell: &str) -> Option<Flow> {
    match fold(cell).as_str() {
        "planned" | "plan" | "budget" | "budgeted" => Some(Flow::Planned),
        "committed" | "commitment" | "contracted" | "obligated" => Some(Flow::Committed),
        "disbursed" | "disbursement" | "paid" | "spent" | "actual" | "delivered" => {
            Some(Flow::Disbursed)
        }
        _ => None,
    }
}

pub(super) fn valuation(desk: &Desk, cell: &str) -> Option<Valuation> {
    let text = fold(cell);
    Valuation::ALL
        .iter()
        .copied()
        .find(|known| known.code() == text || fold(&desk.say(&known.label())) == text)
}

pub(super) fn direction(cell: &str) -> Option<Direction> {
    match fold(cell).as_str() {
        "provided" | "given" | "out" | "to" => Some(Direction::Provided),
        "received" | "in" | "from" => Some(Direction::Received),
        _ => None,
    }
}
