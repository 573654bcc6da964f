//! Sets the demonstration reports and a long table: `cargo run --example demo -p typeset -- FOLDER`.

#[path = "../tests/common/demo.rs"]
mod demo;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::time::Instant;

use typeset::{Fonts, render};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".into()));
    std::fs::create_dir_all(&folder)?;
    let fonts = Fonts::embedded()?.with_system();
    for (name, document) in [
        ("report-en", demo::english()),
        ("report-fa", demo::persian()),
        ("table-100", demo::long_table(100)),
        ("table-5000", demo::long_table(5000)),
    ] {
        let start = Instant::now();
        let pdf = render(&document, &fonts, &mut |_| ControlFlow::Continue(()))?;
        let path = folder.join(format!("{name}.pdf"));
        std::fs::write(&path, &pdf.bytes)?;
        println!(
            "{} {} pages, {} bytes, {:?}, {:?}",
            path.display(),
            pdf.pages,
            pdf.bytes.len(),
            start.elapsed(),
            pdf.warnings
        );
    }
    Ok(())
}
