//! How a text is encoded: by its mark, by its bytes, or by what its letters make likely.

use std::io::{self, BufRead, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::Result;
use crate::exchange::table::{broken, refused};
use crate::messages::msg;

pub(in crate::exchange::table) use encoding_rs::Encoding as Name;

/// An encoding that was found.
pub(super) type Encoding = &'static Name;

/// A text is no larger than this many bytes.
const LARGEST: u64 = 2 << 30;
/// The bytes whose letters are weighed.
const WEIGHED: u64 = 1 << 20;
/// Of this many letters in UTF-8 one may be damaged; with more, the text is in another encoding.
const DAMAGED: u64 = 10;

/// True when bytes without a mark are UTF-16: every other one of the first is zero.
pub(in crate::exchange::table) fn looks_wide(start: &[u8]) -> bool {
    wide(start).is_some()
}

fn wide(start: &[u8]) -> Option<Encoding> {
    let pairs: Vec<&[u8]> = start.chunks_exact(2).take(200).collect();
    let count = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let (first, second) = (count(0), count(1));
    let most = |zeros: usize, others: usize| {
        pairs.len() >= 2 && zeros * 10 >= pairs.len() * 4 && others * 20 <= pairs.len()
    };
    match (most(second, first), most(first, second)) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        _ => None,
    }
}

/// Finds out how a text is encoded; all of it is looked at.
///
/// # Errors
/// At `path`, when it holds bytes that no text has, is UTF-8 with damage, or is too large.
pub(super) fn detect(source: &mut impl BufRead) -> Result<Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut first = true;
    let (mut done, mut good, mut bad) = (0u64, 0u64, 0u64);
    let mut line = 1i64;
    let mut bad_line = None;
    // The last bytes of a piece that may be the start of a letter.
    let mut rest: Vec<u8> = Vec::new();
    loop {
        let piece = source
            .fill_buf()
            .map_err(|error| broken(msg::table_unreadable(), error.kind()))?;
        if piece.is_empty() {
            break;
        }
        if first {
            first = false;
            if let Some((marked, _)) = Name::for_bom(piece) {
                return Ok(marked);
            }
            if let Some(wide) = wide(piece) {
                return Ok(wide);
            }
        }
        if piece.contains(&0) {
            return Err(refused(msg::table_binary()));
        }
        let length = piece.len();
        if done < WEIGHED {
            detector.feed(piece, false);
        }
        let mut bytes = std::mem::take(&mut rest);
        bytes.extend_from_slice(piece);
        for chunk in bytes.utf8_chunks() {
            good += chunk.valid().bytes().filter(|byte| *byte >= 0xc0).count() as u64;
            line += i64::try_from(chunk.valid().matches('\n').count()).unwrap_or(0);
            let invalid = chunk.invalid();
            if invalid.is_empty() {
                continue;
            }
            let last = invalid.as_ptr_range().end == bytes.as_ptr_range().end;
            if last
                && invalid.len() < 4
                && std::str::from_utf8(invalid).is_err_and(|e| e.error_len().is_none())
            {
                rest = invalid.to_vec();
            } else {
                bad += 1;
                bad_line.get_or_insert(line);
            }
        }
        source.consume(length);
        done += length as u64;
        if done > LARGEST {
            return Err(refused(msg::table_file_too_large(
                i64::try_from(LARGEST >> 20).unwrap_or(0),
            )));
        }
    }
    if !rest.is_empty() {
        bad += 1;
        bad_line.get_or_insert(line);
    }
    match bad_line {
        None => Ok(UTF_8),
        Some(line) if good >= bad.saturating_mul(DAMAGED) => {
            Err(refused(msg::table_damaged_text(line)))
        }
        Some(_) => {
            detector.feed(b"", true);
            Ok(detector.guess(None, Utf8Detection::Deny))
        }
    }
}

/// Decodes a source piece by piece.
pub(super) struct Decoded<R> {
    source: R,
    decoder: Decoder,
    bytes: Vec<u8>,
    /// Where in `bytes` what is not decoded yet begins and ends.
    left: (usize, usize),
    text: String,
    ended: bool,
    done: u64,
}

