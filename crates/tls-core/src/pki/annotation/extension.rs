//! The extensions of a certificate (RFC 5280 §4.2), each in its own form.

use const_oid::ObjectIdentifier;
use const_oid::db::{rfc5280, rfc6962};
use der::Tag;
use timeline::error::DecodeError;
use timeline::field::{Field, Value};
use timeline::fields::x509;

use super::element::{
    all, any, content, context, element, element_or_bytes, is, is_next, primitive, sequence, tagged_primitive,
};
use super::key::{bit_string, object_identifier};
use super::name::{general_name, general_names};
use super::signed_certificate_timestamps::signed_certificate_timestamps;
use super::value;
use crate::codec::reader::Reader;

/// The content of an extension's OCTET STRING.
type Form = fn(&mut Reader<'_>) -> Result<(), DecodeError>;

/// All extensions, in their context-specific tag.
pub fn extensions(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    element(reader, x509::EXTENSIONS, context(3), |reader, _| {
        sequence(reader, x509::EXTENSIONS, |reader| all(reader, extension))
    })?;
    Ok(())
}

fn extension(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::EXTENSION, |reader| {
        let identifier = object_identifier(reader, x509::EXTENSION_ID)?;
        if is_next(reader, is(Tag::Boolean)) {
            primitive(reader, x509::EXTENSION_CRITICAL, Tag::Boolean, value::boolean)?;
        }
        let form = identifier.and_then(form_of).unwrap_or(element_or_bytes);
        element(reader, x509::EXTENSION_VALUE, is(Tag::OctetString), |reader, _| {
            form(reader)
        })?;
        Ok(())
    })?;
    Ok(())
}

fn form_of(identifier: ObjectIdentifier) -> Option<Form> {
    Some(match identifier {
        rfc5280::ID_CE_BASIC_CONSTRAINTS => basic_constraints,
        rfc5280::ID_CE_KEY_USAGE => key_usage,
        rfc5280::ID_CE_EXT_KEY_USAGE => extended_key_usage,
        rfc5280::ID_CE_SUBJECT_ALT_NAME => subject_names,
        rfc5280::ID_CE_ISSUER_ALT_NAME => issuer_names,
        rfc5280::ID_CE_SUBJECT_KEY_IDENTIFIER => subject_key_identifier,
        rfc5280::ID_CE_AUTHORITY_KEY_IDENTIFIER => authority_key_identifier,
        rfc5280::ID_CE_NAME_CONSTRAINTS => name_constraints,
        rfc5280::ID_CE_CERTIFICATE_POLICIES => policies,
        rfc5280::ID_CE_CRL_DISTRIBUTION_POINTS => crl_distribution_points,
        rfc5280::ID_PE_AUTHORITY_INFO_ACCESS => authority_information_access,
        rfc6962::CT_PRECERT_SCTS => timestamps,
        _ => return None,
    })
}

/// RFC 5280 §4.2.1.9.
fn basic_constraints(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::BASIC_CONSTRAINTS, |reader| {
        if is_next(reader, is(Tag::Boolean)) {
            primitive(reader, x509::IS_AUTHORITY, Tag::Boolean, value::boolean)?;
        }
        match reader.is_empty() {
            true => Ok(()),
            false => primitive(reader, x509::PATH_LENGTH, Tag::Integer, value::number),
        }
    })?;
    Ok(())
}

/// RFC 5280 §4.2.1.3.
fn key_usage(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    bit_string(reader, x509::KEY_USAGE, |reader| {
        content(reader, x509::KEY_USAGE, value::key_usage)
    })
}

/// RFC 5280 §4.2.1.12.
fn extended_key_usage(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::EXTENDED_KEY_USAGE, |reader| {
        all(reader, |reader| object_identifier(reader, x509::KEY_PURPOSE).map(drop))
    })?;
    Ok(())
}

/// RFC 5280 §4.2.1.6.
fn subject_names(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::SUBJECT_ALTERNATIVE_NAMES, general_names)?;
    Ok(())
}

/// RFC 5280 §4.2.1.7.
fn issuer_names(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::ISSUER_ALTERNATIVE_NAMES, general_names)?;
    Ok(())
}

