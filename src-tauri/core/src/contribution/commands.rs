//! `figures.*`: the annual contribution and the records behind it.

use std::sync::Arc;

use super::behind::{CountRecords, CountRequest};
use super::directions::DirectionTable;
use super::trace::{Trace, TraceRequest};
use super::{Figures, Question};
use crate::desk::Desk;
use crate::error::Result;
use crate::report::Words;

/// The figures of the years up to the one asked for.
pub fn year(desk: &Desk, question: Question) -> Result<Arc<Figures>> {
    desk.figures(&question)
}

/// Provided and received side by side, by year and partner country.
pub fn directions(desk: &Desk, question: Question) -> Result<DirectionTable> {
    desk.read(|reader| DirectionTable::make(reader, desk.catalogue(), &question))
}

/// The cost lines that make a cell, with how they add up.
pub fn trace(desk: &Desk, request: TraceRequest) -> Result<Trace> {
    let words = Words::new(desk.catalogue().language())?;
    Ok(desk
        .read(|reader| Trace::make(reader, &request))?
        .in_words(&words))
}

/// The records behind a count.
pub fn count_records(desk: &Desk, request: CountRequest) -> Result<CountRecords> {
    desk.read(|reader| CountRecords::make(reader, &request))
}