impl<R: Read> Decoded<R> {
    /// A source in an encoding; a mark at its start is left out.
    pub fn new(source: R, encoding: Encoding) -> Self {
        Decoded {
            source,
            decoder: encoding.new_decoder_with_bom_removal(),
            bytes: vec![0; 64 << 10],
            left: (0, 0),
            text: String::with_capacity(192 << 10),
            ended: false,
            done: 0,
        }
    }

    /// Bytes read so far.
    pub fn done(&self) -> u64 {
        self.done
    }

    /// The next piece; `None` at the end.
    pub fn next(&mut self) -> io::Result<Option<&str>> {
        self.text.clear();
        while self.text.is_empty() {
            let (from, to) = self.left;
            if from == to && !self.ended {
                let read = self.source.read(&mut self.bytes)?;
                self.done += read as u64;
                self.left = (0, read);
                self.ended = read == 0;
            } else if from == to && self.ended && self.bytes.is_empty() {
                return Ok(None);
            }
            let (from, to) = self.left;
            let (result, read, _) =
                self.decoder
                    .decode_to_string(&self.bytes[from..to], &mut self.text, self.ended);
            self.left.0 += read;
            if self.ended && result == CoderResult::InputEmpty {
                // The decoder has given everything; it must not be asked again.
                self.bytes.clear();
                self.left = (0, 0);
            }
        }
        Ok(Some(&self.text))
    }
}

#[cfg(test)]
mod tests {
    use super::super::whole;
    use super::*;

    fn read(bytes: &[u8]) -> String {
        let encoding = detect(&mut &*bytes).unwrap();
        whole(Decoded::new(bytes, encoding))
    }

    #[test]
    fn texts_of_many_encodings_are_read() {
        let thai = "ประเทศ;โครงการ;งบประมาณ\nลาว;ฝึกอบรมครู;๑๒๐๐๐\nกัมพูชา;การเกษตร;๕๐๐๐๐\n";
        let persian =
            "کشور;پروژه;مبلغ\nافغانستان;آموزش کشاورزی;۱۲۰۰۰\nتاجیکستان;بهداشت عمومی;۵۰۰۰۰\n";
        let spanish = "País;Año;Descripción\nPerú;2025;Capacitación técnica y cooperación\n";
        let russian =
            "Страна;Проект\nКыргызстан;Обучение учителей\nУзбекистан;Сельское хозяйство\n";
        for (text, encoding) in [
            (thai, encoding_rs::WINDOWS_874),
            (spanish, encoding_rs::WINDOWS_1252),
            (russian, encoding_rs::WINDOWS_1251),
        ] {
            let (bytes, _, lossy) = encoding.encode(text);
            assert!(!lossy);
            assert_eq!(read(&bytes), text);
        }
        // The Arabic code page has no Persian digits, and Persian programs write ک as its own sign.
        let western = persian
            .replace("۱۲۰۰۰", "12000")
            .replace("۵۰۰۰۰", "50000")
            .replace('ی', "ي");
        let (bytes, _, lossy) = encoding_rs::WINDOWS_1256.encode(&western);
        assert!(!lossy);
        assert_eq!(read(&bytes), western);
        for text in [thai, persian, spanish] {
            assert_eq!(read(text.as_bytes()), text);
            assert_eq!(read(format!("\u{feff}{text}").as_bytes()), text);
            let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
            let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
            assert_eq!(read(&[&[0xff, 0xfe], little.as_slice()].concat()), text);
            assert_eq!(read(&[&[0xfe, 0xff], big.as_slice()].concat()), text);
        }
        let plain: Vec<u8> = "Country,Amount\nPeru,5\n"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(read(&plain), "Country,Amount\nPeru,5\n");
    }

    #[test]
    fn letters_across_pieces_are_kept() {
        let text = "ก".repeat(70_000);
        assert_eq!(read(text.as_bytes()), text);
    }

    #[test]
    fn damage_is_told_with_its_line() {
        let mut bytes = "ก,ข\nค,ง\nจังหวัดเชียงใหม่,กรุงเทพมหานคร\n".as_bytes().to_vec();
        let at = "ก,ข\nค,ง\nจ".len();
        bytes[at] = 0xff;
        let error = detect(&mut bytes.as_slice()).unwrap_err();
        assert_eq!(error.fields[0].1, msg::table_damaged_text(3));
        let error = detect(&mut &b"a,b\n\0\x01\x02"[..]).unwrap_err();
        assert_eq!(error.fields[0].1, msg::table_binary());
    }
}
