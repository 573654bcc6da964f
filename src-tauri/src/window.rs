//! The window: Tauri, its plugins, and one program at a time.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use serde_json::json;
use ssc_core::commands;
use ssc_core::messages::{Catalogue, FALLBACK, msg};
use ssc_core::session::{Installation, Session};
use tauri::{App, AppHandle, Emitter, Manager, RunEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogKind};

use crate::ipc::{self, Office};
use crate::surroundings;

/// The event that asks the interface to open a programme file; its payload is the path.
const OPEN_PROGRAMME: &str = "open-programme";

/// Opens the window, with `file` when one was named, and runs until it is closed.
pub fn run(file: Option<PathBuf>) -> ExitCode {
    if !has_display() {
        eprintln!(
            "{}",
            Catalogue::new(FALLBACK).text(&msg::window_no_display())
        );
        return ExitCode::FAILURE;
    }
    let app = tauri::Builder::default()
        // First, so that a second start ends before it touches anything.
        .plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            focus(app, second_start_file(&arguments, Path::new(&folder)).as_deref());
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .setup(move |app| {
            let mut logs = None;
            if let Ok(folder) = app.path().app_log_dir()
                && let Some(guard) = crate::log::start(&folder)
            {
                app.manage(guard);
                logs = Some(folder);
            }
            tracing::info!(version = %app.package_info().version, named_file = file.is_some(), "started");
            #[cfg(target_os = "linux")]
            crate::kinds::make_known(app);
            let session = Session::new(surroundings::setting(app.path().app_config_dir().ok()));
            let session = Arc::new(session.installed(Installation { logs, notices: crate::notices::all() }));
            if let Some(file) = &file {
                open(app, &session, file);
            }
            app.manage(Office::new(session));
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![ipc::call, ipc::cancel])
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if let RunEvent::Exit = event {
                    ssc_core::backup::at_closing(app.state::<Office>().session());
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("ssc-desk: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether a window can open: elsewhere than on Linux there is always a desktop.
fn has_display() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|variable| std::env::var_os(variable).is_some_and(|v| !v.is_empty()))
}

/// Opens the file that the program was started with, or says why not; the window then starts without one.
fn open(app: &App, session: &Session, file: &Path) {
    let request = json!({ "path": std::path::absolute(file).unwrap_or_else(|_| file.to_owned()) });
    let opened = commands::dispatch(session, "programme.open", request, &mut |_| {
        ControlFlow::Continue(())
    });
    if let Err(error) = opened {
        app.dialog()
            .message(error.reply(session.catalogue()).message)
            .title(&app.package_info().name)
            .kind(MessageDialogKind::Error)
            .show(|_| ());
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
