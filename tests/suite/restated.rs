//! What operations did to a year that was signed adds up to the difference, in total and for every country, whatever they were and in whatever order.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use serde_json::{Value as Json, json};
use ssc_tests::Office;

use crate::submissions::{sample, signed};

/// Amounts by year and country, `total` for all of them: the agency's currency and US dollars, in minor units.
type Sums = BTreeMap<(i64, String), (i128, i128)>;

fn minor(amount: &Json) -> i128 {
    let digits = amount["amount"]
        .as_str()
        .expect("an amount")
        .replace('.', "");
    digits.parse().expect("digits")
}

fn each(of: &Json) -> impl Iterator<Item = &Json> {
    of.as_array().into_iter().flatten()
}

fn add<'j>(sums: &mut Sums, effects: impl IntoIterator<Item = &'j Json>) {
    let mut add = |year: &Json, of: &str, amounts: &Json| {
        let year = year.as_i64().expect("a year");
        let sum = sums.entry((year, of.to_owned())).or_default();
        sum.0 += minor(&amounts["own"]);
        sum.1 += minor(&amounts["usd"]);
    };
    for effect in effects {
        add(&effect["year"], "total", effect);
        for country in each(&effect["countries"]) {
            let code = country["country"].as_str().expect("a code");
            add(&effect["year"], code, country);
        }
    }
}

/// The difference of each restated year and of its countries.
fn differences(restated: &Json) -> Sums {
    let mut sums = Sums::new();
    for year in each(&restated["years"]) {
        let countries = each(&year["countries"])
            .map(|country| (country["country"].as_str().expect("a code"), country));
        for (of, row) in std::iter::once(("total", year)).chain(countries) {
            let difference = |now: &str, before: &str| minor(&row[now]) - minor(&row[before]);
            sums.insert(
                (year["year"].as_i64().expect("a year"), of.to_owned()),
                (
                    difference("now", "before"),
                    difference("now_usd", "before_usd"),
                ),
            );
        }
    }
    sums.retain(|_, sum| *sum != (0, 0));
    sums
}

/// What operations did to each year and country, without those to which they did nothing in the end.
fn told(restated: &Json) -> Sums {
    let mut sums = Sums::new();
    add(
        &mut sums,
        each(&restated["changes"]).flat_map(|change| each(&change["effects"])),
    );
    add(&mut sums, each(&restated["more_effects"]));
    sums.retain(|_, sum| *sum != (0, 0));
    sums
}

