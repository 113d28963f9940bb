//! The parts of each language's words: one file each in static/locales/.

/// A part of a language's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Buttons, labels, and the names of values, fields and checks.
    Interface,
    /// The story of each step.
    Stories,
    /// The long texts: the explanation of each field, and the exact wording of each step.
    Explanations,
    /// The terms of the field, which every text marks.
    Glossary,
    /// Questions that people ask, and what is often misunderstood.
    Questions,
}

impl Part {
    /// Those without which there is no page. The English ones are in the program.
    pub const FIRST: [Self; 3] = [Self::Interface, Self::Stories, Self::Glossary];

    /// Those that are fetched, in every language, when somebody asks for them.
    pub const LATER: [Self; 2] = [Self::Explanations, Self::Questions];

    /// The part whose file has this name, without the ending.
    pub fn named(name: &str) -> Option<Self> {
        let mut parts = Self::FIRST.into_iter().chain(Self::LATER);
        parts.find(|part| part.name() == name)
    }

    /// The name of its file, without the ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interface => "interface",
            Self::Stories => "stories",
            Self::Explanations => "explanations",
            Self::Questions => "questions",
            Self::Glossary => "glossary",
        }
    }

    /// The beginning of a line that every file of this part has, unlike a host's error page.
    fn mark(self) -> &'static str {
        match self {
            Self::Interface => "language-name = ",
            Self::Stories => "chapter-1 = ",
            Self::Explanations => "step-client-hello =",
            Self::Questions => "question-key-sent = ",
            Self::Glossary => "term-cipher-suite = ",
        }
    }

    /// Returns true if this is the content of such a file.
    pub(super) fn is_in(self, source: &str) -> bool {
        source.lines().any(|line| line.starts_with(self.mark()))
    }

    /// The English words, if they are in the program.
    pub(super) fn english(self) -> Option<&'static str> {
        match self {
            Self::Interface => Some(include_str!("../../static/locales/en/interface.ftl")),
            Self::Stories => Some(include_str!("../../static/locales/en/stories.ftl")),
            Self::Glossary => Some(include_str!("../../static/locales/en/glossary.ftl")),
            Self::Explanations | Self::Questions => None,
        }
    }
}
