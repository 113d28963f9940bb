//! The server's choice, which must be among what the client offered (RFC 5246 §7.4.1.3).

use timeline::error::{Error, ErrorKind};
use timeline::negotiation::FragmentLimit;
use timeline::quantity::Item;
use timeline::registry::{EcPointFormat, ExtensionType, ProtocolVersion, is_grease};
use timeline::suites::{RecordCipher, SPOKEN_VERSION, SuiteParameters};

use crate::connection::{Core, SessionParameters};
use crate::negotiation::max_fragment_length;
use crate::resumption::{LIFETIME, SavedSession};
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::server_hello::ServerHello;

use super::finish::{AwaitChangeCipherSpec, Saving};
use super::key_exchange::AwaitCertificate;
use super::{ClientConfiguration, ClientState};

/// Awaits the server's choice.
pub struct AwaitServerHello {
    configuration: ClientConfiguration,
    hello: ClientHello,
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
    pub(super) fn new(configuration: ClientConfiguration, hello: ClientHello) -> Self {
        Self { configuration, hello }
    }

    pub(super) fn handle(self, core: &mut Core, hello: &ServerHello) -> Result<ClientState, Error> {
        let own = &self.configuration.versions;
        let chosen = self.chosen_version(hello);
        // An old server does not read an alert in a record that names a newer version than its own.
        core.record_version = hello.version.clamp(ProtocolVersion::SSL_3_0, SPOKEN_VERSION);
        if chosen != SPOKEN_VERSION || !own.contains(&SPOKEN_VERSION) {
            return Err(ErrorKind::NoCommonVersion {
                of_peer: vec![chosen],
                own: own.clone(),
            }
            .into());
        }
        core.records.expect_version(hello.version);
        let suite = SuiteParameters::of(hello.cipher_suite)
            .filter(|parameters| self.hello.cipher_suites.contains(&parameters.suite))
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
        let named = hello.extensions().iter().find_map(|extension| match extension {
            Extension::SelectedVersion(version) => Some(*version),
            _ => None,
        });
        named
            .filter(|_| self.has_asked_for(ExtensionType::SUPPORTED_VERSIONS))
            .unwrap_or(hello.version)
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
                    let offered = &self.configuration.application_protocols;
                    let chosen = names.first().filter(|name| offered.contains(name));
                    let chosen = chosen.ok_or(ErrorKind::NotOffered("application protocol"))?;
                    answers.application_protocol = Some(chosen.clone());
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
        let mut asked = self.hello.extensions().iter().map(Extension::extension_type);
        // A reserved number means nothing, so no server may select it (RFC 8701 §4).
        asked.any(|asked| asked == extension_type) && !is_grease(extension_type.0)
    }
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
