//! `import.*`: sheets of agencies and ministries into the register.
//!
//! A sheet is read once, row by row, into a spool beside the register ([`stage`]); its columns are taken for fields by
//! title and content ([`guess`]), as a saved layout says ([`profile`]), or as the officer chooses. Each cell is understood
//! in its field ([`understand`]), words are matched to codes ([`spelling`], [`alias`]), and every row is planned by the
//! rules of its records ([`plan`]): made, changed, left as it is, or refused with the reason. Only then, and only by the
//! nouns' own saving, it is written ([`apply`]): everything in one transaction, or nothing.

pub mod alias;
pub(in crate::exchange) mod apply;
pub(in crate::exchange) mod cells;
mod choices;
pub mod commands;
pub mod fields;
mod guess;
mod kept;
pub mod model;
pub(in crate::exchange) mod nouns;
pub(in crate::exchange) mod plan;
pub mod profile;
mod refused;
mod sheet;
pub(in crate::exchange) mod spelling;
pub(crate) mod stage;
mod store;
mod synonyms;
mod tally;
mod titles;
pub(in crate::exchange) mod understand;
mod view;

pub use model::{ImportKind, ImportUnit};
