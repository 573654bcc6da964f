//! Country brief, goals, trainee statistics, budget execution and built reports: the figures of the annual
//! report, on paper and in workbooks.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::{Office, text_of};

/// The day that all reports here bear.
const DAY: &str = "2026-04-21";

/// The sample programme with its figures, made once for all tests of this file.
struct Sample {
    office: Office,
    figures: Json,
}

fn sample() -> &'static Sample {
    static SAMPLE: OnceLock<Sample> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let office = Office::empty();
        office.call("programme.sample", json!({ "path": office.path() }));
        let figures = office.call("figures.year", json!({ "year": 2025 }));
        Sample { office, figures }
    })
}

fn file(office: &Office, name: &str, report: &Json, format: &str, paper: &str) -> (PathBuf, Json) {
    let path = office.folder().join(format!("{name}-{paper}.{format}"));
    let made = office.call(
        "report.other_make",
        json!({ "report": report, "format": format, "paper": paper, "date": DAY, "path": path }),
    );
    (path, made)
}

/// The rows of a sheet as text.
fn sheet(path: &Path, name: &str) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = open_workbook(path).expect("a workbook");
    let range = book.worksheet_range(name).unwrap_or_else(|error| {
        panic!("{name}: {error}; there are {:?}", book.sheet_names());
    });
    range.rows().map(<[Data]>::to_vec).collect()
}

/// The row that begins with a text.
fn row<'r>(rows: &'r [Vec<Data>], label: &str) -> &'r [Data] {
    rows.iter()
        .find(|row| row.first().is_some_and(|cell| *cell == label))
        .unwrap_or_else(|| panic!("no row {label} in {rows:?}"))
}

fn number(cell: &Data) -> Decimal {
    let Data::Float(value) = cell else {
        panic!("{cell:?} is no number");
    };
    Decimal::from_f64_retain(*value)
        .expect("a number")
        .round_dp(2)
}

fn decimal(json: &Json) -> Decimal {
    json["amount"]
        .as_str()
        .or(json.as_str())
        .expect("an amount")
        .parse()
        .expect("a decimal")
}

/// A breakdown of the contribution.
fn breakdown<'f>(figures: &'f Json, dimension: &str) -> &'f Vec<Json> {
    figures["sides"][0]["breakdowns"]
        .as_array()
        .expect("breakdowns")
        .iter()
        .find(|breakdown| breakdown["dimension"] == dimension)
        .expect("the breakdown")["rows"]
        .as_array()
        .expect("rows")
}

fn grouped(amount: &str) -> String {
    let (whole, cents) = amount.split_once('.').unwrap_or((amount, ""));
    let mut text = String::new();
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    format!("{text}.{cents}")
}

#[test]
fn the_country_brief_has_two_pages_and_the_figures_of_the_year() {
    let Sample { office, figures } = sample();
    for country in ["LAO", "KHM", "VNM", "JPN", "FJI", "TUV"] {
        let report = json!({ "kind": "country_brief", "iso3": country, "year": 2025 });
        for paper in ["a4", "letter"] {
            let (path, made) = file(office, country, &report, "pdf", paper);
            assert_eq!(made["pages"], 2, "{country} on {paper}");
            let Some(row) = breakdown(figures, "country")
                .iter()
                .find(|row| row["key"] == country)
            else {
                continue;
            };
            let text = text_of(&path);
            for value in row["years"]
                .as_array()
                .expect("years")
                .iter()
                .chain([&row["sum"]])
            {
                if value["lines"] == 0 {
                    continue;
                }
                for currency in ["own", "usd"] {
                    let amount = grouped(value[currency]["amount"].as_str().expect("an amount"));
                    assert!(
                        text.contains(&amount),
                        "{country}: {amount} is not in\n{text}"
                    );
                }
            }
        }
    }
}

