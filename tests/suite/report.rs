//! The annual report: every figure in it, every table with the same total, and a file that lasts.

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use serde_json::{Value as Json, json};
use ssc_core::commands::dispatch;
use ssc_tests::{Office, text_of};

/// The day that all reports here bear.
const DAY: &str = "2026-04-21";

/// The sample programme with its report and figures, made once for all tests of this file.
struct Sample {
    office: Office,
    pdf: PathBuf,
    text: String,
    figures: Json,
}

fn sample() -> &'static Sample {
    static SAMPLE: OnceLock<Sample> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let office = Office::empty();
        office.call("programme.sample", json!({ "path": office.path() }));
        let pdf = office.folder().join("report.pdf");
        make_whole(&office, 2025, &pdf);
        let figures = office.call("figures.year", json!({ "year": 2025 }));
        Sample {
            text: text_of(&pdf),
            pdf,
            figures,
            office,
        }
    })
}

/// The report with the annex of every figure.
fn make_whole(office: &Office, year: i64, path: &Path) -> Json {
    office.call(
        "report.make",
        json!({ "year": year, "date": DAY, "paper": "a4", "path": path, "every_figure": true }),
    )
}

fn make(office: &Office, year: i64, path: &Path, paper: &str) -> Json {
    office.call(
        "report.make",
        json!({ "year": year, "date": DAY, "paper": paper, "path": path }),
    )
}

/// The numbers of a text as the figures write them: no separators, a plain minus.
fn numbers(text: &str) -> BTreeSet<String> {
    let plain = text.replace('\u{2212}', "-").replace(',', "");
    plain
        .split(|c: char| !(c.is_ascii_digit() || c == '.' || c == '-'))
        .map(|word| word.trim_end_matches('.').to_owned())
        .collect()
}

/// Calls `each` with every amount of the figures.
fn amounts(json: &Json, each: &mut dyn FnMut(&str)) {
    match json {
        Json::Object(map) if map.contains_key("amount") && map.contains_key("currency") => {
            each(map["amount"].as_str().expect("an amount"));
        }
        Json::Object(map) => map.values().for_each(|value| amounts(value, each)),
        Json::Array(list) => list.iter().for_each(|value| amounts(value, each)),
        _ => {}
    }
}

#[test]
fn the_report_prints_every_figure() {
    let sample = sample();
    let printed = numbers(&sample.text);
    let mut count = 0;
    let mut missing = Vec::new();
    amounts(&sample.figures, &mut |amount| {
        count += 1;
        if !printed.contains(amount) {
            missing.push(amount.to_owned());
        }
    });
    assert!(count > 3000, "only {count} figures");
    assert!(
        missing.is_empty(),
        "{} of {count} figures are not printed: {missing:?}",
        missing.len()
    );
    for side in ["provided", "received"] {
        let tables = sample.figures["counts"][side].as_object().expect("counts");
        for row in tables
            .values()
            .flat_map(|rows| rows.as_array().expect("rows"))
        {
            // The days and hours of one to four persons would tell how many they were.
            let whose = match row["key"].as_str() {
                Some("C2" | "C3") => "C1",
                Some("C5" | "C5h") => "C4",
                _ => "",
            };
            let mut persons = tables["totals"].as_array().expect("totals").iter();
            let persons = persons.find(|row| row["key"] == whose);
            for (place, number) in row["years"].as_array().expect("years").iter().enumerate() {
                let of = persons.and_then(|row| row["years"][place].as_i64());
                if of.is_some_and(|of| (1..5).contains(&of)) {
                    continue;
                }
                assert!(
                    printed.contains(&number.to_string()),
                    "{side} {}: {number}",
                    row["key"]
                );
            }
        }
    }
    for rate in sample.figures["basis"]["rates"].as_array().expect("rates") {
        let value = rate["lcu_per_usd"].as_str().expect("a rate");
        assert!(printed.contains(value), "{rate}");
    }
}

#[test]
fn the_annex_of_every_figure_is_printed_only_when_it_is_asked_for() {
    let sample = sample();
    let pdf = sample.office.folder().join("short.pdf");
    let short = make(&sample.office, 2025, &pdf, "a4");
    let text = text_of(&pdf);
    assert!(sample.text.contains("Annex: every figure"));
    assert!(!text.contains("Annex: every figure") && text.contains("Annex: projects"));
    let whole = sample.text.split('\u{c}').count() - 1;
    assert!(short["pages"].as_u64().expect("pages") + 5 < whole as u64);
}

