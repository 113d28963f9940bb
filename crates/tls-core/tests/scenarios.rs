//! Each choice of a scenario has the same outcome as between real peers.

use timeline::actor::Actor;
use timeline::computation::Operation;
use timeline::error::ErrorKind;
use timeline::quantity::Item;
use timeline::registry::{AlertDescription, CipherSuite, CompressionMethod, HandshakeType, ProtocolVersion};
use timeline::scenario::{
    CertificateChoice, ChatMessage, ClientAuthenticationChoice, Edit, KeyLength, ResumptionChoice, Scenario,
    TrustChoice,
};
use timeline::time::UnixTime;
use timeline::validation::Failure;
use timeline::{Action, MessageKind, Timeline};
use tls_core::session::Session;

fn run(change: impl FnOnce(&mut Scenario)) -> Timeline {
    let mut scenario = Scenario {
        messages: vec![
            ChatMessage {
                from: Actor::Client,
                text: "Hello, server!".to_owned(),
            },
            ChatMessage {
                from: Actor::Server,
                text: "Hello, client!".to_owned(),
            },
        ],
        ..Scenario::new("example.test", 21, UnixTime(1_790_000_000))
    };
    change(&mut scenario);
    Session::run(scenario).unwrap()
}

fn messages(timeline: &Timeline, connection: usize) -> Vec<String> {
    let steps = timeline.steps.iter().filter(|step| step.connection == connection);
    steps
        .filter_map(|step| Some(step.transfer()?.message().name()))
        .collect()
}

/// The side that failed, its error, and the alert that the other side received.
fn failure(timeline: &Timeline) -> (Actor, ErrorKind, AlertDescription) {
    let (actor, error) = timeline.failure().expect("a failure");
    let alert = timeline.steps.iter().find_map(|step| match step.transfer()?.message() {
        MessageKind::Alert(description) if step.actor == *actor => Some(description),
        _ => None,
    });
    (*actor, error.kind.clone(), alert.expect("an alert"))
}

#[test]
fn client_detects_every_certificate_fault() {
    use AlertDescription as Alert;
    for (choice, expected, alert) in [
        (CertificateChoice::Expired, Failure::Expired, Alert::CERTIFICATE_EXPIRED),
        (
            CertificateChoice::NotYetValid,
            Failure::NotYetValid,
            Alert::CERTIFICATE_EXPIRED,
        ),
        (
            CertificateChoice::OtherName,
            Failure::NameMismatch,
            Alert::CERTIFICATE_UNKNOWN,
        ),
        (
            CertificateChoice::UnknownAuthority,
            Failure::UnknownIssuer,
            Alert::UNKNOWN_CA,
        ),
        (CertificateChoice::SelfSigned, Failure::SelfSigned, Alert::UNKNOWN_CA),
        (
            CertificateChoice::Weak,
            Failure::KeyTooShort,
            Alert::INSUFFICIENT_SECURITY,
        ),
    ] {
        let timeline = run(|scenario| scenario.server.certificate = choice);
        assert_eq!(
            failure(&timeline),
            (Actor::Client, ErrorKind::Certificate(expected), alert),
            "{}",
            choice.key()
        );
    }
}

#[test]
fn client_with_other_roots_or_a_wrong_clock_fails() {
    for (trust, is_accepted) in [
        (TrustChoice::Lab, true),
        (TrustChoice::Both, true),
        (TrustChoice::Other, false),
        (TrustChoice::Nobody, false),
    ] {
        let timeline = run(|scenario| scenario.client.trust = trust);
        assert_eq!(timeline.failure().is_none(), is_accepted, "{}", trust.key());
    }
    for (clock_error, expected) in [(-40 * 86_400, Failure::NotYetValid), (70 * 86_400, Failure::Expired)] {
        let timeline = run(|scenario| scenario.client.clock_error = clock_error);
        assert_eq!(failure(&timeline).1, ErrorKind::Certificate(expected));
    }
}

#[test]
fn client_that_trusts_the_other_authority_accepts_its_certificate() {
    let timeline = run(|scenario| {
        scenario.server.certificate = CertificateChoice::UnknownAuthority;
        scenario.client.trust = TrustChoice::Other;
    });
    assert!(timeline.failure().is_none());
}

