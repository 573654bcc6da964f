//! Sums that are kept beside the register, so that figures need not read every line again.
//!
//! A sum over the register is the sum of what each line, person and activity adds to it. Before a row is
//! written that changes what some of them add, that is taken away; when the operation is done, it is added
//! anew. Both happen in the transaction of the rows themselves, so undo, redo, imports and other programs on
//! the same file leave sums that are exactly those of the register ([`differences`] compares them). What
//! changes everything, such as the first month of the fiscal year, makes them anew.

pub(crate) mod money;
mod people;
pub(crate) mod store;

pub(crate) use people::{Table as CountTable, years_of};

use std::collections::BTreeSet;
use std::hash::Hash;

use rusqlite::Connection;
use serde_json::{Map, Value as Json};

use super::period::Years;
use crate::agency::{self, Agency, YearBasis};
use crate::error::Result;
use crate::reference;
use crate::store::{Beside, Derived, Reader, RowChange};

/// Goes up when the rules change by which the sums are made.
const RULES: u32 = 2;

/// What has to be kept right while a transaction writes.
pub(crate) fn all() -> Vec<Box<dyn Derived>> {
    vec![
        Box::<Kept<money::Money>>::default(),
        Box::<Kept<people::People>>::default(),
    ]
}

/// What has to be kept right where only money is asked for.
pub(crate) fn of_money() -> Vec<Box<dyn Derived>> {
    vec![Box::<Kept<money::Money>>::default()]
}

/// Makes the sums of a file that has none, or those of other rules or reference lists.
pub(crate) fn ensure(connection: &mut Connection) -> Result<()> {
    let made = format!("{RULES} {}", reference::stamp());
    if store::made(&Reader::new(connection))?.as_deref() == Some(&made) {
        return Ok(());
    }
    let transaction = connection.transaction()?;
    let beside = Beside::new(&transaction);
    if let Some(agency) = agency::store::find(&beside.reader())? {
        money::Money::anew(&beside, &agency)?;
        people::People::anew(&beside, &agency)?;
    }
    store::mark(&beside, &made)?;
    transaction.commit()?;
    Ok(())
}

/// The sums that are not those of the register, in words for the IT officer; none in a whole file.
pub(crate) fn differences(reader: &Reader<'_>) -> Result<Vec<String>> {
    let Some(agency) = agency::store::find(reader)? else {
        return Ok(Vec::new());
    };
    let mut found = money::differences(reader, &agency)?;
    found.extend(people::differences(reader, &agency)?);
    Ok(found)
}

/// Something that each unit of the register (a line, a person, …) adds to.
trait Sum: Default {
    /// What is summed up over.
    type Unit: Clone + Ord;