/// What follows a label and the number of its footnote.
fn after<'l>(line: &'l str, label: &str) -> Option<&'l str> {
    let rest = line.strip_prefix(label)?.trim_start();
    let word = rest.split_whitespace().next().unwrap_or_default();
    match word.chars().all(|c| c.is_ascii_digit()) {
        true => Some(rest[word.len()..].trim_start()),
        false => Some(rest),
    }
}

#[test]
fn every_total_has_a_footnote_with_its_basis_on_the_same_page() {
    let sample = sample();
    let pages = || sample.text.split('\u{c}');
    let plain = |page: &str| page.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut marked = 0;
    for (label, words) in [
        (
            "Contribution, A + B",
            "A + B of what was provided and paid inside the scope.",
        ),
        (
            "Partners’ payments, not counted as ours, total",
            "Provided, paid by payers outside the scope, and not counted as ours.",
        ),
        (
            "Received, total",
            "Received from partners; never set off against what was provided.",
        ),
        (
            "Own cost of receiving, total",
            "Our own cost of cooperation received; not in the contribution.",
        ),
    ] {
        for page in pages() {
            let totals = page
                .lines()
                .filter(|line| after(line.trim(), label).is_some());
            if totals.count() == 0 {
                continue;
            }
            marked += 1;
            let page = plain(page);
            assert!(page.contains(words), "{label} without {words}:\n{page}");
            for part in [
                "Disbursed",
                "This agency",
                "Fiscal year 2025",
                "In THB",
                "US$ 1 = THB 32.8619",
                "FRED annual average",
            ] {
                assert!(page.contains(part), "{label} without {part}:\n{page}");
            }
            // Many tables on a page, one note.
            assert_eq!(page.matches(words).count(), 1, "{page}");
        }
    }
    assert!(marked > 20, "only {marked} pages with totals");
    let first = pages()
        .find(|page| page.contains("Total annual"))
        .map(plain);
    let first = first.expect("the summary row");
    for year in 2021..=2025 {
        let rate = sample.figures["basis"]["rates"].as_array().expect("rates");
        let rate = rate
            .iter()
            .find(|rate| rate["year"] == year && rate["currency"] == "THB")
            .expect("a rate");
        let words = format!("{year}: {}", rate["lcu_per_usd"].as_str().expect("a rate"));
        assert!(
            first.contains(&words),
            "{words} is not on the summary's page:\n{first}"
        );
    }
}

#[test]
fn every_table_of_a_side_has_the_same_total() {
    let sample = sample();
    for (label, least) in [
        ("Contribution, A + B", 12),
        ("Partners’ payments, not counted as ours, total", 11),
        ("Received, total", 11),
    ] {
        let lines: Vec<&str> = sample.text.lines().map(str::trim).collect();
        let mut exact: Vec<Vec<String>> = Vec::new();
        for (place, line) in lines.iter().enumerate() {
            // In an exact table the label stands alone, and the two currencies follow.
            let next = lines[place + 1..].iter().find(|line| !line.is_empty());
            let exact_one = next.is_some_and(|next| next.starts_with("THB"));
            if after(line, label) == Some("") && exact_one {
                let rows = lines[place + 1..]
                    .iter()
                    .filter(|line| !line.is_empty())
                    .take(2);
                exact.push(
                    rows.map(|row| row.split_whitespace().collect::<Vec<_>>().join(" "))
                        .collect(),
                );
            }
        }
        assert!(
            exact.len() >= least,
            "{label}: {} exact tables",
            exact.len()
        );
        for rows in &exact {
            assert_eq!(rows, &exact[0], "{label}");
        }
        let side = match label {
            "Contribution, A + B" => 0,
            "Received, total" => 2,
            _ => 1,
        };
        let total = &sample.figures["sides"][side]["total"];
        let last = total["years"]
            .as_array()
            .expect("years")
            .last()
            .expect("a year");
        for (row, currency) in exact[0].iter().zip(["own", "usd"]) {
            let sum = total["sum"][currency]["amount"]
                .as_str()
                .expect("an amount");
            let year = last[currency]["amount"].as_str().expect("an amount");
            let row = row.replace(',', "");
            assert!(
                row.contains(sum) && row.contains(year),
                "{label}: {row} without {sum} or {year}"
            );
        }
    }
    // The overviews, in millions: one line, the same everywhere.
    // A raised number may push them to the line below.
    let lines: Vec<&str> = sample.text.lines().map(str::trim).collect();
    let overviews: BTreeSet<String> = lines
        .iter()
        .zip(lines.iter().skip(1))
        .filter_map(|(line, next)| match after(line, "Contribution, A + B")? {
            "" => Some(*next),
            rest => Some(rest),
        })
        .map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "))
        .filter(|line| line.split(' ').count() == 8 && !line.starts_with("THB"))
        .collect();
    assert_eq!(overviews.len(), 1, "{overviews:?}");
}

