//! Annotations of every record of every session, in all its forms: ciphertext, padded, compressed
//! and plaintext.

use std::collections::BTreeSet;
use std::fs;

use proptest::prelude::*;
use timeline::Timeline;
use timeline::actor::Actor;
use timeline::field::Annotation;
use timeline::fields::all_fields;
use timeline::record::{LayerTrace, RecordTrace};
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use timeline::scenario::{
    CertificateChoice, ChatMessage, ClientAuthenticationChoice, Edit, ResumptionChoice, Scenario, TrustChoice,
};
use timeline::suites::{KeyExchange, SuiteParameters};
use timeline::time::UnixTime;
use tls_core::session::Session;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::record::annotate_record;

use crate::leaves::assert_leaves_cover;
use crate::scenarios::{exchanges, keys_for, version_of};

fn run(change: impl FnOnce(&mut Scenario)) -> Timeline {
    let message = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    let mut scenario = Scenario {
        messages: vec![
            message(Actor::Client, "Hello, server! Hello, server! Hello, server!"),
            message(Actor::Server, ""),
            message(Actor::Server, "Hello, client!"),
        ],
        ..Scenario::new("example.test", 5, UnixTime(1_790_000_000))
    };
    change(&mut scenario);
    Session::run(scenario).unwrap()
}

/// Asserts that annotations cover each form of each record. Returns the keys of all fields.
fn assert_explained(timeline: &Timeline) -> BTreeSet<&'static str> {
    let mut keys = BTreeSet::new();
    for transfer in timeline.steps.iter().filter_map(|step| step.transfer()) {
        for record in [Some(&transfer.sent), transfer.received.as_ref()].into_iter().flatten() {
            assert_record_explained(record, &mut keys);
        }
        let opened = |received: &&RecordTrace| received.plaintext.is_some() || !transfer.is_protected();
        let received = transfer.received.as_ref().filter(opened);
        if let Some(received) = received.filter(|_| !transfer.is_altered()) {
            assert_eq!(
                *received, transfer.sent,
                "the two sides see different things in one record"
            );
        }
    }
    keys
}

fn assert_record_explained(record: &RecordTrace, keys: &mut BTreeSet<&'static str>) {
    let wire = LayerTrace {
        bytes: record.bytes.clone(),
        annotation: record.annotation.clone(),
    };
    let inner = [&record.padded, &record.compressed, &record.plaintext];
    for layer in inner.into_iter().flatten().chain([&wire]) {
        match &layer.annotation {
            Some(annotation) => {
                assert_leaves_cover(annotation, layer.bytes.len());
                add_keys(annotation, keys);
            }
            None => assert!(layer.bytes.is_empty(), "nobody explains these bytes"),
        }
    }
}

fn add_keys(annotation: &Annotation, keys: &mut BTreeSet<&'static str>) {
    keys.insert(annotation.field.key);
    let specification = annotation.field.specification;
    assert!(!specification.document.is_empty() && !specification.section.is_empty());
    annotation.children.iter().for_each(|child| add_keys(child, keys));
}

fn assert_declared(keys: &BTreeSet<&'static str>) {
    let declared: BTreeSet<_> = all_fields().map(|field| field.key).collect();
    assert_eq!(keys.difference(&declared).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn every_suite_in_both_orders_of_the_mac_with_and_without_compression() {
    let mut keys = BTreeSet::new();
    for suite in SuiteParameters::suites() {
        for encrypt_then_mac in [false, true] {
            for method in [CompressionMethod::NULL, CompressionMethod::DEFLATE] {
                let version = version_of(suite);
                if version == ProtocolVersion::TLS_1_3 && method != CompressionMethod::NULL {
                    continue;
                }
                let timeline = run(|scenario| {
                    for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
                        side.versions = vec![version];
                        side.cipher_suites = vec![suite];
                    }
                    scenario.server.keys = keys_for(suite);
                    scenario.client.negotiation.encrypt_then_mac = encrypt_then_mac;
                    for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
                        side.compression_methods = vec![method, CompressionMethod::NULL];
                        side.compression_methods.dedup();
                    }
                });
                assert!(timeline.failure().is_none(), "{suite} {:?}", timeline.failure());
                let transfers: Vec<_> = timeline.steps.iter().filter_map(|step| step.transfer()).collect();
                let forms = |record: &RecordTrace| record.plaintext.is_some();
                let opened = transfers.iter().filter(|it| it.received.as_ref().is_some_and(forms));
                assert_eq!(opened.count(), transfers.iter().filter(|it| it.is_protected()).count());
                let found = assert_explained(&timeline);
                let is_compressed = method == CompressionMethod::DEFLATE;
                for key in ["zlib-method", "zlib-flags", "deflate-blocks", "deflate-flush-marker"] {
                    assert_eq!(found.contains(key), is_compressed, "{suite} {key}");
                }
                let has_blocks = suite.to_string().contains("CBC");
                for key in ["padded-text-content", "padded-text-padding-length"] {
                    assert_eq!(found.contains(key), has_blocks, "{suite} {key}");
                }
                assert_eq!(found.contains("padded-text-mac"), has_blocks && !encrypt_then_mac);
                assert_eq!(found.contains("record-mac"), has_blocks && encrypt_then_mac);
                assert_eq!(found.contains("record-authentication-tag"), !has_blocks);
                keys.extend(found);
            }
        }
    }
    assert_declared(&keys);
}

