//! One change to many projects: first shown row by row, then made in one operation.

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use super::commands::ListRequest;
use super::{
    AreaWeight, Project, ProjectId, ProjectPartId, ProjectRole, ProjectStatus, Role, store,
};
use crate::commands;
use crate::country;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::listing::Selection;
use crate::messages::{Message, msg};
use crate::ops::{Done, Op};
use crate::organisation::{Organisation, OrganisationId};
use crate::reference;
use crate::store::Reader;
use crate::values::{Date, Percent};

/// An organisation in a role; it takes the place of those that had the role.
#[derive(Debug, Clone, PartialEq, Deserialize, TS)]
pub struct RoleChange {
    /// The role.
    pub role: Role,
    /// The organisation.
    pub organisation_id: OrganisationId,
}

/// What becomes of each project; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ProjectChange {
    /// How far it is.
    pub status: Option<ProjectStatus>,
    /// First day.
    pub start_date: Option<Date>,
    /// Last day.
    pub end_date: Option<Date>,
    /// The one priority area, with the whole weight.
    pub area: Option<String>,
    /// Put away, or brought back.
    pub archived: Option<bool>,
    /// Who is responsible: an organisation in a role.
    pub organisation: Option<RoleChange>,
}

/// One change to the selected projects of a list.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct EditProjects {
    /// The list's request; its page does not matter.
    #[serde(default)]
    #[ts(type = "Partial<ProjectListRequest>")]
    pub request: Json,
    /// Which of its rows.
    pub selection: Selection,
    /// The change.
    pub change: ProjectChange,
}

/// A field before and after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct PreviewChange {
    /// What the field is called.
    pub field: String,
    /// Before; empty for nothing.
    pub before: String,
    /// After.
    pub after: String,
}

/// What would become of a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EditRow {
    /// Key.
    pub id: ProjectId,
    /// Code.
    pub code: String,
    /// Title.
    pub title: String,
    /// What changes; nothing where the project is so already.
    pub changes: Vec<PreviewChange>,
    /// Why it cannot be changed, in words.
    pub refused: Option<String>,
}

/// What a change would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EditPreview {
    /// The first 200 rows: refused ones first, then those that change.
    pub rows: Vec<EditRow>,
    /// Projects that would change.
    pub changed: i64,
    /// Projects that are so already.
    pub same: i64,
    /// Projects that cannot be changed so.
    pub refused: i64,
}

/// What a change did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EditedProjects {
    /// Projects that were changed.
    pub changed: i64,
    /// Projects that were left as they are because they cannot be changed so.
    pub refused: i64,
}

/// What a change would do, row by row.
pub fn preview(desk: &Desk, request: EditProjects) -> Result<EditPreview> {
    desk.read(|reader| {
        check(reader, &request.change)?;
        let mut preview = EditPreview {
            rows: Vec::new(),
            changed: 0,
            same: 0,
            refused: 0,
        };
        for key in selected(reader, &request)? {
            let before = Project::load(reader, &ProjectId(key))?;
            let mut after = before.clone();
            apply(&mut after, &request.change);
            let refused = after.check().err();
            let changes = differences(reader, desk, &before, &after)?;
            match (&refused, changes.is_empty()) {
                (Some(_), _) => preview.refused += 1,
                (None, true) => preview.same += 1,
                (None, false) => preview.changed += 1,
            }
            preview.rows.push(EditRow {
                id: before.facts.id,
                code: before.facts.code,
                title: before.facts.title,
                changes,
                refused: refused.map(|error| desk.say(&sentence(error))),
            });
        }
        preview
            .rows
            .sort_by_key(|row| (row.refused.is_none(), row.changes.is_empty()));
        preview.rows.truncate(200);
        Ok(preview)
    })
}

/// Makes the change in one operation.
///
/// # Errors
/// `Invalid` when the change itself cannot be, or no project would change.
pub fn edit(desk: &Desk, request: EditProjects) -> Result<Done<EditedProjects>> {
    let counted = preview(desk, request.clone())?;
    if counted.changed == 0 {
        return Err(Error::field("change", msg::project_edit_nothing()));
    }
    let op = Op::new(msg::op_projects_edited(counted.changed));
    desk.transact(op, |tx| {
        let mut edited = EditedProjects {
            changed: 0,
            refused: 0,
        };
        for key in selected(&tx.reader(), &request)? {
            let before = Project::load(&tx.reader(), &ProjectId(key))?;
            let mut project = before.clone();
            apply(&mut project, &request.change);
            if project.check().is_err() {
                edited.refused += 1;
            } else if project != before {
                project.put(tx)?;
                edited.changed += 1;
            }
        }
        Ok(edited)
    })
}

