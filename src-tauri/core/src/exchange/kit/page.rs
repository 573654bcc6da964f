//! A sheet of records in a kit's workbook: its rows, and what each of its cells can hold.

use std::collections::HashMap;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, ExcelDateTime, Format,
    FormatAlign, FormatBorder, Formula, Worksheet,
};

use super::gather::Sheet;
use super::workbook::{FIELD, KEY, Kit, Listed, Written};
use super::{Said, columns};
use crate::exchange::import::ImportKind;
use crate::exchange::import::fields::{AliasList, ImportField as F, ImportHolds, holds};
use crate::exchange::import::nouns::Value;
use crate::messages::{Message, msg};
use crate::sheet::xlsx::{clipped, moment};

/// Rows for what the register does not know.
const EMPTY: usize = 500;
/// The hidden row with the names of fields, from 0; the titles stand below it.
const NAMES: u32 = 2;
/// The first row of records.
const FIRST: u32 = NAMES + 2;
/// Digits that a number of the format keeps.
const DIGITS: usize = 15;

/// A sheet of records.
pub(super) struct Page<'p> {
    pub kit: &'p Kit<'p>,
    pub of: ImportKind,
    pub title: &'p str,
    pub tab: &'p str,
    pub projects: &'p str,
    pub lists: &'p str,
    pub listed: &'p HashMap<Option<AliasList>, Listed>,
}