#[test]
fn every_group_with_every_kind_of_key() {
    let mut keys = BTreeSet::new();
    for scenario in exchanges() {
        let timeline = Session::run(scenario).unwrap();
        assert!(timeline.failure().is_none(), "{:?}", timeline.failure());
        keys.extend(assert_explained(&timeline));
    }
    for key in all_fields().map(|field| field.key) {
        let is_of_exchange = ["server-key-exchange-", "client-key-exchange-public", "curve-"]
            .iter()
            .any(|start| key.starts_with(start));
        assert!(!is_of_exchange || keys.contains(key), "{key}");
    }
    assert!(!keys.contains("handshake-body"), "no message is left unread");
    assert_declared(&keys);
}

#[test]
fn every_certificate_with_every_trust() {
    for certificate in CertificateChoice::ALL {
        for trust in TrustChoice::ALL {
            let timeline = run(|scenario| {
                scenario.server.certificate = *certificate;
                scenario.client.trust = *trust;
            });
            let keys = assert_explained(&timeline);
            for key in [
                "certificate-signed-part",
                "rsa-modulus",
                "certificate-signature",
                "key-usage",
            ] {
                assert!(keys.contains(key), "{} {key}", certificate.key());
            }
            for key in ["der-unreadable", "der-element", "der-content", "unreadable-fragment"] {
                assert!(!keys.contains(key), "{} {key}", certificate.key());
            }
            assert_declared(&keys);
        }
    }
}

#[test]
fn every_kind_of_client_authentication_and_resumption() {
    for authentication in ClientAuthenticationChoice::ALL {
        for has_certificate in [false, true] {
            for resumption in ResumptionChoice::ALL {
                let timeline = run(|scenario| {
                    scenario.server.client_authentication = *authentication;
                    scenario.client.has_certificate = has_certificate;
                    scenario.resumption = *resumption;
                    scenario.client.grease = has_certificate;
                });
                let keys = assert_explained(&timeline);
                assert_declared(&keys);
                let asks = *authentication != ClientAuthenticationChoice::No;
                assert_eq!(keys.contains("certificate-request-types"), asks);
            }
        }
    }
}

#[test]
fn a_browser_s_hello_with_its_grease() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/golden/chromium-156-client-hello.hex"
    );
    let text: String = fs::read_to_string(path).unwrap().split_whitespace().collect();
    let record = base16ct::lower::decode_vec(text).unwrap();
    let annotation = annotate_record(&record, None, Dialect::Tls12(KeyExchange::Rsa)).unwrap();
    assert_leaves_cover(&annotation, record.len());
    let mut keys = BTreeSet::new();
    add_keys(&annotation, &mut keys);
    assert_declared(&keys);
    assert!(!keys.contains("unreadable-fragment"));
}

fn choice<T: Clone + core::fmt::Debug + 'static>(choices: &'static [T]) -> impl Strategy<Value = T> {
    prop::sample::select(choices)
}

fn suite() -> impl Strategy<Value = CipherSuite> {
    prop::sample::select(SuiteParameters::suites())
}

fn fault() -> impl Strategy<Value = Edit> {
    let from = prop::sample::select(vec![Actor::Client, Actor::Server]);
    // Favours the first bytes of a record, which hold its structure.
    let offset = prop_oneof![0..60_usize, 0..2000_usize];
    (from, 0..8_usize, offset, 1..=255_u8)
        .prop_map(|(from, record, offset, mask)| Edit::flip(from, record, offset, mask))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn any_session_with_any_faults(
        suite in suite(),
        encrypt_then_mac in any::<bool>(),
        is_compressed in any::<bool>(),
        certificate in choice(CertificateChoice::ALL),
        authentication in choice(ClientAuthenticationChoice::ALL),
        has_certificate in any::<bool>(),
        resumption in choice(ResumptionChoice::ALL),
        faults in prop::collection::vec(fault(), 1..3),
        seed in any::<u64>(),
    ) {
        let timeline = run(|scenario| {
            let version = version_of(suite);
            scenario.client.negotiation.versions = vec![version];
            scenario.server.negotiation.versions = vec![version];
            scenario.server.negotiation.cipher_suites = SuiteParameters::suites_of(version);
            scenario.server.keys = keys_for(suite);
            scenario.client.negotiation.cipher_suites = vec![suite];
            scenario.client.negotiation.encrypt_then_mac = encrypt_then_mac;
            if is_compressed {
                let methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
                scenario.client.negotiation.compression_methods = methods.clone();
                scenario.server.negotiation.compression_methods = methods;
            }
            scenario.server.certificate = certificate;
            scenario.server.client_authentication = authentication;
            scenario.client.has_certificate = has_certificate;
            scenario.resumption = resumption;
            scenario.edits = faults;
            scenario.seed = seed;
        });
        assert_declared(&assert_explained(&timeline));
    }
}
