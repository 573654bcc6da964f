//! From a cost line to its parts: which year, which side, and how it is split over countries, areas and goals.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::period::Years;
use super::store::LineRow;
use super::{Dimension, Side};
use crate::agency::{Agency, Scope};
use crate::code_enum;
use crate::country::{CountryGroup, Membership};
use crate::error::Result;
use crate::money::split::largest_remainder;
use crate::organisation::{Organisation, OrganisationId};
use crate::project::{
    AreaWeight, CountryShare, Direction, Form, GoalWeight, ProjectFacts, ProjectId, ProjectStatus,
};
use crate::reference::{self, Measurement};
use crate::store::Reader;
use crate::values::{CountryCode, Date};

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
    /// Place in [`Programme::groups`].
    Group(usize),
}

code_enum! {
    /// Who a payer is, seen from the agency.
    pub enum Payer {
        /// The agency itself.
        Agency = "agency", side_contribution;
        /// Another body of the same country's government.
        Government = "government", side_contribution;
        /// Anybody else.
        Other = "other", side_partners;
        /// Not known.
        Unknown = "unknown", side_without_payer;
    }
}

/// On which side money stands that goes a way and comes from a payer.
pub fn side(direction: Direction, payer: Payer, scope: Scope) -> Side {
    let ours = match payer {
        Payer::Unknown => return Side::WithoutPayer,
        Payer::Agency => true,
        Payer::Government => scope == Scope::Government,
        Payer::Other => false,
    };
    match (direction, ours) {
        (Direction::Received, false) => Side::Received,
        (Direction::Received, true) => Side::Counterpart,
        (_, true) => Side::Contribution,
        (_, false) => Side::Partners,
    }
}

/// What a cell of a part is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Table {
    /// The whole part.
    Total,
    /// A cell of a breakdown; one breakdown's cells sum to the whole part.
    By(Dimension),
    /// What went to the members of a country group; these overlap.
    Members,
}

/// A project as the figures read it.
pub struct ProjectInfo {
    /// Key.
    pub id: ProjectId,
    /// Direction.
    pub direction: Direction,
    /// Form.
    pub form: Form,
    /// Status.
    pub status: ProjectStatus,
    /// Countries with their shares.
    pub countries: Vec<(Key, Decimal)>,
    /// Priority areas with their weights.
    pub areas: Vec<(Key, Decimal)>,
    /// Goals with their weights.
    pub goals: Vec<(Key, Decimal)>,
    /// Targets, and goals where no target was named, with their weights.
    pub targets: Vec<(&'static str, Decimal)>,
}

/// What has to be known of the register to split a line. Projects and payers are read when a line needs them.
pub struct Programme {
    agency: Agency,
    projects: Vec<ProjectInfo>,
    organisations: Vec<(OrganisationId, Payer)>,
    groups: Vec<CountryGroup>,
    project_places: HashMap<String, usize>,
    organisation_places: HashMap<String, usize>,
    memberships: HashMap<CountryCode, Vec<(usize, Membership)>>,
}

/// One year's portion of a line with all its splits.
pub struct Part<'l> {
    /// The year.
    pub year: i32,
    /// Which way the money goes.
    pub direction: Direction,
    /// Whose money it is.
    pub payer: Payer,
    /// Place of the project.
    pub project: usize,
    /// The day on which memberships of country groups are looked at.
    pub on: Option<Date>,
    /// The portion, in minor units.
    pub minor: i64,
    /// Every cell it goes into with the amount that goes there, each cell once.
    pub cells: &'l [(Table, Key, i64)],
}

