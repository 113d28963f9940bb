//! Algorithms, public keys and signatures (RFC 5280 §4.1.1.2, §4.1.2.7 and §4.1.1.3; RFC 3279, 5480 and 8410).

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{
    ECDSA_WITH_SHA_224, ECDSA_WITH_SHA_256, ECDSA_WITH_SHA_384, ECDSA_WITH_SHA_512, ID_EC_PUBLIC_KEY, RSA_ENCRYPTION,
};
use der::Tag;
use timeline::error::DecodeError;
use timeline::field::{Field, Value};
use timeline::fields::x509;

use super::element::{any, element, is, primitive, sequence};
use super::value;
use crate::codec::reader::Reader;

/// An object identifier; `None` if its content is invalid.
pub fn object_identifier(
    reader: &mut Reader<'_>,
    field: &'static Field,
) -> Result<Option<ObjectIdentifier>, DecodeError> {
    let identifier = element(reader, field, is(Tag::ObjectIdentifier), |reader, _| {
        let content = reader.decoded(field, reader.remaining(), value::object_identifier)?;
        Ok(value::identifier(content))
    })?;
    Ok(identifier.flatten())
}

/// An AlgorithmIdentifier: an algorithm, and its parameters if it has any. Returns the algorithm.
pub fn algorithm(reader: &mut Reader<'_>, field: &'static Field) -> Result<Option<ObjectIdentifier>, DecodeError> {
    let identifier = sequence(reader, field, |reader| {
        let identifier = object_identifier(reader, x509::ALGORITHM)?;
        if !reader.is_empty() {
            any(reader, x509::ALGORITHM_PARAMETERS)?;
        }
        Ok(identifier)
    })?;
    Ok(identifier.flatten())
}

/// A BIT STRING of whole bytes, preceded by the number of unused bits in the last one.
pub fn bit_string(
    reader: &mut Reader<'_>,
    field: &'static Field,
    read: impl FnOnce(&mut Reader<'_>) -> Result<(), DecodeError>,
) -> Result<(), DecodeError> {
    element(reader, field, is(Tag::BitString), |reader, _| {
        reader.decoded(x509::UNUSED_BITS, 1, value::number)?;
        read(reader)
    })?;
    Ok(())
}

/// SubjectPublicKeyInfo.
pub fn public_key(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::PUBLIC_KEY, |reader| {
        let identifier = algorithm(reader, x509::PUBLIC_KEY_ALGORITHM)?;
        bit_string(reader, x509::PUBLIC_KEY_BITS, |reader| match identifier {
            Some(RSA_ENCRYPTION) => rsa_public_key(reader),
            Some(ID_EC_PUBLIC_KEY) => reader.rest(x509::ELLIPTIC_CURVE_POINT).map(drop),
            _ => reader.rest(x509::PUBLIC_KEY_BITS).map(drop),
        })
    })?;
    Ok(())
}

/// RSAPublicKey (RFC 8017 appendix A.1.1).
fn rsa_public_key(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::RSA_PUBLIC_KEY, |reader| {
        primitive(reader, x509::RSA_MODULUS, Tag::Integer, |_| Value::Bytes)?;
        primitive(reader, x509::RSA_PUBLIC_EXPONENT, Tag::Integer, value::number)
    })?;
    Ok(())
}

/// signatureValue.
pub fn signature(reader: &mut Reader<'_>, identifier: Option<ObjectIdentifier>) -> Result<(), DecodeError> {
    bit_string(reader, x509::SIGNATURE, |reader| match identifier {
        Some(ECDSA_WITH_SHA_224 | ECDSA_WITH_SHA_256 | ECDSA_WITH_SHA_384 | ECDSA_WITH_SHA_512) => {
            ecdsa_signature(reader)
        }
        _ => reader.rest(x509::SIGNATURE).map(drop),
    })
}

/// Ecdsa-Sig-Value (RFC 3279 §2.2.3).
fn ecdsa_signature(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::ECDSA_SIGNATURE, |reader| {
        primitive(reader, x509::ECDSA_SIGNATURE_R, Tag::Integer, |_| Value::Bytes)?;
        primitive(reader, x509::ECDSA_SIGNATURE_S, Tag::Integer, |_| Value::Bytes)
    })?;
    Ok(())
}
