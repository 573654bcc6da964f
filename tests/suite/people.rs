//! The people of a programme: lists, what is remembered of them, and the papers they get.

use std::process::Command;

use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_tests::{Office, text_of};

/// A course of a project, saved.
fn course(office: &Office, title: &str, start: &str, end: &str) -> Json {
    let project = match office.call("project.list", json!({}))["rows"].get(0) {
        Some(project) => project["id"].clone(),
        None => office.project("P-1", &[("LAO", "100")])["id"].clone(),
    };
    office.call(
        "activity.save",
        json!({
            "project_id": project, "kind": "training", "title": title, "start_date": start, "end_date": end,
            "place": "Bangkok", "host_country": "THA",
        }),
    )
}

#[test]
fn lists_are_filtered_and_their_sums_are_of_the_whole_filter() {
    let office = Office::ready();
    let seeds = course(&office, "Seeds", "2025-10-06", "2025-10-31");
    let water = course(&office, "Water", "2024-03-03", "2024-03-18");
    let rows = json!([
        { "name": "Noy Example", "sex": "female", "nationality": "LAO", "employer": "Ministry of Agriculture",
          "days": 20, "result": "completed", "field": "agriculture" },
        { "name": "Dara Example", "sex": "male", "nationality": "KHM", "employer": "University", "days": 17,
          "result": "incomplete" },
        { "name": "Somchai Example", "nationality": "LAO", "result": "withdrawn" },
    ]);
    office.call(
        "participation.save_many",
        json!({ "activity_id": seeds["id"], "rows": rows }),
    );
    let rows =
        json!([{ "name": "Noy Example", "nationality": "LAO", "days": 12, "result": "completed" }]);
    office.call(
        "participation.save_many",
        json!({ "activity_id": water["id"], "rows": rows }),
    );

    let sums = office.call("person.sums", json!({ "role": "trainee" }));
    assert_eq!(
        (
            &sums["persons"],
            &sums["female"],
            &sums["not_recorded"],
            &sums["countries"],
            &sums["training_days"]
        ),
        (&json!(3), &json!(1), &json!(1), &json!(2), &json!(49))
    );
    let sums = office.call(
        "person.sums",
        json!({ "role": "trainee", "activity": seeds["id"] }),
    );
    assert_eq!(
        (
            &sums["training_days"],
            &sums["completed"],
            &sums["incomplete"],
            &sums["withdrawn"]
        ),
        (&json!(37), &json!(1), &json!(1), &json!(1))
    );
    let names = |request: Json| -> Vec<String> {
        let page = office.call("person.list", request);
        let rows = page["rows"].as_array().expect("rows").clone();
        assert_eq!(page["total"], json!(rows.len()));
        rows.iter()
            .map(|row| row["name"].as_str().expect("a name").to_owned())
            .collect()
    };
    assert_eq!(
        names(json!({ "role": "trainee", "year": 2024 })),
        ["Noy Example"]
    );
    assert_eq!(names(json!({ "employer": "of AGRI" })), ["Noy Example"]);
    assert_eq!(names(json!({ "employer": "%" })), [""; 0]);
    assert_eq!(names(json!({ "sex": "not_recorded" })), ["Somchai Example"]);
    assert_eq!(
        names(json!({ "activity": seeds["id"], "sort": "days", "descending": true })),
        ["Noy Example", "Dara Example", "Somchai Example"]
    );
    let alumni = office.call(
        "person.list",
        json!({ "role": "trainee", "activity": seeds["id"] }),
    );
    assert_eq!(
        (
            &alumni["rows"][1]["days"],
            &alumni["rows"][1]["result"],
            &alumni["rows"][1]["last_date"]
        ),
        (&json!(20), &json!("completed"), &json!("2025-10-31"))
    );
    let facets = office.call("person.facets", json!({ "role": "trainee" }));
    assert_eq!(facets["years"], json!([2025, 2024]));
    assert_eq!(facets["fields"], json!(["agriculture"]));
}

