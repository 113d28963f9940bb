//! The server: chooses, shows its certificate, decrypts the pre-master secret (RFC 5246 §7.3).

use crate::connection::{Connection, Core, Input, SessionKeys, SessionParameters, State};
use crate::crypto::key_schedule::SuiteParameters;
use crate::crypto::pre_master_secret::decrypt;
use crate::crypto::random::RandomStream;
use crate::error::{Error, ErrorKind};
use crate::pki::CertificateDer;
use crate::pki::private_key::PrivateKey;
use crate::registry::{CipherSuite, CompressionMethod, ProtocolVersion, SignatureScheme};
use crate::trace::{Actor, Computation, Event, Item, Negotiation, Operation, Outcome, Quantity, Trace};
use crate::wire::certificate::CertificateChain;
use crate::wire::client_hello::ClientHello;
use crate::wire::client_key_exchange::ClientKeyExchange;
use crate::wire::extension::Extension;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_hello::ServerHello;

/// What a server can and is.
#[derive(Clone)]
pub struct ServerConfiguration {
    /// The suites that it can use, best first: its own preference leads.
    pub cipher_suites: Vec<CipherSuite>,
    /// Its certificate and those that lead to a root, in DER.
    pub certificates: Vec<CertificateDer>,
    /// The private key of its certificate.
    pub key: PrivateKey,
}

/// A server's end of a connection.
pub type Server = Connection<ServerState>;

/// What a server waits for.
pub enum ServerState {
    /// The client's offer.
    ClientHello(AwaitClientHello),
    /// The encrypted pre-master secret.
    ClientKeyExchange(AwaitClientKeyExchange),
    /// The switch to protected records.
    ChangeCipherSpec(AwaitChangeCipherSpec),
    /// The client's proof.
    Finished(AwaitFinished),
    /// Data, in both directions.
    Open,
}

impl Server {
    /// Waits for a client.
    ///
    /// # Errors
    /// No suite, or one that the engine cannot use; no certificate.
    pub fn new(configuration: ServerConfiguration, random: RandomStream, trace: Trace) -> Result<Self, Error> {
        let unusable = |suite: &CipherSuite| SuiteParameters::of(*suite).is_none();
        if configuration.cipher_suites.is_empty() || configuration.cipher_suites.iter().any(unusable) {
            return Err(ErrorKind::Configuration("the server's cipher suites").into());
        }
        if configuration.certificates.is_empty() {
            return Err(ErrorKind::Configuration("the server's certificates").into());
        }
        let mut core = Core::new(Actor::Server, random, trace);
        core.trace
            .record(|| Event::Learned(Quantity::new(Item::Modulus, configuration.key.modulus())));
        core.trace
            .record(|| Event::Learned(Quantity::new(Item::PublicExponent, configuration.key.public_exponent())));
        core.trace.record(|| {
            Event::Learned(Quantity::new(
                Item::PrivateExponent,
                configuration.key.private_exponent(),
            ))
        });
        Ok(Self::start(
            core,
            ServerState::ClientHello(AwaitClientHello { configuration }),
        ))
    }
}

impl State for ServerState {
    fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error> {
        let expected = self.expected();
        match (self, input) {
            (Self::ClientHello(state), Input::Handshake(HandshakeMessage::ClientHello(hello))) => {
                core.transcript.add(raw);
                state.handle(core, &hello)
            }
            (Self::ClientKeyExchange(state), Input::Handshake(HandshakeMessage::ClientKeyExchange(message))) => {
                core.transcript.add(raw);
                Ok(state.handle(core, &message))
            }
            (Self::ChangeCipherSpec(state), Input::ChangeCipherSpec) => state.handle(core),
            (Self::Finished(state), Input::Handshake(HandshakeMessage::Finished(finished))) => {
                core.check_finished(&state.keys, &finished)?;
                core.transcript.add(raw);
                core.send_change_cipher_spec(&state.keys)?;
                core.send_finished(&state.keys)?;
                Ok(Self::Open)
            }
            (Self::Open, Input::Handshake(HandshakeMessage::ClientHello(_))) => {
                core.refuse_renegotiation()?;
                Ok(Self::Open)
            }
            (_, input) => Err(input.unexpected(expected)),
        }
    }

    fn is_open(&self) -> bool {
        matches!(self, Self::Open)
    }

    fn expected(&self) -> &'static str {
        match self {
            Self::ClientHello(_) => "ClientHello",
            Self::ClientKeyExchange(_) => "ClientKeyExchange",
            Self::ChangeCipherSpec(_) => "ChangeCipherSpec",
            Self::Finished(_) => "Finished",
            Self::Open => "application data",
        }
    }
}

/// Before the client's offer.
pub struct AwaitClientHello {
    configuration: ServerConfiguration,
}

impl AwaitClientHello {
    fn handle(self, core: &mut Core, hello: &ClientHello) -> Result<ServerState, Error> {
        core.trace.learned(Item::ClientRandom, hello.random);
        let negotiation = self.negotiate(hello)?;
        let suite = SuiteParameters::of(negotiation.cipher_suite).ok_or(ErrorKind::NoCommonCipherSuite)?;
        core.trace.record(|| Event::Negotiated(negotiation.clone()));

        let server_hello = ServerHello {
            version: negotiation.version,
            random: core.random.array(),
            session_id: Vec::new(),
            cipher_suite: negotiation.cipher_suite,
            compression_method: negotiation.compression_method,
            extensions: answers(hello),
        };
        let server_random = server_hello.random;
        core.send_handshake(&HandshakeMessage::ServerHello(server_hello))?;
        core.trace.learned(Item::ServerRandom, server_random);
        core.send_handshake(&HandshakeMessage::Certificate(CertificateChain {
            certificates: self.configuration.certificates,
        }))?;
        core.send_handshake(&HandshakeMessage::ServerHelloDone)?;
        Ok(ServerState::ClientKeyExchange(AwaitClientKeyExchange {
            key: self.configuration.key,
            offered_version: hello.version,
            parameters: SessionParameters {
                suite,
                client_random: hello.random,
                server_random,
                extended_master_secret: negotiation.extended_master_secret,
            },
        }))
    }

