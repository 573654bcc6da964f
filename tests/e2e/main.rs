//! The real window, driven as an officer would: few stories here, many more through the commands.
//!
//! Each story has its own screen, home folder and program, so they can run in any order.

#![allow(
    dead_code,
    reason = "the page object offers what an officer can do; not each story does it all"
)]

mod collecting;
mod gallery;
mod guide;
mod importing;
mod keyboard;
mod lasting;
mod machine;
mod opening;
mod outside;
mod packages;
mod places;
mod printing;
mod programme;
mod screen;
mod scripts;
mod sealing;
mod sharing;
mod story;
mod walk;
mod week;
mod window;
