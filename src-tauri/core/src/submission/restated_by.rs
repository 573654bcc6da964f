//! The operations since a signing that moved, or may have moved, the contribution of years that were reported then.
//!
//! What a change of a cost line did to a year is worked out from the line before and after, at today's rates and
//! scope: the same split over years as the figures'. Of shares, projects, payers, rates and the agency's own choices
//! it is only said that they were changed, for what they did depends on every line at once.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;
use serde_json::{Map, Value as Json};

use super::content::model::{RestatedChange, RestatedEffect};
use crate::agency::Scope;
use crate::contribution::exchange::{Exchange, rounded};
use crate::contribution::lines::{Programme, side};
use crate::contribution::store::{LineRow, each_of_project};
use crate::contribution::{Asked, Question, Side};
use crate::error::{Code, Result};
use crate::history::store::{Since, since};
use crate::messages::msg;
use crate::money::Money;
use crate::project::Direction;
use crate::report::Words;
use crate::store::{Reader, RowChange};
use crate::values::{Currency, Date};

/// So many groups of operations are told; the rest is a number.
const TOLD: usize = 20;

/// The tables whose rows make the contribution.
pub(crate) const TABLES: [&str; 6] = [
    "cost_line",
    "project",
    "project_country",
    "exchange_rate",
    "organisation",
    "agency",
];

/// What decides where a row counts, by table.
fn columns(table: &str) -> &'static [&'static str] {
    match table {
        "cost_line" => &[
            "project_id",
            "payer_id",
            "direction",
            "flow",
            "date",
            "fiscal_year",
            "currency",
            "amount_minor",
            "measurement",
            "country",
        ],
        "project" => &["direction"],
        "project_country" => &["iso3", "share"],
        "exchange_rate" => &["currency", "period", "kind", "lcu_per_usd", "series"],
        "organisation" => &["kind", "country"],
        _ => &[
            "organisation_id",
            "country",
            "currency",
            "fiscal_month",
            "year_basis",
            "scope",
            "rate_series",
        ],
    }
}

/// Exact amounts in major units.
#[derive(Default, Clone, Copy)]
struct Exact {
    own: Decimal,
    usd: Decimal,
}

/// Operations of one day and officer that say the same.
#[derive(Default)]
struct Group {
    first: String,
    last: String,
    records: BTreeSet<String>,
    years: BTreeSet<i32>,
    effects: BTreeMap<i32, Exact>,
    /// False when something in it moved figures by an amount that cannot be told.
    told: bool,
}

