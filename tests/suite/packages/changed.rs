//! Not a bit of a package can change unseen.

use super::{Numbers, faults, package, parts, verify};

#[test]
fn every_one_of_ten_thousand_flipped_bits_is_found() {
    let package = package();
    assert_eq!(faults(&package), Vec::<&str>::new());
    let mut numbers = Numbers(20_261_122);
    for _ in 0..10_000 {
        let (byte, bit) = (numbers.below(package.len()), numbers.below(8));
        let mut changed = package.clone();
        changed[byte] ^= 1 << bit;
        assert!(verify(&changed).is_err(), "bit {bit} of byte {byte}");
    }
}

#[test]
fn a_changed_byte_is_found_wherever_it_is() {
    // Headers, names, sums, signature, key, texts, contents, directory, end: every byte of the file, once.
    let package = package();
    for byte in 0..package.len() {
        let mut changed = package.clone();
        changed[byte] ^= 1 << (byte % 8);
        assert!(verify(&changed).is_err(), "byte {byte}");
    }
}

#[test]
fn a_change_in_a_file_names_the_file() {
    let package = package();
    for part in parts() {
        let at = place(&package, &part.bytes);
        let mut changed = package.clone();
        changed[at + 3] ^= 0x20;
        let told = verify(&changed).expect_err("it is found");
        assert_eq!(told[0].code(), "changed_file");
        assert_eq!(told[0].file(), Some(part.name));
    }
}

#[test]
fn a_package_that_is_cut_short_is_found_at_every_length() {
    let package = package();
    for length in (0..package.len()).step_by(7).chain([package.len() - 1]) {
        assert!(verify(&package[..length]).is_err(), "{length} bytes");
    }
    assert_eq!(faults(&package[..package.len() - 40]), ["truncated"]);
    assert_eq!(faults(&[]), ["empty"]);
}

#[test]
fn nothing_can_be_added_in_front_behind_or_between() {
    let package = package();
    let with = |at: usize| {
        let mut longer = package.clone();
        longer.splice(at..at, *b"hidden");
        faults(&longer)
    };
    assert_eq!(with(0), ["not_a_zip"]);
    assert_eq!(with(package.len()), ["appended"]);
    for at in (1..package.len()).step_by(97) {
        assert!(!with(at).is_empty(), "at {at}");
    }
}

/// Where bytes stand.
fn place(package: &[u8], bytes: &[u8]) -> usize {
    package
        .windows(bytes.len())
        .position(|window| window == bytes)
        .expect("the part is in the package")
}
