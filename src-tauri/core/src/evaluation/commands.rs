//! `evaluation.*`

use serde::Deserialize;
use ts_rs::TS;

use super::{Evaluation, EvaluationId, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::{self, PartsRequest};
use crate::rules;
use crate::store::Page;

/// One evaluation.
#[derive(Debug, Deserialize, TS)]
pub struct EvaluationRequest {
    /// Key.
    pub id: EvaluationId,
}

/// The evaluations of a project, a page at a time.
pub fn list(desk: &Desk, request: PartsRequest) -> Result<Page<Evaluation>> {
    desk.read(|reader| store::list(reader, &request))
}

/// Saves an evaluation.
pub fn save(desk: &Desk, mut evaluation: Evaluation) -> Result<Done<Evaluation>> {
    rules::check(&evaluation)?;
    let project = desk.read(|reader| project::must_exist(reader, &evaluation.project_id))?;
    let op = Op::new(msg::op_evaluation_saved(
        &project.code,
        evaluation.kind.label(),
    ));
    desk.transact(op, |tx| {
        project::must_exist(&tx.reader(), &evaluation.project_id)?;
        tx.put(&mut evaluation)?;
        Ok(evaluation)
    })
}

/// Deletes an evaluation.
pub fn delete(desk: &Desk, request: EvaluationRequest) -> Result<Done<Nothing>> {
    let (evaluation, project) = desk.read(|reader| {
        let evaluation: Evaluation = reader.get(request.id.as_str())?;
        let project = project::must_exist(reader, &evaluation.project_id)?;
        Ok((evaluation, project))
    })?;
    let op = Op::new(msg::op_evaluation_deleted(
        &project.code,
        evaluation.kind.label(),
    ));
    desk.transact(op, |tx| {
        tx.remove::<Evaluation>(request.id.as_str())?;
        Ok(Nothing {})
    })
}
