//! The index of texts while much of it changes.
//!
//! Row by row the index is right at once, at the price of a small piece of it being written for each row. An operation
//! that changes many rows lets it wait (`search.sql`) and has it brought up to date at its end, in the same transaction;
//! until then a search within that operation finds what was there when the waiting began.
//!
//! What is deleted leaves the index at once and without a trace, too, which is a search through it for every three
//! characters of the text: right for a row, and endless for a hundred thousand. Of many, the engine marks what is gone
//! instead, and the index is written anew.

use std::collections::BTreeMap;

use rusqlite::Transaction;

use super::search::Searched;
use super::tx::RowChange;
use crate::error::Result;

/// Rows whose texts come and go one by one.
const FEW: u32 = if cfg!(test) { 4 } else { 200 };
/// Rows whose texts go without a mark.
const FEW_GONE: i64 = if cfg!(test) { 4 } else { 1000 };

/// The index of texts in a transaction.
pub(super) struct Found<'t> {
    transaction: &'t Transaction<'t>,
    /// Changed texts of each table, counted up to where they are many.
    changed: BTreeMap<&'static str, u32>,
    /// The tables whose index waits.
    waiting: Vec<&'static str>,
}

impl<'t> Found<'t> {
    pub(super) fn new(transaction: &'t Transaction<'t>) -> Self {
        Found {
            transaction,
            changed: BTreeMap::new(),
            waiting: Vec::new(),
        }
    }

    /// Hears of a row's change before it is written.
    pub(super) fn before(&mut self, change: &RowChange) -> Result<()> {
        let searched = Searched::ALL.iter().map(|searched| searched.table());
        let Some(table) = searched.into_iter().find(|table| *table == change.table) else {
            return Ok(());
        };
        if let (Some(before), Some(after)) = (&change.before, &change.after)
            && after.get("search") == before.get("search")
        {
            return Ok(());
        }
        let changed = self.changed.entry(table).or_default();
        if *changed > FEW {
            return Ok(());
        }
        *changed += 1;
        // A register in memory has no index.
        if *changed > FEW && self.has_index(table)? {
            self.run(&format!(
                "INSERT INTO search_{table}_waiting (number) VALUES (0)"
            ))?;
            self.waiting.push(table);
        }
        Ok(())
    }

    fn has_index(&self, table: &str) -> Result<bool> {
        let known = self.value(&format!(
            "SELECT count(*) FROM sqlite_schema WHERE name = 'search_{table}_waiting'"
        ))?;
        Ok(known > 0)
    }

    /// Brings every index up to date that waits.
    pub(super) fn settle(&mut self) -> Result<()> {
        for table in std::mem::take(&mut self.waiting) {
            self.bring_up_to_date(table)?;
        }
        self.changed.clear();
        Ok(())
    }

    fn bring_up_to_date(&self, table: &str) -> Result<()> {
        let gone = self.value(&format!(
            "SELECT count(*) FROM search_{table}_waiting WHERE before IS NOT NULL"
        ))?;
        let all = self.value(&format!(
            "SELECT count(*) FROM (SELECT 1 FROM search_{table} LIMIT 1) AS one"
        ))? == 0;
        let marks = gone > FEW_GONE && !all;
        if all {
            self.tell(table, "'delete-all'")?;
        } else {
            if marks {
                self.set(table, "'secure-delete', 0")?;
            }
            // In the order of their numbers, as the engine gathers them before it writes a piece.
            self.run(&format!(
                "INSERT INTO search_{table}_index (search_{table}_index, rowid, text)
                 SELECT 'delete', number, before FROM search_{table}_waiting
                  WHERE before IS NOT NULL ORDER BY number"
            ))?;
            self.run(&format!(
                "INSERT INTO search_{table}_index (rowid, text)
                 SELECT s.number, s.text FROM search_{table}_waiting w
                   JOIN search_{table} s ON s.number = w.number ORDER BY w.number"
            ))?;
        }
        if marks {
            // All pieces become one, in which nothing is left of what had a mark.
            self.tell(table, "'optimize'")?;
            self.set(table, "'secure-delete', 1")?;
        }
        self.run(&format!("DELETE FROM search_{table}_waiting"))
    }

    fn tell(&self, table: &str, command: &str) -> Result<()> {
        self.run(&format!(
            "INSERT INTO search_{table}_index (search_{table}_index) VALUES ({command})"
        ))
    }

