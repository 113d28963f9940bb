//! The learner's preferences, which hold for every session.

use super::options::{Detail, Theme, Viewpoint};

/// How fast the page plays, in hundredths: normal, double, half.
pub const SPEEDS: [u32; 3] = [100, 200, 50];

/// The language is not among them: see [`Languages`](super::languages::Languages).
#[derive(Clone, Debug)]
pub struct Preferences {
    /// The depth in which the session is shown.
    pub detail: Detail,
    /// The viewpoint.
    pub viewpoint: Viewpoint,
    /// The colours.
    pub theme: Theme,
    /// How fast the page plays, in hundredths of the normal speed.
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
            viewpoint: Viewpoint::default(),
            theme,
            speed: SPEEDS[0],
            has_character_keys: true,
        }
    }

    /// How long a step stays while the page plays, in milliseconds.
    pub(super) fn step_duration(&self) -> u32 {
        const AT_NORMAL_SPEED: u32 = 3000;
        AT_NORMAL_SPEED * 100 / self.speed
    }

    /// Changes to the next of the speeds.
    pub(super) fn cycle_speed(&mut self) {
        let position = SPEEDS.iter().position(|speed| *speed == self.speed);
        let next = position.unwrap_or_default() + 1;
        self.speed = SPEEDS[next % SPEEDS.len()];
    }
}
