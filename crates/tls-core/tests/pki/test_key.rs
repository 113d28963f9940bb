//! Keys of every kind for issuing: RSA keys come from files, others are derived from their number.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex};

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{ID_EC_PUBLIC_KEY, ID_RSASSA_PSS, RSA_ENCRYPTION, SECP_256_R_1, SECP_384_R_1};
use const_oid::db::rfc8410::ID_ED_25519;
use der::Encode;
use der::asn1::{Any, BitString, Null};
use ed25519_dalek::Signer;
use p256::ecdsa::signature::hazmat::PrehashSigner;
use rsa::Pkcs1v15Sign;
use rsa::pkcs1::{EncodeRsaPublicKey, RsaPssParams};
use sha1::{Digest, Sha1};
use sha2::{Sha256, Sha384, Sha512};
use timeline::registry::SignatureScheme;
use tls_core::pki::certificate::SubjectPublicKey;
use tls_core::pki::private_key::PrivateKey;
use tls_core::pki::rsa_key::RsaKey;
use tls_core::pki::signature::{SignatureAlgorithm, SignatureHash};
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};

use crate::lab::{authority, rng};

/// ecdsa-with-SHA1 (RFC 3279 §2.2.3).
pub const ECDSA_WITH_SHA_1: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.10045.4.1");

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyKind {
    Rsa1024,
    Rsa2048,
    Rsa3072,
    Rsa4096,
    P256,
    P384,
    Ed25519,
}

/// A key of some kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TestKey {
    pub kind: KeyKind,
    /// There are three RSA keys of 2048 bits, one of each other length, and any number of the other
    /// kinds.
    pub number: u8,
}

/// The key files, and the lab's own three keys of 2048 bits.
static RSA_KEYS: LazyLock<HashMap<(KeyKind, u8), RsaKey>> = LazyLock::new(|| {
    let read = |pem| {
        PrivateKey::from_pem(pem)
            .ok()
            .and_then(PrivateKey::into_rsa)
            .expect("the file is a key")
    };
    let lab = authority();
    HashMap::from([
        ((KeyKind::Rsa1024, 0), read(include_str!("keys/rsa-1024.pem"))),
        ((KeyKind::Rsa2048, 0), lab.server_key),
        ((KeyKind::Rsa2048, 1), lab.intermediate_key),
        ((KeyKind::Rsa2048, 2), lab.root_key),
        ((KeyKind::Rsa3072, 0), read(include_str!("keys/rsa-3072.pem"))),
        ((KeyKind::Rsa4096, 0), read(include_str!("keys/rsa-4096.pem"))),
    ])
});

type Signed = ((KeyKind, u8), Vec<u8>, Vec<u8>);

/// Cached signatures, since many chains share their first certificates.
static SIGNATURES: LazyLock<Mutex<HashMap<Signed, Vec<u8>>>> = LazyLock::new(Mutex::default);

impl TestKey {
    pub fn of(kind: KeyKind) -> Self {
        Self { kind, number: 0 }
    }

    pub fn numbered(kind: KeyKind, number: u8) -> Self {
        let number = match kind {
            KeyKind::Rsa2048 => number % 3,
            KeyKind::Rsa1024 | KeyKind::Rsa3072 | KeyKind::Rsa4096 => 0,
            _ => number,
        };
        Self { kind, number }
    }

