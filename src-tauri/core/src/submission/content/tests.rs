use std::fs;
use std::path::PathBuf;

use super::super::commands::{PrepareSubmission, prepare};
use super::super::dossier::{Dossier, checked_hash};
use super::*;
use crate::contribution::{Dimension, Side};
use crate::money::Amount;
use crate::values::Date;

fn checked_in() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("schema/submission.schema.json")
}

#[test]
fn the_schema_in_the_repository_is_that_of_the_types() {
    let kept = fs::read(checked_in()).unwrap();
    assert!(
        schema().unwrap() == kept,
        "the types of a submission changed: run `make generate`, and raise SCHEMA_VERSION where an older program \
         could not read the new form"
    );
}

#[test]
fn the_sample_year_says_what_the_schema_allows_and_reads_back() {
    let folder = tempfile::tempdir().unwrap();
    let desk = crate::sample::create(&folder.path().join("sample.ssc"), "en").unwrap();
    let request: PrepareSubmission =
        serde_json::from_value(serde_json::json!({ "year": 2025, "name": "Malee" })).unwrap();
    let submission = prepare(&desk, request).unwrap().value;
    let day = |day| Date::new(2026, 4, day).unwrap();
    let make = |date| {
        desk.read(|reader| {
            let dossier = Dossier::load(reader, submission.id.as_str())?;
            let (material, content) = dossier.content(&desk, reader, date)?;
            let tables = tables::write(&content, &material.words, date)?;
            let activities = activities::write(reader, "2024-10-01", "2025-09-30")?;
            Ok((content, tables, activities))
        })
        .unwrap()
    };
    let (content, tables, activities) = make(day(21));
    let json = content.json().unwrap();

    let schema: Json = serde_json::from_slice(&schema().unwrap()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    let value: Json = serde_json::from_slice(&json).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(&value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{faults:#?}");
    let mut beyond = value.clone();
    beyond["sides"][0]["total"]["sum"]["own"]["amount"] = 12.5.into();
    assert!(!validator.is_valid(&beyond), "an amount is text");
    beyond = value;
    beyond["colour"] = "blue".into();
    assert!(
        !validator.is_valid(&beyond),
        "nothing stands beside the form"
    );

    let again: Content = serde_json::from_slice(&json).unwrap();
    assert_eq!(again, content);
    assert_eq!(
        make(day(21)),
        (content.clone(), tables, activities),
        "the same bytes"
    );
    assert_eq!(
        checked_hash(&make(day(22)).0).unwrap(),
        checked_hash(&content).unwrap(),
        "the day of the report is no figure"
    );

    let side = content.side(Side::Contribution).unwrap();
    let minor = |amount: &Amount| amount.money().unwrap().minor;
    for dimension in Dimension::ALL {
        let rows = side.by(*dimension);
        let sum: i64 = rows.iter().map(|row| minor(&row.sum.own)).sum();
        assert_eq!(sum, minor(&side.total.sum.own), "{dimension}");
        let sum: i64 = rows.iter().map(|row| minor(&row.years[4].usd)).sum();
        assert_eq!(sum, minor(&side.total.years[4].usd), "{dimension}");
    }
    assert!(content.summary.contribution.unwrap().basis_known);
    assert!(content.answers.len() > 20);
}
