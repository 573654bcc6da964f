//! `ssc-desk submission make` and `compile` as a script meets them: from a programme to a package that verifies.

use std::path::Path;
use std::process::{Command, Output};

use crate::machine::program;

fn desk(folder: &Path, passphrase: Option<&str>, arguments: &[&str]) -> Output {
    let mut command = Command::new(program());
    command.args(arguments).current_dir(folder);
    match passphrase {
        Some(passphrase) => command.env("SSC_DESK_PASSPHRASE", passphrase),
        None => command.env_remove("SSC_DESK_PASSPHRASE"),
    };
    command.output().expect("the program starts")
}

#[test]
#[ignore = "drives the built program: tests/run does it after the build"]
fn a_script_seals_a_year_verifies_the_package_and_puts_it_into_the_table() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    assert!(
        desk(at, None, &["new", "sample.ssc", "--sample"])
            .status
            .success()
    );
    let make = [
        "submission",
        "make",
        "sample.ssc",
        "--year",
        "2025",
        "--out",
        "p.zip",
    ];
    let secret = Some("seven green rivers meet");
    // The sample has checks that block: without a reason nothing is sealed.
    let blocked = desk(at, secret, &make);
    assert_eq!(blocked.status.code(), Some(1), "{blocked:?}");
    assert!(
        String::from_utf8_lossy(&blocked.stderr).contains("block"),
        "{blocked:?}"
    );
    let mut waived = make.to_vec();
    waived.extend([
        "--waive-all",
        "Known to the office",
        "--signed-by",
        "Darunee Director",
    ]);
    let made = desk(at, secret, &waived);
    assert!(made.status.success(), "{made:?}");
    // A second version of a signed year needs a reason.
    assert_eq!(desk(at, secret, &waived).status.code(), Some(1));
    let known = ["submission", "verify", "p.zip", "--programme", "sample.ssc"];
    assert!(desk(at, None, &known).status.success());
    assert_eq!(
        desk(at, None, &["submission", "verify", "p.zip"])
            .status
            .code(),
        Some(1)
    );
    for table in ["table.pdf", "table.xlsx", "table.json"] {
        let compiled = desk(
            at,
            None,
            &["submission", "compile", "p.zip", "--out", table],
        );
        assert!(compiled.status.success(), "{compiled:?}");
        assert!(at.join(table).is_file());
    }
    let other = desk(
        at,
        None,
        &["submission", "compile", "p.zip", "--out", "table.doc"],
    );
    assert_eq!(other.status.code(), Some(1));

    // The key lives on in a backup, and comes back into another programme only with its passphrase.
    let key = |passphrase, task: &[&str]| desk(at, passphrase, &[&["key"], task].concat());
    let shown = key(None, &["show", "sample.ssc", "--json"]);
    let shown: serde_json::Value = serde_json::from_slice(&shown.stdout).expect("JSON");
    let backed_up = key(secret, &["backup", "sample.ssc", "--out", "agency"]);
    assert!(backed_up.status.success(), "{backed_up:?}");
    assert!(at.join("agency.age").is_file());
    assert!(desk(at, None, &["new", "other.ssc"]).status.success());
    let none = key(None, &["show", "other.ssc"]);
    assert_eq!(none.status.code(), Some(1), "{none:?}");
    let restore = ["restore", "other.ssc", "--from", "agency.age"];
    let wrong = key(Some("seven green rivers part"), &restore);
    assert_eq!(wrong.status.code(), Some(1), "{wrong:?}");
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("not the passphrase"));
    let restored = key(secret, &restore);
    assert!(restored.status.success(), "{restored:?}");
    let words = String::from_utf8_lossy(&restored.stdout).trim().to_owned();
    assert_eq!(shown["words"], words.as_str());
    let shown = key(None, &["show", "other.ssc"]);
    assert!(String::from_utf8_lossy(&shown.stdout).contains(&words));
}
