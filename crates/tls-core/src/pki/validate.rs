//! Validating a certificate chain as a list of named checks; used by the client for the server's,
//! by the server for a client's.
//!
//! RFC 5280 §6.1 without policies and revocation, plus RFC 9525 for the host name and
//! RFC 5246 §7.4.2 for the leaf in RSA key exchange. Every possible check is made, even after
//! another has failed, and the report shows all of them. Tests compare the verdict with
//! rustls-webpki and OpenSSL.

use timeline::error::Error as ConnectionError;
use timeline::event::Event;
use timeline::time::UnixTime;
use timeline::validation::{Check, CheckName, Evidence, Failure, Label, Outcome, PathCertificate, Report};

use super::CertificateDer;
use super::certificate::{ParsedCertificate, SubjectPublicKey};
use super::certificate_reader::read_subject;
use super::error::Error;
use super::path::{self, Link, PathEnd, Signatures};
use super::path_checks::{check_path, key_bits};
use super::purpose::Purpose;
use super::recovered_block::recover;
use super::signature::{SIGNATURE_SCHEMES, SignatureAlgorithm};
use super::verification::of_path;

/// The most certificates that a peer may send: servers send two to five, and each costs work.
pub const MOST_CERTIFICATES: usize = 32;

/// What to validate, and against which roots.
#[derive(Clone, Copy, Debug)]
pub struct ValidationRequest<'a> {
    /// The certificates as received: the leaf first, the others in any order.
    pub chain: &'a [CertificateDer],
    /// The trusted roots.
    pub roots: &'a [CertificateDer],
    /// The purpose of the leaf.
    pub purpose: Purpose<'a>,
    /// The time of the validation.
    pub now: UnixTime,
}

/// Makes all checks. Never fails: the report says what is wrong.
#[must_use]
pub fn validate(request: &ValidationRequest<'_>) -> Validation {
    let mut received = Vec::new();
    let mut errors = Vec::new();
    for der in request.chain.iter().take(MOST_CERTIFICATES) {
        let parsed = ParsedCertificate::from_der(der);
        errors.push(parsed.as_ref().err().copied());
        received.push(parsed.ok());
    }
    let mut roots = Vec::new();
    let mut unreadable_roots = Vec::new();
    for (index, der) in request.roots.iter().enumerate() {
        match ParsedCertificate::from_der(der) {
            Ok(root) => roots.push(root),
            Err(_) => unreadable_roots.push(index),
        }
    }
    let has_passed = |check: &Check| check.outcome == Outcome::Passed;
    let is_acceptable = |path: &[Link<'_>]| check_path(path, request.purpose, request.now).iter().all(has_passed);
    let mut signatures = Signatures::default();
    let (path, end) = path::build(&received, &roots, &is_acceptable, &mut signatures);

    let mut checks = check_parsed(request, &errors, &path);
    checks.extend(check_chain_complete(&path, end, &received, &roots));
    let issued = path.iter().filter(|link| !link.is_trusted_root);
    checks.extend(issued.enumerate().filter_map(|(index, link)| {
        let issuer = match path.get(index.saturating_add(1)) {
            Some(issuer) => issuer,
            None if end == PathEnd::SelfIssued => link,
            None => return None,
        };
        Some(check_signature(index, *link, *issuer, &mut signatures))
    }));
    checks.extend(check_path(&path, request.purpose, request.now));

    Validation {
        leaf_key: path.first().map(|leaf| leaf.certificate.public_key.clone()),
        report: Report {
            path: path.iter().map(summary).collect(),
            checks,
            unreadable_roots,
        },
    }
}

/// The result of validating a chain: the report, and the leaf's key for the handshake that follows.
pub struct Validation {
    /// The path that was found, the checks, and their results.
    pub report: Report,
    leaf_key: Option<SubjectPublicKey>,
}

impl Validation {
    /// The leaf's public key if every check passed.
    ///
    /// # Errors
    /// The first failure, in the order of the checks, with what that check saw.
    pub fn verdict(&self) -> Result<&SubjectPublicKey, ConnectionError> {
        let failure = match self.report.failure() {
            Some(failure) => failure,
            None => match &self.leaf_key {
                Some(key) => return Ok(key),
                None => Failure::NoCertificate,
            },
        };
        Err(ConnectionError::of_report(failure, &self.report))
    }

    /// The event for an endpoint's trace.
    pub(crate) fn event(&self) -> Event {
        Event::Validated {
            report: Box::new(self.report.clone()),
            signatures: of_path(&self.report),
        }
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
        key_kind: certificate.public_key.kind(),
        key_bits: certificate.public_key.bits(),
        is_trusted_root: link.is_trusted_root,
        received_index: link.received_index,
        der: certificate.der.clone(),
    }
}

/// `errors` holds, for each received certificate, the reason why it is unreadable.
fn check_parsed(request: &ValidationRequest<'_>, errors: &[Option<Error>], path: &[Link<'_>]) -> Vec<Check> {
    let name = CheckName::Parsed;
    let count = request.chain.len();
    let of_all = match count {
        0 => Some(Failure::NoCertificate),
        _ => (count > MOST_CERTIFICATES).then_some(Failure::TooManyCertificates),
    };
    let of_all = of_all.map(|failure| {
        let evidence = vec![
            Evidence::number(Label::ReceivedCertificates, count),
            Evidence::number(Label::MostCertificates, MOST_CERTIFICATES),
        ];
        Check::new(name, None, Some(failure), evidence)
    });
    let results = request.chain.iter().zip(errors).enumerate();
    let of_each = results.map(|(index, (der, error))| {
        let mut evidence = vec![
            Evidence::number(Label::ReceivedIndex, index),
            Evidence::number(Label::DerLength, der.len()),
        ];
        if let Some(error) = error {
            evidence.extend(read_subject(der).map(|subject| Evidence::text(Label::Subject, &subject)));
            evidence.push(Evidence::text(Label::ParseError, error.kind.key()));
            evidence.push(Evidence::text(Label::ParseErrorPlace, error.place.key()));
            evidence.extend(
                error
                    .position
                    .map(|position| Evidence::number(Label::ParseErrorPosition, position)),
            );
            if let Some((expected, found)) = error.expected_and_found() {
                evidence.push(Evidence::text(Label::ParseErrorExpected, &expected));
                evidence.push(Evidence::text(Label::ParseErrorFound, &found));
            }
        }
        let in_path = path.iter().position(|link| link.received_index == Some(index));
        let failure = error.is_some().then_some(Failure::Malformed);
        Check::new(name, in_path, failure, evidence)
    });
    of_all.into_iter().chain(of_each).collect()
}

