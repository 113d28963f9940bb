//! The client: offers, checks the server's certificate, encrypts the pre-master secret (RFC 5246 §7.3).

use crate::connection::{Connection, Core, Input, SessionKeys, SessionParameters, State};
use crate::crypto::key_schedule::SuiteParameters;
use crate::crypto::pre_master_secret::{encrypt, generate};
use crate::crypto::random::RandomStream;
use crate::error::{Error, ErrorKind};
use crate::pki::report::Failure;
use crate::pki::validate::{Purpose, ValidationRequest, validate};
use crate::pki::{CertificateDer, UnixTime};
use crate::registry::{CipherSuite, CompressionMethod, ProtocolVersion, SignatureScheme};
use crate::trace::{Actor, Computation, Event, Item, Operation, Outcome, Quantity, Trace};
use crate::wire::certificate::CertificateChain;
use crate::wire::client_hello::ClientHello;
use crate::wire::client_key_exchange::ClientKeyExchange;
use crate::wire::extension::Extension;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_hello::ServerHello;

/// What a client offers and trusts.
#[derive(Clone)]
pub struct ClientConfiguration {
    /// The host name that is asked for and that the certificate has to bear.
    pub server_name: String,
    /// The suites to offer, best first.
    pub cipher_suites: Vec<CipherSuite>,
    /// The certificates of the authorities that are trusted, in DER.
    pub roots: Vec<CertificateDer>,
    /// The client's clock.
    pub now: UnixTime,
}

/// A client's end of a connection.
pub type Client = Connection<ClientState>;

/// What a client waits for.
pub enum ClientState {
    /// The server's choice.
    ServerHello(AwaitServerHello),
    /// The server's certificates.
    Certificate(AwaitCertificate),
    /// The end of the server's first flight.
    ServerHelloDone(AwaitServerHelloDone),
    /// The switch to protected records.
    ChangeCipherSpec(AwaitChangeCipherSpec),
    /// The server's proof.
    Finished(AwaitFinished),
    /// Data, in both directions.
    Open,
}

impl Client {
    /// Starts a connection: the ClientHello is among the outgoing records.
    ///
    /// # Errors
    /// No suite to offer, or one that the engine cannot use.
    pub fn new(configuration: ClientConfiguration, random: RandomStream, trace: Trace) -> Result<Self, Error> {
        let unusable = |suite: &CipherSuite| SuiteParameters::of(*suite).is_none();
        if configuration.cipher_suites.is_empty() || configuration.cipher_suites.iter().any(unusable) {
            return Err(ErrorKind::Configuration("the client's cipher suites").into());
        }
        let mut core = Core::new(Actor::Client, random, trace);
        let hello = client_hello(&configuration, core.random.array());
        // The first record says TLS 1.0, because old servers refuse newer ones there (RFC 5246 §E.1).
        core.record_version = ProtocolVersion::TLS_1_0;
        core.send_handshake(&HandshakeMessage::ClientHello(hello.clone()))?;
        core.record_version = ProtocolVersion::TLS_1_2;
        core.trace.learned(Item::ClientRandom, hello.random);
        Ok(Self::start(
            core,
            ClientState::ServerHello(AwaitServerHello { configuration, hello }),
        ))
    }
}

fn client_hello(configuration: &ClientConfiguration, random: [u8; 32]) -> ClientHello {
    let mut extensions = Vec::new();
    // A literal address is no host name (RFC 6066 §3).
    if configuration.server_name.parse::<core::net::IpAddr>().is_err() {
        let name = configuration.server_name.as_bytes().to_vec();
        extensions.push(Extension::ServerName(vec![name]));
    }
    extensions.extend([
        Extension::SignatureAlgorithms(vec![
            SignatureScheme::RSA_PKCS1_SHA256,
            SignatureScheme::RSA_PKCS1_SHA384,
            SignatureScheme::RSA_PKCS1_SHA512,
        ]),
        Extension::ExtendedMasterSecret,
        Extension::RenegotiationInfo(Vec::new()),
    ]);
    ClientHello {
        version: ProtocolVersion::TLS_1_2,
        random,
        session_id: Vec::new(),
        cipher_suites: configuration.cipher_suites.clone(),
        compression_methods: vec![CompressionMethod::NULL],
        extensions: Some(extensions),
    }
}

