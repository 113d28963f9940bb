//! Turns English into test languages, to see what a translation would do to the page. Changes only
//! the words of a text, never its arguments; marks such as `**` stay as they are.

use std::borrow::Cow;

/// Accented, and about two fifths longer. This reveals texts that are cut off or cannot be translated.
pub fn accented(text: &str) -> Cow<'_, str> {
    let mut longer = String::with_capacity(text.len() * 2);
    for letter in text.chars() {
        let (accented, times) = match letter {
            'a' => ('å', 2),
            'e' => ('é', 3),
            'i' => ('ï', 2),
            'o' => ('ø', 2),
            'u' => ('ü', 2),
            'A' => ('Å', 2),
            'E' => ('É', 2),
            'I' => ('Ï', 2),
            'O' => ('Ø', 2),
            'U' => ('Ü', 2),
            'c' => ('ç', 1),
            'n' => ('ñ', 1),
            'y' => ('ÿ', 1),
            'C' => ('Ç', 1),
            'N' => ('Ñ', 1),
            'Y' => ('Ý', 1),
            other => (other, 1),
        };
        longer.extend(std::iter::repeat_n(accented, times));
    }
    longer.into()
}

/// Right to left, like Arabic and Hebrew: each word is between the characters that reverse it
/// (right-to-left override and pop directional formatting, UAX #9).
pub fn right_to_left(text: &str) -> Cow<'_, str> {
    const OVERRIDE: char = '\u{202e}';
    const POP: char = '\u{202c}';
    let mut turned = String::with_capacity(text.len() * 2);
    let mut is_in_word = false;
    for letter in text.chars() {
        if letter.is_alphabetic() != is_in_word {
            turned.push(if is_in_word { POP } else { OVERRIDE });
            is_in_word = !is_in_word;
        }
        turned.push(letter);
    }
    if is_in_word {
        turned.push(POP);
    }
    turned.into()
}
