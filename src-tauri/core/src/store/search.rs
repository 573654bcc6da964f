//! Looking for a text: which rows of a table have it anywhere in what they are looked for by.
//!
//! What is found is the same as `search LIKE '%text%'` on the folded columns finds, in any script and without
//! knowing where words begin; three characters or more are found by an index (`search.sql`), fewer by reading
//! the texts alone. How that is done is this engine's affair: a list asks [`Search::ids`] for a subquery.

use super::{Reader, like};
use crate::error::Result;
use crate::values::fold;

/// The tables that can be searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Searched {
    /// Projects.
    Project,
    /// Activities.
    Activity,
    /// Persons.
    Person,
    /// Organisations.
    Organisation,
    /// Cost lines.
    CostLine,
}

impl Searched {
    pub(super) const ALL: [Searched; 5] = [
        Searched::Project,
        Searched::Activity,
        Searched::Person,
        Searched::Organisation,
        Searched::CostLine,
    ];

    pub(super) fn table(self) -> &'static str {
        match self {
            Searched::Project => "project",
            Searched::Activity => "activity",
            Searched::Person => "person",
            Searched::Organisation => "organisation",
            Searched::CostLine => "cost_line",
        }
    }
}

/// How near a row's text is to what is looked for, the nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Nearness {
    /// Its first field begins with it.
    Start,
    /// Another field begins with it.
    Field,
    /// A word begins with it.
    Word,
    /// It is somewhere.
    Anywhere,
}

impl Nearness {
    /// From the nearest on.
    pub const ALL: [Nearness; 4] = [
        Nearness::Start,
        Nearness::Field,
        Nearness::Word,
        Nearness::Anywhere,
    ];
}

/// A text to look for, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Search {
    text: String,
    param: String,
    indexed: bool,
}

/// No name is longer than this; more of a pasted page is not looked at.
const LONGEST: usize = 200;

impl Search {
    /// A text to look for; `None` when nothing that can be seen is left of it.
    pub fn of(text: &str) -> Option<Search> {
        let text: String = fold(text).chars().take(LONGEST).collect();
        (!text.is_empty()).then(|| Search::exactly(text))
    }

    fn exactly(text: String) -> Search {
        // The index knows three characters in a row; its query language ends at a NUL.
        let indexed = text.chars().count() >= 3 && !text.contains('\0');
        let param = match indexed {
            true => format!("\"{}\"", text.replace('"', "\"\"")),
            false => like(&text),
        };
        Search {
            text,
            param,
            indexed,
        }
    }

    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The value of the parameter `:found` of [`Search::ids`].
    pub fn param(&self) -> &str {
        &self.param
    }

    /// The pattern of the text for `LIKE … ESCAPE '\\'`: what finds the same row by row, where many rows have it.
    pub fn pattern(&self) -> String {
        like(&self.text)
    }

    /// A condition for the rows of a list that have the text, where `key` and `column` are their key and their text;
    /// its parameter is `:found`. What the index does not know so many rows have that they are read in the list's order.
    pub fn holds(&self, of: Searched, key: &str, column: &str) -> String {
        match self.indexed {
            true => format!("{key} IN ({})", self.ids(of)),
            false => format!("{column} LIKE :found ESCAPE '\\'"),
        }
    }

    /// A subquery for the keys of the rows that have the text; its parameter is `:found`.
    pub fn ids(&self, of: Searched) -> String {
        let table = of.table();
        if self.indexed {
            format!(
                "SELECT id FROM search_{table} WHERE number IN
                    (SELECT rowid FROM search_{table}_index WHERE search_{table}_index MATCH :found)"
            )
        } else {
            format!("SELECT id FROM search_{table} WHERE text LIKE :found ESCAPE '\\'")
        }
    }

    /// The same text, to be looked for row by row when `many` rows have it: the index would only name nearly all.
    pub fn unless_many(mut self, reader: &Reader<'_>, of: Searched, many: i64) -> Result<Search> {
        if self.indexed && self.count(reader, of, many)? >= many {
            self.indexed = false;
            self.param = self.pattern();
        }
        Ok(self)
    }

    /// How many rows have the text, counted up to `most`.
    pub fn count(&self, reader: &Reader<'_>, of: Searched, most: i64) -> Result<i64> {
        let table = of.table();
        let hits = match self.indexed {
            true => format!(
                "SELECT rowid FROM search_{table}_index WHERE search_{table}_index MATCH :found"
            ),
            false => self.ids(of),
        };
        let sql = format!("SELECT count(*) FROM ({hits} LIMIT {most}) AS hit");
        let count = reader.value(&sql, &[(":found", self.param())])?;
        Ok(count.unwrap_or(0))
    }

