//! What the learner shares: a link to the session, and what goes with it.
//!
//! A link with seed and time leads to the very same session, byte by byte; one without makes a fresh one each time.

use std::rc::Rc;

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The link.
    Link,
    /// The snippet that puts the lab into another page.
    Snippet,
}

impl Shared {
    /// The field that it stands in; it is selected where the clipboard is refused.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Link => "share-link",
            Self::Snippet => "share-snippet",
        }
    }
}

/// What can happen to it.
#[derive(Clone, Debug, PartialEq)]
pub enum SharingMessage {
    /// Whether everybody gets a session of their own.
    ChooseFresh(bool),
    /// Whether the link leads to the learner's step and view.
    IncludePlace(bool),
    /// Put something, as it is now, into the clipboard.
    Copy(Shared, String),
    /// Whether the browser has copied it.
    Copied(Shared, bool),
    /// Give the link to the system, which has its own ways.
    GiveToSystem(String),
    /// The QR code of a link.
    CodeDrawn(String, Code),
}

/// The link as a QR code.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Code {
    /// It is being drawn.
    #[default]
    Awaited,
    /// An SVG.
    Drawn(Rc<str>),
    /// The link is longer than any code can hold.
    TooLong,
    /// What draws it could not be loaded.
    Failed,
}

/// What is shared, and how.
#[derive(Clone, Debug, Default)]
pub struct Sharing {
    /// Where the page lies, without a fragment.
    pub address: String,
    /// Whether the system can be given a link.
    pub has_system: bool,
    /// Whether everybody gets a session of their own.
    pub is_fresh: bool,
    /// Whether the link leads to the beginning instead of the learner's step and view.
    pub is_without_place: bool,
    /// What was copied last, and whether the browser has copied it.
    pub copied: Option<(Shared, bool)>,
    /// The QR code.
    pub code: Code,
    /// The link that the code is of.
    pub(super) code_link: Option<String>,
}

impl Sharing {
    /// Whether others can open the page's address: that of a file, or of a page that was made of a text, leads nowhere
    /// but here.
    pub fn has_address(&self) -> bool {
        ["http:", "https:"]
            .iter()
            .any(|scheme| self.address.starts_with(scheme))
    }
}
