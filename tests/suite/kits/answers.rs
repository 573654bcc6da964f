//! What a ministry has filled in, against what was sent and what the register has now.

use serde_json::json;

use super::{Cell, Desk, counts, kit, line, office, preview, records, refusals};

#[test]
fn an_answer_that_changes_nothing_changes_nothing() {
    let (office, ministry) = office();
    let sent = kit(&office, &ministry);
    let back = Desk::open(&sent).save(&office.folder().join("any name at all.xlsx"));
    let before = records(&office);
    for path in [&sent, &back] {
        let shown = preview(&office, json!({ "path": path }));
        assert_eq!(
            counts(&shown["summary"]),
            [0, 0, 4, 0, 0, 0, 0],
            "{shown:#}"
        );
        assert_eq!(shown["total"], 0);
        let done = office.call("kit.merge", json!({ "path": path }));
        assert_eq!(counts(&done), [0, 0, 4, 0, 0, 0, 0]);
        assert_eq!(records(&office), before);
    }
    let row = &office.call("kit.ministries", json!({ "year": 2025 }))["rows"][0];
    assert_eq!(
        [
            &row["state"],
            &row["reported"],
            &row["missing"],
            &row["lines"]
        ],
        [&json!("merged"), &json!(4), &json!(0), &json!(2)]
    );
    let again = office.answer("kit.merge", json!({ "path": back }));
    assert_eq!(again.changes.expect("changes").entry, None);
}

