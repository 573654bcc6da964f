//! What is shown of a record that was found.

use super::commands::{Candidate, MatchedField};
use crate::error::Result;
use crate::ops::Noun;
use crate::organisation::OrganisationKind;
use crate::reference;
use crate::store::{Reader, Searched};

/// A record that was found, as the search shows it.
pub(crate) fn candidate(reader: &Reader<'_>, of: Searched, id: &str) -> Result<Option<Candidate>> {
    let sql = match of {
        // Nobody calls a cost line by name; its own list finds it.
        Searched::CostLine => return Ok(None),
        Searched::Project => {
            "SELECT title, code, code, title_en, archived, NULL, NULL FROM project WHERE id = ?1"
        }
        Searched::Activity => {
            "SELECT a.title, p.code || ' ' || p.title, '', '', 0, NULL, a.host_country
               FROM activity a JOIN project p ON p.id = a.project_id WHERE a.id = ?1"
        }
        Searched::Person => {
            "SELECT name, employer, '', '', archived, NULL, nationality FROM person WHERE id = ?1"
        }
        Searched::Organisation => {
            "SELECT name, CASE short_name WHEN '' THEN name_en ELSE short_name END, short_name, name_en, archived,
                    kind, country
               FROM organisation WHERE id = ?1"
        }
    };
    let kind = match of {
        Searched::CostLine => Noun::CostLine,
        Searched::Project => Noun::Project,
        Searched::Activity => Noun::Activity,
        Searched::Person => Noun::Person,
        Searched::Organisation => Noun::Organisation,
    };
    let mut found = None;
    reader.each(sql, [id], |row| {
        let (first, country): (String, Option<String>) = (row.get(1)?, row.get(6)?);
        let country = country
            .and_then(|code| reference::country(&code))
            .map(|country| country.name_en.clone());
        let told: Vec<String> = [Some(first), country]
            .into_iter()
            .flatten()
            .filter(|part| !part.is_empty())
            .collect();
        let organisation: Option<OrganisationKind> = row.get(5)?;
        let code = match of {
            Searched::Organisation => MatchedField::OtherName,
            _ => MatchedField::Code,
        };
        found = Some(Candidate {
            kind,
            id: id.to_owned(),
            title: row.get(0)?,
            subtitle: (told.join(" · "), organisation.map(OrganisationKind::label)),
            fields: vec![(code, row.get(2)?), (MatchedField::OtherName, row.get(3)?)],
            archived: row.get(4)?,
        });
        Ok(())
    })?;
    Ok(found)
}
