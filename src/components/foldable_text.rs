//! A text of any length: a long one shows its beginning and opens to all of it.

use yew::{Html, html};

use super::spans::spans;
use crate::view::text::{Span, shortened};

/// How many characters are shown of a text that is folded.
const FOLDED_LENGTH: usize = 240;

/// What a learner typed.
pub fn foldable_text(text: &str) -> Html {
    // Whole characters: a byte more than this many of them need not be one character more.
    if text.len() <= FOLDED_LENGTH || text.chars().nth(FOLDED_LENGTH).is_none() {
        return html! { { text } };
    }
    html! {
        <details class="long-text">
            <summary dir="auto">{ shortened(text, FOLDED_LENGTH) }</summary>
            <span class="long-text-whole" dir="auto">{ text }</span>
        </details>
    }
}

/// Words in which some are stressed; where they are folded, none are.
pub fn foldable_spans(words: &[Span]) -> Html {
    if words.iter().map(|span| span.text.len()).sum::<usize>() <= FOLDED_LENGTH {
        return spans(words);
    }
    let text: String = words.iter().map(|span| span.text.as_str()).collect();
    match text.chars().nth(FOLDED_LENGTH) {
        Some(_) => foldable_text(&text),
        None => spans(words),
    }
}
