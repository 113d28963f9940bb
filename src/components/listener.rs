//! The eavesdropper's own panel, between the two sides.

use yew::{Html, html};

use super::page::Page;
use crate::view::listener::ListenerView;

/// What can be read, what can be learned, and what stays shut.
pub fn listener(view: &ListenerView, page: &Page) -> Html {
    html! {
        <section class="listener" aria-labelledby="listener-title">
            <h3 id="listener-title" class="visually-hidden">{ page.text("viewpoint-eavesdropper") }</h3>
            <p><b>{ page.text("listener-reads-title") }</b>{ " " }{ &view.reads }</p>
            <p><b>{ page.text("listener-learns-title") }</b>{ " " }{ &view.learns }</p>
            if let Some(sealed) = &view.sealed {
                <p class="listener-sealed"><b>{ page.text("listener-sealed-title") }</b>{ " " }{ sealed }
                    <span class="hatched" aria-hidden="true"></span></p>
            }
        </section>
    }
}
