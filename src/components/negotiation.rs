//! What the client offered, and what of it the server picked.

use yew::{Html, classes, html};

use super::page::Page;
use crate::view::ChoiceView;

/// One list for each choice.
pub fn negotiation(choices: &[ChoiceView], page: &Page) -> Html {
    html! {
        <div class="negotiation">
            { for choices.iter().map(|choice| html! {
                <section class="choice" key={choice.title.clone()}>
                    <h3>{ &choice.title }{ ": " }<code>{ &choice.chosen }</code></h3>
                    <ul class="offers" aria-label={page.text("interface-offered")}>
                        { for choice.offered.iter().map(|(name, is_chosen)| offer(name, *is_chosen, page)) }
                    </ul>
                </section>
            }) }
        </div>
    }
}

fn offer(name: &str, is_chosen: bool, page: &Page) -> Html {
    html! {
        <li class={classes!("offer", is_chosen.then_some("offer-chosen"))}>
            if is_chosen {
                <span aria-hidden="true">{ "✓ " }</span>
            }
            <code>{ name }</code>
            if is_chosen {
                <b class="offer-word">{ " " }{ page.text("interface-chosen") }</b>
            }
        </li>
    }
}
