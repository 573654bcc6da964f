//! Opening files that are not whole, not ours, too new or not writable: a clear sentence, and the file stays
//! byte for byte what it was.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use rusqlite::Connection;
use serde_json::{Value as Json, json};
use ssc_core::commands::{COMMANDS, Kind};
use ssc_core::error::Code;
use ssc_tests::{Guest, Office, Program, for_everybody, is_root};

const SECOND_PROGRAM: &str = env!("CARGO_BIN_EXE_second-program");

/// A folder's files with their content.
fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .expect("the folder is read")
        .map(|entry| entry.expect("an entry"))
        .filter(|entry| entry.path().is_file())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, fs::read(entry.path()).expect("the file is read"))
        })
        .collect();
    files.sort();
    files
}

/// A programme with some content, closed.
fn closed_programme() -> Office {
    let office = Office::ready();
    for number in 0..40 {
        office.project(&format!("P-{number}"), &[("LAO", "50"), ("VNM", "50")]);
    }
    office.call("programme.close", json!({}));
    office
}

/// Opening a file must be refused with a code and a sentence, and change nothing in its folder.
#[track_caller]
fn refused_untouched(office: &Office, path: &Path, code: Code, sentence: &str) {
    let before = files(office.folder());
    let refused = office.refuse("programme.open", json!({ "path": path }));
    assert_eq!((refused.code, refused.message.as_str()), (code, sentence));
    assert!(files(office.folder()) == before, "the folder was touched");
}

const NOT_OURS: &str = "This file is not an SSC Desk programme. Programme files end in .ssc.";

#[test]
fn a_file_from_a_newer_program_is_refused_untouched() {
    for mode in ["wal", "delete"] {
        let office = closed_programme();
        let newer = Connection::open(office.path()).expect("the newer program opens it");
        newer
            .query_row(&format!("PRAGMA journal_mode = {mode}"), [], |_| Ok(()))
            .expect("it keeps its journal as it likes");
        newer
            .execute(
                "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
                 SELECT max(version) + 1, 'later', applied_on, checksum FROM refinery_schema_history",
                [],
            )
            .expect("it has a step more");
        newer.close().expect("it closes");
        refused_untouched(
            &office,
            office.path(),
            Code::TooNew,
            "programme.ssc was made by a newer version of SSC Desk. Install that version to open it. The file was not touched.",
        );
    }
}

#[test]
fn a_newer_file_with_an_unfinished_log_keeps_the_log() {
    let office = closed_programme();
    let newer = Connection::open(office.path()).expect("the newer program opens it");
    newer
        .execute(
            "INSERT INTO refinery_schema_history (version, name, applied_on, checksum)
             SELECT max(version) + 1, 'later', applied_on, checksum FROM refinery_schema_history",
            [],
        )
        .expect("it has a step more");
    // As after a power cut of the newer program: its last work stands in the log beside the file only.
    let copied = office.folder().join("copy.ssc");
    fs::copy(office.path(), &copied).expect("copied");
    fs::copy(
        office.folder().join("programme.ssc-wal"),
        office.folder().join("copy.ssc-wal"),
    )
    .expect("copied");
    newer.close().expect("it closes");
    let read = |name: &str| fs::read(office.folder().join(name)).expect("the file is read");
    let before = (read("copy.ssc"), read("copy.ssc-wal"));
    assert_eq!(
        office
            .refuse("programme.open", json!({ "path": copied }))
            .code,
        Code::TooNew
    );
    assert!(
        (read("copy.ssc"), read("copy.ssc-wal")) == before,
        "the newer program's work was moved about"
    );
}

#[test]
fn what_is_not_ours_is_refused_untouched() {
    let office = Office::empty();
    let put = |name: &str, content: &[u8]| {
        let path = office.folder().join(name);
        fs::write(&path, content).expect("written");
        path
    };
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\x06\0\0\0".repeat(20);
    let other = office.folder().join("other.ssc");
    Connection::open(&other)
        .and_then(|other| {
            other.execute_batch(
                "CREATE TABLE project (id TEXT PRIMARY KEY); INSERT INTO project VALUES ('x');",
            )
        })
        .expect("a database of another program");
    for path in [
        put("text.ssc", "Dear colleagues,\n".repeat(50).as_bytes()),
        put("picture.ssc", &png),
        put("empty.ssc", b""),
        put("zeros.ssc", &[0; 8192]),
        put("short.ssc", b"SQLite format 3\0"),
        other,
    ] {
        refused_untouched(&office, &path, Code::NotAProgramme, NOT_OURS);
    }
}

