//! Packages made and read; `tests/suite/packages.rs` has the hostile ones.

use std::io::Cursor;

use serde_json::json;

use super::fault::Fault;
use super::manifest::{Facts, Replaces};
use super::trust::{Holder, Known, known_by};
use super::{Form, PARTS, Package, Part, SUBMISSION, read, seal};
use crate::messages::msg;
use crate::signing_key::sealed::Unlocked;

fn facts() -> Facts {
    Facts {
        submission_id: "0199".into(),
        version: 2,
        replaces: Some(Replaces {
            version: 1,
            manifest_sha256: "ab".repeat(32),
        }),
        country: "THA".parse().unwrap(),
        agency: "Thailand International Cooperation Agency".into(),
        year: 2025,
        edition: "2026".into(),
        language: "en".into(),
        program_version: "0.1.0".into(),
        schema: "form/1".into(),
        made_at: "2026-11-22T14:00:00Z".parse().unwrap(),
        contact: "Focal point".into(),
        prepared_by: "Officer".into(),
        signed_by: "Director".into(),
    }
}

fn parts() -> Vec<Part> {
    PARTS
        .into_iter()
        .map(|name| Part {
            name,
            bytes: match name {
                SUBMISSION => br#"{"year": 2025}"#.to_vec(),
                name => format!("content of {name}").into_bytes(),
            },
        })
        .collect()
}

fn key(seed: u8) -> Unlocked {
    Unlocked::of_seed(&[seed; 32].into())
}

fn verify(bytes: &[u8]) -> Result<Package, Vec<Fault>> {
    let schema = json!({ "type": "object", "properties": { "year": { "type": "integer" } }, "required": ["year"] });
    let validator = jsonschema::validator_for(&schema).unwrap();
    read(
        Cursor::new(bytes),
        &Form {
            name: "form/1",
            validator: &validator,
        },
    )
}

#[test]
fn a_sealed_package_is_read_as_it_was_sealed() {
    let bytes = seal(&facts(), &parts(), &key(1)).unwrap();
    let package = verify(&bytes).unwrap();
    assert_eq!(package.facts(), &facts());
    assert_eq!(package.public_key(), &key(1).public_key());
    for part in parts() {
        assert_eq!(package.file(part.name), Some(&part.bytes[..]));
    }
    assert_eq!(package.submission(), &json!({ "year": 2025 }));
    assert_eq!(
        bytes,
        seal(&facts(), &parts(), &key(1)).unwrap(),
        "the same every time"
    );
}

#[test]
fn another_zip_program_reads_it() {
    let bytes = seal(&facts(), &parts(), &key(1)).unwrap();
    let mut zip = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(zip.len(), 10);
    for part in parts() {
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut zip.by_name(part.name).unwrap(), &mut content).unwrap();
        assert_eq!(content, part.bytes);
    }
}

#[test]
fn every_part_is_given_once() {
    let mut missing = parts();
    missing.pop();
    let mut doubled = parts();
    doubled.push(doubled[0].clone());
    for parts in [missing, doubled] {
        assert!(seal(&facts(), &parts, &key(1)).is_err());
    }
}

#[test]
fn a_schema_is_known_newer_or_not_ours() {
    let with = |schema: &str| {
        let facts = Facts {
            schema: schema.into(),
            ..facts()
        };
        verify(&seal(&facts, &parts(), &key(1)).unwrap()).map(|_| ())
    };
    assert_eq!(with("form/1"), Ok(()));
    assert_eq!(
        with("form/2"),
        Err(vec![Fault::NewerSchema("form/2".into())])
    );
    for other in ["", "form", "form/", "form/0", "form/x", "poem/2"] {
        assert_eq!(with(other), Err(vec![Fault::WrongSchema(other.into())]));
    }
}

#[test]
fn content_must_follow_its_schema() {
    for (content, fault) in [
        (
            &br#"{"year": "soon"}"#[..],
            Fault::AgainstSchema(SUBMISSION.into(), "/year".into()),
        ),
        (
            b"{}",
            Fault::AgainstSchema(SUBMISSION.into(), String::new()),
        ),
        (b"{\n\n", Fault::NotJson(SUBMISSION.into(), 3)),
        (
            "[".repeat(200).as_bytes(),
            Fault::TooDeep(SUBMISSION.into()),
        ),
    ] {
        let mut parts = parts();
        parts[2].bytes = content.to_vec();
        let found = verify(&seal(&facts(), &parts, &key(1)).unwrap()).map(|_| ());
        assert_eq!(found, Err(vec![fault]));
    }
}

#[test]
fn a_key_is_known_by_itself_its_words_or_a_key_before_it() {
    let at = "2026-01-01T00:00:00Z".parse().unwrap();
    let third = key(1).hand_over(key(2), at).hand_over(key(3), at);
    let package = verify(&seal(&facts(), &parts(), &third).unwrap()).unwrap();
    for seed in 1..=3 {
        let known = key(seed).public_key();
        for text in [known.to_string(), known.words(), known.pem()] {
            let known = [Known::of(&text).unwrap()];
            assert!(known_by(&package, &known).is_ok(), "{text}");
        }
    }
    let unknown = Err(Fault::UnknownKey(key(3).public_key().words()));
    let stranger = Known::of(&key(4).public_key().to_string()).unwrap();
    assert_eq!(known_by(&package, &[stranger]).map(|_| ()), unknown);
    assert_eq!(known_by(&package, &[]).map(|_| ()), unknown);
    assert_eq!(Known::of("eleven words are not enough"), None);
}

#[test]
fn a_key_of_one_country_does_not_speak_for_another() {
    let package = verify(&seal(&facts(), &parts(), &key(1)).unwrap()).unwrap();
    let held = |country: &str| Known {
        holder: Some(Holder {
            agency: "Agency".into(),
            country: country.parse().unwrap(),
            how: msg::known_key_own(),
        }),
        ..Known::of(&key(1).public_key().to_string()).unwrap()
    };
    assert!(known_by(&package, &[held("THA")]).is_ok());
    let fault = Fault::OtherCountry(
        "Agency".into(),
        "LAO".parse().unwrap(),
        "THA".parse().unwrap(),
    );
    assert_eq!(known_by(&package, &[held("LAO")]).map(|_| ()), Err(fault));
}

#[test]
fn content_and_manifest_say_the_same() {
    let facts = Facts {
        language: "th".into(),
        ..facts()
    };
    let mut parts = parts();
    parts[2].bytes = br#"{"year": 2025, "language": "en"}"#.to_vec();
    let found = verify(&seal(&facts, &parts, &key(1)).unwrap()).map(|_| ());
    assert_eq!(found, Err(vec![Fault::Disagrees("/language")]));
}
