//! What the page orders from the engine's program, and what it is told: plain data that goes from one to the other as bytes.
//! Both come from one build, so the form needs no version of its own.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::fresh_key::{KeyRecipe, Progress};
use crate::quantity::Quantity;
use crate::scenario::Scenario;
use crate::scenario::limits::ScenarioError;
use crate::timeline::Step;

/// The longest file that is looked into, in bytes: several times the longest that the lab writes.
pub const LONGEST_FILE: usize = 1 << 25;

/// What the page orders.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Order {
    /// Run a session.
    RunSession(Box<Scenario>),
    /// Search for a fresh RSA key.
    FindKey {
        /// Its length in bits, one of [`LENGTHS`](crate::fresh_key::LENGTHS).
        bits: u32,
        /// Where the search starts.
        seed: u64,
    },
}

/// What the engine tells.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum News {
    /// It has begun: from now on a failure is its own.
    Begun,
    /// The session has gone on.
    Growth(Growth),
    /// The scenario is one that no session can have; the page orders none that it has not checked.
    ScenarioRefused(ScenarioError),
    /// The session's scenario has a fresh key whose recipe yields none; only a hand-made link can cause this.
    InvalidKeyRecipe,
    /// The session cannot be set up; one technical line says why.
    SessionFailed(String),
    /// The search for a key has come this far.
    KeyProgress(Progress),
    /// The search has found a key.
    KeyFound(KeyRecipe),
    /// The search cannot find one.
    KeyFailed,
}

/// What has been added to a timeline.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Growth {
    /// What each side knew before; only with the first growth.
    pub known_before: Vec<(Actor, Quantity)>,
    /// The steps that come after those told of before; what was told of stays as it is.
    pub steps: Vec<Step>,
    /// Whether this is all.
    pub is_complete: bool,
}

/// Writes an order or news down.
pub fn to_bytes<T: Serialize>(message: &T) -> Vec<u8> {
    // Plain data without a length that is unknown beforehand can always be written.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// Reads what [`to_bytes`] wrote; `None` if it is something else.
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
