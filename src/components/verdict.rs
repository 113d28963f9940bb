//! The outcome of a comparison.

use yew::{Html, html};

use super::icons;
use super::page::Page;
use crate::view::verdict::VerdictView;

/// The outcome of a comparison, with its sign.
pub fn verdict(view: &VerdictView, page: &Page) -> Html {
    let (class, id) = if view.is_good {
        ("verdict verdict-good", "interface-passed")
    } else {
        ("verdict verdict-bad", "interface-failed")
    };
    html! { <p {class}>{ icons::outcome(view.is_good, page.text(id)) }{ &view.text }</p> }
}
