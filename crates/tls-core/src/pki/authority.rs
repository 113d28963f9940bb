//! The lab's own certificate authority: a root that the client trusts, an intermediate, the server's
//! and the client's certificates, and another root that a client need not trust; used by the session to
//! give the two sides their identities.
//!
//! The keys are fixed and public (`keys/README.md`); the certificates are issued anew for the time
//! of each scenario and differ only by that. Profile: RFC 5280 §4.2.

use rand_core::CryptoRng;
use timeline::host_name::HostName;
use timeline::scenario::KeyKind;
use timeline::time::UnixTime;

use super::CertificateDer;
#[cfg(feature = "elliptic-curves")]
use super::elliptic_curve_private_key::EllipticCurvePrivateKey;
use super::error::{Error, ErrorKind, Place};
use super::identity::Identity;
use super::key_usage::{AuthorityConstraint, KeyPurpose, KeyUsages};
use super::private_key::PrivateKey;
use super::rsa_key::RsaKey;
use super::signature::SignatureHash;
use super::template::{CertificateTemplate, issue};

/// The root's distinguished name (RFC 4514).
pub const ROOT_NAME: &str = "CN=Handshake Lab Root CA,O=Handshake Lab";

/// The distinguished name of the intermediate with an RSA key (RFC 4514).
pub const INTERMEDIATE_NAME: &str = "CN=Handshake Lab Issuing CA,O=Handshake Lab";

/// The distinguished name of the intermediate that issues certificates for keys of a kind.
const fn intermediate_name(kind: KeyKind) -> &'static str {
    match kind {
        KeyKind::Rsa => INTERMEDIATE_NAME,
        KeyKind::EcdsaP256 => "CN=Handshake Lab Issuing CA ECDSA,O=Handshake Lab",
        KeyKind::Ed25519 => "CN=Handshake Lab Issuing CA Ed25519,O=Handshake Lab",
    }
}

/// The distinguished name of a root outside the lab (RFC 4514).
pub const OTHER_ROOT_NAME: &str = "CN=Somebody Else Root CA,O=Somebody Else";

/// The distinguished name of the lab's client (RFC 4514).
pub const CLIENT_NAME: &str = "CN=A learner,O=Handshake Lab";

/// Longest common name in characters (ub-common-name, RFC 5280 appendix A.1).
const LONGEST_COMMON_NAME: usize = 64;

/// How long before and after a scenario's time its certificates for the two sides are valid: 47 days together, the most
/// that public authorities may issue from 2029 on.
const DAYS_BEFORE: u64 = 17;
const DAYS_AFTER: u64 = 30;

const ROOT_KEY: &[u8] = include_bytes!("../../keys/root.primes");
const INTERMEDIATE_KEY: &[u8] = include_bytes!("../../keys/intermediate.primes");
const SERVER_KEY: &[u8] = include_bytes!("../../keys/server.primes");
const SERVER_KEY_3072: &[u8] = include_bytes!("../../keys/server-3072.primes");
const SERVER_KEY_4096: &[u8] = include_bytes!("../../keys/server-4096.primes");
const WEAK_KEY: &[u8] = include_bytes!("../../keys/weak.primes");
const CLIENT_KEY: &[u8] = include_bytes!("../../keys/client.primes");
#[cfg(feature = "elliptic-curves")]
const ISSUING_P256_KEY: &[u8; 32] = include_bytes!("../../keys/issuing-p256.number");
#[cfg(feature = "elliptic-curves")]
const ISSUING_ED25519_KEY: &[u8; 32] = include_bytes!("../../keys/issuing-ed25519.seed");
#[cfg(feature = "elliptic-curves")]
const SERVER_P256_KEY: &[u8; 32] = include_bytes!("../../keys/server-p256.number");
#[cfg(feature = "elliptic-curves")]
const SERVER_ED25519_KEY: &[u8; 32] = include_bytes!("../../keys/server-ed25519.seed");
#[cfg(feature = "elliptic-curves")]
const CLIENT_P256_KEY: &[u8; 32] = include_bytes!("../../keys/client-p256.number");
#[cfg(feature = "elliptic-curves")]
const CLIENT_ED25519_KEY: &[u8; 32] = include_bytes!("../../keys/client-ed25519.seed");
const OTHER_ROOT_KEY: &[u8] = include_bytes!("../../keys/other.primes");

/// A key from its file, which holds the two primes one after the other.
fn fixed_key(primes: &[u8]) -> Result<RsaKey, Error> {
    let (first, second) = primes.split_at(primes.len() / 2);
    RsaKey::from_primes(first, second)
}

