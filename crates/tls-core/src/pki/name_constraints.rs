//! The names that certificates below an authority may bear; used by validation.
//!
//! nameConstraints, RFC 5280 §4.2.1.10. Constraints on DNS names, addresses, directory names, mail addresses and
//! the hosts of URIs are understood. A constraint of another kind, or an unreadable one, forbids every name of
//! its kind: the RFC requires this of critical extensions, and the lab treats all of them as critical.

use core::fmt;
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use der::SliceReader;
use timeline::host_name::is_label;

use super::der_reader::{Element, all, context, element, optional, sequence};
use super::distinguished_name::DistinguishedName;
use super::error::Error;
use super::general_name::GeneralName;

/// The extension as read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NameConstraints {
    /// If this list has names of a kind, every name of that kind must be within one of them.
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
        /// The network; the bits after the prefix stay as received.
        network: IpAddr,
        /// The number of bits that count: 0 to 32, or to 128.
        prefix_length: u32,
    },
    /// Names that begin, from the most general part on, with these parts.
    Directory(DistinguishedName),
    /// The mail addresses of this host, in lower case; with a leading dot those of the hosts below it.
    MailHost(String),
    /// This one mail address: the part before the at sign, and the host in lower case.
    Mailbox(String, String),
    /// The URIs of this host, in lower case; with a leading dot those of the hosts below it.
    Uri(String),
    /// A constraint that is not understood; its kind of name as in RFC 5280.
    Unsupported(&'static str),
}

/// A name in a certificate that constraints apply to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum PresentedName {
    Dns(String),
    Ip(IpAddr),
    Directory(DistinguishedName),
    Mail(String),
    Uri(String),
    /// Of another kind, as in RFC 5280.
    Other(&'static str),
}

/// Why a name is not allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Violation {
    NotPermitted,
    Excluded,
    /// A constraint on this kind of name is not understood.
    Unsupported,
    /// It would take too many comparisons.
    TooManyComparisons,
}

impl NameConstraints {
    pub(super) fn read(reader: &mut SliceReader<'_>) -> Result<Self, Error> {
        sequence(reader, |reader| {
            let permitted = optional(reader, 0, |reader| all(reader, Subtree::read))?;
            let excluded = optional(reader, 1, |reader| all(reader, Subtree::read))?;
            Ok(Self {
                permitted: permitted.unwrap_or_default(),
                excluded: excluded.unwrap_or_default(),
            })
        })
    }

    /// Whether a certificate may bear `name`; each comparison reduces `comparisons_left` by one.
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

/// The relation of a name to a subtree.
enum Coverage {
    Inside,
    /// Some hosts that a wildcard stands for are inside, or may be.
    Overlapping,
    Outside,
    /// Name and constraint are of different kinds.
    OtherKind,
    /// Both are of the same kind, which is not understood.
    Unsupported,
}

impl Subtree {
    fn read(reader: &mut SliceReader<'_>) -> Result<Self, Error> {
        sequence(reader, |reader| {
            let base = GeneralName::read(reader)?;
            // "Within this profile, the minimum and maximum fields are not used with any name forms": a minimum of 0 is
            // the default.
            let distances = all(reader, element)?;
            let is_used = |distance: &Element<'_>| (distance.identifier, distance.content) != (context(0), &[0]);
            match distances.iter().any(is_used) {
                true => Ok(Self::Unsupported(base.kind())),
                false => Ok(Self::of(base)),
            }
        })
    }

    fn of(base: GeneralName) -> Self {
        let unsupported = Self::Unsupported(base.kind());
        match base {
            GeneralName::Dns(name) => {
                let name = name.to_ascii_lowercase();
                let is_base = name.is_empty() || is_host_or_below(&name);
                if is_base { Self::Dns(name) } else { unsupported }
            }
            GeneralName::Mail(address) => match address.rsplit_once('@') {
                Some((mailbox, host)) if !mailbox.is_empty() && is_host(host) => {
                    Self::Mailbox(mailbox.to_owned(), host.to_ascii_lowercase())
                }
                None if is_host_or_below(&address) => Self::MailHost(address.to_ascii_lowercase()),
                _ => unsupported,
            },
            GeneralName::Uri(host) if is_host_or_below(&host) => Self::Uri(host.to_ascii_lowercase()),
            GeneralName::Ip(bytes) => read_network(&bytes).unwrap_or(unsupported),
            GeneralName::Directory(name) => Self::Directory(name),
            GeneralName::Uri(_) | GeneralName::Other(_) => unsupported,
        }
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Dns(_) => "dNSName",
            Self::Ip { .. } => "iPAddress",
            Self::Directory(_) => "directoryName",
            Self::MailHost(_) | Self::Mailbox(..) => "rfc822Name",
            Self::Uri(_) => "uniformResourceIdentifier",
            Self::Unsupported(kind) => kind,
        }
    }

