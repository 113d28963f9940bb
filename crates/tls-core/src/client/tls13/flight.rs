//! The server's sealed flight, and the client's answer (RFC 9846 §4.4 and §4.5).

use timeline::error::{Error, ErrorKind};
use timeline::negotiation::FragmentLimit;
use timeline::quantity::{Item, Quantity};
use timeline::registry::{ExtensionType, ProtocolVersion, SignatureScheme};
use timeline::suites::{KeyExchange, SuiteParameters};

use super::super::ClientConfiguration;
use super::super::server_hello::{check_protocol, has_offered};
use super::open::Saving;
use super::{Open, Tls13State};
use crate::connection::Core;
use crate::pki::certificate::SubjectPublicKey;
use crate::pki::identity::Identity;
use crate::pki::purpose::Purpose;
use crate::pki::validate::{ValidationRequest, validate};
use crate::pki::verification::public_quantities;
use crate::tls13::authentication::{check_certificate_verify, check_finished, send_finished, send_identity};
use crate::tls13::key_schedule::HandshakeStage;
use crate::tls13::traffic::TrafficSecret;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::finished::Finished;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::Message;
use crate::wire::tls13::certificate::Certificate;
use crate::wire::tls13::certificate_request::CertificateRequest;

/// Awaits the server's answers behind the first keys.
pub struct AwaitEncryptedExtensions {
    pub(super) configuration: ClientConfiguration,
    pub(super) client_hello: ClientHello,
    pub(super) suite: SuiteParameters,
    pub(super) stage: HandshakeStage,
    pub(super) of_client: TrafficSecret,
    pub(super) of_server: TrafficSecret,
    /// Whether a pre-shared key stands for the server's certificate.
    pub(super) is_resumed: bool,
    /// The suite of the early data that are on their way.
    pub(super) early_data_suite: Option<SuiteParameters>,
    /// The application protocol of the connection that their ticket is from.
    pub(super) early_data_protocol: Option<Vec<u8>>,
}

impl AwaitEncryptedExtensions {
    pub(super) fn handle(self, core: &mut Core, extensions: &[Extension]) -> Result<Tls13State, Error> {
        for extension in extensions {
            self.check(core, extension)?;
        }
        let accepting = core.agreement.as_ref().filter(|it| it.accepts_early_data);
        let is_accepted = accepting.is_some();
        // They were written for another protocol.
        if accepting.is_some_and(|it| it.application_protocol != self.early_data_protocol) {
            return Err(ErrorKind::NotOffered("early data for this application protocol").into());
        }
        if self.early_data_suite.is_some() && !is_accepted {
            core.protect_writing(&self.of_client)?;
        }
        let request = None;
        Ok(match self.is_resumed {
            true => Tls13State::Finished(Box::new(AwaitFinished { before: self, request })),
            false => Tls13State::Certificate(Box::new(AwaitCertificate { before: self, request })),
        })
    }

    fn check(&self, core: &mut Core, extension: &Extension) -> Result<(), Error> {
        let extension_type = extension.extension_type();
        if !has_offered(&self.client_hello, extension_type) {
            return Err(ErrorKind::UnsolicitedExtension(extension_type).into());
        }
        match extension {
            Extension::ServerNameAcknowledged | Extension::SupportedGroups(_) => {}
            Extension::ApplicationProtocols(names) => {
                let chosen = check_protocol(&self.configuration, names)?;
                if let Some(agreement) = &mut core.agreement {
                    agreement.application_protocol = Some(chosen);
                }
            }
            Extension::MaxFragmentLength(length) => {
                if self.configuration.max_fragment_length != Some(*length) {
                    return Err(ErrorKind::NotOffered("max_fragment_length").into());
                }
                core.limit_records(Some(FragmentLimit::MaxFragmentLength(*length)));
            }
            Extension::RecordSizeLimit(server) => {
                let client = self.configuration.record_size_limit.unwrap_or(u16::MAX);
                let server = *server;
                core.limit_records(Some(FragmentLimit::RecordSizeLimit { client, server }));
            }
            // Only with the first pre-shared key, and the suite whose keys protect the data (RFC 9846 §4.3.10).
            Extension::EarlyData if self.is_resumed && self.early_data_suite == Some(self.suite) => {
                if let Some(agreement) = &mut core.agreement {
                    agreement.accepts_early_data = true;
                }
            }
            Extension::EarlyData => return Err(ErrorKind::NotOffered("early data for what the server picked").into()),
            // Those of other messages, and those that TLS 1.3 no longer has (RFC 9846 §4.3).
            _ => return Err(ErrorKind::MisplacedExtension(extension_type).into()),
        }
        Ok(())
    }
}

/// Awaits the server's certificates, or its request for the client's.
pub struct AwaitCertificate {
    before: AwaitEncryptedExtensions,
    request: Option<CertificateRequest>,
}

impl AwaitCertificate {
    pub(super) fn is_requested(&self) -> bool {
        self.request.is_some()
    }

    pub(super) fn handle_request(self, request: CertificateRequest) -> Result<Tls13State, Error> {
        // The context is for requests after the handshake (RFC 9846 §4.4.2).
        if !request.request_context.is_empty() {
            return Err(ErrorKind::NotOffered("context of the certificate request").into());
        }
        let names_schemes = |extension: &Extension| matches!(extension, Extension::SignatureAlgorithms(_));
        if !request.extensions.iter().any(names_schemes) {
            return Err(ErrorKind::MissingExtension(ExtensionType::SIGNATURE_ALGORITHMS).into());
        }
        Ok(Tls13State::Certificate(Box::new(Self {
            request: Some(request),
            ..self
        })))
    }

