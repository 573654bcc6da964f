//! From a cost line to its parts: which year, which side, and how it is split over countries, areas and goals.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::store::{self, LineRow};
use super::{Asked, Dimension, Side};
use crate::agency::Scope;
use crate::country::{CountryGroup, Membership};
use crate::error::{Error, Result};
use crate::money::split::largest_remainder;
use crate::organisation::{Organisation, OrganisationId};
use crate::project::{
    AreaWeight, CountryShare, Direction, Form, GoalWeight, ProjectFacts, ProjectId,
};
use crate::reference::{self, Measurement};
use crate::store::Reader;
use crate::values::{CountryCode, Currency, Date};

/// What a cell is for, small enough to be copied a million times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// Not allocated.
    None,
    /// A code of a reference list.
    Code(&'static str),
    /// A country.
    Country(CountryCode),
    /// LDC (1), LLDC (2), SIDS (4) and their sums; 0: none of them.
    Groups(u8),
    /// Place in [`Programme::organisations`].
    Organisation(usize),
    /// Place in [`Programme::projects`].
    Project(usize),
}

/// A project as the figures read it.
pub struct ProjectInfo {
    /// Key.
    pub id: ProjectId,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// Direction.
    pub direction: Direction,
    /// Form.
    pub form: Form,
    countries: Vec<(Key, Decimal)>,
    areas: Vec<(Key, Decimal)>,
    goals: Vec<(Key, Decimal)>,
}

/// What the figures need to know besides the lines.
pub struct Programme {
    /// Projects.
    pub projects: Vec<ProjectInfo>,
    /// Organisations.
    pub organisations: Vec<Organisation>,
    /// Country groups, by code.
    pub groups: Vec<CountryGroup>,
    own: Option<CountryCode>,
    project_places: HashMap<String, usize>,
    organisation_places: HashMap<String, usize>,
    memberships: HashMap<CountryCode, Vec<(usize, Membership)>>,
    agency_organisation: OrganisationId,
}

/// One year's portion of a line with all its splits; each split sums to `minor`.
pub struct Part<'l> {
    /// The line.
    pub line: &'l LineRowView,
    /// Place of the year.
    pub year: usize,
    /// Whose money.
    pub side: Side,
    /// Currency.
    pub currency: Currency,
    /// The portion, in minor units.
    pub minor: i64,
    /// Every cell it goes into with the amount that goes there; one dimension's amounts sum to `minor`.
    pub cells: &'l [(Dimension, Key, i64)],
    /// The country groups (places in [`Programme::groups`]) with what went to their members; these overlap.
    pub groups: &'l [(usize, i64)],
}

/// What of a line is seen outside: its key and its project.
pub struct LineRowView {
    /// Key of the line.
    pub id: String,
    /// Place of its project.
    pub project: usize,
    /// The whole line in minor units.
    pub whole: i64,
}

impl Programme {
    /// Loads projects with shares and weights, organisations, and memberships.
    pub fn load(reader: &Reader<'_>, asked: &Asked) -> Result<Programme> {
        let facts: Vec<ProjectFacts> = reader.every()?;
        let project_places: HashMap<String, usize> = facts
            .iter()
            .enumerate()
            .map(|(place, facts)| (facts.id.0.clone(), place))
            .collect();
        let mut projects: Vec<ProjectInfo> = facts
            .into_iter()
            .map(|facts| ProjectInfo {
                areas: reference::area_of_purpose(&facts.purpose_code)
                    .map(|area| (Key::Code(&area.id), Decimal::ONE_HUNDRED))
                    .into_iter()
                    .collect(),
                id: facts.id,
                code: facts.code,
                title: facts.title,
                direction: facts.direction,
                form: facts.form,
                countries: Vec::new(),
                goals: Vec::new(),
            })
            .collect();
        let mut shares: Vec<CountryShare> = reader.every()?;
        shares.sort_by_key(|share| share.position);
        for share in shares {
            if let Some(place) = project_places.get(share.project_id.as_str()) {
                projects[*place]
                    .countries
                    .push((Key::Country(share.iso3), share.share.0));
            }
        }
        let mut weights: Vec<AreaWeight> = reader.every()?;
        weights.sort_by_key(|weight| weight.position);
        let mut entered = vec![false; projects.len()];
        for weight in weights {
            let place = project_places.get(weight.project_id.as_str());
            if let (Some(place), Some(area)) = (place, reference::area(&weight.area)) {
                // Areas that the officer entered replace the one that the purpose code stands for.
                if !std::mem::replace(&mut entered[*place], true) {
                    projects[*place].areas.clear();
                }
                projects[*place]
                    .areas
                    .push((Key::Code(&area.id), weight.weight.0));
            }
        }
        let mut weights: Vec<GoalWeight> = reader.every()?;
        weights.sort_by_key(|weight| weight.position);
        for weight in weights {
            let place = project_places.get(weight.project_id.as_str());
            if let (Some(place), Some(sdg)) = (place, reference::sdg(&weight.code)) {
                // Targets count for their goal.
                let key = Key::Code(&sdg.goal);
                let goals = &mut projects[*place].goals;
                match goals.iter_mut().find(|(known, _)| *known == key) {
                    Some((_, sum)) => *sum += weight.weight.0,
                    None => goals.push((key, weight.weight.0)),
                }
            }
        }
        let organisations: Vec<Organisation> = reader.every()?;
        let organisation_places = organisations
            .iter()
            .enumerate()
            .map(|(place, o)| (o.id.0.clone(), place))
            .collect();
        let groups = crate::country::store::groups(reader)?;
        let mut memberships: HashMap<CountryCode, Vec<(usize, Membership)>> = HashMap::new();
        for membership in crate::country::store::memberships(reader)? {
            if let Some(place) = groups
                .iter()
                .position(|group| group.id == membership.group_id)
            {
                memberships
                    .entry(membership.iso3)
                    .or_default()
                    .push((place, membership));
            }
        }
        Ok(Programme {
            projects,
            organisations,
            groups,
            own: Some(asked.agency.country),
            project_places,
            organisation_places,
            memberships,
            agency_organisation: asked.agency.organisation_id.clone(),
        })
    }

