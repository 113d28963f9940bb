//! The comparison of the handshakes: three sessions with the present choices, while it is open.

use std::rc::Rc;

use timeline::scenario::{EarlyDataChoice, ResumptionChoice, Scenario};

use super::language;
use crate::model::comparison::Comparison;
use crate::model::message::Effect;
use crate::model::options::Dialog;
use crate::model::state::Model;
use crate::model::timeline_handle::TimelineHandle;
use crate::stories::Handshake;

/// Runs after every message. Runs the sessions when the comparison opens, and again when the choices change meanwhile; stops
/// them when it closes. A seed that is still to be drawn is waited for.
pub(super) fn follow(model: &mut Model) -> Vec<Effect> {
    let is_wanted = model.dialog == Some(Dialog::Comparison) && !model.request.is_fresh;
    let choices = is_wanted.then(|| Box::new(model.scenario.clone()));
    if choices == model.comparison.choices {
        return Vec::new();
    }
    language::ask_again(model);
    model.comparison = Comparison::of(choices);
    let scenarios = Handshake::ALL.map(|handshake| (handshake, scenario(model, handshake)));
    match is_wanted {
        true => vec![Effect::Compare(scenarios.into())],
        false => vec![Effect::StopComparison],
    }
}

/// The present choices in another handshake: one undisturbed connection.
fn scenario(model: &Model, handshake: Handshake) -> Scenario {
    let mut scenario = model.scenario.clone();
    scenario.edits.clear();
    scenario.resumption = ResumptionChoice::None;
    scenario.early_data = EarlyDataChoice::No;
    handshake.choose(&mut scenario);
    scenario
}

/// Takes the outcome of a session, unless the comparison has been closed.
pub(super) fn take(model: &mut Model, handshake: Handshake, outcome: Result<Rc<TimelineHandle>, String>) {
    if model.dialog == Some(Dialog::Comparison) {
        model.comparison.take(handshake, outcome);
    }
}
