//! `agency.*`: the agency whose programme it is.

use super::{Agency, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::organisation::{Organisation, OrganisationKind};
use crate::{rate, rules};

/// The agency; `null` before it was entered.
pub fn get(desk: &Desk, _: Nothing) -> Result<Option<Agency>> {
    desk.read(store::find)
}

/// Saves the agency, and with a new one the organisation that stands for it as payer.
pub fn save(desk: &Desk, mut agency: Agency) -> Result<Done<Agency>> {
    rules::check(&agency)?;
    desk.transact(Op::new(msg::op_agency_saved()), |tx| {
        match store::find(&tx.reader())? {
            Some(current) => {
                if agency.id != current.id {
                    return Err(Error::field("id", msg::agency_exists()));
                }
                // What the agency is, is decided once; only its facts are edited.
                agency.sample = current.sample;
                agency.organisation_id = current.organisation_id;
                let mut organisation: Organisation =
                    tx.reader().get(agency.organisation_id.as_str())?;
                organisation.name.clone_from(&agency.name);
                organisation.name_en.clone_from(&agency.name_en);
                organisation.country = Some(agency.country);
                organisation.index();
                tx.put(&mut organisation)?;
            }
            None => {
                let mut organisation = Organisation::named(&agency.name, OrganisationKind::Agency);
                organisation.name_en.clone_from(&agency.name_en);
                organisation.country = Some(agency.country);
                organisation.index();
                tx.put(&mut organisation)?;
                agency.organisation_id = organisation.id;
                if agency.rate_series.is_empty() {
                    agency.rate_series =
                        rate::store::fullest_series(&tx.reader(), agency.currency)?;
                }
            }
        }
        tx.put(&mut agency)?;
        Ok(agency)
    })
}