#[test]
fn modalities_and_groups_of_a_country_add_up_to_its_figure() {
    let Sample { office, figures } = sample();
    for row in breakdown(figures, "country").iter().take(12) {
        let Some(iso3) = row["key"].as_str().filter(|key| !key.is_empty()) else {
            continue;
        };
        let page = office.call(
            "country.cooperation",
            json!({ "iso3": iso3, "question": { "year": 2025 } }),
        );
        let side = &page["sides"][0];
        assert_eq!(side["side"], "contribution");
        for currency in ["own", "usd"] {
            for place in 0..5 {
                let total = decimal(&row["years"][place][currency]);
                assert_eq!(decimal(&side["years"][place][currency]), total, "{iso3}");
                let modalities: Decimal = side["modalities"]
                    .as_array()
                    .expect("modalities")
                    .iter()
                    .map(|row| decimal(&row["years"][place][currency]))
                    .sum();
                assert_eq!(modalities, total, "{iso3} {place} {currency}");
                let groups = decimal(&side["financial"][place][currency])
                    + decimal(&side["in_kind"][place][currency]);
                assert_eq!(groups, total, "{iso3} {place} {currency}");
            }
        }
        let trainees = figures["counts"]["provided"]["trainees_by_country"]
            .as_array()
            .expect("rows")
            .iter()
            .find(|row| row["key"] == iso3);
        let mine = page["provided"]
            .as_array()
            .expect("rows")
            .iter()
            .find(|row| row["key"] == "C4")
            .expect("trainees");
        assert_eq!(
            Some(&mine["years"]),
            trainees
                .map(|row| &row["years"])
                .or(Some(&json!([0, 0, 0, 0, 0])))
        );
    }
}

#[test]
fn a_brief_that_has_too_much_to_say_still_has_two_pages() {
    let office = Office::ready();
    let long = "Strengthening the capacities of provincial institutions in ".repeat(8);
    let long = long.trim();
    for number in 0..40 {
        let mut project = office.project(
            &format!("LAO-{number:03}-{}", "X".repeat(40)),
            &[("LAO", "100")],
        );
        project["title"] = json!(long);
        project["start_date"] = json!("2025-01-01");
        project["end_date"] = json!("2027-12-31");
        let project = office.call("project.save", project);
        office.call(
            "activity.save",
            json!({
                "project_id": project["id"], "kind": "training", "title": format!("{number} {long}"),
                "start_date": "2026-01-15", "place": "", "note": "",
            }),
        );
        office.organisation(
            &format!("{number} กระทรวงศึกษาธิการและกีฬา {}", &long[..200]),
            "ministry",
            Some("LAO"),
        );
    }
    let agency = office.call("agency.get", json!({}));
    let projects = office.call("project.list", json!({}));
    for (place, measurement) in ["A1", "B1", "B2", "B3", "B4", "B5", "B6"]
        .iter()
        .enumerate()
    {
        for flow in ["disbursed"] {
            for payer in [Some(&agency["organisation_id"]), None] {
                office.call(
                    "cost_line.save",
                    json!({
                        "project_id": projects["rows"][place]["id"], "payer_id": payer, "flow": flow,
                        "date": "2025-02-01", "measurement": measurement,
                        "valuation": if place == 0 { Json::Null } else { json!("actual_expenditure") },
                        "amount": { "amount": "9999999999999.99", "currency": "THB" },
                    }),
                );
            }
        }
    }
    let report = json!({ "kind": "country_brief", "iso3": "LAO", "year": 2025 });
    for paper in ["a4", "letter"] {
        let (path, made) = file(&office, "worst", &report, "pdf", paper);
        assert_eq!(made["pages"], 2, "{paper}");
        let text = text_of(&path);
        assert!(text.contains("40 projects under way"), "{text}");
        assert!(text.contains(" more"), "{text}");
    }
    // The workbook has no pages, so nothing is left out.
    let (path, _) = file(&office, "worst", &report, "xlsx", "a4");
    assert_eq!(sheet(&path, "40 projects under way").len(), 41);
}

