use serde_json::json;

use super::*;
use crate::cost::commands::CostLineInput;
use crate::testing::{code, programme, project, undo};

fn line(project: &Project, direction: Option<&str>, description: &str) -> CostLineInput {
    serde_json::from_value(json!({
        "project_id": project.facts.id, "flow": "disbursed", "date": "2025-02-03", "measurement": "A1",
        "description": description, "direction": direction,
        "amount": { "amount": "1250.50", "currency": "THB" },
    }))
    .unwrap()
}

#[test]
fn a_project_with_lines_of_both_ways_cannot_go_one_way() {
    let (_folder, desk, _) = programme();
    let mut both = project(&desk, "P-1", "both_ways");
    crate::cost::commands::save(&desk, line(&both, Some("provided"), "Course")).unwrap();
    crate::cost::commands::save(&desk, line(&both, Some("received"), "Refund")).unwrap();
    both.facts.direction = Direction::Provided;
    let error = commands::save(&desk, both).expect_err("a line goes the other way");
    let reply = error.reply(desk.catalogue());
    assert_eq!(reply.fields[0].path, "direction");
    let sentence = &reply.fields[0].message;
    assert!(
        sentence.contains("Refund, 2025-02-03, THB 1250.50"),
        "{sentence}"
    );
    assert!(!sentence.contains("Course"), "{sentence}");
}

#[test]
fn lines_keep_their_way_when_a_project_comes_to_go_both_ways() {
    let (_folder, desk, _) = programme();
    let mut project = project(&desk, "P-1", "received");
    let saved = crate::cost::commands::save(&desk, line(&project, None, "Gift"))
        .unwrap()
        .value;
    assert_eq!(saved.direction, None);
    let direction = || {
        let line: CostLine = desk.read(|reader| reader.get(saved.id.as_str())).unwrap();
        line.direction
    };
    project.facts.direction = Direction::BothWays;
    let mut project = commands::save(&desk, project).unwrap().value;
    assert_eq!(direction(), Some(Direction::Received));
    project.facts.direction = Direction::Received;
    commands::save(&desk, project).unwrap();
    assert_eq!(direction(), None);
    undo(&desk);
    assert_eq!(direction(), Some(Direction::Received));
}

#[test]
fn a_conflict_shows_the_shares_of_both() {
    let (_folder, desk, _) = programme();
    let first = project(&desk, "P-1", "provided");
    let mut mine = first.clone();
    mine.countries.truncate(1);
    mine.countries[0].share = Percent::HUNDRED;
    let mut theirs = first;
    theirs.facts.title = "Another title".to_owned();
    commands::save(&desk, theirs).unwrap();
    let error = commands::save(&desk, mine.clone()).expect_err("it was changed meanwhile");
    let detail = error.detail.clone().expect("both versions");
    assert_eq!(detail["mine"]["countries"][0]["share"], "100");
    assert_eq!(detail["theirs"]["countries"].as_array().unwrap().len(), 2);
    assert_eq!(detail["theirs"]["title"], "Another title");
    assert_eq!(code::<()>(Err(error)), Code::Conflict);
}

#[test]
fn questions_that_are_asked_by_turns_are_worked_out_once() {
    let (_folder, desk, _) = programme();
    let question = |years, projects| crate::contribution::Question {
        years: Some(years),
        projects: Some(projects),
        ..crate::contribution::Question::of(2025)
    };
    // Home, the list of projects, a project's page.
    let questions = [question(5, false), question(1, true), question(5, true)];
    let ask = || {
        questions
            .each_ref()
            .map(|question| desk.figures(question).unwrap())
    };
    let first = ask();
    for (again, before) in ask().iter().zip(&first) {
        assert!(std::sync::Arc::ptr_eq(again, before));
    }
    project(&desk, "P-9", "provided");
    for (anew, before) in ask().iter().zip(&first) {
        assert!(
            !std::sync::Arc::ptr_eq(anew, before),
            "the register has changed"
        );
    }
}
