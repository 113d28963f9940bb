//! The files to save and to open, and the progress of doing so.

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::model::exports::{Export, LONGEST_FILE, Problem, Task};
use crate::view::refusal::refusal;
use crate::view::text::shortened;

/// The most characters to show from a file, whose contents may be of any length.
const LONGEST_DETAIL: usize = 80;

/// The dialog's content.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportsView {
    /// The files to save, in order.
    pub rows: Vec<ExportView>,
    /// The task under way, its result, or why it failed; empty if there is nothing to say.
    pub status: String,
    /// Whether a task is under way.
    pub is_busy: bool,
    /// Whether the status is bad news.
    pub has_failed: bool,
}

/// One kind of file to save.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportView {
    /// Which.
    pub export: Export,
    /// What it is called.
    pub title: String,
    /// Its purpose, and the programs that open it.
    pub about: String,
    /// Whether it is being made.
    pub is_busy: bool,
}

/// The current content.
pub fn exports(text: &Localizer, model: &Model) -> ExportsView {
    let state = &model.exports;
    ExportsView {
        rows: Export::ALL
            .into_iter()
            .map(|export| ExportView {
                export,
                title: title(text, export),
                about: text.text(&format!("export-{}.about", export.key())),
                is_busy: state.task == Some(Task::Make(export)),
            })
            .collect(),
        status: match (&state.task, &state.outcome) {
            (Some(Task::Make(export)), _) => text.with("exports-making", &arguments!("what" = title(text, *export))),
            (Some(Task::Open(_)), _) => text.text("exports-opening"),
            (None, Some(Ok(export))) if export.is_paper() => {
                text.with("exports-printed", &arguments!("what" = title(text, *export)))
            }
            (None, Some(Ok(export))) => text.with("exports-saved", &arguments!("what" = title(text, *export))),
            (None, Some(Err(problem))) => sentence(text, problem),
            (None, None) => String::new(),
        },
        is_busy: state.task.is_some(),
        has_failed: state.task.is_none() && matches!(state.outcome, Some(Err(_))),
    }
}

fn title(text: &Localizer, export: Export) -> String {
    text.text(&format!("export-{}", export.key()))
}

/// What went wrong, and what to do about it.
fn sentence(text: &Localizer, problem: &Problem) -> String {
    // In mebibytes.
    let megabytes = LONGEST_FILE >> 20;
    let reason = problem.refusal.as_ref().map(|error| refusal(text, error));
    let arguments = arguments!(
        "detail" = shortened(&problem.detail, LONGEST_DETAIL),
        "megabytes" = megabytes,
        "reason" = reason.unwrap_or_default(),
    );
    text.with(&format!("export-problem-{}", problem.key), &arguments)
}

#[cfg(test)]
mod tests;
