//! Which names the certificates below an authority may bear; used by validation.
//!
//! nameConstraints, RFC 5280 section 4.2.1.10. Constraints on DNS names, addresses and directory
//! names are understood. One of another kind, or one that cannot be read, forbids every name of
//! its kind: the section demands that much of a critical extension, and we do not ask whether it
//! is critical.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use const_oid::ObjectIdentifier;
use const_oid::db::rfc3280::EMAIL_ADDRESS;
use der::asn1::{Any, BmpString};
use der::{Tag, Tagged};
use x509_cert::ext::pkix::constraints::name::{self, GeneralSubtree};
use x509_cert::ext::pkix::name::GeneralName;
use x509_cert::name::Name;

use super::distinguished_name::write_name;
use super::host_name::is_label;

/// The extension as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameConstraints {
    /// Where a name of a kind stands here, every name of that kind must be within one of them.
    pub permitted: Vec<Subtree>,
    /// No name may be within any of these.
    pub excluded: Vec<Subtree>,
}

/// One constraint: all names from here on down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subtree {
    /// This DNS name and all below it, in lower case; with a leading dot only those below it;
    /// empty: all.
    Dns(String),
    /// The addresses whose first bits are these.
    Ip {
        /// The network, bits after the prefix as they were.
        network: IpAddr,
        /// How many bits count: 0 to 32, or to 128.
        prefix_length: u32,
    },
    /// Names that begin, from the most general part on, with these parts.
    Directory(DirectoryName),
    /// One that is not understood: its kind of name, as in RFC 5280.
    Unsupported(&'static str),
}

/// A name in a certificate that constraints apply to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PresentedName {
    Dns(String),
    Ip(IpAddr),
    Directory(DirectoryName),
    /// Of another kind, as in RFC 5280.
    Other(&'static str),
}

/// A distinguished name, ready to be compared: the case of letters and the number of spaces do not
/// matter, nor which kind of string it is (RFC 5280 section 7.1, without Unicode normalization).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectoryName {
    /// From the most general part to the most specific; the attributes of each part sorted.
    parts: Vec<Vec<(ObjectIdentifier, AttributeValue)>>,
    /// As RFC 4514 writes it.
    text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum AttributeValue {
    Text(String),
    Raw(Vec<u8>),
}

/// Why a name is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Violation {
    NotPermitted,
    Excluded,
    /// A constraint on this kind of name is not understood.
    Unsupported,
    /// There are too many comparisons to make.
    TooManyComparisons,
}

impl NameConstraints {
    pub(super) fn read(extension: &name::NameConstraints) -> Self {
        let read = |subtrees: &Option<Vec<GeneralSubtree>>| subtrees.iter().flatten().map(Subtree::read).collect();
        Self {
            permitted: read(&extension.permitted_subtrees),
            excluded: read(&extension.excluded_subtrees),
        }
    }

    /// Whether a certificate may bear `name`; each comparison takes one off `comparisons_left`.
    pub(super) fn check(&self, name: &PresentedName, comparisons_left: &mut usize) -> Result<(), Violation> {
        let mut applies = false;
        let mut is_permitted = false;
        let permitted = self.permitted.iter().map(|subtree| (subtree, true));
        let excluded = self.excluded.iter().map(|subtree| (subtree, false));
        for (subtree, permits) in permitted.chain(excluded) {
            *comparisons_left = comparisons_left.checked_sub(1).ok_or(Violation::TooManyComparisons)?;
            match (subtree.covers(name), permits) {
                (Coverage::OtherKind, _) | (Coverage::Outside, false) => {}
                (Coverage::Unsupported, _) => return Err(Violation::Unsupported),
                (Coverage::Inside, true) => (applies, is_permitted) = (true, true),
                (Coverage::Inside, false) => return Err(Violation::Excluded),
                (Coverage::Overlapping, true) | (Coverage::Outside, true) => applies = true,
                (Coverage::Overlapping, false) => return Err(Violation::Excluded),
            }
        }
        match applies && !is_permitted {
            true => Err(Violation::NotPermitted),
            false => Ok(()),
        }
    }
}

