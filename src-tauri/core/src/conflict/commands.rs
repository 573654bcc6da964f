//! `assignment.conflicts`

use serde::Deserialize;
use ts_rs::TS;

use super::{Conflict, store};
use crate::activity::ActivityId;
use crate::desk::Desk;
use crate::error::Result;
use crate::person::{AssignmentId, PersonId};
use crate::store::{Page, PageRequest};
use crate::values::Date;

/// Which conflicts are wanted.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "ConflictListRequest")]
pub struct ListRequest {
    /// Only of this assignment.
    pub assignment: Option<AssignmentId>,
    /// Only of this activity's experts and volunteers.
    pub activity: Option<ActivityId>,
    /// Only of this person.
    pub person: Option<PersonId>,
    /// Only with shared days on or after this one.
    pub from: Option<Date>,
    /// Only with shared days on or before this one.
    pub to: Option<Date>,
    /// The window.
    pub page: PageRequest,
}

/// Experts and volunteers who are assigned to two activities on the same days, a page at a time.
pub fn list(desk: &Desk, request: ListRequest) -> Result<Page<Conflict>> {
    desk.read(|reader| store::list(reader, &request))
}
