//! How wide the columns of a table are.

use crate::document::Width;

/// What a column asks for, padding included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    pub width: Width,
    /// Width at which no cell breaks.
    pub natural: f32,
    /// Width at which no word breaks.
    pub narrowest: f32,
    /// Set to the end: figures, which must not break before text does.
    pub figures: bool,
}

/// Widths that sum to `room`.
pub(super) fn distribute(wishes: &[Wish], room: f32) -> Vec<f32> {
    let mut widths: Vec<f32> = wishes
        .iter()
        .map(|wish| match wish.width {
            Width::Fixed(width) if width.is_finite() => width.clamp(1.0, room),
            Width::Fixed(_) => wish.narrowest.clamp(1.0, room),
            Width::Auto if wish.figures => wish.natural,
            // A text column sized by its contents does not push the others off the page.
            Width::Auto => wish.natural.min((room * 0.45).max(wish.narrowest)),
            Width::Flex(_) => wish.narrowest.min(room * 0.4),
        })
        .collect();
    let sum: f32 = widths.iter().sum();
    if sum < room {
        grow(wishes, &mut widths, room - sum);
    } else if sum > room {
        shrink(wishes, &mut widths, room);
    }
    widths
}

fn grow(wishes: &[Wish], widths: &mut [f32], spare: f32) {
    let share = |wish: &Wish| match wish.width {
        Width::Flex(share) if share.is_finite() => share.max(0.0),
        _ => 0.0,
    };
    let total: f32 = wishes.iter().map(share).sum();
    if total > 0.0 {
        // Flexible columns share all the width they have together, not only the spare part.
        let pool = spare
            + wishes
                .iter()
                .zip(widths.iter())
                .filter(|(w, _)| share(w) > 0.0)
                .map(|(_, w)| w)
                .sum::<f32>();
        let mut open: Vec<usize> = (0..wishes.len())
            .filter(|&i| share(&wishes[i]) > 0.0)
            .collect();
        let mut pool = pool;
        // A column whose share is less than its longest word keeps the word; the others share the rest.
        loop {
            let total: f32 = open.iter().map(|&i| share(&wishes[i])).sum();
            let Some(at) = open
                .iter()
                .position(|&i| pool * share(&wishes[i]) / total < widths[i] - 0.01)
            else {
                for &i in &open {
                    widths[i] = pool * share(&wishes[i]) / total;
                }
                return;
            };
            pool -= widths[open.remove(at)];
            if open.is_empty() {
                return;
            }
        }
    }
    let text: Vec<usize> = (0..wishes.len())
        .filter(|&i| !wishes[i].figures && !matches!(wishes[i].width, Width::Fixed(_)))
        .collect();
    let takers = if text.is_empty() {
        (0..wishes.len()).collect()
    } else {
        text
    };
    for &i in &takers {
        widths[i] += spare / takers.len() as f32;
    }
}

fn shrink(wishes: &[Wish], widths: &mut [f32], room: f32) {
    // First text columns down to their longest word, then every column in proportion.
    let over = widths.iter().sum::<f32>() - room;
    let slack = |i: usize, widths: &[f32]| match wishes[i].width {
        Width::Fixed(_) => 0.0,
        _ => (widths[i] - wishes[i].narrowest.min(widths[i])).max(0.0),
    };
    let total: f32 = (0..wishes.len()).map(|i| slack(i, widths)).sum();
    if total > 0.0 {
        let part = (over / total).min(1.0);
        for i in 0..wishes.len() {
            widths[i] -= slack(i, widths) * part;
        }
    }
    let sum: f32 = widths.iter().sum();
    if sum > room {
        // Spend the width from the widest down: narrow columns stay legible.
        let floor = room / wishes.len() as f32;
        let small: f32 = widths.iter().filter(|w| **w <= floor).sum();
        let large: f32 = widths.iter().filter(|w| **w > floor).sum();
        let factor = (room - small) / large;
        for width in widths.iter_mut().filter(|w| **w > floor) {
            *width *= factor;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(width: Width, natural: f32, narrowest: f32, figures: bool) -> Wish {
        Wish {
            width,
            natural,
            narrowest,
            figures,
        }
    }

    #[test]
    fn widths_always_sum_to_the_room() {
        let cases = [
            vec![
                wish(Width::Flex(1.0), 300.0, 40.0, false),
                wish(Width::Auto, 50.0, 50.0, true),
            ],
            vec![
                wish(Width::Auto, 30.0, 30.0, false),
                wish(Width::Auto, 50.0, 50.0, true),
            ],
            vec![wish(Width::Auto, 900.0, 80.0, false); 8],
            vec![wish(Width::Auto, 900.0, 900.0, true); 8],
            vec![
                wish(Width::Fixed(2000.0), 10.0, 10.0, false),
                wish(Width::Flex(1.0), 10.0, 10.0, false),
            ],
            vec![
                wish(Width::Flex(1.0), 50.0, 400.0, false),
                wish(Width::Flex(3.0), 50.0, 10.0, false),
            ],
        ];
        for case in cases {
            let widths = distribute(&case, 480.0);
            let sum: f32 = widths.iter().sum();
            assert!((sum - 480.0).abs() < 0.1, "{case:?} gave {widths:?}");
            assert!(widths.iter().all(|w| *w > 0.0), "{case:?} gave {widths:?}");
        }
    }

    #[test]
    fn a_figure_column_keeps_its_width_beside_long_text() {
        let widths = distribute(
            &[
                wish(Width::Flex(1.0), 5000.0, 60.0, false),
                wish(Width::Auto, 55.0, 55.0, true),
            ],
            480.0,
        );
        assert_eq!(widths, [425.0, 55.0]);
    }
}
