//! What leaves the register as a file for others, checked with other people's programs.

mod iati;
mod iati_reading;
mod merging;
mod persons;
mod submitted;
mod tables;
mod whole;
