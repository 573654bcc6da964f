//! Words that the officer has taught: what a ministry's sheet calls a country, an organisation, a kind of figure. They
//! are kept in the programme; a country's spelling is the country's own.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::fields::AliasList;
use super::spelling::{Spellings, key};
use super::store;
use crate::commands::Nothing;
use crate::country::{self, CountryAlias};
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::messages::msg;
use crate::ops::{Done, Op};
use crate::organisation::Organisation;
use crate::store::Reader;
use crate::{id_type, record, rules};

id_type! {
    /// Key of a taught word.
    ImportAliasId
}

record! {
    /// A word that the officer has taught.
    pub struct ImportAlias(ImportAliasId) in "import_alias" {
        /// The list.
        pub list: AliasList,
        /// The word.
        #[garde(custom(rules::name(200)))]
        pub word: String,
        /// The word, folded; made by the program.
        #[serde(default)]
        pub folded: String,
        /// The code that it means; the key of an organisation.
        #[garde(custom(rules::name(60)))]
        pub code: String,
    }
}

/// A taught word with what it means.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TaughtWord {
    /// Key.
    pub id: String,
    /// The list.
    pub list: AliasList,
    /// The word.
    pub word: String,
    /// The code that it means.
    pub code: String,
    /// What people read for the code.
    pub label: String,
}

/// A word to be taught.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct TeachWord {
    /// The list.
    pub list: AliasList,
    /// The word as it stands in the sheet.
    pub word: String,
    /// The code that it means; the key of an organisation.
    pub code: String,
}

/// Whose words are wanted.
#[derive(Debug, Clone, Default, Deserialize, TS)]
#[serde(default)]
#[ts(rename = "TaughtWordListRequest")]
pub struct TaughtRequest {
    /// Only of this list.
    pub list: Option<AliasList>,
}

/// One taught word.
#[derive(Debug, Deserialize, TS)]
pub struct ForgetWord {
    /// The list.
    pub list: AliasList,
    /// Key.
    pub id: String,
}

/// The words that were taught, list by list.
pub fn list(desk: &Desk, request: TaughtRequest) -> Result<Vec<TaughtWord>> {
    desk.read(|reader| {
        let spellings = Spellings::load(desk, reader)?;
        let mut words: Vec<TaughtWord> = store::aliases(reader)?
            .into_iter()
            .map(|alias| TaughtWord {
                label: spellings.label(alias.list, &alias.code),
                id: alias.id.0,
                list: alias.list,
                word: alias.word,
                code: alias.code,
            })
            .collect();
        words.extend(reader.every::<CountryAlias>()?.into_iter().map(|alias| {
            let code = alias.iso3.to_string();
            TaughtWord {
                id: alias.id.0,
                list: AliasList::Country,
                word: alias.alias,
                label: spellings.label(AliasList::Country, &code),
                code,
            }
        }));
        words.retain(|word| request.list.is_none_or(|list| list == word.list));
        words.sort_by(|a, b| (a.list, &a.word).cmp(&(b.list, &b.word)));
        Ok(words)
    })
}

/// Teaches a word; one that was taught before means what it is said to mean now.
///
/// # Errors
/// At `code`, when the list does not have it; at `word`, when it is empty or a country's already.
pub fn teach(desk: &Desk, request: TeachWord) -> Result<Done<TaughtWord>> {
    let word = request.word.trim().to_owned();
    if key(&word).is_empty() {
        return Err(Error::field("word", msg::rule_empty()));
    }
    let label = desk.read(|reader| {
        let mut spellings = Spellings::load(desk, reader)?;
        let known = match request.list {
            AliasList::Organisation => reader.find::<Organisation>(&request.code)?.is_some(),
            list => spellings.find(reader, list, &request.code)?.as_deref() == Some(&request.code),
        };
        match known {
            true => Ok(spellings.label(request.list, &request.code)),
            false => Err(Error::field(
                "code",
                msg::import_alias_code_unknown(crate::values::shown(&request.code)),
            )),
        }
    })?;
    let taught = |id: String| TaughtWord {
        id,
        list: request.list,
        word: word.clone(),
        code: request.code.clone(),
        label: label.clone(),
    };
    if request.list == AliasList::Country {
        let alias = CountryAlias {
            id: Default::default(),
            row_version: 0,
            iso3: request
                .code
                .parse()
                .map_err(|message| Error::field("code", message))?,
            alias: word.clone(),
            folded: String::new(),
        };
        let done = country::commands::save_alias(desk, alias)
            .map_err(|error| error.renamed("alias", "word"))?;
        return Ok(done.map(|alias| taught(alias.id.0)));
    }
    let mut alias = ImportAlias {
        id: ImportAliasId::default(),
        row_version: 0,
        list: request.list,
        word: word.clone(),
        folded: key(&word),
        code: request.code.clone(),
    };
    rules::check(&alias)?;
    desk.transact(Op::new(msg::op_import_alias_taught(&label, &word)), |tx| {
        if let Some(known) = store::aliases(&tx.reader())?
            .into_iter()
            .find(|known| (known.list, &known.folded) == (alias.list, &alias.folded))
        {
            (alias.id, alias.row_version) = (known.id, known.row_version);
        }
        tx.put(&mut alias)?;
        Ok(taught(alias.id.0))
    })
}

/// Forgets a word.
pub fn forget(desk: &Desk, request: ForgetWord) -> Result<Done<Nothing>> {
    if request.list == AliasList::Country {
        let request = country::commands::KeyRequest { id: request.id };
        return country::commands::delete_alias(desk, request);
    }
    let alias: ImportAlias = desk.read(|reader| reader.get(&request.id))?;
    desk.transact(Op::new(msg::op_import_alias_forgotten(&alias.word)), |tx| {
        tx.remove::<ImportAlias>(&request.id)?;
        Ok(Nothing {})
    })
}

/// The words that were taught, each with its list, and the codes they mean.
pub(super) fn taught(reader: &Reader<'_>) -> Result<HashMap<(AliasList, String), String>> {
    Ok(store::aliases(reader)?
        .into_iter()
        .map(|alias| ((alias.list, alias.folded), alias.code))
        .collect())
}
