//! `Desk`: an open programme. [`Desk::read`] and [`Desk::transact`] are its only doors.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use jiff::Timestamp;
use rusqlite::{Connection, Transaction, TransactionBehavior};
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

use crate::checks::{self, Check};
use crate::commands::{Nothing, Progress};
use crate::contribution::{Figures, Question, kept};
use crate::error::{Code, Error, Result};
use crate::exchange::import::stage::Staged;
use crate::history::store::{self as history, Way};
use crate::messages::{Catalogue, Message, msg};
use crate::ops::{Changes, Done, Op};
use crate::store::{self, Applied, Held, Reader, Tx};
use crate::values::Date;

/// What the core does not know by itself and is told: the time, new ids, who is working, chance, and what a passphrase must
/// withstand.
pub struct Surroundings {
    now: Box<dyn Fn() -> Timestamp + Send + Sync>,
    id: Box<dyn FnMut() -> String + Send>,
    chance: Box<dyn FnMut() -> Result<Zeroizing<[u8; 32]>> + Send>,
    passphrase_work: u8,
    actor: String,
}

impl Surroundings {
    /// The real clock and real UUIDs: the one place where the core meets them.
    pub fn real(actor: impl Into<String>) -> Self {
        Surroundings {
            now: Box::new(Timestamp::now),
            id: Box::new(|| Uuid::now_v7().to_string()),
            chance: Box::new(|| {
                let mut bytes = Zeroizing::new([0; 32]);
                getrandom::fill(bytes.as_mut_slice()).map_err(Error::internal)?;
                Ok(bytes)
            }),
            passphrase_work: 18,
            actor: actor.into(),
        }
    }

    /// A clock that stands still, ids that count up and chance that follows from the clock: the same work gives the
    /// same file. Keys of such chance are for tests, and so are passphrases that are tried this fast.
    pub fn fixed(now: Timestamp, actor: impl Into<String>) -> Self {
        let mut count = 0u128;
        let mut drawn = 0u64;
        let millis = u128::from(now.as_millisecond().unsigned_abs());
        Surroundings {
            now: Box::new(move || now),
            id: Box::new(move || {
                count += 1;
                // Version 7, variant 10, and a counter in place of chance.
                Uuid::from_u128((millis << 80) | (0x7 << 76) | (0b10 << 62) | count).to_string()
            }),
            chance: Box::new(move || {
                drawn += 1;
                let bytes = Sha256::digest((millis | u128::from(drawn) << 64).to_be_bytes());
                Ok(Zeroizing::new(bytes.into()))
            }),
            passphrase_work: 4,
            actor: actor.into(),
        }
    }

    /// Today, on this computer's time.
    pub fn today(&self) -> Date {
        Date((self.now)().to_zoned(jiff::tz::TimeZone::system()).date())
    }

    /// Who is working; empty where it is not known.
    pub fn actor(&self) -> &str {
        &self.actor
    }

    /// Says who is working from now on.
    pub(crate) fn sign(&mut self, actor: String) {
        self.actor = actor;
    }
}

/// An open programme file.
pub struct Desk {
    path: PathBuf,
    /// A file that cannot be looked at twice is taken for the one that was opened.
    held: Option<Held>,
    catalogue: Catalogue,
    writer: Mutex<(Connection, Surroundings)>,
    readers: Mutex<Vec<Connection>>,
    figures: Mutex<Vec<Remembered<Figures>>>,
    checks: Mutex<Vec<Remembered<Vec<Check>>>>,
    staged: Mutex<Option<Staged>>,
}

/// So many answers are kept of a kind: home, the list of projects and a project's page ask by turns, each another
/// question, and none makes the others forget.
const ANSWERS: usize = 4;

/// What was worked out, with the history entry up to which it holds.
struct Remembered<T> {
    entry: i64,
    question: Question,
    answer: Arc<T>,
}

