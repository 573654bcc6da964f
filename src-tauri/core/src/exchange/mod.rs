//! Import and export: one folder for each format.

pub mod export;
pub mod iati;
pub mod import;
pub mod kit;
pub mod private;
pub mod register;
pub mod sdg1731;
pub(crate) mod store;
pub(crate) mod sums;
pub mod table;
pub mod tossd;
