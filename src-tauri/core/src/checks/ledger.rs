//! One walk over all cost lines, in the order of an index that has everything asked for here. What the rules about
//! lines need is gathered on the way; the lines themselves are not kept.

use std::collections::{HashMap, HashSet};

use super::{Finding, Found, FoundRecord, Ground, line_record, store};
use crate::agency::YearBasis;
use crate::contribution::Asked;
use crate::error::Result;
use crate::money::Money;
use crate::ops::Noun;
use crate::project::Direction;
use crate::store::Reader;
use crate::values::Currency;
use crate::view;

view! {
    /// What the rules read of a project.
    pub struct ProjectRow {
        /// Key.
        pub id: String,
        /// Code.
        pub code: String,
        /// Title.
        pub title: String,
        /// First day.
        pub start_date: Option<String>,
        /// Last day.
        pub end_date: Option<String>,
        /// Who gives.
        pub direction: Direction,
        /// True when it is kept for its history only.
        pub archived: bool,
    }
}

/// How far money is, as a place.
pub(super) const PLANNED: u8 = 0;
/// Committed.
pub(super) const COMMITTED: u8 = 1;
/// Disbursed.
pub(super) const DISBURSED: u8 = 2;

/// What lines of one project, flow, kind, currency and year add up to.
pub(super) struct Sum {
    pub flow: u8,
    /// Place of the measurement id in [`Ledger::kinds`].
    pub kind: u16,
    pub currency: Currency,
    pub year: i32,
    pub minor: i128,
}

/// A line that may stand twice.
#[derive(Clone)]
pub(super) struct Twin {
    pub id: String,
    pub project: usize,
    /// Place of the payer; 0: not known.
    payer: u32,
    /// Thousandths of a major unit, so that currencies compare.
    amount: i64,
}

/// A line outside its project's days.
struct Outside {
    id: String,
    project: usize,
}

/// What the walk found.
#[derive(Default)]
pub(super) struct Ledger {
    /// The projects in the order of their codes.
    pub projects: Vec<ProjectRow>,
    /// Sums of each project.
    pub sums: Vec<Vec<Sum>>,
    /// Measurement ids.
    pub kinds: Vec<String>,
    /// Sizes of disbursed lines by kind and currency, in minor units and order.
    pub sizes: HashMap<(u16, Currency), Vec<i64>>,
    /// Lines that are alike but for their text: same flow, day, payer and amount.
    pub alike: Vec<Vec<Twin>>,
    /// What was disbursed for each scholarship, by activity and currency.
    pub scholarships: HashMap<String, Vec<(Currency, i128)>>,
    outside: Vec<Outside>,
    places: HashMap<String, usize>,
}

/// The lines of one flow and day, or fiscal year where no day is known.
#[derive(Default)]
struct Day {
    flow: u8,
    date: String,
    fiscal_year: Option<i64>,
    lines: Vec<Twin>,
}

