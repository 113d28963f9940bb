//! Issues chains with one twisted certificate: each twist changes the drafts, or what is sent and
//! trusted.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{
    ANY_EXTENDED_KEY_USAGE, ID_CE_BASIC_CONSTRAINTS, ID_CE_CERTIFICATE_POLICIES, ID_CE_SUBJECT_ALT_NAME,
    ID_KP_CLIENT_AUTH, ID_KP_CODE_SIGNING, ID_KP_SERVER_AUTH, SHA_1_WITH_RSA_ENCRYPTION,
};
use timeline::suites::KeyExchange;
use timeline::time::UnixTime;
use tls_core::pki::key_usage::{AuthorityConstraint, KeyUsages};
use tls_core::pki::purpose::Purpose;
use tls_core::pki::signature::SignatureAlgorithm;
use x509_cert::ext::pkix::name::GeneralName;

use crate::draft::{Draft, Version, common_name, directory, dns, element, ip, mail, uri};
use crate::lab::{Case, HOST, NOW};
use crate::test_key::{ECDSA_WITH_SHA_1, KeyKind, TestKey};
use crate::twist::{Blueprint, Twist};

/// An unknown extension.
const UNKNOWN: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.3.6.1.4.1.32473.1");

/// certificatePolicies: one, 2.23.140.1.2.1.
const DOMAIN_VALIDATED: &[u8] = &[0x30, 10, 0x30, 8, 6, 6, 0x67, 0x81, 0x0c, 1, 2, 1];

/// basicConstraints: an authority, pathLenConstraint 300.
const PATH_LENGTH_OF_300: &[u8] = &[0x30, 7, 1, 1, 0xff, 2, 2, 1, 0x2c];

/// subjectAltName: an x400Address, an ediPartyName, an otherName, and the host.
const UNUSUAL_NAMES: &[u8] = &[
    0x30, 55, // GeneralNames
    0xa3, 6, 0x30, 4, 0x61, 2, 0x13, 0, // x400Address
    0xa5, 11, 0xa1, 9, 0x0c, 7, b'p', b'a', b'r', b't', b'n', b'e', b'r', // ediPartyName
    0xa0, 14, 6, 5, 0x2b, 6, 1, 4, 1, 0xa0, 5, 0x0c, 3, b'a', b'b', b'c', // otherName
    0x82, 16, b'w', b'w', b'w', b'.', b'e', b'x', b'a', b'm', b'p', b'l', b'e', b'.', b't', b'e', b's', b't',
];

/// "HANDSHAKE lab" as a BMPString.
const BMP: &[u8] = &[
    0, b'H', 0, b'A', 0, b'N', 0, b'D', 0, b'S', 0, b'H', 0, b'A', 0, b'K', 0, b'E', 0, b' ', 0, b'l', 0, b'a', 0, b'b',
];

impl Twist {
    /// Issues the chain with this twist in the certificate at `index`.
    pub fn issue(self, mut blueprint: Blueprint, index: usize) -> Case {
        self.change_draft(&mut blueprint, index);
        let drafts = &blueprint.drafts;
        let last = drafts.len() - 1;
        let mut chain: Vec<_> = (0..=last)
            .map(|number| {
                let issuer = &drafts[(number + 1).min(last)];
                let is_strange = self == Self::StrangersSignature && number == index;
                let signer = if is_strange { stranger(issuer.key) } else { issuer.key };
                drafts[number].sign(issuer, signer)
            })
            .collect();
        let roots = chain.split_off(last);
        let mut case = Case {
            chain,
            roots,
            purpose: blueprint.purpose,
            now: NOW,
        };
        self.change_case(&mut case, &blueprint.drafts, index);
        case
    }

