//! Texts an officer reads: Fluent messages, called as typed functions, put into words at the edge.
//!
//! A rule that refuses something returns a [`Message`]: a key with its arguments. Only the edge (a
//! command's answer, a report) turns it into words with a [`Catalogue`], so the core holds no language.

use std::borrow::Cow;
use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// One typed function for each message, generated from `messages/en/*.ftl`.
#[allow(clippy::too_many_arguments)]
pub mod msg {
    use super::{Arg, Message};
    include!(concat!(env!("OUT_DIR"), "/messages.rs"));
}

/// The language in which every message exists.
pub const FALLBACK: &str = "en";

/// A text before it is put into words: a key of the Fluent files with its arguments.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    key: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    args: BTreeMap<Cow<'static, str>, Arg>,
}

impl Message {
    /// A message by key; the functions of [`msg`] are the way to make one.
    pub(crate) fn new<const N: usize>(key: &'static str, args: [(&'static str, Arg); N]) -> Self {
        Message {
            key: key.into(),
            args: args
                .into_iter()
                .map(|(name, arg)| (name.into(), arg))
                .collect(),
        }
    }

    /// The key in the Fluent files.
    pub fn key(&self) -> &str {
        &self.key
    }
}

/// An argument of a message: words, a count that plural rules look at, or another message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Arg {
    /// A count.
    Count(i64),
    /// Words as they are.
    Words(String),
    /// A message that is put into words first.
    Inner(Box<Message>),
}

macro_rules! arg_from {
    ($($from:ty => |$value:ident| $arg:expr),* $(,)?) => {
        $(impl From<$from> for Arg { fn from($value: $from) -> Self { $arg } })*
    };
}

arg_from! {
    &str => |words| Arg::Words(words.to_owned()),
    String => |words| Arg::Words(words),
    &String => |words| Arg::Words(words.clone()),
    i64 => |count| Arg::Count(count),
    i32 => |count| Arg::Count(count.into()),
    u32 => |count| Arg::Count(count.into()),
    usize => |count| Arg::Count(i64::try_from(count).unwrap_or(i64::MAX)),
    Message => |message| Arg::Inner(Box::new(message)),
}

/// The messages of one language, with English behind it.
pub struct Catalogue {
    language: String,
    bundles: Vec<FluentBundle<FluentResource>>,
}

impl Catalogue {
    /// The catalogue of a language tag such as `en` or `th`; an unknown language reads as English.
    pub fn new(language: &str) -> Self {
        let mut tags = vec![language];
        if language != FALLBACK {
            tags.push(FALLBACK);
        }
        let bundles = tags.iter().filter_map(|tag| bundle(tag)).collect();
        Catalogue {
            language: language.to_owned(),
            bundles,
        }
    }

    /// The language tag that was asked for.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Language tags that have messages, in alphabetical order.
    pub fn languages() -> Vec<&'static str> {
        let mut tags: Vec<_> = msg::RESOURCES.iter().map(|(tag, _)| *tag).collect();
        tags.dedup();
        tags
    }

    /// Puts a message into words.
    pub fn text(&self, message: &Message) -> String {
        let mut args = FluentArgs::new();
        for (name, arg) in &message.args {
            let value = match arg {
                Arg::Count(count) => FluentValue::from(*count),
                Arg::Words(words) => FluentValue::from(words.clone()),
                Arg::Inner(inner) => FluentValue::from(self.text(inner)),
            };
            args.set(name.as_ref(), value);
        }
        for bundle in &self.bundles {
            if let Some(pattern) = bundle.get_message(message.key()).and_then(|m| m.value()) {
                return bundle
                    .format_pattern(pattern, Some(&args), &mut Vec::new())
                    .into_owned();
            }
        }
        // A history entry of another version may name a message that is gone.
        message.key().to_owned()
    }
}

fn bundle(tag: &str) -> Option<FluentBundle<FluentResource>> {
    let language: LanguageIdentifier = tag.parse().ok()?;
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    let mut any = false;
    for (_, text) in msg::RESOURCES.iter().filter(|(owner, _)| *owner == tag) {
        // The build has parsed these files: a resource with errors cannot be here.
        if let Ok(resource) = FluentResource::try_new((*text).to_owned()) {
            any = bundle.add_resource(resource).is_ok() || any;
        }
    }
    any.then_some(bundle)
}
