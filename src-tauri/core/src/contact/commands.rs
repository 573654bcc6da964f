//! `contact.*`

use serde::Deserialize;
use ts_rs::TS;

use super::{Contact, ContactId, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::{self, PartsRequest};
use crate::rules;
use crate::store::Page;

/// One contact.
#[derive(Debug, Deserialize, TS)]
pub struct ContactRequest {
    /// Key.
    pub id: ContactId,
}

/// The contacts of a project, a page at a time.
pub fn list(desk: &Desk, request: PartsRequest) -> Result<Page<Contact>> {
    desk.read(|reader| store::list(reader, &request))
}

/// Saves a contact.
pub fn save(desk: &Desk, mut contact: Contact) -> Result<Done<Contact>> {
    rules::check(&contact)?;
    desk.transact(Op::new(msg::op_contact_saved(&contact.name)), |tx| {
        project::must_exist(&tx.reader(), &contact.project_id)?;
        tx.put(&mut contact)?;
        Ok(contact)
    })
}

/// Deletes a contact.
pub fn delete(desk: &Desk, request: ContactRequest) -> Result<Done<Nothing>> {
    let contact: Contact = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_contact_deleted(&contact.name)), |tx| {
        tx.remove::<Contact>(request.id.as_str())?;
        Ok(Nothing {})
    })
}
