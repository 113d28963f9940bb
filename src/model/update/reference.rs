//! The words of questions and terms are fetched once somebody wants them.

use std::rc::Rc;

use crate::i18n::Localizer;
use crate::model::message::Effect;
use crate::model::options::{Dialog, Tab};
use crate::model::reference::{Reference, ReferenceWords};
use crate::model::state::Model;

/// After any message: whoever looks at something that needs the words gets them.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let is_wanted = model.dialog == Some(Dialog::Reference)
        || model
            .showing()
            .is_some_and(|it| matches!(it.inspection.chosen_tab, Some(Tab::Why | Tab::Questions)));
    let has_to_load =
        is_wanted && model.reference.words == ReferenceWords::Unasked && model.languages.to_load().is_none();
    has_to_load.then(|| {
        model.reference.words = ReferenceWords::Awaited;
        Effect::LoadReference
    })
}

/// The words are there. Those of a language that is no longer shown are dropped.
pub(super) fn show(model: &mut Model, localizer: Rc<Localizer>) -> Vec<Effect> {
    if localizer.language() != model.languages.shown {
        return Vec::new();
    }
    model.reference.words = ReferenceWords::Ready;
    vec![Effect::ShowLanguage(localizer)]
}

/// The words could not be loaded. Asked for anew, they are fetched anew.
pub(super) fn fail(model: &mut Model) {
    model.reference.words = ReferenceWords::Missing;
}

/// The learner opens the list, or closes it: both end the search, and what a link led to.
pub(super) fn begin(model: &mut Model) {
    let words = match model.reference.words {
        ReferenceWords::Missing => ReferenceWords::Unasked,
        words => words,
    };
    model.reference = Reference {
        words,
        ..Reference::default()
    };
}
