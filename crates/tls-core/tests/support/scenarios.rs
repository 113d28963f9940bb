//! Scenarios that together exercise every choice and every kind of fault on the link.

use timeline::actor::Actor;
use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::scenario::{
    CertificateChoice, ChatMessage, ClientAuthenticationChoice, EarlyDataChoice, Edit, KeyKind, KeyLength,
    ResumptionChoice, Scenario, TrustChoice,
};
use timeline::suites::{CURVES, KeyExchange, SUPPORTED_GROUPS, SuiteParameters};
use timeline::time::UnixTime;
use tls_core::pki::generation::KeySearch;

pub const NOW: UnixTime = UnixTime(1_790_000_000);
pub const FROM_CLIENT: &str = "Hello, server, this is the client's first sentence, and it is äöü \"quoted\".";
pub const FROM_SERVER: &str = "Hello, client, and this is the server's answer.";

/// A session in which both sides send text.
pub fn plain() -> Scenario {
    let message = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    Scenario {
        messages: vec![message(Actor::Client, FROM_CLIENT), message(Actor::Server, FROM_SERVER)],
        ..Scenario::new("lab.test", 0xfedc_ba98_7654_3210, NOW)
    }
}

/// A second connection of TLS 1.3, in which the client's first message comes early.
pub fn early() -> Scenario {
    let mut scenario = Scenario {
        resumption: ResumptionChoice::Ticket,
        early_data: EarlyDataChoice::Once,
        ..plain()
    };
    for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
        side.versions = vec![ProtocolVersion::TLS_1_3];
        side.cipher_suites = vec![CipherSuite::TLS_AES_128_GCM_SHA256];
        side.groups = vec![NamedGroup::X25519];
    }
    scenario
}

/// Every suite, with both MAC orders where it supports them, with and without compression, and with
/// each kind of resumption.
pub fn suites() -> Vec<Scenario> {
    let mut all = Vec::new();
    for suite in SuiteParameters::suites() {
        let orders: &[bool] = match suite.to_string().contains("CBC") {
            true => &[true, false],
            false => &[true],
        };
        let version = version_of(suite);
        let methods: &[&[CompressionMethod]] = match version {
            ProtocolVersion::TLS_1_3 => &[&[CompressionMethod::NULL]],
            _ => &[
                &[CompressionMethod::NULL],
                &[CompressionMethod::DEFLATE, CompressionMethod::NULL],
            ],
        };
        for encrypt_then_mac in orders {
            for methods in methods {
                for resumption in ResumptionChoice::ALL {
                    let mut scenario = plain();
                    for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
                        side.versions = vec![version];
                        side.cipher_suites = vec![suite];
                        side.encrypt_then_mac = *encrypt_then_mac;
                        side.compression_methods = methods.to_vec();
                    }
                    scenario.server.keys = keys_for(suite);
                    scenario.resumption = *resumption;
                    all.push(scenario);
                }
            }
        }
    }
    all
}

/// The version that a suite belongs to.
pub fn version_of(suite: CipherSuite) -> ProtocolVersion {
    SuiteParameters::of(suite).unwrap().version()
}

/// The key that the server needs for a suite.
pub fn keys_for(suite: CipherSuite) -> Vec<KeyKind> {
    match SuiteParameters::of(suite).map(|parameters| parameters.key_exchange) {
        Some(KeyExchange::EcdheEcdsa) => vec![KeyKind::EcdsaP256],
        _ => vec![KeyKind::Rsa],
    }
}

/// Every group and every kind of key, with ECDHE in TLS 1.2, and in TLS 1.3.
pub fn exchanges() -> Vec<Scenario> {
    let in_tls_1_2 = |kind| match kind {
        KeyKind::Rsa => SuiteParameters::suites_with(KeyExchange::EcdheRsa)[0],
        KeyKind::EcdsaP256 | KeyKind::Ed25519 => SuiteParameters::suites_with(KeyExchange::EcdheEcdsa)[0],
    };
    let in_tls_1_3 = |_| SuiteParameters::suites_with(KeyExchange::Separate)[0];
    [
        exchanges_with(CURVES, in_tls_1_2),
        exchanges_with(SUPPORTED_GROUPS, in_tls_1_3),
    ]
    .concat()
}

