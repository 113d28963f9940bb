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
    /// The one whose words could not be had.
    pub missing: Option<Language>,
    /// The link that is followed when the words of the first language are there: no learner is to see the page
    /// change its language under their eyes.
    pub(super) waiting_link: Option<String>,
}

impl Languages {
    /// English is shown until other words have come.
    pub(super) fn new(shown: Language) -> Self {
        Self {
            shown,
            chosen: None,
            preferred: shown,
            missing: None,
            waiting_link: None,
        }
    }

    pub(super) fn wanted(&self) -> Language {
        self.chosen.unwrap_or(self.preferred)
    }

    /// The wanted language, unless it is shown already or its words cannot be had.
    pub(super) fn to_load(&self) -> Option<Language> {
        let wanted = self.wanted();
        let is_settled = wanted == self.shown || self.missing == Some(wanted);
        (!is_settled).then_some(wanted)
    }
}
