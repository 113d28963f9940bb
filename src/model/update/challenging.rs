//! Challenges: choosing one, its hints, and the check.

use super::viewing;
use crate::model::challenges::{Challenge, ChallengeMessage, HINTS};
use crate::model::message::Effect;
use crate::model::state::Model;

/// Carries out a message about challenges.
pub(super) fn update(model: &mut Model, message: ChallengeMessage) -> Vec<Effect> {
    match message {
        ChallengeMessage::Toggle => {
            model.challenges.is_open = !model.challenges.is_open;
            return show(model);
        }
        ChallengeMessage::Choose(challenge) => model.challenges.choose(challenge),
        ChallengeMessage::Leave => model.challenges.chosen = None,
        ChallengeMessage::ShowHint => model.challenges.hints = (model.challenges.hints + 1).min(HINTS),
        ChallengeMessage::Check(answer) => {
            if let Some(challenge) = model.challenges.chosen {
                check(model, challenge, &answer);
            }
        }
    }
    Vec::new()
}

/// Brings the panel to the front, which is part of the deeper levels.
fn show(model: &mut Model) -> Vec<Effect> {
    if let Some(showing) = model.showing_mut() {
        showing.inspection.chosen_tab = None;
    }
    if !model.challenges.is_open {
        return Vec::new();
    }
    model.attack.is_open = false;
    viewing::show_inspector(model)
}

fn check(model: &mut Model, challenge: &'static Challenge, answer: &str) {
    let is_solved = (challenge.is_solved)(model, answer);
    model.challenges.was_wrong = !is_solved;
    if is_solved {
        model.challenges.solve(challenge.key);
    }
}
