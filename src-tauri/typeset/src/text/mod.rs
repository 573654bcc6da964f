//! From strings to positioned glyphs.
//!
//! [`fonts`] knows which face has which character, [`shape`] turns a stretch of one style and one direction into glyphs,
//! [`flat`] turns [`crate::Content`] into one string with styles, and [`lines`] breaks that string into lines in visual
//! order. Nothing here knows of pages.

mod breaking;
pub(crate) mod flat;
pub(crate) mod fonts;
pub(crate) mod lines;
pub(crate) mod shape;
