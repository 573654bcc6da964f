//! JSON from outside, read within bounds.

use serde_json::Value as Json;

use super::fault::Fault;

/// Lists and objects within each other; ours have fewer than ten.
const DEEPEST: usize = 64;

/// Reads JSON of at most `most` bytes.
///
/// # Errors
/// `TooLong`, `TooDeep` or `NotJson` with the name of the file.
pub(super) fn read(file: &str, bytes: &[u8], most: usize) -> Result<Json, Fault> {
    let file = file.to_owned();
    if bytes.len() > most {
        return Err(Fault::TooLong(file, bytes.len()));
    }
    if depth(bytes) > DEEPEST {
        return Err(Fault::TooDeep(file));
    }
    serde_json::from_slice(bytes).map_err(|error| Fault::NotJson(file, error.line()))
}

/// How deep brackets and braces outside of texts stand within each other.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest) = (0usize, 0);
    let (mut in_text, mut escaped) = (false, false);
    for byte in bytes {
        match (in_text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b'[' | b'{') => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}
