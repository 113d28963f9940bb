//! The key exchange: the server's share, and the client's second flight, with its certificate if the server asked
//! (RFC 5246 §7.4.3 and §7.4.6 to §7.4.8, RFC 8422 §5.4 and §5.7).

use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::ProtocolVersion;
use timeline::time::UnixTime;
use zeroize::Zeroizing;

use crate::connection::{Core, Input, SessionKeys, SessionParameters};
use crate::environment::Environment;
use crate::key_exchange::ecdhe::EphemeralKey;
use crate::key_exchange::rsa::{decrypt, padded_quantity};
use crate::key_exchange::signed_share::SignedShare;
use crate::pki::certificate::SubjectPublicKey;
use crate::pki::private_key::PrivateKey;
use crate::pki::purpose::Purpose;
use crate::pki::rsa_key::RsaKey;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::pki::validate::{ValidationRequest, validate};
use crate::pki::verification::{signing, verification};
use crate::wire::certificate::CertificateChain;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::client_key_exchange::ClientKeyExchange;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::server_key_exchange::{EphemeralParameters, ServerKeyExchange};

use super::credentials::Ephemeral;
use super::finish::{AwaitChangeCipherSpec, Saving};
use super::{ClientAuthentication, ServerState};

/// Awaits the client's certificate.
pub struct AwaitCertificate {
    pub(super) authentication: ClientAuthentication,
    pub(super) now: UnixTime,
    pub(super) next: AwaitClientKeyExchange,
}

impl AwaitCertificate {
    pub(super) fn handle(self, core: &mut Core, chain: CertificateChain) -> Result<ServerState, Error> {
        let mut next = self.next;
        if chain.certificates.is_empty() {
            return match self.authentication {
                ClientAuthentication::Required(_) => {
                    Err(ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_2).into())
                }
                _ => Ok(ServerState::ClientKeyExchange(next)),
            };
        }
        let validation = validate(&ValidationRequest {
            chain: &chain.certificates,
            roots: self.authentication.roots().unwrap_or_default(),
            purpose: Purpose::Client,
            now: self.now,
        });
        core.trace.record(|| validation.event());
        next.client_key = Some(validation.verdict()?.clone());
        if let Some(agreement) = &mut core.agreement {
            agreement.peer_certificates = chain.certificates;
        }
        Ok(ServerState::ClientKeyExchange(next))
    }
}

/// The server's key in the key exchange.
pub enum KeyExchangeKey {
    /// The RSA key of its certificate, which decrypts the pre-master secret.
    OfCertificate(Box<RsaKey>),
    /// A key for this connection only.
    Ephemeral(EphemeralKey),
}

/// Makes a key pair for this connection, signs its public key and sends it (RFC 8422 §5.4).
pub fn send_share(
    core: &mut Core,
    session: SessionParameters,
    key: &PrivateKey,
    Ephemeral { group, scheme }: Ephemeral,
) -> Result<KeyExchangeKey, Error> {
    let mut environment = Environment {
        random: &mut core.random,
        trace: &mut core.trace,
    };
    let ephemeral = EphemeralKey::generate(Actor::Server, group, &mut environment)?;
    let parameters = EphemeralParameters {
        group,
        public_key: ephemeral.public().to_vec(),
    };
    let signed = SignedShare::new(&session, &parameters);
    let signature = key
        .sign_scheme(scheme, &signed.message(), &mut core.random)
        .map_err(|_| ErrorKind::Configuration("the server's key, which is too short to sign with"))?;
    core.trace.record(|| {
        let operation = Operation::SignKeyExchange;
        Event::Computed(signing(operation, key, scheme, signed.quantities(), &signature))
    });
    core.send_handshake(&HandshakeMessage::ServerKeyExchange(ServerKeyExchange {
        parameters,
        scheme,
        signature,
    }))?;
    Ok(KeyExchangeKey::Ephemeral(ephemeral))
}

/// Awaits the client's share of the key exchange.
pub struct AwaitClientKeyExchange {
    pub(super) key: KeyExchangeKey,
    pub(super) offered_version: ProtocolVersion,
    pub(super) parameters: SessionParameters,
    pub(super) saving: Saving,
    /// The key of the client's certificate, if it showed one.
    pub(super) client_key: Option<SubjectPublicKey>,
}

