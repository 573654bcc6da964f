//! The files as archives and screen readers want them, and always the same.

mod common;

use std::ops::ControlFlow;

use common::demo;
use typeset::*;

#[test]
fn reports_of_both_directions_pass_pdf_a_2a_and_pdf_ua_1() {
    let english = demo::english();
    let mut letter = demo::english();
    letter.paper = Paper::Letter;
    letter.contents = Some(Level::Three);
    let mut sealed = demo::persian();
    sealed.body.extend(demo::english().body);
    let empty = Document::new(Meta::new("", "en"));
    let paths: Vec<_> = [
        ("english", english),
        ("letter", letter),
        ("persian", demo::persian()),
        ("mixed", sealed),
        ("empty", empty),
        ("certificates", certificates()),
    ]
    .into_iter()
    .map(|(name, document)| {
        common::save(
            &format!("conform-{name}"),
            &common::set(&document, &common::fonts()),
        )
    })
    .collect();
    common::validate(&paths);
}

/// Certificates in several scripts on landscape paper, one with words that are far too long.
fn certificates() -> Document {
    let certificate = |at: usize, name: &str| Certificate {
        id: format!("certificate-{at}"),
        agency: vec![
            "กรมความร่วมมือระหว่างประเทศ".into(),
            "Cooperation Agency".into(),
        ],
        title: "Certificate of Completion".into(),
        lead: "This is to certify that".into(),
        name: name.into(),
        about: "Lao People's Democratic Republic · Ministry of Agriculture".into(),
        text: vec![
            "has successfully completed the training course".into(),
            "Rice seed quality control".into(),
            "held 6 October 2025 to 31 October 2025, Bangkok, Thailand".into(),
        ],
        given: "Given on 31 October 2025".into(),
        signatures: vec![
            Signature {
                name: "Director Example".into(),
                title: "Director General".into(),
            },
            Signature {
                name: String::new(),
                title: "Host institute".into(),
            },
        ],
        number: "Certificate number 17".into(),
    };
    let long = "Name ".repeat(200);
    let mut document = Document::new(demo::meta("Certificates", "en"));
    document.orientation = Orientation::Landscape;
    document.bare = true;
    document.running.mark = Some("Sample programme".into());
    document.body = [
        "Noy Chanthavong",
        "สมชาย ใจดี",
        "Мухаммед Рахим",
        "محمد رحیم",
        &long,
    ]
    .iter()
    .enumerate()
    .map(|(at, name)| certificate(at, name).into())
    .collect();
    document
}

#[test]
fn each_certificate_has_one_landscape_page_without_running_lines() {
    let pdf = common::set(&certificates(), &common::fonts());
    assert_eq!(pdf.pages, 5);
    assert_eq!(pdf.places["certificate-2"], 3);
    let path = common::save("certificates", &pdf);
    let text = common::text(&path, 2);
    for words in [
        "สมชาย ใจดี",
        "Certificate of Completion",
        "Director Example",
        "Sample programme",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
    assert!(!text.contains("Page"), "{text}");
    let info = common::run("pdfinfo", "poppler-utils", &[&path.display().to_string()]);
    assert!(info.contains("841.891 x 595.28"), "{info}");
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let (one, two) = (
        common::set(&demo::english(), &common::fonts()),
        common::set(&demo::english(), &common::fonts()),
    );
    assert!(one.bytes == two.bytes, "two runs differ");
    let mut later = demo::english();
    later.meta.created.day += 1;
    assert!(common::set(&later, &common::fonts()).bytes != one.bytes);
}

#[test]
fn the_callers_stop_is_heard_in_every_phase() {
    for phase in [Phase::Layout, Phase::Paint, Phase::Write] {
        let result = render(&demo::english(), &common::fonts(), &mut |progress| {
            if progress.phase == phase {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        });
        assert!(matches!(result, Err(Error::Cancelled)), "{phase:?}");
    }
    let mut rows_seen = false;
    let _ = render(&demo::long_table(1000), &common::fonts(), &mut |progress| {
        rows_seen |= progress.total == 1000;
        ControlFlow::Continue(())
    });
    assert!(rows_seen, "a long table reports its rows");
}

#[test]
fn metadata_bookmarks_and_links_say_what_they_should() {
    let pdf = common::set(&demo::english(), &common::fonts());
    let path = common::save("metadata", &pdf);
    let name = path.display().to_string();
    let facts = common::run("pdfinfo", "poppler-utils", &[&name]);
    for fact in [
        "Annual report on South-South cooperation 2025",
        "Department of International Cooperation",
        "Tagged:          yes",
    ] {
        assert!(facts.contains(fact), "{fact} is not in\n{facts}");
    }
    let json = common::run("qpdf", "qpdf", &["--json", "--json-key=outlines", &name]);
    for title in ["1 Summary", "4.1 Five years", "Annex: projects"] {
        assert!(json.contains(title), "{title} is not in the bookmarks");
    }
    let links = common::run("pdfinfo", "poppler-utils", &["-url", &name]);
    assert!(links.contains("https://example.org/register"), "{links}");
    let structure = common::run("pdfinfo", "poppler-utils", &["-struct", &name]);
    for tag in [
        "TOCI",
        "THead",
        "TH:",
        "Figure",
        "Note",
        "Caption",
        "LBody",
        "Reference",
        "Link",
    ] {
        assert!(structure.contains(tag), "no {tag} in the structure");
    }
}

#[test]
fn a_link_to_nowhere_is_text_and_a_warning() {
    let mut document = Document::new(Meta::new("Links", "en"));
    document.body.push(
        Paragraph::new(Content::from("See ").then(Inline::internal("nowhere", "chapter 9"))).into(),
    );
    let pdf = common::set(&document, &common::fonts());
    assert_eq!(
        pdf.warnings,
        [Warning::NoTarget {
            id: "nowhere".into()
        }]
    );
    assert!(common::text(&common::save("nowhere", &pdf), 0).contains("See chapter 9"));
}
