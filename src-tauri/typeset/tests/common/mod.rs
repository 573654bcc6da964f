//! What the tests share: rendering, outside tools, and the demonstration documents.
#![allow(dead_code)] // each test file takes a part

pub mod demo;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;

use typeset::{Document, Fonts, Pdf, render};

/// Debian's `fonts-droid-fallback`: small, Apache-2.0, has Chinese.
pub const HAN_FOLDER: &str = "/usr/share/fonts/truetype/droid";

/// The embedded fonts and nothing of the machine.
pub fn fonts() -> Fonts {
    Fonts::embedded().expect("the embedded fonts are fonts")
}

/// The embedded fonts and one with Chinese.
pub fn fonts_with_han() -> Fonts {
    let folder = Path::new(HAN_FOLDER);
    assert!(
        folder.is_dir(),
        "a font with Chinese is missing: apt-get install fonts-droid-fallback"
    );
    fonts().with_pack(folder)
}

pub fn set(document: &Document, fonts: &Fonts) -> Pdf {
    render(document, fonts, &mut |_| ControlFlow::Continue(())).expect("the document can be set")
}

/// Renders into a file under the target folder.
pub fn save(name: &str, pdf: &Pdf) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).expect("the target folder is writable");
    path
}

/// Runs a tool; a missing one fails the test with the sentence what to install.
pub fn run(tool: &str, package: &str, arguments: &[&str]) -> String {
    let output = Command::new(tool)
        .args(arguments)
        .output()
        .unwrap_or_else(|_| panic!("{tool} is missing: apt-get install {package}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        output.status.success(),
        "{tool} {arguments:?} failed:\n{text}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    text
}

/// Text of a page (from 1) or of all (0), without the marks of direction that pdftotext adds.
pub fn text(path: &Path, page: usize) -> String {
    let path = path.display().to_string();
    let page = page.to_string();
    let mut arguments = vec!["-enc", "UTF-8"];
    if page != "0" {
        arguments.extend(["-f", &page, "-l", &page]);
    }
    arguments.extend([path.as_str(), "-"]);
    run("pdftotext", "poppler-utils", &arguments)
        .chars()
        .filter(|c| !matches!(c, '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

/// Syntax by qpdf, and PDF/A-2a and PDF/UA-1 by veraPDF.
pub fn validate(paths: &[PathBuf]) {
    let names: Vec<String> = paths
        .iter()
        .map(|path| path.display().to_string())
        .collect();
    for name in &names {
        run("qpdf", "qpdf", &["--check", name]);
    }
    let script = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/verapdf/verapdf.sh"
    );
    let mut arguments = vec!["2a,ua1"];
    arguments.extend(names.iter().map(String::as_str));
    let report = run(
        script,
        "default-jdk-headless libjaxb-java python3-pip",
        &arguments,
    );
    assert_eq!(
        report.matches("compliant=true").count(),
        2 * paths.len(),
        "{report}"
    );
}
