//! Line breaks in protocol names: after each underscore, never inside a word.

use yew::{Html, html};

/// Renders a text that contains protocol names, such as those of cipher suites.
pub fn breakable(text: &str) -> Html {
    if !text.contains('_') {
        return html! { { text } };
    }
    let pieces = text.split_inclusive('_');
    pieces
        .map(|piece| html! { <>{ piece }if piece.ends_with('_') { <wbr /> }</> })
        .collect()
}
