//! `person.*`
