//! `ssc-desk import --kind register` and `--kind submission`: records of others, merged by their keys.

use serde_json::Value as Json;
use ssc_core::error::{Code, Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

use super::{ask, package, print_line};

/// Merges the records and prints what became of them, with every record that both changed or that was refused.
pub fn perform(session: &Session, kind: &str, request: Json, dry_run: bool) -> Result<()> {
    let words = session.catalogue();
    let command = if dry_run { "preview" } else { "apply" };
    let outcome = match ask(session, &format!("import.{kind}_{command}"), request) {
        Ok(outcome) => outcome,
        Err(error) => {
            // A package that is not whole has more than one thing wrong with it.
            for (_, fault) in error.fields.iter().filter(|_| error.fields.len() > 1) {
                print_line(&words.text(fault));
            }
            return Err(error);
        }
    };
    let records = outcome.get("records").unwrap_or(&outcome);
    if outcome.get("verification").is_some() {
        package::say(session, &outcome["verification"]);
    }
    for remark in outcome["remarks"].as_array().into_iter().flatten() {
        print_line(&text(remark));
    }
    let count = |field: &str| usize::try_from(records[field].as_i64().unwrap_or(0)).unwrap_or(0);
    print_line(&words.text(&msg::register_counts(
        count("chosen"),
        count("conflicting"),
        count("created"),
        count("newer_here"),
        count("newer_there"),
        count("refused"),
        count("same"),
    )));
    for difference in records["differences"].as_array().into_iter().flatten() {
        let label = text(&difference["label"]);
        match difference["reason"].as_str() {
            Some(reason) => print_line(&format!("   {label}: {reason}")),
            None => {
                for field in difference["fields"].as_array().into_iter().flatten() {
                    print_line(&format!(
                        "   {label}: {}",
                        words.text(&msg::register_two(
                            text(&field["label"]),
                            text(&field["mine"]),
                            text(&field["theirs"]),
                        ))
                    ));
                }
            }
        }
    }
    for figure in outcome["figures"].as_array().into_iter().flatten() {
        if figure["same"] == true {
            continue;
        }
        let amount = |amount: &Json| match amount["currency"].as_str() {
            Some(currency) => format!("{} {currency}", text(&amount["amount"])),
            None => "–".to_owned(),
        };
        print_line(&format!(
            "   {} {}: {}",
            text(&figure["side"]),
            figure["year"],
            words.text(&msg::register_two_figures(
                amount(&figure["mine"]),
                amount(&figure["theirs"])
            ),)
        ));
    }
    if dry_run {
        print_line(&words.text(&msg::import_dry_run()));
    }
    match count("refused") {
        0 => Ok(()),
        refused => Err(Error::new(Code::Invalid, msg::register_refused(refused))),
    }
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_default().to_owned()
}
