//! What the last step offers to try.

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Model, Trial};

/// One thing to try.
#[derive(Clone, Debug, PartialEq)]
pub struct TrialView {
    /// Which.
    pub trial: Trial,
    /// What the button says.
    pub title: String,
}

/// All that can be tried at the last step; none before it.
pub fn trials(text: &Localizer, model: &Model) -> Vec<TrialView> {
    // A session of which only the beginning is there has no last step yet.
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
