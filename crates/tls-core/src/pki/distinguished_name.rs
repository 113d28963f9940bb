//! Distinguished names (RFC 5280 §4.1.2.4): reading and comparing them, and their text, `CN=x,O=y` (RFC 4514);
//! used to read certificates and to issue them.
//!
//! The certificate library can do some of this as well. It refuses strings of types that it does not know, compares
//! byte by byte, and has a list of attribute types that is far larger than what certificates have: see
//! [`object_identifier`](super::object_identifier).

use core::fmt::Write;

use const_oid::ObjectIdentifier;
use const_oid::db::rfc3280::EMAIL_ADDRESS;
use const_oid::db::rfc4519::{COUNTRY_NAME, DOMAIN_COMPONENT, SERIAL_NUMBER};
use der::asn1::{Any, SetOfVec};
use der::{Decode, Encode, Header, Length, SliceReader, Tag};
use x509_cert::attr::AttributeTypeAndValue;
use x509_cert::name::{RdnSequence, RelativeDistinguishedName};

use super::character_string::character_string;
use super::der_reader::{all, constructed, element, sequence};
use super::error::Error;
use super::object_identifier::{attribute_keyword, attribute_type};

/// A distinguished name, ready to be compared: the case of letters and the number of spaces do not
/// matter, nor which kind of string it is (RFC 5280 §7.1, without Unicode normalization).
#[derive(Clone, Debug)]
pub struct DistinguishedName {
    /// From the most general part to the most specific; the attributes of each part sorted.
    parts: Vec<Vec<(AttributeType, AttributeValue)>>,
    /// The mail addresses in it, unchanged (RFC 5280 §4.1.2.6).
    mail_addresses: Vec<String>,
    /// The text in the form of RFC 4514.
    text: String,
}

/// The content of an object identifier, which may be too long for the library.
type AttributeType = Vec<u8>;

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum AttributeValue {
    /// Letters in lower case, one space between words.
    Text(String),
    /// The identifier byte and the content of a value that is not text.
    Other(u8, Vec<u8>),
}

/// One attribute as it was read.
struct Attribute<'a> {
    attribute_type: &'a [u8],
    /// The identifier byte of the value.
    identifier: u8,
    content: &'a [u8],
    /// The text of the value, if it is a string.
    text: Option<String>,
}

impl DistinguishedName {
    /// Reads a Name.
    pub(super) fn read(reader: &mut SliceReader<'_>) -> Result<Self, Error> {
        let parts = sequence(reader, |reader| {
            all(reader, |reader| {
                constructed(reader, Tag::Set, |reader| all(reader, Attribute::read))
            })
        })?;
        let attributes = parts.iter().flatten();
        let is_address = |attribute: &&Attribute<'_>| attribute.attribute_type == EMAIL_ADDRESS.as_bytes();
        let texts: Vec<_> = parts.iter().rev().map(|part| write_part(part)).collect();
        Ok(Self {
            mail_addresses: attributes.filter(is_address).map(Attribute::as_address).collect(),
            parts: parts.iter().map(|part| comparable(part)).collect(),
            text: texts.join(","),
        })
    }

    /// The name as text, the most specific part first (RFC 4514 §2.1): the reverse of its encoding.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Whether it has no parts.
    pub(super) const fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Whether it starts, from the most general part, with all parts of `base`.
    pub(super) fn is_within(&self, base: &Self) -> bool {
        self.parts.starts_with(&base.parts)
    }

    /// The values of its emailAddress attributes.
    pub(super) fn mail_addresses(&self) -> &[String] {
        &self.mail_addresses
    }
}

impl PartialEq for DistinguishedName {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

impl Eq for DistinguishedName {}

impl<'a> Attribute<'a> {
    fn read(reader: &mut SliceReader<'a>) -> Result<Self, Error> {
        sequence(reader, |reader| {
            let attribute_type = element_of(reader, Tag::ObjectIdentifier)?;
            let value = element(reader)?;
            Ok(Self {
                attribute_type,
                identifier: value.identifier,
                content: value.content,
                text: character_string(value.identifier, value.content),
            })
        })
    }

    fn as_address(&self) -> String {
        match &self.text {
            Some(text) => text.clone(),
            None => String::from_utf8_lossy(self.content).into_owned(),
        }
    }

