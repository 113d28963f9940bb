//! The sessions under test: every suite in both MAC orders, and every other choice that affects
//! computations.

use timeline::actor::Actor;
use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::scenario::{
    CertificateChoice, ClientAuthenticationChoice, EarlyDataChoice, KeyLength, ResumptionChoice, Scenario,
};

use crate::scenarios::{exchanges, plain, suites, with_fault};

/// Every suite, with both MAC orders where it supports them.
pub fn of_suites() -> Vec<Scenario> {
    let is_plain = |scenario: &Scenario| {
        let methods = &scenario.client.negotiation.compression_methods;
        scenario.resumption == ResumptionChoice::None && *methods == [CompressionMethod::NULL]
    };
    suites().into_iter().filter(is_plain).collect()
}

/// Resumption, compression, certificates, master secrets without the session hash, several records,
/// small records, other keys.
pub fn of_choices() -> Vec<Scenario> {
    let changed = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = plain();
        change(&mut scenario);
        scenario
    };
    // Compression with each kind of protection: GCM, and CBC in both MAC orders.
    let is_compressed = |scenario: &Scenario| {
        matches!(
            scenario.client.negotiation.cipher_suites[..],
            [CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256 | CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA]
        )
    };
    let compressed = of_suites().into_iter().filter(is_compressed).map(|mut scenario| {
        for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
            side.compression_methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
        }
        scenario
    });
    let mut all: Vec<_> = compressed.collect();
    all.extend([
        changed(&|scenario| scenario.resumption = ResumptionChoice::SessionId),
        changed(&|scenario| scenario.resumption = ResumptionChoice::Ticket),
        changed(&|scenario| scenario.client.negotiation.extended_master_secret = false),
        changed(&|scenario| scenario.messages[0].text = "long ".repeat(5000)),
        changed(&|scenario| scenario.server.key_length = KeyLength::ALL[KeyLength::ALL.len() - 1]),
        changed(&|scenario| {
            scenario.server.client_authentication = ClientAuthenticationChoice::Required;
            scenario.client.has_certificate = true;
        }),
        changed(&|scenario| scenario.server.certificate = CertificateChoice::Weak),
        changed(&|scenario| scenario.server.certificate = CertificateChoice::SelfSigned),
    ]);
    all.extend(exchanges());
    let of_tls_1_3 = |change: &dyn Fn(&mut Scenario)| {
        changed(&|scenario| {
            for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
                side.versions = vec![ProtocolVersion::TLS_1_3];
                side.cipher_suites = vec![CipherSuite::TLS_AES_256_GCM_SHA384];
                side.groups = vec![NamedGroup::X25519, NamedGroup::SECP256R1];
            }
            change(scenario);
        })
    };
    all.extend([
        of_tls_1_3(&|scenario| scenario.resumption = ResumptionChoice::Ticket),
        of_tls_1_3(&|scenario| {
            scenario.resumption = ResumptionChoice::Ticket;
            scenario.early_data = EarlyDataChoice::Once;
        }),
        // The client has guessed another group, and comes back with a ticket.
        of_tls_1_3(&|scenario| {
            scenario.server.negotiation.groups = vec![NamedGroup::SECP256R1];
            scenario.resumption = ResumptionChoice::Ticket;
        }),
    ]);
    all
}

/// Sessions with a flipped bit in the encrypted secret, in a Finished or in data.
pub fn with_faults() -> Vec<Scenario> {
    [
        (Actor::Client, 1, 40),
        (Actor::Client, 3, 20),
        (Actor::Server, 6, 20),
        (Actor::Client, 4, 20),
    ]
    .map(|(from, record, offset)| with_fault(from, record, offset))
    .to_vec()
}
