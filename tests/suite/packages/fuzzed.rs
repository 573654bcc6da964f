//! What the fuzz targets do, with mutations of their corpus that are the same every time: short enough for every run.

use std::fs;
use std::path::Path;

use super::Numbers;

#[path = "../../fuzz/desks.rs"]
mod desks;
#[path = "../../fuzz/entries.rs"]
mod entries;
#[path = "../../fuzz/tables.rs"]
mod tables;

/// Mutations of each file of a corpus.
const MUTATIONS: usize = 300;

/// What JSON and zips are sensitive to.
const MORSELS: [&[u8]; 16] = [
    b"PK\x03\x04",
    b"PK\x01\x02",
    b"PK\x05\x06",
    b"\xff\xff\xff\xff",
    b"\0\0\0\0",
    b"../",
    b"[[[[[[[[",
    b"{\"a\":",
    b"null",
    b"-1e999",
    b"\\ud800",
    b"\xff\xfe",
    b"ssc-desk-package/9",
    b"99999999999999999999",
    b"\"",
    b"}",
];

fn run(corpus: &str, enter: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/corpus")
        .join(corpus);
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("a corpus")
        .map(|file| file.expect("a file").path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    let mut numbers = Numbers(4);
    for file in files {
        let seed = fs::read(file).expect("a file");
        enter(&seed);
        for _ in 0..MUTATIONS {
            enter(&mutated(&seed, &mut numbers));
        }
    }
}

/// The seed with one to eight changes: a flipped bit, another byte, a morsel, something left out or doubled.
fn mutated(seed: &[u8], numbers: &mut Numbers) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=numbers.below(8) {
        if bytes.is_empty() {
            bytes.push(b'{');
        }
        let at = numbers.below(bytes.len());
        let end = at + numbers.below((bytes.len() - at).min(64)) + 1;
        match numbers.below(6) {
            0 => bytes[at] ^= 1 << numbers.below(8),
            1 => bytes[at] = u8::try_from(numbers.below(256)).unwrap_or(0),
            2 => drop(bytes.splice(
                at..at,
                MORSELS[numbers.below(MORSELS.len())].iter().copied(),
            )),
            3 => drop(bytes.drain(at..end)),
            4 => {
                let twice = bytes[at..end].to_vec();
                drop(bytes.splice(at..at, twice));
            }
            _ => bytes.truncate(end),
        }
    }
    bytes
}

#[test]
fn any_bytes_as_a_package_are_answered() {
    run("package", entries::package);
}

#[test]
fn any_bytes_as_an_iati_file_are_answered() {
    run("iati", entries::iati);
}

#[test]
fn any_bytes_as_a_manifest_are_answered() {
    run("manifest", entries::manifest);
}

#[test]
fn any_bytes_as_a_submission_are_answered() {
    run("submission", entries::submission);
}

#[test]
fn any_bytes_as_a_table_are_answered() {
    run("table", tables::table);
}

#[test]
fn any_text_as_cells_is_answered() {
    run("cell", tables::cell);
}

#[test]
fn any_bytes_as_another_register_are_answered() {
    run("register", desks::register);
}

#[test]
fn any_bytes_as_rates_are_answered() {
    run("rates", desks::rates);
}
