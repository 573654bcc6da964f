//! Sets a [`Document`] as a tagged, archival, accessible PDF.

mod document;

pub use document::*;