/// Does something that may move figures; what the program refuses is refused.
fn step(office: &Office, (what, which, how): (u8, u8, u8)) {
    let register = office.register();
    let pick = |table: &str, counts: &dyn Fn(&Json) -> bool| {
        let rows: Vec<&String> = register[table]
            .iter()
            .filter(|(_, row)| counts(row))
            .map(|(key, _)| key)
            .collect();
        rows[usize::from(which) % rows.len()].clone()
    };
    let get = |noun: &str, id: String| office.call(&format!("{noun}.get"), json!({ "id": id }));
    let done = |row: &Json| row["flow"] == "disbursed";
    let line = || get("cost_line", pick("cost_line", &done));
    let project = || {
        let line = pick("cost_line", &done);
        get(
            "project",
            register["cost_line"][&line]["project_id"]
                .as_str()
                .expect("a key")
                .to_owned(),
        )
    };
    let amount = format!("{}.00", 1000 * (1 + u32::from(how)));
    let payer = |row: &Json| {
        register["cost_line"]
            .values()
            .any(|line| line["payer_id"] == row["id"])
    };
    let (command, request) = match what % 18 {
        0 | 1 => {
            let mut line = line();
            line["amount"]["amount"] = json!(amount);
            ("cost_line.save", line)
        }
        2 => {
            let mut line = line();
            line["payer_id"] = json!(pick("organisation", &payer));
            ("cost_line.save", line)
        }
        3 => {
            let mut line = line();
            line["date"] = json!(format!("202{}-11-15", how % 6));
            line["amount"]["currency"] = json!(["THB", "USD"][usize::from(how % 2)]);
            ("cost_line.save", line)
        }
        4 => ("cost_line.delete", json!({ "id": line()["id"] })),
        5 | 6 => {
            let mut project = project();
            project["direction"] =
                json!(["provided", "received", "both_ways"][usize::from(how % 3)]);
            ("project.save", project)
        }
        7 => {
            let mut project = project();
            project["countries"] =
                json!([{ "iso3": "LAO", "share": "30" }, { "iso3": "BTN", "share": "70" }]);
            ("project.save", project)
        }
        8 => {
            let mut organisation = get("organisation", pick("organisation", &payer));
            organisation["kind"] = json!(["ministry", "united_nations"][usize::from(how % 2)]);
            ("organisation.save", organisation)
        }
        9 | 10 => {
            let mut rate = get(
                "rate",
                pick("exchange_rate", &|row| row["currency"] == "THB"),
            );
            rate["lcu_per_usd"] = json!(format!("{}.5", 20 + how % 20));
            ("rate.save", rate)
        }
        11 => {
            // Without the rate nothing can be told; what is done meanwhile is told when there is one again.
            let mut rate = get(
                "rate",
                pick("exchange_rate", &|row| row["currency"] == "THB"),
            );
            office.call("rate.delete", json!({ "id": rate["id"] }));
            let mut line = line();
            line["amount"]["amount"] = json!(amount);
            let _ = office.attempt("cost_line.save", line);
            (rate["id"], rate["row_version"]) = (json!(""), json!(0));
            rate["lcu_per_usd"] = json!(format!("{}.25", 20 + how % 20));
            ("rate.save", rate)
        }
        12 => {
            let mut agency = office.call("agency.get", json!({}));
            agency["scope"] = json!(["agency", "government"][usize::from(how % 2)]);
            ("agency.save", agency)
        }
        13 => {
            let mut agency = office.call("agency.get", json!({}));
            agency["fiscal_month"] = json!([1, 7, 10][usize::from(how % 3)]);
            agency["year_basis"] = json!(["fiscal", "calendar"][usize::from(which % 2)]);
            ("agency.save", agency)
        }
        14 => ("project.delete", json!({ "id": project()["id"] })),
        15 => ("history.redo", json!({})),
        _ => ("history.undo", json!({})),
    };
    let _ = office.attempt(command, request);
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 2,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20251122),
        max_shrink_iters: 0,
        ..ProptestConfig::default()
    })]

    #[test]
    fn what_operations_did_adds_up_to_new_less_old(
        parts in prop::collection::vec(prop::collection::vec(any::<(u8, u8, u8)>(), 4..14), 5),
    ) {
        let office = sample();
        signed(&office, 2024, "");
        let draft = office.call("submission.prepare", json!({
            "year": 2025, "name": "Malee Officer", "position": "Programme officer", "reason": "",
        }));
        let mut compared = 0;
        for steps in parts {
            for one in steps {
                step(&office, one);
            }
            // A year without a rate has no figure that could differ.
            let Ok(answer) = office.attempt("submission.restatement", json!({ "id": draft["id"] })) else {
                continue;
            };
            let restated = answer.value;
            prop_assert_eq!(&restated["unexplained"], &Json::Null);
            let differences = differences(&restated);
            for year in each(&restated["years"]) {
                let year = year["year"].as_i64().expect("a year");
                let of_countries = differences
                    .iter()
                    .filter(|((of, country), _)| *of == year && country != "total")
                    .fold((0, 0), |sum, (_, more)| (sum.0 + more.0, sum.1 + more.1));
                let total = differences.get(&(year, "total".to_owned()));
                prop_assert_eq!(of_countries, total.copied().unwrap_or_default());
            }
            compared += differences.keys().filter(|(_, country)| country != "total").count();
            prop_assert_eq!(told(&restated), differences);
        }
        prop_assert!(compared > 0, "nothing was restated");
    }
}
