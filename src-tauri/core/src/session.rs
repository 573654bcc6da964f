//! A session: the program between two starts, with at most one open programme.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock, RwLock};

use serde::Serialize;
use ts_rs::TS;

use crate::desk::{Desk, Surroundings};
use crate::error::{Code, Error, Result};
use crate::messages::{Catalogue, FALLBACK, msg};
use crate::preferences::Preferences;

/// What a session is told about the world around it.
pub struct Setting {
    /// The folder where the program keeps what belongs to this officer (preferences, recent files); `None` keeps
    /// nothing.
    pub folder: Option<PathBuf>,
    /// The language in which the program speaks until the officer chooses another.
    pub language: String,
    /// Makes the surroundings of each programme that is opened.
    pub surroundings: fn() -> Surroundings,
}

/// What is installed on this computer.
#[derive(Debug, Clone, Default)]
pub struct Installation {
    /// The folder of the log.
    pub logs: Option<PathBuf>,
    /// The open source software in the program.
    pub notices: Vec<Notice>,
}

/// A piece of open source software in the program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Notice {
    /// Name.
    pub name: String,
    /// Version.
    pub version: String,
    /// SPDX expression of its licence.
    pub licence: String,
    /// Where it comes from: `crate` or `npm`.
    pub registry: String,
}

/// The program between two starts.
pub struct Session {
    setting: Setting,
    installation: Installation,
    preferences: RwLock<Preferences>,
    /// The words of each language that has messages, put together when they are first needed.
    catalogues: Vec<(&'static str, OnceLock<Catalogue>)>,
    desk: RwLock<Option<Arc<Desk>>>,
}

impl Session {
    /// A session without an open programme.
    pub fn new(setting: Setting) -> Self {
        let preferences = Preferences::load(setting.folder.as_deref(), &setting.language);
        Session {
            setting,
            installation: Installation::default(),
            preferences: RwLock::new(preferences),
            catalogues: Catalogue::languages()
                .into_iter()
                .map(|tag| (tag, OnceLock::new()))
                .collect(),
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

    /// The same session, told what is installed.
    pub fn installed(self, installation: Installation) -> Self {
        Session {
            installation,
            ..self
        }
    }

    /// What the session was told.
    pub fn setting(&self) -> &Setting {
        &self.setting
    }

    /// What is installed.
    pub fn installation(&self) -> &Installation {
        &self.installation
    }

    /// The language in which the program speaks now.
    pub fn language(&self) -> String {
        self.preferences.read().map_or_else(
            |_| self.setting.language.clone(),
            |held| held.language.clone(),
        )
    }

    /// The words of the language in which the program speaks now.
    pub fn catalogue(&self) -> &Catalogue {
        let language = self.language();
        let place = [language.as_str(), FALLBACK]
            .into_iter()
            .find_map(|wanted| self.catalogues.iter().find(|(tag, _)| *tag == wanted))
            .unwrap_or(&self.catalogues[0]);
        place.1.get_or_init(|| Catalogue::new(place.0))
    }

    /// What the officer prefers.
    pub fn preferences(&self) -> Result<Preferences> {
        Ok(self.preferences.read().map_err(Error::internal)?.clone())
    }

    /// Keeps what the officer prefers and lets it hold at once, also in the open programme.
    ///
    /// # Errors
    /// `Storage` when the officer's folder cannot be written; nothing has changed then.
    pub fn prefer(&self, preferences: Preferences) -> Result<()> {
        if let Some(folder) = &self.setting.folder {
            preferences.keep(folder)?;
        }
        let before = {
            let mut held = self.preferences.write().map_err(Error::internal)?;
            std::mem::replace(&mut *held, preferences.clone())
        };
        let Ok(desk) = self.desk() else {
            return Ok(());
        };
        if before.officer != preferences.officer {
            desk.sign(self.officer())?;
        }
        if before.language != preferences.language {
            self.put(Some(self.open(desk.path())?))?;
        }
        Ok(())
    }

    /// The name under which the officer is signed in to this computer.
    pub fn account(&self) -> String {
        (self.setting.surroundings)().actor().to_owned()
    }

    /// The name that the history notes beside each operation: the officer's own, else that of the account.
    fn officer(&self) -> String {
        match self.preferences() {
            Ok(preferences) if !preferences.officer.is_empty() => preferences.officer,
            _ => self.account(),
        }
    }

    /// The surroundings of a programme that is opened now.
    pub fn surroundings(&self) -> Surroundings {
        let mut surroundings = (self.setting.surroundings)();
        surroundings.sign(self.officer());
        surroundings
    }

    /// Opens a programme file for this officer, without putting it in the place of the open one.
    pub fn open(&self, path: &Path) -> Result<Desk> {
        Desk::open(path, &self.language(), self.surroundings())
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
