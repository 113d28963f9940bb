//! The note on a session from a file.

use crate::i18n::Localizer;
use crate::model::{Lock, Model};

/// A session from a file.
#[derive(Clone, Debug, PartialEq)]
pub struct FileView {
    /// The note that it comes from a file.
    pub words: String,
    /// The label of the button that runs its scenario again; `None` if it has no scenario or if that is locked.
    pub run_again: Option<String>,
}

/// The note; `None` for a session that is not from a file.
pub fn file(text: &Localizer, model: &Model) -> Option<FileView> {
    let timeline = model.timeline().filter(|timeline| timeline.is_of_file)?;
    let can_run = timeline.timeline.scenario.is_some() && !model.embedding.locks(Lock::Scenario);
    Some(FileView {
        words: text.text("file-shown"),
        run_again: can_run.then(|| text.text("file-run-again")),
    })
}
