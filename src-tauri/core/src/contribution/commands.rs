//! `figures.*`: the annual contribution and the records behind it.

use std::sync::Arc;

use super::behind::{CountRecords, CountRequest};
use super::trace::{Trace, TraceRequest};
use super::{Figures, Question};
use crate::desk::Desk;
use crate::error::Result;

/// The figures of the years up to the one asked for.
pub fn year(desk: &Desk, question: Question) -> Result<Arc<Figures>> {
    desk.figures(&question)
}

/// The cost lines that make a cell, with how they add up.
pub fn trace(desk: &Desk, request: TraceRequest) -> Result<Trace> {
    desk.read(|reader| Trace::make(reader, &request))
}

/// The records behind a count.
pub fn count_records(desk: &Desk, request: CountRequest) -> Result<CountRecords> {
    desk.read(|reader| CountRecords::make(reader, &request))
}
