//! The buttons below the stage that move between steps, and the scrubber.

use std::rc::Rc;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Dialog, Lock, Message, Model};
use crate::view::everyday;
use crate::view::progress::{Progress, progress};

/// The playback controls.
#[derive(Clone, Debug, PartialEq)]
pub struct TransportView {
    /// The label of the main button. In English it begins with `Next` or `Start here`, and names the next step.
    pub next: String,
    /// Whether there is a step after this one.
    pub can_go_on: bool,
    /// What the main button does at the last step; `None` before it, or if nothing is left to do.
    pub after_last: Option<Message>,
    /// Whether there is a step before this one.
    pub can_go_back: bool,
    /// A link to the full page at this place, if only the stage is shown.
    pub whole: Option<String>,
    /// Whether the page is playing.
    pub is_playing: bool,
    /// `1×`.
    pub speed: String,
    /// The index of the current stop, counted from 0.
    pub cursor: usize,
    /// `8 of 26`.
    pub position: String,
    /// Whether a failure has happened at or before the cursor.
    pub is_failed: bool,
    /// The name of the step.
    pub label: String,
    /// The stops: the steps at which the page stops, counted from 0.
    pub stops: Rc<[usize]>,
    /// A mark per stop; in a long session, each stands for several.
    pub marks: Vec<MarkView>,
}

/// One or several consecutive stops in the scrubber.
#[derive(Clone, Debug, PartialEq)]
pub struct MarkView {
    /// The first step, counted from 0.
    pub step: usize,
    /// Its position relative to the cursor.
    pub progress: Progress,
    /// Whether a chapter begins here.
    pub begins_chapter: bool,
    /// Whether it is at or after a failure that the cursor has reached.
    pub is_failed: bool,
    /// Whether the failure is here.
    pub fails: bool,
}

/// The buttons and the scrubber at the cursor.
pub fn transport(text: &Localizer, model: &Model) -> TransportView {
    let steps = model.steps();
    let stops = model.stops();
    let (next, after_last) = match model.next_stop().and_then(|stop| steps.get(stop)) {
        Some(step) => {
            let what = everyday::at_depth(text, model, step, Some("next"));
            // Newcomers get a hint where to begin.
            let id = if model.is_at_the_beginning() {
                "next-first"
            } else {
                "next"
            };
            (text.with(id, &arguments!("what" = what)), None)
        }
        None => after_last(text, model),
    };
    let cursor = stops.partition_point(|stop| *stop <= model.cursor()).saturating_sub(1);
    TransportView {
        next,
        can_go_on: model.next_stop().is_some(),
        after_last,
        can_go_back: stops.first().is_some_and(|first| *first < model.cursor()),
        // A page made from a string, as in H5P, holds its query in itself and has no address without it.
        // A link to a local file works on the same machine.
        whole: (model.embedding.is_bare
            && !model.embedding.forbids_links
            && !model.sharing.address.starts_with("blob:"))
        .then(|| model.link_here())
        .flatten(),
        is_playing: model.is_playing(),
        speed: format!("{}×", f64::from(model.preferences.speed) / 100.0),
        cursor,
        position: text.with(
            "position",
            &arguments!("step" = (cursor + 1).min(stops.len()), "steps" = stops.len()),
        ),
        is_failed: model
            .timeline()
            .is_some_and(|timeline| timeline.is_after_failure(model.cursor(), model.cursor())),
        label: model
            .current_step()
            .map_or_else(String::new, |step| everyday::at_depth(text, model, step, None)),
        marks: marks(model, &stops, cursor),
        stops,
    }
}

/// What follows the last step: another session that shows something new, or this one again.
fn after_last(text: &Localizer, model: &Model) -> (String, Option<Message>) {
    let locks = |lock| model.embedding.locks(lock);
    let is_altered = model
        .shown_scenario()
        .is_some_and(|scenario| !scenario.edits.is_empty());
    match (model.failed_step().is_some(), is_altered) {
        _ if locks(Lock::Scenario) && locks(Lock::Step) => (text.text("next-nothing"), None),
        _ if locks(Lock::Scenario) => (text.text("next-again"), Some(Message::GoToStart)),
        // The choices themselves are unchanged: it was the flipped byte that ended the session.
        (true, true) if !locks(Lock::Messages) => (text.text("next-unaltered"), Some(Message::NewSession)),
        (has_failed, _) => {
            let outcome = if has_failed { "failed" } else { "complete" };
            let words = text.with("next-what-if", &arguments!("outcome" = outcome));
            (words, Some(Message::ToggleDialog(Dialog::Choices)))
        }
    }
}

/// The scrubber's marks, limited in number by its width.
fn marks(model: &Model, stops: &[usize], cursor: usize) -> Vec<MarkView> {
    const MOST_MARKS: usize = 120;
    let size = stops.len().div_ceil(MOST_MARKS).max(1);
    let starts = model
        .timeline()
        .into_iter()
        .flat_map(|timeline| timeline.chapter_starts());
    // A chapter is marked at its first stop, which need not be its first step.
    let begun: Vec<_> = starts
        .map(|start| stops.partition_point(|stop| stop < start) / size)
        .collect();
    let is_failed = |step: usize| {
        let timeline = model.timeline();
        timeline.is_some_and(|timeline| timeline.is_after_failure(step, model.cursor()))
    };
    let failed_from = stops.iter().position(|stop| is_failed(*stop)).map(|place| place / size);
    let groups = stops.chunks(size).enumerate();
    groups
        .map(|(place, group)| MarkView {
            step: group.first().copied().unwrap_or_default(),
            progress: progress(place, cursor / size),
            begins_chapter: begun.contains(&place),
            is_failed: group.last().is_some_and(|last| is_failed(*last)),
            fails: failed_from == Some(place),
        })
        .collect()
}
