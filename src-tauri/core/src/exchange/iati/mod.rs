//! IATI activity files: each project is an activity, each cost line a transaction or a planned disbursement.
//!
//! # What stands where
//!
//! | register | IATI 2.03 |
//! |---|---|
//! | project, its code | `iati-activity`, `iati-identifier` = the agency's identifier and the code; `other-identifier` A1 |
//! | countries with shares | `recipient-country` with `percentage`; in every transaction instead, where a line names its own country |
//! | received | `recipient-country` is the agency's own |
//! | purpose code | `sector` of vocabulary 1 and, by its category, 2; priority areas in vocabulary 99 |
//! | goals and targets | `tag` of vocabulary 2 and 3; the TOSSD framework of collaboration (FC01 to FC03) in 99 |
//! | triangular | `collaboration-type` 8 |
//! | budget of the project | `budget` |
//! | planned line | `planned-disbursement` |
//! | committed line | `transaction` 2, or 11 for what others commit to us |
//! | disbursed line | `transaction` 3, 4 for what is given in kind, or 1 for what comes in |
//!
//! What the standard has no place for (the kind of figure A1 to B11, the way of valuation, who is the payer of a
//! received line's country) stands in attributes and elements of our own namespace, which the standard lets in and
//! other programs pass by: [`NAMESPACE`]. With them a file is read back as the same figures.

pub mod codes;
mod parts;
pub mod write;
mod xml;

/// The namespace of what we add.
pub const NAMESPACE: &str = "urn:ssc-desk:iati:1";

/// Says which list the codes of a tag for the framework of collaboration are from.
pub const TOSSD_URI: &str = "https://www.tossd.org/";

/// Says which list the codes of a sector for priority areas are from.
pub const AREAS_URI: &str = "urn:ssc-desk:priority-areas:1";
