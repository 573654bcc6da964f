//! Sixteen languages, as the founding proof has them.

mod common;

use typeset::*;

const LINES: [(&str, &str, &str); 16] = [
    ("th", "Thai", "ความร่วมมือใต้-ใต้"),
    ("lo", "Lao", "ການຮ່ວມມືໃຕ້-ໃຕ້"),
    ("km", "Khmer", "កិច្ចសហប្រតិបត្តិការ"),
    ("my", "Burmese", "တောင်-တောင် ပူးပေါင်းဆောင်ရွက်မှု"),
    ("bn", "Bengali", "দক্ষিণ-দক্ষিণ সহযোগিতা"),
    ("hi", "Hindi", "दक्षिण-दक्षिण सहयोग"),
    ("fa", "Persian", "همکاری جنوب–جنوب"),
    ("ar", "Arabic", "التعاون فيما بين بلدان الجنوب 2026"),
    ("zh", "Chinese", "南南合作"),
    ("vi", "Vietnamese", "Hợp tác Nam–Nam"),
    ("ru", "Russian", "Сотрудничество Юг–Юг"),
    ("kk", "Kazakh", "Оңтүстік–Оңтүстік ынтымақтастығы"),
    ("tr", "Turkish", "Güney–Güney iş birliği, İstanbul ığdır"),
    ("fr", "French", "Coopération Sud-Sud : efficacité, œuvre"),
    ("id", "Indonesian", "Kerja sama Selatan-Selatan"),
    (
        "en",
        "English",
        "South-South cooperation: office, affiliate",
    ),
];

/// Long paragraphs without spaces where the script has none: they must wrap at words and nowhere else.
const PARAGRAPHS: [(&str, &str); 6] = [
    (
        "th",
        "ความร่วมมือใต้-ใต้เป็นกรอบความร่วมมือระหว่างประเทศกำลังพัฒนาเพื่อแลกเปลี่ยนความรู้ ทักษะ และทรัพยากรในด้านการเกษตร สาธารณสุข และการศึกษา",
    ),
    (
        "lo",
        "ການຮ່ວມມືໃຕ້-ໃຕ້ແມ່ນກອບການຮ່ວມມືລະຫວ່າງປະເທດກຳລັງພັດທະນາເພື່ອແລກປ່ຽນຄວາມຮູ້ ແລະ ຊັບພະຍາກອນ",
    ),
    (
        "km",
        "កិច្ចសហប្រតិបត្តិការត្បូង-ត្បូងគឺជាក្របខ័ណ្ឌនៃកិច្ចសហប្រតិបត្តិការរវាងប្រទេសកំពុងអភិវឌ្ឍន៍ដើម្បីផ្លាស់ប្តូរចំណេះដឹងនិងធនធាន",
    ),
    (
        "my",
        "တောင်-တောင်ပူးပေါင်းဆောင်ရွက်မှုသည်ဖွံ့ဖြိုးဆဲနိုင်ငံများအကြားအသိပညာနှင့်အရင်းအမြစ်များဖလှယ်ရန်မူဘောင်ဖြစ်သည်။",
    ),
    (
        "fa",
        "همکاری جنوب–جنوب چارچوبی برای همکاری میان کشورهای در حال توسعه (UNOSSC) است که در سال ۱۹۷۸ با ۱۳۸ کشور آغاز شد و دانش، مهارت و منابع را مبادله می‌کند.",
    ),
    (
        "zh",
        "南南合作是发展中国家之间交流知识、技能和资源的合作框架，涵盖农业、公共卫生和教育等领域，联合国南南合作办公室（UNOSSC）负责协调。",
    ),
];

fn document() -> Document {
    let mut document = Document::new(common::demo::meta("South-South report – all scripts", "en"));
    document
        .body
        .push(Heading::new(Level::One, "lines", "South-South report – all scripts").into());
    let entries = LINES.iter().map(|&(tag, name, line)| {
        (
            Content::from(name),
            Content::from(Inline::foreign(line, tag)),
        )
    });
    document.body.push(Definitions::new(entries).into());
    for (tag, text) in PARAGRAPHS {
        document
            .body
            .push(Paragraph::new(Inline::foreign(text, tag)).into());
    }
    document
}

#[test]
fn every_line_can_be_copied_and_the_file_conforms() {
    let pdf = common::set(&document(), &common::fonts_with_han());
    assert_eq!(pdf.warnings, []);
    let path = common::save("scripts", &pdf);
    let text = common::text(&path, 0);
    for (_, name, line) in LINES {
        // pdftotext puts figures at the wrong end of a line of Arabic; the words must be on one line.
        let found = text
            .lines()
            .any(|found| line.split(' ').all(|word| found.contains(word)));
        assert!(found, "{name} is not in:\n{text}");
    }
    for (tag, paragraph) in PARAGRAPHS {
        let compact = |text: &str| {
            text.chars()
                .filter(|c| !c.is_whitespace())
                .collect::<String>()
        };
        let whole = compact(&text);
        let right_to_left = tag == "fa";
        for word in paragraph
            .split([' ', '(', ')', '،', '.'])
            .filter(|word| !word.is_empty())
        {
            assert!(
                whole.contains(&compact(word)),
                "{tag}: {word} is not in:\n{text}"
            );
        }
        assert!(
            right_to_left || whole.contains(&compact(paragraph)),
            "{tag} is not in:\n{text}"
        );
    }
    common::validate(&[path]);
}

#[test]
fn without_a_font_chinese_is_boxes_and_a_warning_that_names_the_script() {
    let pdf = common::set(&document(), &common::fonts());
    let han = pdf
        .warnings
        .iter()
        .find(|w| matches!(w, Warning::NoFont { script: "Hani", .. }));
    assert!(
        matches!(han, Some(Warning::NoFont { sample: '南', characters, .. }) if *characters > 20),
        "{:?}",
        pdf.warnings
    );
    // The characters are still there for who copies them.
    let path = common::save("scripts-without-han", &pdf);
    assert!(common::text(&path, 0).contains("南南合作"));
    common::validate(&[path]);
}

#[test]
fn thai_breaks_between_words() {
    let mut document = Document::new(Meta::new("Thai", "th"));
    document.body.push(Paragraph::new(PARAGRAPHS[0].1).into());
    let path = common::save("thai", &common::set(&document, &common::fonts()));
    let text = common::text(&path, 0);
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .collect();
    assert!(lines.len() >= 2, "{text}");
    // A line that began with a vowel sign or a tone mark would have been broken inside a syllable.
    for line in &lines {
        let first = line.chars().next();
        assert!(
            !first.is_some_and(|c| ('\u{0E30}'..='\u{0E3A}').contains(&c)
                || ('\u{0E45}'..='\u{0E4E}').contains(&c)),
            "{line}"
        );
    }
}
