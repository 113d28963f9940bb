//! Running text with stressed words and with terms that say what they mean.

use yew::{Html, html};

use super::breakable::breakable;
use crate::view::terms::TermView;
use crate::view::text::Span;

/// The spans one after the other.
pub fn spans(spans: &[Span]) -> Html {
    spans_at("term", spans)
}

/// The same at a place of the page where the same terms may be: it gives their definitions other names.
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

/// A term: pointing at it says what it means, and so does pressing it, which needs no mouse.
fn term(place: &str, words: &str, term: &TermView) -> Html {
    let id = format!("{place}-{}", term.key);
    html! {
        <>
            <button type="button" class="term" popovertarget={id.clone()} title={term.definition.clone()}>{ words }</button>
            <span class="term-definition" {id} popover="auto"><strong>{ &term.name }</strong>{ " " }{ &term.definition }</span>
        </>
    }
}
