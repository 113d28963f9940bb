//! Validating a server's certificate chain as a list of named checks; used by the client.
//!
//! RFC 5280 section 6.1 without policies, name constraints and revocation, plus RFC 9525 for the
//! host name and RFC 5246 section 7.4.2 for what RSA key exchange asks of the leaf. Every check
//! that can be made is made, also after another failed: the report is there to be looked at.
//! Tests hold the verdict against rustls-webpki and OpenSSL.

use const_oid::db::rfc5912::{ANY_EXTENDED_KEY_USAGE, ID_KP_SERVER_AUTH};

use super::CertificateDer;
use super::certificate::{ParsedCertificate, SubjectPublicKey};
use super::error::Error;
use super::host_name::HostName;
use super::path::{self, Link, PathEnd};
use super::report::{Check, CheckName, Evidence, Failure, Label, Outcome, PathCertificate, Report};
use super::signature::{SignatureAlgorithm, identifier_name, recover, verifies};
use super::template::KeyUsages;
use super::time::UnixTime;

/// Shortest RSA modulus that is accepted, in bits: what public CAs have had to use since 2014, and
/// the least that rustls-webpki verifies a signature with.
pub const MINIMUM_KEY_BITS: u32 = 2048;

/// The names of keyUsage bits in RFC 5280 section 4.2.1.3.
const USAGE_NAMES: [(KeyUsages, &str); 9] = [
    (KeyUsages::DigitalSignature, "digitalSignature"),
    (KeyUsages::NonRepudiation, "nonRepudiation"),
    (KeyUsages::KeyEncipherment, "keyEncipherment"),
    (KeyUsages::DataEncipherment, "dataEncipherment"),
    (KeyUsages::KeyAgreement, "keyAgreement"),
    (KeyUsages::KeyCertSign, "keyCertSign"),
    (KeyUsages::CRLSign, "cRLSign"),
    (KeyUsages::EncipherOnly, "encipherOnly"),
    (KeyUsages::DecipherOnly, "decipherOnly"),
];

/// What to validate, against what.
#[derive(Clone, Copy, Debug)]
pub struct ValidationRequest<'a> {
    /// The certificates as received: the leaf first, the others in any order.
    pub chain: &'a [CertificateDer],
    /// The trusted roots.
    pub roots: &'a [CertificateDer],
    /// The host that the client wants to talk to.
    pub host_name: &'a str,
    /// The time of the validation.
    pub now: UnixTime,
}

/// Makes all checks. Never fails: what is wrong stands in the report.
#[must_use]
pub fn validate(request: &ValidationRequest<'_>) -> Report {
    let parsed: Vec<Result<ParsedCertificate, Error>> = request
        .chain
        .iter()
        .map(|der| ParsedCertificate::from_der(der))
        .collect();
    let received: Vec<Option<ParsedCertificate>> = parsed.iter().map(|result| result.clone().ok()).collect();
    let mut roots = Vec::new();
    let mut unreadable_roots = Vec::new();
    for (index, der) in request.roots.iter().enumerate() {
        match ParsedCertificate::from_der(der) {
            Ok(root) => roots.push(root),
            Err(_) => unreadable_roots.push(index),
        }
    }
    let (path, end) = path::build(&received, &roots);

    let mut checks = check_parsed(request, &parsed, &path);
    checks.extend(check_chain_complete(&path, end, &roots));
    let issued = path.iter().filter(|link| !link.is_trusted_root);
    checks.extend(issued.enumerate().filter_map(|(index, link)| {
        let issuer = match path.get(index.saturating_add(1)) {
            Some(issuer) => issuer.certificate,
            None if end == PathEnd::SelfIssued => link.certificate,
            None => return None,
        };
        Some(check_signature(index, link.certificate, issuer))
    }));
    let indexed = || path.iter().enumerate();
    checks.extend(indexed().map(|(index, link)| check_validity(index, link, request.now)));
    checks.extend(
        path.first()
            .map(|leaf| check_host_name(leaf.certificate, request.host_name)),
    );
    checks.extend(indexed().map(|(index, link)| check_key(index, link)));
    checks.extend(indexed().skip(1).map(|(index, _)| check_authority(index, &path)));
    checks.extend(indexed().map(|(index, link)| check_key_usage(index, link)));
    checks.extend(
        indexed()
            .filter(|(_, link)| !link.is_trusted_root)
            .map(|(index, link)| check_extended_key_usage(index, link)),
    );
    checks.extend(indexed().map(|(index, link)| check_critical_extensions(index, link)));

    Report {
        leaf_key: path.first().and_then(|leaf| leaf.certificate.public_key.rsa()).cloned(),
        path: path.iter().map(summary).collect(),
        checks,
        unreadable_roots,
    }
}