/// The operations after a history entry that touched the years, grouped, in the order of time, and how many groups
/// more there are. Where there are too many, those that moved most are told.
pub(super) fn operations(
    reader: &Reader<'_>,
    asked: &Asked,
    after: i64,
    years: &[i32],
    words: &Words,
) -> Result<(Vec<RestatedChange>, i64)> {
    let mut looking = Looking {
        reader,
        asked,
        years,
        programme: Programme::load(reader, &asked.agency)?,
        exchange: Exchange::new(
            reader,
            Asked::resolve(
                reader,
                &Question {
                    years: u8::try_from(asked.years.len()).ok(),
                    ..Question::of(asked.years.last)
                },
            )?,
        ),
        of_projects: BTreeMap::new(),
    };
    let mut found: Vec<Since> = Vec::new();
    since(reader, after, &TABLES, |entry| {
        if differs(&entry.change) {
            found.push(entry);
        }
    })?;
    let mut groups: BTreeMap<(String, String, String), Group> = BTreeMap::new();
    for entry in found {
        let Some((touched, effects)) = looking.at(&entry.change)? else {
            continue;
        };
        let what = match entry.way.as_str() {
            "undo" => words.say(msg::history_undid(entry.message)),
            "redo" => words.say(msg::history_redid(entry.message)),
            _ => words.say(entry.message),
        };
        let day = entry.at.chars().take(10).collect::<String>();
        let group = groups
            .entry((day, entry.actor, what))
            .or_insert_with(|| Group {
                first: entry.at.clone(),
                told: true,
                ..Group::default()
            });
        group.last = entry.at;
        group.records.insert(entry.change.key);
        group.years.extend(touched);
        match effects {
            Some(effects) => {
                for (year, exact) in effects {
                    let sum = group.effects.entry(year).or_default();
                    sum.own += exact.own;
                    sum.usd += exact.usd;
                }
            }
            None => group.told = false,
        }
    }
    let mut groups: Vec<((String, String, String), Group)> = groups.into_iter().collect();
    groups.sort_by_key(|(key, group)| {
        let moved: Decimal = group.effects.values().map(|exact| exact.usd.abs()).sum();
        (std::cmp::Reverse(moved), key.clone())
    });
    let more = groups.len().saturating_sub(TOLD);
    groups.truncate(TOLD);
    groups.sort_by(|(_, a), (_, b)| (&a.first, &a.last).cmp(&(&b.first, &b.last)));
    let own = asked.agency.currency;
    let changes = groups
        .into_iter()
        .map(|((_, by, what), group)| RestatedChange {
            from: group.first,
            until: group.last,
            by: match by.is_empty() {
                true => words.say(msg::history_actor_unknown()),
                false => by,
            },
            what,
            records: i64::try_from(group.records.len()).unwrap_or(i64::MAX),
            years: group.years.into_iter().collect(),
            effects: match group.told {
                false => Vec::new(),
                true => group
                    .effects
                    .into_iter()
                    .map(|(year, exact)| RestatedEffect {
                        year,
                        own: rounded(exact.own, own),
                        usd: rounded(exact.usd, Currency::USD),
                    })
                    .collect(),
            },
        });
    Ok((changes.collect(), i64::try_from(more).unwrap_or(i64::MAX)))
}

/// True where a change is of something that decides where a row counts.
fn differs(change: &RowChange) -> bool {
    let (Some(before), Some(after)) = (&change.before, &change.after) else {
        return true;
    };
    columns(&change.table)
        .iter()
        .any(|column| before.get(*column) != after.get(*column))
}

/// The years that a change touches, with what it did to each where that can be told.
type Touched = Option<(BTreeSet<i32>, Option<BTreeMap<i32, Exact>>)>;

struct Looking<'r, 'c> {
    reader: &'r Reader<'c>,
    asked: &'r Asked,
    years: &'r [i32],
    programme: Programme,
    exchange: Exchange<'r, 'c>,
    of_projects: BTreeMap<String, BTreeSet<i32>>,
}

impl Looking<'_, '_> {
    /// What a change touches; `None` where nothing that was reported.
    fn at(&mut self, change: &RowChange) -> Result<Touched> {
        let image = |name: &str| {
            let image = change.after.as_ref().or(change.before.as_ref());
            image
                .and_then(|image| image.get(name))
                .and_then(Json::as_str)
                .map(str::to_owned)
        };
        let touched = match change.table.as_str() {
            "cost_line" => return self.line(change),
            "project" => self.project(&change.key)?,
            "project_country" => match image("project_id") {
                Some(project) => self.project(&project)?,
                None => BTreeSet::new(),
            },
            "exchange_rate" => {
                let mut touched = BTreeSet::new();
                for image in [&change.before, &change.after].into_iter().flatten() {
                    touched.extend(self.rate(image));
                }
                touched
            }
            "organisation" if self.asked.scope == Scope::Agency => BTreeSet::new(),
            _ => match change.before {
                // What was new had no line yet.
                None => BTreeSet::new(),
                Some(_) => self.years.iter().copied().collect(),
            },
        };
        Ok((!touched.is_empty()).then_some((touched, None)))
    }

