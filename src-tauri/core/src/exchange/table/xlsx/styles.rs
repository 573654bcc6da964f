//! The formats of numbers that cells refer to.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::error::Result;
use crate::exchange::table::container::Container;
use crate::exchange::table::number_format::{NumberFormat, coded, known};
use crate::exchange::table::xml::attribute;

/// A workbook has no more formats than this.
const MOST: usize = 70_000;

/// What the format of each style makes of a number.
#[derive(Default)]
pub(super) struct Styles {
    formats: Vec<NumberFormat>,
}

impl Styles {
    /// Reads the styles of a workbook.
    pub fn read(container: &mut Container, part: &str) -> Result<Styles> {
        let mut codes: HashMap<u32, NumberFormat> = HashMap::new();
        let mut styles = Styles::default();
        let mut of_cells = false;
        let Some((mut xml, _)) = container.xml(part)? else {
            return Ok(styles);
        };
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "numFmt" if codes.len() < MOST => {
                        let id = attribute(&tag, "numFmtId")?.and_then(|id| id.parse().ok());
                        if let (Some(id), Some(code)) = (id, attribute(&tag, "formatCode")?) {
                            codes.insert(id, coded(&code));
                        }
                    }
                    "cellXfs" => of_cells = true,
                    "xf" if of_cells && styles.formats.len() < MOST => {
                        let id = attribute(&tag, "numFmtId")?
                            .and_then(|id| id.parse().ok())
                            .unwrap_or(0);
                        let format = codes.get(&id).cloned().unwrap_or_else(|| known(id));
                        styles.formats.push(format);
                    }
                    _ => {}
                },
                Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => return Ok(styles),
                Event::Eof => return Ok(styles),
                _ => {}
            }
        }
    }

    /// The format of a style.
    pub fn get(&self, style: usize) -> &NumberFormat {
        self.formats.get(style).unwrap_or(&NumberFormat::Plain)
    }
}