#[test]
fn the_roster_knows_who_can_be_sent_and_who_is_away() {
    let office = Office::ready();
    let mission = course(&office, "Mission", "2026-05-10", "2026-05-20");
    let expert = |name: &str, languages: &str, from: Json, to: Json| {
        office.call(
            "person.save",
            json!({ "name": name, "sex": "male", "roster": "expert", "languages": languages,
                    "available_from": from, "available_to": to }),
        )
    };
    let away = expert(
        "Away Example",
        "Thai;English",
        json!("2026-01-01"),
        json!("2026-12-31"),
    );
    expert(
        "Free Example",
        "English, Lao",
        json!("2026-03-01"),
        Json::Null,
    );
    expert("Unknown Example", "", Json::Null, Json::Null);
    office.call(
        "assignment.save",
        json!({ "activity_id": mission["id"], "person_id": away["id"], "role": "expert", "country": "LAO" }),
    );
    let names = |request: Json| -> Vec<String> {
        let page = office.call("person.list", request);
        let rows = page["rows"].as_array().expect("rows").clone();
        rows.iter()
            .map(|row| row["name"].as_str().expect("a name").to_owned())
            .collect()
    };
    assert_eq!(
        names(json!({ "role": "expert" })),
        ["Away Example", "Free Example", "Unknown Example"]
    );
    assert_eq!(names(json!({ "role": "volunteer" })), [""; 0]);
    assert_eq!(
        names(
            json!({ "role": "expert", "available_from": "2026-05-15", "available_to": "2026-06-01" })
        ),
        ["Free Example"]
    );
    assert_eq!(
        names(json!({ "role": "expert", "available_from": "2026-06-01" })),
        ["Away Example", "Free Example"]
    );
    assert_eq!(
        names(json!({ "language": "English" })),
        ["Away Example", "Free Example"]
    );
    assert_eq!(names(json!({ "language": "Eng" })), [""; 0]);
    assert_eq!(names(json!({ "sent_to": "LAO" })), ["Away Example"]);
    let refused = office.refuse(
        "person.save",
        json!({ "name": "Wrong", "sex": "male", "available_from": "2026-05-01", "available_to": "2026-04-01" }),
    );
    assert_eq!(refused.fields[0].path, "available_to");
}

#[test]
fn data_is_kept_until_its_day_and_then_forgotten_while_the_counts_stay() {
    let office = Office::ready();
    let seeds = course(&office, "Seeds", "2025-10-06", "2025-10-31");
    let rows = json!([{ "name": "Noy Secretname", "sex": "female", "nationality": "LAO", "days": 20, "result": "completed" }]);
    office.call(
        "participation.save_many",
        json!({ "activity_id": seeds["id"], "rows": rows }),
    );
    let row = office.call("person.list", json!({}))["rows"][0].clone();
    let mut person = office.call("person.get", json!({ "id": row["id"] }))["person"].clone();
    person["retention_date"] = json!("2025-12-31");
    let person = office.call("person.save", person);
    let due =
        |day: &str| office.call("person.list", json!({ "retention_by": day }))["total"].clone();
    assert_eq!((due("2025-12-30"), due("2026-01-31")), (json!(0), json!(1)));
    let before = office.call("person.sums", json!({}));
    office.call(
        "person.anonymise",
        json!({ "id": person["id"], "row_version": person["row_version"] }),
    );
    assert_eq!(due("2026-01-31"), json!(0));
    assert_eq!(office.call("person.sums", json!({})), before);
    let refused = office.refuse("history.undo", json!({}));
    assert_eq!(
        (refused.code, refused.message.as_str()),
        (
            Code::NotFound,
            "“Person made anonymous” cannot be undone, nor what was done before it."
        )
    );
    let paper = json!({ "kind": "certificates", "activity_id": seeds["id"] });
    let refused = office.refuse("participation.paper_preview", paper);
    assert!(
        refused.message.contains("nobody to certify"),
        "{}",
        refused.message
    );
}

