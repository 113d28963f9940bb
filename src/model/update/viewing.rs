//! Changing the look and the detail level.

use super::moving::stay_here;
use crate::model::message::Effect;
use crate::model::options::{Detail, Theme, Viewpoint};
use crate::model::state::Model;

/// Sets the theme and stores it for the next visit.
pub(super) fn select_theme(model: &mut Model, theme: Theme) -> Vec<Effect> {
    model.preferences.theme = theme;
    vec![Effect::ApplyTheme(theme), Effect::KeepTheme(theme)]
}

/// Sets the detail level at the same place, and stores it for the next visit.
pub(super) fn select_detail(model: &mut Model, detail: Detail) -> Vec<Effect> {
    model.look_at(detail);
    stay_here(model);
    model.stop_playing();
    let mut effects = vec![Effect::StopTimer];
    // A choice made in an embedding page does not apply to the lab itself.
    if model.is_on_its_own() {
        model.preferences.own_detail = detail;
        effects.push(Effect::KeepDetail(detail));
    }
    effects
}

/// Sets the viewpoint.
pub(super) fn select_viewpoint(model: &mut Model, viewpoint: Viewpoint) {
    model.preferences.viewpoint = viewpoint;
    if let Some(showing) = model.showing_mut() {
        showing.inspection.forget_field();
    }
}

/// Switches single-character shortcuts on or off, and stores that for the next visit.
pub(super) fn switch_character_keys(model: &mut Model, are_on: bool) -> Vec<Effect> {
    model.preferences.has_character_keys = are_on;
    vec![Effect::KeepCharacterKeys(are_on)]
}