    fn rsa(self) -> &'static RsaKey {
        &RSA_KEYS[&(self.kind, self.number)]
    }

    fn p256(self) -> p256::ecdsa::SigningKey {
        p256::ecdsa::SigningKey::from_slice(&[self.number + 1; 32]).expect("it is below the order")
    }

    fn p384(self) -> p384::ecdsa::SigningKey {
        p384::ecdsa::SigningKey::from_slice(&[self.number + 1; 48]).expect("it is below the order")
    }

    fn ed25519(self) -> ed25519_dalek::SigningKey {
        ed25519_dalek::SigningKey::from_bytes(&[self.number + 1; 32])
    }

    pub fn info(self) -> SubjectPublicKeyInfoOwned {
        let of_curve = |curve: ObjectIdentifier| (ID_EC_PUBLIC_KEY, Some(Any::from(curve)));
        let ((oid, parameters), bytes) = match self.kind {
            KeyKind::P256 => {
                let point = self.p256().verifying_key().to_sec1_point(false);
                (of_curve(SECP_256_R_1), point.as_bytes().to_vec())
            }
            KeyKind::P384 => {
                let point = self.p384().verifying_key().to_sec1_point(false);
                (of_curve(SECP_384_R_1), point.as_bytes().to_vec())
            }
            KeyKind::Ed25519 => ((ID_ED_25519, None), self.ed25519().verifying_key().to_bytes().to_vec()),
            _ => {
                let der = self.rsa().public_key().to_pkcs1_der().expect("it can be written");
                ((RSA_ENCRYPTION, Some(Null.into())), der.as_bytes().to_vec())
            }
        };
        SubjectPublicKeyInfoOwned {
            algorithm: AlgorithmIdentifierOwned { oid, parameters },
            subject_public_key: BitString::from_bytes(&bytes).expect("it can be written"),
        }
    }

    pub fn public_key(self) -> SubjectPublicKey {
        let der = self.info().to_der().expect("it can be written");
        SubjectPublicKey::from_der(&der).expect("it can be read")
    }

    /// The default signature algorithm for certificates signed by this kind of key.
    pub fn usual_algorithm(self) -> SignatureAlgorithm {
        match self.kind {
            KeyKind::P256 => SignatureAlgorithm::Ecdsa(SignatureHash::Sha256),
            KeyKind::P384 => SignatureAlgorithm::Ecdsa(SignatureHash::Sha384),
            KeyKind::Ed25519 => SignatureAlgorithm::Ed25519,
            _ => SignatureAlgorithm::RsaPkcs1(SignatureHash::Sha256),
        }
    }

    pub fn sign_scheme(self, scheme: SignatureScheme, message: &[u8]) -> Vec<u8> {
        let algorithm = SignatureAlgorithm::from_scheme(scheme).expect("the scheme is supported");
        self.sign(algorithm, message)
    }

    pub fn sign(self, algorithm: SignatureAlgorithm, message: &[u8]) -> Vec<u8> {
        let signed = (
            (self.kind, self.number),
            algorithm.name().into_bytes(),
            message.to_vec(),
        );
        if let Some(signature) = SIGNATURES.lock().expect("nobody panics with it").get(&signed) {
            return signature.clone();
        }
        let signature = self.sign_anew(algorithm, message);
        let mut signatures = SIGNATURES.lock().expect("nobody panics with it");
        signatures.insert(signed, signature.clone());
        signature
    }

    fn sign_anew(self, algorithm: SignatureAlgorithm, message: &[u8]) -> Vec<u8> {
        let digest = match algorithm.hash() {
            Some(hash) => hash.digest(message),
            None => Sha1::digest(message).to_vec(),
        };
        match (self.kind, algorithm) {
            (KeyKind::P256, _) => {
                let signature: p256::ecdsa::Signature = self.p256().sign_prehash(&digest).expect("it signs");
                signature.to_der().as_bytes().to_vec()
            }
            (KeyKind::P384, _) => {
                let signature: p384::ecdsa::Signature = self.p384().sign_prehash(&digest).expect("it signs");
                signature.to_der().as_bytes().to_vec()
            }
            (KeyKind::Ed25519, _) => self.ed25519().sign(message).to_vec(),
            (_, SignatureAlgorithm::RsaPss(hash)) => {
                let scheme = match hash {
                    SignatureHash::Sha256 => SignatureScheme::RSA_PSS_RSAE_SHA256,
                    SignatureHash::Sha384 => SignatureScheme::RSA_PSS_RSAE_SHA384,
                    SignatureHash::Sha512 => SignatureScheme::RSA_PSS_RSAE_SHA512,
                };
                self.rsa().sign_scheme(scheme, message, &mut rng()).expect("it signs")
            }
            (_, SignatureAlgorithm::RsaPkcs1(hash)) => self.rsa().sign(hash, message, &mut rng()).expect("it signs"),
            _ => {
                let padding = Pkcs1v15Sign::new::<Sha1>();
                let key = self.rsa().as_rsa();
                key.sign_with_rng(&mut rng(), padding, &digest).expect("it signs")
            }
        }
    }
}

/// The algorithm identifier in certificates.
pub fn identifier(algorithm: SignatureAlgorithm) -> AlgorithmIdentifierOwned {
    let (oid, parameters) = match algorithm {
        SignatureAlgorithm::RsaPkcs1(hash) => (hash.rsa_identifier(), Some(Null.into())),
        SignatureAlgorithm::RsaPss(hash) => (ID_RSASSA_PSS, Some(pss_parameters(hash))),
        SignatureAlgorithm::Ecdsa(hash) => (hash.ecdsa_identifier(), None),
        SignatureAlgorithm::Ed25519 => (ID_ED_25519, None),
        SignatureAlgorithm::Weak(ECDSA_WITH_SHA_1) => (ECDSA_WITH_SHA_1, None),
        SignatureAlgorithm::Weak(oid) | SignatureAlgorithm::Other(oid) => (oid, Some(Null.into())),
    };
    AlgorithmIdentifierOwned { oid, parameters }
}

fn pss_parameters(hash: SignatureHash) -> Any {
    let length = u8::try_from(hash.length()).expect("no hash is so long");
    let parameters = match hash {
        SignatureHash::Sha256 => RsaPssParams::new::<Sha256>(length),
        SignatureHash::Sha384 => RsaPssParams::new::<Sha384>(length),
        SignatureHash::Sha512 => RsaPssParams::new::<Sha512>(length),
    };
    Any::encode_from(&parameters).expect("it can be written")
}
