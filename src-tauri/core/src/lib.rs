//! Everything about South-South cooperation that SSC Desk knows: the register, its rules, its figures and
//! its reports. No window, no Tauri, no clock of its own.
//!
//! # A walk through
//!
//! An officer's programme is one file. [`desk::Desk`] is that file while it is open, and has two doors:
//! [`desk::Desk::read`] asks it, [`desk::Desk::transact`] changes it. Behind the second door every row that
//! changes is noted with its image before and after, in the same transaction, as one entry of the
//! [`history`]. Undo, redo and audit read that history; there is no other way to write.
//!
//! The nouns of cooperation have a module each: [`agency`], [`country`], [`organisation`], [`project`],
//! [`activity`], [`person`] (with participations and assignments), [`money`] (cost lines, budgets, rates),
//! [`survey`], [`unit_cost`], [`partner_figure`]. In each, `mod.rs` holds types and rules, `commands.rs` the noun's
//! commands, `store.rs` its SQL.
//!
//! [`valuation`] keeps with an in-kind line how its amount was made. [`contribution`] turns cost lines into the figures
//! of a year. A figure is made in one place, in the same way for the screen, the report and the command line, and can
//! always name the lines it was made from.
//! The sums that figures need are kept in the file by `contribution::kept`, in the transaction that changes what
//! they are of.
//! [`survey`] proposes answers from the same figures, and [`report`] lays all of it out as a
//! `typeset::Document`, which another crate makes into a PDF.
//!
//! [`submission`] freezes a year: prepared, checked, signed and sent, with what it says as data beside the PDF.
//! [`submission::package`] seals it with the agency's [`signing_key`], so that anybody can verify it; [`known_key`]
//! holds the keys of others, once their words were compared.
//!
//! [`checks`] is a table of rules that say what in the register would make a report wrong, and the mends that one press
//! makes; [`contribution::uses`] says of a cost line in which figures it stands, or why it does not count.
//!
//! [`listing`] hands the rows of a list out as a workbook, as text or on paper; [`sheet`] is the table that both it and
//! the other reports write. [`search`] finds any record by an index of texts that triggers keep.
//!
//! [`exchange`] writes the register as others ask for it, a folder for each format, and reads what others write:
//! [`exchange::table`] any table file, row by row, whatever its format is, and [`exchange::import`] brings such a table
//! into the register. [`exchange::kit`] sends ministries what the register has of them and takes back what they make of it.
//!
//! [`commands`] is the table of everything that can be asked of the core; the window, the command line, the
//! tests and the TypeScript types are made from it.
//!
//! # What holds everywhere
//!
//! - One write path, one history entry for each operation, nothing half done.
//! - A record that was changed since it was read is never overwritten in silence ([`error::Code::Conflict`]).
//! - Money is an integer of minor units with its currency; shares, weights and rates are decimals.
//! - A figure that lacks a rate is an error that names the currency and the year, never a zero.
//! - Rules read no clock, no chance, no locale: [`desk::Surroundings`] hands them in.
//! - What people read is a [`messages::Message`] until the last moment.
//!
//! # What is deliberately absent
//!
//! A generic repository, an event bus, traits with one implementer, floats near money, and texts in code.

pub mod activity;
pub mod agency;
pub mod backup;
pub mod budget;
pub mod built_report;
pub mod calendar;
pub mod checks;
pub mod commands;
pub mod conflict;
pub mod contact;
pub mod contribution;
pub mod cost;
pub mod country;
pub mod desk;
pub mod document;
pub mod error;
pub mod evaluation;
pub mod exchange;
pub mod history;
pub mod indicator;
pub mod known_key;
pub(crate) mod likeness;
pub mod listing;
pub mod messages;
pub mod money;
pub mod ops;
pub mod organisation;
pub mod partner_figure;
pub mod person;
pub mod preferences;
pub mod programme;
pub mod project;
pub mod published;
pub mod rate;
pub mod reference;
pub mod report;
pub mod rules;
pub mod sample;
pub mod saved_view;
pub mod search;
pub mod session;
pub mod sheet;
pub mod signing_key;
pub mod store;
pub mod submission;
pub mod survey;
#[cfg(test)]
mod testing;
pub mod unit_cost;
pub mod valuation;
pub mod values;
