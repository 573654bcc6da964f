//! Embeds the built interface, the capabilities and the notices of open source software into the program.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

fn main() {
    // The macro that embeds the interface wants the folder to exist. Type checks and lints must work
    // before the interface was ever built, so an empty one stands in; `make` always builds it first.
    let interface = Path::new("../ui/dist");
    if let Err(error) = fs::create_dir_all(interface) {
        println!("cargo:warning=cannot make {}: {error}", interface.display());
    }
    println!("cargo:rerun-if-changed=../ui/dist");
    notices();
    tauri_build::build();
}

/// Writes name, version, licence and registry of what is in the program, without asking the network.
fn notices() {
    for lock in ["../Cargo.lock", "../ui/package-lock.json"] {
        println!("cargo:rerun-if-changed={lock}");
    }
    let mut lines = crates();
    lines.extend(packages());
    lines.sort_by_key(|line| line.to_lowercase());
    lines.dedup();
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("notices.tsv");
    fs::write(out, lines.join("\n")).expect("the build folder can be written");
}

/// The crates that are compiled into the program for this target.
fn crates() -> Vec<String> {
    let target = env::var("TARGET").expect("cargo sets it");
    let cargo = env::var("CARGO").expect("cargo sets it");
    let found = Command::new(cargo)
        .args(["tree", "--offline", "--locked", "--package", "ssc-desk"])
        .args(["--edges", "normal", "--target", &target])
        .args(["--prefix", "none", "--format", "{p}\t{l}"])
        .output()
        .expect("cargo can be run");
    assert!(
        found.status.success(),
        "cargo tree names the crates in the program: {}",
        String::from_utf8_lossy(&found.stderr)
    );
    String::from_utf8_lossy(&found.stdout)
        .lines()
        .filter_map(|line| {
            let (package, licence) = line.split_once('\t')?;
            // `serde v1.0.229 (proc-macro)`; what has a path is ours, what stands twice ends in (*).
            let mut words = package.split(' ');
            let (name, version) = (words.next()?, words.next()?.strip_prefix('v')?);
            let licence = licence.trim_end_matches("(*)").trim();
            let ours = package.contains("(/") || package.contains(":\\");
            let licence = if licence.is_empty() {
                "see the package"
            } else {
                licence
            };
            (!ours).then(|| format!("{name}\t{version}\t{licence}\tcrate"))
        })
        .collect()
}

/// The npm packages of the interface, without its tools.
fn packages() -> Vec<String> {
    let lock = fs::read("../ui/package-lock.json").expect("the lock file is there");
    let lock: serde_json::Value = serde_json::from_slice(&lock).expect("the lock file is JSON");
    let packages = lock["packages"].as_object().expect("packages are listed");
    packages
        .iter()
        .filter(|(_, facts)| facts["dev"] != true && facts["optional"] != true)
        .filter_map(|(path, facts)| {
            let (_, name) = path.rsplit_once("node_modules/")?;
            let version = facts["version"].as_str()?;
            let licence = facts["license"].as_str().unwrap_or("see the package");
            Some(format!("{name}\t{version}\t{licence}\tnpm"))
        })
        .collect()
}
