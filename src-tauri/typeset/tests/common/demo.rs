//! Demonstration documents: invented figures of an invented agency, with every kind of block.
#![allow(dead_code)] // each user of this module takes a part

use typeset::*;

fn strings() -> Strings {
    Strings {
        contents_title: "Contents".into(),
        page_of: "Page {page} of {pages}".into(),
        continued: "continued".into(),
        note: "Note:".into(),
        footnote: "Footnote {number}".into(),
        digits: Digits::default(),
    }
}

pub fn meta(title: &str, language: &str) -> Meta {
    Meta {
        author: "Department of International Cooperation".into(),
        subject: "Annual contribution to South-South cooperation".into(),
        created: Timestamp {
            hour: 9,
            minute: 30,
            offset_minutes: 420,
            ..Timestamp::date(2026, 4, 21)
        },
        producer: "SSC Desk demo".into(),
        ..Meta::new(title, language)
    }
}

/// A rough world on a grid of 2.5°: boxes of land, enough to see dots.
pub fn land() -> LandMask {
    const BOXES: &[(f32, f32, f32, f32)] = &[
        (50.0, 5.0, 72.0, 180.0),
        (36.0, -9.0, 60.0, 40.0),
        (28.0, 45.0, 55.0, 132.0),
        (8.0, 73.0, 30.0, 88.0),
        (12.0, 93.0, 30.0, 109.0),
        (1.0, 99.0, 14.0, 105.0),
        (-9.0, 96.0, 4.0, 118.0),
        (-34.0, 12.0, 12.0, 42.0),
        (4.0, -16.0, 34.0, 48.0),
        (-38.0, 115.0, -12.0, 152.0),
        (-9.0, 132.0, -1.0, 149.0),
        (6.0, 118.0, 18.0, 125.0),
        (32.0, 130.0, 44.0, 144.0),
        (25.0, -124.0, 70.0, -70.0),
        (-50.0, -75.0, 8.0, -40.0),
        (-46.0, 168.0, -35.0, 177.0),
    ];
    let rows = (0..72)
        .map(|row| {
            let latitude = 88.75 - row as f32 * 2.5;
            (0..144)
                .map(|column| {
                    let longitude = -178.75 + column as f32 * 2.5;
                    let wave = (latitude * 0.35).sin() * 4.0 + (longitude * 0.3).cos() * 3.0;
                    BOXES.iter().any(|&(s, w, n, e)| {
                        latitude + wave * 0.4 > s
                            && latitude + wave * 0.4 < n
                            && longitude + wave > w
                            && longitude + wave < e
                    })
                })
                .collect()
        })
        .collect();
    LandMask {
        extent: Some(Extent {
            south: -90.0,
            west: -180.0,
            north: 90.0,
            east: 180.0,
        }),
        rows,
    }
}

const PARTNERS: &[(&str, f32, f32, f64)] = &[
    ("Lao PDR", 18.0, 103.0, 138.6),
    ("Cambodia", 12.5, 105.0, 96.2),
    ("Myanmar", 21.0, 96.0, 54.8),
    ("Viet Nam", 16.0, 108.0, 38.4),
    ("Bhutan", 27.4, 90.4, 33.7),
    ("Timor-Leste", -8.8, 125.8, 27.9),
    ("Bangladesh", 23.8, 90.3, 22.6),
    ("Sri Lanka", 7.6, 80.7, 19.8),
    ("Nepal", 28.2, 84.0, 15.2),
    ("Mongolia", 46.9, 103.8, 12.4),
    ("Papua New Guinea", -6.5, 145.0, 6.8),
    ("Fiji", -17.8, 178.0, 5.9),
    ("Mozambique", -17.3, 35.5, 4.1),
    ("Kenya", 0.5, 37.9, 3.8),
    ("Uzbekistan", 41.8, 63.1, 3.4),
    ("Maldives", 3.2, 73.2, 3.0),
    ("Lesotho", -29.6, 28.2, 2.6),
    ("Solomon Islands", -9.6, 160.2, 2.4),
    ("Madagascar", -19.4, 46.7, 1.9),
    ("Tajikistan", 38.5, 71.0, 1.6),
    ("Samoa", -13.8, -172.1, 1.2),
];

