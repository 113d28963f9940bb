//! The page's notices: unrecognized parts of a link, a missing step or language.

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::model::link::Ending;
use crate::view::refusal::refusal;
use crate::view::text::shortened;

/// All notices on one line; `None` if there are none.
pub fn notice(text: &Localizer, model: &Model) -> Option<String> {
    let missing = model.languages.missing;
    let missing = missing.map(|language| text.with("language-failed", &arguments!("language" = language.name)));
    let held = model.notices.is_locked.then(|| text.text("link-held"));
    let cut_off = match model.notices.link_ending {
        Ending::Whole => None,
        Ending::Unclear => Some(text.text("link-perhaps-cut-off")),
        Ending::CutOff => Some(text.text("link-cut-off")),
    };
    let refused = model.notices.refusal.as_ref().map(|error| refusal(text, error));
    let incomplete = model.notices.is_file_incomplete.then(|| text.text("file-incomplete"));
    let no_step = model.notices.missing_step.map(|step| {
        let step = step.to_string();
        text.with("link-without-step", &arguments!("step" = step))
    });
    let sentences = [
        incomplete,
        cut_off,
        ignored(text, model),
        no_step,
        refused,
        held,
        missing,
    ];
    let sentences: Vec<_> = sentences.into_iter().flatten().collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

/// The unrecognized parts of the link, as many as fit into a line or two.
fn ignored(text: &Localizer, model: &Model) -> Option<String> {
    const SHOWN: usize = 3;
    const LONGEST: usize = 40;
    if model.notices.ignored.is_empty() {
        return None;
    }
    let shown = model.notices.ignored.iter().take(SHOWN);
    let mut parts: Vec<_> = shown.map(|part| shortened(part, LONGEST)).collect();
    if model.notices.ignored.len() > SHOWN {
        parts.push("…".to_owned());
    }
    Some(text.with("link-ignored", &arguments!("parts" = parts.join(", "))))
}
