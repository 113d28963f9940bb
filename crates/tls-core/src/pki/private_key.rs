//! An RSA private key; used by the authority to sign certificates and by the server to decrypt
//! the pre-master secret.
//!
//! Read from PKCS#8 (RFC 5958) or PKCS#1 (RFC 8017 appendix A.1.2), or built from its primes.

use core::fmt;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::RSA_ENCRYPTION;
use crypto_bigint::BoxedUint;
use der::SliceReader;
use rand_core::CryptoRng;
use rsa::pkcs1::DecodeRsaPrivateKey;
use rsa::pkcs8::{DecodePrivateKey, EncodePrivateKey, LineEnding};
use rsa::traits::{PrivateKeyParts, PublicKeyParts};
use rsa::{Pss, RsaPrivateKey, RsaPublicKey};
use sha2::{Sha256, Sha384, Sha512};
use timeline::registry::SignatureScheme;
use zeroize::Zeroizing;

use super::der_reader::{decode, element, read_all, sequence, skip_rest};
use super::error::{Error, ErrorKind, Place};
use super::object_identifier::object_identifier_name;
use super::pem::{Content, INTEGER, OCTET_STRING, SEQUENCE, describe_other_content, first_identifiers, read_blocks};
use super::signature::{SignatureAlgorithm, SignatureHash};

/// The public exponent of the lab's keys: F4, the usual one, which FIPS 186-5 appendix A.1.1 allows.
pub(super) const PUBLIC_EXPONENT: u32 = 65_537;

/// An RSA private key with its public half. Its `Debug` form shows the length only.
#[derive(Clone)]
pub struct PrivateKey {
    key: RsaPrivateKey,
}

impl PrivateKey {
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

    /// Reads the first RSA key of a file, as [`PrivateKey::all_from_file`] does.
    ///
    /// # Errors
    /// As [`PrivateKey::all_from_file`].
    pub fn from_pem(file: impl AsRef<[u8]>) -> Result<Self, Error> {
        let keys = Self::all_from_file(file.as_ref())?;
        keys.into_iter().next().ok_or(NO_KEY)
    }

    /// Reads all RSA keys of a file in order, PKCS#8 or PKCS#1, PEM or DER. If there is an RSA key, everything else is
    /// skipped, including keys of other kinds.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedPem`], [`ErrorKind::MalformedDer`], or [`ErrorKind::MalformedKey`]
    /// for a key whose numbers do not fit together. Without an RSA key: [`ErrorKind::EncryptedKey`],
    /// [`ErrorKind::UnsupportedKey`] or [`ErrorKind::OtherContent`].
    pub fn all_from_file(file: &[u8]) -> Result<Vec<Self>, Error> {
        let mut keys = Vec::new();
        let mut other = None;
        for block in read_blocks(file, Place::PrivateKey)? {
            if block.content() != Content::PrivateKey {
                continue;
            }
            let key = match block.is_encrypted {
                true => Err(Error::new(ErrorKind::EncryptedKey, Place::PrivateKey)),
                false => Self::from_der(&block.der),
            };
            match key {
                Ok(key) => keys.push(key),
                Err(error) if matches!(error.kind, ErrorKind::EncryptedKey | ErrorKind::UnsupportedKey(_)) => {
                    other.get_or_insert(error);
                }
                Err(error) => return Err(error),
            }
        }
        match (keys.is_empty(), other) {
            (false, _) => Ok(keys),
            (true, Some(other)) => Err(other),
            (true, None) => Err(describe_other_content(file).map_or(NO_KEY, |what| {
                Error::new(ErrorKind::OtherContent(what), Place::PrivateKey)
            })),
        }
    }

    /// Reads DER in any of the forms, because the bytes say more than the label before them.
    fn from_der(der: &[u8]) -> Result<Self, Error> {
        let error = |kind| Err(Error::new(kind, Place::PrivateKey));
        match first_identifiers(der) {
            // RSAPrivateKey (RFC 8017 appendix A.1.2); DSA's, which has no specification, has six numbers.
            Some([INTEGER, INTEGER]) => RsaPrivateKey::from_pkcs1_der(der).map_err(pkcs1_error).map(Self::from),
            // ECPrivateKey (RFC 5915 §3).
            Some([INTEGER, OCTET_STRING]) => error(ErrorKind::UnsupportedKey("id-ecPublicKey")),
            // EncryptedPrivateKeyInfo (RFC 5958 §3).
            Some([SEQUENCE, OCTET_STRING]) => error(ErrorKind::EncryptedKey),
            _ => Self::from_pkcs8_der(der),
        }
    }

    /// Reads the DER of a PKCS#8 PrivateKeyInfo.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedDer`], [`ErrorKind::MalformedKey`], [`ErrorKind::UnsupportedKey`].
    pub fn from_pkcs8_der(der: &[u8]) -> Result<Self, Error> {
        match algorithm(der) {
            Some(RSA_ENCRYPTION) | None => RsaPrivateKey::from_pkcs8_der(der).map_err(pkcs8_error).map(Self::from),
            Some(other) => {
                let name = object_identifier_name(&other).unwrap_or("that is not known here");
                Err(Error::new(ErrorKind::UnsupportedKey(name), Place::PrivateKey))
            }
        }
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

    /// Signs `message` for a CertificateVerify (RFC 5246 §7.4.8); the
    /// signature is as long as the modulus. PSS takes its salt from `rng`, so no two signatures
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

/// The error for a file without a key and without other known content.
const NO_KEY: Error = Error::new(ErrorKind::OtherContent("nothing that is known"), Place::PrivateKey);

/// The algorithm of a PrivateKeyInfo (RFC 5958 §2), if it is readable.
fn algorithm(der: &[u8]) -> Option<ObjectIdentifier> {
    let read = |reader: &mut SliceReader<'_>| {
        sequence(reader, |reader| {
            element(reader)?;
            let algorithm = sequence(reader, |reader| {
                let algorithm = decode::<ObjectIdentifier>(reader)?;
                skip_rest(reader)?;
                Ok(algorithm)
            })?;
            skip_rest(reader)?;
            Ok(algorithm)
        })
    };
    read_all(der, Place::PrivateKey, read).ok()
}

impl From<RsaPrivateKey> for PrivateKey {
    fn from(key: RsaPrivateKey) -> Self {
        Self { key }
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("PrivateKey")
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
