//! A session that was in a file: what the page says of it, beside the session itself.

use crate::i18n::Localizer;
use crate::model::{Lock, Model};

/// A session out of a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileView {
    /// That it was in a file.
    pub words: String,
    /// What the button says that runs its scenario again; `None` where it has none, or where that is not to be.
    pub run_again: Option<String>,
}

/// What there is to say; `None` of a session that was not in a file.
pub fn file(text: &Localizer, model: &Model) -> Option<FileView> {
    let timeline = model.timeline().filter(|timeline| timeline.is_of_file)?;
    let can_run = timeline.timeline.scenario.is_some() && !model.embedding.locks(Lock::Scenario);
    Some(FileView {
        words: text.text("file-shown"),
        run_again: can_run.then(|| text.text("file-run-again")),
    })
}