fn map(caption: Caption) -> Map {
    Map {
        id: "map-partners".into(),
        caption: Some(caption),
        alt: "Map of 21 partner countries with circles for amounts. The largest are Lao PDR with 138.6, Cambodia with 96.2 and Myanmar with 54.8 million baht.".into(),
        land: land(),
        places: PARTNERS.iter().map(|&(label, latitude, longitude, value)| Place { latitude, longitude, value, label: label.into() }).collect(),
        own: Some(OwnPlace { latitude: 15.0, longitude: 101.0, label: "This agency".into() }),
        sizes: [10.0, 50.0, 100.0].iter().map(|&value| SizeMark { value, text: format!("{value}") }).collect(),
        unit: "THB million".into(),
        extent: None,
        degrees: Some(DegreeWords { north: "{n}° N".into(), south: "{n}° S".into(), east: "{n}° E".into(), west: "{n}° W".into(), zero: "0°".into() }),
        notice: "Dots show land and circles show amounts. The map shows no boundaries and implies no opinion on any.".into(),
    }
}

fn columns() -> Columns {
    let years = [
        ("2021", 148.2, 187.4),
        ("2022", 171.9, 241.3),
        ("2023", 205.6, 288.1),
        ("2024", 219.4, 324.8),
        ("2025", 246.3, 366.1),
    ];
    Columns {
        series: vec![
            Series {
                name: "Financial".into(),
                mark: "A".into(),
                swatch: Swatch::GroupA,
            },
            Series {
                name: "In kind, valued".into(),
                mark: "B".into(),
                swatch: Swatch::GroupB,
            },
        ],
        columns: years
            .iter()
            .map(|&(label, a, b)| StackedColumn {
                label: label.into(),
                total: format!("{:.1}", a + b),
                parts: vec![
                    Part::new(a, format!("{a:.1}")),
                    Part::new(b, format!("{b:.1}")),
                ],
                strong: label == "2025",
            })
            .collect(),
    }
}

fn equation() -> KeyFigures {
    let figure = |badge: Option<Badge>, label: &str, value: &str, detail: &str| KeyFigure {
        badge,
        prefix: "THB".into(),
        unit: "million".into(),
        detail: detail.into(),
        ..KeyFigure::new(label, value)
    };
    let counted = |label: &str, value: &str, unit: &str| KeyFigure {
        unit: unit.into(),
        ..KeyFigure::new(label, value)
    };
    KeyFigures::Equation {
        total: figure(
            None,
            "Contribution in 2025",
            "612.4",
            "US$ 18.64 million · 12.5 % more than 2024 in THB",
        ),
        terms: vec![
            figure(
                Some(Badge::new("A", Swatch::GroupA)),
                "Financial",
                "246.3",
                "US$ 7.50 million",
            ),
            figure(
                Some(Badge::new("B", Swatch::GroupB)),
                "In kind, valued",
                "366.1",
                "US$ 11.14 million",
            ),
        ],
        apart: Some(Apart {
            badge: Some(Badge::new("C", Swatch::GroupC)),
            title: "Counted, never added".into(),
            figures: vec![
                counted("Trainees", "1,284", "people"),
                counted("Expert missions", "3,412", "days"),
                counted("Scholarships in force", "96", "holders"),
                counted("Study visits", "38", "visits"),
            ],
        }),
    }
}

