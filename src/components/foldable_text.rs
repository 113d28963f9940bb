//! Text of any length: long text shows its beginning and unfolds.

use yew::{Html, html};

use super::spans::spans;
use crate::view::text::{Span, shortened};

/// The number of characters that a folded text shows.
const FOLDED_LENGTH: usize = 240;

/// Text typed by the learner.
pub fn foldable_text(text: &str) -> Html {
    // Counts characters: a text with more bytes than this need not have more characters.
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

/// Spans, some of them emphasized. Folded text loses the emphasis.
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
