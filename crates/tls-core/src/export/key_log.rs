//! The key log: with it, Wireshark and others decrypt a recorded session (RFC 9850, the format of `SSLKEYLOGFILE`).
//!
//! Each line is a label, the client's random and a secret, with one space between them; lines end in LF (RFC 9850 §2).
//! TLS 1.2 has one label, `CLIENT_RANDOM`, and its secret is the master secret (RFC 9850 §2.2). TLS 1.3 has one for each
//! of its secrets (RFC 9850 §2.1).

use timeline::Timeline;
use timeline::actor::Actor;
use timeline::computation::{Computation, Operation};
use timeline::quantity::Item;

use crate::connection::KeyLogSecrets;

/// The lines of a connection, each with its line end: label, client's random and secret in hexadecimal, in lower case.
pub fn lines(secrets: &KeyLogSecrets) -> String {
    let lines = secrets
        .secrets
        .iter()
        .filter_map(|(item, secret)| line_of(*item, &secrets.client_random, secret));
    lines.collect()
}

/// The lines of all connections of a session, in order; empty if no keys were derived. A resumed connection has lines
/// of its own, since its random is another. A connection that begins with the copy of an earlier hello has none: its random
/// is the same, and readers would take its secrets for those of the original.
///
/// Both sides write what they derived, which is the same unless something was altered on the way. If they have
/// different secrets for the same random, the client's line comes last, and readers keep the last one: the server
/// protects nothing before it has verified the client's Finished.
pub fn of_session(timeline: &Timeline) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut earlier: Vec<Vec<u8>> = Vec::new();
    let last_connection = timeline.steps.last().map_or(0, |step| step.connection);
    for connection in 0..=last_connection {
        let mut randoms = Vec::new();
        for actor in [Actor::Server, Actor::Client] {
            let own = || {
                let steps = timeline.steps.iter();
                steps.filter(|step| step.connection == connection)
            };
            let random = own().find_map(|step| {
                let mut learned = step.learned.iter();
                let (_, random) =
                    learned.find(|(who, quantity)| *who == actor && quantity.item == Item::ClientRandom)?;
                Some(random.bytes.clone())
            });
            let Some(random) = random.filter(|random| !earlier.contains(random)) else {
                continue;
            };
            randoms.push(random.clone());
            let computations = own()
                .flat_map(|step| step.computations_by())
                .filter(|(who, _)| *who == actor);
            for (item, secret) in computations.flat_map(|(_, computation)| logged(computation)) {
                if let Some(line) = line_of(item, &random, secret).filter(|line| !lines.contains(line)) {
                    lines.push(line);
                }
            }
        }
        earlier.append(&mut randoms);
    }
    lines.concat()
}

/// The values of a computation that belong into a key log: those that it makes, and the master secret that keys are
/// derived from, which a resumed session does not make.
fn logged(computation: &Computation) -> Vec<(Item, &[u8])> {
    let inputs = match computation.operation {
        Operation::DeriveKeys => computation.inputs.as_slice(),
        // A KeyUpdate makes a secret from the one before it, and readers derive all of them from the first.
        Operation::ExpandSecret if computation.input(Item::Label) == Some(b"traffic upd") => return Vec::new(),
        Operation::ExpandSecret => computation.outputs.as_slice(),
        _ => return Vec::new(),
    };
    inputs
        .iter()
        .map(|quantity| (quantity.item, quantity.bytes.as_slice()))
        .collect()
}

/// A line; `None` for a value that has no label.
fn line_of(item: Item, client_random: &[u8], secret: &[u8]) -> Option<String> {
    let label = match item {
        Item::MasterSecret => "CLIENT_RANDOM",
        Item::ClientEarlyTrafficSecret => "CLIENT_EARLY_TRAFFIC_SECRET",
        Item::ClientHandshakeTrafficSecret => "CLIENT_HANDSHAKE_TRAFFIC_SECRET",
        Item::ServerHandshakeTrafficSecret => "SERVER_HANDSHAKE_TRAFFIC_SECRET",
        Item::ClientApplicationTrafficSecret => "CLIENT_TRAFFIC_SECRET_0",
        Item::ServerApplicationTrafficSecret => "SERVER_TRAFFIC_SECRET_0",
        Item::ExporterSecret => "EXPORTER_SECRET",
        _ => return None,
    };
    let [random, secret] = [client_random, secret].map(base16ct::lower::encode_string);
    Some(format!("{label} {random} {secret}\n"))
}
