//! The client checks the server's certificate, shows its own if the server asks, and sends the pre-master secret
//! (RFC 5246 §7.4.2 to §7.4.8).

use rsa::RsaPublicKey;
use rsa::traits::PublicKeyParts;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::{ClientCertificateType, ProtocolVersion, SignatureScheme};
use timeline::validation::Failure;

use crate::connection::{Core, SessionParameters};
use crate::key_exchange::rsa::{PreMasterSecret, encrypt, generate, padded_quantity};
use crate::pki::identity::Identity;
use crate::pki::purpose::Purpose;
use crate::pki::validate::{ValidationRequest, validate};
use crate::wire::certificate::CertificateChain;
use crate::wire::certificate_request::CertificateRequest;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::client_key_exchange::ClientKeyExchange;
use crate::wire::handshake::HandshakeMessage;

use super::finish::{AwaitChangeCipherSpec, Saving};
use super::{ClientConfiguration, ClientState};

/// The signatures that a client can make with its RSA key, best first.
const OWN_SCHEMES: [SignatureScheme; 6] = [
    SignatureScheme::RSA_PKCS1_SHA256,
    SignatureScheme::RSA_PKCS1_SHA384,
    SignatureScheme::RSA_PKCS1_SHA512,
    SignatureScheme::RSA_PSS_RSAE_SHA256,
    SignatureScheme::RSA_PSS_RSAE_SHA384,
    SignatureScheme::RSA_PSS_RSAE_SHA512,
];

/// Awaits the server's Certificate.
pub struct AwaitCertificate {
    pub(super) configuration: ClientConfiguration,
    pub(super) parameters: SessionParameters,
    pub(super) saving: Saving,
    pub(super) gives_ticket: bool,
}

impl AwaitCertificate {
    pub(super) fn handle(self, chain: CertificateChain) -> ClientState {
        ClientState::ServerHelloDone(AwaitServerHelloDone {
            before: self,
            chain,
            request: None,
        })
    }
}

/// Awaits the end of the server's first flight.
pub struct AwaitServerHelloDone {
    before: AwaitCertificate,
    chain: CertificateChain,
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
        let Self { before, chain, request } = self;
        let configuration = before.configuration;
        let validation = validate(&ValidationRequest {
            chain: &chain.certificates,
            roots: &configuration.roots,
            purpose: Purpose::Server {
                host_name: &configuration.server_name,
            },
            now: configuration.now,
        });
        core.trace.record(|| validation.event());
        let leaf_key = validation.verdict()?;
        let public_key = leaf_key.rsa().ok_or(ErrorKind::Certificate(Failure::UnsupportedKey))?;
        if core.trace.is_on() {
            core.trace.learned(Item::Modulus, public_key.n_bytes());
            core.trace.learned(Item::PublicExponent, public_key.e_bytes());
        }
        if let Some(agreement) = &mut core.agreement {
            agreement.peer_certificates = chain.certificates;
        }

        let answer = request.map(|request| choose_identity(configuration.identity.as_ref(), &request));
        if let Some(answer) = &answer {
            let certificates = answer.map(|(identity, _)| identity.chain.clone());
            core.send_handshake(&HandshakeMessage::Certificate(CertificateChain {
                // A client without a certificate answers with an empty list (RFC 5246 §7.4.6).
                certificates: certificates.unwrap_or_default(),
            }))?;
        }

        let secret = send_key_exchange(core, public_key)?;
        let keys = core.derive_keys(before.parameters, &secret);
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

/// Draws the pre-master secret and sends it, encrypted with the server's public key.
fn send_key_exchange(core: &mut Core, public_key: &RsaPublicKey) -> Result<PreMasterSecret, Error> {
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
    core.send_handshake(&HandshakeMessage::ClientKeyExchange(ClientKeyExchange {
        encrypted_pre_master_secret: encryption.ciphertext,
    }))?;
    Ok(secret)
}

/// The client's identity and the signature scheme to use, if the server can verify that signature and the
/// certificates'.
fn choose_identity<'a>(
    identity: Option<&'a Identity>,
    request: &CertificateRequest,
) -> Option<(&'a Identity, SignatureScheme)> {
    let verified = &request.signature_algorithms;
    let is_rsa_accepted = request.certificate_types.contains(&ClientCertificateType::RSA_SIGN);
    let identity = identity.filter(|identity| is_rsa_accepted && identity.is_accepted_by(verified))?;
    let scheme = OWN_SCHEMES.into_iter().find(|scheme| verified.contains(scheme))?;
    Some((identity, scheme))
}

/// Proves that the client has the certificate's key: signs all messages so far (RFC 5246 §7.4.8).
fn sign_handshake(core: &mut Core, identity: &Identity, scheme: SignatureScheme) -> Result<(), Error> {
    let messages = core.transcript.messages();
    let signature = identity
        .key
        .sign_scheme(scheme, messages, &mut core.random)
        .map_err(|_| ErrorKind::Configuration("the client's key, which is too short to sign with"))?;
    let computation = || Computation {
        operation: Operation::SignHandshake,
        inputs: vec![
            Quantity::new(Item::SignatureAlgorithm, scheme.to_string()),
            Quantity::new(Item::HandshakeMessages, messages),
            Quantity::new(Item::SignerPrivateExponent, identity.key.private_exponent()),
            Quantity::new(Item::SignerModulus, identity.key.modulus()),
        ],
        outputs: vec![Quantity::new(Item::Signature, &signature)],
        outcome: Outcome::Computed,
    };
    core.trace.record(|| Event::Computed(computation()));
    core.send_handshake(&HandshakeMessage::CertificateVerify(CertificateVerify {
        scheme,
        signature,
    }))
}
