//! Moving through the session, and playing it.

use timeline::scenario::Scenario;

use crate::model::landing::Landing;
use crate::model::message::Effect;
use crate::model::state::Model;
use crate::stories::Chapter;

/// Goes one step forward on the learner's request.
pub(super) fn next(model: &mut Model) -> Vec<Effect> {
    step_forward(model);
    pause(model)
}

/// Goes one step forward while playing, until the end.
pub(super) fn tick(model: &mut Model) -> Vec<Effect> {
    if !model.is_playing() {
        return Vec::new();
    }
    step_forward(model);
    match model.next_stop() {
        Some(_) => vec![Effect::StartTimer],
        None => pause(model),
    }
}

fn step_forward(model: &mut Model) {
    if let Some(stop) = model.next_stop() {
        model.move_to(stop, true);
        stay_here(model);
    }
}

/// Goes one step back.
pub(super) fn back(model: &mut Model) -> Vec<Effect> {
    let before = model
        .showing()
        .and_then(|showing| showing.stop_before(model.preferences.detail));
    jump(model, before.unwrap_or(model.cursor()))
}

/// Goes to a step, counted from 0, or to the last one if there are fewer.
pub(super) fn jump(model: &mut Model, step: usize) -> Vec<Effect> {
    model.move_to(step, false);
    stay_here(model);
    pause(model)
}

/// Goes to the first step of a chapter in the connection at the cursor.
pub(super) fn go_to_chapter(model: &mut Model, chapter: Chapter) -> Vec<Effect> {
    jump_if_found(model, model.start_of(chapter))
}

/// Goes to the first step of a connection, counted from 0.
pub(super) fn go_to_connection(model: &mut Model, connection: usize) -> Vec<Effect> {
    let start = model.steps().iter().position(|step| step.connection == connection);
    jump_if_found(model, start)
}

/// Goes to the first failing step, of the session that is being run if there is one. Closes the
/// window in which the learner asked for it.
pub(super) fn go_to_failure(model: &mut Model) -> Vec<Effect> {
    let is_of_other = |shown: &Scenario| *shown != model.scenario;
    if model.request.is_fresh || model.shown_scenario().is_some_and(is_of_other) {
        model.request.landing = Landing::Failure;
        model.dialog = None;
        return Vec::new();
    }
    let failure = model.failed_step();
    if failure.is_some() {
        model.dialog = None;
    }
    jump_if_found(model, failure)
}

/// Goes to the first failing step, or to the last one if nobody fails.
pub(super) fn go_to_outcome(model: &mut Model) -> Vec<Effect> {
    let step = model.failed_step().unwrap_or(usize::MAX);
    jump(model, step)
}

fn jump_if_found(model: &mut Model, step: Option<usize>) -> Vec<Effect> {
    step.map(|step| jump(model, step)).unwrap_or_default()
}

/// Plays, from the first step if the cursor is at the end, or pauses.
pub(super) fn toggle_play(model: &mut Model) -> Vec<Effect> {
    let is_at_end = model.next_stop().is_none();
    let Some(showing) = model.showing_mut() else {
        return vec![Effect::StopTimer];
    };
    showing.is_playing = !showing.is_playing;
    if !showing.is_playing {
        return vec![Effect::StopTimer];
    }
    if is_at_end {
        model.move_to(0, false);
    }
    vec![Effect::StartTimer]
}

/// Stops playing.
pub(super) fn pause(model: &mut Model) -> Vec<Effect> {
    model.stop_playing();
    vec![Effect::StopTimer]
}

/// Makes a learner who moves while a session is being run stay there when it is ready.
pub(super) fn stay_here(model: &mut Model) {
    if let Some(destination) = model.showing().map(|showing| showing.destination)
        && !model.request.is_fresh
    {
        model.request.landing = Landing::Step(destination);
    }
}

/// Goes to the place at which to show the requested session.
pub(super) fn go_to_landing(model: &mut Model) {
    let landing = model.request.landing;
    if let Some(showing) = model.showing() {
        let missing = landing.missing(showing.steps());
        let step = landing.step(&showing.timeline, showing.destination);
        model.move_to(step, landing == Landing::LastMessage);
        model.notices.missing_step = missing;
    }
}
