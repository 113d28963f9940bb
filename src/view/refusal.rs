//! Why no session can have what a link, a file or the learner wants.

use timeline::scenario::limits::ScenarioError;

use crate::arguments;
use crate::i18n::Localizer;

/// One sentence: where in the scenario, and what is wrong there.
pub fn refusal(text: &Localizer, error: &ScenarioError) -> String {
    let limit = error.kind.limit().unwrap_or_default();
    text.with(
        &format!("scenario-problem-{}", error.kind.key()),
        &arguments!("field" = error.field.as_str(), "limit" = limit),
    )
}
