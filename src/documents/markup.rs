//! Text for SVG and HTML, between tags and in quoted attributes.

/// Writes special characters as references. Characters that XML cannot hold (XML 1.0 §2.2) become the replacement
/// character.
pub fn escaped(text: &str) -> String {
    let mut markup = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => markup.push_str("&amp;"),
            '<' => markup.push_str("&lt;"),
            '>' => markup.push_str("&gt;"),
            '"' => markup.push_str("&quot;"),
            '\'' => markup.push_str("&#39;"),
            '\t' | '\n' | '\r' => markup.push(' '),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => markup.push(char::REPLACEMENT_CHARACTER),
            other => markup.push(other),
        }
    }
    markup
}
