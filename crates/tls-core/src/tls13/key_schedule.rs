//! The key schedule (RFC 9846 §7.1): one funnel with three stages, each a type that holds its stage's secret and nothing of
//! the others. A stage is used up by going on to the next.

use timeline::actor::Actor;
use timeline::computation::Operation;
use timeline::quantity::Item;
use timeline::suites::{HandshakeHash, SuiteParameters};
use zeroize::Zeroizing;

use super::secret::Expansion;
pub use super::secret::Secret;
use super::traffic::TrafficSecret;
use crate::crypto::transcript::Transcript;
use crate::trace::Trace;

/// The first stage: with a secret from an earlier connection, or none.
pub struct EarlyStage {
    suite: SuiteParameters,
    secret: Secret,
}

/// The second stage: the shared secret of the key exchange is in it.
pub struct HandshakeStage {
    suite: SuiteParameters,
    secret: Secret,
}

/// The last stage.
pub struct MainStage {
    suite: SuiteParameters,
    secret: Secret,
}

impl EarlyStage {
    /// Begins, with a pre-shared key if there is one.
    pub fn new(suite: SuiteParameters, pre_shared_key: Option<&[u8]>, trace: &mut Trace) -> Self {
        let zeros = zeros(suite.hash);
        let new = match pre_shared_key {
            Some(key) => (Item::PreSharedKey, key),
            None => (Item::Zeros, zeros.bytes()),
        };
        let secret = zeros.extract(new, Item::EarlySecret, trace);
        Self { suite, secret }
    }

    /// The same stage for another suite with the same hash.
    pub(crate) fn for_suite(self, suite: SuiteParameters) -> Self {
        Self { suite, ..self }
    }

    /// The secret with which a client proves that it has the pre-shared key of a ticket (RFC 9846 §4.3.11.2).
    pub(crate) fn binder_key(&self, trace: &mut Trace) -> Secret {
        let nothing = Transcript::default().hash_recorded(self.suite.hash, Item::HandshakeHash, trace);
        self.secret.derive("res binder", &nothing, Item::BinderKey, trace)
    }

    /// The secret of the client's early data; the transcript ends with the ClientHello.
    pub(crate) fn early_traffic(&self, transcript: &Transcript, trace: &mut Trace) -> TrafficSecret {
        let hash = transcript.hash_recorded(self.suite.hash, Item::HandshakeHash, trace);
        let item = Item::ClientEarlyTrafficSecret;
        let secret = self.secret.derive("c e traffic", &hash, item, trace);
        TrafficSecret::new(Actor::Client, self.suite, secret)
    }

    /// Goes on with the secret of the key exchange, or with nothing but the pre-shared key.
    pub fn mix(self, shared_secret: Option<&[u8]>, trace: &mut Trace) -> HandshakeStage {
        let Self { suite, secret } = self;
        let zeros = zeros(suite.hash);
        let new = match shared_secret {
            Some(secret) => (Item::SharedSecret, secret),
            None => (Item::Zeros, zeros.bytes()),
        };
        let secret = derived(&secret, trace).extract(new, Item::HandshakeSecret, trace);
        HandshakeStage { suite, secret }
    }
}

impl HandshakeStage {
    /// The secrets of both sides' handshake messages, client first; the transcript ends with the ServerHello.
    pub(crate) fn traffic(&self, transcript: &Transcript, trace: &mut Trace) -> [TrafficSecret; 2] {
        let hash = transcript.hash_recorded(self.suite.hash, Item::HandshakeHash, trace);
        [
            (Actor::Client, "c hs traffic", Item::ClientHandshakeTrafficSecret),
            (Actor::Server, "s hs traffic", Item::ServerHandshakeTrafficSecret),
        ]
        .map(|(owner, label, item)| {
            TrafficSecret::new(owner, self.suite, self.secret.derive(label, &hash, item, trace))
        })
    }

    /// Goes on to the last stage.
    pub fn finish(self, trace: &mut Trace) -> MainStage {
        let Self { suite, secret } = self;
        let zeros = zeros(suite.hash);
        let secret = derived(&secret, trace).extract((Item::Zeros, zeros.bytes()), Item::MainSecret, trace);
        trace.learned(Item::MainSecret, secret.bytes());
        MainStage { suite, secret }
    }
}

impl MainStage {
    /// The secrets of both sides' data, client first, and that for other protocols; the transcript ends with the server's
    /// Finished.
    pub(crate) fn traffic(&self, transcript: &Transcript, trace: &mut Trace) -> ([TrafficSecret; 2], Secret) {
        let hash = transcript.hash_recorded(self.suite.hash, Item::HandshakeHash, trace);
        let traffic = [
            (Actor::Client, "c ap traffic", Item::ClientApplicationTrafficSecret),
            (Actor::Server, "s ap traffic", Item::ServerApplicationTrafficSecret),
        ]
        .map(|(owner, label, item)| {
            TrafficSecret::new(owner, self.suite, self.secret.derive(label, &hash, item, trace))
        });
        let exporter = self.secret.derive("exp master", &hash, Item::ExporterSecret, trace);
        (traffic, exporter)
    }

    /// The secret of the pre-shared keys of tickets; the transcript ends with the client's Finished.
    pub(crate) fn resumption(self, transcript: &Transcript, trace: &mut Trace) -> ResumptionSecret {
        let hash = transcript.hash_recorded(self.suite.hash, Item::HandshakeHash, trace);
        ResumptionSecret(self.secret.derive("res master", &hash, Item::ResumptionSecret, trace))
    }
}

/// The secret from which the pre-shared keys of tickets are made (RFC 9846 §4.7.1).
#[derive(Clone)]
pub(crate) struct ResumptionSecret(Secret);

impl ResumptionSecret {
    /// The key of a ticket with this nonce.
    pub(crate) fn pre_shared_key(&self, nonce: &[u8], trace: &mut Trace) -> Zeroizing<Vec<u8>> {
        let key = self.0.expand(
            Expansion {
                operation: Operation::ExpandSecret,
                label: "resumption",
                context: (Item::TicketNonce, nonce),
                output: Item::PreSharedKey,
                length: self.0.hash.length(),
            },
            trace,
        );
        trace.learned(Item::PreSharedKey, key.bytes());
        key.bytes
    }
}

fn zeros(hash: HandshakeHash) -> Secret {
    Secret {
        hash,
        item: Item::Zeros,
        bytes: Zeroizing::new(vec![0; hash.length()]),
    }
}

/// What leads from a stage to the next: expanded over no messages at all.
fn derived(secret: &Secret, trace: &mut Trace) -> Secret {
    let nothing = Transcript::default().hash_recorded(secret.hash, Item::HandshakeHash, trace);
    secret.derive("derived", &nothing, Item::DerivedSecret, trace)
}

#[cfg(test)]
mod acvp;
#[cfg(test)]
mod tests;
