//! The money of a submission beside that of the register: the same years, flow, scope and kind of year.

use serde::Serialize;
use ts_rs::TS;

use crate::contribution::{Figures, Question, Side};
use crate::desk::Desk;
use crate::error::{Code, Result};
use crate::money::Amount;
use crate::submission::content::Content;

/// The total of a side in a year.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SubmittedFigure {
    /// Whose money it is.
    pub side: Side,
    /// The year.
    pub year: i32,
    /// In the register, in the agency's currency; null where it cannot be worked out.
    pub mine: Option<Amount>,
    /// In the package, in its agency's currency.
    pub theirs: Amount,
    /// In the register, in US dollars.
    pub mine_usd: Option<Amount>,
    /// In the package, in US dollars.
    pub theirs_usd: Amount,
    /// True when both are the same.
    pub same: bool,
}

/// The figures, and why those of the register are missing, where they are.
pub(super) fn beside(
    desk: &Desk,
    content: &Content,
) -> Result<(Vec<SubmittedFigure>, Option<String>)> {
    let question = Question {
        year_basis: Some(content.year.kind),
        flow: Some(content.basis.flow),
        scope: Some(content.basis.scope),
        years: u8::try_from(content.year.years.len()).ok(),
        ..Question::of(content.year.year)
    };
    let (ours, missing) = match desk.figures(&question) {
        Ok(figures) => (Some(figures), None),
        Err(error) if error.code == Code::MissingRate => (None, Some(desk.say(&error.message))),
        Err(error) => return Err(error),
    };
    let mut rows = Vec::new();
    for side in &content.sides {
        for (index, year) in content.year.years.iter().enumerate() {
            let Some(theirs) = side.total.years.get(index) else {
                continue;
            };
            let mine = ours
                .as_deref()
                .and_then(|ours| cell(ours, side.side, year.year));
            if theirs.lines == 0 && mine.is_none_or(|mine| mine.lines == 0) {
                continue;
            }
            rows.push(SubmittedFigure {
                side: side.side,
                year: year.year,
                mine: mine.map(|mine| mine.own.clone()),
                theirs: theirs.own.clone(),
                mine_usd: mine.map(|mine| mine.usd.clone()),
                theirs_usd: theirs.usd.clone(),
                same: mine.is_some_and(|mine| mine.own == theirs.own && mine.usd == theirs.usd),
            });
        }
    }
    Ok((rows, missing))
}

/// A side's total of a year in the register.
fn cell(figures: &Figures, side: Side, year: i32) -> Option<&crate::contribution::Value> {
    let index = figures
        .basis
        .years
        .iter()
        .position(|known| known.year == year)?;
    figures.side(side).total.years.get(index)
}
