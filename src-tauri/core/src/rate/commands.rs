//! `rate.*`
