//! The text that the learner types for one side to send.

use timeline::Actor;

/// What the learner has typed, and which side will send it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The text.
    pub text: String,
    /// The sender.
    pub sender: Actor,
}

/// Whether a text has no visible character: it is empty or consists of white space and invisible characters.
pub fn is_blank(text: &str) -> bool {
    text.chars().all(is_invisible)
}

/// White space, control characters, and characters without a shape: Default_Ignorable_Code_Point (Unicode 16.0, UAX
/// #44) and the empty Braille pattern.
fn is_invisible(character: char) -> bool {
    character.is_whitespace()
        || character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fff8}'
                | '\u{1bca0}'..='\u{1bca3}'
                | '\u{1d173}'..='\u{1d17a}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}

#[cfg(test)]
mod tests {
    use super::is_blank;

    #[test]
    fn what_leaves_no_mark_is_blank_in_any_script() {
        let blank = [
            "",
            " ",
            "\n",
            "\r\n\t",
            "\u{a0}",
            "\u{3000}",
            "\u{200b}",
            "\u{2060}\u{feff}",
            "\u{2800}",
            "\u{3164}",
            "\u{202e}",
            "\u{0}",
            " \u{ad}\n",
        ];
        for text in blank {
            assert!(is_blank(text), "{text:?}");
        }
        for text in [".", " a ", "\u{200b}שלום", "🔐", "\n中", "\u{301}", "👩\u{200d}🔬"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }
}
