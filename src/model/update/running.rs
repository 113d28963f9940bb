//! The engine is asked to run a session.

use timeline::scenario::Scenario;

use crate::model::landing::Landing;
use crate::model::lock::Lock;
use crate::model::message::Effect;
use crate::model::state::Model;

/// Runs the scenario, with fresh randomness where that was asked for and has not come yet.
pub(super) fn run(model: &Model) -> Effect {
    let scenario = Box::new(model.scenario.clone());
    match model.request.is_fresh {
        true => Effect::RunFresh(scenario),
        false => Effect::Run(scenario),
    }
}

/// Runs other choices with the same randomness, so that whatever comes out differently does so because of them.
pub(super) fn run_choices(model: &mut Model, scenario: Scenario) -> Vec<Effect> {
    if scenario == model.scenario {
        return Vec::new();
    }
    model.scenario = scenario;
    forget_faults(model);
    model.stop_playing();
    model.request.landing = Landing::Start;
    vec![Effect::StopTimer, run(model)]
}

/// Runs the choices of a ready-made scenario.
pub(super) fn run_preset(model: &mut Model, fragment: &str) -> Vec<Effect> {
    run_choices(model, model.with_choices_of(fragment))
}

/// Runs the same choices with fresh randomness. The learner stays at the step where they are.
pub(super) fn run_fresh(model: &mut Model) -> Vec<Effect> {
    forget_faults(model);
    model.request.landing = Landing::Here;
    model.stop_playing();
    model.request.is_fresh = true;
    vec![Effect::StopTimer, run(model)]
}

/// A fault is for one record of one session, unless the page around the lab wants it.
fn forget_faults(model: &mut Model) {
    if !model.embedding.locks(Lock::Messages) {
        model.scenario.faults.clear();
    }
}
