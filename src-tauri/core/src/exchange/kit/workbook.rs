//! The workbook of a kit.
//!
//! What the ministry sees: instructions, a sheet for each kind of record with its rows of the year and room for more, and
//! the lists that cells are chosen from. What it does not see: a column with the key of each row, a row with the name of
//! each column's field, and a sheet with the stamp. Only cells to be filled in can be written to; there is no password,
//! for whoever must change more should be able to.

use std::collections::HashMap;

use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationErrorStyle, DataValidationRule, DocProperties,
    ExcelDateTime, Format, FormatAlign, FormatBorder, Formula, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

use super::gather::Sheet;
use super::stamp::Stamp;
use super::{Said, columns};
use crate::agency::Agency;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::import::ImportKind;
use crate::exchange::import::fields::{AliasList, ImportField as F, ImportHolds, holds};
use crate::exchange::import::nouns::Value;
use crate::exchange::import::spelling::Spellings;
use crate::messages::{Message, msg};
use crate::organisation::Organisation;
use crate::sheet::xlsx::{clipped, moment, name};
use crate::values::Date;

/// What the name of a field begins with in the hidden row.
pub(super) const FIELD: &str = "ssc:";
/// The name of the column of keys, before the sheet's own.
pub(super) const KEY: &str = "ssc:key:";
/// Rows for what the register does not know.
const EMPTY: usize = 500;
/// The hidden row with the names of fields, from 0; the titles stand below it.
const NAMES: u32 = 2;
/// The first row of records.
const FIRST: u32 = NAMES + 2;
/// Digits that a number of the format keeps.
const DIGITS: usize = 15;

/// What a workbook is made of.
pub(super) struct Kit<'k> {
    pub desk: &'k Desk,
    pub agency: &'k Agency,
    pub ministry: &'k Organisation,
    pub stamp: &'k Stamp,
    pub due: Option<Date>,
    pub today: Date,
    pub sheets: &'k [Sheet],
}

/// Where the words of a list stand.
struct Listed {
    column: u16,
    rows: u32,
}

type Written<T> = std::result::Result<T, XlsxError>;

/// Writes the workbook.
///
/// # Errors
/// `Internal` when the format has no room for it.
pub(super) fn write(kit: &Kit<'_>, spellings: &Spellings<'_>) -> Result<Vec<u8>> {
    build(kit, spellings).map_err(Error::internal)
}

fn build(kit: &Kit<'_>, spellings: &Spellings<'_>) -> Written<Vec<u8>> {
    let stamp = kit.stamp.line();
    let say = |message: Message| clipped(&kit.desk.say(&message));
    let title = say(msg::kit_title(
        kit.agency.name.clone(),
        kit.stamp.year.to_string(),
    ));
    let mut workbook = Workbook::new();
    workbook.set_properties(
        &DocProperties::new()
            .set_title(&title)
            .set_author(clipped(&kit.agency.name))
            .set_subject(clipped(&kit.ministry.name))
            .set_creation_datetime(&moment(kit.today)?)
            .set_custom_property("ssc-kit", stamp.as_str()),
    );
    let mut tabs: Vec<String> = Vec::new();
    for wanted in [
        msg::kit_tab_instructions(),
        ImportKind::Projects.label(),
        ImportKind::CostLines.label(),
        ImportKind::Activities.label(),
        msg::kit_tab_lists(),
    ] {
        let tab = name(&say(wanted), &tabs);
        tabs.push(tab);
    }
    let [about, projects, lines, activities, lists] = tabs.as_slice() else {
        return Err(XlsxError::ParameterError("five sheets".to_owned()));
    };

    let sheet = workbook.add_worksheet().set_name(about)?;
    instructions(kit, sheet, &title, &stamp)?;

    let mut list = Worksheet::new();
    list.set_name(lists)?;
    let listed = fill_lists(kit, &mut list, spellings)?;
    for (of, tab) in [
        (ImportKind::Projects, projects),
        (ImportKind::CostLines, lines),
        (ImportKind::Activities, activities),
    ] {
        let rows = kit.sheets.iter().find(|sheet| sheet.of == of);
        let sheet = workbook.add_worksheet().set_name(tab)?;
        let page = Page {
            kit,
            of,
            title: &title,
            tab,
            projects,
            lists,
            listed: &listed,
        };
        page.write(sheet, rows)?;
    }
    workbook.push_worksheet(list);
    let hidden = workbook.add_worksheet().set_name("ssc-kit")?;
    hidden.write_string(0, 0, &stamp)?;
    hidden.set_very_hidden(true);
    workbook.save_to_buffer()
}

fn locked() -> ProtectionOptions {
    ProtectionOptions {
        format_columns: true,
        format_rows: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    }
}

