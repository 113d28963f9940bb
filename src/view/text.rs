//! Formatting of values: bytes, lengths, emphasized text.

use crate::arguments;
use crate::i18n::Localizer;
use crate::view::terms::TermView;

/// A span of running text.
#[derive(Clone, Debug, PartialEq)]
pub struct Span {
    /// The words.
    pub text: String,
    /// Whether they are emphasized.
    pub is_strong: bool,
    /// The technical term that they are, if defined here.
    pub term: Option<TermView>,
}

/// Bytes in hexadecimal, separated by spaces.
pub fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f',
    ];
    let mut text = String::with_capacity(3 * bytes.len());
    for byte in bytes {
        if !text.is_empty() {
            text.push(' ');
        }
        text.extend([byte >> 4, byte & 15].map(|digit| DIGITS[usize::from(digit)]));
    }
    text
}

/// Bytes on one line: all of up to ten, otherwise the first six and the last two.
pub fn short_hexadecimal(bytes: &[u8]) -> String {
    match bytes {
        [first @ .., last, end] if first.len() > 8 => {
            format!("{} … {last:02x} {end:02x}", hexadecimal(&first[..6]))
        }
        _ => hexadecimal(bytes),
    }
}

/// A length in bytes, as text.
pub fn length(text: &Localizer, count: usize) -> String {
    text.with("length-in-bytes", &arguments!("count" = count))
}

/// A length in bytes, where only a number fits.
pub fn size(text: &Localizer, count: usize) -> String {
    text.with("length-in-short", &arguments!("count" = count))
}

/// Parses `**` as the start and end of emphasis.
pub fn spans(marked: &str) -> Vec<Span> {
    let pieces = marked.split("**").enumerate();
    pieces
        .filter(|(_, piece)| !piece.is_empty())
        .map(|(position, piece)| Span {
            text: piece.to_owned(),
            is_strong: position % 2 == 1,
            term: None,
        })
        .collect()
}

/// Bytes as text on one line, if they are UTF-8. Control characters become visible symbols.
pub fn readable(bytes: &[u8]) -> Option<String> {
    Some(core::str::from_utf8(bytes).ok()?.chars().map(visible).collect())
}

/// Bytes as typed text with its line breaks. Other control characters become visible symbols.
pub fn readable_lines(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let keeps = |character: char| matches!(character, '\n' | '\t');
    let characters = text.chars();
    characters.map(|it| if keeps(it) { it } else { visible(it) }).collect()
}

fn visible(character: char) -> char {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)).unwrap_or(character),
        '\u{7f}' => '\u{2421}',
        control if control.is_control() => char::REPLACEMENT_CHARACTER,
        visible => visible,
    }
}

/// The first characters of a text, with an ellipsis if it is longer.
pub fn shortened(words: &str, longest: usize) -> String {
    match words.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &words[..end]),
        None => words.to_owned(),
    }
}
