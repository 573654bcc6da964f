//! The machine around the window: a screen of its own, the driver, and a home folder that starts empty.
//!
//! Nothing of the person who runs the tests is read or written, and no process outlives its test:
//! each is killed when its value is dropped, and by the kernel should the test itself be killed.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// What a screen must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// 1366 × 768, the smallest office PC that the program is made for.
    Office,
    /// 1920 × 1080.
    Large,
}

impl Screen {
    /// Width and height in pixels.
    pub fn size(self) -> (u32, u32) {
        match self {
            Screen::Office => (1366, 768),
            Screen::Large => (1920, 1080),
        }
    }
}

/// A screen, a home folder and a WebDriver server that starts the program in them.
pub struct Machine {
    driver: Group,
    port: u16,
    display: String,
    _screen: Group,
    home: TempDir,
}

impl Machine {
    /// Starts a screen and the driver on free numbers; what the program prints goes to `tests/out/logs/<log>.log`.
    pub fn start(screen: Screen, log: &str) -> Machine {
        let home = tempfile::Builder::new()
            .prefix("ssc-desk-home-")
            .tempdir()
            .expect("a temporary home folder");
        other_programs(home.path());
        let (xvfb, display) = start_screen(screen);
        let (driver, port) = start_driver(home.path(), &display, log);
        Machine {
            driver,
            port,
            display,
            _screen: xvfb,
            home,
        }
    }

    /// Starts another driver; the one before it is gone with its program.
    pub fn new_driver(&mut self, log: &str) {
        self.driver.kill();
        (self.driver, self.port) = start_driver(self.home.path(), &self.display, log);
    }

    /// Where WebDriver answers.
    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The officer's home folder on this machine.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// What was handed to other programs so far, a path a line.
    pub fn opened(&self) -> String {
        fs::read_to_string(self.home().join("opened")).unwrap_or_default()
    }

    /// A command that runs on this machine's screen and in its home folder.
    pub fn command(&self, program: &str) -> Command {
        isolated(Command::new(program), self.home.path(), &self.display)
    }

    /// The last lines that the program wrote into its own log.
    pub fn program_log(&self) -> String {
        let folder = self.home().join("data/org.sscdesk.desk/logs");
        let files = fs::read_dir(&folder).into_iter().flatten().flatten();
        let text: String = files
            .filter_map(|file| fs::read_to_string(file.path()).ok())
            .collect();
        let lines: Vec<&str> = text.lines().collect();
        lines[lines.len().saturating_sub(12)..].join("\n")
    }

    /// The process of the program that runs in this home folder, if one runs.
    pub fn process(&self) -> Option<u32> {
        let program = program();
        let home = format!("HOME={}", self.home.path().display());
        let processes = fs::read_dir("/proc").expect("the processes");
        processes.flatten().find_map(|process| {
            let id = process.file_name().to_str()?.parse().ok()?;
            let runs = fs::read_link(process.path().join("exe")).ok()? == program;
            let surroundings = fs::read(process.path().join("environ")).ok()?;
            let here = surroundings
                .split(|byte| *byte == 0)
                .any(|variable| variable.starts_with(home.as_bytes()));
            (runs && here).then_some(id)
        })
    }

    /// Ends the program as a failing computer does, with no time to save anything.
    pub fn crash(&self) {
        let id = self.process().expect("the program runs").to_string();
        let killed = Command::new("kill").args(["-KILL", &id]).status();
        assert!(killed.expect("kill runs").success());
    }

    /// Waits until the program ended.
    pub fn wait_for_the_end(&self, patience: Duration) {
        let start = Instant::now();
        while self.process().is_some() {
            assert!(start.elapsed() < patience, "the program does not end");
            std::thread::sleep(Duration::from_millis(50));
        }
    }

    /// Ends the driver, and with it the program, at once.
    pub fn stop(&mut self) {
        self.driver.kill();
    }
}

/// The program under test: `SSC_DESK_BIN`, or the debug build beside this test.
pub fn program() -> PathBuf {
    let program = std::env::var_os("SSC_DESK_BIN")
        .map(PathBuf::from)
        .unwrap_or_else(|| {
            // The test runs from <target>/debug/deps.
            let test = std::env::current_exe().expect("the path of this test");
            test.ancestors()
                .nth(2)
                .expect("a target folder")
                .join("ssc-desk")
        });
    program
        .canonicalize()
        .unwrap_or_else(|_| panic!("{} is not built: run `make test`", program.display()))
}

/// Stands for every program that opens files: it only writes down which file it was asked for.
fn other_programs(home: &Path) {
    let script = home.join("bin/xdg-open");
    fs::create_dir_all(home.join("bin")).expect("a folder for programs");
    let text = format!(
        "#!/bin/sh\necho \"$1\" >> {}\n",
        home.join("opened").display()
    );
    fs::write(&script, text).expect("the script");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("a script that runs");
}

/// A folder of this run's results that is not part of the repository.
pub fn out(folder: &str) -> PathBuf {
    let out = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("out")
        .join(folder);
    fs::create_dir_all(&out).expect("a folder for results");
    out
}

