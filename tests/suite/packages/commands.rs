//! `package.*`, `signing_key.*` and `known_key.*` through the command table.

use std::fs;

use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_tests::Office;

use super::{key, package};

const PASSPHRASE: &str = "seven quiet rivers meet";

fn confirmed(country: &str) -> Json {
    let public = key(1).public_key();
    json!({
        "public_key": public.to_string(), "words": public.words(), "country": country,
        "agency": "Agency of the Lao PDR", "confirmed_how": "telephone", "note": "Number of the year book",
    })
}

#[test]
fn a_package_that_is_not_whole_is_told_fault_by_fault_and_not_shown() {
    let office = Office::empty();
    let path = office.folder().join("package.zip");
    let mut content = package();
    let end = content.len() - 1;
    content[end - 2000] ^= 1;
    fs::write(&path, &content).expect("a file");
    let found = office.call("package.verify", json!({ "path": path }));
    assert_eq!(
        (&found["whole"], &found["trusted"]),
        (&json!(false), &json!(false))
    );
    assert_eq!(found["name"], "package.zip");
    assert_eq!(found["package"], Json::Null);
    let fault = &found["faults"][0];
    assert!(
        fault["message"]
            .as_str()
            .expect("a sentence")
            .ends_with('.'),
        "{fault}"
    );
    let refused = office.refuse("package.show", json!({ "path": path }));
    assert_eq!(
        refused.message,
        "package.zip is not a whole package, so nothing of it is shown."
    );
    assert_eq!(refused.fields[0].message, fault["message"]);
    // The form of these tests is not the program's own.
    fs::write(&path, package()).expect("a file");
    let found = office.call("package.verify", json!({ "path": path }));
    assert_eq!(found["faults"][0]["code"], "wrong_schema");
    assert_eq!(
        fs::read_dir(office.folder()).expect("a folder").count(),
        1,
        "nothing was written"
    );
}

#[test]
fn what_is_no_file_is_refused() {
    let office = Office::empty();
    let folder = office.folder();
    for (path, code) in [
        (json!(""), Code::Invalid),
        (json!(folder), Code::Invalid),
        (json!(folder.join("nowhere.zip")), Code::Storage),
    ] {
        assert_eq!(
            office
                .refuse("package.verify", json!({ "path": path }))
                .code,
            code,
            "{path}"
        );
    }
    let key = json!({ "path": "x.zip", "keys": ["no key at all"] });
    assert_eq!(
        office.refuse("package.verify", key).fields[0].path,
        "keys[0]"
    );
}

#[test]
fn a_key_is_confirmed_by_its_words_once_and_forgotten_again() {
    let office = Office::ready();
    let mut other = confirmed("LAO");
    other["words"] = key(2).public_key().words().into();
    assert_eq!(
        office.refuse("known_key.confirm", other).fields[0].path,
        "words"
    );
    let first = office.call("known_key.confirm", confirmed("LAO"));
    let again = office.call("known_key.confirm", confirmed("LAO"));
    assert_eq!(first["id"], again["id"]);
    let list = office.call("known_key.list", json!({}));
    assert_eq!(list["total"], 1);
    assert_eq!(list["rows"][0]["words"], key(1).public_key().words());
    office.call("known_key.delete", json!({ "id": first["id"] }));
    assert_eq!(office.call("known_key.list", json!({}))["total"], 0);
    office.call("history.undo", json!({}));
    assert_eq!(office.call("known_key.list", json!({}))["total"], 1);
}

#[test]
fn the_signing_key_lives_through_a_night_and_a_copy() {
    let office = Office::ready();
    assert_eq!(office.call("signing_key.get", json!({})), Json::Null);
    let made = office.call("signing_key.make", json!({ "passphrase": PASSPHRASE }));
    office.reopen();
    let kept = office.call("signing_key.get", json!({}));
    assert_eq!(kept["words"], made["words"]);
    let path = office.folder().join("key.age");
    let wrong = office.refuse(
        "signing_key.backup",
        json!({ "path": path, "passphrase": "Seven quiet rivers meet" }),
    );
    assert_eq!(wrong.fields[0].path, "passphrase");
    assert!(!path.exists());
    office.call(
        "signing_key.backup",
        json!({ "path": path, "passphrase": PASSPHRASE }),
    );
    let backup = fs::read_to_string(&path).expect("a backup");
    assert!(backup.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
    let elsewhere = Office::ready();
    elsewhere.call(
        "signing_key.restore",
        json!({ "path": path, "passphrase": PASSPHRASE }),
    );
    assert_eq!(
        elsewhere.call("signing_key.get", json!({}))["public_key"],
        made["public_key"]
    );
}
