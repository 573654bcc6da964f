//! `checks.mend_basis`: purpose and legal basis of several persons.

use serde::Deserialize;
use ts_rs::TS;

use crate::checks::dismissed::{Mended, Targets};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::person::Person;
use crate::rules;

/// Why the agency keeps the data of persons, and on which legal basis.
#[derive(Debug, Deserialize, TS)]
pub struct MendBasis {
    /// Which findings.
    pub targets: Targets,
    /// Why the data are kept.
    pub purpose: String,
    /// On which legal basis.
    pub legal_basis: String,
}

/// What is checked of the request.
#[derive(garde::Validate)]
struct Words<'w> {
    #[garde(custom(rules::name(500)))]
    purpose: &'w str,
    #[garde(custom(rules::name(500)))]
    legal_basis: &'w str,
}

/// Fills purpose and legal basis where a person has none; what somebody entered stays.
///
/// # Errors
/// At `purpose` and `legal_basis` when they are empty.
pub fn mend(desk: &Desk, request: MendBasis) -> Result<Done<Mended>> {
    let (purpose, legal_basis) = (request.purpose.trim(), request.legal_basis.trim());
    rules::check(&Words {
        purpose,
        legal_basis,
    })?;
    let findings = request.targets.findings(desk)?;
    desk.transact(Op::new(msg::op_basis_mended(findings.len())), |tx| {
        let mut count = 0;
        for finding in &findings {
            let Some(mut person) = tx.reader().find::<Person>(&finding.record.id)? else {
                continue;
            };
            if person.purpose.is_empty() {
                person.purpose = purpose.to_owned();
            }
            if person.legal_basis.is_empty() {
                person.legal_basis = legal_basis.to_owned();
            }
            tx.put(&mut person)?;
            count += 1;
        }
        Ok(Mended { count })
    })
}