    /// Keys and texts of at most `limit` rows that have the text this near; nearer ones may be among them.
    pub fn nearest(
        &self,
        reader: &Reader<'_>,
        of: Searched,
        nearness: Nearness,
        limit: usize,
    ) -> Result<Vec<(String, String)>> {
        let table = of.table();
        let look_for = match nearness {
            Nearness::Start => {
                let sql = format!(
                    "SELECT id, text FROM search_{table} WHERE text >= ?1 AND text < ?2 ORDER BY text LIMIT {limit}"
                );
                let after = format!("{}\u{10ffff}", self.text);
                return pairs(reader, &sql, &[&self.text, &after]);
            }
            Nearness::Field => Search::exactly(format!("| {}", self.text)),
            Nearness::Word => Search::exactly(format!(" {}", self.text)),
            Nearness::Anywhere => self.clone(),
        };
        if !look_for.indexed && nearness != Nearness::Anywhere {
            return Ok(Vec::new());
        }
        let ids = look_for.ids(of).replace(":found", "?1");
        let sql = format!(
            "{} LIMIT {limit}",
            ids.replacen("SELECT id", "SELECT id, text", 1)
        );
        pairs(reader, &sql, &[&look_for.param])
    }
}

fn pairs(reader: &Reader<'_>, sql: &str, params: &[&String]) -> Result<Vec<(String, String)>> {
    let mut found = Vec::new();
    reader.each(sql, rusqlite::params_from_iter(params), |row| {
        found.push((row.get(0)?, row.get(1)?));
        Ok(())
    })?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::commands::integrity;
    use crate::commands::Nothing;
    use crate::messages::msg;
    use crate::project::ProjectFacts;
    use crate::store::Record;
    use crate::testing;

    #[test]
    fn the_index_finds_what_like_finds() {
        let (_folder, desk, _) = testing::programme();
        let texts = [
            "Rice seed",
            "rice 100%",
            "การฝึกอบรมข้าว",
            "ฝึก",
            "ກະສິກຳ",
            "កសិកម្ម",
            "农业合作",
            "A_B \"quoted\"",
            "It's | a pipe",
            "🌾 emoji 🌾",
            "Été à l'école",
            "back\\slash",
            "aaaa",
            "x",
        ];
        for (number, text) in texts.iter().enumerate() {
            let mut project = testing::project(&desk, &format!("P{number}"), "provided");
            project.facts.title = (*text).to_owned();
            crate::project::commands::save(&desk, project).unwrap();
        }
        let long = "y".repeat(10_000);
        let looked_for = [
            "rice",
            "RICE",
            "r",
            "ri",
            "%",
            "_",
            "100%",
            "ก",
            "ข้าว",
            "ฝึก",
            "ການ",
            "ສິກ",
            "កសិ",
            "业",
            "农业合作",
            "\"",
            "\"quoted\"",
            "'",
            "' OR 1=1 --",
            "🌾",
            "🌾 emoji",
            "été",
            "l’école",
            "\\",
            "k\\s",
            "aa",
            "aaaaa",
            "| a",
            " ",
            "\0",
            "a\0b",
            "*",
            "rice*",
            "NOT",
            "x",
            &long,
        ];
        for text in looked_for {
            let (found, expected): (Vec<String>, Vec<String>) = desk
                .read(|reader| {
                    let by_like = reader.values(
                        &format!(
                            "SELECT id FROM {} WHERE search LIKE ?1 ESCAPE '\\' ORDER BY id",
                            ProjectFacts::TABLE
                        ),
                        [like(text)],
                    )?;
                    let Some(search) = Search::of(text) else {
                        return Ok((by_like.clone(), by_like));
                    };
                    let found = reader.values(
                        &format!("{} ORDER BY id", search.ids(Searched::Project)),
                        &[(":found", search.param())],
                    )?;
                    let search = search.unless_many(reader, Searched::Project, 1)?;
                    let row_by_row = reader.values(
                        &format!(
                            "SELECT p.id FROM project p WHERE {} ORDER BY p.id",
                            search.holds(Searched::Project, "p.id", "p.search")
                        ),
                        &[(":found", search.param())],
                    )?;
                    assert_eq!(
                        (search.indexed && !found.is_empty(), &row_by_row),
                        (false, &found)
                    );
                    Ok((found, by_like))
                })
                .unwrap();
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn the_index_stays_whole_while_others_look_at_it() {
        let (folder, desk, _) = testing::programme();
        let damage = || integrity(&desk, Nothing {}).unwrap().damage;
        let search = Search::of("project").unwrap();
        // The engine merges the pieces of an index every so many changes: pieces that a reader knew are gone then.
        for number in 0..24 {
            desk.read(|reader| search.count(reader, Searched::Project, 100))
                .unwrap();
            let mut project = testing::project(&desk, &format!("P{number}"), "provided");
            project.facts.title = format!("Bridge {number}");
            crate::project::commands::save(&desk, project).unwrap();
            desk.undo().unwrap();
            desk.redo().unwrap();
            assert_eq!(damage(), [""; 0], "after {number} projects");
        }
        let file = rusqlite::Connection::open(folder.path().join("test.ssc")).unwrap();
        // The index against the texts that it is of, both ways.
        file.execute_batch(
            "INSERT INTO search_project_index (search_project_index, rank) VALUES ('integrity-check', 1)",
        )
        .unwrap();
        file.execute_batch("DELETE FROM search_project_index_data WHERE id > 10")
            .unwrap();
        let found = damage();
        assert!(
            found
                .iter()
                .any(|line| line.contains("search_project_index")),
            "{found:?}"
        );
    }

    #[test]
    fn the_index_is_whole_and_without_a_trace_after_much_is_gone() {
        let (folder, desk, _) = testing::programme();
        let first = testing::project(&desk, "P0", "provided");
        let count = |text: &str| {
            let search = Search::of(text).unwrap();
            desk.read(|reader| search.count(reader, Searched::Project, 100))
                .unwrap()
        };
        let many = |title: &str| {
            desk.transact(crate::ops::Op::new(msg::op_cost_lines_saved(12)), |tx| {
                for number in 1..=12 {
                    let mut project = first.clone();
                    project.facts.id = Default::default();
                    project.facts.row_version = 0;
                    project.facts.code = format!("{title} {number}");
                    project.facts.title = format!("{title} number {number}");
                    project.countries.clear();
                    project.put(tx)?;
                }
                Ok(())
            })
            .unwrap();
        };
        let file = rusqlite::Connection::open(folder.path().join("test.ssc")).unwrap();
        let whole = || {
            assert_eq!(integrity(&desk, Nothing {}).unwrap().damage, [""; 0]);
            let sql = "SELECT v FROM search_project_index_config WHERE k = 'secure-delete'";
            let secure: i64 = file.query_row(sql, [], |row| row.get(0)).unwrap();
            assert_eq!(secure, 1, "what is deleted goes at once again");
        };
        many("bridge");
        assert_eq!((count("bridge"), count("project p0")), (12, 1));
        desk.undo().unwrap();
        assert_eq!((count("bridge"), count("project p0")), (0, 1));
        whole();
        desk.redo().unwrap();
        assert_eq!(count("bridge"), 12);
        whole();
        // A change that fails half way leaves the index as it was.
        let failed = desk.transact(crate::ops::Op::new(msg::op_cost_lines_saved(12)), |tx| {
            let all: Vec<ProjectFacts> = tx.reader().every()?;
            for mut facts in all {
                facts.title = "road".to_owned();
                facts.index();
                tx.put(&mut facts)?;
            }
            Err::<(), _>(crate::error::Error::not_found())
        });
        assert!(failed.is_err());
        assert_eq!((count("bridge"), count("road")), (12, 0));
        whole();
        many("road");
        assert_eq!((count("bridge"), count("road")), (12, 12));
        whole();
    }

    #[test]
    fn the_index_follows_changes_and_undo() {
        let (_folder, desk, _) = testing::programme();
        let finds = |text: &str| -> usize {
            let search = Search::of(text).unwrap();
            let sql = search.ids(Searched::Project);
            let found: Vec<String> = desk
                .read(|reader| reader.values(&sql, &[(":found", search.param())]))
                .unwrap();
            found.len()
        };
        let mut project = testing::project(&desk, "P1", "provided");
        assert_eq!((finds("project p1"), finds("bridges")), (1, 0));
        project.facts.title = "Bridges".to_owned();
        let project = crate::project::commands::save(&desk, project)
            .unwrap()
            .value;
        assert_eq!((finds("project p1"), finds("bridges")), (0, 1));
        desk.undo().unwrap();
        assert_eq!((finds("project p1"), finds("bridges")), (1, 0));
        desk.redo().unwrap();
        let id = project.facts.id;
        crate::project::commands::delete(&desk, crate::project::commands::ProjectRequest { id })
            .unwrap();
        assert_eq!((finds("project p1"), finds("bridges")), (0, 0));
        desk.undo().unwrap();
        assert_eq!(finds("bridges"), 1);
    }
}
