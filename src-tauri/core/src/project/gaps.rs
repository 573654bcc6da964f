//! What a project still lacks before it can be counted and reported in full.

use serde::Serialize;
use ts_rs::TS;

use super::commands::ProjectRequest;
use super::{Form, Project, Role};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};

/// One thing that a full record of a project has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectPoint {
    /// The field it stands in.
    pub field: &'static str,
    /// What it is, in words.
    pub label: String,
    /// What is missing, in words; none: it is there.
    pub missing: Option<String>,
}

/// What a full record of a project has, and what of it this project lacks.
pub fn points(desk: &Desk, request: ProjectRequest) -> Result<Vec<ProjectPoint>> {
    let project = desk.read(|reader| Project::load(reader, &request.id))?;
    let facts = &project.facts;
    let has = |role: Role| project.roles.iter().any(|row| row.role == role);
    let triangular = facts.form.is_triangular();
    let roles = if project.roles.is_empty() {
        Some(msg::gap_roles())
    } else if triangular && !has(Role::SecondProvider) && !has(Role::Facilitator) {
        Some(msg::gap_roles_triangular())
    } else {
        None
    };
    // A fund has no country of its own.
    let countries = project.countries.is_empty() && facts.form != Form::Fund;
    let rows: [(&'static str, Message, Option<Message>); 6] = [
        (
            "summary",
            msg::field_summary(),
            facts.summary.trim().is_empty().then(msg::gap_summary),
        ),
        (
            "start_date",
            msg::gap_days(),
            (facts.start_date.is_none() || facts.end_date.is_none()).then(msg::gap_days_missing),
        ),
        (
            "countries",
            msg::field_countries(),
            countries.then(msg::gap_countries),
        ),
        ("roles", msg::field_roles(), roles),
        (
            "areas",
            msg::field_areas(),
            // A purpose code stands for its area where no area was entered.
            (project.areas.is_empty() && facts.purpose_code.is_empty()).then(msg::gap_areas),
        ),
        (
            "goals",
            msg::field_goals(),
            project.goals.is_empty().then(msg::gap_goals),
        ),
    ];
    Ok(rows
        .into_iter()
        .map(|(field, label, missing)| ProjectPoint {
            field,
            label: desk.say(&label),
            missing: missing.map(|sentence| desk.say(&sentence)),
        })
        .collect())
}
