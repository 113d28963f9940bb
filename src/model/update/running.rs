//! Requests to the engine to run a session.

use timeline::scenario::Scenario;

use crate::model::landing::Landing;
use crate::model::lock::Lock;
use crate::model::message::Effect;
use crate::model::state::Model;

/// Runs the scenario, with fresh randomness if that was requested and has not arrived yet.
pub(super) fn run(model: &Model) -> Effect {
    let scenario = Box::new(model.scenario.clone());
    match model.request.is_fresh {
        true => Effect::RunFresh(scenario),
        false => Effect::Run(scenario),
    }
}

/// Runs other choices with the same randomness, so that only the choices cause differences.
pub(super) fn run_choices(model: &mut Model, scenario: Scenario) -> Vec<Effect> {
    // A session in a file may come from no scenario.
    if scenario == model.scenario && model.can_be_changed() {
        return Vec::new();
    }
    model.scenario = scenario;
    forget_edits(model);
    model.stop_playing();
    model.request.landing = Landing::Start;
    vec![Effect::StopTimer, run(model)]
}

/// Runs the choices of a preset.
pub(super) fn run_preset(model: &mut Model, fragment: &str) -> Vec<Effect> {
    run_choices(model, model.with_choices_of(fragment))
}

/// Runs the same choices with fresh randomness, and keeps the step.
pub(super) fn run_fresh(model: &mut Model) -> Vec<Effect> {
    forget_edits(model);
    model.request.landing = Landing::Here;
    model.stop_playing();
    model.request.is_fresh = true;
    vec![Effect::StopTimer, run(model)]
}

/// Runs the scenario of the shown file for comparison, and keeps the step.
pub(super) fn run_again(model: &mut Model) -> Vec<Effect> {
    let Some(scenario) = model.shown_scenario().cloned() else {
        return Vec::new();
    };
    model.scenario = scenario;
    model.stop_playing();
    model.request.is_fresh = false;
    model.request.landing = Landing::Here;
    vec![Effect::StopTimer, run(model)]
}

/// Runs the session with changed edits, and shows this step.
pub(super) fn run_edited(model: &mut Model, step: usize) -> Vec<Effect> {
    model.stop_playing();
    model.request.landing = Landing::Step(step);
    vec![Effect::StopTimer, run(model)]
}

/// Clears the edits, which belong to one record of one session, unless the embedding page fixes them.
fn forget_edits(model: &mut Model) {
    if !model.embedding.locks(Lock::Messages) {
        model.scenario.edits.clear();
        model.attack.forget();
    }
}
