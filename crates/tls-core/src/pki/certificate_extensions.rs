//! Reading the extensions of a certificate (RFC 5280 §4.2); used by
//! [`certificate_reader`](super::certificate_reader).

use std::collections::BTreeSet;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{
    ID_CE_AUTHORITY_KEY_IDENTIFIER, ID_CE_BASIC_CONSTRAINTS, ID_CE_EXT_KEY_USAGE, ID_CE_KEY_USAGE,
    ID_CE_NAME_CONSTRAINTS, ID_CE_SUBJECT_ALT_NAME, ID_CE_SUBJECT_KEY_IDENTIFIER,
};
use der::asn1::{BitStringRef, OctetStringRef, UintRef};
use der::flagset::FlagSet;
use der::{Decode, Header, Reader, SliceReader, Tag};
use timeline::host_name::SubjectAlternativeName;

use super::certificate::ParsedCertificate;
use super::der_reader::{all, context, decode, element, sequence, skip_rest, within};
use super::error::{Error, ErrorKind, Place};
use super::general_name::GeneralName;
use super::key_usage::{AuthorityConstraint, KeyUsages};
use super::name_constraints::{NameConstraints, PresentedName, ip_address};

impl ParsedCertificate {
    /// Reads Extensions.
    pub(super) fn read_extensions(&mut self, reader: &mut SliceReader<'_>) -> Result<(), Error> {
        // A set, because a hostile certificate has room for thousands of them.
        let mut seen = BTreeSet::new();
        sequence(reader, |reader| {
            while !reader.is_finished() {
                within(reader, Place::Extensions, |reader| {
                    sequence(reader, |reader| {
                        let identifier = read_object_identifier(reader)?;
                        if !seen.insert(identifier) {
                            return Err(Error::new(ErrorKind::DuplicateExtension, Place::Extensions));
                        }
                        self.read_extension(reader, identifier)
                    })
                })?;
            }
            Ok(())
        })
    }

    /// Reads what follows the identifier.
    fn read_extension(&mut self, reader: &mut SliceReader<'_>, identifier: &[u8]) -> Result<(), Error> {
        let is_critical = decode::<Option<bool>>(reader)?.unwrap_or_default();
        let start = reader.position();
        let value = Header::decode(reader)?;
        value
            .tag()
            .assert_eq(Tag::OctetString)
            .map_err(|error| error.kind().at(start))?;
        reader.read_nested(value.length(), |reader| {
            let named = ObjectIdentifier::from_bytes(identifier).ok();
            match named {
                Some(ID_CE_BASIC_CONSTRAINTS) => self.authority = Some(basic_constraints(reader)?),
                Some(ID_CE_NAME_CONSTRAINTS) => self.name_constraints = Some(NameConstraints::read(reader)?),
                Some(ID_CE_KEY_USAGE) => self.key_usage = Some(key_usage(reader)?),
                Some(ID_CE_EXT_KEY_USAGE) => self.extended_key_usage = Some(extended_key_usage(reader)?),
                Some(ID_CE_SUBJECT_ALT_NAME) => {
                    let names = sequence(reader, |reader| all(reader, GeneralName::read))?;
                    self.names = names.iter().map(alternative_name).collect();
                    self.constrained_names = PresentedName::all(&self.subject_name, names);
                }
                Some(ID_CE_SUBJECT_KEY_IDENTIFIER) => {
                    let identifier: &OctetStringRef = decode(reader)?;
                    self.subject_key_identifier = Some(identifier.as_bytes().to_vec());
                }
                Some(ID_CE_AUTHORITY_KEY_IDENTIFIER) => {
                    self.authority_key_identifier = authority_key_identifier(reader)?;
                }
                _ => {
                    skip_rest(reader)?;
                    if is_critical {
                        self.unhandled_critical_extensions.push(named.ok_or(too_large())?);
                    }
                }
            }
            Ok(())
        })
    }
}

/// An object identifier that is too long for the library.
fn too_large() -> Error {
    Error::from(der::Error::from(der::ErrorKind::OidMalformed))
}

/// The content of an object identifier of any length.
fn read_object_identifier<'a>(reader: &mut SliceReader<'a>) -> Result<&'a [u8], Error> {
    let start = reader.position();
    let found = Header::peek(reader)?.tag();
    found
        .assert_eq(Tag::ObjectIdentifier)
        .map_err(|error| error.kind().at(start))?;
    Ok(element(reader)?.content)
}

/// RFC 5280 §4.2.1.9.
fn basic_constraints(reader: &mut SliceReader<'_>) -> Result<AuthorityConstraint, Error> {
    sequence(reader, |reader| {
        let is_authority = decode::<Option<bool>>(reader)?.unwrap_or_default();
        let path_length = match reader.is_finished() {
            true => None,
            false => Some(decode::<UintRef<'_>>(reader)?),
        };
        Ok(AuthorityConstraint {
            is_authority,
            path_length: path_length.map(|length| match length.as_bytes() {
                [length] => *length,
                _ => u8::MAX,
            }),
        })
    })
}

/// RFC 5280 §4.2.1.3. Ignores bits without a meaning.
fn key_usage(reader: &mut SliceReader<'_>) -> Result<FlagSet<KeyUsages>, Error> {
    let bits: BitStringRef<'_> = decode(reader)?;
    let flags = (0..u16::BITS).filter(|bit| bits.get(*bit as usize) == Some(true));
    Ok(FlagSet::new_truncated(flags.fold(0, |flags, bit| flags | 1 << bit)))
}

/// RFC 5280 §4.2.1.12. Ignores identifiers that are too long for the library, because none of them is checked for.
fn extended_key_usage(reader: &mut SliceReader<'_>) -> Result<Vec<ObjectIdentifier>, Error> {
    let purposes = sequence(reader, |reader| all(reader, read_object_identifier))?;
    let purposes = purposes.into_iter();
    Ok(purposes
        .filter_map(|purpose| ObjectIdentifier::from_bytes(purpose).ok())
        .collect())
}

/// The keyIdentifier (RFC 5280 §4.2.1.1). The issuer's names and serial number, which may come with it, are not needed.
fn authority_key_identifier(reader: &mut SliceReader<'_>) -> Result<Option<Vec<u8>>, Error> {
    sequence(reader, |reader| {
        let identifier = match reader.peek_byte() == Some(context(0)) {
            true => Some(element(reader)?.content.to_vec()),
            false => None,
        };
        skip_rest(reader)?;
        Ok(identifier)
    })
}

fn alternative_name(name: &GeneralName) -> SubjectAlternativeName {
    let other = SubjectAlternativeName::Other(name.kind());
    match name {
        GeneralName::Dns(name) => SubjectAlternativeName::Dns(name.clone()),
        GeneralName::Ip(bytes) => ip_address(bytes).map_or(other, SubjectAlternativeName::Ip),
        _ => other,
    }
}
