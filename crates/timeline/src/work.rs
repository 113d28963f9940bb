//! What the page orders from the engine's program, and what it is told: plain data that goes from one to the other as bytes.
//! Both come from one build, so the form needs no version of its own.

use serde::{Deserialize, Serialize};

use crate::fresh_key::{KeyRecipe, Progress};
use crate::negotiation::Choice;
use crate::registry::CompressionMethod;
use crate::scenario::Scenario;
use crate::scenario::limits::ScenarioError;
use crate::suites::{RecordCipher, SuiteParameters};
use crate::timeline::Growth;

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

/// A build of the engine, from the one with fewer parts to the one with more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    /// What the first view fetches: sessions as most are.
    Common,
    /// Everything, with the features that `tls-core` calls `lab`; fetched when something needs it.
    Full,
}

impl Order {
    /// The smallest build that can carry it out.
    pub fn build(&self) -> Build {
        match self {
            Self::RunSession(scenario) if is_common(scenario) => Build::Common,
            Self::RunSession(_) | Self::FindKey { .. } => Build::Full,
        }
    }
}

/// Returns true if a session needs none of the parts that the common build lacks. Bytes that are changed on the way can lead
/// the two anywhere, to another suite for one.
fn is_common(scenario: &Scenario) -> bool {
    let (client, server) = (&scenario.client.negotiation, &scenario.server.negotiation);
    let leader = scenario.server.leader;
    let suite = Choice::make(client.cipher_suites.clone(), server.cipher_suites.clone(), leader).chosen;
    let method = Choice::make(
        client.compression_methods.clone(),
        server.compression_methods.clone(),
        leader,
    )
    .chosen;
    let is_block_cipher = |suite| SuiteParameters::of(suite).is_some_and(|it| it.cipher != RecordCipher::Gcm);
    scenario.faults.is_empty()
        && scenario.server.fresh_key_in_use().is_none()
        && !suite.is_some_and(is_block_cipher)
        && method.is_none_or(|method| method == CompressionMethod::NULL)
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

/// Writes an order or news down.
pub fn to_bytes<T: Serialize>(message: &T) -> Vec<u8> {
    // Plain data without a length that is unknown beforehand can always be written.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// Reads what [`to_bytes`] wrote; `None` if it is something else.
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
