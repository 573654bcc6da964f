//! What the register has to say to the survey about the years up to the reporting year.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::edition::Edition;
use super::source::Rule;
use super::store::{self, ProjectTraits, Span};
use crate::activity::ActivityKind;
use crate::agency::{self, Agency, YearBasis};
use crate::contribution::period::Years;
use crate::country;
use crate::error::{Error, Result};
use crate::project::Direction;
use crate::reference;
use crate::store::Reader;
use crate::values::{CountryCode, Date};

/// What the register has to say.
pub(crate) struct Material {
    /// The agency, once it was entered.
    pub agency: Option<Agency>,
    /// First and last day of the years.
    pub days: (Date, Date),
    /// Projects with disbursed lines or activities in these years, by code.
    pub projects: Vec<Active>,
    groups: HashMap<String, Vec<country::Membership>>,
}

/// A project that was at work in these years.
pub(crate) struct Active {
    /// The project.
    pub traits: ProjectTraits,
    /// Something was provided.
    pub provided: bool,
    /// Something was received.
    pub received: bool,
    /// Kinds of its lines, and the counts that its activities stand for.
    pub measurements: BTreeSet<String>,
    /// Kinds of its provided lines.
    pub provided_measurements: BTreeSet<String>,
    /// Its partner countries with the first and last day known for each.
    pub countries: BTreeMap<CountryCode, (Date, Date)>,
    /// Partner countries of what was provided.
    pub supported: BTreeSet<CountryCode>,
    /// Partner countries of what was received.
    pub supporting: BTreeSet<CountryCode>,
}

impl Material {
    /// Gathers the years of an edition up to a reporting year.
    pub fn load(reader: &Reader<'_>, edition: &Edition, year: i64) -> Result<Material> {
        let agency = agency::store::find(reader)?;
        let first_year = year - edition.facts.reference_years + 1;
        let small = |year: i64| i32::try_from(year).unwrap_or(0);
        let years = Years {
            first: small(first_year),
            last: small(year),
            basis: agency
                .as_ref()
                .map_or(YearBasis::Calendar, |agency| agency.year_basis),
            fiscal_month: agency
                .as_ref()
                .and_then(|agency| i8::try_from(agency.fiscal_month).ok())
                .unwrap_or(1),
        };
        let last_day = |year: i64| -> Result<Date> {
            let next: Date = day(&years.day_after(small(year)))?;
            Ok(next.0.yesterday().map_or(next, Date))
        };
        let days = (day(&years.first_day(years.first))?, last_day(year)?);
        // Calendar years reach into the fiscal year that begins in the last of them.
        let reaches = years.basis == YearBasis::Calendar && years.fiscal_month > 1;
        let span = Span {
            first: days.0,
            last: days.1,
            first_year,
            last_year: year + i64::from(reaches),
        };
        let mut groups: HashMap<String, Vec<country::Membership>> = HashMap::new();
        let codes: HashMap<_, _> = country::store::groups(reader)?
            .into_iter()
            .map(|group| (group.id, group.code))
            .collect();
        for membership in country::store::memberships(reader)? {
            if let Some(code) = codes.get(&membership.group_id) {
                groups.entry(code.clone()).or_default().push(membership);
            }
        }
        let mut active: HashMap<String, Active> = store::projects(reader)?
            .into_iter()
            .map(|traits| (traits.id.clone(), Active::new(traits)))
            .collect();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for line in store::lines(reader, span)? {
            let Some(project) = active.get_mut(&line.project_id) else {
                continue;
            };
            let by_year = |year: i64| last_day(year).unwrap_or(days.1);
            let from = line
                .first_day
                .into_iter()
                .chain(line.first_year.map(by_year))
                .min();
            let to = line
                .last_day
                .into_iter()
                .chain(line.last_year.map(by_year))
                .max();
            project.note(
                line.direction,
                line.country,
                (from.unwrap_or(days.0), to.unwrap_or(days.1)),
            );
            if line.direction != Direction::Received {
                project
                    .provided_measurements
                    .insert(line.measurement.clone());
            }
            project.measurements.insert(line.measurement);
            seen.insert(line.project_id);
        }
        for group in store::activities(reader, span)? {
            let Some(project) = active.get_mut(&group.project_id) else {
                continue;
            };
            let direction = project.traits.direction;
            project.note(
                direction,
                None,
                (group.first_day.max(days.0), group.last_day.max(days.0)),
            );
            project
                .measurements
                .insert(counted_as(group.kind).to_owned());
            seen.insert(group.project_id);
        }
        let mut projects: Vec<Active> = seen.iter().filter_map(|id| active.remove(id)).collect();
        projects.sort_by(|a, b| a.traits.code.cmp(&b.traits.code));
        Ok(Material {
            agency,
            days,
            projects,
            groups,
        })
    }

