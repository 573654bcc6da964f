//! What the sample agency answers to the survey of 2025.

use serde::Deserialize;

use crate::error::{Error, Result};
use crate::store::Tx;
use crate::survey::{self, Answer, AnswerBasis, SurveyAnswer, SurveyAnswerId};

/// The reporting year of the answers.
const YEAR: i64 = 2025;

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
            reason: told.reason,
        };
        tx.put(&mut answer)?;
    }
    Ok(())
}