#[test]
fn a_folder_and_a_missing_file_are_named_as_such() {
    let office = Office::empty();
    let folder = office.folder().join("papers.ssc");
    fs::create_dir(&folder).expect("a folder");
    refused_untouched(
        &office,
        &folder,
        Code::NotAProgramme,
        "papers.ssc is a folder. Choose a programme file that ends in .ssc.",
    );
    refused_untouched(
        &office,
        &office.folder().join("gone.ssc"),
        Code::Storage,
        "The file is not there. It may have been moved, renamed or deleted.",
    );
}

#[test]
fn a_new_programme_never_replaces_a_file_nor_makes_folders() {
    let office = Office::empty();
    let taken = office.folder().join("report.ssc");
    fs::write(&taken, "the director's own").expect("written");
    let before = files(office.folder());
    for command in ["programme.create", "programme.sample"] {
        let refused = office.refuse(command, json!({ "path": taken }));
        assert_eq!(
            (refused.code, refused.message.as_str()),
            (
                Code::Storage,
                "report.ssc exists already. Choose another name; the existing file was not touched."
            )
        );
        let nowhere = office.folder().join("not/there/new.ssc");
        let refused = office.refuse(command, json!({ "path": nowhere }));
        assert_eq!(refused.code, Code::Storage);
        assert!(
            refused
                .message
                .ends_with("does not exist. Choose an existing folder."),
            "{}",
            refused.message
        );
        assert_eq!(
            office.refuse(command, json!({ "path": "  " })).fields[0].path,
            "path"
        );
    }
    assert!(files(office.folder()) == before);
}

#[test]
fn a_half_copied_file_is_called_incomplete() {
    let office = closed_programme();
    let whole = fs::read(office.path()).expect("the file is read");
    let half = office.folder().join("half.ssc");
    for length in [
        4096,
        5000,
        whole.len() / 3,
        whole.len() / 2,
        whole.len() - 4096,
        whole.len() - 1,
    ] {
        fs::write(&half, &whole[..length]).expect("written");
        refused_untouched(
            &office,
            &half,
            Code::NotAProgramme,
            "half.ssc is incomplete, as when copying was interrupted. Copy it again from where it came from. The file was not touched.",
        );
    }
    fs::write(&half, &whole).expect("written");
    office.call("programme.open", json!({ "path": half }));
    assert_eq!(office.call("project.list", json!({}))["total"], 40);
}

#[test]
fn a_damaged_file_says_so_and_what_to_do() {
    let office = closed_programme();
    let whole = fs::read(office.path()).expect("the file is read");
    let damaged = office.folder().join("damaged.ssc");
    let mut refused_at_once = 0;
    let pages = whole.len() / 4096;
    for page in 1..pages {
        let mut bytes = whole.clone();
        // What a failing disk leaves behind: some bytes of a page are noise.
        for (step, byte) in bytes[page * 4096..][..64].iter_mut().enumerate() {
            *byte = byte.wrapping_mul(31) ^ (step as u8).wrapping_mul(97) ^ 0xA5;
        }
        fs::write(&damaged, &bytes).expect("written");
        match office.attempt("programme.open", json!({ "path": damaged })) {
            Err(refused) => {
                refused_at_once += 1;
                assert_eq!(
                    refused.code,
                    Code::NotAProgramme,
                    "page {page}: {refused:#?}"
                );
                assert!(
                    refused.message.contains("is damaged"),
                    "page {page}: {}",
                    refused.message
                );
                assert!(
                    fs::read(&damaged).expect("read") == bytes,
                    "page {page}: the damaged file was touched"
                );
            }
            Ok(_) => read_everything(&office, page),
        }
        for suffix in ["", "-wal", "-shm"] {
            let _ = fs::remove_file(office.folder().join(format!("damaged.ssc{suffix}")));
        }
    }
    assert!(
        refused_at_once * 10 >= (pages - 1) * 9,
        "only {refused_at_once} of {pages} damaged files were noticed on opening"
    );
}

