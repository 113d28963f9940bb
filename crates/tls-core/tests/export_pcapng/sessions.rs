//! Sessions without faults on the link.

use timeline::actor::Actor;
use timeline::registry::ProtocolVersion;
use timeline::scenario::{ResumptionChoice, Scenario};
use tls_core::export::{key_log, pcapng};
use tls_core::session::Session;

use crate::recording::{Packet, Recording};
use crate::scenarios::{self, FROM_CLIENT, FROM_SERVER};

/// Wireshark's summaries of an orderly TCP close.
const CLOSING: [&str; 3] = ["[FIN, ACK]", "[FIN, ACK]", "[ACK]"];

fn assert_is_tcp(packets: &[Packet], stream: usize) {
    let packets: Vec<_> = packets.iter().filter(|packet| packet.stream == stream).collect();
    let flags = |packet: &&Packet| {
        let flags = packet
            .summary
            .split_once('[')
            .and_then(|(_, rest)| rest.split_once(']'));
        flags.map(|(flags, _)| format!("[{flags}]"))
    };
    let flags: Vec<_> = packets.iter().filter_map(flags).collect();
    assert_eq!(flags[..3], ["[SYN]", "[SYN, ACK]", "[ACK]"]);
    assert_eq!(flags[flags.len() - 3..], CLOSING);
    assert!(!flags.iter().any(|flags| flags.contains("RST")));
    assert!(packets.iter().all(|packet| packet.has_right_checksums), "{packets:#?}");
}

fn assert_is_decrypted(scenarios: impl IntoIterator<Item = Scenario>) {
    for scenario in scenarios {
        let is_tls_1_3 = scenario.client.negotiation.versions == [ProtocolVersion::TLS_1_3];
        let connections = match scenario.resumption {
            ResumptionChoice::None => 1,
            // TLS 1.3 resumes by tickets only.
            ResumptionChoice::SessionId if is_tls_1_3 => 1,
            _ => 2,
        };
        let timeline = Session::run(scenario.clone()).unwrap();
        assert!(timeline.failure().is_none());
        let packets = Recording::of(&timeline).packets();
        let complaints: Vec<_> = packets.iter().filter(|packet| !packet.complaints.is_empty()).collect();
        assert!(complaints.is_empty(), "{scenario:?}: {complaints:#?}");
        for stream in 0..connections {
            assert_is_tcp(&packets, stream);
            let said = packets
                .iter()
                .filter(|packet| packet.stream == stream && !packet.said.is_empty());
            let said: Vec<_> = said.map(|packet| (&*packet.interface, &*packet.said)).collect();
            let expected = [("from client", FROM_CLIENT), ("from server", FROM_SERVER)];
            assert_eq!(said, expected, "{scenario:?}, connection {stream}");
        }
        assert!(packets.iter().all(|packet| packet.stream < connections));
    }
}

fn suites_with(resumption: ResumptionChoice) -> impl Iterator<Item = Scenario> {
    let all = scenarios::suites().into_iter();
    all.filter(move |scenario| scenario.resumption == resumption)
}

#[test]
fn every_suite_order_and_compression_is_decrypted() {
    assert_is_decrypted(suites_with(ResumptionChoice::None));
}

#[test]
fn every_suite_order_and_compression_is_decrypted_when_resumed_by_id() {
    assert_is_decrypted(suites_with(ResumptionChoice::SessionId));
}

#[test]
fn every_suite_order_and_compression_is_decrypted_when_resumed_by_ticket() {
    assert_is_decrypted(suites_with(ResumptionChoice::Ticket));
}

#[test]
fn early_data_are_decrypted() {
    assert_is_decrypted([scenarios::early()]);
}

#[test]
fn long_records_are_reassembled() {
    let mut scenario = scenarios::plain();
    let text: String = (0..6000).map(|number| char::from(b'a' + (number % 26) as u8)).collect();
    scenario.messages[0].text.clone_from(&text);
    let packets = Recording::of(&Session::run(scenario).unwrap()).packets();
    assert!(
        packets.iter().all(|packet| packet.complaints.is_empty()),
        "{packets:#?}"
    );
    assert_is_tcp(&packets, 0);
    assert!(packets.iter().any(|packet| packet.said == text));
}

