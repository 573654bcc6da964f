use serde_json::json;

use super::commands::{
    BudgetInput, BudgetRequest, ExecutionRequest, ListRequest, delete, execution, list, save,
};
use crate::cost::commands::CostLineInput;
use crate::error::Code;
use crate::organisation::OrganisationKind;
use crate::project::{self, commands::ProjectRequest};
use crate::{cost, testing};

fn budget(area: Option<&str>, amount: &str) -> BudgetInput {
    serde_json::from_value(json!({
        "fiscal_year": 2025, "source": "State budget", "area": area,
        "amount": { "amount": amount, "currency": "THB" },
    }))
    .unwrap()
}

#[test]
fn execution_splits_our_money_over_areas_and_leaves_a_partners_out() {
    let (_folder, desk, agency) = testing::programme();
    let mut project = testing::project(&desk, "P-1", "provided");
    project.areas = serde_json::from_value(json!([
        { "area": "environment_climate", "weight": "50" }, { "area": "sdgs", "weight": "50" },
    ]))
    .unwrap();
    let project = project::commands::save(&desk, project).unwrap().value;
    let partner = testing::organisation(&desk, "Partner", OrganisationKind::Bank);
    save(&desk, budget(Some("sdgs"), "1000")).unwrap();
    save(&desk, budget(None, "500")).unwrap();
    let line = |payer: &str, flow: &str, date: &str, amount: &str| {
        let line: CostLineInput = serde_json::from_value(json!({
            "project_id": project.facts.id, "flow": flow, "date": date, "payer_id": payer,
            "amount": { "amount": amount, "currency": "THB" }, "measurement": "A1",
        }))
        .unwrap();
        cost::commands::save(&desk, line).unwrap();
    };
    let own = agency.organisation_id.as_str();
    line(own, "disbursed", "2024-10-01", "0.03");
    line(own, "committed", "2025-09-30", "10");
    line(own, "planned", "2025-02-01", "8");
    line(own, "disbursed", "2025-10-01", "99");
    line(partner.id.as_str(), "disbursed", "2025-01-01", "77");

    let year = execution(&desk, ExecutionRequest { fiscal_year: 2025 }).unwrap();
    let rows: Vec<_> = year
        .rows
        .iter()
        .map(|row| {
            let figures = &row.figures;
            [
                row.area.as_deref().unwrap_or("-"),
                &figures.budget.amount,
                &figures.planned.amount,
                &figures.committed.amount,
                &figures.disbursed.amount,
            ]
        })
        .collect();
    // The odd satang goes to the area that the project names first.
    assert_eq!(
        rows,
        [
            ["sdgs", "1000.00", "4.00", "5.00", "0.01"],
            ["environment_climate", "0.00", "4.00", "5.00", "0.02"],
            ["-", "500.00", "0.00", "0.00", "0.00"],
        ]
    );
    assert_eq!(year.totals.len(), 1);
    assert_eq!(year.totals[0].disbursed.amount, "0.03");
}

#[test]
fn a_budget_is_kept_summed_and_refused_like_any_record() {
    let (_folder, desk, _) = testing::programme();
    let saved = save(&desk, budget(None, "500")).unwrap().value;
    let mut dollars = budget(Some("sdgs"), "20.5");
    dollars.amount.currency = "USD".parse().unwrap();
    save(&desk, dollars).unwrap();
    let page = list(&desk, ListRequest::default()).unwrap();
    let sums: Vec<_> = page.sums.iter().map(|sum| sum.amount.as_str()).collect();
    assert_eq!((page.total, sums), (2, vec!["500.00", "20.50"]));
    let with_area = ListRequest {
        area: Some("sdgs".into()),
        fiscal_year: Some(2025),
        ..Default::default()
    };
    assert_eq!(list(&desk, with_area).unwrap().total, 1);

    assert_eq!(
        testing::refused(save(&desk, budget(None, "-5"))),
        ["amount"]
    );
    assert_eq!(
        testing::refused(save(&desk, budget(Some("moon"), "5"))),
        ["area"]
    );
    let (mut mine, mut theirs) = (saved.clone(), saved.clone());
    mine.note = "mine".into();
    theirs.amount.amount = "600".into();
    save(&desk, mine).unwrap();
    let error = save(&desk, theirs).expect_err("a conflict");
    assert_eq!(error.code, Code::Conflict);
    assert_eq!(error.detail.unwrap()["mine"]["amount"]["amount"], "600.00");

    delete(&desk, BudgetRequest { id: saved.id }).unwrap();
    assert_eq!(
        testing::undo(&desk),
        "Undone: Budget 2025 from State budget deleted"
    );
    assert_eq!(list(&desk, ListRequest::default()).unwrap().total, 2);
}

#[test]
fn a_project_with_a_budget_cannot_be_deleted() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "P-1", "provided");
    let mut input = budget(None, "5");
    input.project_id = Some(project.facts.id.clone());
    save(&desk, input).unwrap();
    let request = ProjectRequest {
        id: project.facts.id,
    };
    assert_eq!(
        testing::code(project::commands::delete(&desk, request)),
        Code::InUse
    );
}
