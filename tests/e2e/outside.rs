//! What lies outside the page: the system's dialogs, which are the program's own windows on the screen.

use std::path::Path;

use crate::window::{PAINT, PATIENCE, Window};

impl Window {
    /// Answers the system's open or save dialog of this title with a path.
    pub async fn answer_file_dialog(&self, title: &str, path: &Path) {
        self.type_path(title, path).await;
        // A list of names that the dialog offers takes the first Return.
        for _ in 0..3 {
            tokio::time::sleep(PAINT).await;
            let mut search = tokio::process::Command::from(self.machine.command("xdotool"));
            search.args(["search", "--onlyvisible", "--name", &format!("^{title}$")]);
            let found = search.output().await.expect("xdotool runs");
            if found.stdout.is_empty() {
                return;
            }
            self.desktop(&["key", "Return"]).await;
        }
    }

    /// Shows a folder in the system's open dialog of this title.
    pub async fn enter_folder(&self, title: &str, folder: &Path) {
        self.type_path(title, folder).await;
        // The first Return completes the path, the second goes there.
        tokio::time::sleep(2 * PAINT).await;
        self.desktop(&["key", "Return"]).await;
        // Until its files are listed.
        tokio::time::sleep(4 * PAINT).await;
    }

    async fn type_path(&self, title: &str, path: &Path) {
        let path = path.to_str().expect("a path in UTF-8");
        // There is no window manager to give the dialog the focus.
        self.desktop(&[
            "search",
            "--sync",
            "--onlyvisible",
            "--name",
            &format!("^{title}$"),
            "windowfocus",
            "--sync",
        ])
        .await;
        // A typed “/” opens the dialog's path field; what is typed before it stands would be lost.
        let (root, rest) = path.split_at(1);
        self.desktop(&["key", "ctrl+a", "type", "--", root]).await;
        tokio::time::sleep(PAINT).await;
        self.desktop(&["type", "--delay", "10", "--", rest]).await;
        tokio::time::sleep(PAINT).await;
        self.desktop(&["key", "Return"]).await;
    }

    /// Acts on the screen outside the page, as a hand on the keyboard does.
    pub async fn desktop(&self, actions: &[&str]) {
        let mut xdotool = tokio::process::Command::from(self.machine.command("xdotool"));
        let done =
            tokio::time::timeout(PATIENCE, xdotool.args(actions).kill_on_drop(true).status()).await;
        if !matches!(&done, Ok(Ok(status)) if status.success()) {
            self.fail(&format!("the screen did not take {actions:?}: {done:?}"))
                .await;
        }
    }

    /// Sends away a dialog of the system, if one is open; says whether one was.
    pub async fn dismiss_file_dialog(&self) -> bool {
        let mut search = tokio::process::Command::from(self.machine.command("xdotool"));
        // The program's window has its programme's name; dialogs are the other windows.
        search.args(["search", "--onlyvisible", "--name", "."]);
        let found = search.output().await.expect("xdotool runs");
        let windows = String::from_utf8_lossy(&found.stdout).lines().count();
        if windows < 2 {
            return false;
        }
        self.desktop(&["key", "Escape"]).await;
        true
    }
}