/// The first packet of each record names its step of the timeline.
#[test]
fn packets_name_their_step() {
    let timeline = Session::run(scenarios::plain()).unwrap();
    let packets = Recording::of(&timeline).packets();
    let comments: Vec<_> = packets.iter().filter(|packet| !packet.comment.is_empty()).collect();
    let transfers: Vec<_> = (1..)
        .zip(&timeline.steps)
        .filter_map(|(number, step)| Some((number, step.actor, step.transfer()?.message().name())))
        .collect();
    assert_eq!(comments.len(), transfers.len());
    for (packet, (number, actor, name)) in comments.iter().zip(transfers) {
        assert_eq!(packet.comment, format!("Step {number}: {name}"));
        assert_eq!(packet.interface, format!("from {}", actor.key()));
    }
}

#[test]
fn file_states_which_parts_are_real() {
    let timeline = Session::run(scenarios::plain()).unwrap();
    let recording = Recording::of(&timeline);
    let text = recording.capinfos().join("\n");
    for expected in [
        "Capture application: Handshake Lab",
        "the times show the order and nothing else",
        "Name = from client",
        "Name = from server",
        "Number of decryption secrets in file: 1",
        "Strict time order:   True",
    ] {
        assert!(text.contains(expected), "{expected}: {text}");
    }
    // Names come from the file, not from the system's resolver.
    let named = recording.tshark(&["-N", "n", "-T", "fields", "-e", "ip.src_host", "-c", "2"]);
    assert_eq!(named, ["client", "lab.test"]);
}

#[test]
fn output_is_deterministic_per_seed() {
    let of_seed = |seed| {
        let scenario = Scenario {
            seed,
            ..scenarios::plain()
        };
        let timeline = Session::run(scenario).unwrap();
        (pcapng::of_session(&timeline), key_log::of_session(&timeline))
    };
    assert_eq!(of_seed(1), of_seed(1));
    assert_ne!(of_seed(1), of_seed(2));
}

/// RFC 9850 §2: label, space, 32 bytes, space, 48-byte secret; all in hexadecimal.
#[test]
fn key_log_has_a_line_for_each_connection() {
    for (resumption, lines) in [(ResumptionChoice::None, 1), (ResumptionChoice::SessionId, 2)] {
        let scenario = Scenario {
            resumption,
            ..scenarios::plain()
        };
        let text = key_log::of_session(&Session::run(scenario).unwrap());
        assert!(text.ends_with('\n'));
        assert_eq!(text.lines().count(), lines);
        for line in text.lines() {
            let fields: Vec<_> = line.split(' ').collect();
            assert_eq!((fields[0], fields[1].len(), fields[2].len()), ("CLIENT_RANDOM", 64, 96));
            assert!(fields[1..].concat().bytes().all(|byte| byte.is_ascii_hexdigit()));
        }
    }
}

/// A session that ends before key derivation is recorded up to its end.
#[test]
fn sessions_that_end_with_an_alert_raise_no_complaint() {
    for scenario in scenarios::choices() {
        let timeline = Session::run(scenario.clone()).unwrap();
        let packets = Recording::of(&timeline).packets();
        assert!(
            packets.iter().all(|packet| packet.complaints.is_empty()),
            "{scenario:?}: {packets:#?}"
        );
        assert_is_tcp(&packets, 0);
        let Some((actor, _)) = timeline.failure() else { continue };
        assert!(
            packets
                .iter()
                .any(|packet| packet.summary.contains("Alert (Level: Fatal"))
        );
        let first_to_close = packets
            .iter()
            .find(|packet| packet.summary.contains("[FIN, ACK]"))
            .unwrap();
        assert_eq!(first_to_close.interface, format!("from {}", actor.key()));
    }
}

#[test]
fn sides_are_in_the_order_of_the_interfaces() {
    assert_eq!((Actor::Client as u32, Actor::Server as u32), (0, 1));
}
