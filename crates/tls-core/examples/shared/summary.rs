//! What two sides have agreed on, as one line.

use tls_core::negotiation::Agreement;
use tls_core::pki::certificate::ParsedCertificate;

use crate::standard_error::escaped;

/// The line.
pub fn line(agreement: &Agreement) -> String {
    let protocol = agreement.application_protocol.as_deref().map(escaped);
    let peer = agreement.peer_certificates.first().map(|certificate| {
        let certificate = ParsedCertificate::from_der(certificate);
        certificate.map_or_else(|error| error.to_string(), |certificate| certificate.subject)
    });
    format!(
        "agreed: suite {}; compression {}; application protocol {}; extended master secret {}; encrypt then MAC {}; \
         resumed {}; peer {}; group {}",
        agreement.cipher_suite,
        agreement.compression_method,
        protocol.as_deref().unwrap_or("none"),
        yes_or_no(agreement.extended_master_secret),
        yes_or_no(agreement.encrypt_then_mac),
        yes_or_no(agreement.is_resumed),
        peer.as_deref().unwrap_or("none"),
        agreement
            .group
            .map_or_else(|| "none".to_owned(), |group| group.to_string()),
    )
}

fn yes_or_no(is_so: bool) -> &'static str {
    match is_so {
        true => "yes",
        false => "no",
    }
}
