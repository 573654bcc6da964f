//! What the sample promises to those who show it.

use std::collections::BTreeSet;

use super::create;
use super::projects::UNEVEN;
use crate::activity::{Activity, ActivityKind};
use crate::contribution::{Figures, Question, Side};
use crate::cost::{CostLine, Flow, Valuation};
use crate::desk::Desk;
use crate::person::Person;
use crate::project::{Direction, Form, Project, ProjectFacts, ProjectStatus};
use crate::reference;

fn sample() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().expect("a folder");
    let desk = create(&folder.path().join("sample.ssc"), "en").expect("a sample");
    (folder, desk)
}

#[test]
fn the_sample_shows_every_choice_of_the_register() {
    let (_folder, desk) = sample();
    desk.read(|reader| {
        let projects: Vec<ProjectFacts> = reader.every()?;
        let lines: Vec<CostLine> = reader.every()?;
        let activities: Vec<Activity> = reader.every()?;
        assert!((55..=70).contains(&projects.len()), "{}", projects.len());
        let all = |seen: BTreeSet<&str>, wanted: Vec<&str>| {
            let missing: Vec<_> = wanted
                .into_iter()
                .filter(|code| !seen.contains(code))
                .collect();
            assert!(missing.is_empty(), "missing: {missing:?}");
        };
        all(
            projects.iter().map(|p| p.status.code()).collect(),
            ProjectStatus::ALL.iter().map(|s| s.code()).collect(),
        );
        all(
            projects.iter().map(|p| p.direction.code()).collect(),
            Direction::ALL.iter().map(|d| d.code()).collect(),
        );
        all(
            projects.iter().map(|p| p.form.code()).collect(),
            Form::ALL.iter().map(|f| f.code()).collect(),
        );
        all(
            activities.iter().map(|a| a.kind.code()).collect(),
            ActivityKind::ALL.iter().map(|k| k.code()).collect(),
        );
        all(
            lines.iter().map(|l| l.flow.code()).collect(),
            Flow::ALL.iter().map(|f| f.code()).collect(),
        );
        all(
            lines
                .iter()
                .filter_map(|l| l.valuation)
                .map(|v| v.code())
                .collect(),
            Valuation::ALL.iter().map(|v| v.code()).collect(),
        );
        all(
            lines.iter().map(|l| l.measurement.as_str()).collect(),
            reference::MEASUREMENTS
                .iter()
                .filter(|m| m.group != "C")
                .map(|m| m.id.as_str())
                .collect(),
        );
        let mut areas = BTreeSet::new();
        let mut countries = BTreeSet::new();
        for facts in &projects {
            let project = Project::load(reader, &facts.id)?;
            assert_eq!(
                project.check().is_err(),
                facts.code == UNEVEN,
                "{}",
                facts.code
            );
            areas.extend(project.areas.iter().map(|row| row.area.clone()));
            if facts.direction != Direction::Received {
                countries.extend(project.countries.iter().map(|row| row.iso3));
            }
        }
        all(
            areas.iter().map(String::as_str).collect(),
            reference::AREAS
                .iter()
                .filter(|area| area.listed == "yes")
                .map(|area| area.id.as_str())
                .collect(),
        );
        assert_eq!(countries.len(), 20, "{countries:?}");
        Ok(())
    })
    .expect("the sample can be read");
}

#[test]
fn the_sample_has_nine_hundred_trainees_and_eighty_experts_and_volunteers() {
    let (_folder, desk) = sample();
    desk.read(|reader| {
        let count = |sql: &str| reader.value::<i64>(sql, []).map(Option::unwrap_or_default);
        assert_eq!(
            count("SELECT count(DISTINCT person_id) FROM participation")?,
            900
        );
        let persons: Vec<Person> = reader.every()?;
        assert_eq!(persons.len(), 980);
        assert!(
            persons
                .iter()
                .all(|person| person.name.contains("Example-"))
        );
        Ok(())
    })
    .expect("the sample can be read");
}

#[test]
fn the_sample_is_the_same_every_time() {
    let image = |desk: &Desk| {
        desk.read(|reader| {
            reader.values::<String>(
                "SELECT after FROM history_change ORDER BY seq, position",
                [],
            )
        })
        .expect("the history can be read")
    };
    let ((_a, first), (_b, second)) = (sample(), sample());
    assert!(image(&first) == image(&second));
}

#[test]
fn the_checks_find_the_gaps_that_the_sample_has_on_purpose() {
    let (_folder, desk) = sample();
    let checks = desk.checks(&Question::of(2025)).expect("checks");
    let found = |id: &str| checks.iter().find(|c| c.id == id).map_or(0, |c| c.count);
    for id in checks.iter().map(|check| check.id) {
        // Every rule has a finding, but the one that would keep the year's report from being made, and those whose
        // findings would make the sample's figures wrong.
        let none = [
            "rate-missing",
            "project-per-country",
            "amount-off",
            "total-moved",
            "group-changes",
            "valuation-differs",
        ];
        assert_eq!(found(id) > 0, !none.contains(&id), "{id}: {}", found(id));
    }
}

#[test]
fn the_plans_of_the_sample_lack_a_rate_and_its_disbursements_do_not() {
    let (_folder, desk) = sample();
    let make = |flow| {
        desk.read(|reader| {
            let question = Question {
                flow: Some(flow),
                ..Question::of(2025)
            };
            Figures::make(reader, desk.catalogue(), &question)
        })
    };
    let figures = make(Flow::Disbursed).expect("figures of the year");
    let years = &figures.side(Side::Contribution).total.years;
    let million = |value: &crate::contribution::Value| value.own_minor / 10_000_000;
    // Tenths of a million baht; the sample's story is that of a growing programme.
    let grown: Vec<i64> = years.iter().map(million).collect();
    for (year, expected) in grown.iter().zip([3356, 4132, 4937, 5442, 6124]) {
        assert!((year - expected).abs() < 300, "{grown:?}");
    }
    assert!(make(Flow::Planned).is_err());
}
