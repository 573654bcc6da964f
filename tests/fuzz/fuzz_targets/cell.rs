#![no_main]
//! Any bytes as the cells of a column; see `tables.rs`.

#[path = "../tables.rs"]
#[allow(dead_code, reason = "each target enters by one door")]
mod tables;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tables::cell(bytes));
