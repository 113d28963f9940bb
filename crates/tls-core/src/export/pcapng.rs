//! A session as a pcapng file that contains its keys, so Wireshark opens and decrypts it without further input.
//!
//! The file shows what a tap near the receiver sees: every record with the faults of the link, so that Wireshark finds
//! the same fault as the receiver. The tap has one interface for each direction, which shows the sender. The records
//! are the session's. The rest of the recording is made up, and the file says so: the addresses, TCP, and the times,
//! which start at the scenario's time and show only the order.
//!
//! The packets begin with their IP header, because there is no link layer to show.

mod blocks;
mod tcp;

use timeline::actor::Actor;
use timeline::{Action, Cause, MessageKind, Step, Timeline, Transfer};

use self::blocks::{Blocks, Interface};
use self::tcp::{Connection, Packet};
use super::key_log;
use crate::crypto::random::RandomStream;

/// Microseconds from one packet to the next.
const INTERVAL: u64 = 1000;
/// OpenSSL's port for tests of TLS. With HTTP's 443, Wireshark takes the text for the beginning of a request, and shows
/// nothing until the rest arrives.
const SERVER_PORT: u16 = 4433;
/// The first of the dynamic ports (RFC 6335 §6). Each connection of the client takes the next.
const FIRST_CLIENT_PORT: u16 = 49_152;
/// From the networks reserved for documentation (RFC 5737 §3), the client's first.
const ADDRESSES: [[u8; 4]; 2] = [[192, 0, 2, 1], [198, 51, 100, 1]];

const REMARK: &str = "The TLS records are those of the session, each as it arrived. Addresses, TCP and times are made \
    up around them: the times show the order and nothing else.";
/// In the order of [`Actor`].
const INTERFACES: [Interface; 2] = [
    Interface {
        name: "from client",
        description: "What the client sends, recorded where it arrives at the server",
    },
    Interface {
        name: "from server",
        description: "What the server sends, recorded where it arrives at the client",
    },
];

/// The whole session as one file (draft-ietf-opsawg-pcapng). The same session gives the same bytes.
pub fn of_session(timeline: &Timeline) -> Vec<u8> {
    let mut blocks = Blocks::new("Handshake Lab", REMARK);
    for interface in &INTERFACES {
        blocks.interface(interface);
    }
    blocks.names(&[
        (ADDRESSES[Actor::Client as usize], "client"),
        (
            ADDRESSES[Actor::Server as usize],
            timeline.host_name().unwrap_or("server"),
        ),
    ]);
    // Secrets must precede the packets that they decrypt.
    let keys = key_log::of_session(timeline);
    if !keys.is_empty() {
        blocks.tls_key_log(&keys);
    }
    let scenario = timeline.scenario.as_ref();
    let start = scenario.map_or(0, |scenario| scenario.now.0.saturating_mul(1_000_000));
    for (packet, number) in packets(timeline).iter().zip(0_u64..) {
        let time = start.saturating_add(number.saturating_mul(INTERVAL));
        blocks.packet(packet.from as u32, time, &packet.bytes, packet.comment.as_deref());
    }
    blocks.into_bytes()
}

fn packets(timeline: &Timeline) -> Vec<Packet> {
    let mut random = RandomStream::for_actor(
        timeline.scenario.as_ref().map_or(0, |scenario| scenario.seed),
        "recording",
    );
    let last_connection = timeline.steps.last().map_or(0, |step| step.connection);
    let mut packets = Vec::new();
    for (connection, client_port) in (0..=last_connection).zip(FIRST_CLIENT_PORT..) {
        let steps = || {
            (1..)
                .zip(&timeline.steps)
                .filter(|(_, step)| step.connection == connection)
        };
        let initial = [random.array(), random.array()].map(u32::from_be_bytes);
        let mut tcp = Connection::open([client_port, SERVER_PORT], ADDRESSES, initial);
        for (number, step) in steps() {
            match &step.action {
                Action::Transfer(transfer) => {
                    let Some(record) = arrived(timeline, step.actor, transfer) else {
                        continue;
                    };
                    let is_altered = record != transfer.sent.bytes;
                    tcp.send(step.actor, &record, comment(number, transfer.message(), is_altered));
                }
                Action::Arrival(arrival) => match arrival.cause {
                    Cause::Overtaken(_) | Cause::Replayed(_) | Cause::Injected => {
                        let comment = comment(number, arrival.message(), false);
                        tcp.send(step.actor.peer(), &arrival.received.bytes, comment);
                    }
                    // It is a part of what has arrived before.
                    Cause::Clean | Cause::Edited | Cause::Dropped | Cause::Nowhere | Cause::Cut => {}
                },
                Action::Negotiation(_) | Action::Validation(_) | Action::Computation(_) | Action::Failure => {}
            }
        }
        // The side that gives up closes first.
        tcp.close(steps().find_map(|(_, step)| gave_up(step)).unwrap_or(Actor::Client));
        packets.extend(tcp.into_packets());
    }
    packets
}

/// The record as it arrived, or as it would have arrived at a peer that still accepts records; `None` if it did not arrive
/// in this step.
fn arrived(timeline: &Timeline, from: Actor, transfer: &Transfer) -> Option<Vec<u8>> {
    if let Some(received) = &transfer.received {
        return Some(received.bytes.clone());
    }
    match transfer.cause {
        Cause::Clean | Cause::Edited => {
            let mut record = transfer.sent.bytes.clone();
            if let Some(scenario) = &timeline.scenario {
                scenario.alter(from, transfer.record, &mut record);
            }
            Some(record)
        }
        Cause::Dropped | Cause::Nowhere | Cause::Cut | Cause::Overtaken(_) | Cause::Replayed(_) | Cause::Injected => {
            None
        }
    }
}

fn gave_up(step: &Step) -> Option<Actor> {
    step.failure.as_ref().map(|(actor, _)| *actor)
}

fn comment(number: usize, message: MessageKind, is_altered: bool) -> String {
    let altered = match is_altered {
        true => ", altered on the way",
        false => "",
    };
    format!("Step {number}: {}{altered}", message.name())
}
