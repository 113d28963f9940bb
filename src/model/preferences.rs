//! How the learner wants the page to be, whatever session it shows.

use super::options::{Detail, Theme, Viewpoint};

/// How fast things move, in hundredths: normal, double, half.
pub const SPEEDS: [u32; 3] = [100, 200, 50];

/// The language is not among them: see [`Languages`](super::languages::Languages).
#[derive(Clone, Debug)]
pub struct Preferences {
    /// How deep the session is looked into.
    pub detail: Detail,
    /// The same where no link and no page around the lab says how deep.
    pub own_detail: Detail,
    /// With whose eyes the session is looked at.
    pub viewpoint: Viewpoint,
    /// The colours.
    pub theme: Theme,
    /// How fast things move, in hundredths of the normal speed.
    pub speed: u32,
    /// Whether single characters lead to chapters and to the help; who speaks to the browser or types by accident can
    /// switch them off (WCAG 2.2, 2.1.4).
    pub has_character_keys: bool,
}

impl Preferences {
    /// Those of a first visit, in these colours.
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

    /// Changes to the next of the speeds.
    pub(super) fn cycle_speed(&mut self) {
        let position = SPEEDS.iter().position(|speed| *speed == self.speed);
        let next = position.unwrap_or_default() + 1;
        self.speed = SPEEDS[next % SPEEDS.len()];
    }
}
