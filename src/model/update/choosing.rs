//! Choices of the learner that need another session.

use super::running::{run_choices, run_preset};
use crate::model::link::KEY_LENGTH;
use crate::model::message::Effect;
use crate::model::options::Dialog;
use crate::model::state::Model;
use crate::stories::Handshake;

/// Makes one choice, as a link's parameter and its value. An invalid value is kept, to be shown as refused.
pub(super) fn choose(model: &mut Model, key: &'static str, value: String) -> Vec<Effect> {
    let mut choices = model.choices();
    if choices.choose(key, &value).is_none() {
        model.refused_choice = Some((key, value));
        return Vec::new();
    }
    model.refused_choice = None;
    if key == KEY_LENGTH {
        // A length selects the lab's own key.
        choices.scenario.server.fresh_key = None;
    }
    run_choices(model, choices.scenario)
}

/// Makes all choices of a preset.
pub(super) fn choose_all(model: &mut Model, fragment: &str) -> Vec<Effect> {
    model.refused_choice = None;
    run_preset(model, fragment)
}

/// Runs another handshake, and keeps what else was chosen.
pub(super) fn select_handshake(model: &mut Model, handshake: Handshake) -> Vec<Effect> {
    model.refused_choice = None;
    if model.dialog == Some(Dialog::Comparison) {
        model.dialog = None;
    }
    if Handshake::shown(model) == handshake && model.can_be_changed() {
        return Vec::new();
    }
    let mut scenario = model.scenario.clone();
    handshake.choose(&mut scenario);
    run_choices(model, scenario)
}
