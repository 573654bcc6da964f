//! Undo after any sequence of operations gives the earlier register exactly, and redo the later one.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value as Json, json};
use ssc_core::error::Code;
use ssc_tests::Office;

/// What an officer does next: something with the register, or a step back or forth. The numbers choose what
/// it is done to and with.
#[derive(Debug, Clone, Copy)]
enum Step {
    Do(u8, u8, u8),
    Undo,
    Redo,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => any::<(u8, u8, u8)>().prop_map(|(what, which, how)| Step::Do(what, which, how)),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

const COUNTRIES: [&str; 6] = ["LAO", "VNM", "KHM", "MMR", "BTN", "TLS"];

/// Questions of the survey that only the officer can answer.
const QUESTIONS: [&str; 2] = ["C4", "L1"];

/// The version of the officer's answer to a question; 0 where there is none.
fn answered(office: &Office, question: &str) -> Json {
    let asked = office.call("survey.questionnaire", json!({ "year": 2025 }));
    let sections = asked["sections"].as_array().expect("sections").iter();
    let found = sections
        .flat_map(|section| section["questions"].as_array().expect("questions"))
        .find(|each| each["id"] == question);
    let version = &found.expect("a question")["own"]["row_version"];
    if version.is_null() {
        json!(0)
    } else {
        version.clone()
    }
}

/// The keys of a table's rows, in their order.
fn keys(register: &BTreeMap<String, BTreeMap<String, Json>>, table: &str) -> Vec<String> {
    register[table].keys().cloned().collect()
}

/// The command of a step with its request; `None` where there is nothing yet to do it to.
fn request(
    office: &Office,
    register: &BTreeMap<String, BTreeMap<String, Json>>,
    (what, which, how): (u8, u8, u8),
) -> Option<(&'static str, Json)> {
    let pick = |table: &str| -> Option<String> {
        let keys = keys(register, table);
        (!keys.is_empty()).then(|| keys[usize::from(which) % keys.len()].clone())
    };
    let other = |table: &str| -> Option<String> {
        let keys = keys(register, table);
        (!keys.is_empty()).then(|| keys[usize::from(how) % keys.len()].clone())
    };
    let get = |command: &str, id: String| office.call(command, json!({ "id": id }));
    let shares = || {
        let count = usize::from(how % 4);
        let chosen: Vec<&str> = (0..count)
            .map(|n| COUNTRIES[(usize::from(which) + n) % 6])
            .collect();
        if chosen.is_empty() {
            return json!([]);
        }
        let shares = ssc_tests::hundred(&chosen);
        json!(
            shares
                .iter()
                .map(|(iso3, share)| json!({ "iso3": iso3, "share": share }))
                .collect::<Vec<_>>()
        )
    };
    let line = |project: String| {
        json!({
            "project_id": project, "flow": (["planned", "committed", "disbursed"][usize::from(how % 3)]),
            "date": format!("2025-{:02}-15", which % 12 + 1), "measurement": if how % 2 == 0 { "A1" } else { "B2" },
            "valuation": if how % 2 == 0 { Json::Null } else { json!("actual_expenditure") },
            "amount": { "amount": format!("{}.25", u32::from(which) * 100 + u32::from(how) + 1), "currency": "THB" },
        })
    };
    Some(match what % 50 {
        0 => (
            "organisation.save",
            json!({ "name": format!("Office {which}"), "kind": "institute", "country": "THA" }),
        ),
        1 => {
            let mut organisation = get("organisation.get", pick("organisation")?);
            organisation["note"] = json!(format!("Note {how}"));
            ("organisation.save", organisation)
        }
        2 => (
            "organisation.delete",
            json!({ "id": pick("organisation")? }),
        ),
        3 | 4 => (
            "project.save",
            json!({
                "code": format!("P-{which}"), "title": format!("Project {how}"), "status": "ongoing",
                "direction": "provided", "form": "bilateral", "countries": shares(),
            }),
        ),
        5 => {
            let mut project = get("project.get", pick("project")?);
            project["title"] = json!(format!("Title {how}"));
            project["countries"] = shares();
            ("project.save", project)
        }
        6 => {
            let mut project = get("project.get", pick("project")?);
            project["roles"] =
                json!([{ "organisation_id": other("organisation")?, "role": "implementing" }]);
            project["areas"] =
                json!([{ "area": "trade", "weight": "25" }, { "area": "ict", "weight": "75" }]);
            project["goals"] = json!([{ "code": "2.5", "weight": "100" }]);
            ("project.save", project)
        }
        7 => {
            let project = get("project.get", pick("project")?);
            let archived = project["archived"] == json!(false);
            (
                "project.archive",
                json!({ "id": project["id"], "row_version": project["row_version"], "archived": archived }),
            )
        }
        8 => ("project.delete", json!({ "id": pick("project")? })),
        9 | 10 => ("cost_line.save", line(pick("project")?)),
        11 => (
            "cost_line.save_many",
            json!({ "rows": [line(pick("project")?), line(other("project")?)] }),
        ),
        12 => {
            let mut line = get("cost_line.get", pick("cost_line")?);
            line["payer_id"] = json!(other("organisation")?);
            ("cost_line.save", line)
        }
        13 => ("cost_line.delete", json!({ "id": pick("cost_line")? })),
        14 => (
            "activity.save",
            json!({ "project_id": pick("project")?, "kind": "training", "title": format!("Course {how}") }),
        ),
        15 => ("activity.delete", json!({ "id": pick("activity")? })),
        16 => (
            "person.save",
            json!({ "name": format!("Person {which}"), "sex": "female", "nationality": COUNTRIES[usize::from(how % 6)] }),
        ),
        17 => (
            "participation.save",
            json!({ "activity_id": pick("activity")?, "person_id": other("person")?, "result": "completed", "days": how }),
        ),
        18 => ("person.delete", json!({ "id": pick("person")? })),
        19 => (
            "country.save_group",
            json!({ "code": format!("G{}", which % 5), "name": format!("Group {how}") }),
        ),
        20 => (
            "country.save_membership",
            json!({
                "group_id": pick("country_group")?, "iso3": COUNTRIES[usize::from(how % 6)], "status": "former",
                "valid_from": "2001-01-01", "valid_to": format!("20{:02}-06-30", how % 80 + 10),
            }),
        ),
        21 => (
            "activity.save",
            json!({
                "project_id": pick("project")?, "kind": (["training", "scholarship", "expert_mission", "advisory"][usize::from(how % 4)]),
                "title": format!("Held {how}"), "start_date": format!("2024-{:02}-20", which % 12 + 1),
                "end_date": format!("2025-{:02}-20", how % 12 + 1), "actual_participants": which, "planned_days": 3,
                "host_organisation_id": other("organisation")?,
            }),
        ),
        22 => {
            let mut activity = get("activity.get", pick("activity")?);
            activity["start_date"] = json!(format!("2023-{:02}-20", how % 12 + 1));
            activity["kind"] = json!(if how % 2 == 0 {
                "training"
            } else {
                "scholarship"
            });
            ("activity.save", activity)
        }
        23 => (
            "assignment.save",
            json!({
                "activity_id": pick("activity")?, "person_id": other("person")?, "days": how,
                "role": if which % 2 == 0 { "expert" } else { "volunteer" },
            }),
        ),
        24 => {
            let mut person = get("person.get", pick("person")?)["person"].clone();
            person["sex"] = json!(if how % 2 == 0 { "male" } else { "not_recorded" });
            person["nationality"] = json!(COUNTRIES[usize::from(which % 6)]);
            ("person.save", person)
        }
        25 => {
            let mut line = line(pick("project")?);
            line["date"] = Json::Null;
            line["fiscal_year"] = json!(2023 + u32::from(how % 3));
            line["payer_id"] = json!(other("organisation")?);
            ("cost_line.save", line)
        }
        26 => {
            let mut project = get("project.get", pick("project")?);
            project["direction"] = json!(if how % 2 == 0 { "received" } else { "provided" });
            ("project.save", project)
        }
        27 => (
            "participation.delete",
            json!({ "id": pick("participation")? }),
        ),
        28 => (
            "participation.save_many",
            json!({ "activity_id": pick("activity")?, "rows": [
                { "name": format!("Guest {which}"), "sex": "female", "nationality": "LAO", "days": how },
                { "person_id": other("person")?, "result": "enrolled" },
            ] }),
        ),
        29 => (
            "participation.set_results",
            json!({ "ids": [pick("participation")?, other("participation")?],
                    "result": (["completed", "incomplete", "withdrawn"][usize::from(how % 3)]) }),
        ),
        30 => ("assignment.delete", json!({ "id": pick("assignment")? })),
        31 => {
            let merged = other("person")?;
            let keep = get("person.get", pick("person")?)["person"].clone();
            let gone = get("person.get", merged.clone())["person"]["row_version"].clone();
            (
                "person.merge",
                json!({ "keep": keep, "gone": merged, "gone_version": gone }),
            )
        }
        32 => (
            "person.tell_apart",
            json!({ "first": pick("person")?, "second": other("person")? }),
        ),
        33 | 34 => (
            "budget.save",
            json!({
                "fiscal_year": 2024 + u32::from(how % 2), "source": format!("Source {}", which % 3),
                "area": if how % 3 == 0 { json!("trade") } else { Json::Null },
                "amount": { "amount": format!("{}.50", u32::from(which) + 1), "currency": "THB" },
            }),
        ),
        35 => {
            let mut budget = get("budget.get", pick("budget")?);
            budget["note"] = json!(format!("Note {how}"));
            ("budget.save", budget)
        }
        36 => ("budget.delete", json!({ "id": pick("budget")? })),
        37 => (
            "rate.save",
            json!({
                "currency": (["LAK", "VND", "THB"][usize::from(which % 3)]), "kind": "annual_average",
                "period": format!("{}", 2020 + u32::from(how % 6)), "lcu_per_usd": format!("{}.5", u32::from(which) + 1),
                "series": "Own bank", "source": "A letter",
            }),
        ),
        38 => ("rate.delete", json!({ "id": pick("exchange_rate")? })),
        39 => {
            // Three contents only, so that one of them is kept twice.
            let path = office.folder().join(format!("paper {}.txt", which % 3));
            std::fs::write(&path, format!("Paper {}", which % 3)).expect("a file");
            (
                "document.add",
                json!({ "path": path, "project_id": pick("project")? }),
            )
        }
        40 => {
            let mut document = get("document.get", pick("document")?)["document"].clone();
            document["note"] = json!(format!("Note {how}"));
            document["activity_id"] = json!(other("activity"));
            ("document.save", document)
        }
        41 => ("document.delete", json!({ "id": pick("document")? })),
        42 => (
            "saved_view.save",
            json!({
                "list": "project", "name": format!("View {}", which % 4), "is_default": how % 2 == 0,
                "state": { "search": format!("{how}"), "filters": { "form": ["bilateral"] }, "columns": ["code"] },
            }),
        ),
        43 => ("saved_view.delete", json!({ "id": pick("saved_view")? })),
        44 => (
            "built_report.save",
            json!({
                "name": format!("Report {}", which % 4),
                "definition": { "measure": if how % 2 == 0 { "own" } else { "trainees" }, "rows": "country",
                                "year": 2025, "years": how % 5 + 1 },
            }),
        ),
        45 => (
            "built_report.duplicate",
            json!({ "id": pick("built_report")? }),
        ),
        46 => (
            "built_report.delete",
            json!({ "id": pick("built_report")? }),
        ),
        47 => {
            let question = QUESTIONS[usize::from(which % 2)];
            let answer = if question == "L1" {
                json!({ "kind": "text", "text": format!("Answer {how}") })
            } else {
                json!({ "kind": "multi", "choices": [{ "id": if how % 2 == 0 { "civil_society" } else { "private_sector" } }] })
            };
            let version = answered(office, question);
            (
                "survey.answer",
                json!({ "year": 2025, "question": question, "answer": answer, "row_version": version }),
            )
        }
        48 => (
            "survey.clear",
            json!({ "year": 2025, "question": (QUESTIONS[usize::from(which % 2)]) }),
        ),
        _ => {
            let mut agency = office.call("agency.get", json!({}));
            agency["name_en"] = json!(format!("Agency {how}"));
            agency["fiscal_month"] = json!(how % 12 + 1);
            ("agency.save", agency)
        }
    })
}

/// Asserts that the sums kept beside the register are those of the register, worked out from all its rows.
fn assert_sums(office: &Office) {
    let found = office.call("checks.integrity", json!({}));
    assert!(found["whole"] == json!(true), "{found:#}");
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 16,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20251201),
        max_shrink_iters: 60,
        ..ProptestConfig::default()
    })]

    #[test]
    fn undo_and_redo_give_the_register_exactly(steps in prop::collection::vec(step(), 10..60)) {
        let office = Office::ready();
        // The register after each operation that stands or can be redone, and the place where we are.
        let mut states = vec![office.register()];
        let mut at = 0;
        let mut saved = 0;
        for step in steps {
            assert_sums(&office);
            match step {
                Step::Do(what, which, how) => {
                    let Some((command, request)) = request(&office, &states[at], (what, which, how)) else { continue };
                    match office.attempt(command, request) {
                        Ok(answer) if answer.changes.as_ref().is_some_and(|changes| changes.entry.is_some()) => {
                            states.truncate(at + 1);
                            states.push(office.register());
                            at += 1;
                            saved += 1;
                        }
                        Ok(_) => prop_assert!(office.register() == states[at], "{} changed without an entry", command),
                        Err(refused) => {
                            prop_assert!(
                                matches!(refused.code, Code::Invalid | Code::InUse | Code::NotFound),
                                "{}: {:#?}", command, refused
                            );
                            prop_assert!(office.register() == states[at], "{} was refused but changed something", command);
                        }
                    }
                }
                // The agency was entered before the story: undo would go back behind it.
                Step::Undo if at == 0 => {}
                Step::Undo => {
                    office.call("history.undo", json!({}));
                    at -= 1;
                    prop_assert!(office.register() == states[at], "undo to {}", at);
                }
                Step::Redo if at + 1 == states.len() => {
                    prop_assert_eq!(office.refuse("history.redo", json!({})).code, Code::NotFound);
                }
                Step::Redo => {
                    office.call("history.redo", json!({}));
                    at += 1;
                    prop_assert!(office.register() == states[at], "redo to {}", at);
                }
            }
        }
        prop_assert!(saved > 0 || states.len() == 1);
        // All the way back, the programme opened anew in between, and all the way forth.
        for target in (0..at).rev() {
            office.call("history.undo", json!({}));
            prop_assert!(office.register() == states[target], "undo to {}", target);
        }
        assert_sums(&office);
        office.reopen();
        for (target, state) in states.iter().enumerate().skip(1) {
            office.call("history.redo", json!({}));
            prop_assert!(office.register() == *state, "redo to {}", target);
        }
        assert_sums(&office);
    }
}
