//! The window: Tauri, its plugins, and one program at a time.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tauri::{AppHandle, Emitter, Manager};

/// The event that asks the interface to open a programme file; its payload is the path.
const OPEN_PROGRAMME: &str = "open-programme";

/// Opens the window, with `file` when one was named, and runs until it is closed.
pub fn run(file: Option<PathBuf>) -> ExitCode {
    let app = tauri::Builder::default()
        // First, so that a second start ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            focus(app, second_start_file(&arguments, Path::new(&folder)).as_deref());
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .setup(move |app| {
            if let Ok(folder) = app.path().app_log_dir()
                && let Some(guard) = crate::log::start(&folder)
            {
                app.manage(guard);
            }
            tracing::info!(version = %app.package_info().version, named_file = file.is_some(), "started");
            Ok(())
        })
        .run(tauri::generate_context!());
    match app {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("ssc-desk: {error}");
            ExitCode::FAILURE
        }
    }
}

/// The programme file that a second start of the program was given, made absolute with its folder.
fn second_start_file(arguments: &[String], folder: &Path) -> Option<PathBuf> {
    arguments
        .iter()
        .skip(1)
        .find(|argument| !argument.starts_with('-'))
        .map(|argument| folder.join(argument))
}

/// Brings the window to the front and hands it the file that the second start named.
fn focus(app: &AppHandle, file: Option<&Path>) {
    let Some(window) = app.get_webview_window("main") else {
        return;
    };
    let shown = window.unminimize().and_then(|()| window.set_focus());
    if let Err(error) = shown {
        tracing::warn!(%error, "the window could not be brought to the front");
    }
    if let Some(file) = file
        && let Err(error) = app.emit_to("main", OPEN_PROGRAMME, file)
    {
        tracing::warn!(%error, "the window could not be asked to open a file");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_start_names_its_file_from_its_own_folder() {
        let arguments = ["ssc-desk", "--flag", "2025.ssc"].map(String::from);
        let file = second_start_file(&arguments, Path::new("/home/officer"));
        assert_eq!(file, Some(PathBuf::from("/home/officer/2025.ssc")));
        assert_eq!(
            second_start_file(&arguments[..1], Path::new("/home/officer")),
            None
        );
    }
}
