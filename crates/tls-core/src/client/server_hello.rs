//! The server's choice, which must be among what the client offered (RFC 5246 §7.4.1.3, RFC 9846 §4.2.3).

use timeline::error::{Error, ErrorKind};
use timeline::negotiation::FragmentLimit;
use timeline::quantity::Item;
use timeline::registry::{EcPointFormat, ExtensionType, ProtocolVersion, is_grease};
use timeline::suites::{RecordCipher, SuiteParameters};

use crate::connection::{Core, SessionParameters};
use crate::negotiation::{DOWNGRADE_MARKS, max_fragment_length};
use crate::resumption::{LIFETIME, SavedSession};
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::server_hello::ServerHello;

use super::finish::{AwaitChangeCipherSpec, Saving};
use super::key_exchange::AwaitCertificate;
use super::tls13::{Offer, handle_hello_retry_request, handle_server_hello};
use super::{ClientConfiguration, ClientState};

/// Awaits the server's choice.
pub struct AwaitServerHello {
    pub(super) configuration: ClientConfiguration,
    pub(super) hello: ClientHello,
    /// What the client keeps of its offer for TLS 1.3.
    pub(super) tls13: Offer,
    /// The suite in the server's HelloRetryRequest, if it has sent one.
    pub(super) retried_with: Option<SuiteParameters>,
}

/// The answers in the server's extensions.
#[derive(Default)]
struct Answers {
    extended_master_secret: bool,
    encrypt_then_mac: bool,
    gives_ticket: bool,
    application_protocol: Option<Vec<u8>>,
    fragment_limit: Option<FragmentLimit>,
}

impl AwaitServerHello {
    pub(super) fn new(configuration: ClientConfiguration, hello: ClientHello, tls13: Offer) -> Self {
        Self {
            configuration,
            hello,
            tls13,
            retried_with: None,
        }
    }

    /// Checks the version, and goes on as it demands. `raw` is the message, which belongs into the transcript.
    pub(super) fn handle(self, core: &mut Core, hello: &ServerHello, raw: &[u8]) -> Result<ClientState, Error> {
        let own = self.configuration.offered_versions();
        let chosen = self.chosen_version(hello);
        // An old server does not read an alert in a record that names a newer version than its own.
        core.record_version = hello.version.clamp(ProtocolVersion::SSL_3_0, ProtocolVersion::TLS_1_2);
        match chosen {
            // After a HelloRetryRequest there is no way back (RFC 9846 §4.2.4).
            // Nor is there one for early data, which an older version does not know (RFC 9846 appendix D.3).
            ProtocolVersion::TLS_1_2
                if own.contains(&chosen) && self.retried_with.is_none() && self.tls13.early_data_suite().is_none() =>
            {
                self.refuse_downgrade(hello)?;
                core.transcript.add(raw);
                core.version = Some(chosen);
                self.handle_tls_1_2(core, hello)
            }
            ProtocolVersion::TLS_1_3 if own.contains(&chosen) && cfg!(feature = "tls13") => {
                match hello.is_hello_retry_request() {
                    true => handle_hello_retry_request(self, core, hello, raw),
                    false => handle_server_hello(self, core, hello, raw),
                }
            }
            _ => Err(ErrorKind::NoCommonVersion {
                of_peer: vec![chosen],
                own,
            }
            .into()),
        }
    }

    /// A server that speaks TLS 1.3 and picks less says so at the end of its random, which its later signature or Finished
    /// covers: then somebody has changed the client's offer (RFC 9846 §4.2.3).
    fn refuse_downgrade(&self, hello: &ServerHello) -> Result<(), Error> {
        let is_marked = DOWNGRADE_MARKS.iter().any(|mark| hello.random.ends_with(mark));
        match is_marked && self.configuration.offers(ProtocolVersion::TLS_1_3) {
            true => Err(ErrorKind::Downgrade(ProtocolVersion::TLS_1_3).into()),
            false => Ok(()),
        }
    }

