//! A row of the sheet understood cell by cell: what each says in its field, and why it says nothing that can be taken.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::cells::{self, Hints};
use super::fields::{AliasList, ImportField, ImportHolds, holds};
use super::model::{
    ImportCorrection, ImportFix, ImportOptions, ImportRequest, ImportResult, ImportSuggestion,
    ImportTarget,
};
use super::nouns::Value;
use super::spelling::Spellings;
use crate::error::Result;
use crate::exchange::table::{self, Cell, Row};
use crate::messages::{Message, msg};
use crate::store::Reader;
use crate::values::{Currency, shown};

/// A code that begins with this stands for an organisation that is to be added under the name behind it.
pub(in crate::exchange) const ADDED: char = '+';

/// What a cell says, or why it says nothing that can be taken.
type Understood<T> = std::result::Result<T, Problem>;

/// Codes with their shares in percent, where they stand there.
type Parts = Vec<(String, Option<Decimal>)>;

/// Why a row cannot be taken.
#[derive(Debug, Clone)]
pub(in crate::exchange) struct Problem {
    pub column: Option<u32>,
    pub sentence: Message,
    pub fixes: Vec<ImportFix>,
    /// The list that does not know a word, and the word.
    pub word: Option<(AliasList, String)>,
    pub suggestions: Vec<ImportSuggestion>,
}

impl Problem {
    /// Something about the whole row.
    pub(in crate::exchange) fn row(sentence: Message) -> Problem {
        Problem {
            column: None,
            sentence,
            fixes: vec![ImportFix::SkipRow],
            word: None,
            suggestions: Vec::new(),
        }
    }

    /// Something about one cell.
    pub(in crate::exchange) fn cell(column: u32, sentence: Message) -> Problem {
        Problem {
            column: Some(column),
            fixes: vec![
                ImportFix::TypeValue,
                ImportFix::LeaveEmpty,
                ImportFix::SkipRow,
            ],
            ..Problem::row(sentence)
        }
    }

    /// The same with something that can be done about it first.
    pub(in crate::exchange) fn or(mut self, fix: ImportFix) -> Problem {
        self.fixes.insert(0, fix);
        self
    }
}

/// A cell as it was understood.
#[derive(Debug, Clone)]
pub(in crate::exchange) struct CellRead {
    pub target: usize,
    pub shown: String,
    pub value: Value,
    /// The currency that stands with an amount.
    pub currency: Option<Currency>,
    /// What the register has instead, for people.
    pub old: Option<String>,
    pub refused: bool,
    pub corrected: bool,
}

/// A row as it was understood, and what becomes of it.
#[derive(Debug, Clone)]
pub(in crate::exchange) struct RowRead {
    pub number: u32,
    pub result: ImportResult,
    pub notes: Vec<Message>,
    pub problems: Vec<Problem>,
    pub cells: Vec<CellRead>,
    /// The country of the section it stands in.
    pub section: Option<String>,
    /// The officer says that negative amounts are refunds.
    pub refund: bool,
    /// The record that the officer says it is.
    pub same: Option<String>,
    /// The officer says that it is a new record.
    pub new: bool,
}

impl RowRead {
    /// True once it cannot be taken.
    pub(in crate::exchange) fn is_refused(&self) -> bool {
        !self.problems.is_empty()
    }

    /// Adds a problem and marks its cell.
    pub(in crate::exchange) fn refuse(&mut self, targets: &[ImportTarget], problem: Problem) {
        if let Some(column) = problem.column {
            for cell in &mut self.cells {
                cell.refused |= targets[cell.target].column == column;
            }
        }
        self.result = ImportResult::Refused;
        self.problems.push(problem);
    }

    /// The cells of a field that say something.
    pub(in crate::exchange) fn of<'r>(
        &'r self,
        targets: &'r [ImportTarget],
        field: ImportField,
    ) -> impl Iterator<Item = &'r CellRead> {
        self.cells
            .iter()
            .filter(move |cell| targets[cell.target].field == field && cell.value != Value::Nothing)
    }

    /// What the first cell of a field says.
    pub(in crate::exchange) fn value<'r>(
        &'r self,
        targets: &'r [ImportTarget],
        field: ImportField,
    ) -> Option<&'r Value> {
        self.of(targets, field).next().map(|cell| &cell.value)
    }

    /// The words of the first cell of a field.
    pub(in crate::exchange) fn words<'r>(
        &'r self,
        targets: &'r [ImportTarget],
        field: ImportField,
    ) -> Option<&'r str> {
        match self.value(targets, field) {
            Some(Value::Text(text) | Value::Code(text)) => Some(text),
            _ => None,
        }
    }

    /// The column of a field, to say where something is wrong.
    pub(in crate::exchange) fn column(
        &self,
        targets: &[ImportTarget],
        field: ImportField,
    ) -> Option<u32> {
        self.of(targets, field)
            .next()
            .map(|cell| targets[cell.target].column)
            .or_else(|| {
                let found = targets.iter().find(|target| target.field == field);
                found.map(|target| target.column)
            })
    }
}

