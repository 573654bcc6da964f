//! The table of rules, in the order in which they are shown.

use super::{Look, Mend, Rule, Severity, store};
use super::{
    alike, amounts, groups, ledger, moved, partners, percountry, scholarships, small, valued,
};
use crate::messages::msg;

/// The rules; what is missing for one year only stands in [`super::missing`].
pub(super) static RULES: &[Rule] = &[
    Rule {
        id: "line-without-payer",
        severity: Severity::Blocks,
        title: msg::check_line_without_payer,
        advice: msg::check_line_without_payer_advice,
        mend: Mend::Payer,
        look: Look::Records(store::LINES_WITHOUT_PAYER),
    },
    Rule {
        id: "project-without-country",
        severity: Severity::Blocks,
        title: msg::check_project_without_country,
        advice: msg::check_project_without_country_advice,
        mend: Mend::Open,
        look: Look::Records(store::PROJECTS_WITHOUT_COUNTRY),
    },
    Rule {
        id: "shares-not-whole",
        severity: Severity::Blocks,
        title: msg::check_shares_not_whole,
        advice: msg::check_shares_not_whole_advice,
        mend: Mend::Shares,
        look: Look::Records(store::SHARES_NOT_WHOLE),
    },
    Rule {
        id: "direction-missing",
        severity: Severity::Blocks,
        title: msg::check_direction_missing,
        advice: msg::check_direction_missing_advice,
        mend: Mend::Open,
        look: Look::Records(store::LINES_WITHOUT_DIRECTION),
    },
    Rule {
        id: "project-without-area",
        severity: Severity::Blocks,
        title: msg::check_project_without_area,
        advice: msg::check_project_without_area_advice,
        mend: Mend::Open,
        look: Look::Records(store::PROJECTS_WITHOUT_AREA),
    },
    Rule {
        id: "project-per-country",
        severity: Severity::Blocks,
        title: msg::check_project_per_country,
        advice: msg::check_project_per_country_advice,
        mend: Mend::Join,
        look: Look::Register(percountry::find),
    },
    Rule {
        id: "same-project-twice",
        severity: Severity::Advises,
        title: msg::check_same_project_twice,
        advice: msg::check_same_project_twice_advice,
        mend: Mend::Join,
        look: Look::Register(percountry::same_title),
    },
    Rule {
        id: "line-twice",
        severity: Severity::Advises,
        title: msg::check_line_twice,
        advice: msg::check_line_twice_advice,
        mend: Mend::Twins,
        look: Look::Register(alike::find),
    },
    Rule {
        id: "amount-off",
        severity: Severity::Advises,
        title: msg::check_amount_off,
        advice: msg::check_amount_off_advice,
        mend: Mend::Open,
        look: Look::Register(amounts::find),
    },
    Rule {
        id: "disbursed-above-committed",
        severity: Severity::Advises,
        title: msg::check_disbursed_above_committed,
        advice: msg::check_disbursed_above_committed_advice,
        mend: Mend::Open,
        look: Look::Register(amounts::above_committed),
    },
    Rule {
        id: "valuation-differs",
        severity: Severity::Advises,
        title: msg::check_valuation_differs,
        advice: msg::check_valuation_differs_advice,
        mend: Mend::Valuation,
        look: Look::Register(valued::find),
    },
    Rule {
        id: "outside-project",
        severity: Severity::Advises,
        title: msg::check_outside_project,
        advice: msg::check_outside_project_advice,
        mend: Mend::Period,
        look: Look::Register(ledger::outside),
    },
    Rule {
        id: "scholarship-cost",
        severity: Severity::Advises,
        title: msg::check_scholarship_cost,
        advice: msg::check_scholarship_cost_advice,
        mend: Mend::Open,
        look: Look::Register(scholarships::find),
    },
    Rule {
        id: "total-moved",
        severity: Severity::Advises,
        title: msg::check_total_moved,
        advice: msg::check_total_moved_advice,
        mend: Mend::Open,
        look: Look::Register(moved::find),
    },
    Rule {
        id: "partner-figure",
        severity: Severity::Advises,
        title: msg::check_partner_figure,
        advice: msg::check_partner_figure_advice,
        mend: Mend::Open,
        look: Look::Register(partners::find),
    },
    Rule {
        id: "group-changes",
        severity: Severity::Advises,
        title: msg::check_group_changes,
        advice: msg::check_group_changes_advice,
        mend: Mend::Open,
        look: Look::Register(groups::find),
    },
    Rule {
        id: "project-without-goal",
        severity: Severity::Advises,
        title: msg::check_project_without_goal,
        advice: msg::check_project_without_goal_advice,
        mend: Mend::Open,
        look: Look::Records(store::PROJECTS_WITHOUT_GOAL),
    },
    Rule {
        id: "person-without-basis",
        severity: Severity::Advises,
        title: msg::check_person_without_basis,
        advice: msg::check_person_without_basis_advice,
        mend: Mend::Basis,
        look: Look::Records(store::PERSONS_WITHOUT_BASIS),
    },
    Rule {
        id: "small-cells",
        severity: Severity::Advises,
        title: msg::check_small_cells,
        advice: msg::check_small_cells_advice,
        mend: Mend::Open,
        look: Look::Register(small::find),
    },
    Rule {
        id: "sex-not-recorded",
        severity: Severity::Advises,
        title: msg::check_sex_not_recorded,
        advice: msg::check_sex_not_recorded_advice,
        mend: Mend::Open,
        look: Look::Records(store::SEX_NOT_RECORDED),
    },
    Rule {
        id: "expert-twice",
        severity: Severity::Advises,
        title: msg::check_expert_twice,
        advice: msg::check_expert_twice_advice,
        mend: Mend::Open,
        look: Look::Records(store::EXPERT_TWICE),
    },
];

/// A rule of the table.
pub(super) fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}