/// A key on an elliptic curve.
///
/// # Errors
/// [`ErrorKind::UnsupportedKey`] for RSA.
#[cfg(feature = "elliptic-curves")]
fn curve_key(kind: KeyKind, number: &[u8; 32], seed: &[u8; 32]) -> Result<PrivateKey, Error> {
    let key = match kind {
        KeyKind::EcdsaP256 => EllipticCurvePrivateKey::p256(number),
        KeyKind::Ed25519 => Some(EllipticCurvePrivateKey::ed25519(seed)),
        KeyKind::Rsa => None,
    };
    key.map(PrivateKey::EllipticCurve).ok_or(Error::new(
        ErrorKind::UnsupportedKey("rsaEncryption"),
        Place::PrivateKey,
    ))
}

/// The lab's authority: the keys of root, intermediate and server.
///
/// Each of [`LabAuthority::issue_root`], [`LabAuthority::issue_intermediate`] and
/// [`LabAuthority::issue_server`] makes one RSA signature, so that a page can draw between them.
#[derive(Clone, Debug)]
pub struct LabAuthority {
    /// Signs itself and the intermediates, whatever their keys.
    pub root_key: RsaKey,
    /// Signs certificates for RSA keys.
    pub intermediate_key: RsaKey,
    /// The server's own, which decrypts pre-master secrets.
    pub server_key: RsaKey,
}

/// For which host, and when, a server certificate is wanted.
#[derive(Clone, Copy, Debug)]
pub struct ServerRequest<'a> {
    /// DNS name, or IP literal, that the certificate must cover.
    pub host_name: &'a str,
    /// The scenario's time; validity periods lie around it.
    pub now: UnixTime,
}

/// All that a server needs, and the root that its clients need.
#[derive(Clone, Debug)]
pub struct LabIdentity {
    /// The trusted root, which is not sent.
    pub root: CertificateDer,
    /// The chain that the server sends: its own certificate first, then the intermediate.
    pub chain: Vec<CertificateDer>,
    /// The private key of the first certificate.
    pub key: RsaKey,
}

impl LabIdentity {
    /// The server's part: all but the root.
    #[must_use]
    pub fn identity(&self) -> Identity {
        Identity {
            chain: self.chain.clone(),
            key: self.key.clone().into(),
        }
    }
}

impl LabAuthority {
    /// Reads the three keys.
    ///
    /// # Errors
    /// None, as long as the key files are those that the tests have checked.
    pub fn new() -> Result<Self, Error> {
        Ok(Self {
            root_key: fixed_key(ROOT_KEY)?,
            intermediate_key: fixed_key(INTERMEDIATE_KEY)?,
            server_key: fixed_key(SERVER_KEY)?,
        })
    }

    /// Issues all three certificates at once: three RSA signatures.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidName`](super::ErrorKind::InvalidName) if the host name is invalid.
    pub fn issue_server_chain<R: CryptoRng + ?Sized>(
        &self,
        request: &ServerRequest<'_>,
        rng: &mut R,
    ) -> Result<LabIdentity, Error> {
        Ok(LabIdentity {
            root: self.issue_root(request.now, rng)?,
            chain: vec![
                self.issue_server(request, rng)?,
                self.issue_intermediate(KeyKind::Rsa, request.now, rng)?,
            ],
            key: self.server_key.clone(),
        })
    }

    /// Issues the root: one RSA signature.
    ///
    /// # Errors
    /// As [`issue`].
    pub fn issue_root<R: CryptoRng + ?Sized>(&self, now: UnixTime, rng: &mut R) -> Result<CertificateDer, Error> {
        let template = Self::root_template(now);
        issue(&template, self.root_key.public_key(), &self.root_key, rng)
    }

    /// Issues the intermediate for keys of this kind, whose own key is of the same: one RSA signature.
    ///
    /// # Errors
    /// As [`issue`] and [`LabAuthority::server_key`].
    pub fn issue_intermediate<R: CryptoRng + ?Sized>(
        &self,
        kind: KeyKind,
        now: UnixTime,
        rng: &mut R,
    ) -> Result<CertificateDer, Error> {
        let template = CertificateTemplate {
            subject: intermediate_name(kind).to_owned(),
            ..Self::intermediate_template(now)
        };
        issue(&template, &self.issuing_key(kind)?, &self.root_key, rng)
    }

