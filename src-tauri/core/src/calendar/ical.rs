//! A calendar as iCalendar (RFC 5545): whole days, which mean the same everywhere on earth.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::values::Date;

/// The longest line in octets, without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// One event of whole days.
pub(super) struct Event {
    /// The same at each export, so that another calendar replaces what it has.
    pub uid: String,
    /// Grows with each change.
    pub sequence: i64,
    /// First day.
    pub first: Date,
    /// Last day, included.
    pub last: Date,
    /// What it is called.
    pub summary: String,
    /// Where, or empty.
    pub location: String,
    /// What kind it is.
    pub category: String,
    /// It does not take place.
    pub cancelled: bool,
    /// It takes people's time; a deadline does not.
    pub takes_time: bool,
}

/// Writes the file; `stamp` is the moment of writing.
pub(super) fn write(name: &str, stamp: Timestamp, events: &[Event]) -> String {
    let mut file = File::default();
    file.line("BEGIN:VCALENDAR");
    file.line("VERSION:2.0");
    file.line(concat!(
        "PRODID:-//SSC Desk//",
        env!("CARGO_PKG_VERSION"),
        "//EN"
    ));
    file.line("CALSCALE:GREGORIAN");
    file.line("METHOD:PUBLISH");
    file.text("X-WR-CALNAME", name);
    let stamp = stamp.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ");
    for event in events {
        file.line("BEGIN:VEVENT");
        file.line(&format!("UID:{}@ssc-desk", event.uid));
        file.line(&format!("DTSTAMP:{stamp}"));
        file.line(&format!("DTSTART;VALUE=DATE:{}", day(event.first)));
        // The end is the first day that no longer belongs to it (RFC 5545, 3.6.1).
        file.line(&format!("DTEND;VALUE=DATE:{}", day(after(event.last))));
        file.line(&format!("SEQUENCE:{}", event.sequence));
        file.text("SUMMARY", &event.summary);
        if !event.location.is_empty() {
            file.text("LOCATION", &event.location);
        }
        file.text("CATEGORIES", &event.category);
        file.line(if event.cancelled {
            "STATUS:CANCELLED"
        } else {
            "STATUS:CONFIRMED"
        });
        file.line(if event.takes_time {
            "TRANSP:OPAQUE"
        } else {
            "TRANSP:TRANSPARENT"
        });
        file.line("END:VEVENT");
    }
    file.line("END:VCALENDAR");
    file.0
}

fn day(day: Date) -> String {
    day.0.strftime("%Y%m%d").to_string()
}

fn after(day: Date) -> Date {
    Date(day.0.saturating_add(jiff::Span::new().days(1)))
}

#[derive(Default)]
struct File(String);

impl File {
    /// A property whose value is text: what would end or divide it is escaped (RFC 5545, 3.3.11).
    fn text(&mut self, name: &str, value: &str) {
        let mut line = format!("{name}:");
        for c in value.chars() {
            match c {
                '\\' | ';' | ',' => {
                    line.push('\\');
                    line.push(c);
                }
                '\n' => line.push_str("\\n"),
                c if c.is_control() => {}
                c => line.push(c),
            }
        }
        self.line(&line);
    }

    /// A line, folded where it is longer than 75 octets, never inside a character.
    fn line(&mut self, line: &str) {
        let mut held = 0;
        for c in line.chars() {
            if held + c.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                held = 1;
            }
            held += c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }
}
