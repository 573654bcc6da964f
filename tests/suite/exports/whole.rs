//! The whole register with its documents, kits and signed submissions: out as one file and back, byte for byte.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

use crate::submissions::{sample, signed};

fn export(office: &Office, format: &str, name: &str, options: Json) -> PathBuf {
    let path = office.folder().join(name);
    office.call(
        "export.make",
        json!({ "format": format, "path": path, "options": options }),
    );
    path
}

fn whole(office: &Office, name: &str) -> PathBuf {
    export(office, "json", name, json!({ "persons": true }))
}

/// A sample with a document, a kit, and a signed year.
fn office() -> (Office, Json, Json) {
    let office = sample();
    let project = office.call("project.list", json!({}))["rows"][0].clone();
    let paper = office.folder().join("Agreement.pdf");
    let bytes: Vec<u8> = b"%PDF-1.7\n"
        .iter()
        .copied()
        .chain((0..300_001).map(|n| (n % 251) as u8))
        .collect();
    fs::write(&paper, bytes).expect("a paper");
    let document = office.call(
        "document.add",
        json!({ "path": paper, "project_id": project["id"], "kind": "agreement" }),
    )["document"]
        .clone();
    let ministry = office.organisation("Ministry of Tests", "ministry", Some("THA"));
    office.call(
        "cost_line.save",
        json!({
            "project_id": project["id"], "description": "Travel", "payer_id": ministry["id"], "flow": "disbursed",
            "date": "2025-03-01", "amount": { "amount": "1200", "currency": "THB" }, "measurement": "A1",
        }),
    );
    office.call(
        "kit.make",
        json!({ "year": 2025, "organisations": [ministry["id"]], "folder": office.folder() }),
    );
    let submission = signed(&office, 2025, "Mended");
    (office, document, submission)
}

/// What the register holds, without the keys, which stay, and what the program makes of it.
fn held(office: &Office) -> Json {
    let mut register = office.register();
    register.retain(|table, rows| {
        let left = [
            "signing_key",
            "known_key",
            "saved_view",
            "import_profile",
            "import_alias",
            "check_dismissal",
            "person_access",
        ];
        !left.contains(&table.as_str()) && !table.starts_with("kept") && !rows.is_empty()
    });
    json!(register)
}

#[test]
fn documents_kits_and_signed_years_go_out_and_come_back_exactly() {
    let (office, document, submission) = office();
    let path = whole(&office, "whole.json");
    let other = Office::new();
    let preview = other.call("import.register_preview", json!({ "path": path }));
    let taken = other.call("import.register_apply", json!({ "path": path }));
    assert_eq!(taken, preview);
    assert!(
        fs::read(&path).expect("a file") == fs::read(whole(&other, "again.json")).expect("a file")
    );
    for table in [
        "document",
        "collection_kit",
        "kit_row",
        "submission",
        "submission_part",
        "project",
    ] {
        let here = |office: &Office| held(office)[table].clone();
        assert!(!here(&office).is_null(), "{table}");
        assert_eq!(here(&office), here(&other), "{table}");
    }
    let copy = other.folder().join("copy.pdf");
    other.call(
        "document.save_copy",
        json!({ "id": document["id"], "path": copy }),
    );
    assert!(
        fs::read(&copy).expect("a copy")
            == fs::read(office.folder().join("Agreement.pdf")).expect("a paper")
    );
    // The package that comes out of the copy is the one that was signed, and still verifies.
    let packages = [&office, &other].map(|office| {
        let path = office.folder().join("package.zip");
        office.call(
            "submission.save_package",
            json!({ "id": submission["id"], "path": path }),
        );
        path
    });
    assert!(
        fs::read(&packages[0]).expect("a package") == fs::read(&packages[1]).expect("a package")
    );
    let verified = other.call("package.verify", json!({ "path": packages[1] }));
    assert_eq!(verified["whole"], true);

    // The zip has the files under their sums; the dictionary says what stayed behind, and why.
    let zip = export(&office, "csv", "whole.zip", json!({ "persons": true }));
    let folder = office.folder().join("unpacked");
    let run = Command::new("python3")
        .args(["-m", "zipfile", "-e"])
        .arg(&zip)
        .arg(&folder)
        .status()
        .expect("python3");
    assert!(run.success());
    let sha256 = document["sha256"].as_str().expect("a sum");
    let file = folder.join(format!("documents/{sha256}.pdf"));
    assert!(fs::read(file).expect("the file") == fs::read(&copy).expect("a copy"));
    let dictionary = fs::read_to_string(folder.join("dictionary.csv")).expect("the dictionary");
    assert!(
        dictionary.contains("history,,left out,,\"What was done"),
        "{dictionary}"
    );
    assert!(dictionary.contains("signing_key,,left out,,"));
    assert!(!dictionary.contains("document,,left out"));

    // Twice changes nothing; a signed year never changes, and one undo takes an import back.
    let before = held(&office);
    let again = office.call("import.register_apply", json!({ "path": path }));
    let none =
        ["created", "newer_there", "conflicting", "refused"].map(|field| again[field].clone());
    assert_eq!(none, [0, 0, 0, 0].map(Json::from), "{again:#}");
    office.call("document.delete", json!({ "id": document["id"] }));
    let back = office.call(
        "import.register_apply",
        json!({ "path": path, "theirs": true }),
    );
    assert_eq!(back["chosen"], 1, "{back:#}");
    assert_eq!(held(&office)["document"], before["document"]);
    office.call("history.undo", json!({}));
    assert_eq!(held(&office)["document"], Json::Null);
}