impl AwaitClientKeyExchange {
    pub(super) fn handle(self, core: &mut Core, message: ClientKeyExchange) -> Result<ServerState, Error> {
        let secret = match (self.key, message) {
            (KeyExchangeKey::OfCertificate(key), ClientKeyExchange::Encrypted(ciphertext)) => {
                decrypt_secret(core, &key, self.offered_version, &ciphertext)
            }
            (KeyExchangeKey::Ephemeral(key), ClientKeyExchange::PublicKey(public)) => {
                key.agree(&public, Item::PreMasterSecret, &mut core.trace)?
            }
            // The suite decides on both, so these two cannot meet.
            (KeyExchangeKey::OfCertificate(_), message @ ClientKeyExchange::PublicKey(_))
            | (KeyExchangeKey::Ephemeral(_), message @ ClientKeyExchange::Encrypted(_)) => {
                let input = Input::Handshake(HandshakeMessage::ClientKeyExchange(message));
                return Err(input.unexpected("ClientKeyExchange of this suite"));
            }
        };
        let keys = core.derive_keys(self.parameters, &secret);
        Ok(match self.client_key {
            None => ServerState::ChangeCipherSpec(AwaitChangeCipherSpec::full(keys, self.saving)),
            Some(client_key) => ServerState::CertificateVerify(AwaitCertificateVerify {
                keys,
                saving: self.saving,
                client_key,
            }),
        })
    }
}

/// Decrypts the client's pre-master secret, 48 bytes; random ones if anything is wrong with it (RFC 5246 §7.4.7.1).
fn decrypt_secret(
    core: &mut Core,
    key: &RsaKey,
    offered_version: ProtocolVersion,
    ciphertext: &[u8],
) -> Zeroizing<Vec<u8>> {
    let decryption = decrypt(ciphertext, key, offered_version, &mut core.random);
    core.trace.record(|| {
        let mut outputs = Vec::new();
        if let Some(padded) = &decryption.padded {
            outputs.push(padded_quantity(padded));
        }
        outputs.push(Quantity::new(Item::PreMasterSecret, decryption.secret.as_slice()));
        Event::Computed(Computation {
            operation: Operation::DecryptPreMasterSecret,
            inputs: vec![
                Quantity::new(Item::EncryptedPreMasterSecret, ciphertext),
                Quantity::new(Item::PrivateExponent, key.private_exponent()),
                Quantity::new(Item::Modulus, key.modulus()),
            ],
            outputs,
            outcome: Outcome::of_comparison(decryption.well_formed),
        })
    });
    core.trace.learned(Item::PreMasterSecret, decryption.secret.as_slice());
    Zeroizing::new(decryption.secret.to_vec())
}

/// Awaits the client's CertificateVerify.
pub struct AwaitCertificateVerify {
    keys: SessionKeys,
    saving: Saving,
    client_key: SubjectPublicKey,
}

impl AwaitCertificateVerify {
    pub(super) fn handle(self, core: &mut Core, message: &CertificateVerify) -> Result<ServerState, Error> {
        let CertificateVerify { scheme, signature } = message;
        if !SIGNATURE_SCHEMES.contains(scheme) {
            return Err(ErrorKind::NotOffered("signature algorithm").into());
        }
        let messages = core.transcript.messages();
        let is_genuine = self.client_key.verifies(*scheme, messages, signature);
        core.trace.record(|| {
            Event::Computed(verification(
                Operation::VerifyHandshake,
                &self.client_key,
                *scheme,
                (messages, vec![Quantity::new(Item::HandshakeMessages, messages)]),
                signature,
                is_genuine,
            ))
        });
        if !is_genuine {
            return Err(ErrorKind::BadCertificateVerify.into());
        }
        let saving = Saving {
            is_client_authenticated: true,
            ..self.saving
        };
        Ok(ServerState::ChangeCipherSpec(AwaitChangeCipherSpec::full(
            self.keys, saving,
        )))
    }
}
