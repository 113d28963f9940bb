//! Access to the outside world, one file each. Only [`App`](crate::app::App) and `main` call them.

pub mod clipboard;
pub mod detail;
pub mod download;
pub mod dropping;
pub mod embedding;
pub mod engine;
pub mod exporter;
pub mod file;
pub mod focus;
pub mod frame;
pub mod key_search;
pub mod keyboard;
mod limit;
pub mod locale;
pub mod location;
pub mod paint;
pub mod panic;
pub mod paper;
pub mod pause;
mod picture;
pub mod program;
pub mod randomness;
pub mod session;
mod storage;
pub mod system_share;
pub mod template;
pub mod theme;
