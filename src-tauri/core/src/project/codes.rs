//! The codes that a project's form may hold: those of the lists that the program ships.

use crate::messages::msg;
use crate::values::shown;
use crate::{reference, rules};

pub(super) fn purpose(code: &str, _: &()) -> garde::Result {
    if code.is_empty()
        || reference::PURPOSES
            .iter()
            .any(|purpose| purpose.code == code)
    {
        return Ok(());
    }
    Err(rules::refuse(&msg::project_purpose_unknown(shown(code))))
}

pub(super) fn known_area(id: &str, _: &()) -> garde::Result {
    match reference::area(id) {
        Some(_) => Ok(()),
        None => Err(rules::refuse(&msg::project_area_unknown(shown(id)))),
    }
}

pub(super) fn known_goal(code: &str, _: &()) -> garde::Result {
    match reference::sdg(code) {
        Some(_) => Ok(()),
        None => Err(rules::refuse(&msg::project_goal_unknown(shown(code)))),
    }
}
