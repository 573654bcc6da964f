//! Forgetting's SQL.

use serde_json::{Value as Json, json};

use crate::error::Result;
use crate::person::store::{forget_distinct, merged_into};
use crate::person::{Participation, Person, PersonId, ProtectedFacts};
use crate::store::Tx;

/// Leaves of a person only nationality, sex and what the person took part in, and blanks the rest in the
/// images of the history as well, also in those of records that were merged into this one: a promise to forget
/// holds there, too.
pub(crate) fn anonymise(tx: &mut Tx<'_>, person: &mut Person) -> Result<()> {
    *person = Person {
        id: person.id.clone(),
        row_version: person.row_version,
        sex: person.sex,
        nationality: person.nationality,
        anonymised: true,
        archived: person.archived,
        roster: person.roster,
        ..Person::named("")
    };
    forget_distinct(tx, &person.id)?;
    tx.put(person)?;
    let id = person.id.as_str();
    tx.remove::<ProtectedFacts>(id)?;
    for mut participation in tx.reader().children::<Participation>("person_id", id)? {
        participation.certificate = String::new();
        tx.put(&mut participation)?;
    }
    let mut keys = vec![person.id.clone()];
    keys.extend(
        merged_into(&tx.reader(), &person.id)?
            .into_iter()
            .map(|gone| gone.id),
    );
    // Undo ends here: who was deleted before cannot come back any more, and is forgotten, too.
    let deleted: Vec<String> = tx.reader().values(DELETED, [])?;
    keys.extend(deleted.into_iter().map(PersonId));
    for key in &keys {
        forget(tx, key.as_str())?;
    }
    Ok(())
}

/// The persons who were deleted and still have a name in the history; a record that was merged into another is that
/// one's.
const DELETED: &str = "
    SELECT DISTINCT c.row_key FROM history_change c
     WHERE c.table_name = 'person' AND c.after IS NULL AND c.before NOT LIKE '%\"name\":\"\"%'
       AND NOT EXISTS (SELECT 1 FROM person p WHERE p.id = c.row_key)
       AND NOT EXISTS (SELECT 1 FROM person_merged m WHERE m.id = c.row_key)
     ORDER BY c.row_key";

/// Blanks a person's data in the images of the history.
fn forget(tx: &mut Tx<'_>, key: &str) -> Result<()> {
    let texts = [
        "name",
        "employer",
        "position",
        "field",
        "email",
        "phone",
        "purpose",
        "legal_basis",
        "languages",
        "search",
        "match_name",
        "match_sound",
        "match_core",
    ];
    let mut blank: Vec<(&str, Json)> = texts.map(|column| (column, json!(""))).to_vec();
    blank.extend(["retention_date", "available_from", "available_to"].map(|day| (day, Json::Null)));
    let protected = [
        ("passport", json!("")),
        ("birth_date", Json::Null),
        ("health", json!("")),
    ];
    tx.forget("person", key, &blank)?;
    tx.forget("person_protected", key, &protected)?;
    tx.forget("participation", key, &[("certificate", json!(""))])
}
