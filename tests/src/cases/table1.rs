//! Ten rows of the survey's own table, each made from a register and answers.

use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Call, agency, weights};

/// The reporting year: the paper of June 2018 speaks of the five years before it.
pub const YEAR: i64 = 2017;

/// The table.
#[derive(Debug, Deserialize)]
pub struct Table {
    /// Its title.
    pub title: String,
    /// Its headings.
    pub headings: Vec<String>,
    /// Spellings of a label: as some cell prints it, and as the others do.
    pub spellings: Vec<(String, String)>,
    /// Its rows.
    pub row: Vec<Row>,
}

/// A row.
#[derive(Debug, Deserialize)]
pub struct Row {
    /// The country as printed.
    pub printed_name: String,
    /// Its code.
    pub iso3: String,
    /// Option ids.
    pub modalities: Vec<String>,
    /// The same as printed.
    pub modality_labels: Vec<String>,
    /// Area ids.
    pub areas: Vec<String>,
    /// The same as printed.
    pub area_labels: Vec<String>,
    /// Option ids, or `= words`.
    pub regions: Vec<String>,
    /// The same as printed.
    pub region_labels: Vec<String>,
    /// Countries of which the cell does not say who supports whom.
    #[serde(default)]
    pub countries: Vec<String>,
    /// Countries supported.
    #[serde(default)]
    pub support_to: Vec<String>,
    /// Countries from which support comes.
    #[serde(default)]
    pub support_from: Vec<String>,
    /// The figure, where there is one.
    #[serde(default)]
    pub contribution: Option<String>,
    /// What limits it.
    #[serde(default)]
    pub qualifier: String,
    /// What is doubtful about it.
    #[serde(default)]
    pub contribution_doubt: String,
    /// The cell as printed.
    pub contribution_printed: String,
}

/// Where the cells of a row came from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The register proposed just this.
    Register,
    /// It was typed, for the register proposes nothing.
    Typed,
    /// It was put in the place of what the register proposes.
    Overridden,
}

/// Reads the table.
pub fn table() -> Table {
    toml::from_str(include_str!("../../cases/table1.toml")).expect("the table can be read")
}

/// Enters a row: an agency, projects with the row's areas, countries and modalities, and the answers that the
/// register does not give. Tells where the answer to each question came from.
pub fn enter(call: Call<'_>, row: &Row) -> Vec<(&'static str, Origin)> {
    let currency = ssc_core::reference::country(&row.iso3).map_or("USD", |known| &known.currency);
    agency(
        call,
        &format!("Agency of {}", row.printed_name),
        &row.iso3,
        currency,
        1,
    );
    register(call, row);
    let mut origins = vec![
        ("D1", answer(call, "D1", multi(&row.modalities))),
        ("E1", answer(call, "E1", multi(&row.areas))),
    ];
    let mut named = row.regions.clone();
    named.extend(row.countries.iter().cloned());
    origins.push(("F1", answer(call, "F1", multi(&named))));
    for (question, countries) in [("F2", &row.support_to), ("F3", &row.support_from)] {
        if !countries.is_empty() {
            let list = json!({ "kind": "country_list", "countries": countries });
            origins.push((question, answer(call, question, list)));
        }
    }
    if let Some(figure) = &row.contribution {
        let years = json!([{
            "year": YEAR.to_string(), "amount_usd": figure, "basis": row.contribution_doubt,
        }]);
        let table = json!({
            "kind": "table", "rows": years, "statement": "sum", "qualifier": row.qualifier,
        });
        origins.push(("G1", answer(call, "G1", table)));
    }
    origins
}

/// Projects and activities that show the row's areas, modalities and countries.
fn register(call: Call<'_>, row: &Row) {
    let areas: Vec<Json> = row
        .areas
        .iter()
        .zip(weights(row.areas.len()))
        .map(|(area, weight)| json!({ "area": area, "weight": weight }))
        .collect();
    let mut directions = vec![("provided", &row.support_to)];
    if !row.support_from.is_empty() {
        directions.push(("received", &row.support_from));
    }
    for (direction, countries) in directions {
        let shares: Vec<Json> = countries
            .iter()
            .zip(weights(countries.len()))
            .map(|(iso3, share)| json!({ "iso3": iso3, "share": share }))
            .collect();
        let project = call(
            "project.save",
            json!({
                "code": format!("{}-{direction}", row.iso3), "title": "Programme of five years",
                "status": "ongoing", "direction": direction, "form": "regional",
                "areas": areas, "countries": shares,
            }),
        );
        for kind in kinds(&row.modalities) {
            call(
                "activity.save",
                json!({
                    "project_id": project["id"], "kind": kind, "title": kind,
                    "start_date": "2016-03-01", "end_date": "2016-03-20",
                }),
            );
        }
    }
}

/// Kinds of activities that stand for modalities. Money is shown by a grant without amount: the row says that
/// it is a modality, not how much it was.
fn kinds(modalities: &[String]) -> Vec<&'static str> {
    let has = |id: &str| modalities.iter().any(|modality| modality == id);
    let mut kinds = Vec::new();
    for (modality, kind) in [
        ("financial", "grant"),
        ("training", "training"),
        ("study_visits", "study_visit"),
        ("technology_transfer", "technology"),
        ("advisory_services", "advisory"),
    ] {
        if has(modality) {
            kinds.push(kind);
        }
    }
    // Experts who advise stand for both; where advice is no modality, the experts are volunteers.
    if has("experts_knowledge") && !has("advisory_services") {
        kinds.push("volunteer");
    }
    kinds
}

fn multi(ids: &[String]) -> Json {
    let choices: Vec<Json> = ids
        .iter()
        .map(|id| match id.strip_prefix("= ") {
            Some(words) => json!({ "id": "other", "text": words }),
            None => json!({ "id": id, "text": "" }),
        })
        .collect();
    json!({ "kind": "multi", "choices": choices })
}

/// Answers a question unless the register gives the answer already.
fn answer(call: Call<'_>, question: &str, answer: Json) -> Origin {
    let asked = call("survey.questionnaire", json!({ "year": YEAR }));
    let sections = asked["sections"].as_array().into_iter().flatten();
    let derived = sections
        .flat_map(|section| section["questions"].as_array().into_iter().flatten())
        .find(|known| known["id"] == question)
        .map(|known| known["derived"].clone())
        .expect("the edition asks it");
    let mut request = json!({ "year": YEAR, "question": question, "answer": answer });
    if derived.is_null() {
        call("survey.answer", request);
        return Origin::Typed;
    }
    if derived["answer"] == answer {
        return Origin::Register;
    }
    request["reason"] = json!("As the overview paper of 2018 prints it");
    call("survey.override", request);
    Origin::Overridden
}