#[test]
fn who_was_deleted_can_come_back_until_somebody_is_made_anonymous_and_is_then_forgotten() {
    let office = Office::ready();
    let person = |name: &str| {
        office.call(
            "person.save",
            json!({ "name": name, "sex": "female", "nationality": "LAO" }),
        )
    };
    let gone = person("Dara Secretname");
    let kept = person("Noy Example");
    let last = person("Mali Example");
    office.call(
        "person.protected_save",
        json!({ "id": gone["id"], "passport": "SECRET-PASSPORT-1", "health": "" }),
    );
    let knows = |secret: &str| {
        let file = rusqlite::Connection::open(office.path()).expect("the file opens");
        let found: i64 = file
            .query_row(
                "SELECT count(*) FROM history_change WHERE before LIKE ?1 OR after LIKE ?1",
                [format!("%{secret}%")],
                |row| row.get(0),
            )
            .expect("the history is read");
        found > 0
    };
    office.call("person.delete", json!({ "id": gone["id"] }));
    office.call("history.undo", json!({}));
    let back = office.call("person.get", json!({ "id": gone["id"] }));
    assert_eq!(back["person"]["name"], "Dara Secretname");
    office.call("person.delete", json!({ "id": gone["id"] }));
    assert!(knows("Dara Secretname") && knows("SECRET-PASSPORT-1"));

    office.call(
        "person.anonymise",
        json!({ "id": last["id"], "row_version": last["row_version"] }),
    );
    for secret in ["Secretname", "secretname", "SECRET-PASSPORT-1", "Mali"] {
        assert!(!knows(secret), "{secret}");
    }
    assert!(knows("Noy Example"), "who is still there stays");
    let there = office.call("person.get", json!({ "id": kept["id"] }));
    assert_eq!(there["person"]["name"], "Noy Example");
    assert_eq!(office.call("checks.integrity", json!({}))["whole"], true);
}

#[test]
fn five_thousand_pasted_rows_in_any_order_of_columns_come_in_at_once() {
    let office = Office::ready();
    let seeds = course(&office, "Seeds", "2025-10-06", "2025-10-31");
    office.call(
        "person.save",
        json!({ "name": "Known Person 7", "sex": "female", "nationality": "LAO" }),
    );
    let countries = ["Laos PDR", "Vietnam", "Cambodia", "Türkiye"];
    let mut text =
        String::from("No.\tOrganisation\tNationality\tGender\tFull name\tDays\tRemarks\r\n");
    for number in 0..5000 {
        let name = if number == 7 {
            "known  PERSON 7".to_owned()
        } else {
            format!("Pasted Person {number}")
        };
        let country = if number == 7 {
            "Lao PDR"
        } else {
            countries[number % 4]
        };
        text.push_str(&format!(
            "{}\tMinistry {}\t{country}\t{}\t{name}\t{}\tnothing\r\n",
            number + 1,
            number % 50,
            ["F", "male", ""][number % 3],
            number % 30,
        ));
    }
    let paste = |text: &str| json!({ "activity_id": seeds["id"], "text": text });
    let read = office.call("participation.read_pasted", paste(&text));
    assert_eq!(
        (&read["rows"], &read["new"], &read["known"], &read["wrong"]),
        (&json!(5000), &json!(4999), &json!(1), &json!(0)),
        "{:#}",
        read["problems"]
    );
    assert_eq!(read["columns"][0]["column"], Json::Null);
    assert_eq!(read["columns"][4]["column"], json!("name"));

    // The columns are taken for something else: every row says why it cannot be.
    let mut wrong = paste(&text);
    wrong["columns"] = json!([null, "sex", "employer", "country", "name", "days", null]);
    let read = office.call("participation.read_pasted", wrong.clone());
    assert_eq!(
        (&read["wrong"], read["problems"].as_array().map(Vec::len)),
        (&json!(5000), Some(100))
    );
    assert_eq!(
        read["problems"][0],
        json!({ "row": 2, "sentence": "“Ministry 0” is not a sex this program knows. Write female, male or other, or leave the cell empty." })
    );
    let refused = office.refuse("participation.paste", wrong);
    assert_eq!(refused.fields[0].path, "rows[2]");
    let mut one_wrong = text.replacen("\tF\t", "\tneither\t", 1);
    assert_eq!(
        office
            .refuse("participation.paste", paste(&one_wrong))
            .fields
            .len(),
        1
    );
    assert_eq!(office.call("person.list", json!({}))["total"], json!(1));

    let mut leave_out = paste(&one_wrong);
    leave_out["leave_out"] = json!(true);
    let saved = office.call("participation.paste", leave_out);
    assert_eq!(
        saved,
        json!({ "participations": 4999, "persons_added": 4998, "persons_matched": 0 })
    );
    let again = office.call("participation.read_pasted", paste(&text));
    assert_eq!(
        (&again["already"], &again["new"]),
        (&json!(4999), &json!(1))
    );
    office.call("history.undo", json!({}));
    assert_eq!(office.call("person.list", json!({}))["total"], json!(1));

    one_wrong.push_str("one more\n");
    one_wrong.push_str(&"x\ty\n".repeat(3));
    let refused = office.refuse("participation.read_pasted", paste(&one_wrong));
    assert!(
        refused.fields[0].message.contains("at most 5000"),
        "{}",
        refused.fields[0].message
    );
    let nothing = office.call("participation.read_pasted", paste(" \n\t\n"));
    assert_eq!(nothing["rows"], json!(0));
}