    fn negotiate(&self, hello: &ClientHello) -> Result<Negotiation, Error> {
        // A client that speaks something newer speaks everything older too, unless it says otherwise (§E.1).
        if hello.version < ProtocolVersion::TLS_1_2 {
            return Err(ErrorKind::NoCommonVersion(hello.version).into());
        }
        if !hello.compression_methods.contains(&CompressionMethod::NULL) {
            return Err(ErrorKind::NoCommonCompression.into());
        }
        let supported = &self.configuration.cipher_suites;
        let cipher_suite = *supported
            .iter()
            .find(|suite| hello.cipher_suites.contains(suite))
            .ok_or(ErrorKind::NoCommonCipherSuite)?;
        let mut server_name = None;
        for extension in hello.extensions() {
            match extension {
                Extension::SignatureAlgorithms(schemes) if !schemes.contains(&SignatureScheme::RSA_PKCS1_SHA256) => {
                    return Err(ErrorKind::NoCommonSignatureAlgorithm.into());
                }
                Extension::RenegotiationInfo(renegotiated) if !renegotiated.is_empty() => {
                    return Err(ErrorKind::BadRenegotiationInfo.into());
                }
                Extension::ServerName(names) => {
                    server_name = names.first().map(|name| String::from_utf8_lossy(name).into_owned());
                }
                _ => {}
            }
        }
        Ok(Negotiation {
            offered_version: hello.version,
            version: ProtocolVersion::TLS_1_2,
            offered_cipher_suites: hello.cipher_suites.clone(),
            supported_cipher_suites: supported.clone(),
            cipher_suite,
            offered_compression_methods: hello.compression_methods.clone(),
            compression_method: CompressionMethod::NULL,
            server_name,
            extended_master_secret: hello.extensions().contains(&Extension::ExtendedMasterSecret),
        })
    }
}

/// Answers to the client's extensions; `None` where there is nothing to answer.
fn answers(hello: &ClientHello) -> Option<Vec<Extension>> {
    let offers = |matching: fn(&Extension) -> bool| hello.extensions().iter().any(matching);
    let mut answers = Vec::new();
    if offers(|extension| matches!(extension, Extension::ServerName(_))) {
        answers.push(Extension::ServerNameAcknowledged);
    }
    if offers(|extension| matches!(extension, Extension::ExtendedMasterSecret)) {
        answers.push(Extension::ExtendedMasterSecret);
    }
    // The signalling suite stands for an empty extension (RFC 5746 §3.6).
    if offers(|extension| matches!(extension, Extension::RenegotiationInfo(_)))
        || hello
            .cipher_suites
            .contains(&CipherSuite::TLS_EMPTY_RENEGOTIATION_INFO_SCSV)
    {
        answers.push(Extension::RenegotiationInfo(Vec::new()));
    }
    (!answers.is_empty()).then_some(answers)
}

/// Before the encrypted pre-master secret.
pub struct AwaitClientKeyExchange {
    key: PrivateKey,
    offered_version: ProtocolVersion,
    parameters: SessionParameters,
}

impl AwaitClientKeyExchange {
    fn handle(self, core: &mut Core, message: &ClientKeyExchange) -> ServerState {
        let ciphertext = &message.encrypted_pre_master_secret;
        let decryption = decrypt(ciphertext, &self.key, self.offered_version, &mut core.random);
        core.trace.record(|| {
            let mut outputs = Vec::new();
            if let Some(padded) = &decryption.padded {
                outputs.push(Quantity::new(Item::PaddedPreMasterSecret, padded));
            }
            outputs.push(Quantity::new(Item::PreMasterSecret, decryption.secret.as_slice()));
            Event::Computed(Computation {
                operation: Operation::DecryptPreMasterSecret,
                inputs: vec![
                    Quantity::new(Item::EncryptedPreMasterSecret, ciphertext),
                    Quantity::new(Item::PrivateExponent, self.key.private_exponent()),
                    Quantity::new(Item::Modulus, self.key.modulus()),
                ],
                outputs,
                outcome: match decryption.well_formed {
                    true => Outcome::Matched,
                    false => Outcome::Mismatched,
                },
            })
        });
        core.trace.learned(Item::PreMasterSecret, decryption.secret.as_slice());
        let keys = core.derive_keys(self.parameters, &decryption.secret);
        ServerState::ChangeCipherSpec(AwaitChangeCipherSpec { keys })
    }
}

/// Before the client protects its records.
pub struct AwaitChangeCipherSpec {
    keys: SessionKeys,
}

impl AwaitChangeCipherSpec {
    fn handle(self, core: &mut Core) -> Result<ServerState, Error> {
        core.records.protect_reading(self.keys.protection_of(Actor::Client)?);
        Ok(ServerState::Finished(AwaitFinished { keys: self.keys }))
    }
}

/// Before the client's proof.
pub struct AwaitFinished {
    keys: SessionKeys,
}
