//! Cost lines: those in a row with their project, and those of a row of their own.

use rust_decimal::Decimal;

use super::index::Coded;
use super::{ImportField as F, Planned, Planner, Write, line_of};
use crate::cost::commands::{CostLineInput, place};
use crate::cost::{CostLine, CostLineId};
use crate::error::Result;
use crate::exchange::import::model::{ImportExisting, ImportFix, ImportResult};
use crate::exchange::import::nouns::{LINE, LINE_OWN, Value};
use crate::exchange::import::understand::{Problem, RowRead};
use crate::messages::msg;
use crate::money::{Amount, Money};
use crate::project::ProjectId;
use crate::store::Reader;
use crate::values::Currency;

/// A line of a row, with the cell that its amount stands in.
#[derive(Clone)]
pub(super) struct OfRow {
    pub cell: usize,
    pub input: CostLineInput,
    pub amount: Decimal,
}

impl OfRow {
    /// What tells a line from another, apart from its country.
    pub(super) fn facts(&self) -> String {
        let line = &self.input;
        format!(
            "{}|{:?}|{:?}|{}|{}|{}",
            line.flow,
            line.date,
            line.fiscal_year,
            line.amount.currency,
            self.amount.normalize(),
            line.measurement
        )
    }
}

impl Planner<'_> {
    /// The lines of a row, one for each cell with an amount. What cannot be a line refuses the row.
    pub(super) fn lines(&self, row: &mut RowRead) -> Result<Vec<OfRow>> {
        let targets = self.targets();
        let mut lines = Vec::new();
        let amounts: Vec<usize> = (0..row.cells.len())
            .filter(|index| targets[row.cells[*index].target].field == F::Amount)
            .collect();
        for index in amounts {
            let Value::Number(amount) = row.cells[index].value else {
                continue;
            };
            let target = &targets[row.cells[index].target];
            if amount.is_zero() {
                continue;
            }
            let mut input = self.blank_line();
            self.fill(row, LINE, &mut input, false);
            if let Some(year) = target.year {
                (input.fiscal_year, input.date) = (Some(year), None);
            }
            if input.date.is_none() && input.fiscal_year.is_none() {
                input.fiscal_year = self.options.year;
            }
            if input.date.is_some() {
                input.fiscal_year = None;
            }
            if let Some(flow) = target.flow {
                input.flow = flow;
            }
            let said = row
                .words(targets, F::Currency)
                .and_then(|code| code.parse::<Currency>().ok());
            let currency = row.cells[index]
                .currency
                .or(target.currency)
                .or(said)
                .or(self.options.currency);
            let Some(currency) = currency else {
                let column = row.column(targets, F::Currency).unwrap_or(target.column);
                let problem = Problem {
                    fixes: vec![ImportFix::TypeValue, ImportFix::SkipRow],
                    ..Problem::cell(column, msg::import_currency_missing())
                };
                row.refuse(targets, problem);
                continue;
            };
            if let (Some(said), Some(with)) = (said, row.cells[index].currency)
                && said != with
            {
                let sentence = msg::import_currency_two(with.as_str(), said.as_str());
                row.refuse(targets, Problem::cell(target.column, sentence));
                continue;
            }
            let marked =
                row.refund || matches!(row.value(targets, F::Refund), Some(Value::Truth(true)));
            if amount.is_sign_negative() && !marked {
                let problem = Problem::cell(target.column, msg::import_amount_negative());
                row.refuse(targets, problem.or(ImportFix::MarkRefund));
                continue;
            }
            let amount = match marked {
                true => -amount.abs(),
                false => amount,
            };
            if input.date.is_none() && input.fiscal_year.is_none() {
                self.missing(row, F::FiscalYear);
                continue;
            }
            if input.measurement.is_empty() {
                self.missing(row, F::Measurement);
                continue;
            }
            if !input.measurement.starts_with('B') {
                input.valuation = None;
            }
            // A sheet that counts in millions has more decimals than money has.
            let counted = match target.unit {
                Some(_) => Money::rounded(amount, currency).map_or(amount, Money::major),
                None => amount,
            };
            input.amount = Amount {
                amount: counted.normalize().to_string(),
                currency,
            };
            match line_of(input.clone()) {
                Ok(_) => lines.push(OfRow {
                    cell: index,
                    input,
                    amount: counted,
                }),
                Err(error) => {
                    let column = target.column;
                    let mut other = Vec::new();
                    for (path, sentence) in error.fields.clone() {
                        match path.as_str() {
                            "amount" => row.refuse(targets, Problem::cell(column, sentence)),
                            _ => other.push((path, sentence)),
                        }
                    }
                    if error.fields.is_empty() || !other.is_empty() {
                        self.refuse(
                            row,
                            crate::error::Error {
                                fields: other,
                                ..error
                            },
                        )?;
                    }
                }
            }
        }
        Ok(lines)
    }

    /// A line with what the officer says about all.
    fn blank_line(&self) -> CostLineInput {
        CostLineInput {
            id: CostLineId::default(),
            row_version: 0,
            project_id: ProjectId::default(),
            activity_id: None,
            description: String::new(),
            payer_id: self.options.payer.clone().or_else(|| self.own()),
            direction: None,
            flow: self.options.flow,
            date: None,
            fiscal_year: None,
            amount: Amount {
                amount: "0".to_owned(),
                currency: self.options.currency.unwrap_or(Currency::USD),
            },
            measurement: self.options.measurement.clone().unwrap_or_default(),
            valuation: self.options.valuation,
            valuation_inputs: None,
            country: None,
            reported_by: String::new(),
            document: String::new(),
        }
    }

    /// A row that is a line of a project in the register.
    pub(super) fn own_line(&mut self, reader: &Reader<'_>, mut row: RowRead) -> Result<Planned> {
        let targets = self.targets();
        let project = self.project_named(&mut row);
        let lines = self.lines(&mut row)?;
        if row.is_refused() {
            return Ok(Planned::nothing(row));
        }
        if lines.is_empty() {
            row.result = ImportResult::LeftOut;
            row.notes.push(msg::import_note_no_amount());
            return Ok(Planned::nothing(row));
        }
        let Some(project) = project else {
            return Ok(Planned::nothing(row));
        };
        let by_key = row.words(targets, F::Id).map(str::to_owned);
        let mut writes = Vec::new();
        let mut result = ImportResult::Unchanged;
        for line in lines {
            let mut input = CostLineInput {
                project_id: project.clone(),
                ..line.input.clone()
            };
            self.fill(&mut row, LINE_OWN, &mut input, false);
            if input.country.is_none() {
                input.country = row.section.as_deref().and_then(|code| code.parse().ok());
            }
            if let Some(id) = &by_key {
                match reader.find::<CostLine>(id)? {
                    Some(known) => {
                        if !self.only_once(&mut row, format!("line {id}"), F::Id) {
                            break;
                        }
                        self.claims.take(&known);
                        let before = CostLineInput::from(known);
                        let mut after = before.clone();
                        self.fill(&mut row, LINE, &mut after, true);
                        self.fill(&mut row, LINE_OWN, &mut after, true);
                        let changed_amount = after.amount != input.amount;
                        after.amount = normal(&input.amount);
                        after.project_id = project.clone();
                        if changed_amount && !same_amount(&before.amount, &after.amount) {
                            row.cells[line.cell].old = Some(before.amount.amount.clone());
                        }
                        if after.date.is_some() {
                            after.fiscal_year = None;
                        }
                        let same = CostLineInput {
                            amount: before.amount.clone(),
                            ..after.clone()
                        } == before
                            && same_amount(&before.amount, &after.amount);
                        if self.settled(&mut row, !same) {
                            writes.push(Write::Line(Box::new(after)));
                        }
                        result = row.result;
                        continue;
                    }
                    None => {
                        let problem = self.at(&row, F::Id, msg::import_key_unknown());
                        row.refuse(targets, problem);
                        break;
                    }
                }
            }
            let mut made = line_of(input.clone())?;
            if let Err(error) = place(reader, &mut made) {
                self.refuse(&mut row, error)?;
                break;
            }
            match self.claims.claim(reader, self.entry, &made, false)? {
                Some(_) => {}
                None => {
                    result = ImportResult::Create;
                    writes.push(Write::Line(Box::new(input)));
                }
            }
        }
        if row.is_refused() {
            return Ok(Planned::nothing(row));
        }
        row.result = result;
        Ok(Planned { row, writes })
    }

    /// The lines of a row as writes, with the lines of the register that they are. True when something changes.
    pub(super) fn lines_of_known(
        &mut self,
        reader: &Reader<'_>,
        row: &mut RowRead,
        lines: Vec<OfRow>,
    ) -> Result<(Vec<CostLineInput>, bool)> {
        let mut writes = Vec::new();
        for line in lines {
            let mut made = line_of(line.input.clone())?;
            if let Err(error) = place(reader, &mut made) {
                self.refuse(row, error)?;
                continue;
            }
            match self.claims.claim(reader, self.entry, &made, true)? {
                Some(known) if known.amount_minor == made.amount_minor => {}
                Some(known) if self.options.existing == ImportExisting::Update => {
                    row.cells[line.cell].old = Some(known.money().major().to_string());
                    writes.push(CostLineInput {
                        amount: line.input.amount.clone(),
                        ..CostLineInput::from(known)
                    });
                }
                Some(_) => {}
                None => writes.push(line.input),
            }
        }
        let changed = !writes.is_empty();
        Ok((writes, changed))
    }

    /// The project that a row belongs to, by code or title; refuses the row where there is none.
    pub(super) fn project_named(&mut self, row: &mut RowRead) -> Option<ProjectId> {
        let targets = self.targets();
        if let Some(same) = &row.same {
            return Some(ProjectId(same.clone()));
        }
        let Some(text) = row.words(targets, F::Project).map(str::to_owned) else {
            self.missing(row, F::Project);
            return None;
        };
        let countries: Vec<String> = row.section.iter().cloned().collect();
        let first = text.split_whitespace().next().unwrap_or_default();
        let coded = |code: &str| match self.index.coded(code) {
            Some(Coded::Known(known)) => Some(known),
            Some(Coded::New) | None => None,
        };
        let found = coded(&text)
            .or_else(|| self.index.titled(&text, &countries))
            .or_else(|| self.index.titled(&text, &[]))
            .or_else(|| coded(first));
        if let Some(found) = found {
            return Some(found.id.clone());
        }
        let alike = self.index.alike(&text, &[]).cloned();
        let mut problem = self.at(
            row,
            F::Project,
            msg::import_project_unknown(crate::values::shown(&text)),
        );
        if let Some(alike) = alike {
            problem = problem.or(ImportFix::SameRecord);
            problem.suggestions = vec![super::projects::suggestion(&alike)];
        }
        row.refuse(targets, problem);
        None
    }
}

fn same_amount(one: &Amount, other: &Amount) -> bool {
    one.currency == other.currency && one.money() == other.money()
}

fn normal(amount: &Amount) -> Amount {
    amount.money().map_or_else(|_| amount.clone(), Amount::from)
}
