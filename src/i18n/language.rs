//! The available languages, and finding one by tag.

use super::part::Part;

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag (BCP 47).
    pub tag: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// Whether it is written from right to left.
    pub is_right_to_left: bool,
    /// The source of its texts.
    pub(super) source: Source,
}

/// The source of a language's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// They are part of the program: English.
    Embedded,
    /// They are fetched when needed.
    File,
    /// They are derived from English, to test the page.
    Pseudo(Pseudo),
}

/// The transformation of English texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pseudo {
    /// [`accented`](super::pseudo::accented)
    Accented,
    /// [`right_to_left`](super::pseudo::right_to_left)
    RightToLeft,
}

/// All languages that a learner can choose, English first. The build lists the folders in static/locales/.
pub const LANGUAGES: &[Language] = include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// The built-in language, which also fills the gaps of others.
pub const ENGLISH: Language = LANGUAGES[0];

/// Test languages: accented and longer, and right to left. Only a link selects them.
pub(super) const TEST_LANGUAGES: [Language; 2] = [
    Language {
        tag: "en-XA",
        name: "Accented English",
        is_right_to_left: false,
        source: Source::Pseudo(Pseudo::Accented),
    },
    Language {
        tag: "ar-XB",
        name: "English from right to left",
        is_right_to_left: true,
        source: Source::Pseudo(Pseudo::RightToLeft),
    },
];

impl Language {
    /// The language of a tag, ignoring the region: `de-AT` is German.
    pub fn by_tag(tag: &str) -> Option<Self> {
        let is_test = |language: &&Self| language.tag.eq_ignore_ascii_case(tag);
        TEST_LANGUAGES.iter().find(is_test).copied().or_else(|| spoken(tag))
    }

    /// The language of the first tag that has one, or else English.
    pub fn preferred(tags: impl IntoIterator<Item = String>) -> Self {
        tags.into_iter().find_map(|tag| spoken(&tag)).unwrap_or(ENGLISH)
    }

    /// The path of the file with a part of its texts; a derived language uses English's.
    pub fn file(&self, part: Part) -> String {
        let tag = match self.source {
            Source::Embedded | Source::File => self.tag,
            Source::Pseudo(_) => ENGLISH.tag,
        };
        format!("locales/{tag}/{}.ftl", part.name())
    }
}

/// Looks up the whole tag, then the tag without its last part, and so on (RFC 4647 §3.4). Tags
/// consist of letters, digits and hyphens (RFC 5646 §2.1).
fn spoken(tag: &str) -> Option<Language> {
    if !tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-') {
        return None;
    }
    let mut tag = tag;
    loop {
        let is_it = |language: &&Language| language.tag.eq_ignore_ascii_case(tag);
        if let Some(language) = LANGUAGES.iter().find(is_it) {
            return Some(*language);
        }
        tag = tag.rsplit_once('-')?.0;
    }
}
