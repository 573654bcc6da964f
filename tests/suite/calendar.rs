//! A year of activities: planned, found in the calendar, in two places at once, handed to another calendar,
//! copied for next year, held and closed.

use icalendar::parser::{Component, read_calendar, unfold};
use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_tests::Office;

/// An office with a project of Laos that ends in March 2026, a rice course in January and a seminar in December.
fn programme() -> (Office, Json, Json, Json) {
    let office = Office::ready();
    let mut project = office.project("LAO-1", &[("LAO", "100")]);
    project["end_date"] = json!("2026-03-31");
    let project = office.call("project.save", project);
    let course = activity(
        &office,
        &project,
        "หลักสูตรเมล็ดพันธุ์ข้าว, 2026; rice \\ seed",
        "2026-01-12",
        "2026-01-30",
    );
    let seminar = activity(&office, &project, "Seminar", "2025-12-15", "2025-12-15");
    (office, project, course, seminar)
}

fn activity(office: &Office, project: &Json, title: &str, from: &str, to: &str) -> Json {
    office.call(
        "activity.save",
        json!({
            "project_id": project["id"], "kind": "training", "title": title, "start_date": from, "end_date": to,
            "place": "Bangkok", "host_country": "THA", "planned_participants": 20,
        }),
    )
}

fn expert(office: &Office, name: &str) -> Json {
    office.call(
        "person.save",
        json!({ "name": name, "sex": "female", "nationality": "THA", "retention_date": "2026-01-20" }),
    )
}

fn assign(office: &Office, person: &Json, to: &Json) -> (Json, String) {
    let answer = office.answer(
        "assignment.save",
        json!({ "activity_id": to["id"], "person_id": person["id"], "role": "expert" }),
    );
    let said = answer.changes.expect("it changes something").description;
    (answer.value, said)
}

fn text(component: &Component<'_>, name: &str) -> String {
    component
        .find_prop(name)
        .map_or_else(String::new, |property| property.val.as_str().to_owned())
}

#[test]
fn another_calendar_reads_what_is_exported_and_finds_no_persons_name() {
    let (office, project, course, _) = programme();
    let somchai = expert(&office, "Somchai Rakthai");
    assign(&office, &somchai, &course);
    let path = office.folder().join("january");
    let span = json!({ "from": "2026-01-01", "to": "2026-03-31", "filter": {}, "path": path });
    let written = office.call("calendar.export", span.clone());
    let file = format!("{}.ics", path.display());
    assert_eq!(written, json!({ "path": file, "entries": 3 }));
    let read = || std::fs::read_to_string(&file).expect("the file is there");
    let exported = read();
    assert!(!exported.contains("Somchai") && !exported.contains("Rakthai"));
    assert!(exported.split("\r\n").all(|line| line.len() <= 75));

    let unfolded = unfold(&exported);
    let calendar = read_calendar(&unfolded).expect("an independent parser reads it");
    assert_eq!(calendar.components.len(), 3);
    let [rice, data, end] = &calendar.components[..] else {
        panic!("three events");
    };
    assert_eq!(
        text(rice, "SUMMARY"),
        "LAO-1 หลักสูตรเมล็ดพันธุ์ข้าว, 2026; rice \\ seed"
    );
    assert_eq!(text(rice, "DTSTART"), "20260112");
    assert_eq!(text(rice, "DTEND"), "20260131", "the day after the last");
    assert_eq!(text(rice, "LOCATION"), "Bangkok, Thailand");
    assert_eq!(text(rice, "CATEGORIES"), "Training course");
    assert_eq!(text(rice, "STATUS"), "CONFIRMED");
    assert!(text(rice, "DTSTAMP").starts_with("20251201T00"));
    assert_eq!(
        text(rice, "UID"),
        format!(
            "activity-{}@ssc-desk",
            course["id"].as_str().expect("a key")
        )
    );
    assert_eq!(
        text(data, "SUMMARY"),
        "One person’s data is to be made anonymous"
    );
    assert_eq!(text(end, "SUMMARY"), "Project ends: LAO-1 Project LAO-1");

    // The same register at the same moment gives the same bytes; a change keeps the UID and raises the sequence.
    office.call("calendar.export", span.clone());
    assert_eq!(read(), exported);
    let before: i64 = text(rice, "SEQUENCE").parse().expect("a number");
    office.call(
        "activity.set_status",
        json!({ "ids": [course["id"]], "status": "cancelled" }),
    );
    office.call("calendar.export", span);
    let again = unfold(&read());
    let again = read_calendar(&again).expect("it is read again");
    assert_eq!(text(&again.components[0], "UID"), text(rice, "UID"));
    assert_eq!(text(&again.components[0], "STATUS"), "CANCELLED");
    assert!(
        text(&again.components[0], "SEQUENCE")
            .parse::<i64>()
            .expect("a number")
            > before
    );

    // The filter holds for the file, too.
    let none = json!({ "filter": { "kind": "grant" }, "path": path });
    assert_eq!(office.call("calendar.export", none)["entries"], 0);
    let of_project = json!({ "filter": { "project": project["id"] }, "path": path });
    assert_eq!(office.call("calendar.export", of_project)["entries"], 3);
}

