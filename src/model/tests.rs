//! How the page's state answers to what learners do, with real sessions.

mod first_visit;
mod inspecting;
mod keys_and_windows;
mod links;
mod moving;
mod sending;
mod sessions;