/// How a name lies to a subtree.
enum Coverage {
    Inside,
    /// Some of the hosts that a wildcard stands for are inside.
    Overlapping,
    Outside,
    /// Name and constraint are of different kinds.
    OtherKind,
    /// Of one kind, which is not understood.
    Unsupported,
}

impl Subtree {
    fn read(subtree: &GeneralSubtree) -> Self {
        let kind = kind(&subtree.base);
        // "Within this profile, the minimum and maximum fields are not used with any name forms."
        if subtree.minimum != 0 || subtree.maximum.is_some() {
            return Self::Unsupported(kind);
        }
        match &subtree.base {
            GeneralName::DnsName(name) => {
                let name = name.as_str().to_ascii_lowercase();
                let below = name.strip_prefix('.').unwrap_or(&name);
                let is_name = name.is_empty() || below.split('.').all(is_label);
                match is_name {
                    true => Self::Dns(name),
                    false => Self::Unsupported(kind),
                }
            }
            GeneralName::IpAddress(bytes) => read_network(bytes.as_bytes()).unwrap_or(Self::Unsupported(kind)),
            GeneralName::DirectoryName(name) => Self::Directory(DirectoryName::read(name)),
            _ => Self::Unsupported(kind),
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Dns(_) => "dNSName",
            Self::Ip { .. } => "iPAddress",
            Self::Directory(_) => "directoryName",
            Self::Unsupported(kind) => kind,
        }
    }

    fn covers(&self, name: &PresentedName) -> Coverage {
        let inside = |is_inside| if is_inside { Coverage::Inside } else { Coverage::Outside };
        match (self, name) {
            (Self::Dns(base), PresentedName::Dns(name)) => covers_dns(base, name),
            (Self::Ip { network, prefix_length }, PresentedName::Ip(address)) => {
                inside(covers_address(*network, *prefix_length, *address))
            }
            (Self::Directory(base), PresentedName::Directory(name)) => inside(name.parts.starts_with(&base.parts)),
            (subtree, name) if subtree.kind() == name.kind() => Coverage::Unsupported,
            _ => Coverage::OtherKind,
        }
    }
}

impl PresentedName {
    /// All names of a certificate that constraints apply to: the subject unless it is empty, the
    /// mail addresses in it, and the alternative names.
    pub(super) fn all(subject: &Name, alternatives: &[GeneralName]) -> Vec<Self> {
        let mut names = Vec::new();
        if !subject.is_empty() {
            names.push(Self::Directory(DirectoryName::read(subject)));
        }
        if subject.iter().any(|attribute| attribute.oid == EMAIL_ADDRESS) {
            names.push(Self::Other("rfc822Name"));
        }
        names.extend(alternatives.iter().map(|name| match name {
            GeneralName::DnsName(name) => Self::Dns(name.as_str().to_ascii_lowercase()),
            GeneralName::IpAddress(bytes) => ip_address(bytes.as_bytes()).map_or(Self::Other(kind(name)), Self::Ip),
            GeneralName::DirectoryName(name) => Self::Directory(DirectoryName::read(name)),
            _ => Self::Other(kind(name)),
        }));
        names
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Dns(_) => "dNSName",
            Self::Ip(_) => "iPAddress",
            Self::Directory(_) => "directoryName",
            Self::Other(kind) => kind,
        }
    }
}

impl DirectoryName {
    fn read(name: &Name) -> Self {
        let parts = name.iter_rdn().map(|part| {
            let mut attributes: Vec<_> = part
                .iter()
                .map(|attribute| (attribute.oid, AttributeValue::read(&attribute.value)))
                .collect();
            attributes.sort();
            attributes
        });
        Self {
            parts: parts.collect(),
            text: write_name(name),
        }
    }
}

impl AttributeValue {
    fn read(value: &Any) -> Self {
        let text = match value.tag() {
            Tag::Utf8String | Tag::PrintableString | Tag::Ia5String | Tag::TeletexString | Tag::VisibleString => {
                core::str::from_utf8(value.value()).ok().map(str::to_lowercase)
            }
            Tag::BmpString => BmpString::from_ucs2(value.value())
                .ok()
                .map(|text| text.to_string().to_lowercase()),
            _ => None,
        };
        match text {
            Some(text) => Self::Text(text.split_whitespace().collect::<Vec<_>>().join(" ")),
            None => Self::Raw(value.value().to_vec()),
        }
    }
}

