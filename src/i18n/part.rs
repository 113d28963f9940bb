//! The parts of each language's texts: one file each in static/locales/.

/// A part of a language's texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Buttons, labels, and the names of values, fields and checks.
    Interface,
    /// The story of each step.
    Stories,
    /// The long texts: the explanation of each field, and the exact wording of each step.
    Explanations,
    /// The glossary of technical terms, which every text marks.
    Glossary,
    /// Frequent questions and misunderstandings.
    Questions,
}

impl Part {
    /// The parts that the page cannot start without. The English ones are built into the program.
    pub const FIRST: [Self; 3] = [Self::Interface, Self::Stories, Self::Glossary];

    /// The parts that are fetched on demand, in every language.
    pub const LATER: [Self; 2] = [Self::Explanations, Self::Questions];

    /// The part with this file name, without the extension.
    pub fn named(name: &str) -> Option<Self> {
        let mut parts = Self::FIRST.into_iter().chain(Self::LATER);
        parts.find(|part| part.name() == name)
    }

    /// The name of its file, without the extension.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interface => "interface",
            Self::Stories => "stories",
            Self::Explanations => "explanations",
            Self::Questions => "questions",
            Self::Glossary => "glossary",
        }
    }

    /// The beginning of a line that every file of this part contains, unlike a host's error page.
    fn mark(self) -> &'static str {
        match self {
            Self::Interface => "language-name = ",
            Self::Stories => "chapter-1 = ",
            Self::Explanations => "step-client-hello =",
            Self::Questions => "question-key-sent = ",
            Self::Glossary => "term-cipher-suite = ",
        }
    }

    /// Returns true if `source` is the content of such a file.
    pub(super) fn is_in(self, source: &str) -> bool {
        source.lines().any(|line| line.starts_with(self.mark()))
    }

    /// The English texts, if they are built into the program.
    pub(super) fn english(self) -> Option<&'static str> {
        match self {
            Self::Interface => Some(include_str!("../../static/locales/en/interface.ftl")),
            Self::Stories => Some(include_str!("../../static/locales/en/stories.ftl")),
            Self::Glossary => Some(include_str!("../../static/locales/en/glossary.ftl")),
            Self::Explanations | Self::Questions => None,
        }
    }
}
