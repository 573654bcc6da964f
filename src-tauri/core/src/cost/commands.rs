//! `cost.*`
