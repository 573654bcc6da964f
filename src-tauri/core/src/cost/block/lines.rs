//! Makes cost lines of the rows of a block.

use std::collections::HashMap;

use super::columns::{direction, flow, measurement, valuation};
use super::{CostBlockColumn, CostBlockRequest, CostBlockRow, CostBlockState};
use crate::cost::cells::{AmountCell, DayCell, DayOrder, DecimalSign};
use crate::cost::commands::{CostLineInput, place};
use crate::cost::{CostLine, CostLineId, Flow, cells};
use crate::desk::Desk;
use crate::error::Result;
use crate::messages::{Message, msg};
use crate::money::Amount;
use crate::organisation::{Organisation, OrganisationId};
use crate::reference;
use crate::store::Reader;
use crate::values::{Currency, fold, shown};
use crate::{agency, country};

/// Organisations by every name they have.
pub(super) struct Payers {
    by_name: HashMap<String, Vec<OrganisationId>>,
    called: HashMap<OrganisationId, String>,
}

impl Payers {
    pub(super) fn load(reader: &Reader<'_>) -> Result<Payers> {
        let mut payers = Payers {
            by_name: HashMap::new(),
            called: HashMap::new(),
        };
        for organisation in reader.every::<Organisation>()? {
            for name in [
                &organisation.name,
                &organisation.name_en,
                &organisation.short_name,
            ] {
                let known = payers.by_name.entry(fold(name)).or_default();
                if !name.is_empty() && !known.contains(&organisation.id) {
                    known.push(organisation.id.clone());
                }
            }
            payers
                .called
                .insert(organisation.id.clone(), organisation.called().to_owned());
        }
        if let Some(agency) = agency::store::find(reader)? {
            for name in ["this agency", "agency", "own", "ourselves"] {
                payers
                    .by_name
                    .entry(name.to_owned())
                    .or_insert_with(|| vec![agency.organisation_id.clone()]);
            }
        }
        Ok(payers)
    }

    /// The one organisation of that name.
    pub(super) fn find(&self, name: &str) -> Option<&OrganisationId> {
        match self.by_name.get(&fold(name)).map(Vec::as_slice) {
            Some([only]) => Some(only),
            _ => None,
        }
    }
}

/// Makes lines of rows.
pub(super) struct Maker<'r> {
    pub(super) desk: &'r Desk,
    pub(super) reader: &'r Reader<'r>,
    pub(super) request: &'r CostBlockRequest,
    pub(super) is: &'r [CostBlockColumn],
    pub(super) decimal_mark: DecimalSign,
    pub(super) day_order: DayOrder,
    pub(super) payers: &'r Payers,
    pub(super) own: Option<Currency>,
}

