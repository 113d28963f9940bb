//! The learner changes how the page looks and how deep it goes.

use super::moving::stay_here;
use crate::model::message::Effect;
use crate::model::options::{Detail, Theme, Viewpoint};
use crate::model::state::Model;

/// Puts the page into other colours and keeps them for the next visit.
pub(super) fn select_theme(model: &mut Model, theme: Theme) -> Vec<Effect> {
    model.preferences.theme = theme;
    vec![Effect::ApplyTheme(theme), Effect::KeepTheme(theme)]
}

/// Looks less deep into the session, or deeper, at the same place, and on the next visit as well.
pub(super) fn select_detail(model: &mut Model, detail: Detail) -> Vec<Effect> {
    model.look_at(detail);
    stay_here(model);
    model.stop_playing();
    let mut effects = vec![Effect::StopTimer];
    // What somebody chooses in another's page is no choice for the lab itself.
    if model.is_on_its_own() {
        model.preferences.own_detail = detail;
        effects.push(Effect::KeepDetail(detail));
    }
    effects
}

/// Looks at the session with other eyes.
pub(super) fn select_viewpoint(model: &mut Model, viewpoint: Viewpoint) {
    model.preferences.viewpoint = viewpoint;
    if let Some(showing) = model.showing_mut() {
        showing.inspection.forget_field();
    }
}

/// Lets typed characters do something, or not, on the next visit as well.
pub(super) fn switch_character_keys(model: &mut Model, are_on: bool) -> Vec<Effect> {
    model.preferences.has_character_keys = are_on;
    vec![Effect::KeepCharacterKeys(are_on)]
}
