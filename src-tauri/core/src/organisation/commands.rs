//! `organisation.*`

use serde::Deserialize;
use ts_rs::TS;

use super::{Organisation, OrganisationId, OrganisationKind, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::store::{Page, PageRequest};
use crate::values::CountryCode;
use crate::{rules, view};

/// What organisations are sorted by.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OrganisationSort {
    /// By name.
    #[default]
    Name,
    /// By kind.
    Kind,
    /// By country.
    Country,
    /// By number of projects.
    Projects,
}

/// Which organisations are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "OrganisationListRequest")]
pub struct ListRequest {
    /// Text to find in the names.
    pub search: String,
    /// Only this kind.
    pub kind: Option<OrganisationKind>,
    /// Only this country.
    pub country: Option<CountryCode>,
    /// The archived ones instead of the current ones.
    pub archived: bool,
    /// What to sort by.
    pub sort: OrganisationSort,
    /// Largest first.
    pub descending: bool,
    /// The window.
    pub page: PageRequest,
}

view! {
    /// An organisation in a list.
    pub struct OrganisationRow {
        /// Key.
        pub id: OrganisationId,
        /// Version.
        pub row_version: i64,
        /// Name.
        pub name: String,
        /// Name in English.
        pub name_en: String,
        /// Short name.
        pub short_name: String,
        /// Kind.
        pub kind: OrganisationKind,
        /// Country.
        pub country: Option<CountryCode>,
        /// Archived.
        pub archived: bool,
        /// Projects in which it has a role.
        pub projects: i64,
    }
}

/// One organisation.
#[derive(Debug, Deserialize, TS)]
pub struct OrganisationRequest {
    /// Key.
    pub id: OrganisationId,
}

/// Puts an organisation away or brings it back.
#[derive(Debug, Deserialize, TS)]
pub struct ArchiveOrganisation {
    /// Key.
    pub id: OrganisationId,
    /// The version that was read.
    pub row_version: i64,
    /// True puts it away.
    pub archived: bool,
}

/// Organisations, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<OrganisationRow>> {
    desk.read(|reader| store::list(reader, &request))
}

/// One organisation.
pub fn get(desk: &Desk, request: OrganisationRequest) -> Result<Organisation> {
    desk.read(|reader| reader.get(request.id.as_str()))
}

/// Saves an organisation.
pub fn save(desk: &Desk, mut organisation: Organisation) -> Result<Done<Organisation>> {
    rules::check(&organisation)?;
    organisation.index();
    desk.transact(
        Op::new(msg::op_organisation_saved(organisation.called())),
        |tx| {
            tx.put(&mut organisation)?;
            Ok(organisation)
        },
    )
}

/// Puts an organisation away or brings it back.
pub fn archive(desk: &Desk, request: ArchiveOrganisation) -> Result<Done<Organisation>> {
    let mut organisation: Organisation = desk.read(|reader| reader.get(request.id.as_str()))?;
    organisation.row_version = request.row_version;
    organisation.archived = request.archived;
    let op = match request.archived {
        true => msg::op_organisation_archived(organisation.called()),
        false => msg::op_organisation_restored(organisation.called()),
    };
    desk.transact(Op::new(op), |tx| {
        tx.put(&mut organisation)?;
        Ok(organisation)
    })
}

/// Deletes an organisation on which nothing hangs.
pub fn delete(desk: &Desk, request: OrganisationRequest) -> Result<Done<Nothing>> {
    let organisation: Organisation = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(
        Op::new(msg::op_organisation_deleted(organisation.called())),
        |tx| {
            tx.remove::<Organisation>(request.id.as_str())?;
            Ok(Nothing {})
        },
    )
}
