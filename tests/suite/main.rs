//! The stories of SSC Desk, told through the command table on real files: the same door as the window's and
//! the command line's.

mod built_reports;
mod calendar;
mod cases;
mod checks;
mod comparison;
mod exports;
mod figures;
mod history;
mod imports;
mod input;
mod lists;
mod money;
mod opening;
mod other_reports;
mod outputs;
mod packages;
mod partners;
mod people;
mod power;
mod project_parts;
mod rates;
mod read_tables;
mod reconciliation;
mod report;
mod restated;
mod searching;
mod settings;
mod sharing;
mod submissions;
mod sums;
mod survey;
mod table;
mod undo;
mod uses;
mod valuation;
