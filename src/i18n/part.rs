//! The parts of each language's words: one file each in static/locales/.

/// A part of a language's words. The first view needs only the parts before the explanations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Buttons, labels, and the names of values, fields and checks.
    Interface,
    /// The story of each step.
    Stories,
    /// The long texts: the explanation of each field, and the exact wording of each step.
    Explanations,
}

impl Part {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Interface, Self::Stories, Self::Explanations];

    /// The name of its file, without the ending.
    pub fn name(self) -> &'static str {
        match self {
            Self::Interface => "interface",
            Self::Stories => "stories",
            Self::Explanations => "explanations",
        }
    }

    /// The beginning of a line that every file of this part has, unlike a host's error page.
    fn mark(self) -> &'static str {
        match self {
            Self::Interface => "language-name = ",
            Self::Stories => "chapter-1 = ",
            Self::Explanations => "step-client-hello =",
        }
    }

    /// Returns true if this is the content of such a file.
    pub(super) fn is_in(self, source: &str) -> bool {
        source.lines().any(|line| line.starts_with(self.mark()))
    }

    /// The English words, which are in the program.
    pub(super) fn english(self) -> &'static str {
        match self {
            Self::Interface => include_str!("../../static/locales/en/interface.ftl"),
            Self::Stories => include_str!("../../static/locales/en/stories.ftl"),
            Self::Explanations => include_str!("../../static/locales/en/explanations.ftl"),
        }
    }
}