impl State for ClientState {
    fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error> {
        let expected = self.expected();
        match (self, input) {
            // The server may ask for a handshake while one is under way; that is ignored (RFC 5246 §7.4.1.1).
            (state, Input::Handshake(HandshakeMessage::HelloRequest)) if !state.is_open() => Ok(state),
            (Self::Open, Input::Handshake(HandshakeMessage::HelloRequest)) => {
                core.refuse_renegotiation()?;
                Ok(Self::Open)
            }
            (Self::ServerHello(state), Input::Handshake(HandshakeMessage::ServerHello(hello))) => {
                core.transcript.add(raw);
                state.handle(core, &hello)
            }
            (Self::Certificate(state), Input::Handshake(HandshakeMessage::Certificate(chain))) => {
                core.transcript.add(raw);
                Ok(state.handle(chain))
            }
            (Self::ServerHelloDone(state), Input::Handshake(HandshakeMessage::ServerHelloDone)) => {
                core.transcript.add(raw);
                state.handle(core)
            }
            (Self::ChangeCipherSpec(state), Input::ChangeCipherSpec) => state.handle(core),
            (Self::Finished(state), Input::Handshake(HandshakeMessage::Finished(finished))) => {
                core.check_finished(&state.keys, &finished)?;
                core.transcript.add(raw);
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
            Self::ServerHello(_) => "ServerHello",
            Self::Certificate(_) => "Certificate",
            Self::ServerHelloDone(_) => "ServerHelloDone",
            Self::ChangeCipherSpec(_) => "ChangeCipherSpec",
            Self::Finished(_) => "Finished",
            Self::Open => "application data",
        }
    }
}

/// Before the server's choice.
pub struct AwaitServerHello {
    configuration: ClientConfiguration,
    hello: ClientHello,
}

impl AwaitServerHello {
    fn handle(self, core: &mut Core, hello: &ServerHello) -> Result<ClientState, Error> {
        if hello.version != ProtocolVersion::TLS_1_2 {
            return Err(ErrorKind::NoCommonVersion(hello.version).into());
        }
        let suite = SuiteParameters::of(hello.cipher_suite)
            .filter(|parameters| self.hello.cipher_suites.contains(&parameters.suite))
            .ok_or(ErrorKind::NotOffered("cipher suite"))?;
        if !self.hello.compression_methods.contains(&hello.compression_method) {
            return Err(ErrorKind::NotOffered("compression method").into());
        }
        self.check_extensions(hello)?;
        core.trace.learned(Item::ServerRandom, hello.random);
        let parameters = SessionParameters {
            suite,
            client_random: self.hello.random,
            server_random: hello.random,
            extended_master_secret: hello.extensions().contains(&Extension::ExtendedMasterSecret),
        };
        Ok(ClientState::Certificate(AwaitCertificate {
            configuration: self.configuration,
            parameters,
        }))
    }

    /// A server may only answer extensions that were offered (RFC 5246 §7.4.1.4).
    fn check_extensions(&self, hello: &ServerHello) -> Result<(), Error> {
        let offered = |answer: &Extension| {
            self.hello
                .extensions()
                .iter()
                .any(|offer| offer.extension_type() == answer.extension_type())
        };
        for answer in hello.extensions() {
            match answer {
                answer if !offered(answer) => {
                    return Err(ErrorKind::UnsolicitedExtension(answer.extension_type()).into());
                }
                Extension::RenegotiationInfo(renegotiated) if !renegotiated.is_empty() => {
                    return Err(ErrorKind::BadRenegotiationInfo.into());
                }
                _ => {}
            }
        }
        Ok(())
    }
}

/// Before the server's certificates.
pub struct AwaitCertificate {
    configuration: ClientConfiguration,
    parameters: SessionParameters,
}

impl AwaitCertificate {
    fn handle(self, chain: CertificateChain) -> ClientState {
        ClientState::ServerHelloDone(AwaitServerHelloDone {
            configuration: self.configuration,
            parameters: self.parameters,
            chain,
        })
    }
}

/// Before the end of the server's first flight.
pub struct AwaitServerHelloDone {
    configuration: ClientConfiguration,
    parameters: SessionParameters,
    chain: CertificateChain,
}

impl AwaitServerHelloDone {
    fn handle(self, core: &mut Core) -> Result<ClientState, Error> {
        use rsa::traits::PublicKeyParts;

        let report = validate(&ValidationRequest {
            chain: &self.chain.certificates,
            roots: &self.configuration.roots,
            purpose: Purpose::Server {
                host_name: &self.configuration.server_name,
            },
            now: self.configuration.now,
        });
        core.trace.record(|| Event::Validated(report.clone()));
        let public_key = report
            .verdict()
            .and_then(|key| key.rsa().ok_or(Failure::UnsupportedKey));
        let public_key = public_key.map_err(ErrorKind::Certificate)?.clone();
        let (modulus, exponent) = (public_key.n_bytes(), public_key.e_bytes());
        core.trace.learned(Item::Modulus, &modulus);
        core.trace.learned(Item::PublicExponent, &exponent);

        let secret = generate(ProtocolVersion::TLS_1_2, &mut core.random);
        core.trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::GeneratePreMasterSecret,
                inputs: Vec::new(),
                outputs: vec![Quantity::new(Item::PreMasterSecret, secret.as_slice())],
                outcome: Outcome::Computed,
            })
        });
        core.trace.learned(Item::PreMasterSecret, secret.as_slice());

        let encryption =
            encrypt(&secret, &public_key, &mut core.random).ok_or(ErrorKind::Certificate(Failure::KeyTooShort))?;
        core.trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::EncryptPreMasterSecret,
                inputs: vec![
                    Quantity::new(Item::PreMasterSecret, secret.as_slice()),
                    Quantity::new(Item::PaddedPreMasterSecret, &encryption.padded),
                    Quantity::new(Item::PublicExponent, &exponent),
                    Quantity::new(Item::Modulus, &modulus),
                ],
                outputs: vec![Quantity::new(Item::EncryptedPreMasterSecret, &encryption.ciphertext)],
                outcome: Outcome::Computed,
            })
        });
        core.send_handshake(&HandshakeMessage::ClientKeyExchange(ClientKeyExchange {
            encrypted_pre_master_secret: encryption.ciphertext,
        }))?;
        let keys = core.derive_keys(self.parameters, &secret);
        core.send_change_cipher_spec(&keys)?;
        core.send_finished(&keys)?;
        Ok(ClientState::ChangeCipherSpec(AwaitChangeCipherSpec { keys }))
    }
}

/// Before the server protects its records.
pub struct AwaitChangeCipherSpec {
    keys: SessionKeys,
}

impl AwaitChangeCipherSpec {
    fn handle(self, core: &mut Core) -> Result<ClientState, Error> {
        core.records.protect_reading(self.keys.protection_of(Actor::Server)?);
        Ok(ClientState::Finished(AwaitFinished { keys: self.keys }))
    }
}

/// Before the server's proof.
pub struct AwaitFinished {
    keys: SessionKeys,
}