impl Programme {
    /// Loads what every line needs.
    pub fn load(reader: &Reader<'_>, agency: &Agency) -> Result<Programme> {
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
            agency: agency.clone(),
            projects: Vec::new(),
            organisations: Vec::new(),
            groups,
            project_places: HashMap::new(),
            organisation_places: HashMap::new(),
            memberships,
        })
    }

    /// Hands a line's portion of each year, as `years` understands it, to `each`.
    pub(crate) fn each_part(
        &mut self,
        reader: &Reader<'_>,
        years: &Years,
        line: &LineRow,
        each: &mut dyn FnMut(&Part<'_>),
    ) -> Result<()> {
        let place = self.project(reader, &line.project_id)?;
        let payer = match &line.payer_id {
            Some(id) => Some(self.organisation(reader, id)?),
            None => None,
        };
        let day: Option<Date> = line.date.as_deref().and_then(|day| day.parse().ok());
        let portions = match (day, line.fiscal_year) {
            (Some(day), _) => vec![(years.of_day(day), line.minor)],
            (None, Some(year)) => years.of_fiscal_year(year, line.minor),
            (None, None) => Vec::new(),
        };
        let direction = line
            .direction
            .as_deref()
            .and_then(Direction::from_code)
            .unwrap_or(self.projects[place].direction);
        let mut cells = Vec::with_capacity(24);
        for (year, minor) in portions {
            let on = line
                .activity_start
                .as_deref()
                .and_then(|day| day.parse().ok())
                .or(day)
                // Known by year only: membership on its last day.
                .or_else(|| years.last_day(year).parse().ok());
            cells.clear();
            self.split(line, place, payer, minor, on, &mut cells);
            merge(&mut cells);
            each(&Part {
                year,
                direction,
                payer: payer.map_or(Payer::Unknown, |place| self.organisations[place].1),
                project: place,
                on,
                minor,
                cells: &cells,
            });
        }
        Ok(())
    }

    /// Forgets what was read of a project that changes.
    pub(crate) fn forget_project(&mut self, id: &str) {
        self.project_places.remove(id);
    }

    /// Forgets what was read of a payer who changes.
    pub(crate) fn forget_organisation(&mut self, id: &str) {
        self.organisation_places.remove(id);
    }

    /// How many projects and payers it holds.
    pub(crate) fn held(&self) -> usize {
        self.projects.len() + self.organisations.len()
    }

    /// Forgets all projects and payers; what was handed out for them means nothing any more.
    pub(crate) fn forget(&mut self) {
        self.projects.clear();
        self.project_places.clear();
        self.organisations.clear();
        self.organisation_places.clear();
    }

    /// What the figures read of a project.
    pub fn info(&self, place: usize) -> &ProjectInfo {
        &self.projects[place]
    }

    /// Which of LDC, LLDC and SIDS a country is on a day.
    pub fn groups_of(&self, country: CountryCode, on: Option<Date>) -> Key {
        let memberships = self.memberships.get(&country).into_iter().flatten();
        let held = memberships
            .filter(|(_, membership)| on.is_none_or(|day| membership.holds_on(day)))
            .fold(0, |bits, (group, _)| bits | bit(&self.groups[*group].code));
        Key::Groups(held)
    }

    /// The place of a project, which is read when it is not known yet.
    pub(crate) fn project(&mut self, reader: &Reader<'_>, id: &str) -> Result<usize> {
        if let Some(place) = self.project_places.get(id) {
            return Ok(*place);
        }
        let facts: ProjectFacts = reader.get(id)?;
        let mut shares: Vec<CountryShare> = reader.children("project_id", id)?;
        shares.sort_by_key(|share| share.position);
        let mut weights: Vec<AreaWeight> = reader.children("project_id", id)?;
        weights.sort_by_key(|weight| weight.position);
        let mut areas: Vec<(Key, Decimal)> = weights
            .iter()
            .filter_map(|weight| {
                Some((
                    Key::Code(&reference::area(&weight.area)?.id),
                    weight.weight.0,
                ))
            })
            .collect();
        // Areas that the officer entered replace the one that the purpose code stands for.
        if areas.is_empty() {
            let area = reference::area_of_purpose(&facts.purpose_code);
            areas.extend(area.map(|area| (Key::Code(&area.id), Decimal::ONE_HUNDRED)));
        }
        let mut weights: Vec<GoalWeight> = reader.children("project_id", id)?;
        weights.sort_by_key(|weight| weight.position);
        let mut goals: Vec<(Key, Decimal)> = Vec::new();
        let mut targets = Vec::new();
        for weight in weights {
            let Some(sdg) = reference::sdg(&weight.code) else {
                continue;
            };
            targets.push((sdg.code.as_str(), weight.weight.0));
            // Targets count for their goal.
            let key = Key::Code(&sdg.goal);
            match goals.iter_mut().find(|(known, _)| *known == key) {
                Some((_, sum)) => *sum += weight.weight.0,
                None => goals.push((key, weight.weight.0)),
            }
        }
        self.projects.push(ProjectInfo {
            id: facts.id,
            direction: facts.direction,
            form: facts.form,
            status: facts.status,
            targets,
            countries: shares
                .iter()
                .map(|share| (Key::Country(share.iso3), share.share.0))
                .collect(),
            areas,
            goals,
        });
        let place = self.projects.len() - 1;
        self.project_places.insert(id.to_owned(), place);
        Ok(place)
    }

    /// The place of a payer, who is read when not known yet.
    fn organisation(&mut self, reader: &Reader<'_>, id: &str) -> Result<usize> {
        if let Some(place) = self.organisation_places.get(id) {
            return Ok(*place);
        }
        let organisation: Organisation = reader.get(id)?;
        let payer = payer(&self.agency, &organisation);
        self.organisations.push((organisation.id, payer));
        let place = self.organisations.len() - 1;
        self.organisation_places.insert(id.to_owned(), place);
        Ok(place)
    }

    fn split(
        &self,
        line: &LineRow,
        place: usize,
        payer: Option<usize>,
        minor: i64,
        on: Option<Date>,
        cells: &mut Vec<(Table, Key, i64)>,
    ) {
        cells.push((Table::Total, Key::None, minor));
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
            whole.map(|(by, code)| (Table::By(by), code.map_or(Key::None, Key::Code), minor)),
        );
        let payer = payer.map_or(Key::None, Key::Organisation);
        cells.push((Table::By(Dimension::Payer), payer, minor));
        cells.push((Table::By(Dimension::Project), Key::Project(place), minor));
        spread(Dimension::Area, &project.areas, minor, cells);
        spread(Dimension::Goal, &project.goals, minor, cells);

        let before = cells.len();
        match line.country.as_deref().and_then(|code| code.parse().ok()) {
            Some(code) => cells.push((Table::By(Dimension::Country), Key::Country(code), minor)),
            None => spread(Dimension::Country, &project.countries, minor, cells),
        }
        for at in before..cells.len() {
            let (_, key, amount) = cells[at];
            let Key::Country(code) = key else {
                cells.extend(GEOGRAPHY.map(|by| (Table::By(by), Key::None, amount)));
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
                    cells.push((Table::Members, Key::Group(*group), amount));
                }
            }
            let by = |dimension, key| (Table::By(dimension), key, amount);
            cells.push(by(Dimension::CountryGroup, Key::Groups(bits)));
            cells.push(by(Dimension::Region, name(|f| &f.region)));
            cells.push(by(Dimension::Subregion, name(|f| &f.subregion)));
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
            Key::Organisation(place) => self.organisations[place].0.to_string(),
            Key::Project(place) => self.projects[place].id.to_string(),
            Key::Group(place) => self.groups[place].id.to_string(),
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
pub(super) fn modality<'m>(measurement: &'m Measurement, activity: Option<&str>) -> &'m str {
    let mut modalities = measurement.escap_modality.split('|');
    let first = modalities.next().unwrap_or("other");
    if activity == Some("advisory") && modalities.any(|modality| modality == "advisory_services") {
        return "advisory_services";
    }
    first
}

