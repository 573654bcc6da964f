//! One multi-country project that was entered once for each country, with its whole budget each time: the same code
//! but for the country, or the same or a similar title, and the same budget. Its money counts several times until
//! the projects are joined.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::ledger::{COMMITTED, DISBURSED, Ledger, PLANNED, ProjectRow, money};
use super::{Finding, Found, Ground, digest, store};
use crate::error::Result;
use crate::likeness::{names_one, similar, without_names};
use crate::messages::msg;
use crate::reference;
use crate::store::Reader;
use crate::values::{Currency, fold};

/// Titles of so many in a hundred are similar.
const SIMILAR: i64 = 90;

/// In a larger heap of projects with one budget only the same title or code is looked at.
const HEAP: usize = 60;

/// What a project is compared by.
struct Sign {
    /// The title without the names of the project's countries.
    title: String,
    /// The code without the country at its end.
    stem: Option<String>,
    /// The code without a number or letter at its end.
    part: Option<String>,
    countries: Vec<String>,
    years: HashSet<i32>,
}

/// The groups, as places in the ledger, in the order of codes.
pub(super) fn groups(reader: &Reader<'_>, ledger: &Ledger) -> Result<Vec<Vec<usize>>> {
    let mut budgets: HashMap<(u8, Currency, i128), Vec<usize>> = HashMap::new();
    for place in 0..ledger.projects.len() {
        if ledger.projects[place].archived {
            continue;
        }
        for flow in [PLANNED, COMMITTED, DISBURSED] {
            for (currency, minor) in ledger.totals(place, flow) {
                if minor > 0 {
                    budgets
                        .entry((flow, currency, minor))
                        .or_default()
                        .push(place);
                }
            }
        }
    }
    for (project, currency, minor) in store::project_budgets(reader)? {
        let place = ledger.place(&project);
        if let Some(place) = place.filter(|place| !ledger.projects[*place].archived) {
            let heap = budgets
                .entry((u8::MAX, currency, i128::from(minor)))
                .or_default();
            if !heap.contains(&place) {
                heap.push(place);
            }
        }
    }
    budgets.retain(|_, places| places.len() > 1);
    let wanted: HashSet<usize> = budgets.values().flatten().copied().collect();
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut countries: HashMap<String, Vec<String>> = HashMap::new();
    for (project, iso3) in store::countries_of_projects(reader)? {
        countries.entry(project).or_default().push(iso3);
    }
    let signs: HashMap<usize, Sign> = wanted
        .into_iter()
        .map(|place| {
            let row = &ledger.projects[place];
            let countries = countries.remove(&row.id).unwrap_or_default();
            let years = ledger.sums[place].iter().map(|sum| sum.year).collect();
            (place, sign(row, countries, years))
        })
        .collect();
    let mut joined = Joined::default();
    for places in budgets.values() {
        for (index, one) in places.iter().enumerate() {
            for other in &places[index + 1..] {
                let near = places.len() <= HEAP;
                if same(ledger, &signs, (*one, *other), near) {
                    joined.join(*one, *other);
                }
            }
        }
    }
    Ok(joined.groups())
}

/// Finds them; one finding for the projects that are one.
pub(super) fn find(ground: &Ground<'_, '_>) -> Result<Found> {
    let mut countries: HashMap<String, Vec<String>> = HashMap::new();
    if !ground.per_country.is_empty() {
        for (project, iso3) in store::countries_of_projects(ground.reader)? {
            countries.entry(project).or_default().push(iso3);
        }
    }
    let mut findings = Vec::new();
    for group in &ground.per_country {
        let mut records = group.iter().map(|place| {
            let project = &ground.ledger.projects[*place];
            let named = countries.get(&project.id).into_iter().flatten();
            let named: Vec<String> = named
                .map(|iso3| reference::country(iso3).map_or(iso3.clone(), |c| c.name_en.clone()))
                .collect();
            let budget = budget(ground, *place);
            let detail = [ground.words.list(&named), budget];
            let detail: Vec<String> = detail
                .into_iter()
                .filter(|words| !words.is_empty())
                .collect();
            ground.ledger.record(*place, detail.join(" · "))
        });
        let Some(record) = records.next() else {
            continue;
        };
        let others: Vec<_> = records.collect();
        let ids = group
            .iter()
            .map(|place| ground.ledger.projects[*place].id.as_str());
        let facts: Vec<String> = group
            .iter()
            .flat_map(|place| {
                [PLANNED, COMMITTED, DISBURSED]
                    .map(|flow| format!("{flow} {:?}", ground.ledger.totals(*place, flow)))
            })
            .collect();
        findings.push(Finding {
            key: digest(ids),
            facts: facts.join(" "),
            others,
            record,
        });
    }
    Ok(findings.into())
}

