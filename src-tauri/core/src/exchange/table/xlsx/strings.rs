//! The texts that cells share. They are the one thing of a workbook that has to be kept, so they lie in one piece of
//! memory, below a limit.

use quick_xml::events::Event;

use super::cells::unescaped;
use crate::error::Result;
use crate::exchange::table::container::Container;
use crate::exchange::table::refused;
use crate::exchange::table::xml::push_reference;
use crate::messages::msg;

/// The bytes of all shared texts together.
const MOST_BYTES: usize = 256 << 20;
/// How many there are at most.
const MOST: usize = 16 << 20;

/// The shared texts by number.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<u32>,
}

impl Strings {
    /// Reads the shared texts of a workbook.
    pub fn read(container: &mut Container, part: &str) -> Result<Strings> {
        let mut strings = Strings::default();
        let Some((mut xml, _)) = container.xml(part)? else {
            return Ok(strings);
        };
        let (mut in_text, mut in_reading_aid) = (false, false);
        let mut own = String::new();
        loop {
            match xml.next()? {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "t" => in_text = !in_reading_aid,
                    // How a text is pronounced, in Japanese workbooks.
                    "rPh" => in_reading_aid = true,
                    "si" => own.clear(),
                    _ => {}
                },
                Event::Text(text) if in_text => own.push_str(&text.xml10_content()),
                Event::CData(text) if in_text => own.push_str(&text),
                Event::GeneralRef(reference) if in_text => push_reference(&reference, &mut own)?,
                Event::End(tag) => match tag.local_name().as_ref() {
                    "t" => in_text = false,
                    "rPh" => in_reading_aid = false,
                    "si" => strings.push(&own)?,
                    _ => {}
                },
                Event::Eof => return Ok(strings),
                _ => {}
            }
            if own.len() > MOST_BYTES {
                return Err(refused(msg::table_cell_too_long()));
            }
        }
    }

    fn push(&mut self, text: &str) -> Result<()> {
        if self.text.len() + text.len() > MOST_BYTES || self.ends.len() >= MOST {
            return Err(refused(msg::table_too_much_text()));
        }
        self.text.push_str(&unescaped(text));
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        Ok(())
    }

    /// The text with a number.
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)? as usize;
        let start = match number {
            0 => 0,
            _ => self.ends[number - 1] as usize,
        };
        self.text.get(start..end)
    }
}