#[test]
fn the_columns_of_an_overview_add_up_as_printed() {
    let sample = sample();
    let table = sample
        .text
        .split("Contribution by modality of the survey")
        .nth(1)
        .and_then(|rest| rest.split("Table ").next())
        .expect("the table by modality");
    let hundredths = |word: &str| -> Option<i64> {
        let (whole, cents) = word.split_once('.')?;
        (cents.len() == 2).then_some(())?;
        format!("{whole}{cents}")
            .replace(',', "")
            .replace('\u{2212}', "-")
            .parse()
            .ok()
    };
    let rows: Vec<Vec<i64>> = table
        .lines()
        .map(|line| line.split_whitespace().filter_map(hundredths).collect())
        .filter(|row: &Vec<i64>| row.len() == 8)
        .collect();
    let (total, parts) = rows.split_last().expect("rows");
    // Every modality has lines in every year of the sample, so no cell is blank.
    assert_eq!(parts.len(), 7, "{table}");
    for column in 0..8 {
        let sum: i64 = parts.iter().map(|row| row[column]).sum();
        assert_eq!(sum, total[column], "column {column} of\n{table}");
    }
}

#[test]
fn the_file_is_archival_accessible_and_sound() {
    let sample = sample();
    let check = Command::new("qpdf")
        .arg("--check")
        .arg(&sample.pdf)
        .output()
        .expect("qpdf");
    assert!(
        check.status.success(),
        "{}",
        String::from_utf8_lossy(&check.stdout)
    );
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("verapdf/verapdf.sh");
    let run = Command::new(script)
        .arg("2a,ua1")
        .arg(&sample.pdf)
        .output()
        .expect("verapdf.sh");
    let said =
        String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{said}");
    for profile in ["[2a] compliant=true", "[ua1] compliant=true"] {
        assert!(said.contains(profile), "{said}");
    }
}

#[test]
fn the_same_register_and_day_give_the_same_bytes_and_another_paper_another_size() {
    let sample = sample();
    let again = sample.office.folder().join("again.pdf");
    make_whole(&sample.office, 2025, &again);
    assert_eq!(
        std::fs::read(&sample.pdf).expect("a file"),
        std::fs::read(&again).expect("a file")
    );
    let letter = sample.office.folder().join("letter.pdf");
    make(&sample.office, 2025, &letter, "letter");
    let size = |pdf: &Path| {
        let run = Command::new("pdfinfo").arg(pdf).output().expect("pdfinfo");
        let said = String::from_utf8_lossy(&run.stdout).into_owned();
        said.lines()
            .find(|line| line.starts_with("Page size"))
            .expect("a page size")
            .to_owned()
    };
    assert!(size(&sample.pdf).contains("595"), "{}", size(&sample.pdf));
    assert!(size(&letter).contains("612 x 792"), "{}", size(&letter));
    let preview = sample
        .office
        .call("report.preview", json!({ "year": 2025, "date": DAY }));
    assert!(
        preview["bytes"]
            .as_str()
            .expect("Base64")
            .starts_with("JVBERi0xLj")
    );
    assert!(preview["places"]["contribution"].as_u64().expect("a page") > 2);
}

#[test]
fn the_sample_says_what_it_is_on_every_page_and_names_nobody() {
    let sample = sample();
    let pages: Vec<&str> = sample
        .text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() > 20);
    for (number, page) in pages.iter().enumerate() {
        assert!(
            page.contains("Sample programme"),
            "page {}:\n{page}",
            number + 1
        );
    }
    let register = ssc_tests::register(sample.office.path());
    let names: Vec<&str> = register["person"]
        .values()
        .filter_map(|person| person["name"].as_str())
        .collect();
    assert!(names.len() > 500);
    let focal = sample.office.call("agency.get", json!({}))["focal_point_name"].clone();
    for name in names
        .iter()
        .filter(|name| **name != focal && name.contains(' '))
    {
        assert!(!sample.text.contains(name), "{name} is named");
    }
}

#[test]
fn an_override_is_printed_with_its_reason_and_what_it_replaces() {
    let sample = sample();
    let words = sample.text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        words.contains(
            "The strategy names the four neighbouring countries as a priority of their own"
        )
    );
    assert!(words.contains("Derived from the register: Asia and Pacific, Africa"));
    assert!(words.contains("Decided by Niran Example on 20 April 2026."));
    // In the narrow column of the summary row the label stands on several lines.
    assert!(words.contains("(CLMV)"));
}

