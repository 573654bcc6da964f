//! `ssc-desk submission verify` and `show` as a script meets them: exit status and words.

use std::fs;

use crate::scripts::{desk, said};

#[test]
#[ignore = "drives the built program: tests/run does it after the build"]
fn a_spoilt_package_is_exit_one_and_a_mistake_in_the_arguments_two() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    fs::write(at.join("p.zip"), b"PK\x03\x04 cut short").expect("a file");
    let verified = desk(at, &["submission", "verify", "p.zip"]);
    assert_eq!(verified.status.code(), Some(1));
    assert!(
        said(&verified).contains("The end of the file is missing"),
        "{verified:?}"
    );
    let shown = desk(at, &["submission", "show", "p.zip", "--json"]);
    assert_eq!(
        (shown.status.code(), said(&shown)),
        (Some(1), String::new())
    );
    assert_eq!(desk(at, &["submission", "verify"]).status.code(), Some(2));
    let key = desk(at, &["submission", "verify", "p.zip", "--key", "no key"]);
    assert_eq!(key.status.code(), Some(1));
}
