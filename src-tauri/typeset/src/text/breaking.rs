//! Where lines end.

use std::ops::Range;

/// Ranges between forced breaks.
pub(super) fn hard_lines(text: &str) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices('\n') {
        lines.push(start..at);
        start = at + 1;
    }
    if start < text.len() || lines.is_empty() {
        lines.push(start..text.len());
    }
    lines
}

pub(super) fn trimmed_end(text: &str, range: &Range<usize>) -> usize {
    range.start + text[range.clone()].trim_end().len()
}

/// Fills lines in order; a word wider than a line breaks between any two clusters.
pub(super) fn greedy(
    text: &str,
    ends: &[usize],
    advances: &[f32],
    width: f32,
) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut used = 0.0;
    let mut word = 0;
    for &end in ends {
        let visible = word + text[word..end].trim_end().len();
        let visible_width: f32 = advances[word..visible].iter().sum();
        let full_width = visible_width + advances[visible..end].iter().sum::<f32>();
        if used + visible_width > width && word > start {
            lines.push(start..word);
            start = word;
            used = 0.0;
        }
        if visible_width > width {
            let mut at = word;
            for (offset, _) in text[word..visible].char_indices() {
                let byte = word + offset;
                if advances[byte] == 0.0 {
                    continue;
                }
                if used + advances[byte] > width && byte > at {
                    lines.push(at..byte);
                    at = byte;
                    used = 0.0;
                }
                used += advances[byte];
            }
            start = at;
            used += full_width - visible_width;
        } else {
            used += full_width;
        }
        word = end;
    }
    if start < text.len() {
        lines.push(start..text.len());
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fill_lines_and_a_long_word_breaks_anywhere() {
        let text = "aa bb cccccccc d";
        let advances = vec![1.0; text.len() + 1];
        let lines: Vec<&str> = greedy(text, &[3, 6, 15, 16], &advances, 5.0)
            .into_iter()
            .map(|r| &text[r])
            .collect();
        assert_eq!(lines, ["aa bb ", "ccccc", "ccc d"]);
    }

    #[test]
    fn forced_breaks_make_lines_even_when_empty() {
        assert_eq!(hard_lines("a\n\nb"), [0..1, 2..2, 3..4]);
        assert_eq!(hard_lines("").first(), Some(&(0..0)));
        assert_eq!(hard_lines("a\n").len(), 1);
    }
}
