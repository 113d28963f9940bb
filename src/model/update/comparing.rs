//! The comparison of the handshakes: three sessions with the same choices, run when it is opened.

use std::rc::Rc;

use timeline::scenario::{EarlyDataChoice, ResumptionChoice, Scenario};

use super::language;
use crate::model::comparison::Comparison;
use crate::model::message::Effect;
use crate::model::options::Dialog;
use crate::model::state::Model;
use crate::model::timeline_handle::TimelineHandle;
use crate::stories::Handshake;

/// Runs the sessions if the comparison has just been opened, and stops them if it has been closed.
pub(super) fn follow(model: &mut Model, was_open: bool) -> Vec<Effect> {
    let is_open = model.dialog == Some(Dialog::Comparison);
    if is_open == was_open {
        return Vec::new();
    }
    language::ask_again(model);
    model.comparison = Comparison::default();
    match is_open {
        true => vec![Effect::Compare(
            Handshake::ALL
                .map(|handshake| (handshake, scenario(model, handshake)))
                .into(),
        )],
        false => vec![Effect::StopComparison],
    }
}

/// The present choices in another handshake: one undisturbed connection.
fn scenario(model: &Model, handshake: Handshake) -> Scenario {
    let mut scenario = model.scenario.clone();
    scenario.faults.clear();
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
