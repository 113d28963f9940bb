//! The server's first flight: its choice, and its certificate or, in a resumed handshake, its Finished (RFC 5246 §7.3).

use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::negotiation::{FragmentLimit, Negotiation};
use timeline::quantity::Item;
use timeline::registry::{ClientCertificateType, CompressionMethod, EcPointFormat, ProtocolVersion};
use timeline::suites::SuiteParameters;

use crate::connection::{Core, SessionParameters};
use crate::negotiation::{DOWNGRADE_MARKS, max_fragment_length};
use crate::pki::CertificateDer;
use crate::pki::certificate::ParsedCertificate;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::resumption::{LIFETIME, SavedSession};
use crate::wire::certificate::CertificateChain;
use crate::wire::certificate_request::CertificateRequest;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_hello::ServerHello;

use super::credentials::Credentials;
use super::finish::{AwaitChangeCipherSpec, Saving};
use super::key_exchange::{AwaitCertificate, AwaitClientKeyExchange, KeyExchangeKey, send_share};
use super::negotiate::{Chosen, Offer, check, negotiate};
use super::tls13::handle_client_hello;
use super::{ServerConfiguration, ServerState};

/// Awaits the client's offer.
pub struct AwaitClientHello {
    configuration: ServerConfiguration,
}

impl AwaitClientHello {
    pub(super) fn new(configuration: ServerConfiguration) -> Self {
        Self { configuration }
    }

    pub(super) fn handle(self, core: &mut Core, hello: &ClientHello) -> Result<ServerState, Error> {
        core.trace.learned(Item::ClientRandom, hello.random);
        let configuration = self.configuration;
        let offer = Offer::of(hello)?;
        let chosen = negotiate(&configuration, hello, &offer);
        core.trace.record(|| Event::Negotiated(chosen.negotiation.clone()));
        check(&chosen, &configuration, hello, &offer)?;
        if chosen.negotiation.version.chosen == Some(ProtocolVersion::TLS_1_3) {
            return handle_client_hello(core, configuration, hello, chosen);
        }
        core.version = Some(ProtocolVersion::TLS_1_2);
        let Chosen {
            negotiation,
            session,
            credentials,
            ..
        } = chosen;
        core.records.expect_version(ProtocolVersion::TLS_1_2);
        let suite = negotiation
            .cipher_suite
            .chosen
            .and_then(SuiteParameters::of)
            .ok_or(ErrorKind::NoCommonCipherSuite)?;
        let compression_method = negotiation.compression_method.chosen.unwrap_or(CompressionMethod::NULL);

        // A client knows that its ticket was accepted when the server sends its session id back (RFC 5077 §3.4).
        let gives_ticket = session.is_none() && offer.session_ticket.is_some() && configuration.ticket_key.is_some();
        let mut server_random: [u8; 32] = core.random.array();
        // A server that picks less than it speaks says so, where nobody can change it unseen (RFC 9846 §4.2.3).
        if configuration.accepted_versions().contains(&ProtocolVersion::TLS_1_3)
            && let Some(end) = server_random.last_chunk_mut()
        {
            *end = DOWNGRADE_MARKS[0];
        }
        let session_id = match &session {
            Some(_) => hello.session_id.clone(),
            None if configuration.session_cache.is_some() => core.random.array::<32>().to_vec(),
            None => Vec::new(),
        };
        core.send_handshake(&HandshakeMessage::ServerHello(ServerHello {
            version: ProtocolVersion::TLS_1_2,
            random: server_random,
            session_id: session_id.clone(),
            cipher_suite: suite.suite,
            compression_method,
            extensions: answers(&negotiation, suite, &offer, session.is_some(), gives_ticket),
        }))?;
        core.trace.learned(Item::ServerRandom, server_random);
        core.limit_records(negotiation.fragment_limit);
        let parameters = SessionParameters {
            suite,
            compression_method,
            client_random: hello.random,
            server_random,
            extended_master_secret: negotiation.extended_master_secret,
            encrypt_then_mac: negotiation.encrypt_then_mac,
        };
        let application_protocol = negotiation.application_protocol.chosen;
        core.agreement = Some(parameters.agreement(application_protocol, session.is_some()));
        if let Some(session) = session {
            return resume(core, parameters, session);
        }
        let credentials = credentials?;
        if let (Some(agreement), Some(ephemeral)) = (&mut core.agreement, &credentials.ephemeral) {
            agreement.group = Some(ephemeral.group);
        }
        let key = send_flight(core, &configuration, parameters, credentials)?;
        let saving = Saving {
            session_id,
            ticket_key: configuration.ticket_key.clone().filter(|_| gives_ticket),
            server_name: negotiation.server_name,
            max_fragment_length: max_fragment_length(negotiation.fragment_limit),
            is_client_authenticated: false,
            expires: configuration.now.plus(LIFETIME.into()),
        };
        Ok(await_client(
            configuration,
            AwaitClientKeyExchange {
                key,
                offered_version: hello.version,
                parameters,
                saving,
                client_key: None,
            },
        ))
    }
}

