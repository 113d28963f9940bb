//! The page: a Yew application that shows a handshake run by `tls-core`.
//!
//! [`model`] is the state and how messages change it; [`view`] is what the page shows of it. Both are pure.
//! [`components`] draw a view and send messages. [`effects`] are everything that touches the outside world.
//! [`app`] ties them together, [`stories`] tell a handshake in chapters, and [`i18n`] has the words. [`documents`] are
//! pictures and paper to take along.

pub mod app;
pub mod components;
pub mod documents;
pub mod effects;
pub mod i18n;
pub mod model;
pub mod stories;
pub mod view;
