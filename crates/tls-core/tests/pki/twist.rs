//! The single deviation of a generated chain, and its expected verdict.

use timeline::validation::Failure;
use tls_core::pki::purpose::Purpose;

use crate::draft::Draft;
use crate::test_key::KeyKind;

/// The position of a certificate in a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    Leaf,
    Intermediate,
    Root,
}

use Place::{Intermediate, Leaf, Root};

const ANYWHERE: &[Place] = &[Leaf, Intermediate, Root];
const ISSUED: &[Place] = &[Leaf, Intermediate];
const ISSUERS: &[Place] = &[Intermediate, Root];

/// Declares the twists with the places that they apply to and the expected failure. Where client
/// and server differ, the failure is the server's.
macro_rules! twists {
    ($($(#[$doc:meta])* $name:ident at $places:expr => $failure:expr;)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Twist { $($(#[$doc])* $name,)+ }

        impl Twist {
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            pub fn places(self) -> &'static [Place] {
                match self { $(Self::$name => $places,)+ }
            }

            fn server_failure(self) -> Option<Failure> {
                match self { $(Self::$name => $failure,)+ }
            }
        }
    };
}

twists! {
    Unchanged at &[Leaf] => None;
    /// The other certificates are sent twice, from root to leaf.
    Unordered at &[Leaf] => None;
    /// Unrelated certificates among the others.
    Superfluous at &[Leaf] => None;
    /// Another certificate of the same authority, which has expired, precedes it.
    ExpiredTwin at ISSUERS => None;
    /// Another certificate of the same authority, issued by a stranger, precedes it.
    StrangersTwin at &[Intermediate] => None;
    /// The leaf may issue certificates but does not.
    AuthorityAsLeaf at &[Leaf] => None;
    NoKeyUsage at ANYWHERE => None;
    NoExtendedKeyUsage at &[Leaf] => None;
    RightExtendedKeyUsage at &[Intermediate] => None;
    UnknownExtension at ANYWHERE => None;
    Wildcard at &[Leaf] => None;
    Address at &[Leaf] => None;
    AddressOfSixteenBytes at &[Leaf] => None;
    PathLengthJustEnough at ISSUERS => None;
    PermittedDns at ISSUERS => None;
    PermittedAddress at ISSUERS => None;
    PermittedDirectory at ISSUERS => None;
    ExcludedOthers at ISSUERS => None;
    /// Mail addresses are constrained, and the leaf has a permitted one.
    PermittedMail at ISSUERS => None;
    /// URI hosts are constrained, and the leaf has a permitted one.
    PermittedUri at ISSUERS => None;
    /// 300 intermediate authorities may follow.
    LargePathLength at ISSUERS => None;
    /// Unusual kinds of names in subjectAltName.
    UnusualNames at &[Leaf] => None;
    /// UTCTime of 1950 (RFC 5280 §4.1.2.5.1).
    SinceNineteenFifty at ANYWHERE => None;
    /// Version 1, which has no extensions.
    OldLeaf at &[Leaf] => None;
    OldRoot at &[Root] => None;
    /// The issuer's name differs in case, spaces and string type.
    IssuerInOtherForm at ISSUED => None;

    Expired at ANYWHERE => Some(Failure::Expired);
    NotYetValid at ANYWHERE => Some(Failure::NotYetValid);
    /// We recognize policies, but do not process them.
    CriticalPolicies at ANYWHERE => Some(Failure::UnhandledCriticalExtension);
    CriticalUnknownExtension at ANYWHERE => Some(Failure::UnhandledCriticalExtension);
    ChangedContent at ISSUED => Some(Failure::BadSignature);
    ChangedSignature at ISSUED => Some(Failure::BadSignature);
    StrangersSignature at ISSUED => Some(Failure::BadSignature);
    BrokenHash at ISSUED => Some(Failure::WeakSignature);
    ShortKey at ANYWHERE => Some(Failure::KeyTooShort);
    NotAnAuthority at ISSUERS => Some(Failure::NotACertificateAuthority);
    NoBasicConstraints at ISSUERS => Some(Failure::NotACertificateAuthority);
    NoKeyCertSign at ISSUERS => Some(Failure::MissingKeyCertSign);
    PathLengthExceeded at ISSUERS => Some(Failure::PathLengthExceeded);
    WrongKeyUsage at &[Leaf] => Some(Failure::MissingKeyEncipherment);
    WrongExtendedKeyUsage at ISSUED => Some(Failure::MissingServerAuthentication);
    AnyExtendedKeyUsage at ISSUED => Some(Failure::MissingServerAuthentication);
    /// Its key can sign but not encipher.
    EllipticCurve at &[Leaf] => Some(Failure::UnsupportedKey);
    WrongName at &[Leaf] => Some(Failure::NameMismatch);
    WildcardTooHigh at &[Leaf] => Some(Failure::NameMismatch);
    WildcardOverTopLevel at &[Leaf] => Some(Failure::NameMismatch);
    PartialWildcard at &[Leaf] => Some(Failure::NameMismatch);
    WrongAddress at &[Leaf] => Some(Failure::NameMismatch);
    AddressAsDnsName at &[Leaf] => Some(Failure::NameMismatch);
    CommonNameOnly at &[Leaf] => Some(Failure::NameMismatch);
    NotPermittedDns at ISSUERS => Some(Failure::NameNotPermitted);
    NotPermittedAddress at ISSUERS => Some(Failure::NameNotPermitted);
    NotPermittedDirectory at ISSUERS => Some(Failure::NameNotPermitted);
    ExcludedDns at ISSUERS => Some(Failure::NameExcluded);
    /// The leaf's wildcard covers an excluded name too.
    ExcludedWithinWildcard at ISSUERS => Some(Failure::NameExcluded);
    ExcludedAddress at ISSUERS => Some(Failure::NameExcluded);
    /// With a different case and more spaces.
    ExcludedDirectory at ISSUERS => Some(Failure::NameExcluded);
    NotPermittedMail at ISSUERS => Some(Failure::NameNotPermitted);
    ExcludedMail at ISSUERS => Some(Failure::NameExcluded);
    NotPermittedUri at ISSUERS => Some(Failure::NameNotPermitted);
    ExcludedUri at ISSUERS => Some(Failure::NameExcluded);
    /// Names of the kind registeredID are constrained, and the leaf has one.
    LimitedRegisteredId at ISSUERS => Some(Failure::UnsupportedNameConstraint);
    /// Version 1 or 2 with extensions (RFC 5280 §4.1.2.9).
    FirstVersionWithExtensions at ISSUED => Some(Failure::Malformed);
    SecondVersionWithExtensions at ISSUED => Some(Failure::Malformed);
    OldRootWithExtensions at &[Root] => Some(Failure::UnknownIssuer);
    /// RFC 5280 §6.1.4 (k).
    OldIntermediate at &[Intermediate] => Some(Failure::NotACertificateAuthority);
    Missing at &[Intermediate] => Some(Failure::UnknownIssuer);
    Untrusted at &[Root] => Some(Failure::UnknownIssuer);
    /// Sent by the peer.
    UntrustedButSent at &[Root] => Some(Failure::SelfSigned);
    /// The trusted root of the same name has a different key.
    Impostor at &[Root] => Some(Failure::UnknownIssuer);
    SelfSigned at &[Leaf] => Some(Failure::SelfSigned);
}

/// A chain before it is issued: leaf first, root last.
pub struct Blueprint {
    pub drafts: Vec<Draft>,
    pub purpose: Purpose<'static>,
}

impl Twist {
    pub fn expected(self, purpose: Purpose<'_>) -> Option<Failure> {
        match (purpose, self.server_failure()) {
            (Purpose::Client, Some(Failure::MissingKeyEncipherment)) => Some(Failure::MissingDigitalSignature),
            (Purpose::Client, Some(Failure::MissingServerAuthentication)) => Some(Failure::MissingClientAuthentication),
            (_, failure) => failure,
        }
    }

    /// Whether this twist is meaningful for the certificate at `index`.
    pub fn applies(self, blueprint: &Blueprint, index: usize) -> bool {
        let signer = blueprint.drafts.get(index + 1).map(|draft| draft.key.kind);
        match self {
            // Twists of requirements for servers only.
            Self::Wildcard
            | Self::Address
            | Self::AddressOfSixteenBytes
            | Self::EllipticCurve
            | Self::WrongName
            | Self::WildcardTooHigh
            | Self::WildcardOverTopLevel
            | Self::PartialWildcard
            | Self::WrongAddress
            | Self::AddressAsDnsName
            | Self::CommonNameOnly => blueprint.purpose != Purpose::Client,
            // A version 1 certificate has no alternative names.
            Self::OldLeaf => blueprint.purpose == Purpose::Client,
            Self::PathLengthExceeded => index >= 2,
            // Ed25519 has its own hash, and SHA-1 is too short for P-384.
            Self::BrokenHash => !matches!(signer, Some(KeyKind::Ed25519 | KeyKind::P384)),
            _ => true,
        }
    }
}
