//! SSC Desk: the window around `ssc-core`, and the command line.
//!
//! This crate is a shell. It decides between the window and the command line, carries requests
//! to the core's command table, and keeps the log. Rules, figures and files belong to the core;
//! texts belong to the core's messages.

// A released Windows program opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod cli;
mod ipc;
#[cfg(target_os = "linux")]
mod kinds;
mod log;
mod notices;
mod surroundings;
mod window;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

/// The register and annual report of a South-South cooperation agency.
#[derive(Parser)]
#[command(name = "ssc-desk", version, args_conflicts_with_subcommands = true)]
struct Arguments {
    /// A programme file (.ssc) to open in the window.
    file: Option<PathBuf>,
    #[command(subcommand)]
    task: Option<cli::Task>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    match arguments.task {
        Some(task) => cli::run(task),
        None => window::run(arguments.file),
    }
}