/// Every reading command answers or names the damage; none takes it for a mistake of the program.
fn read_everything(office: &Office, page: usize) {
    for command in COMMANDS.iter().filter(|command| command.kind == Kind::Read) {
        if let Err(refused) = office.attempt(command.name, json!({})) {
            assert!(
                matches!(
                    refused.code,
                    Code::Invalid | Code::NotFound | Code::NotAProgramme
                ),
                "page {page}, {}: {refused:#?}",
                command.name
            );
        }
    }
}

#[test]
fn content_that_the_program_never_writes_is_damage_too() {
    let office = closed_programme();
    let strange = Connection::open(office.path()).expect("opens");
    strange
        .execute("UPDATE project SET status = 'lost' WHERE code = 'P-7'", [])
        .expect("another program meddles");
    strange.close().expect("closes");
    office.call("programme.open", json!({ "path": office.path() }));
    let refused = office.refuse("project.list", json!({}));
    assert_eq!(refused.code, Code::NotAProgramme);
    assert!(
        refused.message.contains("is damaged"),
        "{}",
        refused.message
    );
}

#[test]
fn a_read_only_folder_is_named_as_the_reason() {
    let office = closed_programme();
    let (_folder, program) = for_everybody(SECOND_PROGRAM);
    let mode = |mode: u32, path: &Path| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("mode")
    };
    mode(0o644, office.path());
    mode(0o555, office.folder());
    let before = files(office.folder());

    let mut nobody = Program::start(&program, Guest::Nobody);
    const SENTENCE: &str = "This file or folder cannot be written. Ask for the right to write there, or copy the file to another folder and open the copy.";
    for (command, path) in [
        ("programme.open", office.path().to_owned()),
        ("programme.create", office.folder().join("new.ssc")),
        ("programme.sample", office.folder().join("sample.ssc")),
    ] {
        let answer = nobody.ask(command, json!({ "path": path }));
        assert_eq!(
            answer["refused"]["code"], "storage",
            "{command}: {answer:#}"
        );
        assert_eq!(answer["refused"]["message"], SENTENCE, "{command}");
    }
    nobody.end();
    assert!(files(office.folder()) == before);
    mode(0o755, office.folder());
}

#[test]
fn a_read_only_file_can_be_read_and_refuses_changes() {
    let office = closed_programme();
    let (_folder, program) = for_everybody(SECOND_PROGRAM);
    let mode = |mode: u32, path: &Path| {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("mode")
    };
    mode(0o444, office.path());
    mode(0o777, office.folder());
    let before = fs::read(office.path()).expect("read");
    let mut nobody = Program::start(&program, Guest::Nobody);
    let opened = nobody.ask("programme.open", json!({ "path": office.path() }));
    assert_eq!(opened["value"]["ready"], true, "{opened:#}");
    assert_eq!(nobody.ask("project.list", json!({}))["value"]["total"], 40);
    let saved = nobody.ask(
        "organisation.save",
        json!({ "name": "Farm school", "kind": "other" }),
    );
    assert_eq!(saved["refused"]["code"], "storage", "{saved:#}");
    assert!(
        saved["refused"]["message"]
            .as_str()
            .is_some_and(|m| m.contains("cannot be written")),
        "{saved:#}"
    );
    nobody.end();
    assert!(fs::read(office.path()).expect("read") == before);
    mode(0o755, office.folder());
}