#[test]
fn goals_and_targets_sum_to_the_contribution() {
    let Sample { office, figures } = sample();
    let report = json!({ "kind": "goals", "year": 2025 });
    let (path, _) = file(office, "goals", &report, "xlsx", "a4");
    let rows = sheet(&path, "Goals");
    let total = &figures["sides"][0]["total"];
    let last = row(&rows, "Contribution, A + B");
    let expected: Vec<Decimal> = total["years"]
        .as_array()
        .expect("years")
        .iter()
        .map(|value| decimal(&value["own"]))
        .chain([
            decimal(&total["sum"]["own"]),
            decimal(&total["years"][4]["usd"]),
            decimal(&total["sum"]["usd"]),
        ])
        .collect();
    assert_eq!(last[1..].iter().map(number).collect::<Vec<_>>(), expected);
    let sum_of = |rows: &[Vec<Data>], column: usize| -> Decimal {
        rows.iter()
            .map(|row| match &row[column] {
                Data::Empty => Decimal::ZERO,
                cell => number(cell),
            })
            .sum()
    };
    for (place, total) in expected.iter().enumerate() {
        assert_eq!(sum_of(&rows[1..rows.len() - 1], place + 1), *total);
    }
    for goal in breakdown(figures, "goal") {
        let line = row(&rows, goal["label"].as_str().expect("a label"));
        assert_eq!(number(&line[6]), decimal(&goal["sum"]["own"]));
    }
    // Targets: what is indented below a goal adds up to it.
    let rows = sheet(&path, "Targets");
    let names: Vec<&str> = breakdown(figures, "goal")
        .iter()
        .map(|goal| goal["label"].as_str().expect("a label"))
        .collect();
    let is_goal = |row: &Vec<Data>| names.contains(&row[0].to_string().as_str());
    let mut divided = 0;
    for (place, goal) in rows.iter().enumerate().filter(|(_, row)| is_goal(row)) {
        let below: Vec<Vec<Data>> = rows[place + 1..rows.len() - 1]
            .iter()
            .take_while(|row| !is_goal(row))
            .cloned()
            .collect();
        if below.is_empty() {
            continue;
        }
        divided += usize::from(below.len() > 1);
        for column in [5, 6, 7, 8] {
            let whole = match &goal[column] {
                Data::Empty => Decimal::ZERO,
                cell => number(cell),
            };
            assert_eq!(sum_of(&below, column), whole, "{goal:?}");
        }
    }
    assert!(divided > 2, "the sample has goals with several targets");
    // Projects: every one under its goals, all of them the contribution.
    let rows = sheet(&path, "Projects");
    let (total, body) = rows[1..].split_last().expect("rows");
    assert_eq!(number(&total[3]), expected[5]);
    assert_eq!(sum_of(body, 3), expected[5]);
    assert_eq!(sum_of(body, 4), expected[7]);
}

#[test]
fn trainee_statistics_have_the_figures_of_the_year() {
    let Sample { office, figures } = sample();
    let report = json!({ "kind": "trainees", "year": 2025 });
    let (path, _) = file(office, "trainees", &report, "xlsx", "a4");
    let counted = &figures["counts"]["provided"];
    let c4 = counted["totals"]
        .as_array()
        .expect("totals")
        .iter()
        .find(|row| row["key"] == "C4")
        .expect("trainees");
    let of_year = |json: &Json| Decimal::from(json.as_i64().expect("a count"));
    for name in ["Country and sex", "Field and sex"] {
        let rows = sheet(&path, name);
        let total = row(&rows, "Total");
        assert_eq!(
            number(total.last().expect("a total")),
            of_year(&c4["years"][4]),
            "{name}"
        );
        for column in 1..total.len() {
            let sum: Decimal = rows[1..rows.len() - 1]
                .iter()
                .map(|row| number(&row[column]))
                .sum();
            assert_eq!(sum, number(&total[column]), "{name} {column}");
        }
    }
    let rows = sheet(&path, "Country, five years");
    for country in counted["trainees_by_country"].as_array().expect("rows") {
        let sum: i64 = country["years"]
            .as_array()
            .expect("years")
            .iter()
            .filter_map(Json::as_i64)
            .sum();
        let found = rows[1..].iter().any(|row| {
            let line: Decimal = row[1..].iter().map(number).sum();
            line == Decimal::from(sum)
        });
        assert!(found, "{country}");
    }
    let total = row(&rows, "Total");
    for (place, year) in c4["years"].as_array().expect("years").iter().enumerate() {
        assert_eq!(number(&total[place + 1]), of_year(year));
    }
}

