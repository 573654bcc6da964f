//! Evaluations of a project: who looked at it, when, what was found, what is learned.

pub mod commands;
pub(crate) mod store;

use crate::project::ProjectId;
use crate::values::Date;
use crate::{code_enum, id_type, record, rules};

id_type! {
    /// Key of an evaluation.
    EvaluationId
}

code_enum! {
    /// What kind of evaluation it is.
    pub enum EvaluationKind {
        /// By those who run the project.
        SelfAssessment = "self_assessment", evaluation_kind_self_assessment;
        /// While the project runs, by those who watch it.
        Monitoring = "monitoring", evaluation_kind_monitoring;
        /// Half-way.
        MidTerm = "mid_term", evaluation_kind_mid_term;
        /// At the end.
        Final = "final", evaluation_kind_final;
        /// Some time after the end.
        ExPost = "ex_post", evaluation_kind_ex_post;
        /// Of what changed because of it.
        Impact = "impact", evaluation_kind_impact;
        /// Of the accounts.
        Audit = "audit", evaluation_kind_audit;
    }
}

code_enum! {
    /// How good the project was found: the scale of six that evaluation offices use.
    pub enum Rating {
        /// Highly satisfactory.
        HighlySatisfactory = "highly_satisfactory", rating_highly_satisfactory;
        /// Satisfactory.
        Satisfactory = "satisfactory", rating_satisfactory;
        /// Moderately satisfactory.
        ModeratelySatisfactory = "moderately_satisfactory", rating_moderately_satisfactory;
        /// Moderately unsatisfactory.
        ModeratelyUnsatisfactory = "moderately_unsatisfactory", rating_moderately_unsatisfactory;
        /// Unsatisfactory.
        Unsatisfactory = "unsatisfactory", rating_unsatisfactory;
        /// Highly unsatisfactory.
        HighlyUnsatisfactory = "highly_unsatisfactory", rating_highly_unsatisfactory;
    }
}

record! {
    /// An evaluation of a project.
    pub struct Evaluation(EvaluationId) in "evaluation" {
        /// The project.
        pub project_id: ProjectId,
        /// The day of its report.
        #[serde(default)]
        pub date: Option<Date>,
        /// What kind it is.
        pub kind: EvaluationKind,
        /// By whom: an office or a firm.
        #[serde(default)]
        #[garde(custom(rules::line(300)))]
        pub evaluator: String,
        /// What was found.
        #[serde(default)]
        #[garde(custom(rules::prose(20_000)))]
        pub findings: String,
        /// What is learned for other projects.
        #[serde(default)]
        #[garde(custom(rules::prose(20_000)))]
        pub lessons: String,
        /// How good it was found, where the evaluation says so.
        #[serde(default)]
        pub rating: Option<Rating>,
    }
}
