#![no_main]
//! Any bytes as a table file; see `tables.rs`.

#[path = "../tables.rs"]
#[allow(dead_code, reason = "each target enters by one door")]
mod tables;

// Old workbooks are read by a library whose panics the program answers with a sentence: only one that nobody catches is
// a finding, so libFuzzer's own hook, which ends the process at any, gives way.
libfuzzer_sys::fuzz_target!(
    init: std::panic::set_hook(Box::new(|_| ())),
    |bytes: &[u8]| tables::table(bytes)
);
