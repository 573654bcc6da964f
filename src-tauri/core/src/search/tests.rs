use super::commands::{MatchedField, SearchHit, SearchRequest, everything};
use crate::desk::Desk;
use crate::ops::Noun;
use crate::organisation::OrganisationKind;
use crate::testing;

fn look_for(desk: &Desk, text: &str) -> Vec<SearchHit> {
    let request = SearchRequest {
        text: text.to_owned(),
        limit: 10,
    };
    everything(desk, request).unwrap()
}

#[test]
fn every_kind_is_found_and_the_best_comes_first() {
    let (_folder, desk, _) = testing::programme();
    let project = testing::project(&desk, "LAO-7", "provided");
    let mut other = testing::project(&desk, "X-1", "provided");
    other.facts.title = "Roads along the Lao border".to_owned();
    crate::project::commands::save(&desk, other).unwrap();
    testing::activity(&desk, &project, "Study visit of Lao officials");
    testing::organisation(&desk, "Lao Statistics Bureau", OrganisationKind::Institute);
    let found = look_for(&desk, "  LAO ");
    let kinds: Vec<(Noun, MatchedField)> = found.iter().map(|hit| (hit.kind, hit.field)).collect();
    assert_eq!(
        kinds,
        [
            (Noun::Country, MatchedField::Title),
            (Noun::Project, MatchedField::Title),
            (Noun::Organisation, MatchedField::Title),
            (Noun::Project, MatchedField::Title),
            (Noun::Activity, MatchedField::Title),
        ]
    );
    assert_eq!(found[0].title, "Lao People's Democratic Republic");
    assert_eq!(found[1].subtitle, "LAO-7");
    // The very code comes before everything that merely holds it.
    assert_eq!(look_for(&desk, "x-1")[0].field, MatchedField::Code);
}

#[test]
fn nothing_and_nonsense_find_nothing() {
    let (_folder, desk, _) = testing::programme();
    testing::project(&desk, "P", "provided");
    for text in [
        "",
        "   ",
        "%",
        "_",
        "' OR 1=1 --",
        "\u{200b}",
        "🌾",
        &"z".repeat(10_000),
    ] {
        assert_eq!(look_for(&desk, text), [], "{text:?}");
    }
}

#[test]
fn one_letter_of_any_script_finds_what_begins_with_it() {
    let (_folder, desk, _) = testing::programme();
    for title in ["กการ", "ສະຖິຕິ", "កម្ពុជា", "农业"] {
        let mut project = testing::project(&desk, title, "provided");
        project.facts.title = title.to_owned();
        crate::project::commands::save(&desk, project).unwrap();
        let first: String = title.chars().take(1).collect();
        let found = look_for(&desk, &first);
        assert!(
            found.iter().any(|hit| hit.title == title),
            "{title}: {found:?}"
        );
    }
}