#[test]
fn a_pasted_list_without_heads_is_read_by_what_stands_in_it() {
    let office = Office::ready();
    let seeds = course(&office, "Seeds", "2025-10-06", "2025-10-31");
    let text = "1\tLaos\tNoy Example\tfemale\tMinistry of Health\t20\n2\tViet Nam\tAnh Example\tM\tUniversity\t19\n3\tLaos\tNoy Example\tfemale\t\t20";
    let read = office.call(
        "participation.read_pasted",
        json!({ "activity_id": seeds["id"], "text": text }),
    );
    let columns: Vec<&Json> = read["columns"]
        .as_array()
        .expect("columns")
        .iter()
        .map(|c| &c["column"])
        .collect();
    assert_eq!(
        columns,
        [
            &Json::Null,
            &json!("country"),
            &json!("name"),
            &json!("sex"),
            &json!("employer"),
            &json!("days")
        ]
    );
    assert_eq!((&read["new"], &read["wrong"]), (&json!(2), &json!(1)));
    assert_eq!(
        read["problems"][0]["sentence"],
        json!("The same person stands in row 1 already.")
    );
}

#[test]
fn certificates_and_the_list_of_participants_are_papers_of_an_activity() {
    let office = Office::ready();
    let seeds = course(
        &office,
        "Rice seed quality control",
        "2025-10-06",
        "2025-10-31",
    );
    let rows = json!([
        { "name": "Noy Example", "sex": "female", "nationality": "LAO", "employer": "Ministry of Agriculture",
          "days": 20, "result": "completed", "certificate": "17/2025" },
        { "name": "สมชาย ใจดี", "sex": "male", "nationality": "THA", "days": 17, "result": "incomplete" },
        { "name": "Absent Example", "result": "withdrawn" },
    ]);
    office.call(
        "participation.save_many",
        json!({ "activity_id": seeds["id"], "rows": rows }),
    );
    let path = office.folder().join("certificates.pdf");
    let paper = json!({
        "kind": "certificates", "activity_id": seeds["id"], "date": "2025-10-31",
        "signatories": [{ "name": "Director Example", "title": "Director General" }],
    });
    let made = office.call(
        "participation.paper",
        json!({ "paper": paper, "path": path }),
    );
    assert_eq!(made["pages"], json!(2));
    let text = text_of(&path);
    for words in [
        "Certificate of Completion",
        "Noy Example",
        "has successfully completed the training course",
        "Rice seed quality control",
        "6 October 2025 to 31 October 2025, Bangkok, Thailand",
        "Given on 31 October 2025",
        "Director Example",
        "17/2025",
        "Certificate of Participation",
        "สมชาย ใจดี",
        "Cooperation Office of the Test",
    ] {
        assert!(text.contains(words), "{words} is not in\n{text}");
    }
    assert!(!text.contains("Absent"), "{text}");

    let preview = office.call("participation.paper_preview", paper.clone());
    assert_eq!(preview["sha256"], made["sha256"]);
    let mut many = paper;
    many["signatories"] = json!([{}, {}, {}, {}]);
    assert_eq!(
        office.refuse("participation.paper_preview", many).fields[0].path,
        "signatories"
    );

    for (orientation, size) in [
        ("landscape", "841.891 x 595.28"),
        ("upright", "595.28 x 841.89"),
    ] {
        let path = office.folder().join(format!("{orientation}.pdf"));
        let paper = json!({ "kind": "list", "activity_id": seeds["id"], "orientation": orientation, "to_sign": true });
        office.call(
            "participation.paper",
            json!({ "paper": paper, "path": path }),
        );
        let text = text_of(&path);
        for words in [
            "Noy Example",
            "Absent Example",
            "สมชาย ใจดี",
            "2 from 2 countries, one woman",
            "Signature",
            "P-1",
        ] {
            assert!(text.contains(words), "{words} is not in\n{text}");
        }
        let info = Command::new("pdfinfo")
            .arg(&path)
            .output()
            .expect("pdfinfo");
        assert!(String::from_utf8_lossy(&info.stdout).contains(size));
    }
    let nowhere = office.folder().join("missing").join("list.pdf");
    let paper = json!({ "kind": "list", "activity_id": seeds["id"] });
    let refused = office.refuse(
        "participation.paper",
        json!({ "paper": paper, "path": nowhere }),
    );
    assert_eq!(refused.fields[0].path, "path");
}

