//! The suggestions of the last step.

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Model, Trial};

/// A suggestion.
#[derive(Clone, Debug, PartialEq)]
pub struct TrialView {
    /// Which.
    pub trial: Trial,
    /// The label of the button.
    pub title: String,
}

/// All suggestions at the last step; empty before it.
pub fn trials(text: &Localizer, model: &Model) -> Vec<TrialView> {
    // A session that is still arriving has no last step yet.
    if model.whole_timeline().is_none() || model.next_stop().is_some() {
        return Vec::new();
    }
    let offered = Trial::ALL.into_iter().filter(|trial| trial.is_offered(model));
    offered
        .map(|trial| TrialView {
            trial,
            title: text.with(
                &format!("trial-{}", trial.key()),
                &arguments!("detail" = model.preferences.detail.key()),
            ),
        })
        .collect()
}
