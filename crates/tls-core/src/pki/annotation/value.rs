//! The value that the content of an element encodes.

use core::net::{Ipv4Addr, Ipv6Addr};

use const_oid::ObjectIdentifier;
use der::Tag;
use timeline::field::Value;
use timeline::time::UnixTime;

use crate::pki::character_string::character_string;
use crate::pki::object_identifier::object_identifier_name;
use crate::pki::time::from_content;

/// The bits of keyUsage, in bit order (RFC 5280 §4.2.1.3).
pub const KEY_USAGES: [&str; 9] = [
    "digitalSignature",
    "nonRepudiation",
    "keyEncipherment",
    "dataEncipherment",
    "keyAgreement",
    "keyCertSign",
    "cRLSign",
    "encipherOnly",
    "decipherOnly",
];
/// Context-specific tags as ASN.1 writes them.
const PLACES: [&str; 9] = ["[0]", "[1]", "[2]", "[3]", "[4]", "[5]", "[6]", "[7]", "[8]"];

/// ASN.1 types and their names (X.680 §8.4).
const TYPES: [(Tag, &str); 18] = [
    (Tag::Boolean, "BOOLEAN"),
    (Tag::Integer, "INTEGER"),
    (Tag::BitString, "BIT STRING"),
    (Tag::OctetString, "OCTET STRING"),
    (Tag::Null, "NULL"),
    (Tag::ObjectIdentifier, "OBJECT IDENTIFIER"),
    (Tag::Enumerated, "ENUMERATED"),
    (Tag::Utf8String, "UTF8String"),
    (Tag::NumericString, "NumericString"),
    (Tag::PrintableString, "PrintableString"),
    (Tag::TeletexString, "TeletexString"),
    (Tag::Ia5String, "IA5String"),
    (Tag::VisibleString, "VisibleString"),
    (Tag::BmpString, "BMPString"),
    (Tag::UtcTime, "UTCTime"),
    (Tag::GeneralizedTime, "GeneralizedTime"),
    (Tag::Sequence, "SEQUENCE"),
    (Tag::Set, "SET"),
];
/// The versions of a certificate, counted from 0 and named from 1 (RFC 5280 §4.1.2.1).
const VERSIONS: [&str; 3] = ["v1", "v2", "v3"];

/// All names beside numbers in the trees of certificates.
pub fn names() -> impl Iterator<Item = &'static str> {
    TYPES.iter().map(|(_, name)| *name).chain(PLACES).chain(VERSIONS)
}

/// A tag with the name of its type.
pub fn tag(tag: Tag, bytes: &[u8]) -> Value {
    let name = match tag {
        Tag::ContextSpecific { number, .. } => PLACES.get(number.value() as usize).copied(),
        tag => TYPES.iter().find(|(named, _)| *named == tag).map(|(_, name)| *name),
    };
    Value::Registered(big_endian(bytes), name)
}

/// The content of a primitive element, by the type that its tag names.
pub fn universal(tag: Tag, bytes: &[u8]) -> Value {
    match tag {
        Tag::Boolean => boolean(bytes),
        Tag::Integer | Tag::Enumerated => number(bytes),
        Tag::ObjectIdentifier => object_identifier(bytes),
        Tag::UtcTime | Tag::GeneralizedTime => time(tag, bytes),
        tag => text(tag, bytes),
    }
}

/// A number of up to 8 bytes; a longer or negative one stays bytes.
pub fn number(bytes: &[u8]) -> Value {
    match bytes.first() {
        Some(..0x80) if bytes.len() <= 8 => Value::Number(big_endian(bytes)),
        _ => Value::Bytes,
    }
}

fn big_endian(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

/// A version, with its name if it has one.
pub fn version(bytes: &[u8]) -> Value {
    match bytes {
        [version @ ..3] => Value::Registered((*version).into(), VERSIONS.get(usize::from(*version)).copied()),
        bytes => number(bytes),
    }
}

/// One byte that is all zeros or all ones (X.690 §11.1).
pub fn boolean(bytes: &[u8]) -> Value {
    match bytes {
        [0] => Value::Boolean(false),
        [0xff] => Value::Boolean(true),
        _ => Value::Bytes,
    }
}

/// An object identifier, with its name.
pub fn object_identifier(bytes: &[u8]) -> Value {
    let Some(identifier) = identifier(bytes) else {
        return Value::Bytes;
    };
    Value::ObjectIdentifier(identifier.to_string(), object_identifier_name(&identifier))
}

/// The object identifier with this content; `None` for no bytes, and for more than 39 bytes.
pub fn identifier(bytes: &[u8]) -> Option<ObjectIdentifier> {
    let bytes = (!bytes.is_empty()).then_some(bytes)?;
    ObjectIdentifier::from_bytes(bytes).ok()
}

/// A string of one of the types that names use (RFC 5280 §4.1.2.4).
pub fn text(tag: Tag, bytes: &[u8]) -> Value {
    let number = u8::try_from(tag.number().value()).ok().filter(|_| tag.is_universal());
    let text = number.and_then(|number| character_string(number, bytes));
    text.map_or(Value::Bytes, Value::Text)
}

/// Printable ASCII.
pub fn ascii(bytes: &[u8]) -> Value {
    text(Tag::Ia5String, bytes)
}

/// A UTCTime or GeneralizedTime (RFC 5280 §4.1.2.5).
pub fn time(tag: Tag, bytes: &[u8]) -> Value {
    match from_content(tag, bytes) {
        // The time may be anywhere before 1970.
        Some(UnixTime::EPOCH) => ascii(bytes),
        Some(time) => Value::Time(time),
        None => Value::Bytes,
    }
}

/// The names of the bits that are set (RFC 5280 §4.2.1.3).
pub fn key_usage(bits: &[u8]) -> Value {
    let is_set = |index: usize| {
        bits.get(index / 8)
            .is_some_and(|byte| byte & (0x80 >> (index % 8)) != 0)
    };
    let names = KEY_USAGES.iter().enumerate().filter(|(index, _)| is_set(*index));
    Value::Flags(names.map(|(_, name)| *name).collect())
}

/// An address, or a range of addresses in nameConstraints (RFC 5280 §4.2.1.6 and §4.2.1.10).
pub fn address(bytes: &[u8]) -> Value {
    let version_4 = |bytes: &[u8]| {
        bytes
            .try_into()
            .ok()
            .map(|bytes: [u8; 4]| Ipv4Addr::from(bytes).to_string())
    };
    let version_6 = |bytes: &[u8]| {
        bytes
            .try_into()
            .ok()
            .map(|bytes: [u8; 16]| Ipv6Addr::from(bytes).to_string())
    };
    let one = |bytes: &[u8]| version_4(bytes).or_else(|| version_6(bytes));
    let range = |bytes: &[u8]| {
        let (address, mask) = bytes.split_at(bytes.len() / 2);
        Some(format!("{}/{}", one(address)?, one(mask)?))
    };
    one(bytes).or_else(|| range(bytes)).map_or(Value::Bytes, Value::Text)
}