/// The first sheet: whose it is, what to do, where to send it.
fn instructions(kit: &Kit<'_>, sheet: &mut Worksheet, title: &str, stamp: &str) -> Written<()> {
    let say = |message: Message| clipped(&kit.desk.say(&message));
    let head = Format::new().set_bold().set_font_size(16);
    let bold = Format::new().set_bold().set_align(FormatAlign::Top);
    let words = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let small = Format::new().set_font_size(9).set_font_color(Color::Gray);
    sheet.set_column_width(0, 24)?;
    sheet.set_column_width(1, 90)?;
    sheet.write_string_with_format(0, 0, title, &head)?;
    let year = kit.stamp.year.to_string();
    let span = super::gather::span(kit.agency, kit.stamp.year)
        .map(|span| (span.first, span.last))
        .unwrap_or_default();
    let mut facts = vec![
        (msg::kit_ministry(), kit.ministry.name.clone()),
        (
            msg::kit_year(),
            say(msg::kit_year_days(span.0, span.1, year)),
        ),
    ];
    if let Some(due) = kit.due {
        facts.push((msg::kit_due(), due.to_string()));
    }
    let agency = kit.agency;
    let to: Vec<&str> = [
        &agency.name,
        &agency.focal_point_title,
        &agency.focal_point_email,
        &agency.focal_point_phone,
        &agency.address,
    ]
    .into_iter()
    .map(|line| line.trim())
    .filter(|line| !line.is_empty())
    .collect();
    facts.push((msg::kit_send_to(), to.join("\n")));
    let mut line = 2;
    for (label, text) in facts {
        sheet.write_string_with_format(line, 0, say(label), &bold)?;
        sheet.write_string_with_format(line, 1, clipped(&text), &words)?;
        line += 1;
    }
    line += 1;
    sheet.write_string_with_format(line, 0, say(msg::kit_steps()), &bold)?;
    for step in [
        msg::kit_step_look(),
        msg::kit_step_mend(),
        msg::kit_step_add(),
        msg::kit_step_money(),
        msg::kit_step_people(),
        msg::kit_step_keep(),
        msg::kit_step_return(),
    ] {
        sheet.write_string_with_format(line, 1, say(step), &words)?;
        line += 1;
    }
    line += 1;
    sheet.write_string_with_format(line, 0, say(msg::kit_stamp()), &small)?;
    sheet.write_string_with_format(line, 1, stamp, &small)?;
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
    sheet.protect_with_options(&locked());
    Ok(())
}

/// The lists, a column each.
fn fill_lists(
    kit: &Kit<'_>,
    sheet: &mut Worksheet,
    spellings: &Spellings<'_>,
) -> Written<HashMap<Option<AliasList>, Listed>> {
    let bold = Format::new()
        .set_bold()
        .set_border_bottom(FormatBorder::Thin);
    let say = |message: Message| clipped(&kit.desk.say(&message));
    let mut listed = HashMap::new();
    let mut column = 0u16;
    let mut lists: Vec<Option<AliasList>> = Vec::new();
    for of in super::SHEETS {
        for field in columns(of) {
            let list = match holds(*field, of) {
                (ImportHolds::Truth, _) => None,
                (_, Some(list)) => Some(list),
                _ => continue,
            };
            if !lists.contains(&list) {
                lists.push(list);
            }
        }
    }
    for list in lists {
        let (title, words) = match list {
            Some(list) => (list.label(), spellings.words(list)),
            None => (
                F::Refund.label(),
                vec![say(msg::kit_yes()), say(msg::kit_no())],
            ),
        };
        sheet.write_string_with_format(0, column, say(title), &bold)?;
        let mut rows = 0u32;
        for word in &words {
            rows += 1;
            sheet.write_string(rows, column, clipped(word))?;
        }
        let widest = words.iter().map(|word| word.chars().count()).max();
        sheet.set_column_width(
            column,
            u32::try_from(widest.unwrap_or(8).clamp(8, 60) + 2).unwrap_or(40),
        )?;
        listed.insert(list, Listed { column, rows });
        column += 1;
    }
    sheet.set_freeze_panes(1, 0)?;
    sheet.protect_with_options(&locked());
    Ok(listed)
}

/// A sheet of records.
struct Page<'p> {
    kit: &'p Kit<'p>,
    of: ImportKind,
    title: &'p str,
    tab: &'p str,
    projects: &'p str,
    lists: &'p str,
    listed: &'p HashMap<Option<AliasList>, Listed>,
}

impl Page<'_> {
    fn say(&self, message: Message) -> String {
        clipped(&self.kit.desk.say(&message))
    }

    fn write(&self, sheet: &mut Worksheet, rows: Option<&Sheet>) -> Written<()> {
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
        sheet.protect_with_options(&self::locked());
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
            let label = kit.desk.say(&field.label());
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
                .set_error_title(short(field.label(), 32))?
                .set_error_message(short(wrong, 255))?,
            None => rule.show_error_message(false),
        };
        if let Some(hint) = hint {
            rule = rule
                .set_input_title(short(field.label(), 32))?
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