fn modality_table() -> Table {
    let figures = |code: &str, name: Content, thb: &str, usd: &str, share: &str| {
        vec![
            Cell::new(code),
            Cell::new(name),
            Cell::new(thb),
            Cell::new(usd),
            Cell::new(share),
        ]
    };
    let badge =
        |letter: &str, swatch: Swatch| Content::from(Inline::Badge(Badge::new(letter, swatch)));
    let group = |letter: &str, swatch, name: &str, thb: &str, usd: &str, share: &str| {
        Row::of(
            RowKind::Group,
            vec![
                Cell::new(badge(letter, swatch)),
                Cell::new(name),
                Cell::new(thb),
                Cell::new(usd),
                Cell::new(share),
            ],
        )
    };
    Table {
        id: "table-modality".into(),
        caption: Some(Caption::new("Table 4.1", "Contribution by modality, 2025").unit("millions")),
        summary: "Amounts by modality in baht and US dollars with their share of the total.".into(),
        rows: vec![
            group("A", Swatch::GroupA, "Financial", "246.3", "7.50", "40.2"),
            Row::new(figures("A1", "Grants to partner projects".into(), "118.4", "3.61", "19.3")),
            Row::new(figures("A2", "Regional bodies and funds".into(), "90.7", "2.76", "14.8")),
            Row::new(figures("A3", "Concessional loans, disbursed".into(), "29.6", "0.90", "4.8")),
            Row::new(figures("A4", "Humanitarian cash assistance".into(), "7.6", "0.23", "1.3")),
            group("B", Swatch::GroupB, "In kind, valued", "366.1", "11.14", "59.8"),
            Row::new(figures("B1", "Training and study visits".into(), "132.8", "4.04", "21.7")),
            Row::new(figures("B2", "Expert missions".into(), "84.6", "2.57", "13.8")),
            Row::new(figures("B3", "Scholarships".into(), "71.2", "2.17", "11.6")),
            Row::new(figures("B4", "Equipment and goods".into(), "64.9", "1.98", "10.6")),
            Row::new(figures(
                "B5",
                Content::from("Use of laboratories").footnote(
                    "Two laboratories were valued at 2024 tariffs; the 2025 tariff was published on 2 February 2026, ref. TR-118. Derived from records: 11.8.",
                ),
                "12.6",
                "0.38",
                "2.1",
            )),
            Row::of(RowKind::Total, figures("", "Contribution, A + B".into(), "612.4", "18.64", "100.0")),
        ],
        row_header: Some(1),
        notes: vec![
            Content::from("US$ 1 = THB 32.85, central bank average for 2025. A blank is a figure that does not exist; 0 is zero."),
            Content::from("Shares are rounded so that they sum to 100.0."),
        ],
        ..Table::new(vec![
            Column::text("").width(Width::Fixed(30.0)),
            Column::text("Modality"),
            Column::number(Content::from("THB").then(Inline::Break).then(Inline::muted("million"))),
            Column::number(Content::from("US$").then(Inline::Break).then(Inline::muted("million"))),
            Column::number(Content::from("Share").then(Inline::Break).then(Inline::muted("%"))),
        ])
    }
}

fn grouped_table() -> Table {
    let mut rows = Vec::new();
    for (region, countries) in [
        (
            "South-East Asia",
            &[
                "Cambodia",
                "Lao People's Democratic Republic",
                "Myanmar",
                "Timor-Leste",
                "Viet Nam",
            ][..],
        ),
        (
            "South Asia",
            &["Bangladesh", "Bhutan", "Nepal", "Sri Lanka"][..],
        ),
    ] {
        rows.push(Row::of(RowKind::Group, vec![Cell::new(region).span(6)]));
        for (at, country) in countries.iter().enumerate() {
            let n = at + country.len();
            let value = |k: usize| Cell::new(format!("{}.{}", (n * k) % 90, (n + k) % 10));
            rows.push(Row::new(vec![
                Cell::new(*country).indent(1),
                value(3),
                value(5),
                value(7),
                value(11),
                value(13),
            ]));
        }
        rows.push(Row::of(
            RowKind::Subtotal,
            ["Subtotal", "120.4", "132.0", "155.1", "168.2", "180.9"]
                .iter()
                .map(|c| Cell::new(*c))
                .collect(),
        ));
    }
    rows.push(Row::of(
        RowKind::Total,
        ["Total", "335.6", "413.2", "493.7", "544.2", "612.4"]
            .iter()
            .map(|c| Cell::new(*c))
            .collect(),
    ));
    let year = |y: &str| Column::number(y);
    Table {
        id: "table-country".into(),
        caption: Some(
            Caption::new("Table 4.2", "Contribution by region and country").unit("THB million"),
        ),
        groups: vec![
            HeaderGroup::new("", 1),
            HeaderGroup::new("Before the strategy", 2),
            HeaderGroup::new("Under the strategy 2023–2027", 3),
        ],
        rows,
        ..Table::new(vec![
            Column::text("Region and country"),
            year("2021"),
            year("2022"),
            year("2023"),
            year("2024"),
            year("2025"),
        ])
    }
}

