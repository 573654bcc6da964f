//! Base64 with padding (RFC 4648): a few lines are no reason for a crate.

use std::io::{self, Write};

const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Bytes that are written at a time; three of them make four signs.
const AT_ONCE: usize = 3 << 14;

/// The text of bytes.
pub(crate) fn text(bytes: &[u8]) -> String {
    let mut text = Vec::with_capacity(bytes.len().div_ceil(3) * 4);
    signs(bytes, &mut text);
    text.into_iter().map(char::from).collect()
}

/// Writes the text of bytes, however many they are, with little memory.
pub(crate) fn write(bytes: &[u8], to: &mut dyn Write) -> io::Result<()> {
    let mut text = Vec::with_capacity(AT_ONCE / 3 * 4);
    for chunk in bytes.chunks(AT_ONCE) {
        text.clear();
        signs(chunk, &mut text);
        to.write_all(&text)?;
    }
    Ok(())
}

/// The bytes of a text; none when it is not Base64 as [`write`] makes it.
pub(crate) fn bytes(text: &str) -> Option<Vec<u8>> {
    let text = text.as_bytes();
    if !text.len().is_multiple_of(4) {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let last = text.len().saturating_sub(4);
    for (at, word) in text.chunks(4).enumerate() {
        let filled = match word {
            [_, _, b'=', b'='] if at * 4 == last => 2,
            [_, _, _, b'='] if at * 4 == last => 3,
            _ => 4,
        };
        let mut bits = 0u32;
        for sign in word.iter().take(filled) {
            bits = bits << 6 | value(*sign)?;
        }
        bits <<= 6 * (4 - filled);
        let [_, word @ ..] = bits.to_be_bytes();
        let (kept, rest) = word.split_at(filled - 1);
        if rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(kept);
    }
    Some(bytes)
}

fn value(sign: u8) -> Option<u32> {
    Some(match sign {
        b'A'..=b'Z' => u32::from(sign - b'A'),
        b'a'..=b'z' => u32::from(sign - b'a') + 26,
        b'0'..=b'9' => u32::from(sign - b'0') + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

fn signs(bytes: &[u8], text: &mut Vec<u8>) {
    for chunk in bytes.chunks(3) {
        let mut word = [0u8; 3];
        word[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, word[0], word[1], word[2]]);
        for place in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= chunk.len() { sign } else { b'=' });
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_that_of_rfc_4648_both_ways() {
        for (plain, coded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(super::text(plain.as_bytes()), coded);
            assert_eq!(super::bytes(coded), Some(plain.as_bytes().to_vec()));
        }
        let all: Vec<u8> = (0..200_000u32)
            .map(|number| (number * 7 % 256) as u8)
            .collect();
        let mut written = Vec::new();
        super::write(&all, &mut written).expect("memory");
        assert_eq!(
            String::from_utf8(written).as_deref(),
            Ok(super::text(&all).as_str())
        );
        assert_eq!(super::bytes(&super::text(&all)), Some(all));
        for broken in ["Zg", "Z===", "Zg=a", "Zh==", "Zm9v Zm9", "Zg==Zm9v", "Zm9é"] {
            assert_eq!(super::bytes(broken), None, "{broken}");
        }
    }
}
