//! Making and opening files with the exporter.

use super::following::follow_link;
use super::session;
use crate::model::exports::{LONGEST_FILE, Problem, Task, TaskNews};
use crate::model::link::{Link, joined_fragment};
use crate::model::message::Effect;
use crate::model::state::Model;
use crate::model::step_name::StepReference;

/// Starts a task, which replaces the previous one.
pub(super) fn start(model: &mut Model, task: Task) -> Vec<Effect> {
    let timeline = model.whole_timeline().cloned();
    let exports = &mut model.exports;
    exports.outcome = None;
    exports.is_file_above = false;
    exports.tasks += 1;
    let refusal = match &task {
        Task::Open(file) if file.length > LONGEST_FILE as f64 => Some("too-long"),
        Task::Make(_) if timeline.is_none() => Some("nothing-there"),
        Task::Open(_) | Task::Make(_) => None,
    };
    if let Some(key) = refusal {
        exports.task = None;
        exports.outcome = Some(Err(Problem::new(key, "")));
        return vec![Effect::StopExporter];
    }
    exports.task = Some(task.clone());
    vec![Effect::StartExporter {
        task: exports.tasks,
        what: task,
        session: timeline,
    }]
}

/// Cancels the task.
pub(super) fn cancel(model: &mut Model) -> Vec<Effect> {
    model.exports.outcome = None;
    match model.exports.task.take() {
        Some(_) => vec![Effect::StopExporter],
        None => Vec::new(),
    }
}

/// Handles news of a task, unless it was cancelled.
pub(super) fn receive(model: &mut Model, number: u32, news: TaskNews) -> Vec<Effect> {
    let exports = &mut model.exports;
    let Some(task) = exports.task.take_if(|_| exports.tasks == number) else {
        return Vec::new();
    };
    match (news, task) {
        (TaskNews::Saved, Task::Make(export)) => exports.outcome = Some(Ok(export)),
        (TaskNews::Saved, Task::Open(_)) => {}
        (TaskNews::Failed(problem), _) => exports.outcome = Some(Err(problem)),
        (TaskNews::Opened(timeline), _) => {
            model.dialog = None;
            let mut effects = vec![Effect::StopExporter];
            effects.extend(session::show_file(model, timeline));
            return effects;
        }
        (TaskNews::Incomplete(fragment), _) => return open(model, &fragment),
    }
    vec![Effect::StopExporter]
}

/// Opens the session of an older lab's file as if by a link, except that going back returns to the
/// learner's current place.
fn open(model: &mut Model, fragment: &str) -> Vec<Effect> {
    let here = Link {
        step: StepReference::FIRST,
        ..model.choices()
    };
    let fragment = joined_fragment(&here.view_fragment(&model.default_link), fragment);
    model.dialog = None;
    let mut effects = vec![Effect::StopExporter];
    effects.extend(follow_link(model, &fragment));
    model.request.is_in_history = false;
    model.notices.is_file_incomplete = true;
    effects
}

#[cfg(test)]
mod tests;
