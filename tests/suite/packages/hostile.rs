//! Packages that somebody made to do harm, and those that went through the wrong hands.

use std::io::{Cursor, Read, Seek, SeekFrom};

use ssc_core::submission::package::manifest::Facts;
use ssc_core::submission::package::{
    Form, MANIFEST, MOST_BYTES, Part, SIGNATURE, SUBMISSION, SUMS, read, read_manifest, seal,
    sha256,
};

use super::{FORM, SCHEMA, facts, faults, key, package, parts, verify};

/// A file of a zip, with everything that a zip can say about it.
#[derive(Clone)]
struct Zipped {
    name: Vec<u8>,
    content: Vec<u8>,
    flags: u16,
    method: u16,
    /// The size that is claimed.
    claimed: u32,
    mode: u32,
}

impl Zipped {
    fn new(name: &str, content: &[u8]) -> Self {
        Zipped {
            name: name.as_bytes().to_vec(),
            content: content.to_vec(),
            flags: 0,
            method: 0,
            claimed: content.len() as u32,
            mode: 0o100_644,
        }
    }
}

/// A zip as any program could write it.
fn zip(files: &[Zipped]) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for file in files {
        let mut common = Vec::new();
        for word in [10, file.flags, file.method, 0, 0x21] {
            common.extend(word.to_le_bytes());
        }
        let packed = file.content.len() as u32;
        for number in [crc(&file.content), packed, file.claimed] {
            common.extend(number.to_le_bytes());
        }
        common.extend((file.name.len() as u16).to_le_bytes());
        common.extend([0, 0]);
        let start = zip.len() as u32;
        zip.extend(b"PK\x03\x04");
        zip.extend(&common);
        zip.extend(&file.name);
        zip.extend(&file.content);
        directory.extend(b"PK\x01\x02\x1e\x03");
        directory.extend(&common);
        directory.extend([0; 6]);
        directory.extend((file.mode << 16).to_le_bytes());
        directory.extend(start.to_le_bytes());
        directory.extend(&file.name);
    }
    let start = zip.len() as u32;
    zip.extend(&directory);
    zip.extend(b"PK\x05\x06\0\0\0\0");
    for _ in 0..2 {
        zip.extend((files.len() as u16).to_le_bytes());
    }
    zip.extend((directory.len() as u32).to_le_bytes());
    zip.extend(start.to_le_bytes());
    zip.extend([0, 0]);
    zip
}

/// CRC-32 as zips have it, bit by bit.
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0xedb8_8320 & 0u32.wrapping_sub(crc & 1))
        })
    })
}

/// The files of the good package.
fn files() -> Vec<Zipped> {
    let good = verify(&package()).expect("a package");
    let names = [MANIFEST, SIGNATURE, SUMS]
        .into_iter()
        .chain(good.files().iter().map(|file| file.name.as_str()));
    names
        .map(|name| Zipped::new(name, good.file(name).expect("a file")))
        .collect()
}

/// What is wrong after one of the files was changed.
fn with(name: &str, change: impl FnOnce(&mut Zipped)) -> Vec<&'static str> {
    let mut files = files();
    let place = files.iter().position(|file| file.name == name.as_bytes());
    change(&mut files[place.expect("a file")]);
    faults(&zip(&files))
}

#[test]
fn the_zip_of_these_tests_is_the_programs_own_where_nothing_is_changed() {
    assert!(zip(&files()) == package());
}

#[test]
fn names_that_lead_out_of_the_folder_are_refused() {
    let names = [
        "../report.pdf",
        "/etc/passwd",
        "C:\\report.pdf",
        "..\\report.pdf",
        "a/report.pdf",
        "..",
        ".bashrc",
        "report.pdf/",
        "",
        "report.pdf\0.exe",
        "re\u{202e}fdp.exe",
        "a b",
        &"x".repeat(200),
    ];
    for name in names {
        let found = with("report.pdf", |file| file.name = name.as_bytes().to_vec());
        assert_eq!(found, ["unsafe_name"], "{name:?}");
    }
    let not_text = with("report.pdf", |file| file.name = vec![0xff, 0xfe]);
    assert_eq!(not_text, ["unsafe_name"]);
}

#[test]
fn two_files_of_one_name_are_refused_also_where_only_capitals_differ() {
    for name in ["report.pdf", "REPORT.PDF"] {
        let mut files = files();
        files.push(Zipped::new(name, b"another report"));
        assert_eq!(faults(&zip(&files)), ["duplicate"], "{name}");
    }
}

#[test]
fn links_encrypted_and_compressed_files_and_claims_of_four_gigabytes_are_refused() {
    assert_eq!(with("report.pdf", |file| file.mode = 0o120_777), ["link"]);
    assert_eq!(with("report.pdf", |file| file.flags = 1), ["encrypted"]);
    assert_eq!(with("report.pdf", |file| file.flags = 0x41), ["encrypted"]);
    assert_eq!(
        with("report.pdf", |file| file.claimed = u32::MAX),
        ["claimed_size"]
    );
    assert_eq!(with("report.pdf", |file| file.method = 8), ["compressed"]);
    // A flag or a time that no package has is not in our form, whatever it means.
    assert_eq!(
        with("report.pdf", |file| file.flags = 0x0800),
        ["container"]
    );
    assert_eq!(
        with("report.pdf", |file| file.mode = 0o100_755),
        ["container"]
    );
}

