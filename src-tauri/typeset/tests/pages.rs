//! What stands on which page: heads, footnotes, contents, and rows that do not fit.

#![allow(clippy::unwrap_used)] // a test that finds nothing to unwrap has failed

mod common;

use std::collections::BTreeMap;

use common::demo;
use typeset::*;

fn plain(title: &str) -> Document {
    let mut document = Document::new(demo::meta(title, "en"));
    document.strings = Strings {
        contents_title: "Contents".into(),
        page_of: "Page {page} of {pages}".into(),
        continued: "continued".into(),
        ..Strings::default()
    };
    document
}

#[test]
fn a_long_table_repeats_its_head_and_loses_no_row() {
    let mut document = demo::long_table(120);
    document.strings.continued = "continued".into();
    let pdf = common::set(&document, &common::fonts());
    let path = common::save("long-table", &pdf);
    assert!(pdf.pages >= 4, "{} pages", pdf.pages);
    for page in 1..=pdf.pages {
        let text = common::text(&path, page);
        assert!(
            text.contains("Thai title") && text.contains("Budget"),
            "no head on page {page}:\n{text}"
        );
        assert_eq!(text.contains("(continued)"), page > 1, "page {page}");
        assert!(text.contains(&format!("Page {page} of {}", pdf.pages)));
    }
    let all = common::text(&path, 0);
    for n in 1..=120 {
        assert_eq!(all.matches(&format!("P-{n:05}")).count(), 1, "row {n}");
    }
}

#[test]
fn contents_name_the_pages_where_headings_stand() {
    let document = demo::english();
    let pdf = common::set(&document, &common::fonts());
    let path = common::save("contents", &pdf);
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for page in 3..=pdf.pages {
        let text = common::text(&path, page);
        for heading in [
            "Respondent and strategy",
            "Five years",
            "By region and country",
            "Basis of figures",
            "Annex: projects",
        ] {
            if text.lines().any(|line| line.trim().ends_with(heading)) {
                found.entry(heading).or_insert(page);
            }
        }
    }
    assert_eq!(found.len(), 5, "{found:?}");
    let name = path.display().to_string();
    let contents = common::run(
        "pdftotext",
        "poppler-utils",
        &["-layout", "-f", "2", "-l", "2", &name, "-"],
    );
    for (heading, page) in found {
        let line = contents
            .lines()
            .find(|line| line.contains(heading))
            .unwrap_or_else(|| panic!("{heading} is not in the contents"));
        assert!(
            line.trim().ends_with(&page.to_string()),
            "{line} but it stands on page {page}"
        );
    }
    assert_eq!(pdf.places["basis"], {
        let line = contents
            .lines()
            .find(|line| line.contains("Basis of figures"))
            .unwrap();
        line.split_whitespace()
            .last()
            .unwrap()
            .parse::<usize>()
            .unwrap()
    });
}

#[test]
fn footnotes_are_numbered_through_and_stand_on_the_page_of_their_mark() {
    let mut document = plain("Footnotes");
    for n in 1..=60 {
        let content = Content::from(format!(
            "Paragraph {n} says something that fills a line or two on this page of the report, and then a little more."
        ));
        let content = if n % 4 == 0 {
            content.footnote(format!("Source of paragraph {n}."))
        } else {
            content
        };
        document.body.push(Paragraph::new(content).into());
    }
    let pdf = common::set(&document, &common::fonts());
    let path = common::save("footnotes", &pdf);
    assert!(pdf.pages > 1);
    let mut number = 0;
    for page in 1..=pdf.pages {
        let text = common::text(&path, page);
        for n in (4..=60).step_by(4) {
            let here = text.contains(&format!("Paragraph {n} says"));
            assert_eq!(
                here,
                text.contains(&format!("Source of paragraph {n}.")),
                "paragraph {n}, page {page}"
            );
            if here {
                number += 1;
                assert!(
                    text.contains(&format!("more.{number}")),
                    "mark {number} on page {page}:\n{text}"
                );
            }
        }
    }
    assert_eq!(number, 15);
}

#[test]
fn a_footnote_in_a_cell_and_one_longer_than_a_page_lose_nothing() {
    let mut document = plain("Long footnote");
    let words: Vec<String> = (0..1500).map(|n| format!("w{n:04}")).collect();
    let cell = Cell::new(Content::from("Cell").footnote(words.join(" ")));
    document.body.push(
        Table {
            rows: vec![Row::new(vec![cell, Cell::new("1")])],
            ..Table::new(vec![Column::text("A"), Column::number("B")])
        }
        .into(),
    );
    document.body.push(Paragraph::new("After.").into());
    let pdf = common::set(&document, &common::fonts());
    let path = common::save("long-footnote", &pdf);
    let text = common::text(&path, 0);
    for word in &words {
        assert_eq!(text.matches(word.as_str()).count(), 1, "{word}");
    }
    assert!(pdf.pages > 1 && text.contains("After."));
    common::validate(&[path]);
}

#[test]
fn a_row_higher_than_a_page_goes_on_overleaf() {
    let mut document = plain("High row");
    let words: Vec<String> = (0..1200).map(|n| format!("w{n:04}")).collect();
    let rows = vec![
        Row::new(vec![Cell::new("first"), Cell::new("short")]),
        Row::new(vec![Cell::new("second"), Cell::new(words.join(" "))]),
        Row::of(RowKind::Total, vec![Cell::new("total"), Cell::new("end")]),
    ];
    document.body.push(
        Table {
            caption: Some(Caption::new("Table 1", "High")),
            rows,
            ..Table::new(vec![
                Column::text("A").width(Width::Fixed(300.0)),
                Column::text("B"),
            ])
        }
        .into(),
    );
    let pdf = common::set(&document, &common::fonts());
    let path = common::save("high-row", &pdf);
    let text = common::text(&path, 0);
    assert!(pdf.pages >= 3);
    for word in words
        .iter()
        .map(String::as_str)
        .chain(["first", "second", "total", "end"])
    {
        assert!(text.contains(word), "{word}");
    }
    common::validate(&[path]);
}

#[test]
fn a_heading_is_never_the_last_thing_on_a_page() {
    for filler in 30..60 {
        let mut document = plain("Heading");
        for n in 0..filler {
            document
                .body
                .push(Paragraph::small(format!("Line {n}")).into());
        }
        document
            .body
            .push(Heading::new(Level::Two, "h", "The heading").into());
        document
            .body
            .push(Paragraph::new("The text under the heading.").into());
        let pdf = common::set(&document, &common::fonts());
        let path = common::save("heading", &pdf);
        let page = pdf.places["h"];
        assert!(
            common::text(&path, page).contains("The text under"),
            "{filler} lines before"
        );
    }
}

#[test]
fn letter_and_a4_have_their_sizes() {
    for (paper, size) in [(Paper::A4, "595.28 x 841.89"), (Paper::Letter, "612 x 792")] {
        let mut document = plain("Paper");
        document.paper = paper;
        document.body.push(Paragraph::new("Text").into());
        let path = common::save("paper", &common::set(&document, &common::fonts()));
        let facts = common::run("pdfinfo", "poppler-utils", &[&path.display().to_string()]);
        assert!(facts.contains(size), "{facts}");
    }
}