#[test]
fn what_is_given_to_the_public_has_no_number_under_five() {
    let Sample { office, .. } = sample();
    let report = json!({ "kind": "trainees", "year": 2025, "public": true });
    let (path, _) = file(office, "public", &report, "xlsx", "a4");
    let mut hidden = 0;
    for name in [
        "Sex, five years",
        "Country and sex",
        "Field and sex",
        "Courses",
        "Country, five years",
        "Field, five years",
    ] {
        let rows = sheet(&path, name);
        let time = |column: usize| {
            rows[0][column] == "Training days" || rows[0][column] == "Training hours"
        };
        for row in &rows[1..] {
            for (column, cell) in row.iter().enumerate().skip(1) {
                match cell {
                    Data::Float(value) => {
                        let small = *value > 0.0 && *value < 5.0;
                        assert!(!small || time(column), "{name}: {row:?}");
                    }
                    Data::String(mark) => {
                        assert_eq!(mark, "x");
                        hidden += 1;
                    }
                    other => panic!("{name}: {other:?}"),
                }
            }
            // One hidden number in a row whose total is shown could be computed.
            let marks = row[1..].iter().filter(|cell| *cell == "x").count();
            let is_divided = name.ends_with("and sex");
            assert!(!is_divided || marks != 1, "{name}: {row:?}");
        }
    }
    assert!(hidden > 0, "the sample has small numbers");
    let (pdf, _) = file(office, "public", &report, "pdf", "a4");
    assert!(text_of(&pdf).contains("Numbers under five are hidden"));
}

#[test]
fn budget_execution_is_that_of_the_screen() {
    let Sample { office, .. } = sample();
    let report = json!({ "kind": "budget", "fiscal_year": 2025 });
    let (path, _) = file(office, "budget", &report, "xlsx", "a4");
    let execution = office.call("budget.execution", json!({ "fiscal_year": 2025 }));
    let areas = sheet(&path, "Areas");
    let months = sheet(&path, "Months");
    let payers = sheet(&path, "Payers");
    let sources = sheet(&path, "Sources");
    for total in execution["totals"].as_array().expect("totals") {
        let currency = total["budget"]["currency"].as_str().expect("a currency");
        let of = |rows: &[Vec<Data>], place: usize| -> Vec<Data> {
            rows.iter()
                .find(|row| row[0] == "Total" && row[place] == currency)
                .cloned()
                .unwrap_or_else(|| panic!("no total in {currency}"))
        };
        let area = of(&areas, 1);
        for (place, name) in [
            (2, "budget"),
            (3, "planned"),
            (4, "committed"),
            (5, "disbursed"),
        ] {
            assert_eq!(number(&area[place]), decimal(&total[name]), "{name}");
        }
        if decimal(&total["budget"]) != Decimal::ZERO {
            assert_eq!(number(&of(&sources, 2)[3]), decimal(&total["budget"]));
        }
        if decimal(&total["disbursed"]) != Decimal::ZERO {
            for rows in [&months, &payers] {
                let row = of(rows, 1);
                assert_eq!(number(&row[2]), decimal(&total["committed"]));
                assert_eq!(number(&row[3]), decimal(&total["disbursed"]));
            }
        }
    }
}

