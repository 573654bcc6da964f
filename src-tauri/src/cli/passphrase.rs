//! The passphrase of the agency's signing key, on the command line.

use ssc_core::error::{Code, Error, Result};
use ssc_core::messages::msg;
use ssc_core::session::Session;

/// The variable that holds the passphrase where nobody can be asked.
const PASSPHRASE: &str = "SSC_DESK_PASSPHRASE";

/// The passphrase, from the environment or from who sits there; a new one is typed twice.
pub fn passphrase(session: &Session, is_new: bool) -> Result<String> {
    if let Ok(given) = std::env::var(PASSPHRASE) {
        return Ok(given);
    }
    let typed = |prompt| {
        let prompt = format!("{} ", session.catalogue().text(&prompt));
        rpassword::prompt_password(prompt).map_err(|error| Error {
            cause: Some(error.to_string()),
            ..Error::new(Code::Invalid, msg::passphrase_nobody_there(PASSPHRASE))
        })
    };
    if !is_new {
        return typed(msg::passphrase_prompt());
    }
    eprintln!("{}", session.catalogue().text(&msg::passphrase_new_note()));
    let first = typed(msg::passphrase_prompt_new())?;
    match typed(msg::passphrase_prompt_again())? == first {
        true => Ok(first),
        false => Err(Error::new(Code::Invalid, msg::passphrase_not_the_same())),
    }
}