/// The state after the server's first flight: awaits the client's certificate if the server has asked for it, or else
/// the key exchange.
fn await_client(configuration: ServerConfiguration, next: AwaitClientKeyExchange) -> ServerState {
    match configuration.client_authentication.roots() {
        None => ServerState::ClientKeyExchange(next),
        Some(_) => ServerState::Certificate(AwaitCertificate {
            authentication: configuration.client_authentication,
            now: configuration.now,
            next,
        }),
    }
}

/// Answers to the client's extensions; `None` if there is nothing to answer.
fn answers(
    negotiation: &Negotiation,
    suite: SuiteParameters,
    offer: &Offer<'_>,
    is_resumed: bool,
    gives_ticket: bool,
) -> Option<Vec<Extension>> {
    let mut answers = Vec::new();
    // A resumed session needs no name to choose a certificate (RFC 6066 §3).
    if negotiation.is_server_name_known && !is_resumed {
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
    // A server that picks a suite with a curve answers this extension (RFC 8422 §5.2).
    if suite.key_exchange.is_ephemeral() && offer.has_point_formats {
        answers.push(Extension::EcPointFormats(vec![EcPointFormat::UNCOMPRESSED]));
    }
    if negotiation.encrypt_then_mac {
        answers.push(Extension::EncryptThenMac);
    }
    if negotiation.extended_master_secret {
        answers.push(Extension::ExtendedMasterSecret);
    }
    if gives_ticket {
        answers.push(Extension::SessionTicket(Vec::new()));
    }
    if offer.renegotiation_info {
        answers.push(Extension::RenegotiationInfo(Vec::new()));
    }
    (!answers.is_empty()).then_some(answers)
}

/// Sends the server's certificate and its share of the key exchange, and asks for the client's certificate if required.
/// Returns the key that the client's share is for.
fn send_flight(
    core: &mut Core,
    configuration: &ServerConfiguration,
    parameters: SessionParameters,
    credentials: Credentials,
) -> Result<KeyExchangeKey, Error> {
    let Credentials { identity, ephemeral } = credentials;
    core.send_handshake(&HandshakeMessage::Certificate(CertificateChain {
        certificates: identity.chain,
    }))?;
    let key = match ephemeral {
        None => {
            let key = identity.key.into_rsa().ok_or(ErrorKind::NoCommonCipherSuite)?;
            KeyExchangeKey::OfCertificate(Box::new(key))
        }
        Some(ephemeral) => send_share(core, parameters, &identity.key, ephemeral)?,
    };
    if let Some(roots) = configuration.client_authentication.roots() {
        core.send_handshake(&HandshakeMessage::CertificateRequest(CertificateRequest {
            certificate_types: vec![ClientCertificateType::RSA_SIGN, ClientCertificateType::ECDSA_SIGN],
            signature_algorithms: SIGNATURE_SCHEMES.to_vec(),
            authorities: roots.iter().filter_map(subject).collect(),
        }))?;
    }
    core.send_handshake(&HandshakeMessage::ServerHelloDone)?;
    Ok(key)
}

/// The distinguished name of a root, in DER (RFC 5246 §7.4.4).
pub(super) fn subject(root: &CertificateDer) -> Option<Vec<u8>> {
    ParsedCertificate::from_der(root).ok()?.subject_der()
}

/// Resumes an earlier session: the server sends its Finished first (RFC 5246 §7.3, figure 2).
fn resume(core: &mut Core, parameters: SessionParameters, session: SavedSession) -> Result<ServerState, Error> {
    let keys = core.expand_keys(parameters, session.master_secret.clone());
    core.saved_session = Some(session);
    core.send_change_cipher_spec(&keys)?;
    core.send_finished(&keys)?;
    Ok(ServerState::ChangeCipherSpec(AwaitChangeCipherSpec::resumed(keys)))
}
