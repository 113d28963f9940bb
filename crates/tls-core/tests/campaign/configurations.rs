//! The configurations of the campaign: every suite, with every choice that changes its records or its keys.

use timeline::actor::Actor;
use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::scenario::{ChatMessage, KeyKind, NegotiationChoices, Scenario};
use timeline::suites::{RecordCipher, SuiteParameters};

use crate::scenarios::{NOW, keys_for, version_of};

/// What both sides say, a few bytes each: the fewer bytes a session has, the fewer bits there are to flip.
const TEXTS: [(Actor, &str); 4] = [
    (Actor::Client, "one"),
    (Actor::Server, "two"),
    (Actor::Client, "three"),
    (Actor::Server, "four"),
];

/// A configuration.
pub struct Configuration {
    /// Its name in the golden table: the suite, and the choices that differ from the usual ones.
    pub name: String,
    /// The honest session.
    pub scenario: Scenario,
    /// Whether every bit of its certificates is flipped; otherwise only each ninth. In TLS 1.2 all configurations with
    /// the same key have the same certificates, unencrypted.
    pub is_thorough: bool,
}

/// For each cipher and each key of the server one suite of TLS 1.2 whose configurations are thorough.
const THOROUGH: [CipherSuite; 4] = [
    CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
    CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
    CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,
    CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
];

/// All configurations, those with the same messages beside each other.
pub fn all() -> Vec<Configuration> {
    let mut all = vec![both_versions()];
    for suite in SuiteParameters::suites_of(ProtocolVersion::TLS_1_3) {
        all.extend([KeyKind::Rsa, KeyKind::EcdsaP256].map(|key| of_tls13(suite, key)));
    }
    for deflate in [false, true] {
        for extended_master_secret in [true, false] {
            for suite in SuiteParameters::suites_of(ProtocolVersion::TLS_1_2) {
                for encrypt_then_mac in mac_orders(suite) {
                    all.push(of_tls12(suite, deflate, extended_master_secret, *encrypt_then_mac));
                }
            }
        }
    }
    all
}

fn mac_orders(suite: CipherSuite) -> &'static [bool] {
    match SuiteParameters::of(suite).map(|it| it.cipher) {
        Some(RecordCipher::Cbc(_)) => &[true, false],
        Some(RecordCipher::Gcm | RecordCipher::ChaCha20Poly1305) | None => &[true],
    }
}

fn of_tls13(suite: CipherSuite, key: KeyKind) -> Configuration {
    let scenario = scenario(vec![key], |side| {
        side.versions = vec![ProtocolVersion::TLS_1_3];
        side.cipher_suites = vec![suite];
    });
    Configuration {
        name: format!("{suite}, {}", key.key()),
        scenario,
        is_thorough: true,
    }
}

/// Both sides speak both versions, so that an attacker can try to make them choose the older one.
fn both_versions() -> Configuration {
    let scenario = scenario(vec![KeyKind::EcdsaP256], |side| {
        side.versions = vec![ProtocolVersion::TLS_1_3, ProtocolVersion::TLS_1_2];
        side.cipher_suites = vec![
            CipherSuite::TLS_AES_128_GCM_SHA256,
            CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        ];
    });
    Configuration {
        name: format!("{} or TLS 1.2", CipherSuite::TLS_AES_128_GCM_SHA256),
        scenario,
        is_thorough: true,
    }
}

fn of_tls12(suite: CipherSuite, deflate: bool, extended_master_secret: bool, encrypt_then_mac: bool) -> Configuration {
    let scenario = scenario(keys_for(suite), |side| {
        side.versions = vec![version_of(suite)];
        side.cipher_suites = vec![suite];
        if deflate {
            side.compression_methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
        }
        side.extended_master_secret = extended_master_secret;
        side.encrypt_then_mac = encrypt_then_mac;
    });
    let differs = [
        (deflate, "DEFLATE"),
        (!extended_master_secret, "no extended master secret"),
        (!encrypt_then_mac, "MAC then encrypt"),
    ];
    let differences = differs.into_iter().filter(|(differs, _)| *differs);
    let name = differences.fold(suite.to_string(), |name, (_, what)| format!("{name}, {what}"));
    Configuration {
        name,
        scenario,
        is_thorough: THOROUGH.contains(&suite),
    }
}

/// A session in which both sides make the same choices.
fn scenario(keys: Vec<KeyKind>, choose: impl Fn(&mut NegotiationChoices)) -> Scenario {
    let message = |(from, text): (Actor, &str)| ChatMessage {
        from,
        text: text.to_owned(),
    };
    let mut scenario = Scenario {
        messages: TEXTS.map(message).to_vec(),
        ..Scenario::new("lab.test", 5, NOW)
    };
    for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
        // The second group is the curve of ECDSA certificates, which the client has to know in TLS 1.2.
        side.groups = vec![NamedGroup::X25519, NamedGroup::SECP256R1];
        choose(side);
    }
    scenario.server.keys = keys;
    scenario
}
