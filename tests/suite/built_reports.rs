//! Reports that officers build: saved by name, undone, and with the totals of the plain figures.

use std::sync::OnceLock;

use rust_decimal::Decimal;
use serde_json::{Value as Json, json};
use ssc_tests::Office;

fn sample() -> &'static Office {
    static SAMPLE: OnceLock<Office> = OnceLock::new();
    SAMPLE.get_or_init(|| {
        let office = Office::empty();
        office.call("programme.sample", json!({ "path": office.path() }));
        office
    })
}

fn run(definition: Json) -> Json {
    sample().call("built_report.run", json!({ "definition": definition }))
}

fn decimal(json: &Json) -> Decimal {
    json.as_str()
        .map_or(Decimal::ZERO, |text| text.parse().expect("a decimal"))
}

fn sum(list: &Json) -> Decimal {
    list.as_array().expect("a list").iter().map(decimal).sum()
}

#[test]
fn any_two_axes_of_money_add_up_to_the_figures() {
    let figures = sample().call("figures.year", json!({ "year": 2025 }));
    let total = &figures["sides"][0]["total"]["sum"];
    let axes = [
        "country",
        "region",
        "country_group",
        "year",
        "group",
        "modality",
        "measurement",
        "area",
        "goal",
        "form",
        "direction",
        "status",
        "payer",
    ];
    for (place, rows) in axes.iter().enumerate() {
        let columns = axes[(place + 3) % axes.len()];
        for measure in ["own", "usd"] {
            let table = run(
                json!({ "measure": measure, "rows": rows, "columns": columns, "year": 2025, "years": 5 }),
            );
            let whole = decimal(&total[measure]["amount"]);
            assert_eq!(decimal(&table["total"]), whole, "{rows} × {columns}");
            assert_eq!(sum(&table["row_totals"]), whole, "{rows} × {columns}");
            assert_eq!(sum(&table["column_totals"]), whole, "{rows} × {columns}");
            let cells = table["cells"].as_array().expect("cells");
            for (row, line) in cells.iter().enumerate() {
                assert_eq!(
                    sum(line),
                    decimal(&table["row_totals"][row]),
                    "{rows} × {columns}, row {row}"
                );
            }
            for column in 0..table["columns"].as_array().expect("columns").len() {
                let down: Decimal = cells.iter().map(|line| decimal(&line[column])).sum();
                assert_eq!(
                    down,
                    decimal(&table["column_totals"][column]),
                    "{rows} × {columns}, column {column}"
                );
            }
            // The rows are the very figures of the plain breakdown.
            let plain = figures["sides"][0]["breakdowns"]
                .as_array()
                .expect("breakdowns");
            let Some(plain) = plain
                .iter()
                .find(|breakdown| breakdown["dimension"] == *rows)
            else {
                continue;
            };
            for (row, head) in table["rows"].as_array().expect("rows").iter().enumerate() {
                let figure = plain["rows"]
                    .as_array()
                    .expect("rows")
                    .iter()
                    .find(|row| row["key"] == head["key"])
                    .expect("a figure");
                assert_eq!(
                    decimal(&table["row_totals"][row]),
                    decimal(&figure["sum"][measure]["amount"]),
                    "{head}"
                );
                assert_eq!(head["label"], figure["label"]);
            }
        }
    }
}

