use serde_json::json;

use super::*;
use crate::report::Words;

fn inputs(json: serde_json::Value) -> Inputs {
    serde_json::from_value(json).unwrap()
}

fn thb(amount: &str) -> serde_json::Value {
    json!({ "amount": amount, "currency": "THB" })
}

fn salary() -> serde_json::Value {
    json!({
        "grade": "K5", "pay": thb("45000"), "per": "month", "working_days": "22", "persons": "2",
        "person_days": "30", "allowances": [
            { "label": "Per diem", "amount": thb("1500.50"), "per": "person_day" },
            { "label": "Airfare", "amount": thb("20000"), "per": "person" },
            { "label": "Visa desk", "amount": thb("99.99"), "per": "once" },
        ],
    })
}

#[test]
fn an_official_salary_is_worked_out_row_by_row_and_each_row_is_rounded_once() {
    let inputs = inputs(json!({ "official_salary": salary() }));
    let working = inputs.work().unwrap();
    let minor: Vec<i64> = working.rows.iter().map(|row| row.amount.minor).collect();
    // 45,000 × 30 ÷ 22 is 61,363.636363…
    assert_eq!(minor, [6_136_364, 4_501_500, 4_000_000, 9_999]);
    assert_eq!(working.total.minor, 14_647_863);
    let words = Words::new("en").unwrap();
    assert_eq!(
        working.line(&inputs, &words),
        "Official salary: 45,000.00 a month ÷ 22 working days × 30 person-days + 1,500.50 × 30 person-days \
         + 20,000.00 for each person × 2 + one more row = THB 146,478.63"
    );
}

#[test]
fn a_half_goes_to_the_even_neighbour_and_a_currency_without_decimals_has_none() {
    let of = |price: &str, currency: &str, quantity: &str| {
        inputs(json!({ "standard_unit_cost": {
            "name": "Training", "unit": "person_day", "year": 2025, "quantity": quantity,
            "price": { "amount": price, "currency": currency },
        } }))
        .work()
        .map(|working| working.total.minor)
    };
    assert_eq!(of("0.25", "THB", "0.5").unwrap(), 12);
    assert_eq!(of("0.27", "THB", "0.5").unwrap(), 14);
    assert_eq!(of("3", "JPY", "0.5").unwrap(), 2);
    assert_eq!(of("5", "JPY", "0.5").unwrap(), 2);
}

#[test]
fn what_cannot_be_worked_out_is_refused_at_its_field() {
    let refused = |json: serde_json::Value| inputs(json).work().unwrap_err().fields[0].0.clone();
    let salary_with = |field: &str, value: serde_json::Value| {
        let mut salary = salary();
        salary[field] = value;
        json!({ "official_salary": salary })
    };
    let paths = [
        (
            salary_with("working_days", json!(null)),
            "official_salary.working_days",
        ),
        (
            salary_with("working_days", json!("0")),
            "official_salary.working_days",
        ),
        (
            salary_with("working_days", json!("32")),
            "official_salary.working_days",
        ),
        (
            salary_with("person_days", json!("0")),
            "official_salary.person_days",
        ),
        (
            salary_with("persons", json!("-1")),
            "official_salary.persons",
        ),
        (salary_with("pay", thb("")), "official_salary.pay"),
        (salary_with("pay", thb("45000.001")), "official_salary.pay"),
        (salary_with("pay", thb("-1")), "official_salary.pay"),
        (
            salary_with("pay", json!({ "amount": "1", "currency": "USD" })),
            "official_salary.allowances[0].amount",
        ),
        (
            salary_with("pay", thb("9999999999999.99")),
            "official_salary.pay",
        ),
        (
            json!({ "actual_expenditure": { "parts": [] } }),
            "actual_expenditure.parts",
        ),
        (
            json!({ "actual_expenditure": { "parts": [
                { "label": "Hotel", "amount": thb("100") },
                { "label": "Hotel, refund", "amount": thb("-100") },
            ] } }),
            "actual_expenditure.parts",
        ),
        (
            json!({ "actual_expenditure": { "parts": [{ "label": " ", "amount": thb("1") }] } }),
            "actual_expenditure.parts[0].label",
        ),
        (
            json!({ "market_price": { "goods": [{ "label": "Press", "quantity": "0", "price": thb("1") }] } }),
            "market_price.goods[0].quantity",
        ),
    ];
    for (json, path) in paths {
        assert_eq!(refused(json.clone()), path, "{json}");
    }
}

#[test]
fn an_amount_changed_by_hand_differs_by_the_exact_sum() {
    let inputs = inputs(json!({ "market_price": { "goods": [
        { "label": "Press", "quantity": "3", "price": thb("1000.10"), "source": "Quotation of 3 March" },
    ] } }));
    let working = inputs.work().unwrap();
    let money = |minor| crate::money::Money {
        minor,
        currency: "THB".parse().unwrap(),
    };
    assert_eq!(working.total, money(300_030));
    assert_eq!(working.difference(money(300_030)), None);
    assert_eq!(working.difference(money(300_000)), Some(money(-30)));
    assert!(working.differs(money(300_000)).is_some());
}
