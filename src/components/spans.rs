//! Running text with stressed words.

use yew::{Html, html};

use crate::view::Span;

/// The spans one after the other.
pub fn spans(spans: &[Span]) -> Html {
    spans
        .iter()
        .map(|span| {
            if span.is_strong {
                html! { <strong>{ &span.text }</strong> }
            } else {
                html! { { &span.text } }
            }
        })
        .collect()
}
