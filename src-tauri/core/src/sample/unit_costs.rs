//! The sample's standard unit costs: a few invented decisions, two years side by side.

use super::facts::value;
use crate::activity::ActivityKind;
use crate::error::Result;
use crate::store::Tx;
use crate::unit_cost::{CostUnit, UnitCost, UnitCostId};

/// What it is, for which kind of activity, the unit, and baht for one of it in 2024 and 2025.
const COSTS: &[(&str, Option<ActivityKind>, CostUnit, [i64; 2])] = &[
    (
        "Training course, participant",
        Some(ActivityKind::Training),
        CostUnit::PersonDay,
        [4_200, 4_350],
    ),
    (
        "Master’s degree, living and tuition",
        Some(ActivityKind::Scholarship),
        CostUnit::PersonMonth,
        [31_000, 32_500],
    ),
    (
        "Study visit, participant",
        Some(ActivityKind::StudyVisit),
        CostUnit::PersonDay,
        [5_600, 5_800],
    ),
    (
        "Interpretation of a meeting",
        None,
        CostUnit::Event,
        [28_000, 28_000],
    ),
];

/// Writes them.
pub(super) fn fill(tx: &mut Tx<'_>) -> Result<()> {
    for (name, kind, unit, amounts) in COSTS {
        for (year, baht) in [2024, 2025].into_iter().zip(amounts) {
            let mut cost = UnitCost {
                id: UnitCostId::default(),
                row_version: 0,
                name: (*name).to_owned(),
                kind: *kind,
                unit: *unit,
                year,
                currency: value("THB")?,
                amount_minor: baht * 100,
                source: format!("Unit cost decision {year} (sample)"),
                search: String::new(),
            };
            cost.check()?;
            tx.put(&mut cost)?;
        }
    }
    Ok(())
}
