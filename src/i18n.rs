//! All texts of the page, in Fluent. No other place holds text for people to read.
//!
//! A language is a folder in static/locales/ with a file for each part. The English texts of the
//! first view are in the program; other languages, and the long texts of every language, are
//! fetched when needed.

use std::fmt;
use std::fs;
use std::path::Path;
use std::rc::Rc;

use fluent_bundle::FluentArgs;

use self::language::Source;
pub use self::language::{ENGLISH, LANGUAGES, Language};
pub use self::part::Part;
use self::words::Words;

mod language;
mod part;
mod pseudo;
mod words;

/// The values for a text's placeholders.
pub type Arguments<'a> = FluentArgs<'a>;

/// Looks up texts in one language.
pub struct Localizer {
    language: Language,
    words: Vec<Rc<Words>>,
    /// English texts, for those that the language lacks.
    fallback: Vec<Rc<Words>>,
}

/// Compares language and loaded parts, which determine the texts.
impl PartialEq for Localizer {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language && self.words.len() == other.words.len()
    }
}

impl fmt::Debug for Localizer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Localizer").field(&self.language.tag).finish()
    }
}

impl Localizer {
    /// English, without the parts that are fetched later.
    pub fn english() -> Self {
        Self {
            language: ENGLISH,
            words: english(ENGLISH),
            fallback: Vec::new(),
        }
    }

    /// A language whose texts need not be fetched; `None` for the others.
    pub fn built_in(language: Language) -> Option<Self> {
        match language.source {
            Source::Embedded | Source::Pseudo(_) => Some(Self {
                language,
                words: english(language),
                fallback: Vec::new(),
            }),
            Source::File => None,
        }
    }

    /// A language from the files of its first parts; `None` if one is missing or is something else,
    /// such as a host's error page.
    pub fn read(language: Language, sources: Vec<(Part, String)>) -> Option<Self> {
        if !are_all_in(&Part::FIRST, &sources) {
            return None;
        }
        let words = sources
            .into_iter()
            .map(|(part, source)| Rc::new(Words::new(part, language, source)));
        let localizer = Self {
            language,
            words: words.collect(),
            fallback: english(ENGLISH),
        };
        (localizer.text("language-name") == language.name).then_some(localizer)
    }

    /// All parts of a language from the project's folder `static`, for programs that run in the project.
    ///
    /// # Errors
    /// A file is missing, or does not belong to this language.
    pub fn from_folder(folder: &Path, language: Language) -> Result<Self, String> {
        let read = |part: &Part| {
            let path = folder.join(language.file(*part));
            let source = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
            Ok((*part, source))
        };
        let first = match Self::built_in(language) {
            Some(localizer) => Some(localizer),
            None => Self::read(language, Part::FIRST.iter().map(read).collect::<Result<_, String>>()?),
        };
        let later = Part::LATER.iter().map(read).collect::<Result<_, String>>()?;
        first
            .and_then(|localizer| localizer.with_later(later))
            .ok_or_else(|| format!("the files of {} are not in this language", language.tag))
    }

    /// This localizer with the parts that are fetched later; `None` if one is missing or invalid.
    pub fn with_later(&self, sources: Vec<(Part, String)>) -> Option<Self> {
        if !are_all_in(&Part::LATER, &sources) {
            return None;
        }
        let later = sources
            .into_iter()
            .map(|(part, source)| Rc::new(Words::new(part, self.language, source)));
        Some(Self {
            language: self.language,
            words: self.words.iter().cloned().chain(later).collect(),
            fallback: self.fallback.clone(),
        })
    }

    /// Returns true if the parts that are fetched later are loaded.
    pub fn has_later(&self) -> bool {
        self.words.iter().any(|words| Part::LATER.contains(&words.part()))
    }

    /// The language of the texts.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The contents of its files, except those built into the program.
    pub fn sources(&self) -> impl Iterator<Item = (Part, &str)> {
        let is_file = self.language.source == Source::File;
        self.words
            .iter()
            .filter(move |words| is_file || Part::LATER.contains(&words.part()))
            .map(|words| (words.part(), words.source()))
    }

    /// Restores a localizer from [`Localizer::sources`]; `None` if something is missing.
    pub fn from_sources(language: Language, sources: Vec<(Part, String)>) -> Option<Self> {
        let (later, first) = sources.into_iter().partition(|(part, _)| Part::LATER.contains(part));
        Self::built_in(language)
            .or_else(|| Self::read(language, first))?
            .with_later(later)
    }

    /// The text with this id.
    pub fn text(&self, id: &str) -> String {
        self.with(id, &Arguments::new())
    }

    /// The text with this id and these arguments. `id.attribute` is the attribute of a text. A
    /// missing text shows as its id, which a test rejects.
    pub fn with(&self, id: &str, arguments: &Arguments<'_>) -> String {
        self.find(id, arguments).unwrap_or_else(|| id.to_owned())
    }

    /// The text with this id, if there is one.
    pub fn find(&self, id: &str, arguments: &Arguments<'_>) -> Option<String> {
        let (message, attribute) = match id.split_once('.') {
            Some((message, attribute)) => (message, Some(attribute)),
            None => (id, None),
        };
        let mut own = self.words.iter().filter(|words| words.has(message)).peekable();
        // Avoids parsing English for an attribute that no language has.
        match own.peek() {
            Some(_) => own.find_map(|words| words.format(message, attribute, arguments)),
            None => self
                .fallback
                .iter()
                .find_map(|words| words.format(message, attribute, arguments)),
        }
    }
}

/// Returns true if `sources` contains a valid file for each of these parts.
fn are_all_in(parts: &[Part], sources: &[(Part, String)]) -> bool {
    let is_in = |part: &Part| {
        sources
            .iter()
            .any(|(known, source)| known == part && part.is_in(source))
    };
    parts.iter().all(is_in)
}

fn english(language: Language) -> Vec<Rc<Words>> {
    Part::FIRST.map(|part| Rc::new(Words::english(part, language))).into()
}

/// Names and values for a text's placeholders.
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