/// The change itself: something must change, and what it names must be there.
fn check(reader: &Reader<'_>, change: &ProjectChange) -> Result<()> {
    if *change == ProjectChange::default() {
        return Err(Error::field("change", msg::project_edit_empty()));
    }
    if let Some(area) = &change.area
        && reference::area(area).is_none()
    {
        return Err(Error::field(
            "change.area",
            msg::project_area_unknown(crate::values::shown(area)),
        ));
    }
    if let Some(role) = &change.organisation
        && reader
            .find::<Organisation>(role.organisation_id.as_str())?
            .is_none()
    {
        return Err(Error::field(
            "change.organisation",
            msg::error_reference_gone(),
        ));
    }
    Ok(())
}

/// The keys of the selected projects.
fn selected(reader: &Reader<'_>, request: &EditProjects) -> Result<Vec<String>> {
    if !request.selection.all {
        return Ok(request.selection.keys.iter().cloned().collect());
    }
    let list: ListRequest =
        commands::request(request.request.clone()).map_err(|error| error.in_field("request"))?;
    let found = country::codes_named_like(reader, &list.search)?;
    let mut keys = store::keys(reader, &list, &found)?;
    keys.retain(|key| request.selection.holds(key));
    Ok(keys)
}

fn apply(project: &mut Project, change: &ProjectChange) {
    let facts = &mut project.facts;
    facts.status = change.status.unwrap_or(facts.status);
    facts.start_date = change.start_date.or(facts.start_date);
    facts.end_date = change.end_date.or(facts.end_date);
    facts.archived = change.archived.unwrap_or(facts.archived);
    if let Some(area) = &change.area
        && !matches!(project.areas.as_slice(), [only] if only.area == *area)
    {
        project.areas = vec![AreaWeight {
            id: ProjectPartId::default(),
            row_version: 0,
            project_id: project.facts.id.clone(),
            position: 0,
            area: area.clone(),
            weight: Percent::HUNDRED,
        }];
    }
    if let Some(wanted) = &change.organisation {
        let has: Vec<_> = project
            .roles
            .iter()
            .filter(|role| role.role == wanted.role)
            .collect();
        if !matches!(has.as_slice(), [only] if only.organisation_id == wanted.organisation_id) {
            project.roles.retain(|role| role.role != wanted.role);
            project.roles.push(ProjectRole {
                id: ProjectPartId::default(),
                row_version: 0,
                project_id: project.facts.id.clone(),
                organisation_id: wanted.organisation_id.clone(),
                role: wanted.role,
            });
        }
    }
}

fn differences(
    reader: &Reader<'_>,
    desk: &Desk,
    before: &Project,
    after: &Project,
) -> Result<Vec<PreviewChange>> {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| day.to_string());
    let yes = |yes: bool| match yes {
        true => desk.say(&msg::listing_yes()),
        false => desk.say(&msg::listing_no()),
    };
    let status = |project: &Project| desk.say(&project.facts.status.label());
    let areas = |project: &Project| {
        let names = project.areas.iter().map(|weight| {
            reference::area(&weight.area).map_or(weight.area.clone(), |area| area.label.clone())
        });
        names.collect::<Vec<_>>().join(", ")
    };
    let mut fields: Vec<(Message, String, String)> = vec![
        (msg::projects_status(), status(before), status(after)),
        (
            msg::projects_start(),
            day(before.facts.start_date),
            day(after.facts.start_date),
        ),
        (
            msg::projects_end(),
            day(before.facts.end_date),
            day(after.facts.end_date),
        ),
        (msg::projects_areas(), areas(before), areas(after)),
        (
            msg::listing_filter_archived(),
            yes(before.facts.archived),
            yes(after.facts.archived),
        ),
    ];
    for role in Role::ALL {
        fields.push((
            role.label(),
            in_role(reader, before, *role)?,
            in_role(reader, after, *role)?,
        ));
    }
    Ok(fields
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .map(|(field, before, after)| PreviewChange {
            field: desk.say(&field),
            before,
            after,
        })
        .collect())
}

/// The organisations that have a role, as people call them.
fn in_role(reader: &Reader<'_>, project: &Project, role: Role) -> Result<String> {
    let mut names = Vec::new();
    for row in project.roles.iter().filter(|row| row.role == role) {
        if let Some(organisation) = reader.find::<Organisation>(row.organisation_id.as_str())? {
            names.push(organisation.called().to_owned());
        }
    }
    Ok(names.join(", "))
}

/// Why a project cannot be changed: the first field's sentence, else the error's own.
fn sentence(error: Error) -> Message {
    let Error {
        fields, message, ..
    } = error;
    fields
        .into_iter()
        .next()
        .map_or(*message, |(_, sentence)| sentence)
}
