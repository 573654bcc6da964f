//! Looking for a text everywhere at once: projects, activities, persons, organisations and countries.

pub mod commands;
pub(crate) mod store;
#[cfg(test)]
mod tests;
