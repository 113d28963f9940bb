//! Names that may be broken into lines behind each underscore, and not in mid-word.

use yew::{Html, html};

/// A text with the protocol's names in it, such as cipher suites.
pub fn breakable(text: &str) -> Html {
    if !text.contains('_') {
        return html! { { text } };
    }
    let pieces = text.split_inclusive('_');
    pieces
        .map(|piece| html! { <>{ piece }if piece.ends_with('_') { <wbr /> }</> })
        .collect()
}
