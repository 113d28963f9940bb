//! The engine reports on the session that it was asked to run.

use std::rc::Rc;

use super::moving::{go_to_landing, toggle_play};
use crate::model::counterpart::counterpart;
use crate::model::landing::Landing;
use crate::model::lock::Lock;
use crate::model::message::Effect;
use crate::model::phase::Phase;
use crate::model::showing::Showing;
use crate::model::state::Model;
use crate::model::timeline_handle::TimelineHandle;

/// Shows the beginning of the page's first session, if there is a step after the first. A learner who already sees another
/// session, or follows a link to a later step, waits for the whole of it.
pub(super) fn begin(model: &mut Model, timeline: Rc<TimelineHandle>) {
    let is_at_start = matches!(model.request.landing, Landing::Start | Landing::Step(0));
    let leads_on = timeline.stops(model.preferences.detail).len() > 1;
    if model.showing().is_none() && is_at_start && leads_on {
        take_choices(model, &timeline);
        model.phase = Phase::Showing(Box::new(Showing::new(timeline, true)));
        model.request.is_fresh = false;
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
    model.stop_playing();
    model.request.landing = Landing::Start;
    let mut effects = vec![Effect::StopTimer, Effect::StopRun];
    effects.extend(show(model, timeline));
    effects
}

/// Shows a session that is complete.
pub(super) fn show(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    take_choices(model, &timeline);
    model.fresh_keys.remember(model.scenario.server.fresh_key);
    model.request.is_fresh = false;
    let landing = model.request.landing;
    // What makes another session does not lead away from a step that is locked.
    let is_held = model.embedding.locks(Lock::Step) && model.whole_timeline().is_some();
    model.notices.missing_step = landing.missing(&timeline.timeline.steps).filter(|_| !is_held);
    let Some(showing) = model.showing_mut() else {
        model.phase = Phase::Showing(Box::new(Showing::new(timeline, false)));
        go_to_landing(model);
        return play_first(model);
    };
    let was_growing = std::mem::take(&mut showing.is_growing);
    if was_growing && showing.timeline.timeline.scenario == timeline.timeline.scenario {
        // It is the rest of the session whose beginning is shown. The learner stays where they are, unless a link leads
        // elsewhere by now.
        let step = landing.step(&timeline, showing.destination);
        let is_there = step == showing.destination;
        showing.timeline = timeline;
        if !is_there {
            model.move_to(step, false);
        }
        return play_first(model);
    }
    if landing == Landing::Here {
        showing.destination = counterpart(showing.steps(), showing.destination, &timeline.timeline.steps);
    }
    let step = match is_held {
        true => showing.destination,
        false => landing.step(&timeline, showing.destination),
    };
    showing.timeline = timeline;
    model.move_to(step, landing == Landing::LastMessage);
    match was_growing {
        true => play_first(model),
        false => Vec::new(),
    }
}

/// Shows why the session could not be set up.
pub(super) fn fail(model: &mut Model, problem: String) {
    model.phase = Phase::Failed(problem);
    model.request.is_fresh = false;
}

/// Plays the first session, where that is wanted.
fn play_first(model: &mut Model) -> Vec<Effect> {
    match model.has_to_play && !model.is_playing() && model.next_stop().is_some() {
        true => toggle_play(model),
        false => Vec::new(),
    }
}