fn annex(rows: usize) -> Table {
    const FORMS: [&str; 4] = [
        "Training",
        "Expert mission",
        "Grant",
        "Equipment and supplies for provincial hospitals",
    ];
    let rows = (1..=rows)
        .map(|n| {
            let partner = PARTNERS[n % PARTNERS.len()].0;
            let title = match n % 3 {
                0 => format!("Rice seed quality and storage at the border provinces, phase {n}"),
                1 => format!("Community health workers {n}"),
                _ => format!("Statistics for the Sustainable Development Goals: household survey design, sampling and field work, round {n}"),
            };
            let amount = (n * 7919) % 9000;
            Row::new(vec![
                Cell::new(format!("LAO-2025-{n:03}")),
                Cell::new(title),
                Cell::new(partner),
                Cell::new(FORMS[n % 4]),
                Cell::new("2023–2026"),
                Cell::new(format!("{}.{:02}", amount / 10, n % 100)),
            ])
        })
        .collect();
    Table {
        id: "table-annex".into(),
        caption: Some(
            Caption::new("Table A.1", "Projects with disbursement in 2025").unit("THB million"),
        ),
        rows,
        density: Density::Compact,
        empty_text: "No projects.".into(),
        row_header: Some(0),
        ..Table::new(vec![
            Column::text("Number").width(Width::Auto),
            Column::text("Title").width(Width::Flex(2.4)),
            Column::text("Partner").width(Width::Flex(1.1)),
            Column::text("Form").width(Width::Flex(1.2)),
            Column::text("Years").width(Width::Auto),
            Column::number("Amount"),
        ])
    }
}