    /// The text of the value without regard to case and to the number of spaces (RFC 5280 §7.1).
    fn comparable(&self) -> (AttributeType, AttributeValue) {
        let value = match &self.text {
            Some(text) => {
                let words: Vec<_> = text.split_whitespace().collect();
                // Letter by letter, because lower-casing a whole word treats a final sigma differently.
                AttributeValue::Text(words.join(" ").chars().flat_map(char::to_lowercase).collect())
            }
            None => AttributeValue::Other(self.identifier, self.content.to_vec()),
        };
        (self.attribute_type.to_vec(), value)
    }

    /// Types without a name and values that are not text are written in digits (RFC 4514 §2.3 and §2.4).
    fn write(&self) -> String {
        let identifier = ObjectIdentifier::from_bytes(self.attribute_type).ok();
        let keyword = identifier.as_ref().and_then(attribute_keyword);
        if let (Some(keyword), Some(text)) = (&keyword, &self.text) {
            return format!("{keyword}={}", escape(text));
        }
        let attribute_type = identifier.map_or_else(|| "?".to_owned(), |identifier| identifier.to_string());
        let length = Length::try_from(self.content.len()).and_then(|length| length.to_der());
        // The value was read from DER, so its length can be written.
        let der = [&[self.identifier], &*length.unwrap_or_default(), self.content].concat();
        format!("{attribute_type}=#{}", base16ct::lower::encode_string(&der))
    }
}

/// The content of the next element, which must have this type.
fn element_of<'a>(reader: &mut SliceReader<'a>, tag: Tag) -> Result<&'a [u8], Error> {
    let start = der::Reader::position(reader);
    let found = Header::peek(reader)?.tag();
    found.assert_eq(tag).map_err(|error| error.kind().at(start))?;
    Ok(element(reader)?.content)
}

fn comparable(part: &[Attribute<'_>]) -> Vec<(AttributeType, AttributeValue)> {
    let mut attributes: Vec<_> = part.iter().map(Attribute::comparable).collect();
    attributes.sort();
    attributes
}

fn write_part(part: &[Attribute<'_>]) -> String {
    part.iter().map(Attribute::write).collect::<Vec<_>>().join("+")
}

/// Puts a backslash before special characters (RFC 4514 §2.4). Control characters, and those that change the direction
/// of text, become the numbers of their bytes, because names come from strangers and are printed.
fn escape(text: &str) -> String {
    let mut escaped = String::new();
    let last = text.chars().count().saturating_sub(1);
    for (index, character) in text.chars().enumerate() {
        match character {
            '\0'..='\x1f'
            | '\x7f'..='\u{9f}'
            | '\u{200e}'
            | '\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}' => {
                for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                    // Writing to a string cannot fail.
                    let _ = write!(escaped, "\\{byte:02x}");
                }
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

/// Reads a name, the most specific part first. `None` for an invalid name, or one that cannot be encoded. A value
/// becomes a UTF8String, or the type that RFC 5280 appendix A.1 requires (PrintableString, IA5String).
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

/// Resolves escapes: a backslash precedes a special character, or a byte in two digits.
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

    use x509_cert::name::Name;

    use super::*;
    use crate::pki::der_reader::read_all;
    use crate::pki::error::Place;

    fn read_from_der(name: &Name) -> DistinguishedName {
        let der = name.to_der().expect("it can be written");
        read_all(&der, Place::Subject, DistinguishedName::read).expect("it can be read")
    }

    /// The examples of RFC 4514 §4, and other difficult names.
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
    fn parsing_and_writing_match_the_certificate_library() {
        for text in NAMES {
            let name = Name::from_str(text).expect("it is a name");
            let read = read_name(text).expect("it is a name");
            assert_eq!(read.to_der(), name.to_der(), "{text}");
            assert_eq!(read_from_der(&name).text(), name.to_string());
        }
    }

    #[test]
    fn names_survive_a_round_trip() {
        for text in NAMES {
            let name = Name::from_str(text).expect("it is a name");
            let written = read_from_der(&name).text;
            assert_eq!(
                read_name(&written).map(|read| read.to_der()),
                Some(name.to_der()),
                "{text}"
            );
        }
    }

    #[test]
    fn invalid_names_are_refused() {
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
