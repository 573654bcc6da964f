//! Every kind of rows: lists of payments, activities, trainees, experts, organisations and rates, and saved layouts.

use std::path::PathBuf;

use serde_json::{Value as Json, json};
use ssc_tests::Office;

use super::{contributed, counts, preview, proposed, refusals, undone};

fn text(office: &Office, name: &str, content: &str) -> PathBuf {
    let path = office.folder().join(name);
    std::fs::write(&path, content).expect("the file is written");
    path
}

/// Imports a text whose kind is guessed, and imports it once more: nothing is new then, and undo takes it back.
fn takes(office: &Office, name: &str, kind: &str, content: &str) -> Json {
    let import = proposed(office, &text(office, name, content));
    assert_eq!(import["kind"], kind, "{name}: {import:#}");
    let shown = preview(office, &import);
    assert_eq!(refusals(&shown), Vec::<String>::new(), "{name}");
    let before = office.register();
    let done = office.call("import.apply", import.clone());
    let again = preview(office, &import);
    assert_eq!(
        (&again["create"], &again["update"]),
        (&json!(0), &json!(0)),
        "{name}: {again:#}"
    );
    undone(office, &before);
    office.call("history.redo", json!({}));
    done
}

#[test]
fn payments_find_their_projects_by_code_or_title() {
    let office = Office::ready();
    office.project("P-1", &[("LAO", "100")]);
    office.project("P-2", &[("KHM", "100")]);
    let done = takes(
        &office,
        "payments.csv",
        "cost_lines",
        "Project code;Payment date;Description;Type;Amount;Currency\n\
         P-1;14/01/2025;Solar pumps;Grant;1.250,50;THB\n\
         Project P-2;31/01/2025;Tuition;Grant;99,50;THB\n",
    );
    assert_eq!(done["created"], 2);
    assert_eq!(contributed(&office, 2025), "1350.00");
    let import = proposed(
        &office,
        &text(
            &office,
            "more.csv",
            "Project code,Payment date,Description,Type,Amount\nP-9,2025-01-14,Pumps,Grant,10\n",
        ),
    );
    assert_eq!(
        refusals(&preview(&office, &import)),
        ["A2: No project of the register has the code or title “P-9”."]
    );
}

#[test]
fn activities_and_those_who_take_part_come_in_one_after_the_other() {
    let office = Office::ready();
    office.project("P-1", &[("LAO", "100")]);
    let done = takes(
        &office,
        "activities.csv",
        "activities",
        "Project,Activity title,Kind of activity,Start date,End date,Venue,Host country,Planned participants\n\
         P-1,Midwife training,Training course,2025-02-03,2025-02-14,Chiang Mai,Thailand,25\n\
         P-1,Advice on cold chains,Expert mission,2025-03-03,2025-03-07,Vientiane,Lao PDR,\n",
    );
    assert_eq!(
        (&done["created"], &done["noun"]),
        (&json!(2), &json!("activity"))
    );
    let done = takes(
        &office,
        "participants.csv",
        "participants",
        "Course,Full name,Sex,Nationality,Employer,Days,Result\n\
         Midwife training,Noy Example,F,Lao PDR,Ministry of Health,10,Completed\n\
         Midwife training,Vong Example,M,Cambodia,Hospital,10,Withdrawn\n",
    );
    assert_eq!(done["created"], 2);
    let twice = proposed(
        &office,
        &text(
            &office,
            "twice.csv",
            "Course,Full name,Sex,Nationality\nMidwife training,Ann Example,F,Lao PDR\nMidwife training,Ann Example,F,Lao PDR\nSailing,Bo Example,M,Lao PDR\n",
        ),
    );
    assert_eq!(
        refusals(&preview(&office, &twice)),
        [
            "B3: Row 2 says the same already.",
            "A4: No activity of the register has the title “Sailing”."
        ]
    );
    let done = takes(
        &office,
        "experts.csv",
        "experts",
        "Activity,Expert,Role,Nationality,Country,Start date,Hours\n\
         Advice on cold chains,Somchai Example,Expert,Thailand,Lao PDR,2025-03-03,40\n",
    );
    assert_eq!(
        (&done["created"], &done["noun"]),
        (&json!(1), &json!("assignment"))
    );
}

#[test]
fn organisations_are_known_again_by_any_of_their_names() {
    let office = Office::ready();
    office.organisation("Food and Agriculture Organization", "united_nations", None);
    let done = takes(
        &office,
        "organisations.csv",
        "organisations",
        "Organisation name,Short name,Type of organisation,Country,Website\n\
         Ministry of Health,MoH,Ministry,Lao PDR,\n\
         Food and Agriculture Organization,FAO,UN agency,,https://www.fao.org\n",
    );
    assert_eq!((&done["created"], &done["updated"]), (&json!(1), &json!(1)));
}

#[test]
fn rates_are_taken_into_their_series() {
    let office = Office::ready();
    let content = "Currency,Year,Exchange rate,Series,Source\nTHB,2030,31.5,Central bank,Bank\n";
    let path = text(&office, "rates.csv", content);
    let mut import = proposed(&office, &path);
    import["kind"] = json!("rates");
    import["targets"] = json!([
        { "column": 0, "field": "currency" }, { "column": 1, "field": "period" }, { "column": 2, "field": "rate" },
        { "column": 3, "field": "series" }, { "column": 4, "field": "source" },
    ]);
    assert_eq!(counts(&preview(&office, &import)), [1, 0, 0, 0, 0]);
    office.call("import.apply", import);
    let rates = office.call("rate.list", json!({ "series": "Central bank" }));
    assert_eq!(rates["rows"][0]["lcu_per_usd"], "31.5");
}

#[test]
fn a_saved_layout_reads_the_next_sheet() {
    let office = Office::ready();
    let content = "Ref.,Was,Wo,Geld\nX-1,Solar pumps,Lao PDR,100\n";
    let path = text(&office, "first.csv", content);
    let layout = json!({
        "name": "Field office", "kind": "projects_money",
        "columns": [
            { "title": "Ref.", "target": { "column": 0, "field": "code" } },
            { "title": "Was", "target": { "column": 1, "field": "title" } },
            { "title": "Wo", "target": { "column": 2, "field": "country" } },
            { "title": "Geld", "target": { "column": 3, "field": "amount", "year": 2025, "currency": "USD" } },
        ],
        "options": { "measurement": "A1" },
    });
    let saved = office.call("import.profile_save", layout.clone());
    assert_eq!(
        office.refuse("import.profile_save", layout).fields[0].path,
        "name"
    );
    let found = office.call("import.inspect", json!({ "path": path }));
    assert_eq!(found["profile"]["name"], "Field office");
    assert_eq!(found["options"]["measurement"], "A1");
    // The columns stand elsewhere in the next sheet.
    let moved = text(
        &office,
        "second.csv",
        "Geld,Wo,Ref.,Was\n250,Nepal,X-2,Roads\n",
    );
    let import = proposed(&office, &moved);
    assert_eq!(counts(&preview(&office, &import)), [1, 0, 0, 0, 0]);
    assert_eq!(
        preview(&office, &import)["sums"][0]["amount"],
        json!({ "amount": "250.00", "currency": "USD" })
    );
    office.call("import.profile_delete", json!({ "id": saved["id"] }));
    assert_eq!(office.call("import.profiles", json!({})), json!([]));
    office.call("history.undo", json!({}));
    assert_eq!(
        office.call("import.profiles", json!({}))[0]["name"],
        "Field office"
    );
}
