//! What every test of SSC Desk shares: an [`Office`] with a programme in a folder of its own, where work is
//! asked for as the window and the command line ask for it, by the name of a command with JSON.
//!
//! Times and ids are the same in every run, so that golden files stay what they are.

pub mod cases;
mod office;
mod paper;
mod program;

pub use office::{Office, hundred, register};
pub use paper::text_of;
pub use program::{Guest, Program, for_everybody, is_root};
