//! What the learner shares: a link to the session, and what goes with it.
//!
//! A link with seed and time leads to the same session, byte for byte; a link without them makes a fresh one each time.

use std::rc::Rc;

/// Something to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The link.
    Link,
    /// The snippet that puts the lab into another page.
    Snippet,
}

impl Shared {
    /// The field that holds it, which is selected if the browser refuses the clipboard.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Link => "share-link",
            Self::Snippet => "share-snippet",
        }
    }
}

/// A message about sharing.
#[derive(Clone, Debug, PartialEq)]
pub enum SharingMessage {
    /// Whether everybody gets a session of their own.
    ChooseFresh(bool),
    /// Whether the link leads to the learner's step and view.
    IncludePlace(bool),
    /// Copy something to the clipboard.
    Copy(Shared, String),
    /// Whether the browser has copied it.
    Copied(Shared, bool),
    /// Hand the link to the system's share sheet.
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
    /// The exporter, which draws it, could not be loaded.
    Failed,
}

/// The state of sharing.
#[derive(Clone, Debug, Default)]
pub struct Sharing {
    /// The address of the page, without a fragment.
    pub address: String,
    /// Whether the system can be given a link.
    pub has_system: bool,
    /// Whether everybody gets a session of their own.
    pub is_fresh: bool,
    /// Whether the link leads to the beginning instead of the learner's step and view.
    pub is_without_place: bool,
    /// The last thing to copy, and whether the browser has copied it.
    pub copied: Option<(Shared, bool)>,
    /// The QR code.
    pub code: Code,
    /// The link in the code.
    pub(super) code_link: Option<String>,
}

impl Sharing {
    /// Whether others can open the page's address. The address of a file, or of a page made from a text, works only
    /// here.
    pub fn has_address(&self) -> bool {
        ["http:", "https:"]
            .iter()
            .any(|scheme| self.address.starts_with(scheme))
    }
}
