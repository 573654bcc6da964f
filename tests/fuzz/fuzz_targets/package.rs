#![no_main]
//! Any bytes as a package; see `entries.rs`.

#[path = "../entries.rs"]
#[allow(dead_code, reason = "each target enters by one door")]
mod entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::package(bytes));
