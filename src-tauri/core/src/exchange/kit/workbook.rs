//! The workbook of a kit.
//!
//! What the ministry sees: instructions, a sheet for each kind of record with its rows of the year and room for more, and
//! the lists that cells are chosen from. What it does not see: a column with the key of each row, a row with the name of
//! each column's field, and a sheet with the stamp. Only cells to be filled in can be written to; there is no password,
//! for whoever must change more should be able to.

use std::collections::HashMap;

use rust_xlsxwriter::{
    Color, DocProperties, Format, FormatAlign, FormatBorder, ProtectionOptions, Workbook,
    Worksheet, XlsxError,
};

use super::columns;
use super::gather::Sheet;
use super::page::Page;
use super::stamp::Stamp;
use crate::agency::Agency;
use crate::desk::Desk;
use crate::error::{Error, Result};
use crate::exchange::import::ImportKind;
use crate::exchange::import::fields::{AliasList, ImportField as F, ImportHolds, holds};
use crate::exchange::import::spelling::Spellings;
use crate::messages::{Message, msg};
use crate::organisation::Organisation;
use crate::sheet::xlsx::{clipped, moment, name};
use crate::values::Date;

/// What the name of a field begins with in the hidden row.
pub(super) const FIELD: &str = "ssc:";
/// The name of the column of keys, before the sheet's own.
pub(super) const KEY: &str = "ssc:key:";

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
pub(super) struct Listed {
    pub column: u16,
    pub rows: u32,
}

pub(super) type Written<T> = std::result::Result<T, XlsxError>;

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

pub(super) fn locked() -> ProtectionOptions {
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
            Some(AliasList::Country) => {
                let mut words = spellings.words(AliasList::Country);
                words.sort();
                (AliasList::Country.label(), words)
            }
            Some(list @ (AliasList::ProjectStatus | AliasList::ActivityStatus)) => {
                let of = match list {
                    AliasList::ProjectStatus => ImportKind::Projects,
                    _ => ImportKind::Activities,
                };
                let title = msg::kit_list_of(list.label(), of.label());
                (title, spellings.words(list))
            }
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
