//! The page's state in response to the learner, with real sessions.

mod attacking;
mod first_visit;
mod inspecting;
mod keys_and_windows;
mod links;
mod moving;
mod sending;
mod sessions;
