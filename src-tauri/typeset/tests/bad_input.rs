//! Text that nobody meant: it must come out as a document, never as a panic.

#![allow(clippy::unwrap_used)] // a test that finds nothing to unwrap has failed

mod common;

use common::demo;
use typeset::*;

const NASTY: &[&str] = &[
    "",
    " ",
    "\n",
    "\n\n\n",
    "\u{0}\u{1}\u{7F}\u{9F}",
    "\u{FEFF}\u{FFFE}\u{FFFF}\u{FFFC}\u{FFFD}",
    "\u{202E}desrever\u{202C} \u{2066}isolate",
    "👩‍👩‍👧‍👦 😀 🇹🇭 ✅ ☎️",
    "مرحبا world שלום 123 (a [b] c)",
    "e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}",
    "\u{301}\u{302}",
    "ก็\u{E48}\u{E48}\u{E48}",
    "\u{1780}\u{17D2}",
    "क्\u{200D}ष \u{94D}",
    "\u{E000}\u{F8FF}\u{100000}",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𐍈 𓀀 ꧅",
    "A\u{200B}B\u{2060}C\u{AD}D\u{34F}E",
    "a\tb\r\nc\rd\u{85}e\u{2028}f\u{2029}g",
    "<b>&amp;\\(PDF)\\ %% endstream endobj",
    "−1,250.00 % ₿ € ฿ ៛ ₭ ৳",
    "نص\u{200C}فاصل\u{200D}ة ١٢٣",
];

fn everything_with(text: &str, direction: Direction) -> Document {
    let mut document = Document::new(demo::meta(text, "en"));
    document.direction = direction;
    document.contents = Some(Level::Three);
    document.meta.author = text.into();
    document.strings = Strings {
        contents_title: text.into(),
        page_of: format!("{text}{{page}}"),
        continued: text.into(),
        note: text.into(),
        ..Strings::default()
    };
    document.running = Running {
        header_start: text.into(),
        header_end: text.into(),
        footer_start: text.into(),
        mark: Some(text.into()),
    };
    document.cover = Some(Cover {
        agency: vec![text.into(); 3],
        title: text.into(),
        subtitle: text.into(),
        year: text.into(),
        facts: vec![(text.into(), text.into()); 3],
        status: Some(Status {
            title: text.into(),
            detail: text.into(),
            sealed: true,
        }),
        fingerprint: vec![text.into(); 2],
    });
    // Long text once in a place is enough: a thousand pages show no more than a hundred.
    let content = || match text.len() {
        0..1_000 => Content::from(text)
            .then(Inline::bold(text))
            .then(Inline::Badge(Badge::new(
                text.chars().take(3).collect::<String>(),
                Swatch::GroupC,
            )))
            .footnote(text),
        _ => Content::from(text),
    };
    let indent = if text.len() < 1_000 { 250 } else { 3 };
    let figure = || KeyFigure {
        badge: Some(Badge::new("A", Swatch::GroupA)),
        prefix: text.into(),
        unit: text.into(),
        detail: text.into(),
        ..KeyFigure::new(text, text)
    };
    let bar = |value: f64| Bar {
        share: text.into(),
        ..Bar::new(text, value, text, Swatch::Category(200))
    };
    let body = &mut document.body;
    body.push(
        Heading::new(Level::One, "h", content())
            .numbered(text)
            .into(),
    );
    body.push(
        Paragraph::new(content().then(Inline::external("https://example.org/ä b", text))).into(),
    );
    body.push(List::numbers([content(), content()]).into());
    body.push(Definitions::new([(content(), content())]).into());
    body.push(KeyFigures::Row(vec![figure(), figure(), figure(), figure(), figure()]).into());
    body.push(
        KeyFigures::Equation {
            total: figure(),
            terms: vec![figure(), figure()],
            apart: Some(Apart {
                badge: None,
                title: text.into(),
                figures: vec![figure()],
            }),
        }
        .into(),
    );
    body.push(
        Table {
            caption: Some(Caption::new(text, content()).unit(text)),
            groups: vec![HeaderGroup::new(text, 9)],
            rows: vec![
                Row::new(vec![Cell::new(content()).span(99)]),
                Row::of(
                    RowKind::Group,
                    vec![Cell::new(content()).indent(indent), Cell::new(content())],
                ),
                Row::of(RowKind::Subtotal, vec![]),
                Row::of(
                    RowKind::Total,
                    vec![
                        Cell::new(text),
                        Cell::new(text),
                        Cell::new(text),
                        Cell::new("too many"),
                    ],
                ),
            ],
            notes: vec![content()],
            empty_text: text.into(),
            ..Table::new(vec![
                Column::text(content()),
                Column::number(text),
                Column::text(text).width(Width::Flex(f32::NAN)),
            ])
        }
        .into(),
    );
    body.push(
        Chart {
            id: "c".into(),
            caption: None,
            alt: text.into(),
            kind: ChartKind::Bars(vec![
                bar(1.0),
                bar(-5.0),
                bar(f64::NAN),
                bar(f64::INFINITY),
                bar(0.0),
            ]),
            note: text.into(),
        }
        .into(),
    );
    let column = |value: f64| StackedColumn {
        label: text.into(),
        total: text.into(),
        parts: vec![Part::new(value, text); 3],
        strong: true,
    };
    body.push(
        Chart {
            id: "d".into(),
            caption: None,
            alt: String::new(),
            kind: ChartKind::Columns(Columns {
                series: vec![
                    Series {
                        name: text.into(),
                        mark: text.into(),
                        swatch: Swatch::GroupC
                    };
                    2
                ],
                columns: vec![column(1.0), column(f64::NAN), column(-3.0)],
            }),
            note: String::new(),
        }
        .into(),
    );
    let place = |latitude: f32, longitude: f32, value: f64| Place {
        latitude,
        longitude,
        value,
        label: text.into(),
    };
    body.push(
        Map {
            id: "m".into(),
            caption: None,
            alt: text.into(),
            land: demo::land(),
            places: vec![
                place(0.0, 0.0, 1.0),
                place(91.0, 999.0, 5.0),
                place(f32::NAN, 3.0, 2.0),
                place(10.0, 10.0, f64::NAN),
                place(10.0, 170.0, -1.0),
            ],
            own: Some(OwnPlace {
                latitude: 5.0,
                longitude: -175.0,
                label: text.into(),
            }),
            sizes: vec![
                SizeMark {
                    value: f64::INFINITY,
                    text: text.into(),
                },
                SizeMark {
                    value: 1.0,
                    text: text.into(),
                },
            ],
            unit: text.into(),
            extent: None,
            degrees: Some(DegreeWords {
                north: text.into(),
                south: text.into(),
                east: "{n}".into(),
                west: text.into(),
                zero: text.into(),
            }),
            notice: text.into(),
        }
        .into(),
    );
    body.push(Callout::new(CalloutKind::Warning, content(), content()).into());
    document
}

