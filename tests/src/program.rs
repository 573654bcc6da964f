//! A second program on the same machine: the same core in a process of its own, which can be killed, run
//! without rights, or run on a disk of its own.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value as Json, json};
use tempfile::TempDir;

/// Under whose name a program runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guest {
    /// The same user as the test.
    Same,
    /// Somebody without special rights, also when the test itself runs as root.
    Nobody,
}

/// A running program that takes commands and answers them, one a line.
pub struct Program {
    child: Child,
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Program {
    /// Starts the program; `binary` is `env!("CARGO_BIN_EXE_second-program")`.
    pub fn start(binary: impl AsRef<OsStr>, guest: Guest) -> Self {
        let mut command = match guest {
            Guest::Nobody if is_root() => {
                let mut command = Command::new("setpriv");
                command.args(["--reuid=65534", "--regid=65534", "--clear-groups"]);
                command.arg(&binary);
                command
            }
            _ => Command::new(binary),
        };
        Self::run(&mut command)
    }

    /// Starts a command that ends up being the program.
    pub fn run(command: &mut Command) -> Self {
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let requests = child.stdin.take();
        let answers = BufReader::new(child.stdout.take().expect("a pipe"));
        Program {
            child,
            requests,
            answers,
        }
    }

    /// Sends a command without waiting for its answer.
    pub fn send(&mut self, command: &str, request: Json) {
        let line = json!({ "command": command, "request": request });
        let pipe = self.requests.as_mut().expect("the program runs");
        // A killed program takes nothing any more; its silence is what the test looks at.
        let _ = writeln!(pipe, "{line}").and_then(|()| pipe.flush());
    }

    /// Waits for the next answer: `{ "value": … }` or `{ "refused": … }`; `None` once the program is gone.
    pub fn answer(&mut self) -> Option<Json> {
        let mut line = String::new();
        match self.answers.read_line(&mut line) {
            Ok(0) | Err(_) => None,
            // A line cut off by the end of the program is no answer.
            Ok(_) => serde_json::from_str(&line).ok(),
        }
    }

    /// Sends a command and waits for its answer.
    pub fn ask(&mut self, command: &str, request: Json) -> Json {
        self.send(command, request);
        self.answer().expect("the program answers")
    }

    /// A path as this program sees it, also where the program has a disk of its own.
    pub fn sees(&self, path: &Path) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.child.id()));
        root.join(path.strip_prefix("/").unwrap_or(path))
    }

    /// Cuts the power: the program gets no chance to put anything in order.
    pub fn kill(&mut self) {
        self.child.kill().expect("the program is killed");
        self.child.wait().expect("the program is gone");
    }

    /// Lets the program end by itself.
    pub fn end(mut self) {
        drop(self.requests.take());
        let status = self.child.wait().expect("the program ends");
        assert!(status.success(), "the program ended with {status}");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Gone already is what is wanted.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A copy of a program that everybody can start, in a folder of its own that everybody can enter.
pub fn for_everybody(binary: impl AsRef<Path>) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let copy = folder.path().join("program");
    std::fs::copy(binary, &copy).expect("the program is copied");
    for path in [folder.path(), &copy] {
        let open = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(path, open).expect("everybody may enter");
    }
    (folder, copy)
}

/// Whether the test runs as root, for whom no folder is read-only.
pub fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}
