//! Splitting, rounding, days and spellings, for whatever values there are.

use std::str::FromStr;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use rust_decimal::Decimal;
use ssc_core::money::split::{largest_remainder, rounded_to_total};
use ssc_core::money::{Amount, LARGEST_MINOR, Money};
use ssc_core::values::{Currency, Date, Percent, Rate, fold};

/// The same cases in every run.
fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(20251201),
        ..ProptestConfig::default()
    }
}

/// Shares as projects have them: up to 40 countries, six decimals.
fn weights() -> impl Strategy<Value = Vec<Decimal>> {
    prop::collection::vec(0i64..=100_000_000, 1..40).prop_map(|parts| {
        parts
            .into_iter()
            .map(|part| Decimal::new(part, 6))
            .collect()
    })
}

#[test]
fn what_has_no_parts_is_split_into_none() {
    assert_eq!(largest_remainder(LARGEST_MINOR, &[]), Vec::<i64>::new());
    assert_eq!(rounded_to_total(LARGEST_MINOR, &[]), Vec::<i64>::new());
}

proptest! {
    #![proptest_config(config(1500))]

    #[test]
    fn parts_sum_exactly_to_the_whole(whole in -LARGEST_MINOR..=LARGEST_MINOR, weights in weights()) {
        let parts = largest_remainder(whole, &weights);
        prop_assert_eq!(parts.len(), weights.len());
        prop_assert_eq!(parts.iter().sum::<i64>(), whole);
        // No part goes the other way, and none is off its exact quota by a unit or more.
        let sum: Decimal = weights.iter().sum();
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!(part.signum() * whole.signum() >= 0);
            if !sum.is_zero() {
                let quota = Decimal::from(whole) * (*weight / sum);
                let off = (Decimal::from(*part) - quota).abs();
                // The quota itself is only known to 28 digits here.
                prop_assert!(off < Decimal::new(1_000_001, 6), "{} for {}", part, quota);
            }
        }
    }

    #[test]
    fn a_larger_share_never_gets_less(whole in 0..=LARGEST_MINOR, weights in weights()) {
        let parts = largest_remainder(whole, &weights);
        for (a, part_a) in weights.iter().zip(&parts) {
            for (b, part_b) in weights.iter().zip(&parts) {
                prop_assert!(a <= b || part_a >= part_b, "{} for {}, {} for {}", part_a, a, part_b, b);
            }
        }
    }

    #[test]
    fn a_refund_is_split_as_the_payment_was(whole in 0..=LARGEST_MINOR, weights in weights()) {
        let paid = largest_remainder(whole, &weights);
        let back: Vec<i64> = largest_remainder(-whole, &weights).into_iter().map(|part| -part).collect();
        prop_assert_eq!(paid, back);
    }

    #[test]
    fn rounded_cells_add_up_to_the_rounded_total(
        cells in prop::collection::vec(-1_000_000_000_000i64..=1_000_000_000_000, 1..60),
    ) {
        let exact: Vec<Decimal> = cells.iter().map(|cell| Decimal::new(*cell, 4)).collect();
        let sum: Decimal = exact.iter().sum();
        let total = i64::try_from(sum.round().mantissa() / 10i128.pow(sum.round().scale())).expect("it fits");
        let rounded = rounded_to_total(total, &exact);
        prop_assert_eq!(rounded.iter().sum::<i64>(), total);
        for (rounded, exact) in rounded.iter().zip(&exact) {
            prop_assert!((Decimal::from(*rounded) - exact).abs() < Decimal::ONE, "{} for {}", rounded, exact);
        }
    }

    #[test]
    fn an_amount_is_the_same_after_a_round_trip(minor in -LARGEST_MINOR..=LARGEST_MINOR, code in "THB|JPY|KWD|USD|IDR") {
        let currency = Currency::from_str(&code).expect("a currency");
        let money = Money { minor, currency };
        let amount = Amount::from(money);
        prop_assert_eq!(amount.money().expect("it can be read"), money);
    }

    #[test]
    fn a_day_that_is_read_is_written_the_same(text in "[0-9+-]{4}[-0-9W][0-9W]{2}[-0-9][0-9]{2}") {
        if let Ok(day) = Date::from_str(&text) {
            prop_assert_eq!(day.to_string(), text);
        }
    }

    #[test]
    fn every_day_of_two_centuries_is_a_day(year in 1900i16..=2200, month in 1i8..=12, day in 1i8..=31) {
        let text = format!("{year:04}-{month:02}-{day:02}");
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        };
        prop_assert_eq!(Date::from_str(&text).is_ok(), day <= days);
    }

    #[test]
    fn values_never_panic_and_come_back_equal(text in "\\PC{0,40}|[-+0-9.,eE_ ]{0,40}") {
        if let Ok(share) = Percent::from_str(&text) {
            prop_assert_eq!(Percent::from_str(&share.to_string()).ok(), Some(share));
        }
        if let Ok(rate) = Rate::from_str(&text) {
            prop_assert!(rate.0 > Decimal::ZERO);
            prop_assert_eq!(Rate::from_str(&rate.to_string()).ok(), Some(rate));
        }
        let _ = Date::from_str(&text);
        let _ = Currency::from_str(&text);
        let amount = Amount { amount: text, currency: Currency::USD };
        if let Ok(money) = amount.money() {
            prop_assert!(money.minor.abs() <= LARGEST_MINOR);
        }
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,60}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }

    #[test]
    fn folding_does_not_care_about_case_and_spaces(text in "[A-Za-zÀ-ÿ ]{1,30}") {
        let shouted = format!("  {}\u{a0}", text.to_uppercase().replace(' ', "  "));
        prop_assert_eq!(fold(&shouted), fold(&text));
    }
}
