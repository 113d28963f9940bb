//! What a signature over the handshake signs.

use yew::{Html, html};

use super::page::Page;
use crate::view::proof::ProofView;

/// The parts of what is signed, in order.
pub fn proof(view: &ProofView, page: &Page) -> Html {
    html! {
        <section class="proof" aria-labelledby="proof-title">
            <h3 id="proof-title">{ page.text("proof-title") }</h3>
            <dl class="proof-parts">
                { for view.parts.iter().map(|part| html! {
                    <div>
                        <dt>{ &part.label }</dt>
                        <dd><code>{ &part.value }</code></dd>
                    </div>
                }) }
            </dl>
            <p>{ &view.words }</p>
        </section>
    }
}