#[test]
fn copies_that_may_name_nobody_have_no_documents_and_say_so() {
    let (office, document, _) = office();
    let sha256 = document["sha256"].as_str().expect("a sum");
    for (name, options) in [
        ("plain.json", json!({})),
        (
            "research.json",
            json!({ "anonymised": true, "persons": true }),
        ),
    ] {
        let text = fs::read_to_string(export(&office, "json", name, options)).expect("a text");
        assert!(
            !text.contains(sha256) && !text.contains("Darunee Director"),
            "{name}"
        );
        let file: Json = serde_json::from_str(&text).expect("JSON");
        for member in ["document", "submission_part", "kit_row"] {
            assert!(file["tables"].get(member).is_none(), "{name} {member}");
        }
        assert!(file.get("contents").is_none());
        let left = file["left_out"].as_array().expect("what is left out");
        let said = left.iter().find(|left| {
            left["tables"]
                .as_array()
                .is_some_and(|tables| tables.contains(&json!("document")))
        });
        let why = said.expect("the documents")["why"]
            .as_str()
            .unwrap_or_default();
        assert!(why.contains("may name persons"), "{why}");
    }
}

/// The file with its members changed.
fn changed(path: &Path, change: impl FnOnce(&mut Json)) -> PathBuf {
    let mut file: Json = serde_json::from_slice(&fs::read(path).expect("a file")).expect("JSON");
    change(&mut file);
    let path = path.with_file_name("changed.json");
    fs::write(&path, serde_json::to_vec(&file).expect("JSON")).expect("written");
    path
}

#[test]
fn contents_that_are_damaged_or_missing_are_refused_in_a_sentence() {
    let (office, document, submission) = office();
    let path = whole(&office, "whole.json");
    let other = Office::new();
    let untouched = other.register();
    let place = |file: &Json| {
        let all = file["contents"].as_array().expect("contents");
        all.iter()
            .position(|one| one["sha256"] == document["sha256"])
            .expect("the document's")
    };
    for content in ["", "AAAA", "no Base64!", "Zg="] {
        let broken = changed(&path, |file| {
            let at = place(file);
            file["contents"][at]["content"] = content.into();
        });
        let refused = other.refuse("import.register_apply", json!({ "path": broken }));
        assert!(
            refused.fields[0].message.contains("not as it was exported"),
            "{refused:#?}"
        );
    }
    let missing = changed(&path, |file| {
        let at = place(file);
        file["contents"]
            .as_array_mut()
            .expect("contents")
            .remove(at);
    });
    let refused = other.refuse("import.register_preview", json!({ "path": missing }));
    assert!(
        refused.fields[0].message.contains("Agreement.pdf"),
        "{refused:#?}"
    );
    for odd in [json!(7), json!([{ "sha256": 7 }]), json!([[]])] {
        let odd = changed(&path, |file| file["contents"] = odd);
        let refused = other.refuse("import.register_apply", json!({ "path": odd }));
        assert_eq!(refused.fields[0].path, "path");
    }
    assert_eq!(other.register(), untouched);

    // In a register of its own a document without its content stays outside; what was signed stays as it is.
    let twin = Office::new();
    twin.call("import.register_apply", json!({ "path": path }));
    twin.call("document.delete", json!({ "id": document["id"] }));
    let forged = changed(&path, |file| {
        for row in file["tables"]["submission"]
            .as_array_mut()
            .expect("submissions")
        {
            row["manifest_sha256"] = "0".repeat(64).into();
        }
    });
    let seen = twin.call(
        "import.register_apply",
        json!({ "path": forged, "theirs": true }),
    );
    assert_eq!(seen["refused"], 1, "{seen:#}");
    let reason = seen["differences"]
        .as_array()
        .expect("differences")
        .iter()
        .find_map(|difference| difference["reason"].as_str())
        .unwrap_or_default();
    assert!(reason.contains("never changes"), "{seen:#}");
    let kept = &twin.call("submission.get", json!({ "id": submission["id"] }));
    assert!(!kept.to_string().contains(&"0".repeat(64)));
}
