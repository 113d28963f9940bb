//! Running text with emphasized words and explained terms.

use yew::{Html, html};

use super::breakable::breakable;
use crate::view::terms::TermView;
use crate::view::text::Span;

/// Renders spans one after the other.
pub fn spans(spans: &[Span]) -> Html {
    spans_at("term", spans)
}

/// Like [`spans`], for a second place on the page that may contain the same terms. `place` keeps their ids distinct.
pub fn spans_at(place: &str, spans: &[Span]) -> Html {
    spans
        .iter()
        .map(|span| {
            let words = match &span.term {
                Some(meant) => term(place, &span.text, meant),
                None => breakable(&span.text),
            };
            if span.is_strong {
                html! { <strong>{ words }</strong> }
            } else {
                words
            }
        })
        .collect()
}

/// A term. Hovering shows its definition as a title; pressing it opens the definition, which needs no mouse.
fn term(place: &str, words: &str, term: &TermView) -> Html {
    let id = format!("{place}-{}", term.key);
    html! {
        <>
            <button type="button" class="term" popovertarget={id.clone()} title={term.definition.clone()}>{ words }</button>
            <span class="term-definition" {id} popover="auto"><strong>{ &term.name }</strong>{ " " }{ &term.definition }</span>
        </>
    }
}