fn exchanges_with(groups: &[NamedGroup], suite: impl Fn(KeyKind) -> CipherSuite) -> Vec<Scenario> {
    let mut all = Vec::new();
    for group in groups {
        for kind in KeyKind::ALL {
            let mut scenario = plain();
            let suite = suite(*kind);
            for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
                side.versions = vec![version_of(suite)];
                side.cipher_suites = vec![suite];
                side.groups = vec![*group];
            }
            // The client has to know the curve of the certificate too.
            if *group != NamedGroup::SECP256R1 {
                scenario.client.negotiation.groups.push(NamedGroup::SECP256R1);
            }
            scenario.server.keys = vec![*kind];
            scenario.server.client_authentication = ClientAuthenticationChoice::Required;
            scenario.client.has_certificate = true;
            scenario.client.key = *kind;
            all.push(scenario);
        }
    }
    all
}

/// Every other choice, one at a time.
pub fn choices() -> Vec<Scenario> {
    let mut all = Vec::new();
    let mut add = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = plain();
        change(&mut scenario);
        all.push(scenario);
    };
    for choice in CertificateChoice::ALL {
        add(&|scenario| scenario.server.certificate = *choice);
    }
    for length in KeyLength::ALL {
        add(&|scenario| scenario.server.key_length = *length);
    }
    let search = KeySearch::new(1, 2048).unwrap();
    let fresh_key = search.finish().unwrap();
    add(&|scenario| scenario.server.fresh_key = Some(fresh_key));
    for trust in TrustChoice::ALL {
        add(&|scenario| scenario.client.trust = *trust);
    }
    for asked in ClientAuthenticationChoice::ALL {
        for has_certificate in [false, true] {
            add(&|scenario| {
                scenario.server.client_authentication = *asked;
                scenario.client.has_certificate = has_certificate;
            });
        }
    }
    add(&|scenario| scenario.server.leader = Actor::Client);
    add(&|scenario| scenario.client.grease = true);
    for clock_error in [-1_000_000_000, 1_000_000_000, i64::MIN, i64::MAX] {
        add(&|scenario| scenario.client.clock_error = clock_error);
    }
    add(&|scenario| scenario.client.negotiation.extended_master_secret = false);
    for versions in [
        vec![ProtocolVersion::TLS_1_0, ProtocolVersion::SSL_3_0],
        vec![ProtocolVersion::TLS_1_3],
    ] {
        add(&|scenario| scenario.client.negotiation.versions.clone_from(&versions));
    }
    for protocols in [vec!["h2"], vec!["lab/1", "http/1.1"]] {
        add(&|scenario| {
            let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
            scenario.client.negotiation.application_protocols = names(&protocols);
            scenario.server.negotiation.application_protocols = names(&["lab/1"]);
        });
    }
    add(&|scenario| *scenario = early());
    add(&|scenario| scenario.messages.clear());
    add(&|scenario| "192.0.2.7".clone_into(&mut scenario.host_name));
    all
}

/// A flipped bit in the header or the content of each record of a session.
pub fn faults() -> Vec<Scenario> {
    let mut all = Vec::new();
    for from in Actor::ALL {
        for record in 0..6 {
            for offset in [0, 4, 12, 40] {
                all.push(with_fault(*from, record, offset));
            }
        }
    }
    all
}

/// A session with one flipped bit.
pub fn with_fault(from: Actor, record: usize, offset: usize) -> Scenario {
    let fault = Edit::flip(from, record, offset, 0x10);
    Scenario {
        edits: vec![fault],
        ..plain()
    }
}
