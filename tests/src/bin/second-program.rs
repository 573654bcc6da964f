//! The core in a process of its own, for tests: reads `{ "command": …, "request": … }` a line, and answers each
//! with `{ "value": …, "changes": … }` or `{ "refused": … }`, a line.

use std::io::{BufRead, Write};
use std::ops::ControlFlow;

use serde_json::{Value as Json, json};
use ssc_core::commands::dispatch;
use ssc_core::desk::Surroundings;
use ssc_core::session::{Session, Setting};

fn main() -> std::io::Result<()> {
    let session = Session::new(Setting {
        folder: None,
        language: "en".to_owned(),
        surroundings: || Surroundings::real("second officer"),
    });
    let mut answers = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line: Json = serde_json::from_str(&line?)?;
        let command = line["command"].as_str().unwrap_or_default();
        let request = line["request"].clone();
        let answer = dispatch(&session, command, request, &mut |_| {
            ControlFlow::Continue(())
        });
        let answer = match answer {
            Ok(answer) => json!(answer),
            Err(error) => json!({ "refused": error.reply(session.catalogue()) }),
        };
        writeln!(answers, "{answer}")?;
        answers.flush()?;
    }
    Ok(())
}
