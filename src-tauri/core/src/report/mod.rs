//! The annual report: the register and the survey's answers as a `typeset::Document`.

pub mod words;

pub use words::Words;