    /// The error for an extension that must not be in this message.
    #[cfg(feature = "tls13")]
    pub(super) fn misplaced(&self, extension_type: ExtensionType) -> Error {
        match has_offered(&self.hello, extension_type) {
            true => ErrorKind::MisplacedExtension(extension_type).into(),
            false => ErrorKind::UnsolicitedExtension(extension_type).into(),
        }
    }

    fn handle_tls_1_2(self, core: &mut Core, hello: &ServerHello) -> Result<ClientState, Error> {
        core.records.expect_version(hello.version);
        let suite = SuiteParameters::of(hello.cipher_suite)
            .filter(|parameters| self.hello.cipher_suites.contains(&parameters.suite))
            .filter(|parameters| parameters.version() == ProtocolVersion::TLS_1_2)
            .ok_or(ErrorKind::CipherSuiteNotOffered(hello.cipher_suite))?;
        if !self.hello.compression_methods.contains(&hello.compression_method) {
            return Err(ErrorKind::NotOffered("compression method").into());
        }
        let answers = self.read_answers(hello, suite)?;
        core.trace.learned(Item::ServerRandom, hello.random);
        core.limit_records(answers.fragment_limit);
        let parameters = SessionParameters {
            suite,
            compression_method: hello.compression_method,
            client_random: self.hello.random,
            server_random: hello.random,
            extended_master_secret: answers.extended_master_secret,
            encrypt_then_mac: answers.encrypt_then_mac,
        };
        // A server resumes by sending our session id back (RFC 5246 §7.4.1.3).
        let resumed = self
            .configuration
            .session_to_resume()
            .cloned()
            .filter(|_| !hello.session_id.is_empty() && hello.session_id == self.hello.session_id);
        core.agreement = Some(parameters.agreement(answers.application_protocol, resumed.is_some()));
        let saving = Saving {
            session_id: hello.session_id.clone(),
            ticket: Vec::new(),
            expires: self.configuration.now.plus(LIFETIME.into()),
            server_name: self.configuration.server_name.clone(),
            max_fragment_length: max_fragment_length(answers.fragment_limit),
            now: self.configuration.now,
        };
        match resumed {
            Some(session) => resume(core, parameters, session, saving, answers.gives_ticket),
            None => Ok(ClientState::Certificate(AwaitCertificate {
                configuration: self.configuration,
                parameters,
                saving,
                gives_ticket: answers.gives_ticket,
            })),
        }
    }

    /// A server that picks a newer version names TLS 1.2 in this field, and the version in an extension (RFC 9846
    /// §4.2.3).
    fn chosen_version(&self, hello: &ServerHello) -> ProtocolVersion {
        match self.has_asked_for(ExtensionType::SUPPORTED_VERSIONS) {
            true => hello.selected_version(),
            false => hello.version,
        }
    }