#[test]
fn longer_keys_make_longer_secrets() {
    for (length, bytes) in [
        (KeyLength::Bits2048, 256),
        (KeyLength::Bits3072, 384),
        (KeyLength::Bits4096, 512),
    ] {
        let timeline = run(|scenario| scenario.server.key_length = length);
        let encrypted = timeline
            .steps
            .iter()
            .flat_map(|step| step.computations())
            .find_map(|computation| {
                (computation.operation == Operation::EncryptPreMasterSecret)
                    .then(|| computation.output(Item::EncryptedPreMasterSecret).unwrap().len())
            });
        assert_eq!(encrypted, Some(bytes));
        assert!(timeline.failure().is_none());
    }
}

#[test]
fn a_second_connection_resumes_the_first_without_certificate_and_key_exchange() {
    for choice in [ResumptionChoice::SessionId, ResumptionChoice::Ticket] {
        let timeline = run(|scenario| scenario.resumption = choice);
        assert!(timeline.failure().is_none(), "{:?}", timeline.failure());
        let first = messages(&timeline, 0);
        assert_eq!(
            first.contains(&"NewSessionTicket".to_owned()),
            choice == ResumptionChoice::Ticket
        );
        assert_eq!(
            messages(&timeline, 1),
            [
                "ClientHello",
                "ServerHello",
                "ChangeCipherSpec",
                "Finished",
                "ChangeCipherSpec",
                "Finished",
                "Application data",
                "Application data",
                "Alert: close_notify",
                "Alert: close_notify",
            ],
            "{}",
            choice.key()
        );
        let of_connection = |connection: usize, item: Item| {
            let steps = timeline.steps.iter().filter(move |step| step.connection == connection);
            let mut learned = steps.flat_map(|step| &step.learned);
            let found = learned.find(|(_, quantity)| quantity.item == item);
            found.map(|(_, quantity)| quantity.bytes.clone())
        };
        assert_eq!(
            of_connection(0, Item::MasterSecret),
            of_connection(1, Item::MasterSecret)
        );
        assert_ne!(
            of_connection(0, Item::ClientWriteKey),
            of_connection(1, Item::ClientWriteKey)
        );
        assert!(of_connection(1, Item::PreMasterSecret).is_none());
    }
}

#[test]
fn a_first_connection_is_the_same_whether_a_second_follows_or_not() {
    let first = |resumption| {
        let timeline = run(|scenario| scenario.resumption = resumption);
        let steps = timeline.steps.into_iter().filter(|step| step.connection == 0);
        let learned = steps.flat_map(|step| step.learned);
        learned
            .filter(|(_, quantity)| quantity.item == Item::PreMasterSecret)
            .map(|(_, quantity)| quantity.bytes)
            .collect::<Vec<_>>()
    };
    assert_eq!(first(ResumptionChoice::None), first(ResumptionChoice::SessionId));
}

#[test]
fn client_sends_its_certificate_if_requested() {
    for (asked, has_certificate, expected) in [
        (ClientAuthenticationChoice::Required, true, None),
        (ClientAuthenticationChoice::Optional, true, None),
        (ClientAuthenticationChoice::Optional, false, None),
        (
            ClientAuthenticationChoice::Required,
            false,
            Some(ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_2)),
        ),
    ] {
        let timeline = run(|scenario| {
            scenario.server.client_authentication = asked;
            scenario.client.has_certificate = has_certificate;
        });
        let reason = timeline.failure().map(|(_, error)| error.kind.clone());
        assert_eq!(reason, expected);
        let verify = messages(&timeline, 0).contains(&HandshakeType::CERTIFICATE_VERIFY.to_string());
        assert_eq!(verify, has_certificate);
    }
}

