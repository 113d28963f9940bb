//! The learner's preferences, which hold for every session.

use super::options::{Detail, Theme, Viewpoint};

/// How fast things move, in hundredths: normal, double, half.
pub const SPEEDS: [u32; 3] = [100, 200, 50];

/// The language is not among them: see [`Languages`](super::languages::Languages).
#[derive(Clone, Debug)]
pub struct Preferences {
    /// The depth in which the session is shown.
    pub detail: Detail,
    /// The same where no link and no page around the lab says how deep.
    pub own_detail: Detail,
    /// The viewpoint.
    pub viewpoint: Viewpoint,
    /// The colours.
    pub theme: Theme,
    /// How fast things move, in hundredths of the normal speed.
    pub speed: u32,
    /// Whether single characters are keys for chapters and the help. Users of speech input, and those who type by
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

    /// Whether the messages are seen with the eavesdropper's eyes, who then has a panel.
    pub fn shows_listener(&self) -> bool {
        self.viewpoint == Viewpoint::Eavesdropper && self.detail == Detail::Messages
    }

    /// Changes to the next of the speeds.
    pub(super) fn cycle_speed(&mut self) {
        let position = SPEEDS.iter().position(|speed| *speed == self.speed);
        let next = position.unwrap_or_default() + 1;
        self.speed = SPEEDS[next % SPEEDS.len()];
    }
}
