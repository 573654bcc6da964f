use std::fs;

use super::*;
use crate::document::media::of;

fn refusal(path: &Path) -> String {
    match read(path) {
        Ok(incoming) => panic!("{} was taken", incoming.name),
        Err(error) => error.fields[0].1.key().to_owned(),
    }
}

#[test]
fn content_decides_what_a_file_is() {
    for (content, name, wanted) in [
        (b"%PDF-1.7\n".as_slice(), "x.exe", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n....", "photo.exe", "image/png"),
        (b"\xff\xd8\xff\xe0", "a.jpg", "image/jpeg"),
        (b"\x7fELF\x02", "report.pdf", "application/x-executable"),
        (b"#!/bin/sh\nrm", "notes.txt", "text/x-shellscript"),
        (b"a;b;c\n1;2;3", "list.csv", "text/csv"),
        ("ประเทศ".as_bytes(), "note.txt", "text/plain"),
        (b"\x00\x01\x02", "data.bin", "application/octet-stream"),
        (
            b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.text",
            "a",
            "application/vnd.oasis.opendocument.text",
        ),
        (
            b"PK\x03\x04[Content_Types].xml....xl/workbook.xml",
            "a.xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        (b"PK\x03\x04hello.txt", "a.zip", "application/zip"),
        (b"<!DOCTYPE html><p>", "a.htm", "text/html"),
    ] {
        assert_eq!(of(content, name).name, wanted, "{name}");
    }
    let mut program = vec![0u8; 200];
    program[..2].copy_from_slice(b"MZ");
    assert!(of(&program, "invoice.pdf").is_program());
    assert_eq!(
        of(b"MZ is how the report begins", "a.txt").name,
        "text/plain"
    );
}

#[test]
fn a_name_gets_the_ending_of_its_content() {
    let named = |content: &[u8], name: &str| of(content, name).name_for(name);
    assert_eq!(named(b"\x89PNG\r\n\x1a\n", "photo.exe"), "photo.png");
    assert_eq!(named(b"\x89PNG\r\n\x1a\n", "photo.PNG"), "photo.PNG");
    assert_eq!(named(b"%PDF-1.4", "minutes 12.3"), "minutes 12.3.pdf");
    assert_eq!(named(b"\x00\x01\x02", "survey.sav"), "survey.sav");
    assert_eq!(named(b"\x00\x01\x02", "survey.scr"), "survey.bin");
}

#[test]
fn what_cannot_be_kept_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, content: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    };
    assert_eq!(refusal(folder.path()), "document-is-folder");
    assert_eq!(refusal(&folder.path().join("gone.pdf")), "document-missing");
    assert_eq!(refusal(&file("empty.pdf", b"")), "document-empty");
    assert_eq!(
        refusal(&file("invoice.pdf", b"\x7fELF\x02\x01")),
        "document-program"
    );
    assert_eq!(refusal(&file("go.bat", b"del *.*")), "document-script");
    let large = folder.path().join("film.mp4");
    // A file of 300 MB that holds nothing: it is refused by its size, before it is read.
    fs::File::create(&large)
        .unwrap()
        .set_len(300 << 20)
        .unwrap();
    assert_eq!(refusal(&large), "document-too-large");
    let kept = read(&file("photo.exe", b"\x89PNG\r\n\x1a\n....")).unwrap();
    assert_eq!(
        (kept.name.as_str(), kept.media.name),
        ("photo.png", "image/png")
    );
    assert_eq!(kept.sha256.len(), 64);
}
