//! The eavesdropper's panel: between the two sides, or one of the sheets on a narrow screen.

use yew::{Html, html};

use super::page::Page;
use crate::view::listener::ListenerView;

/// What the eavesdropper reads, learns and cannot open. Of the places `ladder` and `sheet`, only
/// one is visible at a time.
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
