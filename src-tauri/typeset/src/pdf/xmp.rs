//! The metadata packet: escaped, uncompressed, with the schema that PDF/A wants for the PDF/UA mark.

use std::fmt::Write as _;

use crate::document::{Meta, Timestamp};

/// The packet.
pub(super) fn packet(meta: &Meta) -> String {
    let title = escape(&meta.title);
    let language = escape(&meta.language);
    let date = iso(meta.created);
    let mut dublin = format!(
        "<dc:format>application/pdf</dc:format>\
         <dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title>\
         <dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>"
    );
    if !meta.author.is_empty() {
        let _ = write!(
            dublin,
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>",
            escape(&meta.author)
        );
    }
    if !meta.subject.is_empty() {
        let _ = write!(
            dublin,
            "<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>",
            escape(&meta.subject)
        );
    }
    let producer = escape(&meta.producer);
    format!(
        "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n\
         <x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n\
         <rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" \
         xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" \
         xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">{dublin}\
         <xmp:CreatorTool>{producer}</xmp:CreatorTool>\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate><xmp:MetadataDate>{date}</xmp:MetadataDate>\
         <pdf:Producer>{producer}</pdf:Producer>\
         <pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part></rdf:Description>\n\
         {EXTENSION}\n</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>"
    )
}

/// Describes `pdfuaid:part`, which PDF/A does not know by itself.
const EXTENSION: &str = "<rdf:Description rdf:about=\"\" xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" \
    xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\
    <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\
    <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\"><pdfaProperty:name>part</pdfaProperty:name>\
    <pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>\
    <pdfaProperty:description>Part of PDF/UA</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>\
    </rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>";

/// `2026-04-21T09:30:00+07:00`.
fn iso(t: Timestamp) -> String {
    let (sign, hours, minutes) = offset(t);
    let zone = if t.offset_minutes == 0 {
        "Z".to_owned()
    } else {
        format!("{sign}{hours:02}:{minutes:02}")
    };
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{zone}",
        t.year, t.month, t.day, t.hour, t.minute, t.second
    )
}

/// `D:20260421093000+07'00'`.
pub(super) fn pdf_date(t: Timestamp) -> String {
    let (sign, hours, minutes) = offset(t);
    let zone = if t.offset_minutes == 0 {
        "Z".to_owned()
    } else {
        format!("{sign}{hours:02}'{minutes:02}'")
    };
    format!(
        "D:{:04}{:02}{:02}{:02}{:02}{:02}{zone}",
        t.year, t.month, t.day, t.hour, t.minute, t.second
    )
}

fn offset(t: Timestamp) -> (char, u16, u16) {
    let minutes = t.offset_minutes.unsigned_abs();
    (
        if t.offset_minutes < 0 { '-' } else { '+' },
        minutes / 60,
        minutes % 60,
    )
}

/// Escapes markup and drops what XML cannot hold.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' | '\r' => out.push(' '),
            c if c.is_control() || (c as u32 & 0xFFFE) == 0xFFFE => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_carry_their_offset() {
        let bangkok = Timestamp {
            hour: 9,
            minute: 30,
            offset_minutes: 420,
            ..Timestamp::date(2026, 4, 21)
        };
        assert_eq!(iso(bangkok), "2026-04-21T09:30:00+07:00");
        assert_eq!(pdf_date(bangkok), "D:20260421093000+07'00'");
        assert_eq!(
            iso(Timestamp {
                offset_minutes: -90,
                ..Timestamp::date(2026, 1, 2)
            }),
            "2026-01-02T00:00:00-01:30"
        );
        assert_eq!(iso(Timestamp::date(2026, 1, 2)), "2026-01-02T00:00:00Z");
    }

    #[test]
    fn markup_in_a_title_stays_text() {
        assert_eq!(escape("A & B <\u{1}\u{FFFF}c>"), "A &amp; B &lt;c&gt;");
    }
}
