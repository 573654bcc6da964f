//! What stands on a page that the program made.

use std::path::Path;
use std::process::Command;

/// The text of a PDF, laid out as on the page.
///
/// # Panics
/// Where the file is no PDF, or `pdftotext` is missing (`tests/setup` installs it).
#[must_use]
pub fn text_of(pdf: impl AsRef<Path>) -> String {
    let run = Command::new("pdftotext")
        .args(["-layout", "-enc", "UTF-8"])
        .arg(pdf.as_ref())
        .arg("-")
        .output()
        .expect("pdftotext (tests/setup installs it)");
    assert!(
        run.status.success(),
        "pdftotext: {}",
        String::from_utf8_lossy(&run.stderr)
    );
    String::from_utf8(run.stdout).expect("UTF-8")
}
