//! Trying the last step's suggestions.

use super::moving::jump;
use super::running::run_preset;
use super::sending::toggle_flipped_byte;
use super::viewing::select_viewpoint;
use crate::model::landing::Landing;
use crate::model::message::Effect;
use crate::model::options::Viewpoint;
use crate::model::state::Model;
use crate::model::trial::{Trial, first_text};
use crate::stories::{Chapter, RSA};

/// Starts a suggestion at the step that shows its effect.
pub(super) fn begin(model: &mut Model, trial: Trial) -> Vec<Effect> {
    match trial {
        Trial::FlippedByte => match first_text(model) {
            Some(step) => toggle_flipped_byte(model, step),
            None => Vec::new(),
        },
        Trial::ExpiredCertificate => {
            let effects = run_preset(model, "certificate=expired");
            if !effects.is_empty() {
                model.request.landing = Landing::Chapter(RSA.number(Chapter::CertificateCheck));
            }
            effects
        }
        Trial::Eavesdropper => {
            select_viewpoint(model, Viewpoint::Eavesdropper);
            jump(model, 0)
        }
    }
}
