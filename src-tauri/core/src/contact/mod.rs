//! Contacts of a project: whom to ask, in which role, at which organisation.

pub mod commands;
pub(crate) mod store;

use crate::project::ProjectId;
use crate::{id_type, record, rules};

id_type! {
    /// Key of a contact.
    ContactId
}

record! {
    /// Somebody who can be asked about a project.
    pub struct Contact(ContactId) in "project_contact" {
        /// The project.
        pub project_id: ProjectId,
        /// Name.
        #[garde(custom(rules::name(200)))]
        pub name: String,
        /// What the person does in the project: focal point, lecturer, accountant.
        #[serde(default)]
        #[garde(custom(rules::line(200)))]
        pub role: String,
        /// Where the person works.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub organisation: String,
        /// E-mail address.
        #[serde(default)]
        #[garde(custom(rules::email))]
        pub email: String,
        /// Telephone, as it is dialled.
        #[serde(default)]
        #[garde(custom(rules::line(60)))]
        pub phone: String,
    }
}
