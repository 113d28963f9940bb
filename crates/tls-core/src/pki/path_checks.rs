//! The checks of a path that was found: is it valid now, fit for this purpose, and issued by entitled
//! authorities? Used by validation, to judge paths and to report on one.
//!
//! RFC 5280 §6.1.3 and §6.1.4, all but the signature.

use const_oid::db::rfc5912::{ID_KP_CLIENT_AUTH, ID_KP_SERVER_AUTH};
use timeline::host_name::HostName;
use timeline::suites::KeyExchange;
use timeline::time::UnixTime;
use timeline::validation::{Check, CheckName, Evidence, Failure, Label};

use super::certificate::{ParsedCertificate, SubjectPublicKey};
use super::key_usage::{KeyUsages, USAGE_NAMES};
use super::name_constraints::{Subtree, Violation};
use super::object_identifier::name_or_digits;
use super::path::Link;
use super::purpose::{MINIMUM_KEY_BITS, Purpose};

/// The most comparisons of names with constraints in one path: enough for eight certificates with a
/// thousand names each, and a dozen constraints on each authority.
const NAME_COMPARISON_LIMIT: usize = 100_000;

/// Makes the checks, in the order of [`CheckName`], within one name from leaf to root.
pub(super) fn check_path(path: &[Link<'_>], purpose: Purpose<'_>, now: UnixTime) -> Vec<Check> {
    let indexed = || path.iter().enumerate();
    let mut checks: Vec<Check> = indexed()
        .map(|(index, link)| check_validity(index, link, now))
        .collect();
    if let (Some(leaf), Purpose::Server { host_name, .. }) = (path.first(), purpose) {
        checks.push(check_host_name(leaf.certificate, host_name));
    }
    checks.extend(indexed().map(|(index, link)| check_key(index, link, purpose)));
    checks.extend(indexed().skip(1).map(|(index, _)| check_authority(index, path)));
    let mut comparisons_left = NAME_COMPARISON_LIMIT;
    checks.extend(
        indexed()
            .skip(1)
            .map(|(index, _)| check_name_constraints(index, path, &mut comparisons_left)),
    );
    checks.extend(indexed().map(|(index, link)| check_key_usage(index, link, purpose)));
    checks.extend(
        indexed()
            .filter(|(_, link)| !link.is_trusted_root)
            .map(|(index, link)| check_extended_key_usage(index, link, purpose)),
    );
    checks.extend(indexed().map(|(index, link)| check_critical_extensions(index, link)));
    checks
}

/// Both ends of the period belong to it (RFC 5280 §4.1.2.5).
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
    Check::new(CheckName::ValidityPeriod, Some(index), failure, evidence)
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
    Check::new(CheckName::HostName, Some(0), failure, evidence)
}

/// In TLS 1.2 the cipher suite says of which kind the key of the server's leaf has to be (RFC 5246 §7.4.2, RFC 8422 §2).
fn check_key(index: usize, link: &Link<'_>, purpose: Purpose<'_>) -> Check {
    let key = &link.certificate.public_key;
    let is_rsa = matches!(key, SubjectPublicKey::Rsa { .. });
    let has_wrong_kind = match (index, purpose) {
        (0, Purpose::Server { key_exchange, .. }) => match key_exchange {
            KeyExchange::Rsa | KeyExchange::EcdheRsa => !is_rsa,
            KeyExchange::EcdheEcdsa => is_rsa,
            KeyExchange::Separate => false,
        },
        _ => false,
    };
    let failure = match key.bits() {
        Some(bits) if is_rsa && bits < MINIMUM_KEY_BITS => Some(Failure::KeyTooShort),
        _ if !key.is_supported() || has_wrong_kind => Some(Failure::UnsupportedKey),
        _ => None,
    };
    let mut evidence = vec![Evidence::text(Label::KeyAlgorithm, &key.algorithm_name())];
    evidence.extend(key_bits(link.certificate, Label::KeyBits));
    if is_rsa {
        let value = MINIMUM_KEY_BITS.into();
        let label = Label::MinimumKeyBits;
        evidence.push(Evidence::Number { label, value });
    }
    Check::new(CheckName::SupportedKey, Some(index), failure, evidence)
}

/// RFC 5280 §6.1.4 (k) to (m). A trusted root of version 1 or 2 cannot state that it is an
/// authority; being trusted is enough.
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
    Check::new(name, Some(index), failure, evidence)
}

