//! Text as it may stand in SVG and HTML, between tags and in quoted attributes.

/// The text with what has a meaning in markup written as references. What XML cannot hold at all (XML 1.0 §2.2) becomes
/// the sign for a character that cannot be shown.
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
