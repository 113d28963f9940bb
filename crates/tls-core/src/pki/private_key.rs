//! The private key of an identity: RSA, or on an elliptic curve; used by both sides to sign, and with RSA by the server
//! to decrypt.
//!
//! Read from PKCS#8 (RFC 5958), PKCS#1 (RFC 8017 appendix A.1.2) or SEC 1 (RFC 5915).

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{ID_EC_PUBLIC_KEY, RSA_ENCRYPTION};
use der::SliceReader;
use rand_core::CryptoRng;
use timeline::quantity::{Item, Quantity};
use timeline::registry::{ClientCertificateType, NamedGroup, ProtocolVersion, SignatureScheme};
use zeroize::Zeroizing;

use super::der_reader::{decode, element, read_all, sequence, skip_rest};
#[cfg(feature = "elliptic-curves")]
use super::elliptic_curve_private_key::EllipticCurvePrivateKey;
use super::error::{Error, ErrorKind, Place};
use super::object_identifier::object_identifier_name;
use super::pem::{Content, INTEGER, OCTET_STRING, SEQUENCE, describe_other_content, first_identifiers, read_blocks};
use super::public_key::SubjectPublicKey;
use super::rsa_key::{self, RsaKey};
use super::signature::is_allowed_in;

/// A private key with its public half.
#[derive(Clone, Debug)]
pub enum PrivateKey {
    /// An RSA key.
    Rsa(RsaKey),
    /// A key on an elliptic curve.
    #[cfg(feature = "elliptic-curves")]
    EllipticCurve(EllipticCurvePrivateKey),
}

impl PrivateKey {
    /// Reads the first key of a file, as [`PrivateKey::all_from_file`] does.
    ///
    /// # Errors
    /// As [`PrivateKey::all_from_file`].
    pub fn from_pem(file: impl AsRef<[u8]>) -> Result<Self, Error> {
        let keys = Self::all_from_file(file.as_ref())?;
        keys.into_iter().next().ok_or(NO_KEY)
    }

