//! The key log: with it, Wireshark and others decrypt a recorded session (RFC 9850, the format of `SSLKEYLOGFILE`).
//!
//! Each line is a label, the client's random and a secret, with one space between them; lines end in LF (RFC 9850 §2).
//! TLS 1.2 has one label, `CLIENT_RANDOM`, and its secret is the master secret (RFC 9850 §2.2).

use timeline::Timeline;
use timeline::actor::Actor;
use timeline::computation::Operation;
use timeline::quantity::Item;

use crate::connection::KeyLogSecrets;

/// One line, with its line end: `CLIENT_RANDOM`, the client's random and the master secret in hexadecimal, in lower
/// case; 176 bytes.
pub fn line(secrets: &KeyLogSecrets) -> String {
    line_of(&secrets.client_random, secrets.master_secret.as_slice())
}

/// The lines of all connections of a session, in order; empty if no keys were derived. A resumed connection has a line
/// of its own, since its random is another.
///
/// Both sides write what they derived, which is the same unless something was altered on the way. If they have
/// different secrets for the same random, the client's line comes last, and readers keep the last one: the server
/// protects nothing before it has verified the client's Finished.
pub fn of_session(timeline: &Timeline) -> String {
    let mut lines: Vec<String> = Vec::new();
    let last_connection = timeline.steps.last().map_or(0, |step| step.connection);
    for connection in 0..=last_connection {
        for actor in [Actor::Server, Actor::Client] {
            let steps = timeline.steps.iter();
            let own = steps.filter(|step| (step.connection, step.actor) == (connection, actor));
            let derivations = own
                .flat_map(|step| step.computations())
                .filter(|computation| computation.operation == Operation::DeriveKeys);
            for derivation in derivations {
                let random = derivation.quantity(Item::ClientRandom);
                if let (Some(random), Some(secret)) = (random, derivation.quantity(Item::MasterSecret)) {
                    let line = line_of(random, secret);
                    if !lines.contains(&line) {
                        lines.push(line);
                    }
                }
            }
        }
    }
    lines.concat()
}

fn line_of(client_random: &[u8], master_secret: &[u8]) -> String {
    let [random, secret] = [client_random, master_secret].map(base16ct::lower::encode_string);
    format!("CLIENT_RANDOM {random} {secret}\n")
}
