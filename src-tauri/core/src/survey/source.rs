//! What in the register proposes an answer, and which countries propose an option.

/// What in the register proposes an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The agency's country.
    Country,
    /// The agency, its ministry, year and legal basis.
    Institution,
    /// The agency's focal point.
    FocalPoint,
    /// The directions of projects.
    Role,
    /// Kinds of figures and activities.
    Modalities,
    /// Areas, purpose codes and goals of projects.
    Areas,
    /// Partner countries by region and group.
    Regions,
    /// Partner countries of what is provided.
    CountriesSupported,
    /// Partner countries of what is received.
    CountriesSupporting,
    /// The figures of the years.
    Contribution,
    /// What the figures cover.
    Coverage,
}

impl Source {
    /// The source that an edition's `derived_from` names; `None` where the officer types the answer, also for
    /// words that this version of the program does not know.
    pub fn named(text: &str) -> Option<Source> {
        Some(match text {
            "settings.country" => Source::Country,
            "settings.institution" => Source::Institution,
            "settings.focal_point" => Source::FocalPoint,
            "activities.direction" => Source::Role,
            "activities.modality" => Source::Modalities,
            "activities.partner_country where direction is provided" => Source::CountriesSupported,
            "activities.partner_country where direction is received" => Source::CountriesSupporting,
            "contributions" => Source::Contribution,
            "contributions.scope" => Source::Coverage,
            text if text.starts_with("activities.sector") => Source::Areas,
            text if text.starts_with("activities.partner_country, ") => Source::Regions,
            _ => return None,
        })
    }
}

/// Which countries propose an option, as `group LDC`, `group A, B or C`, `region = Africa`, `subregion = …`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// Members of one of these groups on the day of the activity.
    Groups(Vec<String>),
    /// Countries of a UN region.
    Region(String),
    /// Countries of a UN subregion.
    Subregion(String),
}

impl Rule {
    /// Reads a rule; `None` when it is none of the three forms.
    pub fn parse(text: &str) -> Option<Rule> {
        if let Some(codes) = text.strip_prefix("group ") {
            let codes: Vec<String> = codes
                .replace(" or ", ", ")
                .split(',')
                .map(|code| code.trim().to_owned())
                .collect();
            return (codes
                .iter()
                .all(|code| !code.is_empty() && !code.contains(' ')))
            .then_some(Rule::Groups(codes));
        }
        let (field, value) = text.split_once('=')?;
        let value = value.trim().to_owned();
        match field.trim() {
            "region" => Some(Rule::Region(value)),
            "subregion" => Some(Rule::Subregion(value)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_name_groups_and_regions() {
        assert_eq!(
            Rule::parse("group A, B or C"),
            Some(Rule::Groups(vec!["A".into(), "B".into(), "C".into()]))
        );
        assert_eq!(
            Rule::parse("region = Africa"),
            Some(Rule::Region("Africa".into()))
        );
        assert_eq!(Rule::parse("near by"), None);
    }
}
