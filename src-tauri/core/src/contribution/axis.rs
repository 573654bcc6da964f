//! What rows, columns and filters of a report go by.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Dimension;
use crate::code_enum;

code_enum! {
    /// What rows, columns and filters of a report go by.
    pub enum Axis {
        /// Reporting year.
        Year = "year", axis_year;
        /// Country.
        Country = "country", dimension_country;
        /// LDC, LLDC and SIDS, alone and together.
        CountryGroup = "country_group", dimension_country_group;
        /// UN region.
        Region = "region", dimension_region;
        /// UN subregion.
        Subregion = "subregion", dimension_subregion;
        /// A or B.
        Group = "group", dimension_group;
        /// Measurement id.
        Measurement = "measurement", dimension_measurement;
        /// Modality of the survey.
        Modality = "modality", dimension_modality;
        /// Priority area.
        Area = "area", dimension_area;
        /// Sustainable Development Goal.
        Goal = "goal", dimension_goal;
        /// Form of cooperation.
        Form = "form", dimension_form;
        /// Direction of the project.
        Direction = "direction", axis_direction;
        /// Status of the project.
        Status = "status", axis_status;
        /// Payer.
        Payer = "payer", dimension_payer;
        /// Project.
        Project = "project", dimension_project;
        /// Kind of activity.
        Kind = "kind", axis_kind;
        /// Sex.
        Sex = "sex", axis_sex;
        /// Field of work of a person.
        Field = "field", axis_field;
    }
}

impl Axis {
    /// The breakdown of money that goes by the same.
    pub fn dimension(self) -> Option<Dimension> {
        Some(match self {
            Axis::Country => Dimension::Country,
            Axis::CountryGroup => Dimension::CountryGroup,
            Axis::Region => Dimension::Region,
            Axis::Subregion => Dimension::Subregion,
            Axis::Group => Dimension::Group,
            Axis::Measurement => Dimension::Measurement,
            Axis::Modality => Dimension::Modality,
            Axis::Area => Dimension::Area,
            Axis::Goal => Dimension::Goal,
            Axis::Form => Dimension::Form,
            Axis::Payer => Dimension::Payer,
            Axis::Project => Dimension::Project,
            Axis::Year | Axis::Direction | Axis::Status | Axis::Kind | Axis::Sex | Axis::Field => {
                return None;
            }
        })
    }

    /// True where money can be divided by it: cost lines know no sex and no field of work.
    pub fn divides_money(self) -> bool {
        self.dimension().is_some() || matches!(self, Axis::Year | Axis::Direction | Axis::Status)
    }
}

/// Only what stands under some of an axis's keys.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Condition {
    /// What it goes by.
    pub axis: Axis,
    /// The keys that are let through; empty key: not allocated.
    pub keys: Vec<String>,
}

impl Condition {
    /// A condition on one key.
    pub fn on(axis: Axis, key: impl Into<String>) -> Self {
        Condition {
            axis,
            keys: vec![key.into()],
        }
    }
}
