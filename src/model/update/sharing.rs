//! Sharing a link: copying it, handing it to the system, drawing it as a QR code.

use crate::model::message::Effect;
use crate::model::options::Dialog;
use crate::model::share::{Code, SharingMessage};
use crate::model::state::Model;

/// Carries out a message about sharing.
pub(super) fn update(model: &mut Model, message: SharingMessage) -> Vec<Effect> {
    let sharing = &mut model.sharing;
    match message {
        SharingMessage::ChooseFresh(is_fresh) => sharing.is_fresh = is_fresh,
        SharingMessage::IncludePlace(is_included) => sharing.is_without_place = !is_included,
        SharingMessage::Copy(shared, text) => {
            sharing.copied = None;
            return vec![Effect::Copy { shared, text }];
        }
        SharingMessage::Copied(shared, is_copied) => sharing.copied = Some((shared, is_copied)),
        SharingMessage::GiveToSystem(link) => return vec![Effect::GiveToSystem(link)],
        SharingMessage::CodeDrawn(link, code) => {
            if sharing.code_link.as_ref() == Some(&link) {
                sharing.code = code;
                return vec![Effect::DrawNoCode];
            }
        }
    }
    Vec::new()
}

/// Runs after every message. Redraws the code if the shared link has changed.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let is_open = model.dialog == Some(Dialog::Share) && model.sharing.has_address();
    let link = is_open.then(|| model.shared_link()).flatten();
    if link == model.sharing.code_link {
        return None;
    }
    model.sharing.code = Code::Awaited;
    model.sharing.copied = None;
    model.sharing.code_link.clone_from(&link);
    Some(match link {
        Some(link) => Effect::DrawCode(link),
        None => Effect::DrawNoCode,
    })
}

#[cfg(test)]
mod tests;