#[test]
fn a_bomb_is_not_unpacked() {
    // Ten gigabytes of zeros in a few kilobytes, nested: nothing is ever inflated, so there is nothing to measure.
    let mut files = files();
    for number in 0..5 {
        let mut bomb = Zipped::new(&format!("bomb{number}"), &[0x78; 1000]);
        (bomb.method, bomb.claimed) = (8, 2_000_000_000);
        files.push(bomb);
    }
    assert_eq!(faults(&zip(&files)), ["claimed_size"; 5]);
    // As many files as a zip can have.
    let many: Vec<Zipped> = (0..60_000)
        .map(|number| Zipped::new(&format!("f{number}"), b""))
        .collect();
    assert_eq!(faults(&zip(&many)), ["too_many_files"]);
}

#[test]
fn missing_extra_and_exchanged_files_are_named() {
    for name in [
        MANIFEST,
        SIGNATURE,
        SUMS,
        "VERIFY.txt",
        "public-key.pem",
        "key-chain.json",
        "report.pdf",
    ] {
        let left: Vec<Zipped> = files()
            .into_iter()
            .filter(|file| file.name != name.as_bytes())
            .collect();
        let told = verify(&zip(&left)).expect_err("it is found");
        assert_eq!(
            (told[0].code(), told[0].file()),
            ("missing_file", Some(name))
        );
    }
    let mut more = files();
    more.push(Zipped::new("setup.exe", b"MZ"));
    let told = verify(&zip(&more)).expect_err("it is found");
    assert_eq!(
        (told[0].code(), told[0].file()),
        ("extra_file", Some("setup.exe"))
    );
    let mut turned = files();
    turned.swap(7, 8);
    assert_eq!(faults(&zip(&turned)), ["container"]);
}

#[test]
fn what_another_program_packed_again_is_refused_with_that_reason() {
    let mut files = files();
    for file in &mut files {
        file.method = 8;
    }
    assert_eq!(faults(&zip(&files)), vec!["compressed"; files.len()]);
}

#[test]
fn a_signature_by_another_key_is_refused() {
    let manifest = files()[0].content.clone();
    let found = with(SIGNATURE, |file| {
        file.content = key(9).sign(&manifest).to_vec()
    });
    assert_eq!(found, ["signature"]);
    let found = with(SIGNATURE, |file| *file = Zipped::new(SIGNATURE, &[0; 65]));
    assert_eq!(found, ["signature"]);
    // Somebody's own key in the place of the agency's, with everything else left as it is.
    let pem = key(9).public_key().pem();
    let found = with("public-key.pem", |file| {
        *file = Zipped::new("public-key.pem", pem.as_bytes())
    });
    assert_eq!(found, ["changed_file", "key_file"]);
}

/// A package of a manifest that was changed and signed again by its key.
fn resigned(change: impl FnOnce(&mut serde_json::Value)) -> Vec<&'static str> {
    let signer = key(3);
    let sealed = seal(&facts(), &parts(), &signer).expect("a package");
    let good = verify(&sealed).expect("a package");
    let mut json = serde_json::from_slice(good.file(MANIFEST).expect("a manifest")).expect("JSON");
    change(&mut json);
    let manifest = serde_json::to_vec_pretty(&json).expect("JSON");
    let signature = signer.sign(&manifest);
    let names: Vec<String> = good.files().iter().map(|file| file.name.clone()).collect();
    let mut sums = format!(
        "{}  {MANIFEST}\n{}  {SIGNATURE}\n",
        sha256(&manifest),
        sha256(&signature)
    );
    let mut files = Vec::new();
    for name in names {
        let content = good.file(&name).expect("a file");
        sums.push_str(&format!("{}  {name}\n", sha256(content)));
        files.push(Zipped::new(&name, content));
    }
    let own = [
        Zipped::new(MANIFEST, &manifest),
        Zipped::new(SIGNATURE, &signature),
        Zipped::new(SUMS, sums.as_bytes()),
    ];
    faults(&zip(&[own.to_vec(), files].concat()))
}

