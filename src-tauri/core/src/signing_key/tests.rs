//! Keys from making to replacing, and the passphrases around them.

use serde_json::{Value as Json, json};

use super::chain::leads_to;
use super::commands::{self, SigningKeyState};
use super::public::PublicKey;
use super::sealed::{Passphrase, Unlocked};
use super::{SigningKey, store, unlock};
use crate::commands::Nothing;
use crate::desk::Desk;
use crate::error::{Code, Error};
use crate::testing::{code, programme, refused};

const FIRST: &str = "seven quiet rivers meet";
const SECOND: &str = "an old lamp and a new wick";

fn request<T: serde::de::DeserializeOwned>(json: Json) -> T {
    serde_json::from_value(json).unwrap()
}

fn made(desk: &Desk) -> SigningKeyState {
    commands::make(desk, request(json!({ "passphrase": FIRST })))
        .unwrap()
        .value
}

fn row(desk: &Desk) -> SigningKey {
    desk.read(store::current).unwrap().unwrap()
}

#[test]
fn a_key_is_named_by_the_first_132_bits_of_its_sum() {
    // The public key of RFC 8032, 7.1, test 1; its sum begins 21fe31dfa154a261626bf854046fd227.
    let key: PublicKey = "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
        .parse()
        .unwrap();
    assert!(
        key.fingerprint()
            .starts_with("21fe31dfa154a261626bf854046fd227")
    );
    // The same bits by eleven, worked out elsewhere.
    let places = [
        271, 1932, 959, 533, 593, 389, 1101, 1016, 672, 283, 1956, 625,
    ];
    let words = key.words();
    let list = bip39::Language::English.word_list();
    assert_eq!(words, places.map(|at| list[at]).join(" "));
    assert!(key.has_words(&format!("  {}\n", words.to_uppercase().replace(' ', ", "))));
    assert!(!key.has_words(&words.replacen(' ', " zoo ", 1)));
    assert_eq!(PublicKey::from_pem(&key.pem()), Some(key));
}

#[test]
fn what_is_no_key_is_refused() {
    for text in [
        "",
        "d75a",
        "zz",
        &"0".repeat(64),
        &"D7".repeat(32),
        &"é".repeat(32),
    ] {
        assert!(text.parse::<PublicKey>().is_err(), "{text}");
    }
    assert_eq!(
        PublicKey::from_pem("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"),
        None
    );
}

#[test]
fn a_key_opens_with_its_passphrase_only() {
    let (_folder, desk, _) = programme();
    assert_eq!(commands::get(&desk, Nothing {}).unwrap(), None);
    assert_eq!(
        code(unlock(&desk, &Passphrase::new(FIRST)).map(|_| ())),
        Code::NotFound
    );
    let state = made(&desk);
    assert_eq!(state.holder, "Agency");
    assert_eq!(
        unlock(&desk, &Passphrase::new(FIRST)).unwrap().public_key(),
        state.public_key
    );
    for wrong in ["", "seven quiet rivers meeT", "seven quiet rivers meet "] {
        let answer = unlock(&desk, &Passphrase::new(wrong)).map(|_| ());
        assert_eq!(refused(answer), ["passphrase"], "{wrong:?}");
    }
    assert!(
        row(&desk)
            .sealed_private
            .starts_with("-----BEGIN AGE ENCRYPTED FILE-----")
    );
}

#[test]
fn the_same_words_on_another_keyboard_are_the_same_passphrase() {
    let (_folder, desk, _) = programme();
    commands::make(
        &desk,
        request(json!({ "passphrase": "caf\u{e9} au lait \u{ff11}" })),
    )
    .unwrap();
    unlock(&desk, &Passphrase::new("cafe\u{301} au lait 1")).unwrap();
}

#[test]
fn a_weak_or_endless_passphrase_is_refused() {
    let (_folder, desk, _) = programme();
    for weak in [
        "",
        "secret",
        "elevenchars",
        "with a\nline break",
        &"x".repeat(1001),
    ] {
        let answer = commands::make(&desk, request(json!({ "passphrase": weak })));
        assert_eq!(refused(answer), ["passphrase"], "{weak:?}");
    }
    assert_eq!(commands::get(&desk, Nothing {}).unwrap(), None);
}

#[test]
fn a_second_key_needs_a_reason() {
    let (_folder, desk, _) = programme();
    let first = made(&desk);
    assert_eq!(
        code(commands::make(
            &desk,
            request(json!({ "passphrase": SECOND }))
        )),
        Code::Invalid
    );
    let lost = json!({ "passphrase": SECOND, "lost": true });
    let second = commands::make(&desk, request(lost)).unwrap().value;
    assert_ne!(first.public_key, second.public_key);
    assert_eq!(
        second.earlier, 0,
        "nobody who knew the lost key knows this one"
    );
}