/// How the rows of one sheet are understood.
pub(in crate::exchange) struct Understanding<'u> {
    pub request: &'u ImportRequest,
    pub options: &'u ImportOptions,
    pub hints: &'u HashMap<u32, Hints>,
    pub corrections: HashMap<u32, Vec<&'u ImportCorrection>>,
}

impl<'u> Understanding<'u> {
    pub(in crate::exchange) fn new(
        request: &'u ImportRequest,
        options: &'u ImportOptions,
        hints: &'u HashMap<u32, Hints>,
    ) -> Self {
        let mut corrections: HashMap<u32, Vec<&ImportCorrection>> = HashMap::new();
        for correction in &request.corrections {
            corrections
                .entry(correction.row)
                .or_default()
                .push(correction);
        }
        Understanding {
            request,
            options,
            hints,
            corrections,
        }
    }

    /// Understands a row.
    pub(in crate::exchange) fn row(
        &self,
        reader: &Reader<'_>,
        spellings: &mut Spellings<'_>,
        row: &Row,
        section: Option<String>,
    ) -> Result<RowRead> {
        let mut read = RowRead {
            number: row.number,
            result: ImportResult::Create,
            notes: Vec::new(),
            problems: Vec::new(),
            cells: Vec::with_capacity(self.request.targets.len()),
            section,
            refund: false,
            same: None,
            new: false,
        };
        let said = self
            .corrections
            .get(&row.number)
            .map_or(&[][..], Vec::as_slice);
        for correction in said {
            match correction.fix {
                ImportFix::SkipRow => read.result = ImportResult::LeftOut,
                ImportFix::MarkRefund => read.refund = true,
                ImportFix::SameRecord => read.same = Some(correction.text.clone()),
                ImportFix::NewRecord => read.new = true,
                ImportFix::TypeValue
                | ImportFix::LeaveEmpty
                | ImportFix::JoinCountries
                | ImportFix::TakeRow
                | ImportFix::SectionRow => {}
            }
        }
        if read.result == ImportResult::LeftOut {
            read.notes.push(msg::import_note_skipped());
        }
        for (index, target) in self.request.targets.iter().enumerate() {
            let typed = said.iter().rev().find(|correction| {
                correction.column == Some(target.column)
                    && matches!(correction.fix, ImportFix::TypeValue | ImportFix::LeaveEmpty)
            });
            let cell = row.cell(target.column as usize);
            let own;
            let meant = match typed {
                Some(correction) if correction.fix == ImportFix::TypeValue => {
                    own = Cell::text(&correction.text);
                    &own
                }
                Some(_) => {
                    own = Cell::default();
                    &own
                }
                None => cell,
            };
            let mut of = CellRead {
                target: index,
                shown: cell.shown.clone(),
                value: Value::Nothing,
                currency: None,
                old: None,
                refused: false,
                corrected: typed.is_some(),
            };
            match self.value(reader, spellings, target, meant, typed.is_some())? {
                Ok((value, currency)) => (of.value, of.currency) = (value, currency),
                Err(problem) => {
                    of.refused = true;
                    read.problems.push(problem);
                }
            }
            read.cells.push(of);
        }
        if read.result != ImportResult::LeftOut && !read.problems.is_empty() {
            read.result = ImportResult::Refused;
        }
        if read.result == ImportResult::LeftOut {
            read.problems.clear();
        }
        Ok(read)
    }

    /// What a cell says in its field.
    fn value(
        &self,
        reader: &Reader<'_>,
        spellings: &mut Spellings<'_>,
        target: &ImportTarget,
        cell: &Cell,
        typed: bool,
    ) -> Result<Understood<(Value, Option<Currency>)>> {
        let column = target.column;
        let refused = |sentence: Message| Ok(Err(Problem::cell(column, sentence)));
        let plain = |value: Value| Ok(Ok((value, None)));
        if cell.is_empty() || cells::is_missing(cell) {
            return plain(Value::Nothing);
        }
        if let table::Value::Fault(sentence) = &cell.value {
            return refused(sentence.clone());
        }
        let of_column = self.hints.get(&column).copied().unwrap_or_default();
        // What is typed here is typed as this program writes it.
        let hints = match typed {
            true => Hints::default(),
            false => of_column,
        }
        .with(self.options, target);
        let (holds, list) = holds(target.field, self.request.kind);
        match (holds, list) {
            (ImportHolds::Choice, Some(list)) => {
                match self.word(reader, spellings, target, list, &cell.shown)? {
                    Ok(code) => plain(Value::Code(code)),
                    Err(problem) => Ok(Err(problem)),
                }
            }
            (ImportHolds::Choices, Some(list)) => {
                match self.words(reader, spellings, target, list, &cell.shown)? {
                    Ok(parts) => plain(Value::Parts(parts)),
                    Err(problem) => Ok(Err(problem)),
                }
            }
            (ImportHolds::Date, _) => match cells::day(cell, hints) {
                Ok(value) => plain(value),
                Err(sentence) => refused(sentence),
            },
            (ImportHolds::Year, _) => match cells::year(cell, hints) {
                Ok(year) => plain(Value::Year(year)),
                Err(sentence) => refused(sentence),
            },
            (ImportHolds::Amount, _) => match cells::amount(cell, hints) {
                Ok(read) => {
                    if read.currency.is_none() && self.leaves_open(target, &read.sign) {
                        return refused(msg::import_currency_sign(read.sign));
                    }
                    let factor = target.unit.map_or(1, |unit| unit.factor());
                    match read.number.checked_mul(factor.into()) {
                        Some(number) => Ok(Ok((Value::Number(number), read.currency))),
                        None => refused(msg::value_amount_absurd(shown(&cell.shown))),
                    }
                }
                Err(sentence) => refused(sentence),
            },
            (ImportHolds::Number, _) => match cells::number(cell, hints) {
                Ok(number) => plain(Value::Number(number)),
                Err(sentence) => refused(sentence),
            },
            (ImportHolds::Percent, _) => match cells::percent(cell, hints) {
                Ok(number) => plain(Value::Number(number)),
                Err(sentence) => refused(sentence),
            },
            (ImportHolds::Truth, _) => match table::value::truth(cell) {
                Ok(truth) => plain(truth.map_or(Value::Nothing, Value::Truth)),
                Err(sentence) => refused(sentence),
            },
            _ => plain(Value::Text(cells::text(cell))),
        }
    }