    fn set(&self, table: &str, setting: &str) -> Result<()> {
        self.run(&format!(
            "INSERT INTO search_{table}_index (search_{table}_index, rank) VALUES ({setting})"
        ))
    }

    fn run(&self, sql: &str) -> Result<()> {
        self.transaction.execute_batch(sql)?;
        Ok(())
    }

    fn value(&self, sql: &str) -> Result<i64> {
        Ok(self.transaction.query_row(sql, [], |row| row.get(0))?)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Record, Search, Searched, like};
    use crate::checks::commands::integrity;
    use crate::commands::Nothing;
    use crate::messages::msg;
    use crate::ops::Op;
    use crate::project::{Project, ProjectFacts};
    use crate::testing;

    /// The index and the texts find the same, and the index has nothing else in it.
    fn whole(desk: &crate::desk::Desk, file: &rusqlite::Connection) {
        for text in ["bridge", "road", "ing", "number 1", "project p0", "a"] {
            let search = Search::of(text).unwrap();
            let (found, by_like): (Vec<String>, Vec<String>) = desk
                .read(|reader| {
                    Ok((
                        reader.values(
                            &format!("{} ORDER BY id", search.ids(Searched::Project)),
                            &[(":found", search.param())],
                        )?,
                        reader.values(
                            "SELECT id FROM project WHERE search LIKE ?1 ESCAPE '\\' ORDER BY id",
                            [like(text)],
                        )?,
                    ))
                })
                .unwrap();
            assert_eq!(found, by_like, "{text}");
        }
        let waiting: i64 = file
            .query_row("SELECT count(*) FROM search_project_waiting", [], |row| {
                row.get(0)
            })
            .unwrap();
        assert_eq!(waiting, 0, "nothing waits between operations");
        file.execute_batch(
            "INSERT INTO search_project_index (search_project_index, rank) VALUES ('integrity-check', 1)",
        )
        .unwrap();
        assert_eq!(integrity(desk, Nothing {}).unwrap().damage, [""; 0]);
    }

    #[test]
    fn an_index_that_waits_comes_to_what_it_would_be_row_by_row() {
        let (folder, desk, _) = testing::programme();
        let first = testing::project(&desk, "P0", "provided");
        let file = rusqlite::Connection::open(folder.path().join("test.ssc")).unwrap();
        let named = |code: String, title: &str| {
            let mut project: Project = first.clone();
            project.facts.id = Default::default();
            project.facts.row_version = 0;
            project.facts.title = title.to_owned();
            project.facts.code = code;
            project.countries.clear();
            project
        };
        let op = || Op::new(msg::op_cost_lines_saved(1));
        // Made, changed, removed and made again in one operation, with the numbers of removed ones given anew.
        desk.transact(op(), |tx| {
            let mut keys = Vec::new();
            for number in 0..10 {
                let mut project = named(format!("A {number}"), &format!("bridge number {number}"));
                project.put(tx)?;
                keys.push(project.facts.id.0.clone());
            }
            for key in &keys[2..5] {
                let mut facts: ProjectFacts = tx.reader().get(key)?;
                facts.title = "road building".to_owned();
                facts.index();
                tx.put(&mut facts)?;
            }
            for key in [&keys[9], &keys[8], &keys[0]] {
                tx.remove::<ProjectFacts>(key)?;
            }
            for number in 20..24 {
                named(format!("A {number}"), "road again").put(tx)?;
            }
            Ok(())
        })
        .unwrap();
        whole(&desk, &file);
        for _ in 0..2 {
            desk.undo().unwrap();
            whole(&desk, &file);
            desk.redo().unwrap();
            whole(&desk, &file);
        }
        // Old ones changed twice and removed, the one with the highest number among them.
        desk.transact(op(), |tx| {
            for turn in ["bridge", "school"] {
                let all: Vec<ProjectFacts> = tx.reader().every()?;
                for mut facts in all {
                    facts.title = format!("{turn} {}", facts.code);
                    facts.index();
                    tx.put(&mut facts)?;
                }
            }
            let mut all: Vec<ProjectFacts> = tx.reader().every()?;
            all.retain(|facts| facts.code != "P0");
            for facts in all.iter().skip(3) {
                tx.remove::<ProjectFacts>(facts.key())?;
            }
            for number in 40..43 {
                named(format!("A {number}"), "bridge once more").put(tx)?;
            }
            Ok(())
        })
        .unwrap();
        whole(&desk, &file);
        desk.undo().unwrap();
        whole(&desk, &file);
        desk.redo().unwrap();
        whole(&desk, &file);
    }
}
