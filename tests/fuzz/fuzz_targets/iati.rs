#![no_main]
//! Any bytes as an IATI activity file; see `entries.rs`.

#[path = "../entries.rs"]
#[allow(dead_code, reason = "each target enters by one door")]
mod entries;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| entries::iati(bytes));