#[test]
fn a_full_disk_refuses_saving_and_loses_nothing() {
    let office = Office::empty();
    let disk = office.folder().join("disk");
    fs::create_dir(&disk).expect("a folder");
    // A small disk of its own, seen by this one program only.
    let on_small_disk = |program: &str| {
        let mut command = Command::new("unshare");
        command.arg(if is_root() { "-m" } else { "-rm" });
        command.args([
            "sh",
            "-c",
            r#"mount -t tmpfs -o size=12m tmpfs "$1" && exec "$0""#,
        ]);
        command.arg(program).arg(&disk);
        command
    };
    if !on_small_disk("true")
        .status()
        .is_ok_and(|done| done.success())
    {
        eprintln!("not tested: this system lets nobody but root mount a small disk");
        return;
    }
    let mut program = Program::run(&mut on_small_disk(SECOND_PROGRAM));
    let file = disk.join("programme.ssc");
    let made = program.ask("programme.create", json!({ "path": file }));
    assert!(made["value"].is_object(), "{made:#}");
    let seen = program.sees(&disk);
    let mut saved = 0;
    let mut save = |program: &mut Program| {
        let note = "much to say ".repeat(400);
        let answer = program.ask(
            "organisation.save",
            json!({ "name": format!("Office {saved}"), "kind": "other", "note": note }),
        );
        if answer["value"].is_object() {
            saved += 1;
        }
        (answer, saved)
    };
    save(&mut program);

    fill(&seen.join("other-work"));
    let refused = (0..2000).find_map(|_| {
        let (answer, _) = save(&mut program);
        (!answer["refused"].is_null()).then(|| answer["refused"].clone())
    });
    let refused = refused.expect("the disk is full at some time");
    assert_eq!(refused["code"], "storage", "{refused:#}");
    assert_eq!(
        refused["message"],
        "The disk is full, so nothing was saved. Free some space, then try again."
    );
    let (_, kept) = save(&mut program);
    let total = |program: &mut Program| {
        program.ask("organisation.list", json!({ "search": "Office" }))["value"]["total"].clone()
    };
    assert_eq!(
        total(&mut program),
        kept,
        "reading works on a full disk and shows what was saved"
    );

    // A new programme does not fit: it says so and leaves nothing half made behind.
    for command in ["programme.create", "programme.sample"] {
        let answer = program.ask(command, json!({ "path": disk.join("second.ssc") }));
        assert_eq!(
            answer["refused"]["code"], "storage",
            "{command}: {answer:#}"
        );
        let left: Vec<_> = fs::read_dir(&seen)
            .expect("the disk is read")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .filter(|name| name.contains("second"))
            .collect();
        assert_eq!(left, Vec::<String>::new(), "{command}");
    }

    fs::remove_file(seen.join("other-work")).expect("space is freed");
    let (answer, kept) = save(&mut program);
    assert!(answer["value"].is_object(), "{answer:#}");
    program.ask("programme.close", Json::Null);
    program.ask("programme.open", json!({ "path": file }));
    assert_eq!(total(&mut program), kept);
    program.end();
}

/// Writes until nothing fits any more.
fn fill(path: &Path) {
    use std::io::Write;
    let mut file = fs::File::create(path).expect("a file is begun");
    for size in [1 << 16, 1 << 10, 1] {
        let block = vec![7u8; size];
        while file.write(&block).is_ok_and(|written| written == size) {}
    }
}

/// Whether this process holds a lock on a file, as the kernel says.
#[cfg(target_os = "linux")]
fn is_locked(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let file = format!(":{} ", fs::metadata(path).expect("the file").ino());
    let owner = format!(" {} ", std::process::id());
    let locks = fs::read_to_string("/proc/locks").expect("the kernel's list of locks");
    locks
        .lines()
        .any(|lock| lock.contains(&file) && lock.contains(&owner))
}

#[test]
#[cfg(target_os = "linux")]
fn nothing_an_officer_chooses_lets_go_of_the_open_files_locks() {
    let office = Office::ready();
    office.project("P-1", &[("LAO", "100")]);
    let path = office.path().to_owned();
    let log = path.with_extension("ssc-wal");
    let index = path.with_extension("ssc-shm");
    assert!(is_locked(&path), "an open programme is locked");

    // The same file once more, as a second start of the program asks for it.
    office.call("programme.open", json!({ "path": path }));
    assert!(is_locked(&path), "opened anew");

    let project = office.call("project.list", json!({}))["rows"][0]["id"].clone();
    for chosen in [&path, &log, &index] {
        for (command, request) in [
            (
                "document.add",
                json!({ "path": chosen, "project_id": project }),
            ),
            ("survey.load_edition", json!({ "path": chosen })),
            ("package.verify", json!({ "path": chosen })),
            ("submission.compile_preview", json!({ "paths": [chosen] })),
            (
                "signing_key.restore",
                json!({ "path": chosen, "passphrase": "a passphrase of words" }),
            ),
            (
                "rate.read_block",
                json!({ "path": chosen, "text": "", "series": "", "source": "", "period": "", "upside_down": false }),
            ),
        ] {
            let refused = office.refuse(command, request);
            let said = format!("{} {:?}", refused.message, refused.fields);
            assert!(
                said.contains("the programme that is open now"),
                "{command}: {said}"
            );
        }
    }
    assert!(is_locked(&path), "after everything was refused");
}