    /// True for a sign such as `$` that several currencies have, where nothing else in the sheet says which.
    fn leaves_open(&self, target: &ImportTarget, sign: &str) -> bool {
        let column = |target: &ImportTarget| target.field == ImportField::Currency;
        !sign.is_empty()
            && target.currency.is_none()
            && self.request.options.currency.is_none()
            && !self.request.targets.iter().any(column)
    }

    /// The code that a cell's word means.
    fn word(
        &self,
        reader: &Reader<'_>,
        spellings: &mut Spellings<'_>,
        target: &ImportTarget,
        list: AliasList,
        word: &str,
    ) -> Result<Understood<String>> {
        if let Some(code) = spellings.find(reader, list, word)? {
            return Ok(Ok(code));
        }
        let added = list == AliasList::Organisation
            && self.options.add_organisations
            && target.field != ImportField::Payer
            && !spellings.ambiguous(list, word);
        if added {
            return Ok(Ok(format!("{ADDED}{}", word.trim())));
        }
        let sentence = match list {
            AliasList::Country => msg::value_country_unknown(shown(word)),
            AliasList::Currency => msg::value_currency_unknown(shown(word)),
            AliasList::Organisation if spellings.ambiguous(list, word) => {
                msg::import_organisation_several(shown(word))
            }
            AliasList::Organisation => msg::import_organisation_unknown(shown(word)),
            _ => msg::import_word_unknown(list.label(), shown(word)),
        };
        Ok(Err(Problem {
            suggestions: spellings.suggest(list, word),
            word: Some((list, word.trim().to_owned())),
            ..Problem::cell(target.column, sentence)
        }))
    }

    /// The codes that the words of a cell mean, with the shares beside them: `Lao PDR 60%; Cambodia 40%`.
    fn words(
        &self,
        reader: &Reader<'_>,
        spellings: &mut Spellings<'_>,
        target: &ImportTarget,
        list: AliasList,
        text: &str,
    ) -> Result<Understood<Parts>> {
        // A name may have commas and slashes in it.
        if let Ok(code) = self.known(reader, spellings, list, text)? {
            return Ok(Ok(vec![(code, None)]));
        }
        let mut signs: Vec<&[char]> = vec![&['\n', ';', '|', '؛', '；']];
        if list != AliasList::Organisation {
            signs = vec![
                &['\n', ';', '|', '؛', '；'],
                &['\n', ';', '|', ',', '،', '，', '、', '؛', '；', '+', '&'],
                &[
                    '\n', ';', '|', ',', '،', '，', '、', '؛', '；', '/', '+', '&',
                ],
            ];
        }
        let mut first_problem = None;
        for signs in signs {
            let mut parts: Parts = Vec::new();
            let mut problem = None;
            for piece in text
                .split(signs)
                .map(str::trim)
                .filter(|piece| !piece.is_empty())
            {
                let (word, share) = cells::with_share(piece);
                match self.word(reader, spellings, target, list, word)? {
                    Ok(code) if parts.iter().any(|(known, _)| *known == code) => {}
                    Ok(code) => parts.push((code, share)),
                    Err(found) => {
                        problem = Some(found);
                        break;
                    }
                }
            }
            match problem {
                None if !parts.is_empty() => return Ok(Ok(parts)),
                None => return Ok(Ok(Vec::new())),
                Some(problem) => first_problem = Some(problem),
            }
        }
        Ok(match first_problem {
            Some(problem) => Err(problem),
            None => Ok(Vec::new()),
        })
    }

    fn known(
        &self,
        reader: &Reader<'_>,
        spellings: &mut Spellings<'_>,
        list: AliasList,
        text: &str,
    ) -> Result<std::result::Result<String, ()>> {
        Ok(spellings.find(reader, list, text)?.ok_or(()))
    }
}
