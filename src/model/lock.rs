//! What an embedding page can lock, so that the learner cannot change it.

/// Something that the learner cannot change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The language.
    Locale,
    /// The colours.
    Theme,
    /// Where the learner is.
    Step,
    /// How deep the session is looked into.
    Detail,
    /// With whose eyes the session is looked at.
    Viewpoint,
    /// How fast the lab plays.
    Speed,
    /// All choices that make another session, including messages and flipped bytes.
    Scenario,
    /// The messages of the two sides, and flipped bytes.
    Messages,
}

impl Lock {
    /// All locks with their keys, in the order of the documentation.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::Locale, "locale"),
        (Self::Theme, "theme"),
        (Self::Step, "step"),
        (Self::Detail, "detail"),
        (Self::Viewpoint, "viewpoint"),
        (Self::Speed, "speed"),
        (Self::Scenario, "scenario"),
        (Self::Messages, "messages"),
    ];

    /// The lock with this key.
    pub fn by_key(key: &str) -> Option<Self> {
        Self::ALL.iter().find(|(_, known)| *known == key).map(|(lock, _)| *lock)
    }
}
