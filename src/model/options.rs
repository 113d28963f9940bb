//! Options of the view, which the learner can change without running a session.

use timeline::{Actor, LayerTrace, RecordTrace};

/// A tab of the inspector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The fields and bytes of the selected message.
    Bytes,
    /// This step's calculation.
    Computation,
    /// The exact description of the step, and its specification.
    Why,
    /// Frequent questions about the step.
    Questions,
    /// The attacker on the wire.
    Attack,
    /// The learner's challenges.
    Challenges,
}

/// A layer of a protected record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// As sent on the wire.
    Wire,
    /// Decrypted, with the MAC and the padding of a block cipher.
    Padded,
    /// Decrypted, still compressed.
    Compressed,
    /// Decrypted and decompressed: the plaintext.
    Plaintext,
}

impl Layer {
    /// All layers, from the wire inwards.
    pub const ALL: [Self; 4] = [Self::Wire, Self::Padded, Self::Compressed, Self::Plaintext];

    /// The id of its name.
    pub fn words(self) -> &'static str {
        match self {
            Self::Wire => "layer-wire",
            Self::Padded => "layer-padded",
            Self::Compressed => "layer-compressed",
            Self::Plaintext => "layer-plaintext",
        }
    }

    /// This layer of a record, unless it is the wire's or the record does not have it.
    pub fn of(self, record: &RecordTrace) -> Option<&LayerTrace> {
        match self {
            Self::Wire => None,
            Self::Padded => record.padded.as_ref(),
            Self::Compressed => record.compressed.as_ref(),
            Self::Plaintext => record.plaintext.as_ref(),
        }
    }
}

/// The open command of a calculation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenedCommand {
    /// The index of the calculation in the step.
    pub number: usize,
    /// Whether it was copied.
    pub copied: Copied,
}

/// The state of copying a text to the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// Nothing has been copied yet.
    No,
    /// The text is in the clipboard.
    Yes,
    /// The browser refused; the text is selected instead.
    Refused,
}

/// The panel that a narrow screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What the client knows.
    Client,
    /// What the server knows.
    Server,
    /// The inspector.
    Inspector,
    /// What the eavesdropper has; only from the eavesdropper's viewpoint.
    Eavesdropper,
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The system's.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The value that is stored and applied to the page; `None` for the system's.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// Reads a stored value; anything else is the system's.
    pub fn from_key(key: &str) -> Self {
        match key {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// How much of the screen the sheet takes from the picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetHeight {
    /// Only the tabs. On a wide screen, the same as [`Self::Middle`].
    Low,
    /// Enough for a step's new values.
    #[default]
    Middle,
    /// All but the row of the current message; on a wide screen, all but the story.
    Tall,
}

impl SheetHeight {
    /// All heights, lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::Tall];

    /// Its stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::Tall => "tall",
        }
    }

    /// The next height; after the tallest, the lowest.
    pub fn next(self) -> Self {
        match self {
            Self::Low => Self::Middle,
            Self::Middle => Self::Tall,
            Self::Tall => Self::Low,
        }
    }
}

/// The detail level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// The six steps in everyday words.
    Story,
    /// Every message and every calculation.
    #[default]
    Messages,
    /// Every byte of every message.
    Bytes,
}

impl Detail {
    /// All levels, simplest first.
    pub const ALL: [Self; 3] = [Self::Story, Self::Messages, Self::Bytes];

    /// Its stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Messages => "messages",
            Self::Bytes => "bytes",
        }
    }

    /// The level with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|detail| detail.key() == key)
    }
}

/// The viewpoint. Nothing is shown that its actor cannot know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Viewpoint {
    /// An observer who sees into both sides.
    #[default]
    Everyone,
    /// The client.
    Client,
    /// The server.
    Server,
    /// An eavesdropper on the wire.
    Eavesdropper,
}

impl Viewpoint {
    /// All viewpoints.
    pub const ALL: [Self; 4] = [Self::Everyone, Self::Client, Self::Server, Self::Eavesdropper];

    /// Its stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Everyone => "everyone",
            Self::Client => "client",
            Self::Server => "server",
            Self::Eavesdropper => "eavesdropper",
        }
    }

    /// The viewpoint with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|viewpoint| viewpoint.key() == key)
    }

    /// Whether this viewpoint sees into an actor.
    pub fn sees_into(self, actor: Actor) -> bool {
        match self {
            Self::Everyone => true,
            Self::Client => actor == Actor::Client,
            Self::Server => actor == Actor::Server,
            Self::Eavesdropper => false,
        }
    }
}

/// A window in front of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// The keyboard shortcuts.
    Help,
    /// The choices of the scenario.
    Choices,
    /// Files to save and to open.
    Exports,
    /// Links and their QR codes.
    Share,
    /// Frequent questions and terms.
    Reference,
    /// The three handshakes beside each other.
    Comparison,
}