/// Projects with the same title that are not one by their budget.
pub(super) fn same_title(ground: &Ground<'_, '_>) -> Result<Found> {
    let mut told: HashMap<usize, usize> = HashMap::new();
    for (group, places) in ground.per_country.iter().enumerate() {
        told.extend(places.iter().map(|place| (*place, group)));
    }
    let mut titles: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, row) in ground.ledger.projects.iter().enumerate() {
        if !row.archived {
            titles.entry(fold(&row.title)).or_default().push(place);
        }
    }
    let mut findings = Vec::new();
    for places in titles.values().filter(|places| places.len() > 1) {
        let first = told.get(&places[0]);
        if first.is_some() && places.iter().all(|place| told.get(place) == first) {
            continue;
        }
        let mut records = places
            .iter()
            .map(|place| ground.ledger.record(*place, budget(ground, *place)));
        let Some(record) = records.next() else {
            continue;
        };
        findings.push(Finding {
            key: digest(
                places
                    .iter()
                    .map(|place| ground.ledger.projects[*place].id.as_str()),
            ),
            facts: String::new(),
            others: records.collect(),
            record,
        });
    }
    Ok(findings.into())
}

/// What a project has in the first flow it has anything in: planned, else committed, else disbursed.
fn budget(ground: &Ground<'_, '_>, place: usize) -> String {
    let flows = [
        (PLANNED, crate::cost::Flow::Planned),
        (COMMITTED, crate::cost::Flow::Committed),
        (DISBURSED, crate::cost::Flow::Disbursed),
    ];
    let words = flows.into_iter().find_map(|(flow, named)| {
        let totals = ground.ledger.totals(place, flow);
        let amounts: Vec<String> = totals
            .into_iter()
            .map(|(currency, minor)| ground.money(money(minor, currency)))
            .collect();
        (!amounts.is_empty()).then(|| {
            let amounts = ground.words.list(&amounts);
            ground.say(msg::check_budget_of_flow(amounts, named.label()))
        })
    });
    words.unwrap_or_default()
}

/// Whether two projects of one budget are one project.
fn same(ledger: &Ledger, signs: &HashMap<usize, Sign>, (a, b): (usize, usize), near: bool) -> bool {
    let (one, other) = (&ledger.projects[a], &ledger.projects[b]);
    let (Some(left), Some(right)) = (signs.get(&a), signs.get(&b)) else {
        return false;
    };
    if one.direction != other.direction || !overlap(one, other) {
        return false;
    }
    // A course of every year has the same title and budget, and is another one each time.
    let undated = one.start_date.is_none() || other.start_date.is_none();
    if undated
        && !left.years.is_empty()
        && !right.years.is_empty()
        && left.years.is_disjoint(&right.years)
    {
        return false;
    }
    // Two projects in the same country that bear numbers of their own may well be two.
    let apart = left.countries != right.countries || left.countries.is_empty();
    if apart && left.stem.is_some() && left.stem == right.stem {
        return true;
    }
    if left.title.is_empty() || right.title.is_empty() {
        return false;
    }
    let equal = left.title == right.title;
    if equal {
        return apart || (left.part.is_some() && left.part == right.part);
    }
    near && apart && similar(&left.title, &right.title, SIMILAR)
}

fn overlap(one: &ProjectRow, other: &ProjectRow) -> bool {
    let before = |end: &Option<String>, start: &Option<String>| match (end, start) {
        (Some(end), Some(start)) => end < start,
        _ => false,
    };
    !before(&one.end_date, &other.start_date) && !before(&other.end_date, &one.start_date)
}

fn sign(row: &ProjectRow, mut countries: Vec<String>, years: HashSet<i32>) -> Sign {
    countries.sort();
    let title = without_names(&row.title, countries.iter().map(String::as_str));
    let code = fold(&row.code);
    let (stem, part) = match code.rfind(['-', '_', '/', '.', ' ', '(']) {
        Some(at) if at > 0 => {
            let (stem, end) = (&code[..at], code[at + 1..].trim_end_matches(')').trim());
            let country = names_one(end, countries.iter().map(String::as_str));
            let short =
                end.len() == 1 || (end.len() <= 2 && end.chars().all(|c| c.is_ascii_digit()));
            (
                country.then(|| stem.to_owned()),
                short.then(|| stem.to_owned()),
            )
        }
        _ => (None, None),
    };
    Sign {
        title,
        stem,
        part,
        countries,
        years,
    }
}

/// Which places belong together.
#[derive(Default)]
struct Joined(BTreeMap<usize, usize>);

impl Joined {
    fn root(&mut self, place: usize) -> usize {
        let up = *self.0.entry(place).or_insert(place);
        if up == place {
            return place;
        }
        let root = self.root(up);
        self.0.insert(place, root);
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (a, b) = (self.root(one), self.root(other));
        self.0.insert(a.max(b), a.min(b));
    }

    fn groups(mut self) -> Vec<Vec<usize>> {
        let places: Vec<usize> = self.0.keys().copied().collect();
        let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for place in places {
            let root = self.root(place);
            groups.entry(root).or_default().push(place);
        }
        groups
            .into_values()
            .filter(|group| group.len() > 1)
            .collect()
    }
}
