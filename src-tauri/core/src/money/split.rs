//! Splitting by largest remainder, so that the parts sum exactly to the whole.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// Splits `whole` by `weights` (none negative). Each part is the exact quota rounded down in size, and
/// what is left goes, one unit each, to the largest remainders; equal remainders are served in order.
/// All weights zero: everything stays with the first part. The parts always sum to `whole`.
pub fn largest_remainder(whole: i64, weights: &[Decimal]) -> Vec<i64> {
    if weights.is_empty() {
        return Vec::new();
    }
    let sum: Decimal = weights.iter().sum();
    if sum.is_zero() {
        let mut parts = vec![0; weights.len()];
        parts[0] = whole;
        return parts;
    }
    let size = Decimal::from(whole.unsigned_abs());
    let mut parts = Vec::with_capacity(weights.len());
    let mut remainders = Vec::with_capacity(weights.len());
    for (index, weight) in weights.iter().enumerate() {
        // The product may need more digits than a decimal has, the quotient never does: divide first then.
        let quota = size
            .checked_mul(*weight)
            .map_or_else(|| size * (*weight / sum), |product| product / sum);
        let part = quota.trunc().min(size);
        remainders.push((quota - part, index));
        parts.push(part.to_i64().unwrap_or(0));
    }
    remainders.sort_by(|(a, i), (b, j)| b.cmp(a).then(i.cmp(j)));
    let placed: i64 = parts.iter().sum();
    let mut left = Decimal::from(whole.unsigned_abs()).to_i64().unwrap_or(0) - placed;
    for (_, index) in remainders.iter().cycle() {
        match left.signum() {
            1 => {
                parts[*index] += 1;
                left -= 1;
            }
            -1 if parts[*index] > 0 => {
                parts[*index] -= 1;
                left += 1;
            }
            -1 => {}
            _ => break,
        }
    }
    if whole < 0 {
        for part in &mut parts {
            *part = -*part;
        }
    }
    parts
}

/// Rounds exact amounts to units so that the rounded parts add up to the rounded total.
pub fn rounded_to_total(total: i64, exact: &[Decimal]) -> Vec<i64> {
    if exact.is_empty() {
        return Vec::new();
    }
    let floors: Vec<i64> = exact
        .iter()
        .map(|value| value.floor().to_i64().unwrap_or(0))
        .collect();
    let left = total - floors.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..exact.len()).collect();
    order.sort_by(|a, b| {
        (exact[*b] - exact[*b].floor())
            .cmp(&(exact[*a] - exact[*a].floor()))
            .then(a.cmp(b))
    });
    let mut parts = floors;
    for step in 0..left.unsigned_abs() {
        if let Some(index) = order.get(usize::try_from(step).unwrap_or(0) % order.len()) {
            parts[*index] += left.signum();
        }
    }
    parts
}