    /// The server may only answer extensions that the client sent (RFC 5246 §7.4.1.4), and only in
    /// the specified form.
    fn read_answers(&self, hello: &ServerHello, suite: SuiteParameters) -> Result<Answers, Error> {
        let mut answers = Answers::default();
        for extension in hello.extensions() {
            let extension_type = extension.extension_type();
            if !self.has_asked_for(extension_type) {
                return Err(ErrorKind::UnsolicitedExtension(extension_type).into());
            }
            match extension {
                Extension::RenegotiationInfo(renegotiated) if !renegotiated.is_empty() => {
                    return Err(ErrorKind::BadRenegotiationInfo.into());
                }
                Extension::ExtendedMasterSecret => answers.extended_master_secret = true,
                // The extension has no meaning for an AEAD cipher (RFC 7366 §2).
                Extension::EncryptThenMac if !matches!(suite.cipher, RecordCipher::Cbc(_)) => {
                    return Err(ErrorKind::NotOffered("encrypt_then_mac with this cipher suite").into());
                }
                Extension::EncryptThenMac => answers.encrypt_then_mac = true,
                Extension::SessionTicket(_) => answers.gives_ticket = true,
                Extension::ApplicationProtocols(names) => {
                    answers.application_protocol = Some(check_protocol(&self.configuration, names)?);
                }
                Extension::MaxFragmentLength(length) => {
                    if self.configuration.max_fragment_length != Some(*length) {
                        return Err(ErrorKind::NotOffered("max_fragment_length").into());
                    }
                    answers.limit_fragments(FragmentLimit::MaxFragmentLength(*length))?;
                }
                Extension::RecordSizeLimit(server) => {
                    let client = self.configuration.record_size_limit.unwrap_or(u16::MAX);
                    let server = *server;
                    answers.limit_fragments(FragmentLimit::RecordSizeLimit { client, server })?;
                }
                // Every side must be able to read this form (RFC 8422 §5.1.2).
                Extension::EcPointFormats(formats) if !formats.contains(&EcPointFormat::UNCOMPRESSED) => {
                    return Err(ErrorKind::NotOffered("form of points").into());
                }
                // Only for TLS 1.3 and later (RFC 9846 §4.3.1).
                Extension::SelectedVersion(_) => return Err(ErrorKind::NotOffered("version").into()),
                // The server must not answer this extension (RFC 5246 §7.4.1.4.1).
                Extension::Other(ExtensionType::SIGNATURE_ALGORITHMS, _) => {
                    return Err(ErrorKind::NotOffered("answer to signature_algorithms").into());
                }
                _ => {}
            }
        }
        Ok(answers)
    }

    fn has_asked_for(&self, extension_type: ExtensionType) -> bool {
        has_offered(&self.hello, extension_type)
    }
}

/// Whether the client sent this extension, so that the server may answer it.
pub(super) fn has_offered(hello: &ClientHello, extension_type: ExtensionType) -> bool {
    let mut asked = hello.extensions().iter().map(Extension::extension_type);
    // A reserved number means nothing, so no server may select it (RFC 8701 §4).
    asked.any(|asked| asked == extension_type) && !is_grease(extension_type.0)
}

/// The protocol that the server picked, which must be one of those offered (RFC 7301 §3.1).
pub(super) fn check_protocol(configuration: &ClientConfiguration, names: &[Vec<u8>]) -> Result<Vec<u8>, Error> {
    let offered = &configuration.application_protocols;
    let chosen = names.first().filter(|name| offered.contains(name));
    Ok(chosen.ok_or(ErrorKind::NotOffered("application protocol"))?.clone())
}

impl Answers {
    /// The two ways to limit records exclude each other (RFC 8449 §5).
    fn limit_fragments(&mut self, limit: FragmentLimit) -> Result<(), Error> {
        match self.fragment_limit.replace(limit) {
            Some(_) => Err(ErrorKind::NotOffered("second limit on records").into()),
            None => Ok(()),
        }
    }
}

/// Resumes an earlier session, without certificate and key exchange (RFC 5246 §7.3, figure 2).
fn resume(
    core: &mut Core,
    parameters: SessionParameters,
    session: SavedSession,
    saving: Saving,
    gives_ticket: bool,
) -> Result<ClientState, Error> {
    if parameters.extended_master_secret != session.extended_master_secret {
        return Err(ErrorKind::ExtendedMasterSecretChanged.into());
    }
    if parameters.suite.suite != session.cipher_suite {
        return Err(ErrorKind::NotOffered("cipher suite for the resumed session").into());
    }
    if parameters.compression_method != session.compression_method {
        return Err(ErrorKind::NotOffered("compression method for the resumed session").into());
    }
    let keys = core.expand_keys(parameters, session.master_secret.clone());
    Ok(ClientState::ChangeCipherSpec(AwaitChangeCipherSpec::resumed(
        keys,
        Saving {
            session_id: session.session_id,
            ticket: session.ticket,
            // Resumption does not extend a session's lifetime (RFC 5246 §F.1.4); a new ticket does.
            expires: session.expires,
            ..saving
        },
        gives_ticket,
    )))
}