    /// The key of the intermediate for keys of this kind.
    ///
    /// # Errors
    /// As [`LabAuthority::server_key`].
    pub fn issuing_key(&self, kind: KeyKind) -> Result<PrivateKey, Error> {
        match kind {
            KeyKind::Rsa => Ok(self.intermediate_key.clone().into()),
            #[cfg(feature = "elliptic-curves")]
            _ => curve_key(kind, ISSUING_P256_KEY, ISSUING_ED25519_KEY),
            #[cfg(not(feature = "elliptic-curves"))]
            _ => Err(Error::new(ErrorKind::UnsupportedKey(kind.key()), Place::PrivateKey)),
        }
    }

    /// The server's key of this length in bits; the one of 2048 bits for a length without a key.
    ///
    /// # Errors
    /// None, as long as the key files are those that the tests have checked.
    pub fn server_key_of(&self, bits: u32) -> Result<RsaKey, Error> {
        match bits {
            1024 => fixed_key(WEAK_KEY),
            3072 => fixed_key(SERVER_KEY_3072),
            4096 => fixed_key(SERVER_KEY_4096),
            _ => Ok(self.server_key.clone()),
        }
    }

    /// The server's key of this kind; the RSA key has 2048 bits.
    ///
    /// # Errors
    /// [`ErrorKind::UnsupportedKey`] for a key on an elliptic curve in a build without them.
    pub fn server_key(&self, kind: KeyKind) -> Result<PrivateKey, Error> {
        match kind {
            KeyKind::Rsa => Ok(self.server_key.clone().into()),
            #[cfg(feature = "elliptic-curves")]
            _ => curve_key(kind, SERVER_P256_KEY, SERVER_ED25519_KEY),
            #[cfg(not(feature = "elliptic-curves"))]
            _ => Err(Error::new(ErrorKind::UnsupportedKey(kind.key()), Place::PrivateKey)),
        }
    }

    /// The client's key of this kind; the RSA key has 2048 bits.
    ///
    /// # Errors
    /// As [`LabAuthority::server_key`].
    pub fn client_key(kind: KeyKind) -> Result<PrivateKey, Error> {
        match kind {
            KeyKind::Rsa => Ok(fixed_key(CLIENT_KEY)?.into()),
            #[cfg(feature = "elliptic-curves")]
            _ => curve_key(kind, CLIENT_P256_KEY, CLIENT_ED25519_KEY),
            #[cfg(not(feature = "elliptic-curves"))]
            _ => Err(Error::new(ErrorKind::UnsupportedKey(kind.key()), Place::PrivateKey)),
        }
    }

    /// Issues the server's certificate with a key of this kind, and its intermediate: two signatures.
    ///
    /// # Errors
    /// As [`LabAuthority::issue_server`] and [`LabAuthority::server_key`].
    pub fn issue_server_with<R: CryptoRng + ?Sized>(
        &self,
        kind: KeyKind,
        request: &ServerRequest<'_>,
        rng: &mut R,
    ) -> Result<Identity, Error> {
        let key = self.server_key(kind)?;
        let template = Self::server_template_for(kind, request)?;
        let certificate = issue(&template, &key, &self.issuing_key(kind)?, rng)?;
        let intermediate = self.issue_intermediate(kind, request.now, rng)?;
        Ok(Identity {
            chain: vec![certificate, intermediate],
            key,
        })
    }

    /// Issues the root outside the lab: one RSA signature. Returns its key as well.
    ///
    /// # Errors
    /// As [`issue`].
    pub fn issue_other_root<R: CryptoRng + ?Sized>(
        now: UnixTime,
        rng: &mut R,
    ) -> Result<(CertificateDer, RsaKey), Error> {
        let key = fixed_key(OTHER_ROOT_KEY)?;
        let template = CertificateTemplate {
            subject: OTHER_ROOT_NAME.to_owned(),
            issuer: OTHER_ROOT_NAME.to_owned(),
            ..Self::root_template(now)
        };
        let certificate = issue(&template, key.public_key(), &key, rng)?;
        Ok((certificate, key))
    }

    /// Issues the client's certificate: one signature. Returns its key as well.
    ///
    /// # Errors
    /// As [`issue`].
    pub fn issue_client<R: CryptoRng + ?Sized>(
        &self,
        kind: KeyKind,
        now: UnixTime,
        rng: &mut R,
    ) -> Result<(CertificateDer, PrivateKey), Error> {
        let key = Self::client_key(kind)?;
        let template = CertificateTemplate {
            subject: CLIENT_NAME.to_owned(),
            issuer: intermediate_name(kind).to_owned(),
            not_before: now.minus(DAYS_BEFORE * UnixTime::DAY),
            not_after: now.plus(DAYS_AFTER * UnixTime::DAY),
            authority: Some(AuthorityConstraint {
                is_authority: false,
                path_length: None,
            }),
            key_usage: Some(KeyUsages::DigitalSignature.into()),
            purpose: Some(KeyPurpose::ClientAuthentication),
            ..Self::root_template(now)
        };
        let certificate = issue(&template, &key, &self.issuing_key(kind)?, rng)?;
        Ok((certificate, key))
    }

