//! Options of the view: what the learner can switch without running a session.

use timeline::{Actor, LayerTrace, RecordTrace};

/// The tab of the inspector that is in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The fields and bytes of the selected message.
    Bytes,
    /// This step's calculation.
    Computation,
    /// The exact description of the step, and its specification.
    Why,
    /// What people ask at this step.
    Questions,
}

/// The form of a protected record that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// As it travels on the wire.
    Wire,
    /// Decrypted, with the MAC and the padding of a block cipher.
    Padded,
    /// Decrypted, still compressed.
    Compressed,
    /// Decrypted and decompressed: the plaintext.
    Plaintext,
}

impl Layer {
    /// This form of a record, if it has it and it is not the one on the wire.
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
    /// What the eavesdropper has; only with their eyes.
    Eavesdropper,
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// The value that is stored and put on the page; `None` for the system's.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// Reads what was stored; anything else is the system's.
    pub fn from_key(key: &str) -> Self {
        match key {
            "light" => Self::Light,
            "dark" => Self::Dark,
            _ => Self::System,
        }
    }
}

/// How much of the screen belongs to the details of a step, and not to its picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum SheetHeight {
    /// The names alone. On a wide screen as in [`Self::Middle`].
    Low,
    /// As much as a step's new values need.
    #[default]
    Middle,
    /// All but the row of the current message. On a wide screen all but the words.
    Tall,
}

impl SheetHeight {
    /// All of them, the lowest first.
    pub const ALL: [Self; 3] = [Self::Low, Self::Middle, Self::Tall];

    /// Its stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Middle => "middle",
            Self::Tall => "tall",
        }
    }

    /// The next one, and the lowest after the tallest.
    pub fn next(self) -> Self {
        match self {
            Self::Low => Self::Middle,
            Self::Middle => Self::Tall,
            Self::Tall => Self::Low,
        }
    }
}

/// The depth in which the session is shown.
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
    /// All of them, the plainest first.
    pub const ALL: [Self; 3] = [Self::Story, Self::Messages, Self::Bytes];

    /// Its stable key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Story => "story",
            Self::Messages => "messages",
            Self::Bytes => "bytes",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|detail| detail.key() == key)
    }
}

/// The viewpoint: nothing is shown that its actor cannot know.
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
    /// All of them.
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

    /// The one with this key.
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
    /// What the keys do.
    Help,
    /// The choices of the scenario.
    Choices,
    /// Files to save and to open.
    Exports,
    /// Links and their QR codes.
    Share,
    /// Questions that people ask, and the terms of the field.
    Reference,
}