    fn change_draft(self, blueprint: &mut Blueprint, index: usize) {
        let (below, rest) = blueprint.drafts.split_at_mut(index);
        let (draft, above) = rest.split_first_mut().expect("the index is one of the chain");
        let mut ask = |host_name| {
            blueprint.purpose = Purpose::Server {
                host_name,
                key_exchange: KeyExchange::Rsa,
            }
        };
        match self {
            Self::AuthorityAsLeaf => {
                draft.authority = Some(AuthorityConstraint {
                    is_authority: true,
                    path_length: Some(0),
                });
            }
            Self::NoKeyUsage => draft.key_usage = None,
            Self::NoExtendedKeyUsage => draft.extended_key_usage = None,
            Self::RightExtendedKeyUsage => {
                draft.extended_key_usage = Some(vec![ID_KP_SERVER_AUTH, ID_KP_CLIENT_AUTH]);
            }
            Self::UnknownExtension => draft.other_extension = Some((UNKNOWN, false, &[5, 0])),
            Self::Wildcard => draft.names = vec![dns("other.test"), dns("*.example.test")],
            Self::Address => {
                draft.names.push(ip(&[192, 0, 2, 7]));
                ask("192.0.2.7");
            }
            Self::AddressOfSixteenBytes => {
                draft
                    .names
                    .push(ip(&[0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7]));
                ask("2001:db8::7");
            }
            Self::PathLengthJustEnough => set_path_length(draft, index - 1),
            Self::PathLengthExceeded => set_path_length(draft, index - 2),
            Self::PermittedDns => draft.permitted = vec![dns("other.test"), dns("example.test")],
            Self::PermittedAddress => {
                below[0].names.push(ip(&[192, 0, 2, 7]));
                draft.permitted = vec![ip(&[192, 0, 2, 0, 255, 255, 255, 0])];
            }
            Self::PermittedDirectory => draft.permitted = vec![directory("O=Handshake Lab")],
            Self::ExcludedOthers => {
                draft.excluded = vec![
                    dns("other.test"),
                    dns("w.example.test"),
                    ip(&[192, 0, 2, 7, 255, 255, 255, 255]),
                ];
            }
            Self::Expired => draft.not_after = NOW.minus(1),
            Self::NotYetValid => draft.not_before = NOW.plus(1),
            Self::CriticalUnknownExtension => draft.other_extension = Some((UNKNOWN, true, &[5, 0])),
            Self::CriticalPolicies => {
                draft.other_extension = Some((ID_CE_CERTIFICATE_POLICIES, true, DOMAIN_VALIDATED));
            }
            Self::BrokenHash => {
                draft.algorithm = SignatureAlgorithm::Weak(match above.first().map(|issuer| issuer.key.kind) {
                    Some(KeyKind::P256) => ECDSA_WITH_SHA_1,
                    _ => SHA_1_WITH_RSA_ENCRYPTION,
                });
            }
            Self::ShortKey => {
                draft.key = TestKey::of(KeyKind::Rsa1024);
                if let Some(child) = below.last_mut() {
                    child.algorithm = draft.key.usual_algorithm();
                }
                if above.is_empty() {
                    draft.algorithm = draft.key.usual_algorithm();
                }
            }
            Self::NotAnAuthority => {
                let authority = draft.authority.as_mut().expect("an issuer has it");
                authority.is_authority = false;
            }
            Self::NoBasicConstraints => draft.authority = None,
            Self::NoKeyCertSign => draft.key_usage = Some(KeyUsages::CRLSign.into()),
            Self::WrongKeyUsage => draft.key_usage = Some(KeyUsages::CRLSign.into()),
            Self::WrongExtendedKeyUsage => draft.extended_key_usage = Some(vec![ID_KP_CODE_SIGNING]),
            Self::AnyExtendedKeyUsage => draft.extended_key_usage = Some(vec![ANY_EXTENDED_KEY_USAGE]),
            Self::EllipticCurve => draft.key = TestKey::of(KeyKind::P256),
            Self::WrongName => draft.names = vec![dns("shop.example.test"), dns("example.test")],
            Self::WildcardTooHigh => draft.names = vec![dns("*.test"), dns("*.other.test")],
            Self::WildcardOverTopLevel => {
                draft.names = vec![dns("*.test")];
                ask("example.test");
            }
            Self::PartialWildcard => draft.names = vec![dns("w*.example.test")],
            Self::WrongAddress => {
                draft.names.push(ip(&[192, 0, 2, 8]));
                ask("192.0.2.7");
            }
            Self::AddressAsDnsName => {
                draft.names.push(dns("192.0.2.7"));
                ask("192.0.2.7");
            }
            Self::CommonNameOnly => {
                draft.names.clear();
                draft.subject = format!("CN={HOST},O=Handshake Lab");
            }
            Self::NotPermittedDns => draft.permitted = vec![dns("other.test"), dns("ww.example.test")],
            Self::NotPermittedAddress => {
                below[0].names.push(ip(&[192, 0, 3, 7]));
                draft.permitted = vec![ip(&[192, 0, 2, 0, 255, 255, 255, 0])];
            }
            Self::NotPermittedDirectory => draft.permitted = vec![directory("O=Other")],
            Self::ExcludedDns => draft.excluded = vec![dns("Example.Test")],
            Self::ExcludedWithinWildcard => {
                below[0].names.push(dns("*.wild.example.test"));
                draft.excluded = vec![dns("secret.wild.example.test")];
            }
            Self::ExcludedAddress => {
                below[0].names.push(ip(&[192, 0, 2, 7]));
                draft.excluded = vec![ip(&[192, 0, 2, 4, 255, 255, 255, 252])];
            }
            Self::ExcludedDirectory => draft.excluded = vec![directory("O=HANDSHAKE  lab")],
            Self::PermittedMail => {
                below[0].names.push(mail("somebody@mail.Example.test"));
                below[0].names.push(mail("somebody@other.test"));
                draft.permitted = vec![mail(".example.test"), mail("somebody@OTHER.test")];
            }
            Self::NotPermittedMail => {
                below[0].names.push(mail("somebody@mail.example.test"));
                draft.permitted = vec![mail("example.test"), mail("other@mail.example.test")];
            }
            Self::ExcludedMail => {
                below[0].names.push(mail("somebody@example.test"));
                draft.excluded = vec![mail("example.test")];
            }
            Self::PermittedUri => {
                below[0].names.push(uri("https://www.Example.test:443/x"));
                draft.permitted = vec![uri(".example.test")];
            }
            Self::NotPermittedUri => {
                below[0].names.push(uri("https://www.example.test/"));
                draft.permitted = vec![uri("example.test")];
            }
            Self::ExcludedUri => {
                below[0].names.push(uri("https://www.example.test/"));
                draft.excluded = vec![uri("www.example.test")];
            }
            Self::LimitedRegisteredId => {
                below[0].names.push(GeneralName::RegisteredId(UNKNOWN));
                draft.permitted = vec![GeneralName::RegisteredId(UNKNOWN)];
            }
            Self::LargePathLength => {
                draft.authority = None;
                draft.other_extension = Some((ID_CE_BASIC_CONSTRAINTS, true, PATH_LENGTH_OF_300));
            }
            Self::UnusualNames => {
                draft.names.clear();
                draft.other_extension = Some((ID_CE_SUBJECT_ALT_NAME, false, UNUSUAL_NAMES));
            }
            Self::SinceNineteenFifty => draft.not_before_text = Some("500101000000Z"),
            Self::OldLeaf | Self::OldRoot | Self::OldIntermediate => {
                draft.version = Version::V1;
                draft.has_extensions = false;
            }
            Self::FirstVersionWithExtensions | Self::OldRootWithExtensions => draft.version = Version::V1,
            Self::SecondVersionWithExtensions => draft.version = Version::V2,
            Self::IssuerInOtherForm => {
                let (_, issuer) = above.first().map_or(("", ""), |issuer| issuer.subject.split_at(3));
                let issuer = issuer.split(',').next().unwrap_or_default();
                let spaced = format!(" {} ", issuer.to_uppercase().replace(' ', "   "));
                let issuer = common_name(0x13, spaced.as_bytes());
                let organization = element(0x30, &[element(6, &[0x55, 4, 10]), element(0x1e, BMP)].concat());
                let name = [element(0x31, &organization), issuer[2..].to_vec()].concat();
                draft.issuer_der = Some(element(0x30, &name));
            }
            // These twists affect signatures, or what is sent and trusted.
            _ => {}
        }
    }

