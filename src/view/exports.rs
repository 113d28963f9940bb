//! What can be taken away, what can be opened, and how that goes.

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::model::exports::{Export, LONGEST_FILE, Problem, Task};
use crate::view::text::shortened;

/// How many characters are shown of what stands in somebody's file: it may be of any length.
const LONGEST_DETAIL: usize = 80;

/// The dialog's content.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportsView {
    /// What can be taken away, in order.
    pub rows: Vec<ExportView>,
    /// What goes on, what has become of it, or why nothing has; empty if there is nothing to say.
    pub status: String,
    /// Whether something goes on.
    pub is_busy: bool,
    /// Whether the status is bad news.
    pub has_failed: bool,
}

/// One thing that can be taken away.
#[derive(Clone, Debug, PartialEq)]
pub struct ExportView {
    /// Which.
    pub export: Export,
    /// What it is called.
    pub title: String,
    /// What it is for, and what opens it.
    pub about: String,
    /// Whether it is being made.
    pub is_busy: bool,
}

/// The content as it is.
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

/// What went wrong, and what can be done.
fn sentence(text: &Localizer, problem: &Problem) -> String {
    // As everybody writes it whose bytes come by the million: 2 to the power of 20 of them.
    let megabytes = LONGEST_FILE >> 20;
    let arguments = arguments!(
        "detail" = shortened(&problem.detail, LONGEST_DETAIL),
        "megabytes" = megabytes
    );
    text.with(&format!("export-problem-{}", problem.key), &arguments)
}

#[cfg(test)]
mod tests;
