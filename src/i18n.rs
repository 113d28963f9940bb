//! All words of the page, by Fluent: nothing that a person reads stands anywhere else.
//!
//! A language is one file in static/locales/. English is part of the program; the others are fetched when needed.

use std::borrow::Cow;
use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

pub use self::language::{ENGLISH, LANGUAGES, Language};
use self::language::{Pseudo, Source};

mod language;
mod pseudo;

/// What goes into a text's places.
pub type Arguments<'a> = FluentArgs<'a>;

const ENGLISH_WORDS: &str = include_str!("../static/locales/en.ftl");

/// Finds texts in one language.
pub struct Localizer {
    language: Language,
    words: FluentBundle<FluentResource>,
    /// English, where the language may lack a text.
    fallback: Option<FluentBundle<FluentResource>>,
}

/// There is one localizer per language.
impl PartialEq for Localizer {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl fmt::Debug for Localizer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Localizer").field(&self.language.tag).finish()
    }
}

impl Localizer {
    /// English.
    pub fn english() -> Self {
        Self {
            language: ENGLISH,
            words: bundle(ENGLISH, ENGLISH_WORDS.to_owned(), None),
            fallback: None,
        }
    }

    /// A language whose words need not be fetched; `None` for the others.
    pub fn built_in(language: Language) -> Option<Self> {
        let transform: fn(&str) -> Cow<'_, str> = match language.source {
            Source::Embedded => return Some(Self::english()),
            Source::Pseudo(Pseudo::Accented) => pseudo::accented,
            Source::Pseudo(Pseudo::RightToLeft) => pseudo::right_to_left,
            Source::File => return None,
        };
        Some(Self {
            language,
            words: bundle(language, ENGLISH_WORDS.to_owned(), Some(transform)),
            fallback: None,
        })
    }

    /// A language by the content of its file; `None` if it is no such file, as when a host answers with a page of
    /// its own.
    pub fn read(language: Language, source: String) -> Option<Self> {
        let localizer = Self {
            language,
            words: bundle(language, source, None),
            fallback: Some(bundle(ENGLISH, ENGLISH_WORDS.to_owned(), None)),
        };
        (localizer.text("language-name") == language.name).then_some(localizer)
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The text of this name.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &Arguments::new())
    }

    /// The text of this name with values in its places. `name.attribute` is the attribute of a text. A text
    /// that is missing shows as its name, which a test refuses.
    pub fn with(&self, id: &str, arguments: &Arguments<'_>) -> String {
        self.find(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    /// The text of this name, if there is one.
    pub fn find(&self, id: &str, arguments: &Arguments<'_>) -> Option<String> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        [Some(&self.words), self.fallback.as_ref()]
            .into_iter()
            .flatten()
            .find_map(|words| format(words, message, attribute, arguments))
    }
}

fn bundle(
    language: Language,
    source: String,
    transform: Option<fn(&str) -> Cow<'_, str>>,
) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.tag.parse().unwrap_or(langid!("en"));
    let mut bundle = FluentBundle::new(vec![identifier]);
    // Values are bytes and names in left-to-right script: marks around them are needed only where the words run the
    // other way. Elsewhere they would only be copied along.
    bundle.set_use_isolating(language.is_right_to_left);
    bundle.set_transform(transform);
    // What can be read of a broken file is used; a test refuses any error in those that are here.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}

fn format(
    words: &FluentBundle<FluentResource>,
    message: &str,
    attribute: Option<&str>,
    arguments: &Arguments<'_>,
) -> Option<String> {
    let message = words.get_message(message)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = words.format_pattern(pattern, Some(arguments), &mut errors);
    Some(text.into_owned())
}

/// Names and values for a text's places.
#[macro_export]
macro_rules! arguments {
    ($($name:literal = $value:expr),* $(,)?) => {{
        let mut arguments = $crate::i18n::Arguments::new();
        $(arguments.set($name, $value);)*
        arguments
    }};
}

#[cfg(test)]
mod tests;