#[test]
fn a_signed_manifest_that_is_not_ours_is_refused() {
    assert_eq!(resigned(|_| {}), Vec::<&str>::new());
    assert_eq!(
        resigned(|json| json["form"] = "ssc-desk-package/2".into()),
        ["newer_package"]
    );
    assert_eq!(
        resigned(|json| json["form"] = "ssc-desk-package/0".into()),
        ["manifest"]
    );
    assert_eq!(
        resigned(|json| json["form"] = "a poem".into()),
        ["manifest"]
    );
    assert_eq!(resigned(|json| json["extra"] = 1.into()), ["manifest"]);
    assert_eq!(
        resigned(|json| json["public_key"] = "00".repeat(32).into()),
        ["manifest"]
    );
    assert_eq!(
        resigned(|json| json["submission"]["year"] = "soon".into()),
        ["manifest"]
    );
    assert_eq!(
        resigned(|json| json["submission"]["country"] = "XXX".into()),
        ["manifest"]
    );
    assert_eq!(
        resigned(|json| json["files"] = serde_json::json!([])),
        ["manifest"]
    );
    assert_eq!(
        resigned(|json| json["files"][2]["size"] = 1.into()),
        ["changed_file"]
    );
    assert_eq!(
        resigned(|json| json["public_key"] = key(4).public_key().to_string().into()),
        ["signature", "key_file", "words"]
    );
    assert_eq!(
        resigned(|json| json["submission"]["schema"] = "test-submission/2".into()),
        ["newer_schema"]
    );
    assert_eq!(
        resigned(|json| json["submission"]["schema"] = "other/1".into()),
        ["wrong_schema"]
    );
}

#[test]
fn json_that_is_deep_or_long_or_none_is_refused() {
    let sealed = |content: Vec<u8>| {
        let mut parts: Vec<Part> = parts();
        parts
            .iter_mut()
            .filter(|part| part.name == SUBMISSION)
            .for_each(|part| part.bytes.clone_from(&content));
        faults(&seal(&facts(), &parts, &key(1)).expect("a package"))
    };
    assert_eq!(
        sealed(format!("{}1{}", "[".repeat(200), "]".repeat(200)).into_bytes()),
        ["too_deep"]
    );
    assert_eq!(sealed("{\"a\":".repeat(200).into_bytes()), ["too_deep"]);
    assert_eq!(sealed(vec![b' '; (16 << 20) + 1]), ["too_long"]);
    assert_eq!(sealed(b"{\"year\": 2025".to_vec()), ["not_json"]);
    assert_eq!(sealed(vec![0xff; 10]), ["not_json"]);
    // Brackets in a text are no depth.
    let text = format!("{{\"year\": 2025, \"note\": \"{}\\\"\"}}", "[".repeat(200));
    assert_eq!(sealed(text.into_bytes()), Vec::<&str>::new());
    assert!(read_manifest("[".repeat(200).as_bytes()).is_err());
    assert!(read_manifest(&vec![b' '; 1 << 20]).is_err());
}

#[test]
fn a_chain_that_does_not_lead_to_the_key_is_refused() {
    let at = "2026-01-01T00:00:00Z".parse().expect("a moment");
    let chain = key(1).hand_over(key(2), at);
    let good = seal(&facts(), &parts(), &chain).expect("a package");
    assert_eq!(faults(&good), Vec::<&str>::new());
    // The same chain, signed by somebody who is not at its end.
    let stolen = verify(&good)
        .expect("a package")
        .file("key-chain.json")
        .expect("a chain")
        .to_vec();
    let mut links: serde_json::Value = serde_json::from_slice(&stolen).expect("JSON");
    links[0]["new"] = key(9).public_key().to_string().into();
    let forged = serde_json::to_vec_pretty(&links).expect("JSON");
    let found = with("key-chain.json", |file| {
        *file = Zipped::new("key-chain.json", &forged)
    });
    assert_eq!(found, ["changed_file", "chain"]);
}

#[test]
fn what_is_no_zip_is_refused() {
    assert_eq!(faults(b"%PDF-2.0"), ["not_a_zip"]);
    assert_eq!(faults(&[0; 100]), ["not_a_zip"]);
    assert_eq!(faults(b"PK"), ["not_a_zip"]);
    assert_eq!(faults(&zip(&[])), ["missing_file"]);
    assert_eq!(faults(b"PK\x05\x06"), ["appended"]);
}

/// A file of many gigabytes of which nothing should be read.
struct Endless;

impl Read for Endless {
    fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
        panic!("it is too large to be read")
    }
}

impl Seek for Endless {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        match to {
            SeekFrom::End(0) => Ok(5 << 40),
            _ => Ok(0),
        }
    }
}

#[test]
fn a_file_larger_than_any_package_is_not_read() {
    let form = Form {
        name: FORM,
        validator: &SCHEMA,
    };
    let told = read(Endless, &form).expect_err("it is refused");
    assert_eq!(told[0].code(), "too_large");
    assert!(read(Cursor::new(vec![0; 10]), &form).is_err());
    const { assert!(MOST_BYTES < 1 << 30, "what is held in memory is bounded") };
}

#[test]
fn facts_of_any_script_and_length_survive() {
    for agency in [
        "สำนักงานความร่วมมือ",
        "وكالة",
        "' OR 1=1 --",
        "\u{1f30f}",
        &"x".repeat(10_000),
    ] {
        let facts = Facts {
            agency: agency.into(),
            ..facts()
        };
        let sealed = seal(&facts, &parts(), &key(1)).expect("a package");
        assert_eq!(verify(&sealed).expect("a package").facts().agency, agency);
    }
}