    /// The units that the writing of a row changes; `None`: all of them.
    fn touched(
        &mut self,
        reader: &Reader<'_>,
        change: &RowChange,
    ) -> Result<Option<Vec<Self::Unit>>>;
    /// Whether a row is made that is a unit itself: it adds nothing yet.
    fn is_made(_change: &RowChange) -> bool {
        false
    }
    /// Adds (1) or takes away (-1) what units add to the sums as the register is now.
    fn count(
        &mut self,
        reader: &Reader<'_>,
        agency: &Agency,
        units: &[Self::Unit],
        sign: i64,
    ) -> Result<()>;
    /// Writes what has gathered.
    fn write(&mut self, beside: &Beside<'_>) -> Result<()>;
    /// Makes the sums of the whole register.
    fn anew(beside: &Beside<'_>, agency: &Agency) -> Result<()>;
}

/// Sums in a transaction.
struct Kept<S: Sum> {
    sum: S,
    touched: BTreeSet<S::Unit>,
    everything: bool,
    /// Whether some of what was touched has been added already.
    added: bool,
    agency: Option<Agency>,
}

impl<S: Sum> Default for Kept<S> {
    fn default() -> Self {
        Kept {
            sum: S::default(),
            touched: BTreeSet::new(),
            everything: false,
            added: false,
            agency: None,
        }
    }
}

/// Units that are held at once: those of a large import are counted piece by piece.
const MOST_TOUCHED: usize = if cfg!(test) { 5 } else { 20_000 };

impl<S: Sum> Kept<S> {
    /// Adds what the touched units add now. What changes again later is taken away again first.
    fn add(&mut self, reader: &Reader<'_>) -> Result<()> {
        self.added = true;
        let units: Vec<S::Unit> = std::mem::take(&mut self.touched).into_iter().collect();
        match &self.agency {
            Some(agency) => self.sum.count(reader, agency, &units, 1),
            None => Ok(()),
        }
    }
}

impl<S: Sum> Derived for Kept<S> {
    fn before(&mut self, reader: &Reader<'_>, change: &RowChange) -> Result<()> {
        if self.everything {
            return Ok(());
        }
        if self.touched.len() >= MOST_TOUCHED && self.agency.is_some() {
            self.add(reader)?;
        }
        let Some(mut units) = self.sum.touched(reader, change)? else {
            self.everything = true;
            return Ok(());
        };
        units.retain(|unit| !self.touched.contains(unit));
        units.sort();
        units.dedup();
        if units.is_empty() {
            return Ok(());
        }
        if self.agency.is_none() {
            self.agency = agency::store::find(reader)?;
        }
        // Before there is an agency nothing counts; its first save makes everything.
        if let Some(agency) = &self.agency
            && !S::is_made(change)
        {
            self.sum.count(reader, agency, &units, -1)?;
        }
        self.touched.extend(units);
        Ok(())
    }

    fn settle(&mut self, beside: &Beside<'_>) -> Result<()> {
        let units: Vec<S::Unit> = std::mem::take(&mut self.touched).into_iter().collect();
        if units.is_empty() && !self.everything && !self.added {
            return Ok(());
        }
        let Some(agency) = agency::store::find(&beside.reader())? else {
            return Ok(());
        };
        if self.everything {
            return S::anew(beside, &agency);
        }
        self.sum.count(&beside.reader(), &agency, &units, 1)?;
        self.sum.write(beside)
    }
}

/// Both meanings of a year; the bounds do not matter here.
fn years(agency: &Agency) -> [Years; 2] {
    [YearBasis::Fiscal, YearBasis::Calendar].map(|basis| Years {
        first: 0,
        last: 0,
        basis,
        fiscal_month: i8::try_from(agency.fiscal_month).unwrap_or(1),
    })
}

/// Whether a row's change touches one of some columns.
pub(crate) fn differs(change: &RowChange, columns: &[&str]) -> bool {
    match (&change.before, &change.after) {
        (Some(before), Some(after)) => columns
            .iter()
            .any(|column| before.get(*column) != after.get(*column)),
        _ => true,
    }
}

/// The values of a column before and after.
fn either<'c>(change: &'c RowChange, column: &'c str) -> impl Iterator<Item = String> + 'c {
    let text = move |image: &'c Option<Map<String, Json>>| {
        let value = image.as_ref().and_then(|image| image.get(column));
        value.and_then(Json::as_str).map(str::to_owned)
    };
    let (before, after) = (text(&change.before), text(&change.after));
    let second = after.filter(|after| Some(after) != before.as_ref());
    before.into_iter().chain(second)
}

/// How two sets of sums differ, at most ten of them.
fn compare<K: Eq + Hash + std::fmt::Debug, V: PartialEq + std::fmt::Debug>(
    kept: &std::collections::HashMap<K, V>,
    right: &std::collections::HashMap<K, V>,
) -> Vec<String> {
    let wrong = kept
        .iter()
        .filter(|(key, value)| right.get(*key) != Some(value))
        .map(|(key, value)| format!("kept {key:?} = {value:?}"));
    let missing = right
        .iter()
        .filter(|(key, _)| !kept.contains_key(*key))
        .map(|(key, value)| format!("missing {key:?} = {value:?}"));
    wrong.chain(missing).take(10).collect()
}