    fn line(&mut self, change: &RowChange) -> Result<Touched> {
        let mut touched = BTreeSet::new();
        let mut moved: Option<BTreeMap<i32, Exact>> = Some(BTreeMap::new());
        for (image, sign) in [
            (&change.before, -Decimal::ONE),
            (&change.after, Decimal::ONE),
        ] {
            let Some(image) = image else { continue };
            let Some(row) = row_of(image) else {
                moved = None;
                continue;
            };
            if row.flow != self.asked.flow {
                continue;
            }
            let Some(parts) = self.parts(&row)? else {
                // Its project is gone, with it the shares and the direction.
                moved = None;
                touched.extend(self.named_year(image));
                continue;
            };
            for (year, minor) in parts {
                if !self.years.contains(&year) {
                    continue;
                }
                touched.insert(year);
                let converted = self.exchange.convert(row.currency, minor.into(), year)?;
                moved = match (moved, converted) {
                    (Some(mut moved), Some((own, usd))) => {
                        let sum = moved.entry(year).or_default();
                        sum.own += own * sign;
                        sum.usd += usd * sign;
                        Some(moved)
                    }
                    _ => None,
                };
            }
        }
        Ok((!touched.is_empty()).then_some((touched, moved)))
    }

    /// A line's parts of the contribution by year; `None` where its project is not there any more.
    fn parts(&mut self, row: &LineRow) -> Result<Option<Vec<(i32, i64)>>> {
        let mut parts = Vec::new();
        let scope = self.asked.scope;
        let done = self
            .programme
            .each_part(self.reader, &self.asked.years, row, &mut |part| {
                if side(part.direction, part.payer, scope) == Side::Contribution {
                    parts.push((part.year, part.minor));
                }
            });
        match done {
            Ok(()) => Ok(Some(parts)),
            Err(error) if error.code == Code::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The reported years in which a project has lines of the contribution.
    fn project(&mut self, id: &str) -> Result<BTreeSet<i32>> {
        if let Some(known) = self.of_projects.get(id) {
            return Ok(known.clone());
        }
        let mut found = BTreeSet::new();
        let (years, scope) = (self.years, self.asked.scope);
        each_of_project(self.reader, self.asked, Some(id), &mut |of, (year, _)| {
            // A project that went the other way was counted then.
            let counts = side(of.direction, of.payer, scope) == Side::Contribution
                || side(Direction::Provided, of.payer, scope) == Side::Contribution;
            if counts && years.contains(&year) {
                found.insert(year);
            }
        })?;
        self.of_projects.insert(id.to_owned(), found.clone());
        Ok(found)
    }

    /// The reported years for which a rate of the report's series is.
    fn rate(&self, image: &Map<String, Json>) -> Option<i32> {
        let text = |column: &str| image.get(column).and_then(Json::as_str);
        if text("series") != Some(self.asked.series.as_str()) {
            return None;
        }
        let period = text("period")?;
        let year = match period.len() {
            4 => period.parse().ok()?,
            7 => self
                .asked
                .years
                .of_day(format!("{period}-01").parse().ok()?),
            _ => self.asked.years.of_day(period.parse().ok()?),
        };
        self.years.contains(&year).then_some(year)
    }

    /// The reported year that an image itself names.
    fn named_year(&self, image: &Map<String, Json>) -> Option<i32> {
        let day: Option<Date> = image
            .get("date")
            .and_then(Json::as_str)
            .and_then(|day| day.parse().ok());
        let year = match day {
            Some(day) => self.asked.years.of_day(day),
            None => i32::try_from(image.get("fiscal_year")?.as_i64()?).ok()?,
        };
        self.years.contains(&year).then_some(year)
    }
}

/// A line as the figures read it, from its image in the history.
fn row_of(image: &Map<String, Json>) -> Option<LineRow> {
    let text = |column: &str| image.get(column).and_then(Json::as_str).map(str::to_owned);
    let money = Money {
        minor: image.get("amount_minor")?.as_i64()?,
        currency: text("currency")?.parse().ok()?,
    };
    let year = image.get("fiscal_year").and_then(Json::as_i64);
    Some(LineRow {
        project_id: text("project_id")?,
        payer_id: text("payer_id"),
        direction: text("direction"),
        flow: crate::cost::Flow::from_code(&text("flow")?)?,
        date: text("date"),
        fiscal_year: year.and_then(|year| i32::try_from(year).ok()),
        currency: money.currency,
        minor: money.minor,
        measurement: text("measurement")?,
        country: text("country"),
        activity_kind: None,
        activity_start: None,
    })
}