    fn change_case(self, case: &mut Case, drafts: &[Draft], index: usize) {
        match self {
            Self::Unordered => {
                let others = case.chain.split_off(1);
                let twice = others.iter().chain(&case.roots).cloned().collect::<Vec<_>>();
                case.chain.extend(twice.iter().rev().chain(twice.iter().rev()).cloned());
            }
            Self::Superfluous => {
                let (root, other) = (unrelated(1), unrelated(2));
                case.chain.insert(1, other.sign(&root, root.key));
                case.chain.push(root.sign(&root, root.key));
            }
            Self::ExpiredTwin => {
                let issuer = drafts.get(index + 1);
                let mut twin = drafts[index].clone();
                twin.not_after = NOW.minus(1);
                match issuer {
                    Some(issuer) => case.chain.insert(1, twin.sign(issuer, issuer.key)),
                    None => case.roots.insert(0, twin.sign(&twin, twin.key)),
                }
            }
            Self::StrangersTwin => {
                let issuer = unrelated(1);
                let mut twin = drafts[index].clone();
                twin.algorithm = issuer.key.usual_algorithm();
                case.chain.insert(1, twin.sign(&issuer, issuer.key));
            }
            Self::ChangedContent => {
                let der = &mut case.chain[index];
                let serial = der.windows(4).position(|bytes| bytes == b"Lab!").expect("it has one");
                der[serial + 3] ^= 1;
            }
            Self::ChangedSignature => {
                let last = case.chain[index].last_mut().expect("it has a signature");
                *last ^= 1;
            }
            Self::Missing => {
                case.chain.remove(index);
            }
            Self::Untrusted | Self::UntrustedButSent => {
                let other = unrelated(1);
                let trusted = std::mem::replace(&mut case.roots, vec![other.sign(&other, other.key)]);
                if self == Self::UntrustedButSent {
                    case.chain.extend(trusted);
                }
            }
            Self::Impostor => {
                let mut impostor = drafts[index].clone();
                impostor.key = stranger(impostor.key);
                impostor.algorithm = impostor.key.usual_algorithm();
                case.roots = vec![impostor.sign(&impostor, impostor.key)];
            }
            Self::SelfSigned => {
                let mut leaf = drafts[index].clone();
                leaf.algorithm = leaf.key.usual_algorithm();
                case.chain = vec![leaf.sign(&leaf, leaf.key)];
            }
            _ => {}
        }
    }
}

fn set_path_length(draft: &mut Draft, length: usize) {
    let authority = draft.authority.as_mut().expect("an issuer has it");
    authority.path_length = Some(u8::try_from(length).expect("chains are short"));
}

/// A different key for the same signature algorithm.
fn stranger(key: TestKey) -> TestKey {
    match key.kind {
        KeyKind::Rsa3072 | KeyKind::Rsa4096 => TestKey::of(KeyKind::Rsa2048),
        kind => TestKey::numbered(kind, key.number + 7),
    }
}

fn unrelated(number: u8) -> Draft {
    let key = TestKey::numbered(KeyKind::P256, 100 + number);
    Draft {
        not_after: NOW.plus(UnixTime::YEAR),
        ..Draft::authority(&format!("Stranger {number}"), key, key)
    }
}
