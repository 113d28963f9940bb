//! Changing the look and the detail level.

use super::moving::stay_here;
use crate::model::message::Effect;
use crate::model::options::{Detail, Sheet, Theme, Viewpoint};
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

/// Brings the inspector to the front, which the everyday level does not have.
pub(super) fn show_inspector(model: &mut Model) -> Vec<Effect> {
    let effects = match model.preferences.detail {
        Detail::Story => select_detail(model, Detail::Messages),
        Detail::Messages | Detail::Bytes => Vec::new(),
    };
    if let Some(showing) = model.showing_mut() {
        showing.show_sheet(Sheet::Inspector);
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