    fn covers(&self, name: &PresentedName) -> Coverage {
        let inside = |is_inside| if is_inside { Coverage::Inside } else { Coverage::Outside };
        let mailbox_and_host = |address: &'_ str| {
            let parts = address.rsplit_once('@').filter(|(_, host)| is_host(host));
            parts.map(|(mailbox, host)| (mailbox.to_owned(), host.to_ascii_lowercase()))
        };
        match (self, name) {
            (Self::Dns(base), PresentedName::Dns(name)) => covers_dns(base, name),
            (Self::Ip { network, prefix_length }, PresentedName::Ip(address)) => {
                inside(covers_address(*network, *prefix_length, *address))
            }
            (Self::Directory(base), PresentedName::Directory(name)) => inside(name.is_within(base)),
            (Self::MailHost(base), PresentedName::Mail(address)) => {
                mailbox_and_host(address).map_or(Coverage::Overlapping, |(_, host)| inside(covers_host(base, &host)))
            }
            // The part before the at sign is up to its host, which may distinguish case (RFC 5280 §7.5).
            (Self::Mailbox(mailbox, host), PresentedName::Mail(address)) => mailbox_and_host(address)
                .map_or(Coverage::Overlapping, |found| {
                    inside((&found.0, &found.1) == (mailbox, host))
                }),
            (Self::Uri(base), PresentedName::Uri(uri)) => {
                host_of_uri(uri).map_or(Coverage::Overlapping, |host| inside(covers_host(base, &host)))
            }
            (subtree, name) if subtree.kind() == name.kind() => Coverage::Unsupported,
            _ => Coverage::OtherKind,
        }
    }
}

impl PresentedName {
    /// All names of a certificate that constraints apply to: the subject unless it is empty, the
    /// mail addresses in it, and the alternative names.
    pub(super) fn all(subject: &DistinguishedName, alternatives: Vec<GeneralName>) -> Vec<Self> {
        let mut names = Vec::new();
        if !subject.is_empty() {
            names.push(Self::Directory(subject.clone()));
        }
        names.extend(subject.mail_addresses().iter().cloned().map(Self::Mail));
        names.extend(alternatives.into_iter().map(|name| match name {
            GeneralName::Dns(name) => Self::Dns(name.to_ascii_lowercase()),
            GeneralName::Ip(bytes) => ip_address(&bytes).map_or(Self::Other("iPAddress"), Self::Ip),
            GeneralName::Directory(name) => Self::Directory(name),
            GeneralName::Mail(address) => Self::Mail(address),
            GeneralName::Uri(uri) => Self::Uri(uri),
            GeneralName::Other(kind) => Self::Other(kind),
        }));
        names
    }

    fn kind(&self) -> &'static str {
        match self {
            Self::Dns(_) => "dNSName",
            Self::Ip(_) => "iPAddress",
            Self::Directory(_) => "directoryName",
            Self::Mail(_) => "rfc822Name",
            Self::Uri(_) => "uniformResourceIdentifier",
            Self::Other(kind) => kind,
        }
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

/// Address and mask, 4 and 4 or 16 and 16 bytes; the mask starts with its ones (RFC 4632).
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

fn is_host(text: &str) -> bool {
    text.split('.').all(is_label)
}

/// Whether this is a host, possibly after a leading dot.
fn is_host_or_below(text: &str) -> bool {
    is_host(text.strip_prefix('.').unwrap_or(text))
}

/// Whether `host` is `base`, or below it where that begins with a dot. Both in lower case.
fn covers_host(base: &str, host: &str) -> bool {
    match base.starts_with('.') {
        true => host.ends_with(base),
        false => host == base,
    }
}

/// The host of a URI, in lower case (RFC 3986 §3.2); `None` if it has none, or an address, which RFC 5280 §4.2.1.10
/// rejects.
fn host_of_uri(uri: &str) -> Option<String> {
    let (_, rest) = uri.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (_, host_and_port) = authority.rsplit_once('@').unwrap_or(("", authority));
    let host = host_and_port.split(':').next()?;
    let is_name = is_host(host) && host.parse::<IpAddr>().is_err();
    is_name.then(|| host.to_ascii_lowercase())
}

/// Both in lower case. An invalid name cannot be placed, so it counts as overlapping.
fn covers_dns(base: &str, name: &str) -> Coverage {
    let (host, wildcard_parent) = match name.strip_prefix("*.") {
        Some(parent) => (parent, Some(parent)),
        None => (name, None),
    };
    if !is_host(host) {
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
            Self::Dns(name) | Self::MailHost(name) | Self::Uri(name) => formatter.write_str(name),
            Self::Mailbox(mailbox, host) => write!(formatter, "{mailbox}@{host}"),
            Self::Ip { network, prefix_length } => write!(formatter, "{network}/{prefix_length}"),
            Self::Directory(name) => formatter.write_str(name.text()),
            Self::Unsupported(kind) => formatter.write_str(kind),
        }
    }
}

impl fmt::Display for PresentedName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dns(name) | Self::Mail(name) | Self::Uri(name) => formatter.write_str(name),
            Self::Ip(address) => address.fmt(formatter),
            Self::Directory(name) => formatter.write_str(name.text()),
            Self::Other(kind) => formatter.write_str(kind),
        }
    }
}
