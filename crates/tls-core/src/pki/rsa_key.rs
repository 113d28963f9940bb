//! An RSA private key; used by the authority to sign certificates, and by the server to decrypt the pre-master secret or
//! to sign its share of the key exchange.

use core::fmt;

use crypto_bigint::BoxedUint;
use rand_core::CryptoRng;
use rsa::pkcs1::DecodeRsaPrivateKey;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey, EncodePublicKey, LineEnding};
use rsa::traits::{PrivateKeyParts, PublicKeyParts};
use rsa::{Pss, RsaPrivateKey, RsaPublicKey};
use sha2::{Sha256, Sha384, Sha512};
use timeline::registry::SignatureScheme;
use zeroize::Zeroizing;

use super::error::{Error, ErrorKind, Place};
use super::signature::{SignatureAlgorithm, SignatureHash};

/// The signatures that an RSA key can make, best first.
pub(super) const SCHEMES: &[SignatureScheme] = &[
    SignatureScheme::RSA_PKCS1_SHA256,
    SignatureScheme::RSA_PKCS1_SHA384,
    SignatureScheme::RSA_PKCS1_SHA512,
    SignatureScheme::RSA_PSS_RSAE_SHA256,
    SignatureScheme::RSA_PSS_RSAE_SHA384,
    SignatureScheme::RSA_PSS_RSAE_SHA512,
];

/// The public exponent of the lab's keys: F4, the usual one, which FIPS 186-5 appendix A.1.1 allows.
pub(super) const PUBLIC_EXPONENT: u32 = 65_537;

/// An RSA private key with its public half. Its `Debug` form shows the length only.
#[derive(Clone)]
pub struct RsaKey {
    key: RsaPrivateKey,
}

impl RsaKey {
    /// Builds the key with the public exponent 65537 from its two primes, each big-endian.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedKey`], if the exponent has no inverse, or the primes are even or differ in length. Does
    /// not check that they are primes.
    pub fn from_primes(first: &[u8], second: &[u8]) -> Result<Self, Error> {
        let [first, second] = [first, second].map(BoxedUint::from_be_slice_vartime);
        RsaPrivateKey::from_p_q(first, second, BoxedUint::from(PUBLIC_EXPONENT))
            .map_err(|_| Error::new(ErrorKind::MalformedKey, Place::PrivateKey))
            .map(Self::from)
    }

    /// Reads an RSAPrivateKey (RFC 8017 appendix A.1.2).
    ///
    /// # Errors
    /// [`ErrorKind::MalformedDer`], or [`ErrorKind::MalformedKey`] for numbers that do not fit together.
    pub(super) fn from_pkcs1_der(der: &[u8]) -> Result<Self, Error> {
        RsaPrivateKey::from_pkcs1_der(der).map_err(pkcs1_error).map(Self::from)
    }

    /// Reads a PrivateKeyInfo (RFC 5958 §2).
    ///
    /// # Errors
    /// As [`RsaKey::from_pkcs1_der`].
    pub(super) fn from_pkcs8_der(der: &[u8]) -> Result<Self, Error> {
        RsaPrivateKey::from_pkcs8_der(der).map_err(pkcs8_error).map(Self::from)
    }

    /// Writes PKCS#8 PEM, lines ended by `\n`.
    ///
    /// # Errors
    /// [`ErrorKind::EncodingFailed`], for a key of more than two primes.
    pub fn to_pkcs8_pem(&self) -> Result<Zeroizing<String>, Error> {
        self.key
            .to_pkcs8_pem(LineEnding::LF)
            .map_err(|_| Error::new(ErrorKind::EncodingFailed, Place::PrivateKey))
    }

    pub(super) fn public_key_der(&self) -> Result<Vec<u8>, Error> {
        let document = self.public_key().to_public_key_der();
        document
            .map(|document| document.as_bytes().to_vec())
            .map_err(|_| Error::new(ErrorKind::EncodingFailed, Place::PublicKey))
    }