#[test]
fn two_records_of_one_person_are_found_merged_and_brought_back() {
    let office = Office::ready();
    let seeds = course(&office, "Seeds", "2025-10-06", "2025-10-31");
    let rows = json!([
        { "name": "Nguyễn Thị Mai", "sex": "female", "nationality": "VNM", "email": "mai@example.org", "days": 20, "result": "completed" },
        { "name": "Mai Nguyen Thi", "sex": "female", "nationality": "VNM", "days": 12 },
    ]);
    office.call(
        "participation.save_many",
        json!({ "activity_id": seeds["id"], "rows": rows }),
    );
    let pair = office.call("person.duplicates", json!({}))["pairs"][0].clone();
    assert_eq!(pair["likenesses"], json!(["same_name", "same_nationality"]));
    let before = office.register();
    let both = json!({ "first": pair["first"]["id"], "second": pair["second"]["id"] });
    let side_by_side = office.call("person.compare", both);
    assert_eq!(side_by_side["shared"][0]["result"], json!("completed"));
    let gone = &side_by_side["second"]["person"];
    let merged = office.answer(
        "person.merge",
        json!({ "keep": side_by_side["first"]["person"], "gone": gone["id"], "gone_version": gone["row_version"] }),
    );
    assert_eq!(
        (&merged.value["moved"], &merged.value["joined"]),
        (&json!(0), &json!(1))
    );
    assert_eq!(office.call("person.list", json!({}))["total"], json!(1));
    let changes = merged.changes.expect("changes");
    assert_eq!(changes.description, "Two records of one person merged");
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
    office.call("history.redo", json!({}));
    assert_eq!(office.call("person.list", json!({}))["total"], json!(1));
}