/// RFC 5280 §4.2.1.2.
fn subject_key_identifier(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    primitive(reader, x509::SUBJECT_KEY_IDENTIFIER, Tag::OctetString, |_| Value::Bytes)
}

/// RFC 5280 §4.2.1.1.
fn authority_key_identifier(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::AUTHORITY_KEY_IDENTIFIER, |reader| {
        if is_next(reader, context(0)) {
            tagged_primitive(reader, x509::AUTHORITY_KEY, 0, |_| Value::Bytes)?;
        }
        optional(reader, x509::AUTHORITY_ISSUER, 1, general_names)?;
        match is_next(reader, context(2)) {
            true => tagged_primitive(reader, x509::AUTHORITY_SERIAL_NUMBER, 2, |_| Value::Bytes),
            false => Ok(()),
        }
    })?;
    Ok(())
}

/// An optional element with a context-specific tag.
fn optional(
    reader: &mut Reader<'_>,
    field: &'static Field,
    number: u32,
    read: impl FnOnce(&mut Reader<'_>) -> Result<(), DecodeError>,
) -> Result<(), DecodeError> {
    if is_next(reader, context(number)) {
        element(reader, field, context(number), |reader, _| read(reader))?;
    }
    Ok(())
}

/// RFC 5280 §4.2.1.10.
fn name_constraints(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::NAME_CONSTRAINTS, |reader| {
        optional(reader, x509::PERMITTED_NAMES, 0, |reader| all(reader, subtree))?;
        optional(reader, x509::EXCLUDED_NAMES, 1, |reader| all(reader, subtree))
    })?;
    Ok(())
}

fn subtree(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::NAME_SUBTREE, |reader| {
        general_name(reader)?;
        for number in [0, 1] {
            if is_next(reader, context(number)) {
                tagged_primitive(reader, x509::NAME_SUBTREE_DISTANCE, number, value::number)?;
            }
        }
        Ok(())
    })?;
    Ok(())
}

/// RFC 5280 §4.2.1.4.
fn policies(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    let policy = |reader: &mut Reader<'_>| {
        sequence(reader, x509::POLICY, |reader| {
            object_identifier(reader, x509::POLICY_ID)?;
            match reader.is_empty() {
                true => Ok(()),
                false => any(reader, x509::POLICY_QUALIFIERS),
            }
        })?;
        Ok(())
    };
    sequence(reader, x509::POLICIES, |reader| all(reader, policy))?;
    Ok(())
}

/// RFC 5280 §4.2.1.13.
fn crl_distribution_points(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    let point = |reader: &mut Reader<'_>| {
        sequence(reader, x509::CRL_DISTRIBUTION_POINT, |reader| {
            optional(reader, x509::CRL_DISTRIBUTION_POINT_NAME, 0, |reader| {
                optional(reader, x509::CRL_DISTRIBUTION_POINT_NAME, 0, general_names)
            })?;
            optional(reader, x509::CRL_REASONS, 1, |reader| {
                reader.decoded(x509::UNUSED_BITS, 1, value::number)?;
                reader.rest(x509::CRL_REASONS).map(drop)
            })?;
            optional(reader, x509::CRL_ISSUER, 2, general_names)
        })?;
        Ok(())
    };
    sequence(reader, x509::CRL_DISTRIBUTION_POINTS, |reader| all(reader, point))?;
    Ok(())
}

/// RFC 5280 §4.2.2.1.
fn authority_information_access(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    let description = |reader: &mut Reader<'_>| {
        sequence(reader, x509::ACCESS_DESCRIPTION, |reader| {
            object_identifier(reader, x509::ACCESS_METHOD)?;
            general_name(reader)
        })?;
        Ok(())
    };
    sequence(reader, x509::AUTHORITY_INFORMATION_ACCESS, |reader| {
        all(reader, description)
    })?;
    Ok(())
}

/// RFC 6962 §3.3: the same list that a server can send in an extension of its hello.
fn timestamps(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    let field = x509::CERTIFICATE_TIMESTAMPS;
    element(reader, field, is(Tag::OctetString), |reader, _| {
        signed_certificate_timestamps(reader)
    })?;
    Ok(())
}
