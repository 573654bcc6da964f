//! `budget.*`
