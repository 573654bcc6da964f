//! `checks.mend_payer`: who paid for several lines.

use serde::Deserialize;
use ts_rs::TS;

use crate::checks::dismissed::{Mended, Targets};
use crate::cost::CostLine;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::organisation::{Organisation, OrganisationId};

/// Who paid for the lines that were found without a payer.
#[derive(Debug, Deserialize, TS)]
pub struct MendPayer {
    /// Which findings.
    pub targets: Targets,
    /// Who paid.
    pub payer_id: OrganisationId,
}

/// Says who paid; a line that has a payer meanwhile keeps it.
pub fn mend(desk: &Desk, request: MendPayer) -> Result<Done<Mended>> {
    let findings = request.targets.findings(desk)?;
    let payer: Organisation = desk
        .read(|reader| reader.find(request.payer_id.as_str()))?
        .ok_or_else(|| Error::field("payer_id", msg::cost_line_payer_unknown()))?;
    let op = Op::new(msg::op_payer_mended(findings.len(), payer.called()));
    desk.transact(op, |tx| {
        let mut count = 0;
        for finding in &findings {
            let line = tx.reader().find::<CostLine>(&finding.record.id)?;
            if let Some(mut line) = line.filter(|line| line.payer_id.is_none()) {
                line.payer_id = Some(payer.id.clone());
                tx.put(&mut line)?;
                count += 1;
            }
        }
        Ok(Mended { count })
    })
}