    /// True when a rule takes a country on one of two days.
    pub fn holds(&self, rule: &Rule, iso3: CountryCode, days: (Date, Date)) -> bool {
        let facts = || reference::country(iso3.as_str());
        match rule {
            Rule::Region(name) => facts().is_some_and(|country| country.region == *name),
            Rule::Subregion(name) => facts().is_some_and(|country| country.subregion == *name),
            Rule::Groups(codes) => codes
                .iter()
                .filter_map(|code| self.groups.get(code))
                .flatten()
                .any(|membership| {
                    membership.iso3 == iso3
                        && (membership.holds_on(days.0) || membership.holds_on(days.1))
                }),
        }
    }
}

impl Active {
    fn new(traits: ProjectTraits) -> Active {
        Active {
            traits,
            provided: false,
            received: false,
            measurements: BTreeSet::new(),
            provided_measurements: BTreeSet::new(),
            countries: BTreeMap::new(),
            supported: BTreeSet::new(),
            supporting: BTreeSet::new(),
        }
    }

    fn note(&mut self, direction: Direction, country: Option<CountryCode>, days: (Date, Date)) {
        let countries: Vec<CountryCode> = match country {
            Some(one) => vec![one],
            None => self
                .traits
                .countries
                .split(' ')
                .filter_map(|code| code.parse().ok())
                .collect(),
        };
        let (provided, received) = (
            direction != Direction::Received,
            direction != Direction::Provided,
        );
        self.provided |= provided;
        self.received |= received;
        for iso3 in countries {
            let known = self.countries.entry(iso3).or_insert(days);
            *known = (known.0.min(days.0), known.1.max(days.1));
            if provided {
                self.supported.insert(iso3);
            }
            if received {
                self.supporting.insert(iso3);
            }
        }
    }

    /// The priority areas: those recorded, else the one that the purpose code stands for.
    pub fn areas(&self) -> Vec<&str> {
        let mut areas: Vec<&str> = self
            .traits
            .areas
            .split(' ')
            .filter(|area| !area.is_empty())
            .collect();
        if areas.is_empty() {
            areas.extend(
                reference::area_of_purpose(&self.traits.purpose_code).map(|area| area.id.as_str()),
            );
        }
        if self.traits.goals > 0 && !areas.contains(&"sdgs") {
            areas.push("sdgs");
        }
        areas
    }
}

/// The kind of figure that an activity stands for in the lists of modalities.
fn counted_as(kind: ActivityKind) -> &'static str {
    match kind {
        ActivityKind::Training => "C4",
        ActivityKind::Scholarship => "C6",
        ActivityKind::StudyVisit => "C8",
        ActivityKind::ExpertMission | ActivityKind::Advisory => "C1",
        ActivityKind::Volunteer => "C7",
        ActivityKind::Technology => "B7",
        ActivityKind::Goods => "B6",
        ActivityKind::Grant => "A1",
        ActivityKind::Loan => "A2",
        ActivityKind::Fund => "A5",
        ActivityKind::Humanitarian => "B9",
        ActivityKind::Seminar => "C9",
        ActivityKind::Research => "B10",
    }
}

fn day(text: &str) -> Result<Date> {
    text.parse()
        .map_err(|message| Error::field("year", message))
}
