//! General names (RFC 5280 §4.2.1.6), which subjectAltName lists and nameConstraints restricts.
//!
//! Kinds that nothing here depends on are skipped, so that no certificate is refused for them.

use der::{SliceReader, Tag};

use super::der_reader::{CONSTRUCTED, context, element, optional, position};
use super::distinguished_name::DistinguishedName;
use super::error::{Error, ErrorKind, Place};

/// A name of one of nine kinds.
pub(super) enum GeneralName {
    /// rfc822Name: a mail address.
    Mail(String),
    /// dNSName.
    Dns(String),
    /// directoryName.
    Directory(DistinguishedName),
    /// uniformResourceIdentifier.
    Uri(String),
    /// iPAddress: 4 or 16 bytes, in a constraint twice as many. Other lengths are kept.
    Ip(Vec<u8>),
    /// A name of another kind, unread; the kind as RFC 5280 names it.
    Other(&'static str),
}

impl GeneralName {
    /// Reads the next name.
    pub(super) fn read(reader: &mut SliceReader<'_>) -> Result<Self, Error> {
        const OTHER_NAME: u8 = context(0) | CONSTRUCTED;
        const MAIL: u8 = context(1);
        const DNS: u8 = context(2);
        const X400_ADDRESS: u8 = context(3) | CONSTRUCTED;
        const EDI_PARTY_NAME: u8 = context(5) | CONSTRUCTED;
        const URI: u8 = context(6);
        const IP: u8 = context(7);
        const REGISTERED_ID: u8 = context(8);

        if let Some(name) = optional(reader, 4, DistinguishedName::read)? {
            return Ok(Self::Directory(name));
        }
        let start = position(reader);
        let name = element(reader)?;
        let ascii = || match core::str::from_utf8(name.content) {
            Ok(text) if text.is_ascii() => Ok(text.to_owned()),
            _ => Err(Error::from(der::Error::from(Tag::Ia5String.value_error())).within(Place::Extensions, start)),
        };
        Ok(match name.identifier {
            OTHER_NAME => Self::Other("otherName"),
            MAIL => Self::Mail(ascii()?),
            DNS => Self::Dns(ascii()?),
            X400_ADDRESS => Self::Other("x400Address"),
            EDI_PARTY_NAME => Self::Other("ediPartyName"),
            URI => Self::Uri(ascii()?),
            IP => Self::Ip(name.content.to_vec()),
            REGISTERED_ID => Self::Other("registeredID"),
            _ => return Err(Error::new(ErrorKind::MalformedDer, Place::Extensions).within(Place::Extensions, start)),
        })
    }

    /// Its kind, as in RFC 5280.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Mail(_) => "rfc822Name",
            Self::Dns(_) => "dNSName",
            Self::Directory(_) => "directoryName",
            Self::Uri(_) => "uniformResourceIdentifier",
            Self::Ip(_) => "iPAddress",
            Self::Other(kind) => kind,
        }
    }
}
