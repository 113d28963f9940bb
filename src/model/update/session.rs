//! The engine's reports on the requested session.

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

/// Shows the beginning of the page's first session if it has a step after the first. A learner who
/// already sees another session, or follows a link to a later step, waits for the complete session.
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

/// Adopts the choices of the shown session, if it has any, so that the learner's changes apply to them.
fn take_choices(model: &mut Model, timeline: &TimelineHandle) {
    if let Some(scenario) = &timeline.timeline.scenario {
        model.scenario = scenario.clone();
    }
}

/// Shows the contents of a file from the beginning, in place of any session that is still being run.
pub(super) fn show_file(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    model.stop_playing();
    model.request.landing = Landing::Start;
    let mut effects = vec![Effect::StopTimer, Effect::StopRun];
    effects.extend(show(model, timeline));
    effects
}

/// Shows a complete session.
pub(super) fn show(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    take_choices(model, &timeline);
    model.attack.remember_honest(&timeline);
    model.fresh_keys.remember(model.scenario.server.fresh_key);
    model.request.is_fresh = false;
    let landing = model.request.landing;
    // Running another session must not leave a locked step.
    let is_held = model.embedding.locks(Lock::Step) && model.whole_timeline().is_some();
    model.notices.missing_step = landing.missing(&timeline.timeline.steps).filter(|_| !is_held);
    let Some(showing) = model.showing_mut() else {
        model.phase = Phase::Showing(Box::new(Showing::new(timeline, false)));
        go_to_landing(model);
        return play_first(model);
    };
    let was_growing = std::mem::take(&mut showing.is_growing);
    if was_growing && showing.timeline.timeline.scenario == timeline.timeline.scenario {
        // This completes the session whose beginning is shown. The learner stays at their step,
        // unless a link now leads elsewhere.
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

/// Plays the first session, if requested.
fn play_first(model: &mut Model) -> Vec<Effect> {
    match model.has_to_play && !model.is_playing() && model.next_stop().is_some() {
        true => toggle_play(model),
        false => Vec::new(),
    }
}
