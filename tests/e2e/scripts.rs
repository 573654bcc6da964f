//! The program as a script meets it, without a display: exit status, words, and the files it writes.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use crate::machine::program;

/// Runs the program in a folder.
pub fn desk(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(program())
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program starts")
}

/// What it printed.
pub fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
#[ignore = "drives the built program: tests/run does it after the build"]
fn a_script_takes_a_sheet_in_and_writes_every_export() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    assert!(desk(at, &["new", "s.ssc", "--sample"]).status.success());

    let sheet = "Code,Title,Country,Start\nX-1,Solar pumps,Lao PDR,14/01/2025\nX-2,Wells,Bhutan,31/02/2025\n";
    fs::write(at.join("sheet.csv"), sheet).expect("a sheet");
    let import = ["import", "s.ssc", "--kind", "projects", "sheet.csv"];
    let titles = || {
        said(&desk(
            at,
            &["call", "s.ssc", "project.list", r#"{"search":"X-1"}"#],
        ))
    };
    let tried = desk(at, &[&import[..], &["--dry-run"]].concat());
    assert_eq!(tried.status.code(), Some(1));
    let told = said(&tried);
    assert!(
        told.contains("1 to create") && told.contains("D3 31/02/2025"),
        "{told}"
    );
    assert!(!titles().contains("Solar pumps"), "a dry run wrote");
    // One row is good and one is not: the good one is taken, and the status says that something was refused.
    assert_eq!(desk(at, &import).status.code(), Some(1));
    assert!(titles().contains("Solar pumps"));
    let no_kind = ["import", "s.ssc", "--kind", "wishes", "sheet.csv"];
    assert_eq!(desk(at, &no_kind).status.code(), Some(2));

    for (format, file) in [
        ("iati", "a.xml"),
        ("tossd", "t.xlsx"),
        ("tossd", "t.csv"),
        ("sdg1731", "g.csv"),
        ("json", "r.json"),
        ("csv", "r.zip"),
        ("xlsx", "r.xlsx"),
    ] {
        let export = [
            "export", "s.ssc", "--format", format, "--year", "2025", "--out", file,
        ];
        let done = desk(at, &export);
        assert!(done.status.success(), "{format}: {done:?}");
        assert!(said(&done).contains(file), "{format}: {done:?}");
        let size = fs::metadata(at.join(file)).expect("the file").len();
        assert!(size > 5_000, "{format} has {size} bytes");
    }
    let wrong = ["export", "s.ssc", "--format", "paper", "--out", "p"];
    assert_eq!(desk(at, &wrong).status.code(), Some(2));
    assert!(!at.join("p").exists());
}

#[test]
#[ignore = "drives the built program: tests/run does it after the build"]
fn a_script_collects_from_every_ministry() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    assert!(desk(at, &["new", "s.ssc", "--sample"]).status.success());
    fs::create_dir(at.join("kits")).expect("a folder");
    let make = [
        "kit",
        "make",
        "s.ssc",
        "--year",
        "2025",
        "--all",
        "--due",
        "2026-02-28",
        "--out",
        "kits",
    ];
    let made = said(&desk(at, &make));
    let files: Vec<&str> = made.lines().collect();
    assert!(files.len() > 5, "{made}");

    let status = || said(&desk(at, &["kit", "status", "s.ssc", "--year", "2025"]));
    assert_eq!(status().matches("\tmade\t").count(), files.len());
    let tried = desk(at, &["kit", "merge", "s.ssc", files[0], "--dry-run"]);
    assert!(tried.status.success(), "{tried:?}");
    let told = said(&tried);
    assert!(
        told.contains("created 0, updated 0") && told.contains("refused 0"),
        "{told}"
    );
    assert!(!status().contains("\tmerged\t"), "a dry run wrote");
    assert!(
        desk(at, &["kit", "merge", "s.ssc", files[0]])
            .status
            .success()
    );
    assert_eq!(status().matches("\tmerged\t").count(), 1);

    fs::write(at.join("list.csv"), "Code,Title\nX-1,Wells\n").expect("a sheet");
    let other = desk(at, &["kit", "merge", "s.ssc", "list.csv"]);
    assert_eq!(other.status.code(), Some(1));
    let nobody = ["kit", "make", "s.ssc", "--year", "2025", "--out", "kits"];
    assert_eq!(desk(at, &nobody).status.code(), Some(2));
}
