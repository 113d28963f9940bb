//! The page's orders to the engine, and the engine's news: plain data that travels between the two programs as bytes.
//! Both programs come from one build, so the format needs no version.

use serde::{Deserialize, Serialize};

use crate::fresh_key::{KeyRecipe, Progress};
use crate::negotiation::Choice;
use crate::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use crate::scenario::limits::ScenarioError;
use crate::scenario::{KeyKind, Scenario};
use crate::suites::{RecordCipher, SuiteParameters};
use crate::timeline::Growth;

/// The longest file that can be opened, in bytes: several times the longest that the lab writes.
pub const LONGEST_FILE: usize = 1 << 25;

/// An order to the engine.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Order {
    /// Run a session.
    RunSession(Box<Scenario>),
    /// Search for a fresh RSA key.
    FindKey {
        /// Its length in bits, one of [`LENGTHS`](crate::fresh_key::LENGTHS).
        bits: u32,
        /// The seed at which the search starts.
        seed: u64,
    },
}

/// A build of the engine, smallest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Build {
    /// The build that the first view fetches, which runs most sessions.
    Common,
    /// All parts, with the feature `lab` of `tls-core`; fetched when an order needs it.
    Full,
}

impl Order {
    /// The smallest build that supports the order.
    pub fn build(&self) -> Build {
        match self {
            Self::RunSession(scenario) if is_common(scenario) => Build::Common,
            Self::RunSession(_) | Self::FindKey { .. } => Build::Full,
        }
    }
}

/// Returns true if a session needs only the common build. A fault on the link can change anything,
/// for example the suite.
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
    // A hello that offers ECDHE or TLS 1.3 names groups too, even if the server then picks something else.
    let is_ephemeral =
        |suite: &CipherSuite| SuiteParameters::of(*suite).is_some_and(|it| it.key_exchange.is_ephemeral());
    scenario.edits.is_empty()
        && !client.versions.contains(&ProtocolVersion::TLS_1_3)
        && !client.cipher_suites.iter().any(is_ephemeral)
        && scenario.server.keys == [KeyKind::Rsa]
        && (scenario.client.key == KeyKind::Rsa || !scenario.client.has_certificate)
        && scenario.server.fresh_key_in_use().is_none()
        && !suite.is_some_and(is_block_cipher)
        && method.is_none_or(|method| method == CompressionMethod::NULL)
}

/// A report of the engine on an order.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum News {
    /// The engine has begun the order.
    Begun,
    /// The next part of the session's timeline.
    Growth(Growth),
    /// The scenario fails its check. The page checks every scenario before it orders it.
    ScenarioRefused(ScenarioError),
    /// The recipe in the scenario yields no RSA key; only a hand-made link can cause this.
    InvalidKeyRecipe,
    /// The session cannot be set up, for the reason in this technical line.
    SessionFailed(String),
    /// The progress of the search for a key.
    KeyProgress(Progress),
    /// The search has found a key.
    KeyFound(KeyRecipe),
    /// The search has found no key.
    KeyFailed,
}

/// Encodes an order or news.
pub fn to_bytes<T: Serialize>(message: &T) -> Vec<u8> {
    // Encoding fails only for data whose length is unknown in advance, of which there is none.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// Decodes what [`to_bytes`] encoded; `None` for anything else.
pub fn from_bytes<'a, T: Deserialize<'a>>(bytes: &'a [u8]) -> Option<T> {
    postcard::from_bytes(bytes).ok()
}