/// Who pays, seen from the agency.
pub fn payer(agency: &Agency, payer: &Organisation) -> Payer {
    if payer.id == agency.organisation_id {
        Payer::Agency
    } else if payer.kind.is_government() && payer.country == Some(agency.country) {
        Payer::Government
    } else {
        Payer::Other
    }
}

/// Several countries of a line may lie in one region: what they have in one cell belongs together.
fn merge(cells: &mut Vec<(Table, Key, i64)>) {
    let mut kept = 0;
    for at in 0..cells.len() {
        let (table, key, minor) = cells[at];
        match cells[..kept]
            .iter_mut()
            .find(|(known, of, _)| *known == table && *of == key)
        {
            Some((_, _, sum)) => *sum += minor,
            None => {
                cells[kept] = (table, key, minor);
                kept += 1;
            }
        }
    }
    cells.truncate(kept);
}

/// Splits an amount over keys by largest remainder; without keys it is not allocated. A key whose weight is not
/// zero has its cell, be its part ever so small.
fn spread(
    dimension: Dimension,
    keys: &[(Key, Decimal)],
    minor: i64,
    cells: &mut Vec<(Table, Key, i64)>,
) {
    let by = Table::By(dimension);
    match keys {
        [] => cells.push((by, Key::None, minor)),
        [(key, _)] => cells.push((by, *key, minor)),
        keys => {
            let weights: Vec<Decimal> = keys.iter().map(|(_, weight)| *weight).collect();
            let parts = largest_remainder(minor, &weights);
            cells.extend(
                keys.iter()
                    .zip(parts)
                    .filter(|((_, weight), part)| *part != 0 || !weight.is_zero())
                    .map(|((key, _), part)| (by, *key, part)),
            );
        }
    }
}
