//! The ClientHello, which offers everything in the client's configuration (RFC 5246 §7.4.1.2).

use timeline::registry::{CipherSuite, EcPointFormat, ExtensionType, GREASE_VALUES, ProtocolVersion};
use timeline::suites::{RecordCipher, SPOKEN_VERSION, SuiteParameters};

use crate::crypto::random::RandomStream;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;

use super::ClientConfiguration;

/// The offer.
pub fn client_hello(configuration: &ClientConfiguration, random: &mut RandomStream) -> ClientHello {
    let client_random = random.array();
    let newest = configuration.versions.iter().copied().max().unwrap_or(SPOKEN_VERSION);
    let session_id = match configuration.session_to_resume() {
        // If the server accepts the ticket, it sends this id back (RFC 5077 §3.4).
        Some(session) if !session.ticket.is_empty() => random.array::<32>().to_vec(),
        Some(session) => session.session_id.clone(),
        None => Vec::new(),
    };
    let mut cipher_suites = configuration.cipher_suites.clone();
    if configuration.is_fallback {
        cipher_suites.push(CipherSuite::TLS_FALLBACK_SCSV);
    }
    let mut extensions = extensions(configuration, newest);
    if configuration.grease {
        let [suite, first, last] = grease(random);
        cipher_suites.insert(0, CipherSuite(suite));
        extensions.insert(0, Extension::Other(ExtensionType(first), Vec::new()));
        extensions.push(Extension::Other(ExtensionType(last), vec![0]));
    }
    ClientHello {
        // Newer versions are offered only in an extension, so that old servers do not fail (RFC 9846 §4.2.2).
        version: newest.min(ProtocolVersion::TLS_1_2),
        random: client_random,
        session_id,
        cipher_suites,
        compression_methods: configuration.compression_methods.clone(),
        extensions: Some(extensions),
    }
}

fn extensions(configuration: &ClientConfiguration, newest: ProtocolVersion) -> Vec<Extension> {
    let mut extensions = Vec::new();
    // A literal address is not a host name (RFC 6066 §3).
    if configuration.server_name.parse::<core::net::IpAddr>().is_err() {
        let name = configuration.server_name.as_bytes().to_vec();
        extensions.push(Extension::ServerName(vec![name]));
    }
    extensions.extend(configuration.max_fragment_length.map(Extension::MaxFragmentLength));
    let is_ephemeral = |suite: &CipherSuite| {
        SuiteParameters::of(*suite).is_some_and(|parameters| parameters.key_exchange.is_ephemeral())
    };
    if configuration.cipher_suites.iter().any(is_ephemeral) {
        extensions.push(Extension::SupportedGroups(configuration.groups.clone()));
        extensions.push(Extension::EcPointFormats(vec![EcPointFormat::UNCOMPRESSED]));
    }
    extensions.push(Extension::SignatureAlgorithms(SIGNATURE_SCHEMES.to_vec()));
    if !configuration.application_protocols.is_empty() {
        let protocols = configuration.application_protocols.clone();
        extensions.push(Extension::ApplicationProtocols(protocols));
    }
    let is_cbc = |suite: &CipherSuite| {
        SuiteParameters::of(*suite).is_some_and(|parameters| matches!(parameters.cipher, RecordCipher::Cbc(_)))
    };
    if configuration.encrypt_then_mac && configuration.cipher_suites.iter().any(is_cbc) {
        extensions.push(Extension::EncryptThenMac);
    }
    if configuration.extended_master_secret {
        extensions.push(Extension::ExtendedMasterSecret);
    }
    extensions.extend(configuration.record_size_limit.map(Extension::RecordSizeLimit));
    let ticket = configuration.session_to_resume().map(|session| session.ticket.clone());
    match ticket.filter(|ticket| !ticket.is_empty()) {
        Some(ticket) => extensions.push(Extension::SessionTicket(ticket)),
        None if configuration.session_tickets => extensions.push(Extension::SessionTicket(Vec::new())),
        None => {}
    }
    if newest > ProtocolVersion::TLS_1_2 {
        let mut versions = configuration.versions.clone();
        versions.sort_unstable_by(|one, other| other.cmp(one));
        extensions.push(Extension::SupportedVersions(versions));
    }
    extensions.push(Extension::RenegotiationInfo(Vec::new()));
    extensions
}

/// Three reserved numbers; the two for extensions differ (RFC 8701 §3.1).
fn grease(random: &mut RandomStream) -> [u16; 3] {
    let [suite, first, step] = random.array::<3>().map(usize::from);
    let value = |index: usize| GREASE_VALUES[index % GREASE_VALUES.len()];
    [
        value(suite),
        value(first),
        value(first + 1 + step % (GREASE_VALUES.len() - 1)),
    ]
}
