//! What the learner shares: a link to the session, and what goes with it.
//!
//! A link with seed and time leads to the very same session, byte by byte; one without makes a fresh one each time.

use std::rc::Rc;

use super::link::joined_fragment;
use super::{Dialog, Effect, Model};

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
    /// Whether that came about.
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
    /// What was copied last, and whether that came about.
    pub copied: Option<(Shared, bool)>,
    /// The QR code.
    pub code: Code,
    /// The link that the code is of.
    code_link: Option<String>,
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

/// The link as it is chosen, or what stands in one behind the address where the page has none; `None` before there is a
/// session, and of one that no scenario gives.
pub fn link(model: &Model) -> Option<String> {
    let scenario = model.shown_scenario()?;
    let Sharing {
        address,
        is_fresh,
        is_without_place,
        ..
    } = &model.sharing;
    // What a link leaves unsaid is read with the learner's language in mind if it makes a fresh session.
    let default = match is_fresh {
        true => &model.first_link,
        false => &model.default_link,
    };
    let mut link = match is_without_place {
        true => default.clone(),
        false => model.choices(),
    };
    link.language = model.languages.chosen;
    link.scenario = scenario.clone();
    let of_scenario = match is_fresh {
        true => {
            // A fault is for one record of one session.
            link.scenario.faults.clear();
            link.fresh_fragment(default)
        }
        false => link.scenario_fragment(default),
    };
    let fragment = joined_fragment(&link.view_fragment(default), &of_scenario);
    let address = match model.sharing.has_address() {
        true => address.as_str(),
        false => "",
    };
    Some(match fragment.trim_end_matches('&') {
        "" => address.to_owned(),
        fragment => format!("{address}#{fragment}"),
    })
}

/// Takes over what happened.
pub(super) fn update(model: &mut Model, message: SharingMessage) -> Vec<Effect> {
    let sharing = &mut model.sharing;
    match message {
        SharingMessage::ChooseFresh(is_fresh) => sharing.is_fresh = is_fresh,
        SharingMessage::IncludePlace(is_included) => sharing.is_without_place = !is_included,
        SharingMessage::Copy(shared, text) => {
            sharing.copied = None;
            return vec![Effect::Copy { shared, text }];
        }
        SharingMessage::Copied(shared, is_copied) => sharing.copied = Some((shared, is_copied)),
        SharingMessage::GiveToSystem(link) => return vec![Effect::GiveToSystem(link)],
        SharingMessage::CodeDrawn(link, code) => {
            if sharing.code_link.as_ref() == Some(&link) {
                sharing.code = code;
                return vec![Effect::DrawNoCode];
            }
        }
    }
    Vec::new()
}

/// Has the code drawn anew where another link is shared by now, after any message.
pub(super) fn follow(model: &mut Model) -> Option<Effect> {
    let is_open = model.dialog == Some(Dialog::Share) && model.sharing.has_address();
    let link = is_open.then(|| link(model)).flatten();
    if link == model.sharing.code_link {
        return None;
    }
    model.sharing.code = Code::Awaited;
    model.sharing.copied = None;
    model.sharing.code_link.clone_from(&link);
    Some(match link {
        Some(link) => Effect::DrawCode(link),
        None => Effect::DrawNoCode,
    })
}

#[cfg(test)]
mod tests;