/// A report in English with every kind of block.
pub fn english() -> Document {
    let mut document = Document::new(meta("Annual report on South-South cooperation 2025", "en"));
    document.strings = strings();
    document.running = Running {
        header_start: "Annual report on South-South cooperation".into(),
        header_end: "Fiscal year 2025".into(),
        footer_start: "Draft 12, not signed".into(),
        mark: Some("Sample programme".into()),
    };
    document.contents = Some(Level::Two);
    document.cover = Some(Cover {
        agency: vec![
            "Department of International Cooperation".into(),
            "Ministry of Foreign Affairs".into(),
        ],
        title: "Annual report on South-South cooperation".into(),
        subtitle: "Contribution as provider, recipient and partner".into(),
        year: "2025".into(),
        facts: vec![
            ("Country".into(), "Thailand".into()),
            (
                "Reporting period".into(),
                "1 October 2024 to 30 September 2025".into(),
            ),
            (
                "Survey edition".into(),
                "ESCAP 2018, South-South cooperation in Asia and the Pacific".into(),
            ),
            ("Date of the figures".into(), "21 April 2026".into()),
        ],
        status: Some(Status {
            title: "Draft 12, not signed".into(),
            detail: "Three checks remain before the report can be sealed.".into(),
            sealed: false,
        }),
        fingerprint: vec!["Figures as of revision 4,812 of the register.".into()],
    });
    let body = &mut document.body;
    body.push(
        Heading::new(Level::One, "summary", "Summary")
            .numbered("1")
            .on_new_page()
            .into(),
    );
    body.push(Paragraph::lead("Contributions grew for the fifth year in a row. More than half went to the four neighbouring countries of the lower Mekong, and in-kind cooperation grew faster than grants.").into());
    body.push(equation().into());
    body.push(
        Paragraph::new(
            Content::from("The contribution is the sum of financial cooperation (A) and of cooperation in kind at its value (B); it follows the definitions of ")
                .then(Inline::internal("basis", "chapter 5"))
                .then(". What is counted (C) is never added to it.")
                .footnote("Adding people, days and money would give a number that means nothing. The survey asks for both, side by side.")
                .then(" The full register is kept by the department and can be consulted on ")
                .then(Inline::external("https://example.org/register", "its public page"))
                .then("."),
        )
        .into(),
    );
    body.push(
        List::bullets([
            Content::from("Training and study visits remain the largest form, with ").then(Inline::bold("THB 132.8 million")).then(" and 1,284 participants."),
            Content::from("Health and agriculture together received 54 per cent, following the strategy for 2023 to 2027."),
            Content::from("Three triangular partners financed a further THB 41.2 million, which is shown apart."),
        ])
        .into(),
    );
    body.push(
        Heading::new(Level::One, "respondent", "Respondent and strategy")
            .numbered("2")
            .into(),
    );
    body.push(
        Definitions::new([
            ("Agency", "Department of International Cooperation"),
            ("Unit in charge", "Reporting and statistics unit"),
            ("Legal basis", "Royal decree of 2004 on the organisation of the department, section 8, and the strategy for South-South and triangular cooperation 2023 to 2027, adopted by the cabinet on 14 February 2023"),
            ("Budget line", "Yes, since fiscal year 2005"),
        ])
        .into(),
    );
    body.push(
        Callout {
            kind: CalloutKind::Warning,
            title: "One figure was overridden".into(),
            paragraphs: vec!["Use of laboratories is reported with 12.6 instead of 11.8 million baht. The reason is printed as a footnote to the table.".into()],
        }
        .into(),
    );
    body.push(
        Heading::new(Level::One, "modalities", "Modalities and priority areas")
            .numbered("3")
            .into(),
    );
    body.push(Paragraph::new("The survey's ten priority areas, by amount disbursed or delivered in fiscal year 2025. An activity that serves two areas is divided between them by the officer in charge; the shares sum to one.").into());
    let areas = [
        ("Agriculture and food security", 139.4f64),
        ("Public health", 124.8),
        ("Education and skills", 150.3),
        ("Climate change and disaster risk reduction", 76.5),
        ("Trade and digital economy", 72.2),
        ("Governance and statistics", 49.2),
    ];
    let mut sorted = areas;
    sorted.sort_by(|a, b| b.1.total_cmp(&a.1));
    body.push(
        Chart {
            id: "chart-areas".into(),
            caption: Some(Caption::new("Figure 3.1", "Contribution by priority area, 2025").unit("THB million")),
            alt: "Bars of six priority areas, from education and skills with 150.3 to governance and statistics with 49.2 million baht.".into(),
            kind: ChartKind::Bars(
                sorted
                    .iter()
                    .map(|&(label, value)| Bar { share: format!("{:.1} %", value / 6.124), ..Bar::new(label, value, format!("{value:.1}"), Swatch::GroupA) })
                    .collect(),
            ),
            note: String::new(),
        }
        .into(),
    );
    body.push(
        Heading::new(Level::One, "contribution", "Annual contribution")
            .numbered("4")
            .on_new_page()
            .into(),
    );
    body.push(Paragraph::new("Amounts disbursed or delivered between 1 October 2024 and 30 September 2025, in millions.").into());
    body.push(
        Heading::new(Level::Two, "five-years", "Five years")
            .numbered("4.1")
            .into(),
    );
    body.push(
        Chart {
            id: "chart-years".into(),
            caption: Some(Caption::new("Figure 4.1", "Five years by modality").unit("THB million")),
            alt: "Stacked columns for 2021 to 2025. Financial grew from 148.2 to 246.3, in kind from 187.4 to 366.1 million baht.".into(),
            kind: ChartKind::Columns(columns()),
            note: "Fiscal years end on 30 September.".into(),
        }
        .into(),
    );
    body.push(
        Heading::new(Level::Two, "by-modality", "By modality")
            .numbered("4.2")
            .into(),
    );
    body.push(modality_table().into());
    body.push(
        Heading::new(Level::Two, "by-country", "By region and country")
            .numbered("4.3")
            .into(),
    );
    body.push(grouped_table().into());
    body.push(map(Caption::new("Map 4.1", "Partners in 2025").unit("21 countries")).into());
    body.push(Heading::new(Level::Three, "received", "What was received").into());
    body.push(
        Table {
            empty_text: "Nothing was received in 2025.".into(),
            caption: Some(Caption::new("Table 4.3", "Support received")),
            ..Table::new(vec![
                Column::text("Provider"),
                Column::number("THB million"),
            ])
        }
        .into(),
    );
    body.push(
        Heading::new(Level::One, "basis", "Basis of figures")
            .numbered("5")
            .into(),
    );
    body.push(List::numbers(["Flow: disbursed or delivered in the fiscal year.", "Scope: programmes that the department pays or values; salaries of its own staff are not counted.", "Rates: one source for the whole report, the average of the year."]).into());
    body.push(Callout::new(CalloutKind::Note, "What changed since the last report", "The price of a training day was brought to the 2025 tariff. Earlier years are as they were reported.").into());
    body.push(
        Heading::new(Level::One, "annex", "Annex: projects")
            .on_new_page()
            .into(),
    );
    body.push(annex(70).into());
    document
}

