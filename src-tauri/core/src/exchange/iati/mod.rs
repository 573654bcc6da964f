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
//! | places of activities | `location` with its name: the register knows no coordinates |
//! | indicator | `result` of type 9 with one `indicator`: baseline, and target and values in periods |
//! | disbursed line | `transaction` 3, 4 for what is given in kind, or 1 for what comes in |
//!
//! What the standard has no place for (the kind of figure A1 to B11, the way of valuation, who is the payer of a
//! received line's country) stands in attributes and elements of our own namespace, which the standard lets in and
//! other programs pass by: [`NAMESPACE`]. With them a file is read back as the same figures.
//!
//! Documents are not written: `document-link` needs an address on the web, and the register's documents have none.
//! Results are written and not read back.
//!
//! # Reading
//!
//! [`tree`] reads a file of 2.01 to 2.03 activity by activity within bounds, [`meaning`] says what an activity is for
//! the register, and [`take`] takes it over through the rules of the nouns. Of each kind of money a project has either
//! the register's or the file's figures afterwards, never both.

pub mod codes;
pub mod commands;
pub mod meaning;
mod money;
mod numbers;
mod parts;
mod results;
pub mod take;
pub mod tree;
pub mod write;
mod xml;

/// The namespace of what we add.
pub const NAMESPACE: &str = "urn:ssc-desk:iati:1";

/// Says which list the codes of a tag for the framework of collaboration are from.
pub const TOSSD_URI: &str = "https://www.tossd.org/";

/// Says which list the codes of a sector for priority areas are from.
pub const AREAS_URI: &str = "urn:ssc-desk:priority-areas:1";
