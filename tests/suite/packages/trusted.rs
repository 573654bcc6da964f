//! From one agency to another: a signed year is packed here, verified there, and known once its words were compared.

use std::path::PathBuf;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

const PASSPHRASE: &str = "seven quiet rivers meet";

/// A year on its whole way into a package.
fn packed(office: &Office, year: i32, reason: &str, passphrase: &str, name: &str) -> PathBuf {
    let who = |submission: &Json, name: &str| {
        json!({
            "id": submission["id"], "row_version": submission["row_version"], "name": name,
            "position": "Director", "passphrase": passphrase,
        })
    };
    let begun =
        json!({ "year": year, "name": "Malee Officer", "position": "Officer", "reason": reason });
    let draft = office.call("submission.prepare", begun);
    let page = office.call("submission.get", json!({ "id": draft["id"] }));
    for check in page["checks"].as_array().expect("checks") {
        if check["open"] == true {
            office.call(
                "submission.waive",
                json!({ "id": draft["id"], "check": check["id"], "name": "Malee Officer", "reason": "Known" }),
            );
        }
    }
    let checked = office.call("submission.check", who(&draft, "Somchai Head"));
    let signed = office.call("submission.sign", who(&checked, "Darunee Director"));
    let path = office.folder().join(name);
    office.call(
        "submission.save_package",
        json!({ "id": signed["id"], "path": path }),
    );
    path
}

fn verified(office: &Office, path: &PathBuf) -> Json {
    office.call("package.verify", json!({ "path": path }))
}

#[test]
fn a_package_is_known_by_its_words_and_by_the_keys_that_follow() {
    let sender = Office::ready();
    sender.project("P-1", &[("LAO", "100")]);
    let made = sender.call("signing_key.make", json!({ "passphrase": PASSPHRASE }));
    let first = packed(&sender, 2025, "", PASSPHRASE, "first.zip");
    // Who signed it knows it.
    let own = verified(&sender, &first);
    assert_eq!(
        (&own["whole"], &own["trusted"]),
        (&json!(true), &json!(true)),
        "{own:#}"
    );
    assert_eq!(own["package"]["words"], made["words"]);

    // Elsewhere it is whole, and nobody's yet.
    let receiver = Office::ready();
    let strange = verified(&receiver, &first);
    assert_eq!(
        (&strange["whole"], &strange["trusted"]),
        (&json!(true), &json!(false))
    );
    assert_eq!(strange["faults"][0]["code"], "unknown_key");
    let sentence = strange["faults"][0]["message"]
        .as_str()
        .expect("a sentence");
    assert!(
        sentence.contains(made["words"].as_str().expect("words")),
        "{sentence}"
    );
    // Named for once by its words, and then kept.
    let named = receiver.call(
        "package.verify",
        json!({ "path": first, "keys": [made["words"]] }),
    );
    assert_eq!(named["trusted"], true);
    let mut confirmed = json!({
        "public_key": made["public_key"], "words": made["words"], "country": "LAO",
        "agency": "Agency of the Lao PDR", "confirmed_how": "telephone",
    });
    receiver.call("known_key.confirm", confirmed.clone());
    assert_eq!(
        verified(&receiver, &first)["faults"][0]["code"],
        "other_country"
    );
    confirmed["country"] = "THA".into();
    confirmed["agency"] = "Thai agency".into();
    receiver.call("known_key.confirm", confirmed);
    let known = verified(&receiver, &first);
    assert_eq!(known["trusted"], true, "{known:#}");
    assert!(
        known["package"]["known"]
            .as_str()
            .expect("how")
            .contains("Thai agency")
    );

    // A new key that the old one signed needs no new telephone call; a new version names the old one.
    let change = json!({ "passphrase": PASSPHRASE, "new_passphrase": "another long sentence" });
    let replaced = sender.call("signing_key.replace", change);
    let second = packed(
        &sender,
        2025,
        "A rate was wrong",
        "another long sentence",
        "second.zip",
    );
    let followed = verified(&receiver, &second);
    assert_eq!(followed["trusted"], true, "{followed:#}");
    assert_eq!(followed["package"]["words"], replaced["words"]);
    assert_eq!(followed["package"]["earlier_keys"], 1);
    let before = &followed["package"]["facts"]["replaces"];
    assert_eq!(before["manifest_sha256"], own["package"]["manifest_sha256"]);
    let shown = receiver.call("package.show", json!({ "path": second }));
    assert_eq!(shown["submission"]["year"]["year"], 2025);

    // A key that was made because the old one was lost is a stranger's until its words are compared.
    let lost = json!({ "passphrase": PASSPHRASE, "lost": true });
    sender.call("signing_key.make", lost);
    let third = packed(&sender, 2025, "Again", PASSPHRASE, "third.zip");
    assert_eq!(
        verified(&receiver, &third)["faults"][0]["code"],
        "unknown_key"
    );
    assert_eq!(
        verified(&sender, &first)["trusted"],
        true,
        "its own old keys stay known to it"
    );
}
