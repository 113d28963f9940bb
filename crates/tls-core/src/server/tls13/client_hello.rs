//! The server's answer to a ClientHello: its half, and everything else sealed, or the wish for another ClientHello (RFC
//! 9846 §4.2.3, §4.2.4 and §4.4).

use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::message::HELLO_RETRY_REQUEST_RANDOM;
use timeline::negotiation::{FragmentLimit, Negotiation};
use timeline::quantity::Item;
use timeline::registry::{CompressionMethod, ExtensionType, NamedGroup, ProtocolVersion};
use timeline::suites::SuiteParameters;

use super::super::client_hello::subject;
use super::super::credentials::{Credentials, Ephemeral};
use super::super::negotiate::{Chosen, Offer, check, negotiate};
use super::super::{ServerConfiguration, ServerState};
use super::Tls13State;
use super::flight::{AwaitCertificate, AwaitFinished};
use crate::connection::Core;
use crate::environment::Environment;
use crate::key_exchange::key_share::respond;
use crate::negotiation::Agreement;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::tls13::authentication::{send_finished, send_identity};
use crate::tls13::key_schedule::{EarlyStage, HandshakeStage};
use crate::tls13::traffic::TrafficSecret;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::extension::key_share::KeyShare;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_hello::ServerHello;
use crate::wire::tls13::Message;
use crate::wire::tls13::certificate_request::CertificateRequest;

/// Bytes of the server's cookie.
const COOKIE_LENGTH: usize = 32;

/// Answers a client that offers TLS 1.3: with the whole flight, or with the wish for another hello.
pub(in crate::server) fn handle_client_hello(
    core: &mut Core,
    configuration: ServerConfiguration,
    hello: &ClientHello,
    chosen: Chosen,
) -> Result<ServerState, Error> {
    core.version = Some(ProtocolVersion::TLS_1_3);
    let credentials = chosen.credentials?;
    let Some(ephemeral) = credentials.ephemeral else {
        return Err(ErrorKind::NoCommonGroup.into());
    };
    let suite = suite(&chosen.negotiation)?;
    let has_share = share_for(hello, ephemeral.group).is_some();
    if has_share && !configuration.requires_cookie {
        return answer(core, configuration, hello, chosen.negotiation, (credentials.clone(), ephemeral))
            .map(ServerState::Tls13);
    }
    core.transcript.replace_by_hash(suite.hash, &mut core.trace);
    let mut extensions = vec![Extension::SelectedVersion(ProtocolVersion::TLS_1_3)];
    if !has_share {
        extensions.push(Extension::SelectedGroup(ephemeral.group));
    }
    let cookie = configuration
        .requires_cookie
        .then(|| core.random.array::<COOKIE_LENGTH>().to_vec());
    extensions.extend(cookie.clone().map(Extension::Cookie));
    core.send_handshake(&HandshakeMessage::ServerHello(ServerHello {
        version: ProtocolVersion::TLS_1_2,
        random: HELLO_RETRY_REQUEST_RANDOM,
        session_id: hello.session_id.clone(),
        cipher_suite: suite.suite,
        compression_method: CompressionMethod::NULL,
        extensions: Some(extensions),
    }))?;
    if !hello.session_id.is_empty() {
        core.send_dummy_change_cipher_spec()?;
    }
    Ok(ServerState::Tls13(Tls13State::SecondClientHello(Box::new(
        AwaitSecondClientHello {
            configuration,
            first: hello.clone(),
            suite,
            group: (!has_share).then_some(ephemeral.group),
            cookie,
        },
    ))))
}

fn suite(negotiation: &Negotiation) -> Result<SuiteParameters, Error> {
    let chosen = negotiation.cipher_suite.chosen.and_then(SuiteParameters::of);
    chosen.ok_or(ErrorKind::NoCommonCipherSuite.into())
}

/// The client's half for a group.
fn share_for(hello: &ClientHello, group: NamedGroup) -> Option<&KeyShare> {
    let shares = hello.extensions().iter().find_map(|extension| match extension {
        Extension::KeyShares(shares) => Some(shares),
        _ => None,
    })?;
    shares.iter().find(|share| share.group == group)
}

/// Awaits the ClientHello that the server has asked for.
pub struct AwaitSecondClientHello {
    configuration: ServerConfiguration,
    first: ClientHello,
    suite: SuiteParameters,
    /// The group for which the server asked a half.
    group: Option<NamedGroup>,
    cookie: Option<Vec<u8>>,
}

impl AwaitSecondClientHello {
    pub(super) fn handle(self, core: &mut Core, hello: &ClientHello) -> Result<Tls13State, Error> {
        self.check(hello)?;
        let offer = Offer::of(hello)?;
        let chosen = negotiate(&self.configuration, hello, &offer);
        check(&chosen, &self.configuration, hello, &offer)?;
        let negotiation = chosen.negotiation;
        let credentials = chosen.credentials?;
        let ephemeral = credentials.ephemeral.ok_or(ErrorKind::NoCommonGroup)?;
        if suite(&negotiation)? != self.suite || share_for(hello, ephemeral.group).is_none() {
            return Err(ErrorKind::SecondClientHelloDiffers.into());
        }
        core.trace.record(|| Event::Negotiated(negotiation.clone()));
        answer(core, self.configuration, hello, negotiation, (credentials, ephemeral))
    }

