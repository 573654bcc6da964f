//! The sample's agency, organisations and projects.

use std::collections::BTreeMap;

use super::facts::{self, ProjectRow, code, pairs, value};
use crate::error::{Error, Result};
use crate::organisation::{Organisation, OrganisationId, OrganisationKind};
use crate::project::{
    AreaWeight, CountryShare, Direction, Form, GoalWeight, Project, ProjectFacts, ProjectId,
    ProjectPartId, ProjectRole, ProjectStatus, Role,
};
use crate::store::Tx;
use crate::values::{CountryCode, Date};

/// The project whose shares do not make 100 %.
pub(super) const UNEVEN: &str = "GAP-2024-062";

/// The organisations of the sample by the names that its files use.
pub(super) struct Bodies {
    /// The agency as payer.
    pub agency: OrganisationId,
    by_key: BTreeMap<String, Organisation>,
}

impl Bodies {
    /// An organisation by its key.
    pub(super) fn get(&self, key: &str) -> Result<&Organisation> {
        self.by_key
            .get(key)
            .ok_or_else(|| Error::internal(format!("no such organisation: {key}")))
    }
}

/// A project of the sample with what the other parts need of it.
pub(super) struct Made {
    /// The row that it was made from.
    pub row: ProjectRow,
    /// Its key.
    pub id: ProjectId,
    /// First and last day.
    pub days: (Date, Date),
    /// How far it is.
    pub status: ProjectStatus,
    /// Who gives.
    pub direction: Direction,
    /// Its countries.
    pub countries: Vec<CountryCode>,
    /// Its organisations with their roles.
    pub partners: Vec<(Role, String)>,
}

impl Made {
    /// The key of the first organisation in a role.
    pub(super) fn in_role(&self, role: Role) -> Option<&str> {
        let found = self.partners.iter().find(|(has, _)| *has == role);
        found.map(|(_, key)| key.as_str())
    }
}

/// Writes the agency and the organisations.
pub(super) fn organisations(tx: &mut Tx<'_>) -> Result<Bodies> {
    let mut agency = facts::agency()?;
    let mut own = Organisation::named(&agency.name, OrganisationKind::Agency);
    own.name_en.clone_from(&agency.name_en);
    own.country = Some(agency.country);
    own.index();
    tx.put(&mut own)?;
    agency.organisation_id = own.id.clone();
    tx.put(&mut agency)?;
    let mut by_key = BTreeMap::new();
    for known in facts::organisations()? {
        let kind = code(OrganisationKind::from_code, &known.kind)?;
        let mut body = Organisation::named(&known.name, kind);
        body.short_name = known.short;
        if !known.country.is_empty() {
            body.country = Some(value(&known.country)?);
        }
        body.channel_code = known.channel;
        body.index();
        crate::rules::check(&body)?;
        tx.put(&mut body)?;
        by_key.insert(known.key, body);
    }
    Ok(Bodies {
        agency: own.id,
        by_key,
    })
}

/// Writes the projects.
pub(super) fn projects(tx: &mut Tx<'_>, bodies: &Bodies) -> Result<Vec<Made>> {
    let mut programme = Vec::new();
    for row in facts::projects()? {
        let (mut project, partners) = project(&row, bodies)?;
        // The register refuses shares that do not add up; one project stands for those that came in otherwise.
        if row.code != UNEVEN {
            project.check()?;
        }
        project.put(tx)?;
        programme.push(Made {
            id: project.facts.id.clone(),
            days: row.days()?,
            status: project.facts.status,
            direction: project.facts.direction,
            countries: project.countries.iter().map(|share| share.iso3).collect(),
            partners,
            row,
        });
    }
    Ok(programme)
}

fn project(row: &ProjectRow, bodies: &Bodies) -> Result<(Project, Vec<(Role, String)>)> {
    let (start, end) = row.days()?;
    let direction = code(Direction::from_code, &row.direction)?;
    let form = code(Form::from_code, &row.form)?;
    let mut partners = Vec::new();
    for (role, key) in pairs(&row.partners)? {
        partners.push((code(Role::from_code, role)?, key.to_owned()));
    }
    let mut roles = Vec::new();
    if direction != Direction::Received {
        let ours = match form {
            Form::Fund => Role::Funding,
            _ => Role::FirstProvider,
        };
        roles.push((ours, bodies.agency.clone()));
    }
    for (role, key) in &partners {
        roles.push((*role, bodies.get(key)?.id.clone()));
    }
    let project = Project {
        facts: ProjectFacts {
            id: ProjectId::default(),
            row_version: 0,
            code: row.code.clone(),
            title: row.title.clone(),
            title_en: String::new(),
            summary: row.summary.clone(),
            start_date: Some(start),
            end_date: Some(end),
            status: code(ProjectStatus::from_code, &row.status)?,
            direction,
            form,
            purpose_code: row.purpose.clone(),
            results: row.results.clone(),
            evaluation: String::new(),
            contacts: String::new(),
            archived: false,
            search: String::new(),
        },
        countries: row
            .shares()?
            .into_iter()
            .map(|(iso3, share)| CountryShare {
                id: ProjectPartId::default(),
                row_version: 0,
                project_id: ProjectId::default(),
                position: 0,
                iso3,
                share,
            })
            .collect(),
        roles: roles
            .into_iter()
            .map(|(role, organisation_id)| ProjectRole {
                id: ProjectPartId::default(),
                row_version: 0,
                project_id: ProjectId::default(),
                organisation_id,
                role,
            })
            .collect(),
        areas: pairs(&row.areas)?
            .into_iter()
            .map(|(area, weight)| {
                Ok(AreaWeight {
                    id: ProjectPartId::default(),
                    row_version: 0,
                    project_id: ProjectId::default(),
                    position: 0,
                    area: area.to_owned(),
                    weight: value(weight)?,
                })
            })
            .collect::<Result<_>>()?,
        goals: pairs(&row.goals)?
            .into_iter()
            .map(|(goal, weight)| {
                Ok(GoalWeight {
                    id: ProjectPartId::default(),
                    row_version: 0,
                    project_id: ProjectId::default(),
                    position: 0,
                    code: goal.to_owned(),
                    weight: value(weight)?,
                })
            })
            .collect::<Result<_>>()?,
    };
    Ok((project, partners))
}
