//! What fields may hold: small checks that records name in their `garde` attributes.
//!
//! A check refuses with a message, carried through garde's strings and taken out again by [`check`].

use garde::Validate;

use crate::commands::refusal;
use crate::error::{Error, Result};
use crate::messages::{Message, msg};
use crate::values::{REFUSAL, fold};

/// Checks a record's fields.
///
/// # Errors
/// `Invalid` with every field that cannot be saved.
pub fn check<T: Validate<Context = ()>>(record: &T) -> Result<()> {
    record.validate().map_err(|report| {
        let fields = report.iter().map(|(path, error)| {
            (
                path.to_string(),
                refusal(error.message()).unwrap_or_else(msg::error_request_unreadable),
            )
        });
        Error::fields(fields.collect())
    })
}

/// A garde error that carries a message.
pub fn refuse(message: &Message) -> garde::Error {
    garde::Error::new(format!(
        "{REFUSAL}{}",
        serde_json::to_string(message).unwrap_or_default()
    ))
}

/// One line that must be there: a title, a name.
pub fn name(max: usize) -> impl FnOnce(&str, &()) -> garde::Result {
    move |text, context| {
        // Folding takes away what cannot be seen.
        if fold(text).is_empty() {
            return Err(refuse(&msg::rule_empty()));
        }
        line(max)(text, context)
    }
}

/// One line that may be empty.
pub fn line(max: usize) -> impl FnOnce(&str, &()) -> garde::Result {
    move |text, _| {
        if text.chars().any(|c| c.is_control()) {
            return Err(refuse(&msg::rule_control_characters()));
        }
        length(text, max)
    }
}

/// Several lines that may be empty.
pub fn prose(max: usize) -> impl FnOnce(&str, &()) -> garde::Result {
    move |text, _| {
        if text
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\t'))
        {
            return Err(refuse(&msg::rule_control_characters()));
        }
        length(text, max)
    }
}

/// A whole number between two bounds.
pub fn between(min: i64, max: i64) -> impl FnOnce(&i64, &()) -> garde::Result {
    move |number, _| {
        if (min..=max).contains(number) {
            Ok(())
        } else {
            Err(refuse(&msg::rule_between(min, max)))
        }
    }
}

/// A whole number between two bounds, or none.
pub fn maybe_between(min: i64, max: i64) -> impl FnOnce(&Option<i64>, &()) -> garde::Result {
    move |number, context| {
        number
            .as_ref()
            .map_or(Ok(()), |number| between(min, max)(number, context))
    }
}

fn length(text: &str, max: usize) -> garde::Result {
    let has = text.chars().count();
    if has > max {
        Err(refuse(&msg::rule_too_long(has, max)))
    } else {
        Ok(())
    }
}

/// A language tag that can be read.
pub fn language(text: &str, _: &()) -> garde::Result {
    match text.parse::<unic_langid::LanguageIdentifier>() {
        Ok(_) => Ok(()),
        Err(_) => Err(refuse(&msg::rule_language_unknown(crate::values::shown(
            text,
        )))),
    }
}

/// An e-mail address, or nothing: something before and after one `@`, no spaces.
pub fn email(text: &str, context: &()) -> garde::Result {
    line(254)(text, context)?;
    let plausible = match text.split_once('@') {
        Some((local, host)) => {
            !local.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(' ')
        }
        None => text.is_empty(),
    };
    if plausible {
        Ok(())
    } else {
        Err(refuse(&msg::rule_email_unlikely()))
    }
}

/// A pair of days in order, where both are known.
///
/// # Errors
/// At `end_date`, when it lies before the start.
pub fn days_in_order(
    start: Option<crate::values::Date>,
    end: Option<crate::values::Date>,
) -> Result<()> {
    match (start, end) {
        (Some(start), Some(end)) if end < start => Err(Error::field(
            "end_date",
            msg::rule_end_before_start(start.to_string(), end.to_string()),
        )),
        _ => Ok(()),
    }
}