/// The same house in Persian: everything mirrors, digits are Persian.
pub fn persian() -> Document {
    let mut document = Document::new(meta("گزارش سالانه همکاری جنوب–جنوب ۱۴۰۴", "fa"));
    document.direction = Direction::RightToLeft;
    document.strings = Strings {
        contents_title: "فهرست".into(),
        page_of: "صفحه {page} از {pages}".into(),
        continued: "ادامه".into(),
        note: "یادداشت:".into(),
        footnote: "پانویس {number}".into(),
        digits: Digits(['۰', '۱', '۲', '۳', '۴', '۵', '۶', '۷', '۸', '۹']),
    };
    document.running = Running {
        header_start: "گزارش سالانه همکاری جنوب–جنوب".into(),
        header_end: "سال ۱۴۰۴".into(),
        footer_start: "پیش‌نویس ۱۲، امضا نشده".into(),
        mark: Some("برنامه نمونه".into()),
    };
    document.contents = Some(Level::Two);
    document.cover = Some(Cover {
        agency: vec![
            "سازمان همکاری‌های بین‌المللی".into(),
            "وزارت امور خارجه".into(),
        ],
        title: "گزارش سالانه همکاری جنوب–جنوب".into(),
        subtitle: "سهم کشور به عنوان ارائه‌دهنده، دریافت‌کننده و شریک".into(),
        year: "۱۴۰۴".into(),
        facts: vec![
            ("کشور".into(), "ایران (جمهوری اسلامی)".into()),
            ("ویرایش پرسشنامه".into(), "ESCAP 2018".into()),
            ("تاریخ ارقام".into(), "۱ اردیبهشت ۱۴۰۵".into()),
        ],
        status: Some(Status {
            title: "امضا و مهر شده".into(),
            detail: "مدیرکل، ۲ اردیبهشت ۱۴۰۵".into(),
            sealed: true,
        }),
        fingerprint: vec!["SHA-256 9f86 d081 884c 7d65 9a2f eaa0 c55a d015".into()],
    });
    let figure = |badge: Option<Badge>, label: &str, value: &str, detail: &str| KeyFigure {
        badge,
        unit: "میلیون".into(),
        detail: detail.into(),
        ..KeyFigure::new(label, value)
    };
    let body = &mut document.body;
    body.push(
        Heading::new(Level::One, "summary", "خلاصه")
            .numbered("۱")
            .on_new_page()
            .into(),
    );
    body.push(Paragraph::lead("همکاری جنوب–جنوب چارچوبی برای همکاری میان کشورهای در حال توسعه (UNOSSC) است که در سال ۱۹۷۸ با ۱۳۸ کشور آغاز شد و دانش، مهارت و منابع را مبادله می‌کند.").into());
    body.push(
        KeyFigures::Equation {
            total: figure(None, "سهم سال ۱۴۰۴", "۶۱۲٫۴", "۱۸٫۶۴ میلیون دلار"),
            terms: vec![
                figure(
                    Some(Badge::new("A", Swatch::GroupA)),
                    "مالی",
                    "۲۴۶٫۳",
                    "۷٫۵۰ میلیون دلار",
                ),
                figure(
                    Some(Badge::new("B", Swatch::GroupB)),
                    "غیرنقدی",
                    "۳۶۶٫۱",
                    "۱۱٫۱۴ میلیون دلار",
                ),
            ],
            apart: Some(Apart {
                badge: Some(Badge::new("C", Swatch::GroupC)),
                title: "شمارش‌شده، هرگز جمع نمی‌شود".into(),
                figures: vec![
                    KeyFigure::new("کارآموزان", "۱٬۲۸۴"),
                    KeyFigure::new("روز–کارشناس", "۳٬۴۱۲"),
                    KeyFigure::new("بورسیه", "۹۶"),
                ],
            }),
        }
        .into(),
    );
    body.push(
        Paragraph::new(
            Content::from("برای روش محاسبه به ")
                .then(Inline::internal("basis", "بخش ۳"))
                .then(" نگاه کنید.")
                .footnote("نرخ برابری: میانگین سالانه بانک مرکزی، ۱ دلار = ۳۲٫۸۵ بات.")
                .then(" کاهش نسبت به سال پیش −۱٬۲۵۰ بود (−1,250.00 در ارقام لاتین)."),
        )
        .into(),
    );
    body.push(
        List::bullets([
            "آموزش و بازدیدهای مطالعاتی بزرگ‌ترین شکل همکاری ماند.",
            "سلامت و کشاورزی بیش از نیمی از منابع را گرفتند.",
            "Three triangular partners: JICA, GIZ and IsDB.",
        ])
        .into(),
    );
    body.push(
        Heading::new(Level::One, "figures", "سهم سالانه")
            .numbered("۲")
            .into(),
    );
    body.push(
        Heading::new(Level::Two, "years", "پنج سال")
            .numbered("۲.۱")
            .into(),
    );
    let mut chart = columns();
    for (column, year) in chart
        .columns
        .iter_mut()
        .zip(["۱۴۰۰", "۱۴۰۱", "۱۴۰۲", "۱۴۰۳", "۱۴۰۴"])
    {
        column.label = year.into();
    }
    chart.series[0].name = "مالی".into();
    chart.series[1].name = "غیرنقدی، ارزش‌گذاری‌شده".into();
    body.push(
        Chart {
            id: "chart".into(),
            caption: Some(Caption::new("نمودار ۲.۱", "پنج سال به تفکیک شکل").unit("میلیون بات")),
            alt: "ستون‌های پنج سال".into(),
            kind: ChartKind::Columns(chart),
            note: String::new(),
        }
        .into(),
    );
    body.push(
        Chart {
            id: "bars".into(),
            caption: Some(Caption::new("نمودار ۲.۲", "حوزه‌های اولویت").unit("میلیون بات")),
            alt: "میله‌های حوزه‌های اولویت".into(),
            kind: ChartKind::Bars(
                [
                    ("آموزش و مهارت", 150.3),
                    ("کشاورزی و امنیت غذایی", 139.4),
                    ("سلامت عمومی", 124.8),
                ]
                .iter()
                .map(|&(l, v)| Bar::new(l, v, format!("{v}"), Swatch::GroupA))
                .collect(),
            ),
            note: String::new(),
        }
        .into(),
    );
    let row = |kind, a: &str, b: &str, c: &str| {
        Row::of(kind, vec![Cell::new(a), Cell::new(b), Cell::new(c)])
    };
    body.push(
        Table {
            id: "table".into(),
            caption: Some(Caption::new("جدول ۲.۱", "سهم به تفکیک شکل").unit("میلیون")),
            rows: vec![
                row(RowKind::Group, "مالی (A)", "۲۴۶٫۳", "7.50"),
                row(RowKind::Body, "کمک بلاعوض به پروژه‌ها", "۱۱۸٫۴", "3.61"),
                row(RowKind::Body, "نهادهای منطقه‌ای (ESCAP)", "۹۰٫۷", "2.76"),
                row(RowKind::Body, "Adjustment", "−۳٫۲", "−0.10"),
                row(RowKind::Subtotal, "جمع مالی", "۲۴۶٫۳", "7.50"),
                row(RowKind::Total, "جمع A + B", "۶۱۲٫۴", "18.64"),
            ],
            notes: vec!["خانه خالی یعنی رقمی وجود ندارد.".into()],
            ..Table::new(vec![
                Column::text("شکل"),
                Column::number("بات"),
                Column::number("US$"),
            ])
        }
        .into(),
    );
    body.push(map(Caption::new("نقشه ۲.۱", "شریکان در سال ۱۴۰۴")).into());
    body.push(
        Heading::new(Level::One, "basis", "مبنای ارقام")
            .numbered("۳")
            .into(),
    );
    body.push(
        Definitions::new([
            ("سازمان", "سازمان همکاری‌های بین‌المللی"),
            ("Office", "UN Office for South-South Cooperation"),
            ("سال مالی", "۱ فروردین تا ۲۹ اسفند"),
        ])
        .into(),
    );
    body.push(
        Callout::new(
            CalloutKind::Example,
            "یک تجربه خوب",
            "آموزش ماماها در ولایت‌های مرزی مرگ مادران را کم کرد.",
        )
        .into(),
    );
    document
}