#[test]
fn a_year_without_lines_is_reported_as_such() {
    let office = Office::ready();
    let pdf = office.folder().join("empty.pdf");
    let made = make(&office, 2025, &pdf, "a4");
    assert!(made["pages"].as_u64().expect("pages") > 5);
    let text = text_of(&pdf);
    assert!(text.contains("No figures for this year"));
    assert!(text.contains("n/a"));
}

#[test]
fn a_language_without_words_is_refused_with_those_that_have_them() {
    let office = Office::ready();
    let pdf = office.folder().join("none.pdf");
    for (language, said) in [
        ("fa", "Choose one of: en"),
        ("not a tag", "not a language tag"),
    ] {
        let refused = office.refuse(
            "report.make",
            json!({ "year": 2025, "language": language, "path": pdf }),
        );
        assert!(refused.fields[0].message.contains(said), "{refused:?}");
    }
    assert!(!pdf.exists());
}

#[test]
fn any_text_can_stand_in_a_report() {
    let office = Office::ready();
    let long = "long ".repeat(99);
    for (code, title) in [
        ("RTL-1", "همکاری جنوب-جنوب ۲۰۲۵"),
        ("TH-1", "ความร่วมมือใต้-ใต้"),
        ("EMO-1", "Training 🎓 of teachers"),
        ("LONG-1", long.trim()),
    ] {
        let project = office.project(code, &[("LAO", "100")]);
        let mut project = project.clone();
        project["title"] = json!(title);
        project["start_date"] = json!("2025-01-01");
        office.call("project.save", project);
    }
    let pdf = office.folder().join("any.pdf");
    let made = make(&office, 2025, &pdf, "a4");
    let text = text_of(&pdf);
    for code in ["RTL-1", "TH-1", "EMO-1", "LONG-1"] {
        assert!(text.contains(code), "{code}");
    }
    assert!(text.contains("ความร่วมมือใต้-ใต้"));
    let warnings = made["warnings"].as_array().expect("warnings");
    assert!(
        warnings
            .iter()
            .any(|warning| warning.as_str().is_some_and(|said| said.contains('🎓'))),
        "{warnings:?}"
    );
    let check = Command::new("qpdf")
        .arg("--check")
        .arg(&pdf)
        .output()
        .expect("qpdf");
    assert!(check.status.success());
}

#[test]
fn a_missing_rate_stops_the_report_and_names_currency_and_year() {
    let office = Office::ready();
    let project = office.project("LAO-1", &[("LAO", "100")]);
    let agency = office.call("agency.get", json!({}));
    office.call(
        "cost_line.save",
        json!({
            "project_id": project["id"], "payer_id": agency["organisation_id"], "flow": "disbursed",
            "date": "2025-02-01", "amount": { "amount": "5.00", "currency": "AFN" }, "measurement": "A1",
        }),
    );
    let pdf = office.folder().join("none.pdf");
    let refused = office.refuse(
        "report.make",
        json!({ "year": 2025, "date": DAY, "path": pdf }),
    );
    assert!(refused.message.contains("AFN 2025"), "{}", refused.message);
    assert!(!pdf.exists());
    // The questionnaire stays usable and says what is in the way.
    let asked = office.call("survey.questionnaire", json!({ "year": 2025 }));
    assert!(asked.to_string().contains("AFN 2025"));
}

#[test]
fn a_report_is_written_whole_or_not_at_all() {
    let office = Office::ready();
    let pdf = office.folder().join("report.pdf");
    std::fs::write(&pdf, "what stood here before").expect("a file");
    let request = json!({ "year": 2025, "date": DAY, "path": pdf });
    let cancelled = dispatch(office.session(), "report.make", request, &mut |_| {
        ControlFlow::Break(())
    })
    .expect_err("cancelled")
    .reply(office.session().catalogue());
    assert_eq!(json!(cancelled.code), json!("cancelled"));
    assert_eq!(
        std::fs::read_to_string(&pdf).expect("a file"),
        "what stood here before"
    );
    for (path, said) in [
        (
            office.folder().join("no/such/folder/report.pdf"),
            "does not exist",
        ),
        (office.folder().to_owned(), "is a folder"),
    ] {
        let refused = office.refuse(
            "report.make",
            json!({ "year": 2025, "date": DAY, "path": path }),
        );
        assert!(refused.fields[0].message.contains(said), "{refused:?}");
    }
    let left: Vec<_> = std::fs::read_dir(office.folder())
        .expect("the folder")
        .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
        .filter(|name| name.ends_with(".part"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}