/// RFC 5280 §6.1.3 (b) and (c), asked of the issuer at `index`: every certificate below it
/// must bear allowed names only, save for self-issued ones between it and the leaf.
fn check_name_constraints(index: usize, path: &[Link<'_>], comparisons_left: &mut usize) -> Check {
    let mut evidence = Vec::new();
    let mut failure = None;
    let constraints = path
        .get(index)
        .and_then(|link| link.certificate.name_constraints.as_ref());
    if let Some(constraints) = constraints {
        let texts = |subtrees: &[Subtree]| subtrees.iter().map(ToString::to_string).collect();
        evidence.push(Evidence::text_list(
            Label::PermittedNames,
            texts(&constraints.permitted),
        ));
        evidence.push(Evidence::text_list(Label::ExcludedNames, texts(&constraints.excluded)));
        let below = path.iter().take(index).enumerate();
        let below = below.filter(|(place, link)| *place == 0 || !link.certificate.is_self_issued());
        let mut names = below.flat_map(|(_, link)| link.certificate.constrained_names.iter().map(move |it| (link, it)));
        let offence = names.find_map(|(link, name)| {
            let violation = constraints.check(name, comparisons_left).err()?;
            Some((link, name, violation))
        });
        if let Some((link, name, violation)) = offence {
            evidence.push(Evidence::text(Label::OffendingName, &name.to_string()));
            evidence.push(Evidence::text(Label::OffendingSubject, &link.certificate.subject));
            failure = Some(match violation {
                Violation::NotPermitted => Failure::NameNotPermitted,
                Violation::Excluded => Failure::NameExcluded,
                Violation::Unsupported => Failure::UnsupportedNameConstraint,
                Violation::TooManyComparisons => Failure::TooManyNameComparisons,
            });
        }
    }
    Check::new(CheckName::NameConstraints, Some(index), failure, evidence)
}

/// RFC 5280 §4.2.1.3: without the extension any usage is allowed.
fn check_key_usage(index: usize, link: &Link<'_>, purpose: Purpose<'_>) -> Check {
    let (required, required_name, missing) = match (index, purpose) {
        (
            0,
            Purpose::Server {
                key_exchange: KeyExchange::Rsa,
                ..
            },
        ) => {
            let missing = Failure::MissingKeyEncipherment;
            (KeyUsages::KeyEncipherment, "keyEncipherment", missing)
        }
        (0, Purpose::Server { .. } | Purpose::Client) => {
            let missing = Failure::MissingDigitalSignature;
            (KeyUsages::DigitalSignature, "digitalSignature", missing)
        }
        _ => (KeyUsages::KeyCertSign, "keyCertSign", Failure::MissingKeyCertSign),
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
    Check::new(CheckName::KeyUsage, Some(index), failure, evidence)
}

/// RFC 5280 §4.2.1.12 for the leaf. On an intermediate the extension limits what it may
/// issue for, as in all browsers and both oracles. They also agree that anyExtendedKeyUsage is not
/// enough, which the RFC leaves open.
fn check_extended_key_usage(index: usize, link: &Link<'_>, purpose: Purpose<'_>) -> Check {
    let (required, missing) = match purpose {
        Purpose::Server { .. } => (ID_KP_SERVER_AUTH, Failure::MissingServerAuthentication),
        Purpose::Client => (ID_KP_CLIENT_AUTH, Failure::MissingClientAuthentication),
    };
    let mut evidence = vec![Evidence::text(Label::RequiredUsage, &name_or_digits(required))];
    let usages = link.certificate.extended_key_usage.as_ref();
    evidence.extend(usages.map(|usages| {
        let present = usages.iter().map(|usage| name_or_digits(*usage));
        Evidence::text_list(Label::PresentUsages, present.collect())
    }));
    let failure = usages.and_then(|usages| (!usages.contains(&required)).then_some(missing));
    Check::new(CheckName::ExtendedKeyUsage, Some(index), failure, evidence)
}

fn check_critical_extensions(index: usize, link: &Link<'_>) -> Check {
    let unhandled = &link.certificate.unhandled_critical_extensions;
    let names = unhandled.iter().map(|identifier| name_or_digits(*identifier));
    let evidence = vec![Evidence::text_list(Label::UnhandledExtensions, names.collect())];
    let failure = (!unhandled.is_empty()).then_some(Failure::UnhandledCriticalExtension);
    Check::new(CheckName::CriticalExtensions, Some(index), failure, evidence)
}

pub(super) fn key_bits(certificate: &ParsedCertificate, label: Label) -> Option<Evidence> {
    let value = certificate.public_key.bits()?.into();
    Some(Evidence::Number { label, value })
}