#[test]
fn what_only_the_ministry_changed_is_taken_and_one_undo_takes_it_back() {
    let (office, ministry) = office();
    let mut desk = Desk::open(&kit(&office, &ministry));
    let lines = desk.sheet("Cost lines");
    let row = lines.row("description", "=Books");
    lines.set(row, "amount", 90_000.25);
    lines.set(row, "date", Cell::Day(2025, 4, 5));
    lines.clear(row, "country");
    let projects = desk.sheet("Projects");
    let row = projects.row("code", "TH-001");
    projects.set(row, "country", "Lao PDR 50 %; Cambodia 30 %; Viet Nam 20 %");
    projects.clear(row, "end_date");
    projects.set(row, "title", "' OR 1=1 -- %_ 🐘");
    let back = desk.save(&office.folder().join("back.xlsx"));
    let before = office.register();
    let shown = preview(&office, json!({ "path": back }));
    assert_eq!(
        counts(&shown["summary"]),
        [0, 2, 2, 0, 0, 0, 0],
        "{shown:#}"
    );
    assert_eq!(office.register(), before);
    let project = &shown["rows"][0];
    let country = project["cells"]
        .as_array()
        .expect("cells")
        .iter()
        .find(|cell| cell["field"] == "country")
        .expect("the country");
    assert_eq!(
        [&country["base"], &country["ours"], &country["theirs"]]
            .map(|text| text.as_str().expect("words")),
        [
            "Cambodia 40 %; Lao People's Democratic Republic 60 %",
            "Cambodia 40 %; Lao People's Democratic Republic 60 %",
            "Cambodia 30 %; Lao People's Democratic Republic 50 %; Viet Nam 20 %"
        ]
    );
    let done = office.call("kit.merge", json!({ "path": back }));
    assert_eq!(counts(&done), [0, 2, 2, 0, 0, 0, 0]);
    let books = line(&office, "=Books");
    assert_eq!(books["amount"]["amount"], "90000.25");
    assert_eq!(books["date"], "2025-04-05");
    assert_eq!(books["reported_by"], "Ministry of Health");
    let reported = office.call("kit.reported", json!({ "record": books["id"] }));
    assert_eq!(
        [
            &reported[0]["name"],
            &reported[0]["year"],
            &reported[0]["reported"],
            &reported[0]["on"]
        ],
        [
            &json!("Ministry of Health"),
            &json!(2025),
            &json!("changed"),
            &json!("2025-12-01")
        ]
    );
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn what_both_changed_is_shown_side_by_side_and_ours_stays_unless_theirs_is_chosen() {
    let (office, ministry) = office();
    let mut desk = Desk::open(&kit(&office, &ministry));
    let books = line(&office, "=Books");
    let mut ours = office.call("cost_line.get", json!({ "id": books["id"] }));
    ours["amount"]["amount"] = json!("81000");
    ours["document"] = json!("Bill 7");
    office.call("cost_line.save", ours);
    let lines = desk.sheet("Cost lines");
    let row = lines.row("description", "=Books");
    lines.set(row, "amount", 82_000.0);
    lines.set(row, "paper", "Bill 7");
    lines.set(row, "date", Cell::Day(2025, 4, 5));
    let back = desk.save(&office.folder().join("back.xlsx"));

    let shown = preview(&office, json!({ "path": back }));
    assert_eq!(
        counts(&shown["summary"]),
        [0, 1, 3, 1, 0, 0, 0],
        "{shown:#}"
    );
    let row = &shown["rows"][0];
    assert_eq!(row["result"], "conflict");
    let amount = &row["cells"][0];
    assert_eq!(
        [
            &amount["base"],
            &amount["ours"],
            &amount["theirs"],
            &amount["conflict"],
            &amount["taken"]
        ],
        [
            &json!("80000"),
            &json!("81000"),
            &json!("82000"),
            &json!(true),
            &json!(false)
        ]
    );
    office.call("kit.merge", json!({ "path": back }));
    let kept = line(&office, "=Books");
    assert_eq!(kept["amount"]["amount"], "81000.00");
    assert_eq!(kept["date"], "2025-04-05");

    // What was kept is still asked when the same workbook is looked at again.
    let choice =
        json!({ "sheet": "cost_lines", "key": row["key"], "field": "amount", "theirs": true });
    let chosen = json!({ "path": back, "choices": [choice] });
    let shown = preview(&office, chosen.clone());
    assert_eq!(counts(&shown["summary"])[3], 1);
    assert_eq!(shown["rows"][0]["cells"][0]["taken"], true);
    office.call("kit.merge", chosen);
    assert_eq!(line(&office, "=Books")["amount"]["amount"], "82000.00");
    let shown = preview(&office, json!({ "path": back }));
    assert_eq!(counts(&shown["summary"]), [0, 0, 4, 0, 0, 0, 0]);
}

#[test]
fn new_rows_are_made_once_and_a_second_answer_changes_them() {
    let (office, ministry) = office();
    let mut desk = Desk::open(&kit(&office, &ministry));
    desk.sheet("Projects").add(&[
        ("title", "Dengue laboratories".into()),
        ("country", "Viet Nam".into()),
        ("start_date", Cell::Day(2025, 1, 1)),
    ]);
    desk.sheet("Activities").add(&[
        ("project", "Dengue laboratories".into()),
        ("title", "Study visit".into()),
        ("kind", "Training".into()),
        ("start_date", Cell::Day(2025, 5, 1)),
        ("actual_participants", 12.0.into()),
    ]);
    let row = desk.sheet("Cost lines").add(&[
        ("project", "Dengue laboratories".into()),
        ("description", "Reagents".into()),
        ("amount", 5_000.0.into()),
        ("currency", "USD".into()),
        ("fiscal_year", 2025.0.into()),
        ("measurement", "A1".into()),
    ]);
    let back = desk.save(&office.folder().join("back.xlsx"));
    let before = office.register();
    let shown = preview(&office, json!({ "path": back }));
    assert_eq!(
        counts(&shown["summary"]),
        [3, 0, 4, 0, 0, 0, 0],
        "{shown:#}"
    );
    assert_eq!(office.register(), before);
    office.call("kit.merge", json!({ "path": back }));
    let made = line(&office, "Reagents");
    assert_eq!(made["payer"], "Ministry of Health");
    assert_eq!(made["reported_by"], "Ministry of Health");
    assert_eq!(
        office.call("kit.reported", json!({ "record": made["id"] }))[0]["reported"],
        "added"
    );
    assert_eq!(office.call("project.list", json!({}))["total"], 2);
    let after = records(&office);
    let again = office.call("kit.merge", json!({ "path": back }));
    assert_eq!(counts(&again), [0, 0, 7, 0, 0, 0, 0]);
    assert_eq!(records(&office), after);

    // What was left open the first time, and what it said then.
    desk.sheet("Cost lines").set(row, "flow", "Committed");
    desk.sheet("Cost lines").set(row, "amount", 5_500.0);
    let second = desk.save(&office.folder().join("second.xlsx"));
    let done = office.call("kit.merge", json!({ "path": second }));
    assert_eq!(counts(&done), [0, 1, 6, 0, 0, 0, 0]);
    let changed = line(&office, "Reagents");
    assert_eq!(
        [&changed["amount"]["amount"], &changed["flow"]],
        [&json!("5500.00"), &json!("committed")]
    );

    // Next year's kit knows what was reported.
    let kit = office.call(
        "kit.make",
        json!({ "year": 2025, "organisations": [ministry], "folder": office.folder() }),
    );
    assert_eq!(
        [
            &kit[0]["projects"],
            &kit[0]["activities"],
            &kit[0]["cost_lines"]
        ],
        [&json!(2), &json!(2), &json!(3)]
    );
    for _ in 0..4 {
        office.call("history.undo", json!({}));
    }
    assert!(office.register()["collection_kit"].is_empty());
}

#[test]
fn moved_rows_are_found_left_out_ones_are_told_and_copied_ones_are_asked() {
    let (office, ministry) = office();
    let mut desk = Desk::open(&kit(&office, &ministry));
    let lines = desk.sheet("Cost lines");
    let travel = lines.row("description", "Trainers’ travel");
    let books = lines.row("description", "=Books");
    // Travel stands far below now, and a copy of it below that; books are gone.
    let moved = lines.rows.remove(&travel).expect("the row");
    lines.rows.remove(&books);
    lines.rows.insert(700, moved.clone());
    lines.rows.insert(701, moved);
    lines.set(701, "amount", 7_000.0);
    let back = desk.save(&office.folder().join("back.xlsx"));
    let shown = preview(&office, json!({ "path": back }));
    assert_eq!(
        counts(&shown["summary"]),
        [0, 0, 3, 0, 1, 1, 0],
        "{shown:#}"
    );
    assert_eq!(
        refusals(&shown),
        [
            "row 702: Row 701 has the same hidden key: this one was copied from it. Say whether it is a new record."
        ]
    );
    let done = office.call("kit.merge", json!({ "path": back }));
    assert_eq!(counts(&done)[4], 1);
    assert_eq!(line(&office, "=Books")["amount"]["amount"], "80000.00");
    let row = &office.call("kit.ministries", json!({ "year": 2025 }))["rows"][0];
    assert_eq!(
        [&row["state"], &row["missing"]],
        [&json!("answered"), &json!(1)]
    );
    let new = json!({ "sheet": "cost_lines", "correction": { "row": 702, "fix": "new_record" } });
    let done = office.call("kit.merge", json!({ "path": back, "corrections": [new] }));
    assert_eq!(counts(&done), [1, 0, 3, 0, 0, 1, 0]);
    assert_eq!(office.call("cost_line.list", json!({}))["total"], 3);
}

#[test]
fn rows_that_were_sorted_without_their_keys_are_found_by_what_they_say() {
    let (office, ministry) = office();
    let mut desk = Desk::open(&kit(&office, &ministry));
    let lines = desk.sheet("Cost lines");
    let keys = lines.column("key");
    let (one, other) = (
        lines.row("description", "Trainers’ travel"),
        lines.row("description", "=Books"),
    );
    // The words change places, the hidden keys stay.
    for column in 1..20 {
        assert_ne!(column, keys);
        let cell = lines.rows.get_mut(&one).expect("a row").remove(&column);
        let swapped = match cell {
            Some(cell) => lines
                .rows
                .get_mut(&other)
                .expect("a row")
                .insert(column, cell),
            None => lines.rows.get_mut(&other).expect("a row").remove(&column),
        };
        if let Some(cell) = swapped {
            lines
                .rows
                .get_mut(&one)
                .expect("a row")
                .insert(column, cell);
        }
    }
    lines.set(one, "paper", "Bill 7");
    let back = desk.save(&office.folder().join("sorted.xlsx"));
    let shown = preview(&office, json!({ "path": back }));
    assert_eq!(
        counts(&shown["summary"]),
        [0, 1, 3, 0, 0, 0, 0],
        "{shown:#}"
    );
    assert_eq!(
        shown["rows"][0]["notes"][0],
        "The rows of this sheet were moved without their hidden keys. This one was found by what it says."
    );
    office.call("kit.merge", json!({ "path": back }));
    let books = line(&office, "=Books");
    assert_eq!(
        [&books["document"], &books["amount"]["amount"]],
        [&json!("Bill 7"), &json!("80000.00")]
    );
    assert_eq!(
        [&books["reported"]["name"], &books["reported"]["reported"]],
        [&json!("Ministry of Health"), &json!("changed")]
    );
}

#[test]
fn an_old_fault_of_a_record_does_not_refuse_what_the_ministry_changed_elsewhere() {
    let (office, ministry) = office();
    // An earlier program let shares stand that are no whole.
    let project = office.call("project.list", json!({ "search": "TH-001" }))["rows"][0].clone();
    office.call("programme.close", json!({}));
    let file = rusqlite::Connection::open(office.path()).expect("the file opens");
    file.execute(
        "UPDATE project_country SET share = '50' WHERE project_id = ?1 AND iso3 = 'LAO'",
        [project["id"].as_str()],
    )
    .expect("a fault");
    drop(file);
    office.call("programme.open", json!({ "path": office.path() }));
    let sent = kit(&office, &ministry);

    let mut desk = Desk::open(&sent);
    let projects = desk.sheet("Projects");
    let row = projects.row("code", "TH-001");
    projects.set(row, "title", "Renamed by the ministry");
    let back = desk.save(&office.folder().join("renamed.xlsx"));
    let shown = preview(&office, json!({ "path": back }));
    assert_eq!(
        counts(&shown["summary"]),
        [0, 1, 3, 0, 0, 0, 0],
        "{shown:#}"
    );
    let note = shown["rows"][0]["notes"][0].as_str().unwrap_or_default();
    assert!(note.contains("90") && note.contains("Checks"), "{shown:#}");
    office.call("kit.merge", json!({ "path": back }));
    let taken = office.call("project.get", json!({ "id": project["id"] }));
    assert_eq!(taken["title"], "Renamed by the ministry");
    assert_eq!(taken["countries"][0]["share"], "50");

    // What it touches is judged: other shares that are no whole, and a new fault beside the old one.
    for (field, value) in [
        ("country", Cell::from("Lao PDR 30 %; Cambodia 60 %")),
        ("end_date", Cell::Day(1999, 1, 1)),
    ] {
        let mut desk = Desk::open(&sent);
        let projects = desk.sheet("Projects");
        let row = projects.row("code", "TH-001");
        projects.set(row, field, value);
        let back = desk.save(&office.folder().join("wrong.xlsx"));
        let shown = preview(&office, json!({ "path": back }));
        assert_eq!(shown["summary"]["refused"], 1, "{field}: {shown:#}");
    }
}