/// Starts Xvfb on a display number that it chooses itself.
fn start_screen(screen: Screen) -> (Group, String) {
    let (width, height) = screen.size();
    let mut command = Command::new("Xvfb");
    command
        .args([
            "-displayfd",
            "1",
            "-nolisten",
            "tcp",
            "-dpi",
            "96",
            "-screen",
            "0",
        ])
        .arg(format!("{width}x{height}x24"));
    let mut group = Group::spawn(&mut command, Stdio::piped(), Stdio::null());
    let stdout = group.child.stdout.take().expect("Xvfb's output");
    let mut number = String::new();
    BufReader::new(stdout)
        .read_line(&mut number)
        .expect("Xvfb names its display");
    assert!(!number.trim().is_empty(), "Xvfb found no free display");
    (group, format!(":{}", number.trim()))
}

/// Starts the driver on free ports; what it and the program print goes to `tests/out/logs/<log>.log`.
fn start_driver(home: &Path, display: &str, log: &str) -> (Group, u16) {
    let (port, native_port) = (free_port(), free_port());
    let printed = File::options()
        .create(true)
        .append(true)
        .open(out("logs").join(format!("{log}.log")))
        .expect("a log file");
    let native_driver = native_driver(home);
    let driver = Group::spawn(
        isolated(Command::new(tauri_driver()), home, display)
            .arg("--port")
            .arg(port.to_string())
            .arg("--native-port")
            .arg(native_port.to_string())
            .arg("--native-driver")
            .arg(native_driver),
        Stdio::from(printed.try_clone().expect("the log file again")),
        Stdio::from(printed),
    );
    for port in [native_port, port] {
        wait_until("the driver listens", || {
            TcpStream::connect(("127.0.0.1", port)).is_ok()
        });
    }
    (driver, port)
}

/// Gives a command the test's screen and home, and none of the caller's desktop.
fn isolated(mut command: Command, home: &Path, display: &str) -> Command {
    for (variable, folder) in [
        ("HOME", ""),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_DATA_HOME", "data"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("XDG_RUNTIME_DIR", "runtime"),
        ("XDG_DOCUMENTS_DIR", "documents"),
    ] {
        let path = home.join(folder);
        fs::create_dir_all(&path).expect("a folder of the home");
        command.env(variable, path);
    }
    let programs = std::env::var("PATH").unwrap_or_default();
    command
        // A dialog that is answered wrongly saves here, not into the clone.
        .current_dir(home.join("documents"))
        .env("PATH", format!("{}:{programs}", home.join("bin").display()))
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("LANG", "C.UTF-8")
        .env("LC_ALL", "C.UTF-8")
        .env("TZ", "UTC")
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_THEME", "Adwaita")
        .env("GSETTINGS_BACKEND", "memory")
        // No session bus: this program must not hand over to one that runs on the caller's desktop.
        .env(
            "DBUS_SESSION_BUS_ADDRESS",
            format!("unix:path={}", home.join("runtime/no-bus").display()),
        )
        .env_remove("WAYLAND_DISPLAY");
    command
}

/// tauri-driver as `tests/setup` installed it, or the one on the path.
fn tauri_driver() -> PathBuf {
    let cache = std::env::var_os("SSC_DESK_CACHE")
        .map(PathBuf::from)
        .or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cache/ssc-desk")));
    cache
        .map(|cache| cache.join("tools/bin/tauri-driver"))
        .filter(|driver| driver.is_file())
        .unwrap_or_else(|| PathBuf::from("tauri-driver"))
}

/// WebKitWebDriver, as a script that has it die with the driver that starts it.
fn native_driver(home: &Path) -> PathBuf {
    let script = home.join("native-driver");
    let text = format!(
        "#!/bin/sh\nexec setpriv {} WebKitWebDriver \"$@\"\n",
        GUARD.join(" ")
    );
    fs::write(&script, text).expect("the driver's script");
    fs::set_permissions(&script, fs::Permissions::from_mode(0o755)).expect("a script that runs");
    script
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}

fn wait_until(what: &str, ready: impl Fn() -> bool) {
    let start = Instant::now();
    while !ready() {
        assert!(
            start.elapsed() < Duration::from_secs(15),
            "15 seconds passed before {what}"
        );
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// setpriv's request that the kernel kill a process with the one that started it.
const GUARD: [&str; 2] = ["--pdeathsig", "KILL"];

/// A process and all that it started, killed together when dropped.
struct Group {
    child: Child,
}

impl Group {
    fn spawn(command: &mut Command, stdout: Stdio, stderr: Stdio) -> Group {
        // Should this test die without dropping the group.
        let mut guarded = Command::new("setpriv");
        guarded
            .args(GUARD)
            .arg(command.get_program())
            .args(command.get_args());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => guarded.env(name, value),
                None => guarded.env_remove(name),
            };
        }
        let child = guarded
            .process_group(0)
            .stdin(Stdio::null())
            .stdout(stdout)
            .stderr(stderr)
            .spawn()
            .unwrap_or_else(|error| panic!("{:?} does not start: {error}", command.get_program()));
        Group { child }
    }

    fn kill(&mut self) {
        let group = format!("-{}", self.child.id());
        let _already_gone = Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status();
        let _already_reaped = self.child.wait();
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        self.kill();
    }
}
