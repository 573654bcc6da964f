//! Keys of other agencies whose words an officer compared with their holder.
//!
//! A package carries its own key, so a package proves by itself only that it is as its maker made it. Who the maker
//! is, people find out: they compare the key's words once, by a way that the package did not take.

pub mod commands;
pub(crate) mod store;

use crate::signing_key::public::PublicKey;
use crate::values::CountryCode;
use crate::{code_enum, id_type, record, rules};

id_type! {
    /// Key of a known key's row.
    KnownKeyId
}

code_enum! {
    /// How the words of a key were compared.
    pub enum Confirmed {
        /// With a paper that the agency signed.
        Paper = "paper", confirmed_paper;
        /// By telephone, at a number that was known before.
        Telephone = "telephone", confirmed_telephone;
        /// Face to face.
        Meeting = "meeting", confirmed_meeting;
        /// With what the agency publishes, on its website or in its journal.
        Published = "published", confirmed_published;
    }
}

record! {
    /// A key that is known.
    pub struct KnownKey(KnownKeyId) in "known_key" {
        /// The key.
        pub public_key: PublicKey,
        /// The country of the agency.
        pub country: CountryCode,
        /// The agency's name in English.
        #[garde(custom(rules::name(300)))]
        pub agency: String,
        /// The day on which it was confirmed.
        pub first_seen: String,
        /// How its words were compared.
        pub confirmed_how: Confirmed,
        /// With whom, and anything else.
        #[garde(custom(rules::line(300)))]
        pub note: String,
    }
}
