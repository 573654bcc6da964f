//! `indicator.*`, `indicator_value.*`

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Indicator, IndicatorId, IndicatorValue, IndicatorValueId, store};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::project::{self, PartsRequest};
use crate::rules;
use crate::store::{Page, Tx};

/// An indicator with what was measured.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct IndicatorRow {
    /// The indicator.
    pub indicator: Indicator,
    /// What was measured, oldest first; at most the newest sixty.
    pub values: Vec<IndicatorValue>,
    /// How far the way from baseline to target has been gone, in percent with one decimal; may lie below 0 or
    /// above 100. None where it cannot be said.
    pub progress: Option<String>,
}

/// One indicator.
#[derive(Debug, Deserialize, TS)]
pub struct IndicatorRequest {
    /// Key.
    pub id: IndicatorId,
}

/// One measured value.
#[derive(Debug, Deserialize, TS)]
pub struct IndicatorValueRequest {
    /// Key.
    pub id: IndicatorValueId,
}

/// The indicators of a project with their values, a page at a time.
pub fn list(desk: &Desk, request: PartsRequest) -> Result<Page<IndicatorRow>> {
    let page = desk.read(|reader| store::list(reader, &request))?;
    let rows = page.rows.into_iter().map(|(indicator, values)| {
        let progress = indicator.progress(values.last().map(|latest| latest.value));
        IndicatorRow {
            progress: progress.map(|percent| percent.to_string()),
            indicator,
            values,
        }
    });
    Ok(Page {
        rows: rows.collect(),
        total: page.total,
    })
}

/// Saves an indicator.
pub fn save(desk: &Desk, mut indicator: Indicator) -> Result<Done<Indicator>> {
    rules::check(&indicator)?;
    desk.transact(Op::new(msg::op_indicator_saved(&indicator.name)), |tx| {
        project::must_exist(&tx.reader(), &indicator.project_id)?;
        tx.put(&mut indicator)?;
        Ok(indicator)
    })
}

/// Deletes an indicator with its values.
pub fn delete(desk: &Desk, request: IndicatorRequest) -> Result<Done<Nothing>> {
    let indicator: Indicator = desk.read(|reader| reader.get(request.id.as_str()))?;
    desk.transact(Op::new(msg::op_indicator_deleted(&indicator.name)), |tx| {
        tx.put_children::<IndicatorValue>("indicator_id", request.id.as_str(), &mut [])?;
        tx.remove::<Indicator>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// Saves a measured value.
pub fn save_value(desk: &Desk, mut value: IndicatorValue) -> Result<Done<IndicatorValue>> {
    rules::check(&value)?;
    let indicator: Option<Indicator> =
        desk.read(|reader| reader.find(value.indicator_id.as_str()))?;
    let name = indicator
        .map(|indicator| indicator.name)
        .ok_or_else(|| Error::field("indicator_id", msg::indicator_unknown()))?;
    let op = Op::new(msg::op_indicator_value_saved(&name, &value.period));
    desk.transact(op, |tx| {
        put_value(tx, &mut value)?;
        Ok(value)
    })
}

/// Deletes a measured value.
pub fn delete_value(desk: &Desk, request: IndicatorValueRequest) -> Result<Done<Nothing>> {
    let (value, name) = desk.read(|reader| {
        let value: IndicatorValue = reader.get(request.id.as_str())?;
        let indicator: Indicator = reader.get(value.indicator_id.as_str())?;
        Ok((value, indicator.name))
    })?;
    let op = Op::new(msg::op_indicator_value_deleted(&name, &value.period));
    desk.transact(op, |tx| {
        tx.remove::<IndicatorValue>(request.id.as_str())?;
        Ok(Nothing {})
    })
}

/// Saves a checked value where its indicator has no other of the same period.
pub(crate) fn put_value(tx: &mut Tx<'_>, value: &mut IndicatorValue) -> Result<()> {
    if tx
        .reader()
        .find::<Indicator>(value.indicator_id.as_str())?
        .is_none()
    {
        return Err(Error::field("indicator_id", msg::indicator_unknown()));
    }
    if store::period_taken(&tx.reader(), value)? {
        return Err(Error::field(
            "period",
            msg::indicator_period_taken(&value.period),
        ));
    }
    tx.put(value)
}
