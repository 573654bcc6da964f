//! The stamp of a kit: one line that says which kit of which programme a workbook is. It stands in a sheet that nobody
//! sees, on the instructions, and in the file's properties. Its checksum tells a damaged one from none.

use sha2::{Digest, Sha256};

use super::KitId;
use crate::agency::AgencyId;
use crate::error::{Error, Result};
use crate::messages::msg;

/// What every stamp begins with.
const MARK: &str = "SSC-KIT/";
/// The layout that this program writes.
pub(super) const VERSION: u32 = 1;

/// What a stamp says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Stamp {
    /// The programme: its agency's key.
    pub programme: AgencyId,
    /// The kit.
    pub kit: KitId,
    /// The year.
    pub year: i64,
}

impl Stamp {
    /// The stamp as a line.
    pub(super) fn line(&self) -> String {
        let says = self.says();
        let check = check(&says);
        format!("{says} {check}")
    }

    fn says(&self) -> String {
        let Stamp {
            programme,
            kit,
            year,
        } = self;
        format!("{MARK}{VERSION} {programme} {kit} {year}")
    }

    /// What a line says; nothing when it is no stamp.
    ///
    /// # Errors
    /// At `path`, when it is damaged, or of a program newer than this one.
    pub(super) fn read(line: &str) -> Result<Option<Stamp>> {
        let line = line.trim();
        let Some(rest) = line.strip_prefix(MARK) else {
            return Ok(None);
        };
        let damaged = || Error::field("path", msg::kit_stamp_damaged());
        let words: Vec<&str> = rest.split_whitespace().collect();
        let version: u32 = words
            .first()
            .and_then(|word| word.parse().ok())
            .ok_or_else(damaged)?;
        let (says, sum) = line.rsplit_once(' ').ok_or_else(damaged)?;
        if sum != check(says) {
            return Err(damaged());
        }
        if version > VERSION {
            return Err(Error::field("path", msg::kit_stamp_newer()));
        }
        match words.as_slice() {
            [_, programme, kit, year, _] => Ok(Some(Stamp {
                programme: AgencyId((*programme).to_owned()),
                kit: KitId((*kit).to_owned()),
                year: year.parse().map_err(|_| damaged())?,
            })),
            _ => Err(damaged()),
        }
    }
}

/// The first half of a SHA-256, in hexadecimal digits.
fn check(says: &str) -> String {
    Sha256::digest(says.as_bytes())
        .iter()
        .take(16)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_is_read_as_it_was_written_and_damage_is_told() {
        let stamp = Stamp {
            programme: AgencyId("a1".to_owned()),
            kit: KitId("k1".to_owned()),
            year: 2025,
        };
        let line = stamp.line();
        assert_eq!(
            Stamp::read(&format!(" {line}\n")).expect("a stamp"),
            Some(stamp)
        );
        assert_eq!(Stamp::read("Projects").expect("no stamp"), None);
        for damaged in [
            line.replace("2025", "2026"),
            line[..line.len() - 1].to_owned(),
            MARK.to_owned(),
            format!("{MARK}x"),
        ] {
            let error = Stamp::read(&damaged).expect_err("damaged");
            assert_eq!(error.fields[0].1, msg::kit_stamp_damaged(), "{damaged}");
        }
    }

    #[test]
    fn a_stamp_of_a_newer_program_is_told_from_a_damaged_one() {
        let says = format!("{MARK}{} x y", VERSION + 1);
        let error = Stamp::read(&format!("{says} {}", check(&says))).expect_err("newer");
        assert_eq!(error.fields[0].1, msg::kit_stamp_newer());
    }
}
