//! What the interface may not hold.

use crate::source::{Source, files_in};
use crate::tidy;

const UI: &str = "ui/src/";

#[test]
fn the_backend_folder_alone_talks_to_the_shell() {
    let found = files_in(UI, &["ts", "tsx"])
        .iter()
        .filter(|file| !file.path.starts_with("ui/src/backend/"))
        .flat_map(|file| places(file, |line| line.contains("@tauri-apps/")))
        .collect();
    tidy(
        found,
        "Only ui/src/backend imports @tauri-apps: give it a function there.",
    );
}

#[test]
fn styles_know_start_and_end_not_left_and_right() {
    let found = files_in(UI, &["css"])
        .iter()
        .flat_map(|file| places(file, is_physical))
        .collect();
    tidy(
        found,
        "Persian reads from right to left: write inline-start and inline-end in place of left and right.",
    );
    let found = files_in(UI, &["tsx"])
        .iter()
        .flat_map(|file| {
            places(file, |line| {
                [
                    "marginLeft",
                    "marginRight",
                    "paddingLeft",
                    "paddingRight",
                    "borderLeft",
                    "borderRight",
                ]
                .iter()
                .any(|property| line.contains(property))
            })
        })
        .collect();
    tidy(
        found,
        "Persian reads from right to left: use marginInlineStart and its like.",
    );
}

#[test]
fn colours_come_from_the_tokens() {
    let found = files_in(UI, &["css"])
        .iter()
        .filter(|file| !file.path.contains("tokens"))
        .flat_map(|file| places(file, has_raw_colour))
        .collect();
    tidy(
        found,
        "A component uses the tokens' names for colours, so that the dark theme and contrast hold.",
    );
}

#[test]
fn officers_read_messages_not_literals() {
    let found = files_in(UI, &["tsx"])
        .iter()
        .filter(|file| !file.path.ends_with(".test.tsx"))
        .flat_map(|file| {
            places(file, |line| {
                jsx_text(line).is_some() || literal_attribute(line).is_some()
            })
        })
        .collect();
    tidy(
        found,
        "A text that an officer reads is a Fluent message: put it into messages/en/ui-….ftl and call m.….",
    );
}

/// Whether a style names a physical side.
fn is_physical(line: &str) -> bool {
    let Some((property, value)) = line.trim().split_once(':') else {
        return false;
    };
    let (property, value) = (property.trim(), value.trim().trim_end_matches(';'));
    let sided = [
        "margin",
        "padding",
        "border",
        "scroll-margin",
        "scroll-padding",
    ];
    let named = |side: &str| {
        property == side
            || sided.iter().any(|box_| {
                property
                    .strip_prefix(box_)
                    .is_some_and(|rest| rest.contains(&format!("-{side}")))
            })
    };
    ["left", "right"].iter().any(|side| named(side))
        || (["text-align", "float", "clear"].contains(&property)
            && ["left", "right"].contains(&value))
}

/// Whether a style holds a colour by its number.
fn has_raw_colour(line: &str) -> bool {
    let Some((_, value)) = line.split_once(':') else {
        return false;
    };
    let hex = value.split('#').skip(1).any(|rest| {
        rest.chars().take_while(char::is_ascii_hexdigit).count() >= 3
            && !rest.starts_with(|c: char| !c.is_ascii_hexdigit())
    });
    !value.contains("url(") && (hex || value.contains("rgb(") || value.contains("hsl("))
}

/// Words between a tag's end and the next closing tag: `<b>Save</b>`.
fn jsx_text(line: &str) -> Option<&str> {
    let mut rest = line;
    while let Some(end) = rest.find("</") {
        let text = rest[..end].rsplit('>').next().unwrap_or_default().trim();
        let has_tag = rest[..end].contains('>');
        let is_words = text.chars().any(char::is_alphabetic)
            && !text.contains(['{', '}', '(', ')', '=', ';', '"']);
        if has_tag && is_words {
            return Some(text);
        }
        rest = &rest[end + 2..];
    }
    None
}

/// An attribute that is read aloud or shown, with words in it: `aria-label="Close"`.
fn literal_attribute(line: &str) -> Option<&str> {
    [
        "aria-label=\"",
        "title=\"",
        "placeholder=\"",
        "label=\"",
        "alt=\"",
        "description=\"",
    ]
    .iter()
    .find_map(|attribute| {
        let (_, value) = line.split_once(attribute)?;
        let value = value.split('"').next()?;
        value.chars().any(char::is_alphabetic).then_some(value)
    })
}

fn places(file: &Source, breaks: impl Fn(&str) -> bool) -> Vec<String> {
    file.code()
        .filter(|(_, line)| breaks(line))
        .map(|(number, line)| format!("{}:{number}: {}", file.path, line.trim()))
        .collect()
}

#[test]
fn the_checks_of_the_interface_see_what_they_look_for() {
    for physical in [
        "  left: 0;",
        "margin-left: 4px",
        "text-align: right;",
        "border-top-left-radius: 2px",
    ] {
        assert!(is_physical(physical), "{physical}");
    }
    for logical in [
        "margin-inline-start: 4px",
        "inset-inline-end: 0",
        "text-align: start",
        "transition: left 1s",
    ] {
        assert!(!is_physical(logical), "{logical}");
    }
    assert!(has_raw_colour("color: #0e5e59;") && has_raw_colour("color: rgb(1 2 3)"));
    assert!(!has_raw_colour("color: var(--text);") && !has_raw_colour("#main { color: red }"));
    assert_eq!(jsx_text("<b>Save now</b>"), Some("Save now"));
    assert_eq!(jsx_text("<b>{m.save()}</b>"), None);
    assert_eq!(
        literal_attribute("<Button aria-label=\"Close\">"),
        Some("Close")
    );
    assert_eq!(literal_attribute("<Button aria-label={m.close()}>"), None);
}