#[test]
fn data_that_is_due_opens_the_person_or_the_list_of_all_who_are_due() {
    let (office, ..) = programme();
    let somchai = expert(&office, "Somchai Rakthai");
    let due = || {
        let span = json!({ "from": "2026-01-20", "to": "2026-01-20" });
        let entries = office.call("calendar.list", span)["rows"].clone();
        let mut found = entries.as_array().expect("rows").iter();
        let of = |entry: &&Json| entry["kind"] == "retention";
        found.find(of).cloned().expect("an entry")
    };
    assert_eq!(due()["person_id"], somchai["id"]);
    office.call(
        "person.save",
        json!({ "name": "Noy", "sex": "male", "nationality": "LAO", "retention_date": "2026-01-20" }),
    );
    let both = due();
    assert_eq!(
        (&both["person_id"], &both["persons"]),
        (&Json::Null, &json!(2))
    );
    // The list that the entry opens holds an expert and somebody who took part in nothing yet.
    let list = office.call("person.list", json!({ "retention_by": "2026-01-20" }));
    assert_eq!(list["total"], 2);
}

#[test]
fn an_expert_in_two_places_is_saved_with_a_word_and_found_by_calendar_and_checks() {
    let (office, project, course, _) = programme();
    let mission = activity(&office, &project, "Mission", "2026-01-26", "2026-02-06");
    let somchai = expert(&office, "Somchai");
    let (_, said) = assign(&office, &somchai, &mission);
    assert_eq!(said, "Assignment saved");
    let (second, said) = assign(&office, &somchai, &course);
    assert_eq!(
        said,
        "Assignment saved. The same person is assigned to “Mission” on the same days"
    );
    let found = office.call(
        "assignment.conflicts",
        json!({ "assignment": second["id"] }),
    );
    assert_eq!(found["total"], 1);
    assert_eq!(found["rows"][0]["shared_from"], "2026-01-26");
    assert_eq!(found["rows"][0]["shared_to"], "2026-01-30");

    let month = || {
        office.call(
            "calendar.month",
            json!({ "from": "2025-12-29", "to": "2026-02-01", "filter": {} }),
        )
    };
    let clashes = |month: &Json| -> Vec<(String, i64)> {
        let entries = month["entries"].as_array().expect("entries").clone();
        entries
            .iter()
            .filter(|entry| entry["kind"] == "activity")
            .map(|entry| {
                let title = entry["title"].as_str().expect("a title").to_owned();
                (title, entry["conflicts"].as_i64().expect("a number"))
            })
            .collect()
    };
    assert_eq!(
        clashes(&month())
            .iter()
            .map(|(_, count)| count)
            .sum::<i64>(),
        2
    );
    let check = || -> Json {
        let checks = office.call("checks.list", json!({ "year": 2025 }));
        let found = checks.as_array().and_then(|all| {
            all.iter()
                .find(|check| check["id"] == "expert-twice")
                .cloned()
        });
        found.expect("the check is run")
    };
    assert_eq!(check()["count"], 1);
    assert_eq!(check()["findings"][0]["noun"], "activity");
    assert_eq!(check()["findings"][0]["id"], course["id"]);

    // Cancelling the mission frees the days; undo takes them again.
    office.call(
        "activity.set_status",
        json!({ "ids": [mission["id"]], "status": "cancelled" }),
    );
    assert_eq!(check()["count"], 0);
    office.call("history.undo", json!({}));
    assert_eq!(check()["count"], 1);
}

