use serde_json::json;

use super::commands::{
    CostLineInput, CostLineRequest, CostLineSort, ListRequest, SaveCostLines, delete, get, list,
    save, save_many, sums,
};
use crate::activity::{self, commands::ActivityRequest};
use crate::error::Code;
use crate::organisation::OrganisationKind;
use crate::organisation::commands::OrganisationRequest;
use crate::project::Project;
use crate::testing;

fn line(project: &Project, amount: &str, date: &str) -> CostLineInput {
    serde_json::from_value(json!({
        "project_id": project.facts.id, "description": "Airfares", "flow": "disbursed", "date": date,
        "amount": { "amount": amount, "currency": "THB" }, "measurement": "A1",
    }))
    .unwrap()
}

fn by_year(from: i32, to: i32) -> ListRequest {
    ListRequest {
        year_from: Some(from),
        year_to: Some(to),
        ..Default::default()
    }
}

#[test]
fn lines_are_listed_by_fiscal_year_with_sums_that_never_mix() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "both_ways");
    let payer = testing::organisation(&desk, "Rice Department", OrganisationKind::Ministry);
    let mut given = line(&project, "100.25", "2024-09-30");
    given.direction = Some(crate::project::Direction::Provided);
    given.payer_id = Some(payer.id.clone());
    let mut next_year = given.clone();
    next_year.date = "2024-10-01".parse().ok();
    next_year.amount.amount = "2000000000000.75".into();
    let mut by_year_only = given.clone();
    (by_year_only.date, by_year_only.fiscal_year) = (None, Some(2025));
    let mut received = given.clone();
    received.direction = Some(crate::project::Direction::Received);
    received.country = "LAO".parse().ok();
    let rows = vec![given, next_year, by_year_only, received];
    let saved = save_many(&desk, SaveCostLines { rows }).unwrap();
    assert_eq!(saved.changes.description, "4 cost lines saved");

    let page = list(&desk, by_year(2025, 2025)).unwrap();
    assert_eq!(page.total, Some(2));
    let whole = sums(&desk, by_year(2025, 2025)).unwrap();
    assert_eq!((whole.lines, whole.sums.len()), (2, 1));
    assert_eq!(whole.sums[0].amount.amount, "2000000000101.00");
    assert_eq!(page.rows[0].payer.as_deref(), Some("Rice Department"));
    let whole = sums(&desk, by_year(2024, 2024)).unwrap();
    let ways: Vec<_> = whole
        .sums
        .iter()
        .map(|sum| (sum.direction.code(), sum.amount.amount.as_str()))
        .collect();
    assert_eq!(ways, [("provided", "100.25"), ("received", "100.25")]);

    let largest = list(
        &desk,
        ListRequest {
            sort: CostLineSort::Amount,
            descending: true,
            search: "rice".into(),
            country: "KHM".parse().ok(),
            page: crate::store::PageRequest {
                offset: 0,
                limit: 1,
            },
            ..Default::default()
        },
    )
    .unwrap();
    assert_eq!((largest.total, largest.rows.len()), (Some(3), 1));
    assert_eq!(largest.rows[0].amount.amount, "2000000000000.75");

    testing::undo(&desk);
    assert_eq!(list(&desk, ListRequest::default()).unwrap().total, Some(0));
}

#[test]
fn a_line_that_does_not_fit_is_refused_at_its_field() {
    let (_folder, desk, _) = testing::programme();
    let one_way = testing::project(&desk, "P-1", "provided");
    let both = testing::project(&desk, "P-2", "both_ways");
    let elsewhere = testing::activity(&desk, &both, "Course");
    let refused = |change: &dyn Fn(&mut CostLineInput)| {
        let mut input = line(&one_way, "10", "2025-01-01");
        change(&mut input);
        testing::refused(save(&desk, input))
    };
    assert_eq!(
        refused(&|l| l.activity_id = Some(elsewhere.id.clone())),
        ["activity_id"]
    );
    assert_eq!(refused(&|l| l.amount.amount = "10.001".into()), ["amount"]);
    assert_eq!(refused(&|l| l.amount.amount = "0".into()), ["amount"]);
    assert_eq!(
        refused(&|l| l.direction = Some(crate::project::Direction::Received)),
        ["direction"]
    );
    assert_eq!(
        refused(&|l| l.project_id = both.facts.id.clone()),
        ["direction"]
    );
    assert_eq!(
        refused(&|l| l.payer_id = Some("nobody".into())),
        ["payer_id"]
    );
    assert_eq!(refused(&|l| l.measurement = "C1".into()), ["measurement"]);

    let mut rows = vec![line(&one_way, "1", "2025-01-01"); 3];
    rows[1].amount.amount = "many".into();
    rows[2].measurement = "B1".into();
    assert_eq!(
        testing::refused(save_many(&desk, SaveCostLines { rows })),
        ["rows[1].amount", "rows[2].valuation"]
    );
    let mut rows = vec![line(&one_way, "1", "2025-01-01"); 2];
    rows[1].activity_id = Some(elsewhere.id);
    assert_eq!(
        testing::refused(save_many(&desk, SaveCostLines { rows })),
        ["rows[1].activity_id"]
    );
    assert_eq!(list(&desk, ListRequest::default()).unwrap().total, Some(0));
}

#[test]
fn a_conflict_shows_both_amounts_and_what_has_lines_stays() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let course = testing::activity(&desk, &project, "Course");
    let payer = testing::organisation(&desk, "Fund", OrganisationKind::Bank);
    let mut input = line(&project, "12.50", "2025-01-01");
    // Saying what the project says already is no direction of its own.
    input.direction = Some(crate::project::Direction::Provided);
    input.activity_id = Some(course.id.clone());
    input.payer_id = Some(payer.id.clone());
    let saved = save(&desk, input).unwrap().value;
    assert_eq!(saved.direction, None);

    let (mut mine, mut theirs) = (saved.clone(), saved.clone());
    mine.amount.amount = "13".into();
    theirs.amount.amount = "14".into();
    save(&desk, mine).unwrap();
    let error = save(&desk, theirs).expect_err("a conflict");
    assert_eq!(error.code, Code::Conflict);
    let detail = error.detail.unwrap();
    assert_eq!(detail["mine"]["amount"]["amount"], "14.00");
    assert_eq!(detail["theirs"]["amount"]["amount"], "13.00");

    let request = ActivityRequest { id: course.id };
    assert_eq!(
        testing::code(activity::commands::delete(&desk, request)),
        Code::InUse
    );
    let request = OrganisationRequest { id: payer.id };
    assert_eq!(
        testing::code(crate::organisation::commands::delete(&desk, request)),
        Code::InUse
    );
    let request = || CostLineRequest {
        id: saved.id.clone(),
    };
    delete(&desk, request()).unwrap();
    assert_eq!(testing::undo(&desk), "Undone: Cost line of P-1 deleted");
    assert_eq!(get(&desk, request()).unwrap().amount.amount, "13.00");
}