    /// Reads all keys of a file in order, PKCS#8, PKCS#1 or SEC 1, PEM or DER. If there is a key that can be used,
    /// everything else is skipped, including keys of other kinds.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedPem`], [`ErrorKind::MalformedDer`], or [`ErrorKind::MalformedKey`]
    /// for a key whose numbers do not fit together. Without a key that can be used: [`ErrorKind::EncryptedKey`],
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
        match first_identifiers(der) {
            // RSAPrivateKey (RFC 8017 appendix A.1.2); DSA's, which has no specification, has six numbers.
            Some([INTEGER, INTEGER]) => RsaKey::from_pkcs1_der(der).map(Self::Rsa),
            // ECPrivateKey (RFC 5915 §3).
            Some([INTEGER, OCTET_STRING]) => Self::from_sec1_der(der),
            // EncryptedPrivateKeyInfo (RFC 5958 §3).
            Some([SEQUENCE, OCTET_STRING]) => Err(Error::new(ErrorKind::EncryptedKey, Place::PrivateKey)),
            _ => Self::from_pkcs8_der(der),
        }
    }

    #[cfg(feature = "elliptic-curves")]
    fn from_sec1_der(der: &[u8]) -> Result<Self, Error> {
        EllipticCurvePrivateKey::from_sec1_der(der)
            .map(Self::EllipticCurve)
            .ok_or(unsupported(&ID_EC_PUBLIC_KEY))
    }

    #[cfg(not(feature = "elliptic-curves"))]
    fn from_sec1_der(_: &[u8]) -> Result<Self, Error> {
        Err(unsupported(&ID_EC_PUBLIC_KEY))
    }

    /// Reads the DER of a PKCS#8 PrivateKeyInfo.
    ///
    /// # Errors
    /// [`ErrorKind::MalformedDer`], [`ErrorKind::MalformedKey`], [`ErrorKind::UnsupportedKey`].
    pub fn from_pkcs8_der(der: &[u8]) -> Result<Self, Error> {
        match algorithm(der) {
            Some(RSA_ENCRYPTION) | None => RsaKey::from_pkcs8_der(der).map(Self::Rsa),
            Some(other) => Self::of_curve(der).ok_or(unsupported(&other)),
        }
    }

    #[cfg(feature = "elliptic-curves")]
    fn of_curve(der: &[u8]) -> Option<Self> {
        EllipticCurvePrivateKey::from_pkcs8_der(der).map(Self::EllipticCurve)
    }

    #[cfg(not(feature = "elliptic-curves"))]
    fn of_curve(_: &[u8]) -> Option<Self> {
        None
    }

    /// Writes PKCS#8 PEM, lines ended by `\n`.
    ///
    /// # Errors
    /// [`ErrorKind::EncodingFailed`], for an RSA key of more than two primes.
    pub fn to_pkcs8_pem(&self) -> Result<Zeroizing<String>, Error> {
        match self {
            Self::Rsa(key) => key.to_pkcs8_pem(),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.to_pkcs8_pem(),
        }
    }

    /// The RSA key, if it is one.
    #[must_use]
    pub fn rsa(&self) -> Option<&RsaKey> {
        match self {
            Self::Rsa(key) => Some(key),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(_) => None,
        }
    }

    /// The RSA key, if it is one.
    #[must_use]
    pub fn into_rsa(self) -> Option<RsaKey> {
        match self {
            Self::Rsa(key) => Some(key),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(_) => None,
        }
    }

    /// Whether this is the private half of a certificate's key.
    #[must_use]
    pub fn is_of(&self, public: &SubjectPublicKey) -> bool {
        match (self, public) {
            (Self::Rsa(key), public) => public.rsa() == Some(key.public_key()),
            #[cfg(feature = "elliptic-curves")]
            (Self::EllipticCurve(key), SubjectPublicKey::EllipticCurve(public)) => {
                key.public_key().to_bytes() == public.to_bytes()
            }
            #[cfg(feature = "elliptic-curves")]
            (Self::EllipticCurve(_), _) => false,
        }
    }

    /// The public half, as in a certificate: the DER of a SubjectPublicKeyInfo.
    ///
    /// # Errors
    /// [`ErrorKind::EncodingFailed`], which no key that was read has.
    pub fn public_key_der(&self) -> Result<Vec<u8>, Error> {
        match self {
            Self::Rsa(key) => key.public_key_der(),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.public_key_der(),
        }
    }

    /// The signatures that the key can make in a handshake, best first.
    #[must_use]
    pub fn schemes(&self) -> &'static [SignatureScheme] {
        match self {
            Self::Rsa(_) => rsa_key::SCHEMES,
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.schemes(),
        }
    }

    /// The signatures that the key can make in a handshake of this version, best first: in TLS 1.3 not those of PKCS#1 v1.5
    /// (RFC 9846 §4.3.3).
    #[must_use]
    pub fn schemes_in(&self, version: ProtocolVersion) -> Vec<SignatureScheme> {
        let schemes = self.schemes().iter().copied();
        schemes.filter(|scheme| is_allowed_in(version, *scheme)).collect()
    }

    /// The curve of an ECDSA key, which a peer has to name among its groups (RFC 8422 §5.1.1); `None` for other keys.
    #[must_use]
    pub fn curve(&self) -> Option<NamedGroup> {
        match self {
            Self::Rsa(_) => None,
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.curve(),
        }
    }

    /// The type of a client certificate with this key. Ed25519 counts as ECDSA (RFC 8422 §5.5).
    #[must_use]
    pub fn certificate_type(&self) -> ClientCertificateType {
        match self {
            Self::Rsa(_) => ClientCertificateType::RSA_SIGN,
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(_) => ClientCertificateType::ECDSA_SIGN,
        }
    }

    /// Signs `message` in a handshake (RFC 5246 §7.4.8, RFC 8422 §5.4). PSS takes its salt from `rng`; for RSA, `rng` also
    /// blinds the computation. ECDSA needs no random number (RFC 6979).
    ///
    /// # Errors
    /// [`ErrorKind::SigningFailed`] if the key cannot make such a signature, or is too short for it.
    pub fn sign_scheme<R: CryptoRng + ?Sized>(
        &self,
        scheme: SignatureScheme,
        message: &[u8],
        rng: &mut R,
    ) -> Result<Vec<u8>, Error> {
        match self {
            Self::Rsa(key) => key.sign_scheme(scheme, message, rng),
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => key.sign_scheme(scheme, message),
        }
    }

    /// The numbers with which the key signs, for the trace.
    pub(crate) fn signer_quantities(&self) -> Vec<Quantity> {
        match self {
            Self::Rsa(key) => vec![
                Quantity::new(Item::SignerPrivateExponent, key.private_exponent()),
                Quantity::new(Item::SignerModulus, key.modulus()),
            ],
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => vec![Quantity::new(Item::SignerPrivateKey, key.to_bytes())],
        }
    }

    /// What the owner of the key knows from the start, for the trace.
    pub(crate) fn own_quantities(&self) -> Vec<Quantity> {
        match self {
            Self::Rsa(key) => vec![
                Quantity::new(Item::Modulus, key.modulus()),
                Quantity::new(Item::PublicExponent, key.public_exponent()),
                Quantity::new(Item::PrivateExponent, key.private_exponent()),
            ],
            #[cfg(feature = "elliptic-curves")]
            Self::EllipticCurve(key) => vec![
                Quantity::new(Item::SignerPublicKey, key.public_key().to_bytes()),
                Quantity::new(Item::SignerPrivateKey, key.to_bytes()),
            ],
        }
    }
}

impl From<RsaKey> for PrivateKey {
    fn from(key: RsaKey) -> Self {
        Self::Rsa(key)
    }
}

/// The error for a file without a key and without other known content.
const NO_KEY: Error = Error::new(ErrorKind::OtherContent("nothing that is known"), Place::PrivateKey);

/// The error for a key of another algorithm, or on a curve that is not supported.
fn unsupported(algorithm: &ObjectIdentifier) -> Error {
    let name = object_identifier_name(algorithm).unwrap_or("that is not known here");
    Error::new(ErrorKind::UnsupportedKey(name), Place::PrivateKey)
}

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
