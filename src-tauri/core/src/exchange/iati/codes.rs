//! From the register's choices to the codes of IATI's lists, and back.

use crate::contribution::Side;
use crate::cost::Flow;
use crate::organisation::OrganisationKind;
use crate::project::{Direction, Form, ProjectStatus, Role};
use crate::reference;

/// ActivityStatus of a project.
pub fn status(status: ProjectStatus) -> &'static str {
    match status {
        ProjectStatus::Proposed | ProjectStatus::Approved => "1",
        ProjectStatus::Ongoing => "2",
        ProjectStatus::Completed => "4",
        ProjectStatus::Cancelled => "5",
        ProjectStatus::Suspended => "6",
    }
}

/// A project's status from ActivityStatus.
pub fn status_of(code: &str) -> Option<ProjectStatus> {
    Some(match code {
        "1" => ProjectStatus::Approved,
        "2" => ProjectStatus::Ongoing,
        "3" | "4" => ProjectStatus::Completed,
        "5" => ProjectStatus::Cancelled,
        "6" => ProjectStatus::Suspended,
        _ => return None,
    })
}

/// CollaborationType of a form.
pub fn collaboration(form: Form) -> &'static str {
    match form {
        Form::TriangularNorth | Form::TriangularSouth => "8",
        Form::Fund => "2",
        Form::Bilateral | Form::Regional => "1",
    }
}

/// The TOSSD framework of collaboration of a form.
pub fn framework(form: Form) -> &'static str {
    match form {
        Form::TriangularNorth | Form::TriangularSouth => "FC02",
        Form::Fund => "FC03",
        Form::Bilateral | Form::Regional => "FC01",
    }
}

/// OrganisationRole of a role.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Funding | Role::Facilitator => "1",
        Role::Recipient => "2",
        Role::FirstProvider | Role::SecondProvider => "3",
        Role::Implementing => "4",
    }
}

/// A role from OrganisationRole.
pub fn role_of(code: &str) -> Option<Role> {
    Some(match code {
        "1" => Role::Funding,
        "2" => Role::Recipient,
        "3" => Role::FirstProvider,
        "4" => Role::Implementing,
        _ => return None,
    })
}

/// OrganisationType of a kind; an organisation without a country is an international one.
pub fn organisation(kind: OrganisationKind, is_national: bool) -> &'static str {
    match kind {
        OrganisationKind::Agency | OrganisationKind::Ministry => "10",
        OrganisationKind::Institute => "15",
        OrganisationKind::Local => "11",
        OrganisationKind::UnitedNations | OrganisationKind::Regional | OrganisationKind::Bank => {
            "40"
        }
        OrganisationKind::Ngo if is_national => "22",
        OrganisationKind::Ngo => "21",
        OrganisationKind::Firm => "70",
        OrganisationKind::Other => "90",
    }
}

/// A kind from OrganisationType; what is left is another kind.
pub fn organisation_of(code: &str) -> OrganisationKind {
    match code {
        "10" => OrganisationKind::Ministry,
        "11" => OrganisationKind::Local,
        "15" | "80" => OrganisationKind::Institute,
        "21" | "22" | "23" | "24" | "60" => OrganisationKind::Ngo,
        "40" => OrganisationKind::Regional,
        "70" | "71" | "72" | "73" => OrganisationKind::Firm,
        _ => OrganisationKind::Other,
    }
}

/// TransactionType of a line that was committed or disbursed; none for what is only planned.
pub fn transaction(
    side: Side,
    direction: Direction,
    flow: Flow,
    in_kind: bool,
) -> Option<&'static str> {
    let comes_in = match side {
        Side::Received => true,
        Side::WithoutPayer => direction == Direction::Received,
        Side::Contribution | Side::Partners | Side::Counterpart => false,
    };
    match (flow, comes_in) {
        (Flow::Planned, _) => None,
        (Flow::Committed, false) => Some("2"),
        (Flow::Committed, true) => Some("11"),
        (Flow::Disbursed, true) => Some("1"),
        (Flow::Disbursed, false) if in_kind || side == Side::Counterpart => Some("4"),
        (Flow::Disbursed, false) => Some("3"),
    }
}

/// DAC aid type of a kind of figure; none where the officer must know.
pub fn aid_type(measurement: &str) -> Option<&'static str> {
    let known = reference::measurement(measurement)?;
    (!known.iati_aid_type.is_empty()).then_some(known.iati_aid_type.as_str())
}

/// FinanceType of a kind of figure.
pub fn finance_type(measurement: &str) -> &'static str {
    match measurement {
        "A2" | "A3" => "421",
        "A4" => "618",
        _ => "110",
    }
}

/// FlowType of a kind of figure. South-South cooperation is no official development assistance by itself, and the
/// register does not know which of it a government reports as such: "other flows".
pub fn flow_type(measurement: &str) -> &'static str {
    match measurement {
        "A3" => "21",
        _ => "50",
    }
}

/// The kind of figure that a transaction of somebody else's file stands for.
pub fn measurement_of(aid_type: &str, finance_type: &str) -> &'static str {
    match (finance_type.get(..1), aid_type) {
        (Some("6"), _) => "A4",
        (Some("4"), _) => "A3",
        (_, "A01" | "A02") => "A6",
        (_, aid) if aid.starts_with('B') => "A5",
        (_, "D01" | "D02") => "B1",
        (_, "E01" | "E02") => "B3",
        (_, aid) if aid.starts_with('F') => "A4",
        (_, "G01") => "B11",
        (_, aid) if aid.starts_with('C') => "A1",
        _ => "A9",
    }
}