impl Ledger {
    /// Walks over all lines.
    pub(super) fn read(reader: &Reader<'_>, asked: &Asked) -> Result<Ledger> {
        let mut ledger = Ledger {
            projects: reader.all(store::PROJECTS, [])?,
            ..Ledger::default()
        };
        ledger.sums.resize_with(ledger.projects.len(), Vec::new);
        for (place, project) in ledger.projects.iter().enumerate() {
            ledger.places.insert(project.id.clone(), place);
        }
        let scholarships: Vec<String> = reader.values(store::SCHOLARSHIPS, [])?;
        let scholarships: HashSet<String> = scholarships.into_iter().collect();
        let mut payers = Names::default();
        payers.place("");
        let mut currencies = Names::default();
        let mut known: Vec<Currency> = Vec::new();
        let mut kinds = Names::default();
        let mut day = Day::default();
        reader.each(store::EVERY_LINE, [], |row| {
            let text = |column: usize| -> Result<&str> {
                Ok(row
                    .get_ref(column)?
                    .as_str_or_null()
                    .map_err(crate::error::Error::internal)?
                    .unwrap_or(""))
            };
            let flow = match text(0)? {
                "planned" => PLANNED,
                "committed" => COMMITTED,
                _ => DISBURSED,
            };
            let date = text(1)?;
            let fiscal_year: Option<i64> = row.get(2)?;
            let Some(project) = ledger.places.get(text(3)?).copied() else {
                return Ok(());
            };
            let code = currencies.place(text(5)?);
            if code as usize == known.len() {
                known.push(row.get(5)?);
            }
            let currency = known[code as usize];
            let minor: i64 = row.get(6)?;
            let kind = u16::try_from(kinds.place(text(7)?)).unwrap_or(u16::MAX);
            let id = text(9)?;

            ledger.add(
                project,
                flow,
                kind,
                currency,
                year_of(asked, date, fiscal_year),
                minor,
            );
            if flow == DISBURSED {
                let sizes = ledger.sizes.entry((kind, currency)).or_default();
                sizes.push(minor.abs());
                let of = &ledger.projects[project];
                let before = of.start_date.as_deref().is_some_and(|start| date < start);
                let after = of.end_date.as_deref().is_some_and(|end| date > end);
                if !date.is_empty() && (before || after) {
                    ledger.outside.push(Outside {
                        id: id.to_owned(),
                        project,
                    });
                }
                let activity = text(8)?;
                if !activity.is_empty() && scholarships.contains(activity) {
                    let of = ledger.scholarships.entry(activity.to_owned()).or_default();
                    match of.iter_mut().find(|(known, _)| *known == currency) {
                        Some((_, sum)) => *sum += i128::from(minor),
                        None => of.push((currency, i128::from(minor))),
                    }
                }
            }
            if (day.flow, day.date.as_str(), day.fiscal_year) != (flow, date, fiscal_year) {
                ledger.close(&mut day);
                day = Day {
                    flow,
                    date: date.to_owned(),
                    fiscal_year,
                    lines: std::mem::take(&mut day.lines),
                };
            }
            day.lines.push(Twin {
                id: id.to_owned(),
                project,
                payer: payers.place(text(4)?),
                amount: minor.saturating_mul(10i64.pow(3u32.saturating_sub(currency.digits()))),
            });
            Ok(())
        })?;
        ledger.close(&mut day);
        ledger.kinds = kinds.names;
        Ok(ledger)
    }

    fn add(
        &mut self,
        project: usize,
        flow: u8,
        kind: u16,
        currency: Currency,
        year: i32,
        minor: i64,
    ) {
        let sums = &mut self.sums[project];
        let found = sums.iter_mut().find(|sum| {
            sum.year == year && sum.kind == kind && sum.flow == flow && sum.currency == currency
        });
        match found {
            Some(sum) => sum.minor += i128::from(minor),
            None => sums.push(Sum {
                flow,
                kind,
                currency,
                year,
                minor: minor.into(),
            }),
        }
    }

    /// Finds what is alike on a day, and forgets the day.
    fn close(&mut self, day: &mut Day) {
        // Without a day or a payer only lines of one project can be told to be the same.
        let dated = !day.date.is_empty();
        let key = |line: &Twin| {
            let apart = !dated || line.payer == 0;
            (
                line.payer,
                line.amount,
                if apart { line.project + 1 } else { 0 },
            )
        };
        day.lines.sort_by_key(key);
        for run in day.lines.chunk_by(|a, b| key(a) == key(b)) {
            if run.len() > 1 {
                self.alike.push(run.to_vec());
            }
        }
        day.lines.clear();
    }

    /// Brings sizes into order, for medians.
    pub(super) fn sort(&mut self) {
        for sizes in self.sizes.values_mut() {
            sizes.sort_unstable();
        }
    }

    /// The place of a project.
    pub(super) fn place(&self, id: &str) -> Option<usize> {
        self.places.get(id).copied()
    }

    /// A project by its key.
    pub(super) fn project(&self, id: &str) -> Option<&ProjectRow> {
        self.place(id).map(|place| &self.projects[place])
    }

