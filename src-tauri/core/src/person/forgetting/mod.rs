//! Forgetting a person for good: what stays is what the figures count.

mod store;

pub(crate) use store::anonymise;