impl Desk {
    /// Makes a new programme file; its first operation is the caller's.
    ///
    /// # Errors
    /// `Storage` when the file exists, or the folder is missing, full or read-only.
    pub fn create(path: &Path, language: &str, surroundings: Surroundings) -> Result<Desk> {
        let mut opened = store::create(path)?;
        kept::ensure(&mut opened.connection)?;
        Ok(Desk::with(path, language, opened.connection, surroundings))
    }

    /// Opens a programme file.
    ///
    /// # Errors
    /// `NotAProgramme` when it is damaged, incomplete or not ours, `TooNew` when a newer program made it;
    /// in these cases the file is left as it is.
    pub fn open(path: &Path, language: &str, surroundings: Surroundings) -> Result<Desk> {
        let mut opened = store::open(path)?;
        kept::ensure(&mut opened.connection)?;
        Ok(Desk::with(path, language, opened.connection, surroundings))
    }

    fn with(
        path: &Path,
        language: &str,
        connection: Connection,
        surroundings: Surroundings,
    ) -> Desk {
        Desk {
            path: path.to_owned(),
            held: Held::new(path),
            catalogue: Catalogue::new(language),
            writer: Mutex::new((connection, surroundings)),
            readers: Mutex::new(Vec::new()),
            figures: Mutex::new(Vec::new()),
            checks: Mutex::new(Vec::new()),
            staged: Mutex::new(None),
        }
    }

    /// Closes the file and gives back what the desk was told of the world around it.
    ///
    /// # Errors
    /// `Storage` when the last work cannot be brought into the file; it stands in the log beside it then.
    pub(crate) fn close(self) -> Result<Surroundings> {
        drop(self.readers);
        let (connection, surroundings) = self.writer.into_inner().map_err(Error::internal)?;
        connection.close().map_err(|(_, error)| error)?;
        Ok(surroundings)
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The language in which this desk speaks.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }

    /// Puts a message into words.
    pub fn say(&self, message: &Message) -> String {
        self.catalogue.text(message)
    }

    /// Today, by the clock of the surroundings.
    pub fn today(&self) -> Result<Date> {
        Ok(Date(self.now()?.date()))
    }

    /// This moment, by the clock of the surroundings, on this computer's time.
    pub fn now(&self) -> Result<jiff::Zoned> {
        let held = self.writer.lock().map_err(Error::internal)?;
        Ok((held.1.now)().to_zoned(jiff::tz::TimeZone::system()))
    }

    /// The name under which the history notes what is done; empty where it is not known.
    pub fn actor(&self) -> Result<String> {
        let held = self.writer.lock().map_err(Error::internal)?;
        Ok(held.1.actor().to_owned())
    }

    /// 32 bytes that nobody can guess.
    ///
    /// # Errors
    /// `Internal` when the computer gives none.
    pub(crate) fn chance(&self) -> Result<Zeroizing<[u8; 32]>> {
        let mut held = self.writer.lock().map_err(Error::internal)?;
        (held.1.chance)()
    }

    /// How much work it is to try a passphrase: the logarithm of scrypt's N. 18 takes about a second.
    pub(crate) fn passphrase_work(&self) -> Result<u8> {
        let held = self.writer.lock().map_err(Error::internal)?;
        Ok(held.1.passphrase_work)
    }

    /// Says under which name the history notes what is done from now on.
    pub(crate) fn sign(&self, actor: String) -> Result<()> {
        let mut held = self.writer.lock().map_err(Error::internal)?;
        held.1.sign(actor);
        Ok(())
    }

