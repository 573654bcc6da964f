//! `activity.*`
