//! The ClientHello, which offers everything in the client's configuration (RFC 5246 §7.4.1.2, RFC 9846 §4.2.2).

use timeline::error::Error;
#[cfg(feature = "tls13")]
use timeline::registry::ExtensionType;
use timeline::registry::{CipherSuite, CompressionMethod, EcPointFormat, ProtocolVersion};
use timeline::suites::{RecordCipher, SuiteParameters};

use crate::environment::Environment;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;

use super::tls13::Offer;
use super::{ClientConfiguration, grease};

/// The offer, and what the client keeps of it for TLS 1.3.
///
/// # Errors
/// The engine does not have a group.
pub fn client_hello(
    configuration: &ClientConfiguration,
    environment: &mut Environment<'_>,
) -> Result<(ClientHello, Offer), Error> {
    let client_random = environment.random.array();
    let versions = configuration.offered_versions();
    let newest = versions.first().copied().unwrap_or(ProtocolVersion::TLS_1_2);
    let is_disguised = configuration.middlebox_compatibility && configuration.offers_tls_1_3();
    let session_id = match configuration.session_to_resume() {
        // If the server accepts the ticket, it sends this id back (RFC 5077 §3.4).
        Some(session) if !session.ticket.is_empty() => environment.random.array::<32>().to_vec(),
        Some(session) if !session.session_id.is_empty() => session.session_id.clone(),
        // Sent back by the server as if it resumed a session (RFC 9846 appendix E.4).
        _ if is_disguised => environment.random.array::<32>().to_vec(),
        _ => Vec::new(),
    };
    let mut cipher_suites = configuration.cipher_suites.clone();
    let is_of_version = |suite: &CipherSuite| {
        SuiteParameters::of(*suite).is_none_or(|parameters| versions.contains(&parameters.version()))
    };
    if cipher_suites.iter().any(is_of_version) {
        cipher_suites.retain(is_of_version);
    }
    if configuration.is_fallback {
        cipher_suites.push(CipherSuite::TLS_FALLBACK_SCSV);
    }
    let offer = Offer::new(configuration, environment)?;
    let mut extensions = extensions(configuration, newest, &versions);
    extensions.extend(offer.extensions(configuration));
    extensions.push(Extension::RenegotiationInfo(Vec::new()));
    if configuration.grease {
        grease::add(&mut cipher_suites, &mut extensions, environment.random);
    }
    let hello = ClientHello {
        // Newer versions are offered only in an extension, so that old servers do not fail (RFC 9846 §4.2.2).
        version: newest.min(ProtocolVersion::TLS_1_2),
        random: client_random,
        session_id,
        cipher_suites,
        // A hello that offers TLS 1.3 must not offer any other (RFC 9846 §4.2.2).
        compression_methods: match configuration.offers_tls_1_3() {
            true => vec![CompressionMethod::NULL],
            false => configuration.compression_methods.clone(),
        },
        extensions: Some(extensions),
    };
    Ok((hello, offer))
}

/// The first hello again, with what a HelloRetryRequest asks for, and nothing else changed (RFC 9846 §4.2.2).
#[cfg(feature = "tls13")]
pub fn second_client_hello(
    first: &ClientHello,
    offer: &Offer,
    configuration: &ClientConfiguration,
    (has_new_share, cookie): (bool, Option<Vec<u8>>),
) -> ClientHello {
    let mut renewed = offer.extensions(configuration).into_iter();
    let shares = renewed.find(|extension| extension.extension_type() == ExtensionType::KEY_SHARE);
    let mut extensions = Vec::new();
    for extension in first.extensions() {
        match (extension, &shares) {
            (Extension::KeyShares(_), Some(shares)) => {
                extensions.extend(cookie.clone().map(Extension::Cookie));
                extensions.push(match has_new_share {
                    true => shares.clone(),
                    false => extension.clone(),
                });
            }
            // It needs a new proof.
            (Extension::PreSharedKeys(_), _) => {}
            // Early data come with a first hello only.
            (Extension::EarlyData, _) => {}
            _ => extensions.push(extension.clone()),
        }
    }
    ClientHello {
        extensions: Some(extensions),
        ..first.clone()
    }
}

fn extensions(
    configuration: &ClientConfiguration,
    newest: ProtocolVersion,
    versions: &[ProtocolVersion],
) -> Vec<Extension> {
    let mut extensions = Vec::new();
    // A literal address is not a host name (RFC 6066 §3).
    if configuration.server_name.parse::<core::net::IpAddr>().is_err() {
        let name = configuration.server_name.as_bytes().to_vec();
        extensions.push(Extension::ServerName(vec![name]));
    }
    extensions.extend(configuration.max_fragment_length.map(Extension::MaxFragmentLength));
    let is_ephemeral = |suite: &CipherSuite| {
        SuiteParameters::of(*suite).is_some_and(|parameters| {
            parameters.key_exchange.is_ephemeral() && versions.contains(&parameters.version())
        })
    };
    if configuration.cipher_suites.iter().any(is_ephemeral) || configuration.offers_tls_1_3() {
        extensions.push(Extension::SupportedGroups(configuration.offered_groups()));
    }
    if configuration.cipher_suites.iter().any(is_ephemeral) {
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
        extensions.push(Extension::SupportedVersions(versions.to_vec()));
    }
    extensions
}