    /// Issues the server's certificate: one RSA signature.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidName`](super::ErrorKind::InvalidName) if the host name is invalid.
    pub fn issue_server<R: CryptoRng + ?Sized>(
        &self,
        request: &ServerRequest<'_>,
        rng: &mut R,
    ) -> Result<CertificateDer, Error> {
        let template = Self::server_template(request)?;
        let key = self.server_key.public_key();
        issue(&template, key, &self.intermediate_key, rng)
    }

    /// The contents of the server's certificate with a key of this kind. A key on an elliptic curve signs, but encrypts
    /// nothing (RFC 5480 §3, RFC 8410 §5).
    ///
    /// # Errors
    /// As [`LabAuthority::server_template`].
    pub fn server_template_for(kind: KeyKind, request: &ServerRequest<'_>) -> Result<CertificateTemplate, Error> {
        let template = Self::server_template(request)?;
        Ok(match kind {
            KeyKind::Rsa => template,
            KeyKind::EcdsaP256 | KeyKind::Ed25519 => CertificateTemplate {
                issuer: intermediate_name(kind).to_owned(),
                key_usage: Some(KeyUsages::DigitalSignature.into()),
                ..template
            },
        })
    }

    /// The contents of the root: valid from 5 years before `now` to 15 years after.
    #[must_use]
    pub fn root_template(now: UnixTime) -> CertificateTemplate {
        CertificateTemplate {
            subject: ROOT_NAME.to_owned(),
            issuer: ROOT_NAME.to_owned(),
            not_before: now.minus(5 * UnixTime::YEAR),
            not_after: now.plus(15 * UnixTime::YEAR),
            names: Vec::new(),
            authority: Some(AuthorityConstraint {
                is_authority: true,
                path_length: None,
            }),
            key_usage: Some(KeyUsages::KeyCertSign | KeyUsages::CRLSign),
            purpose: None,
            hash: SignatureHash::Sha256,
        }
    }

    /// The contents of the intermediate: valid from 1 year before `now` to 4 years after.
    #[must_use]
    pub fn intermediate_template(now: UnixTime) -> CertificateTemplate {
        CertificateTemplate {
            subject: INTERMEDIATE_NAME.to_owned(),
            not_before: now.minus(UnixTime::YEAR),
            not_after: now.plus(4 * UnixTime::YEAR),
            authority: Some(AuthorityConstraint {
                is_authority: true,
                path_length: Some(0),
            }),
            ..Self::root_template(now)
        }
    }

    /// The contents of the server's certificate with an RSA key: valid for 47 days around `now`.
    ///
    /// The common name repeats the host name, for readers of certificates; if it is too long for
    /// one, the subject is only the organization. No client looks at it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidName`](super::ErrorKind::InvalidName) if the host name is invalid.
    pub fn server_template(request: &ServerRequest<'_>) -> Result<CertificateTemplate, Error> {
        let host_name =
            HostName::parse(request.host_name).map_err(|_| Error::new(ErrorKind::InvalidName, Place::HostName))?;
        let common_name = host_name.to_string();
        Ok(CertificateTemplate {
            // A host name has none of the characters that RFC 4514 escapes.
            subject: if common_name.len() <= LONGEST_COMMON_NAME {
                format!("CN={common_name},O=Handshake Lab")
            } else {
                "O=Handshake Lab".to_owned()
            },
            issuer: INTERMEDIATE_NAME.to_owned(),
            not_before: request.now.minus(DAYS_BEFORE * UnixTime::DAY),
            not_after: request.now.plus(DAYS_AFTER * UnixTime::DAY),
            names: vec![host_name.to_subject_alternative_name()],
            authority: Some(AuthorityConstraint {
                is_authority: false,
                path_length: None,
            }),
            key_usage: Some(KeyUsages::DigitalSignature | KeyUsages::KeyEncipherment),
            purpose: Some(KeyPurpose::ServerAuthentication),
            hash: SignatureHash::Sha256,
        })
    }
}
