//! The page's current and wanted language.

use crate::i18n::Language;

/// The state of the page's language.
#[derive(Clone, Debug)]
pub struct Languages {
    /// The current language.
    pub shown: Language,
    /// The language that a link asks for or the learner chose, now or on an earlier visit.
    pub chosen: Option<Language>,
    /// The language that the browser prefers.
    pub preferred: Language,
    /// The language whose texts could not be loaded.
    pub missing: Option<Language>,
    /// Whether the long texts of the current language are loaded.
    pub later: LaterWords,
    /// The link to follow once the texts of the first language are loaded, so that the page never
    /// visibly changes its language.
    pub(super) waiting_link: Option<String>,
}

/// The loading state of the long texts (explanations, questions, terms), which are fetched on demand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaterWords {
    /// They have not been needed yet.
    Unasked,
    /// They are being fetched.
    Awaited,
    /// They are loaded.
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
    /// Shows English until other texts are loaded.
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

    /// The wanted language, unless it is already shown or its texts could not be loaded.
    pub(super) fn to_load(&self) -> Option<Language> {
        let wanted = self.wanted();
        let is_settled = wanted == self.shown || self.missing == Some(wanted);
        (!is_settled).then_some(wanted)
    }
}