    /// The public half, which goes into the certificate.
    #[must_use]
    pub fn public_key(&self) -> &RsaPublicKey {
        self.key.as_public_key()
    }

    /// The key as the `rsa` crate knows it, for decryption.
    #[must_use]
    pub fn as_rsa(&self) -> &RsaPrivateKey {
        &self.key
    }

    /// The modulus n, big-endian without leading zeros: 256 bytes for RSA 2048.
    #[must_use]
    pub fn modulus(&self) -> Vec<u8> {
        self.key.n_bytes().into_vec()
    }

    /// The public exponent e, big-endian without leading zeros: usually 01 00 01.
    #[must_use]
    pub fn public_exponent(&self) -> Vec<u8> {
        self.key.e_bytes().into_vec()
    }

    /// The private exponent d, big-endian without leading zeros. Secret.
    #[must_use]
    pub fn private_exponent(&self) -> Vec<u8> {
        self.key.d().to_be_bytes_trimmed_vartime().into_vec()
    }

    /// Signs `message` with RSASSA-PKCS1-v1_5 (RFC 8017 §8.2.1); the signature is as long
    /// as the modulus.
    ///
    /// The signature depends only on key, hash and message: `rng` blinds the computation and does not
    /// affect its result.
    ///
    /// # Errors
    /// [`ErrorKind::SigningFailed`] if the modulus is too short for the hash.
    pub fn sign<R: CryptoRng + ?Sized>(
        &self,
        hash: SignatureHash,
        message: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, Error> {
        self.key
            .sign_with_rng(rng, hash.padding(), &hash.digest(message))
            .map_err(|_| Error::new(ErrorKind::SigningFailed, Place::Signature))
    }

    /// Signs `message` in a handshake; the signature is as long as the modulus. PSS takes its salt from `rng`, so no two signatures
    /// are the same (RFC 8017 §8.1.1).
    ///
    /// # Errors
    /// [`ErrorKind::SigningFailed`] if the scheme is not one of RSA's with SHA-2, or the modulus is
    /// too short for it.
    pub fn sign_scheme<R: CryptoRng + ?Sized>(
        &self,
        scheme: SignatureScheme,
        message: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, Error> {
        match SignatureAlgorithm::from_scheme(scheme) {
            Some(SignatureAlgorithm::RsaPkcs1(hash)) => self.sign(hash, message, rng),
            Some(SignatureAlgorithm::RsaPss(hash)) => {
                let digest = hash.digest(message);
                match hash {
                    SignatureHash::Sha256 => self.key.sign_with_rng(rng, Pss::<Sha256>::new(), &digest),
                    SignatureHash::Sha384 => self.key.sign_with_rng(rng, Pss::<Sha384>::new(), &digest),
                    SignatureHash::Sha512 => self.key.sign_with_rng(rng, Pss::<Sha512>::new(), &digest),
                }
                .map_err(|_| Error::new(ErrorKind::SigningFailed, Place::Signature))
            }
            _ => Err(Error::new(ErrorKind::SigningFailed, Place::Signature)),
        }
    }
}

impl From<RsaPrivateKey> for RsaKey {
    fn from(key: RsaPrivateKey) -> Self {
        Self { key }
    }
}

impl fmt::Debug for RsaKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("RsaKey")
            .field("bits", &self.key.n().bits_vartime())
            .finish_non_exhaustive()
    }
}

fn pkcs8_error(error: rsa::pkcs8::Error) -> Error {
    match error {
        rsa::pkcs8::Error::Asn1(error) => Error::reading(error, Place::PrivateKey),
        _ => Error::new(ErrorKind::MalformedKey, Place::PrivateKey),
    }
}

fn pkcs1_error(error: rsa::pkcs1::Error) -> Error {
    match error {
        rsa::pkcs1::Error::Asn1(error) => Error::reading(error, Place::PrivateKey),
        _ => Error::new(ErrorKind::MalformedKey, Place::PrivateKey),
    }
}
