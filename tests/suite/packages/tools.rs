//! A package is verified without this program, with `sha256sum` and `openssl`, as its `VERIFY.txt` says.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use ssc_core::submission::package::{MANIFEST, SUMS, VERIFY};
use tempfile::TempDir;

use super::{key, package, verify};

/// The package, unpacked by `unzip`.
fn unpacked() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let zip = folder.path().join("package.zip");
    fs::write(&zip, package()).expect("a file");
    let output = run(folder.path(), "unzip", &["-q", "package.zip"]);
    assert!(output.status.success(), "{output:?}");
    fs::remove_file(zip).expect("the file goes");
    folder
}

fn run(folder: &Path, program: &str, arguments: &[&str]) -> Output {
    Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .unwrap_or_else(|error| panic!("{program} is needed by this test: {error}"))
}

fn sums(folder: &Path) -> Output {
    run(folder, "sha256sum", &["--strict", "-c", SUMS])
}

fn signature(folder: &Path) -> Output {
    let command = "pkeyutl -verify -pubin -inkey public-key.pem -rawin -in manifest.json -sigfile manifest.sig";
    run(folder, "openssl", &command.split(' ').collect::<Vec<_>>())
}

#[test]
fn openssl_and_sha256sum_verify_a_package() {
    let folder = unpacked();
    let output = sums(folder.path());
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{output:?}");
    // Every file but the sums themselves.
    assert_eq!(
        told.lines().filter(|line| line.ends_with(": OK")).count(),
        10,
        "{told}"
    );
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 11);
    let output = signature(folder.path());
    assert!(output.status.success(), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stdout).contains("Signature Verified Successfully"));
}

#[test]
fn they_find_what_was_changed() {
    let folder = unpacked();
    let report = folder.path().join("report.pdf");
    let mut content = fs::read(&report).expect("a file");
    content[0] ^= 1;
    fs::write(&report, content).expect("a file");
    let output = sums(folder.path());
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stdout).contains("report.pdf: FAILED"));

    let manifest = folder.path().join(MANIFEST);
    let mut content = fs::read(&manifest).expect("a file");
    content[20] ^= 1;
    fs::write(&manifest, content).expect("a file");
    assert!(!signature(folder.path()).status.success());
}

#[test]
fn the_package_says_how_to_verify_it() {
    let folder = unpacked();
    let text = fs::read_to_string(folder.path().join(VERIFY)).expect("a file");
    let manifest = verify(&package()).expect("a package");
    let public = key(2).public_key();
    assert_eq!(manifest.public_key(), &public);
    assert!(text.contains(&public.words()) && text.contains(&public.fingerprint()));
    assert!(!text.contains('{'), "a place was left unfilled: {text}");
    // Every command that it gives does what it says; the last line is for this program.
    let commands: Vec<&str> = text
        .lines()
        .filter_map(|line| line.strip_prefix("     "))
        .filter(|line| line.starts_with("sha256sum") || line.starts_with("openssl"))
        .collect();
    assert_eq!(commands.len(), 3, "{text}");
    for command in &commands {
        let output = run(folder.path(), "sh", &["-c", command]);
        assert!(output.status.success(), "{command}: {output:?}");
    }
    let fingerprint = run(folder.path(), "sh", &["-c", commands[2]]);
    assert!(String::from_utf8_lossy(&fingerprint.stdout).starts_with(&public.fingerprint()));
}
