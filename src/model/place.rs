//! The learner's place: everything that changes the link. It is compared after each message, so it copies no texts.

use std::rc::Rc;

use super::link::{Link, joined_fragment};
use super::options::{Detail, Theme, Viewpoint};
use super::step_name::StepReference;
use super::timeline_handle::TimelineHandle;
use crate::i18n::Language;

/// The target of a link into a session.
pub struct Place {
    pub timeline: Rc<TimelineHandle>,
    pub step: usize,
    pub detail: Detail,
    pub viewpoint: Viewpoint,
    pub theme: Theme,
    pub language: Option<Language>,
    pub solved: Vec<&'static str>,
}

impl Place {
    /// The fragment that leads here, without `#`.
    pub fn to_fragment(&self, default: &Link) -> String {
        let link = Link {
            step: StepReference::of(&self.timeline.timeline.steps, self.step),
            detail: self.detail,
            viewpoint: self.viewpoint,
            theme: self.theme,
            language: self.language,
            solved: self.solved.clone(),
            ..default.clone()
        };
        joined_fragment(&link.view_fragment(default), self.timeline.fragment(default))
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        let of_view = |place: &Self| {
            let Self {
                step,
                detail,
                viewpoint,
                theme,
                language,
                solved,
                ..
            } = place;
            (*step, *detail, *viewpoint, *theme, *language, solved.clone())
        };
        let is_same_session = Rc::ptr_eq(&self.timeline, &other.timeline)
            || self.timeline.timeline.scenario == other.timeline.timeline.scenario;
        of_view(self) == of_view(other) && is_same_session
    }
}
