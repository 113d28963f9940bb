//! What the client offers beside what the server supports, and the outcome.

use yew::{Html, classes, html};

use super::breakable::breakable;
use super::page::Page;
use crate::view::negotiation::ChoiceView;

/// Two lists for each choice.
pub fn negotiation(choices: &[ChoiceView], page: &Page) -> Html {
    html! {
        <div class="negotiation">
            { for choices.iter().map(|choice| html! {
                <section class="choice" key={choice.title.clone()}>
                    <h3>
                        { &choice.title }{ ": " }
                        <code class={classes!((!choice.is_good).then_some("choice-none"))}>{ breakable(&choice.chosen) }</code>
                    </h3>
                    <div class="choice-sides">
                        { side("interface-client-offers", "client", &choice.offered, page) }
                        { side("interface-server-can", "server", &choice.supported, page) }
                    </div>
                </section>
            }) }
        </div>
    }
}

fn side(id: &str, role: &'static str, values: &[(String, bool)], page: &Page) -> Html {
    html! {
        <div class="choice-side" data-role={role}>
            <h4>{ page.text(id) }</h4>
            <ul class="offers">{ for values.iter().map(|(name, is_chosen)| offer(name, *is_chosen, page)) }</ul>
        </div>
    }
}

fn offer(name: &str, is_chosen: bool, page: &Page) -> Html {
    html! {
        <li class={classes!("offer", is_chosen.then_some("offer-chosen"))}>
            if is_chosen {
                <span aria-hidden="true">{ "✓ " }</span>
            }
            <code>{ breakable(name) }</code>
            if is_chosen {
                <span class="visually-hidden">{ " " }{ page.text("interface-chosen") }</span>
            }
        </li>
    }
}