impl Page<'_> {
    fn say(&self, message: Message) -> String {
        clipped(&self.kit.desk.say(&message))
    }

    pub(super) fn write(&self, sheet: &mut Worksheet, rows: Option<&Sheet>) -> Written<()> {
        let rows = rows.map_or(&[][..], |sheet| sheet.rows.as_slice());
        let fields = columns(self.of);
        let known = u32::try_from(rows.len()).unwrap_or(u32::MAX / 2);
        let empty = u32::try_from(EMPTY).unwrap_or(0);
        let last = FIRST + known + empty - 1;
        self.head(sheet, fields)?;
        let locked = Format::new()
            .set_align(FormatAlign::Top)
            .set_text_wrap()
            .set_background_color(Color::RGB(0xEEF1F4));
        for (place, field) in (1u16..).zip(fields) {
            let free = self.format(*field);
            sheet.set_column_format(place, &free)?;
            sheet.set_column_width(place, self.width(*field))?;
            for (line, row) in (FIRST..).zip(rows) {
                let fixed = match field {
                    F::Project => true,
                    F::Code => row.says.contains_key(field),
                    _ => false,
                };
                let format = if fixed { &locked } else { &free };
                if let Some(said) = row.says.get(field) {
                    put(sheet, line, place, said, format)?;
                }
            }
            if let Some(rule) = self.rule(*field)? {
                sheet.add_data_validation(FIRST, place, last, place, &rule)?;
            }
        }
        let known_keys = rows.iter().map(|row| row.id.clone());
        let free_keys = (1..=EMPTY).map(|number| format!("{}{number}", super::NEW));
        for (line, key) in (FIRST..).zip(known_keys.chain(free_keys)) {
            sheet.write_string(line, 0, key)?;
        }
        sheet.set_column_width(0, 4)?;
        sheet.set_column_hidden(0)?;
        sheet.set_row_hidden(NAMES)?;
        sheet.set_freeze_panes(FIRST, 2)?;
        sheet.set_repeat_rows(FIRST - 1, FIRST - 1)?;
        sheet.autofilter(
            FIRST - 1,
            0,
            last,
            u16::try_from(fields.len()).unwrap_or(u16::MAX),
        )?;
        // Paper gets the rows that are there and a few to write on.
        sheet.set_print_area(
            0,
            1,
            FIRST + known + 20,
            u16::try_from(fields.len()).unwrap_or(u16::MAX),
        )?;
        sheet.set_landscape();
        sheet.set_paper_size(9);
        sheet.set_print_fit_to_pages(1, 0);
        sheet.set_footer("&L&A&R&P / &N");
        sheet.protect_with_options(&super::workbook::locked());
        Ok(())
    }

    /// Title, whose it is, the hidden names of the fields, the titles of the columns: all locked.
    fn head(&self, sheet: &mut Worksheet, fields: &[F]) -> Written<()> {
        let plain = Format::new();
        let large = Format::new().set_bold().set_font_size(14);
        let bold = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_background_color(Color::RGB(0xDDE5EC))
            .set_border_bottom(FormatBorder::Thin);
        let kit = self.kit;
        let about = match kit.due {
            Some(due) => msg::kit_subtitle_due(
                due.to_string(),
                kit.ministry.name.clone(),
                self.tab.to_owned(),
                kit.stamp.year.to_string(),
            ),
            None => msg::kit_subtitle(
                kit.ministry.name.clone(),
                self.tab.to_owned(),
                kit.stamp.year.to_string(),
            ),
        };
        // The columns are free to be written to; what stands above the records is not.
        for place in (0u16..).take(fields.len() + 1) {
            for line in 0..NAMES {
                sheet.write_blank(line, place, &plain)?;
            }
        }
        sheet.write_string_with_format(0, 1, self.title, &large)?;
        sheet.write_string_with_format(1, 1, self.say(about), &plain)?;
        sheet.write_string_with_format(NAMES, 0, format!("{KEY}{}", self.of), &plain)?;
        sheet.write_string_with_format(FIRST - 1, 0, self.say(msg::kit_key()), &bold)?;
        for (place, field) in (1u16..).zip(fields) {
            sheet.write_string_with_format(NAMES, place, format!("{FIELD}{field}"), &plain)?;
            let label = kit.desk.say(&title(*field));
            let title = match self.needed(*field) {
                true => format!("{label} *"),
                false => label,
            };
            sheet.write_string_with_format(FIRST - 1, place, clipped(&title), &bold)?;
        }
        Ok(())
    }

    /// True for what every row needs.
    fn needed(&self, field: F) -> bool {
        matches!(
            (self.of, field),
            (_, F::Title)
                | (ImportKind::CostLines | ImportKind::Activities, F::Project)
                | (_, F::Amount | F::Currency | F::Measurement)
        )
    }

    fn format(&self, field: F) -> Format {
        let free = Format::new().set_unlocked().set_align(FormatAlign::Top);
        match holds(field, self.of).0 {
            ImportHolds::Date => free.set_num_format("yyyy-mm-dd"),
            ImportHolds::Amount => free.set_num_format("#,##0.00"),
            ImportHolds::Number | ImportHolds::Year => free.set_num_format("0"),
            // A text stays a text, whatever it begins with.
            _ => free.set_num_format("@").set_text_wrap(),
        }
    }

    fn width(&self, field: F) -> u32 {
        match field {
            F::Title | F::TitleEn | F::Description => 40,
            F::Summary | F::Results | F::Note => 50,
            F::Measurement | F::Areas | F::Country | F::Valuation => 28,
            F::Project | F::Code | F::Kind | F::HostCountry | F::Place | F::Form => 20,
            F::Amount => 18,
            F::Paper | F::Goals => 16,
            _ => 13,
        }
    }

    /// What a cell of a column can hold, with a hint while it is filled in and a sentence when it holds something else.
    fn rule(&self, field: F) -> Written<Option<DataValidation>> {
        let (of, list) = holds(field, self.of);
        let rule = DataValidation::new();
        let (rule, wrong) = match (of, list) {
            (ImportHolds::Truth, _) => (self.chosen(rule, None), Some(msg::kit_wrong_choice())),
            (ImportHolds::Choice, list) => (self.chosen(rule, list), Some(msg::kit_wrong_choice())),
            // Several may stand in the cell; the list offers one.
            (ImportHolds::Choices, list) => (self.chosen(rule, list), None),
            (ImportHolds::Date, _) => (
                rule.allow_date(DataValidationRule::Between(
                    ExcelDateTime::from_ymd(1950, 1, 1)?,
                    ExcelDateTime::from_ymd(2100, 12, 31)?,
                )),
                Some(msg::kit_wrong_date()),
            ),
            (ImportHolds::Year, _) => (
                rule.allow_whole_number(DataValidationRule::Between(1950, 2100)),
                Some(msg::kit_wrong_year()),
            ),
            (ImportHolds::Amount, _) => (
                rule.allow_decimal_number(DataValidationRule::GreaterThan(0.0)),
                Some(msg::kit_wrong_amount()),
            ),
            (ImportHolds::Number, _) => (
                rule.allow_whole_number(DataValidationRule::Between(0, 10_000_000)),
                Some(msg::kit_wrong_number()),
            ),
            _ if field == F::Project => {
                // Codes of the projects in the first sheet, and of those that are added to it.
                let range = format!(
                    "={}!$B${}:$B${}",
                    quoted(self.projects),
                    FIRST + 1,
                    self.project_rows()
                );
                (rule.allow_list_formula(Formula::new(range)), None)
            }
            _ if field == F::Code => (rule.allow_any_value(), None),
            _ => return Ok(None),
        };
        let hint = match field {
            F::Project => Some(msg::kit_hint_project()),
            F::Code => Some(msg::kit_hint_code()),
            F::Country if of == ImportHolds::Choices => Some(msg::kit_hint_countries()),
            F::Areas => Some(msg::kit_hint_areas()),
            F::Goals => Some(msg::kit_hint_goals()),
            F::Refund => Some(msg::kit_hint_refund()),
            F::FiscalYear => Some(msg::kit_hint_year()),
            F::Valuation => Some(msg::kit_hint_valuation()),
            _ if of == ImportHolds::Date => Some(msg::kit_hint_date()),
            _ => None,
        };
        let short = |message: Message, most: usize| -> String {
            self.kit.desk.say(&message).chars().take(most).collect()
        };
        let mut rule = match wrong {
            Some(wrong) => rule
                .set_error_style(DataValidationErrorStyle::Stop)
                .set_error_title(short(title(field), 32))?
                .set_error_message(short(wrong, 255))?,
            None => rule.show_error_message(false),
        };
        if let Some(hint) = hint {
            rule = rule
                .set_input_title(short(title(field), 32))?
                .set_input_message(short(hint, 255))?;
        }
        Ok(Some(rule))
    }

    fn project_rows(&self) -> usize {
        let projects = self.kit.sheets.iter();
        let known = projects
            .filter(|sheet| sheet.of == ImportKind::Projects)
            .map(|sheet| sheet.rows.len());
        FIRST as usize + known.sum::<usize>() + EMPTY
    }

    fn chosen(&self, rule: DataValidation, list: Option<AliasList>) -> DataValidation {
        let Some(listed) = self.listed.get(&list) else {
            return rule.allow_any_value();
        };
        let column = crate::exchange::table::letters(usize::from(listed.column));
        let range = format!(
            "={}!${column}$2:${column}${}",
            quoted(self.lists),
            listed.rows + 1
        );
        rule.allow_list_formula(Formula::new(range))
    }
}

/// What a column is called.
fn title(field: F) -> Message {
    match field {
        F::Project => msg::kit_project(),
        field => field.label(),
    }
}

/// The name of a sheet as formulas write it.
fn quoted(tab: &str) -> String {
    format!("'{}'", tab.replace('\'', "''"))
}

fn put(sheet: &mut Worksheet, line: u32, place: u16, said: &Said, format: &Format) -> Written<()> {
    match &said.v {
        Value::Day(day) if (1900..=9999).contains(&day.year()) => {
            sheet.write_datetime_with_format(line, place, moment(*day)?, format)?;
        }
        Value::Year(year) => {
            let year = i32::try_from(*year).unwrap_or(0);
            sheet.write_number_with_format(line, place, year, format)?;
        }
        Value::Number(number) if number.mantissa().unsigned_abs().to_string().len() <= DIGITS => {
            // A spreadsheet holds numbers in no other way.
            let number = number.to_f64().unwrap_or_default();
            sheet.write_number_with_format(line, place, number, format)?;
        }
        _ => {
            sheet.write_string_with_format(line, place, clipped(&said.t), format)?;
        }
    }
    Ok(())
}
