use serde_json::json;

use super::*;

fn indicator(baseline: Option<&str>, target: Option<&str>) -> Indicator {
    serde_json::from_value(json!({
        "project_id": "p", "name": "Samples tested", "baseline": baseline, "target": target,
    }))
    .unwrap()
}

fn percent(indicator: &Indicator, latest: Option<&str>) -> Option<String> {
    let latest = latest.map(|text| text.parse().unwrap());
    indicator
        .progress(latest)
        .map(|percent| percent.to_string())
}

#[test]
fn progress_is_the_part_of_the_way_that_was_gone() {
    let rising = indicator(Some("0"), Some("1200"));
    assert_eq!(percent(&rising, Some("430")).as_deref(), Some("35.8"));
    assert_eq!(percent(&rising, Some("1800")).as_deref(), Some("150"));
    let falling = indicator(Some("34"), Some("10"));
    assert_eq!(percent(&falling, Some("14")).as_deref(), Some("83.3"));
    assert_eq!(percent(&falling, Some("40")).as_deref(), Some("-25"));
}

#[test]
fn progress_is_not_guessed() {
    assert_eq!(percent(&indicator(Some("0"), None), Some("4")), None);
    assert_eq!(percent(&indicator(Some("0"), Some("9")), None), None);
    assert_eq!(percent(&indicator(Some("9"), Some("9")), Some("9")), None);
    assert_eq!(
        percent(&indicator(None, Some("8")), Some("2")).as_deref(),
        Some("25")
    );
}

#[test]
fn a_period_is_a_year_or_a_day() {
    for (text, fits) in [
        ("2025", true),
        ("2025-03-31", true),
        ("", false),
        ("2025-03", false),
        ("31/03/2025", false),
        ("1066", false),
    ] {
        assert_eq!(year_or_day(text, &()).is_ok(), fits, "{text}");
    }
}
