//! How the session is looked at: what the learner can switch without a session being run.

use timeline::{Actor, LayerTrace, RecordTrace};

/// What of the inspector is in front.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The fields and bytes of the selected message.
    Bytes,
    /// This step's calculation.
    Computation,
    /// What exactly happens, and where it is specified.
    Why,
    /// What people ask at this step.
    Questions,
}

/// Which layer of a protected record is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// As it stands on the wire.
    Wire,
    /// Decrypted, with the MAC and the padding of a block cipher.
    Padded,
    /// Decrypted, still compressed.
    Compressed,
    /// Opened with the session's keys, and no longer compressed: what it says.
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

/// The command of a calculation that is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenedCommand {
    /// Which of the step's calculations it belongs to, counted from 0.
    pub number: usize,
    /// Whether it was copied.
    pub copied: Copied,
}

/// What has become of a text that the learner wants in the clipboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Copied {
    /// Nothing was asked for yet.
    No,
    /// It is there.
    Yes,
    /// The browser refuses; the text is selected instead.
    Refused,
}

/// Which panel a narrow screen shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sheet {
    /// What the client knows.
    Client,
    /// What the server knows.
    Server,
    /// The inspector.
    Inspector,
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

/// How deep the session is looked into.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Detail {
    /// The six steps, told in everyday words.
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

/// With whose eyes the session is looked at: nothing is shown that they cannot know.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Viewpoint {
    /// Somebody who looks into both sides.
    #[default]
    Everyone,
    /// The client.
    Client,
    /// The server.
    Server,
    /// Somebody on the wire.
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

    /// Whether it sees what this actor does.
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
    /// What can be taken away, and what can be opened.
    Exports,
    /// Links and what goes with them.
    Share,
    /// Questions that people ask, and the terms of the field.
    Reference,
}
