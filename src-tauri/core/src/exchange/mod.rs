//! Import and export: one folder for each format.

pub mod export;
pub mod iati;
pub mod import;
pub mod private;
pub mod table;