    /// What a project's lines of a flow add up to, by currency.
    pub(super) fn totals(&self, project: usize, flow: u8) -> Vec<(Currency, i128)> {
        let mut totals: Vec<(Currency, i128)> = Vec::new();
        for sum in self.sums[project].iter().filter(|sum| sum.flow == flow) {
            match totals
                .iter_mut()
                .find(|(currency, _)| *currency == sum.currency)
            {
                Some((_, total)) => *total += sum.minor,
                None => totals.push((sum.currency, sum.minor)),
            }
        }
        totals.sort();
        totals
    }

    /// A project as findings name it.
    pub(super) fn record(&self, project: usize, detail: String) -> FoundRecord {
        let row = &self.projects[project];
        FoundRecord {
            noun: Noun::Project,
            id: row.id.clone(),
            project_id: Some(row.id.clone()),
            label: format!("{} {}", row.code, row.title),
            detail,
        }
    }
}

/// Money of a sum that fits.
pub(super) fn money(minor: i128, currency: Currency) -> Money {
    Money {
        minor: i64::try_from(minor).unwrap_or(i64::MAX),
        currency,
    }
}

/// The reporting year of a line; one known by fiscal year stands in the year of that name.
fn year_of(asked: &Asked, date: &str, fiscal_year: Option<i64>) -> i32 {
    let year = date.get(..4).and_then(|year| year.parse::<i32>().ok());
    let month = date.get(5..7).and_then(|month| month.parse::<i8>().ok());
    let (Some(year), Some(month)) = (year, month) else {
        return fiscal_year
            .and_then(|year| i32::try_from(year).ok())
            .unwrap_or(0);
    };
    let first = asked.years.fiscal_month;
    match asked.years.basis {
        YearBasis::Fiscal if first > 1 && month >= first => year + 1,
        _ => year,
    }
}

/// Texts that come again and again, by place.
#[derive(Default)]
struct Names {
    names: Vec<String>,
    places: HashMap<String, u32>,
}

impl Names {
    fn place(&mut self, text: &str) -> u32 {
        if let Some(place) = self.places.get(text) {
            return *place;
        }
        let place = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.names.push(text.to_owned());
        self.places.insert(text.to_owned(), place);
        place
    }
}

/// Disbursements and activities on days outside their project.
pub(super) fn outside(ground: &Ground<'_, '_>) -> Result<Found> {
    let ledger = &ground.ledger;
    let mut lines: Vec<&Outside> = ledger.outside.iter().collect();
    lines.sort_by(|a, b| (a.project, &a.id).cmp(&(b.project, &b.id)));
    let mut findings = Vec::new();
    for line in lines.iter().take(ground.most) {
        let Some(mut record) = line_record(ground, &line.id)? else {
            continue;
        };
        let days = days(ground, &ledger.projects[line.project]);
        let facts = format!("{} {days}", record.detail);
        record.detail = format!("{} · {days}", record.detail);
        findings.push(Finding {
            facts,
            ..Finding::of(record)
        });
    }
    let activities: Vec<Finding> = ground.reader.all(store::ACTIVITIES_OUTSIDE, [])?;
    for mut finding in activities {
        if let Some(project) = finding
            .record
            .project_id
            .as_deref()
            .and_then(|id| ledger.project(id))
        {
            finding.record.detail =
                format!("{} · {}", finding.record.detail, days(ground, project));
        }
        findings.push(finding);
    }
    let more = i64::try_from(lines.len().saturating_sub(ground.most)).unwrap_or(0);
    Ok(Found { findings, more })
}

/// The days of a project.
fn days(ground: &Ground<'_, '_>, project: &ProjectRow) -> String {
    let day = |text: &Option<String>| {
        let day = text.as_deref().and_then(|day| day.parse().ok());
        day.map_or_else(|| "…".to_owned(), |day| ground.words.day(day))
    };
    ground.say(crate::messages::msg::check_project_runs(
        day(&project.start_date),
        day(&project.end_date),
    ))
}