/// A table of Latin and Thai with eight columns.
pub fn long_table(rows: usize) -> Document {
    const THAI: [&str; 6] = [
        "ความร่วมมือด้านการเกษตร",
        "สาธารณสุขชุมชน",
        "การศึกษาและทักษะ",
        "การค้าและเศรษฐกิจดิจิทัล",
        "การเปลี่ยนแปลงสภาพภูมิอากาศ",
        "ธรรมาภิบาลและสถิติ",
    ];
    let mut document = Document::new(meta("Annex", "en"));
    document.strings = strings();
    document.running.header_start = "Annex: projects".into();
    let rows = (1..=rows)
        .map(|n| {
            Row::new(vec![
                Cell::new(n.to_string()),
                Cell::new(format!("P-{n:05}")),
                Cell::new(format!("Project {n} on seed")),
                Cell::new(THAI[n % 6]),
                Cell::new(PARTNERS[n % PARTNERS.len()].0),
                Cell::new(format!("{}", 2015 + n % 11)),
                Cell::new(format!(
                    "{},{:03}.{:02}",
                    n % 999 + 1,
                    (n * 37) % 1000,
                    n % 100
                )),
                Cell::new(["Active", "Closed", "Planned"][n % 3]),
            ])
        })
        .collect();
    document.body.push(
        Table {
            id: "annex".into(),
            caption: Some(Caption::new("Table A.1", "Projects")),
            rows,
            row_header: Some(1),
            ..Table::new(vec![
                Column::number("No"),
                Column::text("Code").width(Width::Auto),
                Column::text("Title"),
                Column::text("Thai title").width(Width::Flex(1.3)),
                Column::text("Partner").width(Width::Auto),
                Column::number("Start"),
                Column::number("Budget"),
                Column::text("Status").width(Width::Auto),
            ])
        }
        .into(),
    );
    document
}
