//! The SQL of likely duplicates: pairs that share a key.

use rusqlite::Row;

use super::Side;
use crate::error::Result;
use crate::person::{PersonId, store};
use crate::store::{Reader, View};

/// A key that more persons share says nothing about any two of them.
const MOST: usize = 40;

/// The keys: an expression over a person `n` that is indexed.
const KEYS: [&str; 4] = [
    "n.match_name",
    "n.match_sound",
    "n.match_core",
    "lower(n.email)",
];

/// What is compared of a person, by the columns of one side of a pair.
fn columns(table: &str, protected: &str, prefix: &str) -> String {
    let own: Vec<String> = [
        "id",
        "name",
        "sex",
        "nationality",
        "employer",
        "email",
        "match_name",
        "match_sound",
    ]
    .iter()
    .map(|column| format!("{table}.{column} AS {prefix}_{column}"))
    .collect();
    format!(
        "{}, substr({protected}.birth_date, 1, 4) AS {prefix}_birth_year",
        own.join(", ")
    )
}

/// Two persons who share a key.
pub(super) struct Candidates {
    pub first: Side,
    pub second: Side,
}

impl View for Candidates {
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Candidates {
            first: side(row, "first")?,
            second: side(row, "second")?,
        })
    }
}

fn side(row: &Row<'_>, prefix: &str) -> rusqlite::Result<Side> {
    let of = |column: &str| format!("{prefix}_{column}");
    Ok(Side {
        id: row.get(of("id").as_str())?,
        name: row.get(of("name").as_str())?,
        sex: row.get(of("sex").as_str())?,
        nationality: row.get(of("nationality").as_str())?,
        employer: row.get(of("employer").as_str())?,
        email: row.get(of("email").as_str())?,
        match_name: row.get(of("match_name").as_str())?,
        match_sound: row.get(of("match_sound").as_str())?,
        birth_year: row.get(of("birth_year").as_str())?,
    })
}

/// Hands over every two persons who share a key and were not told apart, each pair once, in the order of keys.
pub(super) fn candidates(
    reader: &Reader<'_>,
    mut each: impl FnMut(Candidates) -> Result<()>,
) -> Result<()> {
    let blocks: Vec<String> = KEYS
        .iter()
        .map(|key| {
            let (a, b) = (key.replace("n.", "a."), key.replace("n.", "b."));
            format!(
                "SELECT a.id AS first, b.id AS second
                   FROM (SELECT {key} AS shared FROM person n
                          GROUP BY {key} HAVING {key} <> '' AND count(*) BETWEEN 2 AND {MOST}) s
                   JOIN person a ON {a} = s.shared JOIN person b ON {b} = s.shared AND b.id > a.id"
            )
        })
        .collect();
    let sql = format!(
        "WITH pairs AS ({})
         SELECT {}, {} FROM pairs
           JOIN person a ON a.id = pairs.first JOIN person b ON b.id = pairs.second
           LEFT JOIN person_protected fa ON fa.id = a.id LEFT JOIN person_protected fb ON fb.id = b.id
          WHERE a.anonymised = 0 AND b.anonymised = 0
            AND NOT EXISTS (SELECT 1 FROM person_distinct d WHERE d.first_id = a.id AND d.second_id = b.id)
          ORDER BY a.id, b.id",
        blocks.join(" UNION "),
        columns("a", "fa", "first"),
        columns("b", "fb", "second"),
    );
    reader.each(&sql, [], |row| each(Candidates::from_row(row)?))
}

/// One person as it is compared.
pub(super) fn one(reader: &Reader<'_>, person: &PersonId) -> Result<Option<Side>> {
    struct One(Side);
    impl View for One {
        fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
            side(row, "first").map(One)
        }
    }
    let found: Option<One> = reader.one(
        &format!(
            "SELECT {} FROM person a LEFT JOIN person_protected fa ON fa.id = a.id WHERE a.id = ?1",
            columns("a", "fa", "first")
        ),
        [person],
    )?;
    Ok(found.map(|one| one.0))
}

/// Those who share a key with one person and were not told apart from the person.
pub(super) fn candidates_of(reader: &Reader<'_>, person: &PersonId) -> Result<Vec<PersonId>> {
    let blocks: Vec<String> = KEYS
        .iter()
        .map(|key| {
            let (a, n) = (key.replace("n.", "a."), *key);
            format!(
                "SELECT n.id FROM person a JOIN person n ON {n} = {a}
                  WHERE a.id = ?1 AND n.id <> a.id AND {a} <> '' AND n.anonymised = 0"
            )
        })
        .collect();
    let found: Vec<PersonId> =
        reader.values(&format!("{} LIMIT 200", blocks.join(" UNION ")), [person])?;
    let apart = store::distinct_of(reader, person)?;
    Ok(found
        .into_iter()
        .filter(|other| {
            !apart
                .iter()
                .any(|pair| pair.first_id == *other || pair.second_id == *other)
        })
        .collect())
}