#[test]
fn a_new_key_is_signed_by_the_old_one_whose_private_half_goes() {
    let (_folder, desk, _) = programme();
    let first = made(&desk);
    let change = json!({ "passphrase": FIRST, "new_passphrase": SECOND });
    let second = commands::replace(&desk, request(change)).unwrap().value;
    assert_eq!(second.earlier, 1);
    let key = unlock(&desk, &Passphrase::new(SECOND)).unwrap();
    assert_eq!(key.chain()[0].old, first.public_key);
    assert!(leads_to(key.chain(), &second.public_key));
    assert!(!leads_to(key.chain(), &first.public_key));
    let old = desk
        .read(store::all)
        .unwrap()
        .into_iter()
        .find(|row| row.public_key == first.public_key)
        .unwrap();
    assert_eq!(old.sealed_private, "");
    assert!(!old.retired_at.is_empty());

    // A chain with a gap, a stranger's signature or another moment leads nowhere.
    let mut forged = key.chain().to_vec();
    forged[0].at = "2020-01-01T00:00:00Z".parse().unwrap();
    assert!(!leads_to(&forged, &second.public_key));
    let stranger = Unlocked::of_seed(&[7; 32].into());
    let mut forged = key.chain().to_vec();
    forged[0].old = stranger.public_key();
    assert!(!leads_to(&forged, &second.public_key));
}

#[test]
fn another_passphrase_takes_the_place_of_the_old_one() {
    let (_folder, desk, _) = programme();
    let state = made(&desk);
    let change = json!({ "passphrase": FIRST, "new_passphrase": SECOND });
    commands::change_passphrase(&desk, request(change.clone())).unwrap();
    assert_eq!(
        unlock(&desk, &Passphrase::new(SECOND))
            .unwrap()
            .public_key(),
        state.public_key
    );
    assert_eq!(
        refused(unlock(&desk, &Passphrase::new(FIRST)).map(|_| ())),
        ["passphrase"]
    );
    assert_eq!(
        refused(commands::change_passphrase(&desk, request(change))),
        ["passphrase"]
    );
}

#[test]
fn a_backup_brings_the_key_and_its_chain_to_another_computer() {
    let (folder, desk, _) = programme();
    made(&desk);
    commands::replace(
        &desk,
        request(json!({ "passphrase": FIRST, "new_passphrase": SECOND })),
    )
    .unwrap();
    let state = commands::get(&desk, Nothing {}).unwrap().unwrap();
    assert_eq!(state.backed_up_at, "");
    let path = folder.path().join("key");
    let wrong = json!({ "path": path, "passphrase": FIRST });
    assert_eq!(
        refused(commands::backup(&desk, request(wrong))),
        ["passphrase"]
    );
    assert!(!folder.path().join("key.age").exists());
    let written = commands::backup(
        &desk,
        request(json!({ "path": path, "passphrase": SECOND })),
    )
    .unwrap();
    assert!(written.value.path.ends_with("key.age"));
    let state = commands::get(&desk, Nothing {}).unwrap().unwrap();
    assert_ne!(state.backed_up_at, "");

    let (_elsewhere, other, _) = programme();
    let restore =
        |passphrase: &str| json!({ "path": written.value.path, "passphrase": passphrase });
    assert_eq!(
        refused(commands::restore(&other, request(restore(FIRST)))),
        ["passphrase"]
    );
    let restored = commands::restore(&other, request(restore(SECOND)))
        .unwrap()
        .value;
    assert_eq!(
        (restored.public_key, restored.earlier, restored.made_at),
        (state.public_key, 1, state.made_at)
    );
    // Twice is once, and never over another key.
    commands::restore(&other, request(restore(SECOND))).unwrap();
    let (_third, stranger, _) = programme();
    commands::make(
        &stranger,
        request(json!({ "passphrase": FIRST, "lost": true })),
    )
    .unwrap();
    commands::replace(
        &stranger,
        request(json!({ "passphrase": FIRST, "new_passphrase": FIRST })),
    )
    .unwrap();
    commands::replace(
        &stranger,
        request(json!({ "passphrase": FIRST, "new_passphrase": FIRST })),
    )
    .unwrap();
    assert_eq!(
        code(commands::restore(&stranger, request(restore(SECOND)))),
        Code::Invalid
    );
}

#[test]
fn what_is_no_backup_is_refused() {
    let (folder, desk, _) = programme();
    for (name, content) in [
        ("empty.age", &b""[..]),
        ("text.age", b"not sealed at all"),
        ("half.age", b"-----BEGIN AGE ENCRYPTED FILE-----\nYWdl"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        let answer =
            commands::restore(&desk, request(json!({ "path": path, "passphrase": FIRST })));
        assert_eq!(refused(answer), ["path"], "{name}");
    }
    let missing = json!({ "path": folder.path().join("nowhere.age"), "passphrase": FIRST });
    assert_eq!(
        code(commands::restore(&desk, request(missing))),
        Code::Storage
    );
}

#[test]
fn neither_history_nor_undo_keeps_what_was_sealed() {
    let (folder, desk, _) = programme();
    made(&desk);
    let sealed = row(&desk).sealed_private;
    let change = json!({ "passphrase": FIRST, "new_passphrase": SECOND });
    commands::change_passphrase(&desk, request(change)).unwrap();
    assert_eq!(code(desk.undo()), Code::NotFound);
    drop(desk);
    let body: String = sealed.lines().nth(2).unwrap().to_owned();
    for file in std::fs::read_dir(folder.path()).unwrap() {
        let content = std::fs::read(file.unwrap().path()).unwrap();
        let found = content
            .windows(body.len())
            .any(|bytes| bytes == body.as_bytes());
        assert!(
            !found,
            "the key sealed with the old passphrase is still in the file"
        );
    }
}

#[test]
fn a_key_never_shows_itself() {
    let shown = format!("{:?}", Passphrase::new(FIRST));
    assert!(!shown.contains("rivers"), "{shown}");
    let error: Error = super::sealed::refused(super::sealed::Closed::Passphrase);
    assert!(!format!("{error:?}").contains("rivers"));
}
