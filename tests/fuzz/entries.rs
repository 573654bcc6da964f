//! The doors through which bytes from outside come in. libFuzzer enters by them (`fuzz_targets/`), and the suite does
//! with mutations of the corpus (`tests/suite/packages/fuzzed.rs`). Whatever the bytes are, the answer is a sentence
//! or what was sealed, never a panic.

use std::io::Cursor;
use std::ops::ControlFlow;

use ssc_core::exchange::iati::meaning::Reader;
use ssc_core::exchange::iati::tree::each_activity;
use ssc_core::signing_key::sealed::Unlocked;
use ssc_core::submission::content::{self, Content};
use ssc_core::submission::package::manifest::Facts;
use ssc_core::submission::package::{
    MANIFEST, PARTS, Part, SUBMISSION, read, read_manifest, seal, sha256,
};

/// Any bytes as a package. One that is whole holds what its manifest says.
pub fn package(bytes: &[u8]) {
    let form = content::form().expect("the schema is ours");
    match read(Cursor::new(bytes), &form) {
        Ok(package) => {
            for file in package.files() {
                let content = package.file(&file.name).expect("a file of the manifest");
                assert_eq!(sha256(content), file.sha256);
            }
            let manifest = package.file(MANIFEST).expect("a manifest");
            assert!(read_manifest(manifest).is_ok());
        }
        Err(faults) => assert!(!faults.is_empty()),
    }
}

/// Any bytes as an IATI activity file. Whatever activities are in it are read, or are a reason to refuse them.
pub fn iati(bytes: &[u8]) {
    let reader = Reader {
        own: "TH-GOV-21",
        country: "THA".parse().expect("a country"),
        language: "th",
    };
    let read = each_activity(bytes, &mut |_, activity| {
        let found = reader.read(&activity);
        assert!(found.code.chars().count() <= 60);
        assert!(!found.title.is_empty() || !found.faults.is_empty());
        Ok(ControlFlow::Continue(()))
    });
    if let Err(error) = read {
        assert!(!error.fields.is_empty() || error.cause.is_some());
    }
}

/// Any bytes as `manifest.json`. What is read is written and read again as the same.
pub fn manifest(bytes: &[u8]) {
    if let Ok(manifest) = read_manifest(bytes) {
        let again = serde_json::to_vec(&manifest).expect("it was read");
        assert_eq!(read_manifest(&again), Ok(manifest));
    }
}

/// Any bytes as the `submission.json` of a package whose signature is right.
pub fn submission(bytes: &[u8]) {
    let parts = PARTS.map(|name| Part {
        name,
        bytes: if name == SUBMISSION {
            bytes.to_vec()
        } else {
            Vec::new()
        },
    });
    let key = Unlocked::of_seed(&[1; 32].into());
    let sealed = seal(&facts(), &parts, &key).expect("it is small");
    let form = content::form().expect("the schema is ours");
    if let Ok(package) = read(Cursor::new(&sealed), &form) {
        assert_eq!(package.file(SUBMISSION), Some(bytes));
        // What the schema lets through, the types read or refuse.
        let _content: Result<Content, _> = serde_json::from_value(package.submission().clone());
    }
}

fn facts() -> Facts {
    Facts {
        submission_id: "1".into(),
        version: 1,
        replaces: None,
        country: "THA".parse().expect("a country"),
        agency: "Agency".into(),
        year: 2025,
        edition: "escap-2026".into(),
        language: "en".into(),
        program_version: "0.1.0".into(),
        schema: content::FORM.into(),
        made_at: "2026-11-22T14:00:00Z".parse().expect("a moment"),
        contact: String::new(),
        prepared_by: String::new(),
        signed_by: String::new(),
    }
}
