//! Why a scenario from a link, a file or the form is refused.

use timeline::scenario::limits::ScenarioError;

use crate::arguments;
use crate::i18n::Localizer;

/// One sentence: the field of the scenario, and what is wrong with it.
pub fn refusal(text: &Localizer, error: &ScenarioError) -> String {
    let limit = error.kind.limit().unwrap_or_default();
    text.with(
        &format!("scenario-problem-{}", error.kind.key()),
        &arguments!("field" = error.field.as_str(), "limit" = limit),
    )
}

#[cfg(test)]
mod tests {
    use timeline::scenario::limits::ScenarioErrorKind;

    use super::*;

    #[test]
    fn every_refusal_says_where_and_names_the_limit() {
        for kind in ScenarioErrorKind::ALL {
            let field = "messages[3].text".to_owned();
            let sentence = refusal(&Localizer::english(), &ScenarioError { kind, field });
            assert!(sentence.contains("messages[3].text"), "{sentence}");
            if let Some(limit) = kind.limit() {
                assert!(sentence.contains(&limit.to_string()), "{sentence}");
            }
        }
    }
}
