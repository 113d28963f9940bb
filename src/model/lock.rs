//! What an embedding page can lock, so that the learner cannot change it.

/// A setting that can be locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// The language.
    Locale,
    /// The colours.
    Theme,
    /// The learner's step.
    Step,
    /// The detail level.
    Detail,
    /// The viewpoint.
    Viewpoint,
    /// The playback speed.
    Speed,
    /// All choices that define the session, including messages and the edits of the attacker.
    Scenario,
    /// The messages of the two sides, and the edits of the attacker.
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
