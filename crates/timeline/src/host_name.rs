//! The host name that a client requests, and whether a certificate covers it.
//!
//! Used to validate and to issue certificates. RFC 9525 (which replaces RFC 6125) and RFC 5280 §4.2.1.6.
//! Common names are never looked at (RFC 9525 §2).

use core::fmt;
use core::net::IpAddr;

/// The text is neither a host name nor an IP address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidHostName;

impl fmt::Display for InvalidHostName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("neither a host name nor an IP address")
    }
}

impl core::error::Error for InvalidHostName {}

/// A host as a client asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HostName {
    /// A DNS name in lower case, at most 253 characters, without a final dot.
    Dns(String),
    /// An IP address.
    Ip(IpAddr),
}

impl HostName {
    /// Reads an IP literal, an IPv6 one perhaps in brackets as in a URL (RFC 3986 §3.2.2), or
    /// else a DNS name: labels of 1 to 63 letters, digits, hyphens and underscores, not hyphenated
    /// at an end, the last one not all digits. One final dot is dropped. Names of other scripts must
    /// come as A-labels (`xn--`).
    ///
    /// # Errors
    /// It is neither.
    pub fn parse(text: &str) -> Result<Self, InvalidHostName> {
        if let Some(literal) = text.strip_prefix('[') {
            let address = literal.strip_suffix(']').and_then(|literal| literal.parse().ok());
            return address
                .map(|address| Self::Ip(IpAddr::V6(address)))
                .ok_or(InvalidHostName);
        }
        if let Ok(address) = text.parse() {
            return Ok(Self::Ip(address));
        }
        let name = text.strip_suffix('.').unwrap_or(text);
        let last_is_number = name
            .rsplit('.')
            .next()
            .is_some_and(|label| label.bytes().all(|byte| byte.is_ascii_digit()));
        if name.len() > 253 || last_is_number || !name.split('.').all(is_label) {
            return Err(InvalidHostName);
        }
        Ok(Self::Dns(name.to_ascii_lowercase()))
    }

    /// Whether `name`, from a certificate, covers this host: addresses equal byte for byte, DNS
    /// names without regard to case, with a wildcard as [`HostName::is_matched_by_dns`] says.
    #[must_use]
    pub fn is_matched_by(&self, name: &SubjectAlternativeName) -> bool {
        match (self, name) {
            (Self::Ip(asked), SubjectAlternativeName::Ip(presented)) => asked == presented,
            (Self::Dns(_), SubjectAlternativeName::Dns(presented)) => self.is_matched_by_dns(presented),
            _ => false,
        }
    }

    /// Whether the dNSName `presented` covers this host. A wildcard stands for exactly one whole
    /// label, the left-most, and must be followed by two labels or more (RFC 9525 §6.3
    /// leaves the latter to clients; browsers do so).
    #[must_use]
    pub fn is_matched_by_dns(&self, presented: &str) -> bool {
        let Self::Dns(asked) = self else {
            return false;
        };
        match presented.strip_prefix("*.") {
            Some(parent) => asked.split_once('.').is_some_and(|(_, asked_parent)| {
                parent.contains('.') && parent.split('.').all(is_label) && asked_parent.eq_ignore_ascii_case(parent)
            }),
            None => asked.eq_ignore_ascii_case(presented),
        }
    }

    /// As a name to put into a certificate.
    #[must_use]
    pub fn to_subject_alternative_name(&self) -> SubjectAlternativeName {
        match self {
            Self::Dns(name) => SubjectAlternativeName::Dns(name.clone()),
            Self::Ip(address) => SubjectAlternativeName::Ip(*address),
        }
    }
}

impl fmt::Display for HostName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dns(name) => formatter.write_str(name),
            Self::Ip(address) => address.fmt(formatter),
        }
    }
}

/// Whether `label` can be one part of a DNS name.
pub fn is_label(label: &str) -> bool {
    (1..=63).contains(&label.len())
        && !label.starts_with('-')
        && !label.ends_with('-')
        && label
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
}

/// One entry of a certificate's subjectAltName (RFC 5280 §4.2.1.6).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubjectAlternativeName {
    /// A dNSName as written, perhaps with a wildcard.
    Dns(String),
    /// An iPAddress of 4 or 16 bytes.
    Ip(IpAddr),
    /// A name of another kind, which no host name matches; the kind as RFC 5280 names it.
    Other(&'static str),
}

impl fmt::Display for SubjectAlternativeName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dns(name) => formatter.write_str(name),
            Self::Ip(address) => address.fmt(formatter),
            Self::Other(kind) => formatter.write_str(kind),
        }
    }
}
