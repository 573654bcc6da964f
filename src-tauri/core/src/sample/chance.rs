//! Chance that always falls alike: a counter, scrambled (SplitMix64).

/// A small generator for sample facts; the same seed gives the same facts on every machine.
pub(super) struct Chance(u64);

impl Chance {
    /// Starts at a seed.
    pub(super) fn seeded(seed: u64) -> Self {
        Chance(seed)
    }

    /// A number from 0 up to, not including, `bound`.
    pub(super) fn below(&mut self, bound: i64) -> i64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let bound = u64::try_from(bound).unwrap_or(1).max(1);
        i64::try_from(mixed % bound).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + self.below(high - low + 1)
    }

    /// True in `percent` of a hundred cases.
    pub(super) fn in_hundred(&mut self, percent: i64) -> bool {
        self.below(100) < percent
    }

    /// One of a list that is not empty.
    pub(super) fn one_of<'l, T>(&mut self, list: &'l [T]) -> Option<&'l T> {
        let length = i64::try_from(list.len()).ok()?;
        list.get(usize::try_from(self.below(length)).ok()?)
    }
}