    /// Saves a copy of the whole programme as it stands at this moment; `each` hears pages done and in all, and may
    /// stop it. It works also when the file itself was moved or deleted while it was open.
    ///
    /// # Errors
    /// `Storage` when the place is taken or cannot be written, `Cancelled` when it was stopped; nothing half
    /// written stays behind.
    pub fn save_copy(
        &self,
        path: &Path,
        mut each: impl FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<()> {
        let held = self.writer.lock().map_err(Error::internal)?;
        store::copy(&held.0, path, &mut each)
    }

    /// Asks the register, from one consistent moment that later changes do not touch.
    pub fn read<T>(&self, ask: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        let kept = self.readers.lock().map_err(Error::internal)?.pop();
        let mut connection = match kept {
            Some(connection) => connection,
            None => {
                self.must_be_there()?;
                store::reader(&self.path)?
            }
        };
        let answer = {
            let transaction = connection.transaction()?;
            ask(&Reader::new(&transaction))
        };
        self.readers
            .lock()
            .map_err(Error::internal)?
            .push(connection);
        answer
    }

    /// The sheet that waits to be imported.
    pub(crate) fn staged(&self) -> &Mutex<Option<Staged>> {
        &self.staged
    }

    /// Like [`Desk::read`], through a connection that remembers nothing of the file from before: for what is
    /// asked of the file itself.
    pub fn read_anew<T>(&self, ask: impl FnOnce(&Reader<'_>) -> Result<T>) -> Result<T> {
        self.must_be_there()?;
        let mut connection = store::reader(&self.path)?;
        let transaction = connection.transaction()?;
        ask(&Reader::new(&transaction))
    }

    /// Refuses to go on when the file that was opened does not bear its name any more.
    fn must_be_there(&self) -> Result<()> {
        let held = self.held.as_ref().map(Held::identity);
        match (store::identity(&self.path), held) {
            (Ok(now), Some(then)) if now == then => Ok(()),
            (Ok(_), None) => Ok(()),
            (Err(error), _) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
            _ => {
                let name = self.path.file_name().unwrap_or_default();
                Err(Error::new(
                    Code::Moved,
                    msg::error_file_moved(name.to_string_lossy().into_owned()),
                ))
            }
        }
    }

    /// The figures of a question.
    pub fn figures(&self, question: &Question) -> Result<Arc<Figures>> {
        self.remembered(&self.figures, question, |reader| {
            Figures::make(reader, &self.catalogue, question)
        })
    }

    /// What the checks find for a question.
    pub fn checks(&self, question: &Question) -> Result<Arc<Vec<Check>>> {
        self.remembered(&self.checks, question, |reader| {
            checks::run(self, reader, question)
        })
    }

    /// An answer is worked out anew only when the register has changed since, by this program or another: every
    /// change has a history entry, so the newest entry tells. The answers that were asked for last are kept.
    fn remembered<T>(
        &self,
        place: &Mutex<Vec<Remembered<T>>>,
        question: &Question,
        make: impl FnOnce(&Reader<'_>) -> Result<T>,
    ) -> Result<Arc<T>> {
        self.read(|reader| {
            let entry = history::newest(reader)?;
            let mut place = place.lock().map_err(Error::internal)?;
            place.retain(|known| known.entry == entry);
            let known = place.iter().position(|known| known.question == *question);
            let last = match known {
                Some(known) => place.remove(known),
                None => Remembered {
                    entry,
                    question: question.clone(),
                    answer: Arc::new(make(reader)?),
                },
            };
            let answer = Arc::clone(&last.answer);
            place.truncate(ANSWERS - 1);
            place.insert(0, last);
            Ok(answer)
        })
    }

    /// Changes the register: one transaction, one history entry, one `Changes`. When `work` fails,
    /// nothing is changed.
    pub fn transact<T>(
        &self,
        op: Op,
        work: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        self.transact_told(|tx| Ok((work(tx)?, op)))
    }

    /// Like [`Desk::transact`], where only the work itself can say what was done: saved, and what it met.
    pub fn transact_told<T>(
        &self,
        work: impl FnOnce(&mut Tx<'_>) -> Result<(T, Op)>,
    ) -> Result<Done<T>> {
        self.write(|transaction, sequence, surroundings| {
            let mut tx = Tx::new(transaction, sequence, &mut *surroundings.id, kept::all());
            let (value, op) = work(&mut tx)?;
            let applied = tx.finish()?;
            if applied.rows > 0 {
                let at = (surroundings.now)().to_string();
                history::write(
                    transaction,
                    sequence,
                    &at,
                    &surroundings.actor,
                    if op.note { Way::Note } else { Way::Do },
                    &op,
                )?;
            }
            Ok((value, applied, op.message))
        })
    }

    /// Does what `work` does and keeps nothing of it: what a change would come to.
    pub(crate) fn rehearse<T>(&self, work: impl FnOnce(&mut Tx<'_>) -> Result<T>) -> Result<T> {
        let mut came_to = None;
        let kept = self.transact_told(|tx| -> Result<(Nothing, Op)> {
            came_to = Some(work(tx)?);
            Err(Error::new(Code::Cancelled, msg::error_cancelled()))
        });
        match (came_to, kept) {
            (Some(came_to), _) => Ok(came_to),
            (None, Err(error)) => Err(error),
            (None, Ok(_)) => Err(Error::internal("a rehearsal was kept")),
        }
    }

    /// Takes back the last operation that stands.
    pub fn undo(&self) -> Result<Done<Nothing>> {
        self.step(Way::Undo)
    }

    /// Does the operation that was undone last again.
    pub fn redo(&self) -> Result<Done<Nothing>> {
        self.step(Way::Redo)
    }

    fn step(&self, way: Way) -> Result<Done<Nothing>> {
        self.write(|transaction, sequence, surroundings| {
            let reader = Reader::new(transaction);
            let (found, refusal) = match way {
                Way::Undo => match history::standing(&reader)? {
                    // A programme begins with an entry that stays; before it there is nothing to miss.
                    Some(last) if last.op.lasting && last.sequence > 1 => {
                        (None, msg::history_lasting(last.op.message))
                    }
                    last => (
                        last.filter(|entry| !entry.op.lasting),
                        msg::history_nothing_to_undo(),
                    ),
                },
                Way::Do | Way::Redo | Way::Note => {
                    (history::redoable(&reader)?, msg::history_nothing_to_redo())
                }
            };
            let entry = found.ok_or_else(|| Error::new(Code::NotFound, refusal))?;
            let mut tx = Tx::new(transaction, sequence, &mut *surroundings.id, kept::all());
            let back = way == Way::Undo;
            history::each_row(transaction, entry.sequence, back, |row| {
                let image = if back { &row.before } else { &row.after };
                tx.restore(&row.table, &row.key, image.as_ref())
            })?;
            let applied = tx.finish()?;
            let at = (surroundings.now)().to_string();
            history::write(
                transaction,
                sequence,
                &at,
                &surroundings.actor,
                way,
                &entry.op,
            )?;
            history::mark(transaction, entry.sequence, way == Way::Undo)?;
            let message = match way {
                Way::Undo => msg::history_undid(entry.op.message),
                Way::Do | Way::Redo | Way::Note => msg::history_redid(entry.op.message),
            };
            Ok((Nothing {}, applied, message))
        })
    }

    /// The one write path: takes the file's write lock, runs, and keeps all or nothing.
    fn write<T>(
        &self,
        work: impl FnOnce(&Transaction<'_>, i64, &mut Surroundings) -> Result<(T, Applied, Message)>,
    ) -> Result<Done<T>> {
        let mut held = self.writer.lock().map_err(Error::internal)?;
        // What is written into a file without a name is gone when it is closed.
        self.must_be_there()?;
        let (connection, surroundings) = &mut *held;
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let sequence = history::next(&transaction)?;
        let (value, applied, message) = work(&transaction, sequence, surroundings)?;
        let reader = Reader::new(&transaction);
        let words =
            |stored: Option<history::Stored>| stored.map(|stored| self.say(&stored.op.message));
        let changes = Changes {
            entry: (applied.rows > 0).then_some(sequence),
            nouns: applied.nouns,
            description: self.say(&message),
            undo: words(history::undoable(&reader)?),
            redo: words(history::redoable(&reader)?),
        };
        transaction.commit()?;
        if applied.forgot {
            // What was to be forgotten is; a log that cannot be emptied now is no reason to say it is not.
            let _ = store::empty_log(connection);
        }
        Ok(Done { value, changes })
    }
}
