//! Embeds the built interface and the capabilities into the program.

fn main() {
    // The macro that embeds the interface wants the folder to exist. Type checks and lints must work
    // before the interface was ever built, so an empty one stands in; `make` always builds it first.
    let interface = std::path::Path::new("../ui/dist");
    if let Err(error) = std::fs::create_dir_all(interface) {
        println!("cargo:warning=cannot make {}: {error}", interface.display());
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    tauri_build::build();
}