fn summary(link: &Link<'_>) -> PathCertificate {
    let certificate = link.certificate;
    PathCertificate {
        subject: certificate.subject.clone(),
        issuer: certificate.issuer.clone(),
        serial_number: certificate.serial_number.clone(),
        not_before: certificate.not_before,
        not_after: certificate.not_after,
        key_bits: certificate.public_key.bits(),
        is_trusted_root: link.is_trusted_root,
        received_index: link.received_index,
        der: certificate.der.clone(),
    }
}

fn check(name: CheckName, certificate: Option<usize>, failure: Option<Failure>, evidence: Vec<Evidence>) -> Check {
    Check {
        name,
        certificate,
        outcome: failure.map_or(Outcome::Passed, Outcome::Failed),
        evidence,
    }
}

fn check_parsed(
    request: &ValidationRequest<'_>,
    parsed: &[Result<ParsedCertificate, Error>],
    path: &[Link<'_>],
) -> Vec<Check> {
    if parsed.is_empty() {
        let failure = Some(Failure::NoCertificate);
        return vec![check(CheckName::Parsed, None, failure, Vec::new())];
    }
    let results = request.chain.iter().zip(parsed).enumerate();
    results
        .map(|(index, (der, result))| {
            let mut evidence = vec![
                Evidence::number(Label::ReceivedIndex, index),
                Evidence::number(Label::DerLength, der.len()),
            ];
            if let Err(error) = result {
                evidence.push(Evidence::text(Label::ParseError, error.kind.key()));
                evidence.push(Evidence::text(Label::ParseErrorPlace, error.place.key()));
                evidence.extend(
                    error
                        .position
                        .map(|position| Evidence::number(Label::ParseErrorPosition, position)),
                );
            }
            let in_path = path.iter().position(|link| link.received_index == Some(index));
            let failure = result.is_err().then_some(Failure::Malformed);
            check(CheckName::Parsed, in_path, failure, evidence)
        })
        .collect()
}

/// The leaf's absence is reported by [`check_parsed`] already.
fn check_chain_complete(path: &[Link<'_>], end: PathEnd, roots: &[ParsedCertificate]) -> Option<Check> {
    let last = path.last()?.certificate;
    let subjects = path.iter().map(|link| link.certificate.subject.clone());
    let mut evidence = vec![
        Evidence::number(Label::PathLength, path.len()),
        Evidence::text_list(Label::PathSubjects, subjects.collect()),
        Evidence::text_list(
            Label::TrustedRoots,
            roots.iter().map(|root| root.subject.clone()).collect(),
        ),
    ];
    let failure = match end {
        PathEnd::TrustedRoot => None,
        PathEnd::SelfIssued => Some(Failure::SelfSigned),
        PathEnd::UnknownIssuer => Some(Failure::UnknownIssuer),
        PathEnd::TooLong => Some(Failure::PathTooLong),
    };
    evidence.push(match end {
        PathEnd::TrustedRoot => Evidence::text(Label::TrustedRoot, &last.subject),
        _ => Evidence::text(Label::MissingIssuer, &last.issuer),
    });
    Some(check(CheckName::ChainComplete, None, failure, evidence))
}

fn check_signature(index: usize, certificate: &ParsedCertificate, issuer: &ParsedCertificate) -> Check {
    let mut evidence = vec![
        Evidence::text(Label::SignatureAlgorithm, &certificate.signature_algorithm.name()),
        Evidence::text(Label::Issuer, &issuer.subject),
        Evidence::bytes(Label::Signature, &certificate.signature),
    ];
    let name = CheckName::Signature;
    let SignatureAlgorithm::RsaPkcs1(hash) = certificate.signature_algorithm else {
        let failure = Some(Failure::UnsupportedAlgorithm);
        return check(name, Some(index), failure, evidence);
    };
    let message = certificate.tbs_bytes();
    evidence.push(Evidence::bytes(Label::ComputedDigest, &hash.digest(message)));
    let Some(key) = issuer.public_key.rsa() else {
        let failure = Some(Failure::UnsupportedKey);
        return check(name, Some(index), failure, evidence);
    };
    if let Some(recovered) = recover(key, hash, &certificate.signature) {
        evidence.push(Evidence::bytes(Label::RecoveredBlock, &recovered.block));
        evidence.push(Evidence::bytes(Label::RecoveredDigest, &recovered.digest));
        evidence.push(Evidence::flag(Label::PaddingWellFormed, recovered.padding_well_formed));
    }
    evidence.extend(key_bits(issuer, Label::IssuerModulusBits));
    if let SubjectPublicKey::Rsa { public_exponent, .. } = &issuer.public_key {
        evidence.push(Evidence::bytes(Label::IssuerPublicExponent, public_exponent));
    }
    let verified = verifies(key, hash, message, &certificate.signature);
    let failure = (!verified).then_some(Failure::BadSignature);
    check(name, Some(index), failure, evidence)
}

/// Both ends of the period belong to it (RFC 5280 section 4.1.2.5).
fn check_validity(index: usize, link: &Link<'_>, now: UnixTime) -> Check {
    let certificate = link.certificate;
    let failure = if now < certificate.not_before {
        Some(Failure::NotYetValid)
    } else if now > certificate.not_after {
        Some(Failure::Expired)
    } else {
        None
    };
    let evidence = vec![
        Evidence::time(Label::NotBefore, certificate.not_before),
        Evidence::time(Label::NotAfter, certificate.not_after),
        Evidence::time(Label::Now, now),
    ];
    check(CheckName::ValidityPeriod, Some(index), failure, evidence)
}

fn check_host_name(leaf: &ParsedCertificate, asked: &str) -> Check {
    let matching = HostName::parse(asked)
        .ok()
        .and_then(|host_name| leaf.names.iter().find(|name| host_name.is_matched_by(name)));
    let presented = leaf.names.iter().map(ToString::to_string).collect();
    let mut evidence = vec![
        Evidence::text(Label::AskedName, asked),
        Evidence::text_list(Label::PresentedNames, presented),
    ];
    evidence.extend(matching.map(|name| Evidence::text(Label::MatchingName, &name.to_string())));
    let failure = matching.is_none().then_some(Failure::NameMismatch);
    check(CheckName::HostName, Some(0), failure, evidence)
}

fn check_key(index: usize, link: &Link<'_>) -> Check {
    let key = &link.certificate.public_key;
    let failure = match key.bits() {
        Some(bits) if bits < MINIMUM_KEY_BITS => Some(Failure::KeyTooShort),
        _ if key.rsa().is_none() => Some(Failure::UnsupportedKey),
        _ => None,
    };
    let mut evidence = vec![Evidence::text(Label::KeyAlgorithm, &key.algorithm_name())];
    evidence.extend(key_bits(link.certificate, Label::KeyBits));
    evidence.push(Evidence::Number {
        label: Label::MinimumKeyBits,
        value: MINIMUM_KEY_BITS.into(),
    });
    check(CheckName::SupportedKey, Some(index), failure, evidence)
}

/// RFC 5280 section 6.1.4 (k) to (m). A trusted root of version 1 or 2 cannot say that it is an
/// authority; that it is trusted says so.
fn check_authority(index: usize, path: &[Link<'_>]) -> Check {
    let below = path.iter().take(index).skip(1);
    let below = below.filter(|link| !link.certificate.is_self_issued()).count();
    let mut evidence = vec![
        Evidence::number(Label::Position, index),
        Evidence::number(Label::IntermediatesBelow, below),
    ];
    let mut failure = Some(Failure::NotACertificateAuthority);
    if let Some(link) = path.get(index) {
        let certificate = link.certificate;
        evidence.push(Evidence::number(Label::Version, certificate.version.into()));
        let path_length = certificate
            .authority
            .and_then(|authority| authority.path_length)
            .map(usize::from);
        evidence.extend(
            certificate
                .authority
                .map(|authority| Evidence::flag(Label::AuthorityFlag, authority.is_authority)),
        );
        evidence.extend(path_length.map(|length| Evidence::number(Label::AllowedIntermediates, length)));
        failure = match certificate.authority {
            Some(authority) if !authority.is_authority => failure,
            None if !(link.is_trusted_root && certificate.version < 3) => failure,
            _ if path_length.is_some_and(|length| below > length) => Some(Failure::PathLengthExceeded),
            _ => None,
        };
    }
    let name = CheckName::CertificateAuthorityFlag;
    check(name, Some(index), failure, evidence)
}

/// RFC 5280 section 4.2.1.3: without the extension any usage is allowed.
fn check_key_usage(index: usize, link: &Link<'_>) -> Check {
    let is_issuer = index > 0;
    let (required, required_name, missing) = if is_issuer {
        let missing = Failure::MissingKeyCertSign;
        (KeyUsages::KeyCertSign, "keyCertSign", missing)
    } else {
        let missing = Failure::MissingKeyEncipherment;
        (KeyUsages::KeyEncipherment, "keyEncipherment", missing)
    };
    let mut evidence = vec![Evidence::text(Label::RequiredUsage, required_name)];
    let usages = link.certificate.key_usage;
    evidence.extend(usages.map(|usages| {
        let present = USAGE_NAMES
            .iter()
            .filter(|(usage, _)| usages.contains(*usage))
            .map(|(_, name)| (*name).to_owned());
        Evidence::text_list(Label::PresentUsages, present.collect())
    }));
    let failure = usages.and_then(|usages| (!usages.contains(required)).then_some(missing));
    check(CheckName::KeyUsage, Some(index), failure, evidence)
}

/// RFC 5280 section 4.2.1.12 for the leaf. On an intermediate the extension limits what it may
/// issue for, as all browsers and both oracles have it.
fn check_extended_key_usage(index: usize, link: &Link<'_>) -> Check {
    let mut evidence = vec![Evidence::text(
        Label::RequiredUsage,
        &identifier_name(ID_KP_SERVER_AUTH),
    )];
    let usages = link.certificate.extended_key_usage.as_ref();
    evidence.extend(usages.map(|usages| {
        let present = usages.iter().map(|usage| identifier_name(*usage));
        Evidence::text_list(Label::PresentUsages, present.collect())
    }));
    let failure = usages.and_then(|usages| {
        let allowed = [ID_KP_SERVER_AUTH, ANY_EXTENDED_KEY_USAGE]
            .iter()
            .any(|usage| usages.contains(usage));
        (!allowed).then_some(Failure::MissingServerAuthentication)
    });
    check(CheckName::ExtendedKeyUsage, Some(index), failure, evidence)
}

fn check_critical_extensions(index: usize, link: &Link<'_>) -> Check {
    let unhandled = &link.certificate.unhandled_critical_extensions;
    let names = unhandled.iter().map(|identifier| identifier_name(*identifier));
    let evidence = vec![Evidence::text_list(Label::UnhandledExtensions, names.collect())];
    let failure = (!unhandled.is_empty()).then_some(Failure::UnhandledCriticalExtension);
    check(CheckName::CriticalExtensions, Some(index), failure, evidence)
}

fn key_bits(certificate: &ParsedCertificate, label: Label) -> Option<Evidence> {
    let value = certificate.public_key.bits()?.into();
    Some(Evidence::Number { label, value })
}
