#![no_main]
//! Any bytes as a table of exchange rates; see `desks.rs`.

#[path = "../desks.rs"]
#[allow(dead_code, reason = "each target enters by one door")]
mod desks;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| desks::rates(bytes));
