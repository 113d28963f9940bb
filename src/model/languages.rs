//! Which language the page is in, and which one is wanted.

use crate::i18n::Language;

/// What the page knows of its language.
#[derive(Clone, Debug)]
pub struct Languages {
    /// The one that is shown.
    pub shown: Language,
    /// The one that a link asks for or the learner chose, now or on an earlier visit.
    pub chosen: Option<Language>,
    /// The one that the browser prefers.
    pub preferred: Language,
    /// The one whose words could not be loaded.
    pub missing: Option<Language>,
    /// Whether the long texts of the one that is shown are there.
    pub later: LaterWords,
    /// The link to follow once the words of the first language are loaded, so that no learner sees the page change its
    /// language.
    pub(super) waiting_link: Option<String>,
}

/// Whether the long texts are there, which are fetched when somebody asks for them: explanations, questions, terms.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaterWords {
    /// Nobody has asked for them.
    Unasked,
    /// They are being fetched.
    Awaited,
    /// They are there.
    Ready,
    /// They could not be loaded.
    Missing,
}

impl LaterWords {
    /// Its name for tests and embedders.
    pub fn key(self) -> &'static str {
        match self {
            Self::Unasked => "unasked",
            Self::Awaited => "awaited",
            Self::Ready => "ready",
            Self::Missing => "missing",
        }
    }
}

impl Languages {
    /// English is shown until other words have come.
    pub(super) fn new(shown: Language) -> Self {
        Self {
            shown,
            chosen: None,
            preferred: shown,
            missing: None,
            later: LaterWords::Unasked,
            waiting_link: None,
        }
    }

    pub(super) fn wanted(&self) -> Language {
        self.chosen.unwrap_or(self.preferred)
    }

    /// The wanted language, unless it is shown already or its words could not be loaded.
    pub(super) fn to_load(&self) -> Option<Language> {
        let wanted = self.wanted();
        let is_settled = wanted == self.shown || self.missing == Some(wanted);
        (!is_settled).then_some(wanted)
    }
}
