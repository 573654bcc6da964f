//! The program's log: one file a day in the app's log folder, two weeks kept, nothing personal in it.

use std::path::Path;

use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{RollingFileAppender, Rotation};

/// Days of log files that are kept.
const KEPT_DAYS: usize = 14;

/// Starts writing the log into `folder`; the log ends when the returned guard is dropped.
///
/// A folder that cannot be written gives no log and no failure: an officer's work does not wait for it.
pub fn start(folder: &Path) -> Option<WorkerGuard> {
    std::fs::create_dir_all(folder).ok()?;
    let file = RollingFileAppender::builder()
        .rotation(Rotation::DAILY)
        .filename_prefix("ssc-desk")
        .filename_suffix("log")
        .max_log_files(KEPT_DAYS)
        .build(folder)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(file);
    tracing_subscriber::fmt()
        .with_writer(writer)
        .with_ansi(false)
        .with_max_level(tracing::Level::INFO)
        .try_init()
        .ok()?;
    Some(guard)
}