/// RFC 5246 §7.3: a side sends a whole flight before it receives an answer to its first message.
#[test]
fn flight_sent_after_the_peer_failed_is_ignored_and_the_alert_still_arrives() {
    let fault = |from, record, offset| {
        move |scenario: &mut Scenario| {
            scenario.server.client_authentication = ClientAuthenticationChoice::Required;
            scenario.client.has_certificate = true;
            scenario.edits.push(Edit::flip(from, record, offset, 1));
        }
    };
    for timeline in [
        run(|scenario| scenario.server.client_authentication = ClientAuthenticationChoice::Required),
        // The last byte of the client's certificate, which belongs to its signature.
        run(|scenario| {
            fault(Actor::Client, 1, 0)(scenario);
            let sent = run(|scenario| {
                scenario.server.client_authentication = ClientAuthenticationChoice::Required;
                scenario.client.has_certificate = true;
            });
            let certificate = sent.steps.iter().find_map(|step| {
                let transfer = step.transfer().filter(|_| step.actor == Actor::Client)?;
                (transfer.record == 1).then_some(&transfer.sent.bytes)
            });
            // The leaf follows the headers of record, message, list and entry; its last byte
            // belongs to its signature.
            let certificate = certificate.unwrap();
            let leaf = certificate[12..15]
                .iter()
                .fold(0, |length, byte| (length << 8) | usize::from(*byte));
            scenario.edits[0] = Edit::flip(Actor::Client, 1, 15 + leaf - 1, 1);
        }),
        run(fault(Actor::Client, 3, 20)),
        // The cipher suite in the ServerHello, after its headers, version, random and empty session
        // id.
        run(fault(Actor::Server, 0, 45)),
    ] {
        let (given_up, _) = timeline.failure().unwrap();
        let failed = timeline.steps.iter().position(|step| step.failure.is_some()).unwrap();
        let (before, after) = timeline.steps.split_at(failed + 1);
        assert!(before.iter().all(|step| !step.is_unheeded));
        let unheeded: Vec<_> = after.iter().filter(|step| step.is_unheeded).collect();
        assert!(unheeded.len() > 1);
        for step in unheeded {
            assert_eq!(step.actor, given_up.peer());
            assert!(step.transfer().is_none_or(|transfer| transfer.received.is_none()));
        }
        let alert = after.iter().filter(|step| step.actor == *given_up).collect::<Vec<_>>();
        let [alert] = alert[..] else {
            panic!("{} steps of who has left", alert.len())
        };
        let transfer = alert.transfer().unwrap();
        assert!(
            alert.failure.is_none() && transfer.received.is_some(),
            "{:?}",
            transfer.message()
        );
        let last = timeline.steps.last().unwrap();
        assert!(matches!(last.action, Action::Failure), "{:?}", last.action);
        let (told, error) = last.failure.as_ref().unwrap();
        assert_eq!(*told, given_up.peer());
        assert!(matches!(error.kind, ErrorKind::PeerAlert(_)), "{error:?}");
    }
}

#[test]
fn old_and_new_clients_learn_the_supported_versions() {
    for versions in [
        vec![ProtocolVersion::SSL_3_0],
        vec![ProtocolVersion::TLS_1_1, ProtocolVersion::TLS_1_0],
        vec![ProtocolVersion::TLS_1_3],
    ] {
        let timeline = run(|scenario| scenario.client.negotiation.versions.clone_from(&versions));
        let (actor, kind, alert) = failure(&timeline);
        assert_eq!((actor, alert), (Actor::Server, AlertDescription::PROTOCOL_VERSION));
        let ErrorKind::NoCommonVersion { of_peer, own } = kind else {
            panic!("{kind:?}")
        };
        assert!(versions.iter().all(|version| of_peer.contains(version)));
        assert_eq!(own, [ProtocolVersion::TLS_1_2]);
        // The offered and supported values are shown even if nothing is in common.
        let negotiation = timeline.steps.iter().find_map(|step| match &step.action {
            Action::Negotiation(negotiation) => Some(negotiation),
            _ => None,
        });
        assert_eq!(negotiation.unwrap().version.chosen, None);
    }
}

#[test]
fn compressed_and_block_cipher_sessions_arrive_as_typed() {
    let timeline = run(|scenario| {
        for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
            side.cipher_suites = vec![CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA];
            side.compression_methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
        }
    });
    assert!(timeline.failure().is_none());
    let learned = timeline.steps.iter().flat_map(|step| &step.learned);
    let read = learned
        .filter(|(_, quantity)| quantity.item == Item::Plaintext)
        .map(|(actor, quantity)| (*actor, String::from_utf8_lossy(&quantity.bytes).into_owned()));
    assert_eq!(
        read.collect::<Vec<_>>(),
        [
            (Actor::Server, "Hello, server!".to_owned()),
            (Actor::Client, "Hello, client!".to_owned())
        ]
    );
}