#[test]
fn nasty_text_everywhere_still_gives_a_conforming_file() {
    let fonts = common::fonts();
    let mut paths = Vec::new();
    for direction in [Direction::LeftToRight, Direction::RightToLeft] {
        // Each by itself, for a cover and strings of its own, and all in one file for the validator.
        let mut all = everything_with("All", direction);
        for text in NASTY {
            let document = everything_with(text, direction);
            assert!(common::set(&document, &fonts).pages > 1);
            all.body.extend(document.body);
        }
        let pdf = common::set(&all, &fonts);
        paths.push(common::save(&format!("nasty-{direction:?}"), &pdf));
    }
    common::validate(&paths);
}

#[test]
fn ten_thousand_characters_fit_everywhere() {
    let fonts = common::fonts();
    let word = "x".repeat(10_000);
    let thai = "ความร่วมมือ".repeat(900);
    let persian = "همکاری‌".repeat(1_400);
    let cases = [
        ("word", &word, Direction::LeftToRight),
        ("thai", &thai, Direction::LeftToRight),
        ("persian", &persian, Direction::RightToLeft),
    ];
    for (name, text, direction) in cases {
        let pdf = common::set(&everything_with(text, direction), &fonts);
        nothing_leaves_the_page(&common::save(&format!("long-{name}"), &pdf));
    }
}

/// Asks pdftotext where every word is: none may reach over an edge.
fn nothing_leaves_the_page(path: &std::path::Path) {
    let page = common::run(
        "pdftotext",
        "poppler-utils",
        &["-bbox", &path.display().to_string(), "-"],
    );
    let number = |line: &str, name: &str| -> f32 {
        let start = line.find(&format!("{name}=\"")).unwrap() + name.len() + 2;
        line[start..].split('"').next().unwrap().parse().unwrap()
    };
    let mut words = 0;
    for line in page
        .lines()
        .filter(|line| line.trim_start().starts_with("<word"))
    {
        words += 1;
        let (left, right, top, bottom) = (
            number(line, "xMin"),
            number(line, "xMax"),
            number(line, "yMin"),
            number(line, "yMax"),
        );
        assert!(
            left >= 20.0 && right <= 576.0 && top >= 10.0 && bottom <= 836.0,
            "{}: {line}",
            path.display()
        );
    }
    assert!(words > 10);
}

#[test]
fn a_mixture_of_all_bad_text_at_random_never_panics() {
    let fonts = common::fonts();
    // A small generator of numbers: the same every time.
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let mut next = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as usize
    };
    for _ in 0..25 {
        let mut text = String::new();
        for _ in 0..next(40) {
            match next(4) {
                0 => text.push_str(NASTY[next(NASTY.len())]),
                1 => text.extend(char::from_u32(next(0x11_0000) as u32)),
                2 => text.extend(char::from_u32(0x0600 + next(0x1200) as u32)),
                _ => text.push_str(["report ", "รายงาน", "گزارش ", "၂၀၂၅ ", "ប្រទេស"][next(5)]),
            }
        }
        let direction = if next(2) == 0 {
            Direction::LeftToRight
        } else {
            Direction::RightToLeft
        };
        let pdf = common::set(&everything_with(&text, direction), &fonts);
        assert!(pdf.pages > 0);
    }
}
