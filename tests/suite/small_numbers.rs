//! Numbers of one to four persons stay in the agency: nothing that is handed out, exported or sent shows one.

use std::fs;
use std::path::Path;

use calamine::{Data, Reader as _, Xlsx, open_workbook};
use serde_json::{Value as Json, json};
use ssc_tests::Office;

use crate::submissions::{package, sample, signed, unpacked};

fn is_small(number: f64) -> bool {
    number > 0.0 && number < 5.0
}

/// The sheets of a report, rows of cells.
fn sheets(office: &Office, report: &Json) -> Vec<(String, Vec<Vec<Data>>)> {
    let path = office.folder().join("small.xlsx");
    office.call(
        "report.other_make",
        json!({ "report": report, "format": "xlsx", "date": "2026-04-21", "path": path }),
    );
    let mut book: Xlsx<_> = open_workbook(&path).expect("a workbook");
    let sheets = book.worksheets().into_iter();
    sheets
        .map(|(name, range)| (name, range.rows().map(<[Data]>::to_vec).collect()))
        .collect()
}

#[test]
fn what_is_handed_out_shows_no_small_number_of_persons() {
    let office = sample();
    briefs(&office);
    built(&office);
    let submission = signed(&office, 2025, "");
    let folder = unpacked(&package(&office, &submission, "small.zip"));
    activities(&folder.join("activities.csv"));
    counts(&folder.join("submission.json"));
}

/// The brief hides what the window shows, and days with the persons whose they are.
fn briefs(office: &Office) {
    let persons = [
        "Trainees",
        "Scholarship holders",
        "Study visit participants",
        "Experts",
        "Volunteers",
    ];
    let time = [
        ("Training days", "Trainees"),
        ("Training hours", "Trainees"),
        ("Expert-days", "Experts"),
        ("Expert-hours", "Experts"),
    ];
    let (mut hidden, mut exact) = (0, 0);
    for iso3 in ["LAO", "BTN", "KHM", "VNM", "TLS", "LKA"] {
        let shown = office.call(
            "country.cooperation",
            json!({ "iso3": iso3, "question": { "year": 2025 } }),
        );
        for row in shown["provided"].as_array().expect("rows") {
            let years = row["years"].as_array().expect("years");
            exact += years
                .iter()
                .filter(|year| year.as_f64().is_some_and(is_small))
                .count();
        }
        let report = json!({ "kind": "country_brief", "iso3": iso3, "year": 2025 });
        let sheets = sheets(office, &report);
        let (_, rows) = sheets
            .iter()
            .find(|(_, rows)| {
                rows.first()
                    .is_some_and(|head| head.get(1) == Some(&Data::String("Counted".into())))
            })
            .expect("the sheet of what was counted");
        let of = |side: &Data, name: &str| {
            rows.iter()
                .find(|row| row[0] == *side && row[1] == name)
                .expect("a row")
        };
        for row in &rows[1..] {
            let Data::String(name) = &row[1] else {
                continue;
            };
            for (place, cell) in row.iter().enumerate().skip(2) {
                match cell {
                    Data::Float(number) if persons.contains(&name.as_str()) => {
                        assert!(!is_small(*number), "{iso3}: {row:?}");
                    }
                    Data::String(mark) => {
                        assert_eq!(mark, "x", "{iso3}: {row:?}");
                        hidden += 1;
                    }
                    _ => {}
                }
                if let Some((_, whose)) = time.iter().find(|(time, _)| time == name) {
                    let whose = &of(&row[0], whose)[place];
                    assert_eq!(*cell == "x", *whose == "x", "{iso3}: {row:?}");
                }
            }
        }
    }
    assert!(
        hidden > 0 && exact > 0,
        "{hidden} hidden, {exact} in the window"
    );
}

fn built(office: &Office) {
    for (measure, rows, columns) in [
        ("trainees", "country", "sex"),
        ("experts", "country", "year"),
        ("training_hours", "country", "sex"),
        ("expert_days", "country", "year"),
    ] {
        let definition = json!({ "measure": measure, "rows": rows, "columns": columns, "year": 2025, "years": 3 });
        let table = |public: bool| {
            let report = json!({ "kind": "built", "definition": definition, "public": public });
            sheets(office, &report).swap_remove(0).1
        };
        let (exact, given) = (table(false), table(true));
        assert_eq!(exact.len(), given.len());
        let mut hidden = 0;
        for (exact, given) in exact.iter().zip(&given).skip(1) {
            for (exact, given) in exact.iter().zip(given).skip(1) {
                match given {
                    Data::String(mark) if mark == "x" => hidden += 1,
                    Data::Float(number) => {
                        let persons = matches!(measure, "trainees" | "experts");
                        assert!(!persons || !is_small(*number), "{measure}: {number}");
                        assert_eq!(exact, given, "{measure}");
                    }
                    _ => assert_eq!(exact, given, "{measure}"),
                }
            }
        }
        assert!(hidden > 0, "{measure}");
    }
    // What is not of persons has nothing to hide.
    let definition = json!({ "measure": "projects", "rows": "country", "year": 2025 });
    let report = json!({ "kind": "built", "definition": definition, "public": true });
    let (_, rows) = sheets(office, &report).swap_remove(0);
    assert!(rows.iter().flatten().all(|cell| *cell != "x"));
}

fn activities(path: &Path) {
    let text = fs::read_to_string(path).expect("the file");
    // The numbers stand last: planned, came, recorded, women, men, experts, their days.
    let mut hidden = 0;
    for line in text.lines().skip(1) {
        let mut cells: Vec<Option<f64>> = line
            .rsplit(',')
            .take(7)
            .map(|cell| cell.parse().ok())
            .collect();
        cells.reverse();
        assert!(
            !cells[1..6].iter().flatten().any(|number| is_small(*number)),
            "{line}"
        );
        assert_eq!(cells[5].is_none(), cells[6].is_none(), "{line}");
        hidden += cells[2..6].iter().filter(|cell| cell.is_none()).count();
    }
    assert!(hidden > 0);
}

/// Every count of persons in what ESCAP's reader takes up by program.
fn counts(path: &Path) {
    let data: Json = serde_json::from_slice(&fs::read(path).expect("the file")).expect("JSON");
    let mut rows = 0;
    for side in ["provided", "received"] {
        for table in data["counts"][side].as_object().expect("tables").values() {
            for row in table.as_array().expect("rows") {
                if row["unit"] != "persons" {
                    continue;
                }
                rows += 1;
                for year in row["years"].as_array().expect("years") {
                    assert!(!year.as_f64().is_some_and(is_small), "{row}");
                }
            }
        }
    }
    assert!(rows > 0);
}
