//! Distinguished names as text, `CN=x,O=y` (RFC 4514); used to read certificates and to issue them.
//!
//! The certificate library can do this as well, with a list of attribute types that is far larger than what certificates
//! have: see [`object_identifier`](super::object_identifier).

use core::fmt::Write;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc3280::EMAIL_ADDRESS;
use const_oid::db::rfc4519::{COUNTRY_NAME, DOMAIN_COMPONENT, SERIAL_NUMBER};
use der::asn1::{Any, Ia5StringRef, PrintableStringRef, SetOfVec, TeletexStringRef, Utf8StringRef};
use der::{Decode, Encode, Tag, Tagged};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{Name, RdnSequence, RelativeDistinguishedName};

use super::object_identifier::{attribute_keyword, attribute_type};

/// The name as text, the most specific part first (RFC 4514 section 2.1): the other way round than it is encoded.
pub(super) fn write_name(name: &Name) -> String {
    let parts: Vec<String> = name.iter_rdn().map(write_part).collect();
    parts.into_iter().rev().collect::<Vec<_>>().join(",")
}

fn write_part(part: &RelativeDistinguishedName) -> String {
    part.iter().map(write_attribute).collect::<Vec<_>>().join("+")
}

/// What has no name, or is no text, is written in digits (RFC 4514 sections 2.3 and 2.4).
fn write_attribute(attribute: &AttributeTypeAndValue) -> String {
    match (attribute_keyword(&attribute.oid), text(&attribute.value)) {
        (Some(keyword), Some(text)) => format!("{keyword}={}", escape(text)),
        // Encoding what was read from DER cannot fail.
        _ => {
            let der = attribute.value.to_der().unwrap_or_default();
            format!("{}=#{}", attribute.oid, base16ct::lower::encode_string(&der))
        }
    }
}

fn text(value: &Any) -> Option<&str> {
    match value.tag() {
        Tag::PrintableString => PrintableStringRef::try_from(value).ok().map(|text| text.as_str()),
        Tag::Utf8String => Utf8StringRef::try_from(value).ok().map(|text| text.as_str()),
        Tag::Ia5String => Ia5StringRef::try_from(value).ok().map(|text| text.as_str()),
        Tag::TeletexString => TeletexStringRef::try_from(value).ok().map(|text| text.as_str()),
        _ => None,
    }
}

/// Puts a backslash before what would otherwise mean something (RFC 4514 section 2.4); a control character becomes its
/// number.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    let last = text.chars().count().saturating_sub(1);
    for (index, character) in text.chars().enumerate() {
        match character {
            '\0'..='\x1f' | '\x7f' => {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\{:02x}", u32::from(character));
                continue;
            }
            '"' | '+' | ',' | ';' | '<' | '>' | '\\' => escaped.push('\\'),
            '#' if index == 0 => escaped.push('\\'),
            ' ' if index == 0 || index == last => escaped.push('\\'),
            _ => {}
        }
        escaped.push(character);
    }
    escaped
}

/// Reads a name, the most specific part first. `None` for what is none, or cannot be encoded. A value becomes a
/// UTF8String, or what RFC 5280 appendix A.1 asks for (PrintableString, IA5String).
pub(super) fn read_name(text: &str) -> Option<RdnSequence> {
    let parts: Option<Vec<_>> = split(text, ',').into_iter().rev().map(read_part).collect();
    Some(RdnSequence::from(parts?))
}

fn read_part(text: &str) -> Option<RelativeDistinguishedName> {
    let attributes: Option<Vec<_>> = split(text, '+').into_iter().map(read_attribute).collect();
    Some(RelativeDistinguishedName::from(SetOfVec::try_from(attributes?).ok()?))
}

fn read_attribute(text: &str) -> Option<AttributeTypeAndValue> {
    let (keyword, value) = text.split_once('=')?;
    let oid = attribute_type(keyword).or_else(|| ObjectIdentifier::new(keyword).ok())?;
    let value = match value.strip_prefix('#') {
        Some(digits) => Any::from_der(&base16ct::mixed::decode_vec(digits).ok()?).ok()?,
        None => Any::new(tag_of(oid), unescape(value)?).ok()?,
    };
    Some(AttributeTypeAndValue { oid, value })
}

fn tag_of(oid: ObjectIdentifier) -> Tag {
    match oid {
        COUNTRY_NAME | SERIAL_NUMBER => Tag::PrintableString,
        DOMAIN_COMPONENT | EMAIL_ADDRESS => Tag::Ia5String,
        _ => Tag::Utf8String,
    }
}

/// Splits at each separator that has no backslash before it.
fn split(text: &str, separator: char) -> Vec<&str> {
    let mut is_escaped = false;
    text.split(|character| {
        let is_split = character == separator && !is_escaped;
        is_escaped = character == '\\' && !is_escaped;
        is_split
    })
    .collect()
}

/// The bytes that are meant: after a backslash stands a sign that would mean something, or a byte in two digits.
fn unescape(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'\\' {
            bytes.push(byte);
            continue;
        }
        match rest.next()? {
            sign @ (b' ' | b'"' | b'#' | b'=' | b'\\' | b'+' | b',' | b';' | b'<' | b'>') => bytes.push(sign),
            digit => bytes.extend(base16ct::mixed::decode_vec([digit, rest.next()?]).ok()?),
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use core::str::FromStr;

    use super::*;

    /// Names as RFC 4514 section 4 has them, and others that need care.
    const NAMES: [&str; 9] = [
        "CN=Handshake Lab Root CA,O=Handshake Lab",
        "UID=jsmith,DC=example,DC=net",
        "OU=Sales+CN=J.  Smith,DC=example,DC=net",
        "CN=James \\\"Jim\\\" Smith\\, III,DC=example,DC=net",
        "CN=Before\\0dAfter,DC=example,DC=net",
        "1.3.6.1.4.1.1466.0=#04024869",
        "CN=Lu\u{10d}i\u{107},C=HR,SERIALNUMBER=12",
        "CN=\\#1\\ ,ST=\\ x\\\\,EMAIL=a@example.net",
        "CN=\\,\\,,O=\\+",
    ];

    #[test]
    fn names_are_read_and_written_as_the_certificate_library_does() {
        for text in NAMES {
            let name = Name::from_str(text).expect("it is a name");
            let read = read_name(text).expect("it is a name");
            assert_eq!(read.to_der(), name.to_der(), "{text}");
            assert_eq!(write_name(&name), name.to_string());
        }
    }

    #[test]
    fn what_is_written_reads_back() {
        for text in NAMES {
            let name = Name::from_str(text).expect("it is a name");
            let written = write_name(&name);
            assert_eq!(
                read_name(&written).map(|read| read.to_der()),
                Some(name.to_der()),
                "{text}"
            );
        }
    }

    #[test]
    fn what_is_no_name_is_refused() {
        for text in [
            "CN",
            "=x",
            "nonsense=x",
            "CN=x,",
            "CN=\\",
            "CN=\\x",
            "CN=\\4",
            "CN=#0",
            "CN=#zz",
            "CN=a,,O=b",
        ] {
            assert_eq!(read_name(text), None, "{text}");
        }
    }
}
