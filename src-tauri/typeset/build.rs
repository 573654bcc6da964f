//! Finds the Noto fonts that npm put under `ui/node_modules` and writes the table that embeds them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

/// npm package, file stem, name inside the PDF. Latin, Greek and Cyrillic first: fallback asks in this order.
const FAMILIES: [(&str, &str, &str); 8] = [
    ("noto-sans", "NotoSans", "NotoSans"),
    ("noto-sans-thai", "NotoSansThai", "NotoSansThai"),
    ("noto-sans-lao", "NotoSansLao", "NotoSansLao"),
    ("noto-sans-khmer", "NotoSansKhmer", "NotoSansKhmer"),
    ("noto-sans-myanmar", "NotoSansMyanmar", "NotoSansMyanmar"),
    ("noto-sans-bengali", "NotoSansBengali", "NotoSansBengali"),
    (
        "noto-sans-devanagari",
        "NotoSansDevanagari",
        "NotoSansDevanagari",
    ),
    ("noto-naskh-arabic", "NotoNaskhArabic", "NotoNaskhArabic"),
];

fn main() {
    let here =
        PathBuf::from(std::env::var("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR"));
    let fonts = here.join("../../ui/node_modules/@expo-google-fonts");
    println!("cargo:rerun-if-changed=build.rs");
    let mut table = String::from("pub(crate) static EMBEDDED: &[EmbeddedFamily] = &[\n");
    for (package, stem, name) in FAMILIES {
        let regular = require(
            &fonts
                .join(package)
                .join(format!("400Regular/{stem}_400Regular.ttf")),
        );
        let bold = require(
            &fonts
                .join(package)
                .join(format!("700Bold/{stem}_700Bold.ttf")),
        );
        writeln!(
            table,
            "    EmbeddedFamily {{ name: {name:?}, regular: include_bytes!({regular:?}), bold: include_bytes!({bold:?}) }},"
        )
        .expect("writing to a string");
    }
    table.push_str("];\n");
    let out = PathBuf::from(std::env::var("OUT_DIR").expect("cargo sets OUT_DIR"));
    std::fs::write(out.join("embedded_fonts.rs"), table).expect("OUT_DIR is writable");
}

fn require(path: &Path) -> String {
    println!("cargo:rerun-if-changed={}", path.display());
    match path.canonicalize() {
        Ok(found) => found.display().to_string(),
        Err(_) => {
            // One sentence an unprepared colleague can act on, instead of a failing include_bytes!.
            eprintln!(
                "the font {} is missing: run `npm ci` in ui first (make run and make test do it)",
                path.display()
            );
            std::process::exit(1);
        }
    }
}
