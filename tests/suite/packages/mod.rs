//! Packages: sealed here, verified here and with other people's tools, and every way to spoil one.

mod changed;
mod commands;
mod fuzzed;
mod hostile;
mod tools;
mod trusted;

use std::io::Cursor;
use std::sync::LazyLock;

use serde_json::json;
use ssc_core::signing_key::sealed::Unlocked;
use ssc_core::submission::package::fault::Fault;
use ssc_core::submission::package::manifest::Facts;
use ssc_core::submission::package::{Form, PARTS, Package, Part, SUBMISSION, read, seal};

/// The form of the small submissions of these tests.
const FORM: &str = "test-submission/1";

static SCHEMA: LazyLock<jsonschema::Validator> = LazyLock::new(|| {
    let schema = json!({ "type": "object", "properties": { "year": { "type": "integer" } }, "required": ["year"] });
    jsonschema::validator_for(&schema).expect("a schema")
});

fn facts() -> Facts {
    Facts {
        submission_id: "01994f3c".into(),
        version: 1,
        replaces: None,
        country: "THA".parse().expect("a country"),
        agency: "Thailand International Cooperation Agency".into(),
        year: 2025,
        edition: "escap-2026".into(),
        language: "en".into(),
        program_version: "0.1.0".into(),
        schema: FORM.into(),
        made_at: "2026-11-22T14:00:00Z".parse().expect("a moment"),
        contact: "Focal point, focal@example.org".into(),
        prepared_by: "An officer".into(),
        signed_by: "The director".into(),
    }
}

/// Small parts: what is checked is the package around them.
fn parts() -> Vec<Part> {
    PARTS
        .into_iter()
        .map(|name| Part {
            name,
            bytes: match name {
                SUBMISSION => br#"{"year": 2025}"#.to_vec(),
                name => format!("{name}\n").repeat(20).into_bytes(),
            },
        })
        .collect()
}

fn key(seed: u8) -> Unlocked {
    Unlocked::of_seed(&[seed; 32].into())
}

/// A small package whose key follows an older one.
fn package() -> Vec<u8> {
    let at = "2026-01-01T00:00:00Z".parse().expect("a moment");
    seal(&facts(), &parts(), &key(1).hand_over(key(2), at)).expect("a package")
}

fn verify(bytes: &[u8]) -> Result<Package, Vec<Fault>> {
    let form = Form {
        name: FORM,
        validator: &SCHEMA,
    };
    read(Cursor::new(bytes), &form)
}

/// The kinds of what is wrong.
fn faults(bytes: &[u8]) -> Vec<&'static str> {
    match verify(bytes) {
        Ok(_) => Vec::new(),
        Err(faults) => faults.iter().map(Fault::code).collect(),
    }
}

/// Numbers that look like chance and are the same every time (SplitMix64).
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % end as u64).unwrap_or(0)
    }
}
