//! The stories of SSC Desk, told through the command table on real files: the same door as the window's and
//! the command line's.

mod history;
mod opening;
mod power;
mod sharing;
mod table;
