//! Distinguished names (RFC 5280 §4.1.2.4) and general names (§4.2.1.6).

use der::Tag;
use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::field::{Field, Value};
use timeline::fields::x509;

use super::element::{all, any, content, context, element, is, next_tag, sequence, tagged_primitive};
use super::key::object_identifier;
use super::value;
use crate::codec::reader::Reader;

/// A distinguished name: a SEQUENCE of parts, each a SET of attributes.
pub fn name(reader: &mut Reader<'_>, field: &'static Field) -> Result<(), DecodeError> {
    sequence(reader, field, |reader| all(reader, part))?;
    Ok(())
}

fn part(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    element(reader, x509::NAME_PART, is(Tag::Set), |reader, _| {
        all(reader, attribute)
    })?;
    Ok(())
}

fn attribute(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    sequence(reader, x509::NAME_ATTRIBUTE, |reader| {
        object_identifier(reader, x509::NAME_ATTRIBUTE_TYPE)?;
        any(reader, x509::NAME_ATTRIBUTE_VALUE)
    })?;
    Ok(())
}

/// General names to the end.
pub fn general_names(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    all(reader, general_name)
}

/// A name of one of nine kinds, which the tag tells apart.
pub fn general_name(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    // The kinds that are a SEQUENCE and are not read further: otherName, x400Address, ediPartyName.
    let is_other = |tag| [0, 3, 5].into_iter().any(|number| context(number)(tag));
    let kind = next_tag(reader).filter(|tag| tag.is_context_specific());
    match kind.map(|tag| tag.number().value()) {
        Some(1) => tagged_primitive(reader, x509::GENERAL_NAME_EMAIL, 1, value::ascii),
        Some(2) => tagged_primitive(reader, x509::GENERAL_NAME_HOST, 2, value::ascii),
        Some(4) => {
            let field = x509::GENERAL_NAME_DIRECTORY;
            element(reader, field, context(4), |reader, _| name(reader, field))?;
            Ok(())
        }
        Some(6) => tagged_primitive(reader, x509::GENERAL_NAME_ADDRESS_OF_RESOURCE, 6, value::ascii),
        Some(7) => tagged_primitive(reader, x509::GENERAL_NAME_IP_ADDRESS, 7, value::address),
        Some(8) => tagged_primitive(reader, x509::GENERAL_NAME_REGISTERED_ID, 8, value::object_identifier),
        Some(_) => {
            element(reader, x509::GENERAL_NAME_OTHER, is_other, |reader, tag| {
                match tag.is_constructed() {
                    true => Ok(()),
                    false => content(reader, x509::GENERAL_NAME_OTHER, |_| Value::Bytes),
                }
            })?;
            Ok(())
        }
        None => Err(reader.error(DecodeErrorKind::IllegalValue, x509::GENERAL_NAME_OTHER)),
    }
}
