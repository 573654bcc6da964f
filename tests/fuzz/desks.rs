//! The doors of an open programme through which files of others come in: another register, and a table of exchange
//! rates. Whatever the bytes are, the answer is what would become of them or a sentence, never a mistake of ours.

use std::fs;

use serde_json::json;
use ssc_core::error::Code;
use ssc_tests::Office;

thread_local! {
    /// A programme that becomes the register of a file, and one that has an agency of its own.
    static DESKS: [Office; 2] = [Office::new(), Office::ready()];
}

/// Any bytes as another register's JSON file.
pub fn register(bytes: &[u8]) {
    ask("import.register_preview", bytes);
}

/// Any bytes as a table of exchange rates.
pub fn rates(bytes: &[u8]) {
    ask("rate.read_block", bytes);
}

fn ask(command: &str, bytes: &[u8]) {
    DESKS.with(|desks| {
        for office in desks {
            let path = office.folder().join("of-others");
            fs::write(&path, bytes).expect("the folder of the test can be written");
            if let Err(reply) = office.attempt(command, json!({ "path": path })) {
                assert_ne!(reply.code, Code::Internal, "{reply:#?}");
            }
        }
    });
}
