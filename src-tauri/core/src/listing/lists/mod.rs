//! The lists: each declares its columns once, under the ids that the window uses, and how its rows are read.

mod figures;
mod money;
mod office;
mod partners;
mod parts;
mod people;
mod projects;

use crate::activity::commands::ListRequest as Activities;
use crate::budget::commands::ListRequest as Budgets;
use crate::checks::findings::FindingsRequest as Findings;
use crate::commands::Listener;
use crate::cost::commands::ListRequest as CostLines;
use crate::country::commands::ListRequest as Countries;
use crate::desk::Desk;
use crate::document::commands::ListRequest as Documents;
use crate::error::{Error, Result};
use crate::history::commands::ListRequest as History;
use crate::messages::msg;
use crate::money::Amount;
use crate::organisation::commands::ListRequest as Organisations;
use crate::partner_figure::commands::ListRequest as PartnerFigures;
use crate::person::roster::ListRequest as Persons;
use crate::person::taking_part::{
    AssignmentListRequest as Assignments, ParticipationListRequest as Participations,
};
use crate::project::commands::ListRequest as Projects;
use crate::rate::commands::ListRequest as Rates;
use crate::reference;
use crate::report::Words;
use crate::sheet::Cell;
use crate::survey::answer::country_name;
use crate::unit_cost::commands::ListRequest as UnitCosts;
use crate::values::{CountryCode, Date};

use self::partners::{CountryExperts, CountryTrainees};
use self::parts::{Contacts, Evaluations, Indicators};
use super::{Table, Wanted};

/// Does something with the request type of the list with a name. Trainees and experts are lists of persons
/// with columns of their own in the window.
macro_rules! of_list {
    ($list:expr, $type:ident => $work:expr) => {{
        macro_rules! with {
            ($request:ty) => {{
                type $type = $request;
                $work
            }};
        }
        match $list {
            "project" => with!(Projects),
            "activity" => with!(Activities),
            "person" | "trainee" | "expert" => with!(Persons),
            "participation" => with!(Participations),
            "assignment" => with!(Assignments),
            "organisation" => with!(Organisations),
            "country" => with!(Countries),
            "cost_line" => with!(CostLines),
            "budget" => with!(Budgets),
            "rate" => with!(Rates),
            "partner_figure" => with!(PartnerFigures),
            "unit_cost" => with!(UnitCosts),
            "finding" => with!(Findings),
            "history" => with!(History),
            "country_trainee" => with!(CountryTrainees),
            "country_expert" => with!(CountryExperts),
            "document" => with!(Documents),
            "indicator" => with!(Indicators),
            "evaluation" => with!(Evaluations),
            "contact" => with!(Contacts),
            other => Err(unknown(other)),
        }
    }};
}

/// Walks through the list with a name.
///
/// # Errors
/// At `list`, when there is none of that name.
pub(super) fn take(
    desk: &Desk,
    list: &str,
    wanted: &Wanted<'_>,
    words: &Words,
    listener: Listener<'_>,
) -> Result<Table> {
    of_list!(list, L => super::take::<L>(desk, wanted, words, listener))
}

/// Checks that a request and columns fit the list with a name.
///
/// # Errors
/// At the field that does not fit, at `columns`, or at `list` when there is none of that name.
pub(crate) fn check(list: &str, request: serde_json::Value, columns: &[String]) -> Result<()> {
    of_list!(list, L => {
        let _: L = crate::commands::request(request).map_err(|error| error.in_field("filters"))?;
        super::chosen(<L as super::List>::columns(), columns).map(|_| ())
    })
}

/// True when there is a list of that name.
pub fn is_known(list: &str) -> bool {
    check(list, serde_json::json!({}), &[]).is_ok()
}

/// That there is no list of that name.
pub fn unknown(list: &str) -> Error {
    Error::field("list", msg::listing_unknown(crate::values::shown(list)))
}

fn text(words: impl Into<String>) -> Cell {
    let words = words.into();
    if words.is_empty() {
        Cell::Blank
    } else {
        Cell::Text(words)
    }
}

fn day(day: Option<Date>) -> Cell {
    day.map_or(Cell::Blank, Cell::Day)
}

fn count(count: Option<i64>) -> Cell {
    count.map_or(Cell::Blank, Cell::Count)
}

fn country(code: Option<CountryCode>) -> Cell {
    code.map_or(Cell::Blank, |code| text(country_name(code.as_str())))
}

fn amount(amount: &Amount) -> Cell {
    amount.money().map_or(Cell::Blank, Cell::Money)
}

fn area(id: Option<&str>) -> Cell {
    id.map_or(Cell::Blank, |id| {
        text(reference::area(id).map_or(id, |area| area.label.as_str()))
    })
}

/// The label of a code.
macro_rules! coded {
    ($type:ty) => {
        Meaning::Code(|code| <$type>::from_code(code).map(<$type>::label))
    };
}
use coded;