#[test]
fn every_other_report_is_archival_accessible_sound_and_the_same_again() {
    let Sample { office, .. } = sample();
    let definition = json!({ "measure": "own", "rows": "country", "columns": "area", "year": 2025, "years": 5, "look": "chart" });
    let reports = [
        (
            "brief",
            json!({ "kind": "country_brief", "iso3": "LAO", "year": 2025 }),
        ),
        ("goals", json!({ "kind": "goals", "year": 2025 })),
        (
            "trainees",
            json!({ "kind": "trainees", "year": 2025, "public": true }),
        ),
        ("budget", json!({ "kind": "budget", "fiscal_year": 2025 })),
        (
            "reconciliation",
            json!({ "kind": "reconciliation", "year": 2025 }),
        ),
        (
            "comparison",
            json!({ "kind": "comparison", "compared": "years", "year": 2025, "by": "area" }),
        ),
        (
            "built",
            json!({ "kind": "built", "name": "Countries", "definition": definition }),
        ),
    ];
    let register = office.register();
    let names: Vec<&str> = register["person"]
        .values()
        .filter_map(|person| person["name"].as_str())
        .filter(|name| name.contains(' '))
        .collect();
    let mut files = Vec::new();
    for (name, report) in &reports {
        for format in ["pdf", "xlsx"] {
            let (path, first) = file(office, name, report, format, "a4");
            let (_, again) = file(office, name, report, format, "a4");
            assert_eq!(first["sha256"], again["sha256"], "{name} {format}");
            if format == "pdf" {
                let text = text_of(&path);
                assert!(text.contains("Sample programme"), "{name}");
                for person in &names {
                    assert!(!text.contains(person), "{name} names {person}");
                }
                files.push(path);
            }
        }
    }
    let preview = office.call(
        "report.other_preview",
        json!({ "report": reports[0].1, "date": DAY }),
    );
    assert_eq!(preview["pages"], 2);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("verapdf/verapdf.sh");
    for pdf in files {
        let check = Command::new("qpdf")
            .arg("--check")
            .arg(&pdf)
            .output()
            .expect("qpdf");
        assert!(check.status.success(), "{}", pdf.display());
        let run = Command::new(&script)
            .arg("2a,ua1")
            .arg(&pdf)
            .output()
            .expect("verapdf.sh");
        let said = String::from_utf8_lossy(&run.stdout).into_owned()
            + &String::from_utf8_lossy(&run.stderr);
        for profile in ["[2a] compliant=true", "[ua1] compliant=true"] {
            assert!(said.contains(profile), "{}: {said}", pdf.display());
        }
    }
}

#[test]
fn a_request_that_cannot_be_met_is_refused_at_its_field() {
    let office = Office::ready();
    let path = office.folder().join("none.pdf");
    for (report, field) in [
        (
            json!({ "kind": "country_brief", "iso3": "LAO", "year": 20250 }),
            "report.year",
        ),
        (json!({ "kind": "goals", "year": 0 }), "report.year"),
        (
            json!({ "kind": "budget", "fiscal_year": -3 }),
            "report.fiscal_year",
        ),
        (
            json!({ "kind": "built", "definition": { "measure": "own", "rows": "sex", "year": 2025 } }),
            "rows",
        ),
    ] {
        let refused = office.refuse(
            "report.other_make",
            json!({ "report": report, "format": "pdf", "path": path }),
        );
        assert_eq!(refused.fields[0].path, field, "{refused:?}");
    }
    office.refuse(
        "report.other_make",
        json!({ "report": { "kind": "country_brief", "iso3": "XXX", "year": 2025 }, "format": "pdf", "path": path }),
    );
    assert!(!path.exists());
    // A programme without records gives reports that say so.
    for report in [
        json!({ "kind": "country_brief", "iso3": "LAO", "year": 2025 }),
        json!({ "kind": "goals", "year": 2025 }),
        json!({ "kind": "trainees", "year": 2025, "public": true }),
        json!({ "kind": "budget", "fiscal_year": 2025 }),
        json!({ "kind": "reconciliation", "year": 2025 }),
        json!({ "kind": "comparison", "compared": "plan", "year": 2025, "by": "country" }),
    ] {
        for format in ["pdf", "xlsx"] {
            file(&office, "empty", &report, format, "a4");
        }
    }
}
