//! The client checks the server's certificate and signature, shows its own certificate if the server asks, and sends its
//! share of the key exchange (RFC 5246 §7.4.2 to §7.4.8, RFC 8422 §5.4 and §5.7).

use rsa::traits::PublicKeyParts;
use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::{ProtocolVersion, SignatureScheme};
use timeline::suites::KeyExchange;
use timeline::validation::Failure;
use zeroize::Zeroizing;

use crate::connection::{Core, SessionParameters};
use crate::environment::Environment;
use crate::key_exchange::ecdhe::EphemeralKey;
use crate::key_exchange::rsa::{encrypt, generate, padded_quantity};
use crate::key_exchange::signed_share::SignedShare;
use crate::pki::certificate::SubjectPublicKey;
use crate::pki::identity::Identity;
use crate::pki::purpose::Purpose;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::pki::validate::{ValidationRequest, validate};
use crate::pki::verification::{public_quantities, signing, verification};
use crate::wire::certificate::CertificateChain;
use crate::wire::certificate_request::CertificateRequest;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::client_key_exchange::ClientKeyExchange;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_key_exchange::{EphemeralParameters, ServerKeyExchange};

use super::finish::{AwaitChangeCipherSpec, Saving};
use super::{ClientConfiguration, ClientState};

/// Awaits the server's Certificate.
pub struct AwaitCertificate {
    pub(super) configuration: ClientConfiguration,
    pub(super) parameters: SessionParameters,
    pub(super) saving: Saving,
    pub(super) gives_ticket: bool,
}

impl AwaitCertificate {
    pub(super) fn handle(self, chain: CertificateChain) -> ClientState {
        match self.parameters.suite.key_exchange {
            KeyExchange::Rsa => ClientState::ServerHelloDone(AwaitServerHelloDone {
                before: self,
                chain,
                share: None,
                request: None,
            }),
            KeyExchange::EcdheRsa | KeyExchange::EcdheEcdsa | KeyExchange::Separate => {
                ClientState::ServerKeyExchange(AwaitServerKeyExchange { before: self, chain })
            }
        }
    }
}

/// Awaits the server's ephemeral public key.
pub struct AwaitServerKeyExchange {
    before: AwaitCertificate,
    chain: CertificateChain,
}

impl AwaitServerKeyExchange {
    /// The signature is checked once the certificate is.
    pub(super) fn handle(self, message: ServerKeyExchange) -> Result<ClientState, Error> {
        let Self { before, chain } = self;
        if !before.configuration.groups.contains(&message.parameters.group) {
            return Err(ErrorKind::NotOffered("group").into());
        }
        if !SIGNATURE_SCHEMES.contains(&message.scheme) {
            return Err(ErrorKind::NotOffered("signature algorithm").into());
        }
        Ok(ClientState::ServerHelloDone(AwaitServerHelloDone {
            before,
            chain,
            share: Some(message),
            request: None,
        }))
    }
}

/// Awaits the end of the server's first flight.
pub struct AwaitServerHelloDone {
    before: AwaitCertificate,
    chain: CertificateChain,
    /// The server's share of the key exchange; none with RSA.
    share: Option<ServerKeyExchange>,
    request: Option<CertificateRequest>,
}

impl AwaitServerHelloDone {
    pub(super) fn is_requested(&self) -> bool {
        self.request.is_some()
    }

    pub(super) fn handle_request(self, request: CertificateRequest) -> ClientState {
        ClientState::ServerHelloDone(Self {
            request: Some(request),
            ..self
        })
    }

    pub(super) fn handle(self, core: &mut Core) -> Result<ClientState, Error> {
        let Self {
            before,
            chain,
            share,
            request,
        } = self;
        let AwaitCertificate {
            configuration,
            parameters,
            ..
        } = before;
        let server_key = check_certificate(core, &configuration, parameters, &chain)?;
        if let Some(share) = &share {
            check_signature(core, parameters, &server_key, share)?;
        }
        if let Some(agreement) = &mut core.agreement {
            agreement.peer_certificates = chain.certificates;
            agreement.group = share.as_ref().map(|share| share.parameters.group);
        }

        let answer = request.map(|request| choose_identity(configuration.identity.as_ref(), &request));
        if let Some(answer) = &answer {
            let certificates = answer.map(|(identity, _)| identity.chain.clone());
            core.send_handshake(&HandshakeMessage::Certificate(CertificateChain {
                // A client without a certificate answers with an empty list (RFC 5246 §7.4.6).
                certificates: certificates.unwrap_or_default(),
            }))?;
        }

        let secret = match &share {
            None => send_encrypted_secret(core, &server_key)?,
            Some(share) => send_public_key(core, &share.parameters)?,
        };
        let keys = core.derive_keys(parameters, &secret);
        if let Some((identity, scheme)) = answer.flatten() {
            sign_handshake(core, identity, scheme)?;
        }
        core.send_change_cipher_spec(&keys)?;
        core.send_finished(&keys)?;
        Ok(ClientState::ChangeCipherSpec(AwaitChangeCipherSpec::full(
            keys,
            before.saving,
            before.gives_ticket,
        )))
    }
}

