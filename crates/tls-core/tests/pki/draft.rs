//! A certificate to bend in every way, signed by any kind of key: what the lab's own templates do
//! not say, because nothing but these tests needs it.

use std::str::FromStr;

use const_oid::db::rfc5912::{ID_KP_CLIENT_AUTH, ID_KP_SERVER_AUTH};
use const_oid::{AssociatedOid, ObjectIdentifier};
use der::asn1::{Any, BitString, Ia5String, OctetString};
use der::flagset::FlagSet;
use der::{Decode, Encode, Sequence};
use sha1::{Digest, Sha1};
use timeline::time::UnixTime;
use tls_core::pki::key_usage::{AuthorityConstraint, KeyUsages};
use tls_core::pki::signature::SignatureAlgorithm;
pub use x509_cert::certificate::Version;
use x509_cert::ext::Extension;
use x509_cert::ext::pkix::constraints::name::GeneralSubtree;
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::ext::pkix::{
    AuthorityKeyIdentifier, BasicConstraints, ExtendedKeyUsage, KeyUsage, NameConstraints, SubjectAltName,
    SubjectKeyIdentifier,
};
use x509_cert::name::Name;
use x509_cert::serial_number::SerialNumber;
use x509_cert::spki::{AlgorithmIdentifierOwned, SubjectPublicKeyInfoOwned};
use x509_cert::time::Time;

use crate::lab::{HOST, NOW};
use crate::test_key::{TestKey, identifier};

/// The content of a certificate in a chain, its key, and its signature algorithm.
#[derive(Clone)]
pub struct Draft {
    pub version: Version,
    pub subject: String,
    /// Replaces `subject`: a Name in DER, in a form that the library does not write.
    pub subject_der: Option<Vec<u8>>,
    /// Replaces the issuer's subject: a Name in DER.
    pub issuer_der: Option<Vec<u8>>,
    /// Whether the certificate has extensions at all.
    pub has_extensions: bool,
    pub key: TestKey,
    pub algorithm: SignatureAlgorithm,
    pub not_before: UnixTime,
    /// Replaces `not_before`: the text of a UTCTime.
    pub not_before_text: Option<&'static str>,
    pub not_after: UnixTime,
    pub names: Vec<GeneralName>,
    pub authority: Option<AuthorityConstraint>,
    pub key_usage: Option<FlagSet<KeyUsages>>,
    pub extended_key_usage: Option<Vec<ObjectIdentifier>>,
    pub permitted: Vec<GeneralName>,
    pub excluded: Vec<GeneralName>,
    /// An additional extension: its identifier, whether it is critical, and its value.
    pub other_extension: Option<(ObjectIdentifier, bool, &'static [u8])>,
}

#[derive(Sequence)]
struct TbsCertificate {
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT", default = "Default::default")]
    version: Version,
    serial_number: SerialNumber,
    signature: AlgorithmIdentifierOwned,
    issuer: Any,
    validity: Any,
    subject: Any,
    subject_public_key_info: SubjectPublicKeyInfoOwned,
    #[asn1(context_specific = "3", tag_mode = "EXPLICIT", optional = "true")]
    extensions: Option<Vec<Extension>>,
}

#[derive(Sequence)]
struct Certificate {
    tbs_certificate: TbsCertificate,
    signature_algorithm: AlgorithmIdentifierOwned,
    signature: BitString,
}

impl Draft {
    /// A leaf for server and client, signed with the issuer's usual algorithm.
    pub fn leaf(key: TestKey, issuer: TestKey) -> Self {
        Self {
            version: Version::V3,
            subject: "CN=leaf,O=Handshake Lab".to_owned(),
            subject_der: None,
            issuer_der: None,
            has_extensions: true,
            key,
            algorithm: issuer.usual_algorithm(),
            not_before: NOW.minus(30 * UnixTime::DAY),
            not_before_text: None,
            not_after: NOW.plus(60 * UnixTime::DAY),
            names: vec![dns(HOST)],
            authority: None,
            key_usage: Some(KeyUsages::DigitalSignature | KeyUsages::KeyEncipherment),
            extended_key_usage: Some(vec![ID_KP_SERVER_AUTH, ID_KP_CLIENT_AUTH]),
            permitted: Vec::new(),
            excluded: Vec::new(),
            other_extension: None,
        }
    }

    /// An authority, signed with its issuer's usual algorithm.
    pub fn authority(name: &str, key: TestKey, issuer: TestKey) -> Self {
        Self {
            subject: format!("CN={name},O=Handshake Lab"),
            names: Vec::new(),
            authority: Some(AuthorityConstraint {
                is_authority: true,
                path_length: None,
            }),
            key_usage: Some(KeyUsages::KeyCertSign | KeyUsages::CRLSign),
            extended_key_usage: None,
            ..Self::leaf(key, issuer)
        }
    }

