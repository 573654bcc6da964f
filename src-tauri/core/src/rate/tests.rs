use serde_json::json;

use super::commands::{ListRequest, RateRequest, SaveRates, delete, list, save, save_many, series};
use super::{ExchangeRate, RateKind};
use crate::commands::Nothing;
use crate::error::Code;
use crate::testing;

fn rate(period: &str, units: &str) -> ExchangeRate {
    serde_json::from_value(json!({
        "currency": "THB", "period": period, "kind": "annual_average", "lcu_per_usd": units,
        "series": "Bank of Thailand", "source": "bot.or.th",
    }))
    .unwrap()
}

#[test]
fn a_series_is_pasted_brought_up_to_date_and_taken_back() {
    let (_folder, desk, _) = testing::programme();
    let rows = vec![rate("2017", "33.9398"), rate(" 2018", "32.3102")];
    save_many(&desk, SaveRates { rows }).unwrap();
    let rows = vec![rate("2018", "32.3035"), rate("2019", "31.05")];
    save_many(&desk, SaveRates { rows }).unwrap();

    let all = list(&desk, ListRequest::default()).unwrap();
    let known: Vec<_> = all
        .rows
        .iter()
        .map(|r| (r.period.as_str(), r.lcu_per_usd.to_string()))
        .collect();
    let expected = [("2017", "33.9398"), ("2018", "32.3035"), ("2019", "31.05")];
    assert_eq!(known, expected.map(|(p, r)| (p, r.to_owned())));
    let one = ListRequest {
        year: Some(2018),
        currency: "THB".parse().ok(),
        kind: Some(RateKind::AnnualAverage),
        ..Default::default()
    };
    assert_eq!(list(&desk, one).unwrap().total, 1);
    let known = series(&desk, Nothing {}).unwrap();
    assert_eq!(known.len(), 1);
    assert_eq!(
        (known[0].rates, known[0].first_year, known[0].last_year),
        (3, 2017, 2019)
    );

    assert_eq!(testing::undo(&desk), "Undone: 2 exchange rates saved");
    let before = list(&desk, ListRequest::default()).unwrap();
    assert_eq!(before.rows[1].lcu_per_usd.to_string(), "32.3102");
}

#[test]
fn a_rate_stands_once_and_a_wrong_one_is_refused() {
    let (_folder, desk, _) = testing::programme();
    let saved = save(&desk, rate("2018", "32.3035")).unwrap().value;
    let error = save(&desk, rate("2018", "33")).expect_err("it stands already");
    assert!(
        desk.say(&error.fields[0].1)
            .contains("for 2018 already: 32.3035")
    );
    assert_eq!(
        testing::refused(save(&desk, rate("2018-01", "33"))),
        ["period"]
    );
    let rows = vec![rate("2019", "33"), rate("2020", "31"), rate("2019", "34")];
    assert_eq!(
        testing::refused(save_many(&desk, SaveRates { rows })),
        ["rows[2].period"]
    );

    let mut mine = saved.clone();
    mine.lcu_per_usd = "32.31".parse().unwrap();
    let mut theirs = saved.clone();
    theirs.lcu_per_usd = "32.32".parse().unwrap();
    save(&desk, mine).unwrap();
    assert_eq!(testing::code(save(&desk, theirs)), Code::Conflict);
    delete(&desk, RateRequest { id: saved.id }).unwrap();
    assert_eq!(list(&desk, ListRequest::default()).unwrap().total, 0);
}
