//! The real window, driven as an officer would: few stories here, many more through the commands.
//!
//! Each story has its own screen, home folder and program, so they can run in any order.

#![allow(
    dead_code,
    reason = "the page object offers what an officer can do; not each story does it all"
)]

mod guide;
mod keyboard;
mod machine;
mod opening;
mod packages;
mod printing;
mod programme;
mod sharing;
mod story;
mod walk;
mod window;