#[test]
fn what_was_cancelled_counts_in_no_figure() {
    let (office, _, course, seminar) = programme();
    for activity in [&course, &seminar] {
        let rows: Vec<Json> = (1..=3)
            .map(|number| json!({ "name": format!("Trainee {number}"), "nationality": "LAO", "days": 5, "result": "completed" }))
            .collect();
        office.call(
            "participation.save_many",
            json!({ "activity_id": activity["id"], "rows": rows }),
        );
    }
    let trainees = || -> Json {
        let figures = office.call("figures.year", json!({ "year": 2026, "years": 1 }));
        let totals = figures["counts"]["provided"]["totals"]
            .as_array()
            .expect("totals")
            .clone();
        totals
            .iter()
            .find(|row| row["key"] == "C5")
            .or_else(|| {
                totals.iter().find(|row| {
                    row["label"]
                        .as_str()
                        .is_some_and(|label| label.contains("days"))
                })
            })
            .map_or(Json::Null, |row| row["years"].clone())
    };
    let before = figures_text(&office);
    office.call(
        "activity.set_status",
        json!({ "ids": [course["id"]], "status": "cancelled" }),
    );
    let after = figures_text(&office);
    assert_ne!(before, after, "{}", trainees());
    office.call(
        "activity.set_status",
        json!({ "ids": [course["id"]], "status": "completed" }),
    );
    assert_eq!(
        figures_text(&office),
        before,
        "completed counts as planned did"
    );
}

fn figures_text(office: &Office) -> String {
    office.call("figures.year", json!({ "year": 2026, "years": 1 }))["counts"].to_string()
}

#[test]
fn next_years_course_is_copied_and_results_are_set_for_all_at_once() {
    let (office, _, course, _) = programme();
    let rows: Vec<Json> = (1..=25)
        .map(|number| json!({ "name": format!("Trainee {number}"), "nationality": "LAO" }))
        .collect();
    office.call(
        "participation.save_many",
        json!({ "activity_id": course["id"], "rows": rows }),
    );
    let list = || {
        office.call(
            "participation.list",
            json!({ "activity": course["id"], "result": "completed" }),
        )
    };
    let all = office.call("participation.list", json!({ "activity": course["id"] }));
    let ids: Vec<&Json> = all["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| &row["id"])
        .collect();
    let answer = office.answer(
        "participation.set_results",
        json!({ "ids": ids, "result": "completed" }),
    );
    assert_eq!(
        answer.changes.expect("a change").description,
        "Result of 25 participants: Completed"
    );
    assert_eq!(list()["total"], 25);
    office.call("history.undo", json!({}));
    assert_eq!(list()["total"], 0);

    let before = office.register();
    let made = office.call(
        "activity.copy",
        json!({ "ids": [course["id"]], "first_day": "2027-01-11" }),
    );
    assert_eq!(made[0]["title"], "หลักสูตรเมล็ดพันธุ์ข้าว, 2027; rice \\ seed");
    assert_eq!(made[0]["end_date"], "2027-01-29");
    assert_eq!(
        office.call("participation.list", json!({ "activity": made[0]["id"] }))["total"],
        0
    );
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
}

#[test]
fn what_cannot_be_meant_is_refused_with_a_sentence() {
    let (office, _, course, seminar) = programme();
    let refused = office.refuse(
        "activity.copy",
        json!({ "ids": [course["id"], seminar["id"]], "first_day": "2027-01-11" }),
    );
    assert_eq!(refused.code, Code::Invalid);
    assert_eq!(
        refused.fields[0].message,
        "A first day fits one activity. Copy several by months instead."
    );
    let refused = office.refuse(
        "activity.set_status",
        json!({ "ids": [], "status": "completed" }),
    );
    assert_eq!(
        refused.fields[0].message,
        "No activity is chosen. Select one or more rows first."
    );
    let refused = office.refuse(
        "calendar.month",
        json!({ "from": "2026-01-01", "to": "2026-12-31" }),
    );
    assert_eq!(
        refused.fields[0].message,
        "A page of the calendar has one to 42 days. Choose a shorter span."
    );
    for search in [
        "' OR 1=1 --",
        "%",
        "_",
        "\u{1f33e}",
        "ก",
        &"x".repeat(10_000),
    ] {
        let filter = json!({ "search": search });
        let rows = office.call("activity.list", filter.clone());
        let expected = i64::from(search == "ก");
        assert_eq!(rows["total"], expected, "{search:.20}");
        let sums = office.call("activity.sums", filter.clone());
        assert_eq!(sums["activities"], expected, "{search:.20}");
        office.call("calendar.list", json!({ "filter": filter }));
    }
}
