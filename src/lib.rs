//! The page: a Yew application that shows a handshake run by `tls-core`.
//!
//! [`model`] is the state and how messages change it; [`view`] is what the page shows of it. Both
//! are pure. [`components`] render a view and send messages. [`effects`] are all access to the
//! outside world. [`app`] ties them together, [`stories`] divide a handshake into chapters, and
//! [`i18n`] has the texts. [`documents`] are pictures and printed sheets to keep.

pub mod app;
pub mod components;
pub mod documents;
pub mod effects;
pub mod i18n;
pub mod model;
pub mod stories;
pub mod view;
