//! `checks.mend_twins`: of lines that stand twice one stays.

use serde::Deserialize;
use ts_rs::TS;

use crate::checks::dismissed::Mended;
use crate::cost::{CostLine, CostLineId};
use crate::desk::Desk;
use crate::document::Document;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};

/// Lines that are one.
#[derive(Debug, Deserialize, TS)]
pub struct MendTwins {
    /// The line that stays.
    pub keep: CostLineId,
    /// The lines that go.
    pub gone: Vec<CostLineId>,
}

/// Deletes lines that were entered twice; their documents stay, with the line that stays.
///
/// # Errors
/// At `gone` when nothing would be deleted, or the line that stays is among them; `NotFound` when the line that
/// stays is gone.
pub fn mend(desk: &Desk, request: MendTwins) -> Result<Done<Mended>> {
    if request.gone.is_empty() || request.gone.contains(&request.keep) {
        return Err(Error::field("gone", msg::check_twins_unclear()));
    }
    let op = Op::new(msg::op_twins_mended(request.gone.len()));
    desk.transact(op, |tx| {
        let keep: CostLine = tx.reader().get(request.keep.as_str())?;
        let mut count = 0;
        for id in &request.gone {
            let documents: Vec<Document> = tx.reader().children("cost_line_id", id.as_str())?;
            for mut document in documents {
                document.cost_line_id = Some(keep.id.clone());
                if document.project_id != keep.project_id {
                    document.project_id = keep.project_id.clone();
                    document.activity_id = None;
                }
                tx.put(&mut document)?;
            }
            count += usize::from(tx.reader().find::<CostLine>(id.as_str())?.is_some());
            tx.remove::<CostLine>(id.as_str())?;
        }
        Ok(Mended { count })
    })
}