    /// What may change is what was asked for: the halves, the cookie, and what depends on them (RFC 9846 §4.2.2).
    fn check(&self, hello: &ClientHello) -> Result<(), Error> {
        let fixed = |hello: &ClientHello| {
            let may_change = |extension: &&Extension| {
                !matches!(
                    extension.extension_type(),
                    ExtensionType::KEY_SHARE
                        | ExtensionType::PRE_SHARED_KEY
                        | ExtensionType::EARLY_DATA
                        | ExtensionType::COOKIE
                        | ExtensionType::PADDING
                )
            };
            ClientHello {
                extensions: Some(hello.extensions().iter().filter(may_change).cloned().collect()),
                ..hello.clone()
            }
        };
        let cookie = hello.extensions().iter().find_map(|extension| match extension {
            Extension::Cookie(cookie) => Some(cookie),
            _ => None,
        });
        let shares = hello.extensions().iter().find_map(|extension| match extension {
            Extension::KeyShares(shares) => Some(shares.as_slice()),
            _ => None,
        });
        let has_asked_share = match (self.group, shares) {
            (None, _) => true,
            (Some(group), Some([share])) => share.group == group,
            (Some(_), _) => false,
        };
        match fixed(&self.first) == fixed(hello) && cookie == self.cookie.as_ref() && has_asked_share {
            true => Ok(()),
            false => Err(ErrorKind::SecondClientHelloDiffers.into()),
        }
    }
}

/// Sends the whole flight: the server's half, then everything else behind the first keys.
fn answer(
    core: &mut Core,
    configuration: ServerConfiguration,
    hello: &ClientHello,
    negotiation: Negotiation,
    (credentials, ephemeral): (Credentials, Ephemeral),
) -> Result<Tls13State, Error> {
    let suite = suite(&negotiation)?;
    let share = share_for(hello, ephemeral.group).ok_or(ErrorKind::NoCommonGroup)?;
    let mut environment = Environment {
        random: &mut core.random,
        trace: &mut core.trace,
    };
    let (share, secret) = respond(share, &mut environment)?;
    let server_random = core.random.array();
    core.send_handshake(&HandshakeMessage::ServerHello(ServerHello {
        version: ProtocolVersion::TLS_1_2,
        random: server_random,
        session_id: hello.session_id.clone(),
        cipher_suite: suite.suite,
        compression_method: CompressionMethod::NULL,
        extensions: Some(vec![
            Extension::SelectedVersion(ProtocolVersion::TLS_1_3),
            Extension::KeyShare(share),
        ]),
    }))?;
    core.trace.learned(Item::ServerRandom, server_random);
    core.agreement = Some(Agreement {
        version: ProtocolVersion::TLS_1_3,
        cipher_suite: suite.suite,
        group: Some(ephemeral.group),
        compression_method: CompressionMethod::NULL,
        application_protocol: negotiation.application_protocol.chosen.clone(),
        extended_master_secret: false,
        encrypt_then_mac: false,
        is_resumed: false,
        peer_certificates: Vec::new(),
    });
    // After a HelloRetryRequest it was sent already.
    let has_retried = core.records.has_sent_change_cipher_spec();
    if !hello.session_id.is_empty() && !has_retried {
        core.send_dummy_change_cipher_spec()?;
    }
    let stage = EarlyStage::new(suite, None, &mut core.trace).mix(Some(&secret), &mut core.trace);
    let [of_client, of_server] = stage.traffic(&core.transcript, &mut core.trace);
    for secret in [&of_client, &of_server] {
        core.log_traffic(hello.random, secret);
    }
    core.protect_writing(&of_server)?;
    core.protect_reading(&of_client)?;
    core.limit_records(negotiation.fragment_limit);
    send_flight(core, &configuration, suite, &negotiation, (&credentials, ephemeral))?;
    send_finished(core, &of_server)?;
    Ok(await_client(core, configuration, suite, stage, of_client, hello))
}

/// Sends what the first keys protect, up to the proof that the server has the key of its certificate.
fn send_flight(
    core: &mut Core,
    configuration: &ServerConfiguration,
    suite: SuiteParameters,
    negotiation: &Negotiation,
    (credentials, ephemeral): (&Credentials, Ephemeral),
) -> Result<(), Error> {
    let answers = answers(negotiation);
    core.send_handshake(&HandshakeMessage::Tls13(Message::EncryptedExtensions(answers)))?;
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
fn answers(negotiation: &Negotiation) -> Vec<Extension> {
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

/// The state after the server's flight. It goes on to the last stage at once: its transcript ends with the server's
/// Finished.
fn await_client(
    core: &mut Core,
    configuration: ServerConfiguration,
    suite: SuiteParameters,
    stage: HandshakeStage,
    of_client: TrafficSecret,
    hello: &ClientHello,
) -> Tls13State {
    let stage = stage.finish(&mut core.trace);
    let (data, exporter) = stage.traffic(&core.transcript, &mut core.trace);
    for secret in &data {
        core.log_traffic(hello.random, secret);
    }
    core.log_secret(hello.random, Item::ExporterSecret, exporter.bytes());
    let [data_of_client, data_of_server] = data;
    let next = AwaitFinished {
        suite,
        stage,
        of_client,
        data_of_client,
        data_of_server,
    };
    match configuration.client_authentication.roots() {
        None => Tls13State::Finished(Box::new(next)),
        Some(_) => Tls13State::Certificate(Box::new(AwaitCertificate {
            authentication: configuration.client_authentication,
            now: configuration.now,
            next,
        })),
    }
}