    /// Hands every portion of every line of the years to `each`.
    pub fn each_part(
        &self,
        reader: &Reader<'_>,
        asked: &Asked,
        each: &mut dyn FnMut(&Part<'_>) -> Result<()>,
    ) -> Result<()> {
        let mut cells = Vec::new();
        let mut groups = Vec::new();
        store::each_line(reader, asked, &mut |line| {
            let place = *self
                .project_places
                .get(&line.project_id)
                .ok_or_else(|| Error::internal("a line without its project"))?;
            let day: Option<Date> = line.date.as_deref().and_then(|day| day.parse().ok());
            let portions = match (day, line.fiscal_year) {
                (Some(day), _) => vec![(asked.years.of_day(day), line.minor)],
                (None, Some(year)) => asked.years.of_fiscal_year(year, line.minor),
                (None, None) => Vec::new(),
            };
            let payer = line
                .payer_id
                .as_ref()
                .and_then(|id| self.organisation_places.get(id))
                .copied();
            let side = self.side(asked, &self.projects[place], &line, payer);
            let view = LineRowView {
                id: line.id.clone(),
                project: place,
                whole: line.minor,
            };
            for (year, minor) in portions {
                let Some(index) = asked.years.index(year) else {
                    continue;
                };
                if minor == 0 {
                    continue;
                }
                let on = line
                    .activity_start
                    .as_deref()
                    .and_then(|day| day.parse().ok())
                    .or(day)
                    .or_else(|| {
                        // Known by year only: membership on its last day.
                        asked
                            .years
                            .describe()
                            .get(index)
                            .and_then(|year| year.to.parse().ok())
                    });
                cells.clear();
                groups.clear();
                self.split(&line, place, payer, minor, on, &mut cells, &mut groups);
                let part = Part {
                    line: &view,
                    year: index,
                    side,
                    currency: line.currency,
                    minor,
                    cells: &cells,
                    groups: &groups,
                };
                each(&part)?;
            }
            Ok(())
        })
    }

    /// On which side a line stands.
    fn side(
        &self,
        asked: &Asked,
        project: &ProjectInfo,
        line: &LineRow,
        payer: Option<usize>,
    ) -> Side {
        let direction = line
            .direction
            .as_deref()
            .and_then(Direction::from_code)
            .unwrap_or(project.direction);
        let ours = payer.map(|place| {
            let payer = &self.organisations[place];
            let government = asked.scope == Scope::Government
                && payer.kind.is_government()
                && payer.country == self.own;
            payer.id == self.agency_organisation || government
        });
        match (direction, ours) {
            (_, None) => Side::WithoutPayer,
            (Direction::Received, Some(false)) => Side::Received,
            (Direction::Received, Some(true)) => Side::Counterpart,
            (_, Some(true)) => Side::Contribution,
            (_, Some(false)) => Side::Partners,
        }
    }

    #[allow(clippy::too_many_arguments)]
    fn split(
        &self,
        line: &LineRow,
        place: usize,
        payer: Option<usize>,
        minor: i64,
        on: Option<Date>,
        cells: &mut Vec<(Dimension, Key, i64)>,
        groups: &mut Vec<(usize, i64)>,
    ) {
        let project = &self.projects[place];
        let measurement = reference::measurement(&line.measurement);
        let whole = [
            (Dimension::Group, measurement.map(|m| m.group.as_str())),
            (Dimension::Measurement, measurement.map(|m| m.id.as_str())),
            (
                Dimension::Modality,
                measurement.map(|m| modality(m, line.activity_kind.as_deref())),
            ),
            (Dimension::Form, Some(project.form.code())),
        ];
        cells.extend(
            whole.map(|(dimension, code)| (dimension, code.map_or(Key::None, Key::Code), minor)),
        );
        cells.push((
            Dimension::Payer,
            payer.map_or(Key::None, Key::Organisation),
            minor,
        ));
        cells.push((Dimension::Project, Key::Project(place), minor));
        spread(Dimension::Area, &project.areas, minor, cells);
        spread(Dimension::Goal, &project.goals, minor, cells);

        let before = cells.len();
        match line.country.as_deref().and_then(|code| code.parse().ok()) {
            Some(code) => cells.push((Dimension::Country, Key::Country(code), minor)),
            None => spread(Dimension::Country, &project.countries, minor, cells),
        }
        for at in before..cells.len() {
            let (_, key, amount) = cells[at];
            let Key::Country(code) = key else {
                cells.extend(GEOGRAPHY.map(|dimension| (dimension, Key::None, amount)));
                continue;
            };
            let facts = reference::country(code.as_str());
            let name = |of: fn(&'static reference::Country) -> &'static str| {
                facts.map_or(Key::None, |f| Key::Code(of(f)))
            };
            let mut bits = 0;
            for (group, membership) in self.memberships.get(&code).into_iter().flatten() {
                if on.is_none_or(|day| membership.holds_on(day)) {
                    bits |= bit(&self.groups[*group].code);
                    groups.push((*group, amount));
                }
            }
            cells.push((Dimension::CountryGroup, Key::Groups(bits), amount));
            cells.push((Dimension::Region, name(|f| &f.region), amount));
            cells.push((Dimension::Subregion, name(|f| &f.subregion), amount));
        }
    }

    /// The text under which a key is known outside.
    pub fn code_of(&self, key: Key) -> String {
        match key {
            Key::None => String::new(),
            Key::Code(code) => code.to_owned(),
            Key::Country(code) => code.to_string(),
            Key::Groups(0) => "other".to_owned(),
            Key::Groups(bits) => {
                let names = GROUPS
                    .iter()
                    .filter(|(_, bit)| bits & bit != 0)
                    .map(|(code, _)| *code);
                names.collect::<Vec<_>>().join("+")
            }
            Key::Organisation(place) => self.organisations[place].id.to_string(),
            Key::Project(place) => self.projects[place].id.to_string(),
        }
    }
}

/// Dimensions that follow from the country.
const GEOGRAPHY: [Dimension; 3] = [
    Dimension::CountryGroup,
    Dimension::Region,
    Dimension::Subregion,
];

/// The groups of the breakdown by country group, with their bits.
pub(super) const GROUPS: [(&str, u8); 3] = [("LDC", 1), ("LLDC", 2), ("SIDS", 4)];

fn bit(code: &str) -> u8 {
    GROUPS
        .iter()
        .find(|(known, _)| *known == code)
        .map_or(0, |(_, bit)| *bit)
}

/// The modality of the survey that a line counts for. Where a measurement may be either of two, the kind of
/// activity decides, so that a line stands in one row only.
fn modality(measurement: &'static Measurement, activity: Option<&str>) -> &'static str {
    let mut modalities = measurement.escap_modality.split('|');
    let first = modalities.next().unwrap_or("other");
    if activity == Some("advisory") && modalities.any(|modality| modality == "advisory_services") {
        return "advisory_services";
    }
    first
}

/// Splits an amount over keys by largest remainder; without keys it is not allocated.
fn spread(
    dimension: Dimension,
    keys: &[(Key, Decimal)],
    minor: i64,
    cells: &mut Vec<(Dimension, Key, i64)>,
) {
    match keys {
        [] => cells.push((dimension, Key::None, minor)),
        [(key, _)] => cells.push((dimension, *key, minor)),
        keys => {
            let weights: Vec<Decimal> = keys.iter().map(|(_, weight)| *weight).collect();
            let parts = largest_remainder(minor, &weights);
            cells.extend(
                keys.iter()
                    .zip(parts)
                    .filter(|(_, part)| *part != 0)
                    .map(|((key, _), part)| (dimension, *key, part)),
            );
        }
    }
}
