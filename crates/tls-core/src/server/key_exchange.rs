//! The client's second flight: its certificate, if the server asked, and the pre-master secret (RFC 5246 §7.4.6 to
//! §7.4.8).

use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::ProtocolVersion;
use timeline::time::UnixTime;

use crate::connection::{Core, SessionKeys, SessionParameters};
use crate::key_exchange::rsa::{decrypt, padded_quantity};
use crate::pki::certificate::SubjectPublicKey;
use crate::pki::private_key::PrivateKey;
use crate::pki::purpose::Purpose;
use crate::pki::signature::SIGNATURE_SCHEMES;
use crate::pki::signature::SignatureAlgorithm;
use crate::pki::validate::{ValidationRequest, validate};
use crate::pki::verification::verification;
use crate::wire::certificate::CertificateChain;
use crate::wire::certificate_verify::CertificateVerify;
use crate::wire::client_key_exchange::ClientKeyExchange;

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
                ClientAuthentication::Required(_) => Err(ErrorKind::MissingClientCertificate.into()),
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

/// Awaits the encrypted pre-master secret.
pub struct AwaitClientKeyExchange {
    pub(super) key: PrivateKey,
    pub(super) offered_version: ProtocolVersion,
    pub(super) parameters: SessionParameters,
    pub(super) saving: Saving,
    /// The key of the client's certificate, if it showed one.
    pub(super) client_key: Option<SubjectPublicKey>,
}

impl AwaitClientKeyExchange {
    pub(super) fn handle(self, core: &mut Core, message: &ClientKeyExchange) -> ServerState {
        let ciphertext = &message.encrypted_pre_master_secret;
        let decryption = decrypt(ciphertext, &self.key, self.offered_version, &mut core.random);
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
                    Quantity::new(Item::PrivateExponent, self.key.private_exponent()),
                    Quantity::new(Item::Modulus, self.key.modulus()),
                ],
                outputs,
                outcome: Outcome::of_comparison(decryption.well_formed),
            })
        });
        core.trace.learned(Item::PreMasterSecret, decryption.secret.as_slice());
        let keys = core.derive_keys(self.parameters, &decryption.secret);
        match self.client_key {
            None => ServerState::ChangeCipherSpec(AwaitChangeCipherSpec::full(keys, self.saving)),
            Some(client_key) => ServerState::CertificateVerify(AwaitCertificateVerify {
                keys,
                saving: self.saving,
                client_key,
            }),
        }
    }
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
        let computation = || Computation {
            operation: Operation::VerifyHandshake,
            ..verification(
                &self.client_key,
                SignatureAlgorithm::from_scheme(*scheme),
                Quantity::new(Item::SignatureAlgorithm, scheme.to_string()),
                Quantity::new(Item::HandshakeMessages, messages),
                signature,
                is_genuine,
            )
        };
        core.trace.record(|| Event::Computed(computation()));
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
