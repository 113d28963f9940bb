//! The learner's preferences, which hold for every session.

use super::options::{Detail, Theme, Viewpoint};

/// The playback speeds in percent: normal, double, half.
pub const SPEEDS: [u32; 3] = [100, 200, 50];

/// Language is handled separately: see [`Languages`](super::languages::Languages).
#[derive(Clone, Debug)]
pub struct Preferences {
    /// The current detail level.
    pub detail: Detail,
    /// The detail level for pages without a link, a query or a frame.
    pub own_detail: Detail,
    /// The viewpoint.
    pub viewpoint: Viewpoint,
    /// The colours.
    pub theme: Theme,
    /// The playback speed, in percent.
    pub speed: u32,
    /// Whether single-character shortcuts are on. Users of speech input, and those who type by
    /// accident, can switch them off (WCAG 2.2, 2.1.4).
    pub has_character_keys: bool,
}

impl Preferences {
    /// The preferences of a first visit, with this theme.
    pub(super) fn new(theme: Theme) -> Self {
        Self {
            detail: Detail::default(),
            own_detail: Detail::default(),
            viewpoint: Viewpoint::default(),
            theme,
            speed: SPEEDS[0],
            has_character_keys: true,
        }
    }

    /// Whether the eavesdropper's panel is shown.
    pub fn shows_listener(&self) -> bool {
        self.viewpoint == Viewpoint::Eavesdropper && self.detail == Detail::Messages
    }

    /// Changes to the next speed.
    pub(super) fn cycle_speed(&mut self) {
        let position = SPEEDS.iter().position(|speed| *speed == self.speed);
        let next = position.unwrap_or_default() + 1;
        self.speed = SPEEDS[next % SPEEDS.len()];
    }
}
