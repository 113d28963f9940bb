//! How a comparison came out, wherever one is shown.

use yew::{Html, html};

use super::icons;
use super::page::Page;
use crate::view::verdict::VerdictView;

/// How a comparison came out, with its sign.
pub fn verdict(view: &VerdictView, page: &Page) -> Html {
    let (class, id) = if view.is_good {
        ("verdict verdict-good", "interface-passed")
    } else {
        ("verdict verdict-bad", "interface-failed")
    };
    html! { <p {class}>{ icons::outcome(view.is_good, page.text(id)) }{ &view.text }</p> }
}