impl Maker<'_> {
    pub(super) fn row(
        &self,
        number: i64,
        cells_: &[String],
    ) -> Result<(CostBlockRow, Option<CostLine>)> {
        let cell = |wanted: CostBlockColumn| {
            let filled = self
                .is
                .iter()
                .zip(cells_)
                .filter(|(is, cell)| **is == wanted && !cell.is_empty());
            let texts: Vec<&str> = filled.map(|(_, cell)| cell.as_str()).collect();
            texts.join(" ")
        };
        let mut row = CostBlockRow {
            number,
            state: CostBlockState::Ready,
            sentences: Vec::new(),
            description: cell(CostBlockColumn::Description),
            when: String::new(),
            amount: None,
            measurement: String::new(),
            payer: String::new(),
        };
        let mut problems: Vec<Message> = Vec::new();
        if cells_.iter().all(String::is_empty) {
            return Ok((left_out(row, self.desk, &msg::block_row_empty()), None));
        }
        let first = cells_
            .iter()
            .find(|cell| !cell.is_empty())
            .map(|cell| fold(cell))
            .unwrap_or_default();
        let total = [
            "total",
            "grand total",
            "sum",
            "subtotal",
            "sub-total",
            "totals",
        ];
        if total.contains(&first.trim_matches([':', ' '])) {
            return Ok((left_out(row, self.desk, &msg::block_row_total()), None));
        }
        let text = cell(CostBlockColumn::Amount);
        let (value, with) = match cells::amount(&text, self.decimal_mark) {
            AmountCell::Amount(value, currency) => (Some(value), currency),
            AmountCell::Missing => {
                let sentence = msg::block_row_no_amount(shown(&text));
                return Ok((left_out(row, self.desk, &sentence), None));
            }
            AmountCell::Unreadable => {
                problems.push(msg::block_amount_unreadable(shown(&text)));
                (None, None)
            }
        };
        let text = cell(CostBlockColumn::Currency);
        let currency = match text.to_uppercase().parse::<Currency>() {
            _ if text.is_empty() => with.or(self.request.currency).or(self.own),
            Ok(known) => Some(known),
            Err(message) => {
                problems.push(message);
                None
            }
        };
        let text = cell(CostBlockColumn::When);
        let (mut date, mut fiscal_year) = (None, None);
        match cells::day(&text, self.day_order) {
            DayCell::Day(day) => date = Some(day),
            DayCell::Year(year) => fiscal_year = Some(year),
            DayCell::Missing => fiscal_year = self.request.fiscal_year,
            DayCell::Unreadable => problems.push(msg::block_day_unreadable(shown(&text))),
        }
        let unreadable_day = date.is_none() && fiscal_year.is_none() && !cells::is_missing(&text);
        row.when = date.map_or_else(
            || fiscal_year.map_or_else(String::new, |year| year.to_string()),
            |day| day.to_string(),
        );
        let text = cell(CostBlockColumn::Measurement);
        let kind = match measurement(&text) {
            _ if text.is_empty() => self.request.measurement.clone().unwrap_or_default(),
            Some(id) => id.to_owned(),
            None => {
                problems.push(msg::cost_line_measurement_unknown(shown(&text)));
                String::new()
            }
        };
        if kind.is_empty() && text.is_empty() {
            problems.push(msg::block_measurement_missing());
        }
        let text = cell(CostBlockColumn::Payer);
        let payer_id = match self.payers.find(&text) {
            _ if cells::is_missing(&text) => self.request.payer_id.clone(),
            Some(id) => Some(id.clone()),
            None => {
                problems.push(msg::block_payer_unknown(shown(&text)));
                None
            }
        };
        row.payer = payer_id
            .as_ref()
            .and_then(|id| self.payers.called.get(id).cloned())
            .unwrap_or_else(|| shown(&text));
        let coded = |column: CostBlockColumn, problems: &mut Vec<Message>, found: bool| {
            let text = cell(column);
            if !text.is_empty() && !found {
                problems.push(msg::block_word_unknown(column.label(), shown(&text)));
            }
        };
        let found_flow = flow(&cell(CostBlockColumn::Flow));
        coded(CostBlockColumn::Flow, &mut problems, found_flow.is_some());
        let found_way = direction(&cell(CostBlockColumn::Direction));
        coded(
            CostBlockColumn::Direction,
            &mut problems,
            found_way.is_some(),
        );
        let found_method = valuation(self.desk, &cell(CostBlockColumn::Valuation));
        coded(
            CostBlockColumn::Valuation,
            &mut problems,
            found_method.is_some(),
        );
        let text = cell(CostBlockColumn::Country);
        let country = match text.is_empty() {
            true => None,
            false => match country::named(self.reader, &text) {
                Ok(code) => Some(code),
                Err(error) => {
                    problems.extend(error.fields.into_iter().map(|(_, message)| message));
                    None
                }
            },
        };
        row.measurement.clone_from(&kind);
        if let (Some(value), Some(currency)) = (value, currency) {
            row.amount = Some(Amount {
                amount: value.to_string(),
                currency,
            });
        }
        let known = reference::measurement(&kind).is_some();
        let line = match (&row.amount, known, unreadable_day) {
            (Some(amount), true, false) => {
                let in_kind = kind.starts_with('B');
                let input = CostLineInput {
                    id: CostLineId::default(),
                    row_version: 0,
                    project_id: self.request.project_id.clone(),
                    activity_id: None,
                    description: row.description.clone(),
                    payer_id,
                    direction: found_way.or(self.request.direction),
                    flow: found_flow.or(self.request.flow).unwrap_or(Flow::Disbursed),
                    date,
                    fiscal_year,
                    amount: amount.clone(),
                    measurement: kind,
                    valuation: found_method.or(self.request.valuation).filter(|_| in_kind),
                    valuation_inputs: None,
                    country,
                    reported_by: cell(CostBlockColumn::ReportedBy),
                    document: cell(CostBlockColumn::Document),
                };
                let made = input.line().and_then(|mut line| {
                    line.check()?;
                    place(self.reader, &mut line)?;
                    Ok(line)
                });
                match made {
                    Ok(line) => Some(line),
                    Err(error) if !error.fields.is_empty() => {
                        problems.extend(error.fields.into_iter().map(|(_, message)| message));
                        None
                    }
                    Err(error) => return Err(error),
                }
            }
            _ => None,
        };
        if let Some(line) = &line {
            row.amount = Some(line.money().into());
        }
        let line = line.filter(|_| problems.is_empty());
        if line.is_none() {
            row.state = CostBlockState::Refused;
            row.sentences = problems
                .iter()
                .map(|message| self.desk.say(message))
                .collect();
        }
        Ok((row, line))
    }
}

pub(super) fn left_out(mut row: CostBlockRow, desk: &Desk, sentence: &Message) -> CostBlockRow {
    row.state = CostBlockState::LeftOut;
    row.sentences.push(desk.say(sentence));
    row
}