    /// Creates the certificate, with `issuer` as its issuer and signed by `signer`.
    pub fn sign(&self, issuer: &Draft, signer: TestKey) -> Vec<u8> {
        let algorithm = identifier(self.algorithm);
        let tbs_certificate = TbsCertificate {
            version: self.version,
            serial_number: SerialNumber::new(&[0x4c, 0x61, 0x62, 0x21]).expect("it is short"),
            signature: algorithm.clone(),
            issuer: any(&self.issuer_der.clone().unwrap_or_else(|| issuer.subject_der())),
            validity: any(&self.validity()),
            subject: any(&self.subject_der()),
            subject_public_key_info: self.key.info(),
            extensions: self.has_extensions.then(|| self.extensions(issuer.key)),
        };
        let message = tbs_certificate.to_der().expect("it can be written");
        let signature = signer.sign(self.algorithm, &message);
        Certificate {
            tbs_certificate,
            signature_algorithm: algorithm,
            signature: BitString::from_bytes(&signature).expect("it can be written"),
        }
        .to_der()
        .expect("it can be written")
    }

    fn subject_der(&self) -> Vec<u8> {
        let written = || name(&self.subject).to_der().expect("it can be written");
        self.subject_der.clone().unwrap_or_else(written)
    }

    fn validity(&self) -> Vec<u8> {
        let time = |time: UnixTime| {
            let time = der::DateTime::from_unix_duration(std::time::Duration::from_secs(time.0));
            Time::from(time.expect("the year has four digits"))
        };
        let written = |it| time(it).to_der().expect("it can be written");
        let not_before = match self.not_before_text {
            Some(text) => element(0x17, text.as_bytes()),
            None => written(self.not_before),
        };
        element(0x30, &[not_before, written(self.not_after)].concat())
    }

    fn extensions(&self, issuer_key: TestKey) -> Vec<Extension> {
        let mut extensions = vec![
            extension(false, &SubjectKeyIdentifier(key_identifier(self.key))),
            extension(
                false,
                &AuthorityKeyIdentifier {
                    key_identifier: Some(key_identifier(issuer_key)),
                    ..AuthorityKeyIdentifier::default()
                },
            ),
        ];
        if let Some(authority) = self.authority {
            let value = BasicConstraints {
                ca: authority.is_authority,
                path_len_constraint: authority.path_length,
            };
            extensions.push(extension(true, &value));
        }
        extensions.extend(self.key_usage.map(|usages| extension(true, &KeyUsage(usages))));
        let extended = self.extended_key_usage.clone();
        extensions.extend(extended.map(|usages| extension(false, &ExtendedKeyUsage(usages))));
        if !self.names.is_empty() {
            extensions.push(extension(false, &SubjectAltName(self.names.clone())));
        }
        if !self.permitted.is_empty() || !self.excluded.is_empty() {
            let value = NameConstraints {
                permitted_subtrees: subtrees(&self.permitted),
                excluded_subtrees: subtrees(&self.excluded),
            };
            extensions.push(extension(true, &value));
        }
        extensions.extend(self.other_extension.map(|(extn_id, critical, value)| Extension {
            extn_id,
            critical,
            extn_value: OctetString::new(value).expect("it is short"),
        }));
        extensions
    }
}

/// A DER element.
pub fn element(identifier: u8, content: &[u8]) -> Vec<u8> {
    let length = der::Length::try_from(content.len()).and_then(|length| length.to_der());
    [&[identifier], &*length.expect("it is short"), content].concat()
}

/// A Name with one common name in DER, with the given tag and content of the value.
pub fn common_name(identifier: u8, content: &[u8]) -> Vec<u8> {
    let attribute = [element(6, &[0x55, 4, 3]), element(identifier, content)].concat();
    element(0x30, &element(0x31, &element(0x30, &attribute)))
}

fn any(der: &[u8]) -> Any {
    Any::from_der(der).expect("it is one element")
}

pub fn dns(name: &str) -> GeneralName {
    GeneralName::DnsName(Ia5String::new(name).expect("it is ASCII"))
}

/// An address, or an address and mask.
pub fn ip(bytes: &[u8]) -> GeneralName {
    GeneralName::IpAddress(OctetString::new(bytes).expect("it is short"))
}

pub fn directory(text: &str) -> GeneralName {
    GeneralName::DirectoryName(name(text))
}

pub fn uri(address: &str) -> GeneralName {
    GeneralName::UniformResourceIdentifier(Ia5String::new(address).expect("it is ASCII"))
}

pub fn mail(address: &str) -> GeneralName {
    GeneralName::Rfc822Name(Ia5String::new(address).expect("it is ASCII"))
}

fn name(text: &str) -> Name {
    Name::from_str(text).expect("it is a name")
}

fn key_identifier(key: TestKey) -> OctetString {
    let digest = Sha1::digest(key.info().subject_public_key.raw_bytes());
    OctetString::new(digest.to_vec()).expect("it is short")
}

fn subtrees(bases: &[GeneralName]) -> Option<Vec<GeneralSubtree>> {
    let subtrees = bases.iter().map(|base| GeneralSubtree {
        base: base.clone(),
        minimum: 0,
        maximum: None,
    });
    (!bases.is_empty()).then(|| subtrees.collect())
}

fn extension<T: AssociatedOid + Encode>(critical: bool, value: &T) -> Extension {
    Extension {
        extn_id: T::OID,
        critical,
        extn_value: OctetString::new(value.to_der().expect("it can be written")).expect("it is short"),
    }
}
