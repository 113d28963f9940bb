//! The engine reports on the session that it was asked to run.

use std::rc::Rc;

use super::moving::toggle_play;
use crate::model::counterpart::counterpart;
use crate::model::landing::Landing;
use crate::model::lock::Lock;
use crate::model::message::Effect;
use crate::model::state::Model;
use crate::model::timeline_handle::TimelineHandle;

/// Shows the beginning of the page's first session, if it leads on from its first step. Whoever looks at another session
/// already, or is to be led further into this one, waits for the whole of it.
pub(super) fn begin(model: &mut Model, timeline: Rc<TimelineHandle>) {
    let is_at_start = matches!(model.landing, Landing::Start | Landing::Step(0));
    if model.timeline.is_none() && is_at_start && timeline.stops(model.detail).len() > 1 {
        take_choices(model, &timeline);
        model.timeline = Some(timeline);
        model.is_growing = true;
        model.move_to(0, false);
    }
}

/// Whoever changes the choices changes those of the session that is shown, if it has any.
fn take_choices(model: &mut Model, timeline: &TimelineHandle) {
    if let Some(scenario) = &timeline.timeline.scenario {
        model.scenario = scenario.clone();
    }
}

/// Shows what a file holds, from its beginning, in place of any session that is still being run.
pub(super) fn show_file(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    model.is_playing = false;
    model.is_growing = false;
    model.landing = Landing::Start;
    let mut effects = vec![Effect::StopTimer, Effect::StopRun];
    effects.extend(show(model, timeline));
    effects
}

/// Shows a session that is complete.
pub(super) fn show(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    let is_first = model.timeline.is_none() || model.is_growing;
    let is_rest = model.is_growing && model.shown_scenario() == timeline.timeline.scenario.as_ref();
    take_choices(model, &timeline);
    model.fresh_keys.remember(model.scenario.server.fresh_key);
    model.problem = None;
    model.is_renewing = false;
    if is_rest {
        // The learner stays where they are.
        model.timeline = Some(timeline);
        model.is_growing = false;
        return play_first(model);
    }
    if model.landing == Landing::Here {
        model.destination = counterpart(model.steps(), model.destination, &timeline.timeline.steps);
    }
    model.is_growing = false;
    model.timeline = Some(timeline.clone());
    let cursor = match model.landing {
        // What makes another session does not lead away from the step, either.
        _ if !is_first && model.embedding.locks(Lock::Step) => model.destination,
        landing => landing.step(&timeline.timeline.steps, model.destination),
    };
    model.move_to(cursor, model.landing == Landing::LastMessage);
    match is_first {
        true => play_first(model),
        false => Vec::new(),
    }
}

/// Shows why the session could not be set up.
pub(super) fn fail(model: &mut Model, problem: String) {
    model.problem = Some(problem);
    model.timeline = None;
    model.is_growing = false;
    model.is_renewing = false;
}

/// Plays the first session, where that is wanted.
fn play_first(model: &mut Model) -> Vec<Effect> {
    match model.is_to_play && !model.is_playing && !model.is_at_end() {
        true => toggle_play(model),
        false => Vec::new(),
    }
}
