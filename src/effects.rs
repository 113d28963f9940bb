//! The outside world, one file each. Only [`App`](crate::app::App) calls them.

pub mod key_search;
pub mod keyboard;
pub mod locale;
pub mod location;
pub mod randomness;
pub mod session;
pub mod theme;
