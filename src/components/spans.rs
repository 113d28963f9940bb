//! Running text with stressed words.

use yew::{Html, html};

use super::breakable::breakable;
use crate::view::text::Span;

/// The spans one after the other.
pub fn spans(spans: &[Span]) -> Html {
    spans
        .iter()
        .map(|span| {
            if span.is_strong {
                html! { <strong>{ breakable(&span.text) }</strong> }
            } else {
                breakable(&span.text)
            }
        })
        .collect()
}