/// Validates the server's chain, and returns the key of its certificate.
fn check_certificate(
    core: &mut Core,
    configuration: &ClientConfiguration,
    parameters: SessionParameters,
    chain: &CertificateChain,
) -> Result<SubjectPublicKey, Error> {
    let validation = validate(&ValidationRequest {
        chain: &chain.certificates,
        roots: &configuration.roots,
        purpose: Purpose::Server {
            host_name: &configuration.server_name,
            key_exchange: parameters.suite.key_exchange,
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
    Ok(server_key)
}

/// Checks that the server signed its share for this very connection: both randoms are in it (RFC 8422 §5.4).
fn check_signature(
    core: &mut Core,
    parameters: SessionParameters,
    server_key: &SubjectPublicKey,
    share: &ServerKeyExchange,
) -> Result<(), Error> {
    let signed = SignedShare::new(&parameters, &share.parameters);
    let message = signed.message();
    let is_genuine = server_key.verifies(share.scheme, &message, &share.signature);
    core.trace.record(|| {
        Event::Computed(verification(
            Operation::VerifyKeyExchange,
            server_key,
            share.scheme,
            (&message, signed.quantities()),
            &share.signature,
            is_genuine,
        ))
    });
    match is_genuine {
        true => Ok(()),
        false => Err(ErrorKind::BadKeyExchangeSignature.into()),
    }
}

/// Makes a key pair in the server's group, sends the public key, and returns the secret.
fn send_public_key(core: &mut Core, of_server: &EphemeralParameters) -> Result<Zeroizing<Vec<u8>>, Error> {
    let mut environment = Environment {
        random: &mut core.random,
        trace: &mut core.trace,
    };
    let key = EphemeralKey::generate(Actor::Client, of_server.group, &mut environment)?;
    let message = ClientKeyExchange::PublicKey(key.public().to_vec());
    core.send_handshake(&HandshakeMessage::ClientKeyExchange(message))?;
    key.agree(&of_server.public_key, Item::PreMasterSecret, &mut core.trace)
}

/// Draws the pre-master secret and sends it, encrypted with the server's public key.
fn send_encrypted_secret(core: &mut Core, server_key: &SubjectPublicKey) -> Result<Zeroizing<Vec<u8>>, Error> {
    let public_key = server_key
        .rsa()
        .ok_or(ErrorKind::Certificate(Failure::UnsupportedKey))?;
    // The version that the client offered, not the negotiated one, so that a rollback shows (RFC 5246 §7.4.7.1).
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
        encrypt(&secret, public_key, &mut core.random).ok_or(ErrorKind::Certificate(Failure::KeyTooShort))?;
    core.trace.record(|| {
        Event::Computed(Computation {
            operation: Operation::EncryptPreMasterSecret,
            inputs: vec![
                Quantity::new(Item::PreMasterSecret, secret.as_slice()),
                padded_quantity(&encryption.padded),
                Quantity::new(Item::PublicExponent, public_key.e_bytes()),
                Quantity::new(Item::Modulus, public_key.n_bytes()),
            ],
            outputs: vec![Quantity::new(Item::EncryptedPreMasterSecret, &encryption.ciphertext)],
            outcome: Outcome::Computed,
        })
    });
    let message = ClientKeyExchange::Encrypted(encryption.ciphertext);
    core.send_handshake(&HandshakeMessage::ClientKeyExchange(message))?;
    Ok(Zeroizing::new(secret.to_vec()))
}

/// The client's identity and the signature scheme to use, if the server can verify that signature and the
/// certificates'.
fn choose_identity<'a>(
    identity: Option<&'a Identity>,
    request: &CertificateRequest,
) -> Option<(&'a Identity, SignatureScheme)> {
    let verified = &request.signature_algorithms;
    let is_type_accepted = |identity: &&Identity| request.certificate_types.contains(&identity.key.certificate_type());
    let identity = identity
        .filter(is_type_accepted)
        .filter(|identity| identity.is_accepted_by(verified))?;
    let mut schemes = identity.key.schemes().iter().copied();
    let scheme = schemes.find(|scheme| verified.contains(scheme))?;
    Some((identity, scheme))
}

/// Proves that the client has the certificate's key: signs all messages so far (RFC 5246 §7.4.8).
fn sign_handshake(core: &mut Core, identity: &Identity, scheme: SignatureScheme) -> Result<(), Error> {
    let messages = core.transcript.messages();
    let signature = identity
        .key
        .sign_scheme(scheme, messages, &mut core.random)
        .map_err(|_| ErrorKind::Configuration("the client's key, which is too short to sign with"))?;
    core.trace.record(|| {
        let messages = vec![Quantity::new(Item::HandshakeMessages, messages)];
        Event::Computed(signing(
            Operation::SignHandshake,
            &identity.key,
            scheme,
            messages,
            &signature,
        ))
    });
    core.send_handshake(&HandshakeMessage::CertificateVerify(CertificateVerify {
        scheme,
        signature,
    }))
}
