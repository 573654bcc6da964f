//! The way from the window to the core: one command, `call`, and `cancel` for the long ones.

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use serde_json::Value as Json;
use ssc_core::commands::{self, Answer, Progress};
use ssc_core::error::{Error, Reply};
use ssc_core::session::Session;
use tauri::State;
use tauri::ipc::Channel;

/// What the window's requests share.
pub struct Office {
    session: Arc<Session>,
    running: Mutex<HashMap<String, Arc<AtomicBool>>>,
}

impl Office {
    /// An office around a session.
    pub fn new(session: Arc<Session>) -> Self {
        Office {
            session,
            running: Mutex::default(),
        }
    }

    /// The session.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Notes a request under its ticket and gives the flag that cancels it.
    fn begin(&self, ticket: &str) -> Arc<AtomicBool> {
        let cancelled = Arc::new(AtomicBool::new(false));
        if let Ok(mut running) = self.running.lock() {
            running.insert(ticket.to_owned(), Arc::clone(&cancelled));
        }
        cancelled
    }

    fn end(&self, ticket: &str) {
        if let Ok(mut running) = self.running.lock() {
            running.remove(ticket);
        }
    }
}

/// Runs a command of the core's table off the window's thread; `progress` hears how far long work is.
#[tauri::command]
pub async fn call(
    office: State<'_, Office>,
    name: String,
    request: Json,
    ticket: String,
    progress: Channel<Progress>,
) -> Result<Answer, Reply> {
    let cancelled = office.begin(&ticket);
    let session = Arc::clone(&office.session);
    let work = tauri::async_runtime::spawn_blocking(move || {
        let mut listener = |step: Progress| {
            // A window that is gone hears nothing, and the work may still be finished.
            let _nobody_listens = progress.send(step);
            if cancelled.load(Ordering::Relaxed) {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        commands::dispatch(&session, &name, request, &mut listener)
    });
    let outcome = work
        .await
        .unwrap_or_else(|panic| Err(Error::internal(panic)));
    office.end(&ticket);
    outcome.map_err(|error| error.reply(office.session.catalogue()))
}

/// Asks the request with this ticket to stop; one that has ended is left alone.
#[tauri::command]
pub fn cancel(office: State<'_, Office>, ticket: String) {
    if let Ok(running) = office.running.lock()
        && let Some(cancelled) = running.get(&ticket)
    {
        cancelled.store(true, Ordering::Relaxed);
    }
}
