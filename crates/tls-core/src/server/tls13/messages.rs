//! The messages of the server's flight, but for its Finished (RFC 9846 §4.2.3, §4.4 and §4.5.1).

use timeline::error::{Error, ErrorKind};
use timeline::negotiation::{FragmentLimit, Negotiation};
use timeline::registry::{CompressionMethod, ProtocolVersion};
use timeline::suites::SuiteParameters;

use super::super::ServerConfiguration;
use super::super::client_hello::subject;
use super::super::credentials::Credentials;
use crate::connection::Core;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::tls13::authentication::send_identity;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::extension::key_share::KeyShare;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_hello::ServerHello;
use crate::wire::tls13::Message;
use crate::wire::tls13::certificate_request::CertificateRequest;

/// Sends the server's choice: its half, or the place of the client's pre-shared key, or both.
pub(super) fn send_server_hello(
    core: &mut Core,
    hello: &ClientHello,
    suite: SuiteParameters,
    random: [u8; 32],
    (share, selected): (Option<KeyShare>, Option<u16>),
) -> Result<(), Error> {
    let version = [Extension::SelectedVersion(ProtocolVersion::TLS_1_3)].into_iter();
    let extensions = version
        .chain(share.map(Extension::KeyShare))
        .chain(selected.map(Extension::SelectedPreSharedKey));
    core.send_handshake(&HandshakeMessage::ServerHello(ServerHello {
        version: ProtocolVersion::TLS_1_2,
        random,
        session_id: hello.session_id.clone(),
        cipher_suite: suite.suite,
        compression_method: CompressionMethod::NULL,
        extensions: Some(extensions.collect()),
    }))
}

/// Sends the server's certificate and the proof that it has its key, and asks for the client's if required.
pub(super) fn send_identification(
    core: &mut Core,
    configuration: &ServerConfiguration,
    suite: SuiteParameters,
    credentials: Credentials,
) -> Result<(), Error> {
    let ephemeral = credentials.ephemeral.ok_or(ErrorKind::NoCommonGroup)?;
    if let Some(roots) = configuration.client_authentication.roots() {
        let mut extensions = vec![Extension::SignatureAlgorithms(SIGNATURE_SCHEMES.to_vec())];
        let authorities: Vec<_> = roots.iter().filter_map(subject).collect();
        if !authorities.is_empty() {
            extensions.push(Extension::CertificateAuthorities(authorities));
        }
        let request = CertificateRequest {
            request_context: Vec::new(),
            extensions,
        };
        core.send_handshake(&HandshakeMessage::Tls13(Message::CertificateRequest(request)))?;
    }
    send_identity(core, suite.hash, &credentials.identity, ephemeral.scheme)
}

/// Answers to the client's extensions that are not needed for the first keys (RFC 9846 §4.4.1).
pub(super) fn answers(negotiation: &Negotiation) -> Vec<Extension> {
    let mut answers = Vec::new();
    if negotiation.is_server_name_known {
        answers.push(Extension::ServerNameAcknowledged);
    }
    match negotiation.fragment_limit {
        Some(FragmentLimit::MaxFragmentLength(length)) => answers.push(Extension::MaxFragmentLength(length)),
        Some(FragmentLimit::RecordSizeLimit { server, .. }) => answers.push(Extension::RecordSizeLimit(server)),
        None => {}
    }
    if let Some(name) = &negotiation.application_protocol.chosen {
        answers.push(Extension::ApplicationProtocols(vec![name.clone()]));
    }
    answers
}