#[test]
fn a_cell_opens_the_lines_that_make_it() {
    let filters = json!([{ "axis": "form", "keys": ["bilateral"] }]);
    let table = run(
        json!({ "measure": "own", "rows": "country", "columns": "area", "filters": filters, "year": 2025, "years": 1 }),
    );
    let mut opened = 0;
    for (row, head) in table["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .enumerate()
        .take(4)
    {
        for (column, area) in table["columns"]
            .as_array()
            .expect("columns")
            .iter()
            .enumerate()
        {
            let cell = decimal(&table["cells"][row][column]);
            if cell.is_zero() {
                continue;
            }
            let within = json!([{ "axis": "area", "keys": [area["key"]] }, filters[0]]);
            let trace = sample().call(
                "figures.trace",
                json!({
                    "question": { "year": 2025, "years": 1 }, "side": "contribution",
                    "dimension": "country", "key": head["key"], "within": within,
                }),
            );
            let totals = trace["totals"].as_array().expect("totals");
            let parts: Decimal = totals.iter().map(|total| decimal(&total["own"])).sum();
            let own = decimal(&trace["own"]);
            // The parts are told to six decimals each, what they are together is rounded once.
            assert!(
                (parts - own).abs() <= Decimal::new(1, 5),
                "{parts} is {own}"
            );
            assert!(
                (own - cell).abs() <= Decimal::new(1, 2),
                "{own} opens {cell}"
            );
            opened += 1;
        }
    }
    assert!(opened > 3);
}

#[test]
fn persons_count_once_in_every_cell_and_total() {
    let figures = sample().call("figures.year", json!({ "year": 2025 }));
    let counted = |id: &str| -> Json {
        let totals = figures["counts"]["provided"]["totals"]
            .as_array()
            .expect("totals");
        totals.iter().find(|row| row["key"] == id).expect("a count")["years"].clone()
    };
    let only = json!([{ "axis": "direction", "keys": ["provided", "both_ways"] }]);
    for (measure, id) in [
        ("trainees", "C4"),
        ("training_days", "C5"),
        ("training_hours", "C5h"),
        ("experts", "C1"),
        ("expert_days", "C2"),
        ("expert_hours", "C3"),
    ] {
        let table = run(
            json!({ "measure": measure, "rows": "year", "columns": "sex", "filters": only, "year": 2025, "years": 5 }),
        );
        for (place, year) in counted(id).as_array().expect("years").iter().enumerate() {
            assert_eq!(
                decimal(&table["row_totals"][place]),
                Decimal::from(year.as_i64().expect("a count")),
                "{measure} {place}"
            );
        }
    }
    // Who came in two years is one person in the total of the years.
    let years = run(json!({ "measure": "trainees", "rows": "year", "year": 2025, "years": 5 }));
    assert!(decimal(&years["total"]) <= sum(&years["row_totals"]));
    assert!(years["notes"].to_string().contains("counts once"));
    for measure in ["projects", "activities"] {
        let by_country = run(
            json!({ "measure": measure, "rows": "country", "columns": "year", "year": 2025, "years": 3 }),
        );
        assert!(
            decimal(&by_country["total"]) <= sum(&by_country["row_totals"]),
            "{measure}"
        );
        assert!(decimal(&by_country["total"]) > Decimal::ZERO);
    }
}

#[test]
fn a_count_opens_the_records_that_make_it() {
    let office = sample();
    for measure in [
        "projects",
        "activities",
        "trainees",
        "training_days",
        "training_hours",
        "experts",
        "expert_days",
    ] {
        let definition = json!({ "measure": measure, "rows": "country", "columns": "year", "year": 2025, "years": 5 });
        let table = run(definition.clone());
        let mut opened = 0;
        for (row, head) in table["rows"]
            .as_array()
            .expect("rows")
            .iter()
            .enumerate()
            .take(5)
        {
            for (column, year) in table["columns"]
                .as_array()
                .expect("columns")
                .iter()
                .enumerate()
            {
                let cell = decimal(&table["cells"][row][column]);
                let found = records(&definition, Some(&head["key"]), Some(&year["key"]));
                assert_eq!(found, cell, "{measure} {head} {year}");
                opened += usize::from(!cell.is_zero());
            }
            let found = records(&definition, Some(&head["key"]), None);
            assert_eq!(
                found,
                decimal(&table["row_totals"][row]),
                "{measure} {head}"
            );
        }
        assert_eq!(
            records(&definition, None, None),
            decimal(&table["total"]),
            "{measure}"
        );
        assert!(opened > 3, "{measure}");
    }
    let refused = office.refuse(
        "built_report.records",
        json!({ "definition": { "measure": "own", "rows": "country", "year": 2025 } }),
    );
    assert_eq!(refused.fields[0].path, "definition");
}

/// What the records behind a cell add up to; each of them can be opened.
fn records(definition: &Json, row: Option<&Json>, column: Option<&Json>) -> Decimal {
    let office = sample();
    let mut sum = 0;
    let mut offset = 0;
    loop {
        let mut cell =
            json!({ "definition": definition, "page": { "offset": offset, "limit": 200 } });
        for (name, key) in [("row", row), ("column", column)] {
            if let Some(key) = key {
                cell[name] = key.clone();
            }
        }
        let found = office.call("built_report.records", cell);
        let rows = found["rows"].as_array().expect("rows");
        sum += rows
            .iter()
            .map(|row| row["number"].as_i64().expect("a number"))
            .sum::<i64>();
        if let Some(first) = rows.first().filter(|_| offset == 0) {
            let kind = first["kind"].as_str().expect("a kind");
            let record = office.call(&format!("{kind}.get"), json!({ "id": first["id"] }));
            let name = match kind {
                "person" => &record["person"]["name"],
                _ => &record["title"],
            };
            assert_eq!(&first["name"], name);
        }
        offset += rows.len();
        if rows.is_empty() || json!(offset) == found["total"] {
            assert_eq!(json!(sum), found["sum"]);
            return Decimal::from(sum);
        }
    }
}

#[test]
fn a_filter_leaves_what_it_names() {
    let office = sample();
    let definition = json!({ "measure": "own", "rows": "year", "year": 2025, "years": 5,
        "filters": [{ "axis": "country", "keys": ["LAO"] }] });
    let table = run(definition.clone());
    let figures = office.call("figures.year", json!({ "year": 2025 }));
    let plain = figures["sides"][0]["breakdowns"]
        .as_array()
        .expect("breakdowns");
    let countries = plain
        .iter()
        .find(|breakdown| breakdown["dimension"] == "country")
        .expect("countries");
    let lao = countries["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .find(|row| row["key"] == "LAO")
        .expect("Laos");
    assert_eq!(
        decimal(&table["total"]),
        decimal(&lao["sum"]["own"]["amount"])
    );
    let keys = office.call(
        "built_report.keys",
        json!({ "definition": definition, "axis": "country" }),
    );
    assert_eq!(
        keys.as_array().expect("keys").len(),
        countries["rows"].as_array().expect("rows").len()
    );
    let measures = office.call("built_report.measures", json!({}));
    assert_eq!(measures.as_array().expect("measures").len(), 10);
    // Every axis that is offered for a measure can be run.
    for measure in measures.as_array().expect("measures") {
        for axis in measure["axes"].as_array().expect("axes") {
            run(json!({ "measure": measure["measure"], "rows": axis["axis"], "year": 2025 }));
        }
    }
}

#[test]
fn a_built_report_is_saved_renamed_copied_deleted_and_brought_back() {
    let office = Office::ready();
    let definition = json!({ "measure": "trainees", "rows": "country", "year": 2025 });
    let saved = office.call(
        "built_report.save",
        json!({ "name": " Trainees ", "definition": definition }),
    );
    assert_eq!(saved["name"], "Trainees");
    let twin = office.refuse(
        "built_report.save",
        json!({ "name": "Trainees", "definition": definition }),
    );
    assert_eq!(twin.fields[0].path, "name");
    let copy = office.call("built_report.duplicate", json!({ "id": saved["id"] }));
    assert_eq!(copy["name"], "Trainees (copy)");
    let again = office.call("built_report.duplicate", json!({ "id": saved["id"] }));
    assert_eq!(again["name"], "Trainees (copy 2)");
    let mut renamed = saved.clone();
    renamed["name"] = json!("' OR 1=1 -- %_🎓");
    let renamed = office.call("built_report.save", renamed);
    assert_eq!(renamed["name"], "' OR 1=1 -- %_🎓");
    // An old version is not overwritten in silence.
    let mut old = saved.clone();
    old["name"] = json!("Another name");
    let refused = office.refuse("built_report.save", old);
    assert_eq!(json!(refused.code), json!("conflict"));
    let before = office.register();
    office.call("built_report.delete", json!({ "id": saved["id"] }));
    assert_eq!(office.call("built_report.list", json!({}))["total"], 2);
    office.call("history.undo", json!({}));
    assert_eq!(office.register(), before);
    let back = office.call("built_report.get", json!({ "id": saved["id"] }));
    assert_eq!(back["definition"]["rows"], "country");
}

#[test]
fn a_definition_that_makes_no_sense_is_refused_at_its_field() {
    let office = Office::ready();
    let long = "x".repeat(10_000);
    for (definition, field) in [
        (
            json!({ "measure": "own", "rows": "sex", "year": 2025 }),
            "rows",
        ),
        (
            json!({ "measure": "trainees", "rows": "country", "columns": "country", "year": 2025 }),
            "columns",
        ),
        (
            json!({ "measure": "projects", "rows": "country", "columns": "payer", "year": 2025 }),
            "columns",
        ),
        (
            json!({ "measure": "own", "rows": "country", "year": 2025, "filters": [{ "axis": "area", "keys": [] }] }),
            "filters[0].keys",
        ),
        (
            json!({ "measure": "own", "rows": "country", "year": 2025, "years": 21 }),
            "years",
        ),
        (
            json!({ "measure": "own", "rows": "country", "year": 99999 }),
            "year",
        ),
    ] {
        let refused = office.refuse("built_report.run", json!({ "definition": definition }));
        assert_eq!(refused.fields[0].path, field, "{refused:?}");
    }
    let definition = json!({ "measure": "own", "rows": "country", "year": 2025,
        "filters": [{ "axis": "country", "keys": [long, "' OR 1=1 --", "%", "🎓"] }] });
    let table = office.call("built_report.run", json!({ "definition": definition }));
    assert_eq!(table["rows"], json!([]));
    let refused = office.refuse(
        "built_report.save",
        json!({ "name": long, "definition": definition }),
    );
    assert_eq!(refused.fields[0].path, "name");
}
