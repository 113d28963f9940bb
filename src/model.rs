//! The state of the page and how messages change it. It is pure, so that it can be tested without a browser.
//!
//! A file imports only files of lower layers: at the bottom one kind of data each, then `state`,
//! which holds them all, then `message`, and on top `update` with a file for each group of
//! messages.

pub mod attack;
pub mod challenges;
mod character_keys;
pub mod comparison;
mod counterpart;
mod draft;
mod draft_check;
pub mod embedding;
pub mod exports;
pub mod field_tree;
pub mod fresh_keys;
mod handshake;
pub mod hex;
mod host;
mod inspection;
mod knowledge;
mod landing;
mod languages;
pub mod link;
mod lock;
mod message;
mod notices;
mod options;
mod phase;
mod place;
mod preferences;
pub mod presets;
pub mod recipes;
pub mod reference;
mod request;
pub mod share;
mod shared_link;
mod showing;
mod state;
mod step_name;
mod timeline_handle;
pub mod toys;
mod trial;
mod update;

pub use draft::is_blank;
pub use languages::LaterWords;
pub use lock::Lock;
pub use message::{Effect, Message};
pub use options::{Copied, Detail, Dialog, Layer, OpenedCommand, Sheet, SheetHeight, Tab, Theme, Viewpoint};
pub use showing::MORE_ROWS;
pub use state::Model;
pub use step_name::{StepName, StepReference};
pub use timeline_handle::{Document, TimelineHandle};
pub use trial::Trial;
pub use update::update;

#[cfg(test)]
pub(crate) mod test_page;
#[cfg(test)]
mod tests;