/// [`check_parsed`] already reports a missing leaf.
fn check_chain_complete(
    path: &[Link<'_>],
    end: PathEnd,
    received: &[Option<ParsedCertificate>],
    roots: &[ParsedCertificate],
) -> Option<Check> {
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
    let is_in_path = |index| path.iter().any(|link| link.received_index == Some(index));
    let unused = received.iter().enumerate().filter(|(index, _)| !is_in_path(*index));
    let unused: Vec<_> = unused
        .filter_map(|(_, it)| Some(it.as_ref()?.subject.clone()))
        .collect();
    if !unused.is_empty() {
        evidence.push(Evidence::text_list(Label::UnusedCertificates, unused));
    }
    let failure = match end {
        PathEnd::TrustedRoot => None,
        PathEnd::SelfIssued => Some(Failure::SelfSigned),
        PathEnd::UnknownIssuer | PathEnd::Refused => Some(Failure::UnknownIssuer),
        PathEnd::TooLong => Some(Failure::PathTooLong),
        PathEnd::Exhausted => Some(Failure::TooManyPaths),
    };
    evidence.push(match end {
        PathEnd::TrustedRoot => Evidence::text(Label::TrustedRoot, &last.subject),
        _ => Evidence::text(Label::MissingIssuer, &last.issuer),
    });
    Some(Check::new(CheckName::ChainComplete, None, failure, evidence))
}

fn check_signature(index: usize, link: Link<'_>, issuer_link: Link<'_>, signatures: &mut Signatures) -> Check {
    let (certificate, issuer) = (link.certificate, issuer_link.certificate);
    let algorithm = certificate.signature_algorithm;
    let mut evidence = vec![
        Evidence::text(Label::SignatureAlgorithm, &algorithm.name()),
        Evidence::text(Label::Issuer, &issuer.subject),
        Evidence::bytes(Label::Signature, &certificate.signature),
    ];
    let key = &issuer.public_key;
    let failure = match algorithm {
        SignatureAlgorithm::Weak(_) => Some(Failure::WeakSignature),
        // The peer must use the schemes that this side has offered (RFC 5246 §7.4.2 and §7.4.6).
        _ if !algorithm.is_accepted_by(SIGNATURE_SCHEMES) => Some(Failure::UnsupportedAlgorithm),
        _ if !key.is_supported() => Some(Failure::UnsupportedKey),
        _ if !signatures.verify(link, issuer_link) => Some(Failure::BadSignature),
        _ => None,
    };
    if let Some(hash) = algorithm.hash() {
        let digest = hash.digest(certificate.tbs_bytes());
        evidence.push(Evidence::bytes(Label::ComputedDigest, &digest));
    }
    if let (SignatureAlgorithm::RsaPkcs1(hash), Some(key)) = (algorithm, key.rsa())
        && let Some(recovered) = recover(key, hash, &certificate.signature)
    {
        evidence.push(Evidence::bytes(Label::RecoveredBlock, &recovered.block));
        evidence.push(Evidence::bytes(Label::RecoveredDigest, &recovered.digest));
        evidence.push(Evidence::flag(Label::PaddingWellFormed, recovered.padding_well_formed));
    }
    if let SubjectPublicKey::Rsa { public_exponent, .. } = key {
        evidence.extend(key_bits(issuer, Label::IssuerModulusBits));
        evidence.push(Evidence::bytes(Label::IssuerPublicExponent, public_exponent));
    }
    Check::new(CheckName::Signature, Some(index), failure, evidence)
}
