//! One agency's published year: five categories that are nearly its total, and two breakdowns that are not.

use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Call, agency};

/// The case.
#[derive(Debug, Deserialize)]
pub struct Facts {
    /// Name of the agency.
    pub agency: String,
    /// Its country.
    pub country: String,
    /// The year.
    pub year: i64,
    /// The currency of all amounts.
    pub currency: String,
    /// Where it was published.
    pub source: String,
    /// The total as published.
    pub total: String,
    /// The five categories.
    pub category: Vec<Category>,
    /// The other breakdowns.
    pub published: Vec<Published>,
}

/// A category of the agency's work.
#[derive(Debug, Deserialize)]
pub struct Category {
    /// Its name.
    pub name: String,
    /// Its amount.
    pub amount: String,
    /// The form of cooperation.
    pub form: String,
    /// The measurement id.
    pub measurement: String,
}

/// A published breakdown.
#[derive(Debug, Deserialize)]
pub struct Published {
    /// What it breaks down.
    pub title: String,
    /// The total printed above it.
    pub heading: String,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A row of a published breakdown.
#[derive(Debug, Deserialize)]
pub struct Row {
    /// What it is for.
    pub label: String,
    /// Its amount.
    pub amount: String,
}

/// The name of the project that holds what the page does not itemise.
pub const NOT_ITEMISED: &str = "Not itemised in the published overview";
/// What the five categories leave of the total.
pub const REST: &str = "1700000.00";

/// Reads the case.
pub fn facts() -> Facts {
    toml::from_str(include_str!("../../cases/tica_2018.toml")).expect("the case can be read")
}

/// Enters the case: the categories as projects, what is not itemised as one of its own, the published
/// breakdowns as they were printed.
pub fn enter(call: Call<'_>) -> Facts {
    let facts = facts();
    let amount = |amount: &str| json!({ "amount": amount, "currency": facts.currency });
    let own = agency(call, &facts.agency, &facts.country, &facts.currency, 10);
    let entered = facts
        .category
        .iter()
        .map(|category| {
            let Category {
                name,
                amount,
                form,
                measurement,
            } = category;
            (
                name.as_str(),
                amount.as_str(),
                form.as_str(),
                measurement.as_str(),
            )
        })
        .chain([(NOT_ITEMISED, REST, "bilateral", "A9")]);
    for (place, (name, sum, form, measurement)) in entered.enumerate() {
        let project = call(
            "project.save",
            json!({
                "code": format!("TICA-2018-{}", place + 1), "title": name, "status": "completed",
                "direction": "provided", "form": form,
            }),
        );
        let valuation = measurement.starts_with('B').then_some("actual_expenditure");
        call(
            "cost_line.save",
            json!({
                "project_id": project["id"], "payer_id": own["organisation_id"], "flow": "disbursed",
                "fiscal_year": facts.year, "amount": amount(sum), "measurement": measurement,
                "valuation": valuation, "document": facts.source,
            }),
        );
    }
    let categories = facts.category.iter().map(|c| (&c.name, &c.amount));
    let rows = |rows: Vec<(&String, &String)>| -> Vec<Json> {
        let rows = rows.into_iter();
        rows.map(|(label, sum)| json!({ "label": label, "amount": amount(sum) }))
            .collect()
    };
    call(
        "published.save",
        json!({
            "year": facts.year, "title": "Categories of cooperation", "source": facts.source,
            "total": amount(&facts.total), "rows": rows(categories.collect()),
        }),
    );
    for published in &facts.published {
        let printed = published.rows.iter().map(|row| (&row.label, &row.amount));
        call(
            "published.save",
            json!({
                "year": facts.year, "title": published.title, "source": facts.source,
                "total": amount(&facts.total), "heading": amount(&published.heading),
                "rows": rows(printed.collect()),
            }),
        );
    }
    facts
}
