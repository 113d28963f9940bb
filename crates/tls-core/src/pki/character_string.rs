//! The text of an ASN.1 character string; used to compare and to show names.
//!
//! Supports the types of DirectoryString and the further types of name attributes (RFC 5280
//! §4.1.2.4 and appendix A.1). Tags are numbers as in X.680 §8.4, because the DER decoder has none
//! for UniversalString.

const UTF8_STRING: u8 = 12;
const NUMERIC_STRING: u8 = 18;
const PRINTABLE_STRING: u8 = 19;
const TELETEX_STRING: u8 = 20;
const IA5_STRING: u8 = 22;
const VISIBLE_STRING: u8 = 26;
const UNIVERSAL_STRING: u8 = 28;
const BMP_STRING: u8 = 30;

/// The text of a string with this universal tag number; `None` for another type, and for bytes that make no text.
pub(super) fn character_string(tag_number: u8, bytes: &[u8]) -> Option<String> {
    match tag_number {
        UTF8_STRING | NUMERIC_STRING | PRINTABLE_STRING | IA5_STRING | VISIBLE_STRING => {
            core::str::from_utf8(bytes).ok().map(str::to_owned)
        }
        // Certificates use this type for Latin 1, whatever the standard says.
        TELETEX_STRING => Some(bytes.iter().copied().map(char::from).collect()),
        BMP_STRING => match bytes.as_chunks() {
            (units, []) => {
                let units: Vec<_> = units.iter().copied().map(u16::from_be_bytes).collect();
                String::from_utf16(&units).ok()
            }
            _ => None,
        },
        UNIVERSAL_STRING => match bytes.as_chunks() {
            (characters, []) => {
                let characters = characters.iter().copied().map(u32::from_be_bytes);
                characters.map(char::from_u32).collect()
            }
            _ => None,
        },
        _ => None,
    }
}
