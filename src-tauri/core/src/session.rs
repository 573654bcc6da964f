//! A session: the program between two starts, with at most one open programme.

use std::path::PathBuf;
use std::sync::{Arc, RwLock};

use crate::desk::{Desk, Surroundings};
use crate::error::{Code, Error, Result};
use crate::messages::{Catalogue, msg};

/// What a session is told about the world around it.
pub struct Setting {
    /// The folder where the program keeps what belongs to this officer (recent files); `None` keeps nothing.
    pub folder: Option<PathBuf>,
    /// The language in which the program speaks.
    pub language: String,
    /// Makes the surroundings of each programme that is opened.
    pub surroundings: fn() -> Surroundings,
}

/// The program between two starts.
pub struct Session {
    setting: Setting,
    catalogue: Catalogue,
    desk: RwLock<Option<Arc<Desk>>>,
}

impl Session {
    /// A session without an open programme.
    pub fn new(setting: Setting) -> Self {
        let catalogue = Catalogue::new(&setting.language);
        Session {
            setting,
            catalogue,
            desk: RwLock::new(None),
        }
    }

    /// A session on an open programme.
    pub fn on(desk: Desk, setting: Setting) -> Self {
        let session = Session::new(setting);
        // A lock that nobody else holds yet cannot be poisoned.
        if let Ok(mut place) = session.desk.write() {
            *place = Some(Arc::new(desk));
        }
        session
    }

    /// What the session was told.
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// The language of sentences.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// The open programme.
    ///
    /// # Errors
    /// `NotFound` while none is open.
    pub fn desk(&self) -> Result<Arc<Desk>> {
        self.desk
            .read()
            .map_err(Error::internal)?
            .clone()
            .ok_or_else(|| Error::new(Code::NotFound, msg::error_nothing_open()))
    }

    /// Puts a programme in the place of the open one, or closes it.
    pub fn put(&self, desk: Option<Desk>) -> Result<()> {
        *self.desk.write().map_err(Error::internal)? = desk.map(Arc::new);
        Ok(())
    }
}
