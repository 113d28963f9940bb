//! What the learner shares: a link to the session, and related data.
//!
//! A link with seed and time reproduces the session byte for byte; a link without them starts a fresh one each time.

use std::rc::Rc;

/// Something to copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The link.
    Link,
    /// The HTML that embeds the lab in another page.
    Snippet,
}

impl Shared {
    /// The field that holds it, which is selected if the browser refuses access to the clipboard.
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
    /// Choose whether each visitor gets a fresh session.
    ChooseFresh(bool),
    /// Choose whether the link includes the learner's step and view.
    IncludePlace(bool),
    /// Copy something to the clipboard.
    Copy(Shared, String),
    /// Whether the browser has copied it.
    Copied(Shared, bool),
    /// Hand the link to the system's share sheet.
    GiveToSystem(String),
    /// The outcome of drawing a link as a QR code.
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
    /// Whether the system has a share sheet.
    pub has_system: bool,
    /// Whether each visitor gets a fresh session.
    pub is_fresh: bool,
    /// Whether the link opens the first step instead of the learner's step and view.
    pub is_without_place: bool,
    /// The last thing to copy, and whether the browser has copied it.
    pub copied: Option<(Shared, bool)>,
    /// The QR code.
    pub code: Code,
    /// The link in the code.
    pub(super) code_link: Option<String>,
}

impl Sharing {
    /// Whether others can open the page's address. The address of a local file, or of a page made
    /// from a string, works only on this machine.
    pub fn has_address(&self) -> bool {
        ["http:", "https:"]
            .iter()
            .any(|scheme| self.address.starts_with(scheme))
    }
}
