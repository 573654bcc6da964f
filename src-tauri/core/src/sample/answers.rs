//! What the sample agency answers to the survey of 2025.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::store::Tx;
use crate::survey::{self, Answer, AnswerBasis, SurveyAnswer, SurveyAnswerId};
use crate::values::Date;

/// The reporting year of the answers.
const YEAR: i64 = 2025;

/// Who decided on answers in the place of what the register proposes.
const DECIDED_BY: &str = "Niran Example";

#[derive(Deserialize)]
struct Told {
    #[serde(rename = "answer")]
    answers: Vec<ToldAnswer>,
}

#[derive(Deserialize)]
struct ToldAnswer {
    question: String,
    value: Answer,
    #[serde(default)]
    reason: String,
}

/// Writes the answers of the file beside this one.
pub(super) fn fill(tx: &mut Tx<'_>) -> Result<()> {
    let edition = survey::built_in()?;
    let told: Told = toml::from_str(include_str!("answers.toml")).map_err(Error::internal)?;
    for told in told.answers {
        let question = edition
            .question(&told.question)
            .ok_or_else(|| Error::internal(&told.question))?;
        told.value.check(question)?;
        let basis = match told.reason.is_empty() {
            true => AnswerBasis::Typed,
            false => AnswerBasis::Overridden,
        };
        let mut answer = SurveyAnswer {
            id: SurveyAnswerId::default(),
            row_version: 0,
            edition: survey::BUILT_IN.to_owned(),
            year: YEAR,
            question: told.question,
            answer: serde_json::to_string(&told.value.ordered(question))?,
            basis,
            decided_by: match basis {
                AnswerBasis::Typed => String::new(),
                AnswerBasis::Overridden => DECIDED_BY.to_owned(),
            },
            decided_on: match basis {
                AnswerBasis::Typed => None,
                AnswerBasis::Overridden => Date::new(2026, 4, 20),
            },
            reason: told.reason,
        };
        tx.put(&mut answer)?;
    }
    Ok(())
}
