//! The eavesdropper's own panel: between the two sides, and on a narrow screen one of the sheets.

use yew::{Html, html};

use super::page::Page;
use crate::view::listener::ListenerView;

/// What can be read, what can be learned, and what stays shut; `place` is `ladder` or `sheet`, of which one is seen.
pub fn listener(view: &ListenerView, place: &'static str, page: &Page) -> Html {
    let title = format!("listener-{place}");
    html! {
        <section class={format!("listener listener-{place}")} aria-labelledby={title.clone()}
            id={(place == "sheet").then_some("eavesdropper")}>
            <h2 class="visually-hidden" id={title}>{ page.text("viewpoint-eavesdropper") }</h2>
            <p><b>{ page.text("listener-reads-title") }</b>{ " " }{ &view.reads }</p>
            <p><b>{ page.text("listener-learns-title") }</b>{ " " }{ &view.learns }</p>
            if let Some(sealed) = &view.sealed {
                <p class="listener-sealed"><b>{ page.text("listener-sealed-title") }</b>{ " " }{ sealed }
                    <span class="hatched" aria-hidden="true"></span></p>
            }
        </section>
    }
}
