//! Turns the Fluent files into typed functions, and refuses to build when languages disagree.
//!
//! English is the language every text exists in. Another language may lack a text (English stands in),
//! but it may not have a text that English lacks, nor other variables in it.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

type Variables = BTreeSet<String>;

fn main() {
    let folder =
        Path::new(&env::var("CARGO_MANIFEST_DIR").expect("cargo sets it")).join("messages");
    println!("cargo::rerun-if-changed={}", folder.display());
    let english = language(&folder.join("en"));
    let mut resources = String::new();
    for path in sorted(&folder) {
        let tag = name(&path);
        for file in sorted(&path) {
            writeln!(
                resources,
                "    ({tag:?}, include_str!({:?})),",
                file.display()
            )
            .expect("a string takes all");
        }
        for (key, (_, variables)) in language(&path) {
            match english.get(&key) {
                None => panic!("messages/{tag}: '{key}' does not exist in English"),
                Some((_, expected)) if *expected != variables => {
                    panic!(
                        "messages/{tag}: '{key}' has the variables {variables:?}, English has {expected:?}"
                    )
                }
                Some(_) => {}
            }
        }
    }
    let mut code = format!(
        "/// Every Fluent file: language tag and text.\npub static RESOURCES: &[(&str, &str)] = &[\n{resources}];\n"
    );
    for (key, (file, variables)) in &english {
        if file.starts_with("ui-") {
            continue;
        }
        let function = key.replace('-', "_");
        let parameters: Vec<String> = variables
            .iter()
            .map(|v| format!("{v}: impl Into<Arg>"))
            .collect();
        let arguments: Vec<String> = variables
            .iter()
            .map(|v| format!("({v:?}, {v}.into())"))
            .collect();
        writeln!(
            code,
            "/// `{key}` of `{file}`.\npub fn {function}({}) -> Message {{ Message::new({key:?}, [{}]) }}",
            parameters.join(", "),
            arguments.join(", ")
        )
        .expect("a string takes all");
    }
    let out = Path::new(&env::var("OUT_DIR").expect("cargo sets it")).join("messages.rs");
    fs::write(out, code).expect("the build folder can be written");
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the messages folder exists")
        .map(|e| e.expect("an entry").path())
        .collect();
    paths.sort();
    paths
}

fn name(path: &Path) -> String {
    path.file_name()
        .expect("a name")
        .to_string_lossy()
        .into_owned()
}

/// Every key of a language with its file and variables.
fn language(folder: &Path) -> BTreeMap<String, (String, Variables)> {
    let mut keys = BTreeMap::new();
    for file in sorted(folder) {
        let text = fs::read_to_string(&file).expect("a text file");
        let resource = parser::parse(text)
            .unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.display()));
        for entry in resource.body {
            if let Entry::Message(message) = entry {
                let mut variables = Variables::new();
                if let Some(pattern) = &message.value {
                    collect(pattern, &mut variables);
                }
                let key = message.id.name;
                if keys.insert(key.clone(), (name(&file), variables)).is_some() {
                    panic!("{}: '{key}' stands twice", file.display());
                }
            }
        }
    }
    keys
}

fn collect(pattern: &Pattern<String>, variables: &mut Variables) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            collect_expression(expression, variables);
        }
    }
}

fn collect_expression(expression: &Expression<String>, variables: &mut Variables) {
    match expression {
        Expression::Inline(inline) => collect_inline(inline, variables),
        Expression::Select { selector, variants } => {
            collect_inline(selector, variables);
            for variant in variants {
                collect(&variant.value, variables);
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<String>, variables: &mut Variables) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.clone());
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            for argument in &arguments.positional {
                collect_inline(argument, variables);
            }
        }
        InlineExpression::Placeable { expression } => collect_expression(expression, variables),
        _ => {}
    }
}