/// The kind of a name, as in RFC 5280.
pub(super) fn kind(name: &GeneralName) -> &'static str {
    match name {
        GeneralName::OtherName(_) => "otherName",
        GeneralName::Rfc822Name(_) => "rfc822Name",
        GeneralName::DnsName(_) => "dNSName",
        GeneralName::DirectoryName(_) => "directoryName",
        GeneralName::EdiPartyName(_) => "ediPartyName",
        GeneralName::UniformResourceIdentifier(_) => "uniformResourceIdentifier",
        GeneralName::IpAddress(_) => "iPAddress",
        GeneralName::RegisteredId(_) => "registeredID",
    }
}

/// An iPAddress of a certificate: 4 or 16 bytes.
pub(super) fn ip_address(bytes: &[u8]) -> Option<IpAddr> {
    if let Ok(bytes) = <[u8; 4]>::try_from(bytes) {
        return Some(Ipv4Addr::from(bytes).into());
    }
    let bytes = <[u8; 16]>::try_from(bytes).ok()?;
    Some(Ipv6Addr::from(bytes).into())
}

/// Address and mask, 4 and 4 or 16 and 16 bytes; the mask has its ones in front (RFC 4632).
fn read_network(bytes: &[u8]) -> Option<Subtree> {
    let (address, mask) = bytes.split_at_checked(bytes.len() / 2)?;
    let ones: u32 = mask.iter().map(|byte| byte.count_ones()).sum();
    let leading: u32 = match ip_address(mask)? {
        IpAddr::V4(mask) => mask.to_bits().leading_ones(),
        IpAddr::V6(mask) => mask.to_bits().leading_ones(),
    };
    (leading == ones).then_some(Subtree::Ip {
        network: ip_address(address)?,
        prefix_length: leading,
    })
}

fn covers_address(network: IpAddr, prefix_length: u32, address: IpAddr) -> bool {
    let same_bits = match (network, address) {
        (IpAddr::V4(network), IpAddr::V4(address)) => (network.to_bits() ^ address.to_bits()).leading_zeros(),
        (IpAddr::V6(network), IpAddr::V6(address)) => (network.to_bits() ^ address.to_bits()).leading_zeros(),
        _ => return false,
    };
    same_bits >= prefix_length
}

/// Both in lower case. A name that is none cannot be placed, and so is everywhere and nowhere.
fn covers_dns(base: &str, name: &str) -> Coverage {
    let (host, wildcard_parent) = match name.strip_prefix("*.") {
        Some(parent) => (parent, Some(parent)),
        None => (name, None),
    };
    if !host.split('.').all(is_label) {
        return Coverage::Overlapping;
    }
    let is_below = |base: &str| name.strip_suffix(base).is_some_and(|rest| rest.ends_with('.'));
    let is_inside = match base.strip_prefix('.') {
        Some(base) => is_below(base),
        None => base.is_empty() || name == base || is_below(base),
    };
    // *.example.com stands for www.example.com among others.
    let may_be_inside = wildcard_parent.is_some_and(|parent| base.split_once('.').is_some_and(|(_, it)| it == parent));
    match (is_inside, may_be_inside) {
        (true, _) => Coverage::Inside,
        (false, true) => Coverage::Overlapping,
        (false, false) => Coverage::Outside,
    }
}

impl fmt::Display for Subtree {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dns(name) if name.is_empty() => formatter.write_str("*"),
            Self::Dns(name) => formatter.write_str(name),
            Self::Ip { network, prefix_length } => write!(formatter, "{network}/{prefix_length}"),
            Self::Directory(name) => formatter.write_str(&name.text),
            Self::Unsupported(kind) => formatter.write_str(kind),
        }
    }
}

impl fmt::Display for PresentedName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dns(name) => formatter.write_str(name),
            Self::Ip(address) => address.fmt(formatter),
            Self::Directory(name) => formatter.write_str(&name.text),
            Self::Other(kind) => formatter.write_str(kind),
        }
    }
}