    /// Validates the server's chain.
    pub(super) fn handle(self, core: &mut Core, message: Certificate) -> Result<Tls13State, Error> {
        let Self { before, request } = self;
        if !message.request_context.is_empty() {
            return Err(ErrorKind::NotOffered("context of the certificate").into());
        }
        let mut chain = Vec::new();
        for entry in message.entries {
            for extension in &entry.extensions {
                let extension_type = extension.extension_type();
                if !has_offered(&before.client_hello, extension_type) {
                    return Err(ErrorKind::UnsolicitedExtension(extension_type).into());
                }
            }
            chain.push(entry.certificate);
        }
        let configuration = &before.configuration;
        let validation = validate(&ValidationRequest {
            chain: &chain,
            roots: &configuration.roots,
            purpose: Purpose::Server {
                host_name: &configuration.server_name,
                key_exchange: KeyExchange::Separate,
            },
            now: configuration.now,
        });
        core.trace.record(|| validation.event());
        let server_key = validation.verdict()?.clone();
        if core.trace.is_on() {
            for Quantity { item, bytes, .. } in public_quantities(&server_key) {
                core.trace.learned(item, bytes);
            }
        }
        if let Some(agreement) = &mut core.agreement {
            agreement.peer_certificates = chain;
        }
        Ok(Tls13State::CertificateVerify(Box::new(AwaitCertificateVerify {
            before,
            request,
            server_key,
        })))
    }
}

/// Awaits the proof that the server has the key of its certificate.
pub struct AwaitCertificateVerify {
    before: AwaitEncryptedExtensions,
    request: Option<CertificateRequest>,
    server_key: SubjectPublicKey,
}

impl AwaitCertificateVerify {
    pub(super) fn handle(self, core: &mut Core, message: &CertificateVerify) -> Result<Tls13State, Error> {
        check_certificate_verify(core, self.before.suite.hash, &self.server_key, message)?;
        Ok(Tls13State::Finished(Box::new(AwaitFinished {
            before: self.before,
            request: self.request,
        })))
    }
}

/// Awaits the server's Finished.
pub struct AwaitFinished {
    before: AwaitEncryptedExtensions,
    request: Option<CertificateRequest>,
}

impl AwaitFinished {
    /// Answers with the client's certificate, if the server asked for it, and its Finished.
    pub(super) fn handle(self, core: &mut Core, finished: &Finished, raw: &[u8]) -> Result<Tls13State, Error> {
        let AwaitEncryptedExtensions {
            configuration,
            client_hello,
            suite,
            stage,
            of_client,
            of_server,
            ..
        } = self.before;
        check_finished(core, &of_server, finished)?;
        core.transcript.add(raw);
        let stage = stage.finish(&mut core.trace);
        let ([data_of_client, data_of_server], exporter) = stage.traffic(&core.transcript, &mut core.trace);
        for secret in [&data_of_client, &data_of_server] {
            core.log_traffic(client_hello.random, secret);
        }
        core.log_secret(client_hello.random, Item::ExporterSecret, exporter.bytes());
        core.protect_reading(&data_of_server)?;
        if let Some(request) = self.request {
            match choose_identity(configuration.identity.as_ref(), &request) {
                Some((identity, scheme)) => send_identity(core, suite.hash, identity, scheme)?,
                // A client without a certificate answers with an empty list (RFC 9846 §4.5.1.4).
                None => {
                    let nothing = Message::Certificate(Certificate::of_chain(&[]));
                    core.send_handshake(&HandshakeMessage::Tls13(nothing))?;
                }
            }
        }
        if core.agreement.as_ref().is_some_and(|it| it.accepts_early_data) {
            core.send_handshake(&HandshakeMessage::Tls13(Message::EndOfEarlyData))?;
            core.protect_writing(&of_client)?;
        }
        send_finished(core, &of_client)?;
        core.protect_writing(&data_of_client)?;
        let resumption = stage.resumption(&core.transcript, &mut core.trace);
        Ok(Tls13State::Open(Box::new(Open::new(
            Saving {
                cipher_suite: suite.suite,
                server_name: configuration.server_name,
                now: configuration.now,
            },
            resumption,
            [data_of_server, data_of_client],
        ))))
    }
}

/// The client's identity and the signature scheme to use, if the server can verify that signature and the certificates'
/// (RFC 9846 §4.5.1.4).
fn choose_identity<'a>(
    identity: Option<&'a Identity>,
    request: &CertificateRequest,
) -> Option<(&'a Identity, SignatureScheme)> {
    let (mut verified, mut of_certificates) = (None, None);
    for extension in &request.extensions {
        match extension {
            Extension::SignatureAlgorithms(schemes) => verified = Some(schemes),
            Extension::SignatureAlgorithmsCert(schemes) => of_certificates = Some(schemes),
            _ => {}
        }
    }
    let verified = verified?;
    let identity = identity.filter(|identity| identity.is_accepted_by(of_certificates.unwrap_or(verified)))?;
    let mut schemes = identity.key.schemes_in(ProtocolVersion::TLS_1_3).into_iter();
    Some((identity, schemes.find(|scheme| verified.contains(scheme))?))
}
